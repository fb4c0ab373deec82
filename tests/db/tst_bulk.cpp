// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/bulkinsert.h"
#include "db/bulkload.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

const QStringList &tables()
{
    static const QStringList names{u"backlog_items"_s, u"backlog_outputs"_s, u"tasks"_s};
    return names;
}

/** What a store enforces and looks up by, as text. */
QStringList structure(Connection &sql)
{
    QStringList lines;
    for (const QString &table : tables()) {
        const auto add = [&](const QString &text) {
            sql.each(text, {table}, [&](const Row &row) { lines << row.text(0); });
        };
        if (sql.isPostgres()) {
            add(u"SELECT indexdef FROM pg_indexes WHERE tablename = ? ORDER BY 1"_s);
            add(u"SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = to_regclass(?) ORDER BY 1"_s);
        } else {
            add(u"SELECT name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE tbl_name = ? ORDER BY 1"_s);
        }
    }
    return lines;
}

void makePlan(Connection &sql)
{
    sql.exec(u"INSERT INTO projects (key, id, title, created_at) VALUES (1, 'p', 'p', 1)"_s);
    sql.exec(
        u"INSERT INTO plans (key, id, project_key, name, primary_branch, created_at) VALUES (1, 'p', 1, 'p', 'main', 1)"_s);
}

void addItems(Connection &sql, int count, qint64 plan = 1)
{
    BulkInsert rows(sql, u"backlog_items"_s,
                    {u"key"_s, u"id"_s, u"plan_key"_s, u"backlog_id"_s, u"backlog_key"_s, u"description"_s,
                     u"since_at"_s, u"touched_at"_s, u"created_at"_s});
    for (int i = 1; i <= count; ++i) {
        const QString name = u"item-%1"_s.arg(i);
        rows.add({i, name, plan, name, name, u"words"_s, 1, 1, 1});
    }
    rows.flush();
}

} // namespace

/** Many rows at once. */
class BulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueComesBack_data();
    void everyValueComesBack();
    void aRefusedRowIsAnError();
    void aLoadGivesEverythingBack();
    void aLoadThatFailsLeavesEverything();
    void aLoadFindsDanglingRows();
};

void BulkTest::everyValueComesBack_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("a few") << 3;
    QTest::newRow("many") << 2503;
}

void BulkTest::everyValueComesBack()
{
    QFETCH(int, rows);
    const QStringList texts{u""_s,           u"plain"_s,          u"tab\tline\nreturn\rback\\slash \\N \\."_s,
                            u"quote \" '"_s, u"ünïcödé 漢字 🜂"_s, u"\\"_s};
    TestStore store;
    must(store.write([&](Transaction &tx) {
        tx.sql().script("CREATE TABLE probe (n BIGINT, a TEXT, b BIGINT, c " +
                        QByteArray(tx.sql().isPostgres() ? "BYTEA, d DOUBLE PRECISION)" : "BLOB, d REAL)"));
        BulkInsert bulk(tx.sql(), u"probe"_s, {u"n"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        for (int i = 0; i < rows; ++i) {
            bulk.add({i, texts[i % texts.size()],
                      i % 2 ? QVariant(-9'007'199'254'740'993LL - i) : bindTime(std::nullopt),
                      QByteArray("\0\1\xff", 3), i % 3 ? QVariant(0.1 * i) : QVariant(QMetaType::fromType<double>())});
        }
        bulk.flush();
    }));
    must(store.read([&](Connection &c) {
        int i = 0;
        c.each(u"SELECT a, b, c, d FROM probe ORDER BY n"_s, {}, [&](const Row &row) {
            QCOMPARE(row.text(0), texts[i % texts.size()]);
            QVERIFY(!row.text(0).isNull());
            QCOMPARE(row.isNull(1), i % 2 == 0);
            QCOMPARE(row.integer(1), i % 2 ? -9'007'199'254'740'993LL - i : 0);
            QCOMPARE(row.bytes(2), QByteArray("\0\1\xff", 3));
            QCOMPARE(row.isNull(3), i % 3 == 0);
            QCOMPARE(row.real(3), i % 3 ? 0.1 * i : 0.0);
            ++i;
        });
        QCOMPARE(i, rows);
    }));
}

void BulkTest::aRefusedRowIsAnError()
{
    TestStore store;
    const auto result = store.write([](Transaction &tx) {
        makePlan(tx.sql());
        addItems(tx.sql(), 100);
        addItems(tx.sql(), 100);
    });
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, u"STORE_CONFLICT"_s);
    // The connection is in order again.
    QCOMPARE(must(store.write([](Transaction &tx) { return tx.sql().count(u"SELECT count(*) FROM backlog_items"_s); })),
             0);
}

void BulkTest::aLoadGivesEverythingBack()
{
    TestStore store;
    const QStringList before = must(store.read(structure));
    QVERIFY(before.size() > 15);
    must(store.write([](Transaction &tx) {
        makePlan(tx.sql());
        BulkLoad load(tx.sql(), tables());
        QVERIFY(structure(tx.sql()).size() < 8);
        addItems(tx.sql(), 500);
        load.finish();
    }));
    QCOMPARE(must(store.read(structure)), before);
    QCOMPARE(must(store.read([](Connection &c) { return c.count(u"SELECT count(*) FROM backlog_items"_s); })), 500);
}

void BulkTest::aLoadThatFailsLeavesEverything()
{
    TestStore store;
    const QStringList before = must(store.read(structure));
    const auto result = store.write([](Transaction &tx) {
        makePlan(tx.sql());
        BulkLoad load(tx.sql(), tables());
        addItems(tx.sql(), 100);
        throw Failure(Error::internal(u"STOP"_s, u"stop"_s, {}));
    });
    QVERIFY(!result.ok());
    QCOMPARE(must(store.read(structure)), before);
    QCOMPARE(must(store.read([](Connection &c) { return c.count(u"SELECT count(*) FROM backlog_items"_s); })), 0);
}

void BulkTest::aLoadFindsDanglingRows()
{
    TestStore store;
    const auto result = store.write([](Transaction &tx) {
        BulkLoad load(tx.sql(), tables());
        addItems(tx.sql(), 100, 77);
        load.finish();
    });
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, u"STORE_CONFLICT"_s);
}

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::BulkTest, "bulk")
#include "tst_bulk.moc"
