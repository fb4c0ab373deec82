// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/plan.h"

#include <QList>

namespace loomdeck {

/** How one item of a demo stands, and how it came to it. */
enum class Fate {
    Complete,
    Running,     ///< on a node that has stopped answering; this one takes it over
    Queued,      ///< its job is ready
    Ready,       ///< its turn comes when the plan goes on
    NeedsInputs, ///< something before it is not made yet
    NoProvider,  ///< nobody chose a provider and a model
    NoTask,      ///< no task carries it
    NoPhase,     ///< no phase makes what it makes
    Lore,        ///< a requirement of its scene is not ready
    Held,        ///< its provider is switched off
    Invalid,     ///< the last answer was not usable; tried again soon
    Retrying,    ///< the last attempt failed; tried again soon
    GaveUp,      ///< every attempt failed
    Cancelled,
    Stale, ///< in progress for long, and nothing works on it
};

/** True when its phase has begun at least once. */
bool hasRun(Fate fate);
/** True when a live job carries it. */
bool hasLiveJob(Fate fate);

/** How far a plan of a demo has come, and what is wrong with it. */
struct PlanProfile
{
    int share;   ///< of all items; 0 = only the three that every plan begins with
    int percent; ///< chapters whose scroll is refined
    bool chosen; ///< somebody resumed something, so the plan goes on by itself
    int days;    ///< since it was made
    PlanStatus status;
    QString branch, sideBranch;
    QList<Fate> front; ///< of its newest scenes, newest first
    Fate scroll;       ///< of the chapter that comes next
    Fate notes;        ///< of the newest notes on the world
    bool pressKit;     ///< has an item that no phase makes
};

/** The first six are what a small demo shows; later ones repeat them, and some of those are done. */
const PlanProfile &planProfile(qint64 number);

} // namespace loomdeck
