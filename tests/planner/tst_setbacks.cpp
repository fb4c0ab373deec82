// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/checkpointstore.h"
#include "backlog/itemcommands.h"
#include "backlog/itemstore.h"
#include "backlog/sweep.h"
#include "jobs/nodeid.h"
#include "planner/plannerfixture.h"
#include "planner/transcript.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const CompletionResult nonsense = Completion{u"not json"_s, 5, 5, 1ms};

CompletionResult failure(FailureClass kind)
{
    return ProviderFailure{kind, Error::unavailable(u"PROVIDER_SAYS_NO"_s, u"It says no."_s, u"Ask later."_s), {}};
}

} // namespace

/** What goes wrong in a phase, and what the item says of it. */
class SetbacksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failuresAreRetriedWithPausesAndThenGivenUp()
    {
        PlannerFixture f;
        // Each attempt sends a bad answer back once.
        f.canned->answers = {nonsense, nonsense, nonsense, nonsense, nonsense, nonsense};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        for (const auto pause : {5s, 15s}) {
            QVERIFY(f.runNext());
            const ItemWithTask both = f.withTask(u"vision-plan"_s);
            QCOMPARE(both.item.status, ItemStatus::Pending);
            QVERIFY(!both.item.inProgressAt);
            QVERIFY(both.toJson()[u"waitReason"].toString().startsWith(u"failed: "_s));
            QCOMPARE(*both.item.nextTryAt, f.store.clock.now() + pause);
            QCOMPARE(both.task->status, u"Failed"_s);
            // It does not spin: nothing is ready before its time, whatever the sweep does.
            must(await(Sweep(f.store.database()).run()));
            QVERIFY(!f.runNext());
            f.advance(pause);
        }
        QVERIFY(f.runNext());
        const ItemWithTask both = f.withTask(u"vision-plan"_s);
        QVERIFY(both.toJson()[u"waitReason"].toString().startsWith(u"gave-up: "_s));
        QVERIFY(both.toJson()[u"nextTryUtc"].isNull());
        QCOMPARE(both.item.attempts, 3);
        QCOMPARE(both.item.jobId, 0);
        QCOMPARE(f.canned->asked, 6);
        const auto transcripts =
            must(f.store.read([&](Connection &c) { return transcriptstore::ofItem(c, both.item.key, 9); }));
        QCOMPARE(transcripts.size(), 6u);
        QCOMPARE(transcripts[0].attempt, 3);
        QCOMPARE(transcripts[0].call, 2);
        QVERIFY(transcripts[0].isRepair && !transcripts[1].isRepair);
        QCOMPARE(transcripts[0].metadata[u"repairOf"].toString(), transcripts[1].id);
        QCOMPARE(transcripts[0].validationStatus, u"Failed"_s);
        QVERIFY(transcripts[0].isRetry);
        QCOMPARE(f.entries(u"phase.failed"_s).size(), 3u);
        QCOMPARE(f.count(u"SELECT count(*) FROM planner_executions WHERE outcome = 'Failed'"_s), 3);
        // One entry tells of the end, not two.
        QVERIFY(f.entries(u"job.dead"_s).empty());
        f.advance(24h);
        must(await(Sweep(f.store.database()).run()));
        QVERIFY(!f.runNext());
    }

    void aFailedItemGoesOnAfterARetry()
    {
        PlannerFixture f;
        f.canned->answers = {nonsense, nonsense, nonsense, nonsense, nonsense, nonsense};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        for (int i = 0; i < 3; ++i) {
            f.runNext();
            f.advance(2min);
        }
        must(f.store.write([&](Transaction &tx) {
            return itemcommands::retry(tx, {f.plan.id, u"vision-plan"_s, 0}, Actor::automation(), {});
        }));
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Pending);
        QVERIFY(f.runNext());
        QCOMPARE(f.canned->asked, 7);
    }

    void anUnknownProviderHoldsTheWork()
    {
        PlannerFixture f;
        f.resume(u"vision-plan"_s, u"bc25a983-e11a-5f41-803d-fcca3bdd2ebd"_s,
                 u"a22fcbb6-b4c6-5cdf-9358-e6c49c9e2946"_s);
        f.runNext();
        const ItemWithTask both = f.withTask(u"vision-plan"_s);
        QCOMPARE(both.toJson()[u"waitReason"].toString(), u"provider: provider bc25a983 is unknown here"_s);
        QCOMPARE(both.item.state(), ItemState::Held);
        QCOMPARE(both.item.attempts, 0);
        QVERIFY(both.item.nextTryAt);
        // The pauses grow, and no attempt is used.
        for (const auto pause : {1min, 5min, 15min, 60min, 60min}) {
            QCOMPARE(*f.item(u"vision-plan"_s).nextTryAt, f.store.clock.now() + pause);
            f.advance(pause);
            must(await(Sweep(f.store.database()).run()));
            QVERIFY(f.runNext());
        }
    }

    void moneyAndKeysNeedAPerson()
    {
        PlannerFixture f;
        f.canned->answers = {failure(FailureClass::Money)};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext();
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Held);
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 0);
    }

    void transportFailuresAreRetried()
    {
        PlannerFixture f;
        f.canned->answers = {failure(FailureClass::Transport)};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext();
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Failed);
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 1);
    }

    void cancelWhileItRuns()
    {
        PlannerFixture f;
        StopFlag stop;
        f.canned->answers = {failure(FailureClass::Stopped)};
        f.canned->whileAsked = [&] { stop.cancelled = true; };
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext(stop);
        const ItemWithTask both = f.withTask(u"vision-plan"_s);
        QCOMPARE(both.item.state(), ItemState::Cancelled);
        QCOMPARE(both.task->status, u"Cancelled"_s);
        QCOMPARE(both.task->error, u"Phase execution cancelled."_s);
        // What would have come next stays where it is.
        QCOMPARE(f.withTask(u"world-bible"_s).task->status, u"Pending"_s);
        QVERIFY(!f.runNext());
        const auto checkpoints =
            must(f.store.read([&](Connection &c) { return checkpointstore::listOfPlan(c, f.plan.key); }));
        QCOMPARE(checkpoints[0].status, CheckpointStatus::Cancelled);
        QCOMPARE(f.entries(u"phase.cancelled"_s).size(), 1u);

        // A resume revives the cancelled checkpoint.
        f.canned->whileAsked = {};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.canned->answers = {nonsense};
        f.runNext();
        QCOMPARE(f.entries(u"phase.started"_s).back().details[u"summary"].toString(), u"Phase execution resumed."_s);
    }

    void aNodeThatStopsGivesTheWorkBack()
    {
        PlannerFixture f;
        StopFlag stop;
        f.canned->answers = {failure(FailureClass::Stopped)};
        f.canned->whileAsked = [&] { stop.ending = true; };
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext(stop);
        const BacklogItem item = f.item(u"vision-plan"_s);
        QCOMPARE(item.state(), ItemState::Pending);
        QCOMPARE(item.attempts, 0);
        QVERIFY(item.jobId != 0);
        f.canned->whileAsked = {};
        f.canned->answers = {nonsense};
        QCOMPARE(f.runNext(), std::optional(u"vision-plan"_s));
    }

    void anInterruptedRunLeavesNothingBehindAndUsesNoAttempt()
    {
        PlannerFixture f;
        f.resume(u"vision-plan"_s, f.scriptedId, f.scriptedModel);
        // The process dies after the phase began: its lease ends, the job is taken back.
        must(f.store.write(
            [](Transaction &tx) { return jobqueue::claim(tx, u"dead"_s, {u"planner.phase"_s}, 1, 30s); }));
        f.advance(31s);
        const NodeId self = NodeId::ofThisProcess(u"alive"_s);
        QCOMPARE(must(f.store.write([&](Transaction &tx) { return jobqueue::rescue(tx, self, 20); })), 1);
        QCOMPARE(f.runAll().first(), u"vision-plan"_s);
        QCOMPARE(f.count(u"SELECT count(*) FROM transcripts WHERE phase = 'VisionPlanner'"_s), 1);
        QCOMPARE(f.count(u"SELECT count(*) FROM characters"_s), 2);
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 1);
    }

    void aRunThatLostItsLeaseChangesNothing()
    {
        PlannerFixture f;
        const NodeId self = NodeId::ofThisProcess(u"alive"_s);
        f.canned->answers = {Completion{u"late"_s, 1, 1, 1ms}};
        f.canned->whileAsked = [&] {
            f.advance(31s);
            must(f.store.write([&](Transaction &tx) { return jobqueue::rescue(tx, self, 20); }));
            must(f.store.write(
                [](Transaction &tx) { return jobqueue::claim(tx, u"other"_s, {u"planner.phase"_s}, 1, 30s); }));
        };
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext();
        QCOMPARE(f.item(u"vision-plan"_s).status, ItemStatus::InProgress);
        QCOMPARE(f.count(u"SELECT count(*) FROM transcripts"_s), 0);
        QVERIFY(f.entries(u"phase.failed"_s).empty());
    }

    void aFinishedItemIsNotRunAgain()
    {
        PlannerFixture f;
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        must(f.store.write([&](Transaction &tx) {
            auto item = *itemstore::lock(tx, f.plan.key, u"vision-plan"_s);
            item.jobId = 0;
            item.setStatus(ItemStatus::Complete, tx.now());
            itemstore::update(tx, item);
        }));
        f.runNext();
        QCOMPARE(f.canned->asked, 0);
    }

    void oneBlockedItemDoesNotStopItsPlan()
    {
        PlannerFixture f;
        f.addItem(u"other-outline"_s, {}, {u"chapter-blueprint"_s});
        f.canned->answers = {nonsense, nonsense, nonsense, nonsense, nonsense, nonsense};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(f.runNext(), std::optional(u"vision-plan"_s));
            f.advance(2min);
        }
        QCOMPARE(f.runNext(), std::optional(u"other-outline"_s));
    }
};

LOOMDECK_TEST(SetbacksTest, "setbacks")
#include "tst_setbacks.moc"
