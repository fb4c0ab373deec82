// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/bulkinsert.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <future>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** What every statement relies on, on both stores. */
class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackAsTheyWent()
    {
        TestStore store;
        must(store.write([](Transaction &tx) {
            tx.sql().script("CREATE TABLE probe (a TEXT, b BIGINT, c " +
                            QByteArray(tx.sql().isPostgres() ? "BYTEA" : "BLOB") + ", d DOUBLE PRECISION);\n");
            tx.sql().exec(u"INSERT INTO probe VALUES (?, ?, ?, ?)"_s,
                          {u"naïve ‘text’ 🙂"_s, 9007199254740993LL, QByteArray("\0\xff\x01", 3), 0.25});
            tx.sql().exec(u"INSERT INTO probe VALUES (?, ?, ?, ?)"_s,
                          {bindText(QString()), bindTime(std::nullopt), QVariant(), QVariant()});
        }));
        const auto rows = must(store.read([](Connection &c) {
            return c.all(u"SELECT a, b, c, d FROM probe ORDER BY b IS NULL"_s, {}, [](const Row &r) {
                return std::tuple(r.text(0), r.integer(1), r.bytes(2), r.real(3), r.isNull(0),
                                  r.maybeTime(1).has_value());
            });
        }));
        QCOMPARE(rows.size(), 2u);
        QCOMPARE(std::get<0>(rows[0]), u"naïve ‘text’ 🙂"_s);
        QCOMPARE(std::get<1>(rows[0]), 9007199254740993LL);
        QCOMPARE(std::get<2>(rows[0]), QByteArray("\0\xff\x01", 3));
        QCOMPARE(std::get<3>(rows[0]), 0.25);
        QVERIFY(std::get<4>(rows[1]));
        QVERIFY(std::get<0>(rows[1]).isNull());
        QVERIFY(!std::get<5>(rows[1]));
    }

    void bulkInsertKeepsEveryRow()
    {
        TestStore store;
        must(store.write([](Transaction &tx) {
            tx.sql().script("CREATE TABLE probe (a TEXT, b BIGINT, c " +
                            QByteArray(tx.sql().isPostgres() ? "BYTEA" : "BLOB") + ");\n");
            BulkInsert rows(tx.sql(), u"probe"_s, {u"a"_s, u"b"_s, u"c"_s});
            for (int i = 0; i < 2503; ++i)
                rows.add({i % 7 ? QVariant(u"row \\ \" %1"_s.arg(i)) : bindText({}), i, QByteArray::number(i)});
            rows.flush();
        }));
        const auto facts = must(store.read([](Connection &c) {
            return c.first(u"SELECT count(*), sum(b), count(a), max(a) FROM probe"_s, {}, [](const Row &r) {
                return std::tuple(r.integer(0), r.integer(1), r.integer(2), r.text(3));
            });
        }));
        QCOMPARE(std::get<0>(*facts), 2503);
        QCOMPARE(std::get<1>(*facts), 2502LL * 2503 / 2);
        QCOMPARE(std::get<2>(*facts), 2503 - 358);
        QCOMPARE(std::get<3>(*facts), u"row \\ \" 999"_s);
    }

    void readersCannotWrite()
    {
        TestStore store;
        const auto result = store.read([](Connection &c) { return c.exec(u"DELETE FROM settings"_s); });
        QVERIFY(!result.ok());
    }

    void workRunsOffTheCallersThread()
    {
        TestStore store;
        const auto here = std::this_thread::get_id();
        QVERIFY(must(store.read([](Connection &) { return std::this_thread::get_id(); })) != here);
        QVERIFY(must(store.write([](Transaction &) { return std::this_thread::get_id(); })) != here);
    }

    void aLongReadDoesNotStopTheOthers()
    {
        TestStore store;
        std::promise<void> release;
        const std::shared_future<void> released = release.get_future().share();
        const auto slow = store.database().read([released](Connection &) { released.wait(); });
        QVERIFY(store.read([](Connection &c) { return c.count(u"SELECT 1"_s); }).ok());
        must(store.write(
            [](Transaction &tx) { tx.sql().exec(u"INSERT INTO settings (name, value) VALUES ('a', '1')"_s); }));
        QVERIFY(!slow.isFinished());
        release.set_value();
        must(await(slow));
    }
};

LOOMDECK_TEST(ConnectionTest, "connection")
#include "tst_connection.moc"
