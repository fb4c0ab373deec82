// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/burnrate.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

double BurnWindows::factor(int periodDays) const
{
    const Micros period = std::chrono::hours(24 * periodDays);
    return budgetSpent * static_cast<double>(period.count()) / static_cast<double>(longWindow.count());
}

const std::array<BurnWindows, 4> &burnTable()
{
    static const std::array<BurnWindows, 4> table{{{BurnSeverity::Page, 0.02, 1h, 5min},
                                                   {BurnSeverity::Page, 0.05, 6h, 30min},
                                                   {BurnSeverity::Ticket, 0.10, 24h, 2h},
                                                   {BurnSeverity::Ticket, 0.10, 72h, 6h}}};
    return table;
}

QString budgetStateName(BudgetState state)
{
    switch (state) {
    case BudgetState::NotEnoughData:
        return u"not-enough-data"_s;
    case BudgetState::Healthy:
        return u"healthy"_s;
    case BudgetState::AtRisk:
        return u"at-risk"_s;
    case BudgetState::Burning:
        return u"burning"_s;
    case BudgetState::Exhausted:
        return u"exhausted"_s;
    }
    Q_UNREACHABLE();
}

BudgetReport judgeBudget(const Objective &objective, const std::function<EventCounts(Micros)> &countsSince)
{
    const double allowed = 1 - objective.target;
    BudgetReport report;
    report.inPeriod = countsSince(std::chrono::hours(24 * objective.periodDays));
    report.goodShare = 1 - report.inPeriod.badShare();
    report.budget = allowed * static_cast<double>(report.inPeriod.all());
    report.left = report.inPeriod.all() > 0 ? 1 - report.inPeriod.badShare() / allowed : 1;
    for (const BurnWindows &windows : burnTable()) {
        BurnState pair;
        pair.windows = windows;
        pair.factor = windows.factor(objective.periodDays);
        pair.inLong = countsSince(windows.longWindow);
        pair.inShort = countsSince(windows.shortWindow);
        pair.longBurn = pair.inLong.badShare() / allowed;
        pair.shortBurn = pair.inShort.badShare() / allowed;
        pair.isEnough = pair.inLong.all() >= objective.minEvents;
        pair.fires = pair.isEnough && pair.longBurn > pair.factor && pair.shortBurn > pair.factor;
        report.pairs.push_back(pair);
    }
    if (report.inPeriod.all() < objective.minEvents)
        return report;
    const auto firesAs = [&report](BurnSeverity severity) {
        return std::any_of(report.pairs.begin(), report.pairs.end(), [severity](const BurnState &pair) {
            return pair.fires && pair.windows.severity == severity;
        });
    };
    // A hair, so that a budget that is just used up is not told apart from one that is not by rounding.
    constexpr double nothing = 1e-9;
    report.state = firesAs(BurnSeverity::Page)     ? BudgetState::Burning
                   : report.left <= nothing        ? BudgetState::Exhausted
                   : firesAs(BurnSeverity::Ticket) ? BudgetState::AtRisk
                                                   : BudgetState::Healthy;
    return report;
}

std::optional<Timestamp> burningSince(const BudgetReport &report, int minEvents, double target, Timestamp now,
                                      const std::function<EventCounts(Timestamp, Timestamp)> &countsBetween)
{
    constexpr Micros step = 5min, furthest = 24h;
    std::optional<Timestamp> earliest;
    for (const BurnState &pair : report.pairs) {
        if (!pair.fires)
            continue;
        const auto firesAt = [&](Timestamp at) {
            const EventCounts inLong = countsBetween(at - pair.windows.longWindow, at);
            const EventCounts inShort = countsBetween(at - pair.windows.shortWindow, at);
            return inLong.all() >= minEvents && inLong.badShare() > pair.factor * (1 - target) &&
                   inShort.badShare() > pair.factor * (1 - target);
        };
        Timestamp since = now;
        while (now - since < furthest && firesAt(since - step))
            since -= step;
        earliest = std::min(earliest.value_or(since), since);
    }
    return earliest;
}

} // namespace loomdeck
