// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

namespace loomdeck {

/** The six steps from a vision to a scene, in the reference's order; the numbers are wire values. */
enum class Phase {
    None = -1,
    VisionPlanner,
    WorldBibleManager,
    IterativePlanner,
    ChapterArchitect,
    ScrollRefiner,
    SceneWeaver
};

/** How a phase ended. */
enum class PhaseStatus { Pending, Completed, Skipped, Failed, NotImplemented, Blocked, Cancelled };

const QList<Phase> &allPhases();
/** `SceneWeaver`; empty for None. */
QString phaseName(Phase phase);
std::optional<Phase> phaseFromName(const QString &name);
/** `fiction.weaver.sceneWeaver` */
QString phaseToolName(Phase phase);
/** Name of the planner that runs it, for example `Scene Weaver`. */
QString plannerName(Phase phase);
/** The output key that anchors it, for example `chapterSceneId`; empty for the vision. */
QString phaseAnchorKey(Phase phase);

/** The phase that makes one of these output tokens, in the reference's order of matching; None when no token maps. */
Phase phaseForOutputs(const QStringList &outputs);

/** `completed`, `not-implemented` …, as progress events spell it. */
QString phaseStatusText(PhaseStatus status);

} // namespace loomdeck
