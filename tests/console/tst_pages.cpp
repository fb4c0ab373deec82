// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobcontroller.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QElapsedTimer>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** The jobs and settings pages with real data: no warning of Qt Quick, and what a click does. */
class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyPageShows_data();
    void everyPageShows();
    void switchingAScheduleReachesTheStore();
    void settingsReachThePerson();
    void theDialogCancelsAndRetries();

private:
    static void fill(ConsoleFixture &console);
    static void show(QQuickView &view, const QString &page, const QString &drawer, bool dark, QSize size);
    static void rest(QQuickView &view);
    static QQuickItem *find(const QQuickView &view, const QString &name);
    static void click(QQuickView &view, const QQuickItem *item);
    static void keepPicture(QQuickView &view, const QString &name);
};

void PagesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"qrc:/|QQmlComponent|TypeError|ReferenceError|file:/"_s));
}

void PagesTest::fill(ConsoleFixture &console)
{
    console.addPlanJob();
    const QStringList states{u"dead"_s,    u"retrying"_s, u"scheduled"_s, u"running"_s,
                             u"running"_s, u"complete"_s, u"cancelled"_s, u"ready"_s};
    const auto ids = console.addJobs(static_cast<int>(states.size()) * 4);
    for (size_t i = 0; i < ids.size(); ++i)
        console.set(ids[i], states[static_cast<qsizetype>(i) % states.size()]);
    console.session().noteError(u"Retry job"_s, Error::conflict(u"JOB_RUNNING"_s, u"Job 41 is running."_s,
                                                                u"Wait for its end, or cancel it first."_s));
}

void PagesTest::show(QQuickView &view, const QString &page, const QString &drawer, bool dark, QSize size)
{
    const auto url = [](const QString &file) { return file.isEmpty() ? QString() : u"qrc:/qt/qml/Loomdeck/"_s + file; };
    view.engine()->addImportPath(u"qrc:/qt/qml"_s);
    view.setInitialProperties({{u"dark"_s, dark}, {u"page"_s, url(page)}, {u"drawer"_s, url(drawer)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(size);
    view.setSource(QUrl::fromLocalFile(QStringLiteral(LOOMDECK_TEST_DATA "/../console/Stage.qml")));
    view.show();
    QVERIFY(view.status() == QQuickView::Ready && QTest::qWaitForWindowExposed(&view));
    rest(view);
}

void PagesTest::rest(QQuickView &view)
{
    // Equal pictures in a row: nothing is on its way any more.
    QImage last;
    QElapsedTimer pause;
    int equal = 0;
    pause.start();
    QVERIFY(QTest::qWaitFor(
        [&] {
            if (pause.elapsed() < 50)
                return false;
            pause.restart();
            const QImage now = view.grabWindow();
            equal = now == last ? equal + 1 : 0;
            last = now;
            return equal >= 5;
        },
        30'000));
}

QQuickItem *PagesTest::find(const QQuickView &view, const QString &name)
{
    // Not findChild: rows of a Repeater are children to the eye only.
    QList<QQuickItem *> items{view.rootObject()};
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items[i]->objectName() == name)
            return items[i];
        items << items[i]->childItems();
    }
    return nullptr;
}

void PagesTest::click(QQuickView &view, const QQuickItem *item)
{
    QTest::mouseClick(&view, Qt::LeftButton, {}, item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
}

void PagesTest::keepPicture(QQuickView &view, const QString &name)
{
    const QString folder = qEnvironmentVariable("LOOMDECK_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(view.grabWindow().save(u"%1/%2.png"_s.arg(folder, name)));
}

void PagesTest::everyPageShows_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("drawer");
    QTest::addColumn<QString>("section");
    QTest::newRow("jobs") << u"Jobs/JobsPage.qml"_s << QString() << QString();
    QTest::newRow("job-drawer") << u"Jobs/JobsPage.qml"_s << u"Jobs/JobDrawer.qml"_s << QString();
    QTest::newRow("jobs-clock") << u"Jobs/JobsPage.qml"_s << QString() << u"clock"_s;
    QTest::newRow("jobs-next") << u"Jobs/JobsPage.qml"_s << QString() << u"next"_s;
    for (const QString &section : {u"environment"_s, u"appearance"_s, u"providers"_s, u"shortcuts"_s, u"errors"_s})
        QTest::newRow(qPrintable(u"settings-"_s + section)) << u"Settings/SettingsPage.qml"_s << QString() << section;
}

void PagesTest::everyPageShows()
{
    QFETCH(QString, page);
    QFETCH(QString, drawer);
    QFETCH(QString, section);
    ConsoleFixture console;
    fill(console);
    const QString asked = section == u"clock" ? u"schedule"_s : section;
    if (page.startsWith(u"Jobs") && !section.isEmpty())
        console.session().navigator()->openJobs(asked);
    if (!drawer.isEmpty())
        console.session().navigator()->showJob(
            static_cast<qint64>(must(await(console.engine().queries().jobs({.states = {u"dead"_s}}))).front().id));
    for (const QSize size : {QSize(1240, 824), QSize(968, 624)}) {
        QQuickView view;
        if (page.startsWith(u"Jobs") && !section.isEmpty())
            console.session().navigator()->openJobs(asked);
        show(view, page, drawer, size.width() < 1000, size);
        auto *shown = view.rootObject()->property("shown").value<QQuickItem *>();
        QVERIFY(shown);
        if (page.startsWith(u"Settings"))
            shown->setProperty("section", section);
        rest(view);
        keepPicture(view, u"%1-%2"_s.arg(QString::fromLatin1(QTest::currentDataTag())).arg(size.width()));
    }
}

void PagesTest::switchingAScheduleReachesTheStore()
{
    ConsoleFixture console;
    console.session().navigator()->openJobs(u"schedule"_s);
    QQuickView view;
    show(view, u"Jobs/JobsPage.qml"_s, {}, false, {1240, 824});
    QTRY_VERIFY(find(view, u"scheduleToggle"_s));
    click(view, find(view, u"scheduleToggle"_s));
    QTRY_VERIFY(!must(await(console.engine().queries().schedules())).front().enabled);
    QTRY_VERIFY(!find(view, u"scheduleToggle"_s)->property("checked").toBool());
    click(view, find(view, u"scheduleToggle"_s));
    QTRY_VERIFY(must(await(console.engine().queries().schedules())).front().enabled);
}

void PagesTest::settingsReachThePerson()
{
    ConsoleFixture console;
    QQuickView view;
    show(view, u"Settings/SettingsPage.qml"_s, {}, false, {1240, 824});
    view.rootObject()->property("shown").value<QQuickItem *>()->setProperty("section", u"appearance"_s);
    QTRY_VERIFY(find(view, u"motionToggle"_s));
    ConsoleSettings &settings = *console.session().settings();
    click(view, find(view, u"motionToggle"_s));
    QTRY_VERIFY(settings.reducedMotion());
    // The third choice of three.
    auto *theme = find(view, u"themeControl"_s);
    theme->forceActiveFocus();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    QTRY_COMPARE(settings.theme(), u"dark"_s);
}

void PagesTest::theDialogCancelsAndRetries()
{
    ConsoleFixture console;
    const double id = static_cast<double>(console.addJobs(1).front());
    QQuickView view;
    show(view, u"Jobs/JobsPage.qml"_s, {}, false, {1240, 824});
    view.rootObject()->setProperty("dialog", u"qrc:/qt/qml/Loomdeck/Jobs/JobActionDialog.qml"_s);
    auto *dialog = view.rootObject()->property("asked").value<QObject *>();
    QVERIFY(dialog);
    const auto act = [&](const QString &command) {
        QVERIFY(QMetaObject::invokeMethod(dialog, "show", Q_ARG(QString, command), Q_ARG(double, id)));
        QTRY_VERIFY(dialog->property("opened").toBool() && dialog->property("ready").toBool());
        for (const char letter : {'o', 'l', 'd'})
            QTest::keyClick(&view, letter);
        keepPicture(view, command);
        QVERIFY(QMetaObject::invokeMethod(dialog, "confirm"));
        QTRY_VERIFY(!dialog->property("visible").toBool());
    };
    act(u"job.cancel"_s);
    QCOMPARE(console.stateOf(static_cast<qint64>(id)), u"cancelled"_s);
    act(u"job.retry"_s);
    QCOMPARE(console.stateOf(static_cast<qint64>(id)), u"ready"_s);
    const auto told = must(await(console.engine().queries().journal({.kinds = {u"job.cancel"_s, u"job.retry"_s}})));
    QCOMPARE(told.size(), 2U);
    QCOMPARE(told.front().reason, u"old"_s);
    QCOMPARE(told.back().reason, u"old"_s);
}

LOOMDECK_TEST(PagesTest, "pages")
#include "tst_pages.moc"
