// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthfindings.h"
#include "console/wordscontexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::healthfindings {

// What stands at a time and was sampled, as opposed to what ended and was counted.
namespace {

constexpr size_t leastGrowing = 3;
constexpr Micros longestMoment = 5min;
constexpr Micros driftLasts = 5min;
constexpr double largestAgreement = 1;

const std::vector<MetricPoint> &lineOf(const MetricAnswer &answer, const QString &line)
{
    static const std::vector<MetricPoint> none;
    for (const MetricLine &one : answer.lines) {
        if (one.name == line)
            return one.points;
    }
    return none;
}

/** Place of the last point with a value; the size when there is none. */
size_t lastOf(const std::vector<MetricPoint> &points)
{
    for (size_t i = points.size(); i > 0; --i) {
        if (points[i - 1].value)
            return i - 1;
    }
    return points.size();
}

size_t firstOf(const std::vector<MetricPoint> &points)
{
    const auto first =
        std::find_if(points.begin(), points.end(), [](const MetricPoint &one) { return one.value.has_value(); });
    return static_cast<size_t>(first - points.begin());
}

double mostOf(const std::vector<MetricPoint> &points, size_t from, size_t to)
{
    double most = 0;
    for (size_t i = from; i <= to && i < points.size(); ++i)
        most = std::max(most, points[i].most.value_or(0));
    return most;
}

/** A stretch of steps, both included. */
struct Stretch
{
    size_t first = 0, last = 0;
};

/** The newest stretch in which this holds; steps that nobody sampled do not end it. */
template<typename Holds>
std::optional<Stretch> newestStretch(const std::vector<MetricPoint> &points, Holds holds)
{
    std::optional<Stretch> stretch;
    for (size_t i = points.size(); i > 0; --i) {
        const MetricPoint &point = points[i - 1];
        if (!point.value)
            continue;
        if (holds(point)) {
            stretch = stretch ? Stretch{i - 1, stretch->last} : Stretch{i - 1, i - 1};
        } else if (stretch) {
            break;
        }
    }
    return stretch;
}

/** Where counts differ at the end of the range. */
QString driftPlace(const MetricAnswer &byPlan)
{
    QStringList plans;
    for (const MetricLine &line : byPlan.lines) {
        const size_t last = lastOf(line.points);
        if (last < line.points.size() && line.points[last].most.value_or(0) > largestAgreement)
            plans << line.groupName;
    }
    if (plans.isEmpty())
        return {};
    if (plans.size() > 2)
        return HealthFindings::tr(", in %1 plans").arg(plans.size());
    return HealthFindings::tr(", in %1").arg(plans.join(HealthFindings::tr(" and ")));
}

} // namespace

QString queueAge(const MetricAnswer &answer, const Formats &formats, const QString &within)
{
    const auto &points = lineOf(answer, u"oldest-ready"_s);
    size_t last = points.size(), most = 0;
    for (size_t i = 0; i < points.size(); ++i) {
        if (!points[i].value)
            continue;
        last = i;
        if (points[i].most.value_or(0) > points[most].most.value_or(0))
            most = i;
    }
    if (last == points.size())
        return HealthFindings::tr("The queue was not sampled %1").arg(within);
    const double peak = points[most].most.value_or(0), now = points[last].value.value_or(0);
    if (peak <= 0)
        return HealthFindings::tr("Nothing waited %1").arg(within);
    const auto ageText = [](double millis) { return Formats::age(Micros(static_cast<qint64>(millis * 1000))); };
    // A long step has samples of many moments: its mean is nobody's wait, and its longest may be over.
    if (answer.step > longestMoment)
        return HealthFindings::tr("Ready jobs last waited up to %1; the longest was %2, at %3")
            .arg(ageText(points[last].most.value_or(now)), ageText(peak), formats.clockTime(points[most].at));
    if (now < 1000)
        return HealthFindings::tr("Nothing waits now; the longest was %1, at %2")
            .arg(ageText(peak), formats.clockTime(points[most].at));
    size_t first = last;
    while (first > 0 && points[first - 1].value && *points[first - 1].value < *points[first].value)
        --first;
    const QString age = ageText(now);
    if (last - first >= leastGrowing && now >= 2 * points[first].value.value_or(0))
        return HealthFindings::tr("The oldest ready job waits %1, longer and longer since %2")
            .arg(age, formats.clockTime(points[first].at));
    return HealthFindings::tr("The oldest ready job waits %1").arg(age);
}

QString drift(const MetricAnswer &drifting, const MetricAnswer &drift, const MetricAnswer &byPlan, bool isOfPlan,
              const Formats &formats, const QString &within)
{
    const auto &differences = lineOf(drift, u"largest"_s);
    const auto &lasting = lineOf(drifting, u"lasting"_s);
    const size_t last = lastOf(isOfPlan ? differences : lasting);
    if (last == (isOfPlan ? differences : lasting).size())
        return HealthFindings::tr("Backlog and phases were not compared %1").arg(within);
    std::optional<Stretch> stretch;
    if (isOfPlan) {
        // A step whose least is a drift drifted from its first sample to its last.
        stretch =
            newestStretch(differences, [](const MetricPoint &one) { return one.least.value_or(0) > largestAgreement; });
        if (stretch && drift.step * static_cast<qint64>(stretch->last - stretch->first + 1) < driftLasts)
            stretch.reset();
    } else {
        stretch = newestStretch(lasting, [](const MetricPoint &one) { return one.most.value_or(0) > 0; });
    }
    const auto &points = isOfPlan ? differences : lasting;
    const size_t first = firstOf(points);
    // Of what nobody looked at nothing is said.
    if (!stretch && first > points.size() / 4)
        return HealthFindings::tr("Backlog and phases agree since %1").arg(formats.clockTime(points[first].at));
    if (!stretch)
        return HealthFindings::tr("Backlog and phases agree %1").arg(within);
    const QString most = Formats::number(qRound64(mostOf(differences, stretch->first, stretch->last)));
    if (stretch->last == last)
        return HealthFindings::tr("Counts differ by %1 since %2%3")
            .arg(most, formats.clockTime(points[stretch->first].at), isOfPlan ? QString() : driftPlace(byPlan));
    const Micros lasted = points[stretch->last].at + drift.step - points[stretch->first].at;
    // A long step may have drifted for a part of it only.
    const QString words = drift.step > longestMoment ? HealthFindings::tr("Counts differed by %1 for up to %2 from %3")
                                                     : HealthFindings::tr("Counts differed by %1 for %2 from %3");
    return words.arg(most, Formats::age(lasted), formats.clockTime(points[stretch->first].at));
}

QString obligations(const MetricAnswer &answer, const Formats &formats, const QString &within)
{
    const auto &old = lineOf(answer, u"old"_s);
    const size_t last = lastOf(old);
    if (last == old.size())
        return HealthFindings::tr("Obligations were not counted %1").arg(within);
    double open = 0;
    for (const QString &line : {u"new"_s, u"ageing"_s, u"old"_s}) {
        const auto &points = lineOf(answer, line);
        open += last < points.size() ? points[last].value.value_or(0) : 0;
    }
    const qint64 all = qRound64(open), late = qRound64(old[last].value.value_or(0));
    if (all == 0)
        return HealthFindings::tr("No obligation is open");
    if (late == 0)
        return HealthFindings::tr("%1 obligations are open, none older than 72 h").arg(Formats::number(all));
    const auto stretch = newestStretch(old, [](const MetricPoint &one) { return one.most.value_or(0) > 0; });
    // From the first step on is no time at which anything changed.
    if (!stretch || stretch->first == 0)
        return HealthFindings::tr("%1 obligations are open, %2 of them older than 72 h")
            .arg(Formats::number(all), Formats::number(late));
    return HealthFindings::tr("%1 obligations are open, %2 of them older than 72 h, the first since %3")
        .arg(Formats::number(all), Formats::number(late), formats.clockTime(old[stretch->first].at));
}

} // namespace loomdeck::healthfindings
