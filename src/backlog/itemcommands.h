// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "backlog/plan.h"
#include "core/actor.h"
#include "core/result.h"
#include "db/transaction.h"
#include "jobs/job.h"

namespace loomdeck {

/** Which item somebody means, and the row version they saw (0 = they do not say). */
struct ItemRef
{
    QString planId, backlogId;
    qint64 rowVersion = 0;
};

/** What people may do to one item besides resuming it. Database threads only; an error rolls everything back. */
namespace itemcommands {

/**
 * Stops an item: a waiting one at once, a running one as soon as its phase notices. It never starts by itself again
 * until somebody retries or resumes it. Errors: PLAN_NOT_FOUND, BACKLOG_ITEM_NOT_FOUND, ITEM_COMPLETE, ITEM_CANCELLED,
 * ITEM_CHANGED.
 */
Result<ItemWithTask> cancel(Transaction &transaction, const ItemRef &ref, const Actor &actor, const QString &reason,
                            qint64 cause = 0);

/**
 * Starts an item again with what its task is stamped with. Errors: as cancel, and ITEM_BUSY, MISSING_METADATA (with the
 * missing keys), NO_PHASE.
 */
Result<ItemWithTask> retry(Transaction &transaction, const ItemRef &ref, const Actor &actor, const QString &reason,
                           qint64 cause = 0);

/** Hooks for the queue, for jobs that run an item's phase. */
void lockItemOf(Transaction &transaction, const Job &job);
/** Somebody cancelled the job before it started. */
void noteJobCancelled(Transaction &transaction, const Job &job);
/** Somebody made the job ready again, so it is its item's again. Errors: BACKLOG_ITEM_NOT_FOUND, ITEM_COMPLETE,
 * JOB_REPLACED. */
Result<void> noteJobRetried(Transaction &transaction, const Job &job);

} // namespace itemcommands

} // namespace loomdeck
