// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertstore.h"
#include "alerts/notificationstore.h"
#include "db/database.h"
#include "engine/queries.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

QFuture<Result<AlertTrace>> Queries::alertTrace(const QString &id)
{
    return m_database.read([id, now = m_database.clock().now()](Connection &c) -> Result<AlertTrace> {
        auto alert = alertstore::find(c, id);
        if (!alert)
            return Error::notFound(u"ALERT_NOT_FOUND"_s, u"There is no such alert."_s,
                                   u"Reload the list of alerts; resolved ones are forgotten after a month."_s);
        AlertTrace trace;
        trace.verdicts = notificationstore::verdictsOf(c, alert->key);
        for (const AlertVerdict &verdict : trace.verdicts) {
            if (verdict.delivery == 0)
                continue;
            if (const auto delivery = deliverystore::find(c, verdict.delivery))
                trace.deliveries[verdict.delivery] = {*delivery, deliverystore::attemptsOf(c, verdict.delivery)};
        }
        trace.row = standingOf(*std::move(alert), silencestore::active(c, now), now);
        return trace;
    });
}

QFuture<Result<std::vector<Delivery>>> Queries::deliveries(const deliverystore::Filter &filter)
{
    return m_database.read([filter](Connection &c) { return deliverystore::list(c, filter); });
}

QFuture<Result<DeliveryDetails>> Queries::delivery(qint64 id)
{
    return m_database.read([id](Connection &c) -> Result<DeliveryDetails> {
        const auto found = deliverystore::find(c, id);
        if (!found)
            return Error::notFound(u"DELIVERY_NOT_FOUND"_s, u"There is no such delivery."_s,
                                   u"GET /api/deliveries lists them."_s);
        return DeliveryDetails{*found, deliverystore::attemptsOf(c, id)};
    });
}

QFuture<Result<std::vector<DeliveryTarget>>> Queries::deliveryTargets()
{
    return m_database.read([](Connection &c) { return deliverystore::targets(c); });
}

} // namespace loomdeck
