// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/itemfacts.h"

#include "backlog/item.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"
#include "health/healthfacts.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::itemfacts {

namespace {

constexpr int mostExecutions = 5000;
constexpr size_t pairsAtOnce = 100;
constexpr Micros deathWindow = 24h;
constexpr qsizetype longestError = 300;

const QString &itemColumns()
{
    static const QString text = u"p.id, p.name, coalesce(i.branch, p.primary_branch), i.backlog_id, i.id, t.id, "
                                "i.phase, v.name"_s;
    return text;
}

/** Of the table i, joined by itself or others. */
const QString &itemJoins()
{
    static const QString text =
        u"LEFT JOIN tasks t ON t.conversation_plan_id = p.conversation_plan_id AND t.match_key = i.backlog_key LEFT "
        "JOIN providers v ON v.id = coalesce(i.provider_id, t.provider_id) "_s;
    return text;
}

AlertFacts::Item itemAt(const Row &row)
{
    AlertFacts::Item item;
    item.plan = {row.text(0), row.isNull(0) ? missingPlanName() : row.text(1), row.text(2)};
    item.backlogId = row.text(3);
    item.itemId = row.text(4);
    item.taskId = row.text(5);
    if (!row.isNull(6))
        item.planner = plannerName(static_cast<Phase>(row.integer(6)));
    item.provider = row.text(7);
    return item;
}

QString errorText(const QJsonObject &json)
{
    const QJsonValue error = json[u"error"].isUndefined() ? json[u"message"] : json[u"error"];
    const QString text = error.isObject() ? error[u"message"].toString() : error.toString();
    return text.simplified().left(longestError);
}

/** Failed executions that are about one thing. */
struct FailedWork
{
    QString planId, backlogId, branch, planner, error;
    Timestamp first{}, last{};
    qint64 times = 0;
};

/** By plan and item, or where no item is named by plan and planner. */
using FailedWorks = std::map<std::pair<QString, QString>, FailedWork>;

FailedWorks readFailedWorks(Connection &sql, Timestamp since, Timestamp now)
{
    FailedWorks works;
    sql.each(u"SELECT planner_name, plan_id, conversation_state, diagnostics, created_at FROM planner_executions WHERE "
             "outcome <> 'Success' AND created_at >= ? AND created_at <= ? ORDER BY created_at DESC, id DESC LIMIT ?"_s,
             {toMicros(since), toMicros(now), mostExecutions}, [&works](const Row &row) {
                 const QJsonObject said = jsonObject(row, 2);
                 const QString backlogId = said[u"backlogItemId"].toString();
                 const QString planId = row.isNull(1) ? said[u"planId"].toString() : row.text(1);
                 const QString what = backlogId.isEmpty() ? u' ' + row.text(0) : backlogKey(backlogId);
                 FailedWork &work = works[{planId, what}];
                 if (work.times++ == 0) {
                     work = {planId,
                             backlogId,
                             said[u"branch"].toString(),
                             row.text(0),
                             errorText(jsonObject(row, 3)),
                             row.time(4),
                             row.time(4),
                             1};
                 }
                 work.first = row.time(4);
             });
    return works;
}

/** Fills in what the store knows of the items and drops those that completed since. */
void resolveItems(Connection &sql, FailedWorks &works, std::map<std::pair<QString, QString>, AlertFacts::Item> &items)
{
    std::vector<std::pair<QString, QString>> wanted;
    for (const auto &[key, work] : works) {
        if (!work.backlogId.isEmpty())
            wanted.push_back(key);
    }
    for (size_t from = 0; from < wanted.size(); from += pairsAtOnce) {
        const size_t count = std::min(pairsAtOnce, wanted.size() - from);
        Binds binds;
        for (size_t i = from; i < from + count; ++i)
            binds << wanted[i].first << wanted[i].second;
        // All together: a round trip an item would be slow.
        sql.each(u"SELECT "_s + itemColumns() +
                     u", i.backlog_key, i.completed_at FROM plans p JOIN backlog_items i ON i.plan_key = p.key "_s +
                     itemJoins() +
                     u"WHERE (p.id, i.backlog_key) IN (VALUES (?, ?)%1)"_s.arg(
                         u", (?, ?)"_s.repeated(static_cast<qsizetype>(count) - 1)),
                 binds, [&](const Row &row) {
                     const std::pair key{row.text(0), row.text(8)};
                     const auto work = works.find(key);
                     if (work == works.end())
                         return;
                     const auto completed = row.maybeTime(9);
                     if (completed && *completed >= work->second.last)
                         works.erase(work);
                     else
                         items[key] = itemAt(row);
                 });
    }
}

} // namespace

AlertFacts::Items stale(Connection &connection, Timestamp before)
{
    AlertFacts::Items items;
    items.list = connection.all(u"SELECT "_s + itemColumns() +
                                    u", i.updated_at FROM backlog_items i LEFT JOIN plans p ON p.key = i.plan_key "_s +
                                    itemJoins() +
                                    u"WHERE i.status = 1 AND i.updated_at < ? ORDER BY i.updated_at, i.key LIMIT ?"_s,
                                {toMicros(before), mostOfRule + 1}, [](const Row &row) {
                                    AlertFacts::Item item = itemAt(row);
                                    item.since = row.time(8);
                                    return item;
                                });
    items.total = static_cast<qint64>(items.list.size());
    if (items.total > mostOfRule)
        items.total = connection.count(u"SELECT count(*) FROM backlog_items WHERE status = 1 AND updated_at < ?"_s,
                                       {toMicros(before)});
    return items;
}

AlertFacts::Items orphaned(Connection &connection)
{
    AlertFacts::Items items;
    // Their plans are known from the counts, so that nothing is searched while there are none.
    const QString gone =
        u"i.plan_key IN (SELECT h.plan_key FROM health_plans h WHERE NOT EXISTS (SELECT 1 FROM plans q "
        "WHERE q.key = h.plan_key))"_s;
    items.list = connection.all(u"SELECT "_s + itemColumns() +
                                    u", i.created_at FROM backlog_items i LEFT JOIN plans p ON p.key = i.plan_key "_s +
                                    itemJoins() + u"WHERE %1 ORDER BY i.key LIMIT ?"_s.arg(gone),
                                {mostOfRule + 1}, [](const Row &row) {
                                    AlertFacts::Item item = itemAt(row);
                                    item.since = row.time(8);
                                    return item;
                                });
    items.total = static_cast<qint64>(items.list.size());
    if (items.total > mostOfRule)
        items.total = connection.count(u"SELECT count(*) FROM backlog_items i WHERE "_s + gone);
    return items;
}

AlertFacts::Items failing(Connection &connection, Timestamp since, Timestamp now)
{
    FailedWorks works = readFailedWorks(connection, since, now);
    std::map<std::pair<QString, QString>, AlertFacts::Item> found;
    resolveItems(connection, works, found);
    AlertFacts::Items items;
    for (const auto &[key, work] : works) {
        AlertFacts::Item item = found[key];
        if (item.plan.id.isEmpty())
            item.plan = {work.planId, {}, work.branch};
        if (item.backlogId.isEmpty())
            item.backlogId = work.backlogId;
        if (item.planner.isEmpty())
            item.planner = work.planner;
        item.since = work.last;
        item.times = work.times;
        item.error = work.error;
        items.list.push_back(std::move(item));
    }
    // In the order of plans and items, so that the same ones stay among the first.
    items.total = static_cast<qint64>(items.list.size());
    if (items.total > mostOfRule + 1)
        items.list.resize(static_cast<size_t>(mostOfRule + 1));
    for (AlertFacts::Item &item : items.list) {
        if (item.plan.name.isEmpty() && !item.plan.id.isEmpty())
            item.plan.name = connection
                                 .first(u"SELECT name FROM plans WHERE id = ?"_s, {item.plan.id},
                                        [](const Row &row) { return row.text(0); })
                                 .value_or(missingPlanName());
    }
    return items;
}

std::vector<AlertFacts::DeadJob> deadJobs(Connection &connection, Timestamp now)
{
    // The first condition is the index's.
    return connection.all(
        u"SELECT "_s + itemColumns() +
            u", j.id, j.kind, j.last_error, j.finished_at, j.subject_name FROM jobs j LEFT JOIN plans p ON p.id = "
            "j.plan_id LEFT JOIN backlog_items i ON i.id = j.subject_id "_s +
            itemJoins() +
            u"WHERE j.state >= 3 AND j.state = 4 AND j.finished_at >= ? AND j.finished_at <= ? AND (i.completed_at IS "
            "NULL OR i.completed_at < j.finished_at) AND NOT EXISTS (SELECT 1 FROM jobs n WHERE n.subject_id = "
            "j.subject_id AND n.id > j.id AND n.state <> 5) ORDER BY j.finished_at, j.id LIMIT ?"_s,
        {toMicros(now - deathWindow), toMicros(now), mostOfRule + 1}, [](const Row &row) {
            AlertFacts::DeadJob job;
            job.item = itemAt(row);
            if (job.item.plan.id.isEmpty())
                job.item.plan = {};
            job.id = row.integer(8);
            job.kind = row.text(9);
            job.error = errorText(jsonObject(row, 10));
            job.at = row.time(11);
            if (job.item.backlogId.isEmpty())
                job.item.backlogId = row.text(12);
            return job;
        });
}

} // namespace loomdeck::itemfacts
