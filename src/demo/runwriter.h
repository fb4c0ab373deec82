// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/jobbook.h"

namespace loomdeck {

/** Writes what runs of phases left behind: transcripts, planner executions and checkpoints. Database thread. */
void writeRuns(Transaction &transaction, const std::vector<PlanScript> &scripts, const JobBook &jobs);

} // namespace loomdeck
