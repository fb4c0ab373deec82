// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/tasks.h"

#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/taskstore.h"
#include "core/texttime.h"
#include "importer/conversations.h"
#include "importer/marks.h"

using namespace Qt::StringLiterals;

namespace loomdeck::tasks {

namespace {

QString nameOf(const Task &task)
{
    const QString item = task.effectiveBacklogId();
    return item.isEmpty() ? u"step %1"_s.arg(task.stepNumber) : item;
}

/** Writes the columns that taskstore keeps to itself: it stamps every update with the present. */
void writeTimes(Taking &taking, const Task &task)
{
    taking.sql.exec(u"UPDATE tasks SET id = ?, created_at = ?, updated_at = ? WHERE key = ?"_s,
                    {task.id, toMicros(task.createdAt), bindTime(task.updatedAt), task.key});
}

void mergeInto(Task &task, const SaidTask &said, Merge &merge)
{
    merge.take(task.stepNumber, said.stepNumber);
    merge.take(task.thought, said.thought);
    merge.take(task.goal, said.goal);
    merge.take(task.rationale, said.rationale);
    merge.take(task.toolId, said.toolId);
    merge.take(task.toolName, said.toolName);
    merge.takeState(task.observation, said.observation);
    merge.takeState(task.error, said.error);
    merge.takeState(task.finish, said.finish);
    merge.takeState(task.finalAnswer, said.finalAnswer);
    merge.takeState(task.status, said.status);
    merge.take(task.backlogId, said.backlogId);
    merge.take(task.providerId, said.providerId);
    merge.take(task.modelId, said.modelId);
    merge.take(task.agentId, said.agentId);
    merge.takeKeys(task.args, said.args);
    merge.takeKeys(task.extra, said.extra);
}

/** The task with this id, or the one of the same item, whose id is then made up. */
std::optional<Task> findKnown(Taking &taking, const SaidTask &said)
{
    if (const auto known = taskstore::find(taking.sql, said.id))
        return known;
    const QString item = said.backlogId.value_or(said.args.value(u"backlogItemId"_s).toString());
    if (item.isEmpty())
        return std::nullopt;
    const auto same = taskstore::findForItem(taking.sql, said.conversationPlanId, backlogKey(item));
    if (!same || said.idIsMadeUp || marks::isMadeUp(taking.sql, MadeUp::Task, same->id))
        return same;
    failTwoIds(said.path, u"The task of \"%1\""_s.arg(item), u"the task "_s + same->id);
}

void insert(Taking &taking, const SaidTask &said)
{
    Task task;
    task.id = said.id;
    task.conversationPlanId = said.conversationPlanId;
    Merge merge(Standing::Newer);
    mergeInto(task, said, merge);
    task.createdAt = said.createdAt.value_or(taking.tx.now());
    task.updatedAt = said.updatedAt;
    taskstore::insert(taking.tx, task);
    if (said.idIsMadeUp)
        marks::markMadeUp(taking.tx, MadeUp::Task, task.id);
    if (said.timesAreItems || !said.createdAt)
        marks::markMadeUp(taking.tx, MadeUp::TaskTimes, task.id);
    taking.report.created(u"task"_s, nameOf(task));
}

Outcome update(Taking &taking, Task &task, const SaidTask &said)
{
    if (task.conversationPlanId != said.conversationPlanId)
        failTwoIds(said.path, u"The task "_s + said.id, u"a task of another conversation plan"_s);
    const bool idCame = task.id != said.id && !said.idIsMadeUp;
    const bool timesCame =
        said.createdAt && !said.timesAreItems && (idCame || marks::isMadeUp(taking.sql, MadeUp::TaskTimes, task.id));
    const auto age = idCame ? std::nullopt : std::optional(task.updatedAt.value_or(task.createdAt));
    Merge merge(said.idIsMadeUp ? Standing::Older : taking.stands(RecordKind::Task, said.id, said.age(), age));
    mergeInto(task, said, merge);
    if (!merge.changed() && !idCame && !timesCame)
        return Outcome::Unchanged;
    if (merge.newer())
        merge.takeTime(task.updatedAt, said.updatedAt);
    if (timesCame || idCame)
        task.createdAt = said.createdAt.value_or(task.createdAt);
    const auto updatedAt = task.updatedAt;
    taskstore::update(taking.tx, task);
    task.updatedAt = updatedAt;
    if (idCame) {
        marks::clearMadeUp(taking.tx, MadeUp::Task, task.id);
        marks::clearMadeUp(taking.tx, MadeUp::TaskTimes, task.id);
        task.id = said.id;
        if (said.timesAreItems)
            marks::markMadeUp(taking.tx, MadeUp::TaskTimes, task.id);
    } else if (timesCame) {
        marks::clearMadeUp(taking.tx, MadeUp::TaskTimes, task.id);
    }
    writeTimes(taking, task);
    taking.report.updated(u"task"_s, nameOf(task));
    return Outcome::Updated;
}

/** Lists show branch, provider and model of an item without looking at its task. */
void showOnItem(Taking &taking, const Task &task, const Plan &plan)
{
    const QString backlogId = task.effectiveBacklogId();
    if (backlogId.isEmpty() || plan.conversationPlanId != task.conversationPlanId)
        return;
    auto item = itemstore::lock(taking.tx, plan.key, backlogId);
    if (!item)
        return;
    const QString branch = task.args.value(u"branchSlug"_s).toString().trimmed();
    const QString provider = task.effective(u"providerId"_s), model = task.effective(u"modelId"_s);
    if (item->providerId == provider && item->modelId == model && (branch.isEmpty() || item->branch == branch))
        return;
    item->providerId = provider;
    item->modelId = model;
    if (!branch.isEmpty()) {
        item->branch = branch;
        planstore::ensureBranch(taking.tx, plan, branch);
    }
    itemstore::update(taking.tx, *item);
    taking.report.wrote();
}

} // namespace

Outcome put(Taking &taking, const SaidTask &said, Plan *plan)
{
    conversations::ensure(taking, said.conversationPlanId, said.conversationId, plan);
    if (plan)
        conversations::bind(taking, *plan, said.conversationPlanId);
    auto known = findKnown(taking, said);
    Outcome outcome = Outcome::Created;
    if (known)
        outcome = update(taking, *known, said);
    else
        insert(taking, said);
    if (outcome == Outcome::Unchanged) {
        taking.report.unchanged(u"task"_s);
        return outcome;
    }
    const auto now = known ? known : taskstore::find(taking.sql, said.id);
    taking.mentionModel(now->effective(u"providerId"_s), now->effective(u"modelId"_s));
    taking.mentionAgent(now->effective(u"agentId"_s));
    if (plan)
        showOnItem(taking, *now, *plan);
    return outcome;
}

} // namespace loomdeck::tasks
