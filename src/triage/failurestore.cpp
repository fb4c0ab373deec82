// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/failurestore.h"

#include "core/texttime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck::failurestore {

namespace {

const QString failureColumns = u"f.key, f.id, f.fingerprint, f.phase, f.class, f.code, f.message, f.plan_key, "
                               u"f.item_key, f.job_id, f.transcript_id, f.times, f.first_at, f.last_at, "
                               "f.state, f.assignee, f.acknowledged_by, f.reason, f.acted_at, f.resolved_at, "
                               "f.resolved_by_job, f.resolved_by_transcript, f.row_version, "
                               "p.id, p.name, i.backlog_id"_s;
const QString failureFrom =
    u" FROM failures f JOIN plans p ON p.key = f.plan_key JOIN backlog_items i ON i.key = f.item_key"_s;

FailureRecord failureFromRow(const Row &row)
{
    FailureRecord record;
    record.key = row.integer(0);
    record.id = row.text(1);
    record.fingerprint = row.text(2);
    record.phase = row.text(3);
    record.failureClass = row.text(4);
    record.code = row.text(5);
    record.message = row.text(6);
    record.planKey = row.integer(7);
    record.itemKey = row.integer(8);
    record.jobId = row.integer(9);
    record.transcriptId = row.text(10);
    record.times = static_cast<int>(row.integer(11));
    record.firstAt = row.time(12);
    record.lastAt = row.time(13);
    record.state = static_cast<TriageState>(row.integer(14));
    record.assignee = row.text(15);
    record.acknowledgedBy = row.text(16);
    record.reason = row.text(17);
    record.actedAt = row.maybeTime(18);
    record.resolvedAt = row.maybeTime(19);
    record.resolvedByJob = row.integer(20);
    record.resolvedByTranscript = row.text(21);
    record.rowVersion = static_cast<int>(row.integer(22));
    record.planId = row.text(23);
    record.planName = row.text(24);
    record.backlogId = row.text(25);
    return record;
}

std::vector<FailureRecord> locked(Transaction &transaction, const QString &where, const Binds &binds)
{
    const QString lockRows = transaction.sql().isPostgres() ? u" FOR UPDATE OF f"_s : QString();
    return transaction.sql().all(
        u"SELECT %1%2 WHERE %3 ORDER BY f.key%4"_s.arg(failureColumns, failureFrom, where, lockRows), binds,
        failureFromRow);
}

std::optional<FailureRecord> firstOf(std::vector<FailureRecord> records)
{
    return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
}

QVariant idOrNull(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

/** Conditions on `f` for what is looked at, with a leading AND. */
QString lookedAt(const BacklogQuery::Scope &scope, Binds &binds)
{
    QString text;
    if (!scope.plans.isEmpty()) {
        text += u" AND f.plan_key IN (?%1)"_s.arg(u", ?"_s.repeated(scope.plans.size() - 1));
        for (const qint64 plan : scope.plans)
            binds << plan;
    }
    if (!scope.branch.isEmpty()) {
        text += u" AND EXISTS (SELECT 1 FROM backlog_items s WHERE s.key = f.item_key AND s.branch = ?)"_s;
        binds << scope.branch;
    }
    return text;
}

/** Who waits for an item, directly or through others. */
qint64 blockedBy(Connection &connection, qint64 itemKey)
{
    return connection.count(u"WITH RECURSIVE waiting (key) AS ("
                            "SELECT w.key FROM backlog_outputs o JOIN backlog_items w ON w.plan_key = o.plan_key AND "
                            "w.waiting_for = o.token WHERE o.item_key = ? "
                            "UNION SELECT w.key FROM waiting b JOIN backlog_outputs o ON o.item_key = b.key "
                            "JOIN backlog_items w ON w.plan_key = o.plan_key AND w.waiting_for = o.token) "
                            "SELECT count(*) FROM (SELECT 1 FROM waiting LIMIT 1000) AS counted"_s,
                            {itemKey});
}

} // namespace

void insert(Transaction &transaction, FailureRecord &record)
{
    record.id = transaction.ids().next();
    transaction.sql().exec(u"INSERT INTO failures (id, fingerprint, phase, class, code, message, plan_key, item_key, "
                           u"job_id, transcript_id, times, first_at, last_at, "
                           "state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                           {record.id, record.fingerprint, record.phase, record.failureClass, record.code,
                            record.message, record.planKey, record.itemKey, idOrNull(record.jobId),
                            bindText(record.transcriptId), record.times, toMicros(record.firstAt),
                            toMicros(record.lastAt), static_cast<int>(record.state)});
}

void update(Transaction &transaction, FailureRecord &record)
{
    ++record.rowVersion;
    transaction.sql().exec(
        u"UPDATE failures SET message = ?, job_id = ?, transcript_id = ?, times = ?, last_at = ?, state = ?, assignee "
        u"= ?, acknowledged_by = ?, "
        "reason = ?, acted_at = ?, resolved_at = ?, resolved_by_job = ?, resolved_by_transcript = ?, row_version = ? WHERE key = ?"_s,
        {record.message, idOrNull(record.jobId), bindText(record.transcriptId), record.times, toMicros(record.lastAt),
         static_cast<int>(record.state), bindText(record.assignee), bindText(record.acknowledgedBy),
         bindText(record.reason), bindTime(record.actedAt), bindTime(record.resolvedAt), idOrNull(record.resolvedByJob),
         bindText(record.resolvedByTranscript), record.rowVersion, record.key});
}

std::optional<FailureRecord> lock(Transaction &transaction, const QString &id)
{
    return firstOf(locked(transaction, u"f.id = ?"_s, {id}));
}

std::optional<FailureRecord> lockOpen(Transaction &transaction, qint64 itemKey, const QString &fingerprint)
{
    return firstOf(
        locked(transaction, u"f.item_key = ? AND f.fingerprint = ? AND f.state <= 3"_s, {itemKey, fingerprint}));
}

std::vector<FailureRecord> lockOpenOfItem(Transaction &transaction, qint64 itemKey)
{
    return locked(transaction, u"f.item_key = ? AND f.state <= 3"_s, {itemKey});
}

std::vector<FailureRecord> lockOpenAlike(Transaction &transaction, const QString &fingerprint)
{
    return locked(transaction, u"f.fingerprint = ? AND f.state <= 3"_s, {fingerprint});
}

std::optional<FailureRecord> find(Connection &connection, const QString &id)
{
    auto found =
        connection.first(u"SELECT %1%2 WHERE f.id = ?"_s.arg(failureColumns, failureFrom), {id}, failureFromRow);
    if (found)
        found->blocks = blockedBy(connection, found->itemKey);
    return found;
}

std::vector<FailureRecord> list(Connection &connection, const FailureFilter &filter)
{
    QStringList where{u"1 = 1"_s};
    Binds binds;
    if (!filter.states.isEmpty()) {
        where << u"f.state IN (?%1)"_s.arg(u", ?"_s.repeated(filter.states.size() - 1));
        for (const TriageState state : filter.states)
            binds << static_cast<int>(state);
    }
    const auto equal = [&](const QString &column, const QVariant &value, bool given) {
        if (given) {
            where << column + u" = ?"_s;
            binds << value;
        }
    };
    equal(u"f.fingerprint"_s, filter.fingerprint, !filter.fingerprint.isEmpty());
    equal(u"p.id"_s, filter.planId, !filter.planId.isEmpty());
    equal(u"f.assignee"_s, filter.assignee, !filter.assignee.isEmpty());
    equal(u"f.item_key"_s, filter.itemKey, filter.itemKey != 0);
    if (filter.assigned)
        where << u"f.assignee IS NOT NULL"_s;
    const QString scoped = lookedAt(filter.scope, binds);
    binds << filter.limit;
    auto records = connection.all(u"SELECT %1%2 WHERE %3%4 ORDER BY f.last_at DESC, f.key DESC LIMIT ?"_s.arg(
                                      failureColumns, failureFrom, where.join(u" AND "), scoped),
                                  binds, failureFromRow);
    for (FailureRecord &record : records) {
        if (isOpen(record.state))
            record.blocks = blockedBy(connection, record.itemKey);
    }
    return records;
}

std::vector<FailureGroup> groups(Connection &connection, const FailureGroupFilter &filter)
{
    Binds once;
    QString within;
    if (!filter.planId.isEmpty()) {
        within = u" AND f.plan_key IN (SELECT key FROM plans WHERE id = ?)"_s;
        once << filter.planId;
    }
    within += lookedAt(filter.scope, once);
    const Binds binds = once + once + Binds{filter.limit};
    return connection.all(
        u"SELECT f.fingerprint, min(f.phase), min(f.class), min(f.code), max(f.message), count(*), count(DISTINCT "
        u"f.plan_key), sum(f.times), "
        "sum(CASE WHEN f.state = 3 THEN 1 ELSE 0 END), sum(CASE WHEN f.assignee IS NULL AND f.acknowledged_by IS NULL "
        "THEN 1 ELSE 0 END), min(f.first_at), "
        "max(f.last_at), "
        "coalesce(max(b.blocks), 0) FROM failures f LEFT JOIN (SELECT f.fingerprint AS kind, count(DISTINCT w.key) AS "
        "blocks FROM failures f "
        "JOIN backlog_outputs o ON o.item_key = f.item_key JOIN backlog_items w ON w.plan_key = o.plan_key AND "
        "w.waiting_for = o.token "
        "WHERE f.state <= 3%1 GROUP BY f.fingerprint) b ON b.kind = f.fingerprint "
        "WHERE f.state <= 3%1 GROUP BY f.fingerprint ORDER BY 13 DESC, 12 DESC, 1 LIMIT ?"_s.arg(within),
        binds, [](const Row &row) {
            FailureGroup group;
            group.fingerprint = row.text(0);
            group.phase = row.text(1);
            group.failureClass = row.text(2);
            group.code = row.text(3);
            group.message = row.text(4);
            group.failures = row.integer(5);
            group.plans = row.integer(6);
            group.times = row.integer(7);
            group.retrying = row.integer(8);
            group.unowned = row.integer(9);
            group.firstAt = row.time(10);
            group.lastAt = row.time(11);
            group.blocks = row.integer(12);
            return group;
        });
}

FailureCounts counts(Connection &connection, const BacklogQuery::Scope &scope)
{
    FailureCounts counts;
    Binds binds;
    const QString scoped = lookedAt(scope, binds);
    counts.kinds = connection.count(
        u"SELECT count(DISTINCT f.fingerprint) FROM failures f WHERE f.state <= 3%1"_s.arg(scoped), binds);
    connection.each(
        u"SELECT f.state, count(*), count(f.assignee) FROM failures f WHERE 1 = 1%1 GROUP BY f.state"_s.arg(scoped),
        binds, [&counts](const Row &row) {
            const auto state = static_cast<TriageState>(row.integer(0));
            if (isOpen(state)) {
                counts.open += row.integer(1);
                counts.assigned += row.integer(2);
            } else {
                (state == TriageState::Resolved ? counts.resolved : counts.ignored) = row.integer(1);
            }
        });
    return counts;
}

std::vector<qint64> itemKeysAlike(Connection &connection, const QString &fingerprint)
{
    return connection.all(u"SELECT item_key FROM failures WHERE fingerprint = ? AND state <= 3 ORDER BY last_at, key"_s,
                          {fingerprint}, [](const Row &row) { return row.integer(0); });
}

} // namespace loomdeck::failurestore
