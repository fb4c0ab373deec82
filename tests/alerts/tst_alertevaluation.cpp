// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert.h"
#include "alerts/alertevaluation.h"
#include "health/healthrules.h"
#include "support/registry.h"

#include <algorithm>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace std::chrono_literals;

namespace {

const Timestamp factsNow{Micros(1'795'197'600'000'000)};
const QString sagaId = u"0195a000-0000-7000-8000-000000000001"_s;

AlertFacts::Item itemOf(const QString &backlogId)
{
    AlertFacts::Item item;
    item.plan = {sagaId, u"Saga"_s, u"main"_s};
    item.backlogId = backlogId;
    item.itemId = u"item-"_s + backlogId;
    item.taskId = u"task-"_s + backlogId;
    item.planner = u"Scene Weaver"_s;
    item.provider = u"openai"_s;
    item.since = factsNow - 3h;
    return item;
}

std::vector<AlertCandidate> found(const AlertFacts &facts, const QString &rule,
                                  const std::vector<AlertRule> &rules = alertrules::usual())
{
    auto all = evaluateRules(facts, rules);
    std::erase_if(all, [&rule](const AlertCandidate &one) { return one.rule != rule; });
    return all;
}

QString labelOf(const AlertCandidate &one, QStringView name)
{
    return one.labels.value(name.toString());
}

} // namespace

/** What rules find in facts, and under which names. */
class AlertEvaluationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theThirteenIdsWithTheirSeverities()
    {
        HealthFacts health;
        PlannerCard vision{
            u"Vision Planner"_s, {}, {}, {{u"vision-plan"_s, {}, u"t.vision"_s, false, false, u"missing"_s}}};
        PlannerCard scene{
            u"Scene Weaver"_s, {}, {}, {{u"scene-draft"_s, {}, u"t.scene"_s, true, false, u"inactive"_s}}};
        health.planners = {vision, scene};
        health.contracts = {{u"Saga"_s, 2}};
        health.flapping = {{sagaId, u"draft-scene"_s, u"Saga"_s, 3}};
        health.bibles = {{sagaId, u"Saga"_s, u"main"_s, false, {}},
                         {sagaId, u"Saga"_s, u"draft"_s, true, factsNow - 7h}};
        health.executions.critique = {{u"count-exhausted"_s, 1}};
        AlertFacts facts;
        facts.now = factsNow;
        facts.report = judgeHealth(health, HealthThresholds(), factsNow);
        facts.plans.insert(QString(sagaId).remove(u'-'), {sagaId, u"Saga"_s, u"main"_s});
        facts.stale = {{itemOf(u"stale-one"_s)}, 1};
        facts.orphaned = {{itemOf(u"lost-one"_s)}, 1};
        facts.failing = {{itemOf(u"failing-one"_s)}, 1};
        facts.lore = {{{sagaId, u"Saga"_s, u"main"_s}, 2, 1}};
        facts.obligations = {{{sagaId, u"Saga"_s, u"main"_s}, 3, 1, 2}};

        const QString digits = QString(sagaId).remove(u'-');
        const std::map<QString, QString> expected{{u"template-missing:vision-planner:vision-plan"_s, u"error"_s},
                                                  {u"template-inactive:scene-weaver:scene-draft"_s, u"warning"_s},
                                                  {u"backlog:stale"_s, u"warning"_s},
                                                  {u"backlog:orphaned"_s, u"warning"_s},
                                                  {u"lore:blocked"_s, u"warning"_s},
                                                  {u"obligation:open"_s, u"warning"_s},
                                                  {u"backlog:contract-drift"_s, u"error"_s},
                                                  {u"planner:recent-failures"_s, u"error"_s},
                                                  {u"planner:no-executions"_s, u"info"_s},
                                                  {u"planner:critique:count-exhausted"_s, u"warning"_s},
                                                  {u"backlog:flapping:"_s + sagaId + u":draft-scene"_s, u"warning"_s},
                                                  {u"worldbible:missing:"_s + digits, u"warning"_s},
                                                  {u"worldbible:stale:"_s + digits, u"warning"_s}};
        std::map<QString, QString> actual;
        for (const AlertCandidate &one : evaluateRules(facts, alertrules::usual())) {
            actual[labelOf(one, alertlabel::id)] = labelOf(one, alertlabel::severity);
            QVERIFY(!one.annotations.value(u"summary"_s).isEmpty());
            QVERIFY(!one.annotations.value(u"description"_s).isEmpty());
            QCOMPARE(labelOf(one, alertlabel::name), one.rule);
            QCOMPARE(one.fingerprint, one.labels.fingerprintText());
            if (one.rule.startsWith(u"worldbible:") || one.rule == u"backlog:flapping") {
                QCOMPARE(labelOf(one, alertlabel::plan), u"Saga"_s);
                QCOMPARE(labelOf(one, alertlabel::planId), sagaId);
            }
        }
        QCOMPARE(actual, expected);
        const auto flapping = found(facts, u"backlog:flapping"_s);
        QCOMPARE(labelOf(flapping.at(0), alertlabel::backlog), u"draft-scene"_s);
        const auto missing = found(facts, u"template-missing"_s);
        QCOMPARE(labelOf(missing.at(0), alertlabel::planner), u"Vision Planner"_s);
        QCOMPARE(labelOf(missing.at(0), alertlabel::step), u"vision-plan"_s);

        health.contracts = {{u"Saga"_s, 1}};
        facts.report = judgeHealth(health, HealthThresholds(), factsNow);
        QCOMPARE(labelOf(found(facts, u"backlog:contract-drift"_s).at(0), alertlabel::severity), u"warning"_s);
    }

    void anItemNamesEverythingThatItIsKnownBy()
    {
        AlertFacts facts;
        facts.stale = {{itemOf(u"draft-scene"_s)}, 1};
        const AlertCandidate one = found(facts, u"backlog:stale"_s).at(0);
        QCOMPARE(one.labels, (LabelSet{{u"alertname"_s, u"backlog:stale"_s},
                                       {u"alert_id"_s, u"backlog:stale"_s},
                                       {u"severity"_s, u"warning"_s},
                                       {u"plan"_s, u"Saga"_s},
                                       {u"plan_id"_s, sagaId},
                                       {u"branch"_s, u"main"_s},
                                       {u"backlog"_s, u"draft-scene"_s},
                                       {u"backlog_item_id"_s, u"item-draft-scene"_s},
                                       {u"task_id"_s, u"task-draft-scene"_s},
                                       {u"planner"_s, u"Scene Weaver"_s},
                                       {u"provider"_s, u"openai"_s}}));
        QCOMPARE(one.annotations.value(u"summary"_s), u"Stale backlog items detected"_s);
        QCOMPARE(one.annotations.value(u"description"_s),
                 u"draft-scene of Saga (main) is in progress, and nothing touched it since 2026-11-20 15:00 UTC."_s);
        QCOMPARE(one.annotations.value(u"runbook"_s), u"backlog-stale"_s);
        // Time alone changes nothing that it says.
        facts.now = factsNow + 1h;
        QCOMPARE(found(facts, u"backlog:stale"_s).at(0).content, one.content);
    }

    void manyAreCutAndCounted()
    {
        AlertFacts facts;
        for (int i = 0; i <= mostOfRule; ++i)
            facts.stale.list.push_back(itemOf(u"item-%1"_s.arg(i)));
        facts.stale.total = 250'000;
        auto candidates = found(facts, u"backlog:stale"_s);
        QCOMPARE(candidates.size(), static_cast<size_t>(mostOfRule) + 1);
        const AlertCandidate rest = candidates.back();
        QCOMPARE(rest.labels.value(u"rest"_s), u"true"_s);
        QVERIFY(rest.annotations.value(u"description"_s).startsWith(u"249000 more"));
        QVERIFY(!labelOf(candidates.front(), alertlabel::backlog).isEmpty());
        // Another number is the same alert.
        facts.stale.total = 250'001;
        candidates = found(facts, u"backlog:stale"_s);
        QCOMPARE(candidates.back().fingerprint, rest.fingerprint);
        QVERIFY(candidates.back().content != rest.content);
        facts.stale.list.pop_back();
        facts.stale.total = mostOfRule;
        QCOMPARE(found(facts, u"backlog:stale"_s).size(), static_cast<size_t>(mostOfRule));
    }

    void aBranchIsBlockedSinceTheLastOfSoMany()
    {
        AlertFacts facts;
        const std::vector<Timestamp> times{factsNow - 9h, factsNow - 8h, factsNow - 7h, factsNow - 2h, factsNow - 1h};
        facts.branches = {{{sagaId, u"Saga"_s, u"draft"_s}, times},
                          {{sagaId, u"Saga"_s, u"main"_s}, {factsNow, factsNow, factsNow}}};
        auto candidates = found(facts, u"branch:blocked"_s);
        QCOMPARE(candidates.size(), 1u);
        QCOMPARE(labelOf(candidates[0], alertlabel::branch), u"draft"_s);
        QCOMPARE(candidates[0].since, factsNow - 2h);
        auto rules = alertrules::usual();
        for (AlertRule &rule : rules) {
            if (rule.name == u"branch:blocked")
                rule.bound = 3;
        }
        candidates = found(facts, u"branch:blocked"_s, rules);
        QCOMPARE(candidates.size(), 2u);
        QCOMPARE(candidates[0].since, factsNow - 7h);
        QCOMPARE(alertrules::find(alertrules::usual(), u"branch:blocked"_s)->holdFor, Micros(6h));
    }

    void theSurroundingsAreWatched()
    {
        AlertFacts facts;
        facts.gates = {{u"gate-1"_s, u"openai"_s, u"gpt"_s, u"quota"_s, false, factsNow - 1h},
                       {u"gate-2"_s, u"local"_s, u"tiny"_s, u"key refused"_s, true, factsNow - 1h}};
        facts.levels = {{u"phases"_s, u"burning"_s, 20}, {u"lore"_s, u"at-risk"_s, 60}};
        facts.nodesGone = {{u"serve-1@a"_s, u"serve"_s, factsNow - 2min}};
        facts.storeUsed = 89.9;
        AlertFacts::DeadJob job;
        job.id = 17;
        job.kind = u"phase"_s;
        job.item = itemOf(u"draft-scene"_s);
        facts.deadJobs = {job};
        QCOMPARE(found(facts, u"store:full"_s).size(), 0u);
        facts.storeUsed = 90.0;
        QCOMPARE(found(facts, u"store:full"_s).size(), 1u);
        const auto gates = found(facts, u"gate:closed"_s);
        QCOMPARE(labelOf(gates.at(0), alertlabel::severity), u"warning"_s);
        QCOMPARE(labelOf(gates.at(1), alertlabel::severity), u"error"_s);
        QCOMPARE(labelOf(gates.at(1), alertlabel::provider), u"local"_s);
        const auto levels = found(facts, u"slo:burning"_s);
        QCOMPARE(labelOf(levels.at(0), alertlabel::severity), u"error"_s);
        QCOMPARE(labelOf(levels.at(1), alertlabel::severity), u"warning"_s);
        QCOMPARE(found(facts, u"node:gone"_s).at(0).labels.value(u"node"_s), u"serve-1@a"_s);
        QCOMPARE(found(facts, u"job:dead"_s).at(0).labels.value(u"job"_s), u"17"_s);
        QCOMPARE(labelOf(found(facts, u"job:dead"_s).at(0), alertlabel::backlog), u"draft-scene"_s);
    }

    void aRuleThatIsOffFindsNothing()
    {
        AlertFacts facts;
        facts.stale = {{itemOf(u"draft-scene"_s)}, 1};
        auto rules = alertrules::usual();
        for (AlertRule &rule : rules)
            rule.enabled = rule.name != u"backlog:stale";
        QVERIFY(found(facts, u"backlog:stale"_s, rules).empty());
    }

    void aWishForARuleIsChecked()
    {
        const auto &rules = alertrules::usual();
        const auto code = [&rules](const alertrules::Wish &wish) {
            const auto done = alertrules::changed(rules, wish);
            return done ? QString() : done.error().code;
        };
        QCOMPARE(code({u"backlog:stall"_s, {}, {}, {}, {}}), u"RULE_UNKNOWN"_s);
        QVERIFY(alertrules::changed(rules, {u"backlog:stall"_s, {}, {}, {}, {}})
                    .error()
                    .suggestedFix.contains(u"backlog:stale"));
        QCOMPARE(code({u"backlog:stale"_s, {}, Micros(-1), {}, {}}), u"RULE_RANGE"_s);
        QCOMPARE(code({u"backlog:stale"_s, {}, {}, Micros(24h * 8), {}}), u"RULE_RANGE"_s);
        QCOMPARE(code({u"backlog:stale"_s, {}, {}, {}, 5}), u"RULE_NO_BOUND"_s);
        QCOMPARE(code({u"store:full"_s, {}, {}, {}, 101}), u"RULE_RANGE"_s);
        const auto good = alertrules::changed(rules, {u"branch:blocked"_s, false, Micros(1h), Micros(5min), 8});
        QVERIFY(good.ok());
        QVERIFY(!good->enabled && good->holdFor == 1h && good->keepFiring == 5min && good->bound == 8);
    }
};

LOOMDECK_TEST(AlertEvaluationTest, "alertevaluation")
#include "tst_alertevaluation.moc"
