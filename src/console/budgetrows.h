// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/objectivestore.h"

#include <QVariantList>

namespace loomdeck {

/** Service levels as rows for Qt Quick. Pure. */
namespace budgetrows {

/**
 * `{name, words, promise, period, stateName, stateText, role, icon, left, leftText, burnHour, burnHourFires, burnSix,
 * burnSixFires, runsOut, spoken}`, the worst first. A budget without enough events has no numbers.
 */
QVariantList rows(const std::vector<ObjectiveFacts> &objectives);

} // namespace budgetrows

} // namespace loomdeck
