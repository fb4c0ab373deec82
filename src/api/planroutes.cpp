// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

template<typename T>
QJsonArray jsonList(const std::vector<T> &list)
{
    QJsonArray array;
    for (const T &one : list)
        array.append(one.toJson());
    return array;
}

/** A POST whose body is the parameters of a command. */
ApiHandler command(Engine &engine, const QString &id, int status)
{
    return [&engine, id, status](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        answerWithCommand(engine, id, call, body.value(), answer, status);
    };
}

} // namespace

void answerWithCommand(Engine &engine, const QString &id, const ApiCall &call, const QJsonObject &params,
                       const ApiAnswer &answer, int status)
{
    answerWith(
        engine.commands().run(id, call.actor, params), answer,
        [](const QJsonObject &object) { return QJsonValue(object); }, status);
}

void addPlanRoutes(Router &router, Engine &engine)
{
    Queries &queries = engine.queries();
    router.add("GET", "/api/fiction/projects", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.projects(), answer, jsonList<Project>);
    });
    router.add("POST", "/api/fiction/projects", Role::Operator, command(engine, u"project.create"_s, 201));
    router.add("GET", "/api/fiction/plans", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.plans(), answer, jsonList<Plan>);
    });
    router.add("POST", "/api/fiction/plans", Role::Operator, command(engine, u"plan.create"_s, 201));

    router.add("POST", "/api/fiction/plans/{plan}/lore/{requirement}/fulfill", Role::Operator,
               [&engine](const ApiCall &call, const ApiAnswer &answer) {
                   const auto plan = call.guid(0), requirement = call.guid(1);
                   auto body = call.object();
                   for (const Error *error :
                        {plan ? nullptr : &plan.error(), requirement ? nullptr : &requirement.error(),
                         body ? nullptr : &body.error()}) {
                       if (error)
                           return answer(HttpResponse::failure(*error));
                   }
                   QJsonObject params = body.value();
                   params.insert(u"planId"_s, plan.value());
                   params.insert(u"requirementId"_s, requirement.value());
                   answerWithCommand(engine, u"lore.fulfil"_s, call, params, answer);
               });

    router.add("GET", "/api/personas", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.personas(), answer, jsonList<Persona>);
    });
    router.add("GET", "/api/agents", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.agents(), answer, jsonList<Agent>);
    });
}

} // namespace loomdeck
