// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertintake.h"
#include "db/database.h"
#include "health/objective.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <QThreadPool>

namespace loomdeck {

/** What alerts are watched by besides the store. */
struct AlertWatchOptions
{
    std::vector<AlertRule> rules = alertrules::usual(); ///< as the configuration has them
    std::vector<Objective> objectives;
    /** Percent of the store's disk that is used; nothing where nobody can know. Called on any thread. */
    std::function<std::optional<double>()> storeUsed;
    Micros keepResolved = std::chrono::hours(24 * 30);
};

/**
 * Keeps alerts: the leader's work, on a timer and when the journal tells of something that matters. Also takes what
 * other programs post, on any node. Call it from any thread.
 */
class AlertWatch
{
public:
    using Listener = std::function<void(const AlertNews &)>;

    AlertWatch(Database &database, AlertWatchOptions options);
    /** Cuts a run short and waits for its end, for it uses the database. */
    ~AlertWatch();

    /** Reads the facts, judges, stores. Writes one number when nothing changed. */
    QFuture<Result<void>> evaluate();
    /** As alertintake::take(). */
    QFuture<Result<IntakeReport>> post(std::vector<PostedAlert> posted, Micros timeout, const Actor &actor);

    /** Told after the commit of a change that this process made, on any thread; it must not wait. Null: nobody. */
    void setListener(Listener listener);

    /** Rules before somebody changed them in the store. */
    const std::vector<AlertRule> &baseRules() const { return m_options.rules; }

    /** True for journal entries after which alerts may be others. */
    static bool isRelevant(const QString &kind);

private:
    Result<void> evaluateNow();
    Result<void> pruneNow(Timestamp now);
    void tell(const AlertNews &news);

    Database &m_database;
    const AlertWatchOptions m_options;
    std::mutex m_mutex;
    Listener m_listener;
    std::atomic<bool> m_ending{false};
    std::optional<Timestamp> m_prunedAt; ///< only on m_thread
    /** Its steps wait for one another, so they need a thread that may wait. */
    QThreadPool m_thread;
    /** What is posted does not wait behind a look. */
    QThreadPool m_posting;
};

/** Percent of the disk that holds an SQLite store; nothing for PostgreSQL, whose disk is another machine's. */
std::optional<double> usedOfStoreDisk(const StoreUrl &url);

} // namespace loomdeck
