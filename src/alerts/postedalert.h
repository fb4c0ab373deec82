// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/labelset.h"
#include "core/clock.h"
#include "core/result.h"

#include <optional>
#include <QJsonArray>
#include <QJsonObject>
#include <vector>

namespace loomdeck {

/** An alert as another program posts it. Its identity is its whole label set. A value. */
struct PostedAlert
{
    LabelSet labels, annotations;
    QString generatorUrl;
    std::optional<Timestamp> startsAt; ///< empty: now
    std::optional<Timestamp> endsAt;   ///< empty: when it is not posted again for so long
    bool isResolved = false;           ///< it says so itself, whatever its end
};

/** Bounds of what may be posted. Bytes are those of UTF-8. */
namespace postlimits {
inline constexpr qsizetype alerts = 10'000; ///< of one request
inline constexpr qsizetype labels = 64;     ///< of one alert; also of annotations
inline constexpr qsizetype nameBytes = 256;
inline constexpr qsizetype labelBytes = 4096;       ///< of one label's value
inline constexpr qsizetype annotationBytes = 16384; ///< of one annotation's value
inline constexpr qsizetype urlBytes = 2048;
inline constexpr Micros resolveTimeout = std::chrono::minutes(5); ///< without an end
/** Of what another Alertmanager sends, which tells of its alerts again only once in its repeat interval. */
inline constexpr Micros webhookTimeout = std::chrono::hours(24);
} // namespace postlimits

/**
 * Reads the body of `POST /api/v2/alerts`, Alertmanager's: a list of `{labels, annotations, startsAt?, endsAt?,
 * generatorURL?}`. One bad element refuses all. Pure; any thread. Errors, with the path of the bad value: ALERTS_SHAPE,
 * ALERTS_TOO_MANY, ALERT_LABELS, ALERT_TOO_LARGE, ALERT_CHARACTER, ALERT_TIMES.
 */
Result<std::vector<PostedAlert>> readPostedAlerts(const QJsonArray &body);

/** Reads the body that Alertmanager's own webhook receiver sends, version 4. Errors: those of readPostedAlerts(). */
Result<std::vector<PostedAlert>> readAlertWebhook(const QJsonObject &body);

} // namespace loomdeck
