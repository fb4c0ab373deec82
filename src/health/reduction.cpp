// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/reduction.h"

#include <algorithm>

namespace loomdeck {

namespace {

double leastOf(const MetricPoint &point)
{
    return point.least.value_or(*point.value);
}

double mostOf(const MetricPoint &point)
{
    return point.most.value_or(*point.value);
}

/** The points of one column that tell all of it. */
void keepColumn(const MetricPoint *begin, const MetricPoint *end, std::vector<MetricPoint> &out)
{
    std::vector<const MetricPoint *> values;
    for (const MetricPoint *point = begin; point != end; ++point) {
        if (point->value)
            values.push_back(point);
    }
    if (values.empty()) {
        out.push_back(*begin);
        return;
    }
    // A gap at the edge keeps lines apart that a neighbour would join.
    if (!begin->value && (out.empty() || out.back().value))
        out.push_back(*begin);
    const auto least = std::min_element(values.begin(), values.end(), [](const MetricPoint *a, const MetricPoint *b) {
        return leastOf(*a) < leastOf(*b);
    });
    const auto most = std::max_element(values.begin(), values.end(), [](const MetricPoint *a, const MetricPoint *b) {
        return mostOf(*a) < mostOf(*b);
    });
    std::vector<const MetricPoint *> kept{values.front(), *least, *most, values.back()};
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    for (const MetricPoint *point : kept)
        out.push_back(*point);
    const MetricPoint &last = *(end - 1);
    if (!last.value)
        out.push_back(last);
}

} // namespace

std::vector<MetricPoint> reduced(const std::vector<MetricPoint> &line, Timestamp from, Timestamp to, int pixels)
{
    std::vector<MetricPoint> inside;
    for (const MetricPoint &point : line) {
        if (point.at >= from && point.at <= to)
            inside.push_back(point);
    }
    if (pixels <= 0 || to <= from || inside.size() <= static_cast<size_t>(pixels))
        return inside;
    const double width = static_cast<double>((to - from).count()) / pixels;
    const auto columnOf = [&](const MetricPoint &point) {
        return std::min(static_cast<int>(static_cast<double>((point.at - from).count()) / width), pixels - 1);
    };
    std::vector<MetricPoint> out;
    for (size_t begin = 0; begin < inside.size();) {
        size_t end = begin + 1;
        while (end < inside.size() && columnOf(inside[end]) == columnOf(inside[begin]))
            ++end;
        keepColumn(inside.data() + begin, inside.data() + end, out);
        begin = end;
    }
    return out;
}

} // namespace loomdeck
