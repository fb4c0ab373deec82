// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/admission.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"
#include "jobs/nextjobs.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

// Blocks: nothing here needs an event loop, and there are many of them.
template<typename F>
auto lanesRead(TestStore &store, F work)
{
    return store.database().read(std::move(work)).result();
}
template<typename F>
auto lanesWrite(TestStore &store, F work)
{
    return store.database().write(std::move(work)).result();
}

NewJob laneJob(const QString &lane, const QString &plan = {}, const QString &step = {})
{
    NewJob job;
    job.kind = u"work"_s;
    job.lane = lane;
    job.planId = plan;
    job.step = step;
    job.subjectName = plan;
    return job;
}

qint64 enqueueIn(TestStore &store, const NewJob &job)
{
    return must(lanesWrite(store, [&](Transaction &tx) { return jobqueue::enqueue(tx, job); })).id;
}

void putLane(TestStore &store, const QString &key, std::optional<int> allowed, bool closed = false,
             std::optional<Timestamp> until = {})
{
    Lane lane;
    lane.key = key;
    lane.title = u"Lane "_s + key;
    lane.allowed = allowed;
    lane.closed = closed;
    lane.until = until;
    lane.reason = u"because"_s;
    must(lanesWrite(store, [&](Transaction &tx) { lanes::put(tx, lane); }));
}

jobqueue::Taken takeJobs(TestStore &store, int limit = 100)
{
    return must(
        lanesWrite(store, [&](Transaction &tx) { return jobqueue::take(tx, u"n1"_s, {u"work"_s}, limit, 30s); }));
}

std::vector<qint64> idsIn(const std::vector<Job> &jobs)
{
    std::vector<qint64> ids;
    for (const Job &job : jobs)
        ids.push_back(job.id);
    return ids;
}

void endJob(TestStore &store, const Job &job, const JobOutcome &outcome = JobOutcome::complete())
{
    QVERIFY(must(lanesWrite(store, [&](Transaction &tx) {
                return jobqueue::settle(tx, job, outcome, RetryPolicy(), 0.5);
            })).held);
}

Job jobIn(TestStore &store, qint64 id)
{
    return *must(lanesRead(store, [&](Connection &c) { return findJob(c, id); }));
}

qint64 heldIn(TestStore &store)
{
    return must(lanesRead(store, [](Connection &c) { return countJobs(c); })).of(u"held"_s);
}

} // namespace

/** Work that a lane holds back, and who goes when. */
class LanesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedLaneHoldsWithoutAnAttemptAndDoesNotStandInTheWay()
    {
        TestStore store;
        putLane(store, u"a"_s, {}, true, store.clock.now() + 40s);
        must(lanesWrite(store, [](Transaction &tx) {
            for (int i = 0; i < 700; ++i)
                jobqueue::enqueue(tx, laneJob(u"a"_s));
        }));
        const qint64 other = enqueueIn(store, laneJob(u"b"_s));
        // One look finds what may run behind all that is closed.
        const auto taken = takeJobs(store, 4);
        QCOMPARE(idsIn(taken.jobs), std::vector<qint64>{other});
        qint64 told = 0;
        for (const jobqueue::HeldBatch &batch : taken.held) {
            QCOMPARE(batch.lane.key, u"a"_s);
            told += std::ssize(batch.ids);
        }
        QCOMPARE(told, 700);
        QCOMPARE(heldIn(store), 700);
        const Job held = jobIn(store, 1);
        QCOMPARE(jobStateName(held.state), u"held"_s);
        QCOMPARE(held.attempt, 0);
        QCOMPARE(held.waitReason, u"waiting for Lane a until 2026-11-20T18:00:40Z"_s);
        QCOMPARE(*held.heldUntil, store.clock.now() + 40s);
        QCOMPARE(must(lanesRead(store, [&](Connection &c) { return attemptsOf(c, 1); })).size(), 0u);
        // Nothing more is said of them.
        QVERIFY(takeJobs(store).held.empty());
        QCOMPARE(must(lanesRead(store, [&](Connection &c) { return jobqueue::nextDue(c, store.clock.now()); })),
                 std::optional(store.clock.now() + 40s));
    }

    void atItsTimeAClosedLaneLetsOneTry()
    {
        TestStore store;
        putLane(store, u"a"_s, {}, true, store.clock.now() + 40s);
        for (int i = 0; i < 5; ++i)
            enqueueIn(store, laneJob(u"a"_s));
        QVERIFY(takeJobs(store).jobs.empty());
        store.clock.advance(39s);
        QVERIFY(takeJobs(store).jobs.empty());
        store.clock.advance(1s);
        const auto probe = takeJobs(store);
        QCOMPARE(idsIn(probe.jobs), std::vector<qint64>{1});
        QVERIFY(takeJobs(store).jobs.empty());
        endJob(store, probe.jobs[0], JobOutcome::held(u"a"_s));
        QCOMPARE(jobIn(store, 1).state, JobState::Held);
        QCOMPARE(jobIn(store, 1).attempt, 0);
        putLane(store, u"a"_s, {});
        QCOMPARE(takeJobs(store).jobs.size(), 5u);
        QCOMPARE(heldIn(store), 0);
        // Drained: the plain claim is back.
        takeJobs(store);
        QVERIFY(must(lanesRead(store, [](Connection &c) { return lanes::restricted(c); })).empty());
    }

    void aLimitLetsAsManyGoAsThereIsRoom()
    {
        TestStore store;
        putLane(store, u"a"_s, 2);
        putLane(store, Lane::ofPhase(u"scroll"_s), 1);
        putLane(store, Lane::ofPlan(u"p"_s), 3);
        for (int i = 0; i < 4; ++i)
            enqueueIn(store, laneJob(u"a"_s));
        for (int i = 0; i < 3; ++i)
            enqueueIn(store, laneJob({}, {}, u"scroll"_s));
        for (int i = 0; i < 5; ++i)
            enqueueIn(store, laneJob(u"c"_s, u"p"_s));
        const auto taken = takeJobs(store);
        QCOMPARE(idsIn(taken.jobs), (std::vector<qint64>{1, 2, 5, 8, 9, 10}));
        QCOMPARE(jobIn(store, 3).waitReason, u"waiting for a free place: Lane a takes 2 at once"_s);
        QVERIFY(takeJobs(store).jobs.empty());
        endJob(store, taken.jobs[0]);
        QCOMPARE(idsIn(takeJobs(store).jobs), std::vector<qint64>{3});
        endJob(store, taken.jobs[2]);
        endJob(store, taken.jobs[3]);
        QCOMPARE(idsIn(takeJobs(store).jobs), (std::vector<qint64>{6, 11}));
    }

    void heldOnesGoByPriorityThenTurnTogetherWithTheReady()
    {
        TestStore store;
        putLane(store, u"a"_s, {}, true);
        NewJob low = laneJob(u"a"_s), high = laneJob(u"a"_s);
        high.priority = 5;
        const qint64 first = enqueueIn(store, low), second = enqueueIn(store, low), urgent = enqueueIn(store, high);
        QVERIFY(takeJobs(store).jobs.empty());
        QCOMPARE(jobIn(store, 1).waitReason, u"waiting for Lane a until somebody opens it"_s);
        putLane(store, u"a"_s, 1);
        NewJob middle = laneJob(u"b"_s);
        middle.priority = 3;
        const qint64 ready = enqueueIn(store, middle);
        const auto one = takeJobs(store, 1);
        QCOMPARE(idsIn(one.jobs), std::vector<qint64>{urgent});
        QCOMPARE(idsIn(takeJobs(store, 1).jobs), std::vector<qint64>{ready});
        endJob(store, one.jobs[0]);
        const auto two = takeJobs(store, 5);
        QCOMPARE(idsIn(two.jobs), std::vector<qint64>{first});
        endJob(store, two.jobs[0]);
        QCOMPARE(idsIn(takeJobs(store, 5).jobs), std::vector<qint64>{second});
    }

    void aHeldJobIsLiveAndCanBeCancelled()
    {
        TestStore store;
        putLane(store, u"a"_s, {}, true);
        NewJob job = laneJob(u"a"_s);
        job.uniqueKey = u"item:1"_s;
        const qint64 id = enqueueIn(store, job);
        takeJobs(store);
        const auto again = must(lanesWrite(store, [&](Transaction &tx) { return jobqueue::enqueue(tx, job); }));
        QVERIFY(!again.isNew);
        QCOMPARE(again.id, id);
        const auto cancelled = must(lanesWrite(store, [&](Transaction &tx) { return jobqueue::cancel(tx, id); }));
        QCOMPARE(cancelled, jobqueue::CancelResult::Cancelled);
        QCOMPARE(heldIn(store), 0);
        QVERIFY(must(lanesWrite(store, [&](Transaction &tx) { return jobqueue::enqueue(tx, job); })).isNew);
    }

    void whatWasClaimedBeforeTheLaneClosedIsPutAside()
    {
        TestStore store;
        for (int i = 0; i < 3; ++i)
            enqueueIn(store, laneJob(u"a"_s));
        std::vector<jobqueue::Held> claimed;
        for (const Job &job : takeJobs(store).jobs)
            claimed.push_back({job.id, job.leaseToken});
        QCOMPARE(claimed.size(), 3u);
        // A lane that is not there holds nothing.
        must(lanesWrite(store, [&](Transaction &tx) { return jobqueue::holdAll(tx, u"a"_s, {claimed[0]}); }));
        QCOMPARE(jobIn(store, 1).state, JobState::Ready);
        putLane(store, u"a"_s, {}, true);
        QCOMPARE(must(lanesWrite(store, [&](Transaction &tx) { return jobqueue::holdAll(tx, u"a"_s, claimed); })), 2);
        QCOMPARE(jobIn(store, 2).state, JobState::Held);
        QCOMPARE(jobIn(store, 2).leaseOwner, QString());
        // Who lost the lease holds nothing back.
        QCOMPARE(must(lanesWrite(store, [&](Transaction &tx) { return jobqueue::holdAll(tx, u"a"_s, claimed); })), 0);
    }

    void aJobPassesFromOneLaneToTheNext()
    {
        TestStore store;
        putLane(store, Lane::ofPlan(u"p"_s), {}, true);
        putLane(store, u"a"_s, {}, true);
        const qint64 id = enqueueIn(store, laneJob(u"a"_s, u"p"_s));
        takeJobs(store);
        QCOMPARE(jobIn(store, id).heldBy, u"plan:p"_s);
        QCOMPARE(jobIn(store, id).waitReason, u"the plan is paused: because"_s);
        putLane(store, Lane::ofPlan(u"p"_s), {});
        QVERIFY(takeJobs(store).jobs.empty());
        QCOMPARE(jobIn(store, id).heldBy, u"a"_s);
        putLane(store, u"a"_s, {});
        QCOMPARE(takeJobs(store).jobs.size(), 1u);
    }

    void aPlanWithOneJobWaitsForOneRoundOfAPlanWithAThousand()
    {
        TestStore store;
        must(lanesWrite(store, [](Transaction &tx) {
            for (int i = 0; i < 1'000; ++i)
                jobqueue::enqueue(tx, laneJob({}, u"big"_s));
        }));
        for (const Job &job : takeJobs(store, 100).jobs)
            endJob(store, job);
        const qint64 small = enqueueIn(store, laneJob({}, u"small"_s));
        QVERIFY(jobIn(store, small).turn <= 101);
        const auto next = takeJobs(store, 2);
        QVERIFY(std::ranges::any_of(next.jobs, [small](const Job &job) { return job.id == small; }));
        // Two plans with much to do share from then on.
        must(lanesWrite(store, [](Transaction &tx) {
            for (int i = 0; i < 50; ++i)
                jobqueue::enqueue(tx, laneJob({}, u"third"_s));
        }));
        qint64 third = 0;
        for (const Job &job : takeJobs(store, 40).jobs)
            third += job.planId == u"third" ? 1 : 0;
        QVERIFY2(third >= 18 && third <= 22, qPrintable(QString::number(third)));
    }

    void aPlanThatWasHeldDoesNotMakeUpForItAtTheCostOfOthers()
    {
        TestStore store;
        putLane(store, u"a"_s, {}, true);
        must(lanesWrite(store, [](Transaction &tx) {
            for (int i = 0; i < 300; ++i)
                jobqueue::enqueue(tx, laneJob(u"a"_s, u"held"_s));
        }));
        takeJobs(store);
        QCOMPARE(heldIn(store), 300);
        // Meanwhile another plan does much.
        must(lanesWrite(store, [](Transaction &tx) {
            for (int i = 0; i < 400; ++i)
                jobqueue::enqueue(tx, laneJob(u"b"_s, u"busy"_s));
        }));
        for (const Job &job : takeJobs(store, 200).jobs)
            endJob(store, job);
        putLane(store, u"a"_s, {});
        std::map<QString, int> went;
        for (int i = 0; i < 60; ++i) {
            for (const Job &job : takeJobs(store, 1).jobs) {
                ++went[job.planId];
                endJob(store, job);
            }
        }
        QCOMPARE(went[u"held"_s] + went[u"busy"_s], 60);
        QVERIFY2(went[u"held"_s] >= 25 && went[u"busy"_s] >= 25,
                 qPrintable(u"%1 and %2"_s.arg(went[u"held"_s]).arg(went[u"busy"_s])));
    }

    void whatIsNearlyDueGoesFirstInItsPriority()
    {
        TestStore store;
        NewJob plain = laneJob({}, u"p"_s), soon = plain, later = plain, urgent = laneJob({}, u"p"_s);
        later.dueAt = store.clock.now() + 14min;
        soon.dueAt = store.clock.now() + 5min;
        urgent.priority = 1;
        NewJob far = plain;
        far.dueAt = store.clock.now() + 3h;
        const qint64 a = enqueueIn(store, plain), b = enqueueIn(store, far), c = enqueueIn(store, later),
                     d = enqueueIn(store, soon), e = enqueueIn(store, urgent);
        QCOMPARE(idsIn(takeJobs(store, 3).jobs), (std::vector<qint64>{e, d, c}));
        const qint64 f = enqueueIn(store, plain);
        must(lanesWrite(store, [&](Transaction &tx) { jobqueue::setDue(tx, f, store.clock.now() + 1min); }));
        QCOMPARE(idsIn(takeJobs(store, 1).jobs), std::vector<qint64>{f});
        const qint64 g = enqueueIn(store, plain);
        store.clock.advance(170min);
        QCOMPARE(idsIn(takeJobs(store, 3).jobs), (std::vector<qint64>{b, a, g}));
    }

    void nextSaysWhoWouldGoAndWhyNot()
    {
        TestStore store;
        putLane(store, u"a"_s, {}, true, store.clock.now() + 40s);
        putLane(store, u"b"_s, 1);
        const qint64 closed = enqueueIn(store, laneJob(u"a"_s, u"p"_s));
        const qint64 one = enqueueIn(store, laneJob(u"b"_s, u"q"_s)), two = enqueueIn(store, laneJob(u"b"_s, u"r"_s));
        const auto look = [&] {
            return must(lanesRead(store, [&](Connection &c) { return nextJobs(c, store.clock.now(), 20); }));
        };
        const auto check = [&] {
            const auto next = look();
            QCOMPARE(next.size(), 3u);
            QCOMPARE(next[0].job.id, one);
            QVERIFY(next[0].runs);
            QCOMPARE(next[0].allowed, 1);
            QCOMPARE(next[1].job.id, closed);
            QCOMPARE(next[1].why, u"waiting for Lane a until 2026-11-20T18:00:40Z"_s);
            QCOMPARE(*next[1].until, store.clock.now() + 40s);
            QCOMPARE(next[2].job.id, two);
            QCOMPARE(next[2].why, u"waiting for a free place: Lane b takes 1 at once"_s);
        };
        check();
        // The same once a claim has held them.
        must(lanesWrite(store, [](Transaction &tx) { return jobqueue::take(tx, u"n"_s, {u"other"_s}, 10, 30s); }));
        check();
        // What it foretells is what happens.
        QCOMPARE(idsIn(takeJobs(store).jobs), std::vector<qint64>{one});
        QVERIFY(!look()[0].runs);
    }
};

LOOMDECK_TEST(LanesTest, "lanes")
#include "tst_lanes.moc"
