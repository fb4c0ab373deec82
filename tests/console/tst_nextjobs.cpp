// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobcontroller.h"
#include "console/nextjoblist.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

/** What runs next, and why. */
class NextJobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsInOrderWithReasons();
    void followsTheQueue();
    void theJobsPageOpensIt();
};

void NextJobsTest::listsInOrderWithReasons()
{
    ConsoleFixture console;
    const Timestamp until = console.engine().clock().now() + 40min;
    console.closeGate(u"a look"_s, until);
    const auto held = console.addHeld(2);
    const qint64 plan = console.addPlanJob();
    const qint64 plain = console.addJobs(1).front();
    NextJobList next;
    const QAbstractItemModelTester tester(&next, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(next.count(), 4);
    const auto row = [&next](int place) { return next.index(place - 1).data(NextJobList::RowRole).value<NextRow>(); };
    QTRY_COMPARE(next.summary(), u"2 may go, 2 are held"_s);
    QStringList free;
    for (const int place : {1, 2})
        free << QString::number(static_cast<qint64>(next.idAt(place - 1)));
    free.sort();
    QStringList expected{QString::number(plan), QString::number(plain)};
    expected.sort();
    QCOMPARE(free, expected);
    QCOMPARE(row(1).state, u"Ready"_s);
    QVERIFY2(row(1).why.startsWith(u"priority 0"), qPrintable(row(1).why));
    QCOMPARE(row(3).place, u"3"_s);
    QCOMPARE(row(3).state, u"held"_s);
    QCOMPARE(static_cast<qint64>(next.idAt(2)), held[0]);
    const Formats &formats = console.session().formats();
    QCOMPARE(row(3).why, u"waiting for Scripted (storyteller) "_s + formats.until(until));
    QTRY_COMPARE(row(3).passes, u"Scripted (storyteller)"_s);
    QCOMPARE(row(3).room, u"none"_s);
    QVERIFY(next.copyText(2).contains(u"Scripted (storyteller)"));
    QVERIFY(next.copyText(9).isEmpty());
    QCOMPARE(next.idAt(9), 0);
}

void NextJobsTest::followsTheQueue()
{
    ConsoleFixture console;
    NextJobList next;
    const QAbstractItemModelTester tester(&next, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(next.loaded());
    QCOMPARE(next.count(), 0);
    const auto ids = console.addJobs(25);
    QTRY_COMPARE(next.count(), NextJobList::most);
    QCOMPARE(static_cast<qint64>(next.idAt(0)), ids[0]);
    console.set(ids[0], u"running"_s);
    QTRY_COMPARE(static_cast<qint64>(next.idAt(0)), ids[1]);
    for (const qint64 id : ids)
        console.set(id, u"complete"_s);
    QTRY_COMPARE(next.count(), 0);
}

void NextJobsTest::theJobsPageOpensIt()
{
    ConsoleFixture console;
    JobController jobs;
    jobs.open(u"next"_s);
    QCOMPARE(jobs.view(), u"next"_s);
    jobs.open(u"held"_s);
    QCOMPARE(jobs.view(), u"queue"_s);
    QCOMPARE(jobs.state(), u"held"_s);
}

LOOMDECK_TEST(NextJobsTest, "nextjobs")
#include "tst_nextjobs.moc"
