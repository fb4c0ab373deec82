// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/ratelimiter.h"

using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr Micros window = 60s;
// Callers without a token are counted by address; their number must not grow without bound.
constexpr qsizetype mostCallers = 10'000;

} // namespace

int RateLimiter::wait(const QString &caller)
{
    const Micros now = m_clock.steady();
    if (m_windows.size() > mostCallers)
        forgetOld(now);
    Window &current = m_windows[caller];
    if (current.count == 0 || now - current.begun >= window)
        current = {now, 0};
    if (current.count < m_perMinute) {
        ++current.count;
        return 0;
    }
    const Micros left = current.begun + window - now;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

void RateLimiter::forgetOld(Micros now)
{
    m_windows.removeIf([now](const auto &entry) { return now - entry.value().begun >= window; });
}

} // namespace loomdeck
