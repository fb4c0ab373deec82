// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gatestorefixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

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
        const auto twice = gatesWrite(
            f.store, [](Transaction &tx) { return gatestore::close(tx, gateKey, u"x"_s, tx.now(), person); });
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
        must(gatesWrite(f.store,
                        [](Transaction &tx) { return gatestore::close(tx, gateKey, u"no"_s, std::nullopt, person); }));
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
};

LOOMDECK_TEST(GateRunsTest, "gateruns")
#include "tst_gateruns.moc"
