// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/formats.h"
#include "health/metricquery.h"

namespace loomdeck {

/** One line of a chart, or one part of its stacks. A value. */
struct ChartSeries
{
    QString name;                    ///< for people
    QString colour;                  ///< role of the theme, `p50` `p90` `p99`, or `0` to `5` of its categories
    std::vector<MetricPoint> points; ///< one a step; a point without a value is a gap
    std::vector<MetricPoint> drawn;  ///< of a line: about a point a pixel, peaks kept
    bool isMoney = false; ///< not drawn, for its unit is another: it stands in the table twin and beside the value line

    /** True when some value is above 0. */
    bool isAny() const;
    bool operator==(const ChartSeries &) const = default;
};

/** What a chart shows, made where the store was read. A value; any thread. */
struct ChartData
{
    enum class Unit { Count, Millis, Money };

    bool isStacked = false;
    bool isSparse = false; ///< a step without a value is one in which nothing happened, not one that is missing
    Unit unit = Unit::Count;
    Timestamp from{}, to{};
    Micros step{};
    std::vector<ChartSeries> series;
    QString finding, caption;

    /** True when some step has a value, if only 0. */
    bool isObserved() const;
    /** True when there is something to draw. */
    bool isAny() const;
    /** Highest value, of stacks their sum. */
    double peak() const;
    /** Stretches that end by `now` in which no series was observed, as shares of the range. */
    std::vector<std::pair<double, double>> missing(Timestamp now) const;
    bool operator==(const ChartData &other) const;
};

/** How charts are put together and written. Pure. */
namespace chartdata {

/** A line of an answer with its name and colour; null lines of an answer give no points. */
ChartSeries seriesOf(const MetricAnswer &answer, const QString &line, const QString &name, const QString &colour);
/** An empty chart with the range of the answer. */
ChartData chartOf(const MetricAnswer &answer, bool isStacked, ChartData::Unit unit);
/** The longest of each step instead of the mean, so that no peak is lost. */
void usePeaks(ChartSeries &series);
/** Fills `drawn` of every line for a plot this wide. */
void reduce(ChartData &chart, int pixels);
/** A length of bars for the range, so that there are 30 to 96 of them. */
Micros barStep(Micros range);
/** A shorter one for lines that divides it: about a step a pixel. */
Micros lineStep(Micros range, Micros barStep, int pixels);

/** The top of an axis: 1, 2, 3, 4, 5, 6 or 8 times a power of ten; of times whole seconds, minutes or hours. */
double niceTop(double peak, ChartData::Unit unit);
/** `1,240`, `1.9 s`, `0.84` */
QString text(double value, ChartData::Unit unit);

} // namespace chartdata

} // namespace loomdeck
