// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthfindings.h"
#include "support/fakeclock.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const QString lastDay = u"in the last 24 h"_s;
constexpr double none = -1;

/** 2026-11-20 12:00 UTC, and half an hour a step from then on. */
Timestamp stepAt(size_t step)
{
    return Timestamp(std::chrono::seconds(1'795'176'000)) + Micros(30min) * static_cast<qint64>(step);
}

MetricLine line(const QString &name, const std::vector<double> &values, const QString &group = {})
{
    MetricLine line{name, group, group, {}, 0};
    for (size_t i = 0; i < values.size(); ++i) {
        const bool isGap = values[i] == none;
        line.points.push_back({stepAt(i), isGap ? std::nullopt : std::optional(values[i]), {}, {}});
        line.total += isGap ? 0 : values[i];
    }
    return line;
}

MetricAnswer answer(const std::vector<MetricLine> &lines)
{
    MetricAnswer answer;
    answer.step = 30min;
    answer.from = stepAt(0);
    answer.to = stepAt(lines.empty() ? 1 : lines.front().points.size());
    answer.lines = lines;
    return answer;
}

std::vector<double> steady(size_t count, double value)
{
    std::vector<double> values;
    // Some noise: a change must stand out of it.
    for (size_t i = 0; i < count; ++i)
        values.push_back(value * (i % 3 == 0 ? 1.08 : i % 3 == 1 ? 0.94 : 1.0));
    return values;
}

std::vector<double> joined(std::vector<double> first, const std::vector<double> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

MetricAnswer outcomesOf(const std::vector<double> &good, const std::vector<double> &bad)
{
    return answer({line(u"succeeded"_s, good), line(u"failed"_s, bad)});
}

/** Gauges that stood still within each step. */
MetricAnswer sampled(const std::vector<MetricLine> &lines)
{
    MetricAnswer all = answer(lines);
    for (MetricLine &line : all.lines) {
        for (MetricPoint &point : line.points)
            point.least = point.most = point.value;
    }
    return all;
}

MetricAnswer queueOf(const std::vector<double> &millis)
{
    MetricAnswer queue = answer({line(u"oldest-ready"_s, millis)});
    queue.step = 1min;
    for (MetricPoint &point : queue.lines[0].points)
        point.least = point.most = point.value;
    return queue;
}

} // namespace

/** The sentence of each chart on series whose story is known. */
class HealthFindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_formats.setTimeStyle(u"utc"_s); }

    void latencyDoublesInOnePlanner()
    {
        const auto doubled = joined(steady(12, 2000), steady(8, 4000));
        const MetricAnswer byPlanner =
            answer({line(u"p90"_s, doubled, u"Scene Weaver"_s), line(u"p90"_s, steady(20, 1500), u"Vision Planner"_s)});
        QCOMPARE(healthfindings::latency(answer({line(u"p90"_s, doubled)}), byPlanner, m_formats, lastDay),
                 u"p90 latency doubled since 18:00, all of it in Scene Weaver"_s);
    }

    void latencyTellsOtherChanges_data()
    {
        QTest::addColumn<std::vector<double>>("p90");
        QTest::addColumn<QString>("said");
        QTest::newRow("steady") << steady(20, 2000) << u"p90 latency steady at 2 s"_s;
        QTest::newRow("noise") << joined(joined(steady(3, 500), steady(3, 3000)),
                                         joined(steady(3, 600), steady(3, 2900)))
                               << u"p90 latency swings around 2.7 s"_s;
        QTest::newRow("up 60 %") << joined(steady(12, 1000), steady(9, 1600)) << u"p90 latency up 60 % since 18:00"_s;
        QTest::newRow("up 5x") << joined(steady(12, 1000), steady(9, 5000)) << u"p90 latency up 5× since 18:00"_s;
        QTest::newRow("halved") << joined(steady(12, 4000), steady(9, 2000)) << u"p90 latency halved since 18:00"_s;
        QTest::newRow("few") << std::vector<double>{1000, none, 1200}
                             << u"p90 latency 1.2 s, too few runs for a trend"_s;
        QTest::newRow("none") << std::vector<double>{none, none} << u"No run was timed in the last 24 h"_s;
        QTest::newRow("across a gap") << joined(joined(steady(12, 1000), {none, none}), steady(9, 2000))
                                      << u"p90 latency doubled since 19:00"_s;
    }
    void latencyTellsOtherChanges()
    {
        QFETCH(std::vector<double>, p90);
        QFETCH(QString, said);
        QCOMPARE(healthfindings::latency(answer({line(u"p90"_s, p90)}), answer({}), m_formats, lastDay), said);
    }

    void outcomesTellFailures_data()
    {
        QTest::addColumn<std::vector<double>>("good");
        QTest::addColumn<std::vector<double>>("bad");
        QTest::addColumn<QString>("said");
        const std::vector<double> busy(20, 12), quiet(20, 0), unseen(20, none);
        QTest::newRow("none failed") << busy << quiet << u"No failures in the last 24 h"_s;
        QTest::newRow("nothing ran") << quiet << quiet << u"No run ended in the last 24 h"_s;
        QTest::newRow("not counted") << unseen << unseen << u"Nothing was counted in the last 24 h"_s;
        QTest::newRow("some") << busy << joined(std::vector<double>(10, 0), {1, 0, 0, 0, 0, 0, 0, 0, 1, 0})
                              << u"2 of 242 runs failed"_s;
        QTest::newRow("from a time on") << busy << joined(std::vector<double>(12, 0), std::vector<double>(8, 3))
                                        << u"Failures since 18:00, none before"_s;
        QTest::newRow("more") << busy << joined(std::vector<double>(12, 1), std::vector<double>(8, 8))
                              << u"Failures up 5× since 18:00"_s;
        QTest::newRow("one of three is chance")
            << std::vector<double>{1, 0, 1} << std::vector<double>{0, 1, 0} << u"1 of 3 runs failed"_s;
    }
    void outcomesTellFailures()
    {
        QFETCH(std::vector<double>, good);
        QFETCH(std::vector<double>, bad);
        QFETCH(QString, said);
        QCOMPARE(healthfindings::outcomes(outcomesOf(good, bad), answer({}), m_formats, lastDay), said);
    }

    void failuresAreThoseOfOnePlanner()
    {
        const auto bad = joined(std::vector<double>(12, 0), std::vector<double>(8, 3));
        const MetricAnswer byPlanner = answer({line(u"failed"_s, bad, u"Scene Weaver"_s),
                                               line(u"failed"_s, std::vector<double>(20, 0), u"Vision Planner"_s)});
        QCOMPARE(healthfindings::outcomes(outcomesOf(std::vector<double>(20, 12), bad), byPlanner, m_formats, lastDay),
                 u"Failures since 18:00, none before, all of them in Scene Weaver"_s);
    }

    void theQueueTellsWhoWaits_data()
    {
        QTest::addColumn<std::vector<double>>("millis");
        QTest::addColumn<QString>("said");
        QTest::newRow("never sampled") << std::vector<double>(5, none)
                                       << u"The queue was not sampled in the last 24 h"_s;
        QTest::newRow("empty") << std::vector<double>(5, 0) << u"Nothing waited in the last 24 h"_s;
        QTest::newRow("waited once") << std::vector<double>{0, 840'000, 0, 0}
                                     << u"Nothing waits now; the longest was 14 m, at 12:30"_s;
        QTest::newRow("waits") << std::vector<double>{0, 840'000, 60'000, 70'000}
                               << u"The oldest ready job waits 1 m"_s;
        QTest::newRow("grows") << std::vector<double>{5000, 1000, 60'000, 300'000, 840'000, none}
                               << u"The oldest ready job waits 14 m, longer and longer since 12:30"_s;
    }
    void theQueueTellsWhoWaits()
    {
        QFETCH(std::vector<double>, millis);
        QFETCH(QString, said);
        QCOMPARE(healthfindings::queueAge(queueOf(millis), m_formats, lastDay), said);
    }

    void aLongStepTellsNoMoment()
    {
        MetricAnswer queue = queueOf({0, 840'000, 26'000});
        queue.step = 30min;
        queue.lines[0].points.back().most = 120'000;
        QCOMPARE(healthfindings::queueAge(queue, m_formats, lastDay),
                 u"Ready jobs last waited up to 2 m; the longest was 14 m, at 12:30"_s);
    }

    void resumesAreHeldAgainstTheirPromise()
    {
        const auto resumes = [this](double asked, double good, double late, double failed) {
            return healthfindings::resumes(answer({line(u"requested"_s, {asked}), line(u"succeeded"_s, {good}),
                                                   line(u"timed-out"_s, {late}), line(u"failed"_s, {failed})}),
                                           0.99, m_formats, lastDay);
        };
        QCOMPARE(resumes(40, 34, 4, 2), u"85 % of 40 resumes succeeded, below the promise of 99 %"_s);
        QCOMPARE(resumes(1000, 995, 5, 0), u"99 % of 1,000 resumes succeeded"_s);
        QCOMPARE(resumes(7, 7, 0, 0), u"All resumes succeeded, 7 of 7"_s);
        QCOMPARE(resumes(3, 0, 0, 0), u"Resumes were asked for in the last 24 h, none has ended yet"_s);
        QCOMPARE(resumes(0, 0, 0, 0), u"Nothing was resumed in the last 24 h"_s);
    }

    void tokensAndLoreAreTold()
    {
        const MetricAnswer tokens = answer({line(u"prompt"_s, {9000, 1000}), line(u"completion"_s, {2000, 400})});
        const MetricAnswer cost =
            answer({line(u"cost"_s, {0.5, 0.25}, u"halcyon"_s), line(u"cost"_s, {0.25, 0}, u"northwind"_s)});
        QCOMPARE(healthfindings::tokens(tokens, cost, lastDay), u"12 k tokens for 1.00, 75 % of it at halcyon"_s);
        QCOMPARE(healthfindings::tokens(tokens, answer({}), lastDay), u"12 k tokens, without a price"_s);
        QCOMPARE(healthfindings::tokens(answer({}), cost, lastDay), u"No tokens were used in the last 24 h"_s);
        QCOMPARE(healthfindings::lore(answer({line(u"met"_s, {28}), line(u"missed"_s, {5})}), m_formats, lastDay),
                 u"5 of 33 lore deadlines missed"_s);
        QCOMPARE(healthfindings::lore(answer({line(u"met"_s, {28}), line(u"missed"_s, {0})}), m_formats, lastDay),
                 u"All lore deadlines met, 28 of 28"_s);
    }

    void missesAndFailuresOfResumesSaySinceWhen()
    {
        const std::vector<double> good = joined(std::vector<double>(10, 4), std::vector<double>(4, 1));
        const std::vector<double> bad = joined(std::vector<double>(10, 0), std::vector<double>(4, 3));
        QCOMPARE(healthfindings::lore(answer({line(u"met"_s, good), line(u"missed"_s, bad)}), m_formats, lastDay),
                 u"More lore deadlines are missed since 17:00: 12 of 56"_s);
        const MetricAnswer resumes = answer(
            {line(u"succeeded"_s, good), line(u"timed-out"_s, bad), line(u"failed"_s, std::vector<double>(14, 0))});
        QCOMPARE(healthfindings::resumes(resumes, 0.9, m_formats, lastDay),
                 u"Fewer resumes succeed since 17:00: 79 % of 56, below the promise of 90 %"_s);
    }

    void driftIsWhatLasts()
    {
        const auto say = [this](const std::vector<double> &lasting, const std::vector<double> &largest) {
            return healthfindings::drift(
                sampled({line(u"plans"_s, largest), line(u"lasting"_s, lasting)}),
                sampled({line(u"largest"_s, largest)}),
                sampled({line(u"largest"_s, {0, 4}, u"Saga Draft"_s), line(u"largest"_s, {4, 0}, u"Salt Atlas"_s)}),
                false, m_formats, lastDay);
        };
        // Differences that pass within 5 min are none.
        QCOMPARE(say({0, 0, 0}, {0, 3, 0}), u"Backlog and phases agree in the last 24 h"_s);
        QCOMPARE(say({0, 1, none, 1}, {2, 3, none, 4}), u"Counts differ by 4 since 12:30, in Saga Draft"_s);
        QCOMPARE(say({0, 1, 1, 0}, {0, 3, 5, 0}), u"Counts differed by 5 for up to 1 h 00 m from 12:30"_s);
        QCOMPARE(say({none, none}, {none, none}), u"Backlog and phases were not compared in the last 24 h"_s);
    }

    void aPlansDriftIsItsOwn()
    {
        const auto say = [this](const std::vector<double> &largest, Micros step) {
            MetricAnswer drift = sampled({line(u"largest"_s, largest)});
            drift.step = step;
            return healthfindings::drift(answer({}), drift, answer({}), true, m_formats, lastDay);
        };
        QCOMPARE(say({0, 3, 3, 3}, 1min), u"Backlog and phases agree in the last 24 h"_s);
        QCOMPARE(say({0, 3, 3, 2}, 2min), u"Counts differ by 3 since 12:30"_s);
        QCOMPARE(say({0, 1, 1, 1, 1, 1}, 2min), u"Backlog and phases agree in the last 24 h"_s);
    }

    void obligationsAreToldByAge()
    {
        const auto say = [this](const std::vector<double> &fresh, const std::vector<double> &old) {
            return healthfindings::obligations(
                sampled({line(u"new"_s, fresh), line(u"ageing"_s, fresh), line(u"old"_s, old)}), m_formats, lastDay);
        };
        QCOMPARE(say({0, 0}, {0, 0}), u"No obligation is open"_s);
        QCOMPARE(say({1, 2}, {0, 0}), u"4 obligations are open, none older than 72 h"_s);
        QCOMPARE(say({1, 2, 2}, {0, 1, 3}),
                 u"7 obligations are open, 3 of them older than 72 h, the first since 12:30"_s);
        QCOMPARE(say({1, 2}, {1, 3}), u"7 obligations are open, 3 of them older than 72 h"_s);
        QCOMPARE(say({none}, {none}), u"Obligations were not counted in the last 24 h"_s);
    }

    void theWorstBudgetIsTold()
    {
        ObjectiveFacts healthy, burning;
        healthy.objective.name = u"Phases"_s;
        healthy.report.state = BudgetState::Healthy;
        burning.objective.name = u"Resumes"_s;
        burning.report.state = BudgetState::Burning;
        burning.report.left = 0.08;
        QCOMPARE(healthfindings::budgets({healthy, burning}),
                 u"The promise \"Resumes\" burns its budget: 8 % is left"_s);
        burning.report.left = -0.4;
        QCOMPARE(healthfindings::budgets({burning}), u"The promise \"Resumes\" has spent its budget and burns on"_s);
        QCOMPARE(healthfindings::budgets({healthy}), u"Every promise is kept"_s);
        QCOMPARE(healthfindings::budgets({ObjectiveFacts{}}), u"Too little has happened to judge a promise"_s);
    }

    void gapsAreNoZeros()
    {
        ChartData chart;
        chart.isStacked = true;
        chart.from = stepAt(0);
        chart.step = 30min;
        chart.to = stepAt(4);
        chart.series = {{u"failed"_s, u"bad"_s, line({}, {0, none, none, 3}).points, {}}};
        const auto gaps = chart.missing(stepAt(9));
        QCOMPARE(gaps.size(), size_t{1});
        QCOMPARE(gaps[0].first, 0.25);
        QCOMPARE(gaps[0].second, 0.75);
        // What has not come yet is not missing.
        QVERIFY(chart.missing(stepAt(1)).empty());
    }

    void axesEndAtRoundNumbers()
    {
        using Unit = ChartData::Unit;
        QCOMPARE(chartdata::niceTop(0, Unit::Count), 2.0);
        QCOMPARE(chartdata::niceTop(83, Unit::Count), 100.0);
        QCOMPARE(chartdata::niceTop(6400, Unit::Millis), 8000.0);
        QCOMPARE(chartdata::niceTop(2'300'000, Unit::Millis), 2'400'000.0);
        QCOMPARE(chartdata::text(8000, Unit::Millis), u"8 s"_s);
        for (const Micros range : {Micros(5min), Micros(1h), Micros(6h), Micros(24h), Micros(168h), Micros(2160h)}) {
            const Micros step = chartdata::barStep(range);
            QVERIFY(range / step <= 62);
            QCOMPARE(step % chartdata::lineStep(range, step, 400), Micros{0});
        }
    }

private:
    FakeClock m_clock;
    Formats m_formats{m_clock};
};

LOOMDECK_TEST(HealthFindingsTest, "healthfindings")
#include "tst_healthfindings.moc"
