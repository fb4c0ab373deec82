// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "health/healthreport.h"
#include "health/objectivestore.h"

#include <QHash>

namespace loomdeck {

/** So many alerts come of one rule at most; the rest is one that tells how many there are. */
inline constexpr qint64 mostOfRule = 1000;

/** What the rules of alerts look at, as it is at one time. Lists are cut behind mostOfRule. A value. */
struct AlertFacts
{
    struct Plan
    {
        QString id, name, branch; ///< empty id: the plan is gone
    };
    /** An item that something is wrong with. */
    struct Item
    {
        Plan plan; ///< with the branch of the item
        QString backlogId, itemId, taskId, planner, provider;
        Timestamp since{}; ///< untouched since, made then, or failed last
        qint64 times = 1;
        QString error;
    };
    struct Items
    {
        std::vector<Item> list;
        qint64 total = 0;
    };
    struct Lore
    {
        Plan plan;
        qint64 blocked = 0, planned = 0;
    };
    struct Obligations
    {
        Plan plan;
        qint64 open = 0, drift = 0, ageing = 0;
    };
    /** Blocked requirements of a branch. */
    struct Branch
    {
        Plan plan;
        std::vector<Timestamp> blockedSince; ///< of each, the oldest first
    };
    struct Gate
    {
        QString key, provider, model, reason;
        bool needsPerson = false;
        Timestamp since{};
    };
    struct DeadJob
    {
        qint64 id = 0;
        QString kind, error;
        Item item; ///< empty where the job is about none
        Timestamp at{};
    };
    struct Level
    {
        QString name, state; ///< `at-risk`, `burning`, `exhausted`
        qint64 leftPercent = 0;
    };
    struct Node
    {
        QString name, kind;
        Timestamp seenAt{};
    };

    Timestamp now{};
    /** Empty until planner health was judged for the first time. */
    std::optional<HealthReport> report;
    QHash<QString, Plan> plans; ///< those that the report's ids name, by the 32 digits of their id
    Items stale, orphaned, failing;
    std::vector<Lore> lore;
    std::vector<Obligations> obligations;
    std::vector<Branch> branches;
    std::vector<Gate> gates;
    std::vector<DeadJob> deadJobs;
    std::vector<Level> levels;
    std::vector<Node> nodesGone;
    std::optional<double> storeUsed; ///< percent of the disk; empty: nobody knows
};

/** What to read besides what is in the store. */
struct AlertFactWish
{
    std::vector<Objective> objectives;
    std::optional<double> storeUsed; ///< percent
    qint64 blockedAtLeast = 4;       ///< branches with fewer blocked requirements are left out
};

/** Database thread; throws Failure. */
AlertFacts readAlertFacts(Connection &connection, const AlertFactWish &wish, Timestamp now);

} // namespace loomdeck
