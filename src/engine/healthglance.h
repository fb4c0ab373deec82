// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/metricquery.h"
#include "health/objectivestore.h"

namespace loomdeck {

/** What the first page wants to know of the planners. A value. */
struct HealthGlanceQuestion
{
    Timestamp from{}, to{};
    Micros step{}, fineStep{}; ///< of what is counted, and of what is sampled
    MetricLabels labels;
    std::vector<Objective> objectives;
};

/** Kept figures, all of one moment. A value. */
struct HealthGlance
{
    MetricAnswer executions, latency, queueAge;
    MetricAnswer drift;         ///< by plan, the last hour by the minute
    MetricAnswer driftingPlans; ///< the same hour: says whether anybody looked
    std::vector<ObjectiveFacts> objectives;
};

/** Reads a handful of series and nothing else. Database thread; throws Failure. Errors: those of metrics::read(). */
Result<HealthGlance> readHealthGlance(Connection &connection, const HealthGlanceQuestion &question, Timestamp now);

} // namespace loomdeck
