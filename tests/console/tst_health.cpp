// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthcontroller.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** Runs that ended so long ago, as an import would tell of them. */
void tell(ConsoleFixture &console, int count, const QString &status, Micros ago,
          const QString &planner = u"Scene Weaver"_s, const QString &provider = u"provider-1"_s)
{
    must(await(console.engine().database().write([=](Transaction &tx) {
        for (int i = 0; i < count; ++i) {
            JournalEntry entry;
            entry.setActor(Actor::automation());
            entry.kind = u"phase."_s + status;
            entry.planId = u"plan-1"_s;
            entry.branch = u"main"_s;
            entry.subjectType = u"item"_s;
            entry.subjectId = u"item-%1"_s.arg(i);
            entry.occurredAt = tx.now() - ago;
            entry.details = {{u"planner"_s, planner},
                             {u"providerId"_s, provider},
                             {u"modelId"_s, u"model-1"_s},
                             {u"durationMs"_s, 2000.0},
                             {u"usage"_s, QJsonObject{{u"calls"_s, 1},
                                                      {u"promptTokens"_s, 1000},
                                                      {u"completionTokens"_s, 200},
                                                      {u"cost"_s, 0.001}}}};
            journal::append(tx, entry);
        }
    })));
}

double sumOf(HealthController &health, const QString &chart, int series)
{
    double sum = 0;
    const QVariantList all = health.chart(chart)->series();
    if (series >= all.size())
        return -1;
    for (const QVariant &value : all[series].toMap().value(u"values"_s).toList())
        sum += value.toDouble();
    return sum;
}

} // namespace

/** The page of the planners' health on a real engine: what it asks, what it hears of, and what stops it. */
class HealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chartsFollowTheJournal();
    void filtersAndRangesAsk();
    void aPauseHoldsTheChartsStill();
    void zoomsAndComesBack();
    void theTableTwinIsWhatTheChartShows();
    void promisesAreListed();
    void aClosedGateIsMarked();
    void anEmptyRangeSaysSo();
    void theAddressIsTheView();
    void theScopeIsTheFilterOfPlanAndBranch();
    void whatCannotBeSplitSaysSo();
    void aPauseSaysSinceWhen();
    void changesAreMarkedAndListed();
    void aChartIsSavedAsCsv();
    void whatBrokeAPromiseLeadsToItsSubject();
};

void HealthTest::chartsFollowTheJournal()
{
    ConsoleFixture console;
    HealthController health;
    QTRY_VERIFY(health.loaded());
    tell(console, 3, u"completed"_s, 2h);
    tell(console, 1, u"failed"_s, 1h);
    // Nobody asks: the page hears of it.
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 3.0, 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 3), 1.0, 15'000);
    QCOMPARE(health.chart(u"outcomes"_s)->finding(), u"1 of 4 runs failed"_s);
    QVERIFY(health.chart(u"latency"_s)->any());
    QCOMPARE(sumOf(health, u"tokens"_s, 0), 4000.0);
    QCOMPARE(health.times().size(), 5);
    QVERIFY(!health.empty());
    QCOMPARE(health.chart(u"lore"_s)->finding(), u"No lore deadline fell in the last 24 h"_s);
    QVERIFY(!health.chart(u"lore"_s)->any());
}

void HealthTest::filtersAndRangesAsk()
{
    ConsoleFixture console;
    tell(console, 2, u"completed"_s, 10min);
    tell(console, 5, u"completed"_s, 3h, u"Vision Planner"_s, u"provider-2"_s);
    tell(console, 4, u"completed"_s, 72h);
    HealthController health;
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 7.0, 15'000);
    health.setPlanner(u"Vision Planner"_s);
    QTRY_COMPARE(sumOf(health, u"outcomes"_s, 0), 5.0);
    health.setPlanner({});
    health.setProvider(u"provider-1"_s);
    QTRY_COMPARE(sumOf(health, u"outcomes"_s, 0), 2.0);
    health.setProvider({});
    health.setRange(u"1h"_s);
    QTRY_COMPARE(sumOf(health, u"outcomes"_s, 0), 2.0);
    for (const QString &range : {u"7d"_s, u"30d"_s, u"90d"_s}) {
        health.setRange(range);
        QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 11.0, 15'000);
        QVERIFY(!health.error().isSet());
    }
    health.setRange(u"nonsense"_s);
    QCOMPARE(health.range(), u"24h"_s);
}

void HealthTest::aPauseHoldsTheChartsStill()
{
    ConsoleFixture console;
    tell(console, 2, u"completed"_s, 10min);
    HealthController health;
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 2.0, 15'000);
    console.session().live()->setPaused(true);
    QSignalSpy changes(health.chart(u"outcomes"_s), &HealthChart::changed);
    const double before = console.session().live()->waiting();
    tell(console, 3, u"completed"_s, 10min);
    QTRY_VERIFY(console.session().live()->waiting() > before);
    // Long enough for a reading, had there been one: the seconds of the live state go on.
    QSignalSpy seconds(console.session().live(), &LiveHub::stateChanged);
    QTRY_VERIFY_WITH_TIMEOUT(seconds.size() >= 4, 15'000);
    QCOMPARE(changes.size(), 0);
    console.session().live()->setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 5.0, 15'000);
}

void HealthTest::zoomsAndComesBack()
{
    ConsoleFixture console;
    tell(console, 2, u"completed"_s, 10min);
    tell(console, 5, u"completed"_s, 20h);
    HealthController health;
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 7.0, 15'000);
    // A slip of the hand is no brush.
    health.zoom(0.5, 0.5001);
    QVERIFY(health.zoomText().isEmpty());
    health.zoom(0.5, 0.0);
    QVERIFY(!health.zoomText().isEmpty());
    QTRY_COMPARE(sumOf(health, u"outcomes"_s, 0), 5.0);
    health.unzoom();
    QVERIFY(health.zoomText().isEmpty());
    QTRY_COMPARE(sumOf(health, u"outcomes"_s, 0), 7.0);
}

void HealthTest::theTableTwinIsWhatTheChartShows()
{
    ConsoleFixture console;
    tell(console, 2, u"completed"_s, 2h);
    tell(console, 1, u"failed"_s, 2h);
    HealthController health;
    HealthChart *chart = health.chart(u"outcomes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 3), 1.0, 15'000);
    QCOMPARE(chart->columns(),
             (QStringList{u"From"_s, u"succeeded"_s, u"partial"_s, u"blocked"_s, u"failed"_s, u"cancelled"_s}));
    int found = 0;
    for (const QVariant &row : chart->rows())
        found += row.toStringList().mid(1) == QStringList{u"2"_s, u"0"_s, u"0"_s, u"1"_s, u"0"_s} ? 1 : 0;
    QCOMPARE(found, 1);
    const QStringList lines = chart->copyText(u","_s).split(u"\r\n"_s);
    QCOMPARE(lines.first(), u"from_utc,succeeded,partial,blocked,failed,cancelled"_s);
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QString &one) { return one.endsWith(u"Z,2,0,0,1,0"); }));
    // Before the first entry nobody counted: that is no zero.
    QVERIFY2(lines[1].endsWith(u"Z,,,,,"), qPrintable(lines[1]));
    QVERIFY(!chart->gaps().isEmpty());
    QVERIFY2(chart->valueAt(0).endsWith(u"no data"), qPrintable(chart->valueAt(0)));
}

void HealthTest::promisesAreListed()
{
    ConsoleFixture console;
    tell(console, 40, u"completed"_s, 10min);
    HealthController health;
    QTRY_VERIFY(health.loaded());
    QCOMPARE(health.budgets().size(), static_cast<qsizetype>(usualObjectives().size()));
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(health.budgets(),
                            [](const QVariant &row) { return row.toMap().value(u"stateText"_s) == u"Healthy"_s; }),
        15'000);
    QVERIFY(std::ranges::any_of(health.budgets(), [](const QVariant &row) {
        return row.toMap().value(u"stateText"_s) == u"Not enough data"_s && row.toMap().value(u"leftText"_s) == u"–"_s;
    }));
    QCOMPARE(health.budgetsFinding(), u"Every promise is kept"_s);
}

void HealthTest::aClosedGateIsMarked()
{
    ConsoleFixture console;
    HealthController health;
    QTRY_VERIFY(health.loaded());
    QVERIFY(health.markers().isEmpty());
    console.closeGate(u"The bill is too high."_s);
    QTRY_COMPARE_WITH_TIMEOUT(health.markers().size(), qsizetype{1}, 15'000);
    const QVariantMap marker = health.markers().first().toMap();
    QVERIFY2(marker[u"text"_s].toString().endsWith(u" closed"), qPrintable(marker[u"text"_s].toString()));
    // Just now: at the end of the last day.
    QVERIFY(marker[u"share"_s].toDouble() > 0.9 && marker[u"share"_s].toDouble() < 1);
}

void HealthTest::anEmptyRangeSaysSo()
{
    ConsoleFixture console;
    tell(console, 2, u"completed"_s, 3h);
    HealthController health;
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 2.0, 15'000);
    QVERIFY(!health.empty());
    health.setPlanner(u"Vision Planner"_s);
    QTRY_VERIFY(health.empty());
    QCOMPARE(health.narrowedTo(), u"Vision Planner"_s);
    health.clearFilters();
    QTRY_VERIFY(!health.empty());
    QVERIFY(health.narrowedTo().isEmpty());
}

void HealthTest::theAddressIsTheView()
{
    ConsoleFixture console;
    tell(console, 2, u"completed"_s, 10min);
    tell(console, 5, u"completed"_s, 3h, u"Vision Planner"_s, u"provider-2"_s);
    Navigator *navigator = console.session().navigator();
    navigator->openPage(u"health?planner=Vision%20Planner&range=6h"_s);
    HealthController health;
    QCOMPARE(health.planner(), u"Vision Planner"_s);
    QCOMPARE(health.range(), u"6h"_s);
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 5.0, 15'000);
    health.setPlanner({});
    QCOMPARE(navigator->address(), u"health?range=6h"_s);
    QTRY_COMPARE(sumOf(health, u"outcomes"_s, 0), 7.0);
    navigator->back();
    QCOMPARE(health.planner(), u"Vision Planner"_s);
    QTRY_COMPARE(sumOf(health, u"outcomes"_s, 0), 5.0);
    navigator->forward();
    QVERIFY(health.planner().isEmpty());
    health.zoom(0.2, 0.6);
    QVERIFY(navigator->address().contains(u"from="));
    navigator->back();
    QVERIFY(health.zoomText().isEmpty());
}

void HealthTest::theScopeIsTheFilterOfPlanAndBranch()
{
    ConsoleFixture console;
    console.addPlanJob();
    Scope *scope = console.session().scope();
    QTRY_VERIFY(scope->count() > 0);
    HealthController health;
    const QString plan = scope->plans().front().id;
    health.setPlan(plan);
    QCOMPARE(scope->planId(), plan);
    QCOMPARE(health.plan(), plan);
    QVERIFY(console.session().navigator()->query(u"health"_s).contains(plan));
    scope->chooseAll();
    QVERIFY(health.plan().isEmpty());
    QVERIFY(console.session().navigator()->query(u"health"_s).isEmpty());
    console.session().navigator()->openPage(u"health?plan=%1&branch=draft"_s.arg(plan));
    QCOMPARE(scope->planId(), plan);
    QCOMPARE(scope->branch(), u"draft"_s);
    QCOMPARE(health.branch(), u"draft"_s);
    health.clearFilters();
    QVERIFY(scope->isAll());
}

void HealthTest::whatCannotBeSplitSaysSo()
{
    ConsoleFixture console;
    tell(console, 2, u"completed"_s, 10min);
    HealthController health;
    QTRY_VERIFY_WITH_TIMEOUT(health.chart(u"queue"_s)->observed(), 30'000);
    QVERIFY(!health.chart(u"queue"_s)->caption().contains(u"split"));
    health.setPlanner(u"Scene Weaver"_s);
    QTRY_VERIFY2(health.chart(u"queue"_s)->caption().startsWith(u"Not split by planner · "),
                 qPrintable(health.chart(u"queue"_s)->caption()));
    QTRY_VERIFY(health.chart(u"resumes"_s)->caption().startsWith(u"Not split by planner · "));
    health.setProvider(u"provider-1"_s);
    QTRY_VERIFY(health.chart(u"obligations"_s)->caption().startsWith(u"Not split by planner and provider · "));
    QVERIFY(!health.chart(u"outcomes"_s)->caption().contains(u"split"));
}

void HealthTest::aPauseSaysSinceWhen()
{
    ConsoleFixture console;
    HealthController health;
    QTRY_VERIFY(health.loaded());
    console.session().live()->setPaused(true);
    const QString at = console.session().formats().wallTime(*console.session().live()->pausedAt());
    QVERIFY2(health.caption().startsWith(u"Paused since "_s + at), qPrintable(health.caption()));
    console.session().live()->setPaused(false);
    QVERIFY(!health.caption().contains(u"Paused"));
}

void HealthTest::changesAreMarkedAndListed()
{
    ConsoleFixture console;
    HealthController health;
    QTRY_VERIFY(health.loaded());
    QCOMPARE(health.changesFinding(), u"Nothing was changed in the last 24 h"_s);
    must(await(console.engine().database().write([](Transaction &tx) {
        for (const Micros ago : {Micros(5h), Micros(5h - 1s), Micros(2h)}) {
            JournalEntry entry;
            entry.setActor(Actor::automation());
            entry.kind = u"program.deployed"_s;
            entry.subjectType = u"program"_s;
            entry.occurredAt = tx.now() - ago;
            entry.details = {{u"version"_s, u"9.%1"_s.arg(ago.count() % 10)}, {u"node"_s, u"serve-2"_s}};
            journal::append(tx, entry);
        }
    })));
    QTRY_COMPARE_WITH_TIMEOUT(health.changes().size(), qsizetype{3}, 15'000);
    // Two stand on the same place.
    QCOMPARE(health.markers().size(), qsizetype{2});
    QCOMPARE(health.markers().first().toMap().value(u"text"_s), u"2 changes"_s);
    QVERIFY(health.markers().first().toMap().value(u"tip"_s).toString().count(u"serve-2"_s) == 2);
    QVERIFY(health.changesFinding().startsWith(u"3 changes, the last "));
    health.setRange(u"1h"_s);
    QTRY_COMPARE(health.changes().size(), qsizetype{0});
}

void HealthTest::aChartIsSavedAsCsv()
{
    ConsoleFixture console;
    tell(console, 2, u"completed"_s, 2h);
    HealthController health;
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 2.0, 15'000);
    const QTemporaryDir folder;
    QString suggested;
    health.saver().setChoose([&](const QString &name, const FileSaver::Chosen &chosen) {
        suggested = name;
        chosen(folder.filePath(name));
    });
    QSignalSpy saved(&health.saver(), &FileSaver::saved);
    health.saveCsv(u"outcomes"_s);
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY2(suggested.startsWith(u"loomdeck-outcomes-20") && suggested.endsWith(u".csv"), qPrintable(suggested));
    QFile file(folder.filePath(suggested));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("from_utc,succeeded,partial,blocked,failed,cancelled\r\n20"));
    QCOMPARE(text, health.chart(u"outcomes"_s)->copyText(u","_s).toUtf8());
    health.saver().setChoose([&](const QString &, const FileSaver::Chosen &chosen) { chosen(folder.path()); });
    health.saveCsv(u"outcomes"_s);
    QTRY_VERIFY(console.session().errorLog()->rowCount() > 0);
    QCOMPARE(saved.size(), 1);
}

void HealthTest::whatBrokeAPromiseLeadsToItsSubject()
{
    ConsoleFixture console;
    tell(console, 12, u"completed"_s, 10min);
    tell(console, 10, u"failed"_s, 5min);
    HealthController health;
    const auto burning = [&health] {
        const QVariantList rows = health.budgets();
        return std::ranges::any_of(
            rows, [](const QVariant &row) { return row.toMap().value(u"stateText"_s) == u"Burning"_s; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(burning(), 20'000);
    BudgetEntries *entries = health.entries();
    QVERIFY(entries->rows().isEmpty());
    entries->toggle(u"phases"_s);
    QTRY_COMPARE(entries->rows().size(), qsizetype{8});
    QVERIFY(entries->more());
    entries->loadMore();
    QTRY_COMPARE(entries->rows().size(), qsizetype{10});
    QVERIFY(!entries->more());
    // New ones are heard of.
    tell(console, 1, u"failed"_s, 1min);
    QTRY_COMPARE_WITH_TIMEOUT(entries->rows().size(), qsizetype{10}, 5'000);
    QTRY_VERIFY_WITH_TIMEOUT(entries->more(), 20'000);
    // Told by an import, of items that are not in this store: nowhere to lead to.
    QVERIFY(!entries->rows().first().toMap().value(u"leads"_s).toBool());
    entries->toggle(u"phases"_s);
    QVERIFY(entries->rows().isEmpty() && entries->name().isEmpty());
    entries->toggle(u"lore"_s);
    QTRY_VERIFY(!entries->loading());
    QVERIFY(entries->rows().isEmpty() && !entries->error().isSet());
}

LOOMDECK_TEST(HealthTest, "health")
#include "tst_health.moc"
