// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "app/storeaudit.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** `loomdeck verify` and `loomdeck doctor` on stores that are whole and on stores that somebody changed. */
class VerifyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    ProgramRun verify() const { return runProgram({u"verify"_s, u"--store"_s, m_store}); }

    /** A dozen entries, all sealed. */
    void fill()
    {
        for (int i = 0; i < 12; ++i)
            createToken(m_store);
        ServeProcess server(m_store);
        QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
        StoreAudit audit(m_store);
        const qint64 last = audit.count(u"SELECT max(position) FROM journal"_s);
        QTRY_VERIFY_WITH_TIMEOUT(audit.count(u"SELECT coalesce(max(position), 0) FROM journal_chain"_s) >= last,
                                 15'000);
        QCOMPARE(server.terminate(), 0);
    }

    /** As somebody with the rights of an administrator of the database can. */
    void tamper(const QString &sql)
    {
        Connection store(must(StoreUrl::parse(m_store)), false);
        if (store.isPostgres()) {
            store.script("ALTER TABLE journal DISABLE TRIGGER ALL");
        } else {
            store.script("DROP TRIGGER journal_never_updated");
            store.script("DROP TRIGGER journal_never_deleted");
        }
        store.exec(sql);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = newStoreUrl(*m_folder);
    }

    void aNewStoreIsWhole()
    {
        const ProgramRun run = verify();
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, u"whole: 1 entries, 0 sealed, 1 not sealed yet\n"_s);
        QCOMPARE(run.err, QString());
    }

    void aStoreWithWorkIsWhole()
    {
        fill();
        const ProgramRun run = verify();
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, u"whole: 13 entries, 13 sealed, 0 not sealed yet\n"_s);
    }

    void theFirstBrokenEntryIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("says");
        QTest::newRow("changed") << u"UPDATE journal SET actor = 'somebody else' WHERE position IN (5, 9)"_s
                                 << u"broken at entry 5: the entry or its seal was changed"_s;
        QTest::newRow("removed") << u"DELETE FROM journal WHERE position = 7"_s
                                 << u"broken at entry 7: the entry is missing"_s;
        QTest::newRow("removed at the end")
            << u"DELETE FROM journal WHERE position = 13"_s << u"broken at entry 13: the entry is missing"_s;
        QTest::newRow("seal changed") << u"UPDATE journal_chain SET hash = (SELECT hash FROM journal_chain WHERE "
                                         "position = 1) WHERE position = 6"_s
                                      << u"broken at entry 6: the entry or its seal was changed"_s;
        QTest::newRow("seal removed") << u"DELETE FROM journal_chain WHERE position = 4"_s
                                      << u"broken at entry 4: its seal is missing"_s;
    }
    void theFirstBrokenEntryIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, says);
        fill();
        tamper(sql);
        const ProgramRun run = verify();
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, QString());
        QCOMPARE(run.errLines().size(), 1);
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QVERIFY(run.err.contains(u"[CHAIN_BROKEN]"_s));
    }

    void theDoctorSaysWhatToMend()
    {
        const ProgramRun alone = runProgram({u"doctor"_s, u"--store"_s, m_store});
        QCOMPARE(alone.code, 1);
        QCOMPARE(alone.errLines().size(), 1);
        QVERIFY2(alone.out.contains(u"MEND  No node works on this store. Start \"loomdeck serve\""_s),
                 qPrintable(alone.out));

        ServeProcess server(m_store);
        QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
        // The leader is elected a moment after the address is told.
        QTRY_VERIFY_WITH_TIMEOUT(
            runProgram({u"doctor"_s, u"--store"_s, m_store}).out.contains(u"1 node(s), leader serve-"_s), 30'000);
        const ProgramRun good = runProgram({u"doctor"_s, u"--store"_s, m_store});
        QCOMPARE(good.err, QString());
        for (const QString &line : good.out.split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(line.startsWith(u"ok    "_s), qPrintable(line));
        QVERIFY2(good.out.contains(u"1 node(s), leader serve-"_s), qPrintable(good.out));
    }
};

LOOMDECK_TEST(VerifyTest, "verify")
#include "tst_verify.moc"
