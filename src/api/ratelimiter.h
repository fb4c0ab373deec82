// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QHash>
#include <QString>

namespace loomdeck {

/** Counts requests of each caller in windows of one minute. One thread. */
class RateLimiter
{
public:
    RateLimiter(const Clock &clock, int perMinute)
        : m_clock(clock)
        , m_perMinute(perMinute)
    {}

    /** Seconds to wait, or 0 when the request may pass. */
    int wait(const QString &caller);

private:
    struct Window
    {
        Micros begun{0};
        int count = 0;
    };
    void forgetOld(Micros now);

    const Clock &m_clock;
    const int m_perMinute;
    QHash<QString, Window> m_windows;
};

} // namespace loomdeck
