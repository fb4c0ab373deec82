// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/objective.h"

namespace loomdeck {

class ConfigReader;

/** Reads `objectives:`, which replaces what was there. */
void readObjectives(ConfigReader &reader, std::vector<Objective> &objectives);

} // namespace loomdeck
