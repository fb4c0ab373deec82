// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthcontroller.h"
#include "support/registry.h"
#include "windowfixture.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

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

} // namespace

/** The page of the planners' health in the whole window. */
class HealthWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDemoHasAPast();
    void allChartsShareTheValueLineAndTheBrush();
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
    window.picture(u"health-day"_s + suffix);
    controllerOf(window)->setRange(u"7d"_s);
    window.find(u"latencyChart"_s)->setProperty("asTable", true);
    window.picture(u"health-week"_s + suffix);
}

LOOMDECK_TEST(HealthWindowTest, "health")
#include "tst_health.moc"
