// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "core/texttime.h"
#include "db/database.h"
#include "db/journal.h"
#include "support/registry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

double totalOf(const QJsonObject &answer, const QString &line)
{
    double sum = 0;
    for (const auto &one : answer[u"lines"_s].toArray()) {
        if (one.toObject()[u"line"_s] != line)
            continue;
        for (const auto &point : one.toObject()[u"points"_s].toArray())
            sum += point.toArray()[1].toDouble();
    }
    return sum;
}

QJsonObject objectiveOf(ApiFixture &f, const QString &name)
{
    for (const auto &one : f.get(u"/api/slo"_s).array()) {
        if (one.toObject()[u"name"_s] == name)
            return one.toObject();
    }
    return {};
}

} // namespace

/** Metrics and service levels over HTTP, of work that really ran. */
class MetricsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiFixture> m_api; ///< that only refuses

private Q_SLOTS:
    void cleanupTestCase() { m_api.reset(); }

    void aResumedItemIsSeenInSeriesExpositionAndBudget()
    {
        ApiFixture::Options options;
        options.workers = 2;
        ApiFixture f(std::move(options));
        const QString plan = f.newPlan();
        QCOMPARE(f.post(ApiFixture::itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s))
                     .status,
                 200);
        QTRY_COMPARE_WITH_TIMEOUT(f.item(plan, u"vision-plan"_s)[u"status"_s].toString(), u"Complete"_s, 30'000);
        const auto series = [&](const QString &query) { return f.get(u"/api/metrics?"_s + query).object(); };
        QTRY_VERIFY_WITH_TIMEOUT(totalOf(series(u"name=executions"_s), u"succeeded"_s) >= 1, 30'000);
        const QJsonObject ofPlanner = series(u"name=executions&planner=Vision%20Planner&plan="_s + plan);
        QCOMPARE(totalOf(ofPlanner, u"succeeded"_s), 1.0);
        QCOMPARE(ofPlanner[u"resolution"_s], u"minute"_s);
        QVERIFY(totalOf(series(u"name=tokens&by=provider"_s), u"prompt"_s) > 0);
        QCOMPARE(series(u"name=latency"_s)[u"relativeError"_s], 0.05);
        QCOMPARE(totalOf(series(u"name=resumes&plan="_s + plan), u"requested"_s), 1.0);
        QCOMPARE(totalOf(series(u"name=resumes&plan="_s + plan), u"succeeded"_s), 1.0);
        QCOMPARE(totalOf(series(u"name=executions&plan=00000000-0000-7000-8000-000000000000"_s), u"succeeded"_s), 0.0);

        const QByteArray text = f.get(u"/metrics"_s).body;
        QVERIFY2(text.contains("loomdeck_executions_total{planner=\"Vision Planner\","), text);
        QVERIFY(text.contains("loomdeck_execution_duration_seconds_bucket{planner=\"Vision Planner\","));
        QVERIFY(text.contains("# TYPE loomdeck_resumes_total counter\n"));
        QVERIFY(text.endsWith('\n'));
        // A name has one head, and it stands before its samples.
        QStringList heads;
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith("# TYPE "))
                heads << QString::fromUtf8(line.split(' ')[2]);
        }
        const auto count = heads.size();
        heads.removeDuplicates();
        QCOMPARE(heads.size(), count);

        const QJsonObject resumes = objectiveOf(f, u"resumes"_s);
        QCOMPARE(resumes[u"state"_s], u"not-enough-data"_s);
        QCOMPARE(resumes[u"events"_s].toObject()[u"good"_s].toInt(), 1);
        QCOMPARE(resumes[u"burn"_s].toArray().size(), 4);
        const QJsonArray entries = f.get(u"/api/slo/resumes/entries"_s).object()[u"entries"_s].toArray();
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].toObject()[u"entry"_s].toObject()[u"kind"_s], u"phase.completed"_s);
        QVERIFY(f.get(u"/api/slo/resumes/entries?outcome=bad"_s).object()[u"entries"_s].toArray().isEmpty());
    }

    void changesOfTheFleetAreListed()
    {
        ApiFixture f;
        QVERIFY(f.get(u"/api/changes"_s).array().isEmpty());
        must(f.engine()
                 .database()
                 .write([](Transaction &tx) {
                     JournalEntry entry;
                     entry.setActor(Actor::automation());
                     entry.kind = u"gate.closed"_s;
                     entry.subjectName = u"halcyon"_s;
                     entry.details = {{u"providerId"_s, u"p-1"_s}};
                     journal::append(tx, entry);
                 })
                 .result());
        QCOMPARE(f.get(u"/api/changes"_s).array().at(0).toObject()[u"subjectName"_s], u"halcyon"_s);
        QCOMPARE(f.get(u"/api/changes?provider=p-1"_s).array().size(), 1);
        QVERIFY(f.get(u"/api/changes?provider=p-2"_s).array().isEmpty());
        QVERIFY(f.get(u"/api/changes?from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z"_s).array().isEmpty());
    }

    void theCatalogueIsListed()
    {
        ApiFixture f;
        const QJsonArray all = f.get(u"/api/metrics"_s).array();
        QVERIFY(all.size() > 15);
        QCOMPARE(all[0].toObject()[u"name"_s], u"executions"_s);
    }

    void badQuestionsAreRefused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown") << u"/api/metrics?name=nothing"_s << u"METRIC_UNKNOWN"_s;
        QTest::newRow("time") << u"/api/metrics?name=latency&from=yesterday"_s << u"BAD_TIME"_s;
        QTest::newRow("reversed") << u"/api/metrics?name=latency&from=2026-11-20T00:00:00Z&to=2026-11-19T00:00:00Z"_s
                                  << u"RANGE_REVERSED"_s;
        QTest::newRow("10,000 days") << u"/api/metrics?name=latency&from=1999-01-01T00:00:00Z&to=2026-11-19T00:00:00Z"_s
                                     << u"RANGE_TOO_LONG"_s;
        QTest::newRow("step") << u"/api/metrics?name=latency&step=5"_s << u"BAD_DURATION"_s;
        QTest::newRow("no step") << u"/api/metrics?name=latency&step=0s"_s << u"STEP_INVALID"_s;
        QTest::newRow("group") << u"/api/metrics?name=latency&by=colour"_s << u"GROUP_UNKNOWN"_s;
        QTest::newRow("changes reversed")
            << u"/api/changes?from=2026-11-20T00:00:00Z&to=2026-11-19T00:00:00Z"_s << u"RANGE_REVERSED"_s;
        QTest::newRow("changes limit") << u"/api/changes?limit=0"_s << u"OUT_OF_RANGE"_s;
        QTest::newRow("points") << u"/api/metrics?name=latency&points=0"_s << u"OUT_OF_RANGE"_s;
        QTest::newRow("objective") << u"/api/slo/nothing/entries"_s << u"OBJECTIVE_NOT_FOUND"_s;
        QTest::newRow("outcome") << u"/api/slo/resumes/entries?outcome=ugly"_s << u"UNKNOWN_VALUE"_s;
        QTest::newRow("entries reversed")
            << u"/api/slo/resumes/entries?from=2026-11-20T00:00:00Z&to=2026-11-19T00:00:00Z"_s << u"RANGE_REVERSED"_s;
    }
    void badQuestionsAreRefused()
    {
        QFETCH(QString, target);
        QFETCH(QString, code);
        if (!m_api)
            m_api = std::make_unique<ApiFixture>();
        QCOMPARE(m_api->get(target).code(), code);
    }
};

LOOMDECK_TEST(MetricsTest, "metrics")
#include "tst_metrics.moc"
