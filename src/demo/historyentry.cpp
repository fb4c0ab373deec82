// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/actionlog.h"
#include "core/json.h"
#include "core/texttime.h"
#include "demo/history.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr quint64 who = 170, spent = 171;

const QList<Actor> &people()
{
    static const QList<Actor> list{{u"ops.admin"_s, {}, u"console"_s, Role::Admin, {}},
                                   {u"j.okoro"_s, {}, u"console"_s, Role::Operator, {}},
                                   {u"studio-sync"_s, {}, u"api"_s, Role::Operator, {}}};
    return list;
}

QJsonObject summary(const BacklogItem &item, ItemStatus status, WaitReason reason, const QString &detail)
{
    BacklogItem then = item;
    then.status = status;
    then.waitReason = reason;
    then.waitDetail = detail;
    return itemSummary(then);
}

/** How long a run took: as told, or plausible where the story skips its beginning. */
double millisOf(const Work &work, Timestamp ended, bool isCompleted, Dice &dice)
{
    const Micros told = isCompleted && work.begun ? ended - *work.begun : Micros(8s);
    const Micros took = told > 0s && told < 1h ? told : dice.between(Micros(4s), Micros(110s));
    return std::chrono::duration<double, std::milli>(took).count();
}

QJsonObject usageOf(Dice &dice)
{
    const qint64 prompt = dice.between(qint64{600}, qint64{3200}), completion = dice.between(qint64{150}, qint64{1400});
    return {{u"calls"_s, 1},
            {u"promptTokens"_s, prompt},
            {u"completionTokens"_s, completion},
            {u"cachedTokens"_s, dice.chance(30) ? prompt / 2 : 0},
            {u"cost"_s, static_cast<double>(prompt) * 0.2e-6 + static_cast<double>(completion) * 0.6e-6}};
}

QJsonObject waiting(const BacklogItem &item)
{
    return summary(item, ItemStatus::Pending, WaitReason::None, {});
}

} // namespace

JournalEntry History::entryOf(const Event &event) const
{
    const PlanScript &script = *event.script;
    JournalEntry entry;
    entry.occurredAt = event.at;
    entry.planId = script.id;
    if (event.step == Step::PlanCreated) {
        entry.setActor(people()[0]);
        entry.kind = u"plan.create"_s;
        entry.branch = script.profile().branch;
        entry.subjectType = u"plan"_s;
        entry.subjectId = script.id;
        entry.subjectKey = script.planKey;
        entry.subjectName = script.book().title;
        entry.details = {{u"personaId"_s, script.author().personaId},
                         {u"agentId"_s, script.author().agentId},
                         {u"conversationPlanId"_s, script.conversationPlanId}};
        return entry;
    }
    const Work work = script.work(event.index);
    entry.branch = work.item.branch;
    entry.subjectType = u"item"_s;
    entry.subjectId = work.item.id;
    entry.subjectKey = work.item.key;
    entry.subjectName = work.item.backlogId;
    entry.details = {{u"planId"_s, script.id},
                     {u"planName"_s, script.book().title},
                     {u"backlogId"_s, work.item.backlogId},
                     {u"branch"_s, work.item.branch},
                     {u"conversationId"_s, script.conversationId},
                     {u"agentId"_s, script.author().agentId},
                     {u"touchedItems"_s, QJsonArray{work.item.key}}};
    describe(entry, event, work);
    return entry;
}

void History::describe(JournalEntry &entry, const Event &event, const Work &work) const
{
    const BacklogItem &item = work.item;
    const auto act = [&](const QString &action, const QString &reason) {
        Dice dice = event.script->dice(who, event.index);
        const Actor &actor = dice.pick(people());
        entry.setActor(actor);
        entry.kind = u"backlog."_s + action;
        entry.reason = reason;
        const QJsonObject more{{u"action"_s, action},
                               {u"description"_s, item.description},
                               {u"source"_s, actor.source},
                               {u"actor"_s, actor.name},
                               {u"status"_s, u"Pending"_s},
                               {u"taskId"_s, work.taskId},
                               {u"conversationPlanId"_s, event.script->conversationPlanId},
                               {u"providerId"_s, work.model.providerId},
                               {u"modelId"_s, work.model.modelId}};
        for (auto it = more.begin(); it != more.end(); ++it)
            entry.details.insert(it.key(), it.value());
    };
    const auto phase = [&](const QString &status, const QString &text) {
        entry.setActor(Actor::automation());
        entry.kind = u"phase."_s + status;
        entry.reason = text;
        entry.details.insert(u"phase"_s, phaseName(work.piece.phase()));
        entry.details.insert(u"status"_s, status);
        entry.details.insert(u"summary"_s, text);
        entry.details.insert(u"attempt"_s, event.attempt);
        entry.details.insert(u"backlogItemId"_s, item.backlogId);
        entry.details.insert(u"planner"_s, plannerName(work.piece.phase()));
        entry.details.insert(u"providerId"_s, orNull(work.model.providerId));
        entry.details.insert(u"modelId"_s, orNull(work.model.modelId));
        if (event.step == Step::Started)
            return;
        Dice dice = event.script->dice(spent, event.index * 10 + event.attempt);
        entry.details.insert(u"durationMs"_s, millisOf(work, event.at, event.step == Step::Completed, dice));
        entry.details.insert(u"usage"_s, usageOf(dice));
    };
    const QJsonObject running = summary(item, ItemStatus::InProgress, WaitReason::None, {});
    switch (event.step) {
    case Step::PlanCreated:
        break;
    case Step::Resumed:
        act(u"resume"_s, {});
        entry.before = entry.after = waiting(item);
        break;
    case Step::Cancelled:
        act(u"cancel"_s, u"not needed in this draft"_s);
        entry.before = waiting(item);
        entry.after = itemSummary(item);
        break;
    case Step::Refused: {
        const bool model = work.fate == Fate::NoProvider;
        act(u"contract"_s, model ? u"The resume names no agent or no provider."_s : u"The resume names no task."_s);
        entry.details.insert(u"code"_s, model ? u"missing-agent-or-provider"_s : u"missing-task"_s);
        break;
    }
    case Step::Started:
        phase(u"started"_s, u"Phase execution started."_s);
        entry.before = waiting(item);
        entry.after = running;
        break;
    case Step::Completed:
        phase(u"completed"_s, u"Done: %1."_s.arg(item.description));
        entry.before = running;
        entry.after = itemSummary(item);
        break;
    case Step::Failed:
    case Step::Blocked: {
        const bool failed = event.step == Step::Failed;
        const QString text = work.fault.isEmpty() ? item.waitDetail : work.fault;
        phase(failed ? u"failed"_s : u"blocked"_s, text.isEmpty() ? u"The model did not answer within 300 s."_s : text);
        entry.before = running;
        entry.after = summary(item, ItemStatus::Pending,
                              failed                                ? WaitReason::Failed
                              : item.waitReason == WaitReason::None ? WaitReason::Invalid
                                                                    : item.waitReason,
                              entry.reason);
        break;
    }
    case Step::Died:
        entry.setActor(Actor::automation());
        entry.kind = u"job.dead"_s;
        entry.reason = work.fault;
        entry.after = QJsonObject{{u"state"_s, u"dead"_s}, {u"attempt"_s, event.attempt}};
        break;
    }
}

} // namespace loomdeck
