// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/journal.h"

namespace loomdeck {

/** A change of the fleet as a marker of a chart. A value. */
struct HealthMarker
{
    Timestamp at{};
    QString text;     ///< a few words beside its line: `Scripted closed`, `version 2.1`
    QString sentence; ///< who, what, why
    QString role, icon;
    QString address; ///< where its subject is looked at, see Navigator::openPage(); empty for nowhere
    bool operator==(const HealthMarker &) const = default;
};

/** What entries of the journal say about the fleet, in words. Pure. */
namespace fleetwords {

HealthMarker markerOf(const JournalEntry &entry);

} // namespace fleetwords

} // namespace loomdeck
