// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/piece.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString two(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

QString blueprintName(qint64 chapter)
{
    return u"blueprint-ch-"_s + two(chapter + 1);
}

QString scrollName(qint64 chapter)
{
    return u"refine-scroll-"_s + two(chapter + 1);
}

QString arcName(qint64 part)
{
    return u"iterate-arc-"_s + QString::number(part + 1);
}

} // namespace

Piece Piece::at(qint64 index, bool hasPressKit)
{
    Piece piece;
    piece.index = index;
    const qint64 before = hasPressKit ? 4 : 3;
    if (index < before) {
        piece.kind = static_cast<Kind>(index);
        return piece;
    }
    piece.part = (index - before) / piecesPerPart;
    const qint64 inPart = (index - before) % piecesPerPart;
    if (inPart < 2) {
        piece.kind = inPart == 0 ? Kind::Arc : Kind::Notes;
        return piece;
    }
    piece.chapter = piece.part * chaptersPerPart + (inPart - 2) / piecesPerChapter;
    const qint64 inChapter = (inPart - 2) % piecesPerChapter;
    piece.kind = inChapter == 0 ? Kind::Blueprint : inChapter == 1 ? Kind::Scroll : Kind::Scene;
    piece.scene = std::max<qint64>(0, inChapter - 2);
    return piece;
}

qint64 Piece::indexOfChapter(qint64 chapter, bool hasPressKit)
{
    const qint64 before = hasPressKit ? 4 : 3;
    return before + chapter / chaptersPerPart * piecesPerPart + 2 + chapter % chaptersPerPart * piecesPerChapter;
}

QString Piece::backlogId() const
{
    switch (kind) {
    case Kind::Vision:
        return u"vision-plan"_s;
    case Kind::World:
        return u"world-bible"_s;
    case Kind::Pass:
        return u"iteration-plan"_s;
    case Kind::PressKit:
        return u"press-kit"_s;
    case Kind::Arc:
        return arcName(part);
    case Kind::Notes:
        return u"map-world-"_s + QString::number(part + 1);
    case Kind::Blueprint:
        return blueprintName(chapter);
    case Kind::Scroll:
        return scrollName(chapter);
    case Kind::Scene:
        return u"draft-scene-%1-%2"_s.arg(two(chapter + 1)).arg(scene + 1);
    }
    Q_UNREACHABLE();
}

Phase Piece::phase() const
{
    switch (kind) {
    case Kind::Vision:
        return Phase::VisionPlanner;
    case Kind::World:
    case Kind::Notes:
        return Phase::WorldBibleManager;
    case Kind::Pass:
    case Kind::Arc:
        return Phase::IterativePlanner;
    case Kind::Blueprint:
        return Phase::ChapterArchitect;
    case Kind::Scroll:
        return Phase::ScrollRefiner;
    case Kind::Scene:
        return Phase::SceneWeaver;
    case Kind::PressKit:
        return Phase::None;
    }
    Q_UNREACHABLE();
}

QString Piece::input() const
{
    switch (kind) {
    case Kind::Vision:
        return {};
    case Kind::World:
        return u"vision-plan"_s;
    case Kind::Pass:
        return u"world-bible"_s;
    case Kind::PressKit:
        return u"iteration-plan"_s;
    case Kind::Arc:
        return part == 0 ? u"iteration-plan"_s : scrollName(part * chaptersPerPart - 1);
    case Kind::Notes:
        return arcName(part);
    case Kind::Blueprint:
        return chapter % chaptersPerPart == 0 ? arcName(part) : scrollName(chapter - 1);
    case Kind::Scroll:
        return blueprintName(chapter);
    case Kind::Scene:
        return scrollName(chapter);
    }
    Q_UNREACHABLE();
}

QStringList Piece::outputs() const
{
    switch (kind) {
    case Kind::Arc:
        return {u"iteration-plan"_s, arcName(part)};
    case Kind::Notes:
        return {u"world-bible"_s};
    case Kind::Blueprint:
        return {u"chapter-blueprint"_s, blueprintName(chapter)};
    case Kind::Scroll:
        return {u"chapter-scroll"_s, scrollName(chapter)};
    case Kind::Scene:
        return {u"scene-draft"_s};
    default:
        return {backlogId()};
    }
}

} // namespace loomdeck
