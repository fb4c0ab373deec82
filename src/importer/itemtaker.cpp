// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "backlog/starter.h"
#include "backlog/taskstore.h"
#include "core/json.h"
#include "core/texttime.h"
#include "importer/marks.h"
#include "importer/saiditem.h"
#include "importer/takers.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

Timestamp sinceOf(const BacklogItem &item)
{
    const Timestamp touched = item.updatedAt.value_or(item.createdAt);
    switch (item.status) {
    case ItemStatus::Complete:
        return item.completedAt.value_or(touched);
    case ItemStatus::InProgress:
        return item.inProgressAt.value_or(touched);
    case ItemStatus::Pending:
        return touched;
    }
    Q_UNREACHABLE();
}

/** The item with this id, or the one of this name, whose id is then made up. */
std::optional<BacklogItem> findKnown(Taking &taking, const SaidItem &said, const Plan &plan, const Record &record)
{
    const auto key = taking.sql.first(u"SELECT key FROM backlog_items WHERE id = ?"_s, {said.id},
                                      [](const Row &row) { return row.integer(0); });
    if (key) {
        const auto item = itemstore::lockByKey(taking.tx, *key);
        if (item->planKey != plan.key)
            failTwoIds(record.at(u"id"_s), u"The item "_s + said.id, u"an item of another plan"_s);
        if (backlogKey(item->backlogId) != backlogKey(said.backlogId))
            failTwoIds(record.at(u"id"_s), u"The item "_s + said.id, u"\"%1\""_s.arg(item->backlogId));
        return item;
    }
    const auto named = itemstore::lock(taking.tx, plan.key, said.backlogId);
    if (named && !marks::isMadeUp(taking.sql, MadeUp::Item, named->id))
        failTwoIds(record.at(u"backlogId"_s), u"The item \"%1\""_s.arg(said.backlogId), named->id);
    return named;
}

/** What its task says of branch, provider and model, for lists. */
void showTask(Taking &taking, BacklogItem &item, const SaidItem &said, const Plan &plan)
{
    QJsonObject args = said.task ? said.task->args : QJsonObject();
    if (!said.task) {
        const auto task = taskstore::findForItem(taking.sql, plan.conversationPlanId, backlogKey(item.backlogId));
        if (!task)
            return;
        args = {{u"branchSlug"_s, task->args.value(u"branchSlug"_s)},
                {u"providerId"_s, orNull(task->effective(u"providerId"_s))},
                {u"modelId"_s, orNull(task->effective(u"modelId"_s))}};
    }
    item.branch = args.value(u"branchSlug"_s).toString().trimmed();
    item.providerId = args.value(u"providerId"_s).toString();
    item.modelId = args.value(u"modelId"_s).toString();
    if (!item.branch.isEmpty())
        planstore::ensureBranch(taking.tx, plan, item.branch);
}

void insert(Taking &taking, const SaidItem &said, const Plan &plan)
{
    BacklogItem item;
    item.id = said.id;
    item.planKey = plan.key;
    item.backlogId = said.backlogId;
    item.description = said.description.value_or(QString());
    if (item.description.isNull())
        item.description = u""_s;
    item.status = said.status;
    item.inputs = said.inputs.value_or(QStringList());
    item.hasInputs = said.inputs.has_value();
    item.outputs = said.outputs.value_or(QStringList());
    item.hasOutputs = said.outputs.has_value();
    item.inProgressAt = said.inProgressAt.value_or(std::nullopt);
    item.completedAt = said.completedAt.value_or(std::nullopt);
    item.createdAt = said.createdAt;
    item.updatedAt = said.updatedAt;
    item.extra = said.extra;
    item.sinceAt = sinceOf(item);
    showTask(taking, item, said, plan);
    itemstore::insert(taking.tx, item);
    taking.report.created(u"item"_s, u"%1 of %2"_s.arg(item.backlogId, plan.name));
}

/** Status and its times belong together; what runs here knows better than any record. */
void mergeStatus(Taking &taking, BacklogItem &item, const SaidItem &said, Merge &merge)
{
    if (item.jobId != 0) {
        if (item.status != said.status)
            taking.report.leftOut(u"the status of \"%1\", which runs here"_s.arg(item.backlogId));
        return;
    }
    const bool sameStatus = item.status == said.status;
    merge.takeState(item.status, std::optional(said.status));
    if (!merge.newer() && !sameStatus)
        return;
    if (merge.newer() && !sameStatus && item.status != ItemStatus::Pending) {
        item.wanted = false;
        item.clearWait(taking.tx.now());
    }
    merge.takeState(item.inProgressAt, said.inProgressAt);
    merge.takeState(item.completedAt, said.completedAt);
}

void update(Taking &taking, BacklogItem &item, const SaidItem &said, const Plan &plan)
{
    const bool idCame = item.id != said.id;
    const auto age = idCame ? std::nullopt : std::optional(item.updatedAt.value_or(item.createdAt));
    const BacklogItem before = item;
    Merge merge(taking.stands(RecordKind::Item, said.id, said.updatedAt.value_or(said.createdAt), age));
    merge.take(item.description, said.description);
    merge.takeList(item.inputs, item.hasInputs, said.inputs);
    merge.takeList(item.outputs, item.hasOutputs, said.outputs);
    mergeStatus(taking, item, said, merge);
    merge.takeKeys(item.extra, said.extra);
    merge.takeTime(item.updatedAt, said.updatedAt);
    if (!merge.changed() && !idCame)
        return taking.report.unchanged(u"item"_s);
    if (idCame) {
        marks::clearMadeUp(taking.tx, MadeUp::Item, item.id);
        item.id = said.id;
        item.createdAt = said.createdAt;
        taking.sql.exec(u"UPDATE backlog_items SET id = ?, created_at = ? WHERE key = ?"_s,
                        {item.id, toMicros(item.createdAt), item.key});
    }
    if (idCame || item.status != before.status || item.inProgressAt != before.inProgressAt ||
        item.completedAt != before.completedAt)
        item.sinceAt = sinceOf(item);
    itemstore::update(taking.tx, item);
    if (idCame || outputs::tokens(item.outputs) != outputs::tokens(before.outputs))
        itemstore::replaceOutputs(taking.tx, item);
    if (before.status != ItemStatus::Complete && item.status == ItemStatus::Complete)
        starter::tokensMade(taking.tx, plan, outputs::tokens(item.outputs), {});
    taking.report.updated(u"item"_s, u"%1 of %2"_s.arg(item.backlogId, plan.name));
}

} // namespace

void takeItem(Taking &taking, const Record &record, Plan &plan)
{
    const SaidItem said = readItem(record, plan);
    taking.once(said.id, record.at(u"id"_s), u"The item "_s + said.id);
    taking.once(plan.id + u'/' + backlogKey(said.backlogId), record.at(u"backlogId"_s),
                u"The backlog id \"%1\""_s.arg(said.backlogId));
    taking.report.kept(said.extra);
    if (auto known = findKnown(taking, said, plan, record))
        update(taking, *known, said, plan);
    else
        insert(taking, said, plan);
    if (said.task)
        tasks::put(taking, *said.task, &plan);
}

} // namespace loomdeck::takers
