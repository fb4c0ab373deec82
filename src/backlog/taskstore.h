// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/task.h"
#include "db/transaction.h"

namespace loomdeck {

/** Conversation tasks. Database threads only; throws Failure. */
namespace taskstore {

/** Columns of taskFromRow with a prefix, and how many there are. */
QString columns(const QString &prefix);
constexpr int columnCount = 22;
/** Reads a task that starts at this column; nothing when an outer join found none. */
std::optional<Task> fromRow(const Row &row, int firstColumn);

qint64 insert(Transaction &transaction, const Task &task);
/** Writes everything but ids and creation, and the new updatedAt. */
void update(Transaction &transaction, Task &task);
std::optional<Task> find(Connection &connection, const QString &id);
/** The task of an item: the one of this conversation plan whose backlog id (column or args) is the item's. */
std::optional<Task> findForItem(Connection &connection, const QString &conversationPlanId, const QString &backlogKey);
int nextStepNumber(Connection &connection, const QString &conversationPlanId);

/** The row values of a task, in the order of insertColumns, for bulk inserts. */
Binds insertBinds(const Task &task, Timestamp now);
QStringList insertColumns();

} // namespace taskstore

} // namespace loomdeck
