// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "app/storeaudit.h"
#include "support/postgresserver.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QCryptographicHash>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Stores that cannot be used: each is one clear line with what to do, from every command, and nothing is lost. */
class StoresTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    static QByteArray digest(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }

    /** A store with something in it. */
    QString usedStore()
    {
        const QString url = newStoreUrl(*m_folder);
        createToken(url);
        return url;
    }

    static void change(const QString &url, const QString &sql)
    {
        Connection(must(StoreUrl::parse(url)), false).script(sql.toUtf8());
    }

    static void refuses(const QString &url, const QString &code)
    {
        for (const QStringList &words : {QStringList{u"verify"_s}, QStringList{u"token"_s, u"list"_s},
                                         QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}}) {
            const ProgramRun run = runProgram(words + QStringList{u"--store"_s, url});
            QCOMPARE(run.code, 1);
            QCOMPARE(run.out, QString());
            QVERIFY2(run.errLines().size() == 1, qPrintable(run.err));
            QVERIFY2(run.err.trimmed().endsWith(u'[' + code + u']'), qPrintable(run.err));
            QVERIFY(!run.err.contains(u"secret"_s));
        }
        const ProgramRun doctor = runProgram({u"doctor"_s, u"--store"_s, url});
        QCOMPARE(doctor.code, 1);
        QVERIFY2(doctor.out.contains(u"MEND  "_s), qPrintable(doctor.out));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aUrlThatIsNone() { refuses(u"mysql://db/ops"_s, u"STORE_URL"_s); }

    void aStoreOfANewerProgram()
    {
        const QString url = usedStore();
        change(url, u"INSERT INTO schema_version (version, name, applied_at, program) VALUES (999, 'x', 0, '9.9')"_s);
        StoreAudit audit(url);
        const qint64 entries = audit.count(u"SELECT count(*) FROM journal"_s);
        refuses(url, u"STORE_NEWER"_s);
        QCOMPARE(audit.count(u"SELECT count(*) FROM journal"_s), entries);
    }

    void aPromptThatIsNotInUse()
    {
        const QString url = usedStore();
        change(url, u"UPDATE prompt_templates SET active_version = NULL WHERE id = 'planner.fiction.vision'"_s);
        const ProgramRun doctor = runProgram({u"doctor"_s, u"--store"_s, url});
        QCOMPARE(doctor.code, 1);
        QVERIFY2(
            doctor.out.contains(u"MEND  The prompt planner.fiction.vision is inactive, so its phase waits. Activate"_s),
            qPrintable(doctor.out));
    }

    void aDatabaseOfAnotherProgram()
    {
        const QString url = newStoreUrl(*m_folder);
        change(url, u"CREATE TABLE plans (theirs text)"_s);
        change(url, u"INSERT INTO plans VALUES ('kept')"_s);
        refuses(url, u"STORE_FOREIGN"_s);
        QCOMPARE(StoreAudit(url).count(u"SELECT count(*) FROM plans WHERE theirs = 'kept'"_s), 1);
    }

    void aFileThatIsNoDatabase()
    {
        const QString path = m_folder->filePath(u"letter.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear diary, " + QByteArray(4096, 'x'));
        file.close();
        const QByteArray before = digest(path);
        refuses(u"sqlite:"_s + path, u"STORE_NOT_A_DATABASE"_s);
        QCOMPARE(digest(path), before);
    }

    void aStoreThatMayNotBeWritten()
    {
        const QString url = usedStore();
        if (onPostgres()) {
            const QString database = must(StoreUrl::parse(url)).database;
            change(url, u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s.arg(database));
            refuses(url, u"STORE_READ_ONLY"_s);
            return;
        }
        const QString path = must(StoreUrl::parse(url)).file;
        ::chmod(path.toUtf8().constData(), 0444);
        ::chmod(m_folder->path().toUtf8().constData(), 0555);
        const QByteArray before = digest(path);
        for (const QString &command : {u"verify"_s, u"serve"_s}) {
            const ProgramRun run = runProgram({command, u"--store"_s, url}, {}, Rights::Nobodys);
            QCOMPARE(run.code, 1);
            QVERIFY2(run.errLines().size() == 1 && run.err.contains(u"[STORE_READ_ONLY]"_s), qPrintable(run.err));
        }
        ::chmod(m_folder->path().toUtf8().constData(), 0755);
        QCOMPARE(digest(path), before);
    }

    void aWrongPassword()
    {
        QString url = PostgresServer::instance().newDatabaseOverTcp(u"right"_s);
        createToken(url);
        refuses(url.replace(u":right@"_s, u":wrongsecret@"_s), u"STORE_WRONG_PASSWORD"_s);
    }

    void aServerThatIsNotThere() { refuses(u"postgresql://loom:secret@127.0.0.1:1/ops"_s, u"STORE_UNREACHABLE"_s); }

    void aDatabaseThatIsNotThere()
    {
        QString url = PostgresServer::instance().newDatabase();
        refuses(url.replace(u"/store"_s, u"/nosuch"_s), u"STORE_NO_DATABASE"_s);
    }
};

LOOMDECK_TEST(StoresTest, "stores")
#include "tst_stores.moc"
