// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/phasework.h"

namespace loomdeck {

/** What a journal entry about a phase says. */
struct PhaseNews
{
    QString status; ///< `started`, `completed`, `blocked`, `failed`, `cancelled`: the kind is `phase.<status>`
    QString summary;
    QString reason; ///< the reference's telemetry reason, for example `phase-start`
    QJsonObject before;
    QJsonObject more;
};

/**
 * Appends the one entry of a phase's step. Its details hold what the reference spreads over its progress event and its
 * backlog telemetry. Database thread; call it last.
 */
qint64 journalPhase(Transaction &transaction, const PhaseContext &context, const PhaseNews &news);

} // namespace loomdeck
