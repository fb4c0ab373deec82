// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/checkpointstore.h"
#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "backlog/taskstore.h"
#include "core/json.h"
#include "lore/cast.h"
#include "lore/loreservice.h"
#include "lore/requirementstore.h"
#include "personas/personastore.h"
#include "planner/execution.h"
#include "planner/plannerfixture.h"
#include "planner/storystore.h"
#include "planner/transcript.h"
#include "support/registry.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

CompletionResult answer(const QString &schema)
{
    QFile file(QStringLiteral(LOOMDECK_TEST_DATA) + u"/answers.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/data/answers.json is missing.");
    return Completion{QString::fromUtf8(jsonText(parseJson(file.readAll())->toObject()[schema])), 100, 50,
                      std::chrono::milliseconds(20)};
}

CompletionResult prose(const QString &text)
{
    return Completion{text, 10, 10, std::chrono::milliseconds(5)};
}

} // namespace

class PipelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFreshPlanGoesFromVisionToSceneByItself()
    {
        PlannerFixture f;
        f.resume(u"vision-plan"_s, f.scriptedId, f.scriptedModel);
        const QStringList order = f.runAll();
        QCOMPARE(order, (QStringList{u"vision-plan"_s, u"world-bible"_s, u"iteration-plan"_s, u"outline-chapter-1"_s,
                                     u"refine-chapter-1"_s, u"draft-opening-scene"_s}));
        const auto items = must(f.store.read([&](Connection &c) { return itemstore::listOfPlan(c, f.plan.key); }));
        QCOMPARE(items.size(), 6u);
        for (const ItemWithTask &both : items) {
            QCOMPARE(both.item.status, ItemStatus::Complete);
            QVERIFY(both.item.inProgressAt && both.item.completedAt);
            QCOMPARE(both.task->status, u"Completed"_s);
            QVERIFY(!both.task->observation.isEmpty());
        }
        QCOMPARE(must(f.store.read([&](Connection &c) { return planstore::findPlan(c, f.plan.id); }))->status,
                 PlanStatus::InProgress);
        const auto checkpoints =
            must(f.store.read([&](Connection &c) { return checkpointstore::listOfPlan(c, f.plan.key); }));
        QCOMPARE(checkpoints.size(), 6u);
        for (const Checkpoint &checkpoint : checkpoints) {
            QCOMPARE(checkpoint.status, CheckpointStatus::Complete);
            QCOMPARE(checkpoint.completedCount, checkpoint.targetCount);
            QVERIFY(checkpoint.lockedByAgentId.isEmpty());
        }
        QCOMPARE(f.count(u"SELECT count(*) FROM transcripts"_s), 6);
        // The world bible is a runner, not a planner.
        QCOMPARE(f.count(u"SELECT count(*) FROM planner_executions WHERE outcome = 'Success'"_s), 5);
        QCOMPARE(f.count(u"SELECT count(*) FROM world_bible_entries WHERE is_active = 1"_s), 4);
        QCOMPARE(f.count(u"SELECT count(*) FROM characters"_s), 2);
        QCOMPARE(f.count(u"SELECT count(*) FROM scenes WHERE status = 2 AND draft IS NOT NULL"_s), 1);
        QCOMPARE(must(f.store.read([](Connection &c) {
                     return personastore::memories(c, PlannerFixture::personaId, 5);
                 })).size(),
                 2u);
        QCOMPARE(f.entries(u"phase.completed"_s).size(), 6u);
        QCOMPARE(f.entries(u"phase.started"_s).size(), 6u);
    }

    void aSceneIsTracedBackToItsOutline()
    {
        PlannerFixture f;
        f.resume(u"vision-plan"_s, f.scriptedId, f.scriptedModel);
        f.runAll();
        const BacklogItem scroll = f.item(u"refine-chapter-1"_s), scene = f.item(u"draft-opening-scene"_s),
                          outline = f.item(u"outline-chapter-1"_s);
        QCOMPARE(outputs::value(scroll.outputs, u"chapterBlueprintId"_s),
                 outputs::value(outline.outputs, u"chapterBlueprintId"_s));
        QCOMPARE(outputs::value(scene.outputs, u"chapterScrollId"_s),
                 outputs::value(scroll.outputs, u"chapterScrollId"_s));
        const auto row = must(f.store.read([&](Connection &c) {
            return storystore::findScene(c, outputs::value(scene.outputs, u"chapterSceneId"_s));
        }));
        QCOMPARE(row->slug, u"scene-1"_s);
        const auto transcripts =
            must(f.store.read([&](Connection &c) { return transcriptstore::ofItem(c, scene.key, 5); }));
        QCOMPARE(transcripts.size(), 1u);
        QCOMPARE(transcripts[0].metadata[u"plannerOutcome"].toString(), u"Success"_s);
        QCOMPARE(transcripts[0].metadata[u"sceneSlug"].toString(), u"scene-1"_s);
        QCOMPARE(transcripts[0].metadata[u"backlogItemId"].toString(), u"draft-opening-scene"_s);
        QCOMPARE(transcripts[0].sceneId, row->id);
        QCOMPARE(transcripts[0].validationStatus, u"Passed"_s);
        const auto last = f.entries(u"phase.completed"_s).back();
        QCOMPARE(last.details[u"chapterSceneId"].toString(), row->id);
        QCOMPARE(last.details[u"phase"].toString(), u"SceneWeaver"_s);
        QCOMPARE(last.details[u"phaseStatus"].toString(), u"Completed"_s);
        QCOMPARE(last.details[u"resultData"][u"sceneSlug"].toString(), u"scene-1"_s);
    }

    void cannedAnswersRunThroughTheSameSeam()
    {
        PlannerFixture f;
        f.canned->answers = {answer(u"vision"_s), answer(u"world-bible"_s), answer(u"iteration"_s),
                             answer(u"blueprint"_s)};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        QCOMPARE(f.runNext(), std::optional(u"vision-plan"_s));
        // The vision's lore is asked for by the scroll that is to come.
        const QString scrollId = u"f3a21219-c4ef-5f13-bc37-79810bf84fe0"_s;
        must(f.store.write([&](Transaction &tx) {
            auto item = *itemstore::lock(tx, f.plan.key, u"refine-harbour"_s);
            item.outputs = outputs::withValue(item.outputs, u"chapterScrollId"_s, scrollId);
            itemstore::update(tx, item);
            auto lore = *requirementstore::findBySlug(tx.sql(), f.plan.key, u"flood-clock"_s);
            lore.scrollId = scrollId;
            requirementstore::put(tx, lore);
        }));
        QCOMPARE(f.runAll(),
                 (QStringList{u"world-bible"_s, u"iteration-plan"_s, u"outline-harbour"_s, u"refine-harbour"_s}));
        QCOMPARE(f.canned->asked, 4);
        // The lore that the vision asked for is planned, not ready: the scroll waits, and nobody was asked.
        const ItemWithTask scroll = f.withTask(u"refine-harbour"_s);
        QCOMPARE(scroll.toJson()[u"waitReason"].toString(), u"lore: flood-clock"_s);
        QCOMPARE(scroll.item.state(), ItemState::Blocked);
        QCOMPARE(scroll.task->status, u"Blocked"_s);
        QVERIFY(scroll.item.nextTryAt);
        const auto blocked = f.entries(u"phase.blocked"_s);
        QCOMPARE(blocked.size(), 1u);
        QCOMPARE(blocked[0].details[u"error"][u"details"][u"blockedLoreRequirements"][0][u"slug"].toString(),
                 u"flood-clock"_s);

        // Somebody fulfils it: the item goes on at once and the rest follows.
        f.canned->answers = {answer(u"scroll"_s)};
        const auto lore = must(
            f.store.read([&](Connection &c) { return requirementstore::findBySlug(c, f.plan.key, u"flood-clock"_s); }));
        must(f.store.write([&](Transaction &tx) {
            return loreservice::fulfil(tx, f.plan.id, lore->id, {{}, u"By hand"_s, {}, {}, {}, {}, u"console"_s},
                                       Actor::automation());
        }));
        QCOMPARE(f.runNext(), std::optional(u"refine-harbour"_s));
        f.canned->answers = {prose(u"x"_s), prose(u"x"_s)};
        QCOMPARE(f.runNext(), std::optional(u"draft-harbour"_s));
        QVERIFY(f.canned->last.prompt.contains(u"Between two lights"_s));
        const ItemWithTask scene = f.withTask(u"draft-harbour"_s);
        QVERIFY(scene.toJson()[u"waitReason"].toString().startsWith(u"invalid: "_s));
        QCOMPARE(scene.task->status, u"Blocked"_s);
    }

    void aVisionBringsTheBacklogInLineAndLosesNothing()
    {
        PlannerFixture f;
        f.canned->answers = {answer(u"vision"_s)};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext();
        const auto items = must(f.store.read([&](Connection &c) { return itemstore::listOfPlan(c, f.plan.key); }));
        QStringList ids;
        for (const ItemWithTask &both : items) {
            ids << both.item.backlogId;
            QVERIFY2(both.task.has_value(), qPrintable(both.item.backlogId));
            QVERIFY(!both.task->args[u"agentId"].toString().isEmpty());
            QVERIFY(!both.task->args[u"conversationId"].toString().isEmpty());
        }
        ids.sort();
        QCOMPARE(ids, (QStringList{u"draft-harbour"_s, u"iteration-plan"_s, u"outline-harbour"_s, u"refine-harbour"_s,
                                   u"vision-plan"_s, u"world-bible"_s}));
        QCOMPARE(f.item(u"vision-plan"_s).status, ItemStatus::Complete);
        const auto cast = must(f.store.read([&](Connection &c) { return cast::listOfPlan(c, f.plan.key); }));
        QCOMPARE(cast.size(), 2u);
        QCOMPARE(cast[1].provenance[u"continuityHooks"][0].toString(), u"Return the borrowed compass"_s);
        QCOMPARE(cast[1].provenance[u"source"].toString(), u"vision"_s);
    }

    void worldBiblesKeepVersions()
    {
        PlannerFixture f;
        f.addItem(u"second-bible"_s, {u"iteration-plan"_s}, {u"world-bible"_s});
        f.canned->answers = {answer(u"vision"_s), answer(u"world-bible"_s), answer(u"iteration"_s),
                             answer(u"world-bible"_s)};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        for (const QString &id : {u"vision-plan"_s, u"world-bible"_s, u"iteration-plan"_s, u"second-bible"_s})
            QCOMPARE(f.runNext(), std::optional(id));
        QCOMPARE(f.count(u"SELECT count(*) FROM world_bibles"_s), 1);
        QCOMPARE(f.count(u"SELECT count(*) FROM world_bible_entries"_s), 6);
        QCOMPARE(
            f.count(
                u"SELECT count(*) FROM world_bible_entries WHERE is_active = 1 AND version = 2 AND change_type = 'Update' AND derived_from IS NOT NULL"_s),
            3);
        QCOMPARE(
            f.count(
                u"SELECT count(*) FROM world_bible_entries WHERE is_active = 0 AND version = 1 AND change_type = 'Seed'"_s),
            3);
    }

    void theNextIterationFollowsThePasses()
    {
        PlannerFixture f;
        must(f.store.write([&](Transaction &tx) {
            for (int i : {1, 2})
                tx.sql().exec(u"INSERT INTO plan_passes (id, plan_key, pass_index, created_at) VALUES (?, ?, ?, 0)"_s,
                              {tx.ids().next(), f.plan.key, i});
        }));
        f.addItem(u"refine-iteration"_s, {}, {u"iteration-plan"_s});
        f.resume(u"refine-iteration"_s, f.scriptedId, f.scriptedModel);
        QCOMPARE(f.runNext(), std::optional(u"refine-iteration"_s));
        QCOMPARE(outputs::value(f.item(u"refine-iteration"_s).outputs, u"iterationIndex"_s), u"3"_s);
        QCOMPARE(must(f.store.read([&](Connection &c) {
                     return checkpointstore::find(c, f.plan.key, u"IterativePlanner|main|pass:3"_s);
                 }))->status,
                 CheckpointStatus::Complete);
    }

    void aSceneWithoutAScrollMakesItsOwnPlace()
    {
        PlannerFixture f;
        f.addItem(u"lonely-scene"_s, {}, {u"scene"_s});
        f.resume(u"lonely-scene"_s, f.scriptedId, f.scriptedModel);
        QCOMPARE(f.runNext(), std::optional(u"lonely-scene"_s));
        QCOMPARE(f.item(u"lonely-scene"_s).status, ItemStatus::Complete);
        QCOMPARE(
            f.count(
                u"SELECT count(*) FROM scenes s JOIN sections x ON x.id = s.section_id JOIN scrolls r ON r.id = x.scroll_id JOIN blueprints b ON b.id = r.blueprint_id"_s),
            1);
    }

    void scopeTravelsWithTheWork()
    {
        PlannerFixture f;
        must(f.store.write([&](Transaction &tx) {
            Task task = *taskstore::findForItem(tx.sql(), f.plan.conversationPlanId, u"vision-plan"_s);
            task.args.insert(u"scopePath"_s, u"tenant/a"_s);
            task.args.insert(u"scopePrincipalType"_s, u"agent"_s);
            taskstore::update(tx, task);
        }));
        f.resume(u"vision-plan"_s, f.scriptedId, f.scriptedModel);
        f.runNext();
        const auto entry = f.entries(u"phase.completed"_s)[0];
        QCOMPARE(entry.details[u"scopePath"].toString(), u"tenant/a"_s);
        QCOMPARE(entry.details[u"metadata"][u"scopePrincipalType"].toString(), u"agent"_s);
    }
};

LOOMDECK_TEST(PipelineTest, "pipeline")
#include "tst_pipeline.moc"
