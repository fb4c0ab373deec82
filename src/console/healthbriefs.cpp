// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthbriefs.h"

#include "console/chartdata.h"
#include "console/healthfindings.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::healthbriefs {

namespace {

using healthfindings::Change;

// Shorter waits are nobody's trouble, whatever they were before.
constexpr double leastWait = 60'000;

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::healthbriefs", text, meaning, n);
}

const MetricLine *lineNamed(const MetricAnswer &answer, const QString &name)
{
    const auto found = std::find_if(answer.lines.begin(), answer.lines.end(),
                                    [&name](const MetricLine &one) { return one.name == name; });
    return found == answer.lines.end() ? nullptr : &*found;
}

double sumSince(const MetricAnswer &answer, const QString &line, Timestamp since)
{
    const MetricLine *found = lineNamed(answer, line);
    double sum = 0;
    for (const MetricPoint &point : found ? found->points : std::vector<MetricPoint>())
        sum += point.at >= since ? point.value.value_or(0) : 0;
    return sum;
}

/** The newest point that was observed. */
std::optional<MetricPoint> newest(const MetricAnswer &answer, const QString &line)
{
    const MetricLine *found = lineNamed(answer, line);
    if (!found)
        return std::nullopt;
    const auto point = std::find_if(found->points.rbegin(), found->points.rend(),
                                    [](const MetricPoint &one) { return one.value.has_value(); });
    return point == found->points.rend() ? std::nullopt : std::optional(*point);
}

/** All ends of runs of each step. */
std::vector<MetricPoint> endsOf(const MetricAnswer &executions)
{
    std::vector<MetricPoint> sum;
    for (const MetricLine &line : executions.lines) {
        if (sum.empty()) {
            sum = line.points;
            continue;
        }
        for (size_t i = 0; i < std::min(sum.size(), line.points.size()); ++i) {
            if (line.points[i].value)
                sum[i].value = sum[i].value.value_or(0) + *line.points[i].value;
        }
    }
    return sum;
}

bool hasRuns(const MetricAnswer &answer)
{
    return std::any_of(answer.lines.begin(), answer.lines.end(), [](const MetricLine &one) { return one.total > 0; });
}

/** "doubled since 14:05": what a level did. */
QString changeText(const Change &change, const Formats &formats)
{
    const QString since = formats.clockTime(change.since);
    const double ratio = change.ratio();
    if (ratio > 1.8 && ratio < 2.3)
        return tr("doubled since %1").arg(since);
    if (ratio >= 2.3)
        return tr("up %1× since %2").arg(QLocale().toString(ratio, 'f', ratio < 3 ? 1 : 0), since);
    if (ratio > 1)
        return tr("up %1 % since %2").arg(qRound((ratio - 1) * 100)).arg(since);
    if (ratio > 0.44 && ratio < 0.56)
        return tr("halved since %1").arg(since);
    return tr("down %1 % since %2").arg(qRound((1 - ratio) * 100)).arg(since);
}

QString waitText(double millis)
{
    return Formats::age(Micros(static_cast<qint64>(millis * 1000)));
}

} // namespace

QString outcomes(const MetricAnswer &executions, const Formats &formats, const QString &range)
{
    const auto ends = endsOf(executions);
    if (std::none_of(ends.begin(), ends.end(), [](const MetricPoint &one) { return one.value.has_value(); }))
        return tr("Nothing was counted yet");
    if (!hasRuns(executions))
        return tr("No run ended in %1").arg(range);
    const MetricLine *bad = lineNamed(executions, u"failed"_s);
    if (!bad || bad->total <= 0)
        return tr("No failures in %1").arg(range);
    const auto rise = healthfindings::shareRise(bad->points, ends);
    if (rise && rise->before > 0)
        return tr("Failures up %1× since %2")
            .arg(QLocale().toString(rise->ratio(), 'f', rise->ratio() < 3 ? 1 : 0), formats.clockTime(rise->since));
    if (rise)
        return tr("Failures since %1, none before").arg(formats.clockTime(rise->since));
    double all = 0;
    for (const MetricPoint &point : ends)
        all += point.value.value_or(0);
    return tr("%1 of %2 runs failed").arg(Formats::number(qRound64(bad->total)), Formats::number(qRound64(all)));
}

QString outcomesNow(const MetricAnswer &executions)
{
    const Timestamp since = executions.to - 1h;
    double all = 0;
    for (const MetricLine &line : executions.lines)
        all += sumSince(executions, line.name, since);
    const double failed = sumSince(executions, u"failed"_s, since);
    const QString runs = tr("%n run(s) in the last hour", nullptr, static_cast<int>(std::min(all, 1e9)));
    return failed > 0 ? tr("%1, %2 failed").arg(runs, Formats::number(qRound64(failed))) : runs;
}

QString latency(const MetricAnswer &latency, const Formats &formats, const QString &range)
{
    const MetricLine *line = lineNamed(latency, u"p90"_s);
    const auto last = newest(latency, u"p90"_s);
    if (!line || !last)
        return tr("No run was timed in %1").arg(range);
    if (const auto change = healthfindings::levelChange(line->points))
        return tr("p90 %1").arg(changeText(*change, formats));
    std::vector<double> values;
    for (const MetricPoint &point : line->points) {
        if (point.value)
            values.push_back(*point.value);
    }
    // As few as levelChange() refuses to judge.
    if (values.size() < 8)
        return tr("p90, too few runs for a trend");
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    const double usual = *middle;
    const auto near = std::count_if(values.begin(), values.end(),
                                    [usual](double value) { return value >= usual / 2 && value <= usual * 2; });
    return (near >= std::ssize(values) * 4 / 5 ? tr("p90 steady at %1") : tr("p90 swings around %1"))
        .arg(chartdata::text(usual, ChartData::Unit::Millis));
}

QString latencyNow(const MetricAnswer &latency)
{
    const auto last = newest(latency, u"p90"_s);
    return last ? tr("last %1").arg(chartdata::text(*last->value, ChartData::Unit::Millis)) : QString();
}

QString queueAge(const MetricAnswer &queueAge, const Formats &formats, const QString &range)
{
    const auto last = newest(queueAge, u"oldest-ready"_s);
    if (!last)
        return tr("The queue was not sampled in %1").arg(range);
    const MetricLine *line = lineNamed(queueAge, u"oldest-ready"_s);
    const double now = last->most.value_or(*last->value);
    double peak = 0;
    for (const MetricPoint &point : line->points)
        peak = std::max(peak, point.most.value_or(0));
    if (now < leastWait && peak < leastWait)
        return tr("Nothing waits long");
    if (now < leastWait)
        return tr("Nothing waits long now, at most %1").arg(waitText(peak));
    const auto change = healthfindings::levelChange(line->points);
    if (change && change->ratio() > 1)
        return tr("Waits %1").arg(changeText(*change, formats));
    return tr("A job waits for %1").arg(waitText(now));
}

QString queueAgeNow(const MetricAnswer &queueAge)
{
    const auto last = newest(queueAge, u"oldest-ready"_s);
    return last ? tr("oldest ready job %1").arg(waitText(last->most.value_or(*last->value))) : QString();
}

} // namespace loomdeck::healthbriefs
