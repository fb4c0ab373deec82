// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/checkpoint.h"
#include "db/transaction.h"

namespace loomdeck {

/** Checkpoints. Database threads only; throws Failure. */
namespace checkpointstore {

std::optional<Checkpoint> find(Connection &connection, qint64 planKey, const QString &phaseKey);
std::vector<Checkpoint> listOfPlan(Connection &connection, qint64 planKey);
/** Inserts or overwrites by plan and key; gives a new one its id. */
void put(Transaction &transaction, Checkpoint &checkpoint);

} // namespace checkpointstore

} // namespace loomdeck
