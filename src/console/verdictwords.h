// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/healthreport.h"

namespace loomdeck {

/** Why the planners are in their state, in the reader's language. Pure. */
namespace verdictwords {

/** One sentence for each alert that makes the status what it is, those that weigh most first; none when all is well. */
QStringList of(const HealthReport &report);
/** The sentence of one alert. */
QString sentence(const HealthReport &report, const HealthAlert &alert);
/** The weightiest of these alerts in a few words, for a notification; the journal keeps ids alone. */
QString heading(const QStringList &alertIds);
/** How bad an alert makes the status by itself. */
HealthStatus weight(const HealthAlert &alert);

} // namespace verdictwords

} // namespace loomdeck
