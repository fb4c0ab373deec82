// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shortcuts.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** The list that the settings and the sheet of shortcuts show. */
class ShortcutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasOwnKeysAndCommands();
    void keepsGroupsTogether();
    void filters();

private:
    static int rowOf(const Shortcuts &keys, const QString &text)
    {
        for (int row = 0; row < keys.count(); ++row) {
            if (keys.data(keys.index(row), Shortcuts::TextRole).toString() == text)
                return row;
        }
        return -1;
    }
};

void ShortcutsTest::hasOwnKeysAndCommands()
{
    ConsoleFixture console;
    Shortcuts keys;
    const QAbstractItemModelTester tester(&keys, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto strokes = [&keys](const QString &text) {
        return keys.data(keys.index(rowOf(keys, text)), Shortcuts::KeysRole).toStringList();
    };
    QCOMPARE(strokes(u"Jobs"_s), (QStringList{u"G"_s, u"J"_s}));
    QCOMPARE(strokes(u"Search, or run a command"_s), QStringList{u"Ctrl K"_s});
    QCOMPARE(strokes(u"Resume"_s), QStringList{u"Ctrl R"_s});
    for (const Command &command : console.engine().commands().all()) {
        QString text = command.spec.text();
        if (!command.spec.shortcut.isEmpty())
            QVERIFY2(rowOf(keys, text.remove(u'…')) >= 0, qPrintable(command.spec.id));
    }
}

void ShortcutsTest::keepsGroupsTogether()
{
    ConsoleFixture console;
    Shortcuts keys;
    QStringList groups;
    for (int row = 0; row < keys.count(); ++row) {
        const QString group = keys.data(keys.index(row), Shortcuts::GroupRole).toString();
        if (groups.isEmpty() || groups.last() != group)
            groups << group;
    }
    QCOMPARE(QSet<QString>(groups.begin(), groups.end()).size(), groups.size());
}

void ShortcutsTest::filters()
{
    ConsoleFixture console;
    Shortcuts keys;
    const QAbstractItemModelTester tester(&keys, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int all = keys.count();
    keys.setFilter(u"ctrl palette"_s);
    QCOMPARE(keys.count(), 0);
    keys.setFilter(u"  PAUSE "_s);
    QCOMPARE(keys.count(), 1);
    keys.setFilter({});
    QCOMPARE(keys.count(), all);
}

LOOMDECK_TEST(ShortcutsTest, "shortcuts")
#include "tst_shortcuts.moc"
