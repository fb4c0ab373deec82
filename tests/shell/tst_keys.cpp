// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/registry.h"
#include "windowfixture.h"

#include <QAccessible>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Everything without a mouse. */
class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesByTwoKeys();
    void paletteFindsAnItemAndOpensIt();
    void paletteRunsACommand();
    void escapeClosesWhatIsOnTop();
    void everyStopOfTheTabKeyHasAName();
};

void KeysTest::pagesByTwoKeys()
{
    WindowFixture window({.page = u"overview"_s});
    window.settle();
    for (const auto &[keys, page] :
         {std::pair(u"G,B"_s, u"backlog"_s), std::pair(u"G,J"_s, u"jobs"_s), std::pair(u"G,F"_s, u"failures"_s),
          std::pair(u"G,S"_s, u"settings"_s), std::pair(u"G,O"_s, u"overview"_s)}) {
        window.press(QKeySequence(keys));
        QTRY_COMPARE(window.session().navigator()->page(), page);
        window.settle();
    }
}

void KeysTest::paletteFindsAnItemAndOpensIt()
{
    WindowFixture window({.page = u"overview"_s});
    window.settle();
    const qint64 key = window.first(u"state:complete sort:-age"_s);
    const QString id = window.item(key).item.backlogId;
    window.press(QKeySequence(u"Ctrl+K"_s));
    QTRY_VERIFY(window.find(u"paletteField"_s) && window.find(u"paletteField"_s)->hasActiveFocus());
    window.type(u"#"_s + id);
    const auto rows = [&] {
        const QQuickItem *list = window.find(u"paletteList"_s);
        return list ? list->property("count").toInt() : 0;
    };
    QTRY_VERIFY(rows() > 1);
    window.settle();
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QTRY_VERIFY(window.session().navigator()->item() != 0);
    QCOMPARE(window.item(window.session().navigator()->item()).item.backlogId, id);
}

void KeysTest::paletteRunsACommand()
{
    WindowFixture window({.page = u"overview"_s});
    window.settle();
    window.press(QKeySequence(u"Ctrl+K"_s));
    QTRY_VERIFY(window.find(u"paletteField"_s) && window.find(u"paletteField"_s)->hasActiveFocus());
    window.type(u">Hold"_s);
    window.settle();
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QTRY_VERIFY(window.session().live()->paused());
    window.press(QKeySequence(u"Ctrl+."_s));
    QTRY_VERIFY(!window.session().live()->paused());
}

void KeysTest::escapeClosesWhatIsOnTop()
{
    WindowFixture window({.page = u"backlog"_s});
    window.settle();
    window.session().navigator()->showItem(window.first(u"state:stuck"_s));
    QTRY_VERIFY(window.find(u"resumeButton"_s));
    window.press(QKeySequence(u"Ctrl+R"_s));
    QTRY_VERIFY(window.find(u"verbButton"_s));
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    QVERIFY(window.session().navigator()->item() != 0);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_COMPARE(window.session().navigator()->item(), 0);
}

void KeysTest::everyStopOfTheTabKeyHasAName()
{
    for (const QString &page : Navigator::pages()) {
        WindowFixture window({.page = page});
        window.settle();
        QSet<QQuickItem *> seen;
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(&window.window(), Qt::Key_Tab);
            QQuickItem *item = window.window().activeFocusItem();
            QVERIFY2(item, qPrintable(page));
            if (seen.contains(item))
                break;
            seen.insert(item);
            QAccessibleInterface *face = nullptr;
            for (QQuickItem *at = item; at && (!face || face->text(QAccessible::Name).isEmpty()); at = at->parentItem())
                face = QAccessible::queryAccessibleInterface(at);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(u"%1: %2"_s.arg(page, QString::fromLatin1(item->metaObject()->className()))));
        }
        QVERIFY2(seen.size() > 10, qPrintable(u"%1: only %2 stops"_s.arg(page).arg(seen.size())));
    }
}

LOOMDECK_TEST(KeysTest, "keys")
#include "tst_keys.moc"
