// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "db/transaction.h"
#include "engine/config.h"

namespace loomdeck {

/** Ids of what every new store begins with; the same everywhere, so that scripts can rely on them. */
namespace seed {
QString scriptedProviderId();
QString scriptedModelId();
QString authorPersonaId();
QString authorAgentId();
} // namespace seed

/**
 * Gives a new store the scripted provider with its model and an author with an agent, so that a plan can be made and
 * run at once, writes the providers of the configuration, and brings the prompts of this program. Changes nothing that
 * is there and equal. Database thread. Errors: PROMPT_DEFAULT_MISSING.
 */
Result<void> seedStore(Transaction &transaction, const Config &config);

} // namespace loomdeck
