// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/healthstore.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/journal.h"
#include "db/jsoncolumn.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::healthstore {

namespace {

constexpr int longestStatusReason = 500;
constexpr qsizetype mostIdsJournalled = 100;

struct StoredHealth
{
    std::optional<HealthReport> report;
};

StoredHealth storedHealth(Connection &connection, const QString &suffix)
{
    StoredHealth stored;
    connection.each(u"SELECT report, changed_at FROM health_state WHERE id = 1"_s + suffix, {}, [&](const Row &row) {
        if (row.isNull(0))
            return;
        stored.report = HealthReport::fromStored(jsonObject(row, 0));
        stored.report->statusSince = row.maybeTime(1);
    });
    return stored;
}

QJsonObject statusSummary(const HealthReport &report)
{
    QJsonArray ids;
    for (const HealthAlert &alert : report.alerts) {
        if (ids.size() < mostIdsJournalled)
            ids.append(alert.id);
    }
    return {{u"status"_s, healthStatusName(report.status)}, {u"alerts"_s, ids}};
}

/** Not everything that makes a status has a warning: lore, obligations and contracts are told by their alerts. */
QStringList statusReasons(const HealthReport &report)
{
    if (!report.warnings.isEmpty())
        return report.warnings;
    QStringList titles;
    for (const HealthAlert &alert : report.alerts)
        titles << u"%1: %2"_s.arg(alert.title, alert.description);
    return titles.isEmpty() ? QStringList{u"Nothing is wrong any more"_s} : titles;
}

void journalStatus(Transaction &transaction, const HealthReport &before, const HealthReport &after)
{
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"health.changed"_s;
    entry.subjectType = u"health"_s;
    entry.subjectName = u"planner"_s;
    entry.reason = statusReasons(after).join(u"; ").left(longestStatusReason);
    entry.before = statusSummary(before);
    entry.after = statusSummary(after);
    entry.details = {{u"warnings"_s, toJsonArray(after.warnings.mid(0, mostIdsJournalled))},
                     {u"alertCount"_s, static_cast<qint64>(after.alerts.size())},
                     {u"since"_s, orNull(isoText(before.statusSince))}};
    journal::append(transaction, entry);
}

} // namespace

std::optional<HealthReport> report(Connection &connection)
{
    return storedHealth(connection, {}).report;
}

void put(Transaction &transaction, const HealthReport &report)
{
    Connection &sql = transaction.sql();
    const auto before = storedHealth(sql, sql.pick(QString(), u" FOR UPDATE"_s)).report;
    // Another node led meanwhile and judged later. A clock that was set back by more than that must not stop it all.
    if (before && before->generatedAt > report.generatedAt &&
        before->generatedAt < report.generatedAt + std::chrono::minutes(1))
        return;
    const bool changed = before && before->status != report.status;
    const Timestamp since = before && !changed && before->statusSince ? *before->statusSince : report.generatedAt;
    sql.exec(u"UPDATE health_state SET report = ?, evaluated_at = ?, changed_at = ? WHERE id = 1"_s,
             {bindJson(report.stored()), toMicros(report.generatedAt), toMicros(since)});
    if (changed)
        journalStatus(transaction, *before, report);
}

HealthThresholds thresholds(Connection &connection)
{
    HealthThresholds limits;
    connection.each(u"SELECT name, value FROM health_thresholds"_s, {},
                    [&limits](const Row &row) { limits.set(row.text(0), row.integer(1)); });
    return limits;
}

std::vector<ThresholdRow> thresholdRows(Connection &connection)
{
    std::vector<ThresholdRow> rows;
    for (const ThresholdInfo &info : healththresholds::all())
        rows.push_back({info, info.usual, 0, {}, {}});
    connection.each(u"SELECT name, value, row_version, changed_by, changed_at FROM health_thresholds"_s, {},
                    [&rows](const Row &row) {
                        for (ThresholdRow &one : rows) {
                            if (one.info.name != row.text(0))
                                continue;
                            one.value = row.integer(1);
                            one.rowVersion = row.integer(2);
                            one.changedBy = row.text(3);
                            one.changedAt = row.maybeTime(4);
                        }
                    });
    return rows;
}

Result<ThresholdRow> setThreshold(Transaction &transaction, const ThresholdWish &wish, const Actor &actor)
{
    Connection &sql = transaction.sql();
    // One at a time: whether a value is in order depends on the others.
    sql.count(u"SELECT id FROM health_state WHERE id = 1"_s + sql.pick(QString(), u" FOR UPDATE"_s));
    if (const auto fault = healththresholds::fault(thresholds(sql), wish.name, wish.value))
        return *fault;
    const auto find = [&sql, &wish] {
        for (const ThresholdRow &row : thresholdRows(sql)) {
            if (row.info.name == wish.name)
                return row;
        }
        return ThresholdRow();
    };
    const ThresholdRow before = find();
    if (wish.rowVersion >= 0 && wish.rowVersion != before.rowVersion)
        return Error::conflict(u"THRESHOLD_CHANGED"_s,
                               u"%1 was changed by %2 meanwhile; it is %3 now."_s.arg(wish.name, before.changedBy)
                                   .arg(before.value),
                               u"Look at it again, then decide."_s)
            .with(u"rowVersion"_s, before.rowVersion)
            .with(u"value"_s, before.value);
    if (before.value == wish.value)
        return Error::conflict(u"THRESHOLD_SAME"_s, u"%1 is %2 already."_s.arg(wish.name).arg(wish.value),
                               u"Nothing is to be done."_s);
    sql.exec(
        u"INSERT INTO health_thresholds (name, value, row_version, changed_by, changed_at) VALUES (?, ?, 1, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value, row_version = health_thresholds.row_version + 1, "
        "changed_by = excluded.changed_by, changed_at = excluded.changed_at"_s,
        {wish.name, wish.value, actor.name, toMicros(transaction.now())});
    const ThresholdRow after = find();
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"health.threshold"_s;
    entry.subjectType = u"threshold"_s;
    entry.subjectId = wish.name;
    entry.subjectName = wish.name;
    entry.reason = wish.reason;
    entry.before = QJsonObject{{u"value"_s, before.value}};
    entry.after = QJsonObject{{u"value"_s, after.value}};
    entry.details = {{u"unit"_s, after.toJson()[u"unit"]}, {u"default"_s, after.info.usual}};
    journal::append(transaction, entry);
    return after;
}

} // namespace loomdeck::healthstore
