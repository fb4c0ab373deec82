// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"
#include "lore/requirement.h"

namespace loomdeck {

/** Lore requirements. Database threads only; throws Failure. */
namespace requirementstore {

/** Inserts or overwrites by plan and slug; gives a new one its id. An existing row keeps its id and creation. */
void put(Transaction &transaction, LoreRequirement &requirement);
std::optional<LoreRequirement> find(Connection &connection, const QString &id);
std::optional<LoreRequirement> findBySlug(Connection &connection, qint64 planKey, const QString &slug);
/** By title. */
std::vector<LoreRequirement> listOfPlan(Connection &connection, qint64 planKey);
/** Not ready yet, oldest first. */
std::vector<LoreRequirement> pendingOfPlan(Connection &connection, qint64 planKey, int limit);

/** A glance at a plan's lore: how much there is, and what is not ready yet, oldest first. A value. */
struct LoreGlance
{
    qint64 total = 0, ready = 0, blocked = 0;
    std::vector<LoreRequirement> pending;
};
LoreGlance glance(Connection &connection, qint64 planKey, int atMost);

} // namespace requirementstore

} // namespace loomdeck
