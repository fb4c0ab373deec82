// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/dispatcher.h"
#include "jobs/joblist.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** Ends when told to. */
class Gate
{
public:
    void open()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_open = true;
        }
        m_changed.notify_all();
    }
    void wait(const JobContext &context)
    {
        std::unique_lock lock(m_mutex);
        while (!m_open && !context.shouldStop())
            m_changed.wait_for(lock, 5ms);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
};

/** A node on a store with a real clock, as timers and leases are about real time here. */
struct Node
{
    explicit Node(Database &database, HandlerTable table, int workers = 2)
        : handlers(std::move(table))
        , dispatcher(database, handlers, NodeId::ofThisProcess(u"node"_s), options(workers), [] { return 0.5; })
    {
        dispatcher.start();
    }
    static DispatcherOptions options(int workers)
    {
        DispatcherOptions o;
        o.workers = workers;
        o.heartbeat = 100ms;
        o.cancelCheck = 20ms;
        o.poll = 100ms;
        o.rescue = 100ms;
        return o;
    }
    HandlerTable handlers;
    Dispatcher dispatcher;
};

class RealStore
{
public:
    RealStore()
        : ids(clock)
    {
        auto opened = Database::open(must(StoreUrl::parse(newStoreUrl(m_folder))), clock, ids);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLine()));
        m_database = std::move(opened).value();
    }
    Database &database() { return *m_database; }
    qint64 enqueue(const QString &kind)
    {
        NewJob job;
        job.kind = kind;
        return must(await(m_database->write([job](Transaction &tx) { return jobqueue::enqueue(tx, job); }))).id;
    }
    Job find(qint64 id)
    {
        return *must(await(m_database->read([id](Connection &c) { return findJob(c, id); })));
    }
    JobState stateOf(qint64 id) { return find(id).state; }

    SystemClock clock;
    TimeOrderedIds ids;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace

class DispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedLaneIsLetGoAtItsTimeOneFirst()
    {
        RealStore store;
        const Timestamp opens = store.clock.now() + 400ms;
        const auto put = [&store](const Lane &lane) {
            must(await(store.database().write([lane](Transaction &tx) { lanes::put(tx, lane); })));
        };
        Lane lane;
        lane.key = u"a"_s;
        lane.title = u"Lane"_s;
        lane.closed = true;
        lane.until = opens;
        put(lane);
        std::atomic<int> ran{0}, early{0}, told{0};
        HandlerTable table;
        HandlerEntry entry;
        entry.run = [&](JobContext &) {
            early += store.clock.now() < opens ? 1 : 0;
            // The first one finds that all is well.
            if (++ran == 1) {
                lane.closed = false;
                must(store.database().write([lane](Transaction &tx) { lanes::put(tx, lane); }).result());
            }
            return JobOutcome::complete();
        };
        entry.held = [&](Transaction &, const std::vector<qint64> &ids, const Lane &held) {
            if (held.key == u"a")
                told += static_cast<int>(ids.size());
        };
        table[u"work"_s] = entry;
        NewJob job;
        job.kind = u"work"_s;
        job.lane = lane.key;
        for (int i = 0; i < 30; ++i)
            must(await(store.database().write([job](Transaction &tx) { return jobqueue::enqueue(tx, job); })));
        Node node(store.database(), table);
        QTRY_COMPARE_WITH_TIMEOUT(told.load(), 30, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(ran.load(), 30, 10'000);
        QCOMPARE(early.load(), 0);
        for (qint64 id = 1; id <= 30; ++id)
            QTRY_COMPARE(store.stateOf(id), JobState::Complete);
    }

    void everyJobRunsOnceOffTheGuiThread()
    {
        RealStore store;
        std::mutex mutex;
        std::multiset<qint64> ran;
        const auto gui = std::this_thread::get_id();
        std::atomic<bool> onGui{false};
        HandlerTable table;
        table[u"work"_s] = {[&](JobContext &context) {
            onGui = onGui || std::this_thread::get_id() == gui;
            const std::lock_guard lock(mutex);
            ran.insert(context.job().id);
            return JobOutcome::complete();
        }};
        std::set<qint64> ids;
        for (int i = 0; i < 100; ++i)
            ids.insert(store.enqueue(u"work"_s));
        Node node(store.database(), table);
        for (int i = 0; i < 100; ++i)
            ids.insert(store.enqueue(u"work"_s));
        QTRY_COMPARE(must(await(store.database().read([](Connection &c) { return countJobs(c); }))).of(u"complete"_s),
                     200);
        QCOMPARE(ran.size(), 200u);
        QVERIFY(std::equal(ids.begin(), ids.end(), ran.begin()));
        QVERIFY(!onGui);
    }

    void aSettledJobWritesItsEffectsWithItsEnd()
    {
        RealStore store;
        HandlerTable table;
        table[u"good"_s] = {[](JobContext &context) {
            const auto done = context.settle(JobOutcome::complete(), [](Transaction &tx, const jobqueue::Settled &) {
                tx.sql().exec(u"INSERT INTO settings (name, value) VALUES ('effect', '1')"_s);
            });
            return done ? JobOutcome::settled() : JobOutcome::failed(done.error());
        }};
        table[u"torn"_s] = {[](JobContext &context) {
            const auto done =
                context.settle(JobOutcome::complete(), [](Transaction &tx, const jobqueue::Settled &) -> Result<void> {
                    tx.sql().exec(u"INSERT INTO settings (name, value) VALUES ('half', '1')"_s);
                    return Error::conflict(u"NO"_s, u"No."_s, u"Never."_s);
                });
            return done ? JobOutcome::settled() : JobOutcome::failedForGood(done.error());
        }};
        Node node(store.database(), table);
        const qint64 good = store.enqueue(u"good"_s), torn = store.enqueue(u"torn"_s);
        QTRY_COMPARE(store.stateOf(good), JobState::Complete);
        QTRY_COMPARE(store.stateOf(torn), JobState::Dead);
        const auto names = must(await(store.database().read([](Connection &c) {
            return c.all(u"SELECT name FROM settings"_s, {}, [](const Row &r) { return r.text(0); });
        })));
        QCOMPARE(names, (std::vector<QString>{u"effect"_s}));
    }

    void aThrowingHandlerCostsAnAttemptNotTheNode()
    {
        RealStore store;
        HandlerTable table;
        table[u"bad"_s] = {[](JobContext &) -> JobOutcome { throw std::runtime_error("oops"); }, {{50ms}, 2, 0.0}, {}};
        NewJob job;
        job.kind = u"bad"_s;
        job.maxAttempts = 2;
        Node node(store.database(), table);
        const qint64 id =
            must(await(store.database().write([job](Transaction &tx) { return jobqueue::enqueue(tx, job); }))).id;
        QTRY_COMPARE(store.stateOf(id), JobState::Dead);
        QCOMPARE(store.find(id).attempt, 2);
        QCOMPARE(store.find(id).lastError->code, u"JOB_HANDLER_THREW"_s);
    }

    void aRunningJobCanBeCancelled()
    {
        RealStore store;
        Gate gate;
        HandlerTable table;
        table[u"long"_s] = {[&](JobContext &context) {
            gate.wait(context);
            return context.stop().cancelled ? JobOutcome::cancelled() : JobOutcome::complete();
        }};
        Node node(store.database(), table);
        const qint64 id = store.enqueue(u"long"_s);
        QTRY_COMPARE(store.stateOf(id), JobState::Running);
        must(await(store.database().write(
            [id](Transaction &tx) { tx.sql().exec(u"UPDATE jobs SET cancel_requested = 1 WHERE id = ?"_s, {id}); })));
        QTRY_COMPARE(store.stateOf(id), JobState::Cancelled);
    }

    void drainingFinishesWhatRunsAndReleasesTheRest()
    {
        RealStore store;
        Gate gate;
        std::atomic<int> started{0};
        HandlerTable table;
        table[u"long"_s] = {[&](JobContext &context) {
            ++started;
            gate.wait(context);
            return JobOutcome::complete();
        }};
        std::vector<qint64> ids;
        for (int i = 0; i < 6; ++i)
            ids.push_back(store.enqueue(u"long"_s));
        Node node(store.database(), table, 2);
        QTRY_COMPARE(started.load(), 2);
        const auto drained = node.dispatcher.drain(30s);
        QVERIFY(!drained.isFinished());
        gate.open();
        QTRY_VERIFY(drained.isFinished());
        QCOMPARE(started.load(), 2);
        QCOMPARE(store.stateOf(ids[0]), JobState::Complete);
        QCOMPARE(store.stateOf(ids[1]), JobState::Complete);
        for (size_t i = 2; i < ids.size(); ++i) {
            QCOMPARE(store.stateOf(ids[i]), JobState::Ready);
            QCOMPARE(store.find(ids[i]).interruptions, 0);
        }
    }

    void drainingAsksWhatDoesNotEndToStop()
    {
        RealStore store;
        Gate never;
        std::atomic<int> started{0};
        HandlerTable table;
        table[u"long"_s] = {[&](JobContext &context) {
            ++started;
            never.wait(context);
            return context.stop().ending ? JobOutcome::released() : JobOutcome::complete();
        }};
        const qint64 id = store.enqueue(u"long"_s);
        Node node(store.database(), table);
        QTRY_COMPARE(started.load(), 1);
        const auto drained = node.dispatcher.drain(50ms);
        QTRY_VERIFY(drained.isFinished());
        QCOMPARE(store.stateOf(id), JobState::Ready);
        QCOMPARE(store.find(id).attempt, 0);
    }

    void leasesOfLongJobsAreRenewed()
    {
        RealStore store;
        Gate gate;
        HandlerTable table;
        table[u"long"_s] = {[&](JobContext &context) {
            gate.wait(context);
            return context.stop().leaseLost ? JobOutcome::failedForGood({}) : JobOutcome::complete();
        }};
        DispatcherOptions options = Node::options(1);
        options.lease = 400ms;
        Dispatcher one(store.database(), table, NodeId::ofThisProcess(u"one"_s), options, [] { return 0.5; });
        Dispatcher two(store.database(), table, NodeId::ofThisProcess(u"two"_s), options, [] { return 0.5; });
        one.start();
        const qint64 id = store.enqueue(u"long"_s);
        QTRY_COMPARE(store.stateOf(id), JobState::Running);
        two.start();
        // Several leases long, with another node that rescues.
        const auto firstUntil = *store.find(id).leaseUntil;
        QTRY_VERIFY(store.find(id).leaseUntil.value_or(firstUntil) > firstUntil + 1200ms);
        gate.open();
        QTRY_COMPARE(store.stateOf(id), JobState::Complete);
        QCOMPARE(store.find(id).interruptions, 0);
        QCOMPARE(store.find(id).leaseToken, 1);
    }

    void aScheduledJobStartsWhenItIsDue()
    {
        RealStore store;
        HandlerTable table;
        std::atomic<qint64> startedAt{0};
        table[u"later"_s] = {[&](JobContext &context) {
            startedAt = context.database().clock().now().time_since_epoch().count();
            return JobOutcome::complete();
        }};
        Node node(store.database(), table);
        NewJob job;
        job.kind = u"later"_s;
        job.runAt = store.clock.now() + 60ms;
        must(await(store.database().write([job](Transaction &tx) { return jobqueue::enqueue(tx, job); })));
        QTRY_VERIFY(startedAt != 0);
        QVERIFY(startedAt >= job.runAt->time_since_epoch().count());
    }
};

LOOMDECK_TEST(DispatcherTest, "dispatcher")
#include "tst_dispatcher.moc"
