// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/objective.h"

#include <array>
#include <functional>
#include <vector>

namespace loomdeck {

/** Events of an objective in a stretch of time. A value. */
struct EventCounts
{
    qint64 good = 0, bad = 0;
    qint64 all() const { return good + bad; }
    double badShare() const { return all() > 0 ? static_cast<double>(bad) / static_cast<double>(all()) : 0; }
};

/** How urgent a pair of windows is. */
enum class BurnSeverity { Page, Ticket };

/** One line of the workbook's table: fires when both windows burn the budget faster than `factor`. A value. */
struct BurnWindows
{
    BurnSeverity severity = BurnSeverity::Page;
    double budgetSpent = 0; ///< share of the budget that is gone when the long window is full of this burn
    Micros longWindow{}, shortWindow{};

    /** budgetSpent × period ÷ long window: 14.4, 6, 3, 1 for 30 days; 13.44, 5.6, 2.8, 0.933 for 28. */
    double factor(int periodDays) const;
};

/** The four pairs, the quickest first. */
const std::array<BurnWindows, 4> &burnTable();

/** What a pair of windows says now. A value. */
struct BurnState
{
    BurnWindows windows;
    double factor = 0;
    EventCounts inLong, inShort;
    double longBurn = 0, shortBurn = 0; ///< times the rate that would just use the budget up in its period
    bool isEnough = false; ///< the long window has the events that a judgement needs; without it the pair never fires
    bool fires = false;
};

/** How an objective stands. */
enum class BudgetState { NotEnoughData, Healthy, AtRisk, Burning, Exhausted };
/** `not-enough-data`, `healthy`, `at-risk`, `burning`, `exhausted`. */
QString budgetStateName(BudgetState state);

/** An objective, judged. A value. */
struct BudgetReport
{
    BudgetState state = BudgetState::NotEnoughData;
    EventCounts inPeriod;
    double goodShare = 1;
    double budget = 0; ///< bad events that the period allows, of as many as there were
    double left = 1;   ///< share of the budget that is left; below 0 when it is overdrawn
    std::vector<BurnState> pairs;
};

/**
 * Judges an objective. `countsSince(window)` tells the events of the last so long. A pair is At risk as a ticket and
 * Burning as a page; Exhausted is a budget without anything left. With fewer events than the objective's least in the
 * period there is not enough data, and no state. Pure.
 */
BudgetReport judgeBudget(const Objective &objective, const std::function<EventCounts(Micros)> &countsSince);

/**
 * Since when a pair of windows fires without a break, looked at every five minutes of the last day; nothing when none
 * fires now. The earliest of the four counts: a burn that slows down is still the same one. `countsBetween` tells the
 * events after the first time up to the second. Pure.
 */
std::optional<Timestamp> burningSince(const BudgetReport &report, int minEvents, double target, Timestamp now,
                                      const std::function<EventCounts(Timestamp, Timestamp)> &countsBetween);

} // namespace loomdeck
