// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertrule.h"

namespace loomdeck {

class ConfigReader;

/** Key `alertRules`: a mapping of names of rules to `{enabled, for, keepFiring, bound}`. Any thread. */
void readAlertRules(ConfigReader &reader, std::vector<AlertRule> &rules);

} // namespace loomdeck
