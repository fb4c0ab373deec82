// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/bulkform.h"
#include "console/healthlistmodel.h"
#include "console/plannerstatus.h"
#include "core/texttime.h"
#include "engine/seed.h"
#include "health/healthwatch.h"
#include "planner/execution.h"
#include "support/registry.h"
#include "windowfixture.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const Actor admin{u"ops.admin"_s, {}, u"test"_s, Role::Admin, {}};

PlannerStatus *statusOf(WindowFixture &window)
{
    return window.window().findChild<PlannerStatus *>();
}

template<typename F>
void write(WindowFixture &window, F work)
{
    must(await(window.session().engine()->database().write([work](Transaction &tx) { work(tx); })));
}

/** Judges at once instead of when the leader's timer comes, and lets the page read it. */
void judge(WindowFixture &window)
{
    HealthWatch watch(window.session().engine()->database());
    must(await(watch.evaluate()));
    if (PlannerStatus *status = statusOf(window))
        status->reload();
}

bool becomes(WindowFixture &window, const QString &stateName)
{
    return QTest::qWaitFor([&] { return statusOf(window) && statusOf(window)->stateName() == stateName; }, 30'000);
}

bool shows(WindowFixture &window, const QString &list)
{
    return QTest::qWaitFor([&] { return window.find(list + u"Table"_s) != nullptr; }, 30'000);
}

/** One run that went well: nothing else is to be found fault with in a new store. */
void makeHealthy(WindowFixture &window)
{
    write(window, [](Transaction &tx) {
        PlannerExecution run;
        run.plannerName = u"Scene Weaver"_s;
        run.outcome = u"Success"_s;
        executionstore::insert(tx, run);
    });
    judge(window);
}

/** An item of a new plan in progress that nothing has touched for half an hour, where ten minutes are allowed. */
qint64 makeStale(WindowFixture &window)
{
    Engine &engine = *window.session().engine();
    must(await(
        engine.commands().run(u"health.threshold"_s, admin, {{u"name"_s, u"backlog.stale"_s}, {u"value"_s, 600}})));
    must(await(engine.commands().run(
        u"plan.create"_s, admin,
        {{u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, u"Saga Draft"_s}, {u"personaId"_s, seed::authorPersonaId()}})));
    const QString plan = must(await(engine.queries().plans())).front().id;
    const qint64 key = must(await(engine.queries().backlogOf(plan))).front().item.key;
    write(window, [key](Transaction &tx) {
        tx.sql().exec(u"UPDATE backlog_items SET status = 1, updated_at = ?, in_progress_at = ? WHERE key = ?"_s,
                      {toMicros(tx.now() - 30min), toMicros(tx.now() - 30min), key});
    });
    judge(window);
    return key;
}

} // namespace

/** What the page of the planners' health says besides its charts, in the whole window. */
class HealthListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStaleItemIsFoundAndResumed();
    void severalAreResumedTogether();
    void everyListIsReachedByKeys();
    void aFailureOpensItsTranscript();
    void pictures_data();
    void pictures();
};

void HealthListsTest::aStaleItemIsFoundAndResumed()
{
    WindowFixture window({.page = u"health"_s, .workers = 0, .filled = false});
    QVERIFY(becomes(window, u"degraded"_s));
    makeHealthy(window);
    QVERIFY(becomes(window, u"healthy"_s));
    QVERIFY(!window.find(u"reason0"_s));
    const qint64 key = makeStale(window);
    QVERIFY(becomes(window, u"degraded"_s));
    QTRY_VERIFY(window.find(u"reason0"_s));
    const QString why = window.find(u"healthStatusSentence"_s)->property("text").toString();
    QVERIFY2(why.contains(u"stand still") && why.contains(u"30 m"), qPrintable(why));
    QCOMPARE(window.find(u"reason0"_s)->property("reason").toMap()[u"limit"_s].toString(),
             u"untouched for more than 10 min"_s);
    window.click(u"reason0"_s);
    QTRY_COMPARE(window.session().navigator()->item(), key);
    window.session().navigator()->closeDrawer();
    // And from the list, with the key.
    statusOf(window)->open(u"list:stale"_s);
    QVERIFY(shows(window, u"stale"_s));
    QTRY_VERIFY(window.find(u"row0"_s, window.find(u"staleTable"_s)));
    window.click(u"row0"_s, u"staleTable"_s);
    window.press(QKeySequence(u"R"_s));
    QTRY_VERIFY(window.find(u"verbButton"_s));
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    window.click(u"verbButton"_s);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    QTRY_COMPARE(window.item(key).item.status, ItemStatus::Pending);
    // Nobody asks: the resume is journalled, the leader judges, the page hears of it.
    QVERIFY(becomes(window, u"healthy"_s));
    QTRY_VERIFY(window.find(u"staleEmpty"_s));
}

void HealthListsTest::severalAreResumedTogether()
{
    WindowFixture window({.page = u"health"_s, .workers = 0, .filled = false});
    QVERIFY(becomes(window, u"degraded"_s));
    makeHealthy(window);
    makeStale(window);
    write(window, [](Transaction &tx) {
        tx.sql().exec(u"UPDATE backlog_items SET status = 1, updated_at = ? WHERE status = 0"_s,
                      {toMicros(tx.now() - 40min)});
    });
    judge(window);
    QTRY_VERIFY(statusOf(window)->totals()[u"stale"_s].toDouble() > 1);
    const double all = statusOf(window)->totals()[u"stale"_s].toDouble();
    window.click(u"reason0"_s);
    QVERIFY(shows(window, u"stale"_s));
    QTRY_VERIFY(window.find(u"row1"_s, window.find(u"staleTable"_s)));
    window.click(u"row0"_s, u"staleTable"_s);
    window.press(QKeySequence(u"Ctrl+A"_s));
    window.press(QKeySequence(u"R"_s));
    QTRY_VERIFY(window.find(u"verbButton"_s));
    const BulkForm *form = window.window().findChild<BulkForm *>();
    QVERIFY(form);
    QCOMPARE(form->total(), qint64(all));
    QCOMPARE(form->command(), u"backlog.resume"_s);
    QTRY_VERIFY(form->loaded());
}

void HealthListsTest::everyListIsReachedByKeys()
{
    WindowFixture window({.page = u"health"_s, .workers = 0});
    QTRY_VERIFY(window.find(u"healthTabs"_s));
    QTRY_VERIFY(statusOf(window)->loaded());
    window.find(u"healthTabs"_s)->forceActiveFocus(Qt::TabFocusReason);
    for (const QString &list : {u"stale"_s, u"failures"_s, u"plans"_s, u"templates"_s, u"worldBible"_s,
                                u"transitions"_s, u"orphaned"_s, u"telemetry"_s, u"actions"_s}) {
        QTest::keyClick(&window.window(), Qt::Key_Right);
        QVERIFY2(shows(window, list), qPrintable(list));
        // Tab goes on into the list.
        QQuickItem *table = window.find(list + u"Table"_s);
        const auto isInside = [&] {
            for (QQuickItem *item = window.window().activeFocusItem(); item; item = item->parentItem()) {
                if (item == table)
                    return true;
            }
            return false;
        };
        for (int tab = 0; tab < 6 && !isInside(); ++tab)
            QTest::keyClick(&window.window(), Qt::Key_Tab);
        QVERIFY2(isInside(), qPrintable(list));
        window.find(u"healthTabs"_s)->forceActiveFocus(Qt::TabFocusReason);
    }
}

void HealthListsTest::aFailureOpensItsTranscript()
{
    WindowFixture window({.page = u"health"_s, .workers = 0});
    QTRY_VERIFY(window.find(u"healthTabs"_s));
    QTRY_VERIFY(statusOf(window)->loaded());
    statusOf(window)->open(u"list:failures"_s);
    QVERIFY(shows(window, u"failures"_s));
    QTRY_VERIFY(window.find(u"row0"_s, window.find(u"failuresTable"_s)));
    window.click(u"row0"_s, u"failuresTable"_s);
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QTRY_VERIFY(window.find(u"transcriptFacts"_s));
}

void HealthListsTest::pictures_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            QTest::newRow(qPrintable(u"%1-%2"_s.arg(theme).arg(size.width()))) << theme << size;
    }
}

void HealthListsTest::pictures()
{
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    {
        WindowFixture window({.page = u"health"_s, .theme = theme, .size = size, .workers = 0, .filled = false});
        QVERIFY(becomes(window, u"degraded"_s));
        window.picture(u"health-empty"_s + suffix);
        statusOf(window)->open(u"list:failures"_s);
        QVERIFY(shows(window, u"failures"_s));
        window.picture(u"health-empty-failures"_s + suffix);
        makeHealthy(window);
        QVERIFY(becomes(window, u"healthy"_s));
        window.picture(u"health-healthy"_s + suffix);
    }
    WindowFixture window({.page = u"health"_s, .theme = theme, .size = size, .workers = 0});
    // Its refused resumes alone would be critical.
    must(await(window.session().engine()->commands().run(
        u"health.threshold"_s, admin, {{u"name"_s, u"backlog.contract-error"_s}, {u"value"_s, 1000}})));
    judge(window);
    QVERIFY(becomes(window, u"degraded"_s));
    window.picture(u"health-degraded"_s + suffix);
    for (const QString &list : {u"stale"_s, u"failures"_s, u"plans"_s, u"templates"_s, u"worldBible"_s,
                                u"transitions"_s, u"telemetry"_s, u"actions"_s}) {
        statusOf(window)->open(u"list:"_s + list);
        QVERIFY(shows(window, list));
        window.picture(u"health-%1"_s.arg(list) + suffix);
    }
    write(window, [](Transaction &tx) {
        tx.sql().exec(u"DELETE FROM prompt_templates WHERE id = 'planner.fiction.vision'"_s);
    });
    judge(window);
    QVERIFY(becomes(window, u"critical"_s));
    window.picture(u"health-critical"_s + suffix);
}

LOOMDECK_TEST(HealthListsTest, "healthlists")
#include "tst_healthlists.moc"
