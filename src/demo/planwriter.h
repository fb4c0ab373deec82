// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/planscript.h"

namespace loomdeck {

/** Gives the scripts the keys of their plans, projects and items, behind what the store holds. Database thread. */
void giveKeys(Transaction &transaction, std::vector<PlanScript> &scripts);
/** On PostgreSQL: what is written after the demo gets keys behind it. Database thread. */
void moveSequences(Transaction &transaction);

/** Writes projects, plans, branches, conversations and their plans. Database thread. */
void writePlans(Transaction &transaction, const std::vector<PlanScript> &scripts);

/** Writes what surrounds the items of a plan: its cast, world bible, lore, obligations and passes. Database thread. */
void writeWorlds(Transaction &transaction, const std::vector<PlanScript> &scripts);

/** Writes blueprints, scrolls, sections and scenes of what is told. Database thread. */
void writeStories(Transaction &transaction, const std::vector<PlanScript> &scripts);

} // namespace loomdeck
