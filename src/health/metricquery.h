// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "health/metriccatalogue.h"
#include "health/metricstore.h"
#include "health/reduction.h"

#include <QJsonObject>

namespace loomdeck {

/** What series to read. A value. */
struct MetricQuery
{
    QString name;
    Timestamp from{}, to{};
    Micros step{}; ///< whole minutes; 0: so that about `points` steps come out
    /** Wanted, when no step is given. 0: 600, and 120 for each of many lines, which nobody could tell apart if they
     * were finer; of 90 days that is a day each. */
    int points = 0;
    /** Ids; provider and model may also be names. Empty: all. */
    MetricLabels labels;
    QString by; ///< label to draw a line for each value of; empty: one for all
};

/** Numbers of one line over time. */
struct MetricLine
{
    QString name;      ///< of the line in the catalogue
    QString group;     ///< value of the label that was grouped by, an id; empty without one
    QString groupName; ///< what people call it
    std::vector<MetricPoint> points;
    double total = 0; ///< of sums over the range
};

/**
 * An answer: steps of equal length, aligned to UTC. A step without a value was not observed: before the first entry, in
 * the future, while nobody folded or sampled, or for percentiles nothing ran. 0 is a step in which nothing happened.
 */
struct MetricAnswer
{
    MetricInfo info;
    Resolution resolution = Resolution::Minute; ///< that was read
    Micros step{};
    Timestamp from{}, to{};            ///< as widened to whole steps; to is excluded
    std::optional<Timestamp> foldedAt; ///< the journal is counted up to here
    std::vector<MetricLine> lines;
    int foldedGroups = 0;        ///< groups that were too many and are drawn together as `(other)`
    bool arePlansFolded = false; ///< some plans are counted together: there are too many to tell them apart
    QStringList ignoredFilters;  ///< labels that this metric does not have

    QJsonObject toJson() const;
};

namespace metrics {

/**
 * Checks a query and fills in its step. Pure. Errors: METRIC_UNKNOWN, RANGE_REVERSED, RANGE_TOO_LONG, STEP_INVALID,
 * RANGE_TOO_FINE, GROUP_UNKNOWN.
 */
Result<MetricQuery> checked(MetricQuery query);
/** The coarsest roll-up that has all the steps of this length. Pure. */
Resolution resolutionFor(Micros step);

/** Reads the series. Database thread. Errors: those of checked(). */
Result<MetricAnswer> read(Connection &connection, const MetricQuery &query, Timestamp now);

/** Sums of all time and the newest sample, for `/metrics`. */
struct CurrentMetrics
{
    struct Total
    {
        QString planner, provider, model; ///< names
        MetricCell cell;
    };
    std::vector<Total> totals;
    MetricCell sampled; ///< empty when nobody sampled in the last five minutes
    qint64 series = 0;
    bool arePlansFolded = false;
    MetricState state;
};
/** Database thread. */
CurrentMetrics current(Connection &connection, Timestamp now);

/** Names of what labels hold as ids, for people. Database thread. */
QHash<QString, QString> labelNames(Connection &connection, const QString &label, const QStringList &ids);

} // namespace metrics

} // namespace loomdeck
