// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/contract.h"
#include "jobs/job.h"

namespace loomdeck {

/** What a bulk operation does to each item. */
enum class BulkCommand { Resume, Cancel, Retry };

/** `backlog.resume`, `backlog.cancel`, `backlog.retry`: the command it repeats. */
QString bulkCommandId(BulkCommand command);
std::optional<BulkCommand> bulkCommandFromId(const QString &id);

/** What fills gaps of tasks that are not stamped; empty fields fill nothing. */
struct BulkFill
{
    QString providerId, modelId, agentId;
};

/** Whether an item can take part, and if not, why. */
struct Eligibility
{
    bool eligible = true;
    QString code;   ///< stable, for grouping
    QString reason; ///< for people
};

/** The request a bulk resume makes for one item. */
ResumeRequest bulkRequest(const ItemWithTask &both, const BulkFill &fill);

/** Pure. `jobState` is that of the item's live job. The plan is the item's. */
Eligibility eligibility(BulkCommand command, const ItemWithTask &both, const Plan &plan,
                        std::optional<JobState> jobState, const BulkFill &fill);

} // namespace loomdeck
