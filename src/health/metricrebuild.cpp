// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "health/metricfolder.h"

using namespace Qt::StringLiterals;

namespace loomdeck::metrics {

namespace {

constexpr int batchSize = 20'000;
// Numbers kept in memory until they are written, about 100 bytes each.
constexpr size_t mostDeltas = 400'000;

/** One rebuild under way: everything that is open is in its book. */
struct Rebuild
{
    Rebuild(const FoldRules &foldRules, qint64 newGeneration, qint64 firstMinuteKept)
        : rules(foldRules)
        , generation(newGeneration)
        , firstMinute(firstMinuteKept)
        , series(newGeneration)
        , fold(std::in_place, foldRules, open, Timestamp{}, firstMinuteKept)
    {}

    /** Writes what was counted so far; changes nothing here, for a transaction may run twice. Database thread. */
    SeriesBook write(Connection &sql) const
    {
        SeriesBook book = series;
        metricstore::add(sql, book, fold->deltas());
        metricstore::addEvents(sql, book, rules, fold->events());
        return book;
    }
    /** After write() was committed. */
    void forgetWritten(const SeriesBook &book)
    {
        series = book;
        const Timestamp newest = fold->newestAt();
        fold.emplace(rules, open, newest, firstMinute);
    }

    const FoldRules &rules;
    const qint64 generation, firstMinute;
    qint64 position = 0, entries = 0;
    SeriesBook series;
    OpenBook open;
    std::optional<EntryFold> fold;
};

void take(Rebuild &rebuild, const std::vector<EntryFacts> &entries)
{
    for (const EntryFacts &entry : entries)
        rebuild.fold->fold(entry);
    rebuild.entries += static_cast<qint64>(entries.size());
    if (!entries.empty())
        rebuild.position = entries.back().position;
}

/** Folds what came meanwhile, and makes the new numbers those that count. */
Result<SeriesBook> replace(Transaction &transaction, Rebuild &rebuild)
{
    Connection &sql = transaction.sql();
    const MetricState old = metricstore::lockState(transaction);
    if (old.generation > rebuild.generation)
        return Error::conflict(u"REBUILD_OVERTAKEN"_s, u"Another rebuild that began later has ended."_s,
                               u"Nothing is to be done."_s);
    for (;;) {
        const auto rest = metricstore::entriesAfter(sql, rebuild.position, batchSize);
        take(rebuild, rest);
        if (rest.size() < batchSize)
            break;
    }
    const SeriesBook book = rebuild.write(sql);
    OpenBook open = rebuild.open;
    open.save(sql, rebuild.generation);
    sql.exec(u"UPDATE metric_series SET generation = ? WHERE generation = ? AND family = ?"_s,
             {rebuild.generation, old.generation, static_cast<int>(SeriesFamily::Sampled)});
    metricstore::setState(transaction,
                          {rebuild.generation, rebuild.position, rebuild.fold->newestAt(), transaction.now()});
    return book;
}

} // namespace

Result<RebuildReport> rebuild(Database &database, const FoldRules &rules, const std::function<bool(qint64)> &progress)
{
    const auto begun = database
                           .write([](Transaction &tx) {
                               tx.sql().exec(u"UPDATE metric_state SET given = given + 1 WHERE id = 1"_s);
                               return tx.sql().count(u"SELECT given FROM metric_state WHERE id = 1"_s);
                           })
                           .result();
    if (!begun)
        return begun.error();
    const Timestamp oldest = database.clock().now() - std::chrono::hours(24 * rules.keepDays);
    Rebuild work(rules, *begun, cellAt(Resolution::Minute, oldest));
    const auto readAfter = [&database](qint64 position) {
        return database.read(
            [position](Connection &sql) { return metricstore::entriesAfter(sql, position, batchSize); });
    };
    // The next batch is read while this one is counted.
    for (auto next = readAfter(0);;) {
        const auto entries = next.result();
        if (!entries)
            return entries.error();
        const bool isLast = entries->size() < batchSize;
        if (!isLast)
            next = readAfter(entries->back().position);
        take(work, *entries);
        if (progress && !progress(work.position))
            return Error::cancelled(u"The rebuild was stopped; the old numbers still count."_s);
        if (!isLast && work.fold->deltas().size() < mostDeltas)
            continue;
        const auto written = isLast
                                 ? database.write([&work](Transaction &tx) { return replace(tx, work); }).result()
                                 : database.write([&work](Transaction &tx) { return work.write(tx.sql()); }).result();
        if (!written)
            return written.error();
        work.forgetWritten(*written);
        if (isLast)
            break;
    }
    // What the old generation leaves is swept in small steps, here and by the leader's pruning.
    for (qint64 next = -1; next != 0;) {
        const auto pruned = database
                                .write([&rules, after = std::max<qint64>(next, 0)](Transaction &tx) {
                                    return metricstore::prune(tx, rules.keepDays, after);
                                })
                                .result();
        if (!pruned)
            return pruned.error();
        next = *pruned;
    }
    return RebuildReport{work.entries, work.generation};
}

} // namespace loomdeck::metrics
