// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthfindings.h"
#include "console/healthreader.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::health {

namespace {

using Unit = ChartData::Unit;

QString say(const char *text)
{
    return QCoreApplication::translate("loomdeck::health", text);
}

/** "Outcomes per 30 m" with what is in the way of reading it. */
QString captionOf(const QString &text, const MetricAnswer &answer)
{
    QStringList parts{text.contains(u"%1") ? text.arg(Formats::age(answer.step).section(u" 0"_s, 0, 0)) : text};
    if (!answer.ignoredFilters.isEmpty())
        parts << say("of the whole store");
    if (answer.arePlansFolded)
        parts << say("small plans are counted together");
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

std::vector<HealthMarker> markersOf(const MetricAnswer &gates)
{
    constexpr size_t most = 12;
    std::vector<HealthMarker> markers;
    for (const MetricLine &line : gates.lines) {
        if (line.name != u"closed")
            continue;
        for (const MetricPoint &point : line.points) {
            if (point.value.value_or(0) > 0)
                markers.push_back({point.at, say("%1 closed").arg(line.groupName)});
        }
    }
    std::sort(markers.begin(), markers.end(), [](const HealthMarker &a, const HealthMarker &b) { return a.at < b.at; });
    // The newest stay: more words than these could not be told apart.
    if (markers.size() > most)
        markers.erase(markers.begin(), markers.end() - most);
    return markers;
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
    all.insert(u"queue-age"_s, query(u"queue-age"_s, {}, true));
    all.insert(u"executions/planner"_s, query(u"executions"_s, u"planner"_s));
    all.insert(u"latency/planner"_s, query(u"latency"_s, u"planner"_s));
    all.insert(u"cost/provider"_s, query(u"cost"_s, u"provider"_s));
    all.insert(u"gates/provider"_s, query(u"gates"_s, u"provider"_s));
    return all;
}

HealthReading chartsOf(const HealthAnswers &answers, const std::vector<ObjectiveFacts> &objectives,
                       const HealthQuestion &question, const Formats &formats)
{
    const auto of = [&answers](const QString &key) -> const MetricAnswer & { return *answers.find(key); };
    const QString &within = question.within;
    HealthReading reading;
    const MetricAnswer &runs = of(u"executions"_s);
    reading.from = runs.from;
    reading.to = runs.to;
    reading.countedUpTo = runs.foldedAt;
    reading.objectives = objectives;
    reading.markers = markersOf(of(u"gates/provider"_s));

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
    resumes.finding =
        healthfindings::resumes(of(u"resumes"_s), promiseOf(question.objectives, ObjectiveSource::Resumes), within);
    reading.charts.insert(u"resumes"_s, resumes);

    ChartData tokens =
        chartFrom(of(u"tokens"_s), true, Unit::Count, QT_TRANSLATE_NOOP("loomdeck::health", "Tokens per %1"),
                  {{u"prompt"_s, QT_TRANSLATE_NOOP("loomdeck::health", "prompt"), u"0"_s},
                   {u"cached"_s, QT_TRANSLATE_NOOP("loomdeck::health", "cached"), u"5"_s},
                   {u"completion"_s, QT_TRANSLATE_NOOP("loomdeck::health", "completion"), u"1"_s}});
    takeCachedOff(tokens);
    tokens.finding = healthfindings::tokens(of(u"tokens"_s), of(u"cost/provider"_s), within);
    reading.charts.insert(u"tokens"_s, tokens);

    ChartData lore = chartFrom(of(u"lore-deadlines"_s), true, Unit::Count,
                               QT_TRANSLATE_NOOP("loomdeck::health", "Lore deadlines per %1"),
                               {{u"met"_s, QT_TRANSLATE_NOOP("loomdeck::health", "met"), u"ok"_s},
                                {u"missed"_s, QT_TRANSLATE_NOOP("loomdeck::health", "missed"), u"bad"_s}});
    lore.finding = healthfindings::lore(of(u"lore-deadlines"_s), within);
    reading.charts.insert(u"lore"_s, lore);

    for (ChartData &chart : reading.charts) {
        if (!chart.isStacked)
            chartdata::reduce(chart, question.pixels);
    }
    return reading;
}

} // namespace loomdeck::health
