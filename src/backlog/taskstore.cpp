// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/taskstore.h"

#include "backlog/item.h"
#include "core/ids.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck::taskstore {

namespace {

QVariant matchKey(const Task &task)
{
    return bindText(backlogKey(task.effectiveBacklogId()));
}

QVariant idBind(const QString &id)
{
    return isNoGuid(id) ? bindText({}) : QVariant(id);
}

} // namespace

QString columns(const QString &prefix)
{
    static const QStringList names{u"key"_s,         u"id"_s,           u"conversation_plan_id"_s,
                                   u"step_number"_s, u"thought"_s,      u"goal"_s,
                                   u"rationale"_s,   u"tool_id"_s,      u"tool_name"_s,
                                   u"args"_s,        u"observation"_s,  u"error"_s,
                                   u"finish"_s,      u"final_answer"_s, u"status"_s,
                                   u"backlog_id"_s,  u"provider_id"_s,  u"model_id"_s,
                                   u"agent_id"_s,    u"created_at"_s,   u"updated_at"_s,
                                   u"extra"_s};
    Q_ASSERT(names.size() == columnCount);
    return prefix + names.join(u", "_s + prefix);
}

std::optional<Task> fromRow(const Row &row, int first)
{
    if (row.isNull(first))
        return std::nullopt;
    Task task;
    task.key = row.integer(first);
    task.id = row.text(first + 1);
    task.conversationPlanId = row.text(first + 2);
    task.stepNumber = static_cast<int>(row.integer(first + 3));
    task.thought = row.text(first + 4);
    task.goal = row.text(first + 5);
    task.rationale = row.text(first + 6);
    task.toolId = row.text(first + 7);
    task.toolName = row.text(first + 8);
    task.args = jsonObject(row, first + 9);
    task.observation = row.text(first + 10);
    task.error = row.text(first + 11);
    task.finish = row.boolean(first + 12);
    task.finalAnswer = row.text(first + 13);
    task.status = row.text(first + 14);
    task.backlogId = row.text(first + 15);
    task.providerId = row.text(first + 16);
    task.modelId = row.text(first + 17);
    task.agentId = row.text(first + 18);
    task.createdAt = row.time(first + 19);
    task.updatedAt = row.maybeTime(first + 20);
    task.extra = jsonObject(row, first + 21);
    return task;
}

QStringList insertColumns()
{
    return {u"id"_s,           u"conversation_plan_id"_s,
            u"step_number"_s,  u"thought"_s,
            u"goal"_s,         u"rationale"_s,
            u"tool_id"_s,      u"tool_name"_s,
            u"args"_s,         u"observation"_s,
            u"error"_s,        u"finish"_s,
            u"final_answer"_s, u"status"_s,
            u"backlog_id"_s,   u"match_key"_s,
            u"provider_id"_s,  u"model_id"_s,
            u"agent_id"_s,     u"created_at"_s,
            u"updated_at"_s,   u"extra"_s};
}

Binds insertBinds(const Task &task, Timestamp now)
{
    return {task.id,
            task.conversationPlanId,
            task.stepNumber,
            task.thought.isNull() ? u""_s : task.thought,
            bindText(task.goal),
            bindText(task.rationale),
            bindText(task.toolId),
            bindText(task.toolName),
            QString::fromUtf8(jsonText(task.args)),
            bindText(task.observation),
            bindText(task.error),
            task.finish ? 1 : 0,
            bindText(task.finalAnswer),
            task.status.isNull() ? u"Pending"_s : task.status,
            bindText(task.backlogId),
            matchKey(task),
            idBind(task.providerId),
            idBind(task.modelId),
            idBind(task.agentId),
            toMicros(task.createdAt == Timestamp{} ? now : task.createdAt),
            bindTime(task.updatedAt),
            bindJson(task.extra)};
}

qint64 insert(Transaction &transaction, const Task &task)
{
    static const QString statement = u"INSERT INTO tasks (%1) VALUES (?%2) RETURNING key"_s.arg(
        insertColumns().join(u", "), u", ?"_s.repeated(insertColumns().size() - 1));
    return transaction.sql().count(statement, insertBinds(task, transaction.now()));
}

void update(Transaction &transaction, Task &task)
{
    task.updatedAt = transaction.now();
    transaction.sql().exec(
        u"UPDATE tasks SET step_number = ?, thought = ?, goal = ?, rationale = ?, tool_id = ?, tool_name = ?, args = "
        u"?, observation = ?, error = ?, finish = ?, final_answer = ?, "
        "status = ?, backlog_id = ?, match_key = ?, provider_id = ?, model_id = ?, agent_id = ?, updated_at = ?, extra = ? WHERE key = ?"_s,
        {task.stepNumber,
         task.thought,
         bindText(task.goal),
         bindText(task.rationale),
         bindText(task.toolId),
         bindText(task.toolName),
         QString::fromUtf8(jsonText(task.args)),
         bindText(task.observation),
         bindText(task.error),
         task.finish ? 1 : 0,
         bindText(task.finalAnswer),
         task.status,
         bindText(task.backlogId),
         matchKey(task),
         idBind(task.providerId),
         idBind(task.modelId),
         idBind(task.agentId),
         bindTime(task.updatedAt),
         bindJson(task.extra),
         task.key});
}

std::optional<Task> find(Connection &connection, const QString &id)
{
    const auto found = connection.first(u"SELECT %1 FROM tasks WHERE id = ?"_s.arg(columns({})), {id},
                                        [](const Row &row) { return fromRow(row, 0); });
    return found ? *found : std::nullopt;
}

std::optional<Task> findForItem(Connection &connection, const QString &conversationPlanId, const QString &backlogKey)
{
    const auto found =
        connection.first(u"SELECT %1 FROM tasks WHERE conversation_plan_id = ? AND match_key = ?"_s.arg(columns({})),
                         {conversationPlanId, backlogKey}, [](const Row &row) { return fromRow(row, 0); });
    return found ? *found : std::nullopt;
}

int nextStepNumber(Connection &connection, const QString &conversationPlanId)
{
    return static_cast<int>(connection.count(
        u"SELECT coalesce(max(step_number), 0) + 1 FROM tasks WHERE conversation_plan_id = ?"_s, {conversationPlanId}));
}

} // namespace loomdeck::taskstore
