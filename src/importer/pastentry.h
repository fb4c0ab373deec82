// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/history.h"

namespace loomdeck {

/** The entry that tells of a past event, and what makes it the same as a row of another list. A value. */
struct PastEntry
{
    JournalEntry entry;
    /** Kind and text of what only one event can be; empty for kinds that no list repeats. */
    QString sameKind, same;
};

/** Translates one event. Throws Failure with the path of a bad value. Database thread. */
PastEntry pastEntry(Taking &taking, const PastEvent &event);

} // namespace loomdeck
