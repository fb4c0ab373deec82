// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/thresholdwords.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace loomdeck::thresholdwords {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::thresholdwords", text, meaning, n);
}

} // namespace

QString title(const QString &name)
{
    static const QHash<QString, const char *> titles{
        {u"backlog.stale"_s, QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Stale items")},
        {u"backlog.transition-window"_s,
         QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Changes of status, looked back")},
        {u"backlog.flapping-returns"_s, QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Flapping items")},
        {u"backlog.contract-window"_s, QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Refused contracts, looked back")},
        {u"backlog.contract-warning"_s,
         QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Refused contracts, a warning from")},
        {u"backlog.contract-error"_s,
         QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Refused contracts, an error from")},
        {u"obligation.ageing"_s, QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Ageing obligations")},
        {u"worldbible.stale"_s, QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Stale world bibles")},
        {u"planner.failure-window"_s, QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Recent failures, looked back")},
        {u"planner.critique-executions"_s,
         QT_TRANSLATE_NOOP("loomdeck::thresholdwords", "Runs searched for critique")}};
    const auto found = titles.find(name);
    return found == titles.end() ? name : tr(*found);
}

QString meaning(const ThresholdInfo &info)
{
    return QCoreApplication::translate("health", info.meaning);
}

QString countUnit(const QString &name)
{
    if (name == u"backlog.flapping-returns")
        return tr("returns");
    return name.startsWith(u"backlog.contract-") ? tr("refusals") : tr("runs");
}

QString value(const ThresholdInfo &info, qint64 value)
{
    if (info.unit == ThresholdUnit::Count) {
        const auto n = static_cast<int>(std::min<qint64>(value, 1'000'000'000));
        if (info.name == u"backlog.flapping-returns")
            return tr("%n return(s)", nullptr, n);
        return info.name.startsWith(u"backlog.contract-") ? tr("%n refusal(s)", nullptr, n)
                                                          : tr("%n run(s)", nullptr, n);
    }
    const TimeUnit unit = unitFor(value);
    return u"%1 %2"_s.arg(QLocale().toString(value / unit.seconds), unitText(unit.key));
}

const QList<TimeUnit> &timeUnits()
{
    static const QList<TimeUnit> units{{u"s"_s, 1}, {u"min"_s, 60}, {u"h"_s, 3600}, {u"d"_s, 86'400}};
    return units;
}

TimeUnit unitFor(qint64 seconds)
{
    const QList<TimeUnit> &units = timeUnits();
    for (auto unit = units.rbegin(); unit != units.rend(); ++unit) {
        const bool isSingleDay = unit->key == u"d" && seconds / unit->seconds < 2;
        if (seconds > 0 && seconds % unit->seconds == 0 && !isSingleDay)
            return *unit;
    }
    return units.front();
}

QString unitText(const QString &key)
{
    if (key == u"min")
        return tr("min");
    return key == u"h" ? tr("h") : key == u"d" ? tr("d") : tr("s");
}

} // namespace loomdeck::thresholdwords
