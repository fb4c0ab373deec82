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

    void everyKeyOfAProviderIsRead()
    {
        const ConfigCheck check = checkConfig(R"(
environment: {name: staging, providers: [local, claude]}
providers:
  - name: local
    kind: openai
    baseUrl: http://127.0.0.1:8000/v1
    apiKey: ${env:LOCAL_KEY}
    timeout: 60s
    concurrency: 4
    maxTokens: 4096
    stream: false
    proxy: http://user:${env:PROXY}@proxy:3128
    headers: {X-Team: ink, Authorization: "Basic ${env:BASIC}"}
    models: [{name: tiny, inputPerMillion: 0.2, outputPerMillion: 0.6, cachedPerMillion: 0}, {name: free}]
  - {name: claude, kind: anthropic, apiKey: "${keychain:claude}"}
  - {name: mine, kind: ollama, baseUrl: "http://127.0.0.1:11434"}
  - {name: tape, kind: scripted, replay: /var/tape.json}
planner:
  quotas:
    defaults: {maxIterations: 5, maxTokens: 100000}
    planners: {Vision Planner: {maxTokens: 0}}
    personas: {5C21B7ED-0000-4000-8000-000000000003: {maxQueuedJobs: 9}}
  critique: {enabled: true, defaults: {maxTotalCritiques: 3}, planners: {Scroll Refiner: {maxCritiquesPerStep: 1}}}
)");
        QVERIFY2(check.problems.empty(), check.problems.empty() ? "" : qPrintable(check.problems[0].text(u"f"_s)));
        const Config &c = check.config;
        QCOMPARE(c.environment.providers, (QStringList{u"local"_s, u"claude"_s}));
        QCOMPARE(c.providers.size(), 4u);
        const ProviderConfig &local = c.providers[0];
        QCOMPARE(local.baseUrl, u"http://127.0.0.1:8000/v1"_s);
        QCOMPARE(local.options[u"apiKey"].toString(), u"${env:LOCAL_KEY}"_s);
        QCOMPARE(local.options[u"timeout"].toString(), u"60s"_s);
        QCOMPARE(local.options[u"concurrency"].toInt(), 4);
        QCOMPARE(local.options[u"maxTokens"].toInt(), 4096);
        QCOMPARE(local.options[u"stream"].toBool(true), false);
        QCOMPARE(local.options[u"headers"][u"X-Team"].toString(), u"ink"_s);
        QCOMPARE(*local.prices.at(u"tiny"_s).inputPerMillion, 0.2);
        QCOMPARE(*local.prices.at(u"tiny"_s).cachedPerMillion, 0.0);
        QVERIFY(!local.prices.at(u"free"_s).inputPerMillion);
        QCOMPARE(c.providers[3].options[u"replay"].toString(), u"/var/tape.json"_s);
        QCOMPARE(*c.planner.quotaOf(u"vision planner"_s, {}).maxTokens, 0);
        QCOMPARE(*c.planner.quotaOf(u"Scroll Refiner"_s, u"5c21b7ed-0000-4000-8000-000000000003"_s).maxTokens, 100000);
        QCOMPARE(*c.planner.quotaOf({}, u"5c21b7ed-0000-4000-8000-000000000003"_s).maxQueuedJobs, 9);
        QVERIFY(c.planner.critiqueEnabled);
        QCOMPARE(*c.planner.critiqueOf(u"Scroll Refiner"_s).maxPerStep, 1);
        QCOMPARE(*c.planner.critiqueOf(u"Scroll Refiner"_s).maxTotal, 3);
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
        const auto provider = [&row](const char *name, const QByteArray &field, const char *says) {
            row(name, "providers:\n- name: a\n  kind: openai\n  " + field + "\n", 4, says);
        };
        provider("key in clear", "apiKey: sk-abcdef", "providers[0].apiKey is not a reference to a secret");
        provider("key half in clear", "apiKey: x${env:A}", "providers[0].apiKey is not a reference");
        provider("key from nowhere", "apiKey: ${vault:A}", "providers[0].apiKey is not a reference");
        provider("secret header", "headers: {Authorization: Bearer abc}", "providers[0].headers.Authorization holds");
        provider("header with a list", "headers: {X-A: [b]}", "providers[0].headers.X-A is not a single value");
        provider("no headers", "headers: none", "providers[0].headers is not a mapping");
        provider("no address", "baseUrl: localhost:8000", "providers[0].baseUrl is not the address");
        provider("address with a login", "baseUrl: http://a:b@c/v1", "providers[0].baseUrl is not the address");
        provider("no proxy", "proxy: here", "providers[0].proxy is not the address");
        provider("proxy with a password", "proxy: http://a:b@c:1", "providers[0].proxy holds a password");
        provider("no timeout", "timeout: long", "providers[0].timeout");
        provider("no time at all", "timeout: 1ms", "providers[0].timeout is too short");
        provider("no concurrency", "concurrency: 0", "providers[0].concurrency is not a whole number");
        provider("unknown option", "temprature: 1", "not a known key of providers[0]");
        provider("negative price", "models: [{name: m, inputPerMillion: -1}]",
                 "providers[0].models[0].inputPerMillion");
        provider("no price", "models: [{name: m, outputPerMillion: cheap}]", "providers[0].models[0].outputPerMillion");
        provider("same model twice", "models: [{name: m}, {name: m}]", "Two models are called \"m\"");
        row("unknown kind", "providers:\n- {name: a, kind: opneai}\n", 2, "Did you mean \"openai\"?");
        row("no list of providers", "environment: {providers: local}\n", 1, "environment.providers is not a list");
        row("no quota", "planner: {quotas: {defaults: {maxTokens: many}}}\n", 1, "planner.quotas.defaults.maxTokens");
        row("unknown quota", "planner: {quotas: {defaults: {maxToken: 1}}}\n", 1, "Did you mean \"maxTokens\"?");
        row("no quotas", "planner: {quotas: {planners: [a]}}\n", 1, "planner.quotas.planners is not a mapping");
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
