// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int nextShown = 20;

template<typename T>
QJsonValue scheduleRows(const std::vector<T> &list)
{
    QJsonArray rows;
    for (const T &one : list)
        rows.append(one.toJson());
    return rows;
}

/** A POST whose path names the subject of a command and whose body has the rest. */
ApiHandler onNamed(Engine &engine, const QString &command, const QString &param)
{
    return [&engine, command, param](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        if (param == u"planId") {
            if (const auto plan = call.guid(0); !plan)
                return answer(HttpResponse::failure(plan.error()));
        }
        QJsonObject params = body.value();
        params.insert(param, call.args[0]);
        answerWithCommand(engine, command, call, params, answer);
    };
}

} // namespace

void addScheduleRoutes(Router &router, Engine &engine)
{
    Queries &queries = engine.queries();
    router.add("GET", "/api/providers/gates", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.gates(), answer, scheduleRows<GateFacts>);
    });
    router.add("POST", "/api/providers/gates/{gate}/open", Role::Operator, onNamed(engine, u"gate.open"_s, u"key"_s));
    router.add("POST", "/api/providers/gates/{gate}/close", Role::Operator, onNamed(engine, u"gate.close"_s, u"key"_s));
    router.add("GET", "/api/jobs/next", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        const auto limit = call.number(u"limit"_s, nextShown, 1, 200);
        if (!limit)
            return answer(HttpResponse::failure(limit.error()));
        answerWith(queries.nextJobs(static_cast<int>(limit.value())), answer, scheduleRows<NextJob>);
    });
    router.add("POST", "/api/fiction/plans/{plan}/pause", Role::Operator,
               onNamed(engine, u"plan.pause"_s, u"planId"_s));
    router.add("POST", "/api/fiction/plans/{plan}/resume", Role::Operator,
               onNamed(engine, u"plan.resume"_s, u"planId"_s));
}

} // namespace loomdeck
