// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"

#include "core/json.h"
#include "engine/seed.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

const Actor setUp{u"set-up"_s, {}, u"test"_s, Role::Admin, {}};

} // namespace

ApiFixture::ApiFixture()
    : ApiFixture(Options())
{}

ApiFixture::ApiFixture(Options options)
{
    const QString url = options.storeUrl.isEmpty() ? newStoreUrl(m_folder) : options.storeUrl;
    auto opened = Engine::open({must(StoreUrl::parse(url)), options.config, u"serve"_s, options.workers},
                               options.clock ? std::move(options.clock) : std::make_unique<SystemClock>());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLine()));
    m_engine = std::move(opened).value();
    for (const Role role : {Role::Viewer, Role::Operator, Role::Admin})
        m_tokens[static_cast<size_t>(role)] = createToken(role);
    m_engine->start();
    m_server = std::make_unique<ApiServer>(*m_engine, options.heartbeat);
    m_port = must(m_server->listen(u"127.0.0.1:0"_s)).section(u':', -1).toUShort();
}

ApiFixture::~ApiFixture()
{
    shutDown();
}

void ApiFixture::shutDown()
{
    if (!m_server)
        return;
    m_server->stop();
    const auto drained = m_engine->drain();
    if (!QTest::qWaitFor([&] { return drained.isFinished(); }, 30'000))
        qFatal("The engine did not drain within 30 s.");
    m_server.reset();
    m_engine.reset();
}

QByteArray ApiFixture::createToken(Role role)
{
    const auto made =
        m_engine->commands()
            .run(u"token.create"_s, setUp, {{u"name"_s, u"the "_s + roleName(role)}, {u"role"_s, roleName(role)}})
            .result();
    return must(made)[u"token"].toString().toLatin1();
}

HttpHeaders ApiFixture::as(Role role, HttpHeaders more) const
{
    more.emplaceBack("Authorization", "Bearer " + token(role));
    return more;
}

HttpReply ApiFixture::get(const QString &path, Role role, const HttpHeaders &headers)
{
    return HttpClient(m_port).ask("GET", path.toUtf8(), as(role, headers));
}

HttpReply ApiFixture::post(const QString &path, const QJsonObject &body, Role role, const HttpHeaders &headers)
{
    return postBytes(path, jsonText(body), role, headers);
}

HttpReply ApiFixture::postBytes(const QString &path, const QByteArray &body, Role role, const HttpHeaders &headers)
{
    return HttpClient(m_port).ask("POST", path.toUtf8(), as(role, headers), body);
}

QString ApiFixture::newPlan(const QString &name, const QString &branch)
{
    QJsonObject body{{u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, name}, {u"personaId"_s, seed::authorPersonaId()}};
    if (!branch.isEmpty())
        body.insert(u"branchSlug"_s, branch);
    const HttpReply reply = post(u"/api/fiction/plans"_s, body);
    if (reply.status != 201)
        qFatal("No plan: %d %s", reply.status, reply.body.constData());
    return reply.object()[u"id"].toString();
}

QJsonArray ApiFixture::backlog(const QString &planId)
{
    return get(u"/api/fiction/plans/%1/backlog"_s.arg(planId)).array();
}

QJsonObject ApiFixture::item(const QString &planId, const QString &backlogId)
{
    for (const QJsonValue &row : backlog(planId)) {
        if (row[u"backlogId"].toString() == backlogId)
            return row.toObject();
    }
    qFatal("There is no item %s.", qPrintable(backlogId));
}

QJsonObject ApiFixture::resumeBody(const QString &planId, const QString &backlogId)
{
    const QJsonObject row = item(planId, backlogId);
    const QString bound = must(m_engine->database()
                                   .read([&](Connection &c) {
                                       return c.first(u"SELECT conversation_plan_id FROM plans WHERE id = ?"_s,
                                                      {planId}, [](const Row &r) { return r.text(0); });
                                   })
                                   .result())
                              .value_or(QString());
    return {{u"conversationId"_s, row[u"conversationId"]},   {u"conversationPlanId"_s, bound},
            {u"agentId"_s, seed::authorAgentId()},           {u"providerId"_s, seed::scriptedProviderId()},
            {u"modelId"_s, seed::scriptedModelId()},         {u"taskId"_s, row[u"taskId"]},
            {u"branchSlug"_s, row[u"branchSlug"].toString()}};
}

QString ApiFixture::itemPath(const QString &planId, const QString &backlogId, const QString &action)
{
    const QString path =
        u"/api/fiction/plans/%1/backlog/%2"_s.arg(planId, QString::fromLatin1(QUrl::toPercentEncoding(backlogId)));
    return action.isEmpty() ? path : path + u'/' + action;
}

std::vector<JournalEntry> ApiFixture::entries(const QString &kind)
{
    return must(m_engine->queries()
                    .journal({.kinds = kind.isEmpty() ? QStringList() : QStringList{kind}, .limit = 100'000})
                    .result());
}

qint64 ApiFixture::count(const QString &sql)
{
    return must(m_engine->database().read([&](Connection &c) { return c.count(sql); }).result());
}

QStringList ApiFixture::rows()
{
    static const QStringList texts{
        // Not what the leader finds meanwhile.
        u"SELECT 'journal ' || max(position) FROM journal WHERE kind <> 'health.changed' AND kind <> 'program.deployed' "
        "AND kind NOT LIKE 'alert.%'"_s,
        u"SELECT 'item ' || id || ' ' || status || ' ' || state || ' ' || row_version || ' ' || coalesce(job_id, 0) || ' ' || coalesce(wait_reason, '') || ' ' || wanted FROM backlog_items ORDER BY key"_s,
        u"SELECT 'task ' || id || ' ' || status || ' ' || args FROM tasks ORDER BY key"_s,
        u"SELECT 'plan ' || id || ' ' || name || ' ' || status || ' ' || row_version FROM plans ORDER BY key"_s,
        u"SELECT 'project ' || id || ' ' || title || ' ' || coalesce(logline, '') FROM projects ORDER BY key"_s,
        u"SELECT 'job ' || id || ' ' || kind || ' ' || state || ' ' || attempt || ' ' || cancel_requested FROM jobs ORDER BY id"_s,
        u"SELECT 'bulk ' || id || ' ' || state || ' ' || done FROM bulk_operations ORDER BY id"_s,
        u"SELECT 'token ' || name || ' ' || coalesce(revoked_at, 0) FROM api_tokens ORDER BY name"_s,
        u"SELECT 'schedule ' || name || ' ' || enabled FROM job_schedules ORDER BY name"_s,
        u"SELECT 'lore ' || id || ' ' || status || ' ' || coalesce(notes, '') FROM lore_requirements ORDER BY id"_s};
    return must(m_engine->database()
                    .read([](Connection &c) {
                        QStringList lines;
                        for (const QString &sql : texts)
                            c.each(sql, {}, [&](const Row &row) { lines << row.text(0); });
                        return lines;
                    })
                    .result());
}

QStringList keysOf(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

} // namespace loomdeck::test
