// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "support/registry.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck::test;

/** Configuration files as `config check` and every other command see them. */
class ConfigCheckTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(u"loomdeck.yaml"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("No configuration.");
        file.write(text);
        return file.fileName();
    }

private Q_SLOTS:
    void aGoodFileIsGood_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("yaml") << QByteArray(
            "environment: {name: production, colour: bad, protected: true}\n"
            "store: postgresql://loom:${env:LOOM_PASSWORD}@db/ops\n"
            "api:\n  listen: 0.0.0.0:7420\n  bodyLimit: 2MiB\n"
            "jobs: {workers: 8, lease: 1m}\n"
            "providers:\n  - name: scripted\n    kind: scripted\n    delay: 2s\n    models: [{name: storyteller}]\n");
        QTest::newRow("json") << QByteArray(R"({"api": {"rateLimitPerMinute": 100}, "sweep": {"interval": "5s"}})");
    }
    void aGoodFileIsGood()
    {
        QFETCH(QByteArray, text);
        const QString file = write(text);
        const ProgramRun run = runProgram({u"config"_s, u"check"_s, file});
        QVERIFY2(run.code == 0, qPrintable(run.err));
        QCOMPARE(run.out, file + u" is good\n"_s);
        QCOMPARE(run.err, QString());
    }

    void everyProblemIsPrintedWithItsLine()
    {
        const QString file = write("stroe: sqlite:/x\n"
                                   "api:\n"
                                   "  listne: 127.0.0.1:1\n"
                                   "  rateLimitPerMinute: many\n"
                                   "jobs: {lease: soon}\n"
                                   "environment: {colour: redish}\n");
        const ProgramRun run = runProgram({u"config"_s, u"check"_s, file});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, QString());
        const QStringList lines = run.errLines();
        QCOMPARE(lines.size(), 5);
        const QList<std::pair<int, QString>> expected{{1, u"Did you mean \"store\"?"_s},
                                                      {3, u"Did you mean \"listen\"?"_s},
                                                      {4, u"api.rateLimitPerMinute"_s},
                                                      {5, u"jobs.lease"_s},
                                                      {6, u"environment.colour cannot be \"redish\""_s}};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QVERIFY2(lines[i].startsWith(u"%1:%2: "_s.arg(file).arg(expected[i].first)), qPrintable(lines[i]));
            QVERIFY2(lines[i].contains(expected[i].second), qPrintable(lines[i]));
        }
    }

    void whatIsNoYamlIsNamed()
    {
        const QString file = write("api:\n  listen: [127\n");
        const ProgramRun run = runProgram({u"config"_s, u"check"_s, file});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(u"not YAML"_s), qPrintable(run.err));
    }

    void aFileThatIsNotThereIsNamed()
    {
        const QString file = m_folder.filePath(u"none.yaml"_s);
        const ProgramRun run = runProgram({u"config"_s, u"check"_s, file});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errLines().size(), 1);
        QVERIFY(run.err.contains(file) && run.err.contains(u"CONFIG_UNREADABLE"_s));
    }

    void everyCommandRefusesABadFile_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"serve", "verify", "token list", "import file.json"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void everyCommandRefusesABadFile()
    {
        QFETCH(QString, command);
        const QString file = write("stroe: x\n");
        const QString store = u"sqlite:"_s + m_folder.filePath(u"never.db"_s);
        const QStringList words = command.split(u' ') + QStringList{u"--store"_s, store};
        for (const ProgramRun &run : {runProgram(words + QStringList{u"--config"_s, file}),
                                      runProgram(words, {{u"LOOMDECK_CONFIG"_s, file}})}) {
            QCOMPARE(run.code, 1);
            QCOMPARE(run.errLines().size(), 1);
            QVERIFY2(run.err.contains(u"CONFIG_INVALID"_s) && run.err.contains(u"Did you mean \"store\"?"_s),
                     qPrintable(run.err));
        }
        QVERIFY(!QFile::exists(m_folder.filePath(u"never.db"_s)));
    }

    void aSecretThatIsNotThereIsNamedAndOneThatIsThereNotShown()
    {
        const QString file = write("store: postgresql://loom:${env:LOOM_TEST_SECRET}@127.0.0.1:1/ops\n");
        const QStringList verify{u"verify"_s, u"--config"_s, file};
        const ProgramRun without = runProgram(verify);
        QCOMPARE(without.code, 1);
        QVERIFY2(without.err.contains(u"LOOM_TEST_SECRET is not set"_s), qPrintable(without.err));
        const ProgramRun with = runProgram(verify, {{u"LOOM_TEST_SECRET"_s, u"hush-hush"_s}});
        QCOMPARE(with.code, 1);
        QVERIFY2(with.err.contains(u"STORE_UNREACHABLE"_s), qPrintable(with.err));
        QVERIFY(!with.err.contains(u"hush-hush"_s));
    }
};

LOOMDECK_TEST(ConfigCheckTest, "configcheck")
#include "tst_configcheck.moc"
