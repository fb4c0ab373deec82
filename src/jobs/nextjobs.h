// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "jobs/job.h"

#include <vector>

namespace loomdeck {

/** A job that waits, with when it would go and why. A value. */
struct NextJob
{
    Job job;
    bool runs = false; ///< false: a lane holds it, or will when its turn comes
    /** Why it stands here: `nearly due`, `priority 5`, `turn 12`, or what holds it and until when. */
    QString why;
    QString lane; ///< that holds it, else the gate that it passes
    /** Places that this lane has and that are taken, jobs before this one included; no number = any. */
    std::optional<int> allowed;
    int taken = 0;
    std::optional<Timestamp> until;
    QString planName; ///< filled above the queue, which knows no plans

    QJsonObject toJson() const;
};

/**
 * What would run next if workers were free: first what may go, in order, then what is held, in the order in which it
 * would go. Reads only; database thread.
 */
std::vector<NextJob> nextJobs(Connection &connection, Timestamp now, int limit);

} // namespace loomdeck
