// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/lane.h"

#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

std::optional<int> Lane::roomAt(Timestamp now) const
{
    if (!closed)
        return allowed;
    return until && *until <= now ? 1 : 0;
}

QString Lane::words() const
{
    if (isOfPlan() && closed)
        return reason.isEmpty() ? u"the plan is paused"_s : u"the plan is paused: %1"_s.arg(reason);
    if (closed)
        return u"waiting for %1"_s.arg(title);
    return allowed ? u"waiting for a free place: %1 takes %2 at once"_s.arg(title).arg(*allowed)
                   : u"waiting for its turn: %1"_s.arg(title);
}

QString Lane::wordsWithTime() const
{
    if (!closed || isOfPlan())
        return words();
    return until ? u"%1 until %2"_s.arg(words(), isoText(*until)) : u"%1 until somebody opens it"_s.arg(words());
}

QString Lane::ofProvider(const QString &providerId, const QString &modelId)
{
    return providerId + u'.' + modelId;
}

namespace lanes {

namespace {

const QString laneColumns = u"key, title, allowed, closed, until, reason, actor, changed_at, holding"_s;
const QString laneRestricted = u"(closed = 1 OR allowed IS NOT NULL OR holding = 1)"_s;

Lane laneFromRow(const Row &row)
{
    Lane lane;
    lane.key = row.text(0);
    lane.title = row.text(1);
    if (!row.isNull(2))
        lane.allowed = static_cast<int>(row.integer(2));
    lane.closed = row.boolean(3);
    lane.until = row.maybeTime(4);
    lane.reason = row.text(5);
    lane.actor = row.text(6);
    lane.changedAt = row.time(7);
    lane.holding = row.boolean(8);
    return lane;
}

} // namespace

std::vector<Lane> lockRestricted(Transaction &transaction)
{
    Connection &sql = transaction.sql();
    return sql.all(u"SELECT %1 FROM job_lanes WHERE %2 ORDER BY key%3"_s.arg(
                       laneColumns, laneRestricted, sql.isPostgres() ? u" FOR UPDATE"_s : QString()),
                   {}, laneFromRow);
}

std::vector<Lane> restricted(Connection &connection)
{
    return connection.all(u"SELECT %1 FROM job_lanes WHERE %2 ORDER BY key"_s.arg(laneColumns, laneRestricted), {},
                          laneFromRow);
}

std::optional<Lane> find(Connection &connection, const QString &key)
{
    return connection.first(u"SELECT %1 FROM job_lanes WHERE key = ?"_s.arg(laneColumns), {key}, laneFromRow);
}

void put(Transaction &transaction, const Lane &lane)
{
    transaction.sql().exec(
        u"INSERT INTO job_lanes (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (key) DO UPDATE SET title = "
        "excluded.title, allowed = excluded.allowed, closed = excluded.closed, until = excluded.until, reason = "
        "excluded.reason, actor = excluded.actor, changed_at = excluded.changed_at"_s.arg(laneColumns),
        {lane.key, lane.title, lane.allowed ? QVariant(*lane.allowed) : QVariant(QMetaType::fromType<int>()),
         lane.closed ? 1 : 0, bindTime(lane.until), bindText(lane.reason), bindText(lane.actor),
         toMicros(transaction.now())});
    transaction.wake(Topic::Jobs);
}

bool noteHolding(Transaction &transaction, const QString &key)
{
    // Unconditional: the row's lock keeps a claim that finds the lane empty from missing this job.
    return transaction.sql().exec(u"UPDATE job_lanes SET holding = 1 WHERE key = ?"_s, {key}) > 0;
}

void noteDrained(Transaction &transaction, const QString &key)
{
    transaction.sql().exec(u"UPDATE job_lanes SET holding = 0 WHERE key = ?"_s, {key});
}

std::optional<Timestamp> nextUntil(Connection &connection, Timestamp now)
{
    return connection.first(
        u"SELECT until FROM job_lanes WHERE %1 AND closed = 1 AND holding = 1 AND until > ? ORDER BY until LIMIT 1"_s
            .arg(laneRestricted),
        {toMicros(now)}, [](const Row &row) { return row.time(0); });
}

} // namespace lanes

} // namespace loomdeck
