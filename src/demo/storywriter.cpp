// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/jsoncolumn.h"
#include "demo/planwriter.h"
#include "demo/told.h"
#include "planner/storystore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

enum : quint64 { Beat = 120, Goal, Prose };

QString beats(const PlanScript &script, qint64 index)
{
    QJsonArray list;
    for (qint64 i = 0; i < 3; ++i) {
        const QString summary = sceneWords(script.world(), script.dice(Beat, index * 10 + i));
        list.append(QJsonObject{{u"slug"_s, u"beat-%1"_s.arg(i + 1)}, {u"summary"_s, summary}});
    }
    return QString::fromUtf8(jsonText(list));
}

SceneStatus sceneStatus(Fate fate)
{
    switch (fate) {
    case Fate::Complete:
        return SceneStatus::Completed;
    case Fate::Running:
    case Fate::Stale:
    case Fate::Lore:
    case Fate::Held:
    case Fate::Invalid:
    case Fate::Retrying:
    case Fate::GaveUp:
        return SceneStatus::Drafting;
    default:
        return SceneStatus::Pending;
    }
}

} // namespace

void writeStories(Transaction &transaction, const std::vector<PlanScript> &scripts)
{
    Connection &sql = transaction.sql();
    BulkInsert blueprints(sql, u"blueprints"_s,
                          {u"id"_s, u"plan_key"_s, u"chapter_index"_s, u"slug"_s, u"title"_s, u"synopsis"_s,
                           u"structure"_s, u"created_at"_s});
    BulkInsert scrolls(
        sql, u"scrolls"_s,
        {u"id"_s, u"blueprint_id"_s, u"version_index"_s, u"slug"_s, u"title"_s, u"synopsis"_s, u"created_at"_s});
    BulkInsert sections(
        sql, u"sections"_s,
        {u"id"_s, u"scroll_id"_s, u"section_index"_s, u"slug"_s, u"title"_s, u"description"_s, u"created_at"_s});
    BulkInsert scenes(sql, u"scenes"_s,
                      {u"id"_s, u"section_id"_s, u"scene_index"_s, u"slug"_s, u"title"_s, u"description"_s, u"draft"_s,
                       u"status"_s, u"created_at"_s});
    std::vector<Binds> scrollRows, sectionRows, sceneRows;
    forTold(scripts, [&](const PlanScript &script, const Work &work) {
        const Piece &piece = work.piece;
        const QString chapter = QString::number(piece.chapter + 1);
        const qint64 at = toMicros(work.begun.value_or(work.item.createdAt));
        const QString happens = sceneWords(script.world(), script.dice(Goal, piece.index));
        if (piece.kind == Piece::Kind::Blueprint && hasRun(work.fate)) {
            blueprints.add({script.blueprintId(piece.chapter), script.planKey, piece.chapter + 1,
                            u"chapter-"_s + chapter, u"Chapter %1"_s.arg(chapter),
                            u"The chapter in which %1."_s.arg(happens), beats(script, piece.index), at});
        } else if (piece.kind == Piece::Kind::Scroll && hasRun(work.fate)) {
            scrollRows.push_back({script.scrollId(piece.chapter), script.blueprintId(piece.chapter), 1,
                                  u"scroll-"_s + chapter, u"Scroll of chapter %1"_s.arg(chapter),
                                  u"Scene by scene: %1."_s.arg(happens), at});
            sectionRows.push_back({script.sectionId(piece.chapter), script.scrollId(piece.chapter), 1, u"section-1"_s,
                                   u"Chapter %1, one section"_s.arg(chapter), happens, at});
        } else if (piece.kind == Piece::Kind::Scene && work.fate != Fate::NeedsInputs) {
            const bool done = work.fate == Fate::Complete;
            sceneRows.push_back(
                {script.sceneId(piece.chapter, piece.scene), script.sectionId(piece.chapter), piece.scene + 1,
                 u"scene-%1"_s.arg(piece.scene + 1), work.item.description.section(u" in which "_s, 1), happens,
                 bindText(done ? proseWords(script.world(), script.dice(Prose, piece.index)) : QString()),
                 static_cast<int>(sceneStatus(work.fate)), at});
        }
    });
    blueprints.flush();
    for (Binds &row : scrollRows)
        scrolls.add(std::move(row));
    scrolls.flush();
    for (Binds &row : sectionRows)
        sections.add(std::move(row));
    sections.flush();
    for (Binds &row : sceneRows)
        scenes.add(std::move(row));
    scenes.flush();
}

} // namespace loomdeck
