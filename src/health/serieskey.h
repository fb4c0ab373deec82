// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace loomdeck {

/** Labels of what is counted; empty where one does not apply. Ids, but for the planner, which is a name. A value. */
struct MetricLabels
{
    QString plan, branch, planner, provider, model;
    bool operator==(const MetricLabels &) const = default;
};

/** Which numbers belong together; stored. */
enum class SeriesFamily {
    Total,     ///< over all plans, by planner, provider and model; without any label everything
    OfPlan,    ///< of one plan and branch, by planner, provider and model
    Sampled,   ///< gauges; without a plan those of the whole store, with one its drift
    Objective, ///< good and bad events of a service level; `planner` holds its key
};

/** What identifies a series. A value. */
struct SeriesKey
{
    SeriesFamily family = SeriesFamily::Total;
    MetricLabels labels;
    bool operator==(const SeriesKey &) const = default;
};

inline size_t qHash(const SeriesKey &key, size_t seed = 0)
{
    const MetricLabels &l = key.labels;
    return qHashMulti(seed, static_cast<int>(key.family), l.plan, l.branch, l.planner, l.provider, l.model);
}

/** Plan and branch of a series that stands for all that did not fit any more. */
inline QString foldedLabel()
{
    return QStringLiteral("(other)");
}

/**
 * Most series of one family. Plans or branches that come when these are taken are counted together under foldedLabel(),
 * so that no number of branches makes the store grow without bound; sums over all plans stay exact.
 */
inline constexpr int mostSeriesOfPlans = 4000;
inline constexpr int mostTotalSeries = 1000;
inline constexpr int mostSampledSeries = 1000;

} // namespace loomdeck
