// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/journal.h"
#include "health/burnrate.h"

namespace loomdeck {

/** An objective with everything that its card shows. A value. */
struct ObjectiveFacts
{
    Objective objective;
    BudgetReport report;
    Timestamp asOf{};                      ///< the numbers are whole up to here
    std::optional<Timestamp> countedSince; ///< first event that is counted; a rebuild counts what was before
    std::optional<Timestamp> burningSince; ///< see burningSince(); nothing while no pair of windows fires
    QJsonObject toJson() const;
};

/** An event that an objective counted, with the entry behind it. A value. */
struct ObjectiveEntry
{
    bool isGood = false;
    Timestamp at{}; ///< when it counted; of a deadline that passed later than the entry
    JournalEntry entry;
    QJsonObject toJson() const;
};

/** Which entries to list, the newest first. */
struct ObjectiveEntryFilter
{
    std::optional<bool> good; ///< absent: both
    Timestamp from{}, to = Timestamp::max();
    QString after; ///< `next` of the page before; empty: from the newest
    int limit = 100;
};
struct ObjectiveEntryPage
{
    std::vector<ObjectiveEntry> entries;
    QString next; ///< empty: there are no more
};

/** Database threads only; throws Failure. */
namespace objectivestore {

/** Judges each as of `now`. */
std::vector<ObjectiveFacts> facts(Connection &connection, const std::vector<Objective> &objectives, Timestamp now);
/** The entries of the last 31 days that the objective counted, up to 200,000. An unreadable `after` gives none. */
ObjectiveEntryPage entries(Connection &connection, const Objective &objective, const ObjectiveEntryFilter &filter);

} // namespace objectivestore

} // namespace loomdeck
