// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace loomdeck {

/**
 * One way of telling a receiver. What Alertmanager calls a webhook, Slack, PagerDuty and email configuration, ours for
 * the desktop, and what is kept by name because Loomdeck cannot speak it. A value.
 */
struct Integration
{
    enum class Kind { Webhook, Slack, PagerDuty, Email, Desktop, Foreign };

    Kind kind = Kind::Webhook;
    QString foreignKind; ///< the key it was written under when it is foreign, for example `opsgenie_configs`
    QString url;         ///< where to; may be or hold a reference to a secret, and is never shown
    /** What the body looks like: `ops`, `standard`, `slack`, `pagerduty` or `alertmanager`; of a webhook. */
    QString format = QStringLiteral("alertmanager");
    QStringList secrets; ///< references; of the `standard` format, the newest first
    QString routingKey;  ///< PagerDuty's key, or the reference's `routingKey`
    bool sendResolved = true;
    bool allowPrivate = false; ///< may reach private and loopback addresses
    int maxAlerts = 0;         ///< at most so many in a message; 0: all
    /** Whatever else was written: texts for Slack, addresses for email, `http_config` …; inherits from `global`. */
    QJsonObject settings;
    int line = 0;
};

/** `webhook`, `slack`, `pagerduty`, `email`, `desktop`, or the foreign key without `_configs`. */
QString integrationName(const Integration &integration);

/** A name that routes send to. Without integrations it swallows what it gets. A value. */
struct Receiver
{
    QString name;
    std::vector<Integration> integrations;
    int line = 0;
};

} // namespace loomdeck
