// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "backlog/plan.h"
#include "db/transaction.h"

namespace loomdeck {

/** Name of the job that runs one phase; its handler lives in the planner room. */
QString phaseJobKind();

/** What a start passes on. */
struct StartContext
{
    QString requestId;
    qint64 cause = 0;
    /** A person asked for it: a cancelled checkpoint is revived. */
    bool revive = false;
};

/**
 * Starts items: the one place that decides whether a pending item may run, and that says why when it may not. Database
 * threads only. Lock the plan before its items.
 */
namespace starter {

/**
 * Starts a locked, pending item without a live job, or writes what it waits for. True when its job was enqueued. Fills
 * the task from the plan's last choice of provider, model and agent where the task is silent.
 */
bool tryStart(Transaction &transaction, const Plan &plan, BacklogItem &item, const StartContext &context);

/** After these tokens were made: items that waited for them start when somebody wants them, or become candidates. */
void tokensMade(Transaction &transaction, const Plan &plan, const QStringList &tokens, const StartContext &context);

/**
 * Starts the plan's oldest ready item, unless one runs already, nobody has chosen a provider yet, or the chosen one is
 * not set up here. True when one started.
 */
bool startNext(Transaction &transaction, const Plan &plan, const StartContext &context);

/** Inputs of an item that an item of the plan makes and has not made yet: token and maker. */
std::vector<std::pair<QString, QString>> unmetInputs(Connection &connection, const BacklogItem &item);

} // namespace starter

} // namespace loomdeck
