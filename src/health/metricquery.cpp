// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/metricquery.h"

#include "core/json.h"
#include "core/texttime.h"
#include "health/latency.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr size_t mostGroups = 20;

struct Group
{
    QString id;
    std::vector<MetricCell> steps;
    double weight = 0;
};

QString labelOf(const MetricLabels &labels, const QString &name)
{
    return name == u"plan"       ? labels.plan
           : name == u"branch"   ? labels.branch
           : name == u"planner"  ? labels.planner
           : name == u"provider" ? labels.provider
           : name == u"model"    ? labels.model
                                 : QString();
}

QString &labelOf(MetricLabels &labels, const QString &name)
{
    return name == u"plan"       ? labels.plan
           : name == u"branch"   ? labels.branch
           : name == u"planner"  ? labels.planner
           : name == u"provider" ? labels.provider
                                 : labels.model;
}

/** Takes away what the metric does not have, and turns names into ids. */
metricstore::SeriesFilter filterOf(Connection &connection, const MetricQuery &query, MetricAnswer &answer)
{
    metricstore::SeriesFilter filter;
    filter.labels = query.labels;
    for (const QString &label : {u"plan"_s, u"branch"_s, u"planner"_s, u"provider"_s, u"model"_s}) {
        QString &value = labelOf(filter.labels, label);
        if (!value.isEmpty() && !answer.info.filters.contains(label)) {
            answer.ignoredFilters << label;
            value.clear();
        }
    }
    for (const auto &[label, table] : {std::pair(u"provider"_s, u"providers"_s), std::pair(u"model"_s, u"models"_s)}) {
        QString &value = labelOf(filter.labels, label);
        if (value.isEmpty())
            continue;
        const auto id = connection.first(u"SELECT id FROM %1 WHERE name = ? ORDER BY id"_s.arg(table), {value},
                                         [](const Row &row) { return row.text(0); });
        value = id.value_or(value);
    }
    const bool isOfPlan = !filter.labels.plan.isEmpty() || !filter.labels.branch.isEmpty() || query.by == u"plan" ||
                          query.by == u"branch";
    filter.family = answer.info.isSampled ? SeriesFamily::Sampled
                    : isOfPlan            ? SeriesFamily::OfPlan
                                          : SeriesFamily::Total;
    return filter;
}

metricchunk::Wanted wantedOf(const MetricInfo &info)
{
    metricchunk::Wanted wanted;
    for (const MetricLineInfo &line : info.lines) {
        if (line.kind == MetricLineInfo::Kind::Percentile)
            wanted.histogram = true;
        else if (line.kind == MetricLineInfo::Kind::Sum)
            wanted.fields.push_back(static_cast<quint16>(line.field));
        else
            for (int part = 0; part < 4; ++part)
                wanted.fields.push_back(gaugeField(line.gauge, static_cast<GaugePart>(part)));
    }
    return wanted;
}

/** When the first entry was counted. */
std::optional<Timestamp> firstCounted(Connection &connection)
{
    const auto all =
        connection.first(u"SELECT id FROM metric_series WHERE family = 0 AND planner = '' AND provider = '' "
                         "AND model = '' AND generation = (SELECT generation FROM metric_state WHERE id = 1)"_s,
                         {}, [](const Row &row) { return row.integer(0); });
    if (!all)
        return std::nullopt;
    const qint64 key = metricchunk::keyOf(Resolution::Minute, *all, 0);
    return connection.first(u"SELECT key, cells FROM metric_chunks WHERE key BETWEEN ? AND ? ORDER BY key LIMIT 1"_s,
                            {key, key + metricchunk::lastChunk}, [](const Row &row) {
                                const auto cells = metricchunk::unpack(row.bytes(1));
                                return beginOf(Resolution::Minute, metricchunk::firstCellOf(row.integer(0)) +
                                                                       (cells.empty() ? 0 : cells.front().first));
                            });
}

/** A plan has rows only for samples in which it drifted; the store's own tell how often it was looked at. */
void fillUnsaidDrift(const std::vector<MetricCell> &looked, std::vector<MetricCell> &ofPlan)
{
    for (size_t step = 0; step < ofPlan.size(); ++step) {
        const qint64 samples = looked[step].of(Gauge::LargestDrift, GaugePart::Samples);
        const qint64 said = ofPlan[step].of(Gauge::LargestDrift, GaugePart::Samples);
        if (samples <= said)
            continue;
        ofPlan[step].add(gaugeField(Gauge::LargestDrift, GaugePart::Samples), samples - said);
        ofPlan[step].add(gaugeField(Gauge::LargestDrift, GaugePart::Least), 0);
        ofPlan[step].add(gaugeField(Gauge::LargestDrift, GaugePart::Most), 0);
    }
}

double weightOf(const MetricInfo &info, const Group &group)
{
    double sum = 0;
    for (const MetricCell &cell : group.steps) {
        for (const MetricLineInfo &line : info.lines)
            sum += line.kind == MetricLineInfo::Kind::Percentile ? static_cast<double>(latency::count(cell))
                                                                 : static_cast<double>(cell.of(line.field));
    }
    return sum;
}

/** The heaviest stay, the rest becomes one. */
int foldGroups(const MetricInfo &info, std::vector<Group> &groups)
{
    for (Group &group : groups)
        group.weight = weightOf(info, group);
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) { return a.weight > b.weight; });
    if (groups.size() <= mostGroups)
        return 0;
    Group &other = groups[mostGroups - 1];
    for (size_t i = mostGroups; i < groups.size(); ++i) {
        for (size_t step = 0; step < other.steps.size(); ++step)
            other.steps[step].merge(groups[i].steps[step]);
    }
    const int count = static_cast<int>(groups.size() - mostGroups + 1);
    other.id = foldedLabel();
    groups.resize(mostGroups);
    return count;
}

MetricPoint pointOf(const MetricLineInfo &line, const MetricCell &cell, Timestamp at, bool isCounted)
{
    MetricPoint point{at, {}, {}, {}};
    switch (line.kind) {
    case MetricLineInfo::Kind::Sum:
        if (isCounted)
            point.value = static_cast<double>(cell.of(line.field)) * line.factor;
        break;
    case MetricLineInfo::Kind::Percentile:
        point.value = latency::percentileMs(cell, line.share);
        break;
    case MetricLineInfo::Kind::Gauge:
        if (const qint64 samples = cell.of(line.gauge, GaugePart::Samples); samples > 0) {
            point.value = static_cast<double>(cell.of(line.gauge, GaugePart::Sum)) / static_cast<double>(samples);
            point.least = static_cast<double>(cell.of(line.gauge, GaugePart::Least));
            point.most = static_cast<double>(cell.of(line.gauge, GaugePart::Most));
        }
        break;
    }
    return point;
}

QJsonArray pointJson(const MetricPoint &point)
{
    const auto number = [](const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonArray json{isoText(point.at), number(point.value)};
    if (point.least) {
        json.append(number(point.least));
        json.append(number(point.most));
    }
    return json;
}

QString resolutionName(Resolution resolution)
{
    return resolution == Resolution::Minute ? u"minute"_s : resolution == Resolution::Hour ? u"hour"_s : u"day"_s;
}

} // namespace

QJsonObject MetricAnswer::toJson() const
{
    QJsonArray all;
    for (const MetricLine &line : lines) {
        QJsonArray points;
        for (const MetricPoint &point : line.points)
            points.append(pointJson(point));
        QJsonObject json{{u"line"_s, line.name}, {u"points"_s, points}};
        if (!line.group.isNull()) {
            json.insert(u"group"_s, line.group);
            json.insert(u"groupName"_s, line.groupName);
        }
        all.append(json);
    }
    return {{u"name"_s, info.name},
            {u"unit"_s, info.unit},
            {u"words"_s, info.words},
            {u"sampled"_s, info.isSampled},
            {u"relativeError"_s, info.name == u"latency" ? QJsonValue(latency::relativeError) : QJsonValue()},
            {u"resolution"_s, resolutionName(resolution)},
            {u"stepSeconds"_s, std::chrono::duration<double>(step).count()},
            {u"fromUtc"_s, isoText(from)},
            {u"toUtc"_s, isoText(to)},
            {u"countedUpToUtc"_s, orNull(isoText(foldedAt))},
            {u"foldedGroups"_s, foldedGroups},
            {u"plansFolded"_s, arePlansFolded},
            {u"ignoredFilters"_s, toJsonArray(ignoredFilters)},
            {u"lines"_s, all}};
}

namespace metrics {

Result<MetricAnswer> read(Connection &connection, const MetricQuery &asked, Timestamp now)
{
    auto query = checked(asked);
    if (!query)
        return query.error();
    MetricAnswer answer;
    answer.info = *findMetric(query->name);
    const auto filter = filterOf(connection, *query, answer);
    // Minutes of single plans are not kept as long as their hours.
    const Timestamp firstMinute = filter.family == SeriesFamily::OfPlan
                                      ? now - std::chrono::hours(24 * metricstore::keepPlanMinutesDays)
                                      : Timestamp{};
    if (asked.step == 0us && query->from < firstMinute && resolutionFor(query->step) == Resolution::Minute)
        query->step = 1h;
    answer.step = query->step;
    answer.resolution = resolutionFor(query->step);
    const qint64 stepLength = query->step.count();
    answer.from = fromMicros(toMicros(query->from) / stepLength * stepLength);
    const qint64 count = (toMicros(query->to) - toMicros(answer.from) + stepLength - 1) / stepLength;
    answer.to = answer.from + query->step * count;
    const MetricState state = metricstore::state(connection);
    answer.foldedAt = state.foldedAt;
    answer.arePlansFolded = filter.family == SeriesFamily::OfPlan && metricstore::arePlansFolded(connection);

    std::vector<Group> groups;
    QHash<QString, size_t> places;
    const qint64 first = cellAt(answer.resolution, answer.from);
    const qint64 last = cellAt(answer.resolution, answer.to - 1us);
    const qint64 cellsPerStep = query->step / lengthOf(answer.resolution);
    const bool isDriftOfPlans = answer.info.isSampled && (!filter.labels.plan.isEmpty() || query->by == u"plan");
    std::vector<MetricCell> looked(isDriftOfPlans ? static_cast<size_t>(count) : 0);
    // The sum of everything is kept, so that the usual chart reads a single series.
    const bool isOfAll = query->by.isEmpty() && filter.labels == MetricLabels();
    const metricchunk::Wanted wanted = wantedOf(answer.info);
    const auto add = [&](qint64 series, std::vector<MetricCell> &steps) {
        metricstore::eachNumber(connection, answer.resolution, series, first, last, wanted,
                                [&](qint64 cell, quint16 field, qint64 value) {
                                    steps[static_cast<size_t>((cell - first) / cellsPerStep)].add(field, value);
                                });
    };
    if (isDriftOfPlans) {
        for (const StoredSeries &series : metricstore::series(connection, {SeriesFamily::Sampled, {}})) {
            if (series.key.labels.plan.isEmpty())
                add(series.id, looked);
        }
    }
    for (const StoredSeries &series : metricstore::series(connection, filter)) {
        const bool isWhole = series.key == SeriesKey();
        if (filter.family == SeriesFamily::Total && isWhole != isOfAll)
            continue;
        // The store's own gauges have no plan; those of plans are told when they are asked for.
        if (answer.info.isSampled && !isDriftOfPlans && !series.key.labels.plan.isEmpty())
            continue;
        const QString id = labelOf(series.key.labels, query->by);
        if (!query->by.isEmpty() && id.isEmpty())
            continue;
        if (!places.contains(id)) {
            places.insert(id, groups.size());
            groups.push_back({id, std::vector<MetricCell>(static_cast<size_t>(count)), 0});
        }
        add(series.id, groups[places.value(id)].steps);
    }
    if (groups.empty() && query->by.isEmpty())
        groups.push_back({{}, std::vector<MetricCell>(static_cast<size_t>(count)), 0});
    if (isDriftOfPlans) {
        for (Group &group : groups)
            fillUnsaidDrift(looked, group.steps);
    }
    answer.foldedGroups = foldGroups(answer.info, groups);

    const auto since = firstCounted(connection);
    const auto isCounted = [&](Timestamp at) {
        if (answer.resolution == Resolution::Minute && at < firstMinute)
            return false;
        return since && state.foldedAt && at + query->step > *since && at <= *state.foldedAt && at <= now;
    };
    QStringList ids;
    for (const Group &group : groups)
        ids << group.id;
    const QHash<QString, QString> names = labelNames(connection, query->by, ids);
    for (const Group &group : groups) {
        for (const MetricLineInfo &info : answer.info.lines) {
            MetricLine line;
            line.name = info.name;
            line.group = query->by.isEmpty() ? QString() : group.id;
            line.groupName = names.value(group.id, line.group);
            line.points.reserve(static_cast<size_t>(count));
            Timestamp at = answer.from;
            for (const MetricCell &cell : group.steps) {
                line.points.push_back(pointOf(info, cell, at, isCounted(at) || !cell.isEmpty()));
                line.total += info.kind == MetricLineInfo::Kind::Sum ? line.points.back().value.value_or(0) : 0;
                at += query->step;
            }
            answer.lines.push_back(std::move(line));
        }
    }
    return answer;
}

namespace {

/** What the whole has beyond its parts: that which has no labels. */
MetricCell difference(const MetricCell &whole, const MetricCell &parts)
{
    MetricCell rest;
    for (const MetricCell::Entry &entry : whole.entries()) {
        if (const qint64 more = entry.value - parts.of(entry.field); more > 0)
            rest.append(entry.field, more);
    }
    return rest;
}

} // namespace

QHash<QString, QString> labelNames(Connection &connection, const QString &label, const QStringList &ids)
{
    QHash<QString, QString> names;
    const QString table = label == u"provider" ? u"providers"_s
                          : label == u"model"  ? u"models"_s
                          : label == u"plan"   ? u"plans"_s
                                               : QString();
    if (table.isEmpty())
        return names;
    for (const QString &id : ids) {
        const auto name = connection.first(u"SELECT name FROM %1 WHERE id = ?"_s.arg(table), {id},
                                           [](const Row &row) { return row.text(0); });
        if (name)
            names.insert(id, *name);
    }
    return names;
}

CurrentMetrics current(Connection &connection, Timestamp now)
{
    CurrentMetrics all;
    all.state = metricstore::state(connection);
    all.arePlansFolded = metricstore::arePlansFolded(connection);
    all.series = connection.count(u"SELECT count(*) FROM metric_series WHERE generation = ?"_s, {all.state.generation});
    QStringList providers, models;
    MetricCell everything, labelled;
    for (const StoredSeries &series : metricstore::series(connection, {SeriesFamily::Total, {}})) {
        const MetricLabels &l = series.key.labels;
        CurrentMetrics::Total total{l.planner, l.provider, l.model, {}};
        metricstore::eachCell(connection, Resolution::Ever, series.id, 0, 0,
                              [&total](qint64, const MetricCell &cell) { total.cell = cell; });
        if (series.key == SeriesKey()) {
            everything = total.cell;
            continue;
        }
        labelled.merge(total.cell);
        providers << l.provider;
        models << l.model;
        all.totals.push_back(total);
    }
    all.totals.push_back({{}, {}, {}, difference(everything, labelled)});
    const auto providerNames = labelNames(connection, u"provider"_s, providers);
    const auto modelNames = labelNames(connection, u"model"_s, models);
    for (CurrentMetrics::Total &total : all.totals) {
        total.provider = providerNames.value(total.provider, total.provider);
        total.model = modelNames.value(total.model, total.model);
    }
    for (const StoredSeries &series : metricstore::series(connection, {SeriesFamily::Sampled, {}})) {
        if (series.key.labels.plan.isEmpty())
            metricstore::eachCell(connection, Resolution::Minute, series.id, cellAt(Resolution::Minute, now - 5min),
                                  cellAt(Resolution::Minute, now),
                                  [&all](qint64, const MetricCell &cell) { all.sampled = cell; });
    }
    return all;
}

} // namespace metrics

} // namespace loomdeck
