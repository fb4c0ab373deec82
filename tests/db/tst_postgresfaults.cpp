// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"
#include "db/journalfeed.h"
#include "db/storewatch.h"
#include "support/postgresserver.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** What can be wrong with a server: each is one clear error, and nothing is lost. */
class PostgresFaultsTest : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    CountingIds m_ids;

    Result<std::unique_ptr<Database>> open(const QString &url)
    {
        return Database::open(must(StoreUrl::parse(url)), m_clock, m_ids);
    }

    static qint64 append(Database &store)
    {
        return must(await(store.write([](Transaction &tx) {
            JournalEntry e;
            e.kind = u"x"_s;
            e.actor = e.source = u"test"_s;
            return journal::append(tx, e);
        })));
    }

private Q_SLOTS:
    void aWrongPasswordIsNamedAndNotShown()
    {
        QString url = PostgresServer::instance().newDatabaseOverTcp(u"right"_s);
        QVERIFY(open(url).ok());
        const auto opened = open(url.replace(u":right@"_s, u":wrongsecret@"_s));
        QCOMPARE(opened.error().code, u"STORE_WRONG_PASSWORD"_s);
        QVERIFY(!opened.error().toLine().contains(u"wrongsecret"_s));
    }

    void anUnknownDatabaseIsNamed()
    {
        QString url = PostgresServer::instance().newDatabase();
        const auto opened = open(url.replace(u"/store"_s, u"/nosuch"_s));
        QCOMPARE(opened.error().code, u"STORE_NO_DATABASE"_s);
    }

    void aServerThatIsNotThereIsNamed()
    {
        QCOMPARE(open(u"postgresql://loom@127.0.0.1:1/ops"_s).error().code, u"STORE_UNREACHABLE"_s);
    }

    void aServerThatGoesAwayAndComesBackLosesNothing()
    {
        PostgresServer &server = PostgresServer::instance();
        auto opened = open(server.newDatabase());
        QVERIFY(opened.ok());
        Database &store = *opened.value();
        StoreWatch watch(store);
        JournalFeed feed(store, 0);
        qint64 last = append(store);
        QTRY_COMPARE(feed.position(), last);

        server.stop();
        const auto failed = await(store.write([](Transaction &tx) {
            JournalEntry e;
            e.kind = u"lost"_s;
            e.actor = e.source = u"test"_s;
            return journal::append(tx, e);
        }));
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error().code, u"STORE_UNREACHABLE"_s);
        QCOMPARE(await(store.read([](Connection &c) { return c.count(u"SELECT 1"_s); })).error().code,
                 u"STORE_UNREACHABLE"_s);

        server.start();
        const qint64 next = append(store);
        QCOMPARE(next, last + 1);
        QTRY_COMPARE_WITH_TIMEOUT(feed.position(), next, 15'000);
    }

    void aConnectionThatIsKilledIsReplaced()
    {
        auto opened = open(PostgresServer::instance().newDatabase());
        QVERIFY(opened.ok());
        Database &store = *opened.value();
        append(store);
        Connection killer(store.url(), false);
        for (int round = 0; round < 5; ++round) {
            killer.count(
                u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"_s);
            // Neither a read nor a write that had not begun shows the break.
            must(await(store.read([](Connection &c) { return c.count(u"SELECT count(*) FROM journal"_s); })));
            QCOMPARE(append(store), round + 2);
        }
    }
};

LOOMDECK_TEST(PostgresFaultsTest, "postgresfaults")
#include "tst_postgresfaults.moc"
