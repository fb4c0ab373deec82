// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providerservice.h"

#include "core/json.h"
#include "db/journal.h"
#include "jobs/lane.h"
#include "providers/gatestore.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::providerservice {

namespace {

const QString ofConfig = u"config"_s, ofStore = u"store"_s;

ProviderFacts factsOf(Connection &connection, const ProviderRow &row)
{
    return {row, providerstore::models(connection, row.id)};
}

/** For the journal. The key is called so because what looks like the name of a secret is masked on its way out. */
QJsonValue summary(const ProviderFacts &facts)
{
    if (facts.row.id.isEmpty())
        return QJsonValue::Null;
    QJsonObject json = facts.row.options;
    json.remove(u"apiKey"_s);
    json.insert(u"keyReference"_s, orNull(facts.row.options.value(u"apiKey"_s).toString()));
    json.insert(u"name"_s, facts.row.name);
    json.insert(u"displayName"_s, facts.row.displayName);
    json.insert(u"kind"_s, orNull(facts.row.kind));
    json.insert(u"baseUrl"_s, orNull(facts.row.baseUrl));
    json.insert(u"isActive"_s, facts.row.isActive);
    json.insert(u"isDefault"_s, facts.row.isDefault);
    json.insert(u"defaultModel"_s, orNull(facts.defaultModelName()));
    json.insert(u"source"_s, orNull(facts.row.source));
    QJsonArray models;
    for (const ModelRow &model : facts.models) {
        if (!model.isActive)
            continue;
        QJsonObject one = model.price.toJson();
        one.insert(u"name"_s, model.name);
        models.append(one);
    }
    json.insert(u"models"_s, models);
    return json;
}

void tell(Transaction &transaction, const QString &kind, const ProviderFacts &before, const ProviderFacts &after,
          const Actor &actor, const QString &reason)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = kind;
    entry.subjectType = u"provider"_s;
    entry.subjectId = after.row.id;
    entry.subjectName = after.row.name;
    entry.reason = reason;
    entry.before = summary(before);
    entry.after = summary(after);
    entry.details = {{u"providerId"_s, after.row.id}};
    journal::append(transaction, entry);
}

Result<ProviderRow> held(Transaction &transaction, const ProviderRef &ref)
{
    providerstore::lock(transaction);
    Connection &sql = transaction.sql();
    auto row = providerstore::find(sql, ref.provider);
    if (!row)
        row = providerstore::findByName(sql, ref.provider);
    if (!row)
        return Error::notFound(u"PROVIDER_UNKNOWN"_s, u"There is no such provider."_s,
                               u"Choose one of those that /api/llm/providers lists."_s);
    if (ref.rowVersion != 0 && ref.rowVersion != row->rowVersion)
        return Error::conflict(u"PROVIDER_CHANGED"_s,
                               u"%1 was changed by %2 meanwhile."_s.arg(
                                   row->displayName, row->changedBy.isEmpty() ? u"somebody"_s : row->changedBy),
                               u"Load it again, look at what changed, then try again."_s)
            .with(u"rowVersion"_s, row->rowVersion);
    return *row;
}

void stampBy(ProviderRow &row, const Actor &actor, Timestamp now)
{
    row.changedBy = actor.name;
    row.changedAt = now;
}

void setText(QJsonObject &options, const QString &key, const std::optional<QString> &value)
{
    if (value && value->isEmpty())
        options.remove(key);
    else if (value)
        options.insert(key, *value);
}

void setNumber(QJsonObject &options, const QString &key, const std::optional<int> &value)
{
    if (value && *value == 0)
        options.remove(key);
    else if (value)
        options.insert(key, *value);
}

void apply(const ProviderEdit &edit, ProviderRow &row)
{
    row.name = edit.name.value_or(row.name);
    row.displayName = edit.displayName.value_or(row.displayName).trimmed();
    if (row.displayName.isEmpty())
        row.displayName = row.name;
    row.kind = edit.kind.value_or(row.kind);
    row.baseUrl = edit.baseUrl.value_or(row.baseUrl);
    setText(row.options, u"apiKey"_s, edit.apiKey);
    setText(row.options, u"proxy"_s, edit.proxy);
    setText(row.options, u"replay"_s, edit.replay);
    setText(row.options, u"timeout"_s, edit.timeout);
    setText(row.options, u"delay"_s, edit.delay);
    setNumber(row.options, u"concurrency"_s, edit.concurrency);
    setNumber(row.options, u"maxTokens"_s, edit.maxTokens);
    if (edit.stream)
        row.options.insert(u"stream"_s, *edit.stream);
    if (edit.headers && edit.headers->isEmpty())
        row.options.remove(u"headers"_s);
    else if (edit.headers)
        row.options.insert(u"headers"_s, *edit.headers);
}

/** Brings prices and new models in; with `exactly`, others are switched off, for history names them. */
bool writeModels(Transaction &transaction, const QString &providerId, const std::vector<ModelEdit> &wanted,
                 bool exactly)
{
    bool changed = false;
    const auto known = providerstore::models(transaction.sql(), providerId);
    for (const ModelEdit &one : wanted) {
        const auto model = std::ranges::find(known, one.name, &ModelRow::name);
        if (model == known.end()) {
            providerstore::putModel(transaction, {transaction.ids().next(), providerId, one.name, true, {}, one.price});
        } else if (model->price != one.price || !model->isActive) {
            ModelRow row = *model;
            row.isActive = true;
            providerstore::putModel(transaction, row);
            providerstore::setPrice(transaction, row.id, one.price);
        } else {
            continue;
        }
        changed = true;
    }
    for (const ModelRow &model : known) {
        if (!exactly || !model.isActive || std::ranges::find(wanted, model.name, &ModelEdit::name) != wanted.end())
            continue;
        ModelRow row = model;
        row.isActive = false;
        providerstore::putModel(transaction, row);
        changed = true;
    }
    return changed;
}

/** The default model must be one that is in use. */
std::optional<Error> chooseModel(const ProviderEdit &edit, const std::vector<ModelRow> &models, ProviderRow &row)
{
    const auto isUsed = [](const ModelRow &model) { return model.isActive; };
    if (edit.defaultModel && edit.defaultModel->isEmpty())
        row.defaultModel.clear();
    if (edit.defaultModel && !edit.defaultModel->isEmpty()) {
        const auto found = std::ranges::find(models, *edit.defaultModel, &ModelRow::name);
        if (found == models.end() || !isUsed(*found))
            return Error::badInput(u"PROVIDER_DEFAULT_MODEL"_s, u"The default model is none of the provider's."_s,
                                   u"Choose one of its models, or none."_s)
                .with(u"path"_s, u"/defaultModel"_s);
        row.defaultModel = found->id;
    }
    const auto found = std::ranges::find(models, row.defaultModel, &ModelRow::id);
    if (found == models.end() || !isUsed(*found))
        row.defaultModel.clear();
    return std::nullopt;
}

bool sameRow(const ProviderRow &a, const ProviderRow &b)
{
    return a.toJson() == b.toJson() && a.kind == b.kind && a.options == b.options && a.source == b.source &&
           a.isDefault == b.isDefault && a.defaultModel == b.defaultModel;
}

void dropOtherDefaults(Transaction &transaction, const ProviderRow &row)
{
    if (row.isDefault)
        transaction.sql().exec(
            u"UPDATE providers SET is_default = 0, row_version = row_version + 1 WHERE is_default = 1 AND id <> ?"_s,
            {row.id});
}

QString gateReason(const QString &reason)
{
    return reason.isEmpty() ? u"the provider is switched off"_s : u"the provider is switched off: %1"_s.arg(reason);
}

/** Work of a provider that is off waits at its gates; when it is on again, those gates open that nobody else closed. */
void moveGates(Transaction &transaction, const ProviderRow &row, const QString &closedFor, const Actor &actor)
{
    for (const ModelRow &model : providerstore::models(transaction.sql(), row.id)) {
        const auto before = gatestore::lock(transaction, Lane::ofProvider(row.id, model.id));
        if (!before)
            continue;
        Gate gate = *before;
        if (!row.isActive && !gate.isClosed())
            gate.closeByHand(actor.name, gateReason(row.stateReason), {}, transaction.now());
        else if (row.isActive && gate.isClosed() && gate.reason == gateReason(closedFor))
            gate.openByHand(actor.name, u"the provider is switched on"_s, transaction.now());
        else
            continue;
        gatestore::put(transaction, *before, gate, actor);
    }
}

Result<ProviderFacts> turn(Transaction &transaction, const ProviderRef &ref, bool on, const Actor &actor,
                           const QString &reason)
{
    const auto row = held(transaction, ref);
    if (!row)
        return row.error();
    if (row->isActive == on)
        return Error::conflict(on ? u"PROVIDER_ACTIVE"_s : u"PROVIDER_INACTIVE"_s,
                               on ? u"%1 is switched on already."_s.arg(row->displayName)
                                  : u"%1 is switched off already."_s.arg(row->displayName),
                               u"Nothing is to be done."_s);
    const ProviderFacts before = factsOf(transaction.sql(), *row);
    ProviderRow now = *row;
    now.isActive = on;
    now.stateReason = reason.trimmed();
    stampBy(now, actor, transaction.now());
    providerstore::put(transaction, now);
    if (!now.kind.isEmpty())
        moveGates(transaction, now, row->stateReason, actor);
    const ProviderFacts after = factsOf(transaction.sql(), *providerstore::find(transaction.sql(), now.id));
    tell(transaction, on ? u"provider.enable"_s : u"provider.disable"_s, before, after, actor, reason);
    return after;
}

} // namespace

Result<ProviderFacts> save(Transaction &transaction, const ProviderRef &ref, const ProviderEdit &edit,
                           const Actor &actor, const QString &reason)
{
    if (const auto fault = providerrules::fault(edit))
        return *fault;
    Connection &sql = transaction.sql();
    ProviderFacts before;
    if (!ref.provider.isEmpty()) {
        const auto row = held(transaction, ref);
        if (!row)
            return row.error();
        before = factsOf(sql, row.value());
    } else {
        providerstore::lock(transaction);
        if (const auto fault = providerrules::nameFault(edit.name.value_or(QString())))
            return *fault;
        if (!edit.kind)
            return Error::badInput(u"PROVIDER_KIND"_s, u"The provider has no kind."_s,
                                   u"Use %1."_s.arg(providerrules::kinds().join(u", ")))
                .with(u"path"_s, u"/kind"_s);
    }
    ProviderRow row = before.row;
    const bool isNew = row.id.isEmpty();
    if (isNew)
        row.id = transaction.ids().next();
    if (row.isOfConfig() && edit.touchesSettings() && !edit.takeOver)
        return Error::conflict(u"PROVIDER_FROM_CONFIG"_s,
                               u"%1 is set in the configuration file."_s.arg(row.displayName),
                               u"Change it there and start again, or take it over: then the file's entry counts no "
                               u"longer."_s)
            .with(u"source"_s, ofConfig);
    if (edit.name) {
        const auto holder = providerstore::findByName(sql, *edit.name);
        if (holder && holder->id != row.id)
            return Error::conflict(u"PROVIDER_NAME_TAKEN"_s, u"Another provider is called \"%1\"."_s.arg(holder->name),
                                   u"Give it another name, or change that one."_s)
                .with(u"path"_s, u"/name"_s)
                .with(u"providerId"_s, holder->id);
    }
    apply(edit, row);
    if (edit.touchesSettings() || edit.takeOver || isNew)
        row.source = ofStore;
    if (edit.handBack)
        row.source.clear();
    row.isDefault = edit.isDefault.value_or(row.isDefault);
    // Models refer to their provider.
    if (isNew)
        providerstore::put(transaction, row);
    const bool modelsChanged = edit.models && writeModels(transaction, row.id, *edit.models, true);
    if (const auto fault = chooseModel(edit, providerstore::models(sql, row.id), row))
        return *fault;
    ProviderRow compared = row;
    if (before.row.source.isEmpty() && !edit.takeOver)
        compared.source.clear();
    if (!isNew && !modelsChanged && sameRow(compared, before.row))
        return before;
    stampBy(row, actor, transaction.now());
    dropOtherDefaults(transaction, row);
    providerstore::put(transaction, row);
    const ProviderFacts after = factsOf(sql, *providerstore::find(sql, row.id));
    if (row.isActive)
        gatestore::sync(transaction, after.row, actor);
    tell(transaction, u"provider.save"_s, before, after, actor, reason);
    return after;
}

Result<ProviderFacts> enable(Transaction &transaction, const ProviderRef &ref, const Actor &actor,
                             const QString &reason)
{
    return turn(transaction, ref, true, actor, reason);
}

Result<ProviderFacts> disable(Transaction &transaction, const ProviderRef &ref, const Actor &actor,
                              const QString &reason)
{
    return turn(transaction, ref, false, actor, reason);
}

Applied applyConfig(Transaction &transaction, const ConfiguredProvider &wanted, QJsonObject &before, QJsonObject &after)
{
    Connection &sql = transaction.sql();
    const auto known = providerstore::findByName(sql, wanted.row.name);
    if (known && known->source == ofStore)
        return Applied::LeftAlone;
    const ProviderFacts was = known ? factsOf(sql, *known) : ProviderFacts();
    ProviderRow row = was.row;
    if (row.id.isEmpty())
        row.id = transaction.ids().next();
    row.name = wanted.row.name;
    if (!wanted.row.displayName.isEmpty() || row.displayName.isEmpty())
        row.displayName = wanted.row.displayName.isEmpty() ? wanted.row.name : wanted.row.displayName;
    row.kind = wanted.row.kind;
    // What an import knows of an address stays until the configuration names one.
    if (!wanted.row.baseUrl.isEmpty() || row.isOfConfig())
        row.baseUrl = wanted.row.baseUrl;
    row.options = wanted.row.options;
    // Whoever switched it off meant it for longer than until the next start.
    if (!row.isOfConfig() && !row.changedAt)
        row.isActive = true;
    row.source = ofConfig;
    bool changed = !sameRow(row, was.row);
    if (changed)
        providerstore::put(transaction, row);
    changed = writeModels(transaction, row.id, wanted.models, false) || changed;
    if (!changed)
        return Applied::Unchanged;
    before.insert(row.name, summary(was));
    after.insert(row.name, summary(factsOf(sql, row)));
    return Applied::Changed;
}

} // namespace loomdeck::providerservice
