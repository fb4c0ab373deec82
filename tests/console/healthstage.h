// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/phase.h"
#include "consolefixture.h"

namespace loomdeck::test {

/** Runs that failed one second after another, the newest `ago` from now. */
void failRuns(ConsoleFixture &console, int count, Micros ago = std::chrono::minutes(1), const QString &transcript = {});
/** Judges at once instead of when the leader's timer comes. */
void judge(ConsoleFixture &console);
/** An item of a new plan, in progress and untouched for so long; its key. */
qint64 addStale(ConsoleFixture &console, const QString &backlogId, Micros untouched, Phase phase);
/** Entries of these kinds about one item. */
void tellOf(ConsoleFixture &console, const QStringList &kinds);

} // namespace loomdeck::test
