// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QString>
#include <QStringList>
#include <vector>

namespace loomdeck {

/** What a service level objective counts. */
enum class ObjectiveSource {
    Resumes, ///< good: the item completes in time; bad: it does not, or its job dies. A person's cancel is neither
    Phases,  ///< good: a run completes in time; bad: it takes longer, or fails
    Lore,    ///< good: what something waited for is ready in time; bad: it is not
};

/** `resumes`, `phases`, `lore`, in the order of the enumeration. */
const QStringList &objectiveSourceNames();

/** A promise: so much of what happens is good. From key `objectives` of the configuration. A value. */
struct Objective
{
    QString name;
    ObjectiveSource source = ObjectiveSource::Phases;
    double target = 0.99;         ///< share that is to be good, above 0 and below 1
    std::optional<Micros> within; ///< what in time means; absent: 60 min for resumes, 45 min for lore, any for phases
    QString planner;              ///< only this one's runs; empty: all
    QString plan;                 ///< id; only of this plan; empty: all
    int periodDays = 30;          ///< of the error budget
    int minEvents = 10;           ///< fewer in a window tell nothing: one failure of three must not wake anybody

    /** `within` or what counts without it. Nothing: every time is good. */
    std::optional<Micros> limit() const;
    /** Identifies what is counted: another target or period goes on with the same numbers, another limit does not. */
    QString key() const;
    /** What is counted, in a sentence. */
    QString words() const;
};

/** What is watched when nobody says otherwise: 99 % of resumes, 95 % of phases in 2 min, 95 % of lore in 45 min. */
std::vector<Objective> usualObjectives();

} // namespace loomdeck
