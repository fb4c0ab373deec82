// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace loomdeck {

// Contexts of words that free functions say: lupdate finds what stands in a call of tr() only.

/** What charts find. */
class HealthFindings
{
    Q_DECLARE_TR_FUNCTIONS(HealthFindings)
};

/** What was done to the fleet. */
class FleetWords
{
    Q_DECLARE_TR_FUNCTIONS(FleetWords)
};

/** Service levels. */
class BudgetWords
{
    Q_DECLARE_TR_FUNCTIONS(BudgetWords)
};

} // namespace loomdeck
