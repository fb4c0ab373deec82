// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/seed.h"

#include "backlog/actionlog.h"
#include "db/journal.h"
#include "personas/personastore.h"
#include "planner/promptservice.h"
#include "providers/providerstore.h"

#include <algorithm>
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
    entry.details = {{u"providerId"_s, seed::scriptedProviderId()},
                     {u"modelId"_s, seed::scriptedModelId()},
                     {u"personaId"_s, seed::authorPersonaId()},
                     {u"agentId"_s, seed::authorAgentId()},
                     {u"prompts"_s, prompts}};
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

/** A provider of the configuration is the one of that name in the store, also when an import brought it. */
bool applyProvider(Transaction &transaction, const ProviderConfig &wanted)
{
    Connection &sql = transaction.sql();
    const auto known = providerstore::findByName(sql, wanted.name);
    ProviderRow row = known.value_or(ProviderRow());
    const QJsonObject before = row.toJson();
    const QString kindBefore = row.kind;
    const QJsonObject optionsBefore = row.options;
    if (row.id.isEmpty())
        row.id = transaction.ids().next();
    row.name = wanted.name;
    row.displayName =
        wanted.displayName.isEmpty() ? (row.displayName.isEmpty() ? wanted.name : row.displayName) : wanted.displayName;
    row.kind = wanted.kind;
    row.isActive = true;
    row.baseUrl = wanted.baseUrl.isEmpty() ? row.baseUrl : wanted.baseUrl;
    row.options = wanted.options;
    bool changed = row.toJson() != before || row.kind != kindBefore || row.options != optionsBefore;
    if (changed)
        providerstore::put(transaction, row);
    const auto models = providerstore::models(sql, row.id);
    for (const QString &name : wanted.models) {
        const auto price = wanted.prices.find(name);
        const ModelPrice wantedPrice = price == wanted.prices.end() ? ModelPrice() : price->second;
        const auto model =
            std::find_if(models.begin(), models.end(), [&name](const ModelRow &one) { return one.name == name; });
        if (model == models.end())
            providerstore::putModel(transaction, {transaction.ids().next(), row.id, name, true, {}, wantedPrice});
        else if (model->price != wantedPrice)
            providerstore::setPrice(transaction, model->id, wantedPrice);
        else
            continue;
        changed = true;
    }
    return changed;
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
    QJsonArray changed;
    for (const ProviderConfig &provider : config.providers) {
        if (applyProvider(transaction, provider))
            changed.append(provider.name);
    }
    if (changed.isEmpty())
        return {};
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"providers.configured"_s;
    entry.subjectType = u"provider"_s;
    entry.details = {{u"providers"_s, changed}};
    journal::append(transaction, entry);
    return {};
}

} // namespace loomdeck
