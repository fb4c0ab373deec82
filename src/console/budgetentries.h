// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "health/objectivestore.h"

#include <QHash>
#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace loomdeck {

class Session;

/** What broke a promise: the bad events that an objective counted, the newest first, each with its subject. GUI thread.
 */
class BudgetEntries : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use HealthController.entries")
    /** Name of the objective whose events are listed; empty for none. */
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /** `{time, fullTime, subject, words, role, icon, leads}` */
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    /** There are older ones. */
    Q_PROPERTY(bool more READ more NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)

public:
    explicit BudgetEntries(Session &session, QObject *parent = nullptr);

    QString name() const { return m_name; }
    QVariantList rows() const;
    bool loading() const { return m_loading; }
    bool more() const { return !m_next.isEmpty(); }
    ErrorWords error() const { return m_error; }

    /** Reads what is listed again when there are other bad events than before. */
    void follow(const std::vector<ObjectiveFacts> &objectives);
    /** Lists those of this objective, or none when it is listed already. */
    Q_INVOKABLE void toggle(const QString &name);
    Q_INVOKABLE void loadMore();
    /** Opens the subject of a row. */
    Q_INVOKABLE void show(int row);

Q_SIGNALS:
    void changed();

private:
    void load(const QString &after);
    const Objective *objective() const;

    Session &m_session;
    QString m_name, m_next;
    std::vector<ObjectiveEntry> m_entries;
    ErrorWords m_error;
    bool m_loading = false;
    bool m_stale = false;         ///< there was news while something was being read
    QHash<QString, qint64> m_bad; ///< bad events of each objective's period, as last heard
    int m_generation = 0;
};

} // namespace loomdeck
