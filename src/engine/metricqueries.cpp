// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "engine/queries.h"

namespace loomdeck {

QFuture<Result<MetricAnswer>> Queries::metricSeries(const MetricQuery &query)
{
    return m_database.read(
        [query, now = m_database.clock().now()](Connection &c) { return metrics::read(c, query, now); });
}

QFuture<Result<std::vector<JournalEntry>>> Queries::fleetChanges(const FleetChangeFilter &filter)
{
    return m_database.read([filter](Connection &c) { return fleetchanges::read(c, filter); });
}

QFuture<Result<metrics::CurrentMetrics>> Queries::currentMetrics()
{
    return m_database.read([now = m_database.clock().now()](Connection &c) { return metrics::current(c, now); });
}

QFuture<Result<std::vector<ObjectiveFacts>>> Queries::objectives(const std::vector<Objective> &objectives)
{
    return m_database.read([objectives, now = m_database.clock().now()](Connection &c) {
        return objectivestore::facts(c, objectives, now);
    });
}

QFuture<Result<ObjectiveEntryPage>> Queries::objectiveEntries(const Objective &objective,
                                                              const ObjectiveEntryFilter &filter)
{
    return m_database.read(
        [objective, filter](Connection &c) { return objectivestore::entries(c, objective, filter); });
}

} // namespace loomdeck
