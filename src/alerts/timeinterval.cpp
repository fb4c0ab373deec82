// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/timeinterval.h"

#include <algorithm>
#include <QDateTime>

namespace loomdeck {

namespace {

constexpr int daysOfWeek = 7;

bool isIn(const std::vector<TimeInterval::Range> &ranges, int value)
{
    return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [value](const TimeInterval::Range &one) {
               return value >= one.first && value <= one.last;
           });
}

bool isDayIn(const std::vector<TimeInterval::Range> &ranges, const QDate &date)
{
    const int days = date.daysInMonth();
    const auto fromStart = [days](int day) { return day < 0 ? days + day + 1 : day; };
    return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [&](const TimeInterval::Range &one) {
               // A range that begins after a short month is left out; one that ends after it ends with the month.
               const int first = fromStart(one.first);
               return first <= days && date.day() >= first && date.day() <= std::min(days, fromStart(one.last));
           });
}

bool isMinuteIn(const std::vector<TimeInterval::Range> &ranges, int minute)
{
    return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [minute](const TimeInterval::Range &one) {
               return minute >= one.first && minute < one.last;
           });
}

} // namespace

bool TimeInterval::contains(Timestamp time) const
{
    const qint64 millis = std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(millis, zone);
    const QDate date = local.date();
    return isMinuteIn(times, local.time().hour() * 60 + local.time().minute()) && isDayIn(daysOfMonth, date) &&
           isIn(months, date.month()) && isIn(weekdays, date.dayOfWeek() % daysOfWeek) && isIn(years, date.year());
}

bool NamedInterval::contains(Timestamp time) const
{
    return std::any_of(intervals.begin(), intervals.end(),
                       [time](const TimeInterval &one) { return one.contains(time); });
}

} // namespace loomdeck
