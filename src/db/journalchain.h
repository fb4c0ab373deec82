// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <functional>

namespace loomdeck {

/**
 * The journal's hash chain: hash(n) = SHA-256(hash(n-1) ‖ canonical(n)), with 32 zero bytes before the first entry.
 *
 * The canonical form of an entry is its columns in this order, each as a netstring (`<bytes>:<text>,`, a NULL is `-,`):
 * position, at, occurred_at (decimal microseconds), kind, actor, actor_id, source, request_id, plan_id, branch,
 * subject_type, subject_id, subject_key, subject_name, reason, before, after, details (JSON as stored), cause.
 */
namespace journal {

/** What verify() found. */
struct ChainReport
{
    qint64 entries = 0;  ///< entries looked at
    qint64 sealed = 0;   ///< of which the chain covers
    qint64 brokenAt = 0; ///< position of the first broken entry, 0 when the chain is whole
    QString problem;     ///< what is wrong there

    bool whole() const { return brokenAt == 0; }
};

/** Seals up to `limit` entries in order; returns how many. The leader calls it. Database thread. */
int seal(Transaction &transaction, int limit);

/** Walks the whole chain. `progress` gets the position reached and may return false to stop. Database thread. */
ChainReport verify(Connection &connection, const std::function<bool(qint64)> &progress = {});

/** Position of the last sealed entry. */
qint64 sealedUpTo(Connection &connection);

} // namespace journal

} // namespace loomdeck
