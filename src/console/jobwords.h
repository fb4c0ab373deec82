// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/itemwords.h"
#include "jobs/joblist.h"

namespace loomdeck {

class Formats;

/** The console's words for jobs. Pure but for the clock. */
namespace jobwords {

/** Names of the states in the order of a job's life, as jobStateName gives them. */
const QStringList &states();
/** Name under which the theme knows a state of states(), for example `failed` for dead. */
QString stateName(const QString &state);
QString stateName(const Job &job);
/** `Run SceneWeaver`, `Resume many items`: what a job does. */
QString kindText(const Job &job);
/** The same for a narrow column: a phase goes by its name alone. */
QString shortKind(const Job &job);
QString kindText(const QString &kind);
/** The item it works on, or a dash. */
QString subject(const Job &job);
/** True when its subject is an item of the backlog. */
bool isAboutItem(const Job &job);
/** Why it stands where it stands; empty when that needs no reason. */
QString why(const Job &job, const Formats &formats);
/** `waits 3 m`, `in 12 m`, `runs 38 s`, or when it ended. */
QString when(const Job &job, const Formats &formats);
/** `1 of 3`, with the attempt that runs or has succeeded; a dash before the first. */
QString attempts(const Job &job);
/** The node that holds it or held it last, without its machine; a dash for none. */
QString node(const Job &job);
/** What is in its way, for the drawer; the repair is the button above it. */
StuckWords trouble(const Job &job, const Formats &formats);
/** Why this cannot be done to a job in this state; empty when it can. */
QString cancelRefusal(const Job &job);
QString retryRefusal(const Job &job);

} // namespace jobwords

} // namespace loomdeck
