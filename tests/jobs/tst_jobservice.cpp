// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"
#include "jobs/jobservice.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const Actor admin{u"ops.admin"_s, {}, u"test"_s, Role::Admin, u"r1"_s};

NewJob work()
{
    NewJob job;
    job.kind = u"work"_s;
    job.uniqueKey = u"only"_s;
    return job;
}

Job claimOne(TestStore &store)
{
    return must(store.write([](Transaction &tx) {
               return jobqueue::claim(tx, u"n"_s, {u"work"_s}, 1, std::chrono::seconds(30));
           }))
        .front();
}

QStringList kindsOf(TestStore &store)
{
    QStringList list;
    for (const JournalEntry &entry : must(store.read([](Connection &c) { return journal::read(c, {}); })))
        list << entry.kind;
    return list;
}

} // namespace

/** What people may do to a job; none of these services starts workers. */
class JobServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWaitingJobIsCancelledAtOnceAndItsOwnerIsTold()
    {
        TestStore store;
        JobService service(store.database(), {}, [] { return 0.5; });
        service.handle(u"work"_s, {{}, {}, [](Transaction &tx, const Job &job) {
                                       tx.sql().exec(u"INSERT INTO settings (name, value) VALUES (?, '1')"_s,
                                                     {u"told %1"_s.arg(job.id)});
                                   }});
        const qint64 id = must(await(service.enqueue(work()))).id;
        QCOMPARE(must(await(service.cancel(id, admin, u"not needed"_s))).state, JobState::Cancelled);
        QCOMPARE(must(store.read([&](Connection &c) {
                     return c.count(u"SELECT count(*) FROM settings WHERE name = ?"_s, {u"told %1"_s.arg(id)});
                 })),
                 1);
        QCOMPARE(kindsOf(store), QStringList{u"job.cancel"_s});
        QCOMPARE(await(service.cancel(id, admin, {})).error().code, u"JOB_ENDED"_s);
        QCOMPARE(kindsOf(store).size(), 1);
    }

    void aRunningJobIsAskedToStop()
    {
        TestStore store;
        JobService service(store.database(), {}, [] { return 0.5; });
        const qint64 id = must(await(service.enqueue(work()))).id;
        claimOne(store);
        const Job job = must(await(service.cancel(id, admin, {})));
        QCOMPARE(job.state, JobState::Running);
        QVERIFY(job.cancelRequested);
        QCOMPARE(must(store.read([](Connection &c) { return jobqueue::cancelRequests(c, u"n"_s); })),
                 std::vector<qint64>{id});
    }

    void aDeadJobIsRetriedWithAllItsAttempts()
    {
        TestStore store;
        JobService service(store.database(), {}, [] { return 0.5; });
        const qint64 id = must(await(service.enqueue(work()))).id;
        const Job claimed = claimOne(store);
        QCOMPARE(await(service.retry(id, admin, {})).error().code, u"JOB_RUNNING"_s);
        must(store.write(
            [&](Transaction &tx) { return jobqueue::settle(tx, claimed, JobOutcome::failedForGood({}), {}, 0.5); }));
        const Job again = must(await(service.retry(id, admin, u"mended"_s)));
        QCOMPARE(again.state, JobState::Ready);
        QCOMPARE(again.attempt, 0);
        const Job second = claimOne(store);
        must(store.write(
            [&](Transaction &tx) { return jobqueue::settle(tx, second, JobOutcome::complete(), {}, 0.5); }));
        QCOMPARE(await(service.retry(id, admin, {})).error().code, u"JOB_COMPLETE"_s);
        QCOMPARE(must(store.read([&](Connection &c) { return attemptsOf(c, id); })).size(), 1u);
    }

    void aDeadJobWhoseWorkIsDoneElsewhereStaysDead()
    {
        TestStore store;
        JobService service(store.database(), {}, [] { return 0.5; });
        const qint64 id = must(await(service.enqueue(work()))).id;
        must(store.write([&, claimed = claimOne(store)](Transaction &tx) {
            return jobqueue::settle(tx, claimed, JobOutcome::failedForGood({}), {}, 0.5);
        }));
        const qint64 other = must(await(service.enqueue(work()))).id;
        const auto refused = await(service.retry(id, admin, {}));
        QCOMPARE(refused.error().code, u"JOB_REPLACED"_s);
        QCOMPARE(refused.error().details[u"jobId"].toInteger(), other);
    }

    void unknownJobsAreNamed()
    {
        TestStore store;
        JobService service(store.database(), {}, [] { return 0.5; });
        QCOMPARE(await(service.cancel(99, admin, {})).error().code, u"JOB_NOT_FOUND"_s);
        QCOMPARE(await(service.retry(99, admin, {})).error().code, u"JOB_NOT_FOUND"_s);
    }

    void twoPeopleWhoCancelGetOneSuccessAndOneConflict()
    {
        TestStore store;
        JobService service(store.database(), {}, [] { return 0.5; });
        const qint64 id = must(await(service.enqueue(work()))).id;
        const auto one = service.cancel(id, admin, {});
        const auto two = service.cancel(id, admin, {});
        const auto a = await(one), b = await(two);
        QCOMPARE(int(a.ok()) + int(b.ok()), 1);
        QCOMPARE((a.ok() ? b : a).error().kind, Error::Kind::Conflict);
    }
};

LOOMDECK_TEST(JobServiceTest, "jobservice")
#include "tst_jobservice.moc"
