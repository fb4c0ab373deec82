// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/metricstore.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

int mostOf(SeriesFamily family)
{
    switch (family) {
    case SeriesFamily::OfPlan:
        return mostSeriesOfPlans;
    case SeriesFamily::Total:
        return mostTotalSeries;
    case SeriesFamily::Sampled:
        return mostSampledSeries;
    case SeriesFamily::Objective:
        break;
    }
    // As many as the configuration names.
    return std::numeric_limits<int>::max();
}

/** What stands for a key that does not fit. The second time nothing is told apart any more. */
SeriesKey folded(SeriesKey key, bool isSecond)
{
    const QString other = foldedLabel();
    if (key.family != SeriesFamily::Total)
        key.labels.plan = key.labels.branch = other;
    if (isSecond || key.family == SeriesFamily::Total)
        key.labels.planner = key.labels.provider = key.labels.model = other;
    return key;
}

Binds bindsOf(qint64 generation, const SeriesKey &key)
{
    const auto label = [](const QString &text) { return text.isNull() ? u""_s : text; };
    const MetricLabels &l = key.labels;
    return {generation,       static_cast<int>(key.family),
            label(l.plan),    label(l.branch),
            label(l.planner), label(l.provider),
            label(l.model)};
}

} // namespace

std::optional<qint64> SeriesBook::find(Connection &connection, const SeriesKey &key) const
{
    return connection.first(u"SELECT id FROM metric_series WHERE generation = ? AND family = ? AND plan = ? AND branch "
                            "= ? AND planner = ? AND provider = ? AND model = ?"_s,
                            bindsOf(m_generation, key), [](const Row &row) { return row.integer(0); });
}

qint64 SeriesBook::idOf(Connection &connection, const SeriesKey &key)
{
    if (const auto known = m_ids.constFind(key); known != m_ids.constEnd())
        return *known;
    if (const auto stored = find(connection, key))
        return *m_ids.insert(key, *stored);
    const int family = static_cast<int>(key.family);
    if (!m_counts.contains(family))
        m_counts.insert(family,
                        connection.count(u"SELECT count(*) FROM metric_series WHERE generation = ? AND family = ?"_s,
                                         {m_generation, family}));
    const int most = mostOf(key.family);
    // Some room is left for what stands for the others.
    const qint64 taken = m_counts.value(family);
    if (taken >= most) {
        const SeriesKey first = folded(key, false), second = folded(key, true);
        const SeriesKey &other = taken >= most + most / 4 ? second : first;
        if (!(key == other))
            return *m_ids.insert(key, idOf(connection, other));
    }
    const qint64 id =
        connection.count(u"INSERT INTO metric_series (generation, family, plan, branch, planner, provider, "
                         "model) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                         bindsOf(m_generation, key));
    ++m_counts[family];
    return *m_ids.insert(key, id);
}

} // namespace loomdeck
