// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/eligibility.h"

#include "backlog/resume.h"
#include "core/ids.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

const QStringList &commandIds()
{
    static const QStringList ids{u"backlog.resume"_s, u"backlog.cancel"_s, u"backlog.retry"_s};
    return ids;
}

Eligibility no(const QString &code, const QString &reason)
{
    return {false, code, reason};
}

Eligibility mayResume(const ItemWithTask &both, const Plan &plan, const BulkFill &fill)
{
    if (!both.task)
        return no(u"TASK_NOT_FOUND"_s, u"its task is in no conversation plan"_s);
    const ResumeFacts facts{both.item.backlogId, &plan, &both.item, both.conversationId, &*both.task};
    if (const auto refusal = checkResume(bulkRequest(both, fill), facts))
        return no(refusal->error.code, refusal->error.message);
    return {};
}

Eligibility mayRetry(const ItemWithTask &both, const Plan &plan)
{
    if (!both.task)
        return no(u"TASK_NOT_FOUND"_s, u"its task is in no conversation plan"_s);
    const TaskMetadata metadata = metadataOf(*both.task, plan.id, both.conversationId);
    QStringList missing = metadata.missing();
    // What the plan's last resume chose fills these gaps.
    for (const QString &key : {u"providerId"_s, u"modelId"_s, u"agentId"_s}) {
        if (!plan.runProviderId.isEmpty())
            missing.removeAll(key);
    }
    missing.removeAll(u"branchSlug"_s);
    if (!missing.isEmpty())
        return no(u"MISSING_METADATA"_s, u"%1 is missing"_s.arg(missing.join(u", ")));
    return {};
}

} // namespace

QString bulkCommandId(BulkCommand command)
{
    return commandIds().at(static_cast<int>(command));
}

std::optional<BulkCommand> bulkCommandFromId(const QString &id)
{
    const qsizetype index = commandIds().indexOf(id);
    return index < 0 ? std::nullopt : std::optional(static_cast<BulkCommand>(index));
}

ResumeRequest bulkRequest(const ItemWithTask &both, const BulkFill &fill)
{
    ResumeRequest request = requestFromTask(both);
    // Each item is checked again when its turn comes; by then its version may have moved on for good reasons.
    request.rowVersion = 0;
    const auto put = [](QString &field, const QString &value) {
        if (isNoGuid(field))
            field = value;
    };
    put(request.providerId, fill.providerId);
    if (request.providerId == fill.providerId)
        put(request.modelId, fill.modelId);
    put(request.agentId, fill.agentId);
    return request;
}

Eligibility eligibility(BulkCommand command, const ItemWithTask &both, const Plan &plan,
                        std::optional<JobState> jobState, const BulkFill &fill)
{
    const BacklogItem &item = both.item;
    if (item.status == ItemStatus::Complete)
        return no(u"ALREADY_COMPLETE"_s, u"already complete"_s);
    if (command == BulkCommand::Cancel)
        return item.waitReason == WaitReason::Cancelled ? no(u"ITEM_CANCELLED"_s, u"already cancelled"_s)
                                                        : Eligibility();
    if (jobState == JobState::Running)
        return no(u"ITEM_BUSY"_s, u"runs already"_s);
    if (jobState == JobState::Ready)
        return no(u"ITEM_BUSY"_s, u"queued already"_s);
    if (item.phase() == Phase::None)
        return no(u"NO_PHASE"_s, u"no phase makes its outputs"_s);
    return command == BulkCommand::Resume ? mayResume(both, plan, fill) : mayRetry(both, plan);
}

} // namespace loomdeck
