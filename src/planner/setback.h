// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/checkpoint.h"
#include "backlog/itemstate.h"
#include "core/clock.h"
#include "core/error.h"

#include <optional>
#include <vector>

namespace loomdeck {

/** How a run ended that did not complete its item. A value. */
struct Setback
{
    PhaseStatus status = PhaseStatus::Failed;
    WaitReason wait = WaitReason::Failed;
    Error error;
    bool countsAsAttempt = true;      ///< false: the work waits for something outside it
    std::optional<Timestamp> retryAt; ///< when that is known; otherwise the pauses grow
    QString heldBy;                   ///< lane that holds the work from now on; empty: none does
    QString taskStatus;               ///< of its task; null: `Blocked` or `Failed` by the status
    QJsonObject details;              ///< for the journal, and as diagnostics of the planner's execution
};

struct LoreRequirement;

/** The lore gate is closed by these. */
Setback loreSetback(const std::vector<LoreRequirement> &blocking);

} // namespace loomdeck
