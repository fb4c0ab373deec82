// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

namespace loomdeck {

/** What the rules look back at, taken from the journal once. Database threads only; throws Failure. */
namespace healthfold {

/** Numbers are stored. */
enum class EventKind { Transition = 0, Contract = 1 };

/**
 * Reads up to `limit` positions further: keeps changes of status and refused contracts of the longest window, and
 * counts the plans anew that the entries tell of. False when the end of the journal is reached. Position and rows are
 * written in one transaction.
 */
bool step(Transaction &transaction, qint64 limit);

/** Counts every plan anew: what entries did not tell of is caught by this, now and then. */
void countAll(Transaction &transaction);
/** True when nobody did that for ten minutes, or the clock was set. */
bool isCountDue(Connection &connection, Timestamp now);
/** Drops what no window reaches any more. */
void prune(Transaction &transaction);

} // namespace healthfold

} // namespace loomdeck
