// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/actionlog.h"

#include "core/json.h"
#include "core/texttime.h"
#include "jobs/jobqueue.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Beyond this a screen reads its list again anyway.
constexpr size_t mostTouchedListed = 200;

} // namespace

QStringList actionKinds()
{
    return {u"backlog.resume"_s, u"backlog.auto-resume"_s, u"backlog.cancel"_s, u"backlog.retry"_s};
}

QJsonObject itemSummary(const BacklogItem &item)
{
    return {{u"status"_s, itemStatusName(item.status)},
            {u"state"_s, itemStateName(item.state())},
            {u"waitReason"_s, orNull(item.waitText())},
            {u"rowVersion"_s, item.rowVersion}};
}

qint64 journalItems(Transaction &transaction, JournalEntry entry)
{
    const auto &touched = transaction.touchedItems();
    if (touched.size() > mostTouchedListed) {
        entry.details.insert(u"touchedMany"_s, static_cast<qint64>(touched.size()));
    } else {
        QJsonArray keys;
        for (const qint64 key : touched)
            keys.append(key);
        entry.details.insert(u"touchedItems"_s, keys);
    }
    const qint64 position = journal::append(transaction, entry);
    for (const qint64 job : transaction.enqueuedJobs())
        jobqueue::setCause(transaction, job, position);
    return position;
}

qint64 journalAction(Transaction &transaction, const ActionEntry &action, const Actor &actor)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"backlog."_s + action.action;
    entry.planId = action.plan.id;
    entry.branch = branchOr(action.item.branch, action.plan.primaryBranch);
    entry.subjectType = u"item"_s;
    entry.subjectId = action.item.id;
    entry.subjectKey = action.item.key;
    entry.subjectName = action.item.backlogId;
    entry.reason = action.reason;
    entry.before = action.before;
    entry.after = itemSummary(action.item);
    entry.cause = action.cause;
    const auto fromTask = [&](const QString &key) {
        const QString value = action.task ? action.task->effective(key) : QString();
        return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
    };
    entry.details = {{u"planId"_s, action.plan.id},
                     {u"planName"_s, action.plan.name},
                     {u"backlogId"_s, action.item.backlogId},
                     {u"description"_s, action.item.description},
                     {u"action"_s, action.action},
                     {u"branch"_s, entry.branch},
                     {u"status"_s, itemStatusName(action.item.status)},
                     {u"conversationId"_s, fromTask(u"conversationId"_s)},
                     {u"conversationPlanId"_s, fromTask(u"conversationPlanId"_s)},
                     {u"taskId"_s, action.task ? QJsonValue(action.task->id) : QJsonValue(QJsonValue::Null)},
                     {u"providerId"_s, fromTask(u"providerId"_s)},
                     {u"agentId"_s, fromTask(u"agentId"_s)},
                     {u"modelId"_s, fromTask(u"modelId"_s)},
                     {u"source"_s, actor.source}};
    if (!actor.id.isEmpty())
        entry.details.insert(u"actorId"_s, actor.id);
    if (actor.source != u"automation")
        entry.details.insert(u"actor"_s, actor.name);
    for (auto it = action.more.begin(); it != action.more.end(); ++it)
        entry.details.insert(it.key(), it.value());
    return journalItems(transaction, entry);
}

QJsonArray recentActions(Connection &connection, const QString &planId, int limit)
{
    QJsonArray rows;
    for (const JournalEntry &entry :
         journal::read(connection, {.kinds = actionKinds(), .planId = planId, .limit = limit, .newestFirst = true})) {
        QJsonObject row;
        for (const QString &key : {u"action"_s, u"backlogId"_s, u"description"_s, u"branch"_s, u"actor"_s, u"actorId"_s,
                                   u"source"_s, u"providerId"_s, u"modelId"_s, u"agentId"_s, u"status"_s,
                                   u"conversationId"_s, u"conversationPlanId"_s, u"taskId"_s}) {
            const QJsonValue value = entry.details.value(key);
            row.insert(key, value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        }
        row.insert(u"timestampUtc"_s, isoText(entry.occurredAt));
        rows.append(row);
    }
    return rows;
}

} // namespace loomdeck
