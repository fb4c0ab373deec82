// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace loomdeck {

/**
 * What a cell of metrics may hold. The numbers are kept in the store: never give one a second meaning. Fields below
 * `gaugeFields` are sums, then come gauges of four fields each, then the buckets of the latency histogram.
 */
enum class MetricField : quint16 {
    Succeeded = 1, ///< ends of runs, by outcome
    Partial = 2,
    Blocked = 3,
    Failed = 4,
    Cancelled = 5,
    Held = 6,     ///< a gate held the run back
    Released = 7, ///< the node was stopped; no attempt is used
    Started = 8,
    Retried = 9,     ///< starts that are no first attempt
    DurationMs = 10, ///< sum over the runs in the histogram; of all time only
    Calls = 11,      ///< to a provider
    PromptTokens = 12,
    CompletionTokens = 13,
    CachedTokens = 14,
    CostNano = 15,    ///< billionths of the currency that prices are in
    UntoldUsage = 16, ///< runs whose provider told no tokens, or has no price
    CritiquesUsed = 17,
    CritiquesCountExhausted = 18,
    CritiquesTokenExhausted = 19,
    ResumesRequested = 20,
    ResumesRefused = 21,
    ResumesSucceeded = 22,
    ResumesTimedOut = 23,
    ResumesFailed = 24,
    AutoResumed = 25,
    LoreAsked = 26, ///< something began to wait for a requirement
    LoreMet = 27,
    LoreMissed = 28,
    ObligationsSettled = 29,
    GatesClosed = 30,
    GatesSlowed = 31,
    GatesOpened = 32,
    JobsDead = 33,
    Entries = 40,       ///< of the journal
    OutOfOrder = 41,    ///< written with a time well before an earlier entry: a clock was set back, or a node's is off
    FromTheFuture = 42, ///< happened after they were written: their own time is not used
    BadValues = 43,     ///< durations and amounts that cannot be: negative, no number, longer than a year
    ObjectiveGood = 50,
    ObjectiveBad = 51,
};

/** What the leader samples. */
enum class Gauge : quint16 {
    JobsReady,
    JobsScheduled,
    JobsRunning,
    JobsHeld,
    OldestReadyMs, ///< how long the oldest ready job waits
    ItemsInProgress,
    PhasesRunning,     ///< began and did not end, by the journal
    DriftingPlans,     ///< plans whose two counts differ by more than one
    LargestDrift,      ///< the largest difference of a plan; of a plan's own series: its difference
    ObligationsNew,    ///< open for up to 12 h
    ObligationsAgeing, ///< up to 72 h
    ObligationsOld,
    PlansDriftingLong, ///< plans whose two counts have differed by more than one for more than 5 min
};

inline constexpr quint16 gaugeFields = 1000;
inline constexpr quint16 latencyFields = 2000;

/** The four fields of a gauge: samples, their sum, the least and the most of them. */
enum class GaugePart : quint16 { Samples, Sum, Least, Most };
constexpr quint16 gaugeField(Gauge gauge, GaugePart part)
{
    return static_cast<quint16>(gaugeFields + 4 * static_cast<quint16>(gauge) + static_cast<quint16>(part));
}

} // namespace loomdeck
