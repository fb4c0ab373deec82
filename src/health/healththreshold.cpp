// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/healththreshold.h"

#include "core/json.h"
#include "core/nearest.h"
#include "core/texttime.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qint64 minute = 60, hour = 3600, week = 168 * hour;

/** Where a threshold is kept in the value: one of the two. */
struct ThresholdPlace
{
    Micros HealthThresholds::*time = nullptr;
    qint64 HealthThresholds::*count = nullptr;
};

ThresholdPlace placeOf(const QString &name)
{
    using T = HealthThresholds;
    static const QHash<QString, ThresholdPlace> places{
        {u"backlog.stale"_s, {&T::backlogStale, nullptr}},
        {u"obligation.ageing"_s, {&T::obligationAgeing, nullptr}},
        {u"worldbible.stale"_s, {&T::worldBibleStale, nullptr}},
        {u"planner.failure-window"_s, {&T::failureWindow, nullptr}},
        {u"backlog.transition-window"_s, {&T::transitionWindow, nullptr}},
        {u"backlog.contract-window"_s, {&T::contractWindow, nullptr}},
        {u"backlog.flapping-returns"_s, {nullptr, &T::flappingReturns}},
        {u"backlog.contract-warning"_s, {nullptr, &T::contractWarning}},
        {u"backlog.contract-error"_s, {nullptr, &T::contractError}},
        {u"planner.critique-executions"_s, {nullptr, &T::critiqueExecutions}}};
    return places.value(name);
}

} // namespace

void HealthThresholds::set(const QString &name, qint64 value)
{
    const ThresholdPlace place = placeOf(name);
    if (place.time)
        this->*place.time = std::chrono::seconds(value);
    else if (place.count)
        this->*place.count = value;
}

qint64 HealthThresholds::value(const QString &name) const
{
    const ThresholdPlace place = placeOf(name);
    if (place.time)
        return std::chrono::duration_cast<std::chrono::seconds>(this->*place.time).count();
    return place.count ? this->*place.count : 0;
}

QJsonObject ThresholdRow::toJson() const
{
    return {{u"name"_s, info.name},
            {u"value"_s, value},
            {u"unit"_s, info.unit == ThresholdUnit::Seconds ? u"seconds"_s : u"count"_s},
            {u"default"_s, info.usual},
            {u"least"_s, info.least},
            {u"most"_s, info.most},
            {u"meaning"_s, QString::fromLatin1(info.meaning)},
            {u"rowVersion"_s, rowVersion},
            {u"changedBy"_s, orNull(changedBy.isEmpty() ? QString() : changedBy)},
            {u"changedAtUtc"_s, orNull(isoText(changedAt))}};
}

namespace healththresholds {

const QList<ThresholdInfo> &all()
{
    using enum ThresholdUnit;
    static const QList<ThresholdInfo> list{
        {u"backlog.stale"_s, Seconds, 2 * hour, minute, week,
         QT_TRANSLATE_NOOP("health", "An item in progress that nothing touched for longer than this is stale.")},
        {u"backlog.transition-window"_s, Seconds, 24 * hour, 5 * minute, week,
         QT_TRANSLATE_NOOP("health", "How far back changes of status are listed and counted as flapping.")},
        {u"backlog.flapping-returns"_s, Count, 3, 1, 1000,
         QT_TRANSLATE_NOOP("health", "An item that returned to Pending so often within the transition window flaps.")},
        {u"backlog.contract-window"_s, Seconds, 24 * hour, 5 * minute, week,
         QT_TRANSLATE_NOOP("health", "How far back refused resume contracts count as drift.")},
        {u"backlog.contract-warning"_s, Count, 1, 1, 10'000,
         QT_TRANSLATE_NOOP("health", "So many refused contracts within the window are a warning.")},
        {u"backlog.contract-error"_s, Count, 2, 1, 10'000,
         QT_TRANSLATE_NOOP("health",
                           "So many refused contracts within the window are an error; the status is critical.")},
        {u"obligation.ageing"_s, Seconds, 12 * hour, 5 * minute, 30 * week,
         QT_TRANSLATE_NOOP("health", "An open persona obligation older than this is ageing.")},
        {u"worldbible.stale"_s, Seconds, 6 * hour, 5 * minute, 30 * week,
         QT_TRANSLATE_NOOP("health", "A world bible whose entries nothing touched for longer than this is stale.")},
        {u"planner.failure-window"_s, Seconds, 24 * hour, 5 * minute, week,
         QT_TRANSLATE_NOOP("health", "How far back executions without success count as recent failures.")},
        {u"planner.critique-executions"_s, Count, 100, 1, 1000,
         QT_TRANSLATE_NOOP("health",
                           "How many of the newest executions are looked at for exhausted critique budgets.")},
    };
    return list;
}

const ThresholdInfo *find(const QString &name)
{
    for (const ThresholdInfo &info : all()) {
        if (info.name == name)
            return &info;
    }
    return nullptr;
}

std::optional<Error> fault(const HealthThresholds &now, const QString &name, qint64 value)
{
    const ThresholdInfo *info = find(name);
    if (!info) {
        QStringList names;
        for (const ThresholdInfo &one : all())
            names << one.name;
        return Error::notFound(u"THRESHOLD_UNKNOWN"_s, u"There is no threshold \"%1\"."_s.arg(name.left(60)),
                               nearest(name, names).isEmpty() ? u"Use one of: %1."_s.arg(names.join(u", "))
                                                              : u"Did you mean \"%1\"?"_s.arg(nearest(name, names)));
    }
    if (value < info->least || value > info->most) {
        return Error::badInput(u"THRESHOLD_RANGE"_s, u"%1 cannot be %2."_s.arg(name).arg(value),
                               u"Give it %1 to %2 %3."_s.arg(info->least)
                                   .arg(info->most)
                                   .arg(info->unit == ThresholdUnit::Seconds ? u"seconds"_s : u"events"_s));
    }
    HealthThresholds wanted = now;
    wanted.set(name, value);
    if (wanted.contractError < wanted.contractWarning) {
        return Error::badInput(
            u"THRESHOLD_ORDER"_s,
            u"Contract drift would be an error at %1 and a warning only at %2."_s.arg(wanted.contractError)
                .arg(wanted.contractWarning),
            u"Keep the warning at or below the error; change the other one first."_s);
    }
    return std::nullopt;
}

} // namespace healththresholds

} // namespace loomdeck
