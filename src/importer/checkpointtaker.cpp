// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/checkpointstore.h"
#include "core/texttime.h"
#include "importer/marks.h"
#include "importer/takers.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

/** The key must begin with a phase, for everything else about it is read from there. */
void checkPhase(RecordReader &in, const QString &key)
{
    QStringList names;
    for (const Phase phase : allPhases())
        names << phaseName(phase);
    if (in.ok() && !phaseFromName(key.section(u'|', 0, 0))) {
        in.refuse(u"phase"_s,
                  Error::badInput(u"UNKNOWN_VALUE"_s,
                                  u"%1 begins with none of %2."_s.arg(in.path(u"phase"_s), names.join(u", ")),
                                  u"Send Phase|branch and its anchors."_s));
    }
}

std::optional<Checkpoint> findById(Connection &sql, const QString &id)
{
    const auto row = sql.first(u"SELECT plan_key, phase_key FROM checkpoints WHERE id = ?"_s, {id},
                               [](const Row &r) { return std::pair(r.integer(0), r.text(1)); });
    return row ? checkpointstore::find(sql, row->first, row->second) : std::nullopt;
}

/** Nothing when all its times are our own: lists of checkpoints carry none. */
std::optional<Timestamp> ageOf(Taking &taking, const Checkpoint &checkpoint)
{
    if (checkpoint.updatedAt)
        return checkpoint.updatedAt;
    if (marks::isMadeUp(taking.sql, MadeUp::CheckpointTimes, checkpoint.id))
        return std::nullopt;
    return checkpoint.createdAt;
}

} // namespace

void takeCheckpoint(Taking &taking, const Record &record, Plan &plan)
{
    RecordReader in(record);
    const QString id = in.requiredGuid(u"id"_s);
    const QString phase = in.requiredText(u"phase"_s);
    checkPhase(in, phase);
    const auto status = static_cast<CheckpointStatus>(in.requiredChoice(u"status"_s, checkpointStatusNames()));
    const auto completed = in.saidCount(u"completedCount"_s);
    const auto target = in.saidCount(u"targetCount"_s);
    const QJsonObject progress = in.json(in.either(u"progress"_s, u"progressJson"_s));
    const auto agent = in.saidGuid(u"lockedByAgentId"_s);
    const auto conversation = in.saidGuid(u"lockedByConversationId"_s);
    const auto lockedAt = in.saidTime(u"lockedAtUtc"_s);
    const auto createdAt = in.time(in.either(u"createdAtUtc"_s, u"createdAt"_s));
    const auto updatedAt = in.time(in.either(u"updatedAtUtc"_s, u"updatedAt"_s));
    in.ignore({u"fictionPlanId"_s, u"planId"_s});
    const QJsonObject extra = in.unknown();
    in.check();
    taking.once(id, record.at(u"id"_s), u"The checkpoint "_s + id);
    taking.once(plan.id + u'/' + phase, record.at(u"phase"_s), u"The checkpoint \"%1\""_s.arg(phase));
    taking.report.kept(extra);

    const auto byId = findById(taking.sql, id);
    if (byId && (byId->planKey != plan.key || byId->phaseKey != phase))
        failTwoIds(record.at(u"id"_s), u"The checkpoint "_s + id, u"\"%1\""_s.arg(byId->phaseKey));
    const auto known = byId ? byId : checkpointstore::find(taking.sql, plan.key, phase);
    Checkpoint checkpoint = known.value_or(Checkpoint());
    Merge merge(
        known ? taking.stands(RecordKind::Checkpoint, id, updatedAt ? updatedAt : createdAt, ageOf(taking, checkpoint))
              : Standing::Newer);
    merge.takeState(checkpoint.status, std::optional(status));
    merge.takeState(checkpoint.completedCount, completed);
    merge.takeState(checkpoint.targetCount, target);
    merge.takeKeys(checkpoint.progress, progress);
    merge.takeState(checkpoint.lockedByAgentId, agent);
    merge.takeState(checkpoint.lockedByConversationId, conversation);
    merge.takeState(checkpoint.lockedAt, lockedAt);
    merge.takeKeys(checkpoint.extra, extra);
    merge.takeTime(checkpoint.updatedAt, updatedAt);
    const bool timesCome = known && createdAt && marks::isMadeUp(taking.sql, MadeUp::CheckpointTimes, checkpoint.id);
    if (known && !merge.changed() && !timesCome)
        return taking.report.unchanged(u"checkpoint"_s);
    if (!known) {
        checkpoint.id = id;
        checkpoint.planKey = plan.key;
        checkpoint.phaseKey = phase;
        checkpoint.createdAt = createdAt.value_or(taking.tx.now());
        if (!createdAt)
            marks::markMadeUp(taking.tx, MadeUp::CheckpointTimes, id);
    }
    checkpointstore::put(taking.tx, checkpoint);
    if (timesCome) {
        taking.sql.exec(u"UPDATE checkpoints SET created_at = ? WHERE id = ?"_s, {toMicros(*createdAt), checkpoint.id});
        marks::clearMadeUp(taking.tx, MadeUp::CheckpointTimes, checkpoint.id);
    }
    const QString name = u"%1 of %2"_s.arg(phase, plan.name);
    known ? taking.report.updated(u"checkpoint"_s, name) : taking.report.created(u"checkpoint"_s, name);
}

} // namespace loomdeck::takers
