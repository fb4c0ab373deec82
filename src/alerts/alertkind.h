// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/labelset.h"
#include "core/clock.h"
#include "health/healthreport.h"

#include <vector>

namespace loomdeck {

/** A kind of alert that Loomdeck raises by itself. A value. */
struct AlertKind
{
    QString id;                                        ///< the label `alertname`, and the name of its runbook
    HealthSeverity severity = HealthSeverity::Warning; ///< unless the report says another
    QString title, condition;                          ///< English, one line each
    QStringList labels;   ///< what stands behind the id, separated by colons, in this order
    Micros holdFor{0};    ///< `for`: how long it must be true before it fires
    Micros keepFiring{0}; ///< how long it goes on firing after it is no longer true
};

/** The thirteen of the planner health report in the order of the reference, then Loomdeck's own (systemalerts.h). */
const std::vector<AlertKind> &alertKinds();

/** The kind of an alert's whole id, for example of `template-missing:vision-planner:vision-plan`; null for one nobody
 * knows. */
const AlertKind *alertKind(const QString &alertId);

/** Something that is true now and becomes an alert once it was true for long enough. A value. */
struct AlertCandidate
{
    /** `alertname` (the kind), `alert_id` (the whole id), `severity` in lower case, and those of the kind. */
    LabelSet labels;
    QString title, description;
    Micros holdFor{0}, keepFiring{0};

    /** What tells it apart from others: a change of its severity or words is no other alert. */
    QString alertId() const { return labels.value(QStringLiteral("alert_id")); }
};

/** A candidate with the labels and times of its kind; an id nobody knows is its own kind. */
AlertCandidate candidateOf(const QString &alertId, HealthSeverity severity, const QString &title,
                           const QString &description);

/** What a report says, as candidates, in its order. Pure; any thread. */
std::vector<AlertCandidate> candidatesOf(const HealthReport &report);

} // namespace loomdeck
