// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "health/healthreport.h"

#include <atomic>
#include <QThreadPool>

namespace loomdeck {

/**
 * Keeps the planner health report: the leader's work, on a timer and when the journal tells of something that matters,
 * whether somebody looks or not. Call it from any thread.
 */
class HealthWatch
{
public:
    explicit HealthWatch(Database &database);
    /** Cuts a run short and waits for its end, for it uses the database. */
    ~HealthWatch();

    /** Reads the journal to its end, judges, stores. A change of the status is journalled. */
    QFuture<Result<void>> evaluate();

    /** True for entries after which the report may be another. */
    static bool isRelevant(const QString &kind);

private:
    Result<void> evaluateNow();

    Database &m_database;
    std::atomic<bool> m_ending{false};
    /** Its steps wait for one another, so they need a thread that may wait. */
    QThreadPool m_thread;
};

} // namespace loomdeck
