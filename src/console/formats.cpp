// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/formats.h"

#include "core/texttime.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

qint64 in(Micros time, Micros unit)
{
    return time / unit;
}

QDateTime dateTime(Timestamp time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count(), zone);
}

} // namespace

Formats::Formats(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

void Formats::setTimeStyle(const QString &style)
{
    if (m_timeStyle == style)
        return;
    m_timeStyle = style;
    Q_EMIT changed();
}

QString Formats::age(Micros time)
{
    const Micros age = std::max(time, Micros{0});
    if (age < 1min)
        return tr("%1 s", "seconds").arg(in(age, 1s));
    if (age < 1h)
        return tr("%1 m", "minutes").arg(in(age, 1min));
    if (age < 24h)
        return tr("%1 h %2 m", "hours and minutes").arg(in(age, 1h)).arg(in(age % 1h, 1min), 2, 10, QChar(u'0'));
    return tr("%1 d %2 h", "days and hours").arg(in(age, 24h)).arg(in(age % 24h, 1h));
}

QString Formats::number(qint64 value)
{
    return QLocale().toString(value);
}

QString Formats::shortNumber(qint64 value)
{
    const QLocale locale;
    if (value < 10'000)
        return locale.toString(value);
    if (value < 1'000'000)
        return tr("%1 k", "thousands").arg(locale.toString(value / 1000));
    return tr("%1 M", "millions").arg(locale.toString(static_cast<double>(value) / 1e6, 'f', 1));
}

QString Formats::percent(qint64 part, qint64 whole)
{
    // 100 % is said only when nothing is left.
    const qint64 percent = whole <= 0      ? 0
                           : part >= whole ? 100
                                           : std::min<qint64>(99, (part * 100 + whole / 2) / whole);
    return tr("%1 %", "a percentage").arg(percent);
}

QString Formats::shortId(const QString &id)
{
    return id.size() == 36 ? id.left(8) + u'…' + id.right(4) : id;
}

QString Formats::duration(Micros time)
{
    if (time < 1s)
        return tr("%1 ms", "milliseconds").arg(in(time, 1ms));
    if (time < 1min)
        return tr("%1 s", "seconds").arg(QLocale().toString(std::chrono::duration<double>(time).count(), 'f', 1));
    return age(time);
}

QString Formats::relative(Timestamp time) const
{
    const Micros away = time - m_clock.now();
    if (away > Micros{0})
        return tr("in %1").arg(age(away));
    return away > -1s ? tr("now") : tr("%1 ago").arg(age(-away));
}

QString Formats::clockTime(Timestamp time) const
{
    if (m_timeStyle == u"relative")
        return relative(time);
    const QDateTime then = dateTime(time, zone()), now = dateTime(m_clock.now(), zone());
    const QString clock = hourMinute(time);
    if (then.date() == now.date())
        return clock;
    return QLocale::c().toString(then.date(), then.date().year() == now.date().year() ? u"MM-dd"_s : u"yyyy-MM-dd"_s) +
           u' ' + clock;
}

QString Formats::hourMinute(Timestamp time) const
{
    const QDateTime then = dateTime(time, zone());
    const QString clock = QLocale::c().toString(then.time(), u"HH:mm"_s);
    // The same hour comes twice when the zone's distance from UTC shrinks before or after it.
    const auto away = [this](Timestamp at) { return zone().offsetFromUtc(dateTime(at, QTimeZone::utc())); };
    const bool isTwice = away(time - 1h) > away(time) || away(time + 1h) < away(time);
    return isTwice ? clock + u' ' + then.timeZoneAbbreviation() : clock;
}

QString Formats::dayMinute(Timestamp time) const
{
    return QLocale::c().toString(dateTime(time, zone()).date(), u"MM-dd "_s) + hourMinute(time);
}

std::vector<Formats::ClockChange> Formats::clockChanges(Timestamp from, Timestamp to) const
{
    std::vector<ClockChange> list;
    if (m_timeStyle != u"local")
        return list;
    const QTimeZone local = zone();
    for (const auto &change : local.transitions(dateTime(from, QTimeZone::utc()), dateTime(to, QTimeZone::utc()))) {
        const Timestamp at{std::chrono::milliseconds(change.atUtc.toMSecsSinceEpoch())};
        const auto away = [&local](Timestamp when) { return local.offsetFromUtc(dateTime(when, QTimeZone::utc())); };
        const auto by = std::chrono::seconds(away(at) - away(at - 1s));
        if (by.count() != 0)
            list.push_back({at, by});
    }
    return list;
}

QString Formats::wallTime(Timestamp time) const
{
    return QLocale::c().toString(dateTime(time, zone()).time(), u"HH:mm:ss"_s);
}

QString Formats::fullTime(Timestamp time) const
{
    const QDateTime then = dateTime(time, zone());
    return QLocale::c().toString(then, u"yyyy-MM-dd HH:mm:ss "_s) +
           (m_timeStyle == u"utc" ? u"UTC"_s : then.timeZoneAbbreviation());
}

QTimeZone Formats::zone() const
{
    return m_timeStyle == u"utc" ? QTimeZone::utc() : QTimeZone::systemTimeZone();
}

QString Formats::maybeClockTime(const std::optional<Timestamp> &time) const
{
    return time ? clockTime(*time) : u"–"_s;
}

QString Formats::until(Timestamp time) const
{
    const Micros left = time - m_clock.now();
    if (m_timeStyle == u"relative")
        return tr("for another %1").arg(age(left));
    return tr("until %1").arg(left < 1h && left > -1h ? wallTime(time) : clockTime(time));
}

QString Formats::countdown(Micros left)
{
    if (left >= 1h)
        return age(left);
    // What is left of a second still counts, so that zero means zero.
    const qint64 seconds = in(std::max(left, Micros{0}) + 999'999us, 1s);
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

std::optional<Timestamp> Formats::readTime(const QString &text) const
{
    const QString typed = text.trimmed();
    if (const auto lasts = parseDuration(QString(typed).remove(u' ')))
        return m_clock.now() + *lasts;
    if (const auto iso = parseIsoTime(typed))
        return *iso;
    const auto at = [this](const QDate &date, const QTime &time) {
        return Timestamp{std::chrono::milliseconds(QDateTime(date, time, zone()).toMSecsSinceEpoch())};
    };
    if (const QTime time = QTime::fromString(typed, u"H:mm"_s); time.isValid()) {
        const QDate today = dateTime(m_clock.now(), zone()).date();
        const Timestamp then = at(today, time);
        return then > m_clock.now() ? then : at(today.addDays(1), time);
    }
    const QDateTime whole = QDateTime::fromString(typed, u"yyyy-MM-dd H:mm"_s);
    return whole.isValid() ? std::optional(at(whole.date(), whole.time())) : std::nullopt;
}

QString Formats::zoneName() const
{
    return m_timeStyle == u"utc" ? u"UTC"_s : QDateTime::currentDateTime().timeZoneAbbreviation();
}

} // namespace loomdeck
