// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/registry.h"
#include "windowfixture.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Pictures of every page and of what lies over them, in both themes and at both sizes, for people to look at. */
class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPage_data();
    void everyPage();
    void theFirstDay();
};

void PicturesTest::everyPage_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            QTest::newRow(qPrintable(u"%1-%2"_s.arg(theme).arg(size.width()))) << theme << size;
    }
}

void PicturesTest::everyPage()
{
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    // Nobody works, so that nothing changes between two pictures but what is clicked.
    WindowFixture window({.page = u"overview"_s, .theme = theme, .size = size, .workers = 0});
    for (const QString &page : Navigator::pages()) {
        window.session().navigator()->openPage(page);
        window.picture(page + suffix);
    }
    window.session().navigator()->openBacklog(u"state:stuck,failed,held,blocked sort:-age"_s);
    window.settle();
    window.session().navigator()->showItem(window.first(u"why:missing-metadata sort:-age"_s));
    window.picture(u"drawer"_s + suffix);
    window.click(u"resumeButton"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s));
    window.picture(u"resume"_s + suffix);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    window.session().navigator()->closeDrawer();
    window.session().navigator()->ask(u"bulk:backlog.resume"_s, 0, u"state:stuck,failed"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s));
    window.picture(u"bulk"_s + suffix);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    window.session().navigator()->ask(u"palette"_s);
    QTRY_VERIFY(window.find(u"paletteField"_s));
    window.type(u"draft"_s);
    QTRY_VERIFY(window.find(u"paletteList"_s) && window.find(u"paletteList"_s)->property("count").toInt() > 9);
    window.picture(u"palette"_s + suffix);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    window.session().navigator()->ask(u"new-plan"_s);
    QTRY_VERIFY(window.find(u"planName"_s));
    window.picture(u"new-plan"_s + suffix);
}

void PicturesTest::theFirstDay()
{
    WindowFixture window({.page = u"overview"_s, .workers = 0, .filled = false});
    for (const QString &page : Navigator::pages()) {
        window.session().navigator()->openPage(page);
        window.picture(u"first-day-"_s + page);
    }
    window.session().navigator()->openPage(u"backlog"_s);
    QTRY_VERIFY(window.find(u"noPlan"_s));
    window.session().navigator()->openBacklog(u"state:failed"_s);
    QTRY_VERIFY(window.find(u"nothingMatches"_s));
    window.picture(u"nothing-matches"_s);
}

LOOMDECK_TEST(PicturesTest, "pictures")
#include "tst_pictures.moc"
