// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/journal.h"
#include "health/metricfolder.h"
#include "health/metricquery.h"
#include "support/teststore.h"

#include <random>

namespace loomdeck::test {

/** One entry that metrics count, at the time it is to be written. */
struct PastEntry
{
    Timestamp at{};
    JournalEntry entry;
};

/** `2026-11-20T18:00:00Z` */
Timestamp time(const char *iso);

/** A run of a phase ended, as the planner journals it. */
PastEntry runEnded(Timestamp at, const QString &item, const QString &status, double durationMs,
                   const QString &plan = QStringLiteral("plan-1"),
                   const QString &planner = QStringLiteral("Scene Weaver"));
/** An entry about an item, a requirement or a gate without more details. */
PastEntry happened(Timestamp at, const QString &kind, const QString &subject, const QJsonObject &details = {},
                   const QString &plan = QStringLiteral("plan-1"));

/** A random history of `count` entries: runs, resumes, lore, gates, clocks that jump, imports and nonsense. */
std::vector<PastEntry> randomHistory(std::mt19937 &dice, int count, Timestamp from);

/** Writes them with their times, `perCommit` in a transaction where the times allow it. The clock stays at the end. */
void write(TestStore &store, const std::vector<PastEntry> &history);

/** What counts when nobody configures anything. */
const FoldRules &usualRules();

/** Folds until the end, `batch` entries in a transaction. */
void foldAll(TestStore &store, const FoldRules &rules, int batch = 1000);

/** Every number that counts, as sorted text: resolution, labels, cell, field, value; and what is open. */
QStringList numbers(TestStore &store);

/** The answer to a query, which must be one. */
MetricAnswer ask(TestStore &store, const MetricQuery &query);
/** Values of a line; NaN where there is none. */
std::vector<double> valuesOf(const MetricAnswer &answer, const QString &line);

} // namespace loomdeck::test
