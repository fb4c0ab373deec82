// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"
#include "core/jsonreader.h"
#include "engine/engine.h"
#include "planner/promptbook.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QJsonArray variablesJson(const QString &id)
{
    QJsonArray list;
    for (const PromptVariable &one : promptbook::find(id)->variables)
        list.append(QJsonObject{{u"name"_s, one.name},
                                {u"meaning"_s, QString::fromLatin1(one.meaning)},
                                {u"example"_s, QString::fromLatin1(one.example)}});
    return list;
}

QJsonValue factsJson(const PromptFacts &facts)
{
    QJsonObject json = facts.row.toJson();
    QJsonArray versions;
    for (const PromptVersion &one : facts.versions) {
        QJsonObject row = one.toJson();
        row.insert(u"isActive"_s, one.number == facts.row.active);
        versions.append(row);
    }
    json.insert(u"versions"_s, versions);
    json.insert(u"variables"_s, variablesJson(facts.row.id));
    json.insert(u"text"_s, facts.textVersion == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(facts.text));
    json.insert(u"textVersion"_s,
                facts.textVersion == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(facts.textVersion));
    return json;
}

QJsonValue versionJson(const PromptVersion &version)
{
    QJsonObject json = version.toJson();
    json.insert(u"templateId"_s, version.templateId);
    json.insert(u"text"_s, version.text);
    return json;
}

/** A number that stands in the path; 0, which no version has, for everything else. */
int versionOf(const ApiCall &call)
{
    bool isNumber = false;
    const int number = call.args.at(1).toInt(&isNumber);
    return isNumber ? number : 0;
}

/** A POST about the template of the path; its body holds the other parameters. */
ApiHandler aboutTemplate(Engine &engine, const QString &command, int status)
{
    return [&engine, command, status](const ApiCall &call, const ApiAnswer &answer) {
        const auto body = call.object();
        if (!body)
            return answer(HttpResponse::failure(body.error()));
        QJsonObject params = body.value();
        params.insert(u"templateId"_s, call.args.at(0));
        answerWithCommand(engine, command, call, params, answer, status);
    };
}

void answerPreview(Queries &queries, const ApiCall &call, const ApiAnswer &answer)
{
    const auto body = call.object();
    if (!body)
        return answer(HttpResponse::failure(body.error()));
    JsonReader reader(body.value());
    PreviewWish wish;
    wish.templateId = call.args.at(0);
    wish.planId = reader.requiredGuid(u"planId"_s);
    wish.backlogId = reader.requiredText(u"backlogId"_s, 128);
    const QString text = reader.text(u"text"_s);
    if (!text.isNull())
        wish.text = text;
    reader.refuseUnknown();
    if (!reader.ok())
        return answer(HttpResponse::failure(reader.error()));
    answerWith(queries.promptPreview(wish), answer,
               [](const PromptPreview &preview) { return QJsonValue(preview.toJson()); });
}

} // namespace

void addPromptRoutes(Router &router, Engine &engine)
{
    Queries &queries = engine.queries();
    router.add("GET", "/api/prompts", Role::Viewer, [&queries](const ApiCall &, const ApiAnswer &answer) {
        answerWith(queries.prompts(), answer, [](const std::vector<PromptTemplate> &prompts) {
            QJsonArray list;
            for (const PromptTemplate &one : prompts)
                list.append(one.toJson());
            return QJsonValue(list);
        });
    });
    router.add("GET", "/api/prompts/{id}", Role::Viewer, [&queries](const ApiCall &call, const ApiAnswer &answer) {
        answerWith(queries.prompt(call.args.at(0)), answer, factsJson);
    });
    router.add("GET", "/api/prompts/{id}/versions/{number}", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) {
                   answerWith(queries.promptVersion(call.args.at(0), versionOf(call)), answer, versionJson);
               });
    router.add("POST", "/api/prompts/{id}/versions", Role::Admin, aboutTemplate(engine, u"prompt.save"_s, 201));
    router.add("POST", "/api/prompts/{id}/activate", Role::Admin, aboutTemplate(engine, u"prompt.activate"_s, 200));
    router.add("POST", "/api/prompts/{id}/deactivate", Role::Admin, aboutTemplate(engine, u"prompt.deactivate"_s, 200));
    router.add("POST", "/api/prompts/{id}/preview", Role::Viewer,
               [&queries](const ApiCall &call, const ApiAnswer &answer) { answerPreview(queries, call, answer); });
}

} // namespace loomdeck
