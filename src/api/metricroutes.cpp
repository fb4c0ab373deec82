// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/routes.h"
#include "core/json.h"
#include "core/texttime.h"
#include "engine/engine.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto usualRange = 6h;

Result<Timestamp> timeOf(const ApiCall &call, const QString &name, Timestamp fallback)
{
    const QString text = call.request.param(name);
    return text.isEmpty() ? Result<Timestamp>(fallback) : parseIsoTime(text);
}

Result<MetricQuery> queryOf(const ApiCall &call, Timestamp now)
{
    const auto to = timeOf(call, u"to"_s, now);
    if (!to)
        return to.error();
    const auto from = timeOf(call, u"from"_s, *to - usualRange);
    if (!from)
        return from.error();
    const auto points = call.number(u"points"_s, 0, 1, 5000);
    if (!points)
        return points.error();
    MetricQuery query;
    query.name = call.request.param(u"name"_s);
    query.from = *from;
    query.to = *to;
    query.points = static_cast<int>(*points);
    if (const QString step = call.request.param(u"step"_s); !step.isEmpty() && step != u"auto") {
        const auto length = parseDuration(step);
        if (!length)
            return length.error();
        query.step = std::max(*length, Micros(1us));
    }
    const auto label = [&call](const QString &name) { return call.request.param(name); };
    query.labels = {label(u"plan"_s), label(u"branch"_s), label(u"planner"_s), label(u"provider"_s), label(u"model"_s)};
    query.by = label(u"by"_s);
    return query;
}

Result<FleetChangeFilter> changesOf(const ApiCall &call, Timestamp now)
{
    FleetChangeFilter filter;
    const auto to = timeOf(call, u"to"_s, now);
    if (!to)
        return to.error();
    const auto from = timeOf(call, u"from"_s, *to - usualRange);
    if (!from)
        return from.error();
    const auto limit = call.number(u"limit"_s, filter.limit, 1, 500);
    if (!limit)
        return limit.error();
    if (*to < *from)
        return Error::badInput(u"RANGE_REVERSED"_s, u"The range ends before it begins."_s,
                               u"Give a \"from\" that is before \"to\"."_s);
    filter.from = *from;
    filter.to = *to;
    filter.limit = static_cast<int>(*limit);
    const auto label = [&call](const QString &name) { return call.request.param(name); };
    filter.labels = {label(u"plan"_s), label(u"branch"_s), label(u"planner"_s), label(u"provider"_s),
                     label(u"model"_s)};
    return filter;
}

QJsonValue catalogueJson()
{
    QJsonArray rows;
    for (const MetricInfo &info : metricCatalogue()) {
        QJsonArray lines;
        for (const MetricLineInfo &line : info.lines)
            lines.append(line.name);
        rows.append(QJsonObject{{u"name"_s, info.name},
                                {u"unit"_s, info.unit},
                                {u"words"_s, info.words},
                                {u"sampled"_s, info.isSampled},
                                {u"filters"_s, toJsonArray(info.filters)},
                                {u"lines"_s, lines}});
    }
    return rows;
}

const Objective *findObjective(const Engine &engine, const QString &name)
{
    const auto &all = engine.config().objectives;
    const auto found = std::find_if(all.begin(), all.end(), [&name](const Objective &one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Result<ObjectiveEntryFilter> entryFilterOf(const ApiCall &call)
{
    ObjectiveEntryFilter filter;
    const auto from = timeOf(call, u"from"_s, filter.from);
    if (!from)
        return from.error();
    const auto to = timeOf(call, u"to"_s, fromMicros(std::numeric_limits<qint64>::max()));
    if (!to)
        return to.error();
    const auto limit = call.number(u"limit"_s, 100, 1, 500);
    if (!limit)
        return limit.error();
    if (*to < *from)
        return Error::badInput(u"RANGE_REVERSED"_s, u"The range ends before it begins."_s,
                               u"Give a \"from\" that is before \"to\"."_s);
    const QString outcome = call.request.param(u"outcome"_s);
    if (!outcome.isEmpty() && outcome != u"good" && outcome != u"bad")
        return Error::badInput(u"UNKNOWN_VALUE"_s, u"\"%1\" is no outcome."_s.arg(outcome.left(40)),
                               u"Use good or bad, or leave it out for both."_s);
    if (!outcome.isEmpty())
        filter.good = outcome == u"good";
    filter.from = *from;
    filter.to = *to;
    filter.limit = static_cast<int>(*limit);
    filter.after = call.request.param(u"after"_s);
    return filter;
}

void answerEntries(Engine &engine, const ApiCall &call, const ApiAnswer &answer)
{
    const Objective *objective = findObjective(engine, call.args[0]);
    if (!objective)
        return answer(HttpResponse::failure(
            Error::notFound(u"OBJECTIVE_NOT_FOUND"_s, u"There is no objective \"%1\"."_s.arg(call.args[0].left(60)),
                            u"See /api/slo for those of the configuration."_s)));
    const auto filter = entryFilterOf(call);
    if (!filter)
        return answer(HttpResponse::failure(filter.error()));
    answerWith(engine.queries().objectiveEntries(*objective, *filter), answer, [](const ObjectiveEntryPage &page) {
        QJsonArray rows;
        for (const ObjectiveEntry &entry : page.entries)
            rows.append(entry.toJson());
        return QJsonValue(
            QJsonObject{{u"entries"_s, rows}, {u"next"_s, orNull(page.next.isEmpty() ? QString() : page.next)}});
    });
}

} // namespace

void addMetricRoutes(Router &router, Engine &engine)
{
    router.add("GET", "/api/metrics", Role::Viewer, [&engine](const ApiCall &call, const ApiAnswer &answer) {
        if (call.request.param(u"name"_s).isEmpty())
            return answer(HttpResponse::json(catalogueJson()));
        const auto query = queryOf(call, engine.clock().now());
        if (!query)
            return answer(HttpResponse::failure(query.error()));
        answerWith(engine.queries().metricSeries(*query), answer,
                   [](const MetricAnswer &series) { return QJsonValue(series.toJson()); });
    });
    router.add("GET", "/api/changes", Role::Viewer, [&engine](const ApiCall &call, const ApiAnswer &answer) {
        const auto query = changesOf(call, engine.clock().now());
        if (!query)
            return answer(HttpResponse::failure(query.error()));
        answerWith(engine.queries().fleetChanges(*query), answer, [](const std::vector<JournalEntry> &entries) {
            QJsonArray rows;
            for (const JournalEntry &entry : entries)
                rows.append(entry.toJson());
            return QJsonValue(rows);
        });
    });
    router.add("GET", "/api/slo", Role::Viewer, [&engine](const ApiCall &, const ApiAnswer &answer) {
        answerWith(engine.queries().objectives(engine.config().objectives), answer,
                   [](const std::vector<ObjectiveFacts> &all) {
                       QJsonArray rows;
                       for (const ObjectiveFacts &one : all)
                           rows.append(one.toJson());
                       return QJsonValue(rows);
                   });
    });
    router.add("GET", "/api/slo/{objective}/entries", Role::Viewer,
               [&engine](const ApiCall &call, const ApiAnswer &answer) { answerEntries(engine, call, answer); });
}

} // namespace loomdeck
