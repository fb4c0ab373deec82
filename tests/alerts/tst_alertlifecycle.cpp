// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertlifecycle.h"
#include "support/fakeclock.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

AlertCandidate stale(Micros holdFor = 0us, Micros keepFiring = 0us, HealthSeverity severity = HealthSeverity::Warning)
{
    AlertCandidate one = candidateOf(u"backlog:stale"_s, severity, u"Stale"_s, u"1 item"_s);
    one.holdFor = holdFor;
    one.keepFiring = keepFiring;
    return one;
}

} // namespace

/** An alert from its first sight to its end, and again. */
class AlertLifecycleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFiresOnceItWasTrueForLongEnough()
    {
        FakeClock clock;
        const Timestamp start = clock.now();
        AlertStep step = alertSeen(nullptr, stale(5min), clock.now());
        QVERIFY(step.change == AlertChange::Began && step.state.phase == AlertPhase::Pending);
        clock.advance(5min - 1us);
        step = alertSeen(&step.state, stale(5min), clock.now());
        QVERIFY(step.change == AlertChange::None && step.state.phase == AlertPhase::Pending);
        clock.advance(1us);
        step = alertSeen(&step.state, stale(5min), clock.now());
        QVERIFY(step.change == AlertChange::Fired && step.state.phase == AlertPhase::Firing);
        QVERIFY(step.state.firstSeen == start && step.state.firingSince == clock.now());
        QCOMPARE(step.state.timesFired, 1);
        step = alertSeen(&step.state, stale(5min), clock.now() + 1s);
        QVERIFY(step.change == AlertChange::None && step.state.lastSeen == clock.now() + 1s);
        QCOMPARE(step.state.timesFired, 1);
    }

    void withoutAWaitItFiresAtOnce()
    {
        FakeClock clock;
        const AlertStep step = alertSeen(nullptr, stale(), clock.now());
        QVERIFY(step.change == AlertChange::Fired);
        QCOMPARE(alertPhaseName(step.state.phase), u"firing"_s);
    }

    void whatStopsBeforeItFiresIsWithdrawn()
    {
        FakeClock clock;
        AlertStep step = alertSeen(nullptr, stale(5min), clock.now());
        clock.advance(4min);
        step = alertMissed(step.state, clock.now());
        QVERIFY(step.change == AlertChange::Withdrawn);
        QVERIFY(step.state.timesFired == 0 && !step.state.resolvedAt);
        // The wait begins anew.
        clock.advance(1min);
        step = alertSeen(&step.state, stale(5min), clock.now());
        QVERIFY(step.change == AlertChange::Began && step.state.firstSeen == clock.now());
    }

    void itGoesOnFiringForAWhile()
    {
        FakeClock clock;
        AlertStep step = alertSeen(nullptr, stale(0us, 10min), clock.now());
        clock.advance(10min - 1us);
        step = alertMissed(step.state, clock.now());
        QVERIFY(step.change == AlertChange::None && step.state.phase == AlertPhase::Firing);
        // True again: the time counts from now.
        step = alertSeen(&step.state, stale(0us, 10min), clock.now());
        clock.advance(9min);
        QVERIFY(alertMissed(step.state, clock.now()).change == AlertChange::None);
        clock.advance(1min);
        step = alertMissed(step.state, clock.now());
        QVERIFY(step.change == AlertChange::Resolved && step.state.resolvedAt == clock.now());
        QVERIFY(alertMissed(step.state, clock.now() + 1h).change == AlertChange::None);
    }

    void itComesBackAsANewOccurrence()
    {
        FakeClock clock;
        AlertState state = alertSeen(nullptr, stale(), clock.now()).state;
        state.acknowledged = Acknowledgement{u"ann"_s, u"on it"_s, clock.now()};
        state.escalations = 1;
        state = alertMissed(state, clock.now() + 1min).state;
        QVERIFY(state.acknowledged);
        clock.advance(1h);
        const AlertStep again = alertSeen(&state, stale(), clock.now());
        QVERIFY(again.change == AlertChange::Fired);
        QCOMPARE(again.state.timesFired, 2);
        QVERIFY(again.state.firstSeen == clock.now() && !again.state.acknowledged && again.state.escalations == 0);
    }

    void whoAcknowledgedAWarningHasNotSeenTheError()
    {
        FakeClock clock;
        AlertState state = alertSeen(nullptr, stale(), clock.now()).state;
        state.acknowledged = Acknowledgement{u"ann"_s, {}, clock.now()};
        AlertStep step = alertSeen(&state, stale(), clock.now());
        QVERIFY(step.change == AlertChange::None && step.state.acknowledged);
        step = alertSeen(&state, stale(0us, 0us, HealthSeverity::Error), clock.now());
        QVERIFY(step.change == AlertChange::Worsened && !step.state.acknowledged);
        step.state.acknowledged = state.acknowledged;
        step = alertSeen(&step.state, stale(), clock.now());
        QVERIFY(step.change == AlertChange::None && step.state.acknowledged);
    }

    void aLookMatchesByTheWholeId()
    {
        FakeClock clock;
        const auto candidate = [](const QString &id) {
            return candidateOf(id, HealthSeverity::Warning, u"t"_s, u"d"_s);
        };
        const auto first = evaluateAlerts({}, {candidate(u"a"_s), candidate(u"b"_s), candidate(u"a"_s)}, clock.now());
        QCOMPARE(first.size(), 2u);
        const auto second =
            evaluateAlerts({first[0].state, first[1].state}, {candidate(u"b"_s), candidate(u"c"_s)}, clock.now());
        QStringList changes;
        for (const AlertStep &step : second)
            changes << step.state.alertId() + QString::number(static_cast<int>(step.change));
        QCOMPARE(changes, (QStringList{u"b0"_s, u"c2"_s, u"a4"_s}));
    }

    void whoeverDoesNotAnswerIsPassedOver()
    {
        FakeClock clock;
        const std::vector<EscalationStep> policy{{15min, u"lead"_s}, {1h, u"boss"_s}};
        AlertState state = alertSeen(nullptr, stale(), clock.now()).state;
        clock.advance(15min - 1us);
        QVERIFY(!dueEscalation(state, policy, clock.now()));
        clock.advance(1us);
        QCOMPARE(dueEscalation(state, policy, clock.now())->receiver, u"lead"_s);
        ++state.escalations;
        QVERIFY(!dueEscalation(state, policy, clock.now()));
        clock.advance(45min);
        QCOMPARE(dueEscalation(state, policy, clock.now())->receiver, u"boss"_s);
        state.snoozedUntil = clock.now() + 1s;
        QVERIFY(!dueEscalation(state, policy, clock.now()));
        QVERIFY(dueEscalation(state, policy, clock.now() + 1s));
        AlertState answered = state;
        answered.acknowledged = Acknowledgement{u"ann"_s, {}, clock.now()};
        QVERIFY(!dueEscalation(answered, policy, clock.now() + 1s));
        QVERIFY(!dueEscalation(alertMissed(state, clock.now() + 1s).state, policy, clock.now() + 1s));
        ++state.escalations;
        QVERIFY(!dueEscalation(state, policy, clock.now() + 1000h));
    }
};

LOOMDECK_TEST(AlertLifecycleTest, "alertlifecycle")
#include "tst_alertlifecycle.moc"
