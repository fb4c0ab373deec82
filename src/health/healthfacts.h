// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "health/healthrules.h"

namespace loomdeck {

/**
 * Reads what the rules look at, as of `now`: counts that are kept (healthfold.h) and what indexes answer at once; no
 * table is scanned. Database thread; throws Failure.
 */
HealthFacts readHealthFacts(Connection &connection, const HealthThresholds &thresholds, Timestamp now);

/** The planners with the prompts that they ask with, in the order of the phases. */
std::vector<PlannerCard> readPlannerCards(Connection &connection);

/** What a plan that is gone is called. */
QString missingPlanName();

} // namespace loomdeck
