// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "backlog/plan.h"
#include "core/actor.h"
#include "db/journal.h"

namespace loomdeck {

/** Something somebody or the engine did to an item, for the journal. */
struct ActionEntry
{
    QString action; ///< `resume`, `auto-resume`, `cancel`, `retry`
    const Plan &plan;
    const BacklogItem &item;
    std::optional<Task> task;
    QJsonObject before;
    QString reason;
    qint64 cause = 0;
    QJsonObject more; ///< added to the details, for example `age`
};

/**
 * Appends an entry about items: adds the keys of all items the transaction touched, so that live screens find them, and
 * links the jobs it enqueued to the entry. Returns its position. Call it last. Database thread.
 */
qint64 journalItems(Transaction &transaction, JournalEntry entry);

/** Appends `backlog.<action>` with the reference's action payload as details. Returns its position. Database thread. */
qint64 journalAction(Transaction &transaction, const ActionEntry &entry, const Actor &actor);

/** Status, state and wait of an item, for before and after. */
QJsonObject itemSummary(const BacklogItem &item);

/** Newest actions of a plan in the reference's shape. Database thread. */
QJsonArray recentActions(Connection &connection, const QString &planId, int limit);

/** Kinds of journal entries that are actions. */
QStringList actionKinds();

} // namespace loomdeck
