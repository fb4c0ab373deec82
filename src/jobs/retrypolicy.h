// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <vector>

namespace loomdeck {

/** When a failed attempt is tried again. A value; any thread. */
struct RetryPolicy
{
    /** Pauses after the first, second, … failure; the last one repeats. The reference's values. */
    std::vector<Micros> pauses{std::chrono::seconds(5), std::chrono::seconds(15), std::chrono::seconds(60)};
    int maxAttempts = 3;
    /** Share of a pause by which it is shortened or lengthened at random, so that failures do not return in step. */
    double jitter = 0.1;

    /** Pause after `failures` failures (1 = the first). `random` is in [0, 1). */
    Micros pauseAfter(int failures, double random) const;
};

} // namespace loomdeck
