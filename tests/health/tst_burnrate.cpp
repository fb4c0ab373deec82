// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/burnrate.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace std::chrono_literals;

namespace {

Objective promise(double target, int periodDays = 30, int minEvents = 10)
{
    Objective objective;
    objective.target = target;
    objective.periodDays = periodDays;
    objective.minEvents = minEvents;
    return objective;
}

/** So many events of which this share is bad, in every window up to `badSince`; before that all were good. */
auto steady(qint64 perMinute, double badShare, Micros badSince)
{
    return [=](Micros window) {
        const qint64 all = perMinute * (window / Micros(1min));
        const qint64 during = perMinute * (std::min(window, badSince) / Micros(1min));
        EventCounts counts;
        counts.bad = static_cast<qint64>(static_cast<double>(during) * badShare + 0.5);
        counts.good = all - counts.bad;
        return counts;
    };
}

} // namespace

/** The workbook's table, row by row. */
class BurnRateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTable_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("pages");
        QTest::addColumn<qint64>("longMinutes");
        QTest::addColumn<qint64>("shortMinutes");
        QTest::addColumn<double>("factor30");
        QTest::addColumn<double>("factor28");
        QTest::newRow("page, quick") << 0 << true << qint64{60} << qint64{5} << 14.4 << 13.44;
        QTest::newRow("page, slow") << 1 << true << qint64{360} << qint64{30} << 6.0 << 5.6;
        QTest::newRow("ticket, quick") << 2 << false << qint64{1440} << qint64{120} << 3.0 << 2.8;
        QTest::newRow("ticket, slow") << 3 << false << qint64{4320} << qint64{360} << 1.0 << 28.0 / 30;
    }
    void theTable()
    {
        QFETCH(int, row);
        QFETCH(bool, pages);
        QFETCH(qint64, longMinutes);
        QFETCH(qint64, shortMinutes);
        QFETCH(double, factor30);
        QFETCH(double, factor28);
        const BurnWindows windows = burnTable().at(static_cast<size_t>(row));
        QCOMPARE(windows.severity == BurnSeverity::Page, pages);
        QCOMPARE(windows.longWindow, Micros(std::chrono::minutes(longMinutes)));
        QCOMPARE(windows.shortWindow, Micros(std::chrono::minutes(shortMinutes)));
        QCOMPARE(windows.factor(30), factor30);
        QCOMPARE(windows.factor(28), factor28);
        QCOMPARE(windows.shortWindow * 12, windows.longWindow);
    }

    void aPairFiresAboveItsFactorOnly_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<double>("badShare");
        QTest::newRow("page, quick: 1.44 %") << 0 << 0.0144;
        QTest::newRow("page, slow: 0.6 %") << 1 << 0.006;
        QTest::newRow("ticket, quick: 0.3 %") << 2 << 0.003;
        QTest::newRow("ticket, slow: 0.1 %") << 3 << 0.001;
    }
    void aPairFiresAboveItsFactorOnly()
    {
        QFETCH(int, row);
        QFETCH(double, badShare);
        const auto at = static_cast<size_t>(row);
        const BurnWindows windows = burnTable()[at];
        const auto judged = [&](double share, Micros since) {
            return judgeBudget(promise(0.999), steady(10'000, share, since)).pairs[at].fires;
        };
        QVERIFY(judged(badShare * 1.02, windows.longWindow));
        QVERIFY(!judged(badShare * 0.98, windows.longWindow));
        // Only the short window burns: it began just now. Only the long one does: it is over.
        QVERIFY(!judged(badShare * 1.02, windows.shortWindow));
        const auto over = [&](Micros window) {
            const EventCounts all = steady(10'000, badShare * 1.5, window)(window);
            return window <= windows.shortWindow ? EventCounts{all.all(), 0} : all;
        };
        QVERIFY(!judgeBudget(promise(0.999), over).pairs[at].fires);
    }

    void anOutagePagesAfter52Seconds()
    {
        // 100 % failures with 99.9 %: 14.4 × 0.1 % of an hour is 51.84 s.
        const auto outage = [](int seconds) {
            return [seconds](Micros window) {
                const qint64 all = 100 * std::chrono::duration_cast<std::chrono::seconds>(window).count();
                const qint64 bad = 100 * seconds;
                return EventCounts{all - bad, bad};
            };
        };
        QVERIFY(!judgeBudget(promise(0.999), outage(51)).pairs[0].fires);
        QVERIFY(judgeBudget(promise(0.999), outage(52)).pairs[0].fires);
        QCOMPARE(judgeBudget(promise(0.999), outage(52)).state, BudgetState::Burning);
    }

    void itIsToldSinceWhenABudgetBurns_data()
    {
        QTest::addColumn<qint64>("brokenForMinutes");
        QTest::addColumn<qint64>("burnsForMinutes");
        // 99 % cannot be missed 14.4 fold before 9 min of an hour were bad; looked at every five minutes.
        QTest::newRow("not yet") << qint64{5} << qint64{-1};
        QTest::newRow("just now") << qint64{10} << qint64{0};
        QTest::newRow("for an hour") << qint64{60} << qint64{50};
        QTest::newRow("for three hours") << qint64{180} << qint64{170};
        QTest::newRow("longer than it is looked back") << qint64{4000} << qint64{1440};
    }
    void itIsToldSinceWhenABudgetBurns()
    {
        QFETCH(qint64, brokenForMinutes);
        QFETCH(qint64, burnsForMinutes);
        const Timestamp now{std::chrono::hours(500'000)};
        const Timestamp broken = now - std::chrono::minutes(brokenForMinutes);
        // Ten events a minute, all of them bad from one minute on.
        const auto between = [broken](Timestamp after, Timestamp to) {
            const auto minutes = [](Micros time) { return std::max<qint64>(0, time / Micros(1min)); };
            const qint64 all = minutes(to - after);
            const qint64 bad = std::min(all, minutes(to - broken));
            return EventCounts{10 * (all - bad), 10 * bad};
        };
        const Objective objective = promise(0.99);
        const BudgetReport report = judgeBudget(objective, [&](Micros window) { return between(now - window, now); });
        const auto since = burningSince(report, objective.minEvents, objective.target, now, between);
        QCOMPARE(since.has_value(), burnsForMinutes >= 0);
        if (since)
            QCOMPARE((now - *since) / Micros(1min), burnsForMinutes);
    }

    void oneFailureOfThreeWakesNobody()
    {
        const auto few = [](Micros window) { return window <= Micros(72h) ? EventCounts{2, 1} : EventCounts{500, 1}; };
        const BudgetReport report = judgeBudget(promise(0.99), few);
        for (const BurnState &pair : report.pairs) {
            QVERIFY(!pair.isEnough);
            QVERIFY(!pair.fires);
        }
        QCOMPARE(report.state, BudgetState::Healthy);
        QCOMPARE(judgeBudget(promise(0.99),
                             [](Micros) {
                                 return EventCounts{2, 1};
                             })
                     .state,
                 BudgetState::NotEnoughData);
        QCOMPARE(judgeBudget(promise(0.99), [](Micros) { return EventCounts{}; }).state, BudgetState::NotEnoughData);
    }

    void theBudget_data()
    {
        QTest::addColumn<qint64>("good");
        QTest::addColumn<qint64>("bad");
        QTest::addColumn<double>("left");
        QTest::addColumn<QString>("state");
        QTest::newRow("untouched") << qint64{1000} << qint64{0} << 1.0 << u"healthy"_s;
        QTest::newRow("half") << qint64{995} << qint64{5} << 0.5 << u"healthy"_s;
        QTest::newRow("used up") << qint64{990} << qint64{10} << 0.0 << u"exhausted"_s;
        QTest::newRow("overdrawn") << qint64{980} << qint64{20} << -1.0 << u"exhausted"_s;
        QTest::newRow("too few to say") << qint64{0} << qint64{9} << -99.0 << u"not-enough-data"_s;
    }
    void theBudget()
    {
        QFETCH(qint64, good);
        QFETCH(qint64, bad);
        QFETCH(double, left);
        QFETCH(QString, state);
        // All of it long ago, so that no window burns.
        const BudgetReport report = judgeBudget(promise(0.99), [=](Micros window) {
            return window > Micros(72h) ? EventCounts{good, bad} : EventCounts{100, 0};
        });
        QVERIFY(std::abs(report.left - left) < 1e-6);
        QCOMPARE(budgetStateName(report.state), state);
    }
};

LOOMDECK_TEST(BurnRateTest, "burnrate")
#include "tst_burnrate.moc"
