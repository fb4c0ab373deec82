// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "importer/planfinder.h"
#include "importer/takers.h"
#include "planner/execution.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

const QStringList &outcomes()
{
    static const QStringList names{u"Success"_s, u"Partial"_s, u"Failed"_s, u"Cancelled"_s};
    return names;
}

QJsonArray readTranscript(RecordReader &in)
{
    const QJsonValue value = in.raw(u"transcript"_s);
    if (!value.isArray() && !value.isNull() && !value.isUndefined()) {
        in.refuse(u"transcript"_s,
                  Error::badInput(u"WRONG_TYPE"_s, u"%1 is not a list."_s.arg(in.path(u"transcript"_s)),
                                  u"Send a list of messages."_s));
    }
    return value.toArray();
}

} // namespace

void takeExecution(Taking &taking, const Record &record)
{
    RecordReader in(record);
    PlannerExecution execution;
    execution.id = in.requiredGuid(u"id"_s);
    execution.plannerName = in.requiredText(u"plannerName"_s);
    execution.outcome = outcomes().at(in.requiredChoice(u"outcome"_s, outcomes()));
    execution.toolId = in.guid(u"toolId"_s);
    execution.agentId = in.guid(u"agentId"_s);
    execution.conversationId = in.guid(u"conversationId"_s);
    execution.primaryAgentId = in.guid(u"primaryAgentId"_s);
    execution.environment = in.text(u"environment"_s);
    execution.scopePath = in.text(u"scopePath"_s);
    execution.conversationState = in.json(u"conversationState"_s);
    execution.artifacts = in.json(u"artifacts"_s);
    execution.metrics = in.json(u"metrics"_s);
    execution.diagnostics = in.json(u"diagnostics"_s);
    execution.transcript = readTranscript(in);
    execution.createdAt = in.requiredTime(u"createdAtUtc"_s);
    execution.extra = in.unknown();
    in.check();
    taking.once(execution.id, record.at(u"id"_s), u"The execution "_s + execution.id);
    taking.report.kept(execution.extra);
    if (const auto plan = parseGuid(execution.conversationState.value(u"planId"_s).toString()))
        execution.planId = plan.value();
    else if (!isNoGuid(execution.conversationId))
        execution.planId = planOfConversation(taking, execution.conversationId);
    // A run that is over never changes.
    if (!executionstore::insert(taking.tx, execution))
        return taking.report.unchanged(u"execution"_s);
    taking.report.created(u"execution"_s, u"%1 at %2, %3"_s.arg(execution.plannerName, isoText(execution.createdAt),
                                                                execution.outcome.toLower()));
}

} // namespace loomdeck::takers
