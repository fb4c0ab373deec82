// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/recurring.h"

#include "core/json.h"
#include "core/log.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck::recurring {

namespace {

struct Parsed
{
    CronLine line;
    QTimeZone zone;
};

Result<Parsed> parse(const Schedule &schedule)
{
    const auto line = CronLine::parse(schedule.cron);
    if (!line)
        return line.error();
    const QTimeZone zone(schedule.zone.toUtf8());
    if (!zone.isValid()) {
        return Error::badInput(u"BAD_TIME_ZONE"_s, u"\"%1\" is not a time zone."_s.arg(schedule.zone.left(60)),
                               u"Use an IANA name, for example Europe/Berlin or UTC."_s);
    }
    return Parsed{line.value(), zone};
}

Schedule fromRow(const Row &row)
{
    return {row.text(0),        row.text(1),    row.text(2),      row.text(3),
            jsonObject(row, 4), row.boolean(5), row.maybeTime(6), row.maybeTime(7)};
}

const QString columns = u"name, cron, zone, kind, payload, enabled, next_at, last_at"_s;

} // namespace

Result<void> put(Transaction &transaction, const Schedule &schedule)
{
    const auto parsed = parse(schedule);
    if (!parsed)
        return parsed.error();
    const auto next = parsed->line.nextAfter(transaction.now(), parsed->zone);
    if (!next)
        return Error::badInput(u"BAD_CRON"_s, u"\"%1\" never comes."_s.arg(schedule.cron),
                               u"Check its day and month."_s);
    const QString payload = QString::fromUtf8(jsonText(schedule.payload));
    transaction.sql().exec(
        u"INSERT INTO job_schedules (name, cron, zone, kind, payload, enabled, next_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET cron = excluded.cron, zone = excluded.zone, kind = excluded.kind, payload = "
        "excluded.payload, next_at = excluded.next_at "
        "WHERE job_schedules.cron <> excluded.cron OR job_schedules.zone <> excluded.zone OR job_schedules.kind <> excluded.kind OR job_schedules.payload <> excluded.payload"_s,
        {schedule.name, schedule.cron, schedule.zone, schedule.kind, payload, schedule.enabled ? 1 : 0,
         toMicros(*next)});
    return {};
}

Result<void> setEnabled(Transaction &transaction, const QString &name, bool enabled)
{
    if (transaction.sql().exec(u"UPDATE job_schedules SET enabled = ? WHERE name = ?"_s, {enabled ? 1 : 0, name}) == 0)
        return Error::notFound(u"SCHEDULE_NOT_FOUND"_s, u"There is no schedule \"%1\"."_s.arg(name),
                               u"Reload the list."_s);
    return {};
}

std::vector<Schedule> list(Connection &connection)
{
    return connection.all(u"SELECT %1 FROM job_schedules ORDER BY name"_s.arg(columns), {}, fromRow);
}

int enqueueDue(Transaction &transaction)
{
    Connection &sql = transaction.sql();
    const auto due =
        sql.all(u"SELECT %1 FROM job_schedules WHERE enabled = 1 AND next_at <= ? ORDER BY next_at"_s.arg(columns),
                {toMicros(transaction.now())}, fromRow);
    int enqueued = 0;
    for (const Schedule &schedule : due) {
        const auto parsed = parse(schedule);
        const auto next = parsed ? parsed->line.nextAfter(transaction.now(), parsed->zone) : std::nullopt;
        if (!next) {
            qCWarning(logJobs).noquote() << "The schedule" << schedule.name << "cannot be read and was switched off.";
            sql.exec(u"UPDATE job_schedules SET enabled = 0 WHERE name = ?"_s, {schedule.name});
            continue;
        }
        // The condition makes two nodes that both think they lead enqueue it once.
        const qint64 mine =
            sql.exec(u"UPDATE job_schedules SET next_at = ?, last_at = ? WHERE name = ? AND next_at = ?"_s,
                     {toMicros(*next), toMicros(transaction.now()), schedule.name, toMicros(*schedule.nextAt)});
        if (mine == 0)
            continue;
        NewJob job;
        job.kind = schedule.kind;
        job.payload = schedule.payload;
        job.uniqueKey = u"schedule:"_s + schedule.name;
        job.subjectName = schedule.name;
        if (jobqueue::enqueue(transaction, job).isNew)
            ++enqueued;
    }
    return enqueued;
}

} // namespace loomdeck::recurring
