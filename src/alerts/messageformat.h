// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertmessage.h"

#include <QByteArray>

namespace loomdeck {

/** What the body of a message looks like. */
enum class MessageFormat {
    Alertmanager, ///< Alertmanager's webhook, version 4
    Ops,          ///< the reference's ops webhook, with the ids of plan, item and task added
    Standard,     ///< a CloudEvent in the frame of Standard Webhooks
    Slack,        ///< an incoming webhook of Slack
    PagerDuty,    ///< an event of PagerDuty's Events API v2, without its routing key
};

/** `alertmanager`, `ops`, `standard`, `slack`, `pagerduty`. */
QString messageFormatName(MessageFormat format);
std::optional<MessageFormat> messageFormatFromName(const QString &name);

/** A message as it goes out. */
struct RenderedMessage
{
    QByteArray body;
    QByteArray contentType;
    /** Alerts that had to stay out because the service takes no more; they are counted in the body. */
    qint64 truncated = 0;
    bool isShortened = false; ///< texts were cut
};

/**
 * Writes a message for a service and keeps to its bounds: texts are shortened first, then alerts are left out and
 * counted; there always is a message. `maxAlerts`: at most so many alerts, 0 for all. What agents wrote cannot mention
 * anybody or link anywhere in it. Pure; any thread.
 */
RenderedMessage renderMessage(const AlertMessage &message, MessageFormat format, int maxAlerts = 0);

/** Bytes that a body may have. */
qsizetype bodyLimit(MessageFormat format);

} // namespace loomdeck
