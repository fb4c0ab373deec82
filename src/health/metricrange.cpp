// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nearest.h"
#include "core/texttime.h"
#include "health/metricquery.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::metrics {

namespace {

constexpr Micros longestRange = 24h * 4000;
constexpr Micros longestOfMinutes = 24h * 14;
constexpr qint64 mostSteps = 5000;
constexpr int usualPoints = 600, usualPointsOfEach = 120;
constexpr Micros niceSteps[] = {1min, 2min, 5min, 10min, 15min,   30min,    1h,       2h,       3h,
                                6h,   12h,  24h,  48h,   24h * 7, 24h * 30, 24h * 90, 24h * 365};

qint64 stepsIn(const MetricQuery &query, Micros step)
{
    return (query.to - query.from + step - 1us) / step;
}

Micros niceStep(const MetricQuery &query)
{
    for (const Micros step : niceSteps) {
        if (stepsIn(query, step) <= query.points && (step >= 1h || query.to - query.from <= longestOfMinutes))
            return step;
    }
    return niceSteps[std::size(niceSteps) - 1];
}

} // namespace

Resolution resolutionFor(Micros step)
{
    if (step % Micros(24h) == 0us)
        return Resolution::Day;
    return step % Micros(1h) == 0us ? Resolution::Hour : Resolution::Minute;
}

Result<MetricQuery> checked(MetricQuery query)
{
    const MetricInfo *info = findMetric(query.name);
    if (!info) {
        QStringList names;
        for (const MetricInfo &one : metricCatalogue())
            names << one.name;
        const QString near = nearest(query.name, names);
        return Error::badInput(u"METRIC_UNKNOWN"_s, u"There is no metric \"%1\"."_s.arg(query.name.left(60)),
                               near.isEmpty() ? u"Use one of %1."_s.arg(names.join(u", "_s))
                                              : u"Did you mean \"%1\"?"_s.arg(near));
    }
    if (query.to <= query.from)
        return Error::badInput(u"RANGE_REVERSED"_s,
                               u"The range ends at %1, which is not after its beginning at %2."_s.arg(
                                   isoText(query.to), isoText(query.from)),
                               u"Give a \"from\" that is before \"to\"."_s);
    if (query.from < Timestamp{} || query.to - query.from > longestRange)
        return Error::badInput(u"RANGE_TOO_LONG"_s, u"A range may be 4,000 days at most, from 1970 on."_s,
                               u"Ask for a shorter range."_s);
    if (!query.by.isEmpty() && !info->filters.contains(query.by))
        return Error::badInput(
            u"GROUP_UNKNOWN"_s, u"\"%1\" cannot be grouped by \"%2\"."_s.arg(query.name, query.by.left(60)),
            info->filters.isEmpty() ? u"Leave \"by\" out."_s : u"Use one of %1."_s.arg(info->filters.join(u", "_s)));
    if (query.points == 0)
        query.points = query.by.isEmpty() ? usualPoints : usualPointsOfEach;
    query.points = std::clamp(query.points, 1, static_cast<int>(mostSteps));
    if (query.step == 0us)
        query.step = niceStep(query);
    if (query.step < 1min || query.step % Micros(1min) != 0us)
        return Error::badInput(u"STEP_INVALID"_s, u"A step is one or more whole minutes."_s,
                               u"Write for example 1m, 15m, 1h or 1d."_s);
    if (stepsIn(query, query.step) > mostSteps)
        return Error::badInput(u"RANGE_TOO_FINE"_s, u"The range has more than 5,000 steps of this length."_s,
                               u"Ask for a longer step or a shorter range."_s);
    if (resolutionFor(query.step) == Resolution::Minute && query.to - query.from > longestOfMinutes)
        return Error::badInput(u"RANGE_TOO_FINE"_s,
                               u"Steps that are no whole hours are read from minutes, for 14 days at most."_s,
                               u"Ask for a step of whole hours or a shorter range."_s);
    return query;
}

} // namespace loomdeck::metrics
