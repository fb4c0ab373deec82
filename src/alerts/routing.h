// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/inhibition.h"
#include "alerts/opsalerting.h"
#include "alerts/receiver.h"
#include "alerts/route.h"
#include "alerts/routingproblem.h"
#include "alerts/timeinterval.h"

#include <memory>

namespace loomdeck {

/** A reference to a secret that a configuration makes. */
struct SecretUse
{
    int line = 0;
    QString where;     ///< for example `receivers[0].webhook_configs[0].url`
    QString reference; ///< `${env:NAME}`, `${file:/path}` or `${keychain:NAME}`
};

/** Who is told of what, as one file says it. A value; immutable once read. */
struct Routing
{
    enum class Source { Alertmanager, OpsAlerting };

    Source source = Source::Alertmanager;
    Route root;
    std::vector<Receiver> receivers;
    std::vector<InhibitRule> inhibitRules;
    std::vector<NamedInterval> intervals;
    QStringList templates;                           ///< files with Alertmanager's templates, as written
    Micros resolveTimeout = std::chrono::minutes(5); ///< of alerts that were posted without an end
    /** The reference's section; only where the file has one. The tree above was made of it when it is the source. */
    std::optional<OpsAlerting> ops;
    std::vector<SecretUse> secrets;

    const Receiver *receiver(const QString &name) const;
    const NamedInterval *interval(const QString &name) const;
};

/** Whether the time lets a route tell anything. */
struct IntervalVerdict
{
    bool isMuted = false;
    /** The mute interval that holds the time; empty when the time is in none of the active ones. */
    QString mutedBy;
};

/** Active intervals come first, as in Alertmanager: outside of them nothing is told. */
IntervalVerdict intervalVerdict(const Routing &routing, const Route &route, Timestamp now);

struct RoutingCheck
{
    std::shared_ptr<const Routing> routing; ///< null when the file says nothing of it, or has problems
    RoutingProblems problems, warnings;
};

/**
 * Reads what a configuration says of routes, receivers, inhibition and time intervals: an Alertmanager file, Loomdeck's
 * own with the same keys, or the reference's `OpsAlerting` section. Keys of other parts are left alone. Every problem
 * is named with its line. Any thread.
 */
RoutingCheck readRouting(const QByteArray &text);

/** The keys of a file that readRouting() reads. */
const QStringList &routingKeys();

} // namespace loomdeck
