// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/taking.h"

namespace loomdeck {

/**
 * Conversations and conversation plans that records mention: made when nobody told of them, bound to their plan, and
 * replaced when the real ones come. Database threads only; throws Failure.
 */
namespace conversations {

/** Makes the conversation plan and its conversation when they are not there. `plan` is null when it is unknown. */
void ensure(Taking &taking, const QString &conversationPlanId, const QString &conversationId, const Plan *plan);

/** Makes the conversation alone. */
void ensureConversation(Taking &taking, const QString &id, const Plan *plan);

/**
 * Binds the plan to this conversation plan, unless it is bound to another real one. Tasks of one that was made up move
 * over.
 */
void bind(Taking &taking, Plan &plan, const QString &conversationPlanId);

/** The conversation plan that the plan is bound to; made up when there is none. */
QString ofPlan(Taking &taking, Plan &plan);

} // namespace conversations

} // namespace loomdeck
