// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertkind.h"
#include "alerts/systemalerts.h"
#include "health/healthrules.h"
#include "support/registry.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;

namespace {

const QString flappingPlan = u"0a0b0c0d-0000-4000-8000-000000000001"_s;

/** Everything that can be wrong, is. */
HealthReport worstReport()
{
    HealthFacts facts;
    facts.planners.push_back({u"Vision Planner"_s,
                              {},
                              {},
                              {{u"Vision Plan"_s, {}, u"planner.vision"_s, false, true, u"missing"_s},
                               {u"second"_s, {}, u"planner.other"_s, true, false, u"inactive"_s}}});
    facts.stale = 1;
    facts.orphaned = 1;
    facts.blockedLore.push_back({u"Saga"_s, 1, 0});
    facts.obligations.push_back({u"Saga"_s, 1, 0, 0});
    facts.contracts.push_back({u"Saga"_s, 2});
    facts.recentFailures = 1;
    facts.executions.critique = {{u"count-exhausted"_s, 2}};
    facts.flapping.push_back({flappingPlan, u"outline:core"_s, u"Saga"_s, 3});
    facts.bibles.push_back({});
    facts.bibles.back().planId = flappingPlan;
    facts.bibles.back().planName = u"Saga"_s;
    facts.bibles.push_back(facts.bibles.back());
    facts.bibles.back().hasEntries = true;
    facts.bibles.back().lastUpdated = Timestamp{};
    return judgeHealth(facts, {}, Timestamp{std::chrono::hours(24 * 365)});
}

} // namespace

/** What the planner health report becomes as alerts. */
class AlertKindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesFromTheReport()
    {
        QSet<QString> kinds;
        const auto candidates = candidatesOf(worstReport());
        for (const AlertCandidate &one : candidates) {
            const QString name = one.labels.value(u"alertname"_s);
            kinds.insert(name);
            QVERIFY2(alertKind(one.alertId()), qPrintable(one.alertId()));
            QCOMPARE(alertKind(one.alertId())->id, name);
            QCOMPARE(one.title, alertKind(one.alertId())->title);
            QVERIFY(!one.description.isEmpty());
        }
        QCOMPARE(kinds.size(), 13);
        for (size_t i = 0; i < 13; ++i)
            QVERIFY2(kinds.contains(alertKinds()[i].id), qPrintable(alertKinds()[i].id));
    }

    void idsBecomeLabels_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("labels");
        QTest::newRow("template") << u"template-missing:vision-planner:vision-plan"_s
                                  << u"{alert_id=\"template-missing:vision-planner:vision-plan\", "
                                     "alertname=\"template-missing\", planner=\"vision-planner\", "
                                     "severity=\"error\", step=\"vision-plan\"}"_s;
        QTest::newRow("item whose id has a colon")
            << u"backlog:flapping:"_s + flappingPlan + u":outline:core"_s
            << u"{alert_id=\"backlog:flapping:0a0b0c0d-0000-4000-8000-000000000001:outline:core\", "
               "alertname=\"backlog:flapping\", backlog_item=\"outline:core\", "
               "plan=\"0a0b0c0d-0000-4000-8000-000000000001\", severity=\"warning\"}"_s;
        QTest::newRow("plan without dashes")
            << u"worldbible:missing:0a0b0c0d000040008000000000000001"_s
            << u"{alert_id=\"worldbible:missing:0a0b0c0d000040008000000000000001\", "
               "alertname=\"worldbible:missing\", plan=\"0a0b0c0d-0000-4000-8000-000000000001\", "
               "severity=\"warning\"}"_s;
        QTest::newRow("without parts")
            << u"backlog:stale"_s
            << u"{alert_id=\"backlog:stale\", alertname=\"backlog:stale\", severity=\"warning\"}"_s;
    }
    void idsBecomeLabels()
    {
        QFETCH(QString, id);
        QStringList found;
        for (const AlertCandidate &one : candidatesOf(worstReport())) {
            if (one.alertId() == id)
                found << one.labels.text();
        }
        QCOMPARE(found.size(), 1);
        QTEST(found.first(), "labels");
    }

    void aSeverityIsThatOfTheReport()
    {
        HealthReport report;
        report.alerts = {{u"backlog:contract-drift"_s, HealthSeverity::Error, u"t"_s, u"d"_s},
                         {u"something:new"_s, HealthSeverity::Info, u"t"_s, u"d"_s}};
        const auto candidates = candidatesOf(report);
        QCOMPARE(candidates[0].labels.value(u"severity"_s), u"error"_s);
        // What nobody knows is told all the same.
        QCOMPARE(candidates[1].labels.value(u"alertname"_s), u"something:new"_s);
        QVERIFY(!alertKind(u"backlog:stale:x"_s) && !alertKind(u"template-missing"_s));
    }

    void ourOwnComeFromTheFacts()
    {
        const Timestamp now{std::chrono::hours(1000)};
        SystemFacts facts;
        facts.branches = {{u"p-1"_s, u"Saga"_s, u"main:side"_s, 4}, {u"p-1"_s, u"Saga"_s, u"other"_s, 3}};
        facts.gates = {{u"local"_s, u"tiny:7b"_s, u"quota exhausted"_s, now + 1h}};
        facts.deadJobs = {{u"planner.phase"_s, 2}};
        facts.burning = {{u"resumes"_s, u"14.4 times too fast"_s, false}};
        facts.receivers = {{u"ops"_s, 3, u"connection refused"_s}, {u"other"_s, 2, u"timeout"_s}};
        facts.nodes = {{u"n1"_s, now - 91s}, {u"n2"_s, now - 90s}};
        facts.store = {91, 100};
        QStringList found;
        for (const AlertCandidate &one : candidatesOf(facts, {}, now))
            found << one.labels.text() + u' ' + one.description;
        QCOMPARE(found.join(u'\n'),
                 u"{alert_id=\"branch:blocked:p-1:main:side\", alertname=\"branch:blocked\", branch=\"main:side\", "
                 "plan=\"p-1\", severity=\"warning\"} 4 blocked requirements in main:side of Saga\n"
                 "{alert_id=\"gate:closed:local:tiny:7b\", alertname=\"gate:closed\", model=\"tiny:7b\", "
                 "provider=\"local\", severity=\"warning\"} quota exhausted; it opens at 1970-02-11T17:00:00Z\n"
                 "{alert_id=\"job:dead:planner.phase\", alertname=\"job:dead\", job_kind=\"planner.phase\", "
                 "severity=\"error\"} 2 jobs of the kind planner.phase\n"
                 "{alert_id=\"slo:burning:resumes\", alertname=\"slo:burning\", objective=\"resumes\", "
                 "severity=\"warning\"} 14.4 times too fast\n"
                 "{alert_id=\"delivery:failing:ops\", alertname=\"delivery:failing\", receiver=\"ops\", "
                 "severity=\"error\"} 3 deliveries failed in a row: connection refused\n"
                 "{alert_id=\"node:gone:n1\", alertname=\"node:gone\", node=\"n1\", severity=\"warning\"} "
                 "last seen at 1970-02-11T15:58:29Z\n"
                 "{alert_id=\"store:nearly-full\", alertname=\"store:nearly-full\", severity=\"error\"} "
                 "91 % of its room is used"_s);
        QVERIFY(candidatesOf(facts, {}, now)[0].holdFor == Micros(6h));
        QVERIFY(candidatesOf(SystemFacts(), {}, now).empty());
    }

    void staleItemsAreToldAtOnce()
    {
        QVERIFY(alertKind(u"backlog:stale"_s)->holdFor == 0us);
        QVERIFY(alertKind(u"backlog:flapping:a:b"_s)->keepFiring > 0us);
    }
};

LOOMDECK_TEST(AlertKindsTest, "alertkinds")
#include "tst_alertkinds.moc"
