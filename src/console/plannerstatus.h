// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/healthreasons.h"
#include "console/refresher.h"

#include <QVariantList>

namespace loomdeck {

class Session;

/**
 * Whether the planners are healthy, since when and why, as the leader judged it: follows the report while news are not
 * paused. GUI thread.
 */
class PlannerStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /** `healthy`, `degraded`, `critical`; `pending` until there is a report. */
    Q_PROPERTY(QString stateName READ stateName NOTIFY changed)
    /** "Degraded since 14:05" */
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    /** `{kind, stateName, text, limit, action, place}`, worst first. */
    Q_PROPERTY(QVariantList reasons READ reasons NOTIFY reasonsChanged)
    /** "judged 14:05:12", or how old the report is when nobody renews it. */
    Q_PROPERTY(QString judged READ judged NOTIFY changed)
    /** Nobody has judged for longer than a leader takes. */
    Q_PROPERTY(bool overdue READ overdue NOTIFY changed)
    /** Something was read, or the store said that there is nothing yet. */
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    /** Rows of each list by its name; -1 while it is not known or beyond what is counted. */
    Q_PROPERTY(QVariantMap totals READ totals NOTIFY totalsChanged)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)

public:
    explicit PlannerStatus(QObject *parent = nullptr);

    QString stateName() const;
    QString title() const;
    QString sentence() const;
    QVariantList reasons() const;
    QString judged() const;
    bool overdue() const;
    bool loaded() const { return m_loaded; }
    QVariantMap totals() const;
    ErrorWords error() const { return m_error; }

    /** What stands above a list: "3 items stand still for more than 2 h, the longest first". */
    Q_INVOKABLE QString caption(const QString &list, const QString &filter = {}) const;
    /** Goes where a reason leads; a list of this page is asked for with listWanted(). */
    Q_INVOKABLE void open(const QString &place);
    Q_INVOKABLE void reload();

Q_SIGNALS:
    void changed();
    void reasonsChanged();
    void totalsChanged();
    /** There is another report; lists may have changed. */
    void renewed();
    /** With a filter of the list, or an empty one. */
    void listWanted(const QString &list, const QString &filter);

private:
    void tick();
    void read();
    void readOutlook();
    void find(const QString &planId, const QString &backlogId);
    void failed(const Error &error);

    Session &m_session;
    Refresher m_refresher;
    QTimer m_second;
    std::optional<HealthOutlook> m_outlook;
    std::vector<HealthReason> m_reasons;
    ErrorWords m_error;
    qint64 m_position = -1;
    Timestamp m_readAt{}, m_newsAt{};
    QString m_lastJudged;
    bool m_loaded = false, m_forced = false;
};

} // namespace loomdeck
