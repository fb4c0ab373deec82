// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobcontroller.h"
#include "consolefixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Counts, tabs and the banner of the jobs page, and its one repair. */
class JobControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEachState();
    void opensWhatIsAskedFor();
    void retriesAllDead();
    void viewersCannotRetry();

private:
    static int countOf(const JobController &jobs, const QString &key)
    {
        for (const QVariant &tab : jobs.tabs()) {
            if (tab.toMap().value(u"key"_s).toString() == key)
                return tab.toMap().value(u"count"_s).toInt();
        }
        return -1;
    }
};

void JobControllerTest::countsEachState()
{
    ConsoleFixture console;
    JobController jobs;
    QTRY_COMPARE(countOf(jobs, {}), 0);
    QVERIFY(jobs.caption().isEmpty());
    const auto ids = console.addJobs(7);
    const QStringList states{u"scheduled"_s, u"retrying"_s, u"running"_s, u"dead"_s, u"complete"_s, u"cancelled"_s};
    for (int i = 0; i < states.size(); ++i)
        console.set(ids[static_cast<size_t>(i)], states[i]);
    // Nobody asks: the page hears of it.
    QTRY_COMPARE(countOf(jobs, u"ready"_s), 1);
    for (const QString &state : states)
        QTRY_COMPARE(countOf(jobs, state), 1);
    QCOMPARE(countOf(jobs, {}), 7);
    QVERIFY2(jobs.caption().startsWith(u"1 wait, 1 run · the oldest waits"), qPrintable(jobs.caption()));
    QTRY_COMPARE(jobs.list()->count(), 7);
}

void JobControllerTest::opensWhatIsAskedFor()
{
    ConsoleFixture console;
    const auto ids = console.addJobs(2);
    console.set(ids[0], u"dead"_s);
    JobController jobs;
    jobs.open(u"dead"_s);
    QCOMPARE(jobs.state(), u"dead"_s);
    QTRY_COMPARE(jobs.list()->count(), 1);
    jobs.open(u"nodes"_s);
    QCOMPARE(jobs.view(), u"clock"_s);
    jobs.open(u"nonsense"_s);
    QCOMPARE(jobs.view(), u"queue"_s);
    QVERIFY(jobs.state().isEmpty());
    jobs.chooseKind(u"backlog.bulk"_s);
    QTRY_VERIFY(!jobs.list()->loading());
    QCOMPARE(jobs.list()->count(), 0);
}

void JobControllerTest::retriesAllDead()
{
    ConsoleFixture console;
    JobController jobs;
    const auto ids = console.addJobs(3);
    for (const qint64 id : ids)
        console.set(id, u"dead"_s);
    QTRY_COMPARE(jobs.rescue()->retryText(), u"Retry all 3"_s);
    QTRY_VERIFY(jobs.rescue()->why().contains(u"did not answer"));
    jobs.rescue()->retryAll();
    QTRY_VERIFY(jobs.rescue()->what().isEmpty());
    for (const qint64 id : ids)
        QCOMPARE(console.stateOf(id), u"ready"_s);
    const auto told = must(await(console.engine().queries().journal({.kinds = {u"job.retry"_s}})));
    QCOMPARE(told.size(), 3U);
    QTRY_VERIFY(!jobs.rescue()->busy());
}

void JobControllerTest::viewersCannotRetry()
{
    Config config;
    config.who.role = Role::Viewer;
    ConsoleFixture console(config);
    JobController jobs;
    const auto ids = console.addJobs(1);
    console.set(ids[0], u"dead"_s);
    QTRY_COMPARE(jobs.rescue()->retryText(), u"Retry it"_s);
    jobs.rescue()->retryAll();
    QTRY_VERIFY(console.session().errorLog()->count() > 0);
    QCOMPARE(console.stateOf(ids[0]), u"dead"_s);
}

LOOMDECK_TEST(JobControllerTest, "jobcontroller")
#include "tst_jobcontroller.moc"
