// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "history.h"
#include "support/registry.h"

#include <cmath>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

QString codeOf(const MetricQuery &query)
{
    const auto result = metrics::checked(query);
    return result.ok() ? QString() : result.error().code;
}

double sumOf(const MetricAnswer &answer)
{
    double sum = 0;
    for (const MetricLine &line : answer.lines)
        sum += line.total;
    return sum;
}

} // namespace

/** Series are read from the right roll-up, say what is not known, and refuse what makes no sense. */
class MetricQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsChooseTheirRollUp_data()
    {
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<int>("resolution");
        QTest::newRow("1 min") << qint64{1} << 0;
        QTest::newRow("15 min") << qint64{15} << 0;
        QTest::newRow("90 min") << qint64{90} << 0;
        QTest::newRow("1 h") << qint64{60} << 1;
        QTest::newRow("6 h") << qint64{360} << 1;
        QTest::newRow("1 d") << qint64{1440} << 2;
        QTest::newRow("7 d") << qint64{10'080} << 2;
    }
    void stepsChooseTheirRollUp()
    {
        QFETCH(qint64, minutes);
        QFETCH(int, resolution);
        QCOMPARE(static_cast<int>(metrics::resolutionFor(std::chrono::minutes(minutes))), resolution);
    }

    void badQueriesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<qint64>("stepSeconds");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("code");
        QTest::newRow("fine") << u"latency"_s << qint64{24} << qint64{0} << QString() << QString();
        QTest::newRow("unknown") << u"latencies"_s << qint64{24} << qint64{0} << QString() << u"METRIC_UNKNOWN"_s;
        QTest::newRow("reversed") << u"latency"_s << qint64{-24} << qint64{0} << QString() << u"RANGE_REVERSED"_s;
        QTest::newRow("empty") << u"latency"_s << qint64{0} << qint64{0} << QString() << u"RANGE_REVERSED"_s;
        QTest::newRow("10,000 days") << u"latency"_s << qint64{240'000} << qint64{0} << QString()
                                     << u"RANGE_TOO_LONG"_s;
        QTest::newRow("half a minute") << u"latency"_s << qint64{24} << qint64{30} << QString() << u"STEP_INVALID"_s;
        QTest::newRow("90 s") << u"latency"_s << qint64{24} << qint64{90} << QString() << u"STEP_INVALID"_s;
        QTest::newRow("negative step") << u"latency"_s << qint64{24} << qint64{-60} << QString() << u"STEP_INVALID"_s;
        QTest::newRow("a year of minutes")
            << u"latency"_s << qint64{8760} << qint64{60} << QString() << u"RANGE_TOO_FINE"_s;
        QTest::newRow("a month of quarters")
            << u"latency"_s << qint64{720} << qint64{900} << QString() << u"RANGE_TOO_FINE"_s;
        QTest::newRow("unknown group") << u"latency"_s << qint64{24} << qint64{0} << u"colour"_s << u"GROUP_UNKNOWN"_s;
        QTest::newRow("group it lacks") << u"queue-depth"_s << qint64{24} << qint64{0} << u"plan"_s
                                        << u"GROUP_UNKNOWN"_s;
    }
    void badQueriesAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(qint64, hours);
        QFETCH(qint64, stepSeconds);
        QFETCH(QString, by);
        QFETCH(QString, code);
        const Timestamp to = time("2026-11-20T18:00:00Z");
        QCOMPARE(codeOf({name, to - std::chrono::hours(hours), to, std::chrono::seconds(stepSeconds), 600, {}, by}),
                 code);
    }

    void anyRangeGetsAStepThatFits()
    {
        const Timestamp to = time("2026-11-20T18:00:00Z");
        for (const Micros range :
             {Micros(1min), Micros(6h), Micros(24h), Micros(24h * 14), Micros(24h * 90), Micros(24h * 4000)}) {
            for (const int points : {1, 50, 600, 5000}) {
                const auto query = must(metrics::checked({u"latency"_s, to - range, to, {}, points}));
                QVERIFY(points == 1 || range / query.step <= points);
                QVERIFY(range / query.step <= 5000);
            }
        }
    }

    void nothingHappenedIsNotTheSameAsNotKnown()
    {
        TestStore store;
        const Timestamp at = time("2026-11-20T18:00:00Z");
        write(store, {runEnded(at, u"a"_s, u"completed"_s, 1000), runEnded(at + 5min, u"b"_s, u"completed"_s, 3000)});
        foldAll(store, usualRules());
        must(store.write([](Transaction &tx) { metrics::sampleGauges(tx); }));
        store.clock.advance(10min);
        const MetricQuery query{u"executions"_s, at - 2min, at + 8min, 1min};
        const auto counts = valuesOf(ask(store, query), u"succeeded"_s);
        QCOMPARE(counts.size(), 10u);
        QVERIFY(std::isnan(counts[0]) && std::isnan(counts[1])); // before the first entry
        QCOMPARE(counts[2], 1.0);
        QCOMPARE(counts[3], 0.0); // nothing happened
        QCOMPARE(counts[7], 1.0);
        QVERIFY(std::isnan(counts[8]) && std::isnan(counts[9])); // nobody has counted yet
        const auto p50 = valuesOf(ask(store, {u"latency"_s, at - 2min, at + 8min, 1min}), u"p50"_s);
        QVERIFY(std::isnan(p50[3]));
        QVERIFY(std::abs(p50[2] - 1000) <= 50);
        const auto depth = valuesOf(ask(store, {u"queue-depth"_s, at, at + 8min, 1min}), u"ready"_s);
        QVERIFY(std::isnan(depth[4]));
        QCOMPARE(depth[5], 0.0); // sampled, and nothing waited
        QVERIFY(std::isnan(depth[6]));
    }

    void daysAreThoseOfUtcWhateverTheClocksDo()
    {
        TestStore store;
        // Germany went back an hour at 2026-10-25T01:00Z: its day had 25 hours. Spring forward: 2026-03-29T01:00Z.
        std::vector<PastEntry> history;
        for (const char *day : {"2026-03-28T00:00:00Z", "2026-10-24T00:00:00Z"}) {
            for (int hour = 0; hour < 72; ++hour)
                history.push_back(runEnded(time(day) + std::chrono::hours(hour) + 30min, u"a"_s, u"completed"_s, 1000));
        }
        write(store, history);
        foldAll(store, usualRules());
        const QByteArray zone = qgetenv("TZ");
        for (const char *name : {"UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland"}) {
            qputenv("TZ", name);
            tzset();
            for (const char *day : {"2026-03-28T00:00:00Z", "2026-10-24T00:00:00Z"}) {
                const Timestamp from = time(day);
                QCOMPARE(valuesOf(ask(store, {u"executions"_s, from, from + 72h, 24h}), u"succeeded"_s),
                         (std::vector<double>{24, 24, 24}));
                // Whoever shows local days adds up hours; the day of 25 hours in Berlin begins at 22:00Z.
                const auto hours = valuesOf(ask(store, {u"executions"_s, from + 22h, from + 47h, 1h}), u"succeeded"_s);
                QCOMPARE(hours, std::vector<double>(25, 1.0));
            }
        }
        qputenv("TZ", zone);
        tzset();
    }

    void everyRollUpHasTheSameSum()
    {
        TestStore store;
        std::mt19937 dice(41);
        const Timestamp from = time("2026-11-10T00:00:00Z");
        write(store, randomHistory(dice, 300, from));
        foldAll(store, usualRules());
        for (const char *name : {"executions", "tokens", "cost", "resumes", "retries", "journal"}) {
            const QString metric = QString::fromLatin1(name);
            const auto sum = [&](Timestamp begin, int days, Micros step) {
                return sumOf(ask(store, {metric, begin, begin + std::chrono::hours(24 * days), step}));
            };
            const double minutes = sum(from, 10, 15min), hours = sum(from - 24h * 30, 60, 1h);
            QVERIFY(minutes > 0 && hours >= minutes);
            QVERIFY(std::abs(sum(from, 10, 1h) - minutes) < 1e-6);
            QVERIFY(std::abs(sum(from, 10, 24h) - minutes) < 1e-6);
            QVERIFY(std::abs(sum(from - 24h * 30, 60, 6h) - hours) < 1e-6);
            QVERIFY(std::abs(sum(from - 24h * 30, 60, 24h) - hours) < 1e-6);
        }
    }

    void filtersNarrowAndGroupsAddUp()
    {
        TestStore store;
        const Timestamp at = time("2026-11-20T18:00:00Z");
        write(store, {runEnded(at, u"a"_s, u"completed"_s, 1000, u"plan-1"_s),
                      runEnded(at, u"b"_s, u"failed"_s, 1000, u"plan-2"_s),
                      runEnded(at, u"c"_s, u"completed"_s, 1000, u"plan-2"_s, u"Vision Planner"_s)});
        foldAll(store, usualRules());
        must(store.write([](Transaction &tx) {
            tx.sql().exec(
                u"INSERT INTO providers (id, name, display_name, created_at) VALUES ('provider-1', 'local', 'Local', 0)"_s);
        }));
        MetricQuery query{u"executions"_s, at, at + 1h, 1h};
        QCOMPARE(sumOf(ask(store, query)), 3.0);
        query.labels.plan = u"plan-2"_s;
        QCOMPARE(sumOf(ask(store, query)), 2.0);
        query.labels.planner = u"Vision Planner"_s;
        QCOMPARE(sumOf(ask(store, query)), 1.0);
        query.labels = {{}, {}, {}, u"local"_s, {}};
        QCOMPARE(sumOf(ask(store, query)), 3.0);
        query.labels.provider = u"somebody else"_s;
        QCOMPARE(sumOf(ask(store, query)), 0.0);
        query.labels = {};
        query.by = u"planner"_s;
        QCOMPARE(sumOf(ask(store, query)), 3.0);
        QCOMPARE(ask(store, query).lines.size(), 10u);
        query.by = u"provider"_s;
        QCOMPARE(ask(store, query).lines[0].groupName, u"local"_s);
        const MetricAnswer cost = ask(store, {u"cost"_s, at, at + 1h, 1h, 600, {}, u"model"_s});
        QVERIFY(std::abs(cost.lines[0].total - 3 * 0.00032) < 1e-12);
        const MetricAnswer depth = ask(store, {u"queue-depth"_s, at, at + 1h, 1h, 600, {u"plan-1"_s, {}, {}, {}, {}}});
        QCOMPARE(depth.ignoredFilters, QStringList{u"plan"_s});
    }

    void minutesOfAPlanTurnIntoHours()
    {
        TestStore store;
        const Timestamp old = time("2026-05-20T18:10:00Z");
        write(store, {runEnded(old, u"a"_s, u"completed"_s, 1000),
                      runEnded(time("2026-11-20T18:00:00Z"), u"b"_s, u"completed"_s, 1)});
        foldAll(store, usualRules());
        MetricFolder folder(store.database(), usualRules());
        must(await(folder.prune()));
        MetricQuery query{u"executions"_s, old - 10min, old + 50min, 10min};
        QCOMPARE(sumOf(ask(store, query)), 1.0);
        query.labels.plan = u"plan-1"_s;
        for (const double value : valuesOf(ask(store, query), u"succeeded"_s))
            QVERIFY(std::isnan(value)); // not known any more, which is not the same as 0
        query.step = {};
        QCOMPARE(ask(store, query).step, Micros(1h));
        QCOMPARE(sumOf(ask(store, query)), 1.0);
    }

    void aDriftIsSeenForItsPlan()
    {
        TestStore store;
        const Timestamp at = time("2026-11-20T18:00:00Z");
        std::vector<PastEntry> history;
        for (const char *item : {"a", "b", "c"})
            history.push_back(happened(at, u"phase.started"_s, QString::fromLatin1(item)));
        write(store, history);
        foldAll(store, usualRules());
        const auto sample = [&] { must(store.write([](Transaction &tx) { metrics::sampleGauges(tx); })); };
        sample(); // the backlog knows of none of these three
        write(store, {runEnded(at + 1min, u"a"_s, u"completed"_s, 1), runEnded(at + 1min, u"b"_s, u"failed"_s, 1),
                      happened(at + 1min, u"backlog.auto-resume"_s, u"c"_s)});
        sample(); // not folded to the end: nothing is said of drift
        foldAll(store, usualRules());
        store.clock.advance(1min);
        sample();
        MetricQuery query{u"drift"_s, at, at + 3min, 1min};
        for (const QString &plan : {QString(), u"plan-1"_s}) {
            query.labels.plan = plan;
            const auto drift = valuesOf(ask(store, query), u"largest"_s);
            QCOMPARE(drift[0], 3.0);
            QVERIFY(std::isnan(drift[1]));
            QCOMPARE(drift[2], 0.0);
        }
        QCOMPARE(valuesOf(ask(store, {u"drifting-plans"_s, at, at + 1min, 1min}), u"plans"_s),
                 std::vector<double>{1.0});
    }

    void aDriftLastsAfterFiveMinutes()
    {
        TestStore store;
        const Timestamp at = time("2026-11-20T18:00:00Z");
        write(store, {happened(at, u"phase.started"_s, u"a"_s), happened(at, u"phase.started"_s, u"b"_s)});
        foldAll(store, usualRules());
        const auto sample = [&] { must(store.write([](Transaction &tx) { metrics::sampleGauges(tx); })); };
        const MetricQuery query{u"drifting-plans"_s, at, at + 8min, 1min};
        for (int quarter = 0; quarter < 28; ++quarter) {
            sample();
            store.clock.advance(15s);
        }
        // Two phases began of which the backlog knows nothing. After that one ends, and the other alone is no drift.
        write(store, {runEnded(at + 7min, u"a"_s, u"completed"_s, 1)});
        foldAll(store, usualRules());
        sample();
        const auto answer = ask(store, query);
        QCOMPARE(valuesOf(answer, u"plans"_s), (std::vector<double>{1, 1, 1, 1, 1, 1, 1, 0}));
        QCOMPARE(valuesOf(answer, u"lasting"_s), (std::vector<double>{0, 0, 0, 0, 0, 1, 1, 0}));
    }

    void ofManyLinesThereAreFewerSteps()
    {
        const Timestamp to = time("2026-11-20T18:00:00Z");
        MetricQuery query{u"executions"_s, to - 24h * 90, to};
        QCOMPARE(must(metrics::checked(query)).step, Micros(6h));
        query.by = u"plan"_s;
        QCOMPARE(must(metrics::checked(query)).step, Micros(24h));
        query.points = 600;
        QCOMPARE(must(metrics::checked(query)).step, Micros(6h));
    }

    void anEmptyStoreAnswers()
    {
        TestStore store;
        for (const MetricInfo &info : metricCatalogue()) {
            const MetricAnswer answer = ask(store, {info.name, store.clock.now() - 6h, store.clock.now()});
            QCOMPARE(answer.lines.size(), info.lines.size());
            for (const MetricLine &line : answer.lines) {
                for (const MetricPoint &point : line.points)
                    QVERIFY(!point.value);
            }
            QVERIFY(answer.toJson()[u"lines"_s].toArray().size() == static_cast<int>(info.lines.size()));
        }
    }
};

LOOMDECK_TEST(MetricQueryTest, "metricquery")
#include "tst_metricquery.moc"
