// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "db/connection.h"
#include "health/healthrules.h"

#include <QHash>
#include <QJsonArray>

namespace loomdeck {

/** The lists of a planner health report. Each is complete and read in pages. */
enum class HealthList {
    Plans,       ///< counts by plan; last updated first, then by name
    Transitions, ///< items that changed their status in the window, newest first
    Stale,       ///< longest untouched first
    Orphaned,    ///< oldest first
    Telemetry,   ///< phases and refused contracts, as they were journalled, newest first
    Actions,     ///< what people and the engine did to items, as it was journalled, newest first
    WorldBible,  ///< one row a bible with its active entries; last updated first
    Failures,    ///< executions without success in the window, newest first
};

/** `plans`, `transitions` … as parameters of the API begin. */
QString healthListName(HealthList list);
const QList<HealthList> &allHealthLists();

/** One page of a list. A value. */
struct HealthPage
{
    QJsonArray rows; ///< in the reference's shape
    QString next;    ///< where the next page begins; empty when this is the last
};

/** Which page of which list. */
struct HealthPageWish
{
    int limit = 50;
    QString after; ///< a page's `next`; empty for the first
};

/** Database threads only; throws Failure. */
namespace healthlists {

/** Windows end at `now`, the time of the report. Errors: BAD_PAGE for an `after` that no page gave. */
Result<HealthPage> page(Connection &connection, HealthList list, const HealthPageWish &wish,
                        const HealthThresholds &thresholds, Timestamp now);

} // namespace healthlists

} // namespace loomdeck
