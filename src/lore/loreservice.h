// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/plan.h"
#include "core/actor.h"
#include "core/result.h"
#include "db/transaction.h"
#include "lore/requirement.h"

namespace loomdeck {

/** What somebody who fulfils a requirement by hand says. */
struct Fulfilment
{
    QString worldBibleEntryId, notes, conversationId, planPassId, branchSlug;
    QStringList branchLineage;
    QString source;
};

/** What people may do to lore. Database threads only; an error rolls everything back. */
namespace loreservice {

/**
 * Makes a requirement ready by hand, from any state; keeps what its metadata held. Items that waited for it go on.
 * Errors: PLAN_NOT_FOUND, REQUIREMENT_NOT_FOUND.
 */
Result<LoreRequirement> fulfil(Transaction &transaction, const QString &planId, const QString &requirementId,
                               const Fulfilment &fulfilment, const Actor &actor);

/** Items of the plan that wait for lore are tried again. */
void loreChanged(Transaction &transaction, const Plan &plan);

} // namespace loreservice

} // namespace loomdeck
