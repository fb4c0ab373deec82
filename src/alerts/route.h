// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"
#include "core/clock.h"

#include <optional>
#include <QStringList>

namespace loomdeck {

/**
 * A node of the route tree, with what it inherits from its parent already filled in: receiver, grouping, times and
 * labels; not its matchers, `continue` and time intervals. A value.
 */
struct Route
{
    Matchers matchers; ///< sorted; none at the root
    QString receiver;
    QStringList groupBy;     ///< sorted
    bool groupByAll = false; ///< `...`: every label set is a group of its own
    Micros groupWait = std::chrono::seconds(30);
    Micros groupInterval = std::chrono::minutes(5);
    Micros repeatInterval = std::chrono::hours(4);
    QStringList muteIntervals, activeIntervals; ///< names of time intervals
    bool continues = false;
    LabelSet labels; ///< what the route adds to messages
    QString key;     ///< Alertmanager's: the matchers from the root down to here
    int line = 0;    ///< in the file; 0 when there is none
    std::vector<Route> children;

    /** How many nodes there are, this one included. */
    size_t count() const;
    /** Writes the keys of this node and those below. */
    void settleKeys(const QString &parentKey = {});
};

/** A node that was asked whether it takes an alert. */
struct RouteStep
{
    const Route *route = nullptr;
    int depth = 0;
    bool matched = false;
    bool notifies = false;               ///< the alert ends here, for none of its children took it
    std::optional<size_t> failedMatcher; ///< the first of its matchers that did not match
};

/**
 * Every node that is asked about these labels, in order; those that notify are the answer. Siblings behind one that
 * matched and does not continue are not asked. RouteIndex finds the same answer in less time.
 */
std::vector<RouteStep> routePath(const Route &root, const LabelSet &labels);

/** The labels by which a route groups this alert. */
LabelSet groupLabels(const Route &route, const LabelSet &labels);
/** Alertmanager's group key: `{}/{severity="error"}:{alertname="x"}`. */
QString groupKey(const Route &route, const LabelSet &groupLabels);

} // namespace loomdeck
