// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <optional>
#include <QJsonObject>

namespace loomdeck {

/** A provider as the store knows it. A value. */
struct ProviderRow
{
    QString id, name, displayName;
    QString kind; ///< adapter, for example `scripted`; empty when it is known by name only
    QString baseUrl;
    bool isActive = true;
    QJsonObject options;
    QJsonObject extra;
    /**
     * Who owns how it is called: `config`, `store`, or null for nobody yet. The configuration writes the first and the
     * last kind at each start and never the second; Settings write the second and the last and never the first.
     */
    QString source;
    bool isDefault = false; ///< offered first; one at most
    QString defaultModel;   ///< id of the model that is offered first, or null
    QString stateReason;    ///< why it was switched on or off
    QString changedBy;
    std::optional<Timestamp> changedAt;
    qint64 rowVersion = 0;

    bool isOfConfig() const { return source == QStringLiteral("config"); }
    /** `{id,name,displayName,baseUrl,isActive}` */
    QJsonObject toJson() const;
};

/** What a model costs, in the currency of its provider's bill for a million tokens; absent = unknown. A value. */
struct ModelPrice
{
    std::optional<double> inputPerMillion, outputPerMillion;
    std::optional<double> cachedPerMillion; ///< cached input; as other input when absent

    /** Of one call; `cached` is part of `prompt`. Unknown when a price that matters is. */
    std::optional<double> of(qint64 prompt, qint64 completion, qint64 cached) const;
    bool operator==(const ModelPrice &) const = default;
    /** `{inputPerMillion,outputPerMillion,cachedPerMillion}` with nulls for what is unknown. */
    QJsonObject toJson() const;
};

/** A model of a provider. A value. */
struct ModelRow
{
    QString id, providerId, name;
    bool isActive = true;
    QJsonObject extra;
    ModelPrice price;

    /** `{id,providerId,name,displayName,isActive}` */
    QJsonObject toJson() const;
};

/** A provider with its models, as people look at it. A value. */
struct ProviderFacts
{
    ProviderRow row;
    std::vector<ModelRow> models; ///< also those that are switched off
    bool isAllowed = true;        ///< in this environment

    /** The name of its default model, or null. */
    QString defaultModelName() const;
    /** How many models are in use. */
    int activeModels() const;
    /** Everything there is to know; secrets are references. */
    QJsonObject toJson() const;
};

/** Providers and models. Database threads only; throws Failure. */
namespace providerstore {

std::vector<ProviderRow> list(Connection &connection);
std::optional<ProviderRow> find(Connection &connection, const QString &id);
/** Holds off everybody else who would change providers until the transaction ends. */
void lock(Transaction &transaction);
std::optional<ProviderRow> findByName(Connection &connection, const QString &name);
/** Inserts, or overwrites by id and raises the row version; an adapter that is set stays when the new row names none.
 */
void put(Transaction &transaction, const ProviderRow &provider);

std::vector<ModelRow> models(Connection &connection, const QString &providerId);
std::optional<ModelRow> findModel(Connection &connection, const QString &id);
/** Inserts, or overwrites by id; prices that the new row does not know stay. */
void putModel(Transaction &transaction, const ModelRow &model);
/** Overwrites the prices, also with unknown ones. */
void setPrice(Transaction &transaction, const QString &modelId, const ModelPrice &price);

/** Remembers ids that imported work names, so that screens can say what they are. Known ones stay as they are. */
void noteForeign(Transaction &transaction, const QString &providerId, const QString &modelId);

} // namespace providerstore

} // namespace loomdeck
