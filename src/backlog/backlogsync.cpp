// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/backlogsync.h"

#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/starter.h"
#include "backlog/taskstore.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

const QString origin = u"origin"_s;

void ensureTask(Transaction &transaction, const Plan &plan, const BacklogItem &item, const SyncContext &context)
{
    if (taskstore::findForItem(transaction.sql(), plan.conversationPlanId, backlogKey(item.backlogId)))
        return;
    Task task;
    task.id = transaction.ids().next();
    task.conversationPlanId = plan.conversationPlanId;
    task.stepNumber = taskstore::nextStepNumber(transaction.sql(), plan.conversationPlanId);
    task.thought = item.description;
    task.goal = item.description;
    task.toolName = phaseToolName(item.phase());
    task.status = item.status == ItemStatus::Complete ? u"Completed"_s : u"Pending"_s;
    task.args = {{u"planId"_s, plan.id},
                 {u"backlogItemId"_s, item.backlogId},
                 {u"conversationId"_s, context.conversationId},
                 {u"agentId"_s, context.agentId},
                 {u"branchSlug"_s, context.branchSlug}};
    task.backlogId = item.backlogId;
    taskstore::insert(transaction, task);
}

/** Tokens as listed, metadata as it was: the anchors of finished work must not be lost. */
QStringList mergedOutputs(const BacklogItem &item, const QStringList &listed)
{
    QStringList merged = outputs::tokens(listed);
    for (const QStringList &source : {item.outputs, listed}) {
        const auto metadata = outputs::metadata(source);
        for (auto it = metadata.begin(); it != metadata.end(); ++it)
            merged = outputs::withValue(merged, it.key(), it.value());
    }
    return merged;
}

/** Progress that the model reports: complete is believed, in progress means that the work is to be done now. */
void applyStatus(Transaction &transaction, const Plan &plan, BacklogItem &item, ItemStatus listed)
{
    if (item.jobId != 0 || item.status == listed)
        return;
    if (listed == ItemStatus::Complete) {
        item.setStatus(ItemStatus::Complete, transaction.now());
        item.clearWait(transaction.now());
        itemstore::update(transaction, item);
        return;
    }
    if (item.status == ItemStatus::Complete)
        return;
    if (listed == ItemStatus::InProgress) {
        item.wanted = true;
        if (starter::tryStart(transaction, plan, item, {})) {
            item.setStatus(ItemStatus::InProgress, transaction.now());
            itemstore::update(transaction, item);
        }
    }
}

void upsert(Transaction &transaction, const Plan &plan, const ListedItem &listed, const SyncContext &context, int order)
{
    auto found = itemstore::lock(transaction, plan.key, listed.id);
    if (!found) {
        BacklogItem item;
        item.id = transaction.ids().next();
        item.planKey = plan.key;
        item.backlogId = listed.id.trimmed();
        item.description = listed.description;
        item.inputs = listed.inputs;
        item.outputs = listed.outputs;
        item.hasInputs = item.hasOutputs = true;
        item.branch = context.branchSlug;
        item.createdAt = transaction.now() + Micros(order);
        item.extra.insert(origin, u"vision"_s);
        itemstore::insert(transaction, item);
        found = item;
    } else {
        const QStringList merged = mergedOutputs(*found, listed.outputs);
        const bool tokensChanged = outputs::tokens(merged) != outputs::tokens(found->outputs);
        found->description = listed.description;
        found->inputs = listed.inputs;
        found->hasInputs = true;
        found->outputs = merged;
        found->hasOutputs = true;
        found->updatedAt = transaction.now();
        if (found->waitReason == WaitReason::Inputs || found->waitReason == WaitReason::NoPhase)
            found->clearWait(transaction.now());
        itemstore::update(transaction, *found);
        if (tokensChanged)
            itemstore::replaceOutputs(transaction, *found);
    }
    ensureTask(transaction, plan, *found, context);
    applyStatus(transaction, plan, *found, statusFromVision(listed.status));
}

/** Items of an earlier vision that this one dropped before anybody began them. */
void cancelDropped(Transaction &transaction, const Plan &plan, const QSet<QString> &listed)
{
    for (const ItemWithTask &both : itemstore::listOfPlan(transaction.sql(), plan.key)) {
        BacklogItem item = both.item;
        const bool untouched = item.status == ItemStatus::Pending && item.jobId == 0 && item.attempts == 0;
        if (listed.contains(backlogKey(item.backlogId)) || !untouched ||
            item.extra.value(origin).toString() != u"vision")
            continue;
        item.wanted = false;
        item.setWait(WaitReason::Cancelled, u"no longer in the vision"_s, std::nullopt, transaction.now());
        itemstore::update(transaction, item);
    }
}

} // namespace

ItemStatus statusFromVision(const QString &word)
{
    const QString folded = QString(word).remove(u'_').remove(u'-').toLower();
    if (folded == u"inprogress")
        return ItemStatus::InProgress;
    if (folded == u"complete" || folded == u"completed")
        return ItemStatus::Complete;
    return ItemStatus::Pending;
}

int syncBacklog(Transaction &transaction, const Plan &plan, const std::vector<ListedItem> &items,
                const SyncContext &context)
{
    QSet<QString> listed;
    int order = 0;
    for (const ListedItem &item : items) {
        const QString key = backlogKey(item.id);
        if (key.isEmpty() || listed.contains(key))
            continue;
        listed.insert(key);
        upsert(transaction, plan, item, context, order++);
    }
    if (!listed.isEmpty())
        cancelDropped(transaction, plan, listed);
    return static_cast<int>(listed.size());
}

} // namespace loomdeck
