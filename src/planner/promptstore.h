// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "db/transaction.h"
#include "planner/prompt.h"

namespace loomdeck {

/** Templates and their versions. Database threads only; throws Failure. */
namespace promptstore {

/** Every template the program knows, in the order of the phases, also those that are missing in the store. */
std::vector<PromptTemplate> list(Connection &connection);
/** One of those the program knows; the id must be one. */
PromptTemplate find(Connection &connection, const QString &id);
/** As find, holding the row until the transaction ends. */
PromptTemplate lock(Transaction &transaction, const QString &id);

/** Newest first, without texts. */
std::vector<PromptVersion> versions(Connection &connection, const QString &templateId, int limit);
std::optional<PromptVersion> version(Connection &connection, const QString &templateId, int number);
/** The version that the phase asks with. Errors: PROMPT_MISSING, PROMPT_INACTIVE, PROMPT_EMPTY, PROMPT_INVALID. */
Result<PromptVersion> activeOf(Connection &connection, Phase phase);

/** Gives the version the number after the newest and stores it; false when another process just did. */
bool append(Transaction &transaction, PromptVersion &version);
/** Inserts the template, or sets its active version; raises the row version, in the value too. */
void put(Transaction &transaction, PromptTemplate &row);

} // namespace promptstore

} // namespace loomdeck
