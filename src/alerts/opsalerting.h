// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <map>
#include <optional>
#include <QString>
#include <QStringList>

namespace loomdeck {

/**
 * The reference's `OpsAlerting` section: which alert goes to which webhook under which routing key, how often, and from
 * when on it is late. A value; its rules are pure.
 */
struct OpsAlerting
{
    struct Target
    {
        QString webhookUrl; ///< empty: the root's
        QString routingKey; ///< empty: the root's
        int line = 0;
    };

    bool enabled = false;
    QString webhookUrl, routingKey;
    QString environment = QStringLiteral("local");
    QString source = QStringLiteral("cognition-api");
    Micros debounceWindow = std::chrono::minutes(5);
    QStringList severities; ///< lower case; empty: all
    /** By `alert:{id}`, `severity:{info|warning|error}` and `default`, in lower case. */
    std::map<QString, Target> routes;
    std::map<QString, Micros> thresholds; ///< by `alert:{id}` and `severity:{…}`, in lower case

    /** Where an alert goes. */
    struct Way
    {
        QString key; ///< of the route that won; empty for the root's own webhook
        QString webhookUrl, routingKey;
    };
    /** Nothing when it is switched off, the severity is filtered out, or no webhook is known. */
    std::optional<Way> wayOf(const QString &alertId, const QString &severity) const;
    /** When the alert is late, after it was first seen; nothing when nobody said. */
    std::optional<Micros> thresholdOf(const QString &alertId, const QString &severity) const;
};

/** What becomes of one alert now. */
struct OpsDecision
{
    enum class Outcome { Sends, Disabled, Filtered, NoWebhook, Debounced };

    Outcome outcome = Outcome::Sends;
    OpsAlerting::Way way;
    std::optional<double> sloMinutes; ///< of the threshold
    bool sloBreached = false;
};

/** One alert as the rules see it. */
struct OpsSighting
{
    QString alertId, severity;
    Timestamp firstSeen{};
    std::optional<Timestamp> lastSent; ///< with this alert's debounceKey(); counts from the moment of trying
};

OpsDecision decideOps(const OpsAlerting &options, const OpsSighting &sighting, Timestamp now);

/** What is told once within a debounce window; another severity, webhook or routing key is told at once. */
QString debounceKey(const OpsSighting &sighting, const OpsAlerting::Way &way);

/** `[-][d.]hh:mm[:ss[.fffffff]]`, or whole days: how .NET writes a time. Nothing when it is neither. */
std::optional<Micros> parseTimeSpan(const QString &text);

} // namespace loomdeck
