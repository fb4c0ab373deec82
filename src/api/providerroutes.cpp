// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"
#include "core/jsonreader.h"
#include "engine/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int longestModel = 200;

template<typename T>
QJsonArray providerList(const std::vector<T> &list)
{
    QJsonArray array;
    for (const T &one : list)
        array.append(one.toJson());
    return array;
}

/** A POST about the provider of the path, if it names one; its body holds the other parameters. */
ApiHandler onProvider(Engine &engine, const QString &command, int status)
{
    return [&engine, command, status](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        QJsonObject params = body.value();
        // What the path does not name is new, whatever the body says.
        params.remove(u"provider"_s);
        if (!call.args.isEmpty())
            params.insert(u"provider"_s, call.args.at(0));
        answerWithCommand(engine, command, call, params, answer, status);
    };
}

void testProvider(Engine &engine, const ApiCall &call, const ApiAnswer &answer)
{
    const auto body = call.object();
    if (!body)
        return answer(HttpResponse::failure(body.error()));
    JsonReader reader(body.value());
    const QString model = reader.text(u"model"_s, longestModel);
    reader.refuseUnknown();
    if (!reader.ok())
        return answer(HttpResponse::failure(reader.error()));
    answerWith(engine.probe().test(call.args[0], model), answer,
               [](const ProbeReport &report) { return QJsonValue(report.toJson()); });
}

} // namespace

void addProviderRoutes(Router &router, Engine &engine)
{
    Queries &queries = engine.queries();
    // In the reference's shape; /api/llm/providers/{provider} knows more.
    router.add("GET", "/api/llm/providers", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.providers(), answer, providerList<ProviderRow>);
    });
    router.add("GET", "/api/llm/providers/{provider}", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   answerWith(queries.provider(call.args.at(0)), answer,
                              [](const ProviderFacts &facts) { return QJsonValue(facts.toJson()); });
               });
    router.add("GET", "/api/llm/providers/{provider}/models", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   const auto id = call.guid(0);
                   if (!id)
                       return answer(HttpResponse::failure(id.error()));
                   answerWith(queries.models(id.value()), answer, providerList<ModelRow>);
               });
    router.add("POST", "/api/llm/providers", Role::Admin, onProvider(engine, u"provider.save"_s, 201));
    router.add("POST", "/api/llm/providers/{provider}", Role::Admin, onProvider(engine, u"provider.save"_s, 200));
    router.add("POST", "/api/llm/providers/{provider}/enable", Role::Admin,
               onProvider(engine, u"provider.enable"_s, 200));
    router.add("POST", "/api/llm/providers/{provider}/disable", Role::Admin,
               onProvider(engine, u"provider.disable"_s, 200));
    // Changes nothing here, but costs the provider a call.
    router.add("POST", "/api/llm/providers/{provider}/test", Role::Operator,
               [&engine](const ApiCall &call, const ApiAnswer &answer) { testProvider(engine, call, answer); });
}

} // namespace loomdeck
