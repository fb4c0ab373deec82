// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/planscript.h"

namespace loomdeck {

/** Calls `f(script, work)` for everything that is written out: what each plan begins with, and its newest chapters. */
template<typename F>
void forTold(const std::vector<PlanScript> &scripts, F f)
{
    for (const PlanScript &script : scripts) {
        for (qint64 index = 0; index < script.endOfSeeds(); ++index)
            f(script, script.work(index));
        for (qint64 index = std::max(script.endOfSeeds(), script.firstToldIndex()); index < script.endOfTold(); ++index)
            f(script, script.work(index));
    }
}

} // namespace loomdeck
