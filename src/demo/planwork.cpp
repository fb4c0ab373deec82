// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/outputs.h"
#include "demo/planscript.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

enum : quint64 { Chance = 60, Fault };

struct FaultWords
{
    QString code, message;
};

/** What goes wrong in a phase: scenes miss words of their outline, the others break their schema or time out. */
FaultWords faultOf(const PlanScript &script, const Piece &piece)
{
    Dice dice = script.dice(Fault, piece.index);
    static const QList<FaultWords> slow{
        {u"PROVIDER_TIMEOUT"_s, u"The model did not answer within 300 s."_s},
        {u"PROVIDER_OVERLOADED"_s, u"Northwind is overloaded (529)."_s},
        {u"PROVIDER_CONNECTION"_s, u"The connection to Northwind was closed half-way."_s}};
    if (dice.chance(35))
        return dice.pick(slow);
    const WorldWords &world = script.world();
    switch (piece.phase()) {
    case Phase::SceneWeaver:
        return {u"ANSWER_INVALID"_s, u"The answer is not usable: the draft does not mention %1, %2."_s.arg(
                                         dice.pick(world.places).section(u' ', -1).toLower(),
                                         dice.pick(world.customs).section(u' ', -1).toLower())};
    case Phase::ScrollRefiner:
        return {u"ANSWER_INVALID"_s, u"The answer does not match its schema: /sections/0/scenes is empty."_s};
    case Phase::WorldBibleManager:
        return {u"ANSWER_INVALID"_s, u"The answer does not match its schema: /locations/2/summary is missing."_s};
    default:
        return {u"ANSWER_NOT_JSON"_s, u"The answer is not JSON: it ends in the middle of an object."_s};
    }
}

void wait(BacklogItem &item, WaitReason reason, const QString &detail)
{
    item.waitReason = reason;
    item.waitDetail = detail;
}

/** In its state since some time ago. */
void since(Work &work, Timestamp at)
{
    work.item.sinceAt = at;
    work.item.updatedAt = at;
}

} // namespace

Work PlanScript::work(qint64 index) const
{
    Work work;
    work.piece = piece(index);
    work.fate = fate(work.piece);
    work.taskId = work.fate == Fate::NoTask ? QString() : taskId(index);
    BacklogItem &item = work.item;
    item.key = firstItemKey + index;
    item.id = itemId(index);
    item.planKey = planKey;
    item.backlogId = work.piece.backlogId();
    item.description = description(work.piece);
    item.createdAt = itemCreatedAt(index);
    item.sinceAt = item.createdAt;
    item.branch = branchOf(work.piece);
    if (const QString input = work.piece.input(); !input.isEmpty()) {
        item.inputs = {input};
        item.hasInputs = true;
    }
    item.outputs = work.piece.outputs();
    item.hasOutputs = true;
    if (hasRun(work.fate))
        addAnchors(work);
    live(work);
    item.providerId = work.model.providerId;
    item.modelId = work.model.modelId;
    return work;
}

void PlanScript::addAnchors(Work &work) const
{
    const Piece &piece = work.piece;
    QStringList &list = work.item.outputs;
    const auto add = [&list](const QString &key, const QString &value) { list << key + u'=' + value; };
    switch (piece.phase()) {
    case Phase::WorldBibleManager:
        add(u"worldBibleId"_s, worldBibleId);
        break;
    case Phase::IterativePlanner:
        add(u"iterationIndex"_s, QString::number(piece.kind == Piece::Kind::Pass ? 1 : piece.part + 2));
        break;
    case Phase::ChapterArchitect:
        if (isTold(piece))
            add(u"chapterBlueprintId"_s, blueprintId(piece.chapter));
        break;
    case Phase::SceneWeaver:
        if (isTold(piece))
            add(u"chapterSceneId"_s, sceneId(piece.chapter, piece.scene));
        [[fallthrough]];
    case Phase::ScrollRefiner:
        if (!isTold(piece))
            break;
        add(u"chapterSectionId"_s, sectionId(piece.chapter));
        add(u"chapterScrollId"_s, scrollId(piece.chapter));
        break;
    default:
        break;
    }
}

void PlanScript::live(Work &work) const
{
    BacklogItem &item = work.item;
    const Timestamp now = m_basis.now;
    Dice dice = this->dice(Chance, work.piece.index);
    const auto ago = [&](Micros least, Micros most) { return now - dice.between(least, most); };
    const auto fail = [&](int tries) {
        const FaultWords words = faultOf(*this, work.piece);
        work.fault = words.message;
        work.faultCode = words.code;
        work.tries = tries;
        item.attempts = item.failures = tries;
    };
    if (m_profile.chosen && hasRun(work.fate))
        work.model = m_basis.people.scripted;
    switch (work.fate) {
    case Fate::Complete: {
        work.model = dice.pick(m_basis.people.past);
        const Timestamp end = completedAt(work.piece.index);
        work.begun = end - dice.between(11s, 190s);
        if (dice.chance(14))
            fail(dice.chance(25) ? 2 : 1);
        item.status = ItemStatus::Complete;
        item.inProgressAt = *work.begun;
        item.completedAt = end;
        item.attempts = work.tries + 1;
        item.failures = 0;
        since(work, end);
        break;
    }
    case Fate::Running:
        work.begun = ago(20s, 150s);
        item.status = ItemStatus::InProgress;
        item.inProgressAt = *work.begun;
        since(work, *work.begun);
        break;
    case Fate::Stale:
        // Something touched it less than an hour ago, so the sweep leaves it to people for a while.
        work.begun = ago(72min, 110min);
        item.status = ItemStatus::InProgress;
        item.inProgressAt = *work.begun;
        since(work, *work.begun);
        item.updatedAt = ago(44min, 50min);
        break;
    case Fate::Queued:
        work.model = m_basis.people.scripted;
        item.wanted = true;
        item.updatedAt = ago(30s, 200s);
        break;
    case Fate::Ready:
        break;
    case Fate::NeedsInputs:
        wait(item, WaitReason::Inputs, work.piece.input());
        item.waitingFor = work.piece.input();
        break;
    case Fate::NoProvider:
        since(work, ago(2h, 20h));
        wait(item, WaitReason::MissingMetadata, u"providerId, modelId"_s);
        break;
    case Fate::NoTask:
        since(work, ago(1h, 40h));
        wait(item, WaitReason::MissingMetadata, u"taskId"_s);
        break;
    case Fate::NoPhase:
        since(work, ago(20h, 60h));
        wait(item, WaitReason::NoPhase, u"no phase makes press-kit"_s);
        break;
    case Fate::Lore:
    case Fate::Held: {
        // Looked at every hour, so it is never longer in its state than that.
        const bool lore = work.fate == Fate::Lore;
        const Timestamp at = ago(6min, 55min);
        work.begun = at - 1s;
        if (!lore)
            work.model = m_basis.people.closed;
        since(work, at);
        wait(item, lore ? WaitReason::Lore : WaitReason::Provider,
             lore ? slugOf(m_world.customs[work.piece.index % m_world.customs.size()], u"lore"_s)
                  : u"Halcyon is switched off"_s);
        item.nextTryAt = at + 60min;
        item.failures = 4;
        item.wanted = true;
        break;
    }
    case Fate::Invalid:
    case Fate::Retrying: {
        fail(static_cast<int>(dice.between(1, 2)));
        const bool answered = work.faultCode == u"ANSWER_INVALID";
        const Timestamp at = ago(3s, 12s);
        work.begun = at - dice.between(9s, 60s);
        since(work, at);
        wait(item, answered ? WaitReason::Invalid : WaitReason::Failed, work.fault);
        item.nextTryAt = now + dice.between(25s, 170s);
        break;
    }
    case Fate::GaveUp: {
        fail(3);
        const Timestamp at = ago(18min, 30h);
        work.begun = at - dice.between(9s, 60s);
        since(work, at);
        wait(item, WaitReason::GaveUp, work.fault);
        break;
    }
    case Fate::Cancelled:
        since(work, ago(3h, 50h));
        wait(item, WaitReason::Cancelled, {});
        break;
    }
    // Nothing happens to an item before it is there.
    if (item.sinceAt < item.createdAt)
        item.sinceAt = item.createdAt;
    if (item.updatedAt && *item.updatedAt < item.createdAt)
        item.updatedAt = item.createdAt;
    item.rowVersion = 1;
}

} // namespace loomdeck
