// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/drill.h"

#include "alerts/deliverycall.h"
#include "alerts/groupflush.h"
#include "db/journal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::drill {

namespace {

AlertMessage drillMessage(const Receiver &receiver, const QString &id, const Actor &actor, Timestamp now)
{
    ToldAlert alert;
    alert.labels = {{u"alertname"_s, u"loomdeck:drill"_s}, {u"severity"_s, u"info"_s}, {u"receiver"_s, receiver.name}};
    alert.annotations = {
        {u"summary"_s, u"Drill of Loomdeck"_s},
        {u"description"_s, u"%1 tests whether this receiver is reached. Nothing is wrong."_s.arg(actor.name)}};
    alert.startsAt = now;
    AlertMessage message;
    message.id = id;
    message.receiver = receiver.name;
    message.groupKey = u"drill:"_s + id;
    message.reason = u"drill"_s;
    message.groupLabels = {{u"alertname"_s, u"loomdeck:drill"_s}};
    message.alerts = {alert};
    message.isDrill = true;
    message.at = now;
    return message;
}

} // namespace

Result<std::vector<qint64>> send(Transaction &transaction, const Receiver &receiver, int integration,
                                 const Actor &actor)
{
    if (integration >= static_cast<int>(receiver.integrations.size()))
        return Error::badInput(
            u"RECEIVER_INTEGRATION"_s,
            u"%1 has only %2 ways of being told."_s.arg(receiver.name).arg(receiver.integrations.size()),
            u"Count them from 0, or leave the number out to test all."_s);
    std::vector<NewDelivery> deliveries;
    for (int at = 0; at < static_cast<int>(receiver.integrations.size()); ++at) {
        const auto format = deliveryFormat(receiver.integrations[static_cast<size_t>(at)]);
        if (!format || (integration >= 0 && at != integration))
            continue;
        AlertMessage message = drillMessage(receiver, transaction.ids().next(), actor, transaction.now());
        message.routingKey = receiver.integrations[static_cast<size_t>(at)].routingKey;
        deliveries.push_back(deliveryOf(message, *format, {receiver.name, at}));
    }
    if (deliveries.empty())
        return Error::conflict(u"RECEIVER_SILENT"_s,
                               u"%1 has no way of being told that Loomdeck speaks."_s.arg(receiver.name),
                               u"Give it a webhook_configs, slack_configs or pagerduty_configs."_s);
    const auto ids = deliverystore::add(transaction, deliveries);
    JournalEntry entry;
    entry.kind = u"receiver.test"_s;
    entry.setActor(actor);
    entry.subjectType = u"receiver"_s;
    entry.subjectId = entry.subjectName = receiver.name;
    QJsonArray list;
    for (const qint64 id : ids)
        list.append(id);
    entry.details = {{u"deliveries"_s, list}};
    journal::append(transaction, entry);
    return ids;
}

} // namespace loomdeck::drill
