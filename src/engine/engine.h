// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertwatch.h"
#include "core/clock.h"
#include "db/database.h"
#include "db/journalfeed.h"
#include "db/storewatch.h"
#include "engine/commandtable.h"
#include "engine/config.h"
#include "engine/livetext.h"
#include "engine/messenger.h"
#include "engine/providerprobe.h"
#include "engine/queries.h"
#include "engine/secretsource.h"
#include "health/healthwatch.h"
#include "health/metricfolder.h"
#include "jobs/jobservice.h"
#include "jobs/leadertimers.h"
#include "providers/providerdirectory.h"
#include "providers/providergates.h"

namespace loomdeck {

/** How this process runs its engine. */
struct EngineOptions
{
    StoreUrl store;
    Config config;
    QString kind = QStringLiteral("serve"); ///< `serve`, `console`, `cli`
    /** Jobs at once; -1 = what the configuration says, 0 = none: this process only looks and enqueues. */
    int workers = -1;
};

/**
 * What is open now: the store, the scheduler and the commands, built in order. open() may run on any thread; the engine
 * lives on the thread that calls start(), which needs an event loop. With or without windows it is the same.
 */
class Engine
{
public:
    /** Opens the store, brings it up to date and seeds it. Blocks. Errors: STORE_*. */
    static Result<std::unique_ptr<Engine>> open(const EngineOptions &options,
                                                std::unique_ptr<Clock> clock = std::make_unique<SystemClock>());
    ~Engine();

    /** What was journalled until now is no news to this process. Before start(); blocks. Errors: STORE_*. */
    Result<void> skipJournal();
    /** Starts workers, feed and clock work. */
    void start();
    /**
     * Stops claiming, finishes or releases what it holds, gives up leading. The future is done when nothing is left to
     * do.
     */
    QFuture<void> drain();

    Database &database() { return *m_database; }
    JobService &jobs() { return *m_jobs; }
    Queries &queries() { return *m_queries; }
    const CommandTable &commands() const { return m_commands; }
    ProviderDirectory &providers() { return *m_providers; }
    /** Which of them work may run with here. */
    RunGuard runGuard() const { return m_queries->guard(); }
    /** Tests of connections. */
    ProviderProbe &probe() { return *m_probe; }
    /** What metrics count by, for a rebuild. */
    FoldRules metricRules() const { return {m_options.config.objectives, m_options.config.metrics.keepDays}; }
    /** What keeps alerts; takes posted ones on any node. */
    AlertWatch &alerts() { return *m_alerts; }
    /** What models are saying now, in this process. */
    LiveText &liveText() { return *m_liveText; }
    const Config &config() const { return m_options.config; }
    const Clock &clock() const { return *m_clock; }
    const NodeId &node() const { return m_node; }
    QString kind() const { return m_options.kind; }
    /** After start(). */
    JournalFeed &feed() { return *m_feed; }
    Leadership &leadership() { return *m_leadership; }

    /** The person at this machine: the configured name or the login, with the configured role. */
    Actor localActor(const QString &source) const { return actorOf(m_options.config, source); }
    static Actor actorOf(const Config &config, const QString &source);

private:
    Engine(const EngineOptions &options, std::unique_ptr<Clock> clock);
    Result<void> openStore();
    void buildJobs();
    void addClockWork();

    const EngineOptions m_options;
    const std::unique_ptr<Clock> m_clock;
    TimeOrderedIds m_ids;
    NodeId m_node;
    std::unique_ptr<Database> m_database;
    SecretSource m_secrets;
    std::unique_ptr<ProviderDirectory> m_providers;
    std::unique_ptr<ProviderProbe> m_probe;
    std::unique_ptr<LiveText> m_liveText;
    std::unique_ptr<ProviderGates> m_gates;
    std::unique_ptr<MetricFolder> m_metrics;
    std::unique_ptr<HealthWatch> m_health;
    std::unique_ptr<AlertWatch> m_alerts;
    std::unique_ptr<Messenger> m_messenger;
    std::unique_ptr<JobService> m_jobs;
    std::unique_ptr<Queries> m_queries;
    CommandTable m_commands;
    std::unique_ptr<StoreWatch> m_watch;
    std::unique_ptr<JournalFeed> m_feed;
    std::unique_ptr<Leadership> m_leadership;
    std::unique_ptr<LeaderTimers> m_timers;
    qint64 m_journalHead = 0; ///< when the store was opened
};

/** The split of a bulk command; parameters as those of bulk.start. Database thread. */
Result<BulkPreview> previewBulk(Connection &connection, const QJsonObject &params, Timestamp now, int sample,
                                const RunGuard &guard);

} // namespace loomdeck
