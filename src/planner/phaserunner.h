// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/workers.h"
#include "planner/exchange.h"
#include "providers/providerdirectory.h"

namespace loomdeck {

/** How long a blocked or held item waits before it is looked at again: 1, 5, 15, 60 min, the last one for ever. */
Micros pauseWhileBlocked(int timesBlocked);

/**
 * The job that runs one phase of one item: start, gate, prompt, answer, check, effects, next item. Its effects and its
 * end are one transaction, so a run that is interrupted leaves nothing behind. Runs on worker threads; the directory
 * and the gates, which every call passes when there are any, must outlive it.
 */
HandlerEntry phaseHandler(ProviderDirectory &providers, const PhaseOptions &options = {});

} // namespace loomdeck
