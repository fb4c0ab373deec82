// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/metricstore.h"

#include "core/texttime.h"
#include "db/bulkinsert.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck::metricstore {

namespace {

// Keys in one question: a list much longer than this is no faster.
constexpr size_t mostKeysAsked = 500;

MetricState stateFrom(const Row &row)
{
    return {row.integer(0), row.integer(1), row.time(2), row.maybeTime(3)};
}

const QString &selectState()
{
    static const QString text = u"SELECT generation, position, newest_at, folded_at FROM metric_state WHERE id = 1"_s;
    return text;
}

QString keyList(std::vector<qint64>::const_iterator from, std::vector<qint64>::const_iterator to)
{
    QString list = u"["_s;
    for (auto at = from; at != to; ++at)
        list += (at == from ? u""_s : u","_s) + QString::number(*at);
    return list + u']';
}

QString inList(Connection &sql)
{
    return sql.pick(u"(SELECT value FROM json_each(?))"_s,
                    u"(SELECT CAST(value AS bigint) FROM jsonb_array_elements_text(CAST(? AS jsonb)))"_s);
}

void mergeInto(metricchunk::Cells &cells, const metricchunk::Cells &more)
{
    for (const auto &[place, cell] : more) {
        const auto at = std::lower_bound(cells.begin(), cells.end(), place,
                                         [](const auto &one, int wanted) { return one.first < wanted; });
        if (at != cells.end() && at->first == place)
            at->second.merge(cell);
        else
            cells.insert(at, {place, cell});
    }
}

using Chunks = std::map<qint64, metricchunk::Cells>;

void addToChunk(Chunks &chunks, Resolution resolution, qint64 series, qint64 cell, const MetricCell &numbers)
{
    const qint64 key = metricchunk::keyOf(resolution, series, cell);
    const int place = static_cast<int>(cell % metricchunk::sizeOf(resolution));
    metricchunk::Cells &cells = chunks[key];
    // They come in the order of time, so that the place is the last one or a new one.
    if (!cells.empty() && cells.back().first == place)
        cells.back().second.merge(numbers);
    else
        cells.emplace_back(place, numbers);
}

/** The sum of durations is told of all time only: elsewhere it takes a tenth of the room, and the histogram says it. */
MetricCell withoutDurations(const MetricCell &cell)
{
    MetricCell rest;
    for (const MetricCell::Entry &entry : cell.entries()) {
        if (entry.field != static_cast<quint16>(MetricField::DurationMs))
            rest.append(entry.field, entry.value);
    }
    return rest;
}

/** Merges with what is there and writes it. */
void writeChunks(Connection &sql, Chunks &chunks)
{
    std::vector<qint64> keys;
    keys.reserve(chunks.size());
    for (const auto &[key, cells] : chunks)
        keys.push_back(key);
    const QString select = u"SELECT key, cells FROM metric_chunks WHERE key IN "_s + inList(sql);
    const QString remove = u"DELETE FROM metric_chunks WHERE key IN "_s + inList(sql);
    BulkInsert rows(sql, u"metric_chunks"_s, {u"key"_s, u"cells"_s});
    for (size_t from = 0; from < keys.size(); from += mostKeysAsked) {
        const auto begin = keys.cbegin() + static_cast<qsizetype>(from);
        const auto end = keys.cbegin() + static_cast<qsizetype>(std::min(from + mostKeysAsked, keys.size()));
        const QString list = keyList(begin, end);
        bool isAnyThere = false;
        sql.each(select, {list}, [&](const Row &row) {
            metricchunk::Cells cells = metricchunk::unpack(row.bytes(1));
            metricchunk::Cells &mine = chunks[row.integer(0)];
            mergeInto(cells, mine);
            mine = std::move(cells);
            isAnyThere = true;
        });
        if (isAnyThere)
            sql.exec(remove, {list});
        for (auto at = begin; at != end; ++at)
            rows.add({*at, metricchunk::pack(chunks[*at])});
        rows.flush();
    }
}

} // namespace

MetricState state(Connection &connection)
{
    return connection.first(selectState(), {}, stateFrom).value_or(MetricState());
}

MetricState lockState(Transaction &transaction)
{
    Connection &sql = transaction.sql();
    return sql.first(selectState() + sql.pick({}, u" FOR UPDATE"_s), {}, stateFrom).value_or(MetricState());
}

void setState(Transaction &transaction, const MetricState &state)
{
    transaction.sql().exec(
        u"UPDATE metric_state SET generation = ?, position = ?, newest_at = ?, folded_at = ? WHERE id = 1"_s,
        {state.generation, state.position, toMicros(state.newestAt), bindTime(state.foldedAt)});
}

std::vector<EntryFacts> entriesAfter(Connection &connection, qint64 position, int limit)
{
    return connection.all(
        u"SELECT position, at, occurred_at, kind, plan_id, branch, subject_id, CASE WHEN substr(kind, 1, 5) IN "
        u"('phase', "
        u"'backl', 'gate.', 'lore.') THEN details END FROM journal WHERE position > ? ORDER BY position LIMIT ?"_s,
        {position, limit}, [](const Row &row) {
            EntryFacts facts;
            facts.position = row.integer(0);
            facts.at = row.time(1);
            facts.occurredAt = row.time(2);
            facts.kind = row.text(3);
            facts.labels.plan = row.text(4);
            facts.labels.branch = row.text(5);
            facts.subject = row.text(6);
            if (EntryFacts::needsDetails(facts.kind))
                facts.readDetails(row.text(7));
            return facts;
        });
}

void add(Connection &connection, SeriesBook &book, const DeltaBook &deltas)
{
    std::vector<qint64> ids;
    for (const SeriesKey &key : deltas.series())
        ids.push_back(book.idOf(connection, key));
    struct Delta
    {
        qint64 series = 0, minute = 0;
        const MetricCell *cell = nullptr;
    };
    std::vector<Delta> sorted;
    sorted.reserve(deltas.size());
    for (const auto &[key, cell] : deltas.cells())
        sorted.push_back({ids[DeltaBook::seriesOf(key)], DeltaBook::minuteOf(key), &cell});
    std::sort(sorted.begin(), sorted.end(), [](const Delta &a, const Delta &b) {
        return std::pair(a.series, a.minute) < std::pair(b.series, b.minute);
    });
    Chunks chunks;
    for (const Delta &delta : sorted) {
        const Timestamp time = beginOf(Resolution::Minute, delta.minute);
        addToChunk(chunks, Resolution::Ever, delta.series, 0, *delta.cell);
        const MetricCell kept = withoutDurations(*delta.cell);
        for (const Resolution resolution : {Resolution::Minute, Resolution::Hour, Resolution::Day}) {
            if (!kept.isEmpty())
                addToChunk(chunks, resolution, delta.series, cellAt(resolution, time), kept);
        }
    }
    writeChunks(connection, chunks);
}

void addEvents(Connection &connection, SeriesBook &book, const FoldRules &rules,
               const std::vector<ObjectiveEvent> &events)
{
    BulkInsert rows(connection, u"objective_events"_s, {u"series"_s, u"at"_s, u"position"_s, u"good"_s});
    for (const ObjectiveEvent &event : events) {
        const SeriesKey key{SeriesFamily::Objective, {{}, {}, rules.objectives[event.objective].key(), {}, {}}};
        rows.add({book.idOf(connection, key), toMicros(event.at), event.position, event.isGood ? 1 : 0});
    }
    rows.flush();
}

std::vector<StoredSeries> series(Connection &connection, const SeriesFilter &filter)
{
    QString where = u"generation = (SELECT generation FROM metric_state WHERE id = 1) AND family = ?"_s;
    Binds binds{static_cast<int>(filter.family)};
    const MetricLabels &l = filter.labels;
    for (const auto &[column, value] :
         {std::pair(u"plan"_s, l.plan), std::pair(u"branch"_s, l.branch), std::pair(u"planner"_s, l.planner),
          std::pair(u"provider"_s, l.provider), std::pair(u"model"_s, l.model)}) {
        if (value.isEmpty())
            continue;
        where += u" AND "_s + column + u" = ?"_s;
        binds << value;
    }
    return connection.all(
        u"SELECT id, plan, branch, planner, provider, model FROM metric_series WHERE %1 ORDER BY id"_s.arg(where),
        binds, [&filter](const Row &row) {
            return StoredSeries{row.integer(0),
                                {filter.family, {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)}}};
        });
}

namespace {

/** Calls back with the first cell and the bytes of each chunk that has some of these cells. */
void eachChunk(Connection &connection, Resolution resolution, qint64 series, qint64 first, qint64 last,
               const std::function<void(qint64, const QByteArray &)> &take)
{
    first = std::max<qint64>(first, 0);
    last = std::min(last, metricchunk::lastChunk * metricchunk::sizeOf(resolution));
    if (last < first)
        return;
    connection.each(u"SELECT key, cells FROM metric_chunks WHERE key BETWEEN ? AND ? ORDER BY key"_s,
                    {metricchunk::keyOf(resolution, series, first), metricchunk::keyOf(resolution, series, last)},
                    [&take](const Row &row) { take(metricchunk::firstCellOf(row.integer(0)), row.bytes(1)); });
}

} // namespace

void eachCell(Connection &connection, Resolution resolution, qint64 series, qint64 first, qint64 last,
              const std::function<void(qint64, const MetricCell &)> &take)
{
    eachChunk(connection, resolution, series, first, last, [&](qint64 begin, const QByteArray &bytes) {
        for (const auto &[place, cell] : metricchunk::unpack(bytes)) {
            if (begin + place >= first && begin + place <= last)
                take(begin + place, cell);
        }
    });
}

void eachNumber(Connection &connection, Resolution resolution, qint64 series, qint64 first, qint64 last,
                const metricchunk::Wanted &wanted, const std::function<void(qint64, quint16, qint64)> &take)
{
    eachChunk(connection, resolution, series, first, last, [&](qint64 begin, const QByteArray &bytes) {
        metricchunk::scan(bytes, wanted, [&](int place, quint16 field, qint64 value) {
            if (begin + place >= first && begin + place <= last)
                take(begin + place, field, value);
        });
    });
}

bool arePlansFolded(Connection &connection)
{
    return connection.count(
               u"SELECT count(*) FROM metric_series WHERE family = 1 AND plan = ? AND generation = (SELECT "
               "generation FROM metric_state WHERE id = 1)"_s,
               {foldedLabel()}) > 0;
}

} // namespace loomdeck::metricstore
