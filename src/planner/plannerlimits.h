// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/phasecontext.h"
#include "planner/setback.h"

#include <map>

namespace loomdeck {

/** What a planner may use of one plan. Absent: the next wider setting counts; 0 and less: unlimited. A value. */
struct PlannerQuota
{
    std::optional<qint64> maxIterations; ///< passes over the book
    std::optional<qint64> maxQueuedJobs; ///< jobs of the plan that wait besides the one that runs
    std::optional<qint64> maxTokens;     ///< of questions and answers of this phase in the plan
};

/** How often an answer that did not pass may be sent back. Absent and less than 1: unlimited. A value. */
struct CritiqueBudget
{
    std::optional<qint64> maxTotal;       ///< of the plan
    std::optional<qint64> maxPerStep;     ///< of one item
    std::optional<qint64> maxTotalTokens; ///< of all critiques of the plan
};

/** Key `planner` of the configuration. A value. */
struct PlannerLimits
{
    PlannerQuota quota;                            ///< for everybody
    std::map<QString, PlannerQuota> plannerQuotas; ///< by planner name, in lower case
    std::map<QString, PlannerQuota> personaQuotas; ///< by persona id
    bool critiqueEnabled = false; ///< false: critiques are not counted; an answer is sent back once all the same
    CritiqueBudget critique;
    std::map<QString, CritiqueBudget> plannerCritiques;

    PlannerQuota quotaOf(const QString &planner, const QString &personaId) const;
    CritiqueBudget critiqueOf(const QString &planner) const;
};

/**
 * The quota a run would break, or nothing. Error code `planner_quota_exceeded`; its details and the setback's hold
 * `quotaLimit` (`MaxIterations`, `MaxQueuedJobs`, `MaxTokens`), `quotaLimitValue` and `quotaReason`. The item waits and
 * uses no attempt. Database thread.
 */
std::optional<Setback> brokenQuota(Connection &connection, const PlannerLimits &limits, const PhaseContext &context);

/** `idle` when another critique is allowed, else `count-exhausted` or `token-exhausted`. Database thread. */
QString critiqueState(Connection &connection, const PlannerLimits &limits, const PhaseContext &context);

} // namespace loomdeck
