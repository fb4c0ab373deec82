// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole engine against a server that runs dry: work waits instead of burning, and all of it gets done.
#include "engine/servedworld.h"
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

/** What the test is about. */
struct World
{
    PlannerFixture f;
    MeanServer mean{f.store.clock};
    ServedWorld served{f, mean.server, itemsAsked};
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
        while (world.served.complete() < itemsAsked) {
            QVERIFY2(patience.elapsed() < realPatience, qPrintable(progress(world)));
            if (!QTest::qWaitFor([&] { return world.served.rests() || world.served.complete() == itemsAsked; }, 10'000))
                continue;
            if (world.served.complete() == itemsAsked)
                break;
            const GateFacts gate = world.served.gate();
            // Nobody is lost: what is not done waits at the gate, or is on its way through it at this moment.
            QCOMPARE(world.f.count(
                         u"SELECT (SELECT count(*) FROM jobs WHERE kind = 'planner.phase' AND state IN (-1, 0, 2)) + "
                         "(SELECT count(*) FROM backlog_items WHERE status = 2)"_s),
                     itemsAsked);
            if (gate.gate.state == GateState::Shut) {
                QVERIFY(!opened);
                QVERIFY(world.mean.calls >= moneyRunsOutAt);
                QTRY_VERIFY(world.served.rests());
                const int before = world.mean.calls;
                QCOMPARE(world.served.gate().held, itemsAsked - world.served.complete());
                world.served.advance(24h);
                QTRY_VERIFY(world.served.rests());
                QCOMPARE(world.mean.calls.load(), before);
                world.served.openGate(gate.gate.key, u"paid"_s);
                opened = true;
                continue;
            }
            // Between our two looks somebody began.
            if (gate.gate.state != GateState::Closed)
                continue;
            world.served.advance(std::max<Micros>(*gate.gate.until - world.f.store.clock.now(), 0s) + 1ms);
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
        const GateFacts gate = world.served.gate();
        return u"%1 done, %2 held, %3 ready, %4 running, %5 calls, gate %6"_s.arg(world.served.complete())
            .arg(world.served.jobs(-1))
            .arg(world.served.jobs(0))
            .arg(world.served.jobs(2))
            .arg(world.mean.calls.load())
            .arg(static_cast<int>(gate.gate.state));
    }

    /** Between a closing and what ends it there is no call but the probe's. Time stands still while calls are out. */
    static void nobodyCalledAClosedGate(World &world)
    {
        std::vector<std::pair<Timestamp, Timestamp>> closed;
        std::optional<Timestamp> since;
        for (const JournalEntry &entry : must(await(world.served.engine->queries().journal({.limit = 100'000})))) {
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
