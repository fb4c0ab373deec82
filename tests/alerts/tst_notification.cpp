// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/grouptimer.h"
#include "alerts/notification.h"
#include "support/fakeclock.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

Q_DECLARE_METATYPE(std::set<quint64>)

/** Alertmanager's decision table row by row, and when a group is looked at. */
class NotificationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDecisionTable_data()
    {
        using Set = std::set<quint64>;
        QTest::addColumn<bool>("hasEntry");
        QTest::addColumn<Set>("toldFiring");
        QTest::addColumn<Set>("toldResolved");
        QTest::addColumn<Set>("firing");
        QTest::addColumn<Set>("resolved");
        QTest::addColumn<int>("minutesSince");
        QTest::addColumn<bool>("sendResolved");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("sends");
        struct Told
        {
            Set firing, resolved;
        };
        const auto row = [](const char *name, std::optional<Told> told, const Told &now, int minutes, bool sendResolved,
                            const QString &reason, bool sends) {
            QTest::newRow(name) << told.has_value() << (told ? told->firing : Set()) << (told ? told->resolved : Set())
                                << now.firing << now.resolved << minutes << sendResolved << reason << sends;
        };
        const QString none = u"none"_s, first = u"first notification"_s, added = u"new alerts added"_s,
                      some = u"some alerts resolved"_s, all = u"all alerts resolved"_s,
                      repeat = u"repeat interval elapsed"_s;
        // The repeat interval is an hour.
        row("nothing told, one fires", {}, {{1}, {}}, 0, true, first, true);
        row("nothing told, one fires and one is over", {}, {{1}, {2}}, 0, true, first, true);
        row("nothing told, resolved before the wait ended", {}, {{}, {1}}, 0, true, none, false);
        row("nothing told, nothing there", {}, {{}, {}}, 0, true, none, false);
        row("all were over, one fires again", Told{{}, {1}}, {{1}, {}}, 1, true, first, true);
        row("another fires besides", Told{{1}, {}}, {{1, 2}, {}}, 1, true, added, true);
        row("another fires instead", Told{{1}, {}}, {{2}, {1}}, 1, true, added, true);
        row("the same fire", Told{{1, 2}, {}}, {{1, 2}, {}}, 1, true, none, false);
        row("fewer fire, the rest is gone", Told{{1, 2}, {}}, {{1}, {}}, 1, true, none, false);
        row("all over", Told{{1}, {}}, {{}, {1}}, 1, true, all, true);
        row("all over, and nobody wants to know", Told{{1}, {}}, {{}, {1}}, 1, false, all, false);
        row("all over and forgotten", Told{{1}, {}}, {{}, {}}, 1, true, all, true);
        row("fired and resolved between two looks", Told{{}, {1}}, {{}, {1, 2}}, 1, true, none, false);
        row("all over, long ago", Told{{}, {1}}, {{}, {1}}, 600, true, none, false);
        row("one of two over", Told{{1, 2}, {}}, {{1}, {2}}, 1, true, some, true);
        row("one of two over, and nobody wants to know", Told{{1, 2}, {}}, {{1}, {2}}, 1, false, none, false);
        row("one of two over, as told", Told{{1}, {2}}, {{1}, {2}}, 1, true, none, false);
        row("nothing new, exactly the repeat interval", Told{{1}, {}}, {{1}, {}}, 60, true, none, false);
        row("nothing new, longer than the repeat interval", Told{{1}, {}}, {{1}, {}}, 61, true, repeat, true);
        row("one over, unwanted, longer than the repeat interval", Told{{1, 2}, {}}, {{1}, {2}}, 61, false, repeat,
            true);
        row("new ones come before the repeat interval", Told{{1}, {}}, {{1, 2}, {}}, 61, true, added, true);
    }
    void theDecisionTable()
    {
        QFETCH(bool, hasEntry);
        QFETCH(std::set<quint64>, toldFiring);
        QFETCH(std::set<quint64>, toldResolved);
        QFETCH(std::set<quint64>, firing);
        QFETCH(std::set<quint64>, resolved);
        QFETCH(int, minutesSince);
        QFETCH(bool, sendResolved);
        FakeClock clock;
        std::optional<NotificationEntry> entry;
        if (hasEntry)
            entry = NotificationEntry{toldFiring, toldResolved, clock.now()};
        clock.advance(std::chrono::minutes(minutesSince));
        const auto decision = decideNotification(entry, firing, resolved, {1h, sendResolved}, clock.now());
        QTEST(notificationReasonName(decision.reason), "reason");
        QTEST(decision.sends, "sends");
        QCOMPARE(decision.records, decision.reason != NotificationReason::None);
        QCOMPARE(decision.tellsResolved, decision.sends && sendResolved && !resolved.empty());
    }

    void aGroupIsLookedAtAfterItsWaitAndThenAtIntervals()
    {
        FakeClock clock;
        const Route route; // 30 s, 5 min
        GroupTimer timer(route, clock.now(), clock.now());
        clock.advance(29s);
        QVERIFY(!timer.isDue(clock.now()));
        timer.joined(clock.now(), clock.now()); // another one does not put it off
        clock.advance(1s);
        QVERIFY(timer.isDue(clock.now()));
        timer.flushed(clock.now());
        QVERIFY(timer.hasFlushed());
        QVERIFY(timer.sendDeadline(clock.now()) == clock.now() + 5min);
        // What comes after the first look waits for the next one, however long it fires.
        timer.joined(clock.now(), clock.now() - 10min);
        clock.advance(5min - 1s);
        QVERIFY(!timer.isDue(clock.now()));
        clock.advance(1s);
        QVERIFY(timer.isDue(clock.now()));
    }

    void anAlertThatWaitedElsewhereDoesNotWaitAgain()
    {
        FakeClock clock;
        const Route route;
        QVERIFY(GroupTimer(route, clock.now(), clock.now() - 31s).isDue(clock.now()));
        GroupTimer timer(route, clock.now(), clock.now());
        QVERIFY(!timer.isDue(clock.now()));
        timer.joined(clock.now(), clock.now() - 31s);
        QVERIFY(timer.isDue(clock.now()));
    }

    void aGroupGoesOnAfterARestart()
    {
        FakeClock clock;
        Route route;
        route.groupInterval = 1s;
        GroupTimer timer(route, clock.now() + 3s, true);
        timer.joined(clock.now(), clock.now() - 1h);
        QVERIFY(!timer.isDue(clock.now()));
        clock.advance(3s);
        QVERIFY(timer.isDue(clock.now()));
        QVERIFY(timer.sendDeadline(clock.now()) == clock.now() + 10s);
    }

    void aRepeatIntervalIsRoundedUpToLooks()
    {
        FakeClock clock;
        Route route;
        route.groupInterval = 5min;
        route.repeatInterval = 12min;
        GroupTimer timer(route, clock.now(), clock.now() - 1h);
        std::optional<NotificationEntry> entry;
        QStringList told;
        for (int minute = 0; minute <= 35; ++minute) {
            if (timer.isDue(clock.now())) {
                timer.flushed(clock.now());
                if (decideNotification(entry, {1}, {}, {route.repeatInterval, true}, clock.now()).sends) {
                    told << QString::number(minute);
                    entry = NotificationEntry{{1}, {}, clock.now()};
                }
            }
            clock.advance(1min);
        }
        QCOMPARE(told.join(u' '), u"0 15 30"_s);
    }
};

LOOMDECK_TEST(NotificationTest, "notification")
#include "tst_notification.moc"
