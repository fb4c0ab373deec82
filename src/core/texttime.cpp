// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QTime>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qint64 microsPerSecond = 1'000'000;
constexpr qint64 secondsPerDay = 86'400;
// QDate's Julian day of 1970-01-01.
constexpr qint64 julianEpoch = 2'440'588;
// What is added to any time we keep must still fit 64 bits.
constexpr Micros longestDuration = std::chrono::hours(24 * 36'500);

Error badTime(const QString &text)
{
    return Error::badInput(u"BAD_TIME"_s, u"\"%1\" is not a time."_s.arg(text.left(40)),
                           u"Write ISO-8601 in UTC, for example 2026-11-20T18:00:00Z, in the years 1 to 9999."_s);
}

} // namespace

QString isoText(Timestamp time)
{
    const qint64 micros = toMicros(time);
    qint64 seconds = micros / microsPerSecond;
    qint64 fraction = micros % microsPerSecond;
    if (fraction < 0) {
        fraction += microsPerSecond;
        --seconds;
    }
    qint64 day = seconds / secondsPerDay;
    qint64 second = seconds % secondsPerDay;
    if (second < 0) {
        second += secondsPerDay;
        --day;
    }
    const QDate date = QDate::fromJulianDay(day + julianEpoch);
    QString text = u"%1-%2-%3T%4:%5:%6"_s.arg(date.year(), 4, 10, QChar(u'0'))
                       .arg(date.month(), 2, 10, QChar(u'0'))
                       .arg(date.day(), 2, 10, QChar(u'0'))
                       .arg(second / 3600, 2, 10, QChar(u'0'))
                       .arg(second / 60 % 60, 2, 10, QChar(u'0'))
                       .arg(second % 60, 2, 10, QChar(u'0'));
    if (fraction % 1000 != 0)
        text += u".%1"_s.arg(fraction, 6, 10, QChar(u'0'));
    else if (fraction != 0)
        text += u".%1"_s.arg(fraction / 1000, 3, 10, QChar(u'0'));
    return text + u'Z';
}

QString isoText(const std::optional<Timestamp> &time)
{
    return time ? isoText(*time) : QString();
}

Result<Timestamp> parseIsoTime(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,7}))?(Z|[+-]\\d{2}:\\d{2})$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return badTime(text);
    const QDate date(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    const QTime time(match.capturedView(4).toInt(), match.capturedView(5).toInt(), match.capturedView(6).toInt());
    if (!date.isValid() || date.year() < 1 || !time.isValid())
        return badTime(text);

    qint64 seconds = (date.toJulianDay() - julianEpoch) * secondsPerDay + time.msecsSinceStartOfDay() / 1000;
    const auto zone = match.capturedView(8);
    if (zone != u"Z") {
        const qint64 offset = zone.mid(1, 2).toInt() * 3600 + zone.mid(4, 2).toInt() * 60;
        seconds -= zone.front() == u'-' ? -offset : offset;
    }
    const qint64 fraction = match.captured(7).leftJustified(6, u'0', true).toLongLong();
    return fromMicros(seconds * microsPerSecond + fraction);
}

Result<Micros> parseDuration(const QString &text)
{
    static const QRegularExpression whole(u"^(?:\\d{1,9}(?:ms|s|m|h|d))+$"_s);
    static const QRegularExpression part(u"(\\d+)(ms|s|m|h|d)"_s);
    const QString trimmed = text.trimmed();
    if (!whole.match(trimmed).hasMatch()) {
        return Error::badInput(u"BAD_DURATION"_s, u"\"%1\" is not a duration."_s.arg(text.left(40)),
                               u"Write a number with its unit, for example 250ms, 30s, 5m, 2h or 1d."_s);
    }
    using namespace std::chrono_literals;
    static const QHash<QString, Micros> units{
        {u"ms"_s, 1ms}, {u"s"_s, 1s}, {u"m"_s, 1min}, {u"h"_s, 1h}, {u"d"_s, 24h}};
    Micros sum{0};
    for (auto it = part.globalMatch(trimmed); it.hasNext();) {
        const auto match = it.next();
        const qint64 number = match.capturedView(1).toLongLong();
        const Micros unit = units.value(match.captured(2));
        if (number > longestDuration / unit || sum > longestDuration) {
            return Error::badInput(u"BAD_DURATION"_s, u"\"%1\" is more than a hundred years."_s.arg(text.left(40)),
                                   u"Write a shorter time."_s);
        }
        sum += number * unit;
    }
    return sum;
}

} // namespace loomdeck
