// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>
#include <QTimeZone>
#include <vector>

namespace loomdeck {

/** A stretch of the calendar that comes back, such as office hours; what is left out does not narrow it. A value. */
struct TimeInterval
{
    /** From first to last, both included. */
    struct Range
    {
        int first = 0, last = 0;
        bool operator==(const Range &) const = default;
    };

    std::vector<Range> times;       ///< minutes of the day; here `last` is the first minute that is out
    std::vector<Range> weekdays;    ///< 0 is Sunday
    std::vector<Range> daysOfMonth; ///< 1 to 31, or -1 for the last day, -2 for the one before …
    std::vector<Range> months;      ///< 1 to 12
    std::vector<Range> years;
    QTimeZone zone = QTimeZone::utc();

    bool contains(Timestamp time) const;
};

/** A name for several of them; a time is in when any contains it. A value. */
struct NamedInterval
{
    QString name;
    std::vector<TimeInterval> intervals;
    int line = 0;

    bool contains(Timestamp time) const;
};

} // namespace loomdeck
