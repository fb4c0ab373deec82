// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/route.h"

namespace loomdeck {

/**
 * When a group of alerts is looked at: once when its group wait is over, then every group interval, whether something
 * is told or not. Time comes from outside. A value.
 */
class GroupTimer
{
public:
    /** The group begins with an alert that came now and fires since then. */
    GroupTimer(const Route &route, Timestamp now, Timestamp firingSince);
    /** As it was kept: when it is looked at next, and whether it ever was. */
    GroupTimer(const Route &route, Timestamp next, bool hasFlushed);

    /** Another alert joins. One that waited longer than the group wait elsewhere does not wait again. */
    void joined(Timestamp now, Timestamp firingSince);
    bool isDue(Timestamp now) const { return now >= m_next; }
    /** The group is being looked at. */
    void flushed(Timestamp now);

    Timestamp next() const { return m_next; }
    bool hasFlushed() const { return m_hasFlushed; }
    /** Until when a message that goes out now may be tried again: the next look, but never less than ten seconds. */
    Timestamp sendDeadline(Timestamp now) const;

private:
    Micros m_wait, m_interval;
    Timestamp m_next{};
    bool m_hasFlushed = false;
};

} // namespace loomdeck
