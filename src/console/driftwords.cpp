// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/driftwords.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::driftwords {

namespace {

// A phase that has just ended is not in both counts for a moment; that is no drift.
constexpr auto driftLasts = 5min;
constexpr double leastDrift = 1;

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::driftwords", text, meaning, n);
}

std::optional<DriftingPlan> driftOf(const MetricLine &line, Timestamp now)
{
    DriftingPlan plan{line.group, line.groupName, 0, now, false};
    for (auto point = line.points.rbegin(); point != line.points.rend(); ++point) {
        // A minute without a sample says nothing: the journal was being counted.
        if (!point->value)
            continue;
        if (point->least.value_or(0) <= leastDrift)
            break;
        if (plan.by == 0)
            plan.by = qRound64(*point->value);
        plan.since = point->at;
        plan.isOlder = point + 1 == line.points.rend();
    }
    return plan.by > 0 && now - plan.since >= driftLasts ? std::optional(plan) : std::nullopt;
}

} // namespace

DriftNow of(const MetricAnswer &drift, const MetricAnswer &looked, Timestamp now)
{
    DriftNow result;
    for (const MetricLine &line : looked.lines) {
        for (const MetricPoint &point : line.points)
            result.isSampled = result.isSampled || (point.value && now - point.at < driftLasts + 1min);
    }
    if (!result.isSampled)
        return result;
    for (const MetricLine &line : drift.lines) {
        if (const auto plan = driftOf(line, now))
            result.plans.push_back(*plan);
    }
    std::stable_sort(result.plans.begin(), result.plans.end(),
                     [](const DriftingPlan &a, const DriftingPlan &b) { return a.by > b.by; });
    return result;
}

QString summary(const DriftNow &drift)
{
    if (!drift.isSampled)
        return tr("not sampled yet");
    return drift.plans.empty() ? tr("none drifts")
                               : tr("%n plan(s) drift", nullptr, static_cast<int>(drift.plans.size()));
}

QString worst(const DriftNow &drift, const Formats &formats)
{
    if (drift.plans.empty())
        return {};
    const DriftingPlan &plan = drift.plans.front();
    if (plan.isOlder)
        return tr("%1 is off by %2 items for more than an hour").arg(plan.name, Formats::number(plan.by));
    return tr("%1 is off by %2 items since %3").arg(plan.name, Formats::number(plan.by), formats.clockTime(plan.since));
}

} // namespace loomdeck::driftwords
