// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/resume.h"

#include "backlog/actionlog.h"
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/starter.h"
#include "backlog/taskstore.h"
#include "core/ids.h"
#include "core/json.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Refusals beyond the contract have no check number. */
Refusal busy(const BacklogItem &item, const Job &job)
{
    const bool running = job.state == JobState::Running;
    Error error = Error::conflict(u"ITEM_BUSY"_s,
                                  running ? u"\"%1\" runs already."_s.arg(item.backlogId)
                                          : u"\"%1\" is queued already."_s.arg(item.backlogId),
                                  u"Wait for its end, or cancel it first."_s);
    error.details = {{u"jobId"_s, job.id}, {u"rowVersion"_s, item.rowVersion}};
    return {0, {}, error};
}

Refusal changed(const BacklogItem &item, qint64 seen)
{
    Error error = Error::conflict(u"ITEM_CHANGED"_s, u"\"%1\" was changed by somebody else."_s.arg(item.backlogId),
                                  u"Look at it again, then decide."_s);
    error.details = {{u"rowVersion"_s, item.rowVersion}, {u"seen"_s, seen}, {u"status"_s, itemStatusName(item.status)}};
    return {0, {}, error};
}

qint64 journalRefusal(Transaction &transaction, const Refusal &refusal, const ResumeRequest &request,
                      const ResumeFacts &facts, const QString &planId, const Actor &actor, qint64 cause)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = refusal.contractCode.isEmpty() ? u"backlog.refused"_s : u"backlog.contract"_s;
    entry.planId = facts.plan ? facts.plan->id : planId;
    entry.branch = branchOr(request.branchSlug, facts.plan ? facts.plan->primaryBranch : QString());
    entry.subjectType = u"item"_s;
    entry.subjectId = facts.item ? facts.item->id : QString();
    entry.subjectKey = facts.item ? facts.item->key : 0;
    entry.subjectName = facts.item ? facts.item->backlogId : facts.backlogId.left(limits::backlogId);
    entry.reason = refusal.error.message;
    entry.cause = cause;
    entry.details = {{u"planId"_s, orNull(entry.planId)},
                     {u"planName"_s, facts.plan ? QJsonValue(facts.plan->name) : QJsonValue(QJsonValue::Null)},
                     {u"backlogId"_s, entry.subjectName},
                     {u"code"_s, refusal.contractCode.isEmpty() ? refusal.error.code : refusal.contractCode},
                     {u"branch"_s, entry.branch},
                     {u"backlogStatus"_s,
                      facts.item ? QJsonValue(itemStatusName(facts.item->status)) : QJsonValue(QJsonValue::Null)},
                     {u"providerId"_s, orNull(request.providerId)},
                     {u"modelId"_s, orNull(request.modelId)},
                     {u"agentId"_s, orNull(request.agentId)},
                     {u"conversationId"_s, orNull(request.conversationId)},
                     {u"conversationPlanId"_s, orNull(request.conversationPlanId)},
                     {u"taskId"_s, orNull(request.taskId)}};
    return journal::append(transaction, entry);
}

} // namespace

ResumeOutcome resumeItem(Transaction &transaction, const QString &planId, const QString &backlogId,
                         const ResumeRequest &request, const Actor &actor, qint64 cause, const RunGuard &guard)
{
    Connection &sql = transaction.sql();
    const auto known = planstore::findPlan(sql, planId);
    auto plan = known ? planstore::lockPlan(transaction, known->key) : std::nullopt;
    auto item = plan ? itemstore::lock(transaction, plan->key, backlogId) : std::nullopt;
    const auto conversation = planstore::conversationOf(sql, request.conversationPlanId);
    auto task = isNoGuid(request.taskId) ? std::nullopt : taskstore::find(sql, request.taskId);
    if (task && task->conversationPlanId != request.conversationPlanId)
        task.reset();

    const ResumeFacts facts{backlogId, plan ? &*plan : nullptr, item ? &*item : nullptr, conversation,
                            task ? &*task : nullptr};
    auto refusal = checkResume(request, facts);
    const auto job = item && item->jobId ? findJob(sql, item->jobId) : std::nullopt;
    if (!refusal && request.rowVersion > 0 && request.rowVersion != item->rowVersion)
        refusal = changed(*item, request.rowVersion);
    if (!refusal && job && (job->state == JobState::Ready || job->state == JobState::Running))
        refusal = busy(*item, *job);
    if (!refusal && guard) {
        if (const auto error = guard(sql, request.providerId, request.modelId))
            refusal = Refusal{0, {}, *error};
    }
    if (refusal)
        return {refusal, std::nullopt, journalRefusal(transaction, *refusal, request, facts, planId, actor, cause)};

    const QJsonObject before = itemSummary(*item);
    const QString branch = branchOr(request.branchSlug, plan->primaryBranch);
    plan->conversationPlanId = request.conversationPlanId;
    plan->runProviderId = request.providerId;
    plan->runModelId = request.modelId;
    plan->runAgentId = request.agentId;
    plan->updatedAt = transaction.now();
    planstore::updatePlan(transaction, *plan);
    planstore::ensureBranch(transaction, *plan, branch);

    stamp(*task, {plan->id, request.agentId, request.conversationId, request.providerId, request.modelId,
                  request.conversationPlanId, branch, item->backlogId});
    task->status = u"Pending"_s;
    task->error.clear();
    task->observation.clear();
    taskstore::update(transaction, *task);

    // A job that waits for its next attempt gives way to the resume.
    if (item->jobId)
        jobqueue::cancel(transaction, std::exchange(item->jobId, 0));
    item->setStatus(ItemStatus::Pending, transaction.now());
    item->clearWait(transaction.now());
    item->wanted = true;
    item->failures = 0;
    item->branch = branch;
    const StartContext context{actor.requestId, cause, true};
    starter::tryStart(transaction, *plan, *item, context);

    const auto both = itemstore::withTask(sql, item->key);
    ActionEntry action{u"resume"_s, *plan, *item, task, before, request.reason, cause};
    const qint64 entry = journalAction(transaction, action, actor);
    return {std::nullopt, both, entry};
}

ResumeRequest requestFromTask(const ItemWithTask &both)
{
    ResumeRequest request;
    if (both.task) {
        const TaskMetadata metadata = metadataOf(*both.task, both.planId, both.conversationId);
        request.conversationId = metadata.conversationId;
        request.conversationPlanId = metadata.conversationPlanId;
        request.agentId = metadata.agentId;
        request.providerId = metadata.providerId;
        request.modelId = metadata.modelId;
        request.taskId = both.task->id;
        request.branchSlug = metadata.branchSlug;
    }
    request.rowVersion = both.item.rowVersion;
    return request;
}

} // namespace loomdeck
