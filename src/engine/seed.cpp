// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/seed.h"

#include "backlog/actionlog.h"
#include "core/log.h"
#include "db/journal.h"
#include "personas/personastore.h"
#include "planner/promptservice.h"
#include "providers/providerservice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace seed {

QString scriptedProviderId()
{
    return u"5c21b7ed-0000-4000-8000-000000000001"_s;
}

QString scriptedModelId()
{
    return u"5c21b7ed-0000-4000-8000-000000000002"_s;
}

QString authorPersonaId()
{
    return u"5c21b7ed-0000-4000-8000-000000000003"_s;
}

QString authorAgentId()
{
    return u"5c21b7ed-0000-4000-8000-000000000004"_s;
}

} // namespace seed

namespace {

void seedNewStore(Transaction &transaction, const QJsonArray &prompts)
{
    providerstore::put(transaction,
                       {seed::scriptedProviderId(), u"scripted"_s, u"Scripted"_s, u"scripted"_s, {}, true, {}, {}});
    providerstore::putModel(transaction,
                            {seed::scriptedModelId(), seed::scriptedProviderId(), u"storyteller"_s, true, {}});
    personastore::put(transaction, {seed::authorPersonaId(),
                                    u"Architect"_s,
                                    u"Author"_s,
                                    u"author"_s,
                                    u"Spare and close"_s,
                                    u"Curious optimist"_s,
                                    u"Travel writer"_s,
                                    u"Plain words"_s,
                                    {}});
    personastore::putAgent(transaction, {seed::authorAgentId(), seed::authorPersonaId(), {}, false, {}, {}, {}});
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"store.seeded"_s;
    entry.subjectType = u"store"_s;
    entry.details = {{u"providerId"_s, seed::scriptedProviderId()},    {u"modelId"_s, seed::scriptedModelId()},
                     {u"personaId"_s, seed::authorPersonaId()},        {u"agentId"_s, seed::authorAgentId()},
                     {u"version"_s, QStringLiteral(LOOMDECK_VERSION)}, {u"prompts"_s, prompts}};
    journal::append(transaction, entry);
}

/** A store that was there before: it lacked prompts, or this program has newer ones. */
void journalPrompts(Transaction &transaction, const QJsonArray &prompts)
{
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"prompts.seeded"_s;
    entry.subjectType = u"store"_s;
    entry.details = {{u"prompts"_s, prompts}};
    journalItems(transaction, entry);
}

providerservice::ConfiguredProvider configured(const ProviderConfig &wanted)
{
    providerservice::ConfiguredProvider provider;
    provider.row.name = wanted.name;
    provider.row.displayName = wanted.displayName;
    provider.row.kind = wanted.kind;
    provider.row.baseUrl = wanted.baseUrl;
    provider.row.options = wanted.options;
    for (const QString &name : wanted.models) {
        const auto price = wanted.prices.find(name);
        provider.models.push_back({name, price == wanted.prices.end() ? ModelPrice() : price->second});
    }
    return provider;
}

/** A provider of the configuration is the one of that name in the store, also when an import brought it. */
void applyProviders(Transaction &transaction, const Config &config)
{
    QJsonArray changed;
    QJsonObject before, after;
    for (const ProviderConfig &provider : config.providers) {
        switch (providerservice::applyConfig(transaction, configured(provider), before, after)) {
        case providerservice::Applied::Changed:
            changed.append(provider.name);
            break;
        case providerservice::Applied::LeftAlone:
            qCWarning(logEngine, "The provider %s of the configuration is left alone: Settings own it.",
                      qPrintable(provider.name));
            break;
        case providerservice::Applied::Unchanged:
            break;
        }
    }
    if (changed.isEmpty())
        return;
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"providers.configured"_s;
    entry.subjectType = u"provider"_s;
    entry.before = before;
    entry.after = after;
    entry.details = {{u"providers"_s, changed}};
    journal::append(transaction, entry);
}

} // namespace

Result<void> seedStore(Transaction &transaction, const Config &config)
{
    const auto prompts = promptservice::seed(transaction);
    if (!prompts)
        return prompts.error();
    if (!providerstore::find(transaction.sql(), seed::scriptedProviderId()))
        seedNewStore(transaction, prompts.value());
    else if (!prompts->isEmpty())
        journalPrompts(transaction, prompts.value());
    if (!config.providers.empty())
        providerstore::lock(transaction);
    applyProviders(transaction, config);
    return {};
}

} // namespace loomdeck
