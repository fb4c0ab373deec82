// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job.h"

#include "core/json.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

const QStringList &stateNames()
{
    static const QStringList names{u"ready"_s, u"scheduled"_s, u"running"_s, u"complete"_s, u"dead"_s, u"cancelled"_s};
    return names;
}

QJsonValue errorJson(const std::optional<Error> &error)
{
    return error ? QJsonValue(error->toJson()) : QJsonValue(QJsonValue::Null);
}

} // namespace

QString jobStateName(JobState state, int attempt)
{
    if (state == JobState::Held)
        return u"held"_s;
    if (state == JobState::Scheduled && attempt > 0)
        return u"retrying"_s;
    return stateNames().at(static_cast<int>(state));
}

std::optional<JobState> jobStateFromName(const QString &name)
{
    const qsizetype index = stateNames().indexOf(name);
    if (index >= 0)
        return static_cast<JobState>(index);
    if (name == u"held")
        return JobState::Held;
    if (name == u"retrying")
        return JobState::Scheduled;
    return std::nullopt;
}

QJsonObject Job::toJson() const
{
    return {{u"id"_s, id},
            {u"kind"_s, kind},
            {u"state"_s, jobStateName(state, attempt)},
            {u"priority"_s, priority},
            {u"runAtUtc"_s, isoText(runAt)},
            {u"payload"_s, payload},
            {u"uniqueKey"_s, orNull(uniqueKey)},
            {u"attempt"_s, attempt},
            {u"maxAttempts"_s, maxAttempts},
            {u"interruptions"_s, interruptions},
            {u"node"_s, orNull(leaseOwner)},
            {u"leaseUntilUtc"_s, orNull(isoText(leaseUntil))},
            {u"cancelRequested"_s, cancelRequested},
            {u"waitReason"_s, orNull(waitReason)},
            {u"heldBy"_s, orNull(heldBy)},
            {u"heldUntilUtc"_s, orNull(isoText(heldUntil))},
            {u"lane"_s, orNull(lane)},
            {u"step"_s, orNull(step)},
            {u"turn"_s, turn},
            {u"dueAtUtc"_s, orNull(isoText(dueAt))},
            {u"lastError"_s, errorJson(lastError)},
            {u"planId"_s, orNull(planId)},
            {u"subjectId"_s, orNull(subjectId)},
            {u"subjectName"_s, orNull(subjectName)},
            {u"requestId"_s, orNull(requestId)},
            {u"cause"_s, cause ? QJsonValue(cause) : QJsonValue(QJsonValue::Null)},
            {u"createdAtUtc"_s, isoText(createdAt)},
            {u"startedAtUtc"_s, orNull(isoText(startedAt))},
            {u"finishedAtUtc"_s, orNull(isoText(finishedAt))}};
}

QJsonObject JobAttempt::toJson() const
{
    return {{u"number"_s, number},
            {u"node"_s, node},
            {u"startedAtUtc"_s, isoText(startedAt)},
            {u"endedAtUtc"_s, isoText(endedAt)},
            {u"outcome"_s, outcome},
            {u"error"_s, errorJson(error)}};
}

} // namespace loomdeck
