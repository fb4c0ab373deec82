// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providerstore.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

QJsonObject ProviderRow::toJson() const
{
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"displayName"_s, displayName},
            {u"baseUrl"_s, orNull(baseUrl)},
            {u"isActive"_s, isActive}};
}

std::optional<double> ModelPrice::of(qint64 prompt, qint64 completion, qint64 cached) const
{
    if (!inputPerMillion || !outputPerMillion)
        return std::nullopt;
    const qint64 cheap = std::clamp<qint64>(cached, 0, prompt);
    constexpr double million = 1e6;
    return (static_cast<double>(prompt - cheap) * *inputPerMillion +
            static_cast<double>(cheap) * cachedPerMillion.value_or(*inputPerMillion) +
            static_cast<double>(completion) * *outputPerMillion) /
           million;
}

QJsonObject ModelPrice::toJson() const
{
    const auto number = [](const std::optional<double> &value) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    };
    return {{u"inputPerMillion"_s, number(inputPerMillion)},
            {u"outputPerMillion"_s, number(outputPerMillion)},
            {u"cachedPerMillion"_s, number(cachedPerMillion)}};
}

QJsonObject ModelRow::toJson() const
{
    return {{u"id"_s, id},
            {u"providerId"_s, providerId},
            {u"name"_s, name},
            {u"displayName"_s, name},
            {u"isActive"_s, isActive}};
}

QString ProviderFacts::defaultModelName() const
{
    const auto found = std::ranges::find(models, row.defaultModel, &ModelRow::id);
    return found == models.end() ? QString() : found->name;
}

int ProviderFacts::activeModels() const
{
    return static_cast<int>(std::ranges::count_if(models, &ModelRow::isActive));
}

QJsonObject ProviderFacts::toJson() const
{
    QJsonArray list;
    for (const ModelRow &model : models) {
        QJsonObject one = model.price.toJson();
        one.insert(u"id"_s, model.id);
        one.insert(u"name"_s, model.name);
        one.insert(u"isActive"_s, model.isActive);
        list.append(one);
    }
    QJsonObject json = row.toJson();
    const QStringList settings{u"apiKey"_s,      u"proxy"_s,     u"headers"_s, u"timeout"_s, u"delay"_s,
                               u"concurrency"_s, u"maxTokens"_s, u"stream"_s,  u"replay"_s};
    for (const QString &key : settings)
        json.insert(key, row.options.contains(key) ? row.options.value(key) : QJsonValue(QJsonValue::Null));
    json.insert(u"kind"_s, orNull(row.kind));
    json.insert(u"source"_s, orNull(row.source));
    json.insert(u"isAllowed"_s, isAllowed);
    json.insert(u"isDefault"_s, row.isDefault);
    json.insert(u"defaultModel"_s, orNull(defaultModelName()));
    json.insert(u"stateReason"_s, orNull(row.stateReason));
    json.insert(u"changedBy"_s, orNull(row.changedBy));
    json.insert(u"changedAtUtc"_s, orNull(isoText(row.changedAt)));
    json.insert(u"rowVersion"_s, row.rowVersion);
    json.insert(u"models"_s, list);
    return json;
}

namespace providerstore {

namespace {

const QString providerColumns =
    u"id, name, display_name, kind, base_url, is_active, options, extra, source, is_default, default_model, state_reason, changed_by, changed_at, row_version"_s;
const QString modelColumns =
    u"id, provider_id, name, is_active, extra, input_per_million, output_per_million, cached_per_million"_s;

// Any number that no other lock of the store uses.
constexpr qint64 providersLock = 0x4c6f6f6d50726f76;

QVariant bindReal(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<double>());
}

ProviderRow providerFromRow(const Row &row)
{
    return {row.text(0),    row.text(1),        row.text(2),        row.text(3),       row.text(4),
            row.boolean(5), jsonObject(row, 6), jsonObject(row, 7), row.text(8),       row.boolean(9),
            row.text(10),   row.text(11),       row.text(12),       row.maybeTime(13), row.integer(14)};
}

ModelRow modelFromRow(const Row &row)
{
    const auto price = [&row](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.real(column));
    };
    return {row.text(0), row.text(1), row.text(2), row.boolean(3), jsonObject(row, 4), {price(5), price(6), price(7)}};
}

} // namespace

std::vector<ProviderRow> list(Connection &connection)
{
    return connection.all(u"SELECT %1 FROM providers ORDER BY name"_s.arg(providerColumns), {}, providerFromRow);
}

std::optional<ProviderRow> find(Connection &connection, const QString &id)
{
    return connection.first(u"SELECT %1 FROM providers WHERE id = ?"_s.arg(providerColumns), {id}, providerFromRow);
}

std::optional<ProviderRow> findByName(Connection &connection, const QString &name)
{
    return connection.first(u"SELECT %1 FROM providers WHERE lower(name) = lower(?)"_s.arg(providerColumns), {name},
                            providerFromRow);
}

void lock(Transaction &transaction)
{
    // SQLite has one writer anyway.
    if (transaction.sql().isPostgres())
        transaction.sql().count(u"SELECT 1 FROM (SELECT pg_advisory_xact_lock(?)) AS locked"_s, {providersLock});
}

void put(Transaction &transaction, const ProviderRow &provider)
{
    transaction.sql().exec(
        u"INSERT INTO providers (%1, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
        u"(id) DO UPDATE "
        u"SET name = excluded.name, "
        "display_name = excluded.display_name, kind = coalesce(excluded.kind, providers.kind), base_url = "
        "excluded.base_url, is_active = excluded.is_active, "
        "options = coalesce(excluded.options, providers.options), extra = coalesce(excluded.extra, providers.extra), "
        "source = excluded.source, is_default = excluded.is_default, default_model = excluded.default_model, "
        "state_reason = excluded.state_reason, changed_by = excluded.changed_by, changed_at = excluded.changed_at, "
        "row_version = providers.row_version + 1"_s.arg(providerColumns),
        {provider.id, provider.name, provider.displayName, bindText(provider.kind), bindText(provider.baseUrl),
         provider.isActive ? 1 : 0,
         provider.kind.isEmpty() ? bindJson(provider.options) : QVariant(QString::fromUtf8(jsonText(provider.options))),
         bindJson(provider.extra), bindText(provider.source), provider.isDefault ? 1 : 0,
         bindText(provider.defaultModel), bindText(provider.stateReason), bindText(provider.changedBy),
         bindTime(provider.changedAt), 1, toMicros(transaction.now())});
}

std::vector<ModelRow> models(Connection &connection, const QString &providerId)
{
    return connection.all(u"SELECT %1 FROM models WHERE provider_id = ? ORDER BY name"_s.arg(modelColumns),
                          {providerId}, modelFromRow);
}

std::optional<ModelRow> findModel(Connection &connection, const QString &id)
{
    return connection.first(u"SELECT %1 FROM models WHERE id = ?"_s.arg(modelColumns), {id}, modelFromRow);
}

void putModel(Transaction &transaction, const ModelRow &model)
{
    transaction.sql().exec(
        u"INSERT INTO models (%1, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
        u"SET name = excluded.name, is_active = excluded.is_active, extra = coalesce(excluded.extra, models.extra), "
        "input_per_million = coalesce(excluded.input_per_million, models.input_per_million), "
        "output_per_million = coalesce(excluded.output_per_million, models.output_per_million), "
        "cached_per_million = coalesce(excluded.cached_per_million, models.cached_per_million)"_s.arg(modelColumns),
        {model.id, model.providerId, model.name, model.isActive ? 1 : 0, bindJson(model.extra),
         bindReal(model.price.inputPerMillion), bindReal(model.price.outputPerMillion),
         bindReal(model.price.cachedPerMillion), toMicros(transaction.now())});
}

void setPrice(Transaction &transaction, const QString &modelId, const ModelPrice &price)
{
    transaction.sql().exec(
        u"UPDATE models SET input_per_million = ?, output_per_million = ?, cached_per_million = ? WHERE id = ?"_s,
        {bindReal(price.inputPerMillion), bindReal(price.outputPerMillion), bindReal(price.cachedPerMillion), modelId});
}

void noteForeign(Transaction &transaction, const QString &providerId, const QString &modelId)
{
    if (isNoGuid(providerId))
        return;
    if (!find(transaction.sql(), providerId)) {
        const QString name = u"imported-"_s + providerId.left(8);
        put(transaction, {providerId, name, u"Imported %1"_s.arg(providerId.left(8)), {}, {}, true, {}, {}});
    }
    if (!isNoGuid(modelId) && !findModel(transaction.sql(), modelId))
        putModel(transaction, {modelId, providerId, u"model-"_s + modelId.left(8), true, {}});
}

} // namespace providerstore

} // namespace loomdeck
