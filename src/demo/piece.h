// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/phase.h"

namespace loomdeck {

/**
 * One piece of work of a book, by its place in the plan: a vision, the world, a first pass, then parts of six chapters,
 * each with a blueprint, a scroll and five scenes. Numbers count from 0. A value.
 */
struct Piece
{
    enum class Kind { Vision, World, Pass, PressKit, Arc, Notes, Blueprint, Scroll, Scene };

    static constexpr qint64 chaptersPerPart = 6;
    static constexpr qint64 scenesPerChapter = 5;
    static constexpr qint64 piecesPerChapter = 2 + scenesPerChapter;
    static constexpr qint64 piecesPerPart = 2 + chaptersPerPart * piecesPerChapter;

    qint64 index = 0;
    Kind kind = Kind::Vision;
    qint64 part = 0;
    qint64 chapter = 0; ///< of the book
    qint64 scene = 0;   ///< of the chapter

    /** The piece at this place of a plan. */
    static Piece at(qint64 index, bool hasPressKit);
    /** Place of the blueprint of a chapter. */
    static qint64 indexOfChapter(qint64 chapter, bool hasPressKit);

    QString backlogId() const;
    Phase phase() const;
    /** What it needs: the backlog id of another piece, which that one makes; empty for the vision. */
    QString input() const;
    /** What it makes: the token of its phase and one of its own, by which others ask for it. */
    QStringList outputs() const;
};

} // namespace loomdeck
