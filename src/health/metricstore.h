// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"
#include "health/deltabook.h"
#include "health/entryfold.h"

#include <optional>

namespace loomdeck {

/** How far the journal is folded. A value. */
struct MetricState
{
    qint64 generation = 1; ///< of the series that count; a rebuild writes a new one
    qint64 position = 0;   ///< of the last entry that was folded
    Timestamp newestAt{};  ///< see EntryFold::newestAt()
    /** When the journal was last found folded to its end; numbers after that are not known yet. */
    std::optional<Timestamp> foldedAt;
};

/** A series as the store has it. */
struct StoredSeries
{
    qint64 id = 0;
    SeriesKey key;
};

/** Finds or makes the ids of series of one generation, and folds those that do not fit. Database thread. */
class SeriesBook
{
public:
    explicit SeriesBook(qint64 generation)
        : m_generation(generation)
    {}
    qint64 idOf(Connection &connection, const SeriesKey &key);
    qint64 generation() const { return m_generation; }

private:
    std::optional<qint64> find(Connection &connection, const SeriesKey &key) const;

    qint64 m_generation;
    QHash<SeriesKey, qint64> m_ids;
    QHash<int, qint64> m_counts; ///< by family
};

/** Database threads only; throws Failure. */
namespace metricstore {

MetricState state(Connection &connection);
/** As state(), and nobody else changes metrics until this transaction ends. */
MetricState lockState(Transaction &transaction);
void setState(Transaction &transaction, const MetricState &state);

/** Up to `limit` entries after a position, with what metrics need of them. */
std::vector<EntryFacts> entriesAfter(Connection &connection, qint64 position, int limit);

/** Merges what was counted into minutes, hours, days and the sum of all time. */
void add(Connection &connection, SeriesBook &book, const DeltaBook &deltas);
void addEvents(Connection &connection, SeriesBook &book, const FoldRules &rules,
               const std::vector<ObjectiveEvent> &events);

/** Which series to read; an empty text takes all. */
struct SeriesFilter
{
    SeriesFamily family = SeriesFamily::Total;
    MetricLabels labels;
};
std::vector<StoredSeries> series(Connection &connection, const SeriesFilter &filter);
/** Calls back for each cell of a series from the first to the last, both included. */
void eachCell(Connection &connection, Resolution resolution, qint64 series, qint64 first, qint64 last,
              const std::function<void(qint64, const MetricCell &)> &take);
/** As eachCell, but with cell, field and value of each wanted number, which is several times faster. */
void eachNumber(Connection &connection, Resolution resolution, qint64 series, qint64 first, qint64 last,
                const metricchunk::Wanted &wanted, const std::function<void(qint64, quint16, qint64)> &take);
/** Series of the plan family that were counted together because there were too many. */
bool arePlansFolded(Connection &connection);

/**
 * Removes what is older than so many days, and what rebuilds left behind, of a few hundred series after this one: a
 * writer must not wait long behind it. Returns the series to go on after, 0 when all are done.
 */
qint64 prune(Transaction &transaction, int keepDays, qint64 after);

/** Days that the minutes of single plans are kept; after that their hours tell. All others are kept as long as hours.
 */
inline constexpr int keepPlanMinutesDays = 90;
/** Days that the entries behind objectives are kept, and how many of one at most. */
inline constexpr int keepEventsDays = 31;
inline constexpr int mostEvents = 200'000;

} // namespace metricstore

} // namespace loomdeck
