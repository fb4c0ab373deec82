// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthcontroller.h"
#include "db/database.h"
#include "support/registry.h"
#include "windowfixture.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** The one controller of the page in sight. */
HealthController *controllerOf(WindowFixture &window)
{
    return window.window().findChild<HealthController *>();
}

/** Until the leader has counted the demo's past. */
bool isCounted(WindowFixture &window)
{
    return QTest::qWaitFor(
        [&window] {
            const HealthController *health = controllerOf(window);
            return health && health->chart(u"outcomes"_s)->any() && health->chart(u"queue"_s)->observed();
        },
        30'000);
}

void scrollToTheEnd(WindowFixture &window)
{
    window.find(u"healthBody"_s)->forceActiveFocus();
    for (int page = 0; page < 4; ++page)
        window.press(QKeySequence(Qt::Key_PageDown));
}

/** What happened to the fleet in the demo's last day, the newest last. */
void tellChanges(WindowFixture &window)
{
    must(await(window.session().engine()->database().write([](Transaction &tx) {
        const auto tell = [&tx](Micros ago, const QString &kind, const QString &subject, const QJsonObject &details,
                                const QJsonObject &after = {}) {
            JournalEntry entry;
            entry.setActor({u"j.okoro"_s, {}, u"console"_s, Role::Admin, {}});
            entry.kind = kind;
            entry.subjectName = subject;
            entry.occurredAt = tx.now() - ago;
            entry.details = details;
            entry.after = after;
            entry.reason = kind == u"gate.closed" ? u"the bill is too high"_s : QString();
            journal::append(tx, entry);
        };
        tell(19h, u"program.deployed"_s, u"2.1"_s, {{u"version"_s, u"2.1"_s}, {u"node"_s, u"serve-2"_s}});
        tell(11h, u"gate.closed"_s, u"halcyon"_s, {});
        tell(10h, u"gate.opened"_s, u"halcyon"_s, {});
        tell(4h, u"prompt.activate"_s, u"planner.fiction.scene"_s, {{u"title"_s, u"Scene"_s}},
             {{u"activeVersion"_s, 14}});
    })));
}

} // namespace

/** The page of the planners' health in the whole window. */
class HealthWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemoHasAPast();
    void allChartsShareTheValueLineAndTheBrush();
    void filtersAreKeptInTheAddress();
    void aPromiseOpensWhatBrokeIt();
    void theTableTwinIsSaved();
    void changesLeadToTheirSubject();
    void nothingIsCounted();
    void pictures_data();
    void pictures();
};

void HealthWindowTest::theDemoHasAPast()
{
    WindowFixture window({.page = u"overview"_s, .workers = 0});
    window.press(QKeySequence(u"G,H"_s));
    QTRY_COMPARE(window.session().navigator()->page(), u"health"_s);
    QTRY_VERIFY(window.find(u"outcomesChart"_s));
    QVERIFY(isCounted(window));
    QVERIFY(controllerOf(window)->chart(u"latency"_s)->any());
    QVERIFY(controllerOf(window)->chart(u"tokens"_s)->any());
    QVERIFY(window.find(u"budgetTable"_s));
}

void HealthWindowTest::allChartsShareTheValueLineAndTheBrush()
{
    WindowFixture window({.page = u"health"_s, .workers = 0});
    QVERIFY(isCounted(window));
    window.settle();
    QQuickItem *chart = window.find(u"outcomesChart"_s);
    QPoint middle;
    int step = 0;
    // Moves each time it is asked: a page that still settles takes no notice of a pointer at rest.
    const auto follows = [&] {
        middle = chart->mapToScene({chart->width() / 2, chart->height() / 2}).toPoint() + QPoint(10 * (++step % 5), 0);
        const double before = window.find(u"latencyChart"_s)->property("hover").toDouble();
        QTest::mouseMove(&window.window(), middle);
        const double now = window.find(u"latencyChart"_s)->property("hover").toDouble();
        return before > 0.2 && now > 0.2 && now != before;
    };
    QTRY_VERIFY(follows());
    QTRY_VERIFY(!chart->property("value").toString().isEmpty());
    QTest::mousePress(&window.window(), Qt::LeftButton, {}, middle);
    for (int moved = 10; moved <= 100; moved += 10)
        QTest::mouseMove(&window.window(), middle + QPoint(moved, 0));
    QTest::mouseRelease(&window.window(), Qt::LeftButton, {}, middle + QPoint(100, 0));
    QTRY_VERIFY(window.find(u"zoomChip"_s));
    QVERIFY(!controllerOf(window)->zoomText().isEmpty());
    window.settle();
    window.press(QKeySequence(u"Escape"_s));
    QTRY_VERIFY(!window.find(u"zoomChip"_s));
}

void HealthWindowTest::filtersAreKeptInTheAddress()
{
    WindowFixture window({.page = u"health?planner=Scene%20Weaver"_s, .workers = 0});
    QTRY_VERIFY(controllerOf(window));
    QCOMPARE(controllerOf(window)->planner(), u"Scene Weaver"_s);
    QTRY_COMPARE(window.find(u"plannerChoice"_s)->property("currentText").toString(), u"Scene Weaver"_s);
    QVERIFY(isCounted(window));
    window.click(u"clearFilters"_s);
    QTRY_VERIFY(controllerOf(window)->narrowedTo().isEmpty());
    QTRY_VERIFY(!window.find(u"clearFilters"_s));
    window.press(QKeySequence(u"Alt+Left"_s));
    QTRY_COMPARE(controllerOf(window)->planner(), u"Scene Weaver"_s);
    // The top bar's scope is the page's filter.
    window.session().scope()->choose(0);
    QTRY_COMPARE(window.find(u"planChoice"_s)->property("currentText").toString(), window.session().scope()->text());
    window.picture(u"health-filtered"_s);
}

void HealthWindowTest::aPromiseOpensWhatBrokeIt()
{
    WindowFixture window({.page = u"health"_s, .workers = 0});
    QVERIFY(isCounted(window));
    window.settle();
    // The worst stands first; in the demo's past phases failed.
    window.click(u"budget0"_s);
    QTRY_VERIFY(window.find(u"budgetEntry0"_s));
    window.picture(u"health-promise"_s);
    window.find(u"budgetEntry0"_s)->forceActiveFocus();
    window.press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(window.session().navigator()->item() > 0);
    window.session().navigator()->closeDrawer();
    window.find(u"budget0"_s)->forceActiveFocus();
    window.press(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(!window.find(u"budgetEntry0"_s));
}

void HealthWindowTest::theTableTwinIsSaved()
{
    WindowFixture window({.page = u"health"_s, .workers = 0});
    QVERIFY(isCounted(window));
    QString suggested;
    controllerOf(window)->saver().setChoose([&](const QString &name, const FileSaver::Chosen &) { suggested = name; });
    window.find(u"outcomesChart"_s)->setProperty("asTable", true);
    window.click(u"saveCsv"_s, u"outcomesChart"_s);
    QTRY_VERIFY(suggested.startsWith(u"loomdeck-outcomes-"));
}

void HealthWindowTest::changesLeadToTheirSubject()
{
    WindowFixture window({.page = u"health"_s, .workers = 0});
    QVERIFY(isCounted(window));
    tellChanges(window);
    QTRY_VERIFY_WITH_TIMEOUT(window.find(u"change0"_s), 15'000);
    QVERIFY(!window.find(u"outcomesChart"_s)->property("markers").toList().isEmpty());
    scrollToTheEnd(window);
    window.settle();
    window.click(u"change0"_s);
    QTRY_COMPARE(window.session().navigator()->page(), u"settings"_s);
}

void HealthWindowTest::nothingIsCounted()
{
    WindowFixture window({.page = u"health"_s, .workers = 0, .filled = false});
    QTRY_VERIFY(window.find(u"nothingHappened"_s));
    QVERIFY(!window.find(u"budgetTable"_s));
    window.picture(u"health-none"_s);
}

void HealthWindowTest::pictures_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            QTest::newRow(qPrintable(u"%1-%2"_s.arg(theme).arg(size.width()))) << theme << size;
    }
}

void HealthWindowTest::pictures()
{
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    WindowFixture window({.page = u"health"_s, .theme = theme, .size = size, .workers = 0});
    QVERIFY(isCounted(window));
    tellChanges(window);
    QTRY_COMPARE_WITH_TIMEOUT(controllerOf(window)->changes().size(), qsizetype{4}, 15'000);
    window.picture(u"health-day"_s + suffix);
    scrollToTheEnd(window);
    window.picture(u"health-more"_s + suffix);
    window.find(u"healthBody"_s)->setProperty("contentY", 0);
    controllerOf(window)->setRange(u"7d"_s);
    window.find(u"latencyChart"_s)->setProperty("asTable", true);
    window.picture(u"health-week"_s + suffix);
}

LOOMDECK_TEST(HealthWindowTest, "health")
#include "tst_health.moc"
