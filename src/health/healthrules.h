// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/healthreport.h"
#include "health/healththreshold.h"

namespace loomdeck {

/** What the rules look at, as it is at one time. A value. */
struct HealthFacts
{
    /** Something about a plan that has a name and perhaps a second one. */
    struct OfPlan
    {
        QString planName;
        qint64 count = 0;
    };
    struct Lore
    {
        QString planName;
        qint64 blocked = 0, planned = 0;
    };
    struct Obligations
    {
        QString planName;
        qint64 open = 0, drift = 0, ageing = 0;
    };
    struct Flapping
    {
        QString planId, backlogId, planName;
        qint64 returns = 0;
    };
    struct Bible
    {
        QString planId, planName, branch;
        bool hasEntries = false;              ///< active ones
        std::optional<Timestamp> lastUpdated; ///< of all its entries
    };

    std::vector<PlannerCard> planners;
    HealthCounts backlog;
    qint64 stale = 0, orphaned = 0, recentFailures = 0;
    std::vector<Lore> blockedLore;        ///< plans with blocked requirements; those that are only planned are no gap
    std::vector<Obligations> obligations; ///< plans that have any of the three
    std::vector<OfPlan> contracts;        ///< refused contracts in the window
    static constexpr int mostFlapping = 1000;
    /** Items that returned to Pending in the window as often as the threshold; the worst of them. */
    std::vector<Flapping> flapping;
    qint64 flappingInAll = 0;  ///< how many there are; 0: no more than are listed
    std::vector<Bible> bibles; ///< those that may be at fault, others too
    bool hasBibles = false;    ///< there are some, with or without a fault
    ExecutionFacts executions;
};

/**
 * Judges the facts: the thirteen alerts with their ids, severities and titles in the reference's order, the warnings,
 * the status. Pure; any thread.
 */
HealthReport judgeHealth(const HealthFacts &facts, const HealthThresholds &thresholds, Timestamp now);

/** `[d.]hh:mm:ss[.ffffff]`, as the reference writes lengths of time; negative ones are 0. */
QString timeSpanText(Micros time);

} // namespace loomdeck
