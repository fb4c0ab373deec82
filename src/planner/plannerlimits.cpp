// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/plannerlimits.h"

#include "backlog/outputs.h"
#include "planner/transcript.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Limit = std::optional<qint64>;

void narrow(Limit &limit, const Limit &own)
{
    if (own)
        limit = own;
}

bool isReached(const Limit &limit, qint64 used)
{
    return limit && *limit > 0 && used >= *limit;
}

Setback quotaSetback(const QString &limit, qint64 value, const QString &reason, const QString &taskStatus)
{
    Setback setback;
    setback.status = PhaseStatus::Blocked;
    setback.wait = WaitReason::Provider;
    setback.countsAsAttempt = false;
    setback.taskStatus = taskStatus;
    setback.details = {{u"resultCode"_s, u"planner_quota_exceeded"_s},
                       {u"quotaLimit"_s, limit},
                       {u"quotaLimitValue"_s, value},
                       {u"quotaReason"_s, reason}};
    setback.error =
        Error::conflict(u"planner_quota_exceeded"_s, reason, u"Raise it under planner.quotas, or cancel the item."_s);
    setback.error.details = setback.details;
    return setback;
}

} // namespace

PlannerQuota PlannerLimits::quotaOf(const QString &planner, const QString &personaId) const
{
    PlannerQuota found = quota;
    const auto take = [&found](const std::map<QString, PlannerQuota> &table, const QString &key) {
        const auto own = table.find(key.toLower());
        if (own == table.end())
            return;
        narrow(found.maxIterations, own->second.maxIterations);
        narrow(found.maxQueuedJobs, own->second.maxQueuedJobs);
        narrow(found.maxTokens, own->second.maxTokens);
    };
    take(plannerQuotas, planner);
    take(personaQuotas, personaId);
    return found;
}

CritiqueBudget PlannerLimits::critiqueOf(const QString &planner) const
{
    CritiqueBudget found = critique;
    if (const auto own = plannerCritiques.find(planner.toLower()); own != plannerCritiques.end()) {
        narrow(found.maxTotal, own->second.maxTotal);
        narrow(found.maxPerStep, own->second.maxPerStep);
        narrow(found.maxTotalTokens, own->second.maxTotalTokens);
    }
    return found;
}

std::optional<Setback> brokenQuota(Connection &connection, const PlannerLimits &limits, const PhaseContext &context)
{
    const PlannerQuota quota = limits.quotaOf(plannerName(context.phase), context.plan.personaId);
    // Passes done before this one.
    const qint64 iterations = context.anchor(u"iterationIndex"_s).toLongLong() - 1;
    if (iterations >= 0 && isReached(quota.maxIterations, iterations))
        return quotaSetback(
            u"MaxIterations"_s, *quota.maxIterations,
            u"Max iterations reached: %1 of %2 passes are done."_s.arg(iterations).arg(*quota.maxIterations),
            u"Throttled"_s);
    if (quota.maxQueuedJobs && *quota.maxQueuedJobs > 0) {
        const qint64 queued = connection.count(
            u"SELECT count(*) FROM jobs WHERE plan_id = ? AND kind = ? AND id <> ? AND state IN (?, ?)"_s,
            {context.plan.id, u"planner.phase"_s, context.jobId, static_cast<int>(JobState::Ready),
             static_cast<int>(JobState::Scheduled)});
        if (isReached(quota.maxQueuedJobs, queued))
            return quotaSetback(u"MaxQueuedJobs"_s, *quota.maxQueuedJobs,
                                u"Max queued jobs reached: %1 of %2 wait."_s.arg(queued).arg(*quota.maxQueuedJobs),
                                u"Rejected"_s);
    }
    if (quota.maxTokens && *quota.maxTokens > 0) {
        const qint64 tokens = transcriptstore::tokens(connection, context.plan.key, phaseName(context.phase));
        if (tokens > *quota.maxTokens)
            return quotaSetback(u"MaxTokens"_s, *quota.maxTokens,
                                u"Max tokens exceeded: %1 of %2 are used."_s.arg(tokens).arg(*quota.maxTokens),
                                u"Rejected"_s);
    }
    return std::nullopt;
}

QString critiqueState(Connection &connection, const PlannerLimits &limits, const PhaseContext &context)
{
    const CritiqueBudget budget = limits.critiqueOf(plannerName(context.phase));
    const auto total = transcriptstore::repairs(connection, context.plan.key, 0);
    const auto step = transcriptstore::repairs(connection, context.plan.key, context.item.key);
    if (isReached(budget.maxTotal, total.count) || isReached(budget.maxPerStep, step.count))
        return u"count-exhausted"_s;
    return isReached(budget.maxTotalTokens, total.tokens) ? u"token-exhausted"_s : u"idle"_s;
}

} // namespace loomdeck
