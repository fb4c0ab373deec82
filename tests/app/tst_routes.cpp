// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "support/registry.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck::test;

namespace {

const QByteArray alertRoutes =
    "environment: {name: production}\n"
    "route:\n"
    "  receiver: ops\n"
    "  routes:\n"
    "    - matchers: [severity=\"error\"]\n"
    "      receiver: pager\n"
    "      continue: true\n"
    "    - matchers: [plan=~\"saga.*\"]\n"
    "      receiver: writers\n"
    "receivers:\n"
    "  - name: ops\n"
    "    webhook_configs: [{url: 'https://hooks.example/ops', format: standard, secrets: ['${env:OPS_SECRET}']}]\n"
    "  - {name: pager, opsgenie_configs: [{api_key: x}]}\n"
    "  - {name: writers}\n";

const QByteArray opsOptions = "{\"OpsAlerting\": {\"Enabled\": true, \"WebhookUrl\": \"https://ops.example/hook\",\n"
                              "  \"SeverityFilter\": [\"Warning\", \"Error\"],\n"
                              "  \"Routes\": {\"alert:planner:recent-failures\": {\"RoutingKey\": \"critical\"},\n"
                              "             \"severity:error\": {\"RoutingKey\": \"errors\"}}}}\n";

} // namespace

/** `loomdeck routes` as scripts use it. */
class RoutesCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &text)
    {
        QFile file(m_folder.filePath(u"routes.yaml"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("No configuration.");
        file.write(text);
        return file.fileName();
    }

private Q_SLOTS:
    void theReceiversArePrintedInOrder_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QString>("receivers");
        QTest::newRow("two") << alertRoutes << QStringList{u"severity=error"_s, u"plan=saga-2"_s} << u"pager,writers"_s;
        QTest::newRow("one") << alertRoutes << QStringList{u"plan=saga-2"_s} << u"writers"_s;
        QTest::newRow("none but the root") << alertRoutes << QStringList{u"plan=fable"_s} << u"ops"_s;
        QTest::newRow("no labels") << alertRoutes << QStringList() << u"ops"_s;
        QTest::newRow("quotes") << alertRoutes << QStringList{u"plan=\"saga \\\"two\\\"\""_s} << u"writers"_s;
        QTest::newRow("empty value") << alertRoutes << QStringList{u"severity="_s} << u"ops"_s;
        QTest::newRow("equals sign in the value") << alertRoutes << QStringList{u"plan=saga=2"_s} << u"writers"_s;
        QTest::newRow("the reference's") << opsOptions
                                         << QStringList{u"alertname=planner:recent-failures"_s, u"severity=Error"_s}
                                         << u"alert:planner:recent-failures"_s;
        QTest::newRow("its severity") << opsOptions << QStringList{u"alert_id=other"_s, u"severity=error"_s}
                                      << u"severity:error"_s;
        QTest::newRow("its root") << opsOptions << QStringList{u"severity=warning"_s} << u"OpsAlerting"_s;
        QTest::newRow("its filter") << opsOptions << QStringList{u"severity=info"_s} << u"nobody"_s;
    }
    void theReceiversArePrintedInOrder()
    {
        QFETCH(QByteArray, config);
        QFETCH(QStringList, labels);
        QFETCH(QString, receivers);
        const QString file = write(config);
        for (const ProgramRun &run :
             {runProgram(QStringList{u"routes"_s, u"test"_s, u"--config"_s, file} + labels),
              runProgram(QStringList{u"routes"_s, u"test"_s} + labels, {{u"LOOMDECK_CONFIG"_s, file}})}) {
            QVERIFY2(run.code == 0, qPrintable(run.err));
            QCOMPARE(run.out, receivers + u'\n');
            QCOMPARE(run.err, QString());
        }
    }

    void whatIsNoLabelIsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no value") << QStringList{u"test"_s, u"severity"_s};
        QTest::newRow("no name") << QStringList{u"test"_s, u"=error"_s};
        QTest::newRow("a matcher") << QStringList{u"test"_s, u"severity=~err.*"_s};
        QTest::newRow("another matcher") << QStringList{u"test"_s, u"severity!=error"_s};
        QTest::newRow("twice") << QStringList{u"test"_s, u"a=1"_s, u"a=2"_s};
        QTest::newRow("an open quote") << QStringList{u"test"_s, u"a=\"1"_s};
        QTest::newRow("no verb") << QStringList();
        QTest::newRow("another verb") << QStringList{u"tset"_s};
        QTest::newRow("an unknown option") << QStringList{u"show"_s, u"--tree"_s};
        QTest::newRow("a word too many") << QStringList{u"show"_s, u"a=1"_s};
    }
    void whatIsNoLabelIsWrongUsage()
    {
        QFETCH(QStringList, words);
        const ProgramRun run =
            runProgram(QStringList{u"routes"_s} + words, {{u"LOOMDECK_CONFIG"_s, write(alertRoutes)}});
        QCOMPARE(run.code, 2);
        QCOMPARE(run.out, QString());
        QCOMPARE(run.errLines().size(), 1);
    }

    void everyProblemOfARefusedFileIsPrinted()
    {
        const QString file = write("stroe: x\n"
                                   "route:\n"
                                   "  receiver: opps\n"
                                   "  group_wait: soon\n"
                                   "receivers: [{name: ops}]\n");
        for (const QStringList &words :
             {QStringList{u"routes"_s, u"test"_s, u"--config"_s, file},
              QStringList{u"routes"_s, u"show"_s, u"--config"_s, file}, QStringList{u"config"_s, u"check"_s, file}}) {
            const ProgramRun run = runProgram(words);
            QCOMPARE(run.code, 1);
            QCOMPARE(run.out, QString());
            const QStringList lines = run.errLines();
            QVERIFY2(lines.size() == 3, qPrintable(run.err));
            QVERIFY(lines[0].startsWith(file + u":1: "_s) && lines[0].contains(u"Did you mean \"store\"?"_s));
            QVERIFY(lines[1].startsWith(file + u":3: "_s) && lines[1].contains(u"Did you mean \"ops\"?"_s));
            QVERIFY(lines[2].startsWith(file + u":4: "_s) && lines[2].contains(u"\"soon\" is not a duration"_s));
        }
    }

    void aFileWithoutRoutesIsRefused()
    {
        const QString file = write("environment: {name: x}\n");
        const ProgramRun run = runProgram({u"routes"_s, u"show"_s, u"--config"_s, file});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(u"NO_ROUTES"_s), qPrintable(run.err));
        const ProgramRun none = runProgram({u"routes"_s, u"test"_s, u"a=1"_s});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains(u"NO_CONFIG"_s), qPrintable(none.err));
    }

    void theTreeIsShown()
    {
        const ProgramRun run = runProgram({u"routes"_s, u"show"_s, u"--config"_s, write(alertRoutes)});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.startsWith(u"route  receiver: ops  group_by: []  group_wait: 30s"_s), qPrintable(run.out));
        QVERIFY2(run.out.contains(u"└── {plan=~\"saga.*\"}  receiver: writers\n"_s), qPrintable(run.out));
        QVERIFY2(run.out.contains(u"pager: opsgenie (not sent)"_s), qPrintable(run.out));
        QVERIFY(!run.out.contains(u"hooks.example"_s));
        QVERIFY2(run.err.contains(u"Warning: "_s) && run.err.contains(u"cannot speak opsgenie"_s), qPrintable(run.err));
    }

    void expectedReceiversAreCompared()
    {
        const QStringList words{u"routes"_s, u"test"_s, u"--config"_s, write(alertRoutes), u"severity=error"_s};
        QCOMPARE(runProgram(words + QStringList{u"--verify.receivers=pager"_s}).code, 0);
        const ProgramRun other = runProgram(words + QStringList{u"--verify.receivers=pager,writers"_s});
        QCOMPARE(other.code, 1);
        QCOMPARE(other.out, u"pager\n"_s);
        QVERIFY(other.err.contains(u"OTHER_RECEIVERS"_s));
    }

    void aCheckNamesSecretsThatAreNotThere()
    {
        const QStringList words{u"config"_s, u"check"_s, write(alertRoutes)};
        const ProgramRun without = runProgram(words);
        QCOMPARE(without.code, 1);
        QVERIFY2(without.err.contains(
                     u":12: receivers[0].webhook_configs[0].secrets: The environment variable OPS_SECRET is not set"_s),
                 qPrintable(without.err));
        const ProgramRun with = runProgram(words, {{u"OPS_SECRET"_s, u"hush-hush"_s}});
        QVERIFY2(with.code == 0, qPrintable(with.err));
        QVERIFY(with.out.endsWith(u" is good\n"_s));
        QVERIFY(with.err.contains(u"cannot speak opsgenie"_s) && !with.err.contains(u"hush-hush"_s));
    }

    void theSamplesAreGood_data()
    {
        QTest::addColumn<QString>("labels");
        QTest::addColumn<QString>("receivers");
        QTest::newRow("dev") << u"severity=error"_s << u"loopback"_s;
        QTest::newRow("staging") << u"severity=error alertname=planner:recent-failures"_s << u"signed,channel"_s;
        QTest::newRow("production") << u"severity=error alertname=planner:recent-failures"_s << u"ops,pager"_s;
    }
    void theSamplesAreGood()
    {
        QFETCH(QString, labels);
        const QString file =
            QStringLiteral(LOOMDECK_SAMPLES "/%1.yaml").arg(QString::fromLatin1(QTest::currentDataTag()));
        QList<std::pair<QString, QString>> secrets;
        for (const char *name : {"LOOMDECK_STORE_PASSWORD", "STAGING_SLACK_URL", "STAGING_HOOK_SECRET",
                                 "WRITERS_SLACK_URL", "OPS_SECRET", "OPS_PAGERDUTY_KEY", "OPS_SLACK_URL"})
            secrets.append({QString::fromLatin1(name), u"https://x.example/"_s});
        const ProgramRun check = runProgram({u"config"_s, u"check"_s, file}, secrets);
        QVERIFY2(check.code == 0, qPrintable(check.err));
        QCOMPARE(check.err, QString());
        const ProgramRun test =
            runProgram(QStringList{u"routes"_s, u"test"_s, u"--config"_s, file} + labels.split(u' '));
        QTEST(test.out.trimmed(), "receivers");
    }

    void otherCommandsTakeTheFile()
    {
        const QString store = u"sqlite:"_s + m_folder.filePath(u"store.db"_s);
        const ProgramRun run = runProgram({u"verify"_s, u"--store"_s, store, u"--config"_s, write(alertRoutes)});
        QVERIFY2(run.code == 0, qPrintable(run.err));
    }
};

LOOMDECK_TEST(RoutesCommandTest, "routes")
#include "tst_routes.moc"
