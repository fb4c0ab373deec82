// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/contract.h"
#include "core/actor.h"
#include "db/transaction.h"

#include <functional>

namespace loomdeck {

/** Why nobody may start work with this provider and model, or nothing. Called on database threads. */
using RunGuard =
    std::function<std::optional<Error>(Connection &connection, const QString &providerId, const QString &modelId)>;

/** What a resume led to: the item as it is now, or why it was refused. A refusal is committed too, for it is
 * journalled. */
struct ResumeOutcome
{
    std::optional<Refusal> refusal;
    std::optional<ItemWithTask> item;
    qint64 entry = 0; ///< position of its journal entry
};

/**
 * Resumes one item: runs the contract, stamps its task, and starts exactly the item that was asked for, or lets it wait
 * for its inputs. `cause` is the entry of the bulk operation it belongs to, 0 when none. Database thread.
 *
 * Beyond the contract: ITEM_CHANGED when the caller saw another row version, ITEM_BUSY when it is queued or runs
 * already, and what the guard says.
 */
ResumeOutcome resumeItem(Transaction &transaction, const QString &planId, const QString &backlogId,
                         const ResumeRequest &request, const Actor &actor, qint64 cause = 0,
                         const RunGuard &guard = {});

/** The request that repeats what the item's task is stamped with, for retries and bulk; incomplete where the task is.
 */
ResumeRequest requestFromTask(const ItemWithTask &both);

} // namespace loomdeck
