// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/deltabook.h"

namespace loomdeck {

MetricCell &DeltaBook::cell(const SeriesKey &series, qint64 minute)
{
    auto place = m_places.constFind(series);
    if (place == m_places.constEnd()) {
        place = m_places.insert(series, m_series.size());
        m_series.push_back(series);
    }
    return m_cells[(quint64{*place} << 40) + static_cast<quint64>(minute)];
}

} // namespace loomdeck
