// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/storeurl.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

class StoreUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothKinds()
    {
        const auto file = StoreUrl::parse(u"sqlite:/var/lib/loom deck.db"_s);
        QVERIFY(file);
        QCOMPARE(file->file, u"/var/lib/loom deck.db"_s);

        const auto server = StoreUrl::parse(u"postgresql://loom:p%40ss%2Fword@db.example:6543/ops"_s);
        QVERIFY(server);
        QCOMPARE(server->password, u"p@ss/word"_s);
        QCOMPARE(server->host, u"db.example"_s);
        QCOMPARE(server->port, 6543);
        QCOMPARE(server->database, u"ops"_s);
    }

    void showsNoPassword()
    {
        const auto server = StoreUrl::parse(u"postgresql://loom:hunter2@db.example/ops"_s);
        QVERIFY(server);
        QVERIFY(!server->display().contains(u"hunter2"_s));
        QCOMPARE(StoreUrl::parse(server->text()).value(), server.value());
    }

    void keepsTheSocketFolder()
    {
        const auto server = StoreUrl::parse(u"postgresql://loom@localhost:5544/ops?host=/tmp/socket"_s);
        QVERIFY(server);
        QCOMPARE(server->host, u"/tmp/socket"_s);
        QCOMPARE(StoreUrl::parse(server->text()).value(), server.value());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *bad : {"", "sqlite:", "sqlite::memory:", "mysql://x/y", "postgresql://host", "/just/a/path",
                                "postgresql://h:99999/db"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromLatin1(bad);
    }

    void refuses()
    {
        QFETCH(QString, text);
        const auto url = StoreUrl::parse(text);
        QVERIFY(!url);
        QCOMPARE(url.error().code, u"STORE_URL"_s);
    }
};

LOOMDECK_TEST(StoreUrlTest, "storeurl")
#include "tst_storeurl.moc"
