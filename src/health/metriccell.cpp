// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/metriccell.h"

#include <algorithm>
#include <limits>

namespace loomdeck {

namespace {

qint64 boundedSum(qint64 a, qint64 b)
{
    qint64 sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return a > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
    return sum;
}

qint64 together(quint16 field, qint64 a, qint64 b)
{
    if (field < gaugeFields || field >= latencyFields)
        return boundedSum(a, b);
    switch (static_cast<GaugePart>((field - gaugeFields) % 4)) {
    case GaugePart::Least:
        return std::min(a, b);
    case GaugePart::Most:
        return std::max(a, b);
    case GaugePart::Samples:
    case GaugePart::Sum:
        break;
    }
    return boundedSum(a, b);
}

} // namespace

void MetricCell::add(quint16 field, qint64 value)
{
    const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), field,
                                     [](const Entry &entry, quint16 wanted) { return entry.field < wanted; });
    if (at != m_entries.end() && at->field == field)
        at->value = together(field, at->value, value);
    else
        m_entries.insert(at, {field, value});
}

void MetricCell::sample(Gauge gauge, qint64 value)
{
    add(gaugeField(gauge, GaugePart::Samples), 1);
    add(gaugeField(gauge, GaugePart::Sum), value);
    add(gaugeField(gauge, GaugePart::Least), value);
    add(gaugeField(gauge, GaugePart::Most), value);
}

void MetricCell::merge(const MetricCell &other)
{
    if (m_entries.empty()) {
        m_entries = other.m_entries;
        return;
    }
    // Mostly a few numbers join many that have the same fields: nothing moves then.
    if (other.m_entries.size() <= 24) {
        for (const Entry &entry : other.m_entries)
            add(entry.field, entry.value);
        return;
    }
    std::vector<Entry> merged;
    merged.reserve(m_entries.size() + other.m_entries.size());
    auto a = m_entries.cbegin();
    auto b = other.m_entries.cbegin();
    while (a != m_entries.cend() && b != other.m_entries.cend()) {
        if (a->field < b->field) {
            merged.push_back(*a++);
        } else if (b->field < a->field) {
            merged.push_back(*b++);
        } else {
            merged.push_back({a->field, together(a->field, a->value, b->value)});
            ++a;
            ++b;
        }
    }
    merged.insert(merged.end(), a, m_entries.cend());
    merged.insert(merged.end(), b, other.m_entries.cend());
    m_entries = std::move(merged);
}

qint64 MetricCell::of(quint16 field) const
{
    const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), field,
                                     [](const Entry &entry, quint16 wanted) { return entry.field < wanted; });
    return at != m_entries.end() && at->field == field ? at->value : 0;
}

} // namespace loomdeck
