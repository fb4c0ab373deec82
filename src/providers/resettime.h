// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "net/webcall.h"

#include <optional>
#include <QJsonObject>

namespace loomdeck {

/** When a limit ends, and where that was read: a header's name, `body` or `text`. A value. */
struct ResetTime
{
    Timestamp at{};
    QString source;
};

/**
 * When a limit ends, as an answer tells. Looks into `retry-after-ms`, `Retry-After` (seconds or a date), the
 * `…ratelimit…-reset…` headers of the limits that are used up (`6m0s`, seconds, epoch, RFC 3339), Gemini's
 * `retryDelay`, and words such as "try again in 7m12s" or "resets 9:20pm (UTC)". What is relative counts from `seen`,
 * the time the answer arrived. A time that is not after `seen`, or more than 8 days away, counts as not told.
 * Any thread.
 */
std::optional<ResetTime> resetTime(const WebHeaders &headers, const QJsonObject &body, const QString &words,
                                   Timestamp seen);

/** `6m0s`, `1.5s`, `250ms`, `1h2m3s`, `34.07s` as providers write durations. Empty when it is none. */
std::optional<Micros> looseDuration(const QString &text);

/** The next time a clock shows what words say ("resets 9:20pm (UTC)", "reset at 14:00 Europe/Berlin"). */
std::optional<Timestamp> clockTime(const QString &words, Timestamp seen);

} // namespace loomdeck
