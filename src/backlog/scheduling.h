// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/itemcommands.h"
#include "jobs/lane.h"

namespace loomdeck {

/**
 * When the work of plans and items runs: pauses, limits, deadlines. Every function journals what it changes. Database
 * threads only.
 */
namespace scheduling {

/** Nothing of the plan starts any more; what runs goes on. Errors: PLAN_NOT_FOUND, PLAN_PAUSED. */
Result<Plan> pausePlan(Transaction &transaction, const QString &planId, const QString &reason, const Actor &actor);
/** Errors: PLAN_NOT_FOUND, PLAN_NOT_PAUSED. */
Result<Plan> resumePlan(Transaction &transaction, const QString &planId, const QString &reason, const Actor &actor);

/** So many phases of a plan at once; without a number any. Errors: PLAN_NOT_FOUND. */
Result<void> limitPlan(Transaction &transaction, const QString &planId, std::optional<int> atMost,
                       const QString &reason, const Actor &actor);
/** So many runs of a phase at once, over all plans. Errors: PHASE_UNKNOWN. */
Result<void> limitPhase(Transaction &transaction, const QString &phase, std::optional<int> atMost,
                        const QString &reason, const Actor &actor);

/** Near its time an item goes before others of its priority; without one it has none. Errors: as itemcommands::cancel.
 */
Result<ItemWithTask> setDeadline(Transaction &transaction, const ItemRef &ref, const std::optional<Timestamp> &due,
                                 const QString &reason, const Actor &actor);

/** Hook for the queue: these jobs are held because their lane is closed, which their items now say. */
void noteJobsHeld(Transaction &transaction, const std::vector<qint64> &jobs, const Lane &lane);

} // namespace scheduling

} // namespace loomdeck
