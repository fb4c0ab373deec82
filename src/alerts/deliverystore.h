// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/deliverypolicy.h"
#include "core/actor.h"
#include "db/transaction.h"

namespace loomdeck {

/** Deliveries in the store. Database threads only; throws Failure. */
namespace deliverystore {

/** Keeps messages for their receivers, in this order; they are due at once. Returns their ids. */
std::vector<qint64> add(Transaction &transaction, const std::vector<NewDelivery> &deliveries);

/**
 * Messages whose time has come, oldest time first: of targets that are open and not slowed, and of each group of a
 * target only the oldest that waits, so that nobody hears of an end before its beginning. With their bodies.
 */
std::vector<Delivery> due(Connection &connection, Timestamp now, int limit);

/** How one attempt ended. */
struct Outcome
{
    qint64 delivery = 0, target = 0;
    DeliveryVerdict verdict;
    DeliveryAttempt attempt;
};
/**
 * Writes what came of attempts, and how their targets fare now. Warnings about a failing target, its pause and its
 * recovery are journalled as `receiver.failing`, `receiver.paused`, `receiver.retired` and `receiver.recovered`.
 * `random` in [0, 1) spreads what is tried again.
 */
void record(Transaction &transaction, const std::vector<Outcome> &outcomes, double random);

struct Filter
{
    QString receiver;
    std::optional<DeliveryState> state;
    std::optional<Timestamp> since, until; ///< of its creation
    bool failedOnly = false;               ///< those whose last attempt failed, or that were refused
    qint64 before = 0;                     ///< ids below this one; 0: from the newest
    int limit = 100;
};
/** Newest first, without bodies. */
std::vector<Delivery> list(Connection &connection, const Filter &filter);
std::optional<Delivery> find(Connection &connection, qint64 id);
std::vector<DeliveryAttempt> attemptsOf(Connection &connection, qint64 id);

/** Every target that was ever used, by receiver. */
std::vector<DeliveryTarget> targets(Connection &connection);
std::optional<DeliveryTarget> target(Connection &connection, const DeliveryAddress &address);
/** Makes the target known. */
qint64 targetId(Transaction &transaction, const DeliveryAddress &address);

/** Sends delivered, refused or withdrawn messages again, as new ones with their old ids; returns their ids. */
std::vector<qint64> replay(Transaction &transaction, const std::vector<qint64> &deliveries, const Actor &actor,
                           const QString &reason);
/** Open or Paused. Opening makes what waits due at once. Journalled as `receiver.opened` or `receiver.paused`. */
void setState(Transaction &transaction, const DeliveryAddress &address, DeliveryTarget::State state, const Actor &actor,
              const QString &reason);

} // namespace deliverystore

} // namespace loomdeck
