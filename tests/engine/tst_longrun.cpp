// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A long run with every kind of failure in it: all work gets done, or waits for something that a person can do.
#include "engine/servedworld.h"
#include "support/registry.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

constexpr int longItems = 1'000;
// One item in twenty meets a server that takes its request for a bad one, always.
constexpr int ownEvery = 20;
constexpr int ownItem = 7;
constexpr int longPatience = 500'000;

/** Five of a hundred calls end in each of seven ways, in an order that looks like chance. */
class RoughServer
{
public:
    RoughServer()
    {
        server.answerWith([this](const SeenRequest &request) {
            if (ServedWorld::itemIn(request) % ownEvery == ownItem)
                return jsonAnswer(422, R"({"detail":[{"loc":["body","messages"],"msg":"field required"}]})");
            const int call = ++calls;
            const int chance = call * 7'919 % 100;
            return chance < 35 ? failure(chance / 5, call, request) : goodServedAnswer(request);
        });
    }

    LoopbackServer server;
    std::atomic<int> calls{0};
    std::array<std::atomic<int>, 7> failures{};

private:
    ServedAnswer failure(int kind, int call, const SeenRequest &request)
    {
        ++failures.at(static_cast<size_t>(kind));
        switch (kind) {
        case 0:
            return jsonAnswer(429, R"({"error":{"message":"Rate limit reached","code":"rate_limit_exceeded"}})",
                              {{"Retry-After", "7"}});
        case 1:
            return jsonAnswer(503, R"({"error":{"message":"The engine is overloaded","type":"server_error"}})");
        case 2:
            return jsonAnswer(
                429,
                R"({"error":{"message":"Rate limit reached for tiny on requests per day (RPD): Limit 200, Used 200, Requested 1. Please try again in 1h12m.","code":"rate_limit_exceeded"}})");
        case 3:
            return jsonAnswer(402, R"({"error":{"message":"Your credit is used up","code":"insufficient_quota"}})");
        case 4:
            return jsonAnswer(401, R"({"error":{"message":"Incorrect API key","code":"invalid_api_key"}})");
        case 5:
            return call % 3 == 0   ? openAiFor(request, u"I would rather not."_s)
                   : call % 3 == 1 ? openAiFor(request, u"{\"title\": "_s)
                                   : openAiFor(request, u"{}"_s);
        default: {
            ServedAnswer gone;
            gone.manner = ServedAnswer::Manner::CloseAtOnce;
            return gone;
        }
        }
    }
};

} // namespace

class LongRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyItemIsDoneOrWaitsForAPerson()
    {
        PlannerFixture f;
        RoughServer rough;
        ServedWorld world(f, rough.server, longItems);
        QElapsedTimer patience;
        patience.start();
        int openings = 0;
        for (;;) {
            QVERIFY2(patience.elapsed() < longPatience, qPrintable(progress(world)));
            if (!QTest::qWaitFor([&] { return world.rests(); }, 10'000))
                continue;
            const Gate gate = world.gate().gate;
            // Each call that is out comes before the look at the gate, or after the next rest.
            if (!world.rests())
                continue;
            if (gate.state == GateState::Shut) {
                QVERIFY(gate.failure == u"money" || gate.failure == u"setup");
                world.openGate(gate.key, u"paid, and the key is right again"_s);
                ++openings;
                continue;
            }
            const std::optional<Timestamp> next = nextMove(f, gate);
            if (!next && world.jobs(-1) == 0)
                break;
            if (!next) {
                // Held work is on its way through the gate.
                QVERIFY(QTest::qWaitFor([&] { return !world.rests() || world.gate().gate.isClosed(); }, 10'000));
                continue;
            }
            world.advance(std::max<Micros>(*next - f.store.clock.now(), 0s) + 1ms);
        }
        theRestWaitsForAPerson(f);
        // Waiting costs no attempt, however often it was: only what the server said to the work itself does.
        QCOMPARE(f.count(u"SELECT count(*) FROM job_attempts WHERE outcome = 'failed' AND error NOT LIKE '%PROVIDER_%' "
                         "AND error NOT LIKE '%ANSWER_%'"_s),
                 0);
        for (size_t kind = 0; kind < rough.failures.size(); ++kind)
            QVERIFY2(rough.failures.at(kind) * 100 >= longItems * 4, qPrintable(QString::number(kind)));
        qInfo("%d calls for %d items, %d openings by hand, %lld entries in the journal", rough.calls.load(), longItems,
              openings, f.count(u"SELECT count(*) FROM journal"_s));
    }

private:
    /** When something moves by itself; nothing when nothing will. */
    static std::optional<Timestamp> nextMove(PlannerFixture &f, const Gate &gate)
    {
        const qint64 due =
            f.count(u"SELECT coalesce(min(run_at), 0) FROM jobs WHERE state = 1 AND kind = 'planner.phase'"_s);
        std::optional<Timestamp> next;
        if (due > 0)
            next = Timestamp(Micros(due));
        if (gate.state == GateState::Closed && f.count(u"SELECT count(*) FROM jobs WHERE state = -1"_s) > 0)
            next = next ? std::min(*next, *gate.until) : *gate.until;
        return next;
    }

    static void theRestWaitsForAPerson(PlannerFixture &f)
    {
        const auto rest = must(f.store.read([](Connection &c) {
            return c.all(u"SELECT backlog_id, coalesce(wait_reason, ''), "
                         "(SELECT count(*) FROM failures x WHERE x.item_key = i.key AND x.state <= 3) "
                         "FROM backlog_items i WHERE status <> 2 AND backlog_id LIKE 'map-world-%'"_s,
                         {}, [](const Row &row) { return std::tuple(row.text(0), row.text(1), row.integer(2)); });
        }));
        int own = 0;
        for (const auto &[name, reason, failures] : rest) {
            QVERIFY2(reason == u"gave-up" && failures > 0, qPrintable(name + u' ' + reason));
            own += name.section(u'-', -1).toInt() % ownEvery == ownItem ? 1 : 0;
        }
        QCOMPARE(own, longItems / ownEvery);
        // A run of bad luck of three bad answers is rare.
        QVERIFY2(std::ssize(rest) - own < longItems / 50, qPrintable(QString::number(rest.size())));
    }

    static QString progress(ServedWorld &world)
    {
        return u"%1 done, %2 held, %3 ready, %4 scheduled, %5 running"_s.arg(world.complete())
            .arg(world.jobs(-1))
            .arg(world.jobs(0))
            .arg(world.jobs(1))
            .arg(world.jobs(2));
    }
};

LOOMDECK_TEST(LongRunTest, "longrun")
#include "tst_longrun.moc"
