// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/task.h"

#include "core/ids.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

QString Task::effective(const QString &argsKey) const
{
    const QString column = argsKey == u"backlogItemId"        ? backlogId
                           : argsKey == u"providerId"         ? providerId
                           : argsKey == u"modelId"            ? modelId
                           : argsKey == u"agentId"            ? agentId
                           : argsKey == u"conversationPlanId" ? conversationPlanId
                                                              : QString();
    return isNoGuid(column) ? args.value(argsKey).toString() : column;
}

const QStringList &TaskMetadata::keys()
{
    static const QStringList list{u"planId"_s,     u"agentId"_s,      u"conversationId"_s,
                                  u"providerId"_s, u"modelId"_s,      u"conversationPlanId"_s,
                                  u"branchSlug"_s, u"backlogItemId"_s};
    return list;
}

QString TaskMetadata::value(const QString &key) const
{
    return toJson().value(key).toString();
}

QStringList TaskMetadata::missing() const
{
    const QJsonObject values = toJson();
    QStringList list;
    for (const QString &key : keys()) {
        if (isNoGuid(values.value(key).toString()))
            list << key;
    }
    return list;
}

QJsonObject TaskMetadata::toJson() const
{
    return {{u"planId"_s, planId},
            {u"agentId"_s, agentId},
            {u"conversationId"_s, conversationId},
            {u"providerId"_s, providerId},
            {u"modelId"_s, modelId},
            {u"conversationPlanId"_s, conversationPlanId},
            {u"branchSlug"_s, branchSlug},
            {u"backlogItemId"_s, backlogItemId}};
}

TaskMetadata metadataOf(const Task &task, const QString &planId, const QString &conversationId)
{
    const QString conversation = task.args.value(u"conversationId"_s).toString();
    return {planId,
            task.effective(u"agentId"_s),
            isNoGuid(conversation) ? conversationId : conversation,
            task.effective(u"providerId"_s),
            task.effective(u"modelId"_s),
            task.conversationPlanId,
            task.args.value(u"branchSlug"_s).toString(),
            task.effectiveBacklogId()};
}

void stamp(Task &task, const TaskMetadata &metadata)
{
    const QJsonObject values = metadata.toJson();
    for (auto it = values.begin(); it != values.end(); ++it)
        task.args.insert(it.key(), it.value());
    const auto fill = [](QString &column, const QString &value) {
        if (isNoGuid(column))
            column = value;
    };
    fill(task.backlogId, metadata.backlogItemId);
    fill(task.providerId, metadata.providerId);
    fill(task.modelId, metadata.modelId);
    fill(task.agentId, metadata.agentId);
}

} // namespace loomdeck
