// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/plan.h"
#include "core/actor.h"
#include "db/database.h"

namespace loomdeck {

/** Who writes a new plan. */
struct AuthorChoice
{
    QString personaId, personaName, agentId;
};

/**
 * Finds the author: the persona, and the agent that is named or else the persona's oldest one. Given by the engine, for
 * personas live in a room above this one. Errors: PERSONA_NOT_FOUND, AGENT_NOT_FOUND, PERSONA_HAS_NO_AGENT.
 */
using AuthorLookup =
    std::function<Result<AuthorChoice>(Connection &, const QString &personaId, const QString &agentId)>;

struct NewPlan
{
    QString projectId, projectTitle, projectLogline;
    QString name, description, branchSlug;
    QString personaId, agentId;
};

/** Makes projects and plans. Functions with a transaction belong to a database thread. */
namespace planservice {

/** Errors: PROJECT_TITLE_REQUIRED. */
Result<Project> createProject(Transaction &transaction, const QString &title, const QString &logline,
                              const Actor &actor);

/**
 * A plan with its conversation, conversation plan, three backlog items and their tasks; nothing is started. Errors:
 * PLAN_NAME_REQUIRED, PROJECT_NOT_FOUND, PROJECT_ARCHIVED, PROJECT_TITLE_REQUIRED and those of AuthorLookup, all as bad
 * input.
 */
Result<Plan> createPlan(Transaction &transaction, const NewPlan &request, const AuthorLookup &authors,
                        const Actor &actor);

} // namespace planservice

} // namespace loomdeck
