// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"
#include "backlog/planfixture.h"
#include "backlog/planstore.h"
#include "backlog/starter.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

class StarterTest : public QObject
{
    Q_OBJECT

    static bool startNext(PlanFixture &f)
    {
        return must(f.store.write(
            [&](Transaction &tx) { return starter::startNext(tx, *planstore::lockPlan(tx, f.plan.key), {}); }));
    }

private Q_SLOTS:
    void onePlanRunsOneItemAfterAnother()
    {
        PlanFixture f;
        f.addItem(u"outline"_s, {u"vision-plan"_s}, {u"chapter-blueprint"_s});
        f.addItem(u"refine-scroll"_s, {u"chapter-blueprint"_s}, {u"chapter-scroll"_s});
        f.addItem(u"draft-scene"_s, {u"chapter-scroll"_s}, {u"scene-draft"_s});
        f.resume(u"vision-plan"_s);
        for (const QString &id : {u"vision-plan"_s, u"world-bible"_s, u"iteration-plan"_s, u"outline"_s,
                                  u"refine-scroll"_s, u"draft-scene"_s}) {
            const auto jobs = f.phaseJobs();
            QCOMPARE(jobs.size(), 1u);
            QCOMPARE(jobs[0].subjectName, id);
            QVERIFY(!startNext(f));
            f.completePhase(id);
        }
        QVERIFY(f.phaseJobs().empty());
        for (const auto &both : must(f.store.read([&](Connection &c) { return itemstore::listOfPlan(c, f.plan.key); })))
            QCOMPARE(both.item.status, ItemStatus::Complete);
    }

    void nobodyStartsAPlanThatNobodyResumed()
    {
        PlanFixture f;
        QVERIFY(!startNext(f));
        QVERIFY(f.phaseJobs().empty());
    }

    void anInputThatNoItemMakesIsThere()
    {
        PlanFixture f;
        f.addItem(u"draft-scene"_s, {u"something from outside"_s}, {u"scene-draft"_s});
        f.resume(u"draft-scene"_s);
        QCOMPARE(f.phaseJobs().size(), 1u);
    }

    void theFirstMakerOfATokenCounts()
    {
        PlanFixture f;
        f.addItem(u"scroll-a"_s, {}, {u"chapter-scroll"_s});
        f.addItem(u"scroll-b"_s, {}, {u"chapter-scroll"_s});
        f.addItem(u"draft-scene"_s, {u"chapter-scroll"_s}, {u"scene-draft"_s});
        f.edit(u"scroll-b"_s, [&](BacklogItem &i) { i.setStatus(ItemStatus::Complete, f.store.clock.now()); });
        QCOMPARE(f.resume(u"draft-scene"_s).item.waitText(), u"inputs: chapter-scroll from scroll-a"_s);
        f.edit(u"scroll-a"_s, [&](BacklogItem &i) { i.setStatus(ItemStatus::Complete, f.store.clock.now()); });
        must(f.store.write([&](Transaction &tx) { starter::tokensMade(tx, f.plan, {u"chapter-scroll"_s}, {}); }));
        QCOMPARE(f.phaseJobs().size(), 1u);
    }

    void allUnmetInputsAreNamed()
    {
        PlanFixture f;
        f.addItem(u"draft-scene"_s, {u"world-bible"_s, u"iteration-plan"_s}, {u"scene-draft"_s});
        QCOMPARE(f.resume(u"draft-scene"_s).item.waitText(), u"inputs: world-bible, iteration-plan"_s);
        // One of the two arrives: it goes on waiting for the other.
        f.edit(u"world-bible"_s, [&](BacklogItem &i) { i.setStatus(ItemStatus::Complete, f.store.clock.now()); });
        must(f.store.write([&](Transaction &tx) { starter::tokensMade(tx, f.plan, {u"world-bible"_s}, {}); }));
        QCOMPARE(f.item(u"draft-scene"_s).waitText(), u"inputs: iteration-plan"_s);
    }

    void whatIsInTheWayIsSaid()
    {
        PlanFixture f;
        f.addItem(u"map-world-seeds"_s, {}, {});
        f.addItem(u"soup"_s, {}, {u"soup"_s});
        f.resume(u"vision-plan"_s);
        f.completePhase(u"vision-plan"_s);
        f.completePhase(u"world-bible"_s);
        f.completePhase(u"iteration-plan"_s);
        QCOMPARE(f.item(u"map-world-seeds"_s).waitText(), u"no-phase: it has no outputs"_s);
        QCOMPARE(f.item(u"map-world-seeds"_s).state(), ItemState::Stuck);
        QCOMPARE(f.item(u"soup"_s).waitText(), u"no-phase: no phase makes soup"_s);
    }

    void anItemWithoutATaskWaitsForOne()
    {
        PlanFixture f;
        must(f.store.write([&](Transaction &tx) {
            BacklogItem item;
            item.id = tx.ids().next();
            item.planKey = f.plan.key;
            item.backlogId = u"bare"_s;
            item.description = u"No task"_s;
            item.outputs = {u"scene-draft"_s};
            item.hasOutputs = true;
            itemstore::insert(tx, item);
        }));
        f.resume(u"vision-plan"_s);
        for (const QString &id : {u"vision-plan"_s, u"world-bible"_s, u"iteration-plan"_s})
            f.completePhase(id);
        QCOMPARE(f.item(u"bare"_s).waitText(), u"missing-metadata: taskId"_s);
    }

    void aModelOfAnotherProviderIsNotInherited()
    {
        PlanFixture f;
        f.addItem(u"outline"_s, {}, {u"chapter-blueprint"_s});
        must(f.store.write([&](Transaction &tx) {
            tx.sql().exec(u"UPDATE tasks SET provider_id = ? WHERE match_key = 'outline'"_s,
                          {u"50de1753-4598-5cf7-91e8-7fd3407528ca"_s});
        }));
        f.resume(u"vision-plan"_s);
        for (const QString &id : {u"vision-plan"_s, u"world-bible"_s, u"iteration-plan"_s})
            f.completePhase(id);
        QCOMPARE(f.item(u"outline"_s).waitText(), u"missing-metadata: modelId"_s);
    }

    void oneItemIsQueuedOnce()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        f.completePhase(u"vision-plan"_s);
        const auto one = f.store.database().write(
            [&](Transaction &tx) { return starter::startNext(tx, *planstore::lockPlan(tx, f.plan.key), {}); });
        const auto two = f.store.database().write(
            [&](Transaction &tx) { return starter::startNext(tx, *planstore::lockPlan(tx, f.plan.key), {}); });
        must(await(one));
        must(await(two));
        QCOMPARE(f.phaseJobs().size(), 1u);
    }
};

LOOMDECK_TEST(StarterTest, "starter")
#include "tst_starter.moc"
