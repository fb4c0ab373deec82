// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/actionlog.h"
#include "core/texttime.h"
#include "health/healthlists.h"
#include "health/healthrows.h"

using namespace Qt::StringLiterals;

namespace loomdeck::healthlists {

namespace {

/** Rows of `from`, which is a table with its condition, but not further than is worth knowing. */
qint64 bounded(Connection &sql, const QString &from, const Binds &binds = {})
{
    return sql.count(u"SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2) x"_s.arg(from).arg(mostCounted + 1), binds);
}

/** One index walk a kind, as the pages read them. */
qint64 entriesOf(Connection &sql, const QStringList &kinds)
{
    qint64 all = 0;
    for (const QString &kind : kinds) {
        all += bounded(sql, u"journal WHERE kind = ?"_s, {kind});
        if (all > mostCounted)
            return mostCounted + 1;
    }
    return all;
}

} // namespace

std::map<HealthList, qint64> totals(Connection &connection, const HealthThresholds &thresholds, Timestamp now)
{
    const qint64 end = toMicros(now);
    return {
        {HealthList::Plans, bounded(connection, u"health_plans"_s)},
        {HealthList::Transitions, bounded(connection, u"health_events WHERE kind = 0 AND at >= ? AND at <= ?"_s,
                                          {toMicros(now - thresholds.transitionWindow), end})},
        {HealthList::Stale, bounded(connection, u"backlog_items WHERE status = 1 AND updated_at < ?"_s,
                                    {toMicros(now - thresholds.backlogStale)})},
        {HealthList::Orphaned,
         bounded(connection, u"backlog_items i WHERE i.plan_key IN (SELECT h.plan_key FROM health_plans h WHERE NOT "
                             "EXISTS (SELECT 1 FROM plans q WHERE q.key = h.plan_key))"_s)},
        {HealthList::Telemetry, entriesOf(connection, healthrows::telemetryKinds())},
        {HealthList::Actions, entriesOf(connection, actionKinds())},
        {HealthList::WorldBible, bounded(connection, u"world_bibles"_s)},
        {HealthList::Failures,
         bounded(connection, u"planner_executions WHERE outcome <> 'Success' AND created_at >= ? AND created_at <= ?"_s,
                 {toMicros(now - thresholds.failureWindow), end})},
    };
}

} // namespace loomdeck::healthlists
