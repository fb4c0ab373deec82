// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

namespace loomdeck {

/**
 * Writes what a leading node would have sampled of the queue in the last day: it waited longer for an hour in the
 * afternoon, for forty minutes nobody led, and for as long the backlog and the phases that ran did not agree. Metrics
 * count the rest of a demo from its journal. Database thread.
 */
void writeSamples(Transaction &transaction, quint64 seed);

} // namespace loomdeck
