// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QJsonObject>
#include <QString>
#include <tuple>
#include <vector>

namespace loomdeck {

/** The numbers are stored. */
enum class DeliveryState {
    Waiting,   ///< to be sent, or sent again, at its time
    Delivered, ///< the receiver took it
    Refused,   ///< the receiver does not want it, so that trying again is of no use
    Withdrawn, ///< somebody took it back before it was delivered
};
/** `waiting`, `delivered`, `refused`, `withdrawn`. */
QString deliveryStateName(DeliveryState state);
std::optional<DeliveryState> deliveryStateFromName(const QString &name);

/** One way of telling a receiver. */
struct DeliveryAddress
{
    QString receiver;
    int integration = 0; ///< its place in the receiver

    bool operator==(const DeliveryAddress &) const = default;
    bool operator<(const DeliveryAddress &other) const
    {
        return std::tie(receiver, integration) < std::tie(other.receiver, other.integration);
    }
};

/** A message that somebody wants delivered. A value. */
struct NewDelivery
{
    QString messageId;
    DeliveryAddress to;
    QString format, groupKey, reason, headline, severity;
    qint64 firing = 0, resolved = 0, truncated = 0;
    bool isDrill = false;
    qint64 replayOf = 0;
    QByteArray contentType, body;
};

/** A message on its way, as the store keeps it. A value; any thread. */
struct Delivery
{
    qint64 id = 0;
    qint64 targetId = 0;
    NewDelivery message; ///< without its body in lists
    DeliveryState state = DeliveryState::Waiting;
    Timestamp createdAt{}, nextAt{};
    std::optional<Timestamp> endedAt;
    int attempts = 0;
    int status = 0; ///< of the last answer; 0: none came
    QString words;  ///< why the last attempt failed

    QJsonObject toJson() const;
};

/** One attempt to deliver a message. A value. */
struct DeliveryAttempt
{
    int number = 0;
    QString node;
    Timestamp startedAt{};
    Micros latency{0};
    QString outcome; ///< `delivered`, `retry`, `refused`, `slowed`, `retired`
    int status = 0;
    QString words;
    QString answer; ///< how the answer began

    QJsonObject toJson() const;
};

/** How one way of telling a receiver fares. A value. */
struct DeliveryTarget
{
    /** The numbers are stored. */
    enum class State { Open, Failing, Retired, Paused };

    qint64 id = 0;
    DeliveryAddress address;
    State state = State::Open;
    std::optional<Timestamp> since; ///< of a state other than open
    QString byWhom, reason;
    std::optional<Timestamp> failingSince, succeededAt, failedAt, slowedUntil;
    int stage = 0;      ///< warnings given since it fails
    QString words;      ///< of its last failure
    qint64 waiting = 0; ///< messages for it; in lists only

    QJsonObject toJson() const;
};
/** `open`, `failing` (paused after failing for long), `retired`, `paused`. */
QString deliveryTargetStateName(DeliveryTarget::State state);

} // namespace loomdeck
