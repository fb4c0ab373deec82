// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/failurerecord.h"

#include "core/json.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

const QStringList &triageStateNames()
{
    static const QStringList names{u"new"_s,      u"acknowledged"_s, u"assigned"_s,
                                   u"retrying"_s, u"resolved"_s,     u"ignored"_s};
    return names;
}

QString triageStateName(TriageState state)
{
    return triageStateNames().at(static_cast<int>(state));
}

std::optional<TriageState> triageStateFromName(const QString &name)
{
    const auto at = triageStateNames().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(static_cast<TriageState>(at));
}

bool isOpen(TriageState state)
{
    return state < TriageState::Resolved;
}

TriageState FailureRecord::stateBeforeRetry() const
{
    if (!assignee.isEmpty())
        return TriageState::Assigned;
    return acknowledgedBy.isEmpty() ? TriageState::New : TriageState::Acknowledged;
}

QJsonObject FailureRecord::toJson() const
{
    return {{u"id"_s, id},
            {u"fingerprint"_s, fingerprint},
            {u"phase"_s, phase},
            {u"class"_s, failureClass},
            {u"code"_s, code},
            {u"message"_s, message},
            {u"planId"_s, planId},
            {u"planName"_s, planName},
            {u"backlogId"_s, backlogId},
            {u"jobId"_s, jobId == 0 ? QJsonValue() : QJsonValue(jobId)},
            {u"transcriptId"_s, orNull(transcriptId)},
            {u"times"_s, times},
            {u"firstAtUtc"_s, isoText(firstAt)},
            {u"lastAtUtc"_s, isoText(lastAt)},
            {u"state"_s, triageStateName(state)},
            {u"assignee"_s, orNull(assignee)},
            {u"acknowledgedBy"_s, orNull(acknowledgedBy)},
            {u"reason"_s, orNull(reason)},
            {u"actedAtUtc"_s, orNull(isoText(actedAt))},
            {u"resolvedAtUtc"_s, orNull(isoText(resolvedAt))},
            {u"resolvedByJob"_s, resolvedByJob == 0 ? QJsonValue() : QJsonValue(resolvedByJob)},
            {u"resolvedByTranscript"_s, orNull(resolvedByTranscript)},
            {u"blocks"_s, blocks},
            {u"rowVersion"_s, rowVersion}};
}

QJsonObject FailureGroup::toJson() const
{
    return {{u"fingerprint"_s, fingerprint},
            {u"phase"_s, phase},
            {u"class"_s, failureClass},
            {u"code"_s, code},
            {u"message"_s, message},
            {u"failures"_s, failures},
            {u"plans"_s, plans},
            {u"times"_s, times},
            {u"retrying"_s, retrying},
            {u"unowned"_s, unowned},
            {u"blocks"_s, blocks},
            {u"firstAtUtc"_s, isoText(firstAt)},
            {u"lastAtUtc"_s, isoText(lastAt)}};
}

} // namespace loomdeck
