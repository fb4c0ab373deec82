// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/planprofile.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

bool hasRun(Fate fate)
{
    switch (fate) {
    case Fate::Complete:
    case Fate::Running:
    case Fate::Lore:
    case Fate::Held:
    case Fate::Invalid:
    case Fate::Retrying:
    case Fate::GaveUp:
    case Fate::Stale:
        return true;
    default:
        return false;
    }
}

bool hasLiveJob(Fate fate)
{
    return fate == Fate::Running || fate == Fate::Queued || fate == Fate::Invalid || fate == Fate::Retrying;
}

const PlanProfile &planProfile(qint64 number)
{
    using enum Fate;
    static const QList<PlanProfile> first{
        // Under way, with something of everything.
        {30,
         62,
         true,
         6,
         PlanStatus::InProgress,
         u"main"_s,
         u"draft"_s,
         {Running, Ready, GaveUp, Ready, Lore, Complete, NoTask, Ready, Stale, Complete, Cancelled},
         Ready,
         GaveUp,
         true},
        // Stands still, for its provider is switched off.
        {26,
         41,
         true,
         4,
         PlanStatus::InProgress,
         u"draft"_s,
         u"alpha-beta"_s,
         {Held, Held, Queued, Complete, Held, Lore, Held, Complete, GaveUp, Held},
         Held,
         Complete,
         false},
        // Goes well.
        {24,
         88,
         true,
         9,
         PlanStatus::InProgress,
         u"main"_s,
         u"short-version"_s,
         {Queued, Retrying, Ready, Ready, Complete, Invalid},
         Running,
         Complete,
         false},
        // Imported: nobody chose a provider yet.
        {12,
         20,
         false,
         2,
         PlanStatus::InProgress,
         u"main"_s,
         {},
         {NoProvider, NoProvider, Ready, Cancelled},
         NoProvider,
         NoProvider,
         false},
        // Almost done.
        {18,
         100,
         true,
         13,
         PlanStatus::InProgress,
         u"main"_s,
         {},
         {Running, Lore, Complete, Complete, Cancelled},
         Complete,
         Complete,
         false},
        // Just made.
        {0, 0, false, 0, PlanStatus::Draft, u"main"_s, {}, {}, Ready, Ready, false}};
    static const PlanProfile done{20, 100,      true,     14,   PlanStatus::Complete, u"main"_s, {},
                                  {}, Complete, Complete, false};
    return number >= first.size() && number % 4 == 1 ? done : first[number % first.size()];
}

} // namespace loomdeck
