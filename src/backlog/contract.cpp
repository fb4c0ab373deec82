// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/contract.h"

#include "core/ids.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Refusal refuse(int check, Error::Kind kind, const QString &code, const QString &message, const QString &fix)
{
    const QString upper = QString(code).replace(u'-', u'_').toUpper();
    Error error{kind, upper, message, fix, {{u"check"_s, check}}};
    return {check, {}, error};
}

Refusal breach(int check, const QString &code, const QString &message, const QString &fix,
               Error::Kind kind = Error::Kind::BadInput)
{
    Refusal refusal = refuse(check, kind, code, message, fix);
    refusal.contractCode = code;
    refusal.error.details.insert(u"contractCode"_s, code);
    return refusal;
}

Refusal mismatch(int check, const QString &what, const QString &stamped, const QString &asked)
{
    Refusal refusal = breach(check, what + u"-mismatch"_s, u"The task is stamped with another %1."_s.arg(what),
                             u"Resume with the %1 the task is stamped with."_s.arg(what));
    refusal.error.details.insert(u"stamped"_s, stamped);
    refusal.error.details.insert(u"asked"_s, asked);
    return refusal;
}

} // namespace

std::optional<Refusal> checkResume(const ResumeRequest &request, const ResumeFacts &facts)
{
    using Kind = Error::Kind;
    if (facts.backlogId.trimmed().isEmpty())
        return refuse(1, Kind::BadInput, u"backlog-id-required"_s, u"No backlog item is named."_s,
                      u"Put its backlog id into the path."_s);
    if (!facts.plan)
        return refuse(2, Kind::NotFound, u"plan-not-found"_s, u"There is no such plan."_s,
                      u"Reload the list of plans."_s);
    if (!facts.item)
        return refuse(3, Kind::NotFound, u"backlog-item-not-found"_s,
                      u"The plan has no item \"%1\"."_s.arg(facts.backlogId.left(130)),
                      u"Reload the backlog of the plan."_s);
    if (isNoGuid(request.agentId) || isNoGuid(request.providerId))
        return breach(4, u"missing-agent-or-provider"_s, u"The resume names no agent or no provider."_s,
                      u"Choose both; the item's task may name them."_s);
    if (isNoGuid(request.modelId))
        return breach(5, u"missing-model"_s, u"The resume names no model."_s,
                      u"Choose one of the provider's models."_s);
    if (isNoGuid(request.taskId))
        return breach(6, u"missing-task"_s, u"The resume names no task."_s,
                      u"Send the item's task id; the backlog list gives it."_s);
    if (facts.item->status == ItemStatus::Complete)
        return refuse(7, Kind::Conflict, u"already-complete"_s,
                      u"\"%1\" is complete already."_s.arg(facts.item->backlogId), u"Nothing is left to resume."_s);
    if (!facts.conversationOfPlan || *facts.conversationOfPlan != request.conversationId)
        return breach(8, u"conversation-plan-mismatch"_s,
                      u"The conversation plan is unknown or belongs to another conversation."_s,
                      u"Send the conversation and conversation plan of the item's task."_s);
    if (!facts.plan->conversationPlanId.isEmpty() && facts.plan->conversationPlanId != request.conversationPlanId) {
        Refusal refusal =
            breach(9, u"plan-conversation-mismatch"_s, u"The plan is bound to another conversation plan."_s,
                   u"Resume with the plan's own conversation plan."_s);
        refusal.error.details.insert(u"bound"_s, facts.plan->conversationPlanId);
        return refusal;
    }
    if (!facts.task)
        return breach(10, u"task-not-found"_s, u"The task is not in that conversation plan."_s,
                      u"Reload the backlog; the item may have another task now."_s, Kind::NotFound);
    if (backlogKey(facts.task->effectiveBacklogId()) != backlogKey(facts.item->backlogId))
        return breach(11, u"task-backlog-mismatch"_s, u"The task belongs to another backlog item."_s,
                      u"Send the task of \"%1\"."_s.arg(facts.item->backlogId));
    const auto differs = [](const QString &stamped, const QString &asked) {
        return !isNoGuid(stamped) && stamped != asked;
    };
    if (differs(facts.task->providerId, request.providerId))
        return mismatch(12, u"provider"_s, facts.task->providerId, request.providerId);
    if (differs(facts.task->agentId, request.agentId))
        return mismatch(13, u"agent"_s, facts.task->agentId, request.agentId);
    if (differs(facts.task->modelId, request.modelId))
        return mismatch(14, u"model"_s, facts.task->modelId, request.modelId);
    return std::nullopt;
}

} // namespace loomdeck
