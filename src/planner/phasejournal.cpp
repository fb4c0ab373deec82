// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/phasejournal.h"

#include "backlog/actionlog.h"
#include "backlog/outputs.h"
#include "core/json.h"
#include "core/texttime.h"
#include "lore/cast.h"
#include "lore/requirementstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int newestCharacters = 5;
constexpr int oldestLore = 5;

QJsonArray characters(const cast::CastGlance &cast)
{
    QJsonArray rows;
    for (const Character &one : cast.newest) {
        rows.append(QJsonObject{{u"id"_s, one.id},
                                {u"slug"_s, one.slug},
                                {u"displayName"_s, one.displayName},
                                {u"personaId"_s, orNull(one.personaId)},
                                {u"worldBibleEntryId"_s, orNull(one.worldBibleEntryId)},
                                {u"role"_s, orNull(one.role)},
                                {u"importance"_s, orNull(one.importance)},
                                {u"updatedAtUtc"_s, isoText(one.updatedAt.value_or(one.createdAt))}});
    }
    return rows;
}

QJsonArray pendingLore(const requirementstore::LoreGlance &lore)
{
    QJsonArray rows;
    for (const LoreRequirement &one : lore.pending) {
        rows.append(QJsonObject{{u"id"_s, one.id},
                                {u"slug"_s, one.slug},
                                {u"title"_s, one.title},
                                {u"status"_s, loreStatusNames().at(static_cast<int>(one.status))},
                                {u"worldBibleEntryId"_s, orNull(one.worldBibleEntryId)},
                                {u"updatedAtUtc"_s, isoText(one.updatedAt.value_or(one.createdAt))}});
    }
    return rows;
}

} // namespace

qint64 journalPhase(Transaction &transaction, const PhaseContext &context, const PhaseNews &news)
{
    Connection &sql = transaction.sql();
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"phase."_s + news.status;
    entry.planId = context.plan.id;
    entry.branch = context.branch;
    entry.subjectType = u"item"_s;
    entry.subjectId = context.item.id;
    entry.subjectKey = context.item.key;
    entry.subjectName = context.item.backlogId;
    entry.reason = news.summary;
    entry.cause = context.cause;
    entry.before = news.before;
    entry.after = itemSummary(context.item);
    const auto cast = cast::glance(sql, context.plan.key, newestCharacters);
    const auto lore = requirementstore::glance(sql, context.plan.key, oldestLore);
    QJsonObject words;
    for (auto it = context.words.begin(); it != context.words.end(); ++it)
        words.insert(it.key(), it.value());
    entry.details = {{u"planId"_s, context.plan.id},
                     {u"planName"_s, context.plan.name},
                     {u"conversationId"_s, orNull(context.conversationId)},
                     {u"agentId"_s, orNull(context.agentId)},
                     {u"branchSlug"_s, context.branch},
                     {u"branch"_s, context.branch},
                     {u"phase"_s, phaseName(context.phase)},
                     {u"status"_s, news.status},
                     {u"summary"_s, news.summary},
                     {u"reason"_s, news.reason},
                     {u"previousStatus"_s, news.before.value(u"status"_s)},
                     {u"backlogStatus"_s, itemStatusName(context.item.status)},
                     {u"backlogItemId"_s, context.item.backlogId},
                     {u"checkpointId"_s, orNull(context.checkpoint.id)},
                     {u"checkpointStatus"_s, checkpointStatusNames().at(static_cast<int>(context.checkpoint.status))},
                     {u"jobId"_s, context.jobId},
                     {u"attempt"_s, context.attempt},
                     {u"startedAtUtc"_s, isoText(context.startedAt)},
                     {u"metadata"_s, words},
                     {u"characterMetrics"_s, QJsonObject{{u"total"_s, cast.total},
                                                         {u"personaLinked"_s, cast.personaLinked},
                                                         {u"worldBibleLinked"_s, cast.worldBibleLinked}}},
                     {u"loreMetrics"_s,
                      QJsonObject{{u"total"_s, lore.total}, {u"ready"_s, lore.ready}, {u"blocked"_s, lore.blocked}}},
                     {u"recentCharacters"_s, characters(cast)},
                     {u"pendingLore"_s, pendingLore(lore)}};
    const auto word = [&context](const QString &key) { return orNull(context.words.value(key)); };
    entry.details.insert(u"planner"_s, plannerName(context.phase));
    entry.details.insert(u"providerId"_s, word(u"providerId"_s));
    entry.details.insert(u"modelId"_s, word(u"modelId"_s));
    if (news.status != u"started")
        entry.details.insert(u"durationMs"_s,
                             std::chrono::duration<double, std::milli>(transaction.now() - context.startedAt).count());
    for (const QString &key : {u"scopePath"_s, u"scopePrincipalType"_s, u"scopePrincipalId"_s}) {
        if (context.words.contains(key))
            entry.details.insert(key, context.words.value(key));
    }
    const auto anchors = outputs::metadata(context.item.outputs);
    for (auto it = anchors.begin(); it != anchors.end(); ++it)
        entry.details.insert(it.key(), it.value());
    for (auto it = news.more.begin(); it != news.more.end(); ++it)
        entry.details.insert(it.key(), it.value());
    return journalItems(transaction, entry);
}

} // namespace loomdeck
