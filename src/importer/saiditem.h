// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "importer/tasks.h"

namespace loomdeck {

/** What a record says of an item and, in a backlog list, of its task. A value. */
struct SaidItem
{
    QString id, backlogId;
    std::optional<QString> description;
    ItemStatus status = ItemStatus::Pending;
    std::optional<QStringList> inputs, outputs;
    std::optional<std::optional<Timestamp>> inProgressAt, completedAt;
    Timestamp createdAt{};
    std::optional<Timestamp> updatedAt;
    QJsonObject extra;
    std::optional<SaidTask> task;
};

/** Reads a row of a backlog list or of its table. Throws Failure with the path of a bad value. */
SaidItem readItem(const Record &record, const Plan &plan);

} // namespace loomdeck
