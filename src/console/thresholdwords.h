// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/healththreshold.h"

namespace loomdeck {

/** Thresholds of the planners' health for people. Pure. */
namespace thresholdwords {

/** "Stale items" */
QString title(const QString &name);
/** What it means, a sentence in the reader's language. */
QString meaning(const ThresholdInfo &info);
/** "2 h", "3 returns" */
QString value(const ThresholdInfo &info, qint64 value);
/** What is counted: "returns", "refusals", "runs". */
QString countUnit(const QString &name);

/** A unit of time that somebody may write a threshold in. */
struct TimeUnit
{
    QString key; ///< `s`, `min`, `h`, `d`
    qint64 seconds = 1;
};
/** Seconds, minutes, hours, days. */
const QList<TimeUnit> &timeUnits();
/** The largest unit of which the seconds are a whole number; a single day is written in hours. */
TimeUnit unitFor(qint64 seconds);
/** The unit of this key in words. */
QString unitText(const QString &key);

} // namespace thresholdwords

} // namespace loomdeck
