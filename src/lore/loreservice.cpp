// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lore/loreservice.h"

#include "backlog/actionlog.h"
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/starter.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/journal.h"
#include "lore/requirementstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::loreservice {

namespace {

// The reference's default; its option comes with the automation.
constexpr int slaMinutes = 45;

JournalEntry entryFor(const Plan &plan, const LoreRequirement &requirement, const LoreRequirement &before,
                      const Fulfilment &fulfilment, const QString &branch, const Actor &actor)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"lore.fulfilled"_s;
    entry.planId = plan.id;
    entry.branch = branch;
    entry.subjectType = u"requirement"_s;
    entry.subjectId = requirement.id;
    entry.subjectName = requirement.slug;
    entry.reason = fulfilment.notes;
    entry.before = QJsonObject{{u"status"_s, loreStatusNames().at(static_cast<int>(before.status))}};
    entry.after = QJsonObject{{u"status"_s, u"Ready"_s}};
    entry.details = {{u"planId"_s, plan.id},
                     {u"planName"_s, plan.name},
                     {u"requirementId"_s, requirement.id},
                     {u"requirementSlug"_s, requirement.slug},
                     {u"title"_s, requirement.title},
                     {u"action"_s, u"fulfilled"_s},
                     {u"branch"_s, branch},
                     {u"status"_s, u"Ready"_s},
                     {u"notes"_s, orNull(fulfilment.notes)},
                     {u"worldBibleEntryId"_s, orNull(requirement.worldBibleEntryId)},
                     {u"source"_s, requirement.metadata.value(u"fulfilledSource"_s)},
                     {u"fulfilledAtUtc"_s, requirement.metadata.value(u"fulfilledAtUtc"_s)},
                     {u"slaMinutes"_s, slaMinutes},
                     {u"requestedBranch"_s, orNull(fulfilment.branchSlug)},
                     {u"actor"_s, actor.name}};
    if (!actor.id.isEmpty())
        entry.details.insert(u"actorId"_s, actor.id);
    if (requirement.metadata.contains(u"branchLineage"_s))
        entry.details.insert(u"branchLineage"_s, requirement.metadata.value(u"branchLineage"_s));
    if (!fulfilment.conversationId.isEmpty())
        entry.details.insert(u"conversationId"_s, fulfilment.conversationId);
    if (!fulfilment.planPassId.isEmpty())
        entry.details.insert(u"planPassId"_s, fulfilment.planPassId);
    return entry;
}

} // namespace

Result<LoreRequirement> fulfil(Transaction &transaction, const QString &planId, const QString &requirementId,
                               const Fulfilment &fulfilment, const Actor &actor)
{
    const auto known = planstore::findPlan(transaction.sql(), planId);
    const auto plan = known ? planstore::lockPlan(transaction, known->key) : std::nullopt;
    if (!plan)
        return Error::notFound(u"PLAN_NOT_FOUND"_s, u"There is no such plan."_s, u"Reload the list of plans."_s);
    const auto found = requirementstore::find(transaction.sql(), requirementId);
    if (!found || found->planKey != plan->key)
        return Error::notFound(u"REQUIREMENT_NOT_FOUND"_s, u"The plan has no such lore requirement."_s,
                               u"Reload the lore of the plan."_s);

    LoreRequirement requirement = *found;
    const QString branch =
        branchOr(fulfilment.branchSlug.isEmpty() ? requirement.branch() : fulfilment.branchSlug, plan->primaryBranch);
    const QStringList lineage = branchLineage(fulfilment.branchLineage, plan->primaryBranch, branch);
    requirement.status = LoreStatus::Ready;
    if (!fulfilment.notes.isEmpty())
        requirement.notes = fulfilment.notes;
    if (!fulfilment.worldBibleEntryId.isEmpty())
        requirement.worldBibleEntryId = fulfilment.worldBibleEntryId;
    requirement.updatedAt = transaction.now();
    requirement.metadata.insert(u"branchSlug"_s, branch);
    if (!lineage.isEmpty())
        requirement.metadata.insert(u"branchLineage"_s, toJsonArray(lineage));
    requirement.metadata.insert(u"fulfilledAtUtc"_s, isoText(transaction.now()));
    requirement.metadata.insert(u"fulfilledSource"_s, fulfilment.source.isEmpty() ? actor.source : fulfilment.source);
    requirement.metadata.insert(u"fulfillmentNotes"_s, orNull(fulfilment.notes));
    requirementstore::put(transaction, requirement);
    loreChanged(transaction, *plan);
    journalItems(transaction, entryFor(*plan, requirement, *found, fulfilment, branch, actor));
    return requirement;
}

void loreChanged(Transaction &transaction, const Plan &plan)
{
    const auto waiting = transaction.sql().all(
        u"SELECT key FROM backlog_items WHERE plan_key = ? AND state = 3 AND wait_reason = 'lore' ORDER BY created_at, key"_s,
        {plan.key}, [](const Row &row) { return row.integer(0); });
    for (const qint64 key : waiting) {
        auto item = itemstore::lockByKey(transaction, key);
        if (!item || item->jobId != 0 || item->waitReason != WaitReason::Lore)
            continue;
        item->clearWait(transaction.now());
        starter::tryStart(transaction, plan, *item, {});
    }
}

} // namespace loomdeck::loreservice
