// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/workers.h"

namespace loomdeck {

/** Name of the recurring job that removes what nobody needs any more. */
QString pruneJobKind();

/**
 * Removes complete and cancelled jobs older than `keepDays`, in small batches; dead ones stay with their history, and
 * the journal is never touched. Runs on worker threads.
 */
HandlerEntry pruneHandler(int keepDays);

} // namespace loomdeck
