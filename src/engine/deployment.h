// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

namespace loomdeck {

/**
 * Which program led this store. Whoever asks why a chart changed its course wants to know when another version came.
 * Database threads; throws Failure.
 */
namespace deployment {

/**
 * Journals `program.deployed` when a program of this version leads and the one before was another; `details` has
 * `version`, `before` and `node`. A new store knows the version that made it and tells nothing. Done twice it is told
 * once.
 */
void note(Transaction &transaction, const QString &version, const QString &node);

} // namespace deployment

} // namespace loomdeck
