// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole engine against a server that runs dry: work waits instead of burning, and all of it gets done.
#include "engine/engine.h"
#include "planner/plannerfixture.h"
#include "support/registry.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

constexpr int itemsAsked = 200;
constexpr int moneyRunsOutAt = 60;
constexpr auto window = 40s;
constexpr int realPatience = 200'000;

/** Everybody sees the test's clock. */
class SharedClock final : public Clock
{
public:
    explicit SharedClock(const FakeClock &clock)
        : m_clock(clock)
    {}
    Timestamp now() const override { return m_clock.now(); }
    Micros steady() const override { return m_clock.steady(); }

private:
    const FakeClock &m_clock;
};

/** Answers every other call with "too fast, wait 40 s", and one call with "out of money". */
class MeanServer
{
public:
    explicit MeanServer(const FakeClock &clock)
    {
        server.answerWith([this, &clock](const SeenRequest &request) {
            const int call = ++calls;
            const std::lock_guard lock(m_mutex);
            m_times.push_back(clock.now());
            if (call == moneyRunsOutAt)
                return jsonAnswer(402, R"({"error":{"message":"Your credit is used up","code":"insufficient_quota"}})");
            if (call % 2 == 0)
                return jsonAnswer(429, R"({"error":{"message":"Rate limit reached","code":"rate_limit_exceeded"}})",
                                  {{"Retry-After", "40"}});
            return goodServedAnswer(request);
        });
    }
    std::vector<Timestamp> times() const
    {
        const std::lock_guard lock(m_mutex);
        return m_times;
    }

    LoopbackServer server;
    std::atomic<int> calls{0};

private:
    mutable std::mutex m_mutex;
    std::vector<Timestamp> m_times;
};

/** A store with its work, and an engine on it that runs in accelerated time. */
class World
{
public:
    World()
        : mean(f.store.clock)
    {
        qputenv("KEY", "sk-very-secret-1");
        f.addServer(mean.server);
        for (int i = 0; i < itemsAsked; ++i) {
            const QString name = u"map-world-%1"_s.arg(i);
            f.addItem(name, {}, {u"world-bible"_s});
            f.resume(name, PlannerFixture::serverId, PlannerFixture::serverModel);
        }
        // The engine brings a provider of that name to a store it has not seen.
        must(f.store.write([](Transaction &tx) -> Result<void> {
            tx.sql().exec(u"UPDATE providers SET name = 'fixture' WHERE name = 'scripted'"_s);
            return {};
        }));
        EngineOptions options;
        options.store = f.store.url();
        options.workers = 4;
        // Leases are about real time, of which there is little between two of ours.
        options.config.jobs.lease = 10h;
        auto opened = Engine::open(options, std::make_unique<SharedClock>(f.store.clock));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLine()));
        engine = std::move(opened).value();
        engine->start();
    }
    ~World()
    {
        const QFuture<void> drained = engine->drain();
        if (!QTest::qWaitFor([&] { return drained.isFinished(); }, 30'000))
            qFatal("The engine does not drain.");
    }

    qint64 jobs(int state) { return f.count(u"SELECT count(*) FROM jobs WHERE state = %1"_s.arg(state)); }
    qint64 complete() { return f.count(u"SELECT count(*) FROM backlog_items WHERE status = 2"_s); }
    GateFacts gate()
    {
        for (const GateFacts &facts : must(await(engine->queries().gates()))) {
            if (facts.gate.providerId == PlannerFixture::serverId)
                return facts;
        }
        qFatal("There is no gate of the server.");
    }
    /** True once nothing runs and nothing can. */
    bool rests() { return jobs(2) == 0 && jobs(0) == 0; }
    void advance(Micros by)
    {
        f.store.clock.advance(by);
        // The timers of the engine are real ones; a wake-up saves waiting for them.
        must(await(engine->database().write([](Transaction &tx) -> Result<void> {
            tx.wake(Topic::Jobs);
            return {};
        })));
    }

    PlannerFixture f;
    MeanServer mean;
    std::unique_ptr<Engine> engine;
};

} // namespace

class ExhaustedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsDoneOnceAPersonOpensTheMoneyGate()
    {
        World world;
        QElapsedTimer patience;
        patience.start();
        bool opened = false;
        while (world.complete() < itemsAsked) {
            QVERIFY2(patience.elapsed() < realPatience, qPrintable(progress(world)));
            if (!QTest::qWaitFor([&] { return world.rests() || world.complete() == itemsAsked; }, 10'000))
                continue;
            if (world.complete() == itemsAsked)
                break;
            const GateFacts gate = world.gate();
            // Nobody is lost: what is not done waits at the gate, or is on its way through it at this moment.
            QCOMPARE(world.f.count(u"SELECT (SELECT count(*) FROM jobs WHERE state IN (-1, 0, 2)) + "
                                   "(SELECT count(*) FROM backlog_items WHERE status = 2)"_s),
                     itemsAsked);
            if (gate.gate.state == GateState::Shut) {
                QVERIFY(!opened);
                QVERIFY(world.mean.calls >= moneyRunsOutAt);
                QTRY_VERIFY(world.rests());
                const int before = world.mean.calls;
                QCOMPARE(world.gate().held, itemsAsked - world.complete());
                world.advance(24h);
                QTRY_VERIFY(world.rests());
                QCOMPARE(world.mean.calls.load(), before);
                const Actor admin{u"ops.admin"_s, {}, u"test"_s, Role::Admin, {}};
                must(await(world.engine->commands().run(u"gate.open"_s, admin,
                                                        {{u"key"_s, gate.gate.key}, {u"reason"_s, u"paid"_s}})));
                opened = true;
                continue;
            }
            // Between our two looks somebody began.
            if (gate.gate.state != GateState::Closed)
                continue;
            world.advance(std::max<Micros>(*gate.gate.until - world.f.store.clock.now(), 0s) + 1ms);
        }
        QVERIFY(opened);
        nobodyCalledAClosedGate(world);
        // No attempt was used for waiting: each item has the one that made it.
        QCOMPARE(world.f.count(u"SELECT count(*) FROM backlog_items WHERE status = 2 AND attempts <> 1"_s), 0);
        QCOMPARE(world.f.count(u"SELECT count(*) FROM jobs WHERE state = 4"_s), 0);
        qInfo("%d calls for %d items, %zu times closed", world.mean.calls.load(), itemsAsked,
              world.f.entries(u"gate.closed"_s).size());
    }

private:
    static QString progress(World &world)
    {
        const GateFacts gate = world.gate();
        return u"%1 done, %2 held, %3 ready, %4 running, %5 calls, gate %6"_s.arg(world.complete())
            .arg(world.jobs(-1))
            .arg(world.jobs(0))
            .arg(world.jobs(2))
            .arg(world.mean.calls.load())
            .arg(static_cast<int>(gate.gate.state));
    }

    /** Between a closing and what ends it there is no call but the probe's. Time stands still while calls are out. */
    static void nobodyCalledAClosedGate(World &world)
    {
        std::vector<std::pair<Timestamp, Timestamp>> closed;
        std::optional<Timestamp> since;
        for (const JournalEntry &entry : must(await(world.engine->queries().journal({.limit = 100'000})))) {
            if (entry.kind == u"gate.closed" && !since)
                since = entry.at;
            else if (entry.kind.startsWith(u"gate.") && entry.kind != u"gate.closed" && since) {
                closed.emplace_back(*since, entry.at);
                since.reset();
            }
        }
        QVERIFY(closed.size() > 10);
        for (const Timestamp at : world.mean.times()) {
            for (const auto &[from, to] : closed)
                QVERIFY(at <= from || at >= to);
        }
        for (const auto &[from, to] : closed)
            QVERIFY(to - from >= Micros(window) || to - from >= Micros(24h));
    }
};

LOOMDECK_TEST(ExhaustedTest, "exhausted")
#include "tst_exhausted.moc"
