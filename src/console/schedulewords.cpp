// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/schedulewords.h"

#include <optional>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace loomdeck::schedulewords {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::schedulewords", text, meaning, n);
}

std::optional<int> number(const QString &field)
{
    bool isNumber = false;
    const int value = field.toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::optional<int> step(const QString &field)
{
    return field.startsWith(u"*/") ? number(field.mid(2)) : std::nullopt;
}

/** Name of a day of the week by its number or its English name. */
std::optional<QString> dayName(const QString &field)
{
    static const QStringList names{u"sun"_s, u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s};
    const int day = number(field).value_or(static_cast<int>(names.indexOf(field.toLower())));
    return day < 0 || day > 7 ? std::nullopt : std::optional(QLocale().dayName(day % 7 == 0 ? 7 : day));
}

QString weekdaysText(const QString &field)
{
    const QStringList range = field.split(u'-');
    if (range.size() == 2) {
        const auto from = dayName(range[0]), to = dayName(range[1]);
        return from && to ? tr("%1 to %2").arg(*from, *to) : QString();
    }
    QStringList days;
    for (const QString &one : field.split(u',')) {
        const auto name = dayName(one);
        if (!name)
            return {};
        days << *name;
    }
    return days.join(u", "_s);
}

QString clock(int hour, int minute)
{
    return u"%1:%2"_s.arg(hour, 2, 10, QChar(u'0')).arg(minute, 2, 10, QChar(u'0'));
}

/** Lines that run more than once a day. */
QString oftenText(const QString &minute, const QString &hour)
{
    if (minute == u"*" && hour == u"*")
        return tr("every minute");
    if (const auto every = step(minute); every && hour == u"*")
        return tr("every %n minute(s)", nullptr, *every);
    const auto at = number(minute);
    if (!at)
        return {};
    const QString past = u":%1"_s.arg(*at, 2, 10, QChar(u'0'));
    if (hour == u"*")
        return tr("every hour at %1").arg(past);
    const auto every = step(hour);
    return every ? tr("every %n hour(s) at %1", nullptr, *every).arg(past) : QString();
}

} // namespace

QString cronText(const QString &line)
{
    static const QHash<QString, const char *> shorthands{
        {u"@hourly"_s, QT_TRANSLATE_NOOP("loomdeck::schedulewords", "every hour")},
        {u"@daily"_s, QT_TRANSLATE_NOOP("loomdeck::schedulewords", "every day at midnight")},
        {u"@midnight"_s, QT_TRANSLATE_NOOP("loomdeck::schedulewords", "every day at midnight")},
        {u"@weekly"_s, QT_TRANSLATE_NOOP("loomdeck::schedulewords", "every Sunday at midnight")},
        {u"@monthly"_s, QT_TRANSLATE_NOOP("loomdeck::schedulewords", "on the 1st of each month")},
        {u"@yearly"_s, QT_TRANSLATE_NOOP("loomdeck::schedulewords", "every year on 1 January")}};
    if (shorthands.contains(line.trimmed()))
        return tr(shorthands.value(line.trimmed()));
    const QStringList fields = line.simplified().split(u' ');
    if (fields.size() != 5 || fields[3] != u"*")
        return {};
    const QString &days = fields[2], &weekdays = fields[4];
    const auto minute = number(fields[0]), hour = number(fields[1]);
    if (!minute || !hour)
        return days == u"*" && weekdays == u"*" ? oftenText(fields[0], fields[1]) : QString();
    const QString at = clock(*hour, *minute);
    if (days == u"*" && weekdays == u"*")
        return tr("every day at %1").arg(at);
    if (days == u"*") {
        const QString names = weekdaysText(weekdays);
        return names.isEmpty() ? QString() : tr("%1 at %2", "weekdays and a time").arg(names, at);
    }
    const auto day = number(days);
    return day && weekdays == u"*" ? tr("on day %1 of each month at %2").arg(*day).arg(at) : QString();
}

} // namespace loomdeck::schedulewords
