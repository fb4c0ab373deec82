// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "health/metriccell.h"

#include <functional>
#include <QByteArray>

namespace loomdeck {

/** How much time a cell covers. Days are days in UTC: whoever shows local days adds up hours. Numbers are stored. */
enum class Resolution { Minute, Hour, Day, Ever };

/** Length of a cell; of Ever: all time. */
Micros lengthOf(Resolution resolution);
/** Number of the cell that this time is in, counted from 1970; for times before 1970 below 0. */
qint64 cellAt(Resolution resolution, Timestamp time);
/** When the cell begins. */
Timestamp beginOf(Resolution resolution, qint64 cell);

/** The cells of one series in a stretch of time, packed as one row of the store. */
namespace metricchunk {

/** Cells in a chunk. */
int sizeOf(Resolution resolution);
/** Key of the row that holds this cell; keys of a series and resolution follow one another. */
qint64 keyOf(Resolution resolution, qint64 series, qint64 cell);
/** Of the first cell of a row, from its key. */
qint64 firstCellOf(qint64 key);
qint64 seriesOf(qint64 key);
Resolution resolutionOf(qint64 key);
/** Cells beyond these cannot be kept. */
inline constexpr qint64 lastChunk = (qint64{1} << 26) - 1;

/** Cells by their place in the chunk, rising. */
using Cells = std::vector<std::pair<int, MetricCell>>;

/** Columns by field, deflated: numbers of one kind next to one another take a third of what cell after cell does. */
QByteArray pack(const Cells &cells);
/** Throws Failure METRICS_DAMAGED when the bytes are not what pack() made. */
Cells unpack(const QByteArray &bytes);

/** Which numbers a reader wants. A value. */
struct Wanted
{
    std::vector<quint16> fields; ///< below latencyFields
    bool histogram = false;      ///< the buckets of the latency
    bool all = false;

    bool has(quint16 field) const;
};
/** Calls back with place, field and value of each wanted number, without making cells of them. Throws as unpack(). */
void scan(const QByteArray &bytes, const Wanted &wanted, const std::function<void(int, quint16, qint64)> &take);

} // namespace metricchunk

} // namespace loomdeck
