// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/failuretree.h"
#include "console/refresher.h"
#include "triage/failurestore.h"

#include <QSet>
#include <QVariantList>

namespace loomdeck {

/**
 * The failures page: what is open by kind, what somebody has, what is resolved or ignored, within what the console
 * looks at. Reads further rows as somebody comes to the end. GUI thread.
 */
class FailureController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(loomdeck::FailureTree *list READ list CONSTANT)
    /** `open`, `assigned`, `resolved` or `ignored`. */
    Q_PROPERTY(QString view READ view WRITE setView NOTIFY viewChanged)
    /** `{key, text, count}` for each view. */
    Q_PROPERTY(QVariantList tabs READ tabs NOTIFY countsChanged)
    Q_PROPERTY(QString caption READ caption NOTIFY countsChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY loadingChanged)
    /** Key of the row that acts are about; empty for none. */
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY chosenChanged)
    /** What that is, for the bar: `5 failures alike`, or the id of an item. */
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY chosenChanged)
    Q_PROPERTY(bool chosenIsOpen READ chosenIsOpen NOTIFY chosenChanged)
    /** `Retry this group of 5…` */
    Q_PROPERTY(QString retryText READ retryText NOTIFY chosenChanged)
    /** Where it looks, when that is not everywhere: `Saga Draft · main`. */
    Q_PROPERTY(QString scopeText READ scopeText NOTIFY viewChanged)

public:
    explicit FailureController(QObject *parent = nullptr);

    /** So many kinds and failures are read at first, and again whenever somebody comes to the end. */
    void setSteps(int kinds, int failures);

    FailureTree *list() { return &m_list; }
    QString view() const { return m_view; }
    void setView(const QString &view);
    QVariantList tabs() const;
    QString caption() const;
    bool loading() const { return m_loading; }
    ErrorWords error() const { return m_error; }
    QString current() const { return m_current; }
    void setCurrent(const QString &key);
    QString chosenText() const;
    bool chosenIsOpen() const;
    QString retryText() const;
    QString scopeText() const;

    /** Everything again, in its order. */
    Q_INVOKABLE void reload();
    /** Unfolds a group or folds it; `open` as asked, for keys that do only one of both. */
    Q_INVOKABLE void unfold(int row, bool open);
    Q_INVOKABLE QString keyAt(int row) const;
    /** Opens the item of a failure, or unfolds a group. */
    Q_INVOKABLE void activate(int row);
    Q_INVOKABLE void showTranscript(int row);
    /** The run that resolved it. */
    Q_INVOKABLE void showResolver(int row);
    /** Asks for this act on the chosen row, by the dialog; does nothing where it does not apply. */
    Q_INVOKABLE void ask(const QString &command);

Q_SIGNALS:
    void viewChanged();
    void countsChanged();
    void loadingChanged();
    void chosenChanged();

private:
    void startOver();
    void wantMore();
    void read();
    void readGroups();
    void readUnfolded(std::vector<FailureGroup> groups, std::vector<FailureLine> lines);
    void readFailures();
    void take(std::vector<FailureLine> lines);
    void failed(const Error &error);
    void readCounts();
    const FailureLine *chosen() const { return m_list.at(m_list.rowOf(m_current)); }

    FailureTree m_list;
    Refresher m_refresher, m_counting;
    QTimer m_net;
    FailureCounts m_counts;
    QSet<QString> m_unfolded;
    ErrorWords m_error;
    QString m_view = QStringLiteral("open"), m_current;
    /** Rows to read; grows when somebody comes to the end. Also of single groups, by fingerprint. */
    int m_groupStep = 300, m_failureStep = 500, m_room = 0;
    QHash<QString, int> m_rooms;
    BacklogQuery::Scope m_scope;
    int m_generation = 0;
    qint64 m_groups = 0;
    bool m_loading = true, m_anew = true;
};

} // namespace loomdeck
