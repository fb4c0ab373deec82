// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/deliverystore.h"
#include "alerts/receiver.h"

namespace loomdeck {

/** Tests of receivers that go the whole way and say that they are tests. Database threads only; throws Failure. */
namespace drill {

/**
 * Sends a drill to each way of telling a receiver, or to the one with that place in it; returns the deliveries. A
 * success opens a target again that was paused for failing. Errors: RECEIVER_SILENT when there is no way that Loomdeck
 * speaks, RECEIVER_INTEGRATION. Journalled as `receiver.test`.
 */
Result<std::vector<qint64>> send(Transaction &transaction, const Receiver &receiver, int integration,
                                 const Actor &actor);

} // namespace drill

} // namespace loomdeck
