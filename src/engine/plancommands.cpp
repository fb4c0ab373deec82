// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planservice.h"
#include "backlog/planstore.h"
#include "core/jsonreader.h"
#include "engine/commandtable.h"
#include "engine/engine.h"
#include "lore/loreservice.h"
#include "personas/personastore.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

Command createProject(Engine &engine)
{
    CommandSpec spec{u"project.create"_s, QT_TRANSLATE_NOOP("commands", "New project…"),
                     u"plus"_s,           {},
                     Role::Operator,      CommandSubject::Nothing};
    spec.params = {{u"title"_s, Kind::Text, false, limits::title}, {u"logline"_s, Kind::Text, false, limits::longText}};
    spec.errors = {u"PROJECT_TITLE_REQUIRED"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([actor, params](Transaction &tx) -> Result<QJsonObject> {
                    const auto made = planservice::createProject(tx, params[u"title"].toString(),
                                                                 params[u"logline"].toString(), actor);
                    if (!made)
                        return made.error();
                    return planstore::findProject(tx.sql(), made->id)->toJson();
                });
            }};
}

Command createPlan(Engine &engine)
{
    CommandSpec spec{u"plan.create"_s, QT_TRANSLATE_NOOP("commands", "New plan…"),
                     u"plus"_s,        u"Ctrl+N"_s,
                     Role::Operator,   CommandSubject::Nothing};
    spec.params = {{u"projectId"_s, Kind::Guid},
                   {u"projectTitle"_s, Kind::Text, false, limits::title},
                   {u"projectLogline"_s, Kind::Text, false, limits::longText},
                   {u"name"_s, Kind::Text, false, limits::title},
                   {u"description"_s, Kind::Text, false, limits::longText},
                   {u"branchSlug"_s, Kind::Text, false, limits::slug},
                   {u"personaId"_s, Kind::Guid},
                   {u"agentId"_s, Kind::Guid}};
    spec.errors = {u"PLAN_NAME_REQUIRED"_s,     u"PROJECT_NOT_FOUND"_s, u"PROJECT_ARCHIVED"_s,
                   u"PROJECT_TITLE_REQUIRED"_s, u"PERSONA_NOT_FOUND"_s, u"AGENT_NOT_FOUND"_s,
                   u"PERSONA_HAS_NO_AGENT"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                JsonReader reader(params);
                const NewPlan request{reader.guid(u"projectId"_s),      reader.text(u"projectTitle"_s),
                                      reader.text(u"projectLogline"_s), reader.text(u"name"_s),
                                      reader.text(u"description"_s),    reader.text(u"branchSlug"_s),
                                      reader.guid(u"personaId"_s),      reader.guid(u"agentId"_s)};
                return engine.database().write([actor, request](Transaction &tx) -> Result<QJsonObject> {
                    const auto made = planservice::createPlan(tx, request, personastore::author, actor);
                    if (!made)
                        return made.error();
                    return made->toJson();
                });
            }};
}

Command fulfilLore(Engine &engine)
{
    CommandSpec spec{u"lore.fulfil"_s, QT_TRANSLATE_NOOP("commands", "Fulfil lore requirement…"),
                     u"lore"_s,        {},
                     Role::Operator,   CommandSubject::Requirement};
    spec.params = {{u"planId"_s, Kind::Guid, true},
                   {u"requirementId"_s, Kind::Guid, true},
                   {u"worldBibleEntryId"_s, Kind::Guid},
                   {u"notes"_s, Kind::Text, false, limits::longText},
                   {u"conversationId"_s, Kind::Guid},
                   {u"planPassId"_s, Kind::Guid},
                   {u"branchSlug"_s, Kind::Text, false, limits::slug},
                   {u"branchLineage"_s, Kind::Object},
                   {u"source"_s, Kind::Text, false, limits::slug}};
    spec.errors = {u"PLAN_NOT_FOUND"_s, u"REQUIREMENT_NOT_FOUND"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                JsonReader reader(params);
                const Fulfilment fulfilment{reader.guid(u"worldBibleEntryId"_s),
                                            reader.text(u"notes"_s),
                                            reader.guid(u"conversationId"_s),
                                            reader.guid(u"planPassId"_s),
                                            reader.text(u"branchSlug"_s),
                                            reader.texts(u"branchLineage"_s),
                                            reader.text(u"source"_s)};
                const QString planId = reader.guid(u"planId"_s), requirementId = reader.guid(u"requirementId"_s);
                if (!reader.ok())
                    return detail::finished(Result<QJsonObject>(reader.error()));
                return engine.database().write(
                    [actor, planId, requirementId, fulfilment](Transaction &tx) -> Result<QJsonObject> {
                        const auto done = loreservice::fulfil(tx, planId, requirementId, fulfilment, actor);
                        if (!done)
                            return done.error();
                        return QJsonObject{{u"id"_s, done->id},
                                           {u"requirementSlug"_s, done->slug},
                                           {u"title"_s, done->title},
                                           {u"status"_s, u"Ready"_s},
                                           {u"metadata"_s, done->metadata}};
                    });
            }};
}

} // namespace

void addPlanCommands(CommandTable &table, Engine &engine)
{
    table.add(createPlan(engine));
    table.add(createProject(engine));
    table.add(fulfilLore(engine));
}

} // namespace loomdeck
