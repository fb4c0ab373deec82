// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "health/metricstore.h"

#include <atomic>
#include <QThreadPool>

namespace loomdeck {

/**
 * Keeps metrics up to date: the leader's work. It folds the journal from where it stopped; position and numbers are
 * written in one transaction, so that nothing is counted twice or missed, whoever crashes and whoever leads. Call it
 * from any thread.
 */
class MetricFolder
{
public:
    MetricFolder(Database &database, FoldRules rules);
    /** Cuts a run short and waits for its end, for it uses the database. */
    ~MetricFolder();

    /** Folds until the end of the journal. */
    QFuture<Result<void>> fold();
    /** Folds, then samples the gauges into the current minute. Sampling twice is harmless. */
    QFuture<Result<void>> sample();
    /** Removes what is too old. */
    QFuture<Result<void>> prune();

    const FoldRules &rules() const { return m_rules; }

private:
    QFuture<Result<void>> inTurn(std::function<Result<void>()> work);
    Result<void> foldAll();

    Database &m_database;
    const FoldRules m_rules;
    std::atomic<bool> m_ending{false};
    /** Batches wait for one another, so they need a thread that may wait. */
    QThreadPool m_thread;
};

namespace metrics {

/** Folds up to `limit` entries; returns how many. Database thread; throws Failure. */
int foldBatch(Transaction &transaction, const FoldRules &rules, int limit);
/** Writes the gauges of now. What depends on the journal is left out while it is not folded to its end. */
void sampleGauges(Transaction &transaction);

/** What a rebuild did. */
struct RebuildReport
{
    qint64 entries = 0; ///< that were folded
    qint64 generation = 0;
};

/**
 * Counts the whole journal again and replaces what was counted before; what the leader sampled stays. Others may go on
 * working: they see the old numbers until the new ones are complete. Blocks; not for a database thread. `progress` gets
 * the position reached and may return false to stop. Errors: STORE_*, REBUILD_OVERTAKEN, CANCELLED.
 */
Result<RebuildReport> rebuild(Database &database, const FoldRules &rules,
                              const std::function<bool(qint64)> &progress = {});

} // namespace metrics

} // namespace loomdeck
