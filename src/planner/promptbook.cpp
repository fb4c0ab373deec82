// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/promptbook.h"

#include "core/nearest.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Variables = QList<PromptVariable>;

PromptVariable variable(const QString &name, const char *meaning, const char *example)
{
    return {name, meaning, example};
}

/** What every phase knows. */
Variables common()
{
    return {
        variable(u"projectTitle"_s, QT_TRANSLATE_NOOP("prompts", "Title of the project"), "Atlas of Rain"),
        variable(u"projectLogline"_s, QT_TRANSLATE_NOOP("prompts", "The project in one sentence"),
                 "A ferry pilot looks for the river that left its bed."),
        variable(u"planName"_s, QT_TRANSLATE_NOOP("prompts", "Name of the plan"), "Night Ferry"),
        variable(u"planDescription"_s, QT_TRANSLATE_NOOP("prompts", "What the plan is about"),
                 "First book, twelve chapters."),
        variable(u"planId"_s, QT_TRANSLATE_NOOP("prompts", "GUID of the plan"), "5e3c1f0a-7c52-4b8e-9d27-0d1f7a6f2b11"),
        variable(u"branch"_s, QT_TRANSLATE_NOOP("prompts", "Branch the item is written on"), "main"),
        variable(u"backlogId"_s, QT_TRANSLATE_NOOP("prompts", "Id of the backlog item"), "draft-scene-3"),
        variable(u"taskThought"_s, QT_TRANSLATE_NOOP("prompts", "What its task says is to be done"),
                 "Draft the crossing at night."),
        variable(u"castList"_s, QT_TRANSLATE_NOOP("prompts", "Names of the characters so far"), "Mara, Old Tobin")};
}

Variables with(const Variables &own)
{
    return own + common();
}

PromptVariable chapterIndex()
{
    return variable(u"chapterIndex"_s, QT_TRANSLATE_NOOP("prompts", "Number of the chapter, from 1"), "3");
}

QList<PromptEntry> makeAll()
{
    return {
        {u"planner.fiction.vision"_s, Phase::VisionPlanner, QT_TRANSLATE_NOOP("prompts", "Vision plan"), u"vision"_s,
         with({variable(u"backlog"_s, QT_TRANSLATE_NOOP("prompts", "The backlog so far, one item a line"),
                        "- vision-plan: Plan the vision (Pending)")})},
        {u"planner.fiction.worldBible"_s, Phase::WorldBibleManager, QT_TRANSLATE_NOOP("prompts", "World bible"),
         u"world-bible"_s,
         with(
             {variable(u"worldBible"_s, QT_TRANSLATE_NOOP("prompts", "What the world bible says now, one entry a line"),
                       "- Mara (characters): Ferry pilot, afraid of still water.")})},
        {u"planner.fiction.iterative"_s, Phase::IterativePlanner, QT_TRANSLATE_NOOP("prompts", "Iterative adjustments"),
         u"iteration"_s,
         with({variable(u"iterationIndex"_s, QT_TRANSLATE_NOOP("prompts", "Number of the iteration, from 1"), "2")})},
        {u"planner.fiction.chapterArchitect"_s, Phase::ChapterArchitect,
         QT_TRANSLATE_NOOP("prompts", "Chapter blueprint"), u"blueprint"_s, with({chapterIndex()})},
        {u"planner.fiction.scrollRefiner"_s, Phase::ScrollRefiner, QT_TRANSLATE_NOOP("prompts", "Chapter scroll"),
         u"scroll"_s,
         with({chapterIndex(),
               variable(u"blueprintTitle"_s, QT_TRANSLATE_NOOP("prompts", "Title of the chapter's blueprint"),
                        "The drowned bell"),
               variable(u"blueprintSynopsis"_s, QT_TRANSLATE_NOOP("prompts", "Synopsis of the chapter's blueprint"),
                        "Mara finds the bell and hears it answer."),
               variable(u"loreList"_s, QT_TRANSLATE_NOOP("prompts", "Lore that is settled"),
                        "Why the river left, Ferry guild")})},
        {u"planner.fiction.sceneWeaver"_s, Phase::SceneWeaver, QT_TRANSLATE_NOOP("prompts", "Scene"), u"scene"_s,
         with({variable(u"sceneTitle"_s, QT_TRANSLATE_NOOP("prompts", "Title of the scene"), "The crossing"),
               variable(u"sceneSlug"_s, QT_TRANSLATE_NOOP("prompts", "Short name of the scene"), "the-crossing"),
               variable(u"sceneDescription"_s, QT_TRANSLATE_NOOP("prompts", "What happens in the scene"),
                        "Mara crosses without a lamp."),
               variable(u"scrollTitle"_s, QT_TRANSLATE_NOOP("prompts", "Title of the scroll the scene is from"),
                        "The drowned bell"),
               variable(u"salientList"_s, QT_TRANSLATE_NOOP("prompts", "Words that the draft is checked for"),
                        "crossing, bell, Mara")})}};
}

} // namespace

QStringList PromptEntry::variableNames() const
{
    QStringList names;
    for (const PromptVariable &one : variables)
        names << one.name;
    return names;
}

Result<QString> PromptEntry::defaultText() const
{
    QFile resource(u":/planner/prompts/%1.txt"_s.arg(file));
    if (!resource.open(QIODevice::ReadOnly))
        return Error::internal(u"PROMPT_DEFAULT_MISSING"_s,
                               u"The default of %1 did not come with this program."_s.arg(id),
                               u"Reinstall Loomdeck."_s);
    return QString::fromUtf8(resource.readAll());
}

namespace promptbook {

const QList<PromptEntry> &all()
{
    static const QList<PromptEntry> entries = makeAll();
    return entries;
}

const PromptEntry &of(Phase phase)
{
    Q_ASSERT(phase != Phase::None);
    return all().at(static_cast<int>(phase));
}

const PromptEntry *find(const QString &id)
{
    const auto found = std::ranges::find(all(), id, &PromptEntry::id);
    return found == all().end() ? nullptr : &*found;
}

Error notFound(const QString &id)
{
    QStringList known;
    for (const PromptEntry &entry : all())
        known << entry.id;
    const QString near = nearest(id.left(80), known);
    return Error::notFound(u"PROMPT_NOT_FOUND"_s, u"There is no prompt \"%1\"."_s.arg(id.left(80)),
                           near.isEmpty() ? u"See /api/prompts."_s : u"Did you mean %1?"_s.arg(near));
}

} // namespace promptbook

} // namespace loomdeck
