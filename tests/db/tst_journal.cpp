// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"
#include "db/journalfeed.h"
#include "db/storewatch.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <future>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

JournalEntry entry(const QString &kind)
{
    JournalEntry e;
    e.kind = kind;
    e.actor = u"ops.admin"_s;
    e.source = u"test"_s;
    return e;
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryComesBackWhole()
    {
        TestStore store;
        JournalEntry written = entry(u"backlog.resume"_s);
        written.actorId = u"a4282659-a467-5b2e-8b9c-3b6466ed0ce7"_s;
        written.requestId = u"r1"_s;
        written.planId = u"e430557e-17db-5818-a4ef-143397e8b10e"_s;
        written.branch = u"draft"_s;
        written.subjectType = u"item"_s;
        written.subjectId = u"39461431-18fd-5f06-a166-4587678fe9d8"_s;
        written.subjectKey = 7;
        written.subjectName = u"draft-scene"_s;
        written.reason = u"provider is back"_s;
        written.before = QJsonObject{{u"status"_s, u"InProgress"_s}};
        written.after = QJsonObject{{u"status"_s, u"Pending"_s}};
        written.details = {{u"code"_s, QJsonValue::Null}, {u"n"_s, 9007199254740993LL}};
        written.cause = 3;
        const qint64 position = must(store.write([&](Transaction &tx) { return journal::append(tx, written); }));
        QCOMPARE(position, 1);
        const auto read = must(store.read([](Connection &c) { return journal::at(c, 1); }));
        QVERIFY(read);
        written.position = 1;
        written.at = written.occurredAt = store.clock.now();
        QCOMPARE(read->toJson(), written.toJson());
        QCOMPARE(read->subjectKey, 7);
    }

    void entriesAreNeverChangedOrDeleted()
    {
        TestStore store;
        must(store.write([](Transaction &tx) { journal::append(tx, entry(u"a"_s)); }));
        for (const QString &sql : {u"UPDATE journal SET actor = 'x'"_s, u"DELETE FROM journal"_s})
            QVERIFY(!store.write([&](Transaction &tx) { tx.sql().exec(sql); }).ok());
        QCOMPARE(must(store.read([](Connection &c) { return journal::head(c); })), 1);
    }

    void aRolledBackEntryLeavesNoGap()
    {
        TestStore store;
        must(store.write([](Transaction &tx) { journal::append(tx, entry(u"a"_s)); }));
        QVERIFY(!store
                     .write([](Transaction &tx) -> Result<int> {
                         journal::append(tx, entry(u"b"_s));
                         return Error::conflict(u"NO"_s, u"No."_s, u"Never."_s);
                     })
                     .ok());
        QCOMPARE(must(store.write([](Transaction &tx) { return journal::append(tx, entry(u"c"_s)); })), 2);
    }

    void filtersFind()
    {
        TestStore store;
        must(store.write([](Transaction &tx) {
            std::vector<JournalEntry> many;
            for (int i = 0; i < 1500; ++i) {
                JournalEntry e = entry(i % 3 ? u"a"_s : u"b"_s);
                e.planId = i % 2 ? u"p1"_s : u"p2"_s;
                e.subjectId = QString::number(i % 10);
                many.push_back(e);
            }
            QCOMPARE(journal::append(tx, many), 1500);
        }));
        const auto found = must(store.read([](Connection &c) {
            return journal::read(
                c,
                {.after = 100, .before = 1000, .kinds = {u"b"_s}, .planId = u"p1"_s, .limit = 10, .newestFirst = true});
        }));
        QCOMPARE(found.size(), 10u);
        QCOMPARE(found[0].position, 994);
        QVERIFY(found[0].position > found[9].position);
    }

    void noEntryBecomesVisibleBehindAReader()
    {
        TestStore store;
        auto reader = std::async(std::launch::async, [&url = store.url()] {
            Connection connection(url, true);
            std::vector<qint64> seen;
            while (seen.empty() || seen.back() < 400) {
                const qint64 last = seen.empty() ? 0 : seen.back();
                for (const JournalEntry &e : journal::read(connection, {.after = last}))
                    seen.push_back(e.position);
            }
            return seen;
        });
        QList<QFuture<Result<qint64>>> writers;
        for (int i = 0; i < 200; ++i) {
            writers << store.database().write([i](Transaction &tx) {
                // Work before and after the append gives slow and quick transactions every chance to overtake.
                tx.sql().exec(u"INSERT INTO settings (name, value) VALUES (?, '1')"_s, {QString::number(i)});
                const qint64 first = journal::append(tx, entry(u"a"_s));
                const qint64 second = journal::append(tx, entry(u"b"_s));
                tx.sql().exec(u"UPDATE settings SET value = '2' WHERE name = ?"_s, {QString::number(i)});
                return second - first;
            });
        }
        for (const auto &writer : writers)
            QCOMPARE(must(await(writer)), 1);
        const auto seen = reader.get();
        QCOMPARE(seen.size(), 400u);
        for (size_t i = 0; i < seen.size(); ++i)
            QCOMPARE(seen[i], static_cast<qint64>(i + 1));
    }

    void aFeedHandsOutEachEntryOnceFromItsPosition()
    {
        TestStore store;
        must(store.write([](Transaction &tx) {
            journal::append(tx, entry(u"old"_s));
            journal::append(tx, entry(u"first"_s));
        }));
        std::vector<qint64> seen;
        JournalFeed feed(store.database(), 1);
        connect(&feed, &JournalFeed::arrived, this, [&](const JournalBatch &batch) {
            for (const JournalEntry &e : *batch)
                seen.push_back(e.position);
        });
        for (int i = 0; i < 1200; ++i)
            store.database().write([](Transaction &tx) { return journal::append(tx, entry(u"more"_s)); });
        QTRY_COMPARE_WITH_TIMEOUT(feed.position(), 1202, 30'000);
        QCOMPARE(seen.size(), 1201u);
        QCOMPARE(seen.front(), 2);
    }

    void anotherProcessIsWoken()
    {
        TestStore here;
        auto there = must_open(here);
        StoreWatch watchHere(here.database());
        StoreWatch watchThere(*there);
        JournalFeed feed(*there, 0);
        QSignalSpy arrived(&feed, &JournalFeed::arrived);
        // Once both watch, a commit of one must reach the other within the 200 ms that live screens promise.
        must(here.write([](Transaction &tx) { return journal::append(tx, entry(u"warm-up"_s)); }));
        QTRY_COMPARE(feed.position(), 1);
        QElapsedTimer timer;
        timer.start();
        must(here.write([](Transaction &tx) { return journal::append(tx, entry(u"news"_s)); }));
        QTRY_COMPARE_WITH_TIMEOUT(feed.position(), 2, 1500);
        QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
    }

private:
    static std::unique_ptr<Database> must_open(TestStore &store)
    {
        auto opened = Database::open(store.url(), store.clock, store.ids);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLine()));
        return std::move(opened).value();
    }
};

LOOMDECK_TEST(JournalTest, "journal")
#include "tst_journal.moc"
