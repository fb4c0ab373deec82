// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/planscript.h"

#include "backlog/outputs.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

enum : quint64 {
    PlanId = 1,
    ConversationId,
    ConversationPlanId,
    BibleId,
    ItemId,
    TaskId,
    StoryId,
    HeroDraw,
    WorldDraw,
    SceneDraw,
    Begin = 40
};

// More chapters than this are listed, but not written out.
constexpr qint64 toldChapters = 40;
constexpr qint64 itemsPerRound = 400;

/** Work picks up speed: more than half of it was done in the last sixth of the time. */
double settled(double share)
{
    const double left = 1 - share;
    return 1 - left * left * left;
}

Timestamp part(Timestamp from, Timestamp to, double share)
{
    return from + Micros(static_cast<qint64>(static_cast<double>((to - from).count()) * share));
}

Timestamp planCreatedAt(const DemoBasis &basis, const PlanProfile &profile, qint64 number)
{
    return basis.now - std::chrono::hours(24 * profile.days) -
           Dice(basis.seed, Begin, static_cast<quint64>(number)).between(20min, 300min);
}

} // namespace

PlanScript::PlanScript(const DemoBasis &basis, qint64 number, qint64 items)
    : id(guidAt(planCreatedAt(basis, planProfile(number), number),
                Dice(basis.seed, PlanId, static_cast<quint64>(number))))
    , conversationId(guidAt(basis.now, Dice(basis.seed, ConversationId, static_cast<quint64>(number))))
    , conversationPlanId(guidAt(basis.now, Dice(basis.seed, ConversationPlanId, static_cast<quint64>(number))))
    , worldBibleId(guidAt(basis.now, Dice(basis.seed, BibleId, static_cast<quint64>(number))))
    , m_basis(basis)
    , m_number(number)
    , m_items(items)
    , m_profile(planProfile(number))
    , m_book(bookWords(number))
    , m_createdAt(planCreatedAt(basis, m_profile, number))
    , m_world(worldWords(dice(WorldDraw)))
    , m_author(basis.people.authors[number % basis.people.authors.size()])
{
    while (m_chapters < items && Piece::indexOfChapter(m_chapters, m_profile.pressKit) + 1 < items)
        m_chapters += 1;
    if (m_profile.percent > 0 && m_chapters > 0)
        m_done = std::clamp<qint64>((m_profile.percent * m_chapters + 50) / 100, 1, m_chapters);
    if (m_done > 0) {
        const qint64 inLast = items - Piece::indexOfChapter(m_done - 1, m_profile.pressKit) - 2;
        m_scenesDone = (m_done - 1) * Piece::scenesPerChapter + std::min(inLast, Piece::scenesPerChapter);
    }
    m_rounds = 1 + items / itemsPerRound;
}

Dice PlanScript::dice(quint64 what, qint64 item) const
{
    return Dice(m_basis.seed, what, static_cast<quint64>(m_number), static_cast<quint64>(item));
}

QString PlanScript::storyId(quint64 what, qint64 chapter) const
{
    return guidAt(m_createdAt, dice(StoryId + what * 1000, chapter));
}

QString PlanScript::itemId(qint64 index) const
{
    return guidAt(itemCreatedAt(index), dice(ItemId, index));
}

QString PlanScript::taskId(qint64 index) const
{
    return guidAt(itemCreatedAt(index), dice(TaskId, index));
}

QString PlanScript::personaId(int character) const
{
    return guidAt(m_createdAt, dice(HeroDraw, character));
}

double PlanScript::shareOfDone(qint64 index) const
{
    const qint64 last = Piece::indexOfChapter(std::max<qint64>(m_done, 1), m_profile.pressKit) + 1;
    return static_cast<double>(index + 1) / static_cast<double>(last);
}

Timestamp PlanScript::itemCreatedAt(qint64 index) const
{
    if (index < 3)
        return m_createdAt + Micros(index);
    // What is done was listed long ago, what comes next since yesterday, each a little after the one before it.
    const Timestamp listed = m_createdAt + 12min;
    const Micros age = m_basis.now - listed;
    const Timestamp turn = std::max(m_basis.now - 20h, listed + age / 4),
                    end = m_basis.now - std::min<Micros>(90min, age / 4);
    const double share = shareOfDone(index);
    if (share < 1)
        return part(listed, turn, settled(share)) + Micros(index);
    return part(turn, end, static_cast<double>(index) / static_cast<double>(m_items)) + Micros(index);
}

Timestamp PlanScript::completedAt(qint64 index) const
{
    const Timestamp at = part(m_createdAt + 4min, m_basis.now - 7min, settled(std::min(1.0, shareOfDone(index))));
    return std::max(at, itemCreatedAt(index) + 90s);
}

const QString &PlanScript::branchOf(const Piece &piece) const
{
    const bool aside =
        !m_profile.sideBranch.isEmpty() && piece.kind >= Piece::Kind::Blueprint && piece.chapter % 4 == 3;
    return aside ? m_profile.sideBranch : m_profile.branch;
}

bool PlanScript::isTold(const Piece &piece) const
{
    return piece.index < endOfSeeds() || (piece.index >= firstToldIndex() && piece.index < endOfTold());
}

qint64 PlanScript::firstToldIndex() const
{
    return std::min(m_items, Piece::indexOfChapter(std::max<qint64>(0, m_done - toldChapters), m_profile.pressKit));
}

qint64 PlanScript::endOfTold() const
{
    return m_done == 0 && m_chapters == 0 ? std::min(m_items, endOfSeeds())
                                          : std::min(m_items, Piece::indexOfChapter(m_done + 1, m_profile.pressKit));
}

Fate PlanScript::fate(const Piece &piece) const
{
    using Kind = Piece::Kind;
    if (m_profile.share == 0)
        return piece.kind == Kind::Vision ? Fate::Ready : Fate::NeedsInputs;
    switch (piece.kind) {
    case Kind::Vision:
    case Kind::World:
    case Kind::Pass:
        return Fate::Complete;
    case Kind::PressKit:
        return Fate::NoPhase;
    case Kind::Arc:
        return piece.part == 0 || m_done >= piece.part * Piece::chaptersPerPart ? Fate::Complete : Fate::NeedsInputs;
    case Kind::Notes: {
        const qint64 newest = m_done / Piece::chaptersPerPart;
        return piece.part < newest ? Fate::Complete : piece.part == newest ? m_profile.notes : Fate::NeedsInputs;
    }
    case Kind::Blueprint:
        return piece.chapter <= m_done ? Fate::Complete : Fate::NeedsInputs;
    case Kind::Scroll:
        return piece.chapter < m_done ? Fate::Complete : piece.chapter == m_done ? m_profile.scroll : Fate::NeedsInputs;
    case Kind::Scene:
        return sceneFate(piece);
    }
    Q_UNREACHABLE();
}

Fate PlanScript::sceneFate(const Piece &piece) const
{
    if (piece.chapter >= m_done)
        return Fate::NeedsInputs;
    const qint64 back = m_scenesDone - 1 - (piece.chapter * Piece::scenesPerChapter + piece.scene);
    const qint64 pattern = m_profile.front.size();
    if (pattern == 0 || back >= pattern * m_rounds)
        return Fate::Complete;
    const Fate fate = m_profile.front[back % pattern];
    // What is under way is at the front; further back only what nobody cared for is left.
    const bool old = back >= pattern;
    return old && (hasLiveJob(fate) || fate == Fate::Lore || fate == Fate::Stale) ? Fate::Complete : fate;
}

QString PlanScript::description(const Piece &piece) const
{
    const QString chapter = QString::number(piece.chapter + 1);
    switch (piece.kind) {
    case Piece::Kind::Vision:
        return u"Draft the vision plan"_s;
    case Piece::Kind::World:
        return u"Establish the world bible"_s;
    case Piece::Kind::Pass:
        return u"Plan the first iteration"_s;
    case Piece::Kind::PressKit:
        return u"Prepare the press kit for %1"_s.arg(m_book.title);
    case Piece::Kind::Arc:
        return u"Plan arc %1: from the %2 to the %3"_s.arg(piece.part + 1).arg(m_world.places[0], m_world.places[1]);
    case Piece::Kind::Notes:
        return u"Bring the world bible up to date after arc %1"_s.arg(piece.part + 1);
    case Piece::Kind::Blueprint:
        return u"Outline chapter %1, in which %2"_s.arg(chapter, sceneWords(m_world, dice(SceneDraw, piece.index)));
    case Piece::Kind::Scroll:
        return u"Refine the scroll of chapter %1"_s.arg(chapter);
    case Piece::Kind::Scene:
        return u"Draft the scene in which %1"_s.arg(sceneWords(m_world, dice(SceneDraw, piece.index)));
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck
