// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"
#include "jobs/nodeid.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <future>
#include <QProcess>
#include <set>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const QStringList kinds{u"work"_s};

NewJob job(int priority = 0)
{
    NewJob j;
    j.kind = u"work"_s;
    j.priority = priority;
    j.payload = {{u"n"_s, priority}};
    return j;
}

qint64 enqueue(TestStore &store, const NewJob &j)
{
    return must(store.write([&](Transaction &tx) { return jobqueue::enqueue(tx, j); })).id;
}

std::vector<Job> claim(TestStore &store, const QString &owner, int limit = 10)
{
    return must(store.write([&](Transaction &tx) { return jobqueue::claim(tx, owner, kinds, limit, 30s); }));
}

Job find(TestStore &store, qint64 id)
{
    return *must(store.read([&](Connection &c) { return findJob(c, id); }));
}

jobqueue::Settled settle(TestStore &store, const Job &j, const JobOutcome &outcome)
{
    return must(store.write([&](Transaction &tx) { return jobqueue::settle(tx, j, outcome, RetryPolicy(), 0.5); }));
}

const Error broken = Error::internal(u"BROKEN"_s, u"It broke."_s, u"Mend it."_s);

} // namespace

class JobQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void higherPriorityGoesFirstThenAge()
    {
        TestStore store;
        const qint64 a = enqueue(store, job(0)), b = enqueue(store, job(5)), c = enqueue(store, job(0)),
                     d = enqueue(store, job(5));
        std::vector<qint64> order;
        for (const Job &j : claim(store, u"n1"_s, 3))
            order.push_back(j.id);
        QCOMPARE(order, (std::vector<qint64>{b, d, a}));
        QCOMPARE(claim(store, u"n1"_s).front().id, c);
        QVERIFY(claim(store, u"n1"_s).empty());
    }

    void onlyKnownKindsAreClaimed()
    {
        TestStore store;
        NewJob other = job();
        other.kind = u"something else"_s;
        enqueue(store, other);
        QVERIFY(claim(store, u"n1"_s).empty());
    }

    void aJobComesBackWhole()
    {
        TestStore store;
        NewJob j = job(3);
        j.planId = u"p"_s;
        j.subjectId = u"s"_s;
        j.subjectName = u"draft-scene"_s;
        j.requestId = u"r"_s;
        j.cause = 12;
        j.uniqueKey = u"u"_s;
        j.maxAttempts = 7;
        enqueue(store, j);
        const Job claimed = claim(store, u"n1"_s).front();
        QCOMPARE(claimed.payload, j.payload);
        QCOMPARE(claimed.planId, j.planId);
        QCOMPARE(claimed.subjectId, j.subjectId);
        QCOMPARE(claimed.subjectName, j.subjectName);
        QCOMPARE(claimed.requestId, j.requestId);
        QCOMPARE(claimed.cause, 12);
        QCOMPARE(claimed.uniqueKey, j.uniqueKey);
        QCOMPARE(claimed.maxAttempts, 7);
        QCOMPARE(claimed.state, JobState::Running);
        QCOMPARE(claimed.leaseUntil, store.clock.now() + 30s);
    }

    void aUniqueKeyHoldsWhileItsJobLives()
    {
        TestStore store;
        NewJob j = job();
        j.uniqueKey = u"item:7"_s;
        const auto first = must(store.write([&](Transaction &tx) { return jobqueue::enqueue(tx, j); }));
        const auto second = must(store.write([&](Transaction &tx) { return jobqueue::enqueue(tx, j); }));
        QVERIFY(first.isNew);
        QVERIFY(!second.isNew);
        QCOMPARE(second.id, first.id);
        settle(store, claim(store, u"n1"_s).front(), JobOutcome::complete());
        QVERIFY(must(store.write([&](Transaction &tx) { return jobqueue::enqueue(tx, j); })).isNew);
    }

    void laterJobsWaitForTheirTime()
    {
        TestStore store;
        NewJob j = job();
        j.runAt = store.clock.now() + 1min;
        const qint64 id = enqueue(store, j);
        QCOMPARE(find(store, id).state, JobState::Scheduled);
        QCOMPARE(must(store.write([](Transaction &tx) { return jobqueue::promoteDue(tx); })), 0);
        store.clock.advance(61s);
        QCOMPARE(must(store.write([](Transaction &tx) { return jobqueue::promoteDue(tx); })), 1);
        QCOMPARE(claim(store, u"n1"_s).front().id, id);
    }

    void failuresPauseAndThenKill()
    {
        TestStore store;
        const qint64 id = enqueue(store, job());
        for (const auto pause : {5s, 15s}) {
            const auto settled = settle(store, claim(store, u"n1"_s).front(), JobOutcome::failed(broken));
            QCOMPARE(settled.state, JobState::Scheduled);
            QCOMPARE(settled.runAt, store.clock.now() + pause);
            store.clock.advance(pause);
            must(store.write([](Transaction &tx) { return jobqueue::promoteDue(tx); }));
        }
        QCOMPARE(settle(store, claim(store, u"n1"_s).front(), JobOutcome::failed(broken)).state, JobState::Dead);
        const Job dead = find(store, id);
        QCOMPARE(dead.state, JobState::Dead);
        QCOMPARE(dead.attempt, 3);
        QCOMPARE(dead.lastError->code, u"BROKEN"_s);
        const auto attempts = must(store.read([&](Connection &c) { return attemptsOf(c, id); }));
        QCOMPARE(attempts.size(), 3u);
        QCOMPARE(attempts[2].number, 3);
        QCOMPARE(attempts[2].error->suggestedFix, u"Mend it."_s);
        const auto entries =
            must(store.read([](Connection &c) { return journal::read(c, {.kinds = {u"job.dead"_s}}); }));
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].subjectKey, id);
    }

    void snoozingUsesNoAttempt()
    {
        TestStore store;
        enqueue(store, job());
        const auto settled =
            settle(store, claim(store, u"n1"_s).front(), JobOutcome::snoozed(store.clock.now() + 1h, u"gate closed"_s));
        QCOMPARE(settled.state, JobState::Scheduled);
        QCOMPARE(settled.attempt, 0);
        store.clock.advance(1h);
        must(store.write([](Transaction &tx) { return jobqueue::promoteDue(tx); }));
        QCOMPARE(claim(store, u"n1"_s).size(), 1u);
    }

    void anOutdatedHolderWritesNothing()
    {
        TestStore store;
        const NodeId self = NodeId::ofThisProcess(u"n2"_s);
        const qint64 id = enqueue(store, job());
        const Job old = claim(store, u"n1"_s).front();
        store.clock.advance(31s);
        QCOMPARE(must(store.write([&](Transaction &tx) { return jobqueue::rescue(tx, self, 20); })), 1);
        const Job current = claim(store, u"n2"_s).front();
        QCOMPARE(current.id, id);
        QVERIFY(current.leaseToken > old.leaseToken);
        QVERIFY(!settle(store, old, JobOutcome::complete()).held);
        QCOMPARE(must(store.write([&](Transaction &tx) {
                     return jobqueue::completeAll(tx, {{old.id, old.leaseToken}});
                 })),
                 0);
        QCOMPARE(must(store.write([&](Transaction &tx) {
                     return jobqueue::releaseAll(tx, {{old.id, old.leaseToken}});
                 })),
                 0);
        QCOMPARE(find(store, id).state, JobState::Running);
        QVERIFY(settle(store, current, JobOutcome::complete()).held);
        QCOMPARE(find(store, id).state, JobState::Complete);
    }

    void interruptedIsNotFailed()
    {
        TestStore store;
        const NodeId self = NodeId::ofThisProcess(u"n2"_s);
        const qint64 id = enqueue(store, job());
        claim(store, u"n1"_s);
        must(store.write([&](Transaction &tx) { return jobqueue::heartbeat(tx, u"n1"_s, 30s); }));
        store.clock.advance(29s);
        QCOMPARE(must(store.write([&](Transaction &tx) { return jobqueue::rescue(tx, self, 20); })), 0);
        store.clock.advance(2s);
        QCOMPARE(must(store.write([&](Transaction &tx) { return jobqueue::rescue(tx, self, 20); })), 1);
        const Job back = find(store, id);
        QCOMPARE(back.state, JobState::Ready);
        QCOMPARE(back.attempt, 0);
        QCOMPARE(back.interruptions, 1);
    }

    void aHeartbeatKeepsTheLease()
    {
        TestStore store;
        const NodeId self = NodeId::ofThisProcess(u"n2"_s);
        enqueue(store, job());
        claim(store, u"n1"_s);
        for (int i = 0; i < 5; ++i) {
            store.clock.advance(20s);
            must(store.write([&](Transaction &tx) { return jobqueue::heartbeat(tx, u"n1"_s, 30s); }));
            QCOMPARE(must(store.write([&](Transaction &tx) { return jobqueue::rescue(tx, self, 20); })), 0);
        }
    }

    void aDeadProcessOfThisMachineIsSeenAtOnce()
    {
        TestStore store;
        const NodeId self = NodeId::ofThisProcess(u"here"_s);
        QProcess child;
        child.start(u"sleep"_s, {u"60"_s});
        QVERIFY(child.waitForStarted());
        QStringList parts = self.owner().split(u'|');
        parts[0] = u"there"_s;
        parts[2] = QString::number(child.processId());
        QFile stat(u"/proc/%1/stat"_s.arg(child.processId()));
        QVERIFY(stat.open(QIODevice::ReadOnly));
        parts[3] = QString::fromLatin1(stat.readAll()).section(u')', -1).simplified().section(u' ', 19, 19);
        const QString owner = parts.join(u'|');

        enqueue(store, job());
        claim(store, owner);
        QVERIFY(!self.knowsDead(owner));
        QCOMPARE(must(store.write([&](Transaction &tx) { return jobqueue::rescue(tx, self, 20); })), 0);
        child.kill();
        QVERIFY(child.waitForFinished());
        QVERIFY(self.knowsDead(owner));
        QCOMPARE(must(store.write([&](Transaction &tx) { return jobqueue::rescue(tx, self, 20); })), 1);
        QVERIFY(!self.knowsDead(u"elsewhere|othermachine|1|2|3"_s));
    }

    void aJobThatKillsItsProcessIsStopped()
    {
        TestStore store;
        const NodeId self = NodeId::ofThisProcess(u"n2"_s);
        const qint64 id = enqueue(store, job());
        for (int i = 0; i < 3; ++i) {
            claim(store, u"n1"_s);
            store.clock.advance(31s);
            must(store.write([&](Transaction &tx) { return jobqueue::rescue(tx, self, 3); }));
        }
        QCOMPARE(find(store, id).state, JobState::Dead);
        QCOMPARE(find(store, id).lastError->code, u"JOB_KEEPS_DYING"_s);
    }

    void noJobIsClaimedTwice()
    {
        TestStore store;
        constexpr int jobs = 600;
        must(store.write([&](Transaction &tx) {
            for (int i = 0; i < jobs; ++i)
                jobqueue::enqueue(tx, job());
        }));
        std::vector<std::future<std::vector<qint64>>> nodes;
        for (int n = 0; n < 4; ++n) {
            nodes.push_back(std::async(std::launch::async, [&store, n] {
                std::vector<qint64> mine;
                for (;;) {
                    const auto claimed =
                        store.database()
                            .write([n](Transaction &tx) { return jobqueue::claim(tx, u"n%1"_s.arg(n), kinds, 7, 30s); })
                            .result();
                    if (!claimed || claimed->empty())
                        return mine;
                    for (const Job &j : claimed.value())
                        mine.push_back(j.id);
                }
            }));
        }
        std::set<qint64> all;
        size_t sum = 0;
        for (auto &node : nodes) {
            const auto mine = node.get();
            sum += mine.size();
            all.insert(mine.begin(), mine.end());
        }
        QCOMPARE(sum, static_cast<size_t>(jobs));
        QCOMPARE(all.size(), static_cast<size_t>(jobs));
    }

    void listsAndCounts()
    {
        TestStore store;
        for (int i = 0; i < 5; ++i)
            enqueue(store, job());
        auto claimed = claim(store, u"n1"_s, 3);
        settle(store, claimed[0], JobOutcome::complete());
        settle(store, claimed[1], JobOutcome::failed(broken));
        const auto counts = must(store.read([](Connection &c) { return countJobs(c); }));
        QCOMPARE(counts.of(u"ready"_s), 2);
        QCOMPARE(counts.of(u"running"_s), 1);
        QCOMPARE(counts.of(u"complete"_s), 1);
        QCOMPARE(counts.of(u"retrying"_s), 1);
        QCOMPARE(counts.of(u"scheduled"_s), 0);
        const auto list = must(store.read([](Connection &c) {
            return listJobs(c, {.states = {u"ready"_s, u"retrying"_s}});
        }));
        QCOMPARE(list.size(), 3u);
        QVERIFY(list[0].id > list[1].id);
        QVERIFY(must(store.read([](Connection &c) { return listJobs(c, {.states = {u"scheduled"_s}}); })).empty());
    }
};

LOOMDECK_TEST(JobQueueTest, "jobqueue")
#include "tst_jobqueue.moc"
