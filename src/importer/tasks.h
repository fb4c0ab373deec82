// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/taking.h"

namespace loomdeck {

/** What a record says of a task: a row of tasks says all, a backlog list some. A value. */
struct SaidTask
{
    QString id, conversationPlanId, conversationId;
    QString path; ///< of the record, for errors
    std::optional<int> stepNumber;
    std::optional<QString> thought, goal, rationale, toolId, toolName, observation, error, finalAnswer, status;
    std::optional<QString> backlogId, providerId, modelId, agentId;
    std::optional<bool> finish;
    QJsonObject args, extra;
    std::optional<Timestamp> createdAt, updatedAt;
    /** The times are those of its backlog item, for the record has no others. */
    bool timesAreItems = false;
    /** The id is made up: the real one replaces it. */
    bool idIsMadeUp = false;

    std::optional<Timestamp> age() const { return updatedAt ? updatedAt : createdAt; }
};

namespace tasks {

enum class Outcome { Created, Updated, Unchanged };

/**
 * Merges a task into the store and what lists show of it into its item; reports it. `plan` is null when it is unknown.
 * Throws IMPORT_ID_CONFLICT. Database thread.
 */
Outcome put(Taking &taking, const SaidTask &said, Plan *plan);

} // namespace tasks

} // namespace loomdeck
