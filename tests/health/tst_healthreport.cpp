// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "db/journal.h"
#include "healthworld.h"
#include "support/registry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

/** The scenarios of the reference's report, and what it got wrong, on a store whose clock is moved by hand. */
class HealthReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingTemplateIsCritical()
    {
        HealthWorld w;
        w.exec(u"DELETE FROM prompt_templates WHERE id = 'planner.fiction.vision'"_s);
        const HealthReport report = w.judged();
        QCOMPARE(report.status, HealthStatus::Critical);
        const PlannerCard &vision = report.planners.at(0);
        QCOMPARE(vision.name, u"Vision Planner"_s);
        QCOMPARE(vision.steps.size(), 1u);
        QVERIFY(!vision.steps[0].templateFound && !vision.steps[0].templateActive);
        QCOMPARE(vision.steps[0].issue, u"missing"_s);
        QVERIFY(report.warnings.at(0).contains(u"not found"));
        QVERIFY(w.rows(HealthList::Plans).isEmpty());
        QVERIFY(w.rows(HealthList::WorldBible).isEmpty());
        QCOMPARE(HealthWorld::alertIds(report).filter(u"template-missing"_s),
                 QStringList{u"template-missing:vision-planner:vision-plan"_s});
        QCOMPARE(report.planners.size(), 6u);
        QCOMPARE(report.planners.at(5).steps[0].issue, QString());
    }

    void staleItemsFailuresAndCritiquesDegrade()
    {
        HealthWorld w;
        const qint64 plan = w.plan(u"Voyager Plan"_s);
        const qint64 item = w.item(plan, u"outline-core-conflicts"_s, ItemStatus::Pending, w.now() - 4h);
        const Timestamp start = w.now();
        w.store.clock.setNow(start - 3h);
        w.move(item, ItemStatus::InProgress);
        w.store.clock.setNow(start);
        w.execution(u"Success"_s, w.now() - 2h, {{u"critiqueStatus"_s, u" Count-Exhausted "_s}});
        w.execution(u"Failed"_s, w.now() - 10min, {{u"error"_s, u"LLM refused"_s}},
                    {QJsonObject{{u"role"_s, u"system"_s}, {u"message"_s, u"prompt"_s}},
                     QJsonObject{{u"role"_s, u"assistant"_s},
                                 {u"message"_s, u"Guard rails were not met."_s + QString(600, u'x')},
                                 {u"metadata"_s, QJsonObject{{u"conversationMessageId"_s, u"message-1"_s}}}}},
                    u"conversation-1"_s);
        const HealthReport report = w.judged();
        QCOMPARE(report.status, HealthStatus::Degraded);
        QCOMPARE(HealthWorld::alertIds(report), (QStringList{u"backlog:stale"_s, u"planner:recent-failures"_s,
                                                             u"planner:critique:count-exhausted"_s}));
        QCOMPARE(report.executions.critique.at(u"count-exhausted"_s), 1);
        QCOMPARE(report.executions.total, 2);
        QCOMPARE(report.executions.outcomes.at(u"Failed"_s), 1);
        QCOMPARE(report.executions.lastAt, w.now() - 10min);
        const QString said = report.warnings.join(u'|');
        QVERIFY(said.contains(u"in progress") && said.contains(u"failed") && said.contains(u"critique"));
        const QJsonArray stale = w.rows(HealthList::Stale);
        QCOMPARE(stale.size(), 1);
        QCOMPARE(stale[0][u"staleDuration"].toString(), u"03:00:00"_s);
        QCOMPARE(stale[0][u"status"].toString(), u"InProgress"_s);
        const QJsonArray moved = w.rows(HealthList::Transitions);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][u"status"].toString(), u"InProgress"_s);
        QCOMPARE(moved[0][u"description"].toString(), u"Do outline-core-conflicts"_s);
        QCOMPARE(moved[0][u"age"].toString(), u"03:00:00"_s);
        const QJsonArray failures = w.rows(HealthList::Failures);
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures[0][u"conversationId"].toString(), u"conversation-1"_s);
        QCOMPARE(failures[0][u"conversationMessageId"].toString(), u"message-1"_s);
        QCOMPARE(failures[0][u"transcriptRole"].toString(), u"assistant"_s);
        QVERIFY(failures[0][u"transcriptSnippet"].toString().startsWith(u"Guard rails"));
        QCOMPARE(failures[0][u"transcriptSnippet"].toString().size(), 512);
        const QJsonArray plans = w.rows(HealthList::Plans);
        QCOMPARE(plans.size(), 1);
        QCOMPARE(plans[0][u"inProgress"].toInt(), 1);
        QCOMPARE(plans[0][u"pending"].toInt() + plans[0][u"complete"].toInt(), 0);
        QCOMPARE(plans[0][u"lastUpdatedUtc"].toString(), isoText(start - 3h));
    }

    void actionsAndContractsAreListed()
    {
        HealthWorld w;
        const qint64 plan = w.plan(u"Saga"_s);
        w.entry(u"backlog.resume"_s, plan, u"refine-scroll"_s,
                {{u"action"_s, u"resume"_s},
                 {u"backlogId"_s, u"refine-scroll"_s},
                 {u"actor"_s, u"ops.admin"_s},
                 {u"actorId"_s, u"actor-1"_s},
                 {u"source"_s, u"cognition-console"_s},
                 {u"status"_s, u"Pending"_s},
                 {u"providerId"_s, u"provider-1"_s},
                 {u"conversationPlanId"_s, u"cp-1"_s},
                 {u"taskId"_s, u"task-1"_s}});
        w.contract(plan, {{u"code"_s, u"provider-mismatch"_s},
                          {u"backlogStatus"_s, u"Pending"_s},
                          {u"providerId"_s, u"provider-1"_s},
                          {u"conversationPlanId"_s, u"cp-1"_s},
                          {u"taskId"_s, u"task-1"_s}});
        w.evaluate();
        const QJsonArray actions = w.rows(HealthList::Actions);
        QCOMPARE(actions.size(), 1);
        for (const auto &[key, value] :
             std::initializer_list<std::pair<QString, QString>>{{u"planName"_s, u"Saga"_s},
                                                                {u"action"_s, u"resume"_s},
                                                                {u"backlogId"_s, u"refine-scroll"_s},
                                                                {u"actor"_s, u"ops.admin"_s},
                                                                {u"actorId"_s, u"actor-1"_s},
                                                                {u"source"_s, u"cognition-console"_s},
                                                                {u"status"_s, u"Pending"_s},
                                                                {u"providerId"_s, u"provider-1"_s},
                                                                {u"taskId"_s, u"task-1"_s}})
            QCOMPARE(actions[0][key].toString(), value);
        const QJsonArray events = w.rows(HealthList::Telemetry);
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0][u"status"].toString(), u"contract"_s);
        QCOMPARE(events[0][u"phase"].toString(), u"resume"_s);
        QCOMPARE(events[0][u"reason"].toString(), u"provider-mismatch"_s);
        QCOMPARE(events[0][u"branch"].toString(), u"draft"_s);
        QCOMPARE(events[0][u"previousStatus"].toString(), u"Pending"_s);
        for (const QString &key : {u"providerId"_s, u"conversationPlanId"_s, u"taskId"_s})
            QVERIFY(!events[0][u"metadata"][key].toString().isEmpty());
    }

    void contractDriftGrowsAndIsForgotten()
    {
        HealthWorld w;
        const qint64 plan = w.plan(u"Saga"_s);
        w.execution(u"Success"_s, w.now());
        QCOMPARE(w.judged().status, HealthStatus::Healthy);
        w.contract(plan);
        HealthReport report = w.judged();
        QCOMPARE(report.status, HealthStatus::Degraded);
        QCOMPARE(report.alerts.at(0).id, u"backlog:contract-drift"_s);
        QCOMPARE(report.alerts.at(0).severity, HealthSeverity::Warning);
        w.store.clock.advance(1h);
        w.contract(plan);
        report = w.judged();
        QCOMPARE(report.status, HealthStatus::Critical);
        QCOMPARE(report.alerts.at(0).severity, HealthSeverity::Error);
        // The window passes: first one of them is forgotten, then both, though nothing newer came.
        w.store.clock.advance(23h + 1us);
        QCOMPARE(w.judged().status, HealthStatus::Degraded);
        w.store.clock.advance(1h);
        QCOMPARE(w.judged().status, HealthStatus::Healthy);
        const auto changes = w.entries(u"health.changed"_s);
        QStringList told;
        for (const JournalEntry &entry : changes)
            told << entry.before[u"status"].toString() + u">"_s + entry.after[u"status"].toString();
        QCOMPARE(told, (QStringList{u"Healthy>Degraded"_s, u"Degraded>Critical"_s, u"Critical>Degraded"_s,
                                    u"Degraded>Healthy"_s}));
        QCOMPARE(changes[1].after[u"alerts"][0].toString(), u"backlog:contract-drift"_s);
        QVERIFY(!changes[1].reason.isEmpty());
        QCOMPARE(w.report().statusSince, w.now());
        w.store.clock.advance(1min);
        QCOMPARE(w.judged().statusSince, w.now() - 1min);
        QCOMPARE(w.entries(u"health.changed"_s).size(), 4u);
    }

    void worldBiblesMissingAndStale()
    {
        HealthWorld w;
        w.execution(u"Success"_s, w.now());
        const qint64 plan = w.plan(u"Atlas"_s);
        const QString bible = w.bible(plan, u"draft"_s);
        w.store.clock.advance(3h);
        HealthReport report = w.judged();
        QCOMPARE(report.status, HealthStatus::Degraded);
        QCOMPARE(report.alerts.size(), 1u);
        const QString plain = w.planId(plan).remove(u'-');
        QCOMPARE(report.alerts[0].id, u"worldbible:missing:"_s + plain);
        QVERIFY(report.warnings.join(u'|').contains(u"world-bible"));
        w.bibleEntry(bible, u"characters:mira"_s, w.now() - 8h);
        report = w.judged();
        QCOMPARE(report.status, HealthStatus::Degraded);
        QCOMPARE(HealthWorld::alertIds(report), QStringList{u"worldbible:stale:"_s + plain});
        QVERIFY(report.warnings.join(u'|').contains(u"stale"));
        const QJsonArray bibles = w.rows(HealthList::WorldBible);
        QCOMPARE(bibles.size(), 1);
        const QJsonValue entry = bibles[0][u"activeEntries"][0];
        for (const auto &[key, value] :
             std::initializer_list<std::pair<QString, QString>>{{u"agentId"_s, u"agent-1"_s},
                                                                {u"personaId"_s, u"persona-1"_s},
                                                                {u"sourcePlanPassId"_s, u"pass-1"_s},
                                                                {u"sourceConversationId"_s, u"conversation-1"_s},
                                                                {u"sourceBacklogId"_s, u"backlog-123"_s},
                                                                {u"branchSlug"_s, u"draft"_s},
                                                                {u"backlogItemId"_s, u"world-bible"_s}})
            QCOMPARE(entry[key].toString(), value);
        QCOMPARE(entry[u"continuityNotes"][0].toString(), u"left hand hurt"_s);
        w.bibleEntry(bible, u"characters:ada"_s, w.now());
        QCOMPARE(w.judged().status, HealthStatus::Healthy);
    }

    void plannedLoreIsNoGapAndAFalseFlagNoDrift()
    {
        HealthWorld w;
        w.execution(u"Success"_s, w.now());
        const qint64 plan = w.plan(u"Saga"_s);
        w.lore(plan, u"a"_s, LoreStatus::Planned);
        w.obligation(plan, u"kept"_s, false, w.now() - 30h, uR"({"voiceDrift":true})"_s);
        QCOMPARE(w.judged().status, HealthStatus::Healthy);
        w.lore(plan, u"b"_s, LoreStatus::Blocked);
        w.obligation(plan, u"new"_s, true, w.now(), uR"({"voiceDrift":false})"_s);
        w.obligation(plan, u"old"_s, true, w.now() - 13h, uR"({"voiceDrift":true})"_s);
        const HealthReport report = w.judged();
        QCOMPARE(HealthWorld::alertIds(report), (QStringList{u"lore:blocked"_s, u"obligation:open"_s}));
        QCOMPARE(report.alerts[0].description, u"1 plan: Saga (1 blocked, 1 planned)"_s);
        QCOMPARE(report.alerts[1].description, u"1 plan: Saga (open 2, drift 1, aging 1)"_s);
    }

    void flappingIsSeenFromTheJournal()
    {
        HealthWorld w;
        w.execution(u"Success"_s, w.now() + 5h);
        const qint64 plan = w.plan(u"Saga"_s);
        const qint64 item = w.item(plan, u"draft-scene"_s, ItemStatus::Pending, w.now());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(HealthWorld::alertIds(w.judged()).isEmpty());
            w.store.clock.advance(1h);
            w.move(item, ItemStatus::InProgress);
            w.store.clock.advance(1min);
            w.move(item, ItemStatus::Pending);
        }
        const HealthReport report = w.judged();
        QCOMPARE(HealthWorld::alertIds(report), QStringList{u"backlog:flapping:%1:draft-scene"_s.arg(w.planId(plan))});
        QCOMPARE(report.status, HealthStatus::Healthy);
        QCOMPARE(w.rows(HealthList::Transitions).size(), 6);
        QCOMPARE(w.rows(HealthList::Transitions)[0][u"status"].toString(), u"Pending"_s);
        w.store.clock.advance(23h);
        QVERIFY(HealthWorld::alertIds(w.judged()).isEmpty());
        QCOMPARE(w.rows(HealthList::Transitions).size(), 2);
    }

    void listsAreWholeInPages()
    {
        HealthWorld w;
        const qint64 plan = w.plan(u"Saga"_s);
        for (int i = 0; i < 7; ++i) {
            w.plan(u"Empty %1"_s.arg(i));
            w.item(w.plan(u"P%1"_s.arg(i)), u"x"_s, ItemStatus::Pending, std::nullopt);
            w.move(w.item(plan, u"i-%1"_s.arg(i), ItemStatus::InProgress, w.now() - 5h), ItemStatus::Complete);
            w.item(plan, u"s-%1"_s.arg(i), ItemStatus::InProgress, w.now() - 5h);
            w.execution(u"Failed"_s, w.now() - 1h);
            w.entry(i % 2 ? u"backlog.resume"_s : u"backlog.cancel"_s, plan, u"a-%1"_s.arg(i), {});
            w.bibleEntry(w.bible(plan, u"b-%1"_s.arg(i)), u"e"_s, w.now() - 1h);
        }
        w.evaluate();
        const QList<std::pair<HealthList, int>> sizes{{HealthList::Plans, 8},      {HealthList::Transitions, 7},
                                                      {HealthList::Stale, 7},      {HealthList::Orphaned, 0},
                                                      {HealthList::Telemetry, 7},  {HealthList::Actions, 7},
                                                      {HealthList::WorldBible, 7}, {HealthList::Failures, 7}};
        for (const auto &[list, size] : sizes) {
            const QJsonArray whole = w.rows(list, 100);
            QCOMPARE(whole.size(), size);
            for (const int limit : {1, 2, 7})
                QCOMPARE(w.rows(list, limit), whole);
        }
        QCOMPARE(w.rows(HealthList::Actions)[0][u"backlogId"].toString(), u"a-6"_s);
        const auto bad = must(w.store.read([](Connection &c) {
            QStringList codes;
            for (const QString &after : {u"x"_s, u"-4"_s, u"1e9"_s, QString(200, u'1')})
                codes << healthlists::page(c, HealthList::Stale, {10, after}, {}, {}).error().code;
            return codes;
        }));
        QCOMPARE(bad, QStringList(4, u"BAD_PAGE"_s));
    }

    void aThresholdIsChangedAndJournalled()
    {
        HealthWorld w;
        w.execution(u"Success"_s, w.now());
        w.item(w.plan(u"Saga"_s), u"x"_s, ItemStatus::InProgress, w.now() - 3h);
        QCOMPARE(HealthWorld::alertIds(w.judged()), QStringList{u"backlog:stale"_s});
        const Actor actor{u"ops.admin"_s, {}, u"console"_s, Role::Admin, {}};
        const auto set = [&](const healthstore::ThresholdWish &wish) {
            return w.store.write([&](Transaction &tx) { return healthstore::setThreshold(tx, wish, actor); });
        };
        const ThresholdRow row = must(set({u"backlog.stale"_s, 4 * 3600, 0, u"long runs"_s}));
        QCOMPARE(row.rowVersion, 1);
        QVERIFY(HealthWorld::alertIds(w.judged()).isEmpty());
        QCOMPARE(set({u"backlog.stale"_s, 5 * 3600, 0, {}}).error().code, u"THRESHOLD_CHANGED"_s);
        QCOMPARE(set({u"backlog.stale"_s, 4 * 3600, 1, {}}).error().code, u"THRESHOLD_SAME"_s);
        QCOMPARE(set({u"backlog.stale"_s, 1, -1, {}}).error().code, u"THRESHOLD_RANGE"_s);
        const auto entries = w.entries(u"health.threshold"_s);
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].reason, u"long runs"_s);
        QCOMPARE(entries[0].before[u"value"].toInt(), 7200);
        QCOMPARE(entries[0].after[u"value"].toInt(), 14400);
        QCOMPARE(entries[0].actor, u"ops.admin"_s);
    }

    void anEmptyStoreIsDegraded()
    {
        HealthWorld w;
        const HealthReport report = w.judged();
        QCOMPARE(report.status, HealthStatus::Degraded);
        QCOMPARE(HealthWorld::alertIds(report), QStringList{u"planner:no-executions"_s});
        QCOMPARE(report.warnings, (QStringList{u"No planner executions recorded"_s, u"No world-bible snapshots"_s}));
        for (const HealthList list : allHealthLists())
            QVERIFY(w.rows(list).isEmpty());
    }
};

LOOMDECK_TEST(HealthReportTest, "healthreport")
#include "tst_healthreport.moc"
