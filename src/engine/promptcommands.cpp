// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonreader.h"
#include "engine/commandtable.h"
#include "engine/engine.h"
#include "planner/promptservice.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

constexpr int longestId = 128, longestNote = 500;

QList<ParamSpec> promptParams(const QList<ParamSpec> &own)
{
    return QList<ParamSpec>{{u"templateId"_s, Kind::Text, true, longestId}} + own +
           QList<ParamSpec>{{u"rowVersion"_s, Kind::Number}, {u"reason"_s, Kind::Text, false, longestNote}};
}

PromptRef refOf(const QJsonObject &params)
{
    return {params[u"templateId"].toString(), params[u"rowVersion"].toInteger()};
}

using Change = std::function<Result<PromptTemplate>(Transaction &)>;

QFuture<Result<QJsonObject>> write(Engine &engine, const Change &change)
{
    return engine.database().write([change](Transaction &tx) -> Result<QJsonObject> {
        const auto done = change(tx);
        if (!done)
            return done.error();
        return done->toJson();
    });
}

Command savePrompt(Engine &engine)
{
    CommandSpec spec{u"prompt.save"_s, QT_TRANSLATE_NOOP("commands", "Save prompt version…"),
                     u"note"_s,        {},
                     Role::Admin,      CommandSubject::Prompt};
    // Not required here: an empty text is refused with its place, as every other fault of a text is.
    spec.params = promptParams(
        {{u"text"_s, Kind::Text}, {u"note"_s, Kind::Text, false, longestNote}, {u"activate"_s, Kind::Flag}});
    spec.errors = {u"PROMPT_NOT_FOUND"_s,       u"PROMPT_CHANGED"_s,         u"PROMPT_SAME"_s,
                   u"PROMPT_EMPTY"_s,           u"PROMPT_TOO_LONG"_s,        u"PROMPT_BAD_CHARACTER"_s,
                   u"PROMPT_UNCLOSED_BRACES"_s, u"PROMPT_UNKNOWN_VARIABLE"_s};
    return {
        spec, [&engine](const Actor &actor, const QJsonObject &params) {
            const NewPrompt wish{params[u"text"].toString(), params[u"note"].toString(), params[u"activate"].toBool()};
            return write(engine, [ref = refOf(params), wish, actor, reason = params[u"reason"].toString()](
                                     Transaction &tx) { return promptservice::save(tx, ref, wish, actor, reason); });
        }};
}

Command activatePrompt(Engine &engine)
{
    CommandSpec spec{u"prompt.activate"_s,
                     QT_TRANSLATE_NOOP("commands", "Activate prompt version…"),
                     u"check"_s,
                     {},
                     Role::Admin,
                     CommandSubject::Prompt,
                     true};
    spec.params = promptParams({{u"version"_s, Kind::Number, true}});
    spec.errors = {u"PROMPT_NOT_FOUND"_s, u"PROMPT_VERSION_NOT_FOUND"_s, u"PROMPT_CHANGED"_s, u"PROMPT_ACTIVE"_s,
                   u"PROMPT_EMPTY"_s,     u"PROMPT_UNKNOWN_VARIABLE"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                const qint64 asked = params[u"version"].toInteger();
                // A number that no version can have must not become one that it has.
                const int version = asked > 0 && asked <= std::numeric_limits<int>::max() ? static_cast<int>(asked) : 0;
                return write(engine,
                             [ref = refOf(params), version, actor, reason = params[u"reason"].toString()](
                                 Transaction &tx) { return promptservice::activate(tx, ref, version, actor, reason); });
            }};
}

Command deactivatePrompt(Engine &engine)
{
    CommandSpec spec{u"prompt.deactivate"_s,
                     QT_TRANSLATE_NOOP("commands", "Deactivate prompt…"),
                     u"pause"_s,
                     {},
                     Role::Admin,
                     CommandSubject::Prompt,
                     true};
    spec.params = promptParams({});
    spec.errors = {u"PROMPT_NOT_FOUND"_s, u"PROMPT_INACTIVE"_s, u"PROMPT_CHANGED"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return write(engine,
                             [ref = refOf(params), actor, reason = params[u"reason"].toString()](Transaction &tx) {
                                 return promptservice::deactivate(tx, ref, actor, reason);
                             });
            }};
}

} // namespace

void addPromptCommands(CommandTable &table, Engine &engine)
{
    table.add(savePrompt(engine));
    table.add(activatePrompt(engine));
    table.add(deactivatePrompt(engine));
}

} // namespace loomdeck
