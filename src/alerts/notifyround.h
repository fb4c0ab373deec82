// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/alertmessage.h"
#include "alerts/alertverdict.h"
#include "alerts/delivery.h"
#include "alerts/notification.h"
#include "alerts/routeindex.h"
#include "alerts/routing.h"
#include "alerts/silence.h"

#include <map>

namespace loomdeck {

/** A group as the store keeps it between two looks. */
struct GroupRow
{
    Timestamp nextAt{};
    bool hasFlushed = false;
    Timestamp seenAt{}; ///< what resolved before has been dealt with

    bool operator==(const GroupRow &) const = default;
};
/** Group key and receiver. */
using GroupId = std::pair<QString, QString>;
/** What each integration of a receiver was last told of a group. */
using NotificationLog = std::map<std::pair<GroupId, int>, NotificationEntry>;

/** What the store knows when somebody looks at the groups. */
struct NotifyInput
{
    std::vector<Alert> alerts; ///< firing ones, and those that resolved since the oldest GroupRow::seenAt
    std::vector<Silence> silences;
    std::map<GroupId, GroupRow> groups;
    NotificationLog log;
    /** What was said last of firing alerts, by alert, receiver and integration. */
    struct Said
    {
        Timestamp at{};
        qint64 delivery = 0; ///< of the message that told of it
    };
    std::map<std::tuple<qint64, QString, int>, Said> said;
};

/** A message that is to go out, and of which alerts it tells. */
struct PlannedMessage
{
    DeliveryAddress to;
    AlertMessage message; ///< without its id
    QString format;
    int maxAlerts = 0;
    std::vector<qint64> alertKeys; ///< in the order of the verdicts that wait for the delivery's id
};

/** What one group comes to. */
struct GroupPlan
{
    GroupId id;
    std::optional<GroupRow> row; ///< nothing: the group has no alerts any more
    std::vector<PlannedMessage> messages;
    std::map<int, NotificationEntry> log; ///< by integration; to be written anew
    std::vector<AlertVerdict> verdicts;   ///< those of a planned message have no delivery yet
};

struct NotifyPlan
{
    std::vector<GroupPlan> groups;
    std::optional<Timestamp> nextAt; ///< when the next group is to be looked at
};

/**
 * Alertmanager's groups and pipeline as a pure function: which groups there are, which of them are to be looked at now,
 * and what each receiver is told. Beyond it: who was told of an alert is told of its end, also where a silence matches
 * by then; what is acknowledged is not repeated; what is snoozed is held back. Any thread.
 */
NotifyPlan planNotifications(const Routing &routing, const RouteIndex &index, const NotifyInput &input, Timestamp now);

} // namespace loomdeck
