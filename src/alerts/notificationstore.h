// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/notifyround.h"
#include "db/transaction.h"

namespace loomdeck {

/** Groups, what receivers were told, and verdicts, in the store. Database threads only; throws Failure. */
namespace notificationstore {

/** Everything that planNotifications() asks for. */
NotifyInput input(Connection &connection, Timestamp now);

/**
 * Writes what groups came to: their rows, the log, verdicts that changed, and the messages as deliveries, all or
 * nothing. Returns how many messages that made.
 */
qint64 apply(Transaction &transaction, const std::vector<GroupPlan> &groups);

/** The verdicts on one alert, by receiver. */
std::vector<AlertVerdict> verdictsOf(Connection &connection, qint64 alertKey);

/** Forgets what was told of groups that have no alerts any more, before that time (Alertmanager: 120 h). */
void prune(Transaction &transaction, Timestamp before);

} // namespace notificationstore

} // namespace loomdeck
