// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <optional>
#include <QJsonObject>
#include <QList>

namespace loomdeck {

/** What a threshold is measured in. */
enum class ThresholdUnit { Seconds, Count };

/** One threshold of the planner health report as the program knows it. The texts are English, in the context "health".
 */
struct ThresholdInfo
{
    QString name; ///< `backlog.stale`
    ThresholdUnit unit = ThresholdUnit::Seconds;
    qint64 usual = 0, least = 0, most = 0; ///< the default is the reference's where it has one
    const char *meaning = "";              ///< in words
};

/** The thresholds that a report is judged by. A value. */
struct HealthThresholds
{
    Micros backlogStale = std::chrono::hours(2);
    Micros obligationAgeing = std::chrono::hours(12);
    Micros worldBibleStale = std::chrono::hours(6);
    Micros failureWindow = std::chrono::hours(24);
    Micros transitionWindow = std::chrono::hours(24);
    Micros contractWindow = std::chrono::hours(24);
    qint64 flappingReturns = 3;
    qint64 contractWarning = 1, contractError = 2;
    qint64 critiqueExecutions = 100;

    /** Sets the one of this name; other names are left alone. */
    void set(const QString &name, qint64 value);
    qint64 value(const QString &name) const;
    bool operator==(const HealthThresholds &) const = default;
};

/** One row of the thresholds table, for Settings and the API. A value. */
struct ThresholdRow
{
    ThresholdInfo info;
    qint64 value = 0;
    qint64 rowVersion = 0; ///< 0 while nobody changed it
    QString changedBy;
    std::optional<Timestamp> changedAt;

    /** `{name,value,unit,default,least,most,meaning,rowVersion,changedBy,changedAtUtc}`. */
    QJsonObject toJson() const;
};

/** Pure; any thread. */
namespace healththresholds {

const QList<ThresholdInfo> &all();
/** Null when there is none of this name. */
const ThresholdInfo *find(const QString &name);
/** Why this value cannot be set beside the others. Errors: THRESHOLD_UNKNOWN, THRESHOLD_RANGE, THRESHOLD_ORDER. */
std::optional<Error> fault(const HealthThresholds &now, const QString &name, qint64 value);

} // namespace healththresholds

/** No window reaches further back: what rules look back at is kept as long. */
inline constexpr Micros longestHealthWindow = std::chrono::hours(168);

} // namespace loomdeck
