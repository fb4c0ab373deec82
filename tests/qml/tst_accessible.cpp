// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the accessibility tree of the gallery: whatever takes the focus or can be pressed has a name and a role.
#include "screen.h"

#include <QAccessible>
#include <QApplication>
#include <QQuickItem>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck::test;

namespace {

struct Seen
{
    QStringList nameless;
    QHash<QAccessible::Role, QStringList> names;
};

void walk(QAccessibleInterface *node, Seen &seen)
{
    if (!node || node->state().invisible)
        return;
    const QString name = node->text(QAccessible::Name);
    const bool acts =
        node->state().focusable || (node->actionInterface() && !node->actionInterface()->actionNames().isEmpty());
    if (acts && name.isEmpty() && node->role() != QAccessible::Window && node->role() != QAccessible::Client)
        seen.nameless +=
            u"%1 at %2"_s.arg(node->object() ? QLatin1StringView(node->object()->metaObject()->className()) : "?"_L1)
                .arg(node->object() ? node->object()->objectName() : QString());
    seen.names[node->role()] += name;
    for (int i = 0; i < node->childCount(); ++i)
        walk(node->child(i), seen);
}

Seen look(const QString &file)
{
    QQuickView view;
    Seen seen;
    if (!showScreen(view, file, QSize(1440, 900), false))
        return seen;
    QAccessible::setActive(true);
    walk(QAccessible::queryAccessibleInterface(&view), seen);
    return seen;
}

} // namespace

class AccessibleTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareTests(); }

    void everythingThatActsIsNamed_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file :
             {u"Gallery.qml"_s, u"GalleryTable.qml"_s, u"GalleryOverview.qml"_s, u"GalleryOverlays.qml"_s})
            QTest::newRow(qPrintable(file)) << file;
    }

    void everythingThatActsIsNamed()
    {
        QFETCH(QString, file);
        const Seen seen = look(file);
        QVERIFY2(seen.names.value(QAccessible::Button).size() > 3, "the tree is nearly empty");
        QVERIFY2(seen.nameless.isEmpty(), qPrintable(seen.nameless.join(u"; "_s)));
    }

    void aTableIsATable()
    {
        const Seen seen = look(u"GalleryTable.qml"_s);
        QCOMPARE(seen.names.value(QAccessible::Table), QStringList{u"Backlog"_s});
        QCOMPARE(seen.names.value(QAccessible::ColumnHeader).size(), 7);
        QVERIFY(seen.names.value(QAccessible::Row).contains(u"draft-scene"_s));
        QVERIFY(seen.names.value(QAccessible::Cell).contains(u"Age 3 h 10 m, draft-scene"_s));
        QVERIFY(seen.names.value(QAccessible::PageTab).contains(u"Stuck, 1,204"_s));
        QVERIFY(seen.names.value(QAccessible::Button).contains(u"Close the details"_s));
    }
};

QTEST_MAIN(AccessibleTree)
#include "tst_accessible.moc"
