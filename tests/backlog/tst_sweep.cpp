// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"
#include "backlog/planfixture.h"
#include "backlog/planstore.h"
#include "backlog/sweep.h"
#include "backlog/taskstore.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

class SweepTest : public QObject
{
    Q_OBJECT

    static SweepReport run(PlanFixture &f)
    {
        Sweep sweep(f.store.database());
        return must(await(sweep.run()));
    }

private Q_SLOTS:
    void aStaleItemIsResumedAndItsTaskReset()
    {
        PlanFixture f;
        f.addItem(u"outline"_s, {}, {u"chapter-blueprint"_s});
        f.edit(u"outline"_s, [&](BacklogItem &i) { i.setStatus(ItemStatus::InProgress, f.store.clock.now()); });
        must(f.store.write([&](Transaction &tx) {
            Task task = *taskstore::findForItem(tx.sql(), f.plan.conversationPlanId, u"outline"_s);
            task.status = u"Running"_s;
            task.error = u"boom"_s;
            task.observation = u"half done"_s;
            task.providerId = someProvider;
            task.modelId = someModel;
            taskstore::update(tx, task);
        }));
        f.store.clock.advance(59min);
        QCOMPARE(run(f).autoResumed, 0);
        f.store.clock.advance(2h);
        QCOMPARE(run(f).autoResumed, 1);
        const Task task = f.task(u"outline"_s);
        QCOMPARE(task.status, u"Pending"_s);
        QVERIFY(task.error.isEmpty());
        QVERIFY(task.observation.isEmpty());
        const auto entries = f.entries(u"backlog.auto-resume"_s);
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].source, u"automation"_s);
        QVERIFY(!entries[0].details.contains(u"actor"_s));
        QCOMPARE(entries[0].details[u"age"].toDouble(), 3.0 * 3600 - 60);
        QCOMPARE(entries[0].details[u"providerId"].toString(), someProvider);
        QCOMPARE(entries[0].details[u"taskId"].toString(), task.id);
        // It starts in the same sweep, with what its task is stamped with.
        QCOMPARE(f.phaseJobs().size(), 1u);
        QCOMPARE(run(f).autoResumed, 0);
    }

    void anItemThatIsWorkedOnIsNotStale()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        f.startPhase(u"vision-plan"_s);
        f.store.clock.advance(5h);
        QCOMPARE(run(f).autoResumed, 0);
        QCOMPARE(f.item(u"vision-plan"_s).status, ItemStatus::InProgress);
    }

    void aWaitThatIsOverIsTriedAgainAndNeverSpins()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        const Job job = f.startPhase(u"vision-plan"_s);
        must(f.store.write([&](Transaction &tx) {
            jobqueue::settle(tx, job, JobOutcome::complete(), {}, 0.5);
            auto item = *itemstore::lock(tx, f.plan.key, u"vision-plan"_s);
            item.jobId = 0;
            item.setStatus(ItemStatus::Pending, tx.now());
            item.setWait(WaitReason::Lore, u"fracture-gate"_s, tx.now() + 5min, tx.now());
            itemstore::update(tx, item);
        }));
        for (int i = 0; i < 20; ++i) {
            const SweepReport report = run(f);
            QCOMPARE(report.triedAgain + report.started, 0);
        }
        QCOMPARE(f.withTask(u"vision-plan"_s).toJson()[u"waitReason"].toString(), u"lore: fracture-gate"_s);
        QVERIFY(!f.withTask(u"vision-plan"_s).toJson()[u"nextTryUtc"].isNull());
        f.store.clock.advance(5min);
        QCOMPARE(run(f).triedAgain, 1);
        QCOMPARE(f.phaseJobs().size(), 1u);
    }

    void theNextReadyItemStartsWithoutAResume()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        const Job job = f.startPhase(u"vision-plan"_s);
        // The node died right after the phase was written and before anybody looked for the next item.
        must(f.store.write([&](Transaction &tx) {
            jobqueue::settle(tx, job, JobOutcome::complete(), {}, 0.5);
            auto item = *itemstore::lock(tx, f.plan.key, u"vision-plan"_s);
            item.jobId = 0;
            item.setStatus(ItemStatus::Complete, tx.now());
            itemstore::update(tx, item);
        }));
        QCOMPARE(run(f).started, 1);
        QCOMPARE(f.phaseJobs()[0].subjectName, u"world-bible"_s);
        QCOMPARE(run(f).started, 0);
    }

    void anItemWhoseJobDiedWithoutItIsTold()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        const Job job = f.startPhase(u"vision-plan"_s);
        must(f.store.write([&](Transaction &tx) {
            return jobqueue::settle(
                tx, job, JobOutcome::failedForGood(Error::internal(u"JOB_KEEPS_DYING"_s, u"It keeps dying."_s, {})), {},
                0.5);
        }));
        QCOMPARE(run(f).reconciled, 1);
        QCOMPARE(f.item(u"vision-plan"_s).waitText(), u"gave-up: It keeps dying."_s);
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Failed);
        QCOMPARE(run(f).reconciled, 0);
        QVERIFY(f.phaseJobs().empty());
    }

    void twoSweepsAtOnceStartEachItemOnce()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        f.completePhase(u"vision-plan"_s);
        must(f.store.write([&](Transaction &tx) {
            for (const Job &job : listJobs(tx.sql(), {.states = {u"ready"_s}}))
                jobqueue::cancel(tx, job.id);
            tx.sql().exec(u"UPDATE backlog_items SET job_id = NULL"_s);
        }));
        Sweep one(f.store.database()), two(f.store.database());
        const auto a = one.run(), b = two.run();
        QCOMPARE(must(await(a)).started + must(await(b)).started, 1);
        QCOMPARE(f.phaseJobs().size(), 1u);
    }
};

LOOMDECK_TEST(SweepTest, "sweep")
#include "tst_sweep.moc"
