// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load.h"

#include "core/json.h"
#include "engine/seed.h"
#include "support/httpclient.h"

#include <algorithm>
#include <QThread>
#include <QUrl>
#include <random>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

/** What the people share. */
struct LoadState
{
    PortGate &gate;
    const QByteArray token;
    const Load::Options options;
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> plansAsked{0};
    std::mutex mutex;
    QStringList plans; ///< ids of acknowledged ones
    std::vector<SentCommand> sent;
    QStringList faults;
};

namespace {

/** One of the people. Lives on its thread. */
class Person
{
public:
    Person(LoadState &shared, int number)
        : m_shared(shared)
        , m_number(number)
        , m_random(shared.options.seed + static_cast<quint32>(number))
    {}

    void run()
    {
        while (const auto port = m_shared.gate.wait()) {
            HttpClient client(*port);
            while (client.isConnected() && m_shared.gate.isOpenAt(*port))
                act(client);
        }
    }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<quint32>(below)); }

    void act(HttpClient &client)
    {
        const QString plan = somePlan();
        const int dice = pick(100);
        if (plan.isEmpty() || (dice < 15 && m_shared.plansAsked < m_shared.options.mostPlans))
            createPlan(client);
        else if (dice < 25)
            actOnJob(client);
        else if (dice < 30)
            startBulk(client, plan);
        else
            actOnItem(client, plan);
    }

    QString somePlan()
    {
        const std::lock_guard lock(m_shared.mutex);
        return m_shared.plans.isEmpty() ? QString() : m_shared.plans.at(pick(static_cast<int>(m_shared.plans.size())));
    }

    void createPlan(HttpClient &client)
    {
        if (++m_shared.plansAsked > m_shared.options.mostPlans)
            return;
        const QString name = u"Plan %1-%2"_s.arg(m_number).arg(m_sent);
        const HttpReply reply =
            send(client, u"plan.create"_s, u"/api/fiction/plans"_s,
                 {{u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, name}, {u"personaId"_s, seed::authorPersonaId()}}, name);
        if (reply.status == 201) {
            const std::lock_guard lock(m_shared.mutex);
            m_shared.plans << reply.object()[u"id"].toString();
        }
    }

    void actOnItem(HttpClient &client, const QString &plan)
    {
        const HttpReply list = get(client, u"/api/fiction/plans/%1/backlog"_s.arg(plan));
        const QJsonArray rows = list.array();
        if (rows.isEmpty())
            return;
        // What comes first can be started most often.
        const QJsonObject row = rows[std::min(pick(static_cast<int>(rows.size())), pick(6))].toObject();
        const QString path = u"/api/fiction/plans/%1/backlog/%2/"_s.arg(
            plan, QString::fromLatin1(QUrl::toPercentEncoding(row[u"backlogId"].toString())));
        const int dice = pick(10);
        if (dice < 6)
            send(client, u"backlog.resume"_s, path + u"resume"_s, resumeOf(row));
        else if (dice < 8)
            send(client, u"backlog.retry"_s, path + u"retry"_s, {{u"reason"_s, u"again"_s}});
        else
            send(client, u"backlog.cancel"_s, path + u"cancel"_s, {{u"reason"_s, u"not now"_s}});
    }

    static QJsonObject resumeOf(const QJsonObject &row)
    {
        return {{u"conversationId"_s, row[u"conversationId"]}, {u"conversationPlanId"_s, row[u"conversationPlanId"]},
                {u"agentId"_s, seed::authorAgentId()},         {u"providerId"_s, seed::scriptedProviderId()},
                {u"modelId"_s, seed::scriptedModelId()},       {u"taskId"_s, row[u"taskId"]}};
    }

    void actOnJob(HttpClient &client)
    {
        const QJsonArray jobs = get(client, u"/api/jobs?limit=20"_s).array();
        if (jobs.isEmpty())
            return;
        const qint64 id = jobs[pick(static_cast<int>(jobs.size()))][u"id"].toInteger();
        const QString action = pick(2) == 0 ? u"cancel"_s : u"retry"_s;
        send(client, u"job."_s + action, u"/api/jobs/%1/%2"_s.arg(id).arg(action), {});
    }

    void startBulk(HttpClient &client, const QString &plan)
    {
        static const QStringList commands{u"backlog.resume"_s, u"backlog.retry"_s, u"backlog.cancel"_s};
        QJsonArray items;
        for (const QString &name : {u"vision-plan"_s, u"world-bible"_s, u"iteration-plan"_s})
            items.append(QJsonObject{{u"planId"_s, plan}, {u"backlogId"_s, name}});
        const QJsonObject fill{{u"providerId"_s, seed::scriptedProviderId()},
                               {u"modelId"_s, seed::scriptedModelId()},
                               {u"agentId"_s, seed::authorAgentId()}};
        send(client, u"bulk.start"_s, u"/api/backlog/bulk"_s,
             {{u"command"_s, commands[pick(3)]}, {u"items"_s, items}, {u"fill"_s, fill}});
    }

    HttpHeaders headers(const QString &requestId = {}) const
    {
        HttpHeaders list{{"Authorization", "Bearer " + m_shared.token}};
        if (!requestId.isEmpty())
            list.emplaceBack("X-Correlation-Id", requestId.toLatin1());
        return list;
    }

    HttpReply get(HttpClient &client, const QString &path)
    {
        const HttpReply reply = client.ask("GET", path.toUtf8(), headers());
        if (reply.status != 0 && reply.status != 200)
            fault(u"GET %1 answered %2 %3"_s.arg(path).arg(reply.status).arg(reply.code()));
        return reply;
    }

    HttpReply send(HttpClient &client, const QString &kind, const QString &path, const QJsonObject &body,
                   const QString &name = {})
    {
        const QString requestId = u"person-%1-%2"_s.arg(m_number).arg(m_sent++);
        const HttpReply reply = client.ask("POST", path.toUtf8(), headers(requestId), jsonText(body));
        if (reply.status >= 500 || reply.status == 404 || reply.status == 401 || reply.status == 429)
            fault(u"POST %1 answered %2 %3"_s.arg(path).arg(reply.status).arg(QString::fromUtf8(reply.body)));
        const std::lock_guard lock(m_shared.mutex);
        m_shared.sent.push_back({requestId, kind, name, reply.status, reply.code()});
        return reply;
    }

    void fault(const QString &text)
    {
        const std::lock_guard lock(m_shared.mutex);
        m_shared.faults << text;
    }

    LoadState &m_shared;
    const int m_number;
    std::mt19937 m_random;
    int m_sent = 0;
};

} // namespace

Load::Load(PortGate &gate, const QByteArray &token, const Options &options)
    : d(new LoadState{gate, token, options, {}, {}, {}, {}, {}, {}})
{
    for (int number = 1; number <= options.people; ++number) {
        d->threads.emplace_back(QThread::create([this, number] { Person(*d, number).run(); }));
        d->threads.back()->start();
    }
}

Load::~Load()
{
    d->gate.close();
    finish();
}

std::vector<SentCommand> Load::finish()
{
    for (const auto &thread : d->threads)
        thread->wait();
    return d->sent;
}

const QStringList &Load::faults() const
{
    return d->faults;
}

} // namespace loomdeck::test
