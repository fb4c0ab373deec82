// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "health/serieskey.h"

#include <optional>
#include <QVariantList>

namespace loomdeck {

/** What the page of the planners' health looks at; its address says the same. A value. */
struct HealthView
{
    QString range = QStringLiteral("24h"); ///< `1h`, `6h`, `24h`, `7d`, `30d`, `90d`
    std::optional<std::pair<Timestamp, Timestamp>> zoom;
    MetricLabels labels; ///< plan is an id; planner and provider are names

    /** `range=7d&planner=Scene%20Weaver`; what is usual is left out, so that the usual view has none. */
    QString toQuery() const;
    /** What cannot be read is as usual. */
    static HealthView fromQuery(const QString &query);
    /** The one of this name, or the usual one. */
    static QString knownRange(const QString &range);

    /** Of the range, not of the zoom. */
    Micros length() const;
    /** `24 h` */
    QString rangeText() const;
    /** `{value, text}` */
    static QVariantList ranges();
    bool operator==(const HealthView &) const = default;
};

} // namespace loomdeck
