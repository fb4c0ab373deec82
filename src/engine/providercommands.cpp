// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonreader.h"
#include "core/texttime.h"
#include "engine/commandtable.h"
#include "engine/engine.h"
#include "providers/providerservice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

constexpr int longestWord = 2000, longestReason = 500;

QList<ParamSpec> providerParams(bool required, const QList<ParamSpec> &own, bool needsReason)
{
    return QList<ParamSpec>{{u"provider"_s, Kind::Text, required, longestWord}} + own +
           QList<ParamSpec>{{u"rowVersion"_s, Kind::Number}, {u"reason"_s, Kind::Text, needsReason, longestReason}};
}

ProviderRef providerRef(const QJsonObject &params)
{
    return {params[u"provider"].toString().trimmed(), params[u"rowVersion"].toInteger()};
}

std::optional<QString> wordOf(const QJsonObject &params, const QString &key)
{
    const QJsonValue value = params.value(key);
    return value.isString() ? std::optional(value.toString().trimmed()) : std::nullopt;
}

/** What does not fit becomes a number that no rule lets pass. */
std::optional<int> numberOf(const QJsonObject &params, const QString &key)
{
    const QJsonValue value = params.value(key);
    if (!value.isDouble())
        return std::nullopt;
    const qint64 number = value.toInteger(-1);
    return number < 0 || number > std::numeric_limits<int>::max() ? -1 : static_cast<int>(number);
}

std::optional<bool> flagOf(const QJsonObject &params, const QString &key)
{
    const QJsonValue value = params.value(key);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

Error notA(const QString &what, const QString &path)
{
    return Error::badInput(u"WRONG_TYPE"_s, u"%1 is not %2."_s.arg(path, what), u"Send %1 for it."_s.arg(what))
        .with(u"path"_s, path);
}

Result<std::optional<double>> priceOf(const QJsonObject &model, const QString &key, const QString &path)
{
    const QJsonValue value = model.value(key);
    if (value.isNull() || value.isUndefined())
        return std::optional<double>();
    if (!value.isDouble())
        return notA(u"a number"_s, path + u'/' + key);
    return std::optional(value.toDouble());
}

Result<std::vector<ModelEdit>> readModelEdits(const QJsonValue &value)
{
    if (!value.isArray())
        return notA(u"a list"_s, u"/models"_s);
    std::vector<ModelEdit> models;
    for (const QJsonValue &one : value.toArray()) {
        const QString path = u"/models/%1"_s.arg(models.size());
        if (!one.isObject())
            return notA(u"an object"_s, path);
        JsonReader reader(one.toObject(), path);
        ModelEdit model{reader.text(u"name"_s, longestWord).trimmed(), {}};
        for (const auto &[key, price] : {std::pair(u"inputPerMillion"_s, &model.price.inputPerMillion),
                                         std::pair(u"outputPerMillion"_s, &model.price.outputPerMillion),
                                         std::pair(u"cachedPerMillion"_s, &model.price.cachedPerMillion)}) {
            reader.raw(key);
            const auto read = priceOf(one.toObject(), key, path);
            if (!read)
                return read.error();
            *price = read.value();
        }
        reader.refuseUnknown();
        if (!reader.ok())
            return reader.error();
        models.push_back(model);
    }
    return models;
}

Result<ProviderEdit> readProviderEdit(const QJsonObject &params)
{
    ProviderEdit edit;
    edit.name = wordOf(params, u"name"_s);
    edit.displayName = wordOf(params, u"displayName"_s);
    edit.kind = wordOf(params, u"kind"_s);
    edit.baseUrl = wordOf(params, u"baseUrl"_s);
    edit.apiKey = wordOf(params, u"apiKey"_s);
    edit.proxy = wordOf(params, u"proxy"_s);
    edit.replay = wordOf(params, u"replay"_s);
    edit.timeout = wordOf(params, u"timeout"_s);
    edit.delay = wordOf(params, u"delay"_s);
    edit.concurrency = numberOf(params, u"concurrency"_s);
    edit.maxTokens = numberOf(params, u"maxTokens"_s);
    edit.stream = flagOf(params, u"stream"_s);
    edit.isDefault = flagOf(params, u"isDefault"_s);
    edit.defaultModel = wordOf(params, u"defaultModel"_s);
    edit.takeOver = flagOf(params, u"takeOver"_s).value_or(false);
    edit.handBack = flagOf(params, u"handBack"_s).value_or(false);
    const QJsonValue headers = params.value(u"headers"_s), models = params.value(u"models"_s);
    if (headers.isObject())
        edit.headers = headers.toObject();
    else if (!headers.isNull() && !headers.isUndefined())
        return notA(u"an object"_s, u"/headers"_s);
    if (!models.isNull() && !models.isUndefined()) {
        const auto read = readModelEdits(models);
        if (!read)
            return read.error();
        edit.models = read.value();
    }
    return edit;
}

/** What was blocked for this provider is looked at by the next sweep. */
void wake(Transaction &transaction, const ProviderFacts &facts)
{
    if (facts.row.isActive)
        transaction.sql().exec(
            u"UPDATE backlog_items SET next_try_at = ? WHERE wait_reason = 'provider' AND provider_id = ? AND job_id IS NULL"_s,
            {toMicros(transaction.now()), facts.row.id});
}

using ProviderChange = std::function<Result<ProviderFacts>(Transaction &)>;

QFuture<Result<QJsonObject>> change(Engine &engine, const ProviderChange &change)
{
    return engine.database().write(
        [change, allowed = engine.providers().allowed()](Transaction &tx) -> Result<QJsonObject> {
            auto done = change(tx);
            if (!done)
                return done.error();
            wake(tx, done.value());
            ProviderFacts facts = done.value();
            facts.isAllowed = allowed.allows(facts.row);
            return facts.toJson();
        });
}

Command saveProvider(Engine &engine)
{
    CommandSpec spec{u"provider.save"_s, QT_TRANSLATE_NOOP("commands", "Set up provider…"),
                     u"node"_s,          {},
                     Role::Admin,        CommandSubject::Provider};
    // No longest texts here: the rules name their field and say what to do, as they do for every other fault.
    spec.params = providerParams(false,
                                 {{u"name"_s, Kind::Text},
                                  {u"displayName"_s, Kind::Text},
                                  {u"kind"_s, Kind::Text},
                                  {u"baseUrl"_s, Kind::Text},
                                  {u"apiKey"_s, Kind::Text},
                                  {u"timeout"_s, Kind::Text},
                                  {u"concurrency"_s, Kind::Number},
                                  {u"headers"_s, Kind::Object},
                                  {u"proxy"_s, Kind::Text},
                                  {u"maxTokens"_s, Kind::Number},
                                  {u"stream"_s, Kind::Flag},
                                  {u"delay"_s, Kind::Text},
                                  {u"replay"_s, Kind::Text},
                                  {u"models"_s, Kind::Object},
                                  {u"isDefault"_s, Kind::Flag},
                                  {u"defaultModel"_s, Kind::Text},
                                  {u"takeOver"_s, Kind::Flag},
                                  {u"handBack"_s, Kind::Flag}},
                                 false);
    spec.errors = {
        u"PROVIDER_UNKNOWN"_s,       u"PROVIDER_CHANGED"_s, u"PROVIDER_FROM_CONFIG"_s, u"PROVIDER_NAME_TAKEN"_s,
        u"PROVIDER_DEFAULT_MODEL"_s, u"PROVIDER_NAME"_s,    u"PROVIDER_TEXT"_s,        u"PROVIDER_KIND"_s,
        u"PROVIDER_ADDRESS"_s,       u"PROVIDER_KEY"_s,     u"PROVIDER_PROXY"_s,       u"PROVIDER_HEADER"_s,
        u"PROVIDER_TIME"_s,          u"PROVIDER_LIMIT"_s,   u"PROVIDER_MODEL"_s,       u"PROVIDER_PRICE"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) -> QFuture<Result<QJsonObject>> {
                const auto edit = readProviderEdit(params);
                if (!edit)
                    return detail::finished(Result<QJsonObject>(edit.error()));
                return change(engine, [ref = providerRef(params), edit = edit.value(), actor,
                                       reason = params[u"reason"].toString()](Transaction &tx) {
                    return providerservice::save(tx, ref, edit, actor, reason);
                });
            }};
}

using Turn = Result<ProviderFacts> (*)(Transaction &, const ProviderRef &, const Actor &, const QString &);

Command turnProvider(Engine &engine, CommandSpec spec, bool needsReason, Turn turn)
{
    spec.params = providerParams(true, {}, needsReason);
    return {spec, [&engine, turn](const Actor &actor, const QJsonObject &params) {
                return change(engine, [turn, ref = providerRef(params), actor, reason = params[u"reason"].toString()](
                                          Transaction &tx) { return turn(tx, ref, actor, reason); });
            }};
}

} // namespace

void addProviderCommands(CommandTable &table, Engine &engine)
{
    table.add(saveProvider(engine));
    CommandSpec enable{
        u"provider.enable"_s,    QT_TRANSLATE_NOOP("commands", "Switch provider on…"), u"play"_s, {}, Role::Admin,
        CommandSubject::Provider};
    enable.errors = {u"PROVIDER_UNKNOWN"_s, u"PROVIDER_CHANGED"_s, u"PROVIDER_ACTIVE"_s};
    table.add(turnProvider(engine, enable, false, providerservice::enable));
    CommandSpec disable{u"provider.disable"_s,
                        QT_TRANSLATE_NOOP("commands", "Switch provider off…"),
                        u"pause"_s,
                        {},
                        Role::Admin,
                        CommandSubject::Provider,
                        true};
    disable.errors = {u"PROVIDER_UNKNOWN"_s, u"PROVIDER_CHANGED"_s, u"PROVIDER_INACTIVE"_s};
    table.add(turnProvider(engine, disable, true, providerservice::disable));
}

} // namespace loomdeck
