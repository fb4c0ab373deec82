// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/backlogquery.h"
#include "db/connection.h"

namespace loomdeck {

/** Runs a BacklogQuery. Database threads only; throws Failure. */
namespace backlogsql {

/** The first `limit` keys in the order of the query. */
std::vector<qint64> firstKeys(Connection &connection, const BacklogQuery &query, Timestamp now, int limit);

/**
 * All keys, handed out in chunks as they are read; the callback may return false to stop. Reads nothing but an index
 * where there is one, so that a million keys take a fraction of a second and 8 MB.
 */
void allKeys(Connection &connection, const BacklogQuery &query, Timestamp now, size_t chunk,
             const std::function<bool(std::vector<qint64> &&)> &take);

/** How many of a list that is sorted by plan belong to each plan, in the order of the list. */
struct PlanShare
{
    qint64 planKey = 0;
    QString planName;
    qint64 count = 0;
};

/** All keys sorted by plan, with the shares of the plans: what a list with headings needs. */
std::pair<std::vector<qint64>, std::vector<PlanShare>> keysByPlan(Connection &connection, const BacklogQuery &query,
                                                                  Timestamp now);

/** How many match. */
qint64 count(Connection &connection, const BacklogQuery &query, Timestamp now);

/** How many items are in each state, of those that match the query without its states. */
std::vector<qint64> countByState(Connection &connection, const BacklogQuery &query, Timestamp now);

/** Counts of a plan by state, for overviews. */
struct PlanCounts
{
    qint64 planKey = 0;
    QString planId, planName;
    std::vector<qint64> byState;          ///< in the order of allItemStates
    std::optional<Timestamp> oldestSince; ///< of what is neither complete nor cancelled
    qint64 total() const;
};
std::vector<PlanCounts> countByPlan(Connection &connection, const BacklogQuery::Scope &scope = {});

/** ` AND …` that keeps what is in the scope, of a table called i, and its values. */
std::pair<QString, Binds> within(const BacklogQuery::Scope &scope);

/** True when the item would be in the list; what live screens ask for one changed row. */
bool matches(Connection &connection, const BacklogQuery &query, Timestamp now, qint64 key);

} // namespace backlogsql

} // namespace loomdeck
