// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/phasecontext.h"

#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "backlog/taskstore.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

bool PhaseContext::flag(const QString &name) const
{
    const QString value = words.value(name).toLower();
    return value == u"true" || value == u"1" || value == u"yes";
}

QString PhaseContext::anchor(const QString &key) const
{
    return outputs::value(item.outputs, key);
}

Result<PhaseContext> loadPhase(Transaction &transaction, const Job &job, PlanHold hold)
{
    const auto gone = [&job] {
        return Error::conflict(u"PHASE_ITEM_GONE"_s, u"\"%1\" does not need this run any more."_s.arg(job.subjectName),
                               u"Nothing is to be done."_s);
    };
    PhaseContext context;
    const qint64 planKey = job.payload.value(u"planKey"_s).toInteger();
    auto plan = hold == PlanHold::Exclusive ? planstore::lockPlan(transaction, planKey)
                                            : planstore::holdPlan(transaction, planKey);
    // Before the item, as everybody does.
    if (plan && hold == PlanHold::Shared && plan->status == PlanStatus::Draft)
        plan = planstore::lockPlan(transaction, planKey);
    const auto item =
        plan ? itemstore::lockByKey(transaction, job.payload.value(u"itemKey"_s).toInteger()) : std::nullopt;
    if (!item || item->jobId != job.id || item->status == ItemStatus::Complete)
        return gone();
    context.plan = *plan;
    context.item = *item;
    context.phase = item->phase();
    const QJsonObject words = job.payload.value(u"metadata"_s).toObject();
    for (auto it = words.begin(); it != words.end(); ++it)
        context.words.insert(it.key(), it.value().toString());
    const auto task = taskstore::find(transaction.sql(), context.words.value(u"taskId"_s));
    if (!task)
        return Error::notFound(u"PHASE_TASK_GONE"_s, u"The task of \"%1\" was removed."_s.arg(item->backlogId),
                               u"Resume the item with another task."_s);
    context.task = *task;
    context.branch = branchOr(context.words.value(u"branchSlug"_s), plan->primaryBranch);
    context.conversationId = context.words.value(u"conversationId"_s);
    context.agentId = context.words.value(u"agentId"_s);
    context.startedAt = transaction.now();
    context.jobId = job.id;
    context.cause = job.cause;
    context.attempt = job.attempt + 1;
    return context;
}

} // namespace loomdeck
