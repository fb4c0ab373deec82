// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/journal.h"
#include "health/healthlists.h"

namespace loomdeck {

/** Journal entries in the shapes of the reference's report. Pure; any thread. */
namespace healthrows {

/** A phase, its telemetry, or a refused contract. `planName` is today's name, empty when the plan is gone. */
QJsonObject telemetry(const JournalEntry &entry, const QString &planName);
QJsonObject action(const JournalEntry &entry, const QString &planName);

/** Kinds of entries that telemetry() takes. */
QStringList telemetryKinds();

} // namespace healthrows

} // namespace loomdeck
