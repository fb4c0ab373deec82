// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/retrypolicy.h"

#include <algorithm>

namespace loomdeck {

Micros RetryPolicy::pauseAfter(int failures, double random) const
{
    if (pauses.empty())
        return Micros{0};
    const auto index = std::min(static_cast<size_t>(std::max(failures, 1) - 1), pauses.size() - 1);
    const auto pause = static_cast<double>(pauses[index].count());
    return Micros{static_cast<Micros::rep>(pause * (1.0 + jitter * (2.0 * random - 1.0)))};
}

} // namespace loomdeck
