// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/labelset.h"
#include "core/clock.h"

#include <optional>
#include <vector>

namespace loomdeck {

/** One alert as a message tells of it. A value. */
struct ToldAlert
{
    LabelSet labels;
    LabelSet annotations; ///< `summary`, `description`, `runbook`
    Timestamp startsAt{};
    std::optional<Timestamp> endsAt; ///< set once it is resolved
    QString generatorUrl;
    std::optional<double> sloMinutes; ///< within which it should be dealt with
    bool sloBreached = false;

    bool isFiring() const { return !endsAt; }
};

/** What a receiver is told of one group of alerts. A value; any thread. */
struct AlertMessage
{
    QString id; ///< the same for every attempt; receivers know a message again by it. Without full stops
    QString receiver, groupKey;
    QString reason; ///< `first_notification` and the like, see notificationReasonName()
    LabelSet groupLabels;
    std::vector<ToldAlert> alerts; ///< firing ones first
    qint64 truncated = 0;          ///< alerts of the group that are not in it
    bool isDrill = false;
    Timestamp at{};
    QString externalUrl;
    QString source, environment, routingKey; ///< of the `ops` format

    bool isFiring() const;
    qint64 firingCount() const;
    /** What all of its alerts have in common. */
    LabelSet commonLabels() const;
    LabelSet commonAnnotations() const;
};

/** The alert's own words: its summary, else its name. */
QString titleOf(const ToldAlert &alert);
/** `error`, `warning` or `info`; what says nothing is a warning. */
QString severityOf(const ToldAlert &alert);
/** The worst of the firing ones, or of all when none fires. */
QString severityOf(const AlertMessage &message);
/** One line that says how many of what: `2 firing: Stale backlog items detected`. */
QString headlineOf(const AlertMessage &message);

} // namespace loomdeck
