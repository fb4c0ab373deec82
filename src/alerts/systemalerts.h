// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertkind.h"

namespace loomdeck {

/** What of Loomdeck itself may need somebody, as it is at one time. A value. */
struct SystemFacts
{
    struct Branch
    {
        QString planId, planName, branch;
        qint64 blocked = 0; ///< lore requirements
    };
    struct Gate
    {
        QString provider, model; ///< one that is closed
        QString reason;
        std::optional<Timestamp> opensAt;
    };
    struct DeadJobs
    {
        QString kind;
        qint64 count = 0;
    };
    struct Burn
    {
        QString objective, words;
        bool pages = true; ///< else a ticket will do
    };
    struct FailingReceiver
    {
        QString name;
        qint64 failures = 0; ///< in a row
        QString reason;
    };
    struct Node
    {
        QString name;
        Timestamp lastSeen{};
    };
    struct Room
    {
        qint64 usedBytes = 0, allBytes = 0;
    };

    std::vector<Branch> branches;
    std::vector<Gate> gates;
    std::vector<DeadJobs> deadJobs;
    std::vector<Burn> burning;
    std::vector<FailingReceiver> receivers;
    std::vector<Node> nodes;
    std::optional<Room> store;
};

/** From when on a fact is worth an alert; how long it must last is in its kind. */
struct SystemLimits
{
    qint64 blockedRequirements = 4;
    qint64 failedDeliveries = 3;
    Micros nodeSilence = std::chrono::seconds(90);
    double usedShare = 0.9;
};

/** In the order of the kinds. Pure; any thread. */
std::vector<AlertCandidate> candidatesOf(const SystemFacts &facts, const SystemLimits &limits, Timestamp now);

} // namespace loomdeck
