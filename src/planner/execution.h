// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <QJsonArray>
#include <QJsonObject>

namespace loomdeck {

/** One run of a planner, as the reference records it. A value. */
struct PlannerExecution
{
    QString id, plannerName;
    QString outcome; ///< `Success`, `Partial`, `Failed`, `Cancelled`
    QString planId, toolId, agentId, conversationId, primaryAgentId, environment, scopePath;
    QJsonObject conversationState, artifacts, metrics, diagnostics;
    QJsonArray transcript;
    Timestamp createdAt{};
    QJsonObject extra;
};

/** Database threads only; throws Failure. */
namespace executionstore {

/** Inserts, or leaves the row that has this id alone. True when it was new. */
bool insert(Transaction &transaction, PlannerExecution &execution);
qint64 count(Connection &connection);

} // namespace executionstore

} // namespace loomdeck
