// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "demo/people.h"
#include "demo/piece.h"
#include "demo/planprofile.h"
#include "demo/storywords.h"

namespace loomdeck {

/** What everything in one demo starts from. A value. */
struct DemoBasis
{
    quint64 seed = 1;
    Timestamp now{};
    DemoPeople people;
};

/** One item of a plan with all that follows from its fate. A value. */
struct Work
{
    Piece piece;
    Fate fate = Fate::Complete;
    BacklogItem item;               ///< without its job
    QString taskId;                 ///< empty: no task carries it
    DemoPeople::Model model;        ///< stamped on its task; empty ids: not stamped
    std::optional<Timestamp> begun; ///< its last run
    int tries = 0;                  ///< runs that failed before
    QString fault;                  ///< what was wrong with them
    QString faultCode;
};

/**
 * One plan of a demo: a pure function from an item's place to everything about it, so that a million items need no
 * memory and every writer sees the same story. Any thread.
 */
class PlanScript
{
public:
    PlanScript(const DemoBasis &basis, qint64 number, qint64 items);

    const DemoBasis &basis() const { return m_basis; }
    const PlanProfile &profile() const { return m_profile; }
    const BookWords &book() const { return m_book; }
    const WorldWords &world() const { return m_world; }
    const DemoPeople::Author &author() const { return m_author; }
    qint64 number() const { return m_number; }
    qint64 items() const { return m_items; }
    Timestamp createdAt() const { return m_createdAt; }

    /** Keys in the store, given before anything is written. */
    qint64 planKey = 0, projectKey = 0, firstItemKey = 0;
    const QString id, conversationId, conversationPlanId, worldBibleId;

    Piece piece(qint64 index) const { return Piece::at(index, m_profile.pressKit); }
    Fate fate(const Piece &piece) const;
    Work work(qint64 index) const;
    /** The branch a piece belongs to. */
    const QString &branchOf(const Piece &piece) const;
    /** `draft-scene-03-2: Draft the scene in which …` without the id. */
    QString description(const Piece &piece) const;

    /** Chapters whose rows of the story, runs and jobs are written: the newest ones and the one that comes next. */
    bool isTold(const Piece &piece) const;
    qint64 firstToldIndex() const;
    /** One behind the last piece that is told. */
    qint64 endOfTold() const;
    /** Places that are told and lie before the chapters. */
    qint64 endOfSeeds() const { return std::min(m_items, Piece::indexOfChapter(0, m_profile.pressKit)); }
    qint64 doneChapters() const { return m_done; }

    QString blueprintId(qint64 chapter) const { return storyId(1, chapter); }
    QString scrollId(qint64 chapter) const { return storyId(2, chapter); }
    QString sectionId(qint64 chapter) const { return storyId(3, chapter); }
    QString sceneId(qint64 chapter, qint64 scene) const { return storyId(4 + static_cast<quint64>(scene), chapter); }
    QString itemId(qint64 index) const;
    QString taskId(qint64 index) const;
    QString personaId(int character) const;

    /** Chance for one thing of one item. */
    Dice dice(quint64 what, qint64 item = 0) const;

private:
    Fate sceneFate(const Piece &piece) const;
    QString storyId(quint64 what, qint64 chapter) const;
    /** How far the plan had come with this item, of what is done; 1 and more: it comes next. */
    double shareOfDone(qint64 index) const;
    Timestamp itemCreatedAt(qint64 index) const;
    Timestamp completedAt(qint64 index) const;
    void addAnchors(Work &work) const;
    void live(Work &work) const;

    const DemoBasis &m_basis;
    const qint64 m_number, m_items;
    const PlanProfile &m_profile;
    const BookWords m_book;
    const Timestamp m_createdAt;
    const WorldWords m_world;
    const DemoPeople::Author m_author;
    qint64 m_chapters = 0, m_done = 0, m_scenesDone = 0, m_rounds = 1;
};

} // namespace loomdeck
