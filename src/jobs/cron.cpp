// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/cron.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int horizonDays = 8 * 366;

Error badCron(const QString &text, const QString &why)
{
    return Error::badInput(
        u"BAD_CRON"_s, u"\"%1\" is not a cron line: %2."_s.arg(text.left(60), why),
        u"Write minute, hour, day of month, month and day of week, for example \"15 3 * * mon-fri\"."_s);
}

const QHash<QString, QString> &shorthands()
{
    static const QHash<QString, QString> table{{u"@hourly"_s, u"0 * * * *"_s},   {u"@daily"_s, u"0 0 * * *"_s},
                                               {u"@midnight"_s, u"0 0 * * *"_s}, {u"@weekly"_s, u"0 0 * * 0"_s},
                                               {u"@monthly"_s, u"0 0 1 * *"_s},  {u"@yearly"_s, u"0 0 1 1 *"_s}};
    return table;
}

/** Number of a value, by digits or by its name. */
std::optional<int> valueOf(const QString &text, int first, const QStringList &names)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return number;
    const qsizetype index = names.indexOf(text.toLower());
    return index < 0 ? std::nullopt : std::optional(static_cast<int>(index) + first);
}

/** Sets the bits of one field; returns what is wrong, or nothing. */
template<size_t N>
QString readField(std::bitset<N> &bits, const QString &field, int first, int last, const QStringList &names)
{
    for (const QString &part : field.split(u',')) {
        const QStringList stepParts = part.split(u'/');
        bool stepOk = true;
        const int step = stepParts.size() == 2 ? stepParts[1].toInt(&stepOk) : 1;
        if (stepParts.size() > 2 || !stepOk || step < 1)
            return u"the step of \"%1\""_s.arg(part);
        int from = first, to = last;
        if (stepParts[0] != u"*") {
            const QStringList range = stepParts[0].split(u'-');
            const auto low = valueOf(range[0], first, names);
            const auto high = range.size() == 2       ? valueOf(range[1], first, names)
                              : stepParts.size() == 2 ? std::optional(last)
                                                      : low;
            if (range.size() > 2 || !low || !high || *low < first || *high > last || *low > *high)
                return u"the value \"%1\""_s.arg(part);
            from = *low;
            to = *high;
        }
        for (int value = from; value <= to; value += step)
            bits.set(static_cast<size_t>(value));
    }
    return {};
}

Timestamp toTimestamp(const QDateTime &time)
{
    return Timestamp{std::chrono::milliseconds(time.toMSecsSinceEpoch())};
}

} // namespace

Result<CronLine> CronLine::parse(const QString &text)
{
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    static const QStringList weekdays{u"sun"_s, u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s};
    const QStringList fields = shorthands().value(text.trimmed().toLower(), text).simplified().split(u' ');
    if (fields.size() != 5)
        return badCron(text, u"it has %1 fields instead of 5"_s.arg(fields.size()));
    CronLine line;
    for (const QString &problem :
         {readField(line.m_minutes, fields[0], 0, 59, {}), readField(line.m_hours, fields[1], 0, 23, {}),
          readField(line.m_days, fields[2], 1, 31, {}), readField(line.m_months, fields[3], 1, 12, months),
          readField(line.m_weekdays, fields[4], 0, 7, weekdays)}) {
        if (!problem.isEmpty())
            return badCron(text, problem);
    }
    if (line.m_weekdays[7])
        line.m_weekdays.set(0);
    line.m_anyHour = fields[1].startsWith(u'*');
    line.m_anyDay = fields[2].startsWith(u'*');
    line.m_anyWeekday = fields[4].startsWith(u'*');
    return line;
}

bool CronLine::matchesDate(const QDate &date) const
{
    if (!m_months[static_cast<size_t>(date.month())])
        return false;
    const bool day = m_days[static_cast<size_t>(date.day())];
    const bool weekday = m_weekdays[static_cast<size_t>(date.dayOfWeek() % 7)];
    if (m_anyDay || m_anyWeekday)
        return day && weekday;
    return day || weekday;
}

std::optional<Timestamp> CronLine::nextAfter(Timestamp time, const QTimeZone &zone) const
{
    // Minute by minute through real time, a whole day at once where the date does not match.
    const qint64 startMinute = std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count() + 1;
    const auto local = [&zone](qint64 minute) { return QDateTime::fromMSecsSinceEpoch(minute * 60'000, zone); };
    const qint64 end = startMinute + qint64{horizonDays} * 24 * 60;
    QDateTime previous = local(startMinute - 1);
    for (qint64 minute = startMinute; minute < end; ++minute) {
        QDateTime now = local(minute);
        const int jumped = now.offsetFromUtc() - previous.offsetFromUtc();
        if (jumped == 0 && !matchesDate(now.date())) {
            // Stop short of midnight by the largest shift, so that no change of the clock is skipped.
            const qint64 left = 24 * 60 - (now.time().hour() * 60 + now.time().minute());
            if (left > 181)
                minute += left - 181;
            previous = local(minute);
            continue;
        }
        previous = now;
        if (!m_anyHour && jumped > 0) {
            for (int skipped = jumped / 60; skipped > 0; --skipped) {
                const QDateTime wall = QDateTime(now.date(), now.time(), Qt::UTC).addSecs(-60LL * skipped);
                if (matchesDate(wall.date()) && matchesTime(wall.time().hour(), wall.time().minute()))
                    return toTimestamp(now);
            }
        }
        if (!matchesDate(now.date()) || !matchesTime(now.time().hour(), now.time().minute()))
            continue;
        if (!m_anyHour) {
            // The same wall time an hour or so ago means that the clock was set back in between.
            bool repeated = false;
            for (const qint64 back : {30, 60, 120}) {
                const QDateTime earlier = local(minute - back);
                repeated = repeated || (earlier.date() == now.date() && earlier.time() == now.time());
            }
            if (repeated)
                continue;
        }
        return toTimestamp(now);
    }
    return std::nullopt;
}

} // namespace loomdeck
