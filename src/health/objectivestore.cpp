// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/objectivestore.h"

#include "core/json.h"
#include "core/texttime.h"
#include "health/metricstore.h"

#include <map>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

double secondsIn(Micros time)
{
    return std::chrono::duration<double>(time).count();
}

QJsonObject countsJson(const EventCounts &counts)
{
    return {{u"good"_s, counts.good}, {u"bad"_s, counts.bad}};
}

QJsonObject pairJson(const BurnState &pair)
{
    return {{u"severity"_s, pair.windows.severity == BurnSeverity::Page ? u"page"_s : u"ticket"_s},
            {u"longSeconds"_s, secondsIn(pair.windows.longWindow)},
            {u"shortSeconds"_s, secondsIn(pair.windows.shortWindow)},
            {u"factor"_s, pair.factor},
            {u"longBurn"_s, pair.longBurn},
            {u"shortBurn"_s, pair.shortBurn},
            {u"long"_s, countsJson(pair.inLong)},
            {u"short"_s, countsJson(pair.inShort)},
            {u"enoughData"_s, pair.isEnough},
            {u"fires"_s, pair.fires}};
}

std::optional<qint64> seriesOf(Connection &connection, const Objective &objective)
{
    metricstore::SeriesFilter filter{SeriesFamily::Objective, {}};
    filter.labels.planner = objective.key();
    const auto found = metricstore::series(connection, filter);
    return found.empty() ? std::nullopt : std::optional(found.front().id);
}

/** Good and bad by minute for the windows, and by hour for the rest of the period. */
class Events
{
public:
    Events(Connection &connection, qint64 series, Timestamp now, int periodDays)
        : m_now(now)
    {
        const Timestamp split = beginOf(Resolution::Hour, cellAt(Resolution::Hour, now - longestWindow));
        read(connection, Resolution::Minute, series, split, now);
        read(connection, Resolution::Hour, series, now - std::chrono::hours(24 * periodDays), split - Micros(1));
    }
    /** Of cells that begin in the window; what is in the future by somebody's clock does not count yet. */
    EventCounts since(Micros window) const { return between(m_now - window, m_now); }
    /** Of cells that begin after the one and not after the other. */
    EventCounts between(Timestamp after, Timestamp to) const
    {
        EventCounts sum;
        for (auto at = m_cells.upper_bound(after); at != m_cells.end() && at->first <= to; ++at) {
            sum.good += at->second.good;
            sum.bad += at->second.bad;
        }
        return sum;
    }

private:
    static constexpr Micros longestWindow = 72h;

    void read(Connection &connection, Resolution resolution, qint64 series, Timestamp from, Timestamp to)
    {
        metricstore::eachCell(connection, resolution, series, cellAt(resolution, from), cellAt(resolution, to),
                              [&](qint64 cell, const MetricCell &numbers) {
                                  m_cells[beginOf(resolution, cell)] = {numbers.of(MetricField::ObjectiveGood),
                                                                        numbers.of(MetricField::ObjectiveBad)};
                              });
    }

    const Timestamp m_now;
    std::map<Timestamp, EventCounts> m_cells;
};

std::optional<Timestamp> firstDayOf(Connection &connection, qint64 series)
{
    std::optional<Timestamp> first;
    metricstore::eachCell(connection, Resolution::Day, series, 0, cellAt(Resolution::Day, Timestamp::max()),
                          [&first](qint64 cell, const MetricCell &) {
                              if (!first)
                                  first = beginOf(Resolution::Day, cell);
                          });
    return first;
}

} // namespace

QJsonObject ObjectiveFacts::toJson() const
{
    QJsonArray pairs;
    for (const BurnState &pair : report.pairs)
        pairs.append(pairJson(pair));
    const auto limit = objective.limit();
    return {{u"name"_s, objective.name},
            {u"counts"_s, objectiveSourceNames().at(static_cast<int>(objective.source))},
            {u"words"_s, objective.words()},
            {u"target"_s, objective.target},
            {u"withinSeconds"_s, limit ? QJsonValue(secondsIn(*limit)) : QJsonValue()},
            {u"planner"_s, orNull(objective.planner.isEmpty() ? QString() : objective.planner)},
            {u"planId"_s, orNull(objective.plan.isEmpty() ? QString() : objective.plan)},
            {u"periodDays"_s, objective.periodDays},
            {u"minEvents"_s, objective.minEvents},
            {u"state"_s, budgetStateName(report.state)},
            {u"events"_s, countsJson(report.inPeriod)},
            {u"goodShare"_s, report.inPeriod.all() > 0 ? QJsonValue(report.goodShare) : QJsonValue()},
            {u"budgetEvents"_s, report.budget},
            {u"budgetLeft"_s, report.inPeriod.all() > 0 ? QJsonValue(report.left) : QJsonValue()},
            {u"burn"_s, pairs},
            {u"countedSinceUtc"_s, orNull(isoText(countedSince))},
            {u"asOfUtc"_s, isoText(asOf)}};
}

QJsonObject ObjectiveEntry::toJson() const
{
    return {{u"good"_s, isGood}, {u"countedAtUtc"_s, isoText(at)}, {u"entry"_s, entry.toJson()}};
}

namespace objectivestore {

std::vector<ObjectiveFacts> facts(Connection &connection, const std::vector<Objective> &objectives, Timestamp now)
{
    const MetricState state = metricstore::state(connection);
    std::vector<ObjectiveFacts> list;
    for (const Objective &objective : objectives) {
        ObjectiveFacts one;
        one.objective = objective;
        one.asOf = std::min(state.foldedAt.value_or(Timestamp{}), now);
        const auto series = seriesOf(connection, objective);
        if (series) {
            const Events events(connection, *series, now, objective.periodDays);
            one.report = judgeBudget(objective, [&events](Micros window) { return events.since(window); });
            one.countedSince = firstDayOf(connection, *series);
            one.burningSince =
                burningSince(one.report, objective.minEvents, objective.target, now,
                             [&events](Timestamp after, Timestamp to) { return events.between(after, to); });
        } else {
            one.report = judgeBudget(objective, [](Micros) { return EventCounts(); });
        }
        list.push_back(one);
    }
    return list;
}

ObjectiveEntryPage entries(Connection &connection, const Objective &objective, const ObjectiveEntryFilter &filter)
{
    ObjectiveEntryPage page;
    const auto series = seriesOf(connection, objective);
    if (!series)
        return page;
    QString where = u"series = ? AND at >= ? AND at <= ?"_s;
    Binds binds{*series, toMicros(filter.from), toMicros(filter.to)};
    if (filter.good) {
        where += u" AND good = ?"_s;
        binds << (*filter.good ? 1 : 0);
    }
    if (!filter.after.isEmpty()) {
        const QStringList mark = filter.after.split(u'.');
        where += u" AND (at < ? OR (at = ? AND id < ?))"_s;
        const qint64 time = mark[0].toLongLong();
        binds << time << time << mark.value(1).toLongLong();
    }
    binds << filter.limit + 1;
    struct Found
    {
        qint64 id = 0, position = 0;
        Timestamp at{};
        bool good = false;
    };
    const auto rows = connection.all(
        u"SELECT id, at, position, good FROM objective_events WHERE %1 ORDER BY at DESC, id DESC LIMIT ?"_s.arg(where),
        binds, [](const Row &row) {
            return Found{row.integer(0), row.integer(2), row.time(1), row.boolean(3)};
        });
    for (size_t i = 0; i < rows.size() && static_cast<int>(i) < filter.limit; ++i) {
        if (const auto entry = journal::at(connection, rows[i].position))
            page.entries.push_back({rows[i].good, rows[i].at, *entry});
    }
    if (static_cast<int>(rows.size()) > filter.limit) {
        const Found &last = rows[static_cast<size_t>(filter.limit) - 1];
        page.next = u"%1.%2"_s.arg(toMicros(last.at)).arg(last.id);
    }
    return page;
}

} // namespace objectivestore

} // namespace loomdeck
