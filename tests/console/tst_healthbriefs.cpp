// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/driftwords.h"
#include "console/healthbriefs.h"
#include "console/verdictwords.h"
#include "support/fakeclock.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

constexpr double unseen = -1;
const Timestamp briefStart = Timestamp(std::chrono::seconds(1'795'176'000)); // 2026-11-20 12:00 UTC

using Values = std::vector<double>;

Values level(size_t count, double value)
{
    Values values;
    for (size_t i = 0; i < count; ++i)
        values.push_back(value * (i % 2 == 0 ? 1.05 : 0.95));
    return values;
}

Values after(Values first, const Values &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

MetricAnswer told(Micros step, const std::vector<std::pair<QString, Values>> &lines, bool areGroups = false)
{
    MetricAnswer answer;
    answer.step = step;
    answer.from = briefStart;
    for (const auto &[name, values] : lines) {
        MetricLine line{areGroups ? u"largest"_s : name, areGroups ? name : QString(), name, {}, 0};
        for (size_t i = 0; i < values.size(); ++i) {
            const auto value = values[i] == unseen ? std::nullopt : std::optional(values[i]);
            line.points.push_back({briefStart + step * static_cast<qint64>(i), value, value, value});
            line.total += value.value_or(0);
        }
        answer.to = briefStart + step * static_cast<qint64>(values.size());
        answer.lines.push_back(line);
    }
    return answer;
}

} // namespace

/** What the first page says in a few words: small charts, drifts, reasons. */
class HealthBriefsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_formats.setTimeStyle(u"utc"_s);
        m_clock.setNow(briefStart + 24h);
    }

    void outcomes_data()
    {
        QTest::addColumn<Values>("good");
        QTest::addColumn<Values>("bad");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("now");
        const Values none(48, 0.0);
        QTest::newRow("nothing counted") << Values(48, unseen) << Values(48, unseen) << u"Nothing was counted yet"_s
                                         << u"0 run(s) in the last hour"_s;
        QTest::newRow("nothing ran") << none << none << u"No run ended in 24 h"_s << u"0 run(s) in the last hour"_s;
        QTest::newRow("all well") << Values(48, 2.0) << none << u"No failures in 24 h"_s
                                  << u"4 run(s) in the last hour"_s;
        QTest::newRow("some failed") << Values(48, 2.0) << after(Values{1, 0, 1}, Values(45, 0.0))
                                     << u"2 of 98 runs failed"_s << u"4 run(s) in the last hour"_s;
        QTest::newRow("it broke") << after(Values(40, 4.0), Values(8, 1.0)) << after(Values(40, 0.0), Values(8, 3.0))
                                  << u"Failures since 08:00, none before"_s << u"8 run(s) in the last hour, 6 failed"_s;
    }
    void outcomes()
    {
        QFETCH(Values, good);
        QFETCH(Values, bad);
        const MetricAnswer answer = told(30min, {{u"succeeded"_s, good}, {u"failed"_s, bad}});
        m_clock.setNow(briefStart + 23h);
        QTEST(healthbriefs::outcomes(answer, m_formats, u"24 h"_s), "brief");
        QTEST(healthbriefs::outcomesNow(answer), "now");
    }

    void latency_data()
    {
        QTest::addColumn<Values>("p90");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("now");
        QTest::newRow("none") << Values(48, unseen) << u"No run was timed in 24 h"_s << QString();
        QTest::newRow("few") << after(Values(46, unseen), Values{2000, 2000}) << u"p90, too few runs for a trend"_s
                             << u"last 2 s"_s;
        QTest::newRow("steady") << Values(48, 2000.0) << u"p90 steady at 2 s"_s << u"last 2 s"_s;
        QTest::newRow("doubled") << after(level(24, 2000), level(24, 4000)) << u"p90 doubled since 00:00"_s
                                 << u"last 3.8 s"_s;
        QTest::newRow("five times") << after(level(24, 2000), level(24, 10'000)) << u"p90 up 5× since 00:00"_s
                                    << u"last 9.5 s"_s;
        QTest::newRow("half") << after(level(24, 4000), level(24, 2000)) << u"p90 halved since 00:00"_s
                              << u"last 1.9 s"_s;
    }
    void latency()
    {
        QFETCH(Values, p90);
        const MetricAnswer answer = told(30min, {{u"p50"_s, p90}, {u"p90"_s, p90}});
        m_clock.setNow(briefStart + 23h);
        QTEST(healthbriefs::latency(answer, m_formats, u"24 h"_s), "brief");
        QTEST(healthbriefs::latencyNow(answer), "now");
    }

    void queueAge_data()
    {
        QTest::addColumn<Values>("ages");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("now");
        QTest::newRow("unseen") << Values(48, unseen) << u"The queue was not sampled in 24 h"_s << QString();
        QTest::newRow("short") << Values(48, 4000.0) << u"Nothing waits long"_s << u"oldest ready job 4 s"_s;
        QTest::newRow("over") << after(Values(40, 900'000.0), Values(8, 0.0))
                              << u"Nothing waits long now, at most 15 m"_s << u"oldest ready job 0 s"_s;
        QTest::newRow("rises") << after(level(24, 100'000), level(24, 600'000)) << u"Waits up 6× since 00:00"_s
                               << u"oldest ready job 9 m"_s;
        QTest::newRow("stays") << Values(48, 900'000.0) << u"A job waits for 15 m"_s << u"oldest ready job 15 m"_s;
    }
    void queueAge()
    {
        QFETCH(Values, ages);
        const MetricAnswer answer = told(30min, {{u"oldest-ready"_s, ages}});
        m_clock.setNow(briefStart + 23h);
        QTEST(healthbriefs::queueAge(answer, m_formats, u"24 h"_s), "brief");
        QTEST(healthbriefs::queueAgeNow(answer), "now");
    }

    void driftsAreToldWhenTheyLast_data()
    {
        QTest::addColumn<Values>("saga");
        QTest::addColumn<Values>("atlas");
        QTest::addColumn<Values>("looked");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("worst");
        const Values none(60, 0.0), seen(60, 1.0);
        QTest::newRow("nobody looked") << none << none << Values(60, unseen) << u"not sampled yet"_s << QString();
        QTest::newRow("looked long ago") << none << none << after(Values(40, 1.0), Values(20, unseen))
                                         << u"not sampled yet"_s << QString();
        QTest::newRow("in step") << none << Values(60, 1.0) << seen << u"none drifts"_s << QString();
        QTest::newRow("too short") << after(Values(57, 0.0), Values(3, 4.0)) << none << seen << u"none drifts"_s
                                   << QString();
        QTest::newRow("over") << after(Values(50, 4.0), Values(10, 0.0)) << none << seen << u"none drifts"_s
                              << QString();
        QTest::newRow("lasts") << after(Values(50, 0.0), Values(10, 4.0)) << none << seen << u"1 plan(s) drift"_s
                               << u"Saga is off by 4 items since 12:50"_s;
        QTest::newRow("with a hole") << after(after(Values(50, 0.0), Values(5, 4.0)),
                                              after(Values{unseen}, Values(4, 3.0)))
                                     << none << seen << u"1 plan(s) drift"_s << u"Saga is off by 3 items since 12:50"_s;
        QTest::newRow("the worst first") << Values(60, 2.0) << after(Values(50, 0.0), Values(10, 9.0)) << seen
                                         << u"2 plan(s) drift"_s << u"Atlas is off by 9 items since 12:50"_s;
        QTest::newRow("all the hour") << Values(60, 2.0) << none << seen << u"1 plan(s) drift"_s
                                      << u"Saga is off by 2 items for more than an hour"_s;
    }
    void driftsAreToldWhenTheyLast()
    {
        QFETCH(Values, saga);
        QFETCH(Values, atlas);
        QFETCH(Values, looked);
        m_clock.setNow(briefStart + 1h);
        const DriftNow drift = driftwords::of(told(1min, {{u"Saga"_s, saga}, {u"Atlas"_s, atlas}}, true),
                                              told(1min, {{u"plans"_s, looked}}), m_clock.now());
        QTEST(driftwords::summary(drift), "summary");
        QTEST(driftwords::worst(drift, m_formats), "worst");
    }

    void theReasonThatWeighsMostIsFirst()
    {
        HealthReport report;
        report.stale = 3;
        report.planners = {
            {u"Scene Weaver"_s, {}, {}, {{u"scene weave"_s, u"Weave"_s, u"planner.scene"_s, true, false, u"empty"_s}}}};
        const auto alert = [&report](const QString &id, HealthSeverity severity) {
            report.alerts.push_back({id, severity, u"Title"_s, u"2 events"_s});
        };
        QVERIFY(verdictwords::of(report).isEmpty());
        alert(u"backlog:flapping:a:b"_s, HealthSeverity::Warning);
        QVERIFY(verdictwords::of(report).isEmpty());
        alert(u"backlog:stale"_s, HealthSeverity::Warning);
        alert(u"backlog:contract-drift"_s, HealthSeverity::Warning);
        QCOMPARE(verdictwords::of(report), (QStringList{u"3 item(s) stand still"_s, u"2 resume(s) were refused"_s}));
        report.alerts.back().severity = HealthSeverity::Error;
        QCOMPARE(verdictwords::of(report).front(), u"2 resume(s) were refused"_s);
        report.alerts.pop_back();
        alert(u"template-inactive:scene-weaver:scene-weave"_s, HealthSeverity::Warning);
        QCOMPARE(verdictwords::of(report).front(), u"Scene Weaver cannot ask: the prompt planner.scene is empty"_s);
        QCOMPARE(verdictwords::heading({u"backlog:stale"_s, u"template-inactive:scene-weaver:scene-weave"_s}),
                 u"A prompt cannot be used"_s);
        QVERIFY(verdictwords::heading({}).isEmpty());
    }

private:
    FakeClock m_clock;
    Formats m_formats{m_clock};
};

LOOMDECK_TEST(HealthBriefsTest, "healthbriefs")
#include "tst_healthbriefs.moc"
