// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"

namespace loomdeck {

Q_LOGGING_CATEGORY(logDb, "loomdeck.db", QtInfoMsg)
Q_LOGGING_CATEGORY(logJobs, "loomdeck.jobs", QtInfoMsg)
Q_LOGGING_CATEGORY(logEngine, "loomdeck.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(logApi, "loomdeck.api", QtInfoMsg)
Q_LOGGING_CATEGORY(logConsole, "loomdeck.console", QtInfoMsg)

} // namespace loomdeck
