// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/phase.h"
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

/** How far a plan is in one phase. A value. */
struct PhaseCounts
{
    Phase phase = Phase::None;
    HealthCounts counts;
};

/** What a row is about, for screens of this program: store keys do not leave it. A value. */
struct HealthSubject
{
    QString key;                     ///< tells the row from all others of its list
    qint64 item = 0;                 ///< key of its item; 0 when it has none
    Phase phase = Phase::None;       ///< of a stale or orphaned item
    QString transcriptId;            ///< of a failure: the call that failed; empty when it is not known
    QString planId, backlogId;       ///< of a failure: its item by name
    std::vector<PhaseCounts> phases; ///< of a plan, in the order of the phases
};

/** One page of a list. A value. */
struct HealthPage
{
    QJsonArray rows;                     ///< in the reference's shape
    std::vector<HealthSubject> subjects; ///< one a row; not on the wire
    QString next;                        ///< where the next page begins; empty when this is the last
};

/** Which page of which list. */
struct HealthPageWish
{
    int limit = 50;
    QString after; ///< a page's `next`; empty for the first
    /** Only some rows: `refused` of the telemetry (refused contracts), `faulty` of the world bibles (old or without
     * entries); empty for all. Lists that do not know it give all. */
    QString filter = {};
};

/** Database threads only; throws Failure. */
namespace healthlists {

/** Windows end at `now`, the time of the report. Errors: BAD_PAGE for an `after` that no page gave. */
Result<HealthPage> page(Connection &connection, HealthList list, const HealthPageWish &wish,
                        const HealthThresholds &thresholds, Timestamp now);

/** Longer lists are not counted to their end. */
inline constexpr qint64 mostCounted = 10'000;
/** How many rows each list has as of `now`, at most mostCounted + 1. */
std::map<HealthList, qint64> totals(Connection &connection, const HealthThresholds &thresholds, Timestamp now);

} // namespace healthlists

} // namespace loomdeck
