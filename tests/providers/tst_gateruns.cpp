// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"
#include "providers/providergates.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const QString providerId = u"11111111-0000-4000-8000-000000000001"_s;
const QString modelId = u"11111111-0000-4000-8000-000000000002"_s;
const QString gateKey = Lane::ofProvider(providerId, modelId);
const Actor person{u"ops.admin"_s, {}, u"test"_s, Role::Operator, u"r1"_s};

// Blocks: nothing here needs an event loop, and there are many of them.
template<typename F>
auto gatesRead(TestStore &store, F work)
{
    return store.database().read(std::move(work)).result();
}
template<typename F>
auto gatesWrite(TestStore &store, F work)
{
    return store.database().write(std::move(work)).result();
}

GatePass admitted(ProviderGates &gates, const Job &job)
{
    auto pass = gates.admit(job);
    if (!pass)
        qFatal("%s", qPrintable(pass.error().toLine()));
    return std::move(pass).value();
}

/** A store with one provider, and as many nodes on it as a test wants. */
class GateStore
{
public:
    explicit GateStore(int concurrency = 0)
    {
        must(gatesWrite(store, [concurrency](Transaction &tx) {
            QJsonObject options{{u"apiKey"_s, u"${env:KEY}"_s}};
            if (concurrency > 0)
                options.insert(u"concurrency"_s, concurrency);
            providerstore::put(tx, {providerId, u"local"_s, u"Local"_s, u"scripted"_s, {}, true, options, {}});
            providerstore::putModel(tx, {modelId, providerId, u"tiny"_s, true, {}});
            gatestore::sync(tx);
        }));
        openOther();
    }

    void openOther()
    {
        auto opened = Database::open(store.url(), store.clock, store.ids);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLine()));
        other = std::move(opened).value();
    }
    void restart()
    {
        other.reset();
        store.reopen();
        openOther();
    }

    Gate gate() { return *must(gatesRead(store, [](Connection &c) { return gatestore::find(c, gateKey); })); }
    GateFacts facts(Database &database)
    {
        return must(database.read([this](Connection &c) {
            return gatestore::facts(c, gateKey, store.clock.now());
        }).result());
    }
    std::vector<JournalEntry> entries(const QString &kind = {})
    {
        const QStringList kinds = kind.isEmpty() ? QStringList() : QStringList{kind};
        return must(gatesRead(store, [&](Connection &c) { return journal::read(c, {.kinds = kinds}); }));
    }

    void addJobs(int count, const QString &plan = u"p"_s)
    {
        must(gatesWrite(store, [&](Transaction &tx) {
            for (int i = 0; i < count; ++i) {
                NewJob job;
                job.kind = u"work"_s;
                job.lane = gateKey;
                job.planId = plan;
                jobqueue::enqueue(tx, job);
            }
        }));
    }
    static jobqueue::Taken take(Database &database, int limit)
    {
        return must(database.write([limit](Transaction &tx) {
            return jobqueue::take(tx, u"n"_s, {u"work"_s}, limit, std::chrono::hours(24 * 30));
        }).result());
    }
    static void settle(Database &database, const Job &job, const JobOutcome &outcome)
    {
        must(database.write(
            [&](Transaction &tx) { return jobqueue::settle(tx, job, outcome, RetryPolicy(), 0.5); }).result());
    }
    JobCounts counts()
    {
        return must(gatesRead(store, [](Connection &c) { return countJobs(c); }));
    }
    /** One job, claimed and let through. */
    std::pair<Job, GatePass> call(ProviderGates &gates, Database &database)
    {
        const auto taken = take(database, 1);
        if (taken.jobs.empty())
            qFatal("No job may run.");
        return {taken.jobs[0], admitted(gates, taken.jobs[0])};
    }

    TestStore store;
    std::unique_ptr<Database> other;
};

GateSignal gateSays(FailureClass what, std::optional<Timestamp> retryAt = {})
{
    return {what, retryAt, u"it says no"_s};
}

/** Two nodes that call a moody provider; knows at every moment what must not happen. */
class MoodyRun
{
public:
    MoodyRun(quint32 seed, int concurrency, int jobs)
        : m_random(seed)
        , m_world(concurrency)
        , m_nodes{{&m_world.store.database(), ProviderGates(m_world.store.database(), [this] { return chance(); })},
                  {m_world.other.get(), ProviderGates(*m_world.other, [this] { return chance(); })}}
        , m_jobs(jobs)
    {
        m_world.addJobs(jobs / 2, u"p"_s);
        m_world.addJobs(jobs - jobs / 2, u"q"_s);
    }

    void run()
    {
        for (int step = 0; step < 4'000; ++step) {
            // Trouble ends; then all of it must get through.
            const bool troubled = step < 150;
            if (m_world.counts().of(u"complete"_s) == m_jobs)
                return;
            m_world.store.clock.advance(Micros{static_cast<Micros::rep>(m_random() % 4'000'000)});
            Node &node = m_nodes[m_random() % 2];
            start(node);
            if (!m_out.empty() && m_random() % 3)
                endOne(troubled);
            if (m_world.gate().state == GateState::Shut && m_random() % 8 == 0) {
                must(gatesWrite(m_world.store, [](Transaction &tx) { return gatestore::open(tx, gateKey, u"paid"_s, person); }));
            }
            sameOnBoth();
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(m_world.counts().of(u"complete"_s), m_jobs);
    }

private:
    struct Node
    {
        Database *database;
        ProviderGates gates;
    };
    struct Call
    {
        Node *node;
        Job job;
        GatePass pass;
    };

    double chance() { return static_cast<double>(m_random() % 1000) / 1000; }

    void start(Node &node)
    {
        const Timestamp now = m_world.store.clock.now();
        for (const Job &job : GateStore::take(*node.database, 1 + static_cast<int>(m_random() % 3)).jobs) {
            const Gate before = m_world.gate();
            GatePass pass = admitted(node.gates, job);
            if (!pass.granted()) {
                GateStore::settle(*node.database, job, JobOutcome::held(pass.lane()));
                continue;
            }
            if (before.isClosed()) {
                QVERIFY2(before.state == GateState::Closed && *before.until <= now, "A call while it is closed.");
                QVERIFY(pass.isProbe());
                QVERIFY2(m_probed.insert(before.epoch).second, "A second probe in one window.");
            }
            if (const auto most = before.concurrency(now); most && *most > 0)
                QVERIFY2(std::ssize(m_out) < std::max(*most, m_mostBefore), "More calls at once than allowed.");
            m_out.push_back({&node, job, std::move(pass)});
            m_mostBefore = static_cast<int>(m_out.size());
        }
    }

    void endOne(bool troubled)
    {
        const size_t at = m_random() % m_out.size();
        Call call = std::move(m_out[at]);
        m_out.erase(m_out.begin() + static_cast<std::ptrdiff_t>(at));
        m_mostBefore = static_cast<int>(m_out.size());
        GateSignal signal = GateSignal::answer();
        if (troubled && m_random() % 2) {
            signal = gateSays(static_cast<FailureClass>(m_random() % 9));
            if (m_random() % 2)
                signal.retryAt =
                    m_world.store.clock.now() + std::chrono::seconds(static_cast<int>(m_random() % 100) - 10);
        }
        const bool hold = call.pass.report(signal);
        const JobOutcome outcome = hold             ? JobOutcome::held(call.pass.lane())
                                   : signal.failure ? JobOutcome::released()
                                                    : JobOutcome::complete();
        GateStore::settle(*call.node->database, call.job, outcome);
    }

    void sameOnBoth()
    {
        const QJsonObject one = m_world.facts(m_world.store.database()).toJson(),
                          two = m_world.facts(*m_world.other).toJson();
        QCOMPARE(one, two);
        const auto lane = must(gatesRead(m_world.store, [](Connection &c) { return lanes::find(c, gateKey); }));
        QCOMPARE(lane->closed, m_world.gate().isClosed());
        QCOMPARE(lane->until, m_world.gate().until);
    }

    std::mt19937 m_random;
    GateStore m_world;
    Node m_nodes[2];
    const int m_jobs;
    std::vector<Call> m_out;
    std::set<qint64> m_probed;
    int m_mostBefore = 0;
};

} // namespace

/** Gates in a store, as nodes share them. */
class GateRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenGateCostsNoWrite()
    {
        GateStore f;
        ProviderGates gates(f.store.database(), [] { return 0.5; });
        f.addJobs(2);
        const qint64 version = f.gate().rowVersion;
        auto [job, pass] = f.call(gates, f.store.database());
        QVERIFY(pass.granted() && !pass.isProbe());
        QVERIFY(!pass.report(GateSignal::answer()));
        QCOMPARE(f.gate().rowVersion, version);
        QVERIFY(f.entries().empty());
        QCOMPARE(f.gate().credential.size(), 12);
        QVERIFY(!f.gate().credential.contains(u"KEY"_s));
    }

    void everyChangeIsJournalledWithItsReason()
    {
        GateStore f(4);
        ProviderGates gates(f.store.database(), [] { return 0.5; });
        f.addJobs(9);
        {
            auto [job, pass] = f.call(gates, f.store.database());
            QVERIFY(pass.report(gateSays(FailureClass::RateLimit, f.store.clock.now() + 40s)));
            GateStore::settle(f.store.database(), job, JobOutcome::held(pass.lane()));
        }
        const JournalEntry closed = f.entries(u"gate.closed"_s).at(0);
        QCOMPARE(closed.subjectType, u"gate"_s);
        QCOMPARE(closed.subjectId, gateKey);
        QCOMPARE(closed.subjectName, u"Local (tiny)"_s);
        QCOMPARE(closed.reason, u"it says no"_s);
        QCOMPARE(closed.actor, u"automation"_s);
        QCOMPARE(closed.before[u"state"].toString(), u"open"_s);
        QCOMPARE(closed.after[u"state"].toString(), u"closed"_s);
        QCOMPARE(closed.after[u"untilUtc"].toString(), u"2026-11-20T18:00:42Z"_s);
        QCOMPARE(closed.details[u"failure"].toString(), u"rate-limit"_s);
        QVERIFY(GateStore::take(f.store.database(), 9).jobs.empty());
        QCOMPARE(f.facts(f.store.database()).held, 9);

        f.store.clock.advance(42s);
        {
            auto [job, pass] = f.call(gates, f.store.database());
            QVERIFY(pass.isProbe());
            QCOMPARE(f.entries(u"gate.probing"_s).size(), 1u);
            QVERIFY(GateStore::take(*f.other, 9).jobs.empty());
            QVERIFY(!pass.report(GateSignal::answer()));
            GateStore::settle(f.store.database(), job, JobOutcome::complete());
        }
        QCOMPARE(f.entries(u"gate.slowed"_s).size(), 1u);
        QCOMPARE(GateStore::take(*f.other, 9).jobs.size(), 2u);
        must(gatesWrite(f.store, [](Transaction &tx) {
            return gatestore::close(tx, gateKey, u"maintenance"_s, std::nullopt, person);
        }));
        must(gatesWrite(f.store, [](Transaction &tx) { return gatestore::open(tx, gateKey, u"over"_s, person); }));
        QCOMPARE(f.entries(u"gate.closed"_s).size(), 2u);
        QCOMPARE(f.entries(u"gate.closed"_s).at(1).actor, u"ops.admin"_s);
        QCOMPARE(f.entries(u"gate.slowed"_s).at(1).reason, u"over"_s);
        const auto twice = gatesWrite(f.store, [](Transaction &tx) {
            return gatestore::close(tx, gateKey, u"x"_s, tx.now(), person);
        });
        QCOMPARE(twice.error().code, u"GATE_TIME_PAST"_s);
    }

    void moneyStopsUntilAPersonOpens()
    {
        GateStore f;
        ProviderGates gates(f.store.database(), [] { return 0.5; });
        f.addJobs(3);
        {
            auto [job, pass] = f.call(gates, f.store.database());
            QVERIFY(pass.report(gateSays(FailureClass::Money, f.store.clock.now() + 1s)));
            GateStore::settle(f.store.database(), job, JobOutcome::held(pass.lane()));
        }
        f.store.clock.advance(24h * 30);
        QVERIFY(GateStore::take(f.store.database(), 3).jobs.empty());
        QVERIFY(!f.facts(*f.other).throughAt);
        must(gatesWrite(f.store, [](Transaction &tx) { return gatestore::open(tx, gateKey, u"paid"_s, person); }));
        QCOMPARE(GateStore::take(f.store.database(), 3).jobs.size(), 1u);
    }

    void itOutlivesARestartInEveryState_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"open", "slowed", "closed", "probing", "shut"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void itOutlivesARestartInEveryState()
    {
        QFETCH(QString, state);
        GateStore f(8);
        f.addJobs(30);
        std::optional<Job> probe;
        {
            ProviderGates gates(f.store.database(), [] { return 0.5; });
            if (state != u"open") {
                auto [job, pass] = f.call(gates, f.store.database());
                pass.report(gateSays(state == u"shut" ? FailureClass::Setup : FailureClass::RateLimit,
                                     f.store.clock.now() + 10s));
                GateStore::settle(f.store.database(), job, JobOutcome::held(pass.lane()));
            }
            if (state == u"slowed" || state == u"probing") {
                f.store.clock.advance(12s);
                probe = GateStore::take(f.store.database(), 1).jobs.at(0);
                if (state == u"slowed") {
                    admitted(gates, *probe).report(GateSignal::answer());
                    GateStore::settle(f.store.database(), *probe, JobOutcome::complete());
                } else {
                    // The node dies with the call under way: nothing tells the gate.
                    must(gatesWrite(f.store, [&](Transaction &tx) {
                        const auto before = gatestore::lock(tx, gateKey);
                        Gate gate = *before;
                        gate.beginProbe(probe->id, tx.now());
                        gatestore::put(tx, *before, gate, Actor::automation());
                    }));
                }
            }
        }
        QCOMPARE(gateStateName(f.gate().state), state);
        const QJsonObject before = f.facts(f.store.database()).toJson();
        f.restart();
        QCOMPARE(f.facts(f.store.database()).toJson(), before);
        ProviderGates gates(f.store.database(), [] { return 0.5; });
        const size_t may = state == u"open" ? 8u : state == u"slowed" ? 2u : 0u;
        QCOMPARE(GateStore::take(f.store.database(), 30).jobs.size(), may);
        if (state == u"probing") {
            // Its job is given to somebody else, whose call is the probe then.
            must(gatesWrite(f.store, [&](Transaction &tx) {
                tx.sql().exec(u"UPDATE jobs SET state = 0, lease_owner = NULL WHERE id = ?"_s, {probe->id});
            }));
            const auto taken = GateStore::take(f.store.database(), 30);
            QCOMPARE(taken.jobs.size(), 1u);
            auto pass = admitted(gates, taken.jobs[0]);
            QVERIFY(pass.isProbe());
            pass.report(GateSignal::answer());
            QCOMPARE(f.gate().state, GateState::Slowed);
        } else if (state == u"closed") {
            f.store.clock.advance(12s);
            QCOMPARE(GateStore::take(f.store.database(), 30).jobs.size(), 1u);
        }
    }

    void aPassThatIsDroppedGivesTheProbeBack()
    {
        GateStore f;
        ProviderGates gates(f.store.database(), [] { return 0.5; });
        f.addJobs(2);
        must(gatesWrite(f.store, [](Transaction &tx) {
            return gatestore::close(tx, gateKey, u"a look"_s, tx.now() + 5s, person);
        }));
        f.store.clock.advance(5s);
        {
            auto [job, pass] = f.call(gates, f.store.database());
            QVERIFY(pass.isProbe());
            QVERIFY(must(gatesRead(f.store, [&pass = pass](Connection &c) { return pass.stillGood(c); })));
            GateStore::settle(f.store.database(), job, JobOutcome::complete());
        }
        QCOMPARE(f.gate().state, GateState::Closed);
        f.store.clock.advance(1s);
        auto [job, pass] = f.call(gates, f.store.database());
        QVERIFY(pass.isProbe());
        // A person closes it while the call is prepared.
        must(gatesWrite(f.store, [](Transaction &tx) {
            return gatestore::close(tx, gateKey, u"no"_s, std::nullopt, person);
        }));
        QVERIFY(!must(gatesRead(f.store, [&pass = pass](Connection &c) { return pass.stillGood(c); })));
    }

    void anotherKeyOrConcurrencyIsTakenOver()
    {
        GateStore f(2);
        ProviderGates gates(f.store.database(), [] { return 0.5; });
        f.addJobs(1);
        auto [job, pass] = f.call(gates, f.store.database());
        pass.report(gateSays(FailureClass::Setup));
        const auto configure = [&](const QJsonObject &options) {
            must(gatesWrite(f.store, [&](Transaction &tx) {
                providerstore::put(tx, {providerId, u"local"_s, u"Local"_s, u"scripted"_s, {}, true, options, {}});
                gatestore::sync(tx);
            }));
        };
        configure({{u"apiKey"_s, u"${env:KEY}"_s}, {u"concurrency"_s, 6}});
        QCOMPARE(f.gate().state, GateState::Shut);
        QCOMPARE(f.gate().configured, 6);
        configure({{u"apiKey"_s, u"${env:OTHER}"_s}, {u"concurrency"_s, 6}});
        QCOMPARE(f.gate().state, GateState::Slowed);
        QCOMPARE(f.entries(u"gate.slowed"_s).at(0).reason, u"another key is configured"_s);
        configure({{u"apiKey"_s, u"${env:OTHER}"_s}, {u"concurrency"_s, 1}});
        QCOMPARE(f.gate().state, GateState::Open);
    }

    void theForecastFollowsTheLastMinutes()
    {
        GateStore f(5);
        QVERIFY(!f.facts(*f.other).perMinute);
        f.addJobs(60);
        for (int i = 0; i < 4; ++i) {
            for (const Job &job : GateStore::take(f.store.database(), 5).jobs)
                GateStore::settle(f.store.database(), job, JobOutcome::complete());
            f.store.clock.advance(1min);
        }
        must(gatesWrite(f.store, [](Transaction &tx) {
            return gatestore::close(tx, gateKey, u"a look"_s, tx.now() + 1h, person);
        }));
        GateStore::take(f.store.database(), 40);
        const GateFacts facts = f.facts(*f.other);
        QCOMPARE(facts.held, 40);
        QCOMPARE(*facts.perMinute, 2.0);
        QCOMPARE(*facts.throughAt, f.store.clock.now() + 1h + 20min);
        // Long closed it still goes by what it did before.
        f.store.clock.advance(30min);
        QCOMPARE(*f.facts(*f.other).throughAt, f.store.clock.now() + 30min + 20min);
    }

    void whateverIsAnsweredEveryJobRunsAndNoneWhileClosed_data()
    {
        QTest::addColumn<int>("concurrency");
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << std::array{0, 1, 4}[seed % 3] << seed;
    }
    void whateverIsAnsweredEveryJobRunsAndNoneWhileClosed()
    {
        QFETCH(int, concurrency);
        QFETCH(quint32, seed);
        MoodyRun(seed, concurrency, 40).run();
    }
};

LOOMDECK_TEST(GateRunsTest, "gateruns")
#include "tst_gateruns.moc"
