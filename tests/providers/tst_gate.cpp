// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/gate.h"
#include "support/fakeclock.h"
#include "support/registry.h"

#include <map>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(loomdeck::FailureClass)
Q_DECLARE_METATYPE(loomdeck::GateState)

namespace {

GateSignal gateFailure(FailureClass what, std::optional<Timestamp> retryAt = {})
{
    return {what, retryAt, u"it says no"_s};
}

Gate gateOf(int configured)
{
    Gate gate;
    gate.key = u"p.m"_s;
    gate.configured = configured;
    return gate;
}

/** A gate with calls through it; checks at every step what must never happen. */
class GateWorld
{
public:
    GateWorld(quint32 seed, int configured, int jobs)
        : m_random(seed)
        , m_gate(gateOf(configured))
        , m_left(jobs)
    {}

    /** What the provider answers from now on; true when it says no. */
    void run(int steps, bool troubled)
    {
        for (int step = 0; step < steps && (m_left > 0 || !m_out.empty()); ++step) {
            m_clock.advance(Micros{static_cast<Micros::rep>(m_random() % (troubled ? 3'000'000 : 700'000))});
            tryToCall();
            if (!m_out.empty() && m_random() % 2)
                endOne(troubled);
            if (m_random() % 50 == 0 && m_gate.state == GateState::Shut)
                m_gate.openByHand(u"ops"_s, u"paid"_s, m_clock.now());
            if (troubled && m_random() % 400 == 0)
                m_gate.closeByHand(u"ops"_s, u"a look"_s, m_clock.now() + 20s, m_clock.now());
            if (m_gate.state == GateState::Slowed)
                QVERIFY(m_gate.allowed >= 1 && m_gate.allowed < m_gate.ceiling());
            if (m_gate.state == GateState::Closed)
                QVERIFY(m_gate.until.has_value());
        }
    }

    int left() const { return m_left + static_cast<int>(m_out.size()); }
    int calls() const { return m_calls; }

private:
    struct Call
    {
        qint64 job = 0, epoch = 0;
    };

    void tryToCall()
    {
        const Timestamp now = m_clock.now();
        const auto most = m_gate.concurrency(now);
        if (m_left == 0 || (most && std::ssize(m_out) >= *most && !m_gate.isClosed()))
            return;
        const bool probeLives = std::ranges::any_of(m_out, [this](const Call &c) { return c.job == m_gate.probeJob; });
        const Gate::Answer answer = m_gate.ask(m_nextJob, probeLives, now);
        if (answer == Gate::Answer::Wait)
            return;
        // What the gate says of itself, not what it answered, decides whether this call may go out.
        QVERIFY(m_gate.state != GateState::Shut);
        if (m_gate.isClosed()) {
            QCOMPARE(answer, Gate::Answer::Probe);
            QVERIFY(*m_gate.until <= now);
            QCOMPARE(++m_probes[m_gate.epoch], 1);
            m_gate.beginProbe(m_nextJob, now);
        }
        m_out.push_back({m_nextJob++, m_gate.epoch});
        --m_left;
        ++m_calls;
    }

    void endOne(bool troubled)
    {
        const size_t at = m_random() % m_out.size();
        const Call call = m_out[at];
        m_out.erase(m_out.begin() + static_cast<std::ptrdiff_t>(at));
        GateSignal signal = GateSignal::answer();
        if (troubled && m_random() % 3 == 0) {
            signal = gateFailure(static_cast<FailureClass>(m_random() % 9));
            if (m_random() % 2)
                signal.retryAt = m_clock.now() + std::chrono::seconds(static_cast<int>(m_random() % 120) - 20);
        }
        const Gate before = m_gate;
        const bool changed = m_gate.note(signal, call.job, call.epoch, static_cast<int>(m_out.size()) + 1,
                                         m_clock.now(), static_cast<double>(m_random() % 1000) / 1000);
        if (!changed)
            QCOMPARE(m_gate.state, before.state);
        QVERIFY(m_gate.epoch >= before.epoch);
        if (signal.failure)
            ++m_left; // it goes on later
    }

    std::mt19937 m_random;
    FakeClock m_clock;
    Gate m_gate;
    int m_left, m_calls = 0;
    qint64 m_nextJob = 1;
    std::vector<Call> m_out;
    std::map<qint64, int> m_probes; ///< by window
};

} // namespace

class GateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAFailureDoes_data()
    {
        QTest::addColumn<FailureClass>("failure");
        QTest::addColumn<int>("resetIn"); // seconds, -1: not told
        QTest::addColumn<GateState>("state");
        QTest::addColumn<int>("least"); // seconds until it may try
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("allowed"); // of 8, after the answer of the probe; 8: fully open
        const auto row = [](const char *name, FailureClass what, int in, GateState state, int least, int most,
                            int allowed) { QTest::newRow(name) << what << in << state << least << most << allowed; };
        row("rate limit with a reset", FailureClass::RateLimit, 40, GateState::Closed, 40, 44, 2);
        row("rate limit without", FailureClass::RateLimit, -1, GateState::Closed, 5, 6, 2);
        row("rate limit, reset in the past", FailureClass::RateLimit, -100, GateState::Closed, 5, 6, 2);
        row("rate limit, reset in a year", FailureClass::RateLimit, 31'000'000, GateState::Closed, 21'600, 21'616, 2);
        row("quota", FailureClass::QuotaWindow, 7'200, GateState::Closed, 7'200, 7'216, 1);
        row("quota, reset next month", FailureClass::QuotaWindow, 2'600'000, GateState::Closed, 691'200, 691'216, 1);
        row("quota without", FailureClass::QuotaWindow, -1, GateState::Closed, 900, 916, 1);
        row("overload", FailureClass::Overload, -1, GateState::Closed, 1, 2, 8);
        row("overload for an hour", FailureClass::Overload, 3'600, GateState::Closed, 30, 34, 8);
        row("transport", FailureClass::Transport, -1, GateState::Closed, 2, 3, 8);
        row("money", FailureClass::Money, 40, GateState::Shut, -1, -1, 1);
        row("setup", FailureClass::Setup, -1, GateState::Shut, -1, -1, 1);
        row("content", FailureClass::Content, -1, GateState::Open, -1, -1, 8);
        row("own", FailureClass::Own, -1, GateState::Open, -1, -1, 8);
        row("stopped", FailureClass::Stopped, -1, GateState::Open, -1, -1, 8);
    }
    void whatAFailureDoes()
    {
        QFETCH(FailureClass, failure);
        QFETCH(int, resetIn);
        QFETCH(int, least);
        QFETCH(int, most);
        QFETCH(int, allowed);
        for (const double random : {0.0, 0.5, 0.999}) {
            FakeClock clock;
            Gate gate = gateOf(8);
            const auto reset =
                resetIn == -1 ? std::nullopt : std::optional(clock.now() + std::chrono::seconds(resetIn));
            gate.note(gateFailure(failure, reset), 1, 0, 8, clock.now(), random);
            QTEST(gate.state, "state");
            if (gate.state == GateState::Open) {
                QVERIFY(!gate.concurrency(clock.now()) || *gate.concurrency(clock.now()) == 8);
                continue;
            }
            QCOMPARE(gate.ask(2, false, clock.now()), Gate::Answer::Wait);
            QCOMPARE(gate.concurrency(clock.now()), 0);
            if (gate.state == GateState::Shut) {
                clock.advance(24h * 365);
                QCOMPARE(gate.ask(2, false, clock.now()), Gate::Answer::Wait);
                QVERIFY(gate.openByHand(u"ops"_s, u"paid"_s, clock.now()));
                QCOMPARE(gate.concurrency(clock.now()), 1);
                continue;
            }
            QVERIFY(*gate.until >= clock.now() + std::chrono::seconds(least));
            QVERIFY(*gate.until <= clock.now() + std::chrono::seconds(most));
            clock.advance(*gate.until - clock.now() - 1us);
            QCOMPARE(gate.ask(2, false, clock.now()), Gate::Answer::Wait);
            clock.advance(1us);
            QCOMPARE(gate.ask(2, false, clock.now()), Gate::Answer::Probe);
            gate.beginProbe(2, clock.now());
            QCOMPARE(gate.ask(3, true, clock.now()), Gate::Answer::Wait);
            QVERIFY(gate.note(GateSignal::answer(), 2, gate.epoch, 1, clock.now(), random));
            QCOMPARE(gate.concurrency(clock.now()), allowed);
        }
    }

    void aSlowedGateGrowsBackToWhatIsConfigured()
    {
        FakeClock clock;
        Gate gate = gateOf(4);
        gate.openByHand(u"ops"_s, u"no change"_s, clock.now());
        QCOMPARE(gate.state, GateState::Open);
        gate.note(gateFailure(FailureClass::Money), 1, 0, 4, clock.now(), 0);
        gate.openByHand(u"ops"_s, u"paid"_s, clock.now());
        QList<int> steps;
        for (int i = 0; i < 9; ++i) {
            steps << *gate.concurrency(clock.now());
            gate.note(GateSignal::answer(), 10 + i, gate.epoch, 1, clock.now(), 0);
        }
        QCOMPARE(steps, (QList<int>{1, 1, 1, 2, 2, 2, 3, 3, 3}));
        QCOMPARE(gate.state, GateState::Open);
        QCOMPARE(gate.concurrency(clock.now()), 4);
    }

    void aFailedProbeClosesForLongerEachTime()
    {
        FakeClock clock;
        Gate gate = gateOf(0);
        gate.note(gateFailure(FailureClass::Overload), 1, 0, 3, clock.now(), 0);
        QList<qint64> waits;
        for (int i = 0; i < 8; ++i) {
            const Micros wait = *gate.until - clock.now();
            waits << wait / 1s;
            clock.advance(wait);
            gate.beginProbe(2, clock.now());
            gate.note(gateFailure(FailureClass::Overload), 2, gate.epoch, 1, clock.now(), 0);
        }
        // Never long: it is capped.
        QCOMPARE(waits, (QList<qint64>{1, 2, 4, 8, 16, 30, 30, 30}));
    }

    void callsThatWereOutTellNothingNew()
    {
        FakeClock clock;
        Gate gate = gateOf(8);
        gate.note(gateFailure(FailureClass::RateLimit, clock.now() + 10s), 1, 0, 8, clock.now(), 0);
        QCOMPARE(gate.allowed, 4);
        const Gate closed = gate;
        // Seven others fail for the same reason: it is slowed once, and stays closed for the latest reset.
        QVERIFY(!gate.note(gateFailure(FailureClass::RateLimit), 2, 0, 7, clock.now(), 0));
        QVERIFY(!gate.note(GateSignal::answer(), 3, 0, 6, clock.now(), 0));
        QCOMPARE(gate.until, closed.until);
        QVERIFY(gate.note(gateFailure(FailureClass::RateLimit, clock.now() + 60s), 4, 0, 5, clock.now(), 0));
        QCOMPARE(*gate.until, clock.now() + 60s);
        QCOMPARE(gate.allowed, 4);
        // Money is news whenever it comes …
        QVERIFY(gate.note(gateFailure(FailureClass::Money), 5, 0, 4, clock.now(), 0));
        QCOMPARE(gate.state, GateState::Shut);
        // … but not after a person opened the gate knowing that.
        gate.openByHand(u"ops"_s, u"paid"_s, clock.now());
        QVERIFY(!gate.note(gateFailure(FailureClass::Money), 6, 0, 3, clock.now(), 0));
        QCOMPARE(gate.state, GateState::Slowed);
    }

    void aProbeThatNeverCallsGivesItsPlaceBack()
    {
        FakeClock clock;
        Gate gate = gateOf(2);
        gate.closeByHand(u"ops"_s, u"a look"_s, clock.now() + 5s, clock.now());
        clock.advance(5s);
        gate.beginProbe(7, clock.now());
        QCOMPARE(gate.ask(8, true, clock.now()), Gate::Answer::Wait);
        // Its node died and its job is gone: somebody else may.
        QCOMPARE(gate.ask(8, false, clock.now()), Gate::Answer::Probe);
        QVERIFY(gate.abandon(7, clock.now()));
        QVERIFY(!gate.abandon(7, clock.now()));
        QCOMPARE(gate.state, GateState::Closed);
        clock.advance(1s);
        QCOMPARE(gate.ask(8, false, clock.now()), Gate::Answer::Probe);
    }

    void whateverIsAnsweredItNeverCallsWhileClosedAndEverythingRuns_data()
    {
        QTest::addColumn<int>("configured");
        for (const int configured : {0, 1, 2, 4, 16})
            QTest::addRow("%d at once", configured) << configured;
    }
    void whateverIsAnsweredItNeverCallsWhileClosedAndEverythingRuns()
    {
        QFETCH(int, configured);
        for (quint32 seed = 1; seed <= 400; ++seed) {
            GateWorld world(seed, configured, 60);
            world.run(1'500, true);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
            // The provider is well again: nothing may be left behind.
            world.run(60'000, false);
            if (QTest::currentTestFailed() || world.left() > 0)
                QFAIL(qPrintable(u"seed %1: %2 left after %3 calls"_s.arg(seed).arg(world.left()).arg(world.calls())));
        }
    }
};

LOOMDECK_TEST(GateTest, "gate")
#include "tst_gate.moc"
