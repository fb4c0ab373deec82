// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/latency.h"

#include <algorithm>
#include <cmath>

namespace loomdeck::latency {

namespace {

// Bounds of a bucket differ by this factor; its middle is then off by the relative error at most.
constexpr double growth = (1 + relativeError) / (1 - relativeError);

} // namespace

quint16 bucketOf(double ms)
{
    const double bounded = std::clamp(ms, 1.0, longestMs);
    // A hair less, so that a bound itself stays in the bucket that it bounds.
    return static_cast<quint16>(latencyFields + std::max(0.0, std::ceil(std::log(bounded) / std::log(growth) - 1e-9)));
}

double upperBoundMs(quint16 field)
{
    return std::pow(growth, field - latencyFields);
}

qint64 count(const MetricCell &cell)
{
    qint64 sum = 0;
    for (const MetricCell::Entry &entry : cell.entries()) {
        if (entry.field >= latencyFields)
            sum += entry.value;
    }
    return sum;
}

std::optional<double> percentileMs(const MetricCell &cell, double share)
{
    const qint64 total = count(cell);
    if (total <= 0)
        return std::nullopt;
    const auto rank = std::clamp<qint64>(static_cast<qint64>(std::ceil(share * static_cast<double>(total))), 1, total);
    qint64 seen = 0;
    for (const MetricCell::Entry &entry : cell.entries()) {
        if (entry.field < latencyFields)
            continue;
        seen += entry.value;
        if (seen >= rank)
            return upperBoundMs(entry.field) * 2 / (growth + 1);
    }
    return std::nullopt;
}

} // namespace loomdeck::latency
