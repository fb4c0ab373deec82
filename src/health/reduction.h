// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <vector>

namespace loomdeck {

/** A number of a chart at a time, with the least and the most that it stands for; without a value: a gap. A value. */
struct MetricPoint
{
    Timestamp at{};
    std::optional<double> value, least, most;
    bool operator==(const MetricPoint &) const = default;
};

/**
 * Makes a line of at most `pixels` columns out of a longer one, for a chart from `from` to `to`: of each column the
 * first, the least, the most and the last point stay, in the order of time, so at most four times `pixels` points come
 * out and no peak is lost. A column whose points are all gaps stays a gap, and so does a gap between columns. Points
 * outside the range are left out. A line that has no more points than columns stays as it is. Pure.
 */
std::vector<MetricPoint> reduced(const std::vector<MetricPoint> &line, Timestamp from, Timestamp to, int pixels);

} // namespace loomdeck
