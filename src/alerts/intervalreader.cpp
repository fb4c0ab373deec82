// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/intervalreader.h"

#include "core/nearest.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int longestMonth = 31;

const QStringList &weekdayNames()
{
    static const QStringList names{u"sunday"_s,   u"monday"_s, u"tuesday"_s, u"wednesday"_s,
                                   u"thursday"_s, u"friday"_s, u"saturday"_s};
    return names;
}

const QStringList &monthNames()
{
    static const QStringList names{u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                   u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                   u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
    return names;
}

/** How one kind of range is written. */
struct RangeForm
{
    QStringList names; ///< of the values from `firstName` on
    int firstName;
    int min, max;
    QString example;
};

std::optional<int> rangeEnd(const QString &text, const RangeForm &form)
{
    if (const auto index = form.names.indexOf(text.toLower()); index >= 0)
        return static_cast<int>(index) + form.firstName;
    bool ok = false;
    const int number = text.toInt(&ok);
    // Weekdays are only known by name.
    if (!ok || form.min > form.max || number < form.min || number > form.max)
        return std::nullopt;
    return number;
}

void readRanges(DocumentReader &reader, const QString &key, const RangeForm &form,
                std::vector<TimeInterval::Range> &ranges)
{
    for (const QString &text : reader.texts(key)) {
        const QStringList ends = text.split(u':');
        const auto fault = [&](const QString &why, const QString &near) {
            reader.problem(reader.line(key), u"%1: \"%2\" %3."_s.arg(reader.named(key), text.left(60), why),
                           near.isEmpty() ? u"Write for example %1."_s.arg(form.example)
                                          : u"Did you mean \"%1\"?"_s.arg(near));
        };
        const auto first = rangeEnd(ends.first().trimmed(), form);
        const auto last = rangeEnd(ends.last().trimmed(), form);
        if (ends.size() > 2 || !first || !last) {
            fault(u"is not understood"_s,
                  nearest((first ? ends.last() : ends.first()).trimmed().toLower(), form.names));
            continue;
        }
        const bool isBackward = *first < 0 && *last > 0;
        // Counted in the longest month, which is all a file can tell.
        const int from = *first < 0 ? longestMonth + *first + 1 : *first;
        const int to = *last < 0 ? longestMonth + *last + 1 : *last;
        if (*first == 0 && form.min < 0)
            fault(u"has a day 0"_s, {});
        else if (isBackward || from > to)
            fault(u"ends before it begins"_s, {});
        else
            ranges.push_back({*first, *last});
    }
}

std::optional<int> minuteOf(const QString &text)
{
    static const QRegularExpression form(u"^((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$"_s);
    if (!form.match(text).hasMatch())
        return std::nullopt;
    return text.left(2).toInt() * 60 + text.right(2).toInt();
}

void readTimes(DocumentReader &reader, TimeInterval &interval)
{
    reader.list(u"times"_s, [&interval](DocumentReader &r) {
        const auto start = minuteOf(r.text(u"start_time"_s));
        const auto end = minuteOf(r.text(u"end_time"_s));
        if (!start || !end)
            r.problem(r.line(), u"%1 needs start_time and end_time from 00:00 to 24:00."_s.arg(r.path()),
                      u"Write {start_time: \"09:00\", end_time: \"17:00\"}."_s);
        else if (*start >= *end || *start >= minutesOfDay)
            r.problem(r.line(), u"%1 ends before it begins."_s.arg(r.path()),
                      u"Split what goes over midnight in two: one until 24:00, one from 00:00."_s);
        else
            interval.times.push_back({*start, *end});
    });
}

TimeInterval readInterval(DocumentReader &reader)
{
    TimeInterval interval;
    readTimes(reader, interval);
    readRanges(reader, u"weekdays"_s, {weekdayNames(), 0, 1, 0, u"monday:friday or saturday"_s}, interval.weekdays);
    readRanges(reader, u"days_of_month"_s, {{}, 0, -longestMonth, longestMonth, u"1:5 or -3:-1"_s},
               interval.daysOfMonth);
    readRanges(reader, u"months"_s, {monthNames(), 1, 1, 12, u"january:march or 1:3"_s}, interval.months);
    readRanges(reader, u"years"_s, {{}, 0, 1, 9999, u"2026:2028 or 2026"_s}, interval.years);
    const QString location = reader.text(u"location"_s);
    if (location == u"Local")
        interval.zone = QTimeZone::systemTimeZone();
    else if (!location.isEmpty())
        interval.zone = QTimeZone(location.toUtf8());
    if (!interval.zone.isValid()) {
        const auto ids = QTimeZone::availableTimeZoneIds();
        QStringList names;
        for (const QByteArray &id : ids)
            names << QString::fromLatin1(id);
        const QString near = nearest(location, names);
        reader.problem(reader.line(u"location"_s),
                       u"%1: there is no time zone \"%2\"."_s.arg(reader.named(u"location"_s), location.left(60)),
                       near.isEmpty() ? u"Write an IANA name, for example Europe/Berlin."_s
                                      : u"Did you mean \"%1\"?"_s.arg(near));
        interval.zone = QTimeZone::utc();
    }
    return interval;
}

} // namespace

NamedInterval readNamedInterval(DocumentReader &reader)
{
    NamedInterval named;
    named.line = reader.line();
    named.name = reader.text(u"name"_s);
    if (named.name.isEmpty())
        reader.problem(named.line, u"A time interval has no name."_s, u"Write \"name: office hours\"."_s);
    reader.list(u"time_intervals"_s, [&named](DocumentReader &r) { named.intervals.push_back(readInterval(r)); });
    return named;
}

} // namespace loomdeck
