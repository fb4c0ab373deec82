// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/journal.h"
#include "health/serieskey.h"

namespace loomdeck {

/** Which changes of the fleet to list. A value. */
struct FleetChangeFilter
{
    Timestamp from{}, to{}; ///< both included
    /** What concerns none of these in particular is listed with all of them. Provider and model may be names. */
    MetricLabels labels;
    int limit = 60; ///< the newest stay
};

/**
 * What was done to the fleet that somebody asks about when a chart changes its course: a program of another version,
 * gates, plans that were paused or limited, prompts, providers, thresholds, schedules, bulk operations. Read from the
 * journal by its kinds; nothing else is kept of them. Database threads; throws Failure.
 */
namespace fleetchanges {

/** Kinds of entries that tell of one. */
const QStringList &kinds();
/** The oldest first; times are those at which things happened. */
std::vector<JournalEntry> read(Connection &connection, const FleetChangeFilter &filter);
/** Position of the last entry that was written by then; entries whose clock was off may stand beside it. */
qint64 positionAt(Connection &connection, Timestamp time);

} // namespace fleetchanges

} // namespace loomdeck
