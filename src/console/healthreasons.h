// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/formats.h"
#include "engine/queries.h"

#include <QVariantMap>

namespace loomdeck {

/** One reason why the planners are not healthy, in people's words. A value. */
struct HealthReason
{
    QString kind;      ///< `stale`, `orphaned`, `templates`, `lore` …: alerts of one kind are one reason
    QString stateName; ///< of the theme: `error`, `warning` or `pending`
    QString text;      ///< "3 items stand still, oldest 2 h 10 m, all of SceneWeaver"
    QString limit;     ///< the threshold behind it: "untouched for more than 2 h"
    QString action;    ///< "Show 3 items"; empty when there is nowhere to go
    QString
        place; ///< where that leads: `list:stale`, `list:telemetry/refused`, `item:7`, `prompt:ID`, `backlog:QUERY`, `find:PLAN/ITEM`, `jobs:`
    QString brief; ///< the same without names: "lore blocks work in 3 plans"; empty: the text is short enough
    bool operator==(const HealthReason &) const = default;

    /** `{kind, stateName, text, limit, action, place}` for Qt Quick. */
    QVariantMap toMap() const;
};

/** The report in the console's words. Pure but for the clock. */
namespace healthreasons {

/** What makes the status, worst first, in the order of the rules. */
std::vector<HealthReason> of(const HealthOutlook &outlook);
/** "Degraded since 14:05" */
QString title(const HealthReport &report, const Formats &formats);
/** The first reasons and how many more there are; of a healthy one what is well. */
QString sentence(const HealthOutlook &outlook, const std::vector<HealthReason> &reasons);
/** `2 h`, `90 min`, `45 s`: a limit as somebody set it. */
QString span(Micros time);

} // namespace healthreasons

} // namespace loomdeck
