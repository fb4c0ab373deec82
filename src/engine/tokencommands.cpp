// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "engine/commandtable.h"
#include "engine/engine.h"
#include "engine/tokens.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

Command createToken(Engine &engine)
{
    CommandSpec spec{u"token.create"_s, QT_TRANSLATE_NOOP("commands", "New API token…"),
                     u"lock"_s,         {},
                     Role::Admin,       CommandSubject::Nothing};
    spec.params = {{u"name"_s, Kind::Text, true, 100}, {u"role"_s, Kind::Text, true, 20}};
    spec.errors = {u"TOKEN_NAME_REQUIRED"_s, u"TOKEN_NAME_TAKEN"_s, u"TOKEN_ROLE"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                const auto role = roleFromName(params[u"role"].toString());
                if (!role)
                    return detail::finished(Result<QJsonObject>(Error::badInput(
                        u"TOKEN_ROLE"_s, u"\"%1\" is no role."_s.arg(params[u"role"].toString().left(40)),
                        u"Use viewer, operator or admin."_s)));
                return engine.database().write(
                    [actor, role, name = params[u"name"].toString()](Transaction &tx) -> Result<QJsonObject> {
                        const auto made = tokens::create(tx, name, *role, actor);
                        if (!made)
                            return made.error();
                        return QJsonObject{
                            {u"name"_s, made->token.name}, {u"role"_s, roleName(*role)}, {u"token"_s, made->secret}};
                    });
            }};
}

Command revokeToken(Engine &engine)
{
    CommandSpec spec{u"token.revoke"_s,
                     QT_TRANSLATE_NOOP("commands", "Revoke API token…"),
                     u"lock"_s,
                     {},
                     Role::Admin,
                     CommandSubject::Token,
                     true};
    spec.params = {{u"name"_s, Kind::Text, true, 100}};
    spec.errors = {u"TOKEN_NOT_FOUND"_s, u"TOKEN_REVOKED"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write(
                    [actor, name = params[u"name"].toString()](Transaction &tx) -> Result<QJsonObject> {
                        const auto done = tokens::revoke(tx, name, actor);
                        if (!done)
                            return done.error();
                        return QJsonObject{{u"name"_s, done->name}, {u"revokedAtUtc"_s, isoText(done->revokedAt)}};
                    });
            }};
}

} // namespace

void addTokenCommands(CommandTable &table, Engine &engine)
{
    table.add(createToken(engine));
    table.add(revokeToken(engine));
}

} // namespace loomdeck
