// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "db/transaction.h"
#include "health/healthreport.h"
#include "health/healththreshold.h"

namespace loomdeck {

/** The maintained report and its thresholds in the store. Database threads only; throws Failure. */
namespace healthstore {

/** Nothing until a leader has judged for the first time. */
std::optional<HealthReport> report(Connection &connection);
/**
 * Stores a report; one that is older than what is there is dropped. A change of the status is journalled as
 * `health.changed` with the reasons; the first report of a store is no change.
 */
void put(Transaction &transaction, const HealthReport &report);

HealthThresholds thresholds(Connection &connection);
/** Every threshold the program knows, in the order of healththresholds::all(). */
std::vector<ThresholdRow> thresholdRows(Connection &connection);

/** What somebody wants of a threshold. */
struct ThresholdWish
{
    QString name;
    qint64 value = 0;
    qint64 rowVersion = -1; ///< the one that was seen; -1 when the caller does not say
    QString reason;
};
/** Journalled as `health.threshold`. Errors: those of healththresholds::fault(), THRESHOLD_CHANGED, THRESHOLD_SAME. */
Result<ThresholdRow> setThreshold(Transaction &transaction, const ThresholdWish &wish, const Actor &actor);

} // namespace healthstore

} // namespace loomdeck
