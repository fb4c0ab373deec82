// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "support/httpclient.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace loomdeck::test;

/** Tokens by the command line: shown once, known by their hash only, refused once revoked. */
class TokensTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    ProgramRun token(const QStringList &words) const
    {
        return runProgram(QStringList{u"token"_s} + words + QStringList{u"--store"_s, m_store});
    }
    static int ask(const ServeProcess &server, const QByteArray &token)
    {
        return HttpClient(server.port())
            .ask("GET", "/api/fiction/plans", {{"Authorization", "Bearer " + token}})
            .status;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = newStoreUrl(*m_folder);
    }

    void aTokenIsPrintedOnceAndKeptAsItsHash()
    {
        const ProgramRun made = token({u"create"_s, u"--name"_s, u"ops"_s, u"--role"_s, u"operator"_s});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.out.count(u'\n'), 1);
        const QByteArray secret = made.out.trimmed().toLatin1();
        QVERIFY(secret.size() > 30);
        const ProgramRun listed = token({u"list"_s});
        QCOMPARE(listed.code, 0);
        QCOMPARE(listed.out.split(u'\t').first(2), (QStringList{u"ops"_s, u"operator"_s}));
        QVERIFY(listed.out.contains(u"valid"_s));
        QVERIFY(!listed.out.contains(QString::fromLatin1(secret)));
        for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(info.fileName()));
        }
    }

    void aRevokedTokenIsRefusedByRunningServersToo()
    {
        const QByteArray mine = createToken(m_store, u"viewer"_s);
        const ProgramRun made = token({u"create"_s, u"--name"_s, u"theirs"_s, u"--role"_s, u"viewer"_s});
        const QByteArray theirs = made.out.trimmed().toLatin1();
        ServeProcess server(m_store);
        QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
        QCOMPARE(ask(server, theirs), 200);
        const ProgramRun revoked = token({u"revoke"_s, u"theirs"_s});
        QCOMPARE(revoked.code, 0);
        QCOMPARE(revoked.out, u"revoked theirs\n"_s);
        QTRY_COMPARE(ask(server, theirs), 401);
        QCOMPARE(ask(server, mine), 200);
        QVERIFY(token({u"list"_s}).out.contains(u"revoked "_s));
    }

    void whatCannotBeDoneIsRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("code");
        QTest::newRow("taken") << u"create --name ops --role viewer"_s << u"TOKEN_NAME_TAKEN"_s;
        QTest::newRow("role") << u"create --name new --role boss"_s << u"TOKEN_ROLE"_s;
        QTest::newRow("unknown") << u"revoke nobody"_s << u"TOKEN_NOT_FOUND"_s;
    }
    void whatCannotBeDoneIsRefused()
    {
        QFETCH(QString, line);
        QFETCH(QString, code);
        QCOMPARE(token({u"create"_s, u"--name"_s, u"ops"_s, u"--role"_s, u"admin"_s}).code, 0);
        const ProgramRun run = token(line.split(u' '));
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, QString());
        QCOMPARE(run.errLines().size(), 1);
        QVERIFY2(run.err.contains(u'[' + code + u']'), qPrintable(run.err));
        QCOMPARE(token({u"list"_s}).out.count(u'\n'), 1);
    }
};

LOOMDECK_TEST(TokensTest, "tokens")
#include "tst_tokens.moc"
