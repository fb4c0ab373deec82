// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <QJsonObject>

namespace loomdeck {

/** A character of a plan. A value. */
struct Character
{
    QString id;
    qint64 planKey = 0;
    QString slug, displayName, role, importance, summary, notes;
    bool tracked = false;
    QString personaId, agentId, worldBibleEntryId;
    QJsonObject provenance;
    Timestamp createdAt{};
    std::optional<Timestamp> updatedAt;
};

/** The cast of plans. Database threads only; throws Failure. */
namespace cast {

/** Inserts or updates by plan and slug; links to persona, agent and world bible stay when the new row names none. */
void put(Transaction &transaction, Character &character);
/** By name. */
std::vector<Character> listOfPlan(Connection &connection, qint64 planKey);

/** A glance at a plan's cast: how many there are, and some of them, newest first. A value. */
struct CastGlance
{
    qint64 total = 0, personaLinked = 0, worldBibleLinked = 0;
    std::vector<Character> newest;
};
CastGlance glance(Connection &connection, qint64 planKey, int atMost);

} // namespace cast

} // namespace loomdeck
