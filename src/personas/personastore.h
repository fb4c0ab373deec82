// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/planservice.h"
#include "db/transaction.h"
#include "personas/persona.h"

namespace loomdeck {

/** Personas, agents and memories. Database threads only; throws Failure. */
namespace personastore {

std::vector<Persona> list(Connection &connection);
std::optional<Persona> find(Connection &connection, const QString &id);
/** Inserts, or overwrites by id. */
void put(Transaction &transaction, const Persona &persona);

std::vector<Agent> agents(Connection &connection);
void putAgent(Transaction &transaction, const Agent &agent);

/** The author of a new plan: see AuthorLookup. */
Result<AuthorChoice> author(Connection &connection, const QString &personaId, const QString &agentId);

void remember(Transaction &transaction, const PersonaMemory &memory);
/** Newest first. */
std::vector<PersonaMemory> memories(Connection &connection, const QString &personaId, int limit);

} // namespace personastore

} // namespace loomdeck
