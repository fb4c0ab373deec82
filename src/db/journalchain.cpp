// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journalchain.h"

#include "db/bulkinsert.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace loomdeck::journal {

namespace {

// Key of the advisory lock, unlike those of migrations and of the leader.
constexpr qint64 sealLock = 0x4c6f6f6d0003;

constexpr int columnCount = 19;
constexpr int verifyBatch = 5000;

QString canonicalColumns()
{
    return u"j.position, j.at, j.occurred_at, j.kind, j.actor, j.actor_id, j.source, j.request_id, j.plan_id, "
           u"j.branch, j.subject_type, "
           "j.subject_id, j.subject_key, j.subject_name, j.reason, j.before, j.after, j.details, j.cause"_s;
}

QByteArray canonical(const Row &row)
{
    QByteArray bytes;
    for (int column = 0; column < columnCount; ++column) {
        if (row.isNull(column)) {
            bytes += "-,";
            continue;
        }
        const QByteArray text = row.text(column).toUtf8();
        bytes += QByteArray::number(text.size()) + ':' + text + ',';
    }
    return bytes;
}

QByteArray linked(const QByteArray &previous, const QByteArray &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(entry);
    return hash.result();
}

QByteArray genesis()
{
    return QByteArray(32, '\0');
}

/** Missing entries behind the last one that is still there. */
qint64 firstMissingAtTheEnd(Connection &sql, qint64 last)
{
    const qint64 sealed = sealedUpTo(sql);
    const qint64 given = sql.isPostgres() ? sql.count(u"SELECT position FROM journal_head"_s) : 0;
    return std::max(sealed, given) > last ? last + 1 : 0;
}

} // namespace

qint64 sealedUpTo(Connection &connection)
{
    return connection.count(u"SELECT coalesce(max(position), 0) FROM journal_chain"_s);
}

int seal(Transaction &transaction, int limit)
{
    Connection &sql = transaction.sql();
    // Two of the leader's timers may both be at it.
    if (sql.isPostgres())
        sql.exec(u"SELECT pg_advisory_xact_lock(?)"_s, {sealLock});
    const auto tip = sql.first(u"SELECT position, hash FROM journal_chain ORDER BY position DESC LIMIT 1"_s, {},
                               [](const Row &row) { return std::pair(row.integer(0), row.bytes(1)); });
    qint64 position = tip ? tip->first : 0;
    QByteArray hash = tip ? tip->second : genesis();
    std::vector<Binds> seals;
    sql.each(u"SELECT %1 FROM journal j WHERE j.position > ? ORDER BY j.position LIMIT ?"_s.arg(canonicalColumns()),
             {position, limit}, [&](const Row &row) {
                 hash = linked(hash, canonical(row));
                 seals.push_back({row.integer(0), hash});
             });
    BulkInsert rows(sql, u"journal_chain"_s, {u"position"_s, u"hash"_s});
    for (Binds &seal : seals)
        rows.add(std::move(seal));
    rows.flush();
    return static_cast<int>(seals.size());
}

ChainReport verify(Connection &connection, const std::function<bool(qint64)> &progress)
{
    ChainReport report;
    QByteArray hash = genesis();
    qint64 last = 0;
    const qint64 sealed = sealedUpTo(connection);
    const QString select = u"SELECT %1, c.hash FROM journal j LEFT JOIN journal_chain c ON c.position = j.position "
                           "WHERE j.position > ? ORDER BY j.position LIMIT ?"_s.arg(canonicalColumns());
    const auto broken = [&report](qint64 position, const QString &problem) {
        report.brokenAt = position;
        report.problem = problem;
        return false;
    };
    for (qint64 before = -1; before != last && report.whole();) {
        before = last;
        connection.eachWhile(select, {last, verifyBatch}, [&](const Row &row) {
            const qint64 position = row.integer(0);
            if (position != last + 1)
                return broken(last + 1, u"the entry is missing"_s);
            hash = linked(hash, canonical(row));
            if (row.isNull(columnCount)) {
                if (position < sealed)
                    return broken(position, u"its seal is missing"_s);
            } else if (row.bytes(columnCount) != hash) {
                return broken(position, u"the entry or its seal was changed"_s);
            } else {
                ++report.sealed;
            }
            last = position;
            ++report.entries;
            return true;
        });
        if (progress && !progress(last))
            return report;
    }
    if (report.whole()) {
        if (const qint64 missing = firstMissingAtTheEnd(connection, last))
            broken(missing, u"the entry is missing"_s);
    }
    return report;
}

} // namespace loomdeck::journal
