// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "backlog/plan.h"
#include "db/transaction.h"

namespace loomdeck {

/** Backlog items. Database threads only; throws Failure. */
namespace itemstore {

QString columns(const QString &prefix);
BacklogItem fromRow(const Row &row, int firstColumn = 0);

/** Fills the item's key. */
void insert(Transaction &transaction, BacklogItem &item);
/** Writes everything but ids and creation; raises the row version, in the value too. */
void update(Transaction &transaction, BacklogItem &item);
/** Call it after update() when the tokens among the outputs changed. */
void replaceOutputs(Transaction &transaction, const BacklogItem &item);

std::optional<BacklogItem> find(Connection &connection, qint64 planKey, const QString &backlogId);
std::optional<BacklogItem> findByKey(Connection &connection, qint64 key);
/** As the others, holding the row until the transaction ends. */
std::optional<BacklogItem> lock(Transaction &transaction, qint64 planKey, const QString &backlogId);
std::optional<BacklogItem> lockByKey(Transaction &transaction, qint64 key);

std::optional<ItemWithTask> withTask(Connection &connection, qint64 key);
/** All of a plan, oldest first. */
std::vector<ItemWithTask> listOfPlan(Connection &connection, qint64 planKey);
/** These items; those that are gone are left out, the order is that of the keys. */
std::vector<ItemWithTask> listByKeys(Connection &connection, const std::vector<qint64> &keys);

/** The first item, by creation, that makes this token: its key and whether it is complete. */
struct Producer
{
    qint64 key = 0;
    QString backlogId;
    bool complete = false;
};
std::optional<Producer> producerOf(Connection &connection, qint64 planKey, const QString &token);

/** Keys of items that wait for one of these tokens. */
std::vector<qint64> waitingFor(Connection &connection, qint64 planKey, const QStringList &tokens);
/** The oldest pending item that nothing is known to be in the way of. */
std::optional<qint64> nextCandidate(Connection &connection, qint64 planKey);
/** Keys of items whose wait is over. */
std::vector<qint64> dueForTry(Connection &connection, Timestamp now, int limit);
/** Keys of items in progress since before `before` that have no live job. */
std::vector<qint64> abandoned(Connection &connection, Timestamp before, int limit);
bool hasLiveJob(Connection &connection, qint64 planKey);

/** For bulk inserts: columns and values of an item, key first. */
QStringList insertColumns();
Binds insertBinds(const BacklogItem &item);
Binds outputBinds(const BacklogItem &item, const QString &token);

} // namespace itemstore

} // namespace loomdeck
