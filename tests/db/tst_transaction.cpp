// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/registry.h"
#include "support/teststore.h"

#include <future>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

qint64 settings(TestStore &store)
{
    return must(store.read([](Connection &c) { return c.count(u"SELECT count(*) FROM settings"_s); }));
}

void put(Transaction &tx, const QString &name)
{
    tx.sql().exec(u"INSERT INTO settings (name, value) VALUES (?, '1')"_s, {name});
}

} // namespace

class TransactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorRollsBack()
    {
        TestStore store;
        const auto result = store.write([](Transaction &tx) -> Result<int> {
            put(tx, u"a"_s);
            return Error::conflict(u"NO"_s, u"No."_s, u"Never."_s);
        });
        QCOMPARE(result.error().code, u"NO"_s);
        QCOMPARE(settings(store), 0);
    }

    void aFailedStatementRollsBackAndTheConnectionLives()
    {
        TestStore store;
        const auto result = store.write([](Transaction &tx) {
            put(tx, u"a"_s);
            put(tx, u"a"_s);
        });
        QCOMPARE(result.error().code, u"STORE_CONFLICT"_s);
        QCOMPARE(settings(store), 0);
        must(store.write([](Transaction &tx) { put(tx, u"b"_s); }));
        QCOMPARE(settings(store), 1);
    }

    void wakesComeAfterTheCommitOnly()
    {
        TestStore store;
        QSignalSpy woken(&store.database().hub(), &WakeHub::committed);
        const auto refused = store.write([](Transaction &tx) -> Result<int> {
            tx.wake(Topic::Jobs);
            return Error::conflict(u"NO"_s, u"No."_s, u"Never."_s);
        });
        QVERIFY(!refused.ok());
        must(store.write([](Transaction &tx) {
            tx.wake(Topic::Journal);
            put(tx, u"a"_s);
        }));
        QTRY_COMPARE(woken.size(), 1);
        QVERIFY(woken[0][0].value<Topics>() == Topics(Topic::Journal));
    }

    void transactionsThatCollideAreRunAgain()
    {
        if (!onPostgres()) {
            // One writer: there is nothing to collide with.
            TestStore store;
            QList<QFuture<Result<void>>> all;
            for (int i = 0; i < 50; ++i)
                all << store.database().write([i](Transaction &tx) { put(tx, QString::number(i)); });
            for (const auto &one : all)
                must(await(one));
            QCOMPARE(settings(store), 50);
            return;
        }
        TestStore store;
        must(store.write([](Transaction &tx) {
            put(tx, u"x"_s);
            put(tx, u"y"_s);
        }));
        // Two transactions lock two rows in opposite order: one of them is chosen as the deadlock's victim and runs
        // again.
        const auto cross = [&](const QString &first, const QString &second, std::shared_future<void> go,
                               std::promise<void> *ready) {
            return store.database().write([=](Transaction &tx) mutable {
                tx.sql().exec(u"UPDATE settings SET value = value || 'a' WHERE name = ?"_s, {first});
                if (ready) {
                    std::exchange(ready, nullptr)->set_value();
                    go.wait();
                }
                tx.sql().exec(u"UPDATE settings SET value = value || 'b' WHERE name = ?"_s, {second});
            });
        };
        std::promise<void> readyX, readyY, goPromise;
        const auto go = goPromise.get_future().share();
        const auto one = cross(u"x"_s, u"y"_s, go, &readyX);
        const auto two = cross(u"y"_s, u"x"_s, go, &readyY);
        readyX.get_future().wait();
        readyY.get_future().wait();
        goPromise.set_value();
        must(await(one));
        must(await(two));
        const auto values = must(store.read([](Connection &c) {
            return c.all(u"SELECT value FROM settings ORDER BY name"_s, {},
                         [](const Row &r) { return r.text(0).size(); });
        }));
        QCOMPARE(values, (std::vector<qsizetype>{3, 3}));
    }

    void timeStandsStillInsideATransaction()
    {
        TestStore store;
        const bool same = must(store.write([&](Transaction &tx) {
            const Timestamp before = tx.now();
            store.clock.advance(std::chrono::seconds(5));
            return before == tx.now();
        }));
        QVERIFY(same);
    }
};

LOOMDECK_TEST(TransactionTest, "transaction")
#include "tst_transaction.moc"
