// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/healthlists.h"

#include "backlog/actionlog.h"
#include "backlog/itemstate.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"
#include "health/healthfacts.h"
#include "health/healthrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qsizetype longestSnippet = 512;

/** Where a page begins: two numbers, or a number and an id. */
struct PageMark
{
    bool isSet = false;
    qint64 number = 0;
    QString id;
};

std::optional<PageMark> markOf(const QString &after)
{
    if (after.isEmpty())
        return PageMark();
    bool isNumber = false;
    PageMark mark{true, after.section(u'.', 0, 0).toLongLong(&isNumber), after.section(u'.', 1)};
    return isNumber && after.size() <= 80 ? std::optional(mark) : std::nullopt;
}

/** Cuts the row too many that was read, and notes where the next page begins. */
template<typename Rows, typename F>
void cut(HealthPage &page, Rows &rows, int limit, F mark)
{
    if (static_cast<int>(rows.size()) <= limit)
        return;
    rows.resize(static_cast<size_t>(limit));
    page.next = mark(rows.back());
}

struct MarkedRow
{
    qint64 number = 0;
    QString id;
    QJsonObject json;
    HealthSubject subject;
};

HealthPage pageOf(std::vector<MarkedRow> rows, int limit)
{
    HealthPage page;
    cut(page, rows, limit, [](const MarkedRow &row) {
        return row.id.isEmpty() ? QString::number(row.number) : u"%1.%2"_s.arg(row.number).arg(row.id);
    });
    for (MarkedRow &row : rows) {
        page.rows.append(row.json);
        page.subjects.push_back(std::move(row.subject));
    }
    return page;
}

QJsonValue planNameOf(const Row &row, int column)
{
    return row.isNull(column) ? missingPlanName() : row.text(column);
}

std::vector<PhaseCounts> phasesOf(Connection &sql, qint64 plan)
{
    return sql.all(
        u"SELECT phase, pending, in_progress, complete FROM health_phases WHERE plan_key = ? ORDER BY phase"_s, {plan},
        [](const Row &row) {
            return PhaseCounts{static_cast<Phase>(row.integer(0)), {row.integer(1), row.integer(2), row.integer(3)}};
        });
}

HealthPage planPage(Connection &sql, const PageMark &mark, int limit)
{
    // Few rows, sorted by what changes all the time: pages are numbered.
    qint64 number = mark.number;
    HealthPage page = pageOf(
        sql.all(u"SELECT p.id, p.name, h.pending, h.in_progress, h.complete, h.last_updated_at, h.last_completed_at, "
                "h.plan_key FROM health_plans h LEFT JOIN plans p ON p.key = h.plan_key ORDER BY "
                "coalesce(h.last_updated_at, 0) DESC, p.name, h.plan_key LIMIT ? OFFSET ?"_s,
                {limit + 1, mark.number},
                [&number](const Row &row) {
                    return MarkedRow{++number,
                                     {},
                                     {{u"planId"_s, orNull(row.text(0))},
                                      {u"planName"_s, planNameOf(row, 1)},
                                      {u"pending"_s, row.integer(2)},
                                      {u"inProgress"_s, row.integer(3)},
                                      {u"complete"_s, row.integer(4)},
                                      {u"lastUpdatedUtc"_s, orNull(isoText(row.maybeTime(5)))},
                                      {u"lastCompletedUtc"_s, orNull(isoText(row.maybeTime(6)))}},
                                     {.key = row.text(7)}};
                }),
        limit);
    for (HealthSubject &subject : page.subjects)
        subject.phases = phasesOf(sql, subject.key.toLongLong());
    return page;
}

HealthPage transitionPage(Connection &sql, const PageMark &mark, int limit, Timestamp since, Timestamp now)
{
    QString more;
    Binds binds{toMicros(since), toMicros(now)};
    if (mark.isSet) {
        more = u" AND (e.at < ? OR (e.at = ? AND e.position < ?))"_s;
        binds << mark.number << mark.number << mark.id.toLongLong();
    }
    binds << limit + 1;
    return pageOf(
        sql.all(u"SELECT e.at, e.position, e.plan_id, p.name, e.item_name, i.description, e.status, i.key FROM "
                u"health_events e "
                "LEFT JOIN plans p ON p.id = e.plan_id LEFT JOIN backlog_items i ON i.id = e.item_id WHERE e.kind = 0 "
                "AND e.at >= ? AND e.at <= ?%1 ORDER BY e.at DESC, e.position DESC LIMIT ?"_s.arg(more),
                binds,
                [now](const Row &row) {
                    return MarkedRow{row.integer(0),
                                     row.text(1),
                                     {{u"planId"_s, orNull(row.text(2))},
                                      {u"planName"_s, planNameOf(row, 3)},
                                      {u"backlogId"_s, row.text(4)},
                                      {u"description"_s, orNull(row.text(5))},
                                      {u"status"_s, row.text(6)},
                                      {u"occurredAtUtc"_s, isoText(row.time(0))},
                                      {u"age"_s, timeSpanText(now - row.time(0))}},
                                     {.key = row.text(1), .item = row.isNull(7) ? 0 : row.integer(7)}};
                }),
        limit);
}

QJsonObject itemRow(const Row &row, std::optional<Timestamp> now)
{
    const auto updated = row.maybeTime(6);
    return {{u"planId"_s, orNull(row.text(1))},
            {u"planName"_s, planNameOf(row, 2)},
            {u"backlogId"_s, row.text(3)},
            {u"description"_s, row.text(4)},
            {u"status"_s, itemStatusName(static_cast<ItemStatus>(row.integer(7)))},
            {u"createdAtUtc"_s, isoText(row.time(5))},
            {u"updatedAtUtc"_s, orNull(isoText(updated))},
            {u"staleDuration"_s,
             now && updated ? QJsonValue(timeSpanText(*now - *updated)) : QJsonValue(QJsonValue::Null)}};
}

HealthSubject itemSubject(const Row &row)
{
    return {.key = row.text(0), .item = row.integer(0), .phase = static_cast<Phase>(row.integer(8))};
}

const QString itemSelect = u"SELECT i.key, p.id, p.name, i.backlog_id, i.description, i.created_at, i.updated_at, "
                           u"i.status, i.phase FROM backlog_items i "
                           "LEFT JOIN plans p ON p.key = i.plan_key WHERE "_s;

HealthPage stalePage(Connection &sql, const PageMark &mark, int limit, Timestamp before, Timestamp now)
{
    QString more;
    Binds binds{toMicros(before)};
    if (mark.isSet) {
        more = u" AND (i.updated_at > ? OR (i.updated_at = ? AND i.key > ?))"_s;
        binds << mark.number << mark.number << mark.id.toLongLong();
    }
    binds << limit + 1;
    return pageOf(
        sql.all(itemSelect + u"i.status = 1 AND i.updated_at < ?%1 ORDER BY i.updated_at, i.key LIMIT ?"_s.arg(more),
                binds,
                [now](const Row &row) {
                    return MarkedRow{row.integer(6), row.text(0), itemRow(row, now), itemSubject(row)};
                }),
        limit);
}

HealthPage orphanedPage(Connection &sql, const PageMark &mark, int limit)
{
    // Their plans are known from the counts, so that nothing is searched while there are none.
    return pageOf(sql.all(itemSelect +
                              u"i.plan_key IN (SELECT h.plan_key FROM health_plans h WHERE NOT EXISTS (SELECT 1 "
                              "FROM plans q WHERE q.key = h.plan_key)) AND i.key > ? ORDER BY i.key LIMIT ?"_s,
                          {mark.number, limit + 1},
                          [](const Row &row) {
                              return MarkedRow{row.integer(0), {}, itemRow(row, std::nullopt), itemSubject(row)};
                          }),
                  limit);
}

/** The newest entries of several kinds. One index walk a kind: together they would sort all there are. */
HealthPage entryPage(Connection &sql, const QStringList &kinds, const PageMark &mark, int limit,
                     QJsonObject (*shape)(const JournalEntry &, const QString &))
{
    // Positions alone first: entries are long, and most of these are not wanted.
    std::vector<qint64> positions;
    for (const QString &kind : kinds)
        sql.each(u"SELECT position FROM journal WHERE kind = ? AND position < ? ORDER BY position DESC LIMIT ?"_s,
                 {kind, mark.isSet ? mark.number : std::numeric_limits<qint64>::max(), limit + 1},
                 [&positions](const Row &row) { positions.push_back(row.integer(0)); });
    std::sort(positions.begin(), positions.end(), std::greater());
    HealthPage page;
    cut(page, positions, limit, [](qint64 position) { return QString::number(position); });
    QHash<QString, QString> names;
    for (const qint64 position : positions) {
        const JournalEntry entry = journal::at(sql, position).value();
        if (!names.contains(entry.planId))
            names.insert(entry.planId, sql.first(u"SELECT name FROM plans WHERE id = ?"_s, {entry.planId},
                                                 [](const Row &row) { return row.text(0); })
                                           .value_or(QString()));
        page.rows.append(shape(entry, names.value(entry.planId)));
        page.subjects.push_back(
            {.key = QString::number(position), .item = entry.subjectType == u"item" ? entry.subjectKey : 0});
    }
    return page;
}

QJsonArray activeEntryRows(Connection &sql, const QString &bibleId)
{
    QJsonArray rows;
    sql.each(u"SELECT category, slug, name, summary, status, content, version, agent_id, persona_id, source_pass_id, "
             "source_conversation_id, source_backlog_id, branch, coalesce(updated_at, created_at) FROM "
             "world_bible_entries WHERE world_bible_id = ? AND is_active = 1 ORDER BY slug"_s,
             {bibleId}, [&rows](const Row &row) {
                 const QJsonObject content = jsonObject(row, 5);
                 const QJsonValue iteration = content[u"iterationIndex"], item = content[u"backlogItemId"];
                 rows.append(QJsonObject{
                     {u"category"_s, row.text(0)},
                     {u"entrySlug"_s, row.text(1)},
                     {u"entryName"_s, row.text(2)},
                     {u"summary"_s, orNull(row.text(3))},
                     {u"status"_s, orNull(row.text(4))},
                     {u"continuityNotes"_s, toJsonArray(toStringList(content[u"continuityNotes"]))},
                     {u"version"_s, row.integer(6)},
                     {u"isActive"_s, true},
                     {u"iterationIndex"_s, iteration.isUndefined() ? QJsonValue(QJsonValue::Null) : iteration},
                     {u"backlogItemId"_s, item.isUndefined() ? QJsonValue(QJsonValue::Null) : item},
                     {u"agentId"_s, orNull(row.text(7))},
                     {u"personaId"_s, orNull(row.text(8))},
                     {u"sourcePlanPassId"_s, orNull(row.text(9))},
                     {u"sourceConversationId"_s, orNull(row.text(10))},
                     {u"sourceBacklogId"_s, orNull(row.text(11))},
                     {u"branchSlug"_s, orNull(row.text(12))},
                     {u"updatedAtUtc"_s, isoText(row.time(13))}});
             });
    return rows;
}

/** `old`: what was not touched since is at fault; nothing: every bible is listed. */
HealthPage biblePage(Connection &sql, const PageMark &mark, int limit, std::optional<Timestamp> old)
{
    qint64 number = mark.number;
    Binds binds;
    if (old)
        binds << toMicros(*old);
    binds << limit + 1 << mark.number;
    std::vector<MarkedRow> rows = sql.all(
        u"SELECT p.id, p.name, b.id, b.domain, b.branch, nullif(b.touched_at, 0) FROM (SELECT id FROM world_bibles%1 "
        "ORDER BY touched_at DESC, id LIMIT ? OFFSET ?) x JOIN world_bibles b ON b.id = x.id JOIN plans p ON p.key = "
        "b.plan_key ORDER BY b.touched_at DESC, b.id"_s.arg(old ? u" WHERE has_active = 0 OR touched_at < ?"_s
                                                                : QString()),
        binds, [&number](const Row &row) {
            return MarkedRow{++number,
                             {},
                             {{u"planId"_s, row.text(0)},
                              {u"planName"_s, row.text(1)},
                              {u"worldBibleId"_s, row.text(2)},
                              {u"domain"_s, row.text(3)},
                              {u"branchSlug"_s, orNull(row.text(4))},
                              {u"lastUpdatedUtc"_s, orNull(isoText(row.maybeTime(5)))}},
                             {.key = row.text(2)}};
        });
    for (size_t i = 0; i < rows.size() && i < static_cast<size_t>(limit); ++i)
        rows[i].json.insert(u"activeEntries"_s, activeEntryRows(sql, rows[i].json[u"worldBibleId"].toString()));
    return pageOf(std::move(rows), limit);
}

HealthPage failurePage(Connection &sql, const PageMark &mark, int limit, Timestamp since, Timestamp now)
{
    QString more;
    Binds binds{toMicros(since), toMicros(now)};
    if (mark.isSet) {
        more = u" AND (created_at < ? OR (created_at = ? AND id < ?))"_s;
        binds << mark.number << mark.number << mark.id;
    }
    binds << limit + 1;
    return pageOf(
        sql.all(u"SELECT id, planner_name, outcome, created_at, diagnostics, conversation_id, transcript, plan_id, "
                u"conversation_state "
                "FROM planner_executions WHERE outcome <> 'Success' AND created_at >= ? AND created_at <= ?%1 ORDER BY "
                "created_at DESC, id DESC LIMIT ?"_s.arg(more),
                binds,
                [](const Row &row) {
                    const QJsonArray said = jsonValue(row, 6).toArray();
                    const QJsonObject last = said.isEmpty() ? QJsonObject() : said.last().toObject();
                    const QString role = last[u"role"].toString(), text = last[u"message"].toString();
                    return MarkedRow{
                        row.integer(3),
                        row.text(0),
                        {{u"executionId"_s, row.text(0)},
                         {u"plannerName"_s, row.text(1)},
                         {u"outcome"_s, row.text(2)},
                         {u"createdAtUtc"_s, isoText(row.time(3))},
                         {u"diagnostics"_s, row.isNull(4) ? QJsonValue(QJsonValue::Null) : jsonObject(row, 4)},
                         {u"conversationId"_s, orNull(row.text(5))},
                         {u"conversationMessageId"_s,
                          orNull(last[u"metadata"][u"conversationMessageId"].toString(QString()))},
                         {u"transcriptRole"_s, orNull(role.isEmpty() ? QString() : role)},
                         {u"transcriptSnippet"_s, orNull(text.isEmpty() ? QString() : text.left(longestSnippet))}},
                        {.key = row.text(0),
                         .transcriptId = last[u"metadata"][u"transcriptId"].toString(),
                         .planId = row.text(7),
                         .backlogId = jsonObject(row, 8)[u"backlogItemId"].toString()}};
                }),
        limit);
}

} // namespace

const QList<HealthList> &allHealthLists()
{
    static const QList<HealthList> lists{HealthList::Plans,      HealthList::Transitions, HealthList::Stale,
                                         HealthList::Orphaned,   HealthList::Telemetry,   HealthList::Actions,
                                         HealthList::WorldBible, HealthList::Failures};
    return lists;
}

QString healthListName(HealthList list)
{
    static const QStringList names{u"plans"_s,     u"transitions"_s, u"stale"_s,      u"orphaned"_s,
                                   u"telemetry"_s, u"actions"_s,     u"worldBible"_s, u"failures"_s};
    return names.at(static_cast<int>(list));
}

Result<HealthPage> healthlists::page(Connection &connection, HealthList list, const HealthPageWish &wish,
                                     const HealthThresholds &thresholds, Timestamp now)
{
    const auto mark = markOf(wish.after);
    if (!mark || mark->number < 0)
        return Error::badInput(u"BAD_PAGE"_s,
                               u"\"%1\" is no page of %2."_s.arg(wish.after.left(40), healthListName(list)),
                               u"Use what stands under \"pages\" of the page before, or leave it out."_s);
    switch (list) {
    case HealthList::Plans:
        return planPage(connection, *mark, wish.limit);
    case HealthList::Transitions:
        return transitionPage(connection, *mark, wish.limit, now - thresholds.transitionWindow, now);
    case HealthList::Stale:
        return stalePage(connection, *mark, wish.limit, now - thresholds.backlogStale, now);
    case HealthList::Orphaned:
        return orphanedPage(connection, *mark, wish.limit);
    case HealthList::Telemetry:
        return entryPage(connection,
                         wish.filter == u"refused" ? QStringList{u"backlog.contract"_s} : healthrows::telemetryKinds(),
                         *mark, wish.limit, &healthrows::telemetry);
    case HealthList::Actions:
        return entryPage(connection, actionKinds(), *mark, wish.limit, &healthrows::action);
    case HealthList::WorldBible:
        return biblePage(connection, *mark, wish.limit,
                         wish.filter == u"faulty" ? std::optional(now - thresholds.worldBibleStale) : std::nullopt);
    case HealthList::Failures:
        return failurePage(connection, *mark, wish.limit, now - thresholds.failureWindow, now);
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck
