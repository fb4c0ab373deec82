// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginefixture.h"
#include "engine/seed.h"
#include "support/modelanswers.h"
#include "support/registry.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Providers of the configuration: stored at start, allowed or not, and tested with a secret from the environment. */
class ProviderStartTest : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Engine> open(const QString &url, const QByteArray &yaml)
    {
        const ConfigCheck check = checkConfig(yaml);
        if (!check.problems.empty())
            qFatal("%s", qPrintable(check.problems.front().text(u"test"_s)));
        auto opened = Engine::open({must(StoreUrl::parse(url)), check.config, u"serve"_s, 0});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLine()));
        return std::move(opened).value();
    }
    static void close(Engine &engine)
    {
        await(engine.drain().then([] { return true; }));
    }
    static std::optional<ProviderRow> stored(Engine &engine, const QString &name)
    {
        return must(
            await(engine.database().read([name](Connection &c) { return providerstore::findByName(c, name); })));
    }

private Q_SLOTS:
    void theConfigurationIsStoredAtStart()
    {
        QTemporaryDir folder;
        const QString url = newStoreUrl(folder);
        const QByteArray yaml = "providers:\n"
                                "- name: local\n"
                                "  kind: openai\n"
                                "  baseUrl: http://127.0.0.1:9/v1\n"
                                "  apiKey: ${env:LOOMDECK_TEST_KEY}\n"
                                "  models: [{name: tiny, inputPerMillion: 1, outputPerMillion: PRICE}]\n";
        const auto priceOf = [](Engine &engine) {
            const QString id = stored(engine, u"local"_s)->id;
            return must(await(engine.database().read([id](Connection &c) { return providerstore::models(c, id); })))
                .at(0)
                .price;
        };
        QString id;
        for (const char *price : {"2", "2", "3"}) {
            const auto engine = open(url, QByteArray(yaml).replace("PRICE", price));
            const auto row = stored(*engine, u"local"_s);
            QVERIFY(row);
            QVERIFY(id.isEmpty() || id == row->id);
            id = row->id;
            QCOMPARE(row->baseUrl, u"http://127.0.0.1:9/v1"_s);
            QCOMPARE(row->options[u"apiKey"].toString(), u"${env:LOOMDECK_TEST_KEY}"_s);
            QCOMPARE(*priceOf(*engine).outputPerMillion, QByteArray(price).toDouble());
            close(*engine);
        }
        // The second start changed nothing and said nothing.
        const auto engine = open(url, QByteArray(yaml).replace("PRICE", "3"));
        QCOMPARE(must(await(engine->queries().journal({.kinds = {u"providers.configured"_s}}))).size(), 2u);
        close(*engine);
    }

    void onlyAllowedProvidersAreUsed()
    {
        QTemporaryDir folder;
        const auto engine = open(newStoreUrl(folder), "environment: {name: prod, providers: [local]}\n"
                                                      "providers:\n"
                                                      "- {name: local, kind: ollama, models: [{name: tiny}]}\n");
        const auto codeOf = [&](const QString &provider, const QString &model) {
            const auto choice = await(
                engine->database().read([&](Connection &c) { return engine->providers().choose(c, provider, model); }));
            return choice ? u"ok"_s : choice.error().code;
        };
        QCOMPARE(codeOf(seed::scriptedProviderId(), seed::scriptedModelId()), u"PROVIDER_NOT_ALLOWED"_s);
        const QString id = stored(*engine, u"local"_s)->id;
        const QString model =
            must(await(engine->database().read([id](Connection &c) { return providerstore::models(c, id); }))).at(0).id;
        QCOMPARE(codeOf(id, model), u"ok"_s);
        close(*engine);
    }

    void workersTalkToAServerAndAreFreeAgainAfterRubbish()
    {
        LoopbackServer server;
        std::atomic<int> calls{0};
        server.answerWith([&calls](const SeenRequest &request) {
            ServedAnswer answer;
            switch (calls++) {
            case 0:
                answer.manner = ServedAnswer::Manner::Flood;
                return answer;
            case 1:
                answer.manner = ServedAnswer::Manner::Drip;
                answer.pauseMillis = 50;
                return answer;
            default:
                return openAiFor(request, QStringLiteral(R"({"authorSummary":"short"})"));
            }
        });
        const ConfigCheck check = checkConfig(
            "providers:\n- {name: local, kind: openai, timeout: 500ms, models: [{name: tiny}], baseUrl: \"" +
            server.url(u"/v1"_s).toEncoded() + "\"}\n");
        QVERIFY(check.problems.empty());
        EngineFixture f({}, 2, check.config);
        Engine &engine = f.engine();
        QSignalSpy live(&engine.liveText(), &LiveText::changed);
        engine.start();
        const auto row = stored(engine, u"local"_s);
        const QString model =
            must(await(engine.database().read([id = row->id](Connection &c) { return providerstore::models(c, id); })))
                .at(0)
                .id;
        QStringList plans;
        for (int i = 0; i < 3; ++i) {
            plans << f.newPlan(u"Saga %1"_s.arg(i));
            QJsonObject params = f.resumeParams(plans[i], u"vision-plan"_s);
            params.insert(u"providerId"_s, row->id);
            params.insert(u"modelId"_s, model);
            must(f.run(u"backlog.resume"_s, params));
        }
        // Two workers, three plans: each failed once and waits for its next try, so nobody holds a worker.
        QTRY_COMPARE_WITH_TIMEOUT(f.entries(u"phase.failed"_s).size(), 3u, 20'000);
        QVERIFY(calls >= 4);
        // A flood ends at its bound or, on a slow machine, at its time.
        QCOMPARE(f.count(u"SELECT count(*) FROM transcripts WHERE failure_class IN ('content', 'transport')"_s), 2);
        QCOMPARE(f.count(u"SELECT count(*) FROM transcripts WHERE is_repair = 1"_s), 1);
        QTRY_VERIFY(!live.isEmpty());
        const auto job = engine.queries().transcriptsOfJob(live[0][0].toLongLong(), 5);
        QVERIFY(!must(await(job)).empty());
        QCOMPARE(must(await(engine.queries().transcript(must(await(job))[0].id))).jobId, live[0][0].toLongLong());
    }

    void aConnectionIsTestedWithItsSecret()
    {
        LoopbackServer server;
        server.add(jsonAnswer(200, R"({"data":[{"id":"tiny"}]})"));
        server.add(jsonAnswer(401, ""));
        QTemporaryDir folder;
        const auto engine = open(newStoreUrl(folder), "providers:\n- {name: local, kind: openai, apiKey: "
                                                      "\"${env:LOOMDECK_TEST_KEY}\", baseUrl: \"" +
                                                          server.url(u"/v1"_s).toEncoded() + "\"}\n");
        qunsetenv("LOOMDECK_TEST_KEY");
        const auto test = [&] { return must(await(engine->probe().test(u"local"_s, u"tiny"_s))); };
        QCOMPARE(test().code, u"SECRET_MISSING"_s);
        QCOMPARE(server.count(), 0);
        qputenv("LOOMDECK_TEST_KEY", "from-the-environment");
        QVERIFY(test().ok);
        QCOMPARE(server.seen().at(0).header("authorization"), QByteArray("Bearer from-the-environment"));
        QCOMPARE(test().code, u"PROVIDER_KEY"_s);
        QCOMPARE(await(engine->probe().test(u"nobody"_s, {})).error().code, u"PROVIDER_UNKNOWN"_s);
        qunsetenv("LOOMDECK_TEST_KEY");
        close(*engine);
    }
};

LOOMDECK_TEST(ProviderStartTest, "providerstart")
#include "tst_providerstart.moc"
