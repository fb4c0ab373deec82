// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"

#include "core/ids.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

const QStringList &columns()
{
    static const QStringList names{u"position"_s,     u"at"_s,         u"occurred_at"_s, u"kind"_s,         u"actor"_s,
                                   u"actor_id"_s,     u"source"_s,     u"request_id"_s,  u"plan_id"_s,      u"branch"_s,
                                   u"subject_type"_s, u"subject_id"_s, u"subject_key"_s, u"subject_name"_s, u"reason"_s,
                                   u"before"_s,       u"after"_s,      u"details"_s,     u"cause"_s};
    return names;
}

const QString &columnList()
{
    static const QString list = columns().join(u", ");
    return list;
}

Binds bindsOf(const JournalEntry &entry, qint64 position, Timestamp now)
{
    const Timestamp occurred = entry.occurredAt == Timestamp{} ? now : entry.occurredAt;
    return {position,
            toMicros(now),
            toMicros(occurred),
            entry.kind,
            entry.actor,
            bindText(entry.actorId),
            entry.source,
            bindText(entry.requestId),
            bindText(entry.planId),
            bindText(entry.branch),
            bindText(entry.subjectType),
            bindText(entry.subjectId),
            bindNumber(entry.subjectKey),
            bindText(entry.subjectName),
            bindText(entry.reason),
            bindJson(entry.before),
            bindJson(entry.after),
            bindJson(entry.details),
            bindNumber(entry.cause)};
}

/** Takes `count` positions; returns the last. The row stays locked until commit. */
qint64 takePositions(Connection &sql, qint64 count)
{
    if (!sql.isPostgres())
        return sql.count(u"SELECT coalesce(max(position), 0) FROM journal"_s) + count;
    return sql.count(u"UPDATE journal_head SET position = position + ? RETURNING position"_s, {count});
}

JournalEntry fromRow(const Row &row)
{
    JournalEntry entry;
    entry.position = row.integer(0);
    entry.at = row.time(1);
    entry.occurredAt = row.time(2);
    entry.kind = row.text(3);
    entry.actor = row.text(4);
    entry.actorId = row.text(5);
    entry.source = row.text(6);
    entry.requestId = row.text(7);
    entry.planId = row.text(8);
    entry.branch = row.text(9);
    entry.subjectType = row.text(10);
    entry.subjectId = row.text(11);
    entry.subjectKey = row.integer(12);
    entry.subjectName = row.text(13);
    entry.reason = row.text(14);
    entry.before = jsonValue(row, 15);
    entry.after = jsonValue(row, 16);
    entry.details = jsonValue(row, 17).toObject();
    entry.cause = row.integer(18);
    return entry;
}

} // namespace

void JournalEntry::setActor(const Actor &who)
{
    actor = who.name;
    actorId = who.id;
    source = who.source;
    requestId = who.requestId;
}

QJsonObject JournalEntry::toJson() const
{
    return {{u"position"_s, position},
            {u"atUtc"_s, isoText(at)},
            {u"occurredAtUtc"_s, isoText(occurredAt)},
            {u"kind"_s, kind},
            {u"actor"_s, orNull(actor)},
            {u"actorId"_s, orNull(actorId)},
            {u"source"_s, orNull(source)},
            {u"requestId"_s, orNull(requestId)},
            {u"planId"_s, orNull(planId)},
            {u"branch"_s, orNull(branch)},
            {u"subjectType"_s, orNull(subjectType)},
            {u"subjectId"_s, orNull(subjectId)},
            {u"subjectName"_s, orNull(subjectName)},
            {u"reason"_s, orNull(reason)},
            {u"before"_s, before},
            {u"after"_s, after},
            {u"details"_s, details},
            {u"cause"_s, cause ? QJsonValue(cause) : QJsonValue(QJsonValue::Null)}};
}

namespace journal {

qint64 append(Transaction &transaction, const JournalEntry &entry)
{
    Connection &sql = transaction.sql();
    static const QString others = u", ?"_s.repeated(columns().size() - 1);
    static const QString insert = u"INSERT INTO journal (%1) VALUES (?%2)"_s.arg(columnList(), others);
    // One statement, for every writer of the store waits while the head is held.
    static const QString insertAtHead =
        u"WITH head AS (UPDATE journal_head SET position = position + ? RETURNING position) "
        "INSERT INTO journal (%1) VALUES ((SELECT position FROM head)%2) RETURNING position"_s.arg(columnList(),
                                                                                                   others);
    transaction.wake(Topic::Journal);
    if (sql.isPostgres())
        return sql.count(insertAtHead, bindsOf(entry, 1, transaction.now()));
    const qint64 position = takePositions(sql, 1);
    sql.exec(insert, bindsOf(entry, position, transaction.now()));
    return position;
}

qint64 append(Transaction &transaction, const std::vector<JournalEntry> &entries)
{
    if (entries.empty())
        return head(transaction.sql());
    const auto count = static_cast<qint64>(entries.size());
    const qint64 last = takePositions(transaction.sql(), count);
    qint64 position = last - count;
    BulkInsert rows(transaction.sql(), u"journal"_s, columns());
    for (const JournalEntry &entry : entries)
        rows.add(bindsOf(entry, ++position, transaction.now()));
    rows.flush();
    transaction.wake(Topic::Journal);
    return last;
}

std::vector<JournalEntry> read(Connection &connection, const JournalFilter &filter)
{
    QString where = u"position > ?"_s;
    Binds binds{filter.after};
    if (filter.before > 0) {
        where += u" AND position < ?"_s;
        binds << filter.before;
    }
    if (!filter.planId.isEmpty()) {
        where += u" AND plan_id = ?"_s;
        binds << filter.planId;
    }
    if (!filter.subjectId.isEmpty()) {
        where += u" AND subject_id = ?"_s;
        binds << filter.subjectId;
    }
    if (!filter.kinds.isEmpty()) {
        where += u" AND kind IN (?%1)"_s.arg(u", ?"_s.repeated(filter.kinds.size() - 1));
        for (const QString &kind : filter.kinds)
            binds << kind;
    }
    binds << filter.limit;
    return connection.all(u"SELECT %1 FROM journal WHERE %2 ORDER BY position %3 LIMIT ?"_s.arg(
                              columnList(), where, filter.newestFirst ? u"DESC"_s : u"ASC"_s),
                          binds, fromRow);
}

std::optional<JournalEntry> at(Connection &connection, qint64 position)
{
    return connection.first(u"SELECT %1 FROM journal WHERE position = ?"_s.arg(columnList()), {position}, fromRow);
}

qint64 head(Connection &connection)
{
    return connection.count(u"SELECT coalesce(max(position), 0) FROM journal"_s);
}

} // namespace journal

} // namespace loomdeck
