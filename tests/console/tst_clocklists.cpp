// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/nodefacts.h"
#include "console/nodeslist.h"
#include "console/scheduleslist.h"
#include "console/schedulewords.h"
#include "consolefixture.h"
#include "core/texttime.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** The schedule and the nodes. */
class ClockListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cronInWords_data();
    void cronInWords();
    void switchesASchedule();
    void listsTheNextRuns();
    void listsNodes();
    void tellsWhatThisIs();
};

void ClockListsTest::cronInWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("daily") << u"15 3 * * *"_s << u"every day at 03:15"_s;
    QTest::newRow("hourly") << u"5 * * * *"_s << u"every hour at :05"_s;
    QTest::newRow("shorthand") << u"@hourly"_s << u"every hour"_s;
    QTest::newRow("minute") << u"* * * * *"_s << u"every minute"_s;
    QTest::newRow("weekdays") << u"0 8 * * mon-fri"_s << u"Monday to Friday at 08:00"_s;
    QTest::newRow("two days") << u"30 18 * * 1,4"_s << u"Monday, Thursday at 18:30"_s;
    QTest::newRow("sunday") << u"0 0 * * 7"_s << u"Sunday at 00:00"_s;
    QTest::newRow("monthly") << u"0 4 1 * *"_s << u"on day 1 of each month at 04:00"_s;
    QTest::newRow("no short words") << u"0 4 1-7 * mon"_s << QString();
    QTest::newRow("a month") << u"0 4 1 1 *"_s << QString();
    QTest::newRow("nonsense") << u"hello"_s << QString();
    QTest::newRow("day 9") << u"0 0 * * 9"_s << QString();
}

void ClockListsTest::cronInWords()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    QCOMPARE(schedulewords::cronText(line), words);
}

void ClockListsTest::switchesASchedule()
{
    ConsoleFixture console;
    SchedulesList schedules;
    const QAbstractItemModelTester tester(&schedules, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(schedules.count(), 1);
    QCOMPARE(schedules.summary(), u"1 of 1 on"_s);
    const QModelIndex first = schedules.index(0);
    QCOMPARE(schedules.data(first, SchedulesList::TitleRole).toString(), u"Remove old jobs"_s);
    QCOMPARE(schedules.data(first, SchedulesList::WordsRole).toString(), u"every day at 03:15"_s);
    schedules.setEnabled(0, false);
    QTRY_VERIFY(!schedules.data(schedules.index(0), SchedulesList::EnabledRole).toBool());
    QCOMPARE(schedules.summary(), u"0 of 1 on"_s);
    QVERIFY(schedules.upcoming().isEmpty());
    schedules.setEnabled(0, true);
    QTRY_COMPARE(schedules.summary(), u"1 of 1 on"_s);
    schedules.setEnabled(5, true);
}

void ClockListsTest::listsTheNextRuns()
{
    ConsoleFixture console;
    must(await(console.engine().database().write([](Transaction &tx) {
        return recurring::put(tx, {u"often"_s, u"*/10 * * * *"_s, u"UTC"_s, u"store.prune"_s, {}, true, {}, {}});
    })));
    SchedulesList schedules;
    QTRY_COMPARE(schedules.count(), 2);
    QCOMPARE(schedules.upcoming().size(), 6);
    QVERIFY(schedules.upcoming().front().toMap().value(u"distance"_s).toString().startsWith(u"in "));
}

void ClockListsTest::listsNodes()
{
    ConsoleFixture console;
    NodesList nodes;
    const QAbstractItemModelTester tester(&nodes, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(nodes.count(), 1);
    QVERIFY(nodes.data(nodes.index(0), NodesList::SelfRole).toBool());
    QVERIFY(nodes.data(nodes.index(0), NodesList::AliveRole).toBool());
    QTRY_VERIFY(nodes.data(nodes.index(0), NodesList::LeadsRole).toBool());
    const qint64 now = toMicros(console.engine().clock().now());
    console.change(
        u"INSERT INTO nodes (name, kind, version, workers, leads, started_at, seen_at) VALUES ('serve-2@loom-db-1', 'serve', '0.1', 4, 0, ?, ?)"_s,
        {now - 60'000'000LL, now - 40'000'000LL});
    console.set(console.addJobs(1).front(), u"running"_s);
    nodes.reload();
    QTRY_COMPARE(nodes.count(), 2);
    QTRY_COMPARE(nodes.data(nodes.index(1), NodesList::BusyTextRole).toString(), u"1 of 4"_s);
    QVERIFY(!nodes.data(nodes.index(1), NodesList::AliveRole).toBool());
    QCOMPARE(nodes.data(nodes.index(1), NodesList::MachineRole).toString(), u"loom-db-1"_s);
}

void ClockListsTest::tellsWhatThisIs()
{
    ConsoleFixture console;
    NodeFacts facts;
    QCOMPARE(facts.storeKind(), u"SQLite"_s);
    QVERIFY(facts.schema().startsWith(u"version "));
    QVERIFY(facts.nodeName().startsWith(u"console-"));
    QVERIFY(facts.text().contains(facts.version()));
}

LOOMDECK_TEST(ClockListsTest, "clocklists")
#include "tst_clocklists.moc"
