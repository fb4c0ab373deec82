// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/backlogsql.h"
#include "backlog/itemstore.h"
#include "db/journal.h"
#include "jobs/joblist.h"
#include "jobs/leadership.h"

#include <array>

namespace loomdeck {

/** What goes wrong in many places at once, for banners. */
struct TroubleFacts
{
    struct Trouble
    {
        qint64 count = 0;
        QString item, plan, why; ///< the one that stands still longest
        Timestamp since{};
    };
    Trouble gaveUp, missing, lore, provider, stale, prompt;
};

/** Items that wait for the same kind of thing. */
struct ReasonCount
{
    WaitReason reason = WaitReason::None;
    qint64 count = 0;
    Timestamp since{}; ///< of the one that waits longest
};

/** Sums for the first page. */
struct OverviewFacts
{
    std::vector<backlogsql::PlanCounts> plans;
    JobCounts jobs;
    std::vector<ItemWithTask> attention; ///< worst first
    qint64 attentionTotal = 0;
    qint64 stale = 0;                   ///< in progress for more than an hour without a live job
    std::vector<ReasonCount> reasons;   ///< most first
    std::vector<JournalEntry> activity; ///< newest first
    qint64 journalHead = 0, sealedUpTo = 0;
    std::vector<NodeInfo> nodes;
};

/** Database thread; throws Failure. */
TroubleFacts readTroubles(Connection &connection, const BacklogQuery::Scope &scope, Timestamp now);
/** `attention` rows of what needs somebody; with 0 the sums alone. Database thread; throws Failure. */
OverviewFacts readOverview(Connection &connection, const BacklogQuery::Scope &scope, int attention, Timestamp now);

} // namespace loomdeck
