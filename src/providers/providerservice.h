// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "core/result.h"
#include "providers/providerrules.h"

namespace loomdeck {

/** Which provider somebody means, by id or name, and the row version they saw (0 = they do not say). */
struct ProviderRef
{
    QString provider; ///< empty: a new one
    qint64 rowVersion = 0;
};

/**
 * What may be done to providers. Every change is one journal entry with what was before and after, references instead
 * of secrets. Workers of every node read the row when they next use it, so that a change needs no start.
 *
 * Who owns what: how a provider is called (name, address, key, limits, models, prices) belongs either to a
 * configuration, which writes it at each start, or to the store, where Settings write it and no configuration undoes
 * it. Whether it is switched on and offered first always belongs to the store. Somebody may take a provider over from
 * the configuration; that is journalled, and entries of that name in a configuration are left alone from then on,
 * until somebody hands it back.
 * Database threads only; an error rolls back.
 */
namespace providerservice {

/**
 * Makes or changes a provider. Errors: PROVIDER_UNKNOWN, PROVIDER_CHANGED, PROVIDER_FROM_CONFIG, PROVIDER_NAME_TAKEN,
 * PROVIDER_DEFAULT_MODEL and those of providerrules::fault(). An edit that changes nothing writes nothing.
 */
Result<ProviderFacts> save(Transaction &transaction, const ProviderRef &ref, const ProviderEdit &edit,
                           const Actor &actor, const QString &reason);

/** Lets work run with it again, and opens the gates that switching it off closed. Errors: PROVIDER_UNKNOWN,
 * PROVIDER_CHANGED, PROVIDER_ACTIVE. */
Result<ProviderFacts> enable(Transaction &transaction, const ProviderRef &ref, const Actor &actor,
                             const QString &reason);
/** Closes its gates, so that work waits and uses no attempts. Errors: PROVIDER_UNKNOWN, PROVIDER_CHANGED,
 * PROVIDER_INACTIVE. */
Result<ProviderFacts> disable(Transaction &transaction, const ProviderRef &ref, const Actor &actor,
                              const QString &reason);

/** What the configuration says, which the store takes over at a start. */
struct ConfiguredProvider
{
    ProviderRow row; ///< id, source and what the store owns are not read
    std::vector<ModelEdit> models;
};
enum class Applied { Unchanged, Changed, LeftAlone };
/** Writes a provider of the configuration, unless the store owns it. Adds what it did to before and after, by name. */
Applied applyConfig(Transaction &transaction, const ConfiguredProvider &wanted, QJsonObject &before,
                    QJsonObject &after);

} // namespace providerservice

} // namespace loomdeck
