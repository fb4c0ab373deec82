// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/healthreader.h"

#include <QVariantList>

namespace loomdeck {

/** What stands beside the lines and bars of the charts of health, for Qt Quick. Pure but for the time zone. */
namespace healthmarks {

/** Labels below a plot, from the first to the last time: start, quarters, end. */
QStringList times(Timestamp from, Timestamp to, bool isZoomed, const Formats &formats);
/** `{share, text, tip, role, count}` of changes of the fleet and of the clocks, for a plot of this many pixels; what
 * would stand on the same place is one. */
QVariantList marks(const HealthReading &reading, int pixels, const Formats &formats);
/** `{time, fullTime, text, icon, role, address}`, the newest first. */
QVariantList list(const std::vector<HealthMarker> &markers, const Formats &formats);
/** "4 changes, the last 20:08: prompt Scene v14" */
QString finding(const std::vector<HealthMarker> &markers, const QString &within, const Formats &formats);

} // namespace healthmarks

} // namespace loomdeck
