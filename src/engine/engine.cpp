// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "backlog/bulkrunner.h"
#include "backlog/starter.h"
#include "backlog/sweep.h"
#include "core/log.h"
#include "db/journalchain.h"
#include "engine/deployment.h"
#include "engine/seed.h"
#include "engine/storeprune.h"
#include "jobs/recurring.h"
#include "planner/phaserunner.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QThread>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto sealPause = 200ms;
constexpr auto sealNet = 5s;
constexpr int sealBatch = 5000;
// One transaction seals so many batches at most: a writer must not wait long behind it.
constexpr int sealRounds = 4;
constexpr auto scheduleTick = 5s;
constexpr auto metricPause = 1s;
constexpr auto metricSampling = 15s;
constexpr auto metricPruning = 1h;
constexpr auto deploymentNet = 1h;
constexpr auto healthPause = 2s;
constexpr auto healthNet = 15s;
constexpr auto alertPause = 2s;
constexpr auto alertNet = 15s;

int workersOf(const EngineOptions &options)
{
    if (options.workers >= 0)
        return options.workers;
    if (options.config.jobs.workers > 0)
        return options.config.jobs.workers;
    return std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
}

QString login()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return user.isEmpty() ? u"local"_s : user;
}

} // namespace

Engine::Engine(const EngineOptions &options, std::unique_ptr<Clock> clock)
    : m_options(options)
    , m_clock(std::move(clock))
    , m_ids(*m_clock)
    , m_node(NodeId::ofThisProcess(
          u"%1-%2@%3"_s.arg(options.kind).arg(QCoreApplication::applicationPid()).arg(QSysInfo::machineHostName())))
{}

Engine::~Engine()
{
    // Clock work first, then workers: what runs still needs the store.
    m_timers.reset();
    m_metrics.reset();
    m_health.reset();
    m_messenger.reset();
    m_alerts.reset();
    m_jobs.reset();
    m_leadership.reset();
    m_feed.reset();
    m_watch.reset();
    m_database.reset();
}

Result<std::unique_ptr<Engine>> Engine::open(const EngineOptions &options, std::unique_ptr<Clock> clock)
{
    std::unique_ptr<Engine> engine(new Engine(options, std::move(clock)));
    if (const auto opened = engine->openStore(); !opened)
        return opened.error();
    engine->buildJobs();
    addPlanCommands(engine->m_commands, *engine);
    addBacklogCommands(engine->m_commands, *engine);
    addJobCommands(engine->m_commands, *engine);
    addTriageCommands(engine->m_commands, *engine);
    addScheduleCommands(engine->m_commands, *engine);
    addTokenCommands(engine->m_commands, *engine);
    addPromptCommands(engine->m_commands, *engine);
    addProviderCommands(engine->m_commands, *engine);
    addHealthCommands(engine->m_commands, *engine);
    addAlertCommands(engine->m_commands, *engine);
    addDeliveryCommands(engine->m_commands, *engine);
    return engine;
}

Result<void> Engine::openStore()
{
    auto opened = Database::open(m_options.store, *m_clock, m_ids);
    if (!opened)
        return opened.error();
    m_database = std::move(opened).value();
    m_queries = std::make_unique<Queries>(*m_database, AllowedProviders(m_options.config.environment.providers));
    const Schedule prune{u"prune"_s, u"15 3 * * *"_s, u"UTC"_s, pruneJobKind(), {}, true, {}, {}};
    const auto seeded = m_database
                            ->write([&config = m_options.config, prune](Transaction &tx) -> Result<void> {
                                if (const auto done = seedStore(tx, config); !done)
                                    return done;
                                gatestore::sync(tx);
                                return recurring::put(tx, prune);
                            })
                            .result();
    if (!seeded)
        return seeded.error();
    return skipJournal();
}

Result<void> Engine::skipJournal()
{
    const auto head = m_queries->journalHead().result();
    if (!head)
        return head.error();
    m_journalHead = *head;
    return {};
}

void Engine::buildJobs()
{
    AlertWatchOptions watch;
    watch.rules = m_options.config.alertRules;
    watch.objectives = m_options.config.objectives;
    watch.storeUsed = [url = m_options.store] { return usedOfStoreDisk(url); };
    m_alerts = std::make_unique<AlertWatch>(*m_database, std::move(watch));
    m_providers =
        std::make_unique<ProviderDirectory>(*m_clock, [this](const QString &text) { return m_secrets.resolve(text); });
    m_providers->allowOnly(m_options.config.environment.providers);
    m_probe = std::make_unique<ProviderProbe>(*m_database, *m_providers);
    m_liveText = std::make_unique<LiveText>();
    // Of no thread until start(): this one may end before.
    m_liveText->moveToThread(nullptr);
    m_gates = std::make_unique<ProviderGates>(*m_database, [] { return QRandomGenerator::global()->generateDouble(); });
    DispatcherOptions options;
    options.workers = workersOf(m_options);
    options.lease = m_options.config.jobs.lease;
    options.heartbeat = options.lease / 3;
    m_jobs =
        std::make_unique<JobService>(*m_database, options, [] { return QRandomGenerator::global()->generateDouble(); });
    m_jobs->handle(phaseJobKind(),
                   phaseHandler(*m_providers, {m_options.config.planner, m_gates.get(), m_liveText->sink()}));
    m_jobs->handle(u"backlog.bulk"_s, bulkHandler(runGuard()));
    m_jobs->handle(pruneJobKind(), pruneHandler(m_options.config.jobs.keepCompletedDays));
}

void Engine::start()
{
    m_liveText->moveToThread(QThread::currentThread());
    m_watch = std::make_unique<StoreWatch>(*m_database);
    m_feed = std::make_unique<JournalFeed>(*m_database, m_journalHead);
    m_jobs->start(m_node);
    m_leadership = std::make_unique<Leadership>(*m_database, *m_watch, m_node, m_options.kind, m_jobs->workers(),
                                                Leadership::Options());
    m_timers = std::make_unique<LeaderTimers>(*m_leadership);
    addClockWork();
}

void Engine::addClockWork()
{
    const auto seal = [this] {
        return m_database->write([](Transaction &tx) {
            for (int round = 0; round < sealRounds && journal::seal(tx, sealBatch) == sealBatch; ++round) {
            }
        });
    };
    m_timers->whenPoked(sealPause, u"seal"_s, seal);
    m_timers->every(sealNet, u"seal the rest"_s, seal);
    QObject::connect(m_feed.get(), &JournalFeed::arrived, m_timers.get(), [this] { m_timers->poke(u"seal"_s); });
    QObject::connect(m_leadership.get(), &Leadership::changed, m_timers.get(), [this] { m_timers->poke(u"seal"_s); });

    m_timers->every(deploymentNet, u"deployment"_s, [this] {
        return m_database->write(
            [node = m_node.name()](Transaction &tx) { deployment::note(tx, QStringLiteral(LOOMDECK_VERSION), node); });
    });
    auto sweep = std::make_shared<Sweep>(*m_database, m_options.config.sweep.staleAfter);
    m_timers->every(m_options.config.sweep.interval, u"sweep"_s, [sweep] {
        return sweep->run().then([](const Result<SweepReport> &report) -> Result<void> {
            if (!report)
                return report.error();
            return {};
        });
    });
    m_metrics = std::make_unique<MetricFolder>(*m_database, metricRules());
    m_timers->whenPoked(metricPause, u"metrics"_s, [this] { return m_metrics->fold(); });
    m_timers->every(metricSampling, u"metric samples"_s, [this] { return m_metrics->sample(); });
    m_timers->every(metricPruning, u"metric pruning"_s, [this] { return m_metrics->prune(); });
    QObject::connect(m_feed.get(), &JournalFeed::arrived, m_timers.get(), [this] { m_timers->poke(u"metrics"_s); });

    m_health = std::make_unique<HealthWatch>(*m_database);
    m_timers->whenPoked(healthPause, u"health"_s, [this] { return m_health->evaluate(); });
    m_timers->every(healthNet, u"health as time passes"_s, [this] { return m_health->evaluate(); });
    QObject::connect(m_feed.get(), &JournalFeed::arrived, m_timers.get(), [this](const JournalBatch &batch) {
        if (std::any_of(batch->begin(), batch->end(),
                        [](const JournalEntry &entry) { return HealthWatch::isRelevant(entry.kind); }))
            m_timers->poke(u"health"_s);
    });

    m_timers->whenPoked(alertPause, u"alerts"_s, [this] { return m_alerts->evaluate(); });
    m_timers->every(alertNet, u"alerts as time passes"_s, [this] { return m_alerts->evaluate(); });
    QObject::connect(m_feed.get(), &JournalFeed::arrived, m_timers.get(), [this](const JournalBatch &batch) {
        if (std::any_of(batch->begin(), batch->end(),
                        [](const JournalEntry &entry) { return AlertWatch::isRelevant(entry.kind); }))
            m_timers->poke(u"alerts"_s);
    });

    m_messenger = std::make_unique<Messenger>(*m_database, m_node.name(), m_options.config.routing, m_secrets);
    m_messenger->start(*m_timers, *m_feed);

    m_timers->every(scheduleTick, u"schedules"_s,
                    [this] { return m_database->write([](Transaction &tx) { recurring::enqueueDue(tx); }); });
}

QFuture<void> Engine::drain()
{
    if (m_messenger)
        m_messenger->stop();
    if (m_timers)
        m_timers->stop();
    auto drained = m_jobs->drain(m_options.config.jobs.drainPatience);
    if (!m_leadership)
        return drained;
    return drained.then([resigned = m_leadership->resign()]() mutable { resigned.waitForFinished(); });
}

Actor Engine::actorOf(const Config &config, const QString &source)
{
    return {config.who.name.isEmpty() ? login() : config.who.name, {}, source, config.who.role, {}};
}

} // namespace loomdeck
