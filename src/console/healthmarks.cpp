// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthmarks.h"

#include "console/wordscontexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::healthmarks {

namespace {

// Marks that stand closer than this cannot be told apart.
constexpr int markWidth = 6;

QString changeWords(const Formats::ClockChange &change)
{
    const QString by = Formats::age(change.by > Micros{0} ? change.by : -change.by).section(u" 00"_s, 0, 0);
    return change.by > Micros{0} ? FleetWords::tr("clocks forward %1").arg(by)
                                 : FleetWords::tr("clocks back %1").arg(by);
}

} // namespace

QStringList times(Timestamp from, Timestamp to, bool isZoomed, const Formats &formats)
{
    QStringList list;
    const Micros all = to - from;
    for (int quarter = 0; quarter <= 4; ++quarter) {
        const Timestamp at = from + all * quarter / 4;
        if (formats.timeStyle() == u"relative") {
            const Micros ago = std::max(Micros{0}, formats.now() - at);
            list << (quarter == 4 && !isZoomed ? FleetWords::tr("now")
                                               : u"−"_s + Formats::age(ago).section(u' ', 0, 1));
        } else if (all <= 26h) {
            list << formats.hourMinute(at);
        } else {
            // With its hour where a quarter of the range does not end with a day.
            list << (all <= 360h ? formats.dayMinute(at) : formats.dayMinute(at).left(5));
        }
    }
    return list;
}

QVariantList marks(const HealthReading &reading, int pixels, const Formats &formats)
{
    struct Mark
    {
        Timestamp at{};
        QString text, tip, role;
    };
    std::vector<Mark> marks;
    for (const HealthMarker &marker : reading.markers)
        marks.push_back(
            {marker.at, marker.text, u"%1  %2"_s.arg(formats.clockTime(marker.at), marker.sentence), marker.role});
    for (const Formats::ClockChange &change : formats.clockChanges(reading.from, reading.to)) {
        const QString words = changeWords(change);
        marks.push_back({change.at, words, u"%1  %2"_s.arg(formats.clockTime(change.at), words), u"neutral"_s});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) { return a.at < b.at; });
    QVariantList list;
    const auto all = static_cast<double>((reading.to - reading.from).count());
    double last = -1;
    for (const Mark &mark : marks) {
        const double share = static_cast<double>((mark.at - reading.from).count()) / all;
        if (!list.isEmpty() && share - last < static_cast<double>(markWidth) / pixels) {
            QVariantMap together = list.takeLast().toMap();
            const int count = together.value(u"count"_s).toInt() + 1;
            together.insert({{u"count"_s, count},
                             {u"text"_s, FleetWords::tr("%1 changes").arg(count)},
                             {u"tip"_s, QString(together.value(u"tip"_s).toString() + u'\n' + mark.tip)}});
            if (together.value(u"role"_s) != mark.role)
                together.insert(u"role"_s, u"run"_s);
            list << together;
            continue;
        }
        last = share;
        list << QVariantMap{
            {u"share"_s, share}, {u"text"_s, mark.text}, {u"tip"_s, mark.tip}, {u"role"_s, mark.role}, {u"count"_s, 1}};
    }
    return list;
}

QVariantList list(const std::vector<HealthMarker> &markers, const Formats &formats)
{
    QVariantList list;
    for (auto marker = markers.rbegin(); marker != markers.rend(); ++marker)
        list << QVariantMap{{u"time"_s, formats.clockTime(marker->at)},
                            {u"fullTime"_s, formats.fullTime(marker->at)},
                            {u"text"_s, marker->sentence},
                            {u"icon"_s, marker->icon},
                            {u"role"_s, marker->role},
                            {u"address"_s, marker->address}};
    return list;
}

QString finding(const std::vector<HealthMarker> &markers, const QString &within, const Formats &formats)
{
    if (markers.empty())
        return FleetWords::tr("Nothing was changed %1").arg(within);
    const HealthMarker &last = markers.back();
    const QString when = formats.clockTime(last.at);
    return markers.size() == 1 ? FleetWords::tr("One change, %1: %2").arg(when, last.text)
                               : FleetWords::tr("%1 changes, the last %2: %3")
                                     .arg(Formats::number(std::ssize(markers)), when, last.text);
}

} // namespace loomdeck::healthmarks
