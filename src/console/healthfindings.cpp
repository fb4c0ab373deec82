// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthfindings.h"
#include "console/wordscontexts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::healthfindings {

namespace {

constexpr size_t leastSteps = 8, leastSide = 3;
constexpr double leastRatio = 1.4;
// A split explains at least this much of what moves, or it is noise.
constexpr double leastExplained = 0.4;
constexpr double leastLoyal = 0.8;
constexpr double leastFailures = 4;
// Twice the gain in likelihood; by chance more than this comes once in a thousand charts, whatever the split.
constexpr double leastGain = 14;

double totalOf(const MetricAnswer &answer, const QString &line, const QString &group = {})
{
    double sum = 0;
    for (const MetricLine &one : answer.lines)
        sum += one.name == line && (group.isNull() || one.group == group) ? one.total : 0;
    return sum;
}

const std::vector<MetricPoint> &pointsOf(const MetricAnswer &answer, const QString &line)
{
    static const std::vector<MetricPoint> none;
    for (const MetricLine &one : answer.lines) {
        if (one.name == line)
            return one.points;
    }
    return none;
}

bool isObserved(const std::vector<MetricPoint> &points)
{
    return std::any_of(points.begin(), points.end(), [](const MetricPoint &one) { return one.value.has_value(); });
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::vector<double> valuesOf(const std::vector<MetricPoint> &points, size_t from, size_t to)
{
    std::vector<double> values;
    for (size_t i = from; i < std::min(to, points.size()); ++i) {
        if (points[i].value)
            values.push_back(*points[i].value);
    }
    return values;
}

double sumFrom(const std::vector<MetricPoint> &points, size_t from)
{
    const auto values = valuesOf(points, from, points.size());
    return std::accumulate(values.begin(), values.end(), 0.0);
}

std::vector<MetricPoint> added(const MetricAnswer &answer, const QStringList &lines)
{
    std::vector<MetricPoint> sum;
    for (const MetricLine &line : answer.lines) {
        if (!lines.contains(line.name))
            continue;
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

QString timesText(double ratio)
{
    return QLocale().toString(ratio, 'f', ratio < 3 && std::abs(ratio - std::round(ratio)) > 0.2 ? 1 : 0);
}

/** "all of it in Scene Weaver", for those of the planners that changed. */
QString whereText(const QStringList &where, qsizetype planners)
{
    if (where.size() == 1 && planners > 1)
        return HealthFindings::tr(", all of it in %1").arg(where.first());
    if (where.size() == 2 && planners > 2)
        return HealthFindings::tr(", in %1 and %2").arg(where.first(), where.last());
    if (where.size() > 1 && where.size() == planners)
        return HealthFindings::tr(", in every planner");
    return {};
}

/** Most values lie within half and twice the one in the middle. */
bool isSteady(const std::vector<double> &values)
{
    const double middle = median(values);
    const auto near = std::count_if(values.begin(), values.end(),
                                    [middle](double value) { return value >= middle / 2 && value <= middle * 2; });
    return static_cast<double>(near) >= leastLoyal * static_cast<double>(values.size());
}

double logOdds(double bad, double all)
{
    if (bad <= 0 || bad >= all)
        return 0;
    return bad * std::log(bad / all) + (all - bad) * std::log(1 - bad / all);
}

} // namespace

std::optional<Change> levelChange(const std::vector<MetricPoint> &points)
{
    std::vector<size_t> steps;
    std::vector<double> sums{0}, squares{0};
    for (size_t i = 0; i < points.size(); ++i) {
        if (!points[i].value || *points[i].value <= 0)
            continue;
        const double value = std::log(*points[i].value);
        steps.push_back(i);
        sums.push_back(sums.back() + value);
        squares.push_back(squares.back() + value * value);
    }
    const size_t count = steps.size();
    if (count < leastSteps)
        return std::nullopt;
    const auto spread = [&](size_t from, size_t to) {
        const double sum = sums[to] - sums[from];
        return squares[to] - squares[from] - sum * sum / static_cast<double>(to - from);
    };
    size_t best = 0;
    double least = spread(0, count) * (1 - leastExplained);
    for (size_t split = leastSide; split + leastSide <= count; ++split) {
        const double both = spread(0, split) + spread(split, count);
        if (both < least) {
            least = both;
            best = split;
        }
    }
    if (best == 0)
        return std::nullopt;
    const size_t step = steps[best];
    Change change{step, points[step].at, median(valuesOf(points, 0, step)),
                  median(valuesOf(points, step, points.size()))};
    if (change.ratio() < leastRatio && change.ratio() > 1 / leastRatio)
        return std::nullopt;
    // What swings to and fro lies on both sides of the middle, before and after.
    const double middle = std::sqrt(change.before * change.after);
    const auto keepsTo = [middle](const std::vector<double> &values, bool isAbove) {
        const auto hits =
            std::count_if(values.begin(), values.end(), [=](double value) { return (value > middle) == isAbove; });
        return static_cast<double>(hits) >= leastLoyal * static_cast<double>(values.size());
    };
    const bool rises = change.after > change.before;
    if (!keepsTo(valuesOf(points, 0, step), !rises) || !keepsTo(valuesOf(points, step, points.size()), rises))
        return std::nullopt;
    return change;
}

std::optional<Change> shareRise(const std::vector<MetricPoint> &bad, const std::vector<MetricPoint> &all)
{
    double badAll = 0, allAll = 0;
    for (size_t i = 0; i < std::min(bad.size(), all.size()); ++i) {
        badAll += bad[i].value.value_or(0);
        allAll += all[i].value.value_or(0);
    }
    std::optional<Change> best;
    double most = leastGain, badBefore = 0, allBefore = 0;
    for (size_t i = 0; i < std::min(bad.size(), all.size()); ++i) {
        const double badAfter = badAll - badBefore, allAfter = allAll - allBefore;
        if (i > 0 && allBefore > 0 && badAfter >= leastFailures) {
            const double before = badBefore / allBefore, after = badAfter / std::max(1.0, allAfter);
            const double gain =
                2 * (logOdds(badBefore, allBefore) + logOdds(badAfter, allAfter) - logOdds(badAll, allAll));
            if (after > 2 * before && gain > most) {
                most = gain;
                best = Change{i, bad[i].at, before, after};
            }
        }
        badBefore += bad[i].value.value_or(0);
        allBefore += all[i].value.value_or(0);
    }
    return best;
}

QString latency(const MetricAnswer &all, const MetricAnswer &byPlanner, const Formats &formats, const QString &within)
{
    const auto &points = pointsOf(all, u"p90"_s);
    const auto values = valuesOf(points, 0, points.size());
    if (values.empty())
        return HealthFindings::tr("No run was timed %1").arg(within);
    const auto change = levelChange(points);
    const auto now = chartdata::text(change ? change->after : median(values), ChartData::Unit::Millis);
    if (!change)
        return values.size() < leastSteps ? HealthFindings::tr("p90 latency %1, too few runs for a trend").arg(now)
               : isSteady(values)         ? HealthFindings::tr("p90 latency steady at %1").arg(now)
                                          : HealthFindings::tr("p90 latency swings around %1").arg(now);
    const double ratio = change->ratio();
    QStringList where;
    qsizetype planners = 0;
    for (const MetricLine &line : byPlanner.lines) {
        if (line.name != u"p90")
            continue;
        const auto before = valuesOf(line.points, 0, change->step);
        const auto after = valuesOf(line.points, change->step, line.points.size());
        if (before.empty() || after.empty())
            continue;
        ++planners;
        const double own = median(after) / std::max(1e-9, median(before));
        if (ratio > 1 ? own >= leastRatio : own <= 1 / leastRatio)
            where << line.groupName;
    }
    const QString since = formats.clockTime(change->since), place = whereText(where, planners);
    if (ratio > 1.8 && ratio < 2.3)
        return HealthFindings::tr("p90 latency doubled since %1%2").arg(since, place);
    if (ratio >= 2.3)
        return HealthFindings::tr("p90 latency up %1× since %2%3").arg(timesText(ratio), since, place);
    if (ratio > 1)
        return HealthFindings::tr("p90 latency up %1 % since %2%3").arg(qRound((ratio - 1) * 100)).arg(since, place);
    if (ratio > 0.44 && ratio < 0.56)
        return HealthFindings::tr("p90 latency halved since %1%2").arg(since, place);
    return HealthFindings::tr("p90 latency down %1 % since %2%3").arg(qRound((1 - ratio) * 100)).arg(since, place);
}

QString outcomes(const MetricAnswer &all, const MetricAnswer &byPlanner, const Formats &formats, const QString &within)
{
    const QStringList ends{u"succeeded"_s, u"partial"_s, u"blocked"_s, u"failed"_s, u"cancelled"_s};
    const auto ended = added(all, ends);
    if (!isObserved(ended))
        return HealthFindings::tr("Nothing was counted %1").arg(within);
    double runs = 0;
    for (const QString &end : ends)
        runs += totalOf(all, end);
    const double failed = totalOf(all, u"failed"_s);
    if (runs <= 0)
        return HealthFindings::tr("No run ended %1").arg(within);
    if (failed <= 0)
        return HealthFindings::tr("No failures %1").arg(within);
    const auto &bad = pointsOf(all, u"failed"_s);
    const auto rise = shareRise(bad, ended);
    QStringList where;
    qsizetype planners = 0;
    for (const MetricLine &line : byPlanner.lines) {
        if (line.name != u"failed")
            continue;
        ++planners;
        if (sumFrom(line.points, rise ? rise->step : 0) > 0)
            where << line.groupName;
    }
    const QString place =
        where.size() == 1 && planners > 1 ? HealthFindings::tr(", all of them in %1").arg(where.first()) : QString();
    if (rise && rise->before > 0)
        return HealthFindings::tr("Failures up %1× since %2%3")
            .arg(timesText(rise->ratio()), formats.clockTime(rise->since), place);
    if (rise)
        return HealthFindings::tr("Failures since %1, none before%2").arg(formats.clockTime(rise->since), place);
    return HealthFindings::tr("%1 of %2 runs failed%3")
        .arg(Formats::number(qRound64(failed)), Formats::number(qRound64(runs)), place);
}

QString resumes(const MetricAnswer &answer, double promise, const Formats &formats, const QString &within)
{
    const double good = totalOf(answer, u"succeeded"_s);
    const double late = totalOf(answer, u"timed-out"_s);
    const double ended = good + late + totalOf(answer, u"failed"_s);
    if (ended <= 0 && totalOf(answer, u"requested"_s) > 0)
        return HealthFindings::tr("Resumes were asked for %1, none has ended yet").arg(within);
    if (ended <= 0)
        return HealthFindings::tr("Nothing was resumed %1").arg(within);
    const QString all = Formats::number(qRound64(ended));
    if (good >= ended)
        return HealthFindings::tr("All resumes succeeded, %1 of %1").arg(all);
    const QString share = Formats::percent(qRound64(good), qRound64(ended));
    const auto rise = shareRise(added(answer, {u"timed-out"_s, u"failed"_s}),
                                added(answer, {u"succeeded"_s, u"timed-out"_s, u"failed"_s}));
    const QString said = rise ? HealthFindings::tr("Fewer resumes succeed since %1: %2 of %3")
                                    .arg(formats.clockTime(rise->since), share, all)
                              : HealthFindings::tr("%1 of %2 resumes succeeded").arg(share, all);
    if (promise > 0 && good / ended < promise)
        return said + HealthFindings::tr(", below the promise of %1 %").arg(QLocale().toString(promise * 100, 'g', 4));
    return said;
}

QString tokens(const MetricAnswer &tokens, const MetricAnswer &costByProvider, const QString &within)
{
    const double all = totalOf(tokens, u"prompt"_s) + totalOf(tokens, u"completion"_s);
    if (all <= 0)
        return HealthFindings::tr("No tokens were used %1").arg(within);
    const double cost = totalOf(costByProvider, u"cost"_s);
    const QString used = Formats::shortNumber(qRound64(all));
    if (cost <= 0)
        return HealthFindings::tr("%1 tokens, without a price").arg(used);
    double most = 0;
    QString who;
    for (const MetricLine &line : costByProvider.lines) {
        if (line.total > most) {
            most = line.total;
            who = line.groupName;
        }
    }
    const QString said =
        HealthFindings::tr("%1 tokens for %2").arg(used, chartdata::text(cost, ChartData::Unit::Money));
    if (costByProvider.lines.size() < 2 || who.isEmpty())
        return said;
    return said + HealthFindings::tr(", %1 % of it at %2").arg(qRound(most / cost * 100)).arg(who);
}

QString lore(const MetricAnswer &answer, const Formats &formats, const QString &within)
{
    const double met = totalOf(answer, u"met"_s), missed = totalOf(answer, u"missed"_s);
    if (met + missed <= 0)
        return HealthFindings::tr("No lore deadline fell %1").arg(within);
    const QString all = Formats::number(qRound64(met + missed));
    if (missed <= 0)
        return HealthFindings::tr("All lore deadlines met, %1 of %1").arg(all);
    const QString late = Formats::number(qRound64(missed));
    if (const auto rise = shareRise(pointsOf(answer, u"missed"_s), added(answer, {u"met"_s, u"missed"_s})))
        return HealthFindings::tr("More lore deadlines are missed since %1: %2 of %3")
            .arg(formats.clockTime(rise->since), late, all);
    return HealthFindings::tr("%1 of %2 lore deadlines missed").arg(late, all);
}

QString budgets(const std::vector<ObjectiveFacts> &objectives)
{
    const auto worst =
        std::max_element(objectives.begin(), objectives.end(), [](const ObjectiveFacts &a, const ObjectiveFacts &b) {
            return a.report.state < b.report.state ||
                   (a.report.state == b.report.state && a.report.left > b.report.left);
        });
    if (worst == objectives.end())
        return HealthFindings::tr("No promises are watched");
    const QString left = Formats::percent(qRound64(std::max(0.0, worst->report.left) * 1000), 1000);
    const QString &name = worst->objective.name;
    switch (worst->report.state) {
    case BudgetState::NotEnoughData:
        return HealthFindings::tr("Too little has happened to judge a promise");
    case BudgetState::Healthy:
        return HealthFindings::tr("Every promise is kept");
    case BudgetState::AtRisk:
        return HealthFindings::tr("The promise \"%1\" is at risk: %2 of its budget is left").arg(name, left);
    case BudgetState::Burning:
        return worst->report.left > 0
                   ? HealthFindings::tr("The promise \"%1\" burns its budget: %2 is left").arg(name, left)
                   : HealthFindings::tr("The promise \"%1\" has spent its budget and burns on").arg(name);
    case BudgetState::Exhausted:
        return HealthFindings::tr("The promise \"%1\" has spent its budget").arg(name);
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck::healthfindings
