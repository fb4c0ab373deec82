// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "backlog/plan.h"
#include "db/transaction.h"

namespace loomdeck {

/** One item as a vision lists it. */
struct ListedItem
{
    QString id, description;
    QString status; ///< `pending`, `in_progress`, `complete` and their spellings; anything else counts as pending
    QStringList inputs, outputs;
};

/** What new tasks of a sync carry. */
struct SyncContext
{
    QString conversationId, agentId, branchSlug;
};

/**
 * Brings a plan's backlog in line with a vision: listed items are added or updated, each gets a task. Unlike the
 * reference nothing is deleted: an item of an earlier vision that is not listed any more and was never started is
 * cancelled, and an item with work in progress keeps it. Returns how many items were added or changed. Database thread.
 */
int syncBacklog(Transaction &transaction, const Plan &plan, const std::vector<ListedItem> &items,
                const SyncContext &context);

/** Status of a vision's word. */
ItemStatus statusFromVision(const QString &word);

} // namespace loomdeck
