// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemcommands.h"

#include "backlog/actionlog.h"
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/starter.h"
#include "backlog/taskstore.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"

using namespace Qt::StringLiterals;

namespace loomdeck::itemcommands {

namespace {

struct Loaded
{
    Plan plan;
    BacklogItem item;
    std::optional<Task> task;
};

Result<Loaded> load(Transaction &transaction, const ItemRef &ref)
{
    const auto known = planstore::findPlan(transaction.sql(), ref.planId);
    const auto plan = known ? planstore::lockPlan(transaction, known->key) : std::nullopt;
    if (!plan)
        return Error::notFound(u"PLAN_NOT_FOUND"_s, u"There is no such plan."_s, u"Reload the list of plans."_s);
    const auto item = itemstore::lock(transaction, plan->key, ref.backlogId);
    if (!item)
        return Error::notFound(u"BACKLOG_ITEM_NOT_FOUND"_s,
                               u"The plan has no item \"%1\"."_s.arg(ref.backlogId.left(130)),
                               u"Reload the backlog of the plan."_s);
    if (ref.rowVersion > 0 && ref.rowVersion != item->rowVersion) {
        return Error::conflict(u"ITEM_CHANGED"_s, u"\"%1\" was changed by somebody else."_s.arg(item->backlogId),
                               u"Look at it again, then decide."_s)
            .with(u"rowVersion"_s, item->rowVersion);
    }
    if (item->status == ItemStatus::Complete)
        return Error::conflict(u"ITEM_COMPLETE"_s, u"\"%1\" is complete already."_s.arg(item->backlogId),
                               u"Nothing is left to do."_s);
    return Loaded{*plan, *item,
                  taskstore::findForItem(transaction.sql(), plan->conversationPlanId, backlogKey(item->backlogId))};
}

void settleCancelled(Transaction &transaction, BacklogItem &item)
{
    item.jobId = 0;
    item.wanted = false;
    item.setStatus(ItemStatus::Pending, transaction.now());
    item.setWait(WaitReason::Cancelled, {}, std::nullopt, transaction.now());
    itemstore::update(transaction, item);
}

void cancelTask(Transaction &transaction, std::optional<Task> &task)
{
    if (!task)
        return;
    task->status = u"Cancelled"_s;
    task->error = u"Cancelled before it ran."_s;
    taskstore::update(transaction, *task);
}

Result<ItemWithTask> reloaded(Transaction &transaction, qint64 key)
{
    return *itemstore::withTask(transaction.sql(), key);
}

} // namespace

Result<ItemWithTask> cancel(Transaction &transaction, const ItemRef &ref, const Actor &actor, const QString &reason,
                            qint64 cause)
{
    auto loaded = load(transaction, ref);
    if (!loaded)
        return loaded.error();
    auto &[plan, item, task] = loaded.value();
    if (item.waitReason == WaitReason::Cancelled)
        return Error::conflict(u"ITEM_CANCELLED"_s, u"\"%1\" is cancelled already."_s.arg(item.backlogId),
                               u"Retry or resume it to start it again."_s);
    const QJsonObject before = itemSummary(item);
    const bool asked = item.jobId && jobqueue::cancel(transaction, item.jobId) == jobqueue::CancelResult::Asked;
    if (asked) {
        // Its phase ends it; until then the item truly is in progress.
        item.wanted = false;
        item.updatedAt = transaction.now();
        itemstore::update(transaction, item);
    } else {
        settleCancelled(transaction, item);
        cancelTask(transaction, task);
    }
    journalAction(transaction, {u"cancel"_s, plan, item, task, before, reason, cause, {{u"asked"_s, asked}}}, actor);
    return reloaded(transaction, item.key);
}

Result<ItemWithTask> retry(Transaction &transaction, const ItemRef &ref, const Actor &actor, const QString &reason,
                           qint64 cause)
{
    auto loaded = load(transaction, ref);
    if (!loaded)
        return loaded.error();
    auto &[plan, item, task] = loaded.value();
    const auto job = item.jobId ? findJob(transaction.sql(), item.jobId) : std::nullopt;
    if (job && (job->state == JobState::Ready || job->state == JobState::Running)) {
        return Error::conflict(u"ITEM_BUSY"_s,
                               job->state == JobState::Running ? u"\"%1\" runs already."_s.arg(item.backlogId)
                                                               : u"\"%1\" is queued already."_s.arg(item.backlogId),
                               u"Wait for its end, or cancel it first."_s)
            .with(u"jobId"_s, job->id);
    }
    const QJsonObject before = itemSummary(item);
    if (item.jobId)
        jobqueue::cancel(transaction, std::exchange(item.jobId, 0));
    item.setStatus(ItemStatus::Pending, transaction.now());
    item.clearWait(transaction.now());
    item.wanted = true;
    item.failures = 0;
    starter::tryStart(transaction, plan, item, {actor.requestId, cause, true});
    if (item.waitReason == WaitReason::MissingMetadata) {
        return Error::badInput(u"MISSING_METADATA"_s,
                               u"\"%1\" cannot run: %2 is missing."_s.arg(item.backlogId, item.waitDetail),
                               u"Resume it instead and choose what is missing."_s)
            .with(u"missing"_s, item.waitDetail);
    }
    if (item.waitReason == WaitReason::NoPhase)
        return Error::badInput(u"NO_PHASE"_s, u"\"%1\" cannot run: %2."_s.arg(item.backlogId, item.waitDetail),
                               u"Give it an output that a phase makes."_s);
    journalAction(transaction, {u"retry"_s, plan, item, task, before, reason, cause}, actor);
    return reloaded(transaction, item.key);
}

void lockItemOf(Transaction &transaction, const Job &job)
{
    // SQLite has one writer, who waits for nobody.
    if (!transaction.sql().isPostgres())
        return;
    if (planstore::lockPlan(transaction, job.payload.value(u"planKey"_s).toInteger()))
        itemstore::lockByKey(transaction, job.payload.value(u"itemKey"_s).toInteger());
}

void noteJobCancelled(Transaction &transaction, const Job &job)
{
    auto item = itemstore::lockByKey(transaction, job.payload.value(u"itemKey"_s).toInteger());
    if (!item || item->jobId != job.id)
        return;
    settleCancelled(transaction, *item);
    const auto plan = planstore::findPlanByKey(transaction.sql(), item->planKey);
    auto task = taskstore::findForItem(transaction.sql(), plan->conversationPlanId, backlogKey(item->backlogId));
    cancelTask(transaction, task);
}

Result<void> noteJobRetried(Transaction &transaction, const Job &job)
{
    auto item = itemstore::lockByKey(transaction, job.payload.value(u"itemKey"_s).toInteger());
    if (!item)
        return Error::notFound(u"BACKLOG_ITEM_NOT_FOUND"_s, u"The item of job %1 is gone."_s.arg(job.id),
                               u"Nothing is left to run."_s);
    if (item->status == ItemStatus::Complete)
        return Error::conflict(u"ITEM_COMPLETE"_s, u"\"%1\" is complete already."_s.arg(item->backlogId),
                               u"Nothing is left to do."_s);
    if (item->jobId != 0 && item->jobId != job.id)
        return Error::conflict(u"JOB_REPLACED"_s, u"Job %1 runs \"%2\" now."_s.arg(item->jobId).arg(item->backlogId),
                               u"Look at that job instead."_s)
            .with(u"jobId"_s, item->jobId);
    item->jobId = job.id;
    item->wanted = true;
    item->failures = 0;
    item->setStatus(ItemStatus::Pending, transaction.now());
    item->clearWait(transaction.now());
    itemstore::update(transaction, *item);
    const auto plan = planstore::findPlanByKey(transaction.sql(), item->planKey);
    auto task = taskstore::findForItem(transaction.sql(), plan->conversationPlanId, backlogKey(item->backlogId));
    if (task) {
        task->status = u"Pending"_s;
        task->error.clear();
        task->observation.clear();
        taskstore::update(transaction, *task);
    }
    return {};
}

} // namespace loomdeck::itemcommands
