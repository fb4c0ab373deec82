// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/metricfield.h"

#include <QStringList>
#include <vector>

namespace loomdeck {

/** One line of a metric and where its numbers come from. A value. */
struct MetricLineInfo
{
    enum class Kind { Sum, Percentile, Gauge };

    QString name;
    Kind kind = Kind::Sum;
    MetricField field = MetricField::Succeeded; ///< of a sum
    double share = 0;                           ///< of a percentile
    Gauge gauge = Gauge::JobsReady;             ///< of a gauge: its mean, with the least and the most
    double factor = 1;                          ///< stored number times this is what is shown
};

/** A metric that can be asked for. A value. */
struct MetricInfo
{
    QString name;
    QString unit;  ///< of a number: `runs`, `ms`, `tokens`, `currency`, `jobs` …; sums are so many in each step
    QString words; ///< what it is, in a sentence
    bool isSampled = false; ///< by the leader: minutes without one are missing. Others are counted from the journal
    QStringList filters;    ///< labels it can be narrowed and grouped by: plan, branch, planner, provider, model
    std::vector<MetricLineInfo> lines;
};

/** All of them, in the order of the documentation. Deliveries join when there are some. */
const std::vector<MetricInfo> &metricCatalogue();
/** Null when there is none of this name. */
const MetricInfo *findMetric(const QString &name);

} // namespace loomdeck
