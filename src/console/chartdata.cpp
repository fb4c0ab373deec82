// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/chartdata.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

size_t stepsOf(const ChartData &chart)
{
    return chart.series.empty() ? 0 : chart.series.front().points.size();
}

bool isSeen(const ChartData &chart, size_t step)
{
    return std::any_of(chart.series.begin(), chart.series.end(), [step](const ChartSeries &one) {
        return step < one.points.size() && one.points[step].value.has_value();
    });
}

} // namespace

bool ChartSeries::isAny() const
{
    return std::any_of(points.begin(), points.end(), [](const MetricPoint &one) { return one.value.value_or(0) > 0; });
}

bool ChartData::isObserved() const
{
    for (size_t at = 0; at < stepsOf(*this); ++at) {
        if (isSeen(*this, at))
            return true;
    }
    return false;
}

bool ChartData::isAny() const
{
    return unit == Unit::Millis ? isObserved() : peak() > 0;
}

double ChartData::peak() const
{
    double peak = 0;
    for (size_t at = 0; at < stepsOf(*this); ++at) {
        double sum = 0;
        for (const ChartSeries &one : series) {
            if (one.isMoney || at >= one.points.size())
                continue;
            const double value = one.points[at].value.value_or(0);
            sum = isStacked ? sum + value : std::max(sum, value);
        }
        peak = std::max(peak, sum);
    }
    return peak;
}

std::vector<std::pair<double, double>> ChartData::missing(Timestamp now) const
{
    std::vector<std::pair<double, double>> stretches;
    if (isSparse)
        return stretches;
    const double all = static_cast<double>((to - from).count());
    for (size_t at = 0; at < stepsOf(*this); ++at) {
        const Timestamp begin = from + step * static_cast<qint64>(at), end = begin + step;
        if (end > now || isSeen(*this, at))
            continue;
        const double first = static_cast<double>((begin - from).count()) / all;
        const double last = static_cast<double>((end - from).count()) / all;
        if (!stretches.empty() && std::abs(stretches.back().second - first) < 1e-9)
            stretches.back().second = last;
        else
            stretches.emplace_back(first, last);
    }
    return stretches;
}

bool ChartData::operator==(const ChartData &other) const
{
    return isStacked == other.isStacked && unit == other.unit && from == other.from && to == other.to &&
           step == other.step && finding == other.finding && caption == other.caption && series == other.series;
}

namespace chartdata {

ChartSeries seriesOf(const MetricAnswer &answer, const QString &line, const QString &name, const QString &colour)
{
    const auto found = std::find_if(answer.lines.begin(), answer.lines.end(),
                                    [&line](const MetricLine &one) { return one.name == line; });
    return {name, colour, found == answer.lines.end() ? std::vector<MetricPoint>() : found->points, {}, false};
}

ChartData chartOf(const MetricAnswer &answer, bool isStacked, ChartData::Unit unit)
{
    ChartData chart;
    chart.isStacked = isStacked;
    chart.unit = unit;
    chart.from = answer.from;
    chart.to = answer.to;
    chart.step = answer.step;
    return chart;
}

void usePeaks(ChartSeries &series)
{
    for (MetricPoint &point : series.points) {
        if (point.most)
            point.value = point.most;
    }
}

void reduce(ChartData &chart, int pixels)
{
    for (ChartSeries &one : chart.series)
        one.drawn = reduced(one.points, chart.from, chart.to, pixels);
}

Micros barStep(Micros range)
{
    static constexpr std::array<Micros, 14> steps{1min, 2min, 5min, 10min, 15min, 30min, 1h,
                                                  2h,   3h,   6h,   12h,   24h,   48h,   168h};
    const auto fits = [range](Micros step) { return range / step <= 62; };
    const auto found = std::find_if(steps.begin(), steps.end(), fits);
    return found == steps.end() ? range / 24h / 60 * 24h : *found;
}

Micros lineStep(Micros range, Micros barStep, int pixels)
{
    for (const Micros step : {Micros(1min), Micros(2min), Micros(5min), Micros(10min), Micros(15min), Micros(30min),
                              Micros(1h), Micros(2h), Micros(3h), Micros(6h), Micros(12h), Micros(24h)}) {
        if (barStep % step == 0us && range / step <= std::max(100, pixels))
            return step;
    }
    return barStep;
}

double niceTop(double peak, ChartData::Unit unit)
{
    if (unit == ChartData::Unit::Millis) {
        static constexpr std::array<double, 10> steps{1, 2, 4, 6, 8, 10, 20, 30, 40, 60};
        double scale = peak <= 1000 ? 100 : peak <= 60'000 ? 1000 : peak <= 3'600'000 ? 60'000 : 3'600'000;
        for (;; scale *= 10) {
            for (const double one : steps) {
                if (one * scale >= peak)
                    return one * scale;
            }
        }
    }
    const double least = unit == ChartData::Unit::Count ? 2 : 1e-6;
    const double power = std::pow(10, std::floor(std::log10(std::max(peak, least))));
    for (const double one : {1.0, 2.0, 4.0, 6.0, 8.0}) {
        if (one * power >= peak * (1 - 1e-9))
            return std::max(least, one * power);
    }
    return 10 * power;
}

QString text(double value, ChartData::Unit unit)
{
    switch (unit) {
    case ChartData::Unit::Count:
        return value < 1e5 ? QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1)
                           : Formats::shortNumber(static_cast<qint64>(value));
    case ChartData::Unit::Millis: {
        const auto time = Micros(static_cast<qint64>(value * 1000));
        // A round time of an axis has no needless digits.
        return time >= 1s && time < 1min && time % Micros(1s) == 0us ? Formats::age(time) : Formats::duration(time);
    }
    case ChartData::Unit::Money:
        return QLocale().toString(value, 'f', value != 0 && value < 0.1 ? 4 : 2);
    }
    Q_UNREACHABLE();
}

} // namespace chartdata

} // namespace loomdeck
