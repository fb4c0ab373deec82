// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints every part in both modes into the build folder, for people to look at.
#include "screen.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck::test;

class Gallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        prepareTests();
        QVERIFY(QDir().mkpath(QStringLiteral(LOOMDECK_GALLERY_DIR)));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"qrc:/|file:/|QQml|TypeError|ReferenceError|binding loop"_s));
    }

    void paints_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("large");
        QDir folder(QStringLiteral(QUICK_TEST_SOURCE_DIR));
        for (const QString &file : folder.entryList({u"Gallery*.qml"_s}))
            for (const bool dark : {false, true})
                QTest::newRow(qPrintable(file.chopped(4) + (dark ? u"-dark"_s : u"-light"_s)))
                    << file << QSize(1440, 900) << dark << false;
        QTest::newRow("GalleryTable-narrow") << u"GalleryTable.qml"_s << QSize(1024, 700) << false << false;
        QTest::newRow("GalleryDialog-large") << u"GalleryDialog.qml"_s << QSize(1440, 1000) << true << true;
    }

    void paints()
    {
        QFETCH(QString, file);
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        QFETCH(bool, large);
        QQuickView view;
        QVERIFY(showScreen(view, file, size, dark));
        if (large)
            view.rootObject()->setProperty("fontBase", 19.5);
        QTest::mouseMove(&view,
                         QPoint(1, 1)); // the pointer may stand on the target already, and then nothing enters it
        if (auto *target = view.rootObject()->property("hoverTarget").value<QQuickItem *>())
            QTest::mouseMove(&view, target->mapToScene(target->boundingRect().center()).toPoint());
        QTRY_VERIFY(view.rootObject()->property("settled").toBool());
        const QImage image = view.grabWindow();
        QCOMPARE(image.size(), size);
        const QString target =
            QStringLiteral(LOOMDECK_GALLERY_DIR "/%1.png").arg(QLatin1StringView(QTest::currentDataTag()));
        QVERIFY(image.save(target));
    }
};

QTEST_MAIN(Gallery)
#include "tst_gallery.moc"
