// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/starter.h"

#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "backlog/taskstore.h"
#include "core/ids.h"
#include "jobs/jobqueue.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

QString phaseJobKind()
{
    return u"planner.phase"_s;
}

namespace starter {

namespace {

// Candidates that turn out to wait are marked as they are met; the rest of a long list is left for the next sweep.
constexpr int mostLooksPerCall = 200;

bool wait(Transaction &transaction, BacklogItem &item, WaitReason reason, const QString &detail)
{
    item.setWait(reason, detail, std::nullopt, transaction.now());
    itemstore::update(transaction, item);
    return false;
}

/** The task's metadata with the plan's last choice where the task is silent. */
TaskMetadata completed(const Task &task, const Plan &plan, const BacklogItem &item, const QString &conversationId)
{
    TaskMetadata metadata = metadataOf(task, plan.id, conversationId);
    if (isNoGuid(metadata.agentId))
        metadata.agentId = plan.runAgentId;
    // A model belongs to its provider: it is inherited with it or not at all.
    if (isNoGuid(metadata.providerId))
        metadata.providerId = plan.runProviderId;
    if (isNoGuid(metadata.modelId) && metadata.providerId == plan.runProviderId)
        metadata.modelId = plan.runModelId;
    if (metadata.branchSlug.trimmed().isEmpty())
        metadata.branchSlug = branchOr(item.branch, plan.primaryBranch);
    if (metadata.backlogItemId.isEmpty())
        metadata.backlogItemId = item.backlogId;
    return metadata;
}

/** True for a provider that imported work names and that is not set up here. */
bool isNameOnly(Connection &connection, const QString &providerId)
{
    return connection.count(u"SELECT count(*) FROM providers WHERE id = ? AND kind IS NULL"_s, {providerId}) > 0;
}

NewJob phaseJob(const Plan &plan, const BacklogItem &item, const Task &task, const TaskMetadata &metadata,
                const StartContext &context)
{
    QJsonObject words = metadata.toJson();
    words.remove(u"planId"_s);
    words.insert(u"taskId"_s, task.id);
    const auto anchors = outputs::metadata(item.outputs);
    for (auto it = anchors.begin(); it != anchors.end(); ++it)
        words.insert(it.key(), it.value());
    if (context.revive)
        words.insert(u"resume"_s, u"1"_s);
    for (const QString &flag :
         {u"skipSceneValidation"_s, u"scopePath"_s, u"scopePrincipalType"_s, u"scopePrincipalId"_s}) {
        if (task.args.contains(flag))
            words.insert(flag, task.args.value(flag).toVariant().toString());
    }
    NewJob job;
    job.kind = phaseJobKind();
    job.payload = {{u"planId"_s, plan.id},
                   {u"planKey"_s, plan.key},
                   {u"itemKey"_s, item.key},
                   {u"phase"_s, phaseName(item.phase())},
                   {u"metadata"_s, words}};
    job.uniqueKey = u"item:"_s + item.id;
    job.planId = plan.id;
    job.subjectId = item.id;
    job.subjectName = item.backlogId;
    if (!isNoGuid(metadata.providerId) && !isNoGuid(metadata.modelId))
        job.lane = Lane::ofProvider(metadata.providerId, metadata.modelId);
    job.step = phaseName(item.phase());
    job.dueAt = item.dueAt;
    job.requestId = context.requestId;
    job.cause = context.cause;
    return job;
}

} // namespace

std::vector<std::pair<QString, QString>> unmetInputs(Connection &connection, const BacklogItem &item)
{
    std::vector<std::pair<QString, QString>> unmet;
    for (const QString &token : item.inputs) {
        const auto maker = itemstore::producerOf(connection, item.planKey, token.trimmed());
        if (maker && !maker->complete && maker->key != item.key)
            unmet.emplace_back(token.trimmed(), maker->backlogId);
    }
    return unmet;
}

bool tryStart(Transaction &transaction, const Plan &plan, BacklogItem &item, const StartContext &context)
{
    Q_ASSERT(item.status == ItemStatus::Pending && item.jobId == 0);
    if (item.phase() == Phase::None) {
        const QString tokens = outputs::tokens(item.outputs).join(u", ");
        return wait(transaction, item, WaitReason::NoPhase,
                    tokens.isEmpty() ? u"it has no outputs"_s : u"no phase makes %1"_s.arg(tokens));
    }
    const auto unmet = unmetInputs(transaction.sql(), item);
    if (!unmet.empty()) {
        QStringList words;
        for (const auto &[token, maker] : unmet)
            words << (token == maker ? token : u"%1 from %2"_s.arg(token, maker));
        item.waitingFor = unmet.front().first;
        return wait(transaction, item, WaitReason::Inputs, words.join(u", "));
    }
    const auto conversation = planstore::conversationOf(transaction.sql(), plan.conversationPlanId);
    auto task = conversation
                    ? taskstore::findForItem(transaction.sql(), plan.conversationPlanId, backlogKey(item.backlogId))
                    : std::nullopt;
    if (!task)
        return wait(transaction, item, WaitReason::MissingMetadata,
                    conversation ? u"taskId"_s : u"conversationPlanId, taskId"_s);
    const TaskMetadata metadata = completed(*task, plan, item, *conversation);
    const QStringList missing = metadata.missing();
    if (!missing.isEmpty())
        return wait(transaction, item, WaitReason::MissingMetadata, missing.join(u", "));

    stamp(*task, metadata);
    task->status = u"Pending"_s;
    task->error.clear();
    task->observation.clear();
    taskstore::update(transaction, *task);
    item.providerId = task->providerId;
    item.modelId = task->modelId;
    item.branch = metadata.branchSlug;
    item.clearWait(transaction.now());
    item.jobId = jobqueue::enqueue(transaction, phaseJob(plan, item, *task, metadata, context)).id;
    itemstore::update(transaction, item);
    return true;
}

void tokensMade(Transaction &transaction, const Plan &plan, const QStringList &tokens, const StartContext &context)
{
    for (const qint64 key : itemstore::waitingFor(transaction.sql(), plan.key, tokens)) {
        auto item = itemstore::lockByKey(transaction, key);
        if (!item || item->status != ItemStatus::Pending || item->jobId != 0 || item->waitReason != WaitReason::Inputs)
            continue;
        item->clearWait(transaction.now());
        if (item->wanted)
            tryStart(transaction, plan, *item, context);
        else
            itemstore::update(transaction, *item);
    }
}

bool startNext(Transaction &transaction, const Plan &plan, const StartContext &context)
{
    if (plan.runProviderId.isEmpty() || plan.status == PlanStatus::Complete || plan.status == PlanStatus::Archived)
        return false;
    // A provider known by name only would be stamped on tasks that another could run.
    if (itemstore::hasLiveJob(transaction.sql(), plan.key) || isNameOnly(transaction.sql(), plan.runProviderId))
        return false;
    for (int look = 0; look < mostLooksPerCall; ++look) {
        const auto key = itemstore::nextCandidate(transaction.sql(), plan.key);
        if (!key)
            return false;
        auto item = itemstore::lockByKey(transaction, *key);
        if (tryStart(transaction, plan, *item, context))
            return true;
    }
    return false;
}

} // namespace starter

} // namespace loomdeck
