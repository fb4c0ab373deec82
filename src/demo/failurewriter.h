// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/jobbook.h"

namespace loomdeck {

/** Writes the failures that runs left behind: open ones, and those that a later run resolved. Database thread. */
void writeFailures(Transaction &transaction, const std::vector<PlanScript> &scripts, const JobBook &jobs);

} // namespace loomdeck
