// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <optional>
#include <QString>

namespace loomdeck {

/** ISO-8601 in UTC with `Z` and as many fraction digits as needed (0, 3 or 6): `2026-11-20T18:00:00.481273Z`. */
QString isoText(Timestamp time);

/** As isoText, or a null QString when there is no time. */
QString isoText(const std::optional<Timestamp> &time);

/**
 * Reads ISO-8601 with `Z` or an offset and 0 to 7 fraction digits (a seventh digit is dropped: stores keep
 * microseconds). Years 1 to 9999. Errors: BAD_TIME.
 */
Result<Timestamp> parseIsoTime(const QString &text);

/** Microseconds since 1970, as both stores keep it. */
inline qint64 toMicros(Timestamp time)
{
    return time.time_since_epoch().count();
}
inline Timestamp fromMicros(qint64 micros)
{
    return Timestamp{Micros{micros}};
}

/**
 * Reads `250ms`, `30s`, `5m`, `2h`, `1d` or several of them (`1h30m`). Errors: BAD_DURATION.
 * A bare number is refused, for nobody can see its unit.
 */
Result<Micros> parseDuration(const QString &text);

} // namespace loomdeck
