// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <array>
#include <bitset>
#include <QTimeZone>

namespace loomdeck {

/**
 * A cron line: minute, hour, day of month, month, day of week (0 or 7 = Sunday), with `*`, lists, ranges, steps and
 * English names; or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`. When both days are restricted, either may
 * match, as in cron.
 *
 * Daylight saving: a fixed hour that the clock jumps over runs at the first minute after the gap, one that comes twice
 * runs the first time only; lines whose hour is `*` follow real time. A value; any thread.
 */
class CronLine
{
public:
    /** Errors: BAD_CRON with what is wrong. */
    static Result<CronLine> parse(const QString &text);

    /** First run strictly after `time`; nothing when there is none within eight years (29 February included). */
    std::optional<Timestamp> nextAfter(Timestamp time, const QTimeZone &zone) const;

private:
    bool matchesDate(const QDate &date) const;
    bool matchesTime(int hour, int minute) const
    {
        return m_hours[static_cast<size_t>(hour)] && m_minutes[static_cast<size_t>(minute)];
    }

    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    std::bitset<32> m_days;
    std::bitset<13> m_months;
    std::bitset<8> m_weekdays;
    bool m_anyHour = false, m_anyDay = false, m_anyWeekday = false;
};

} // namespace loomdeck
