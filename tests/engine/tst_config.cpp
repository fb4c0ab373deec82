// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;

/** The configuration file: what it may say, and that every mistake has its line and a way out. */
class ConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftOutHasItsDefault()
    {
        for (const char *text : {"", "{}", "# only a comment\n", "api:\n", "api: {}\n"}) {
            const ConfigCheck check = checkConfig(text);
            QVERIFY2(check.problems.empty(), text);
            QCOMPARE(check.config.api.listen, u"127.0.0.1:7420"_s);
            QCOMPARE(check.config.api.rateLimitPerMinute, 3000);
            QCOMPARE(check.config.api.bodyLimitBytes, 1024 * 1024);
            QVERIFY(check.config.sweep.staleAfter == 60min);
            QVERIFY(check.config.providers.empty());
        }
    }

    void everyKeyIsRead()
    {
        const ConfigCheck check = checkConfig(R"(
environment: {name: production, colour: bad, protected: true}
operator: {name: ada, role: viewer}
store: sqlite:/var/lib/loomdeck.db
api: {listen: "0.0.0.0:80", rateLimitPerMinute: 10, bodyLimit: 512KiB, maxConnections: 7, headerTimeout: 2s, idleTimeout: 1m}
jobs: {workers: 3, lease: 5s, drainPatience: 0s, keepCompletedDays: 1}
sweep: {interval: 2s, staleAfter: 1h}
providers:
  - {name: scripted, displayName: Script, kind: scripted, delay: 2s, models: [{name: a}, {name: b}]}
)");
        QVERIFY2(check.problems.empty(), check.problems.empty() ? "" : qPrintable(check.problems[0].text(u"f"_s)));
        const Config &c = check.config;
        QCOMPARE(c.environment.name, u"production"_s);
        QVERIFY(c.environment.isProtected);
        QCOMPARE(c.who.name, u"ada"_s);
        QVERIFY(c.who.role == Role::Viewer);
        QCOMPARE(c.store, u"sqlite:/var/lib/loomdeck.db"_s);
        QCOMPARE(c.api.bodyLimitBytes, 512 * 1024);
        QCOMPARE(c.api.maxConnections, 7);
        QVERIFY(c.api.headerTimeout == 2s && c.api.idleTimeout == 1min);
        QCOMPARE(c.jobs.workers, 3);
        QVERIFY(c.jobs.lease == 5s && c.jobs.drainPatience == 0s && c.jobs.keepCompletedDays == 1);
        QVERIFY(c.sweep.interval == 2s && c.sweep.staleAfter == 1h);
        QCOMPARE(c.providers.size(), 1u);
        QCOMPARE(c.providers[0].models, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(c.providers[0].delay, u"2s"_s);
    }

    void aMistakeHasItsLineAndAFix_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *text, int line, const char *says) {
            QTest::newRow(name) << QByteArray(text) << line << QString::fromLatin1(says);
        };
        row("unknown key", "api:\n  lisen: x\n", 2, "Did you mean \"listen\"?");
        row("unknown section", "\njob: {workers: 2}\n", 2, "Did you mean \"jobs\"?");
        row("far from any key", "coffee: strong\n", 1, "Known keys: ");
        row("twice", "store: sqlite:/a\nstore: sqlite:/b\n", 2, "appears twice");
        row("no mapping", "api: fast\n", 1, "not a mapping");
        row("a list", "- api\n", 1, "not a mapping");
        row("no single value", "store: [a]\n", 1, "not a single value");
        row("no number", "jobs: {workers: some}\n", 1, "from 0 to 1024");
        row("number too large", "jobs: {workers: 1025}\n", 1, "from 0 to 1024");
        row("number too small", "api: {rateLimitPerMinute: 0}\n", 1, "from 1 to");
        row("no flag", "environment: {protected: perhaps}\n", 1, "neither true nor false");
        row("no duration", "sweep: {interval: often}\n", 1, "sweep.interval");
        row("too short", "jobs: {lease: 10ms}\n", 1, "too short");
        row("no size", "api: {bodyLimit: huge}\n", 1, "api.bodyLimit is not a size");
        row("size too large", "api: {bodyLimit: 300MiB}\n", 1, "api.bodyLimit is not a size");
        row("no role", "operator: {role: boss}\n", 1, "operator.role cannot be \"boss\"");
        row("near role", "operator: {role: admn}\n", 1, "Did you mean \"admin\"?");
        row("blank name", "environment: {name: ' '}\n", 1, "environment.name is blank");
        row("no store url", "store: mysql://x\n", 1, "neither sqlite: nor postgresql://");
        row("no provider list", "providers: scripted\n", 1, "not a list");
        row("nameless provider", "providers:\n  - {kind: scripted}\n", 2, "has no name");
        row("provider without kind", "providers:\n  - {name: a}\n", 2, "has no kind");
        row("same provider twice", "providers:\n- {name: a, kind: scripted}\n- {name: a, kind: scripted}\n", 3,
            "Two providers are called \"a\"");
        row("nameless model", "providers:\n- {name: a, kind: scripted, models: [{}]}\n", 2, "A model has no name");
        row("no yaml", "api: {listen: [\n", 2, "not YAML");
        row("a tab", "api:\n\tlisten: x\n", 2, "not YAML");
    }
    void aMistakeHasItsLineAndAFix()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, says);
        const ConfigCheck check = checkConfig(text);
        QVERIFY(!check.problems.empty());
        const ConfigProblem &problem = check.problems.front();
        QVERIFY2(problem.text(u"f"_s).contains(says), qPrintable(problem.text(u"f"_s)));
        QVERIFY2(!problem.fix.isEmpty(), qPrintable(problem.message));
        QVERIFY2(problem.line == line || (line == 2 && says == u"not YAML" && problem.line > 0),
                 qPrintable(problem.text(u"f"_s)));
    }

    void rubbishIsOneProblemNotACrash()
    {
        for (const QByteArray &text : {QByteArray("\x01\x02\x03"), QByteArray("&a [*a]"), QByteArray("{{{{"),
                                       QByteArray("? ? ?"), QByteArray(5000, '['), QByteArray("store: \"\\uZZZZ\"")}) {
            const ConfigCheck check = checkConfig(text);
            QVERIFY2(!check.problems.empty(), text.left(40).constData());
        }
    }

    void aSecretReferenceIsKeptUntilItIsUsed()
    {
        const ConfigCheck check = checkConfig("store: postgresql://loom:${env:NOT_SET_ANYWHERE}@db/ops\n");
        QVERIFY(check.problems.empty());
        QVERIFY(check.config.store.contains(u"${env:NOT_SET_ANYWHERE}"_s));
    }

    void loadingNamesTheFileAndTheNextStep()
    {
        QCOMPARE(loadConfig(u"/nowhere/loomdeck.yaml"_s).error().code, u"CONFIG_UNREADABLE"_s);
    }
};

LOOMDECK_TEST(ConfigTest, "config")
#include "tst_config.moc"
