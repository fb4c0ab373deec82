// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apifixture.h"
#include "engine/seed.h"
#include "support/registry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString providersPath = u"/api/llm/providers"_s;

QJsonObject localBody()
{
    return {{u"name"_s, u"local"_s},
            {u"kind"_s, u"openai"_s},
            {u"apiKey"_s, u"${env:LOCAL_KEY}"_s},
            {u"models"_s, QJsonArray{QJsonObject{{u"name"_s, u"tiny"_s}, {u"inputPerMillion"_s, 0.2}}}}};
}

} // namespace

/** Providers over HTTP: set up, changed, switched, by admins only. */
class ApiProvidersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeChangedAndSwitched()
    {
        ApiFixture f;
        const HttpReply made = f.post(providersPath, localBody(), Role::Admin);
        QCOMPARE(made.status, 201);
        const QString path = providersPath + u'/' + made.object()[u"id"].toString();
        QCOMPARE(f.get(providersPath).array().size(), 2);
        const QJsonObject facts = f.get(path).object();
        QCOMPARE(keysOf(facts),
                 (QStringList{u"apiKey"_s,       u"baseUrl"_s,     u"changedAtUtc"_s, u"changedBy"_s, u"concurrency"_s,
                              u"defaultModel"_s, u"delay"_s,       u"displayName"_s,  u"headers"_s,   u"id"_s,
                              u"isActive"_s,     u"isAllowed"_s,   u"isDefault"_s,    u"kind"_s,      u"maxTokens"_s,
                              u"models"_s,       u"name"_s,        u"proxy"_s,        u"replay"_s,    u"rowVersion"_s,
                              u"source"_s,       u"stateReason"_s, u"stream"_s,       u"timeout"_s}));
        QCOMPARE(facts[u"apiKey"].toString(), u"${env:LOCAL_KEY}"_s);
        QCOMPARE(facts[u"models"][0][u"inputPerMillion"].toDouble(), 0.2);
        QVERIFY(facts[u"models"][0][u"outputPerMillion"].isNull());
        QVERIFY(facts[u"isAllowed"].toBool());
        // By name, too.
        const HttpReply changed =
            f.post(providersPath + u"/local"_s, {{u"timeout"_s, u"5s"_s}, {u"isDefault"_s, true}}, Role::Admin);
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.object()[u"timeout"].toString(), u"5s"_s);
        const HttpReply off = f.post(path + u"/disable"_s, {{u"reason"_s, u"too dear"_s}}, Role::Admin);
        QCOMPARE(off.status, 200);
        QVERIFY(!off.object()[u"isActive"].toBool(true));
        QCOMPARE(f.post(path + u"/disable"_s, {{u"reason"_s, u"again"_s}}, Role::Admin).status, 409);
        QCOMPARE(f.post(path + u"/enable"_s, {}, Role::Admin).status, 200);
        QCOMPARE(f.entries(u"provider.save"_s).size(), 2u);
        QCOMPARE(f.entries(u"provider.disable"_s)[0].actor, u"the admin"_s);
    }

    void onlyAdminsChangeThem()
    {
        ApiFixture f;
        const QString path = providersPath + u"/scripted"_s;
        for (const Role role : {Role::Viewer, Role::Operator}) {
            for (const QString &one : {providersPath, path, path + u"/enable"_s, path + u"/disable"_s})
                QCOMPARE(f.post(one, localBody(), role).status, 403);
            QCOMPARE(f.get(path, role).status, 200);
        }
        QCOMPARE(f.get(providersPath).array().size(), 1);
    }

    void rubbishIsRefusedWithItsField()
    {
        ApiFixture f;
        const QStringList before = f.rows();
        QJsonObject body = localBody();
        body.insert(u"apiKey"_s, u"sk-live-4711"_s);
        const HttpReply bare = f.post(providersPath, body, Role::Admin);
        QCOMPARE(bare.status, 400);
        QCOMPARE(bare.code(), u"PROVIDER_KEY"_s);
        QCOMPARE(bare.object()[u"details"][u"path"].toString(), u"/apiKey"_s);
        QVERIFY(!bare.body.contains("4711"));
        // A body cannot make "new" mean another one.
        body = localBody();
        body.insert(u"provider"_s, u"scripted"_s);
        body.insert(u"name"_s, u"scripted"_s);
        QCOMPARE(f.post(providersPath, body, Role::Admin).code(), u"PROVIDER_NAME_TAKEN"_s);
        QCOMPARE(f.post(providersPath + u"/nobody"_s, {{u"timeout"_s, u"5s"_s}}, Role::Admin).status, 404);
        QCOMPARE(f.get(providersPath + u"/nobody"_s).status, 404);
        QCOMPARE(f.postBytes(providersPath, "[]", Role::Admin).status, 400);
        QCOMPARE(f.postBytes(providersPath, "{\"models\":\"\xff\"}", Role::Admin).status, 400);
        QCOMPARE(f.rows(), before);
    }

    void aForbiddenOneIsRefused()
    {
        Config config;
        config.environment.providers = {u"elsewhere"_s};
        ApiFixture f({.config = config});
        const QString plan = f.newPlan();
        const HttpReply refused =
            f.post(ApiFixture::itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), u"PROVIDER_NOT_ALLOWED"_s);
        QVERIFY(!refused.object()[u"suggestedFix"].toString().isEmpty());
        QVERIFY(!f.get(providersPath + u"/scripted"_s).object()[u"isAllowed"].toBool(true));
    }
};

LOOMDECK_TEST(ApiProvidersTest, "providers")
#include "tst_providers.moc"
