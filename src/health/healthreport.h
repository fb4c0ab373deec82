// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <map>
#include <optional>
#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace loomdeck {

/** Numbers are wire values of the reference; Loomdeck sends the names. */
enum class HealthStatus { Healthy, Degraded, Critical };
enum class HealthSeverity { Info, Warning, Error };

/** `Healthy`, `Degraded`, `Critical`. */
QString healthStatusName(HealthStatus status);
/** `Info`, `Warning`, `Error`. */
QString healthSeverityName(HealthSeverity severity);

/** One step of a planner and its prompt. A value. */
struct PlannerStep
{
    QString stepId, displayName, templateId;
    bool templateFound = true, templateActive = true;
    QString issue; ///< `missing`, `inactive`, `empty`; ours: `invalid`; empty when it is fine
};

struct PlannerCard
{
    QString name, description;
    QStringList capabilities;
    std::vector<PlannerStep> steps;
};

struct HealthAlert
{
    QString id;
    HealthSeverity severity = HealthSeverity::Warning;
    QString title, description;
    bool operator==(const HealthAlert &) const = default;
};

/** How many items there are, in the reference's three states. */
struct HealthCounts
{
    qint64 pending = 0, inProgress = 0, complete = 0;
    qint64 total() const { return pending + inProgress + complete; }
};

/** How planners ran. */
struct ExecutionFacts
{
    qint64 total = 0;
    std::optional<Timestamp> lastAt;
    std::map<QString, qint64> outcomes; ///< of all
    std::map<QString, qint64> critique; ///< of the newest, trimmed and in lower case
};

/**
 * The planner health report as the leader maintains it: everything but the lists, which are read in pages
 * (healthlists.h). A value; any thread.
 */
struct HealthReport
{
    Timestamp generatedAt{};
    HealthStatus status = HealthStatus::Healthy;
    std::optional<Timestamp> statusSince; ///< when it became that
    std::vector<PlannerCard> planners;
    HealthCounts backlog;
    qint64 stale = 0, orphaned = 0, recentFailures = 0; ///< how many there are
    ExecutionFacts executions;
    std::vector<HealthAlert> alerts; ///< in the order of the rules
    QStringList warnings;            ///< one sentence each, English

    /** The parts of the wire form that are not lists: `generatedAtUtc`, `status`, `planners`, …, `warnings`. */
    QJsonObject toJson() const;
    /** As the store keeps it; fromStored(stored()) is the same report without statusSince. */
    QJsonObject stored() const;
    static HealthReport fromStored(const QJsonObject &json);
};

} // namespace loomdeck
