// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "health/healthrules.h"
#include "healthworld.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const Timestamp judgedAt = fromMicros(1'795'197'600'000'000);

PlannerCard cardOf(const QString &name, const QString &step, bool found, bool active, const QString &issue = {})
{
    return {name, {}, {u"planning"_s}, {{step, u"Step"_s, u"planner.fiction.vision"_s, found, active, issue}}};
}

/** Everything is as it should be. */
HealthFacts wellFacts()
{
    HealthFacts facts;
    facts.planners = {cardOf(u"Vision Planner"_s, u"vision-plan"_s, true, true)};
    facts.executions.total = 3;
    facts.executions.outcomes = {{u"Success"_s, 3}};
    facts.bibles = {{u"8a1d0000-0000-7000-8000-000000000001"_s, u"Atlas"_s, u"main"_s, true, judgedAt - 1h}};
    return facts;
}

HealthFacts everythingWrong()
{
    HealthFacts facts = wellFacts();
    facts.planners = {cardOf(u"Vision Planner"_s, u"vision-plan"_s, false, false, u"missing"_s),
                      cardOf(u"Scene Weaver"_s, u"scene-draft"_s, true, false, u"empty"_s)};
    facts.stale = 1;
    facts.orphaned = 2;
    facts.blockedLore = {{u"Saga Draft"_s, 1, 1}};
    facts.obligations = {{u"Saga Draft"_s, 2, 2, 1}};
    facts.contracts = {{u"Saga Draft"_s, 2}};
    facts.recentFailures = 1;
    facts.executions.total = 0;
    facts.executions.critique = {{u"count-exhausted"_s, 1}};
    facts.flapping = {{u"plan-1"_s, u"draft-scene"_s, u"Saga Draft"_s, 3}};
    facts.bibles = {{u"8a1d0000-0000-7000-8000-000000000001"_s, u"Atlas"_s, u"main"_s, false, {}},
                    {u"8a1d0000-0000-7000-8000-000000000002"_s, u"Borea"_s, u"draft"_s, true, judgedAt - 8h}};
    return facts;
}

} // namespace

/** The rules alone: values and a time go in, a report comes out. */
class HealthRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFewNamedManyMeant()
    {
        HealthFacts facts;
        facts.flapping = {{u"plan-1"_s, u"draft-scene"_s, u"Saga Draft"_s, 9}};
        facts.flappingInAll = 282'819;
        const QStringList warnings = judgeHealth(facts, {}, Timestamp{}).warnings;
        QVERIFY2(warnings.contains(u"282818 items flap besides the 1 that are named."_s),
                 qPrintable(warnings.join(u'|')));
        facts.flappingInAll = 1;
        QVERIFY(!judgeHealth(facts, {}, Timestamp{}).warnings.join(u'|').contains(u"besides"));
    }

    void nothingWrongIsHealthy()
    {
        const HealthReport report = judgeHealth(wellFacts(), {}, judgedAt);
        QCOMPARE(report.status, HealthStatus::Healthy);
        QVERIFY(report.alerts.empty());
        QCOMPARE(report.warnings, QStringList());
        QCOMPARE(report.generatedAt, judgedAt);
    }

    void everyAlertHasItsIdSeverityTitleAndPlace()
    {
        const HealthReport report = judgeHealth(everythingWrong(), {}, judgedAt);
        using enum HealthSeverity;
        const std::vector<std::tuple<QString, HealthSeverity, QString>> expected{
            {u"template-missing:vision-planner:vision-plan"_s, Error, u"Planner template missing"_s},
            {u"template-inactive:scene-weaver:scene-draft"_s, Warning, u"Planner template inactive"_s},
            {u"backlog:stale"_s, Warning, u"Stale backlog items detected"_s},
            {u"backlog:orphaned"_s, Warning, u"Orphaned backlog items detected"_s},
            {u"lore:blocked"_s, Warning, u"Lore gaps detected"_s},
            {u"obligation:open"_s, Warning, u"Persona obligations require attention"_s},
            {u"backlog:contract-drift"_s, Error, u"Backlog contract drift"_s},
            {u"planner:recent-failures"_s, Error, u"Recent planner failures"_s},
            {u"planner:no-executions"_s, Info, u"No planner executions observed"_s},
            {u"planner:critique:count-exhausted"_s, Warning, u"Critique budget exhausted"_s},
            {u"backlog:flapping:plan-1:draft-scene"_s, Warning, u"Backlog item flapping"_s},
            {u"worldbible:missing:8a1d0000000070008000000000000001"_s, Warning, u"World-bible entries missing"_s},
            {u"worldbible:stale:8a1d0000000070008000000000000002"_s, Warning, u"World-bible entries stale"_s}};
        QCOMPARE(report.alerts.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            const auto &[id, severity, title] = expected[i];
            QCOMPARE(report.alerts[i].id, id);
            QCOMPARE(report.alerts[i].severity, severity);
            QCOMPARE(report.alerts[i].title, title);
        }
        const auto words = [&report](size_t at) { return report.alerts[at].description; };
        QCOMPARE(words(2), u"1 item over the freshness limit of 2h"_s);
        QCOMPARE(words(3), u"2 items without a plan"_s);
        QCOMPARE(words(4), u"1 plan: Saga Draft (1 blocked, 1 planned)"_s);
        QCOMPARE(words(5), u"1 plan: Saga Draft (open 2, drift 2, aging 1)"_s);
        QCOMPARE(words(6), u"2 events in 1 plan within 24h: Saga Draft (2)"_s);
        QCOMPARE(words(7), u"1 failed execution in 24h"_s);
        QCOMPARE(words(12), u"Borea (draft): 8:00:00"_s);
        QCOMPARE(
            report.warnings,
            (QStringList{u"Vision Planner: template planner.fiction.vision not found"_s,
                         u"Scene Weaver: template planner.fiction.vision is empty"_s,
                         u"1 backlog item in progress longer than 2h"_s, u"2 backlog items reference a missing plan"_s,
                         u"Atlas (main) has no active world-bible entries"_s,
                         u"Borea (draft) world-bible stale (8:00:00)"_s, u"No planner executions recorded"_s,
                         u"1 planner execution failed in 24h"_s, u"1 execution exhausted critique count budget"_s}));
    }

    void oneThingDecidesTheStatus_data()
    {
        QTest::addColumn<int>("wrong");
        QTest::addColumn<int>("status");
        const int healthy = 0, degraded = 1, critical = 2;
        QTest::newRow("template missing") << 0 << critical;
        QTest::newRow("template inactive") << 1 << critical;
        QTest::newRow("contract drift error") << 2 << critical;
        QTest::newRow("contract drift warning") << 3 << degraded;
        QTest::newRow("stale") << 4 << degraded;
        QTest::newRow("orphaned") << 5 << degraded;
        QTest::newRow("failures") << 6 << degraded;
        QTest::newRow("no executions") << 7 << degraded;
        QTest::newRow("critique count") << 8 << degraded;
        QTest::newRow("critique tokens") << 9 << degraded;
        QTest::newRow("critique of another kind") << 10 << healthy;
        QTest::newRow("bible missing") << 11 << degraded;
        QTest::newRow("bible stale") << 12 << degraded;
        QTest::newRow("lore blocked") << 13 << degraded;
        QTest::newRow("obligation") << 14 << degraded;
        QTest::newRow("flapping") << 15 << healthy;
        QTest::newRow("no bibles") << 16 << healthy;
    }

    void oneThingDecidesTheStatus()
    {
        QFETCH(int, wrong);
        QFETCH(int, status);
        const HealthFacts bad = everythingWrong();
        HealthFacts facts = wellFacts();
        switch (wrong) {
        case 0:
            facts.planners = {bad.planners[0]};
            break;
        case 1:
            facts.planners = {bad.planners[1]};
            break;
        case 2:
            facts.contracts = bad.contracts;
            break;
        case 3:
            facts.contracts = {{u"Saga"_s, 1}};
            break;
        case 4:
            facts.stale = 1;
            break;
        case 5:
            facts.orphaned = 1;
            break;
        case 6:
            facts.recentFailures = 1;
            break;
        case 7:
            facts.executions = {};
            break;
        case 8:
            facts.executions.critique = {{u"count-exhausted"_s, 1}};
            break;
        case 9:
            facts.executions.critique = {{u"token-exhausted"_s, 2}};
            break;
        case 10:
            facts.executions.critique = {{u"time-exhausted"_s, 2}, {u"used"_s, 7}};
            break;
        case 11:
            facts.bibles = {bad.bibles[0]};
            break;
        case 12:
            facts.bibles = {bad.bibles[1]};
            break;
        case 13:
            facts.blockedLore = bad.blockedLore;
            break;
        case 14:
            facts.obligations = bad.obligations;
            break;
        case 15:
            facts.flapping = bad.flapping;
            break;
        default:
            facts.bibles.clear();
        }
        const HealthReport report = judgeHealth(facts, {}, judgedAt);
        QCOMPARE(static_cast<int>(report.status), status);
        QCOMPARE(report.alerts.size(), wrong == 16 ? 0u : 1u);
    }

    void thresholdsMoveTheRules()
    {
        HealthThresholds limits;
        HealthFacts facts = wellFacts();
        facts.contracts = {{u"A"_s, 3}, {u"B"_s, 1}};
        limits.contractWarning = 5;
        limits.contractError = 6;
        QVERIFY(judgeHealth(facts, limits, judgedAt).alerts.empty());
        limits.contractWarning = 4;
        QCOMPARE(judgeHealth(facts, limits, judgedAt).alerts[0].severity, HealthSeverity::Warning);
        limits.contractError = 4;
        QCOMPARE(judgeHealth(facts, limits, judgedAt).alerts[0].severity, HealthSeverity::Error);
        facts = wellFacts();
        limits.worldBibleStale = 1h;
        QVERIFY(judgeHealth(facts, limits, judgedAt).alerts.empty());
        QCOMPARE(judgeHealth(facts, limits, judgedAt + 1us).alerts.size(), 1u);
    }

    void branchesOfOnePlanShareAnAlert()
    {
        HealthFacts facts = wellFacts();
        facts.bibles = {{u"p-1"_s, u"Atlas"_s, u"draft"_s, false, {}}, {u"p-1"_s, u"Atlas"_s, u"main"_s, false, {}}};
        const HealthReport report = judgeHealth(facts, {}, judgedAt);
        QCOMPARE(report.alerts.size(), 1u);
        QCOMPARE(report.alerts[0].id, u"worldbible:missing:p1"_s);
        QCOMPARE(report.alerts[0].description, u"Atlas (draft); Atlas (main)"_s);
    }

    void aStoredReportIsReadAsItWas()
    {
        const HealthReport report = judgeHealth(everythingWrong(), {}, judgedAt);
        const HealthReport read = HealthReport::fromStored(report.stored());
        QCOMPARE(read.stored(), report.stored());
        QCOMPARE(read.alerts, report.alerts);
        QCOMPARE(read.stale, 1);
        QCOMPARE(read.status, HealthStatus::Critical);
    }

    void thresholdsKnowTheirBounds()
    {
        const HealthThresholds usual;
        for (const ThresholdInfo &info : healththresholds::all()) {
            QCOMPARE(usual.value(info.name), info.usual);
            QVERIFY(QByteArray(info.meaning).endsWith('.'));
            QVERIFY(!healththresholds::fault(usual, info.name, info.usual));
            QCOMPARE(healththresholds::fault(usual, info.name, info.least - 1)->code, u"THRESHOLD_RANGE"_s);
            QCOMPARE(healththresholds::fault(usual, info.name, info.most + 1)->code, u"THRESHOLD_RANGE"_s);
            HealthThresholds moved;
            moved.set(info.name, info.usual + 1);
            QCOMPARE(moved.value(info.name), info.usual + 1);
        }
        QCOMPARE(healththresholds::fault(usual, u"backlog.contract-warning"_s, 3)->code, u"THRESHOLD_ORDER"_s);
        const auto unknown = healththresholds::fault(usual, u"backlog.stal"_s, 60);
        QCOMPARE(unknown->code, u"THRESHOLD_UNKNOWN"_s);
        QVERIFY(unknown->suggestedFix.contains(u"backlog.stale"));
    }

    void lengthsOfTimeAreWrittenAsTheReferenceDoes()
    {
        QCOMPARE(timeSpanText(3h + 10min), u"03:10:00"_s);
        QCOMPARE(timeSpanText(26h + 1s + 5us), u"1.02:00:01.000005"_s);
        QCOMPARE(timeSpanText(-5s), u"00:00:00"_s);
    }
};

LOOMDECK_TEST(HealthRulesTest, "healthrules")
#include "tst_healthrules.moc"
