// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck::test;

/** What scripts may rely on before anything is opened: help, versions, and what is wrong usage. */
class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryCommand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("alone") << QStringList{u"--help"_s};
        QTest::newRow("short") << QStringList{u"-h"_s};
        for (const char *command : {"serve", "import", "demo", "verify", "doctor", "token", "config", "metrics"})
            QTest::newRow(command) << QStringList{QString::fromLatin1(command), u"--help"_s};
    }
    void helpNamesEveryCommand()
    {
        QFETCH(QStringList, arguments);
        const ProgramRun run = runProgram(arguments);
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, QString());
        for (const char *command : {"serve", "import", "demo", "verify", "doctor", "token create", "token list",
                                    "token revoke", "config check", "metrics rebuild"})
            QVERIFY2(run.out.contains(u"loomdeck "_s + QString::fromLatin1(command)), command);
    }

    void theVersionIsOneLine()
    {
        const ProgramRun run = runProgram({u"--version"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, u"loomdeck " LOOMDECK_VERSION "\n"_s);
    }

    void wrongUsageIsOneLineOnStderr_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        const auto wrong = [](const char *line, const char *says) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(says);
        };
        wrong("sevre", "no command \"sevre\". Did you mean serve?");
        wrong("verfy --store sqlite:/x", "Did you mean verify?");
        wrong("frobnicate", "no command \"frobnicate\". Try");
        wrong("--pgae jobs", "\"loomdeck\" has no option --pgae. Did you mean --page?");
        wrong("--page nowhere", "no page \"nowhere\"");
        wrong("serve --stroe x", "\"loomdeck serve\" has no option --stroe. Did you mean --store?");
        wrong("serve --lisen x", "Did you mean --listen?");
        wrong("serve --frobnicate", "\"loomdeck serve\" has no option --frobnicate. Try");
        wrong("serve --store", "Missing value");
        wrong("serve now", "does not know what to do with \"now\"");
        wrong("serve --workers many", "from 0 to 1024");
        wrong("serve --workers -1", "from 0 to 1024");
        wrong("serve --workers 1025", "from 0 to 1024");
        wrong("verify all", "\"all\"");
        wrong("verify --plan x", "no option --plan");
        wrong("doctor me", "\"me\"");
        wrong("doctor --confg x", "Did you mean --config?");
        wrong("token", "token create --name NAME");
        wrong("token make", "token create --name NAME");
        wrong("token list all", "token list");
        wrong("token revoke", "token revoke NAME");
        wrong("token revoke a b", "token revoke NAME");
        wrong("token create", "--name and --role");
        wrong("token create --name a", "--name and --role");
        wrong("token create --role viewer", "--name and --role");
        wrong("token create --nmae a", "Did you mean --name?");
        wrong("config", "config check FILE");
        wrong("config check", "config check FILE");
        wrong("config check a b", "config check FILE");
        wrong("config chek a", "config check FILE");
        wrong("import", "files or folders");
        wrong("import --from http://127.0.0.1:1", "--from and --token");
        wrong("import --token t file.json", "--from and --token");
        wrong("import --from http://127.0.0.1:1 --token t file.json", "files or folders");
        wrong("import --plan nothing file.json", "id of a plan");
        wrong("import --form x", "Did you mean --from?");
    }
    void wrongUsageIsOneLineOnStderr()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const ProgramRun run = runProgram(line.split(u' '));
        QCOMPARE(run.code, 2);
        QCOMPARE(run.out, QString());
        QCOMPARE(run.errLines().size(), 1);
        QVERIFY2(run.err.contains(says), qPrintable(run.err));
        QVERIFY(run.err.contains(u"--help"_s));
    }
};

LOOMDECK_TEST(UsageTest, "usage")
#include "tst_usage.moc"
