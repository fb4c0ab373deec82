// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "jobs/cron.h"
#include "jobs/jobqueue.h"

namespace loomdeck {

/** A job that comes back by the clock. A value. */
struct Schedule
{
    QString name;
    QString cron;
    QString zone; ///< IANA name, for example `Europe/Berlin`
    QString kind;
    QJsonObject payload;
    bool enabled = true;
    std::optional<Timestamp> nextAt, lastAt;
};

/** Recurring jobs. Database threads only. */
namespace recurring {

/** Adds it, or changes it when its line, zone or work differ. Errors: BAD_CRON, BAD_TIME_ZONE. */
Result<void> put(Transaction &transaction, const Schedule &schedule);
/** Errors: SCHEDULE_NOT_FOUND. */
Result<void> setEnabled(Transaction &transaction, const QString &name, bool enabled);
std::vector<Schedule> list(Connection &connection);

/**
 * Enqueues what is due. Runs that were missed while no node was up are made up for by one run, not by all of them; a
 * run whose predecessor is still live is left out. Returns how many jobs were enqueued.
 */
int enqueueDue(Transaction &transaction);

} // namespace recurring

} // namespace loomdeck
