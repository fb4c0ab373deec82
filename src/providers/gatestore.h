// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "core/result.h"
#include "db/transaction.h"
#include "providers/gate.h"
#include "providers/providerstore.h"

#include <QJsonObject>

namespace loomdeck {

/** A gate with what people want to know of it. A value. */
struct GateFacts
{
    Gate gate;
    QString providerName, modelName;
    Timestamp now{};
    qint64 inUse = 0, held = 0;
    /** Work done through it a minute, by the last ten; empty when unknown. */
    std::optional<double> perMinute;
    /** When the held work is through at that rate; empty when unknown or when a person must act first. */
    std::optional<Timestamp> throughAt;

    QJsonObject toJson() const;
};

/** Gates as all nodes share them, each with the lane of its jobs. Database threads only; throws Failure. */
namespace gatestore {

/** `Local (tiny)`, as people call it. */
QString title(const ProviderRow &provider, const ModelRow &model);
/** Fingerprint of a provider's key, so that another key is known as such. */
QString credentialOf(const ProviderRow &provider);

std::optional<Gate> find(Connection &connection, const QString &key);
/** The gate, locked until the transaction ends; made when its provider and model are known and it is not there. */
std::optional<Gate> lock(Transaction &transaction, const QString &key);
/**
 * Writes a gate and its lane, and journals what people should know: that it opened, slowed, closed or is probed.
 * `before` as lock() gave it.
 */
void put(Transaction &transaction, const Gate &before, const Gate &gate, const Actor &actor);

/** Gates for all active models that have an adapter; changed concurrency and keys are taken over. */
void sync(Transaction &transaction);
/** As sync, of one provider that `actor` changed. */
void sync(Transaction &transaction, const ProviderRow &provider, const Actor &actor);

/** Every gate with its counts, by provider and model. */
std::vector<GateFacts> list(Connection &connection, Timestamp now);
/** Errors: GATE_NOT_FOUND. */
Result<GateFacts> facts(Connection &connection, const QString &key, Timestamp now);

/** A person moves a gate. Errors: GATE_NOT_FOUND, GATE_OPEN, GATE_TIME_PAST. */
Result<GateFacts> open(Transaction &transaction, const QString &key, const QString &reason, const Actor &actor);
Result<GateFacts> close(Transaction &transaction, const QString &key, const QString &reason,
                        const std::optional<Timestamp> &until, const Actor &actor);

} // namespace gatestore

} // namespace loomdeck
