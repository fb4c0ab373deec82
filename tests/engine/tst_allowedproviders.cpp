// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginefixture.h"
#include "engine/seed.h"
#include "support/registry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

Actor boss()
{
    return EngineFixture::actor(Role::Admin, u"dera"_s);
}

QJsonObject localPlace()
{
    return {{u"name"_s, u"local"_s},
            {u"kind"_s, u"openai"_s},
            {u"models"_s, QJsonArray{QJsonObject{{u"name"_s, u"tiny"_s}}}}};
}

ProviderFacts providerNamed(EngineFixture &f, const QString &name)
{
    return must(await(f.engine().queries().provider(name)));
}

QString modelNamed(EngineFixture &f, const QString &provider, const QString &model)
{
    for (const ModelRow &row : providerNamed(f, provider).models) {
        if (row.name == model)
            return row.id;
    }
    return {};
}

} // namespace

/** Where a provider may not be used, nobody is offered it, and nobody can start work with it. */
class AllowedProvidersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forbiddenOnesAreRefused();
    void whatIsBlockedForItGoesOn();
};

void AllowedProvidersTest::whatIsBlockedForItGoesOn()
{
    Config config;
    config.sweep.interval = std::chrono::seconds(1);
    EngineFixture f({}, 1, config);
    must(f.run(u"provider.save"_s,
               {{u"name"_s, u"stage"_s},
                {u"kind"_s, u"scripted"_s},
                {u"models"_s, QJsonArray{QJsonObject{{u"name"_s, u"storyteller"_s}}}}},
               boss()));
    QJsonObject resume = f.resumeParams(f.newPlan(), u"vision-plan"_s);
    resume.insert(u"providerId"_s, providerNamed(f, u"stage"_s).row.id);
    resume.insert(u"modelId"_s, modelNamed(f, u"stage"_s, u"storyteller"_s));
    must(f.run(u"backlog.resume"_s, resume));
    // A job that is out already when the provider goes: its gate does not hold it.
    f.exec(u"UPDATE providers SET is_active = 0 WHERE name = 'stage'"_s);
    f.engine().start();
    const auto blocked = [&f] {
        return f.count(u"SELECT count(*) FROM backlog_items WHERE wait_reason = 'provider' AND job_id IS NULL"_s);
    };
    QTRY_COMPARE_WITH_TIMEOUT(blocked(), 1, 20'000);
    must(f.run(u"provider.enable"_s, {{u"provider"_s, u"stage"_s}}, boss()));
    QTRY_COMPARE_WITH_TIMEOUT(
        f.count(u"SELECT count(*) FROM backlog_items WHERE backlog_id = 'vision-plan' AND status = 2"_s), 1, 20'000);
}

void AllowedProvidersTest::forbiddenOnesAreRefused()
{
    Config config;
    config.environment.providers = {u"Local"_s};
    EngineFixture f({}, 0, config);
    must(f.run(u"provider.save"_s, localPlace(), boss()));
    QCOMPARE(must(await(f.engine().queries().offeredProviders())).size(), 1u);
    QCOMPARE(must(await(f.engine().queries().offeredProviders())).front().row.name, u"local"_s);
    QVERIFY(!providerNamed(f, u"scripted"_s).isAllowed);
    const QString plan = f.newPlan();
    QJsonObject resume = f.resumeParams(plan, u"vision-plan"_s);
    const auto refused = f.run(u"backlog.resume"_s, resume);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"PROVIDER_NOT_ALLOWED"_s);
    QCOMPARE(refused.error().details[u"provider"].toString(), u"scripted"_s);
    QCOMPARE(f.entries(u"backlog.refused"_s).size(), 1u);
    const auto preview = [&](const QString &provider, const QString &model) {
        return must(await(f.engine().queries().bulkPreview(
            {{u"command"_s, u"backlog.resume"_s},
             {u"query"_s, u"vision-plan"_s},
             {u"fill"_s, QJsonObject{{u"providerId"_s, providerNamed(f, provider).row.id},
                                     {u"modelId"_s, modelNamed(f, provider, model)},
                                     {u"agentId"_s, seed::authorAgentId()}}}},
            10)));
    };
    QCOMPARE(preview(u"scripted"_s, u"storyteller"_s).ineligible.at(0).verdict.code, u"PROVIDER_NOT_ALLOWED"_s);
    QCOMPARE(preview(u"local"_s, u"tiny"_s).eligibleCount, 1);
    resume.insert(u"providerId"_s, providerNamed(f, u"local"_s).row.id);
    resume.insert(u"modelId"_s, modelNamed(f, u"local"_s, u"tiny"_s));
    must(f.run(u"provider.disable"_s, {{u"provider"_s, u"local"_s}, {u"reason"_s, u"off"_s}}, boss()));
    QCOMPARE(f.codeOf(u"backlog.resume"_s, resume), u"PROVIDER_INACTIVE"_s);
    QVERIFY(must(await(f.engine().queries().offeredProviders())).empty());
    must(f.run(u"provider.enable"_s, {{u"provider"_s, u"local"_s}}, boss()));
    QCOMPARE(f.codeOf(u"backlog.resume"_s, resume), u"ok"_s);
}

LOOMDECK_TEST(AllowedProvidersTest, "allowedproviders")
#include "tst_allowedproviders.moc"
