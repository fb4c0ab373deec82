// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/migrator.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

StoreUrl newStore(const QTemporaryDir &folder)
{
    return must(StoreUrl::parse(newStoreUrl(folder)));
}

const Migration one{
    1, u"one"_s,
    "CREATE TABLE first (a TEXT); -- a comment; with a semicolon\nINSERT INTO first VALUES ('kept; whole');\n"};
const Migration two{2, u"two"_s, "CREATE TABLE second (a TEXT);\nINSERT INTO second SELECT a FROM first;\n"};
const Migration broken{3, u"broken"_s, "CREATE TABLE third (a TEXT);\nINSERT INTO nowhere VALUES (1);\n"};

qint64 count(const StoreUrl &url, const QString &table)
{
    Connection store(url, false);
    return store.count(u"SELECT count(*) FROM "_s + table);
}

} // namespace

class MigratorTest : public QObject
{
    Q_OBJECT

    FakeClock m_clock;

private Q_SLOTS:
    void stepsAreAppliedOnceAndInOrder()
    {
        const QTemporaryDir folder;
        const StoreUrl url = newStore(folder);
        must(migrate(url, m_clock, {one}));
        QCOMPARE(must(schemaVersion(url)), 1);
        must(migrate(url, m_clock, {one, two}));
        must(migrate(url, m_clock, {one, two}));
        QCOMPARE(must(schemaVersion(url)), 2);
        QCOMPARE(count(url, u"second"_s), 1);
    }

    void aBrokenStepLeavesNothing()
    {
        const QTemporaryDir folder;
        const StoreUrl url = newStore(folder);
        const auto result = migrate(url, m_clock, {one, two, broken});
        QVERIFY(!result.ok());
        QCOMPARE(must(schemaVersion(url)), 2);
        Connection store(url, false);
        QVERIFY_THROWS_EXCEPTION(Failure, store.count(u"SELECT count(*) FROM third"_s));
    }

    void aNewerStoreIsLeftAlone()
    {
        const QTemporaryDir folder;
        const StoreUrl url = newStore(folder);
        must(migrate(url, m_clock, {one, two}));
        const auto result = migrate(url, m_clock, {one});
        QCOMPARE(result.error().code, u"STORE_NEWER"_s);
        QCOMPARE(must(schemaVersion(url)), 2);
    }

    void anotherProgramsStoreIsLeftAlone()
    {
        const QTemporaryDir folder;
        const StoreUrl url = newStore(folder);
        {
            Connection store(url, false);
            store.script("CREATE TABLE jobs (mine TEXT);\n");
        }
        const auto result = migrate(url, m_clock);
        QCOMPARE(result.error().code, u"STORE_FOREIGN"_s);
    }

    void aCopyIsMadeBeforeAnExistingFileChanges()
    {
        const QTemporaryDir folder;
        const StoreUrl url = newStore(folder);
        must(migrate(url, m_clock, {one}));
        const QDir dir(folder.path());
        QCOMPARE(dir.entryList({u"*.before-*"_s}).size(), 0);
        must(migrate(url, m_clock, {one, two}));
        const QStringList copies = dir.entryList({u"*.before-*"_s});
        QCOMPARE(copies.size(), url.dialect == Dialect::Sqlite ? 1 : 0);
        if (!copies.isEmpty())
            QCOMPARE(must(schemaVersion(must(StoreUrl::parse(u"sqlite:"_s + dir.filePath(copies[0]))))), 1);
    }

    void twoProcessesMayStartAtOnce()
    {
        const QTemporaryDir folder;
        const StoreUrl url = newStore(folder);
        std::vector<std::thread> threads;
        std::atomic<int> good{0};
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] { good += migrate(url, m_clock).ok() ? 1 : 0; });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 4);
    }

    void shippedStepsMakeTheSameTablesOnBothStores()
    {
        const auto tables = [](const Migration &migration) {
            QStringList names;
            for (const QByteArray &line : migration.script.split('\n')) {
                if (line.startsWith("CREATE TABLE ") && !line.contains("journal_head"))
                    names << QString::fromUtf8(line.split(' ')[2]);
            }
            names.sort();
            return names;
        };
        const auto sqlite = knownMigrations(Dialect::Sqlite);
        const auto postgres = knownMigrations(Dialect::Postgres);
        QCOMPARE(sqlite.size(), postgres.size());
        QVERIFY(!sqlite.empty());
        for (size_t i = 0; i < sqlite.size(); ++i) {
            QCOMPARE(sqlite[i].name, postgres[i].name);
            QCOMPARE(tables(sqlite[i]), tables(postgres[i]));
        }
    }
};

LOOMDECK_TEST(MigratorTest, "migrator")
#include "tst_migrator.moc"
