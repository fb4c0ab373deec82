// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "importer/conversations.h"
#include "importer/marks.h"
#include "importer/takers.h"
#include "importer/tasks.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

/** `vision-plan` → `Vision plan`: a seed comes without a description. */
QString wordsOf(const QString &backlogId)
{
    QString words = backlogId;
    words.replace(u'-', u' ');
    return words.left(1).toUpper() + words.mid(1);
}

SaidTask taskOf(Taking &taking, const BacklogItem &item, const Plan &plan, const QString &conversationPlanId)
{
    SaidTask task;
    task.id = taking.tx.ids().next();
    task.idIsMadeUp = true;
    task.conversationPlanId = conversationPlanId;
    task.thought = item.description;
    task.goal = item.description;
    task.status = u"Pending"_s;
    task.backlogId = item.backlogId;
    task.createdAt = item.createdAt;
    task.timesAreItems = true;
    task.args = {{u"planId"_s, plan.id},
                 {u"backlogItemId"_s, item.backlogId},
                 {u"conversationId"_s, planstore::conversationOf(taking.sql, conversationPlanId).value_or(QString())},
                 {u"branchSlug"_s, plan.primaryBranch}};
    const auto agent = parseGuid(taking.group->agentId);
    if (agent && !isNoGuid(agent.value()))
        task.args.insert(u"agentId"_s, agent.value());
    return task;
}

} // namespace

void takeSeededItem(Taking &taking, const Record &record, Plan &plan)
{
    RecordReader in(record);
    BacklogItem item;
    item.backlogId = in.requiredText(u"backlogId"_s, limits::backlogId);
    item.description = in.text(u"description"_s, limits::itemDescription);
    item.inputs = in.list(u"inputs"_s, &item.hasInputs);
    item.outputs = in.list(u"outputs"_s, &item.hasOutputs);
    const QString tool = in.requiredText(u"toolName"_s);
    const auto step = in.integer(u"stepNumber"_s, 1, 1'000'000);
    const QJsonObject more = in.json(u"taskArgsExtra"_s);
    item.extra = in.unknown();
    in.check();
    taking.once(backlogKey(item.backlogId), record.at(u"backlogId"_s), u"The backlog id \"%1\""_s.arg(item.backlogId));
    taking.report.kept(item.extra);
    // A seed tells how the plan began; what is there has gone on since.
    if (itemstore::find(taking.sql, plan.key, item.backlogId))
        return taking.report.unchanged(u"item"_s);

    item.id = taking.tx.ids().next();
    item.planKey = plan.key;
    if (item.description.isEmpty())
        item.description = wordsOf(item.backlogId);
    item.branch = plan.primaryBranch;
    // A microsecond apart, for their order decides what comes first.
    item.createdAt = plan.createdAt + Micros(step.value_or(1) - 1);
    itemstore::insert(taking.tx, item);
    marks::markMadeUp(taking.tx, MadeUp::Item, item.id);
    taking.report.created(u"item"_s, u"%1 of %2"_s.arg(item.backlogId, plan.name));

    SaidTask task = taskOf(taking, item, plan, conversations::ofPlan(taking, plan));
    task.path = record.path;
    task.toolName = tool;
    task.stepNumber = static_cast<int>(step.value_or(1));
    for (auto it = more.begin(); it != more.end(); ++it)
        task.args.insert(it.key(), it.value());
    tasks::put(taking, task, &plan);
}

} // namespace loomdeck::takers
