// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/scheduling.h"

#include "backlog/actionlog.h"
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "core/json.h"
#include "core/texttime.h"
#include "jobs/jobqueue.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::scheduling {

namespace {

struct PlanLane
{
    Plan plan;
    Lane lane;
};

/** The plan, held, with its lane as it is or as it would be. */
Result<PlanLane> lockPlanLane(Transaction &transaction, const QString &planId)
{
    const auto known = planstore::findPlan(transaction.sql(), planId);
    const auto plan = known ? planstore::lockPlan(transaction, known->key) : std::nullopt;
    if (!plan)
        return Error::notFound(u"PLAN_NOT_FOUND"_s, u"There is no such plan."_s, u"Reload the list of plans."_s);
    Lane lane = lanes::find(transaction.sql(), Lane::ofPlan(planId)).value_or(Lane());
    lane.key = Lane::ofPlan(planId);
    lane.title = plan->name;
    return PlanLane{*plan, lane};
}

QJsonObject laneJson(const Lane &lane)
{
    return {{u"paused"_s, lane.closed},
            {u"atMost"_s, lane.allowed ? QJsonValue(*lane.allowed) : QJsonValue(QJsonValue::Null)}};
}

void putPlanLane(Transaction &transaction, const PlanLane &now, const Lane &before, const QString &kind,
                 const QString &reason, const Actor &actor)
{
    lanes::put(transaction, now.lane);
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = kind;
    entry.planId = now.plan.id;
    entry.subjectType = u"plan"_s;
    entry.subjectId = now.plan.id;
    entry.subjectKey = now.plan.key;
    entry.subjectName = now.plan.name;
    entry.reason = reason;
    entry.before = laneJson(before);
    entry.after = laneJson(now.lane);
    journal::append(transaction, entry);
}

QString idList(const std::vector<qint64> &ids)
{
    QJsonArray list;
    for (const qint64 id : ids)
        list.append(id);
    return QString::fromUtf8(jsonText(list));
}

QString idsOf(Connection &sql)
{
    return sql.pick(u"(SELECT value FROM json_each(?))"_s,
                    u"(SELECT CAST(value AS bigint) FROM jsonb_array_elements_text(CAST(? AS jsonb)))"_s);
}

} // namespace

Result<Plan> pausePlan(Transaction &transaction, const QString &planId, const QString &reason, const Actor &actor)
{
    auto found = lockPlanLane(transaction, planId);
    if (!found)
        return found.error();
    const Lane before = found->lane;
    if (before.closed)
        return Error::conflict(u"PLAN_PAUSED"_s, u"\"%1\" is paused already."_s.arg(found->plan.name),
                               u"Resume it when it may go on."_s);
    PlanLane now = found.value();
    now.lane.closed = true;
    now.lane.until.reset();
    now.lane.reason = reason;
    now.lane.actor = actor.name;
    putPlanLane(transaction, now, before, u"plan.paused"_s, reason, actor);
    return now.plan;
}

Result<Plan> resumePlan(Transaction &transaction, const QString &planId, const QString &reason, const Actor &actor)
{
    auto found = lockPlanLane(transaction, planId);
    if (!found)
        return found.error();
    const Lane before = found->lane;
    if (!before.closed)
        return Error::conflict(u"PLAN_NOT_PAUSED"_s, u"\"%1\" is not paused."_s.arg(found->plan.name),
                               u"Nothing is to be done."_s);
    PlanLane now = found.value();
    now.lane.closed = false;
    now.lane.reason = reason;
    now.lane.actor = actor.name;
    putPlanLane(transaction, now, before, u"plan.resumed"_s, reason, actor);
    return now.plan;
}

Result<void> limitPlan(Transaction &transaction, const QString &planId, std::optional<int> atMost,
                       const QString &reason, const Actor &actor)
{
    auto found = lockPlanLane(transaction, planId);
    if (!found)
        return found.error();
    PlanLane now = found.value();
    const Lane before = now.lane;
    now.lane.allowed = atMost;
    now.lane.actor = actor.name;
    putPlanLane(transaction, now, before, u"plan.limited"_s, reason, actor);
    return {};
}

Result<void> limitPhase(Transaction &transaction, const QString &phase, std::optional<int> atMost,
                        const QString &reason, const Actor &actor)
{
    const auto known = phaseFromName(phase);
    if (!known || *known == Phase::None)
        return Error::notFound(u"PHASE_UNKNOWN"_s, u"There is no phase \"%1\"."_s.arg(phase.left(60)),
                               u"Use a phase as jobs name it in \"step\"."_s);
    const QString name = phaseName(*known);
    Lane lane = lanes::find(transaction.sql(), Lane::ofPhase(name)).value_or(Lane());
    const Lane before = lane;
    lane.key = Lane::ofPhase(name);
    lane.title = name;
    lane.allowed = atMost;
    lane.reason = reason;
    lane.actor = actor.name;
    lanes::put(transaction, lane);
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"phase.limited"_s;
    entry.subjectType = u"phase"_s;
    entry.subjectId = entry.subjectName = name;
    entry.reason = reason;
    entry.before = laneJson(before);
    entry.after = laneJson(lane);
    journal::append(transaction, entry);
    return {};
}

Result<ItemWithTask> setDeadline(Transaction &transaction, const ItemRef &ref, const std::optional<Timestamp> &due,
                                 const QString &reason, const Actor &actor)
{
    const auto known = planstore::findPlan(transaction.sql(), ref.planId);
    const auto plan = known ? planstore::lockPlan(transaction, known->key) : std::nullopt;
    if (!plan)
        return Error::notFound(u"PLAN_NOT_FOUND"_s, u"There is no such plan."_s, u"Reload the list of plans."_s);
    auto item = itemstore::lock(transaction, plan->key, ref.backlogId);
    if (!item)
        return Error::notFound(u"BACKLOG_ITEM_NOT_FOUND"_s,
                               u"The plan has no item \"%1\"."_s.arg(ref.backlogId.left(130)),
                               u"Reload the backlog of the plan."_s);
    if (item->status == ItemStatus::Complete)
        return Error::conflict(u"ITEM_COMPLETE"_s, u"\"%1\" is complete already."_s.arg(item->backlogId),
                               u"Nothing is left to do."_s);
    const QJsonObject before{{u"dueAtUtc"_s, orNull(isoText(item->dueAt))}};
    item->dueAt = due;
    itemstore::update(transaction, *item);
    if (item->jobId)
        jobqueue::setDue(transaction, item->jobId, due);
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"backlog.deadline"_s;
    entry.planId = plan->id;
    entry.branch = item->branch;
    entry.subjectType = u"item"_s;
    entry.subjectId = item->id;
    entry.subjectKey = item->key;
    entry.subjectName = item->backlogId;
    entry.reason = reason;
    entry.before = before;
    entry.after = QJsonObject{{u"dueAtUtc"_s, orNull(isoText(due))}};
    journalItems(transaction, entry);
    return *itemstore::withTask(transaction.sql(), item->key);
}

void noteJobsHeld(Transaction &transaction, const std::vector<qint64> &jobs, const Lane &lane)
{
    Connection &sql = transaction.sql();
    // An item that somebody has in hand now is passed over: jobs are locked here, and items come before jobs.
    const auto keys = sql.all(
        u"SELECT i.key FROM jobs j JOIN backlog_items i ON i.id = j.subject_id WHERE j.id IN %1 AND i.job_id = j.id AND i.status = 0%2"_s
            .arg(idsOf(sql), sql.isPostgres() ? u" FOR UPDATE OF i SKIP LOCKED"_s : QString()),
        {idList(jobs)}, [](const Row &row) { return row.integer(0); });
    if (keys.empty())
        return;
    const WaitReason reason = lane.isOfPlan() ? WaitReason::Paused : WaitReason::Provider;
    const qint64 now = toMicros(transaction.now());
    sql.exec(u"UPDATE backlog_items SET wait_reason = ?, wait_detail = ?, next_try_at = NULL, since_at = CASE WHEN "
             "state = ? THEN since_at ELSE ? END, state = ?, updated_at = ?, touched_at = ?, row_version = row_version "
             "+ 1 WHERE key IN %1"_s.arg(idsOf(sql)),
             {waitReasonCode(reason), lane.words(), static_cast<int>(ItemState::Held), now,
              static_cast<int>(ItemState::Held), now, now, idList(keys)});
    for (const qint64 key : keys)
        transaction.touchItem(key);
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"backlog.held"_s;
    entry.subjectType = lane.isOfPlan() ? u"plan"_s : u"gate"_s;
    entry.subjectId = lane.isOfPlan() ? lane.key.mid(Lane::planPrefix.size()) : lane.key;
    entry.subjectName = lane.title;
    entry.reason = lane.wordsWithTime();
    entry.details = {{u"items"_s, static_cast<qint64>(keys.size())}};
    journalItems(transaction, entry);
}

} // namespace loomdeck::scheduling
