// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commandtable.h"

#include "core/jsonreader.h"
#include "core/nearest.h"
#include "db/database.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Reads every declared parameter once, so that types, lengths and unknown names are checked in one place. */
std::optional<Error> checkParams(const CommandSpec &spec, const QJsonObject &params)
{
    JsonReader reader(params);
    for (const ParamSpec &param : spec.params) {
        const QJsonValue given = params.value(param.name);
        if (param.required && (given.isNull() || given.isUndefined()))
            reader.refuse(param.name, Error::badInput(u"FIELD_REQUIRED"_s, u"/%1 is missing."_s.arg(param.name),
                                                      u"Send a value for it."_s));
        switch (param.kind) {
        case ParamSpec::Kind::Text:
            param.required ? reader.requiredText(param.name, param.maxLength)
                           : reader.text(param.name, param.maxLength);
            break;
        case ParamSpec::Kind::Guid:
            param.required ? reader.requiredGuid(param.name) : reader.guid(param.name);
            break;
        case ParamSpec::Kind::Number:
            reader.integer(param.name);
            break;
        case ParamSpec::Kind::Flag:
            reader.boolean(param.name);
            break;
        case ParamSpec::Kind::Object:
            reader.raw(param.name);
            break;
        }
    }
    reader.refuseUnknown();
    return reader.ok() ? std::nullopt : std::optional(reader.error());
}

} // namespace

void CommandTable::add(Command command)
{
    Q_ASSERT(!m_index.contains(command.spec.id));
    m_index[command.spec.id] = m_commands.size();
    m_commands.push_back(std::move(command));
}

const CommandSpec *CommandTable::find(const QString &id) const
{
    const auto found = m_index.find(id);
    return found == m_index.end() ? nullptr : &m_commands[found->second].spec;
}

std::optional<Error> CommandTable::refusal(const QString &id, const Actor &actor) const
{
    const CommandSpec *spec = find(id);
    if (!spec) {
        QStringList known;
        for (const Command &command : m_commands)
            known << command.spec.id;
        const QString near = nearest(id, known);
        return Error::notFound(u"COMMAND_UNKNOWN"_s, u"There is no command \"%1\"."_s.arg(id.left(80)),
                               near.isEmpty() ? u"See /api/commands."_s : u"Did you mean %1?"_s.arg(near));
    }
    if (actor.role < spec->role) {
        return Error::forbidden(
                   u"FORBIDDEN"_s,
                   u"%1 needs the role %2; %3 is %4."_s.arg(id, roleName(spec->role), actor.name, roleName(actor.role)),
                   u"Ask somebody with that role, or use another token."_s)
            .with(u"requiredRole"_s, roleName(spec->role));
    }
    return std::nullopt;
}

QFuture<Result<QJsonObject>> CommandTable::run(const QString &id, const Actor &actor, const QJsonObject &params) const
{
    if (const auto error = refusal(id, actor))
        return detail::finished(Result<QJsonObject>(*error));
    const Command &command = m_commands[m_index.at(id)];
    if (const auto error = checkParams(command.spec, params))
        return detail::finished(Result<QJsonObject>(*error));
    return command.effect(actor, params);
}

} // namespace loomdeck
