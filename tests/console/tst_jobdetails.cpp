// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobactionform.h"
#include "console/jobdetails.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** The drawer of one job, and the dialog that acts on it. */
class JobDetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatFailed();
    void leadsToItsItem();
    void followsTheJob();
    void saysThatAJobIsGone();
    void cancelsWithAReason();
    void asksForTheWordWhereProtected();

private:
    static QString fact(const JobDetails &job, const QString &name)
    {
        for (const QVariant &row : job.facts()) {
            if (row.toMap().value(u"name"_s).toString() == name)
                return row.toMap().value(u"value"_s).toString();
        }
        return {};
    }
};

void JobDetailsTest::tellsWhatFailed()
{
    ConsoleFixture console;
    const qint64 id = console.addJobs(1).front();
    console.set(id, u"dead"_s);
    JobDetails job;
    job.setJobId(id);
    QTRY_VERIFY(job.loaded());
    QCOMPARE(job.stateName(), u"dead"_s);
    QCOMPARE(job.title(), u"Remove old jobs"_s);
    QCOMPARE(job.attempts().size(), 3);
    QCOMPARE(job.attempts().front().toMap().value(u"number"_s).toInt(), 3);
    QVERIFY(job.trouble().why.contains(u"Choose another provider"));
    QCOMPARE(job.attemptsText(), u"3 of 3 used"_s);
    QCOMPARE(fact(job, u"Last held by"_s), u"serve-2@loom-db-1"_s);
    QCOMPARE(fact(job, u"Kind"_s), u"store.prune"_s);
    QVERIFY(job.retryRefusal().isEmpty());
    QVERIFY(!job.cancelRefusal().isEmpty());
    QCOMPARE(job.payload(), u"{}"_s);
}

void JobDetailsTest::leadsToItsItem()
{
    ConsoleFixture console;
    const qint64 id = console.addPlanJob();
    QVERIFY(id > 0);
    JobDetails job;
    job.setJobId(id);
    QTRY_VERIFY(job.itemKey() > 0);
    QTRY_COMPARE(job.planName(), u"Saga Draft"_s);
    QVERIFY2(job.title().startsWith(u"Run "), qPrintable(job.title()));
    QVERIFY(job.payload().contains(u"\"planId\""));
    const auto items = must(await(console.engine().queries().items({job.itemKey()})));
    QCOMPARE(items.front().item.backlogId, job.subject());
}

void JobDetailsTest::followsTheJob()
{
    ConsoleFixture console;
    const qint64 id = console.addJobs(1).front();
    JobDetails job;
    job.setJobId(id);
    QTRY_COMPARE(job.stateName(), u"Ready"_s);
    console.set(id, u"running"_s);
    QTRY_COMPARE(job.stateName(), u"running"_s);
    QVERIFY(fact(job, u"Lease"_s).startsWith(u"renewed until"));
    QVERIFY(!job.retryRefusal().isEmpty());
    job.setJobId(0);
    QVERIFY(!job.loaded());
}

void JobDetailsTest::saysThatAJobIsGone()
{
    ConsoleFixture console;
    JobDetails job;
    job.setJobId(404);
    QTRY_COMPARE(job.error().code, u"JOB_NOT_FOUND"_s);
    QCOMPARE(console.session().errorLog()->count(), 1);
}

void JobDetailsTest::cancelsWithAReason()
{
    ConsoleFixture console;
    const qint64 id = console.addJobs(1).front();
    JobCancelForm form;
    form.setJobId(id);
    QTRY_VERIFY(form.loaded());
    QVERIFY(form.confirmed());
    form.setProperty("reason", u"not wanted"_s);
    QSignalSpy done(&form, &ActionForm::succeeded);
    form.run();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(console.stateOf(id), u"cancelled"_s);
    const auto told = must(await(console.engine().queries().journal({.kinds = {u"job.cancel"_s}})));
    QCOMPARE(told.front().reason, u"not wanted"_s);
    form.run();
    QTRY_COMPARE(form.error().code, u"JOB_ENDED"_s);
    JobRetryForm retry;
    retry.setJobId(id);
    QTRY_VERIFY(retry.loaded());
    retry.run();
    QTRY_COMPARE(console.stateOf(id), u"ready"_s);
}

void JobDetailsTest::asksForTheWordWhereProtected()
{
    Config config;
    config.environment = {u"production"_s, u"bad"_s, true};
    ConsoleFixture console(config);
    const qint64 id = console.addJobs(1).front();
    JobCancelForm form;
    form.setJobId(id);
    QTRY_VERIFY(form.loaded());
    QCOMPARE(form.word(), u"production"_s);
    form.run();
    QVERIFY(!form.busy());
    form.setProperty("typed", u"production"_s);
    form.run();
    QTRY_COMPARE(console.stateOf(id), u"cancelled"_s);
    JobRetryForm retry;
    QVERIFY(retry.word().isEmpty());
}

LOOMDECK_TEST(JobDetailsTest, "jobdetails")
#include "tst_jobdetails.moc"
