// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "health/metricstore.h"

using namespace Qt::StringLiterals;

namespace loomdeck::metricstore {

namespace {

constexpr Resolution perishable[] = {Resolution::Minute, Resolution::Hour, Resolution::Day};
// Of what a rebuild left: a writer must not wait long behind it.
constexpr int seriesAtOnce = 200;

qint64 removeBefore(Connection &sql, qint64 series, Timestamp time)
{
    qint64 removed = 0;
    for (const Resolution resolution : perishable) {
        const qint64 first = cellAt(resolution, time);
        if (first < metricchunk::sizeOf(resolution))
            continue;
        // Chunks go when all of them is too old.
        removed += sql.exec(u"DELETE FROM metric_chunks WHERE key >= ? AND key < ?"_s,
                            {metricchunk::keyOf(resolution, series, 0), metricchunk::keyOf(resolution, series, first)});
    }
    return removed;
}

qint64 removeSeries(Connection &sql, qint64 series)
{
    qint64 removed = 0;
    for (const Resolution resolution : {Resolution::Minute, Resolution::Hour, Resolution::Day, Resolution::Ever}) {
        const qint64 first = metricchunk::keyOf(resolution, series, 0);
        removed +=
            sql.exec(u"DELETE FROM metric_chunks WHERE key BETWEEN ? AND ?"_s, {first, first + metricchunk::lastChunk});
    }
    removed += sql.exec(u"DELETE FROM objective_events WHERE series = ?"_s, {series});
    return removed + sql.exec(u"DELETE FROM metric_series WHERE id = ?"_s, {series});
}

/** Nothing but the sum of all time is left of it: a plan that ended long ago. Its place is free for another. */
bool isOver(Connection &sql, qint64 series)
{
    return sql.count(u"SELECT count(*) FROM metric_chunks WHERE key BETWEEN ? AND ?"_s,
                     {metricchunk::keyOf(Resolution::Day, series, 0),
                      metricchunk::keyOf(Resolution::Day, series, 0) + metricchunk::lastChunk}) == 0;
}

} // namespace

qint64 prune(Transaction &transaction, int keepDays)
{
    Connection &sql = transaction.sql();
    const MetricState now = lockState(transaction);
    const Timestamp oldest = transaction.now() - std::chrono::hours(24 * keepDays);
    qint64 removed = 0;
    const auto ids = sql.all(u"SELECT id, family FROM metric_series WHERE generation = ?"_s, {now.generation},
                             [](const Row &row) { return std::pair(row.integer(0), row.integer(1)); });
    for (const auto &[id, family] : ids) {
        removed += removeBefore(sql, id, oldest);
        if (family == static_cast<int>(SeriesFamily::OfPlan) && isOver(sql, id))
            removed += removeSeries(sql, id);
        if (family != static_cast<int>(SeriesFamily::Objective))
            continue;
        removed += sql.exec(u"DELETE FROM objective_events WHERE series = ? AND at < ?"_s,
                            {id, toMicros(transaction.now() - std::chrono::hours(24 * keepEventsDays))});
        removed += sql.exec(
            u"DELETE FROM objective_events WHERE series = ? AND at < (SELECT at FROM objective_events WHERE series = ? "
            "ORDER BY at DESC, position DESC LIMIT 1 OFFSET ?)"_s,
            {id, id, mostEvents});
    }
    for (const qint64 id : sql.all(u"SELECT id FROM metric_series WHERE generation < ? LIMIT ?"_s,
                                   {now.generation, seriesAtOnce}, [](const Row &row) { return row.integer(0); }))
        removed += removeSeries(sql, id);
    removed += sql.exec(u"DELETE FROM metric_open WHERE generation < ? OR (generation = ? AND at < ?)"_s,
                        {now.generation, now.generation, toMicros(oldest)});
    return removed;
}

} // namespace loomdeck::metricstore
