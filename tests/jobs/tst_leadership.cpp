// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/leadership.h"
#include "jobs/leadertimers.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** One node's view of the shared store: its own connections, as in its own process. */
struct Candidate
{
    Candidate(TestStore &store, const QString &name)
        : database(open(store))
        , watch(*database)
        , leadership(*database, watch, NodeId::ofThisProcess(name), u"serve"_s, 1, {20ms, 15s, 50ms})
    {}
    static std::unique_ptr<Database> open(TestStore &store)
    {
        auto opened = Database::open(store.url(), store.clock, store.ids);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLine()));
        return std::move(opened).value();
    }
    std::unique_ptr<Database> database;
    StoreWatch watch;
    Leadership leadership;
};

} // namespace

class LeadershipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLeadsAndTheOtherTakesOver()
    {
        TestStore store;
        auto one = std::make_unique<Candidate>(store, u"one"_s);
        QTRY_VERIFY(one->leadership.leads());
        Candidate two(store, u"two"_s);
        QTRY_COMPARE(must(store.read([&](Connection &c) { return listNodes(c, store.clock.now()); })).size(), 2u);
        const auto nodes = must(store.read([&](Connection &c) { return listNodes(c, store.clock.now()); }));
        QCOMPARE(nodes[0].name, u"one"_s);
        QVERIFY(nodes[0].leads);
        QVERIFY(!two.leadership.leads());
        QVERIFY(QTest::qWaitFor([&, future = one->leadership.resign()] { return future.isFinished(); }));
        one.reset();
        QTRY_VERIFY(two.leadership.leads());
    }

    void aLeaderThatVanishesIsReplaced()
    {
        TestStore store;
        auto one = std::make_unique<Candidate>(store, u"one"_s);
        QTRY_VERIFY(one->leadership.leads());
        Candidate two(store, u"two"_s);
        one.reset(); // without resigning, as a crash
        if (!onPostgres()) {
            // Nobody can see that a thread of this living process is gone; the lease has to end.
            store.clock.advance(16s);
        }
        QTRY_VERIFY(two.leadership.leads());
    }

    void timersRunOnTheLeaderOnly()
    {
        TestStore store;
        auto one = std::make_unique<Candidate>(store, u"one"_s);
        QTRY_VERIFY(one->leadership.leads());
        Candidate two(store, u"two"_s);
        int ranOne = 0, ranTwo = 0;
        LeaderTimers timersOne(one->leadership), timersTwo(two.leadership);
        const auto count = [](int &n) {
            return [&n] {
                ++n;
                return detail::finished(Result<void>());
            };
        };
        timersOne.every(10ms, u"sweep"_s, count(ranOne));
        timersTwo.every(10ms, u"sweep"_s, count(ranTwo));
        QTRY_VERIFY(ranOne > 3);
        QCOMPARE(ranTwo, 0);
        timersOne.stop();
        QVERIFY(QTest::qWaitFor([&, future = one->leadership.resign()] { return future.isFinished(); }));
        if (!onPostgres())
            store.clock.advance(16s);
        QTRY_VERIFY(ranTwo > 3);
    }

    void aPokedTimerCollapsesABurst()
    {
        TestStore store;
        Candidate node(store, u"one"_s);
        QTRY_VERIFY(node.leadership.leads());
        LeaderTimers timers(node.leadership);
        int ran = 0;
        timers.whenPoked(30ms, u"seal"_s, [&ran] {
            ++ran;
            return detail::finished(Result<void>());
        });
        for (int i = 0; i < 100; ++i)
            timers.poke(u"seal"_s);
        QTRY_VERIFY(ran >= 1);
        const int after = ran;
        QVERIFY(after <= 2);
        timers.poke(u"seal"_s);
        QTRY_COMPARE(ran, after + 1);
    }
};

LOOMDECK_TEST(LeadershipTest, "leadership")
#include "tst_leadership.moc"
