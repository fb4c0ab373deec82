// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/item.h"
#include "importer/planfinder.h"
#include "importer/takers.h"
#include "importer/tasks.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

constexpr qint64 mostSteps = 1'000'000;

SaidTask read(Taking &taking, const Record &record)
{
    RecordReader in(record);
    SaidTask said;
    said.path = record.path;
    said.id = in.requiredGuid(u"id"_s);
    said.conversationPlanId = in.requiredGuid(u"conversationPlanId"_s);
    if (const auto step = in.integer(u"stepNumber"_s, 0, mostSteps))
        said.stepNumber = static_cast<int>(*step);
    said.thought = in.saidText(u"thought"_s);
    said.goal = in.saidText(u"goal"_s);
    said.rationale = in.saidText(u"rationale"_s);
    said.toolId = in.saidText(u"toolId"_s);
    said.toolName = in.saidText(u"toolName"_s);
    const QString argsKey = in.either(u"argsJson"_s, u"args"_s);
    said.args = in.json(argsKey);
    said.observation = in.saidText(u"observation"_s);
    said.error = in.saidText(u"error"_s);
    said.finish = in.saidFlag(u"finish"_s);
    said.finalAnswer = in.saidText(u"finalAnswer"_s);
    said.status = in.requiredText(u"status"_s);
    said.backlogId = in.saidText(u"backlogItemId"_s, limits::backlogId);
    said.providerId = in.saidGuid(u"providerId"_s);
    said.modelId = in.saidGuid(u"modelId"_s);
    said.agentId = in.saidGuid(u"agentId"_s);
    said.createdAt = in.time(in.either(u"createdAtUtc"_s, u"createdAt"_s));
    said.updatedAt = in.time(in.either(u"updatedAtUtc"_s, u"updatedAt"_s));
    said.extra = in.unknown();
    in.check();
    RecordReader args({said.args, in.path(argsKey)});
    said.conversationId = args.guid(u"conversationId"_s);
    args.check();
    taking.report.kept(said.extra);
    return said;
}

/** Null when nothing in the store or the run tells. */
Plan *planOf(Taking &taking, const SaidTask &said)
{
    const auto named = parseGuid(said.args.value(u"planId"_s).toString());
    if (Plan *plan = named ? taking.findPlan(named.value()) : nullptr)
        return plan;
    return taking.findPlan(planOfConversationPlan(taking, said.conversationPlanId));
}

} // namespace

void takeTask(Taking &taking, const Record &record)
{
    const SaidTask said = read(taking, record);
    taking.once(said.id, record.at(u"id"_s), u"The task "_s + said.id);
    QString item = said.backlogId.value_or(QString());
    if (item.isEmpty())
        item = said.args.value(u"backlogItemId"_s).toString();
    if (!item.isEmpty())
        taking.once(said.conversationPlanId + u'/' + backlogKey(item), record.at(u"backlogItemId"_s),
                    u"The task of \"%1\""_s.arg(item));
    tasks::put(taking, said, planOf(taking, said));
}

} // namespace loomdeck::takers
