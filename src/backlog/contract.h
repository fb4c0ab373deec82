// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "backlog/plan.h"
#include "core/result.h"

namespace loomdeck {

/** What somebody who resumes an item sends. */
struct ResumeRequest
{
    QString conversationId, conversationPlanId, agentId, providerId, modelId, taskId;
    QString branchSlug; ///< optional; the plan's primary when blank
    /** The row version the caller saw, 0 when it does not say. */
    qint64 rowVersion = 0;
    QString reason;
};

/** What the fourteen checks look at; absent things are empty. */
struct ResumeFacts
{
    QString backlogId; ///< as asked for
    const Plan *plan = nullptr;
    const BacklogItem *item = nullptr;
    /** The conversation plan that the request names, by its conversation; empty when unknown. */
    std::optional<QString> conversationOfPlan;
    /** The task that the request names, when it is in that conversation plan. */
    const Task *task = nullptr;
};

/** Why a resume is refused. */
struct Refusal
{
    int check = 0;        ///< 1 to 14, the order of the contract
    QString contractCode; ///< `missing-model` …; empty for checks 1, 2, 3 and 7
    Error error;
};

/**
 * The resume contract: fourteen checks in the reference's order; the first that fails wins. Pure.
 * Error kinds give the status (400, 404, 409).
 */
std::optional<Refusal> checkResume(const ResumeRequest &request, const ResumeFacts &facts);

} // namespace loomdeck
