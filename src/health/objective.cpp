// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/objective.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

/** lupdate finds what stands in a call of its tr(). */
class ObjectiveWords
{
    Q_DECLARE_TR_FUNCTIONS(ObjectiveWords)
};

QString timeWords(Micros time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    return seconds % 60 == 0 ? ObjectiveWords::tr("%1 min").arg(seconds / 60) : ObjectiveWords::tr("%1 s").arg(seconds);
}

} // namespace

const QStringList &objectiveSourceNames()
{
    static const QStringList names{u"resumes"_s, u"phases"_s, u"lore"_s};
    return names;
}

std::optional<Micros> Objective::limit() const
{
    if (within || source == ObjectiveSource::Phases)
        return within;
    return source == ObjectiveSource::Resumes ? Micros(60min) : Micros(45min);
}

std::vector<Objective> usualObjectives()
{
    return {{u"resumes"_s, ObjectiveSource::Resumes, 0.99, {}, {}, {}},
            {u"phases"_s, ObjectiveSource::Phases, 0.95, Micros(2min), {}, {}},
            {u"lore"_s, ObjectiveSource::Lore, 0.95, Micros(45min), {}, {}}};
}

QString Objective::key() const
{
    const auto time = limit();
    return QStringList{name, objectiveSourceNames().at(static_cast<int>(source)),
                       time ? QString::number(time->count()) : QString(), planner, plan}
        .join(u'|');
}

QString Objective::words() const
{
    const auto time = limit();
    switch (source) {
    case ObjectiveSource::Resumes:
        return ObjectiveWords::tr(
                   "Resumed items: good when they complete within %1; bad when they do not or their job dies; those "
                   "that "
                   "somebody cancels are left out.")
            .arg(timeWords(*time));
    case ObjectiveSource::Phases:
        return time ? ObjectiveWords::tr(
                          "Runs of phases: good when they complete within %1; bad when they take longer or fail; "
                          "blocked, "
                          "held and cancelled ones are left out.")
                          .arg(timeWords(*time))
                    : ObjectiveWords::tr("Runs of phases: good when they complete, bad when they fail; blocked, held "
                                         "and cancelled ones "
                                         "are left out.");
    case ObjectiveSource::Lore:
        break;
    }
    return ObjectiveWords::tr("Lore that work waits for: good when it is ready within %1, bad when it is not.")
        .arg(timeWords(*time));
}

} // namespace loomdeck
