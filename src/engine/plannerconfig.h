// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/plannerlimits.h"

namespace loomdeck {

class ConfigReader;

/** Reads `planner:` with its `quotas:` and its `critique:`. */
void readPlannerLimits(ConfigReader &reader, PlannerLimits &limits);

} // namespace loomdeck
