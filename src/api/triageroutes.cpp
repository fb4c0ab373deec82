// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int mostListed = 500;

Result<FailureFilter> failureFilterOf(const ApiCall &call)
{
    FailureFilter filter;
    const QString states = call.request.param(u"state"_s);
    const QStringList names = states.isEmpty()    ? QStringList()
                              : states == u"open" ? triageStateNames().mid(0, 4)
                                                  : states.split(u',');
    for (const QString &name : names) {
        const auto state = triageStateFromName(name);
        if (!state)
            return Error::badInput(u"UNKNOWN_VALUE"_s, u"\"%1\" is no state of a failure."_s.arg(name.left(40)),
                                   u"Use open, or some of %1."_s.arg(triageStateNames().join(u", "_s)));
        filter.states << *state;
    }
    filter.fingerprint = call.request.param(u"fingerprint"_s);
    filter.planId = call.request.param(u"planId"_s);
    filter.assignee = call.request.param(u"assignee"_s);
    const auto limit = call.number(u"limit"_s, 200, 1, mostListed);
    if (!limit)
        return limit.error();
    filter.limit = static_cast<int>(limit.value());
    return filter;
}

template<typename T>
QJsonValue rowsOf(const std::vector<T> &list)
{
    QJsonArray rows;
    for (const T &one : list)
        rows.append(one.toJson());
    return rows;
}

/** `param` is what the address names. */
ApiHandler withCommand(Engine &engine, const QString &command, const QString &param)
{
    return [&engine, command, param](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        QJsonObject params = body.value();
        params.insert(param, call.args[0]);
        answerWithCommand(engine, command, call, params, answer);
    };
}

} // namespace

void addTriageRoutes(Router &router, Engine &engine)
{
    Queries &queries = engine.queries();
    router.add("GET", "/api/failures", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto filter = failureFilterOf(call);
        if (!filter)
            return answer(HttpResponse::failure(filter.error()));
        answerWith(queries.failures(filter.value()), answer, rowsOf<FailureRecord>);
    });
    router.add("GET", "/api/failures/groups", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto limit = call.number(u"limit"_s, 100, 1, mostListed);
        if (!limit)
            return answer(HttpResponse::failure(limit.error()));
        answerWith(queries.failureGroups({call.request.param(u"planId"_s), static_cast<int>(limit.value())}), answer,
                   rowsOf<FailureGroup>);
    });
    router.add("GET", "/api/failures/{failure}", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   answerWith(queries.failure(call.args[0]), answer,
                              [](const FailureRecord &record) { return QJsonValue(record.toJson()); });
               });
    for (const QString &act : {u"acknowledge"_s, u"assign"_s, u"ignore"_s, u"reopen"_s}) {
        const QString command = u"failure."_s + act;
        router.add("POST", ("/api/failures/{failure}/" + act.toLatin1()).constData(), Role::Operator,
                   withCommand(engine, command, u"failureId"_s));
        if (act != u"reopen")
            router.add("POST", ("/api/failures/groups/{group}/" + act.toLatin1()).constData(), Role::Operator,
                       withCommand(engine, command, u"fingerprint"_s));
    }
    router.add("POST", "/api/failures/groups/{group}/retry", Role::Operator,
               withCommand(engine, u"failure.retry-group"_s, u"fingerprint"_s));
}

} // namespace loomdeck
