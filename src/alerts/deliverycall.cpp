// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/deliverycall.h"

#include "alerts/messageformat.h"
#include "core/json.h"
#include "net/addressguard.h"
#include "net/webhooksignature.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace loomdeck {

NewDelivery deliveryOf(const AlertMessage &message, const QString &format, const DeliveryAddress &to, int maxAlerts)
{
    const RenderedMessage rendered = renderMessage(message, messageFormatFromName(format).value(), maxAlerts);
    NewDelivery made;
    made.messageId = message.id;
    made.to = to;
    made.format = format;
    made.groupKey = message.groupKey;
    made.reason = message.reason;
    made.headline = headlineOf(message);
    made.severity = severityOf(message);
    made.firing = message.firingCount();
    made.resolved = static_cast<qint64>(message.alerts.size()) - made.firing;
    made.truncated = rendered.truncated;
    made.isDrill = message.isDrill;
    made.contentType = rendered.contentType;
    made.body = rendered.body;
    return made;
}

WebRequest deliveryRequest(const NewDelivery &message, const DeliveryRoad &road, Timestamp now)
{
    WebRequest request;
    request.method = "POST";
    request.url = road.url;
    request.body = message.body;
    if (message.format == messageFormatName(MessageFormat::PagerDuty)) {
        QJsonObject event = QJsonDocument::fromJson(message.body).object();
        event.insert(u"routing_key"_s, road.routingKey);
        request.body = jsonText(event);
    }
    const QByteArray id = message.messageId.toLatin1();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    request.headers = {{"Content-Type", message.contentType},
                       {"webhook-id", id},
                       {"webhook-timestamp", QByteArray::number(static_cast<qint64>(seconds))}};
    if (!road.keys.isEmpty())
        request.headers.append({"webhook-signature", webhooksignature::sign(id, now, request.body, road.keys)});
    request.timeout = road.timeout;
    request.mostBytes = qint64{64} * 1024;
    // Slack alone does not know a message again.
    request.isRepeatable = message.format != messageFormatName(MessageFormat::Slack);
    if (!road.allowPrivate)
        request.refuses = addressguard::whyNotPublic;
    return request;
}

QJsonObject maskedRequest(const WebRequest &request)
{
    QJsonObject headers;
    for (const auto &[name, value] : request.headers) {
        const bool isSecret = name == "webhook-signature" || name == "Authorization";
        headers.insert(QString::fromLatin1(name), isSecret ? u"********"_s : QString::fromLatin1(value));
    }
    // Paths and queries of webhooks are often the secret itself.
    QString address = request.url.scheme() + u"://"_s + request.url.host();
    if (request.url.port() > 0)
        address += u":%1"_s.arg(request.url.port());
    if (request.url.path().size() > 1 || request.url.hasQuery())
        address += u"/********"_s;
    return {{u"method"_s, QString::fromLatin1(request.method)}, {u"address"_s, address}, {u"headers"_s, headers}};
}

} // namespace loomdeck
