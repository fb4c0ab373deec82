// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "db/jsoncolumn.h"
#include "importer/takers.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

namespace lengths {
constexpr int slug = 256, title = 512, description = 2048, phase = 64, backlogId = 128, branch = 128, actor = 256;
} // namespace lengths

const QStringList &statusNames()
{
    static const QStringList names{u"Open"_s, u"Resolved"_s, u"Dismissed"_s};
    return names;
}

/** A row of obligations; the room that will own them is not built yet. */
struct Obligation
{
    QString id;
    qint64 planKey = 0;
    QString personaId, characterId, slug, title, description;
    int status = 0;
    QString sourcePhase, sourceBacklogId, sourcePassId, sourceConversationId, branch;
    QJsonObject metadata;
    std::optional<Timestamp> resolvedAt;
    QString resolvedBy;
    Timestamp createdAt{};
    std::optional<Timestamp> updatedAt;
    QJsonObject extra;
};

const QString columns =
    u"id, plan_key, persona_id, character_id, slug, title, description, status, source_phase, source_backlog_id, "
    "source_pass_id, source_conversation_id, branch, metadata, resolved_at, resolved_by, created_at, updated_at, extra"_s;

Obligation fromRow(const Row &row)
{
    return {row.text(0),  row.integer(1),      row.text(2),        row.text(3),
            row.text(4),  row.text(5),         row.text(6),        static_cast<int>(row.integer(7)),
            row.text(8),  row.text(9),         row.text(10),       row.text(11),
            row.text(12), jsonObject(row, 13), row.maybeTime(14),  row.text(15),
            row.time(16), row.maybeTime(17),   jsonObject(row, 18)};
}

std::optional<Obligation> find(Connection &sql, const Obligation &said)
{
    const auto byId = sql.first(u"SELECT %1 FROM obligations WHERE id = ?"_s.arg(columns), {said.id}, fromRow);
    if (byId)
        return byId;
    return sql.first(u"SELECT %1 FROM obligations WHERE plan_key = ? AND persona_id = ? AND slug = ?"_s.arg(columns),
                     {said.planKey, said.personaId, said.slug}, fromRow);
}

void put(Taking &taking, const Obligation &row)
{
    QStringList sets;
    for (const QString &column : columns.split(u", "_s).mid(1))
        sets << column + u" = excluded."_s + column;
    taking.sql.exec(u"INSERT INTO obligations (%1) VALUES (?%2) ON CONFLICT (id) DO UPDATE SET %3"_s.arg(
                        columns, u", ?"_s.repeated(sets.size()), sets.join(u", ")),
                    {row.id, row.planKey, row.personaId, bindText(row.characterId), row.slug, row.title,
                     bindText(row.description), row.status, bindText(row.sourcePhase), bindText(row.sourceBacklogId),
                     bindText(row.sourcePassId), bindText(row.sourceConversationId), bindText(row.branch),
                     bindJson(row.metadata), bindTime(row.resolvedAt), bindText(row.resolvedBy),
                     toMicros(row.createdAt), bindTime(row.updatedAt), bindJson(row.extra)});
}

} // namespace

void takeObligation(Taking &taking, const Record &record)
{
    RecordReader in(record);
    Obligation said;
    said.id = in.requiredGuid(u"id"_s);
    const QString planId = in.requiredGuid(u"fictionPlanId"_s);
    said.personaId = in.requiredGuid(u"personaId"_s);
    const auto character = in.saidGuid(u"fictionCharacterId"_s);
    said.slug = in.requiredText(u"obligationSlug"_s, lengths::slug);
    said.title = in.requiredText(u"title"_s, lengths::title);
    const auto description = in.saidText(u"description"_s, lengths::description);
    said.status = in.requiredChoice(u"status"_s, statusNames());
    const auto phase = in.saidText(u"sourcePhase"_s, lengths::phase);
    const auto backlogId = in.saidText(u"sourceBacklogId"_s, lengths::backlogId);
    const auto pass = in.saidGuid(u"sourcePlanPassId"_s);
    const auto conversation = in.saidGuid(u"sourceConversationId"_s);
    const auto branch = in.saidText(u"branchSlug"_s, lengths::branch);
    said.metadata = in.json(in.either(u"metadataJson"_s, u"metadata"_s));
    const auto resolvedAt = in.saidTime(u"resolvedAtUtc"_s);
    const auto resolvedBy = in.saidText(u"resolvedByActor"_s, lengths::actor);
    said.createdAt = in.requiredTime(u"createdAtUtc"_s);
    said.updatedAt = in.time(u"updatedAtUtc"_s);
    said.extra = in.unknown();
    in.check();
    taking.once(said.id, record.at(u"id"_s), u"The obligation "_s + said.id);
    taking.once(planId + said.personaId + said.slug, record.at(u"obligationSlug"_s), u"The obligation "_s + said.slug);
    taking.report.kept(said.extra);
    const Plan &plan = taking.plan(planId, record.at(u"fictionPlanId"_s));
    said.planKey = plan.key;

    const auto known = find(taking.sql, said);
    if (known && (known->planKey != plan.key || known->personaId != said.personaId || known->slug != said.slug))
        failTwoIds(record.at(u"id"_s), u"The obligation "_s + said.id, u"\"%1\""_s.arg(known->slug));
    Obligation row = known.value_or(said);
    Merge merge(known ? taking.stands(RecordKind::Obligation, said.id, said.updatedAt.value_or(said.createdAt),
                                      row.updatedAt.value_or(row.createdAt))
                      : Standing::Newer);
    merge.take(row.characterId, character);
    merge.take(row.title, std::optional(said.title));
    merge.take(row.description, description);
    merge.takeState(row.status, std::optional(said.status));
    merge.take(row.sourcePhase, phase);
    merge.take(row.sourceBacklogId, backlogId);
    merge.take(row.sourcePassId, pass);
    merge.take(row.sourceConversationId, conversation);
    merge.take(row.branch, branch);
    merge.takeKeys(row.metadata, said.metadata);
    merge.takeState(row.resolvedAt, resolvedAt);
    merge.takeState(row.resolvedBy, resolvedBy);
    merge.takeKeys(row.extra, said.extra);
    merge.takeTime(row.updatedAt, said.updatedAt);
    if (known && !merge.changed())
        return taking.report.unchanged(u"obligation"_s);
    taking.mentionPersona(row.personaId);
    put(taking, row);
    const QString name = u"%1 of %2"_s.arg(row.slug, plan.name);
    known ? taking.report.updated(u"obligation"_s, name) : taking.report.created(u"obligation"_s, name);
}

} // namespace loomdeck::takers
