// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginefixture.h"

#include "engine/seed.h"

using namespace Qt::StringLiterals;

namespace loomdeck::test {

EngineFixture::EngineFixture(const QString &storeUrl, int workers, const Config &config)
{
    const QString url = storeUrl.isEmpty() ? newStoreUrl(m_folder) : storeUrl;
    auto opened = Engine::open({must(StoreUrl::parse(url)), config, u"serve"_s, workers});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLine()));
    m_engine = std::move(opened).value();
}

EngineFixture::~EngineFixture()
{
    const auto drained = m_engine->drain();
    if (!QTest::qWaitFor([&] { return drained.isFinished(); }, 30'000))
        qFatal("The engine did not drain within 30 s.");
}

Actor EngineFixture::actor(Role role, const QString &name)
{
    return {name, {}, u"test"_s, role, {}};
}

Result<QJsonObject> EngineFixture::run(const QString &command, const QJsonObject &params, const Actor &who)
{
    return await(m_engine->commands().run(command, who, params));
}

QString EngineFixture::codeOf(const QString &command, const QJsonObject &params, const Actor &who)
{
    const auto done = run(command, params, who);
    return done ? u"ok"_s : done.error().code;
}

QString EngineFixture::newPlan(const QString &name, const QString &branch)
{
    QJsonObject wish{{u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, name}, {u"personaId"_s, seed::authorPersonaId()}};
    if (!branch.isEmpty())
        wish.insert(u"branchSlug"_s, branch);
    return must(run(u"plan.create"_s, wish))[u"id"].toString();
}

QJsonObject EngineFixture::item(const QString &planId, const QString &backlogId)
{
    for (const ItemWithTask &both : must(await(m_engine->queries().backlogOf(planId)))) {
        if (both.item.backlogId == backlogId)
            return both.toJson();
    }
    qFatal("There is no item %s.", qPrintable(backlogId));
}

QJsonObject EngineFixture::resumeParams(const QString &planId, const QString &backlogId)
{
    const QJsonObject row = item(planId, backlogId);
    return {{u"planId"_s, planId},
            {u"backlogId"_s, backlogId},
            {u"conversationId"_s, row[u"conversationId"]},
            {u"conversationPlanId"_s, row[u"conversationPlanId"]},
            {u"agentId"_s, seed::authorAgentId()},
            {u"providerId"_s, seed::scriptedProviderId()},
            {u"modelId"_s, seed::scriptedModelId()},
            {u"taskId"_s, row[u"taskId"]}};
}

std::vector<JournalEntry> EngineFixture::entries(const QString &kind)
{
    return must(await(
        m_engine->queries().journal({.kinds = kind.isEmpty() ? QStringList() : QStringList{kind}, .limit = 10'000})));
}

qint64 EngineFixture::count(const QString &sql)
{
    return must(await(m_engine->database().read([sql](Connection &c) { return c.count(sql); })));
}

void EngineFixture::exec(const QString &sql)
{
    must(await(m_engine->database().write([sql](Transaction &tx) { tx.sql().exec(sql); })));
}

} // namespace loomdeck::test
