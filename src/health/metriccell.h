// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/metricfield.h"

#include <vector>

namespace loomdeck {

/**
 * A few numbers of one series and one stretch of time: field and value, by field. Cells merge in any order with the
 * same outcome: sums are added, the least and the most of a gauge are kept. A value.
 */
class MetricCell
{
public:
    struct Entry
    {
        quint16 field = 0;
        qint64 value = 0;
        bool operator==(const Entry &) const = default;
    };

    /** As if a cell with this alone were merged. Sums stop at the largest number instead of turning negative. */
    void add(quint16 field, qint64 value);
    void add(MetricField field, qint64 value = 1) { add(static_cast<quint16>(field), value); }
    void sample(Gauge gauge, qint64 value);
    void merge(const MetricCell &other);

    /** 0 when it is not there. */
    qint64 of(quint16 field) const;
    qint64 of(MetricField field) const { return of(static_cast<quint16>(field)); }
    qint64 of(Gauge gauge, GaugePart part) const { return of(gaugeField(gauge, part)); }

    const std::vector<Entry> &entries() const { return m_entries; }
    /** For readers of stored cells; fields must rise. */
    void append(quint16 field, qint64 value) { m_entries.push_back({field, value}); }
    bool isEmpty() const { return m_entries.empty(); }
    bool operator==(const MetricCell &) const = default;

private:
    std::vector<Entry> m_entries;
};

} // namespace loomdeck
