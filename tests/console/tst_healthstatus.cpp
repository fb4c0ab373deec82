// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/plannerstatus.h"
#include "core/texttime.h"
#include "health/healthstore.h"
#include "health/healthwatch.h"
#include "healthstage.h"
#include "support/registry.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

HealthReason reasonOf(const PlannerStatus &status, const QString &kind)
{
    for (const QVariant &one : status.reasons()) {
        const QVariantMap map = one.toMap();
        if (map[u"kind"_s] == kind)
            return {kind,
                    map[u"stateName"_s].toString(),
                    map[u"text"_s].toString(),
                    map[u"limit"_s].toString(),
                    map[u"action"_s].toString(),
                    map[u"place"_s].toString()};
    }
    return {};
}

HealthOutlook healthyOutlook(Timestamp now)
{
    HealthFacts facts;
    facts.executions.total = 3;
    facts.executions.outcomes = {{u"Success"_s, 3}};
    facts.bibles = {{u"plan-1"_s, u"Saga"_s, u"main"_s, true, now - 1h}};
    facts.planners = {{u"Scene Weaver"_s, {}, {}, {{u"scene-draft"_s, u"Draft Scene"_s, u"planner.scene"_s}}}};
    HealthOutlook outlook;
    outlook.report = judgeHealth(facts, outlook.thresholds, now);
    outlook.report.statusSince = now - 3h;
    return outlook;
}

} // namespace

/** What the page of the planners' health says of the report, and its lists. */
class HealthStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonsInWords_data();
    void reasonsInWords();
    void aHealthyReportSaysWhatIsWell();
    void severalReasonsShareTheSentence();
    void followsTheReport();
    void aPauseHoldsIt();
    void tellsOfAnOldReport();
    void refusedResumesLeadToTheirPart();
    void staleItemsAreNamedAndOpened();
};

void HealthStatusTest::reasonsInWords_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("severity");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("place");
    const int info = 0, warning = 1, error = 2;
    QTest::newRow("lore") << u"lore:blocked"_s << warning << u"1 plan: Saga (2 blocked, 1 planned)"_s
                          << u"Lore blocks work in 1 plan(s): Saga (2)"_s << u"any blocked requirement"_s
                          << u"backlog:why:lore"_s;
    QTest::newRow("obligations") << u"obligation:open"_s << warning << u"1 plan: Saga (open 1, drift 0, aging 1)"_s
                                 << u"Personas owe something in 1 plan(s): Saga (1 open, 1 ageing)"_s
                                 << u"ageing after 12 h"_s << QString();
    QTest::newRow("obligations of many")
        << u"obligation:open"_s << warning
        << u"23 plans: The Salt (again) Atlas (open 12, drift 3, aging 0), Saga (open 1, drift 0, aging 1), and 21 more"_s
        << u"Personas owe something in 23 plan(s): The Salt (again) Atlas (12 open, 3 with voice drift), Saga (1 open, 1 ageing), and 21 more"_s
        << u"ageing after 12 h"_s << QString();
    QTest::newRow("contracts") << u"backlog:contract-drift"_s << error << u"3 events in 1 plan within 24h: Saga (3)"_s
                               << u"3 resume(s) were refused: Saga (3)"_s << u"1 in 24 h are a warning, 2 an error"_s
                               << u"list:telemetry/refused"_s;
    QTest::newRow("nothing") << u"planner:no-executions"_s << info << u"No planner has run yet"_s
                             << u"No planner has run yet"_s << u"at least one run"_s << u"jobs:"_s;
    QTest::newRow("flapping") << u"backlog:flapping:p-1:draft-scene"_s << warning
                              << u"draft-scene of Saga returned to Pending 3 times in 24h"_s
                              << u"draft-scene keeps returning to Pending"_s << u"3 returns in 24 h"_s
                              << u"find:p-1/draft-scene"_s;
    QTest::newRow("missing bible") << u"worldbible:missing:1"_s << warning << u"Saga (main); Saga (draft)"_s
                                   << u"World bible without entries: Saga (main), Saga (draft)"_s
                                   << u"every bible needs an entry"_s << u"list:worldBible/faulty"_s;
    QTest::newRow("many bibles") << u"worldbible:stale:1"_s << warning
                                 << u"A (x): 8:00:00; B: 8:00:00; C: 8:00:00; D: 8:00:00; and 980 more"_s
                                 << u"World bible is old: A (x): 8:00:00, B: 8:00:00, C: 8:00:00 and 981 more"_s
                                 << u"untouched for more than 6 h"_s << u"list:worldBible/faulty"_s;
    QTest::newRow("of tomorrow") << u"something:new"_s << warning << u"It is odd"_s << u"A title: It is odd"_s
                                 << QString() << QString();
}

void HealthStatusTest::reasonsInWords()
{
    QFETCH(QString, id);
    QFETCH(int, severity);
    QFETCH(QString, description);
    HealthOutlook outlook = healthyOutlook(SystemClock().now());
    outlook.report.alerts = {{id, static_cast<HealthSeverity>(severity), u"A title"_s, description}};
    const auto reasons = healthreasons::of(outlook);
    QCOMPARE(reasons.size(), 1u);
    QTEST(reasons[0].text, "text");
    QTEST(reasons[0].limit, "limit");
    QTEST(reasons[0].place, "place");
    QCOMPARE(reasons[0].action.isEmpty(), reasons[0].place.isEmpty());
    QCOMPARE(reasons[0].stateName, severity == 2 ? u"error"_s : severity == 1 ? u"warning"_s : u"pending"_s);
}

void HealthStatusTest::aHealthyReportSaysWhatIsWell()
{
    SystemClock clock;
    Formats formats(clock);
    formats.setTimeStyle(u"utc"_s);
    HealthOutlook outlook = healthyOutlook(clock.now());
    QCOMPARE(outlook.report.status, HealthStatus::Healthy);
    QVERIFY(healthreasons::of(outlook).empty());
    QVERIFY(healthreasons::title(outlook.report, formats).startsWith(u"Healthy since "));
    QCOMPARE(healthreasons::sentence(outlook, {}),
             u"Every planner has its prompt, nothing stands still, and no run failed in the last 24 h"_s);
    formats.setTimeStyle(u"relative"_s);
    QCOMPARE(healthreasons::title(outlook.report, formats), u"Healthy for 3 h 00 m"_s);
    QCOMPARE(healthreasons::span(90min), u"90 min"_s);
    QCOMPARE(healthreasons::span(72h), u"3 d"_s);
    QCOMPARE(healthreasons::span(45s), u"45 s"_s);
}

void HealthStatusTest::severalReasonsShareTheSentence()
{
    HealthOutlook outlook = healthyOutlook(SystemClock().now());
    outlook.report.recentFailures = 4;
    outlook.report.planners[0].steps[0].templateActive = false;
    outlook.report.planners[0].steps[0].issue = u"inactive"_s;
    const auto add = [&outlook](const QString &id, HealthSeverity severity) {
        outlook.report.alerts.push_back({id, severity, id, u"1 plan: Saga (1)"_s});
    };
    add(u"lore:blocked"_s, HealthSeverity::Warning);
    add(u"obligation:open"_s, HealthSeverity::Warning);
    add(u"template-inactive:scene-weaver:scene-draft"_s, HealthSeverity::Warning);
    add(u"planner:recent-failures"_s, HealthSeverity::Error);
    const auto reasons = healthreasons::of(outlook);
    // What makes it critical stands first.
    QCOMPARE(reasons[0].kind, u"templates"_s);
    QCOMPARE(reasons[0].place, u"prompt:planner.scene"_s);
    QCOMPARE(reasons[1].kind, u"failures"_s);
    QCOMPARE(
        healthreasons::sentence(outlook, reasons),
        u"1 planner(s) cannot ask: Scene Weaver (no version in use) · 4 planner run(s) failed · 2 more reason(s)"_s);
}

void HealthStatusTest::followsTheReport()
{
    ConsoleFixture console;
    PlannerStatus status;
    QTRY_VERIFY(status.loaded());
    QTRY_COMPARE(status.stateName(), u"degraded"_s);
    QCOMPARE(reasonOf(status, u"nothing"_s).text, u"No planner has run yet"_s);
    QCOMPARE(reasonOf(status, u"failures"_s), HealthReason());
    QSignalSpy renewed(&status, &PlannerStatus::renewed);
    failRuns(console, 3);
    // Nobody asks: the leader judges, the page hears of it.
    QTRY_COMPARE_WITH_TIMEOUT(reasonOf(status, u"failures"_s).place, u"list:failures"_s, 20'000);
    QVERIFY(!renewed.isEmpty());
    QCOMPARE(reasonOf(status, u"failures"_s).limit, u"any within 24 h"_s);
    QCOMPARE(status.totals()[u"failures"_s].toDouble(), 3.0);
    QCOMPARE(status.caption(u"failures"_s), u"3 run(s) without success in the last 24 h, newest first"_s);
    QVERIFY(status.title().startsWith(u"Degraded since "));
    QVERIFY(status.judged().startsWith(u"judged "));
    QVERIFY(!status.overdue());
    console.change(u"DELETE FROM prompt_templates WHERE id = 'planner.fiction.vision'"_s);
    judge(console);
    QTRY_COMPARE_WITH_TIMEOUT(status.stateName(), u"critical"_s, 20'000);
    QCOMPARE(reasonOf(status, u"templates"_s).stateName, u"error"_s);
    QSignalSpy wanted(&status, &PlannerStatus::listWanted);
    status.open(reasonOf(status, u"templates"_s).place);
    QCOMPARE(wanted.value(0).value(0).toString(), u"templates"_s);
}

void HealthStatusTest::aPauseHoldsIt()
{
    ConsoleFixture console;
    PlannerStatus status;
    QTRY_COMPARE(status.stateName(), u"degraded"_s);
    console.session().live()->setPaused(true);
    QSignalSpy renewed(&status, &PlannerStatus::renewed);
    failRuns(console, 1);
    judge(console);
    QSignalSpy seconds(console.session().live(), &LiveHub::stateChanged);
    QTRY_VERIFY_WITH_TIMEOUT(seconds.size() >= 4, 15'000);
    QCOMPARE(renewed.size(), 0);
    console.session().live()->setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(reasonOf(status, u"failures"_s).kind, u"failures"_s, 15'000);
}

void HealthStatusTest::tellsOfAnOldReport()
{
    ConsoleFixture console;
    judge(console);
    console.session().live()->setPaused(true);
    // As if the leader were gone for five minutes; it is not, so once more if it judged meanwhile.
    const auto age = [&console] {
        must(await(console.engine().database().write([](Transaction &tx) {
            HealthReport report = *healthstore::report(tx.sql());
            report.generatedAt -= 5min;
            tx.sql().exec(u"UPDATE health_state SET report = ? WHERE id = 1"_s,
                          {QString::fromUtf8(QJsonDocument(report.stored()).toJson(QJsonDocument::Compact))});
        })));
    };
    PlannerStatus status;
    const auto isOld = [&] {
        if (!status.overdue()) {
            age();
            status.reload();
        }
        return status.overdue();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOld(), 15'000);
    QVERIFY2(status.judged().endsWith(u"ago, no node has since"), qPrintable(status.judged()));
}

void HealthStatusTest::staleItemsAreNamedAndOpened()
{
    ConsoleFixture console;
    const qint64 first = addStale(console, u"scene-1"_s, 3h + 10min, Phase::SceneWeaver);
    judge(console);
    PlannerStatus status;
    QTRY_COMPARE(reasonOf(status, u"stale"_s).text, u"1 item(s) stand still for 3 h 10 m, of SceneWeaver"_s);
    QCOMPARE(reasonOf(status, u"stale"_s).limit, u"untouched for more than 2 h"_s);
    status.open(reasonOf(status, u"stale"_s).place);
    QCOMPARE(console.session().navigator()->item(), first);
    addStale(console, u"scene-2"_s, 4h, Phase::SceneWeaver);
    judge(console);
    status.reload();
    QTRY_COMPARE(reasonOf(status, u"stale"_s).text, u"2 item(s) stand still, oldest 4 h 00 m, all of SceneWeaver"_s);
    QCOMPARE(reasonOf(status, u"stale"_s).place, u"list:stale"_s);
    addStale(console, u"scroll-1"_s, 4h, Phase::ScrollRefiner);
    judge(console);
    status.reload();
    QTRY_COMPARE(reasonOf(status, u"stale"_s).text, u"3 item(s) stand still, oldest 4 h 00 m"_s);
}

void HealthStatusTest::refusedResumesLeadToTheirPart()
{
    ConsoleFixture console;
    tellOf(console, {u"backlog.contract"_s});
    judge(console);
    PlannerStatus status;
    QTRY_COMPARE(reasonOf(status, u"contracts"_s).place, u"list:telemetry/refused"_s);
    QSignalSpy wanted(&status, &PlannerStatus::listWanted);
    status.open(reasonOf(status, u"contracts"_s).place);
    QCOMPARE(wanted.value(0), (QVariantList{u"telemetry"_s, u"refused"_s}));
}

LOOMDECK_TEST(HealthStatusTest, "healthstatus")
#include "tst_healthstatus.moc"
