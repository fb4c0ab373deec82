// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertstore.h"

#include "alerts/alertrows.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace loomdeck::alertstore {

namespace {

constexpr qsizetype textsAtOnce = 500;

const QString markSelect = u"SELECT key, fingerprint, rule, state, starts_at, ends_at, last_seen, expires_at, "
                           u"times_fired, content FROM alerts "
                           "WHERE "_s;

AlertMark markFromRow(const Row &row)
{
    return {row.integer(0),   row.text(1),      row.text(2),      static_cast<AlertState>(row.integer(3)), row.time(4),
            row.maybeTime(5), row.maybeTime(6), row.maybeTime(7), static_cast<int>(row.integer(8)),        row.text(9)};
}

std::optional<Alert> findBy(Connection &connection, const QString &column, const QString &value)
{
    return connection.first(alertrows::select() + u"a.%1 = ?"_s.arg(column), {value}, alertrows::fromRow);
}

} // namespace

std::vector<Alert> live(Connection &connection)
{
    return connection.all(alertrows::select() + u"a.state < 2 ORDER BY a.starts_at, a.key"_s, {}, alertrows::fromRow);
}

std::vector<Alert> liveOrResolvedSince(Connection &connection, Timestamp since)
{
    std::vector<Alert> alerts = live(connection);
    connection.each(alertrows::select() + u"a.state = 2 AND a.ends_at >= ? ORDER BY a.ends_at, a.key"_s,
                    {toMicros(since)}, [&alerts](const Row &row) { alerts.push_back(alertrows::fromRow(row)); });
    return alerts;
}

std::vector<Alert> byKeys(Connection &connection, const std::vector<qint64> &keys)
{
    std::vector<Alert> alerts;
    alertrows::inChunks(keys, [&](const QString &places, const Binds &binds) {
        connection.each(alertrows::select() + u"a.key IN (%1)"_s.arg(places), binds,
                        [&alerts](const Row &row) { alerts.push_back(alertrows::fromRow(row)); });
    });
    return alerts;
}

std::optional<Alert> find(Connection &connection, const QString &id)
{
    return findBy(connection, u"id"_s, id);
}

std::optional<Alert> findByFingerprint(Connection &connection, const QString &fingerprint)
{
    return findBy(connection, u"fingerprint"_s, fingerprint);
}

AlertMarks marks(Connection &connection, const std::vector<AlertCandidate> &candidates)
{
    AlertMarks marks;
    const auto take = [&marks](const Row &row) {
        AlertMark mark = markFromRow(row);
        const QString fingerprint = mark.fingerprint;
        marks.insert(fingerprint, std::move(mark));
    };
    connection.each(markSelect + u"state < 2"_s, {}, take);
    QStringList others;
    for (const AlertCandidate &candidate : candidates) {
        if (!marks.contains(candidate.fingerprint))
            others << candidate.fingerprint;
    }
    for (qsizetype from = 0; from < others.size(); from += textsAtOnce) {
        Binds binds;
        for (const QString &one : others.mid(from, textsAtOnce))
            binds << one;
        connection.each(markSelect + u"fingerprint IN (%1)"_s.arg(alertrows::marksFor(binds.size())), binds, take);
    }
    return marks;
}

std::optional<Timestamp> lastLook(Connection &connection)
{
    return connection
        .first(u"SELECT evaluated_at FROM alert_watch WHERE id = 1"_s, {},
               [](const Row &row) { return row.maybeTime(0); })
        .value_or(std::nullopt);
}

void noteLook(Transaction &transaction)
{
    const auto last = alertrows::lockLook(transaction);
    if (!AlertLook{transaction.now(), last}.isPast())
        transaction.sql().exec(u"UPDATE alert_watch SET evaluated_at = ? WHERE id = 1"_s,
                               {toMicros(transaction.now())});
}

void prune(Transaction &transaction, Timestamp before)
{
    transaction.sql().exec(u"DELETE FROM alerts WHERE state = 2 AND ends_at < ?"_s, {toMicros(before)});
}

} // namespace loomdeck::alertstore
