// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/grouptimer.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace loomdeck {

namespace {
// As Alertmanager: an interval of a second is no time to send in.
constexpr Micros shortestDeadline = 10s;
}

GroupTimer::GroupTimer(const Route &route, Timestamp now, Timestamp firingSince)
    : m_wait(route.groupWait)
    , m_interval(route.groupInterval)
    , m_next(now + route.groupWait)
{
    joined(now, firingSince);
}

GroupTimer::GroupTimer(const Route &route, Timestamp next, bool hasFlushed)
    : m_wait(route.groupWait)
    , m_interval(route.groupInterval)
    , m_next(next)
    , m_hasFlushed(hasFlushed)
{}

void GroupTimer::joined(Timestamp now, Timestamp firingSince)
{
    if (!m_hasFlushed && firingSince + m_wait < now)
        m_next = std::min(m_next, now);
}

void GroupTimer::flushed(Timestamp now)
{
    m_hasFlushed = true;
    m_next = now + m_interval;
}

Timestamp GroupTimer::sendDeadline(Timestamp now) const
{
    return now + std::max(m_interval, shortestDeadline);
}

} // namespace loomdeck
