// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/metricchunk.h"
#include "health/serieskey.h"

#include <unordered_map>

namespace loomdeck {

/** Numbers that were counted and are not stored yet, by series and minute. A value; any one thread. */
class DeltaBook
{
public:
    /** Cell to count into, valid until the next call. */
    MetricCell &cell(const SeriesKey &series, qint64 minute);

    bool isEmpty() const { return m_cells.empty(); }
    size_t size() const { return m_cells.size(); }

    const std::vector<SeriesKey> &series() const { return m_series; }
    /** Index into series() and minute, packed as (index << 40) + minute; minutes from 1970 to 9999 fit. */
    const std::unordered_map<quint64, MetricCell> &cells() const { return m_cells; }
    static size_t seriesOf(quint64 key) { return key >> 40; }
    static qint64 minuteOf(quint64 key) { return static_cast<qint64>(key & ((quint64{1} << 40) - 1)); }

private:
    std::vector<SeriesKey> m_series;
    QHash<SeriesKey, size_t> m_places;
    std::unordered_map<quint64, MetricCell> m_cells;
};

} // namespace loomdeck
