// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "jobs/job.h"

#include <QStringList>

namespace loomdeck {

/** Reading jobs for people. Database threads only; throws Failure. */

/** The columns that jobFromRow expects, each with this prefix. */
QString jobColumns(const QString &prefix);
Job jobFromRow(const Row &row);

struct JobFilter
{
    QStringList states; ///< names as of jobStateName; empty = all
    QString kind, planId, subjectId;
    qint64 before = 0; ///< ids below this one; 0 = from the newest
    int limit = 100;
};

std::vector<Job> listJobs(Connection &connection, const JobFilter &filter);
std::optional<Job> findJob(Connection &connection, qint64 id);
/** Says of those that are held what they wait for and until when. */
void explainHeld(Connection &connection, std::vector<Job> &jobs);
std::vector<JobAttempt> attemptsOf(Connection &connection, qint64 id);

/** How many jobs are in each state, by the names of jobStateName; and since when the oldest ready one waits. */
struct JobCounts
{
    std::vector<std::pair<QString, qint64>> byState;
    std::optional<Timestamp> oldestReady;

    qint64 of(const QString &state) const;
};
JobCounts countJobs(Connection &connection);

} // namespace loomdeck
