// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/chartdata.h"
#include "health/objectivestore.h"

namespace loomdeck {

/**
 * What each chart of the planners' health says in one sentence: a change with its time and where it comes from, or that
 * there is none, or that there is nothing to judge. Pure but for the time zone; `within` is the range in words.
 */
namespace healthfindings {

/** A series whose level differs before and from a time on. A value. */
struct Change
{
    size_t step = 0;
    Timestamp since{};
    double before = 0, after = 0;
    double ratio() const { return before > 0 ? after / before : 0; }
};
/** The best split of a series into two levels, if they differ by half at least and by more than its noise. */
std::optional<Change> levelChange(const std::vector<MetricPoint> &points);
/** Like that of the share of `bad` in `all`; `before` and `after` are shares. Only rises, and not by chance. */
std::optional<Change> shareRise(const std::vector<MetricPoint> &bad, const std::vector<MetricPoint> &all);

/** "p90 latency doubled since 14:05, all of it in Scene Weaver" */
QString latency(const MetricAnswer &all, const MetricAnswer &byPlanner, const Formats &formats, const QString &within);
/** "Failures up 4× since 12:00, all of them in Scene Weaver", "No failures in the last 24 h" */
QString outcomes(const MetricAnswer &all, const MetricAnswer &byPlanner, const Formats &formats, const QString &within);
/** "The oldest ready job waits 14 m, more and more since 14:05" */
QString queueAge(const MetricAnswer &answer, const Formats &formats, const QString &within);
/** "Counts differ by 4 since 14:05, in Saga Draft"; the newest stretch of more than 5 min in which the backlog and the
 * journal differed by more than one. `drifting` is of the whole store, `drift` of one plan if one is looked at,
 * `byPlan` of the end of the range. */
QString drift(const MetricAnswer &drifting, const MetricAnswer &drift, const MetricAnswer &byPlan, bool isOfPlan,
              const Formats &formats, const QString &within);
/** "7 obligations are open, 2 of them older than 72 h since 14:05" */
QString obligations(const MetricAnswer &answer, const Formats &formats, const QString &within);
/** "Resumes fail more since 14:05: 85 % of 40 succeeded, below the promise of 99 %"; a promise of 0 is none. */
QString resumes(const MetricAnswer &answer, double promise, const Formats &formats, const QString &within);
/** "1,204,000 tokens for 0.84, 62 % of it at halcyon" */
QString tokens(const MetricAnswer &tokens, const MetricAnswer &costByProvider, const QString &within);
/** "Deadlines are missed since 14:05: 5 of 33" */
QString lore(const MetricAnswer &answer, const Formats &formats, const QString &within);
/** "Resumes burn their budget, 8 % is left" */
QString budgets(const std::vector<ObjectiveFacts> &objectives);

} // namespace healthfindings

} // namespace loomdeck
