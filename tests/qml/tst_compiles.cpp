// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every .qml file of every module in this program must compile: qmllint 6.4 misses types that resolve at run time.
#include <QDirIterator>
#include <QFile>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>

using namespace Qt::StringLiterals;

class QmlCompiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFile_data()
    {
        QTest::addColumn<QUrl>("url");
        QDirIterator files(u":/qt/qml/Loomdeck"_s, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
        int found = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++found;
            if (file.readAll().contains("pragma Singleton"))
                continue; // QQmlComponent refuses singletons; their users load them
            QTest::newRow(qPrintable(path)) << QUrl(u"qrc"_s + path);
        }
        QVERIFY2(found > 0, "no module is linked");
    }

    void everyFile()
    {
        QFETCH(QUrl, url);
        QQmlEngine engine;
        engine.addImportPath(u"qrc:/qt/qml"_s);
        const QQmlComponent component(&engine, url);
        QVERIFY2(component.isReady(), qPrintable(component.errorString()));
    }
};

QTEST_MAIN(QmlCompiles)
#include "tst_compiles.moc"
