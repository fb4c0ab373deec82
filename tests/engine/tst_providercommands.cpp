// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginefixture.h"
#include "engine/seed.h"
#include "jobs/lane.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString bareKey = u"sk-live-4711-secret"_s;

Actor adminActor()
{
    return EngineFixture::actor(Role::Admin, u"dera"_s);
}

QJsonObject localParams()
{
    return {{u"name"_s, u"local"_s},
            {u"kind"_s, u"openai"_s},
            {u"baseUrl"_s, u"http://127.0.0.1:9/v1"_s},
            {u"apiKey"_s, u"${env:LOCAL_KEY}"_s},
            {u"timeout"_s, u"30s"_s},
            {u"concurrency"_s, 4},
            {u"headers"_s, QJsonObject{{u"X-Team"_s, u"ink"_s}, {u"Authorization"_s, u"Basic ${env:BASIC}"_s}}},
            {u"models"_s, QJsonArray{QJsonObject{{u"name"_s, u"tiny"_s},
                                                 {u"inputPerMillion"_s, 0.2},
                                                 {u"outputPerMillion"_s, 0.6},
                                                 {u"cachedPerMillion"_s, 0.05}},
                                     QJsonObject{{u"name"_s, u"large"_s}}}}};
}

ProviderFacts factsOf(Engine &engine, const QString &name)
{
    return must(await(engine.queries().provider(name)));
}

QString modelId(Engine &engine, const QString &provider, const QString &model)
{
    for (const ModelRow &row : factsOf(engine, provider).models) {
        if (row.name == model)
            return row.id;
    }
    return {};
}

QString choiceCode(Engine &engine, const QString &provider, const QString &model)
{
    const QString id = factsOf(engine, provider).row.id, of = modelId(engine, provider, model);
    const auto choice =
        await(engine.database().read([&](Connection &c) { return engine.providers().choose(c, id, of); }));
    return choice ? u"ok"_s : choice.error().code;
}

GateFacts gateOf(Engine &engine, const QString &provider, const QString &model)
{
    const QString key = Lane::ofProvider(factsOf(engine, provider).row.id, modelId(engine, provider, model));
    return must(
        await(engine.database().read([&](Connection &c) { return gatestore::facts(c, key, engine.clock().now()); })));
}

/** Everything in the store that could hold a key. */
QString everything(EngineFixture &f)
{
    QStringList lines;
    must(await(f.engine().database().read([&lines](Connection &c) -> Result<void> {
        for (
            const QString &sql :
            {u"SELECT coalesce(before, '') || coalesce(after, '') || coalesce(details, '') || coalesce(reason, '') FROM journal"_s,
             u"SELECT name || display_name || coalesce(base_url, '') || coalesce(options, '') FROM providers"_s,
             u"SELECT name FROM models"_s})
            c.each(sql, {}, [&lines](const Row &row) { lines << row.text(0); });
        return {};
    })));
    return lines.join(u'\n');
}

Config configOf(const QByteArray &yaml)
{
    const ConfigCheck check = checkConfig(yaml);
    if (!check.problems.empty())
        qFatal("%s", qPrintable(check.problems.front().text(u"test"_s)));
    return check.config;
}

} // namespace

/** Providers that people set up: stored, journalled, and owned by one side. */
class ProviderCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSetUpAndChanged();
    void badInputIsRefused_data();
    void badInputIsRefused();
    void aBareKeyGoesNowhere_data();
    void aBareKeyGoesNowhere();
    void twoPeopleAndTwoNames();
    void oneDefaultAtMost();
    void reachesWhatRuns();
    void switchedOffWorkWaits();
    void theConfigurationOwnsItsOwn();
    void takenOverStaysTakenOver();
};

void ProviderCommandsTest::isSetUpAndChanged()
{
    EngineFixture f;
    const QJsonObject made = must(f.run(u"provider.save"_s, localParams(), adminActor()));
    QCOMPARE(made[u"source"].toString(), u"store"_s);
    QCOMPARE(made[u"models"].toArray().size(), 2);
    const ProviderFacts facts = factsOf(f.engine(), u"LOCAL"_s);
    QCOMPARE(facts.row.id, made[u"id"].toString());
    QCOMPARE(facts.row.displayName, u"local"_s);
    QCOMPARE(facts.row.options[u"apiKey"].toString(), u"${env:LOCAL_KEY}"_s);
    QCOMPARE(facts.row.options[u"concurrency"].toInt(), 4);
    QCOMPARE(facts.row.changedBy, u"dera"_s);
    // Absent stays, empty goes, and a model that is left out is switched off with its prices kept.
    const QJsonArray one{QJsonObject{{u"name"_s, u"tiny"_s}, {u"inputPerMillion"_s, 0.3}}};
    const QJsonObject change{{u"provider"_s, u"local"_s}, {u"timeout"_s, u""_s},       {u"concurrency"_s, 0},
                             {u"models"_s, one},          {u"reason"_s, u"cheaper"_s}, {u"headers"_s, QJsonObject()}};
    const QJsonObject changed = must(f.run(u"provider.save"_s, change, adminActor()));
    QVERIFY(changed[u"timeout"].isNull() && changed[u"concurrency"].isNull() && changed[u"headers"].isNull());
    QCOMPARE(changed[u"baseUrl"], made[u"baseUrl"]);
    const ProviderFacts now = factsOf(f.engine(), u"local"_s);
    QCOMPARE(now.activeModels(), 1);
    QCOMPARE(*now.models[1].price.inputPerMillion, 0.3);
    QVERIFY(!now.models[1].price.outputPerMillion);
    QVERIFY(!now.models[0].isActive);
    QCOMPARE(choiceCode(f.engine(), u"local"_s, u"large"_s), u"MODEL_INACTIVE"_s);
    // The same again changes nothing and says nothing.
    must(f.run(u"provider.save"_s, change, adminActor()));
    const auto told = f.entries(u"provider.save"_s);
    QCOMPARE(told.size(), 2u);
    QVERIFY(told[0].before.isNull());
    QCOMPARE(told[1].reason, u"cheaper"_s);
    QCOMPARE(told[1].actor, u"dera"_s);
    QCOMPARE(told[1].subjectId, now.row.id);
    QCOMPARE(told[1].before[u"timeout"].toString(), u"30s"_s);
    QVERIFY(told[1].after[u"timeout"].isUndefined());
    QCOMPARE(told[1].before[u"keyReference"].toString(), u"${env:LOCAL_KEY}"_s);
    QCOMPARE(told[1].before[u"models"].toArray().size(), 2);
    QCOMPARE(told[1].after[u"models"][0][u"inputPerMillion"].toDouble(), 0.3);
}

void ProviderCommandsTest::badInputIsRefused_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value, const char *code,
                        const QString &path = {}) {
        QTest::newRow(name) << QJsonObject{{key, value}} << QString::fromLatin1(code)
                            << (path.isEmpty() ? u'/' + key : path);
    };
    const auto model = [](const QJsonObject &one) { return QJsonArray{one}; };
    row("blank name", u"name"_s, u"  "_s, "PROVIDER_NAME");
    row("long name", u"name"_s, QString(61, u'x'), "PROVIDER_NAME");
    row("name of two lines", u"name"_s, u"a\nb"_s, "PROVIDER_NAME");
    row("name is a number", u"name"_s, 7, "WRONG_TYPE");
    row("unknown kind", u"kind"_s, u"telepathy"_s, "PROVIDER_KIND");
    row("no address", u"baseUrl"_s, u"localhost:8000"_s, "PROVIDER_ADDRESS");
    row("address of a file", u"baseUrl"_s, u"file:///etc/passwd"_s, "PROVIDER_ADDRESS");
    row("address with a question", u"baseUrl"_s, u"http://a/v1?key=b"_s, "PROVIDER_ADDRESS");
    row("key from nowhere", u"apiKey"_s, u"${vault:A}"_s, "PROVIDER_KEY");
    row("time without unit", u"timeout"_s, u"60"_s, "PROVIDER_TIME");
    row("no time", u"timeout"_s, u"0s"_s, "PROVIDER_TIME");
    row("for ever", u"timeout"_s, u"900d"_s, "PROVIDER_TIME");
    row("below zero", u"concurrency"_s, -1, "PROVIDER_LIMIT");
    row("beyond all", u"concurrency"_s, 4294967297.0, "PROVIDER_LIMIT");
    row("half a call", u"concurrency"_s, 1.5, "WRONG_TYPE");
    row("no proxy", u"proxy"_s, u"here"_s, "PROVIDER_PROXY");
    row("headers are a text", u"headers"_s, u"X: y"_s, "WRONG_TYPE");
    row("header with a break", u"headers"_s, QJsonObject{{u"X-A"_s, u"b\r\nEvil: c"_s}}, "PROVIDER_HEADER",
        u"/headers/X-A"_s);
    row("header without a name", u"headers"_s, QJsonObject{{u" "_s, u"b"_s}}, "PROVIDER_HEADER", u"/headers/?"_s);
    row("header is a number", u"headers"_s, QJsonObject{{u"X-A"_s, 1}}, "PROVIDER_HEADER", u"/headers"_s);
    row("models are an object", u"models"_s, QJsonObject(), "WRONG_TYPE");
    row("model is a text", u"models"_s, QJsonArray{u"tiny"_s}, "WRONG_TYPE", u"/models/0"_s);
    row("model without a name", u"models"_s, model({}), "PROVIDER_MODEL", u"/models/0/name"_s);
    row("a model twice", u"models"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}}, QJsonObject{{u"name"_s, u"a"_s}}},
        "PROVIDER_MODEL", u"/models/0/name"_s);
    row("price below zero", u"models"_s, model({{u"name"_s, u"a"_s}, {u"inputPerMillion"_s, -1}}), "PROVIDER_PRICE",
        u"/models/0/inputPerMillion"_s);
    row("price is a text", u"models"_s, model({{u"name"_s, u"a"_s}, {u"cachedPerMillion"_s, u"x"_s}}), "WRONG_TYPE",
        u"/models/0/cachedPerMillion"_s);
    row("unknown field of a model", u"models"_s, model({{u"name"_s, u"a"_s}, {u"price"_s, 1}}), "UNKNOWN_FIELD",
        u"/models/0/price"_s);
    row("default is none of them", u"defaultModel"_s, u"huge"_s, "PROVIDER_DEFAULT_MODEL");
    row("unknown field", u"adress"_s, u"http://a"_s, "UNKNOWN_FIELD");
}

void ProviderCommandsTest::badInputIsRefused()
{
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    QFETCH(QString, path);
    EngineFixture f;
    must(f.run(u"provider.save"_s, localParams(), adminActor()));
    const QString before = everything(f);
    for (const bool isNew : {true, false}) {
        QJsonObject params = isNew ? localParams() : QJsonObject{{u"provider"_s, u"local"_s}};
        if (isNew)
            params.insert(u"name"_s, u"other"_s);
        for (auto it = change.begin(); it != change.end(); ++it)
            params.insert(it.key(), it.value());
        const auto refused = f.run(u"provider.save"_s, params, adminActor());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QCOMPARE(refused.error().details[u"path"].toString(), path);
        QVERIFY(!refused.error().message.isEmpty() && !refused.error().suggestedFix.isEmpty());
    }
    QCOMPARE(everything(f), before);
}

void ProviderCommandsTest::aBareKeyGoesNowhere_data()
{
    QTest::addColumn<QJsonObject>("change");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value) {
        QTest::newRow(name) << QJsonObject{{key, value}};
    };
    row("key", u"apiKey"_s, bareKey);
    row("key behind a reference", u"apiKey"_s, u"${env:A}"_s + bareKey);
    row("key inside a reference's form", u"apiKey"_s, u"${"_s + bareKey + u'}');
    row("header", u"headers"_s, QJsonObject{{u"Authorization"_s, u"Bearer "_s + bareKey}});
    row("header of another name", u"headers"_s, QJsonObject{{u"X-Whatever"_s, bareKey}});
    row("header beside a reference", u"headers"_s, QJsonObject{{u"x-api-key"_s, bareKey + u"${env:A}"_s}});
    row("name of a header", u"headers"_s, QJsonObject{{bareKey, u"a"_s}});
    row("proxy", u"proxy"_s, u"http://me:"_s + bareKey + u"@proxy:3128"_s);
    row("address", u"baseUrl"_s, u"http://me:"_s + bareKey + u"@host/v1"_s);
    row("question of an address", u"baseUrl"_s, u"http://host/v1?key="_s + bareKey);
    row("name", u"name"_s, bareKey);
}

void ProviderCommandsTest::aBareKeyGoesNowhere()
{
    QFETCH(QJsonObject, change);
    EngineFixture f;
    QJsonObject params = localParams();
    for (auto it = change.begin(); it != change.end(); ++it)
        params.insert(it.key(), it.value());
    const auto refused = f.run(u"provider.save"_s, params, adminActor());
    QVERIFY(!refused);
    const QString said = QString::fromUtf8(QJsonDocument(refused.error().toJson()).toJson());
    QVERIFY2(!said.contains(bareKey), qPrintable(said));
    QVERIFY(!everything(f).contains(bareKey));
    QVERIFY(f.entries(u"provider.save"_s).empty());
}

void ProviderCommandsTest::twoPeopleAndTwoNames()
{
    EngineFixture f;
    const QJsonObject made = must(f.run(u"provider.save"_s, localParams(), adminActor()));
    const qint64 seen = made[u"rowVersion"].toInteger();
    const auto change = [&](const QString &timeout) {
        return f.codeOf(u"provider.save"_s,
                        {{u"provider"_s, u"local"_s}, {u"rowVersion"_s, seen}, {u"timeout"_s, timeout}}, adminActor());
    };
    QCOMPARE(change(u"10s"_s), u"ok"_s);
    QCOMPARE(change(u"20s"_s), u"PROVIDER_CHANGED"_s);
    QCOMPARE(f.codeOf(u"provider.save"_s, localParams(), adminActor()), u"PROVIDER_NAME_TAKEN"_s);
    QCOMPARE(f.codeOf(u"provider.save"_s, {{u"provider"_s, u"local"_s}, {u"name"_s, u"Scripted"_s}}, adminActor()),
             u"PROVIDER_NAME_TAKEN"_s);
    QCOMPARE(f.codeOf(u"provider.save"_s, {{u"provider"_s, u"nobody"_s}, {u"timeout"_s, u"1s"_s}}, adminActor()),
             u"PROVIDER_UNKNOWN"_s);
    QCOMPARE(f.codeOf(u"provider.save"_s, {{u"name"_s, u"a"_s}}, adminActor()), u"PROVIDER_KIND"_s);
    QCOMPARE(f.codeOf(u"provider.save"_s, {{u"kind"_s, u"ollama"_s}}, adminActor()), u"PROVIDER_NAME"_s);
    QCOMPARE(f.codeOf(u"provider.disable"_s, {{u"provider"_s, u"local"_s}}, adminActor()), u"FIELD_REQUIRED"_s);
    for (const QString &command : {u"provider.save"_s, u"provider.enable"_s, u"provider.disable"_s})
        QCOMPARE(f.codeOf(command, {{u"provider"_s, u"local"_s}}), u"FORBIDDEN"_s);
}

void ProviderCommandsTest::oneDefaultAtMost()
{
    EngineFixture f;
    QJsonObject params = localParams();
    params.insert(u"isDefault"_s, true);
    params.insert(u"defaultModel"_s, u"tiny"_s);
    QCOMPARE(must(f.run(u"provider.save"_s, params, adminActor()))[u"defaultModel"].toString(), u"tiny"_s);
    must(f.run(u"provider.save"_s, {{u"provider"_s, u"scripted"_s}, {u"isDefault"_s, true}}, adminActor()));
    QVERIFY(!factsOf(f.engine(), u"local"_s).row.isDefault);
    QVERIFY(factsOf(f.engine(), u"scripted"_s).row.isDefault);
    // To be the default is no setting of how it is called, so nobody owns the seeded one yet.
    QVERIFY(factsOf(f.engine(), u"scripted"_s).row.source.isEmpty());
    QCOMPARE(must(await(f.engine().queries().offeredProviders())).front().row.name, u"scripted"_s);
    // A model that goes is no default any longer.
    must(f.run(u"provider.save"_s,
               {{u"provider"_s, u"local"_s}, {u"models"_s, QJsonArray{QJsonObject{{u"name"_s, u"large"_s}}}}},
               adminActor()));
    QVERIFY(factsOf(f.engine(), u"local"_s).row.defaultModel.isEmpty());
}

void ProviderCommandsTest::reachesWhatRuns()
{
    QTemporaryDir folder;
    const QString url = newStoreUrl(folder);
    EngineFixture here(url), there(url);
    must(here.run(u"provider.save"_s, localParams(), adminActor()));
    QCOMPARE(choiceCode(there.engine(), u"local"_s, u"tiny"_s), u"ok"_s);
    const auto adapterThere = [&] {
        return must(there.engine().providers().adapter(factsOf(there.engine(), u"local"_s).row));
    };
    const auto before = adapterThere();
    QCOMPARE(adapterThere(), before);
    must(here.run(u"provider.save"_s, {{u"provider"_s, u"local"_s}, {u"timeout"_s, u"5s"_s}, {u"concurrency"_s, 2}},
                  adminActor()));
    QVERIFY(adapterThere() != before);
    QCOMPARE(gateOf(there.engine(), u"local"_s, u"tiny"_s).gate.configured, 2);
    // A gate that is shut for want of a key opens with another one.
    const QString key = gateOf(here.engine(), u"local"_s, u"tiny"_s).gate.key;
    must(here.run(u"gate.close"_s, {{u"key"_s, key}, {u"reason"_s, u"the key is spent"_s}}));
    must(here.run(u"provider.save"_s, {{u"provider"_s, u"local"_s}, {u"apiKey"_s, u"${env:OTHER}"_s}}, adminActor()));
    QVERIFY(!gateOf(there.engine(), u"local"_s, u"tiny"_s).gate.isClosed());
    QCOMPARE(gateOf(there.engine(), u"local"_s, u"tiny"_s).gate.actor, u"dera"_s);
}

void ProviderCommandsTest::switchedOffWorkWaits()
{
    EngineFixture f;
    must(f.run(u"provider.save"_s, localParams(), adminActor()));
    const QString mine = gateOf(f.engine(), u"local"_s, u"large"_s).gate.key;
    must(f.run(u"gate.close"_s, {{u"key"_s, mine}, {u"reason"_s, u"budget review"_s}}));
    const QJsonObject off = must(
        f.run(u"provider.disable"_s, {{u"provider"_s, u"local"_s}, {u"reason"_s, u"moved house"_s}}, adminActor()));
    QVERIFY(!off[u"isActive"].toBool());
    QCOMPARE(off[u"stateReason"].toString(), u"moved house"_s);
    QVERIFY(gateOf(f.engine(), u"local"_s, u"tiny"_s).gate.isClosed());
    QVERIFY(gateOf(f.engine(), u"local"_s, u"tiny"_s).gate.reason.contains(u"moved house"));
    QCOMPARE(choiceCode(f.engine(), u"local"_s, u"tiny"_s), u"PROVIDER_INACTIVE"_s);
    QCOMPARE(f.codeOf(u"provider.disable"_s, {{u"provider"_s, u"local"_s}, {u"reason"_s, u"again"_s}}, adminActor()),
             u"PROVIDER_INACTIVE"_s);
    must(f.run(u"provider.enable"_s, {{u"provider"_s, u"local"_s}}, adminActor()));
    QVERIFY(!gateOf(f.engine(), u"local"_s, u"tiny"_s).gate.isClosed());
    // What somebody closed for another reason stays closed.
    QVERIFY(gateOf(f.engine(), u"local"_s, u"large"_s).gate.isClosed());
    QCOMPARE(f.codeOf(u"provider.enable"_s, {{u"provider"_s, u"local"_s}}, adminActor()), u"PROVIDER_ACTIVE"_s);
    QCOMPARE(f.entries(u"provider.disable"_s).front().reason, u"moved house"_s);
    QCOMPARE(f.entries(u"provider.disable"_s).front().after[u"isActive"].toBool(true), false);
    QCOMPARE(f.entries(u"provider.enable"_s).size(), 1u);
}

void ProviderCommandsTest::theConfigurationOwnsItsOwn()
{
    QTemporaryDir folder;
    const QString url = newStoreUrl(folder);
    const Config config = configOf("providers:\n- {name: local, kind: ollama, timeout: 9s, models: [{name: tiny}]}\n");
    {
        EngineFixture f(url, 0, config);
        QCOMPARE(factsOf(f.engine(), u"local"_s).row.source, u"config"_s);
        const auto refused =
            f.run(u"provider.save"_s, {{u"provider"_s, u"local"_s}, {u"timeout"_s, u"1s"_s}}, adminActor());
        QCOMPARE(refused.error().code, u"PROVIDER_FROM_CONFIG"_s);
        // What the store owns of it can be changed, and the next start leaves it so.
        must(f.run(u"provider.save"_s,
                   {{u"provider"_s, u"local"_s}, {u"isDefault"_s, true}, {u"defaultModel"_s, u"tiny"_s}},
                   adminActor()));
        must(f.run(u"provider.disable"_s, {{u"provider"_s, u"local"_s}, {u"reason"_s, u"too dear"_s}}, adminActor()));
    }
    EngineFixture f(url, 0, config);
    const ProviderFacts facts = factsOf(f.engine(), u"local"_s);
    QVERIFY(!facts.row.isActive && facts.row.isDefault);
    QCOMPARE(facts.defaultModelName(), u"tiny"_s);
    QCOMPARE(facts.row.source, u"config"_s);
    QCOMPARE(f.entries(u"providers.configured"_s).size(), 1u);
    QCOMPARE(f.entries(u"providers.configured"_s).front().after[u"local"][u"timeout"].toString(), u"9s"_s);
}

void ProviderCommandsTest::takenOverStaysTakenOver()
{
    QTemporaryDir folder;
    const QString url = newStoreUrl(folder);
    const QByteArray yaml = "providers:\n- {name: local, kind: ollama, timeout: 9s, models: [{name: tiny}]}\n";
    {
        EngineFixture f(url, 0, configOf(yaml));
        const QJsonObject mine =
            must(f.run(u"provider.save"_s,
                       {{u"provider"_s, u"local"_s}, {u"timeout"_s, u"1s"_s}, {u"takeOver"_s, true}}, adminActor()));
        QCOMPARE(mine[u"source"].toString(), u"store"_s);
        QCOMPARE(f.entries(u"provider.save"_s).front().before[u"source"].toString(), u"config"_s);
    }
    EngineFixture f(url, 0, configOf(QByteArray(yaml).replace("9s", "8s")));
    QCOMPARE(factsOf(f.engine(), u"local"_s).row.options[u"timeout"].toString(), u"1s"_s);
    QCOMPARE(f.entries(u"providers.configured"_s).size(), 1u);
    // Handed back, the file owns it again, but what a person switched off stays off.
    must(f.run(u"provider.disable"_s, {{u"provider"_s, u"local"_s}, {u"reason"_s, u"off"_s}}, adminActor()));
    must(f.run(u"provider.save"_s, {{u"provider"_s, u"local"_s}, {u"handBack"_s, true}}, adminActor()));
    EngineFixture again(url, 0, configOf(yaml));
    QCOMPARE(factsOf(again.engine(), u"local"_s).row.options[u"timeout"].toString(), u"9s"_s);
    QCOMPARE(factsOf(again.engine(), u"local"_s).row.source, u"config"_s);
    QVERIFY(!factsOf(again.engine(), u"local"_s).row.isActive);
}

LOOMDECK_TEST(ProviderCommandsTest, "providercommands")
#include "tst_providercommands.moc"
