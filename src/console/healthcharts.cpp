// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthfindings.h"
#include "console/healthreader.h"
#include "console/wordscontexts.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::health {

namespace {

using Unit = ChartData::Unit;

constexpr Micros shortRange = 1h;

QString say(const char *text)
{
    return QCoreApplication::translate("loomdeck::health", text);
}

/** "Not split by planner and provider": what the numbers leave out of the question, rather than wrong ones. */
QString unsplit(const QStringList &labels)
{
    QStringList words;
    for (const QString &label : labels)
        words << (label == u"plan"       ? HealthFindings::tr("plan")
                  : label == u"branch"   ? HealthFindings::tr("branch")
                  : label == u"planner"  ? HealthFindings::tr("planner")
                  : label == u"provider" ? HealthFindings::tr("provider")
                                         : HealthFindings::tr("model"));
    const QString last = words.takeLast();
    return HealthFindings::tr("Not split by %1")
        .arg(words.isEmpty() ? last : HealthFindings::tr("%1 and %2").arg(words.join(u", "_s), last));
}

/** "Outcomes per 30 m" with what is in the way of reading it. */
QString captionOf(const QString &text, const MetricAnswer &answer)
{
    QStringList parts{text.contains(u"%1") ? text.arg(Formats::age(answer.step).section(u" 0"_s, 0, 0)) : text};
    if (!answer.ignoredFilters.isEmpty())
        parts.prepend(unsplit(answer.ignoredFilters));
    if (answer.arePlansFolded)
        parts << HealthFindings::tr("small plans are counted together");
    return parts.join(u" · "_s);
}

struct Part
{
    QString line;
    const char *name;
    QString colour;
};

ChartData chartFrom(const MetricAnswer &answer, bool isStacked, Unit unit, const char *caption,
                    const std::vector<Part> &parts)
{
    ChartData chart = chartdata::chartOf(answer, isStacked, unit);
    chart.caption = captionOf(say(caption), answer);
    for (const Part &part : parts)
        chart.series.push_back(chartdata::seriesOf(answer, part.line, say(part.name), part.colour));
    return chart;
}

/** Tokens of the prompt that were not cached: the rest of its bar. */
void takeCachedOff(ChartData &chart)
{
    for (size_t i = 0; i < chart.series[0].points.size(); ++i) {
        auto &prompt = chart.series[0].points[i].value;
        const auto &cached = chart.series[1].points[i].value;
        if (prompt && cached)
            prompt = std::max(0.0, *prompt - *cached);
    }
}

ChartData progressOf(const HealthAnswers &answers, const HealthQuestion &question, const Formats &formats)
{
    const auto of = [&answers](const QString &key) -> const MetricAnswer & { return *answers.find(key); };
    const bool isOfPlan = !question.labels.plan.isEmpty();
    // The two counts are kept of the whole store, their difference of each plan.
    ChartData chart =
        isOfPlan ? chartFrom(of(u"drift"_s), false, Unit::Count,
                             QT_TRANSLATE_NOOP("loomdeck::health", "Difference of the two counts of this plan"),
                             {{u"largest"_s, QT_TRANSLATE_NOOP("loomdeck::health", "difference"), u"0"_s}})
                 : chartFrom(of(u"progress"_s), false, Unit::Count,
                             QT_TRANSLATE_NOOP("loomdeck::health", "Items in progress, phases that run by the journal"),
                             {{u"backlog"_s, QT_TRANSLATE_NOOP("loomdeck::health", "backlog"), u"0"_s},
                              {u"phases"_s, QT_TRANSLATE_NOOP("loomdeck::health", "phases"), u"1"_s}});
    if (isOfPlan)
        chartdata::usePeaks(chart.series[0]);
    chart.finding = healthfindings::drift(of(u"drifting-plans"_s), of(u"drift"_s), of(u"drift/plan"_s), isOfPlan,
                                          formats, question.within);
    return chart;
}

ChartData obligationsOf(const MetricAnswer &answer, const Formats &formats, const QString &within)
{
    ChartData chart = chartFrom(answer, true, Unit::Count,
                                QT_TRANSLATE_NOOP("loomdeck::health", "Open obligations by age, mean per %1"),
                                {{u"new"_s, QT_TRANSLATE_NOOP("loomdeck::health", "up to 12 h"), u"run"_s},
                                 {u"ageing"_s, QT_TRANSLATE_NOOP("loomdeck::health", "up to 72 h"), u"warn"_s},
                                 {u"old"_s, QT_TRANSLATE_NOOP("loomdeck::health", "older"), u"bad"_s}});
    chart.finding = healthfindings::obligations(answer, formats, within);
    return chart;
}

double promiseOf(const std::vector<Objective> &objectives, ObjectiveSource source)
{
    const auto found = std::find_if(objectives.begin(), objectives.end(),
                                    [source](const Objective &one) { return one.source == source; });
    return found == objectives.end() ? 0 : found->target;
}

} // namespace

QHash<QString, MetricQuery> seriesFor(const HealthQuestion &question)
{
    const Micros step = chartdata::barStep(question.to - question.from);
    // Whole steps, the last one not over yet: bars would jump if they began with the clock.
    const auto floored = [step](Timestamp time) { return time - time.time_since_epoch() % step; };
    const Timestamp to = floored(question.to - 1us) + step;
    const Timestamp from = std::min(floored(question.from + step - 1us), to - step);
    const Micros fine = chartdata::lineStep(to - from, step, question.pixels);
    const auto query = [&](const QString &name, const QString &by, bool isFine = false) {
        return MetricQuery{name, from, to, isFine ? fine : step, 0, question.labels, by};
    };
    QHash<QString, MetricQuery> all;
    for (const auto &name : {u"executions"_s, u"latency"_s, u"resumes"_s, u"tokens"_s, u"lore-deadlines"_s})
        all.insert(name, query(name, {}));
    all.insert(u"obligations"_s, query(u"obligations"_s, {}));
    all.insert(u"cost"_s, query(u"cost"_s, {}));
    for (const auto &name : {u"queue-age"_s, u"progress"_s, u"drift"_s, u"drifting-plans"_s})
        all.insert(name, query(name, {}, true));
    // Where counts differ is asked of the end only: of a long range it would read every plan.
    MetricQuery plans = query(u"drift"_s, u"plan"_s);
    plans.from = std::max(from, floored(std::min(question.to, to) - shortRange));
    plans.step = std::min(step, Micros(10min));
    all.insert(u"drift/plan"_s, plans);
    all.insert(u"executions/planner"_s, query(u"executions"_s, u"planner"_s));
    all.insert(u"latency/planner"_s, query(u"latency"_s, u"planner"_s));
    all.insert(u"cost/provider"_s, query(u"cost"_s, u"provider"_s));
    return all;
}

HealthReading chartsOf(const HealthAnswers &answers, const HealthQuestion &question, const Formats &formats)
{
    const auto of = [&answers](const QString &key) -> const MetricAnswer & { return *answers.find(key); };
    const QString &within = question.within;
    HealthReading reading;
    const MetricAnswer &runs = of(u"executions"_s);
    reading.from = runs.from;
    reading.to = runs.to;
    reading.countedUpTo = runs.foldedAt;

    ChartData outcomes =
        chartFrom(runs, true, Unit::Count, QT_TRANSLATE_NOOP("loomdeck::health", "Ends of runs per %1"),
                  {{u"succeeded"_s, QT_TRANSLATE_NOOP("loomdeck::health", "succeeded"), u"ok"_s},
                   {u"partial"_s, QT_TRANSLATE_NOOP("loomdeck::health", "partial"), u"run"_s},
                   {u"blocked"_s, QT_TRANSLATE_NOOP("loomdeck::health", "blocked"), u"warn"_s},
                   {u"failed"_s, QT_TRANSLATE_NOOP("loomdeck::health", "failed"), u"bad"_s},
                   {u"cancelled"_s, QT_TRANSLATE_NOOP("loomdeck::health", "cancelled"), u"neutral"_s}});
    outcomes.finding = healthfindings::outcomes(runs, of(u"executions/planner"_s), formats, within);
    reading.charts.insert(u"outcomes"_s, outcomes);

    ChartData latency = chartFrom(
        of(u"latency"_s), false, Unit::Millis, QT_TRANSLATE_NOOP("loomdeck::health", "Latency of runs per %1"),
        {{u"p50"_s, "p50", u"p50"_s}, {u"p90"_s, "p90", u"p90"_s}, {u"p99"_s, "p99", u"p99"_s}});
    latency.isSparse = true;
    latency.finding = healthfindings::latency(of(u"latency"_s), of(u"latency/planner"_s), formats, within);
    reading.charts.insert(u"latency"_s, latency);

    ChartData queue = chartFrom(of(u"queue-age"_s), false, Unit::Millis,
                                QT_TRANSLATE_NOOP("loomdeck::health", "Age of the oldest ready job"),
                                {{u"oldest-ready"_s, QT_TRANSLATE_NOOP("loomdeck::health", "oldest"), u"0"_s}});
    chartdata::usePeaks(queue.series[0]);
    queue.finding = healthfindings::queueAge(of(u"queue-age"_s), formats, within);
    reading.charts.insert(u"queue"_s, queue);

    ChartData resumes =
        chartFrom(of(u"resumes"_s), true, Unit::Count, QT_TRANSLATE_NOOP("loomdeck::health", "Ends of resumes per %1"),
                  {{u"succeeded"_s, QT_TRANSLATE_NOOP("loomdeck::health", "succeeded"), u"ok"_s},
                   {u"timed-out"_s, QT_TRANSLATE_NOOP("loomdeck::health", "timed out"), u"warn"_s},
                   {u"failed"_s, QT_TRANSLATE_NOOP("loomdeck::health", "failed"), u"bad"_s}});
    resumes.finding = healthfindings::resumes(
        of(u"resumes"_s), promiseOf(question.objectives, ObjectiveSource::Resumes), formats, within);
    reading.charts.insert(u"resumes"_s, resumes);

    ChartData tokens =
        chartFrom(of(u"tokens"_s), true, Unit::Count, QT_TRANSLATE_NOOP("loomdeck::health", "Tokens per %1"),
                  {{u"prompt"_s, QT_TRANSLATE_NOOP("loomdeck::health", "prompt"), u"0"_s},
                   {u"cached"_s, QT_TRANSLATE_NOOP("loomdeck::health", "cached"), u"5"_s},
                   {u"completion"_s, QT_TRANSLATE_NOOP("loomdeck::health", "completion"), u"1"_s}});
    takeCachedOff(tokens);
    ChartSeries cost = chartdata::seriesOf(of(u"cost"_s), u"cost"_s, HealthFindings::tr("cost"), {});
    cost.isMoney = true;
    tokens.series.push_back(cost);
    tokens.finding = healthfindings::tokens(of(u"tokens"_s), of(u"cost/provider"_s), within);
    reading.charts.insert(u"tokens"_s, tokens);

    ChartData lore = chartFrom(of(u"lore-deadlines"_s), true, Unit::Count,
                               QT_TRANSLATE_NOOP("loomdeck::health", "Lore deadlines per %1"),
                               {{u"met"_s, QT_TRANSLATE_NOOP("loomdeck::health", "met"), u"ok"_s},
                                {u"missed"_s, QT_TRANSLATE_NOOP("loomdeck::health", "missed"), u"bad"_s}});
    lore.finding = healthfindings::lore(of(u"lore-deadlines"_s), formats, within);
    reading.charts.insert(u"lore"_s, lore);

    reading.charts.insert(u"progress"_s, progressOf(answers, question, formats));
    reading.charts.insert(u"obligations"_s, obligationsOf(of(u"obligations"_s), formats, within));

    for (ChartData &chart : reading.charts) {
        if (!chart.isStacked)
            chartdata::reduce(chart, question.pixels);
    }
    return reading;
}

} // namespace loomdeck::health
