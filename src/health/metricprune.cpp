// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "health/metricstore.h"

using namespace Qt::StringLiterals;

namespace loomdeck::metricstore {

namespace {

constexpr std::initializer_list<Resolution> perishable{Resolution::Minute, Resolution::Hour, Resolution::Day};
constexpr size_t seriesAtOnce = 300;

void removeBefore(Connection &sql, qint64 series, Timestamp time, std::initializer_list<Resolution> resolutions)
{
    for (const Resolution resolution : resolutions) {
        const qint64 first = cellAt(resolution, time);
        if (first < metricchunk::sizeOf(resolution))
            continue;
        // A chunk goes when all of it is too old.
        sql.exec(u"DELETE FROM metric_chunks WHERE key >= ? AND key < ?"_s,
                 {metricchunk::keyOf(resolution, series, 0), metricchunk::keyOf(resolution, series, first)});
    }
}

void removeSeries(Connection &sql, qint64 series)
{
    for (const Resolution resolution : {Resolution::Minute, Resolution::Hour, Resolution::Day, Resolution::Ever}) {
        const qint64 first = metricchunk::keyOf(resolution, series, 0);
        sql.exec(u"DELETE FROM metric_chunks WHERE key BETWEEN ? AND ?"_s, {first, first + metricchunk::lastChunk});
    }
    sql.exec(u"DELETE FROM objective_events WHERE series = ?"_s, {series});
    sql.exec(u"DELETE FROM metric_series WHERE id = ?"_s, {series});
}

void removeEvents(Connection &sql, qint64 series, Timestamp now)
{
    sql.exec(u"DELETE FROM objective_events WHERE series = ? AND at < ?"_s,
             {series, toMicros(now - std::chrono::hours(24 * keepEventsDays))});
    sql.exec(
        u"DELETE FROM objective_events WHERE series = ? AND at < (SELECT at FROM objective_events WHERE series = ? "
        "ORDER BY at DESC, id DESC LIMIT 1 OFFSET ?)"_s,
        {series, series, mostEvents});
}

/** Nothing but the sum of all time is left of it: a plan that ended long ago. Its place is free for another. */
bool isOver(Connection &sql, qint64 series)
{
    return sql.count(u"SELECT count(*) FROM metric_chunks WHERE key BETWEEN ? AND ?"_s,
                     {metricchunk::keyOf(Resolution::Day, series, 0),
                      metricchunk::keyOf(Resolution::Day, series, 0) + metricchunk::lastChunk}) == 0;
}

} // namespace

qint64 prune(Transaction &transaction, int keepDays, qint64 after)
{
    Connection &sql = transaction.sql();
    const MetricState now = lockState(transaction);
    const Timestamp oldest = transaction.now() - std::chrono::hours(24 * keepDays);
    struct Found
    {
        qint64 id = 0, generation = 0;
        SeriesFamily family = SeriesFamily::Total;
    };
    // Generations above the current one belong to a rebuild that is under way.
    const auto some =
        sql.all(u"SELECT id, generation, family FROM metric_series WHERE id > ? AND generation <= ? ORDER "
                "BY id LIMIT ?"_s,
                {after, now.generation, static_cast<qint64>(seriesAtOnce)}, [](const Row &row) {
                    return Found{row.integer(0), row.integer(1), static_cast<SeriesFamily>(row.integer(2))};
                });
    for (const Found &series : some) {
        if (series.generation < now.generation) {
            removeSeries(sql, series.id);
            continue;
        }
        removeBefore(sql, series.id, oldest, perishable);
        if (series.family == SeriesFamily::OfPlan)
            removeBefore(sql, series.id, transaction.now() - std::chrono::hours(24 * keepPlanMinutesDays),
                         {Resolution::Minute});
        if (series.family == SeriesFamily::OfPlan && isOver(sql, series.id))
            removeSeries(sql, series.id);
        if (series.family == SeriesFamily::Objective)
            removeEvents(sql, series.id, transaction.now());
    }
    if (after == 0)
        sql.exec(u"DELETE FROM metric_open WHERE generation < ? OR (generation = ? AND at < ?)"_s,
                 {now.generation, now.generation, toMicros(oldest)});
    return some.size() == seriesAtOnce ? some.back().id : 0;
}

} // namespace loomdeck::metricstore
