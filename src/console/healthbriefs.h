// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/formats.h"
#include "health/metricquery.h"

namespace loomdeck {

/**
 * What the small charts of the first page say: a change in a few words, and the value now. Where a change came from is
 * told by the page that they lead to. Pure but for the time zone; `range` is the range in words: `24 h`.
 */
namespace healthbriefs {

/** "Failures up 4× since 12:00", "3 of 40 runs failed", "No failures in 24 h" */
QString outcomes(const MetricAnswer &executions, const Formats &formats, const QString &range);
/** "12 runs in the last hour, 1 failed" */
QString outcomesNow(const MetricAnswer &executions);
/** "p90 doubled since 14:05", "p90 steady at 2.1 s" */
QString latency(const MetricAnswer &latency, const Formats &formats, const QString &range);
/** "now 2.1 s" */
QString latencyNow(const MetricAnswer &latency);
/** "Waits are up 4× since 14:05", "Nothing waits" */
QString queueAge(const MetricAnswer &queueAge, const Formats &formats, const QString &range);
/** "oldest ready job 14 m" */
QString queueAgeNow(const MetricAnswer &queueAge);

} // namespace healthbriefs

} // namespace loomdeck
