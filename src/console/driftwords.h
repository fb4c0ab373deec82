// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/formats.h"
#include "health/metricquery.h"

namespace loomdeck {

/** A plan whose backlog says another number in progress than its phases do, for longer than five minutes. A value. */
struct DriftingPlan
{
    QString id, name;
    qint64 by = 0; ///< how much the two counts differ now
    Timestamp since{};
    bool isOlder = false; ///< it was so when the hour that is looked at began
};

/** Where backlog and phases have come apart. A value. */
struct DriftNow
{
    bool isSampled = false;          ///< somebody looked within the last five minutes
    std::vector<DriftingPlan> plans; ///< the worst first
};

/** The backlog against the phases, for the first page. Pure but for the time zone. */
namespace driftwords {

/** `drift` is the metric of that name by plan and by the minute, `looked` the metric `drifting-plans`. */
DriftNow of(const MetricAnswer &drift, const MetricAnswer &looked, Timestamp now);
/** "1 plan drifts", "none drifts", "not sampled yet" */
QString summary(const DriftNow &drift);
/** "Saga Draft is off by 4 items since 14:05", "… for more than an hour"; empty when none drifts. */
QString worst(const DriftNow &drift, const Formats &formats);

} // namespace driftwords

} // namespace loomdeck
