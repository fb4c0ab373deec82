// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertcandidate.h"
#include "alerts/alertfacts.h"
#include "alerts/alertrule.h"

namespace loomdeck {

/**
 * What the rules that are switched on find in the facts, sealed: one candidate an item for stale, orphaned and failing
 * ones, one a plan for lore, obligations and world bibles, with the ids and severities of planner health. More than
 * mostOfRule of a rule end in one candidate with the label `rest` that tells how many more there are. Its words are
 * English and name no ages, so that an alert says the same while nothing happens. Pure; any thread.
 */
std::vector<AlertCandidate> evaluateRules(const AlertFacts &facts, const std::vector<AlertRule> &rules);

} // namespace loomdeck
