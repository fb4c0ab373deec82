// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QProcess>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** What can be wrong with a file: each is one clear error, and nothing is lost. */
class StoreFaultsTest : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    CountingIds m_ids;

    QString codeOfOpening(const QString &path)
    {
        const auto opened = Database::open(must(StoreUrl::parse(u"sqlite:"_s + path)), m_clock, m_ids);
        if (opened.ok())
            return u"opened"_s;
        if (opened.error().suggestedFix.isEmpty() || !opened.error().message.contains(path))
            return u"no fix or no path: "_s + opened.error().toLine();
        return opened.error().code;
    }

private Q_SLOTS:
    void aFileThatIsNoDatabaseIsLeftAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"letter.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray letter = "Dear diary, " + QByteArray(4096, 'x');
        file.write(letter);
        file.close();
        QCOMPARE(codeOfOpening(path), u"STORE_NOT_A_DATABASE"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), letter);
    }

    void aFolderThatIsNotThereIsMade()
    {
        const QTemporaryDir folder;
        QCOMPARE(codeOfOpening(folder.filePath(u"a/b/c.db"_s)), u"opened"_s);
    }

    void aPathThroughAFileIsRefused()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(codeOfOpening(folder.filePath(u"file/store.db"_s)), u"STORE_CANNOT_OPEN"_s);
    }

    void aReadOnlyFolderIsNamed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"store.db"_s);
        QCOMPARE(codeOfOpening(path), u"opened"_s);
        ::chmod(folder.path().toUtf8().constData(), 0555);
        ::chmod(path.toUtf8().constData(), 0444);
        // Root may write anywhere; nobody may not.
        const bool root = ::geteuid() == 0;
        if (root)
            QCOMPARE(::seteuid(65534), 0);
        const QString existing = codeOfOpening(path);
        const QString fresh = codeOfOpening(folder.filePath(u"other.db"_s));
        if (root)
            QCOMPARE(::seteuid(0), 0);
        ::chmod(folder.path().toUtf8().constData(), 0755);
        QCOMPARE(existing, u"STORE_READ_ONLY"_s);
        QCOMPARE(fresh, u"STORE_CANNOT_OPEN"_s);
    }

    void aFullDiskLosesNothing()
    {
        const QTemporaryDir folder;
        // A real small disk where we may mount one, else SQLite's own limit, which gives the same error.
        const bool mounted = ::mount("tmpfs", folder.path().toUtf8().constData(), "tmpfs", 0, "size=2m") == 0;
        {
            auto opened =
                Database::open(must(StoreUrl::parse(u"sqlite:"_s + folder.filePath(u"store.db"_s))), m_clock, m_ids);
            QVERIFY(opened.ok());
            Database &store = *opened.value();
            if (!mounted)
                must(await(store.write([](Transaction &tx) { tx.sql().count(u"PRAGMA max_page_count = 250"_s); })));
            int kept = 0;
            QString refused;
            while (refused.isEmpty() && kept < 10'000) {
                const auto result = await(store.write([kept](Transaction &tx) {
                    tx.sql().exec(u"INSERT INTO settings (name, value) VALUES (?, ?)"_s,
                                  {QString::number(kept), QString(20'000, u'x')});
                }));
                if (result)
                    ++kept;
                else
                    refused = result.error().code;
            }
            QCOMPARE(refused, u"STORE_FULL"_s);
            QCOMPARE(must(await(store.read([](Connection &c) { return c.count(u"SELECT count(*) FROM settings"_s); }))),
                     kept);
            // Once there is room again, it goes on.
            if (mounted)
                QCOMPARE(::mount("tmpfs", folder.path().toUtf8().constData(), "tmpfs", MS_REMOUNT, "size=8m"), 0);
            else
                must(await(store.write([](Transaction &tx) { tx.sql().count(u"PRAGMA max_page_count = 9999"_s); })));
            must(await(store.write([](Transaction &tx) {
                tx.sql().exec(u"INSERT INTO settings (name, value) VALUES ('after', '1')"_s);
            })));
        }
        if (mounted)
            ::umount(folder.path().toUtf8().constData());
    }

    void anotherWriterIsWaitedFor()
    {
        const QTemporaryDir folder;
        const StoreUrl url = must(StoreUrl::parse(u"sqlite:"_s + folder.filePath(u"store.db"_s)));
        auto opened = Database::open(url, m_clock, m_ids);
        QVERIFY(opened.ok());
        Connection other(url, false);
        other.begin();
        const auto waiting = opened.value()->write(
            [](Transaction &tx) { tx.sql().exec(u"INSERT INTO settings (name, value) VALUES ('a', '1')"_s); });
        other.commit();
        must(await(waiting));
    }
};

LOOMDECK_TEST(StoreFaultsTest, "storefaults")
#include "tst_storefaults.moc"
