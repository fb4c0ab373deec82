// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include "core/texttime.h"
#include "health/metricchunk.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

Timestamp time(const char *iso)
{
    return must(parseIsoTime(QString::fromLatin1(iso)));
}

PastEntry happened(Timestamp at, const QString &kind, const QString &subject, const QJsonObject &details,
                   const QString &plan)
{
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = kind;
    entry.planId = plan;
    entry.branch = u"main"_s;
    entry.subjectType = u"item"_s;
    entry.subjectId = subject;
    entry.details = details;
    return {at, entry};
}

PastEntry runEnded(Timestamp at, const QString &item, const QString &status, double durationMs, const QString &plan,
                   const QString &planner)
{
    return happened(at, u"phase."_s + status, item,
                    {{u"planner"_s, planner},
                     {u"providerId"_s, u"provider-1"_s},
                     {u"modelId"_s, u"model-1"_s},
                     {u"durationMs"_s, durationMs},
                     {u"critiqueStatus"_s, u"used"_s},
                     {u"usage"_s, QJsonObject{{u"calls"_s, 1},
                                              {u"promptTokens"_s, 1000},
                                              {u"completionTokens"_s, 200},
                                              {u"cachedTokens"_s, 50},
                                              {u"cost"_s, 0.00032}}}},
                    plan);
}

std::vector<PastEntry> randomHistory(std::mt19937 &dice, int count, Timestamp from)
{
    const auto roll = [&dice](int sides) { return static_cast<int>(dice() % static_cast<unsigned>(sides)); };
    std::vector<PastEntry> history;
    Timestamp at = from, then = from;
    for (int i = 0; i < count; ++i) {
        // Some in a commit, so that writing them does not take long.
        if (i % 4 == 0) {
            at += std::chrono::seconds(roll(1600));
            // Clocks are set, and nodes do not agree.
            const int jump = roll(20);
            then = jump == 0 ? at - 1h : jump == 1 ? at + 1h : jump == 2 ? at + 10min : at;
            if (jump == 0 && roll(3) == 0)
                at = then;
        }
        const QString item = u"item-%1"_s.arg(roll(25)), plan = u"plan-%1"_s.arg(roll(3));
        const QString planner = roll(2) ? u"Scene Weaver"_s : u"Vision Planner"_s;
        PastEntry past;
        switch (roll(10)) {
        case 0:
            past = happened(then, u"backlog.resume"_s, item, {}, plan);
            break;
        case 1:
        case 2:
            past =
                happened(then, u"phase.started"_s, item, {{u"planner"_s, planner}, {u"attempt"_s, 1 + roll(3)}}, plan);
            break;
        case 3:
            past = runEnded(then, item, u"failed"_s, roll(500'000), plan, planner);
            past.entry.details.insert(u"jobState"_s, roll(2) ? u"dead"_s : u"retrying"_s);
            break;
        case 4:
            past = runEnded(then, item, u"blocked"_s, roll(100), plan, planner);
            past.entry.details.insert(u"blockedLoreIds"_s, QJsonArray{u"lore-%1"_s.arg(roll(8))});
            break;
        case 5:
            past = happened(then, u"lore.fulfilled"_s, u"lore-%1"_s.arg(roll(8)), {{u"slaMinutes"_s, 45}}, plan);
            break;
        case 6:
            past = happened(then, roll(2) ? u"gate.closed"_s : u"gate.opened"_s, u"gate"_s,
                            {{u"providerId"_s, u"provider-1"_s}}, {});
            break;
        case 7:
            past = happened(then, roll(2) ? u"backlog.cancel"_s : u"backlog.auto-resume"_s, item, {}, plan);
            break;
        default:
            past = runEnded(then, item, u"completed"_s, roll(20) ? roll(200'000) : -5.0, plan, planner);
            break;
        }
        if (roll(30) == 0)
            past.entry.occurredAt = then - std::chrono::hours(24 * (1 + roll(20)));
        if (roll(40) == 0)
            past.entry.occurredAt = then + 3h;
        history.push_back(past);
    }
    return history;
}

void write(TestStore &store, const std::vector<PastEntry> &history)
{
    for (size_t i = 0; i < history.size();) {
        store.clock.setNow(history[i].at);
        std::vector<JournalEntry> entries;
        for (; i < history.size() && history[i].at == store.clock.now(); ++i)
            entries.push_back(history[i].entry);
        must(store.write([&](Transaction &tx) { return journal::append(tx, entries); }));
    }
}

const FoldRules &usualRules()
{
    static const FoldRules rules{usualObjectives(), 400};
    return rules;
}

void foldAll(TestStore &store, const FoldRules &rules, int batch)
{
    while (must(store.write([&](Transaction &tx) { return metrics::foldBatch(tx, rules, batch); })) == batch) {
    }
}

QStringList numbers(TestStore &store)
{
    return must(store.read([](Connection &c) {
        QStringList lines;
        const MetricState state = metricstore::state(c);
        for (const SeriesFamily family :
             {SeriesFamily::Total, SeriesFamily::OfPlan, SeriesFamily::Sampled, SeriesFamily::Objective}) {
            for (const StoredSeries &series : metricstore::series(c, {family, {}})) {
                for (const Resolution resolution :
                     {Resolution::Minute, Resolution::Hour, Resolution::Day, Resolution::Ever}) {
                    const MetricLabels &l = series.key.labels;
                    metricstore::eachCell(c, resolution, series.id, 0, 1'000'000'000,
                                          [&](qint64 cell, const MetricCell &n) {
                                              for (const MetricCell::Entry &entry : n.entries())
                                                  lines << QStringList{QString::number(static_cast<int>(family)),
                                                                       QString::number(static_cast<int>(resolution)),
                                                                       l.plan,
                                                                       l.branch,
                                                                       l.planner,
                                                                       l.provider,
                                                                       l.model,
                                                                       QString::number(cell),
                                                                       QString::number(entry.field),
                                                                       QString::number(entry.value)}
                                                               .join(u'|');
                                          });
                }
                c.each(u"SELECT at, position, good FROM objective_events WHERE series = ?"_s, {series.id},
                       [&](const Row &row) {
                           lines << u"event|%1|%2|%3|%4"_s.arg(series.key.labels.planner)
                                        .arg(row.integer(0))
                                        .arg(row.integer(1))
                                        .arg(row.integer(2));
                       });
            }
        }
        c.each(u"SELECT kind, subject, position, at, due_at, is_late, plan FROM metric_open WHERE generation = ?"_s,
               {state.generation}, [&](const Row &row) {
                   QStringList words{u"open"_s};
                   for (int column = 0; column < 7; ++column)
                       words << row.text(column);
                   lines << words.join(u'|');
               });
        lines << u"newest|%1|%2"_s.arg(toMicros(state.newestAt)).arg(state.position);
        lines.sort();
        return lines;
    }));
}

MetricAnswer ask(TestStore &store, const MetricQuery &query)
{
    const Timestamp now = store.clock.now();
    return must(store.read([&](Connection &c) { return metrics::read(c, query, now); }));
}

std::vector<double> valuesOf(const MetricAnswer &answer, const QString &line)
{
    std::vector<double> values;
    for (const MetricLine &one : answer.lines) {
        if (one.name != line)
            continue;
        for (const MetricPoint &point : one.points)
            values.push_back(point.value.value_or(std::numeric_limits<double>::quiet_NaN()));
        break;
    }
    return values;
}

} // namespace loomdeck::test
