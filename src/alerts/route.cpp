// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/route.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** True when somebody in this branch takes the alert. */
bool walkRoutes(const Route &route, const LabelSet &labels, int depth, std::vector<RouteStep> &steps)
{
    const auto failed = std::find_if(route.matchers.begin(), route.matchers.end(),
                                     [&labels](const Matcher &one) { return !one.matches(labels); });
    RouteStep step{&route, depth, failed == route.matchers.end(), false, {}};
    if (!step.matched)
        step.failedMatcher = static_cast<size_t>(failed - route.matchers.begin());
    const size_t index = steps.size();
    steps.push_back(step);
    if (!step.matched)
        return false;
    bool anyChild = false;
    for (const Route &child : route.children) {
        const bool took = walkRoutes(child, labels, depth + 1, steps);
        anyChild = anyChild || took;
        if (took && !child.continues)
            break;
    }
    steps[index].notifies = !anyChild;
    return true;
}

} // namespace

size_t Route::count() const
{
    size_t sum = 1;
    for (const Route &child : children)
        sum += child.count();
    return sum;
}

void Route::settleKeys(const QString &parentKey)
{
    key = (parentKey.isNull() ? QString() : parentKey + u'/') + matchersText(matchers);
    for (Route &child : children)
        child.settleKeys(key);
}

std::vector<RouteStep> routePath(const Route &root, const LabelSet &labels)
{
    std::vector<RouteStep> steps;
    walkRoutes(root, labels, 0, steps);
    return steps;
}

LabelSet groupLabels(const Route &route, const LabelSet &labels)
{
    if (route.groupByAll)
        return labels;
    LabelSet chosen;
    for (const QString &name : route.groupBy)
        chosen.set(name, labels.value(name));
    return chosen;
}

QString groupKey(const Route &route, const LabelSet &groupLabels)
{
    return route.key + u':' + groupLabels.text();
}

} // namespace loomdeck
