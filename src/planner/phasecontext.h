// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/checkpoint.h"
#include "backlog/item.h"
#include "backlog/plan.h"
#include "core/result.h"
#include "db/transaction.h"
#include "jobs/job.h"

#include <QMap>

namespace loomdeck {

/** Everything one run of a phase is about. A value, filled when the phase starts. */
struct PhaseContext
{
    Phase phase = Phase::None;
    Plan plan;
    BacklogItem item;
    Task task;
    /** The job's metadata: the contract's ids, flags such as `resume`, and scope keys. */
    QMap<QString, QString> words;
    QString branch, conversationId, agentId;
    Checkpoint checkpoint;
    Timestamp startedAt{};
    qint64 jobId = 0;
    qint64 cause = 0; ///< the journal entry that led to this run
    int attempt = 1;

    bool flag(const QString &name) const;
    /** Value of an anchor of the item, for example `chapterScrollId`. */
    QString anchor(const QString &key) const;
};

/** Whether others may work on the same plan until the transaction ends. A draft is never shared. */
enum class PlanHold { Shared, Exclusive };

/**
 * Loads what a job is about, and locks its item. Of a shared plan its row may not be written. Errors: PHASE_ITEM_GONE
 * when the item is no longer there, is complete, or has another job: then there is nothing to do. PHASE_TASK_GONE when
 * its task was removed.
 */
Result<PhaseContext> loadPhase(Transaction &transaction, const Job &job, PlanHold hold);

} // namespace loomdeck
