// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthlistmodel.h"
#include "healthstage.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

/** The lists of the planners' health: paging to the end, changes by key, what can be done to rows. */
class HealthListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListGoesOnToItsEnd();
    void changesByKey();
    void rowsWaitWhileSomebodyReads();
    void ticksAndResumes();
    void plansNameTheirGaps();
    void promptsAndFailuresOpen();
    void filtersKeepSome();
};

void HealthListModelTest::aListGoesOnToItsEnd()
{
    ConsoleFixture console;
    failRuns(console, 750);
    judge(console);
    HealthListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setActive(true);
    model.setList(u"failures"_s);
    QTRY_VERIFY(model.loaded());
    QCOMPARE(model.count(), HealthListModel::step);
    int rounds = 0;
    while (model.more() && ++rounds < 20) {
        const int before = model.count();
        model.showMore();
        QVERIFY(model.loading());
        QTRY_VERIFY(!model.loading());
        QVERIFY(model.count() > before);
    }
    QCOMPARE(model.count(), 750);
    QSet<QString> keys;
    for (int row = 0; row < model.count(); ++row)
        keys.insert(model.data(model.index(row), HealthListModel::RowKeyRole).toString());
    QCOMPARE(keys.size(), 750);
    const QVariantMap last = model.data(model.index(749), HealthListModel::RowRole).toMap();
    QCOMPARE(last[u"item"_s].toString(), u"scene-749"_s);
    QCOMPARE(last[u"what"_s].toString(), u"The scene broke 749 rules."_s);
    // All of them are read again, and stay.
    failRuns(console, 1, 1s);
    judge(console);
    model.refresh();
    QTRY_COMPARE(model.count(), 751);
    QVERIFY(!model.more());
}

void HealthListModelTest::changesByKey()
{
    ConsoleFixture console;
    const qint64 first = addStale(console, u"scene-1"_s, 4h, Phase::SceneWeaver);
    const qint64 second = addStale(console, u"scene-2"_s, 3h, Phase::SceneWeaver);
    judge(console);
    HealthListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setList(u"stale"_s);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setActive(true);
    QTRY_COMPARE(model.count(), 2);
    QCOMPARE(model.itemAt(0), double(first));
    QCOMPARE(model.rowOfItem(double(second)), 1);
    const QPersistentModelIndex kept = model.index(1);
    // The second becomes the oldest, a third comes, and later the first goes on.
    console.change(u"UPDATE backlog_items SET updated_at = updated_at - ? WHERE key = ?"_s,
                   {qint64(2) * 3600 * 1'000'000, second});
    const qint64 third = addStale(console, u"scene-3"_s, 150min, Phase::SceneWeaver);
    judge(console);
    model.refresh();
    QTRY_COMPARE(model.count(), 3);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(model.itemAt(2), double(third));
    console.change(u"UPDATE backlog_items SET status = 2 WHERE key = ?"_s, {first});
    judge(console);
    model.refresh();
    QTRY_COMPARE(model.count(), 2);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.data(kept, HealthListModel::RowRole).toMap()[u"item"_s].toString(), u"scene-2"_s);
    QVERIFY(model.copyText(0).contains(u"scene-2\t"));
}

void HealthListModelTest::rowsWaitWhileSomebodyReads()
{
    ConsoleFixture console;
    failRuns(console, 2);
    judge(console);
    HealthListModel model;
    model.setList(u"failures"_s);
    model.setActive(true);
    QTRY_COMPARE(model.count(), 2);
    model.setFollows(false);
    failRuns(console, 3, 1s);
    judge(console);
    model.refresh();
    QTRY_COMPARE(model.waitingText(), u"3 changed row(s) wait"_s);
    QCOMPARE(model.count(), 2);
    model.takeChanges();
    QCOMPARE(model.count(), 5);
    QVERIFY(model.waitingText().isEmpty());
}

void HealthListModelTest::ticksAndResumes()
{
    ConsoleFixture console;
    std::vector<qint64> keys;
    for (int i = 0; i < 3; ++i)
        keys.push_back(addStale(console, u"scene-%1"_s.arg(i), 5h - i * 1h, Phase::SceneWeaver));
    judge(console);
    HealthListModel model;
    model.setList(u"stale"_s);
    model.setActive(true);
    QTRY_COMPARE(model.count(), 3);
    QSignalSpy asked(console.session().navigator(), &Navigator::asked);
    model.resume(1);
    QCOMPARE(asked.value(0), (QVariantList{u"resume"_s, keys[1], QString()}));
    model.toggleTick(0, false);
    model.toggleTick(2, true);
    QCOMPARE(model.ticked(), 3);
    QCOMPARE(model.tickState(), int(Qt::Checked));
    model.toggleTick(1, false);
    QCOMPARE(model.tickState(), int(Qt::PartiallyChecked));
    model.resume(-1);
    QCOMPARE(asked.value(1),
             (QVariantList{u"bulk-keys:backlog.resume"_s, qint64(0), u"%1,%2"_s.arg(keys[0]).arg(keys[2])}));
    // What goes on is not ticked any more.
    console.change(u"UPDATE backlog_items SET status = 2 WHERE key = ?"_s, {keys[0]});
    judge(console);
    model.refresh();
    QTRY_COMPARE(model.ticked(), 1);
    model.open(0);
    QCOMPARE(console.session().navigator()->item(), keys[1]);
}

void HealthListModelTest::plansNameTheirGaps()
{
    ConsoleFixture console;
    console.addPlanJob();
    judge(console);
    HealthListModel model;
    model.setList(u"plans"_s);
    model.setActive(true);
    QTRY_VERIFY(model.count() > 0);
    const QVariantMap row = model.data(model.index(0), HealthListModel::RowRole).toMap();
    QVERIFY(row[u"items"_s].toDouble() >= 1);
    QVERIFY(row.contains(u"VisionPlanner"_s));
    QVERIFY2(row[u"gaps"_s].toString().contains(u"scenes"), qPrintable(row[u"gaps"_s].toString()));
    QCOMPARE(healthcells::gaps({}), u"no vision, bible, iteration, chapters, scrolls, scenes"_s);
    QSignalSpy asked(console.session().navigator(), &Navigator::backlogQueryAsked);
    model.open(0);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(console.session().navigator()->takeBacklogQuery(), u"plan:\"%1\""_s.arg(row[u"plan"_s].toString()));
}

void HealthListModelTest::promptsAndFailuresOpen()
{
    ConsoleFixture console;
    failRuns(console, 1, 1min, u"transcript-1"_s);
    console.change(u"DELETE FROM prompt_templates WHERE id = 'planner.fiction.vision'"_s);
    judge(console);
    HealthListModel prompts;
    prompts.setList(u"templates"_s);
    prompts.setActive(true);
    QTRY_COMPARE(prompts.count(), 6);
    QCOMPARE(prompts.data(prompts.index(0), HealthListModel::RowRole).toMap()[u"state"_s].toString(), u"missing"_s);
    QCOMPARE(prompts.data(prompts.index(5), HealthListModel::RowRole).toMap()[u"state"_s].toString(), u"ready"_s);
    prompts.open(0);
    QCOMPARE(console.session().navigator()->takeSettingsSubject(), u"planner.fiction.vision"_s);
    HealthListModel failures;
    failures.setList(u"failures"_s);
    failures.setActive(true);
    QTRY_COMPARE(failures.count(), 1);
    QSignalSpy asked(console.session().navigator(), &Navigator::asked);
    failures.open(0);
    QCOMPARE(asked.value(0), (QVariantList{u"transcript"_s, qint64(0), u"transcript-1"_s}));
}

void HealthListModelTest::filtersKeepSome()
{
    ConsoleFixture console;
    tellOf(console, {u"phase.started"_s, u"backlog.contract"_s, u"phase.completed"_s});
    judge(console);
    HealthListModel model;
    model.setList(u"telemetry"_s);
    model.setActive(true);
    QTRY_COMPARE(model.count(), 3);
    model.setFilter(u"refused"_s);
    QTRY_COMPARE(model.count(), 1);
    const QVariantMap row = model.data(model.index(0), HealthListModel::RowRole).toMap();
    QCOMPARE(row[u"state"_s].toString(), u"refused"_s);
    QCOMPARE(row[u"what"_s].toString(), u"missing-model"_s);
    model.setFilter({});
    QTRY_COMPARE(model.count(), 3);
}

LOOMDECK_TEST(HealthListModelTest, "healthlistmodel")
#include "tst_healthlistmodel.moc"
