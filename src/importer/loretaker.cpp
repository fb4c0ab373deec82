// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planstore.h"
#include "core/json.h"
#include "importer/takers.h"
#include "lore/loreservice.h"
#include "lore/requirementstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

void takeRequirement(Taking &taking, const Record &record)
{
    RecordReader in(record);
    LoreRequirement said;
    said.id = in.requiredGuid(u"id"_s);
    const QString planId = in.requiredGuid(u"fictionPlanId"_s);
    said.slug = in.requiredText(u"requirementSlug"_s, limits::slug);
    said.title = in.requiredText(u"title"_s, limits::title);
    said.status = static_cast<LoreStatus>(in.requiredChoice(u"status"_s, loreStatusNames()));
    const auto description = in.saidText(u"description"_s, limits::longText);
    const auto notes = in.saidText(u"notes"_s, limits::longText);
    said.metadata = in.json(in.either(u"metadataJson"_s, u"metadata"_s));
    const auto entry = in.saidGuid(u"worldBibleEntryId"_s);
    const auto scroll = in.saidGuid(u"chapterScrollId"_s);
    const auto scene = in.saidGuid(u"chapterSceneId"_s);
    const auto pass = in.saidGuid(u"createdByPlanPassId"_s);
    said.createdAt = in.requiredTime(u"createdAtUtc"_s);
    said.updatedAt = in.time(u"updatedAtUtc"_s);
    said.extra = in.unknown();
    in.check();
    taking.once(said.id, record.at(u"id"_s), u"The requirement "_s + said.id);
    taking.once(planId + u'/' + said.slug, record.at(u"requirementSlug"_s), u"The requirement "_s + said.slug);
    taking.report.kept(said.extra);
    const Plan &plan = taking.plan(planId, record.at(u"fictionPlanId"_s));

    const auto byId = requirementstore::find(taking.sql, said.id);
    if (byId && (byId->planKey != plan.key || byId->slug != said.slug))
        failTwoIds(record.at(u"id"_s), u"The requirement "_s + said.id, u"\"%1\""_s.arg(byId->slug));
    const auto known = byId ? byId : requirementstore::findBySlug(taking.sql, plan.key, said.slug);
    LoreRequirement row = known.value_or(said);
    row.planKey = plan.key;
    const LoreStatus before = row.status;
    Merge merge(known ? taking.stands(RecordKind::Requirement, said.id, said.updatedAt.value_or(said.createdAt),
                                      row.updatedAt.value_or(row.createdAt))
                      : Standing::Newer);
    merge.take(row.title, std::optional(said.title));
    merge.takeState(row.status, std::optional(said.status));
    merge.take(row.description, description);
    merge.take(row.notes, notes);
    merge.takeKeys(row.metadata, said.metadata);
    merge.take(row.worldBibleEntryId, entry);
    merge.take(row.scrollId, scroll);
    merge.take(row.sceneId, scene);
    merge.take(row.createdByPassId, pass);
    merge.takeKeys(row.extra, said.extra);
    merge.takeTime(row.updatedAt, said.updatedAt);
    if (known && !merge.changed())
        return taking.report.unchanged(u"requirement"_s);
    requirementstore::put(taking.tx, row);
    if (!row.branch().trimmed().isEmpty())
        planstore::ensureBranch(taking.tx, plan, row.branch(), toStringList(row.metadata.value(u"branchLineage"_s)));
    // Items that wait at the gate look again.
    if (known && row.status != before)
        loreservice::loreChanged(taking.tx, plan);
    const QString name = u"%1 of %2"_s.arg(row.slug, plan.name);
    known ? taking.report.updated(u"requirement"_s, name) : taking.report.created(u"requirement"_s, name);
}

} // namespace loomdeck::takers
