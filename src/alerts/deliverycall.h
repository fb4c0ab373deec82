// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmessage.h"
#include "alerts/delivery.h"
#include "core/result.h"
#include "net/webcall.h"

#include <functional>

namespace loomdeck {

/** Where a message goes and what proves that it comes from us. Made for each attempt, with secrets in it; never kept.
 */
struct DeliveryRoad
{
    QUrl url;
    QList<QByteArray> keys; ///< that sign the message, the newest first; none: it is not signed
    QString routingKey;     ///< PagerDuty's
    bool allowPrivate = false;
    Micros timeout = std::chrono::seconds(20); ///< Standard Webhooks: 15 to 30 s
};

/** Finds it in the configuration. Called on worker threads. Errors: RECEIVER_UNKNOWN, SECRET_*, BAD_WEBHOOK_SECRET. */
using DeliveryRoads = std::function<Result<DeliveryRoad>(const DeliveryAddress &)>;

/** The message as it is kept until it is delivered. `format` is one of messageFormatName(). Pure. */
NewDelivery deliveryOf(const AlertMessage &message, const QString &format, const DeliveryAddress &to,
                       int maxAlerts = 0);

/** The request of one attempt at `now`. Pure. */
WebRequest deliveryRequest(const NewDelivery &message, const DeliveryRoad &road, Timestamp now);

/** The same for people and logs: method, host and headers, with what is secret masked. */
QJsonObject maskedRequest(const WebRequest &request);

} // namespace loomdeck
