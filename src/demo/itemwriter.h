// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/jobbook.h"
#include "demo/planscript.h"

#include <functional>

namespace loomdeck {

/** Writes items, their outputs and their tasks; tells now and then how many there are. Database thread. */
void writeItems(Transaction &transaction, const std::vector<PlanScript> &scripts, const JobBook &jobs,
                const std::function<void(qint64)> &progress);

} // namespace loomdeck
