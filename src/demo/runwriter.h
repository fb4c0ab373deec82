// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/jobbook.h"

namespace loomdeck {

/** One exchange with a model. */
struct DemoRun
{
    int number = 1;
    Timestamp begun{}, ended{};
    bool passed = false;
};

/** What runs an item has had, oldest first; the last one passed when the item is complete. */
std::vector<DemoRun> runsOf(const Work &work);
QString transcriptIdOf(const PlanScript &script, const Work &work, const DemoRun &run);
/** Name of the class of what was wrong with its failed runs. */
QString faultClassOf(const Work &work);

/** Writes what runs of phases left behind: transcripts, planner executions and checkpoints. Database thread. */
void writeRuns(Transaction &transaction, const std::vector<PlanScript> &scripts, const JobBook &jobs);

} // namespace loomdeck
