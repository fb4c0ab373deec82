// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/healthalerts.h"
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
class HealthAlertsTest : public QObject
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
            QVERIFY2(healthAlertKind(one.alertId()), qPrintable(one.alertId()));
            QCOMPARE(healthAlertKind(one.alertId())->id, name);
            QCOMPARE(one.title, healthAlertKind(one.alertId())->title);
            QVERIFY(!one.description.isEmpty());
        }
        QCOMPARE(healthAlertKinds().size(), 13u);
        for (const HealthAlertKind &kind : healthAlertKinds())
            QVERIFY2(kinds.contains(kind.id), qPrintable(kind.id));
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
        QVERIFY(!healthAlertKind(u"backlog:stale:x"_s) && !healthAlertKind(u"template-missing"_s));
    }

    void staleItemsAreToldAtOnce()
    {
        QVERIFY(healthAlertKind(u"backlog:stale"_s)->holdFor == 0us);
        QVERIFY(healthAlertKind(u"backlog:flapping:a:b"_s)->keepFiring > 0us);
    }
};

LOOMDECK_TEST(HealthAlertsTest, "healthalerts")
#include "tst_healthalerts.moc"
