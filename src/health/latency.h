// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/metriccell.h"

#include <optional>

namespace loomdeck {

/**
 * The latency histogram in a cell: buckets whose bounds grow by a constant factor, so that a percentile is off by at
 * most `latencyError` of its value, however long times are, and histograms of any stretches merge by adding. Pure.
 */
namespace latency {

/** Relative error of percentiles for times from 1 ms; below that everything counts as 1 ms. */
inline constexpr double relativeError = 0.05;
/** Longest time that is told apart: what is longer is in the last bucket. A year. */
inline constexpr double longestMs = 365.0 * 86'400'000;

/** Field of the bucket of a time. NaN, negative and infinite times must not come here. */
quint16 bucketOf(double ms);
/** Times in the bucket are above the bound of the one before and at most this. */
double upperBoundMs(quint16 field);
/** Number of times in the cell. */
qint64 count(const MetricCell &cell);
/** The time that so many (0 to 1) of all do not exceed, in ms; nothing when there is none. */
std::optional<double> percentileMs(const MetricCell &cell, double share);

} // namespace latency

} // namespace loomdeck
