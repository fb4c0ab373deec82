// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/failurerecord.h"

namespace loomdeck {

class Formats;

/** How failures are put into words. Pure but for the clock. */
namespace failurewords {

/** A class of failures as a sign and a word; the role is one of the theme's. */
struct ClassWords
{
    QString text, icon, role;
};
/** Of `rate-limit`, `content` …; an unknown one is its own word. */
ClassWords classWords(const QString &failureClass);

/** Name of the state as the theme spells it. */
QString stateName(const FailureRecord &record);
/** Who has it; a dash when nobody does. */
QString owner(const FailureRecord &record);
/** What became of it: `resolved 17:30 by job 412`, `ignored: known outage`, `seen 3 times since 12:04`. */
QString fate(const FailureRecord &record, const Formats &formats);
/** `5 failures in 3 plans, 9 times since 12:04` */
QString size(const FailureGroup &group, const Formats &formats);

} // namespace failurewords

} // namespace loomdeck
