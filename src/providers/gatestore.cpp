// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/gatestore.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/journal.h"
#include "db/jsoncolumn.h"
#include "jobs/lane.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace loomdeck::gatestore {

namespace {

const QString gateColumns =
    u"key, provider_id, model_id, credential, state, epoch, configured, allowed, successes, failures, until, probe_job, failure, reason, actor, changed_at, row_version"_s;

Gate gateFromRow(const Row &row)
{
    Gate gate;
    gate.key = row.text(0);
    gate.providerId = row.text(1);
    gate.modelId = row.text(2);
    gate.credential = row.text(3);
    gate.state = static_cast<GateState>(row.integer(4));
    gate.epoch = row.integer(5);
    gate.configured = static_cast<int>(row.integer(6));
    gate.allowed = static_cast<int>(row.integer(7));
    gate.successes = static_cast<int>(row.integer(8));
    gate.failures = static_cast<int>(row.integer(9));
    gate.until = row.maybeTime(10);
    gate.probeJob = row.integer(11);
    gate.failure = row.text(12);
    gate.reason = row.text(13);
    gate.actor = row.text(14);
    gate.changedAt = row.time(15);
    gate.rowVersion = row.integer(16);
    return gate;
}

int concurrencyOf(const ProviderRow &provider)
{
    return std::max(0, provider.options.value(u"concurrency"_s).toInt());
}

Gate newGate(const ProviderRow &provider, const ModelRow &model, Timestamp now)
{
    Gate gate;
    gate.key = Lane::ofProvider(provider.id, model.id);
    gate.providerId = provider.id;
    gate.modelId = model.id;
    gate.credential = credentialOf(provider);
    gate.configured = concurrencyOf(provider);
    gate.changedAt = now;
    return gate;
}

QString titleOf(Connection &connection, const Gate &gate)
{
    const auto provider = providerstore::find(connection, gate.providerId);
    const auto model = providerstore::findModel(connection, gate.modelId);
    return provider && model ? title(*provider, *model) : gate.key;
}

Lane laneOf(const Gate &gate, const QString &title, Timestamp now)
{
    Lane lane;
    lane.key = gate.key;
    lane.title = title;
    lane.closed = gate.isClosed();
    // Closed until a time that has come is what lets one job try, and no more than one.
    if (!lane.closed)
        lane.allowed = gate.concurrency(now);
    lane.until = gate.until;
    lane.reason = gate.reason;
    lane.actor = gate.actor;
    return lane;
}

void write(Transaction &transaction, const Gate &gate)
{
    transaction.sql().exec(
        u"INSERT INTO provider_gates (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (key) DO UPDATE SET credential = excluded.credential, state = excluded.state, epoch = "
        "excluded.epoch, configured = excluded.configured, allowed = excluded.allowed, successes = "
        "excluded.successes, failures = excluded.failures, until = excluded.until, probe_job = excluded.probe_job, "
        "failure = excluded.failure, reason = excluded.reason, actor = excluded.actor, changed_at = "
        "excluded.changed_at, row_version = excluded.row_version"_s.arg(gateColumns),
        {gate.key, gate.providerId, gate.modelId, bindText(gate.credential), static_cast<int>(gate.state), gate.epoch,
         gate.configured, gate.allowed, gate.successes, gate.failures, bindTime(gate.until), bindNumber(gate.probeJob),
         bindText(gate.failure), bindText(gate.reason), bindText(gate.actor), toMicros(gate.changedAt),
         gate.rowVersion + 1});
}

QJsonObject stateJson(const Gate &gate)
{
    return {{u"state"_s, gateStateName(gate.state)},
            {u"untilUtc"_s, orNull(isoText(gate.until))},
            {u"allowed"_s, gate.allowed}};
}

void tell(Transaction &transaction, const Gate &before, const Gate &gate, const QString &title, const Actor &actor)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = gate.state == GateState::Open      ? u"gate.opened"_s
                 : gate.state == GateState::Slowed  ? u"gate.slowed"_s
                 : gate.state == GateState::Probing ? u"gate.probing"_s
                                                    : u"gate.closed"_s;
    entry.subjectType = u"gate"_s;
    entry.subjectId = gate.key;
    entry.subjectName = title;
    entry.reason = gate.state == GateState::Probing ? u"its time has come; a single call tries"_s : gate.reason;
    entry.before = stateJson(before);
    entry.after = stateJson(gate);
    entry.details = {{u"providerId"_s, gate.providerId},
                     {u"modelId"_s, gate.modelId},
                     {u"failure"_s, orNull(gate.failure)},
                     {u"probeJob"_s, gate.probeJob ? QJsonValue(gate.probeJob) : QJsonValue(QJsonValue::Null)}};
    journal::append(transaction, entry);
}

std::optional<Gate> locked(Transaction &transaction, const QString &key)
{
    Connection &sql = transaction.sql();
    return sql.first(u"SELECT %1 FROM provider_gates WHERE key = ?%2"_s.arg(
                         gateColumns, sql.isPostgres() ? u" FOR UPDATE"_s : QString()),
                     {key}, gateFromRow);
}

Error noGate(const QString &key)
{
    return Error::notFound(u"GATE_NOT_FOUND"_s, u"There is no gate \"%1\"."_s.arg(key.left(100)),
                           u"Use a key from /api/providers/gates."_s);
}

} // namespace

QString title(const ProviderRow &provider, const ModelRow &model)
{
    return u"%1 (%2)"_s.arg(provider.displayName, model.name);
}

QString credentialOf(const ProviderRow &provider)
{
    const QString key = provider.options.value(u"apiKey"_s).toString();
    if (key.isEmpty())
        return {};
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
}

std::optional<Gate> find(Connection &connection, const QString &key)
{
    return connection.first(u"SELECT %1 FROM provider_gates WHERE key = ?"_s.arg(gateColumns), {key}, gateFromRow);
}

std::optional<Gate> lock(Transaction &transaction, const QString &key)
{
    if (auto gate = locked(transaction, key))
        return gate;
    Connection &sql = transaction.sql();
    const auto provider = providerstore::find(sql, key.section(u'.', 0, 0));
    const auto model = providerstore::findModel(sql, key.section(u'.', 1));
    if (!provider || !model || model->providerId != provider->id)
        return std::nullopt;
    const Gate gate = newGate(*provider, *model, transaction.now());
    write(transaction, gate);
    lanes::put(transaction, laneOf(gate, title(*provider, *model), transaction.now()));
    return locked(transaction, key);
}

void put(Transaction &transaction, const Gate &before, const Gate &gate, const Actor &actor)
{
    const QString name = titleOf(transaction.sql(), gate);
    write(transaction, gate);
    lanes::put(transaction, laneOf(gate, name, transaction.now()));
    const bool moved = gate.state != before.state || gate.epoch != before.epoch || gate.until != before.until;
    // A growing number of calls is not worth an entry each.
    if (moved)
        tell(transaction, before, gate, name, actor);
}

void sync(Transaction &transaction)
{
    for (const ProviderRow &provider : providerstore::list(transaction.sql())) {
        if (provider.isActive)
            sync(transaction, provider, Actor::automation());
    }
}

void sync(Transaction &transaction, const ProviderRow &provider, const Actor &actor)
{
    if (provider.kind.isEmpty())
        return;
    for (const ModelRow &model : providerstore::models(transaction.sql(), provider.id)) {
        const auto before = lock(transaction, Lane::ofProvider(provider.id, model.id));
        Gate gate = *before;
        bool changed = gate.configure(concurrencyOf(provider));
        if (const QString credential = credentialOf(provider); credential != gate.credential) {
            gate.openByHand(actor.name, u"another key is configured"_s, transaction.now());
            gate.credential = credential;
            changed = true;
        }
        if (changed)
            put(transaction, *before, gate, actor);
    }
}

Result<GateFacts> open(Transaction &transaction, const QString &key, const QString &reason, const Actor &actor)
{
    const auto before = lock(transaction, key);
    if (!before)
        return noGate(key);
    Gate gate = *before;
    if (!gate.openByHand(actor.name, reason, transaction.now()))
        return Error::conflict(u"GATE_OPEN"_s, u"The gate is open already."_s, u"Nothing is to be done."_s);
    put(transaction, *before, gate, actor);
    return facts(transaction.sql(), key, transaction.now());
}

Result<GateFacts> close(Transaction &transaction, const QString &key, const QString &reason,
                        const std::optional<Timestamp> &until, const Actor &actor)
{
    if (until && *until <= transaction.now())
        return Error::badInput(u"GATE_TIME_PAST"_s, u"/until is in the past."_s,
                               u"Send a time to come, or none to close it until somebody opens it."_s);
    const auto before = lock(transaction, key);
    if (!before)
        return noGate(key);
    Gate gate = *before;
    gate.closeByHand(actor.name, reason, until, transaction.now());
    put(transaction, *before, gate, actor);
    return facts(transaction.sql(), key, transaction.now());
}

Result<GateFacts> facts(Connection &connection, const QString &key, Timestamp now)
{
    for (GateFacts &one : list(connection, now)) {
        if (one.gate.key == key)
            return std::move(one);
    }
    return noGate(key);
}

} // namespace loomdeck::gatestore
