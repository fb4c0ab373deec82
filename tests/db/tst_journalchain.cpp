// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"
#include "db/journalchain.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

constexpr int entries = 20;

void fill(TestStore &store)
{
    must(store.write([](Transaction &tx) {
        for (int i = 1; i <= entries; ++i) {
            JournalEntry e;
            e.kind = u"kind"_s;
            e.actor = u"someone"_s;
            e.source = u"test"_s;
            e.details = {{u"n"_s, i}, {u"text"_s, u"ä, \"quoted\""_s}};
            journal::append(tx, e);
        }
    }));
    must(store.write([](Transaction &tx) {
        while (journal::seal(tx, 7) > 0) {
        }
    }));
}

journal::ChainReport verify(TestStore &store)
{
    return must(store.read([](Connection &c) { return journal::verify(c); }));
}

/** As somebody with the rights of the owner of the database would. */
void tamper(TestStore &store, const QString &sql)
{
    must(store.write([&](Transaction &tx) {
        if (tx.sql().isPostgres()) {
            tx.sql().script("ALTER TABLE journal DISABLE TRIGGER USER;\n");
        } else {
            tx.sql().exec(u"DROP TRIGGER journal_never_updated"_s);
            tx.sql().exec(u"DROP TRIGGER journal_never_deleted"_s);
        }
        tx.sql().exec(sql);
    }));
}

} // namespace

class JournalChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeChainIsWhole()
    {
        TestStore store;
        fill(store);
        const auto report = verify(store);
        QVERIFY2(report.whole(), qPrintable(report.problem));
        QCOMPARE(report.entries, entries);
        QCOMPARE(report.sealed, entries);
    }

    void entriesNotYetSealedAreNoFault()
    {
        TestStore store;
        fill(store);
        must(store.write([](Transaction &tx) {
            JournalEntry e;
            e.kind = u"late"_s;
            e.actor = u"someone"_s;
            e.source = u"test"_s;
            return journal::append(tx, e);
        }));
        const auto report = verify(store);
        QVERIFY(report.whole());
        QCOMPARE(report.entries - report.sealed, 1);
    }

    void theCanonicalFormIsAsDocumented()
    {
        TestStore store;
        must(store.write([](Transaction &tx) {
            JournalEntry e;
            e.kind = u"k"_s;
            e.actor = u"é"_s;
            e.source = u"s"_s;
            return journal::append(tx, e);
        }));
        must(store.write([](Transaction &tx) { return journal::seal(tx, 10); }));
        const QByteArray stamp = "16:" + QByteArray::number(store.clock.now().time_since_epoch().count()) + ",";
        const QByteArray canonical = "1:1," + stamp + stamp + "1:k,2:\xc3\xa9,-,1:s,-,-,-,-,-,-,-,-,-,-,-,-,";
        const QByteArray expected =
            QCryptographicHash::hash(QByteArray(32, '\0') + canonical, QCryptographicHash::Sha256);
        const auto hash = must(store.read([](Connection &c) {
            return c.first(u"SELECT hash FROM journal_chain"_s, {}, [](const Row &r) { return r.bytes(0); });
        }));
        QCOMPARE(hash->toHex(), expected.toHex());
    }

    void theFirstBrokenEntryIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("position");
        const auto add = [](const char *name, const QString &sql, qint64 position) {
            QTest::newRow(name) << sql << position;
        };
        add("changed text", u"UPDATE journal SET actor = 'nobody' WHERE position = 5"_s, 5);
        add("changed time", u"UPDATE journal SET at = at + 1 WHERE position = 1"_s, 1);
        add("null made empty", u"UPDATE journal SET reason = '' WHERE position = 9"_s, 9);
        add("moved between columns", u"UPDATE journal SET branch = 'x', plan_id = NULL WHERE position = 12"_s, 12);
        add("deleted first", u"DELETE FROM journal WHERE position = 1"_s, 1);
        add("deleted middle", u"DELETE FROM journal WHERE position = 11"_s, 11);
        add("deleted last", u"DELETE FROM journal WHERE position = 20"_s, 20);
        add("cut off", u"DELETE FROM journal WHERE position > 15"_s, 16);
        add("swapped",
            u"UPDATE journal SET details = (SELECT details FROM journal WHERE position = 3) WHERE position = 4"_s, 4);
        add("seal removed", u"DELETE FROM journal_chain WHERE position = 8"_s, 8);
        add("seal forged",
            u"UPDATE journal_chain SET hash = (SELECT hash FROM journal_chain WHERE position = 2) WHERE position = 14"_s,
            14);
    }

    void theFirstBrokenEntryIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(qint64, position);
        TestStore store;
        fill(store);
        tamper(store, sql);
        const auto report = verify(store);
        QVERIFY(!report.whole());
        QCOMPARE(report.brokenAt, position);
        QVERIFY(!report.problem.isEmpty());
    }
};

LOOMDECK_TEST(JournalChainTest, "journalchain")
#include "tst_journalchain.moc"
