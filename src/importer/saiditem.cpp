// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/saiditem.h"

#include "core/ids.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qint64 mostSteps = 1'000'000;

void addArg(QJsonObject &args, const QString &key, const std::optional<QString> &value)
{
    if (value && !value->isEmpty())
        args.insert(key, *value);
}

/** The task fields of a backlog list; nothing when the item has no task. */
std::optional<SaidTask> readTask(RecordReader &in, const SaidItem &item, const Plan &plan)
{
    SaidTask task;
    task.path = in.path();
    task.conversationPlanId = in.guid(u"conversationPlanId"_s);
    task.conversationId = in.guid(u"conversationId"_s);
    task.agentId = in.saidGuid(u"agentId"_s);
    task.providerId = in.saidGuid(u"providerId"_s);
    task.modelId = in.saidGuid(u"modelId"_s);
    const auto branch = in.saidText(u"branchSlug"_s, limits::slug);
    task.id = in.guid(u"taskId"_s);
    if (const auto step = in.integer(u"stepNumber"_s, 0, mostSteps))
        task.stepNumber = static_cast<int>(*step);
    task.toolName = in.saidText(u"toolName"_s);
    task.thought = in.saidText(u"thought"_s);
    task.status = in.saidText(u"taskStatus"_s);
    if (isNoGuid(task.id))
        return std::nullopt;
    if (task.conversationPlanId.isEmpty())
        task.conversationPlanId = plan.conversationPlanId;
    if (isNoGuid(task.conversationPlanId)) {
        in.refuse(u"conversationPlanId"_s,
                  Error::badInput(u"FIELD_REQUIRED"_s, u"%1 is missing."_s.arg(in.path(u"conversationPlanId"_s)),
                                  u"Send the conversation plan of the task."_s));
    }
    task.backlogId = item.backlogId;
    task.createdAt = item.createdAt;
    task.updatedAt = item.updatedAt;
    task.timesAreItems = true;
    task.args = {{u"planId"_s, plan.id}, {u"backlogItemId"_s, item.backlogId}};
    addArg(task.args, u"conversationId"_s, task.conversationId);
    addArg(task.args, u"conversationPlanId"_s, task.conversationPlanId);
    addArg(task.args, u"agentId"_s, task.agentId);
    addArg(task.args, u"providerId"_s, task.providerId);
    addArg(task.args, u"modelId"_s, task.modelId);
    addArg(task.args, u"branchSlug"_s, branch);
    return task;
}

std::optional<QStringList> readList(RecordReader &in, const QString &key)
{
    bool present = false;
    const QStringList list = in.list(key, &present);
    return present ? std::optional(list) : std::nullopt;
}

} // namespace

SaidItem readItem(const Record &record, const Plan &plan)
{
    RecordReader in(record);
    SaidItem said;
    said.id = in.requiredGuid(u"id"_s);
    said.backlogId = in.requiredText(u"backlogId"_s, limits::backlogId);
    said.description = in.saidText(u"description"_s, limits::itemDescription);
    said.status = static_cast<ItemStatus>(in.requiredChoice(u"status"_s, itemStatusNames()));
    said.inputs = readList(in, u"inputs"_s);
    said.outputs = readList(in, u"outputs"_s);
    said.inProgressAt = in.saidTime(u"inProgressAtUtc"_s);
    said.completedAt = in.saidTime(u"completedAtUtc"_s);
    said.createdAt = in.requiredTime(u"createdAtUtc"_s);
    said.updatedAt = in.time(u"updatedAtUtc"_s);
    said.task = readTask(in, said, plan);
    // The last ones are what another Loomdeck adds of its own scheduling.
    in.ignore({u"fictionPlanId"_s, u"planId"_s, u"planName"_s, u"state"_s, u"waitReason"_s, u"nextTryUtc"_s,
               u"rowVersion"_s});
    said.extra = in.unknown();
    in.check();
    return said;
}

} // namespace loomdeck
