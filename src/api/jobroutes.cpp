// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"
#include "core/json.h"
#include "core/texttime.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Result<qint64> jobId(const ApiCall &call)
{
    bool ok = false;
    const qint64 id = call.args[0].toLongLong(&ok);
    if (!ok || id < 1)
        return Error::notFound(u"JOB_NOT_FOUND"_s, u"\"%1\" is no job."_s.arg(call.args[0].left(40)),
                               u"Use an id from /api/jobs."_s);
    return id;
}

ApiHandler onJob(Engine &engine, const QString &command)
{
    return [&engine, command](const ApiCall &call, const ApiAnswer &answer) {
        const auto id = jobId(call);
        auto body = call.object();
        if (!id || !body)
            return answer(HttpResponse::failure(id ? body.error() : id.error()));
        QJsonObject params = body.value();
        params.insert(u"jobId"_s, id.value());
        answerWithCommand(engine, command, call, params, answer);
    };
}

Result<JobFilter> filterOf(const ApiCall &call)
{
    JobFilter filter;
    const QString states = call.request.param(u"state"_s);
    filter.states = states.isEmpty() ? QStringList() : states.split(u',');
    for (const QString &state : filter.states) {
        if (!jobStateFromName(state))
            return Error::badInput(u"UNKNOWN_VALUE"_s, u"\"%1\" is no state of a job."_s.arg(state.left(40)),
                                   u"Use held, ready, scheduled, retrying, running, complete, dead or cancelled."_s);
    }
    filter.kind = call.request.param(u"kind"_s);
    filter.planId = call.request.param(u"planId"_s);
    filter.subjectId = call.request.param(u"subjectId"_s);
    const auto before = call.number(u"before"_s, 0, 0, std::numeric_limits<qint64>::max());
    const auto limit = call.number(u"limit"_s, 100, 1, 1000);
    if (!before || !limit)
        return before ? limit.error() : before.error();
    filter.before = before.value();
    filter.limit = static_cast<int>(limit.value());
    return filter;
}

QJsonValue scheduleList(const std::vector<Schedule> &list)
{
    QJsonArray rows;
    for (const Schedule &one : list) {
        rows.append(QJsonObject{{u"name"_s, one.name},
                                {u"cron"_s, one.cron},
                                {u"zone"_s, one.zone},
                                {u"kind"_s, one.kind},
                                {u"enabled"_s, one.enabled},
                                {u"nextAtUtc"_s, orNull(isoText(one.nextAt))},
                                {u"lastAtUtc"_s, orNull(isoText(one.lastAt))}});
    }
    return rows;
}

} // namespace

void addJobRoutes(Router &router, Engine &engine)
{
    Queries &queries = engine.queries();
    router.add("GET", "/api/jobs", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto filter = filterOf(call);
        if (!filter)
            return answer(HttpResponse::failure(filter.error()));
        answerWith(queries.jobs(filter.value()), answer, [](const std::vector<Job> &jobs) {
            QJsonArray rows;
            for (const Job &job : jobs)
                rows.append(job.toJson());
            return QJsonValue(rows);
        });
    });
    router.add("GET", "/api/jobs/schedules", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.schedules(), answer, scheduleList);
    });
    router.add("GET", "/api/jobs/{job}", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto id = jobId(call);
        if (!id)
            return answer(HttpResponse::failure(id.error()));
        answerWith(queries.job(id.value()), answer, [](const std::pair<Job, std::vector<JobAttempt>> &found) {
            QJsonObject json = found.first.toJson();
            QJsonArray attempts;
            for (const JobAttempt &attempt : found.second)
                attempts.append(attempt.toJson());
            json.insert(u"attempts"_s, attempts);
            return QJsonValue(json);
        });
    });
    router.add("POST", "/api/jobs/{job}/cancel", Role::Operator, onJob(engine, u"job.cancel"_s));
    router.add("POST", "/api/jobs/{job}/retry", Role::Operator, onJob(engine, u"job.retry"_s));
    router.add("GET", "/api/nodes", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.nodes(), answer, [](const std::vector<NodeInfo> &nodes) {
            QJsonArray rows;
            for (const NodeInfo &node : nodes) {
                rows.append(QJsonObject{{u"name"_s, node.name},
                                        {u"kind"_s, node.kind},
                                        {u"version"_s, node.version},
                                        {u"workers"_s, node.workers},
                                        {u"leader"_s, node.leads},
                                        {u"startedAtUtc"_s, isoText(node.startedAt)},
                                        {u"seenAtUtc"_s, isoText(node.seenAt)}});
            }
            return QJsonValue(rows);
        });
    });
}

} // namespace loomdeck
