// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/fleetchanges.h"

#include "backlog/phase.h"
#include "core/texttime.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::fleetchanges {

namespace {

// A clock may be off by this much before its changes are looked for in the wrong place.
constexpr Micros clocksDiffer = 10min;

QString idOf(Connection &connection, const QString &table, const QString &value)
{
    if (value.isEmpty())
        return value;
    const auto id = connection.first(u"SELECT id FROM %1 WHERE name = ? ORDER BY id"_s.arg(table), {value},
                                     [](const Row &row) { return row.text(0); });
    return id.value_or(value);
}

QString plannerOf(const JournalEntry &entry)
{
    const auto phase =
        phaseFromName(entry.kind == u"phase.limited" ? entry.subjectId : entry.details.value(u"phase"_s).toString());
    return phase ? plannerName(*phase) : QString();
}

bool isAbout(const QString &wanted, const QString &told)
{
    return wanted.isEmpty() || told.isEmpty() || wanted == told;
}

bool concerns(const JournalEntry &entry, const MetricLabels &labels)
{
    return isAbout(labels.plan, entry.planId) && isAbout(labels.branch, entry.branch) &&
           isAbout(labels.planner, plannerOf(entry)) &&
           isAbout(labels.provider, entry.details.value(u"providerId"_s).toString()) &&
           isAbout(labels.model, entry.details.value(u"modelId"_s).toString());
}

/** Positions of what happened in time, the newest first, of the newest of each kind: one step to the database, each
 * part by its own index. */
std::vector<qint64> newestOfEach(Connection &connection, qint64 after, qint64 until, const FleetChangeFilter &filter)
{
    QStringList parts;
    Binds binds;
    for (const QString &kind : kinds()) {
        parts << u"SELECT position, occurred_at FROM (SELECT position, occurred_at FROM journal WHERE kind = ? AND "
                 "position > ? AND position <= ? ORDER BY position DESC LIMIT ?) AS k%1"_s.arg(parts.size());
        binds << kind << after << until << filter.limit;
    }
    std::vector<qint64> positions;
    connection.each(u"%1 ORDER BY 1 DESC"_s.arg(parts.join(u" UNION ALL "_s)), binds, [&](const Row &row) {
        if (row.time(1) >= filter.from && row.time(1) <= filter.to)
            positions.push_back(row.integer(0));
    });
    return positions;
}

} // namespace

const QStringList &kinds()
{
    static const QStringList all{u"program.deployed"_s,  u"gate.closed"_s,     u"gate.slowed"_s,
                                 u"gate.opened"_s,       u"plan.paused"_s,     u"plan.resumed"_s,
                                 u"plan.limited"_s,      u"phase.limited"_s,   u"prompt.activate"_s,
                                 u"prompt.deactivate"_s, u"prompts.seeded"_s,  u"provider.enable"_s,
                                 u"provider.disable"_s,  u"provider.save"_s,   u"providers.configured"_s,
                                 u"health.threshold"_s,  u"schedule.switch"_s, u"bulk.start"_s};
    return all;
}

qint64 positionAt(Connection &connection, Timestamp time)
{
    const auto isBy = [&](qint64 position) {
        const auto at = connection.first(u"SELECT at FROM journal WHERE position >= ? ORDER BY position LIMIT 1"_s,
                                         {position}, [](const Row &row) { return row.time(0); });
        return at && *at <= time;
    };
    qint64 first = 0, last = journal::head(connection);
    // Mostly it is asked for now.
    if (last == 0 || isBy(last))
        return last;
    while (first < last) {
        const qint64 middle = first + (last - first + 1) / 2;
        if (isBy(middle))
            first = middle;
        else
            last = middle - 1;
    }
    return first;
}

std::vector<JournalEntry> read(Connection &connection, const FleetChangeFilter &filter)
{
    MetricLabels labels = filter.labels;
    labels.provider = idOf(connection, u"providers"_s, labels.provider);
    labels.model = idOf(connection, u"models"_s, labels.model);
    const qint64 after = positionAt(connection, filter.from - clocksDiffer);
    const qint64 head = journal::head(connection);
    const qint64 until = positionAt(connection, filter.to + clocksDiffer);
    std::vector<qint64> positions = newestOfEach(connection, after, until, filter);
    // History that was imported was written after the time of which it tells.
    if (until < head) {
        const auto later = newestOfEach(connection, until, head, filter);
        positions.insert(positions.begin(), later.begin(), later.end());
    }
    std::vector<JournalEntry> list;
    for (const qint64 position : positions) {
        const auto entry = journal::at(connection, position);
        if (entry && concerns(*entry, labels))
            list.push_back(*entry);
        if (static_cast<int>(list.size()) >= filter.limit)
            break;
    }
    std::reverse(list.begin(), list.end());
    std::stable_sort(list.begin(), list.end(),
                     [](const JournalEntry &a, const JournalEntry &b) { return a.occurredAt < b.occurredAt; });
    return list;
}

} // namespace loomdeck::fleetchanges
