// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

#include <atomic>
#include <QThreadPool>

namespace loomdeck {

/** What a sweep did. */
struct SweepReport
{
    int autoResumed = 0; ///< items in progress that nothing worked on any more
    int reconciled = 0;  ///< items whose job ended without them
    int triedAgain = 0;  ///< items whose wait was over
    int started = 0;     ///< next ready items of plans
};

/**
 * The clock's share of the scheduling: runs on the leader's timer, not only after a resume. Each item is a transaction
 * of its own, so a sweep that is cut short loses nothing. Call it from any thread.
 */
class Sweep
{
public:
    /** An item in progress is stale after this long without a live job or a change (the reference's 60 min). */
    explicit Sweep(Database &database, Micros staleAfter = std::chrono::minutes(60));
    /** Cuts a sweep that runs short and waits for its end, for it uses the database. */
    ~Sweep();

    QFuture<Result<SweepReport>> run();

private:
    Database &m_database;
    const Micros m_staleAfter;
    std::atomic<bool> m_ending{false};
    /** The steps wait for one another, so they need a thread that may wait. */
    QThreadPool m_thread;
};

} // namespace loomdeck
