// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/joblist.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Pages, changes by key, and rows that wait while somebody reads. */
class JobListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPageByPage();
    void changesRowsByKey();
    void waitsWhileSomebodyReads();
    void listsOneState();
    void keepsItsOrderUnderRandomChanges();

private:
    static JobRow rowAt(const JobList &list, int row)
    {
        return list.data(list.index(row), JobList::RowRole).value<JobRow>();
    }
};

void JobListTest::readsPageByPage()
{
    ConsoleFixture console;
    const auto ids = console.addJobs(450);
    JobList list(console.session());
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setFilter({});
    QVERIFY(list.loading());
    QTRY_COMPARE_WITH_TIMEOUT(list.count() >= 200, true, 10'000);
    // The tester fetches what there is to fetch, too.
    while (list.canFetchMore({})) {
        const int before = list.count();
        list.fetchMore({});
        QTRY_VERIFY(list.count() > before || !list.canFetchMore({}));
    }
    QTRY_COMPARE_WITH_TIMEOUT(list.count(), 450, 30'000);
    QVERIFY(!list.canFetchMore({}));
    for (int row = 0; row < 450; ++row)
        QCOMPARE(static_cast<qint64>(list.idAt(row)), ids[static_cast<size_t>(449 - row)]);
    QCOMPARE(list.rowOf(static_cast<double>(ids.front())), 449);
    QCOMPARE(list.idAt(450), 0.0);
    QCOMPARE(list.rowOf(0), -1);
}

void JobListTest::changesRowsByKey()
{
    ConsoleFixture console;
    const auto ids = console.addJobs(5);
    JobList list(console.session());
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setFilter({});
    QTRY_COMPARE(list.count(), 5);
    QCOMPARE(rowAt(list, 0).state, u"Ready"_s);
    QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
    console.set(ids[2], u"running"_s);
    list.want();
    QTRY_COMPARE(rowAt(list, 2).state, u"running"_s);
    QVERIFY(list.data(list.index(2), JobList::FlashRole).toBool());
    QCOMPARE(rowAt(list, 2).node, u"serve-2"_s);
    QTRY_VERIFY(!list.data(list.index(2), JobList::FlashRole).toBool());
    QCOMPARE(resets.count(), 0);
}

void JobListTest::waitsWhileSomebodyReads()
{
    ConsoleFixture console;
    const auto ids = console.addJobs(3);
    JobList list(console.session());
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setFilter({.states = {u"ready"_s}});
    QTRY_COMPARE(list.count(), 3);
    list.setFollows(false);
    console.addJobs(2);
    console.set(ids[1], u"dead"_s);
    list.want();
    QTRY_COMPARE(list.waitingText(), u"3 changed row(s) wait"_s);
    // The one that left stays where it stood and tells what it is now.
    QCOMPARE(list.count(), 3);
    QTRY_COMPARE(rowAt(list, 1).state, u"dead"_s);
    list.takeChanges();
    QTRY_COMPARE(list.count(), 4);
    QVERIFY(list.waitingText().isEmpty());
    console.addJobs(1);
    list.want();
    QTRY_VERIFY(!list.waitingText().isEmpty());
    list.setFollows(true);
    QTRY_COMPARE(list.count(), 5);
}

void JobListTest::listsOneState()
{
    ConsoleFixture console;
    const auto ids = console.addJobs(3);
    console.set(ids[0], u"dead"_s);
    console.set(ids[1], u"retrying"_s);
    JobList list(console.session());
    list.setFilter({.states = {u"dead"_s}});
    QTRY_COMPARE(list.count(), 1);
    QCOMPARE(rowAt(list, 0).why, u"The provider did not answer within 300 s."_s);
    QCOMPARE(rowAt(list, 0).attempts, u"3 of 3"_s);
    list.setFilter({.states = {u"scheduled"_s}});
    QTRY_VERIFY(!list.loading());
    QCOMPARE(list.count(), 0);
    list.setFilter({.states = {u"retrying"_s}});
    QTRY_COMPARE(list.count(), 1);
    QCOMPARE(rowAt(list, 0).state, u"retrying"_s);
}

void JobListTest::keepsItsOrderUnderRandomChanges()
{
    ConsoleFixture console;
    auto ids = console.addJobs(60);
    JobList list(console.session());
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setFilter({.states = {u"ready"_s, u"running"_s}});
    QTRY_COMPARE(list.count(), 60);
    const QStringList states{u"ready"_s, u"running"_s, u"dead"_s, u"complete"_s};
    QRandomGenerator dice(7);
    for (int round = 0; round < 12; ++round) {
        for (const qint64 id : console.addJobs(static_cast<int>(dice.bounded(4))))
            ids.push_back(id);
        for (int i = 0; i < 10; ++i)
            console.set(ids[dice.bounded(static_cast<quint32>(ids.size()))], states[dice.bounded(4)]);
        list.takeChanges();
        QCoreApplication::processEvents();
    }
    const auto wanted = must(await(console.engine().queries().jobs({.states = {u"ready"_s, u"running"_s}})));
    list.takeChanges();
    QTRY_COMPARE(list.count(), static_cast<int>(wanted.size()));
    for (int row = 0; row < list.count(); ++row)
        QCOMPARE(static_cast<qint64>(list.idAt(row)), wanted[static_cast<size_t>(row)].id);
}

LOOMDECK_TEST(JobListTest, "joblist")
#include "tst_joblist.moc"
