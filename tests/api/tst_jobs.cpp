// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "engine/seed.h"
#include "jobs/jobqueue.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** Puts a job of some kind into the queue, in some state. */
qint64 addJob(ApiFixture &f, const QString &kind, JobState state = JobState::Ready, int attempt = 0)
{
    return must(f.engine()
                    .database()
                    .write([&](Transaction &tx) {
                        NewJob job;
                        job.kind = kind;
                        const qint64 id = jobqueue::enqueue(tx, job).id;
                        tx.sql().exec(u"UPDATE jobs SET state = ?, attempt = ? WHERE id = ?"_s,
                                      {static_cast<int>(state), attempt, id});
                        return id;
                    })
                    .result());
}

QList<qint64> idsOf(const QJsonArray &jobs)
{
    QList<qint64> ids;
    for (const QJsonValue &job : jobs)
        ids << job[u"id"].toInteger();
    return ids;
}

QString path(qint64 id, const QString &action = {})
{
    return u"/api/jobs/%1"_s.arg(id) + (action.isEmpty() ? QString() : u'/' + action);
}

} // namespace

class JobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsAreListedNewestFirstByStateKindAndSubject()
    {
        ApiFixture f;
        const qint64 ready = addJob(f, u"a"_s), scheduled = addJob(f, u"a"_s, JobState::Scheduled),
                     retrying = addJob(f, u"b"_s, JobState::Scheduled, 1), dead = addJob(f, u"b"_s, JobState::Dead, 3),
                     cancelled = addJob(f, u"b"_s, JobState::Cancelled),
                     complete = addJob(f, u"b"_s, JobState::Complete);
        const QList<qint64> all{complete, cancelled, dead, retrying, scheduled, ready};
        QCOMPARE(idsOf(f.get(u"/api/jobs"_s).array()), all);
        for (const auto &[state, id] :
             {std::pair(u"ready"_s, ready), std::pair(u"scheduled"_s, scheduled), std::pair(u"retrying"_s, retrying),
              std::pair(u"dead"_s, dead), std::pair(u"cancelled"_s, cancelled), std::pair(u"complete"_s, complete)}) {
            const QJsonArray jobs = f.get(u"/api/jobs?state="_s + state).array();
            QCOMPARE(idsOf(jobs), QList<qint64>{id});
            QCOMPARE(jobs[0][u"state"].toString(), state);
        }
        QCOMPARE(idsOf(f.get(u"/api/jobs?state=dead,ready"_s).array()), (QList<qint64>{dead, ready}));
        QCOMPARE(idsOf(f.get(u"/api/jobs?kind=a"_s).array()), (QList<qint64>{scheduled, ready}));
        QCOMPARE(idsOf(f.get(u"/api/jobs?limit=2"_s).array()), all.first(2));
        QCOMPARE(idsOf(f.get(u"/api/jobs?limit=2&before=%1"_s.arg(cancelled)).array()), all.mid(2, 2));
        QCOMPARE(f.get(u"/api/jobs?kind=none"_s).body, "[]");
    }

    void aJobIsCancelledOnce()
    {
        ApiFixture f;
        const qint64 id = addJob(f, u"a"_s);
        const HttpReply reply = f.post(path(id, u"cancel"_s), {{u"reason"_s, u"not needed"_s}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.object()[u"state"].toString(), u"cancelled"_s);
        QCOMPARE(f.post(path(id, u"cancel"_s)).code(), u"JOB_ENDED"_s);
        const auto entries = f.entries(u"job.cancel"_s);
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].reason, u"not needed"_s);
        QCOMPARE(entries[0].actor, u"the operator"_s);
    }

    void aDeadJobIsTriedAgain()
    {
        ApiFixture f;
        const qint64 id = addJob(f, u"a"_s, JobState::Dead, 3);
        const HttpReply reply = f.post(path(id, u"retry"_s));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.object()[u"state"].toString(), u"ready"_s);
        QCOMPARE(reply.object()[u"attempt"].toInt(-1), 0);
        const qint64 done = addJob(f, u"a"_s, JobState::Complete), running = addJob(f, u"a"_s, JobState::Running);
        QCOMPARE(f.post(path(done, u"retry"_s)).code(), u"JOB_COMPLETE"_s);
        QCOMPARE(f.post(path(running, u"retry"_s)).code(), u"JOB_RUNNING"_s);
        QCOMPARE(f.post(path(4711, u"retry"_s)).status, 404);
        QCOMPARE(f.post(path(4711, u"cancel"_s)).status, 404);
        QCOMPARE(f.get(path(4711)).status, 404);
        QCOMPARE(f.entries(u"job.retry"_s).size(), 1u);
    }

    void cancellingTheJobOfAnItemCancelsTheItem()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        const qint64 job = f.get(u"/api/jobs"_s).array()[0][u"id"].toInteger();
        QCOMPARE(f.post(path(job, u"cancel"_s)).status, 200);
        const QJsonObject facts = f.get(f.itemPath(plan, u"vision-plan"_s)).object();
        QCOMPARE(facts[u"state"].toString(), u"cancelled"_s);
        QCOMPARE(facts[u"item"][u"taskStatus"].toString(), u"Cancelled"_s);
    }

    void tryingAnItemsJobAgainStartsTheItem()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        const qint64 job = f.get(u"/api/jobs"_s).array()[0][u"id"].toInteger();
        f.post(path(job, u"cancel"_s));
        QCOMPARE(f.post(path(job, u"retry"_s)).status, 200);
        const QJsonObject facts = f.get(f.itemPath(plan, u"vision-plan"_s)).object();
        QCOMPARE(facts[u"state"].toString(), u"pending"_s);
        QCOMPARE(facts[u"job"][u"id"].toInteger(), job);
        QCOMPARE(facts[u"item"][u"taskStatus"].toString(), u"Pending"_s);
        // It belongs to the item again: nobody starts a second one.
        QCOMPARE(f.post(f.itemPath(plan, u"vision-plan"_s, u"retry"_s)).code(), u"ITEM_BUSY"_s);
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs WHERE state <= 2"_s), 1);
    }

    void anOutdatedJobOfAnItemIsNotTriedAgain()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        const qint64 old = f.get(u"/api/jobs"_s).array()[0][u"id"].toInteger();
        f.post(path(old, u"cancel"_s));
        QCOMPARE(f.post(f.itemPath(plan, u"vision-plan"_s, u"retry"_s)).status, 200);
        const QStringList before = f.rows();
        const HttpReply replaced = f.post(path(old, u"retry"_s));
        QCOMPARE(replaced.status, 409);
        QCOMPARE(replaced.code(), u"JOB_REPLACED"_s);
        must(
            f.engine()
                .database()
                .write([](Transaction &tx) {
                    tx.sql().exec(u"UPDATE jobs SET state = 3 WHERE state = 0"_s);
                    tx.sql().exec(
                        u"UPDATE backlog_items SET status = 2, state = 7, job_id = NULL WHERE backlog_id = 'vision-plan'"_s);
                })
                .result());
        const HttpReply complete = f.post(path(old, u"retry"_s));
        QCOMPARE(complete.status, 409);
        QCOMPARE(complete.code(), u"ITEM_COMPLETE"_s);
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs WHERE state <= 2"_s), 0);
    }

    void schedulesAreSwitchedByAdmins()
    {
        ApiFixture f;
        const QString command = u"/api/commands/schedule.switch"_s;
        QCOMPARE(f.post(command, {{u"name"_s, u"prune"_s}, {u"enabled"_s, false}}).status, 403);
        // A switch must be told where to.
        const HttpReply vague = f.post(command, {{u"name"_s, u"prune"_s}}, Role::Admin);
        QCOMPARE(vague.status, 400);
        QCOMPARE(vague.code(), u"FIELD_REQUIRED"_s);
        QVERIFY(f.get(u"/api/jobs/schedules"_s).array()[0][u"enabled"].toBool());
        QCOMPARE(f.post(command, {{u"name"_s, u"prune"_s}, {u"enabled"_s, false}}, Role::Admin).status, 200);
        QVERIFY(!f.get(u"/api/jobs/schedules"_s).array()[0][u"enabled"].toBool());
        QCOMPARE(f.post(command, {{u"name"_s, u"none"_s}, {u"enabled"_s, true}}, Role::Admin).status, 404);
        QCOMPARE(f.entries(u"schedule.switch"_s).size(), 1u);
    }
};

LOOMDECK_TEST(JobsTest, "jobs")
#include "tst_jobs.moc"
