// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/resettime.h"

#include "core/texttime.h"
#include "net/retryafter.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// The longest window known is a week.
constexpr auto farthest = 24h * 8;
// Smaller numbers are seconds to wait, larger ones seconds or milliseconds since 1970.
constexpr double firstEpochSecond = 1e9, firstEpochMilli = 1e12;

Micros secondsOf(double seconds)
{
    constexpr double most = 1e12;
    return Micros{static_cast<qint64>(std::clamp(seconds, -most, most) * 1e6)};
}

Timestamp fromQt(const QDateTime &time)
{
    return fromMicros(time.toMSecsSinceEpoch() * 1000);
}

/** A number of seconds, an epoch, a duration, a date, or RFC 3339. */
std::optional<Timestamp> timeIn(const QString &value, Timestamp seen)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (isNumber && !std::isfinite(number))
        return std::nullopt;
    if (isNumber && number >= firstEpochMilli)
        return Timestamp{secondsOf(number / 1000)};
    if (isNumber && number >= firstEpochSecond)
        return Timestamp{secondsOf(number)};
    if (isNumber)
        return seen + secondsOf(number);
    if (const auto duration = looseDuration(value))
        return seen + *duration;
    if (const auto date = httpDate(value))
        return date;
    const auto iso = parseIsoTime(value);
    return iso ? std::optional(iso.value()) : std::nullopt;
}

bool isUsedUp(const WebHeaders &headers, const QByteArray &resetName)
{
    const QByteArray remaining = QByteArray(resetName).replace("reset", "remaining");
    for (const auto &[name, value] : headers) {
        if (name == remaining)
            return value.trimmed().toDouble() <= 0;
    }
    return false;
}

QString delayIn(const QJsonObject &body)
{
    const QJsonObject error = body[u"error"].toObject();
    for (const QJsonValue &detail : error[u"details"].toArray()) {
        if (detail[u"retryDelay"].isString())
            return detail[u"retryDelay"].toString();
    }
    const QJsonValue headers = error[u"metadata"][u"headers"];
    return headers[u"X-RateLimit-Reset"].toVariant().toString();
}

std::optional<Timestamp> timeInWords(const QString &words, Timestamp seen)
{
    static const QRegularExpression after(
        u"(?:try again|retry|wait)\\D{0,20}?((?:[\\d.]+\\s*(?:ms|h|m|s|hours?|minutes?|min|seconds?|sec)\\s*)+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression day(u"(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:at|T)\\s*(\\d{2}:\\d{2}))?"_s);
    if (const auto match = after.match(words); match.hasMatch()) {
        if (const auto duration = looseDuration(match.captured(1)))
            return seen + *duration;
    }
    if (const auto match = day.match(words); match.hasMatch()) {
        const QString clock = match.captured(2).isEmpty() ? u"00:00"_s : match.captured(2);
        const auto time = parseIsoTime(match.captured(1) + u'T' + clock + u":00Z"_s);
        return time ? std::optional(time.value()) : std::nullopt;
    }
    return clockTime(words, seen);
}

} // namespace

std::optional<Micros> looseDuration(const QString &text)
{
    static const QRegularExpression part(
        u"\\G\\s*(\\d+(?:\\.\\d+)?)\\s*(ms|milliseconds?|h|hours?|minutes?|mins?|m|seconds?|secs?|s|d|days?)(?![a-z])"_s,
        QRegularExpression::CaseInsensitiveOption);
    double seconds = 0;
    qsizetype end = 0;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString unit = match.captured(2).toLower();
        const double number = match.captured(1).toDouble();
        if (unit == u"ms" || unit.startsWith(u"milli"))
            seconds += number / 1000;
        else if (unit.startsWith(u'm'))
            seconds += number * 60;
        else if (unit.startsWith(u'h'))
            seconds += number * 3600;
        else
            seconds += unit.startsWith(u'd') ? number * 86400 : number;
        end = match.capturedEnd();
    }
    if (end == 0 || !text.mid(end).trimmed().isEmpty())
        return std::nullopt;
    return secondsOf(seconds);
}

std::optional<Timestamp> clockTime(const QString &words, Timestamp seen)
{
    static const QRegularExpression form(
        u"resets?\\s+(?:at\\s+)?(\\d{1,2})(?::(\\d{2}))?\\s*(am|pm)?\\s*(?:\\(?([A-Za-z]+(?:/[A-Za-z_]+)?)\\)?)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(words);
    if (!match.hasMatch() || (match.captured(2).isEmpty() && match.captured(3).isEmpty()))
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == u"pm" ? 12 : 0);
    }
    const QTime clock(hour, match.captured(2).toInt());
    QTimeZone zone(match.captured(4).toLatin1());
    // Words without a zone are taken as UTC: too late by hours at worst, never for ever.
    if (!zone.isValid())
        zone = QTimeZone::utc();
    if (!clock.isValid())
        return std::nullopt;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toMicros(seen) / 1000, zone);
    QDateTime at(now.date(), clock, zone);
    if (at <= now)
        at = QDateTime(now.date().addDays(1), clock, zone);
    return fromQt(at);
}

std::optional<ResetTime> resetTime(const WebHeaders &headers, const QJsonObject &body, const QString &words,
                                   Timestamp seen)
{
    const auto believable = [seen](const std::optional<Timestamp> &at) {
        return at && *at > seen && *at - seen <= farthest;
    };
    const auto textOf = [](const QByteArray &value) { return QString::fromLatin1(value).trimmed(); };
    for (const char *name : {"retry-after-ms", "x-ms-retry-after-ms", "retry-after"}) {
        for (const auto &[key, value] : headers) {
            if (key != name)
                continue;
            bool isNumber = false;
            const double millis = textOf(value).toDouble(&isNumber);
            const bool inMillis = key.endsWith("-ms");
            const auto at = inMillis ? (isNumber && std::isfinite(millis)
                                            ? std::optional<Timestamp>(seen + secondsOf(millis / 1000))
                                            : std::nullopt)
                                     : timeIn(textOf(value), seen);
            if (believable(at))
                return ResetTime{*at, QString::fromLatin1(key)};
        }
    }
    // Of the limits that are used up the last one counts; where none says so, the first that ends.
    std::optional<ResetTime> usedUp, any;
    for (const auto &[key, value] : headers) {
        if (!key.contains("ratelimit") || !key.contains("reset"))
            continue;
        const auto at = timeIn(textOf(value), seen);
        if (!believable(at))
            continue;
        if (isUsedUp(headers, key) && (!usedUp || *at > usedUp->at))
            usedUp = ResetTime{*at, QString::fromLatin1(key)};
        if (!any || *at < any->at)
            any = ResetTime{*at, QString::fromLatin1(key)};
    }
    if (usedUp)
        return usedUp;
    if (const QString delay = delayIn(body); !delay.isEmpty()) {
        if (const auto at = timeIn(delay, seen); believable(at))
            return ResetTime{*at, u"body"_s};
    }
    if (const auto at = timeInWords(words, seen); believable(at))
        return ResetTime{*at, u"text"_s};
    return any;
}

} // namespace loomdeck
