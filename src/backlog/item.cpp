// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/item.h"

#include "core/json.h"
#include "core/texttime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

QString backlogKey(const QString &backlogId)
{
    return backlogId.trimmed().toCaseFolded();
}

QString BacklogItem::waitText() const
{
    const QString code = waitReasonCode(waitReason);
    if (code.isEmpty())
        return {};
    return waitDetail.isEmpty() ? code : code + u": "_s + waitDetail;
}

void BacklogItem::noteState(ItemState before, Timestamp now)
{
    if (state() != before)
        sinceAt = now;
}

void BacklogItem::setStatus(ItemStatus next, Timestamp now)
{
    const ItemState before = state();
    status = next;
    updatedAt = now;
    switch (next) {
    case ItemStatus::Pending:
        inProgressAt.reset();
        completedAt.reset();
        break;
    case ItemStatus::InProgress:
        inProgressAt = now;
        completedAt.reset();
        break;
    case ItemStatus::Complete:
        completedAt = now;
        if (!inProgressAt)
            inProgressAt = now;
        break;
    }
    noteState(before, now);
}

void BacklogItem::setWait(WaitReason reason, const QString &detail, std::optional<Timestamp> nextTry, Timestamp now)
{
    const ItemState before = state();
    waitReason = reason;
    waitDetail = detail;
    nextTryAt = nextTry;
    if (reason != WaitReason::Inputs)
        waitingFor.clear();
    noteState(before, now);
}

QJsonObject ItemWithTask::toJson() const
{
    const auto fromTask = [this](const QString &key) {
        const QString value = task ? task->effective(key) : QString();
        return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
    };
    // The time belongs to the lane and may move while the item is held.
    const QString wait = heldUntil ? u"%1 until %2"_s.arg(item.waitText(), isoText(*heldUntil)) : item.waitText();
    QJsonValue conversation = fromTask(u"conversationId"_s);
    if (task && conversation.isNull())
        conversation = orNull(conversationId);
    QJsonObject json{
        {u"id"_s, item.id},
        {u"backlogId"_s, item.backlogId},
        {u"description"_s, item.description},
        {u"status"_s, itemStatusName(item.status)},
        {u"inputs"_s, item.hasInputs ? QJsonValue(toJsonArray(item.inputs)) : QJsonValue(QJsonValue::Null)},
        {u"outputs"_s, item.hasOutputs ? QJsonValue(toJsonArray(item.outputs)) : QJsonValue(QJsonValue::Null)},
        {u"createdAtUtc"_s, isoText(item.createdAt)},
        {u"updatedAtUtc"_s, orNull(isoText(item.updatedAt))},
        {u"conversationPlanId"_s, fromTask(u"conversationPlanId"_s)},
        {u"conversationId"_s, conversation},
        {u"agentId"_s, fromTask(u"agentId"_s)},
        {u"providerId"_s, fromTask(u"providerId"_s)},
        {u"modelId"_s, fromTask(u"modelId"_s)},
        {u"branchSlug"_s, fromTask(u"branchSlug"_s)},
        {u"taskId"_s, task ? QJsonValue(task->id) : QJsonValue(QJsonValue::Null)},
        {u"stepNumber"_s, task ? QJsonValue(task->stepNumber) : QJsonValue(QJsonValue::Null)},
        {u"toolName"_s, task ? orNull(task->toolName) : QJsonValue(QJsonValue::Null)},
        {u"thought"_s, task ? orNull(task->thought) : QJsonValue(QJsonValue::Null)},
        {u"taskStatus"_s, task ? orNull(task->status) : QJsonValue(QJsonValue::Null)},
        {u"waitReason"_s, orNull(wait)},
        {u"nextTryUtc"_s, orNull(isoText(heldUntil ? heldUntil : item.nextTryAt))},
        {u"rowVersion"_s, item.rowVersion}};
    if (item.dueAt)
        json.insert(u"dueAtUtc"_s, isoText(item.dueAt));
    return json;
}

} // namespace loomdeck
