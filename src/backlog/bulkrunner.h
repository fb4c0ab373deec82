// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/bulkoperation.h"
#include "backlog/resume.h"
#include "jobs/workers.h"

namespace loomdeck {

/**
 * The job behind a bulk operation. Each item is checked again and changed in a transaction of its own together with its
 * outcome, so that a run that is interrupted goes on where it stopped and does nothing twice. What the guard
 * refuses is not resumed. Runs on worker threads.
 */
HandlerEntry bulkHandler(const RunGuard &guard = {});

} // namespace loomdeck
