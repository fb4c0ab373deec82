// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/phase.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

struct PhaseRow
{
    Phase phase;
    QString name, tool, planner, anchor;
};

const QList<PhaseRow> &table()
{
    static const QList<PhaseRow> rows{
        {Phase::VisionPlanner, u"VisionPlanner"_s, u"fiction.weaver.visionPlanner"_s, u"Vision Planner"_s, {}},
        {Phase::WorldBibleManager, u"WorldBibleManager"_s, u"fiction.weaver.worldBibleManager"_s,
         u"World Bible Manager"_s, u"worldBibleId"_s},
        {Phase::IterativePlanner, u"IterativePlanner"_s, u"fiction.weaver.iterativePlanner"_s, u"Iterative Planner"_s,
         u"iterationIndex"_s},
        {Phase::ChapterArchitect, u"ChapterArchitect"_s, u"fiction.weaver.chapterArchitect"_s, u"Chapter Architect"_s,
         u"chapterBlueprintId"_s},
        {Phase::ScrollRefiner, u"ScrollRefiner"_s, u"fiction.weaver.scrollRefiner"_s, u"Scroll Refiner"_s,
         u"chapterScrollId"_s},
        {Phase::SceneWeaver, u"SceneWeaver"_s, u"fiction.weaver.sceneWeaver"_s, u"Scene Weaver"_s, u"chapterSceneId"_s},
    };
    return rows;
}

const PhaseRow *rowOf(Phase phase)
{
    return phase == Phase::None ? nullptr : &table().at(static_cast<int>(phase));
}

} // namespace

const QList<Phase> &allPhases()
{
    static const QList<Phase> list{Phase::VisionPlanner,    Phase::WorldBibleManager, Phase::IterativePlanner,
                                   Phase::ChapterArchitect, Phase::ScrollRefiner,     Phase::SceneWeaver};
    return list;
}

QString phaseName(Phase phase)
{
    const PhaseRow *row = rowOf(phase);
    return row ? row->name : QString();
}

std::optional<Phase> phaseFromName(const QString &name)
{
    for (const PhaseRow &row : table()) {
        if (row.name.compare(name, Qt::CaseInsensitive) == 0)
            return row.phase;
    }
    return std::nullopt;
}

QString phaseToolName(Phase phase)
{
    const PhaseRow *row = rowOf(phase);
    return row ? row->tool : QString();
}

QString plannerName(Phase phase)
{
    const PhaseRow *row = rowOf(phase);
    return row ? row->planner : QString();
}

QString phaseAnchorKey(Phase phase)
{
    const PhaseRow *row = rowOf(phase);
    return row ? row->anchor : QString();
}

Phase phaseForOutputs(const QStringList &outputs)
{
    static const QList<std::pair<QString, Phase>> order{{u"chapter-blueprint"_s, Phase::ChapterArchitect},
                                                        {u"chapter-scroll"_s, Phase::ScrollRefiner},
                                                        {u"scene-draft"_s, Phase::SceneWeaver},
                                                        {u"scene"_s, Phase::SceneWeaver},
                                                        {u"world-bible"_s, Phase::WorldBibleManager},
                                                        {u"vision-plan"_s, Phase::VisionPlanner},
                                                        {u"iteration-plan"_s, Phase::IterativePlanner}};
    for (const auto &[token, phase] : order) {
        if (outputs.contains(token, Qt::CaseInsensitive))
            return phase;
    }
    return Phase::None;
}

QString phaseStatusText(PhaseStatus status)
{
    switch (status) {
    case PhaseStatus::Pending:
        return u"pending"_s;
    case PhaseStatus::Completed:
        return u"completed"_s;
    case PhaseStatus::Skipped:
        return u"skipped"_s;
    case PhaseStatus::Failed:
        return u"failed"_s;
    case PhaseStatus::NotImplemented:
        return u"not-implemented"_s;
    case PhaseStatus::Blocked:
        return u"blocked"_s;
    case PhaseStatus::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck
