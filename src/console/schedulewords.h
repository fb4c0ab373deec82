// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loomdeck {

/** The console's words for cron lines. Pure. */
namespace schedulewords {

/** `every day at 03:15`; empty for lines that have no short words. */
QString cronText(const QString &line);

} // namespace schedulewords

} // namespace loomdeck
