// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/delivery.h"

#include "core/json.h"
#include "core/texttime.h"

#include <array>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr std::array deliveryStates{"waiting", "delivered", "refused", "withdrawn"};
constexpr std::array targetStates{"open", "failing", "retired", "paused"};

QJsonValue statusOrNull(int status)
{
    return status > 0 ? QJsonValue(status) : QJsonValue();
}

} // namespace

QString deliveryStateName(DeliveryState state)
{
    return QString::fromLatin1(deliveryStates.at(static_cast<size_t>(state)));
}

std::optional<DeliveryState> deliveryStateFromName(const QString &name)
{
    for (size_t i = 0; i < deliveryStates.size(); ++i) {
        if (name == QLatin1StringView(deliveryStates.at(i)))
            return static_cast<DeliveryState>(i);
    }
    return std::nullopt;
}

QString deliveryTargetStateName(DeliveryTarget::State state)
{
    return QString::fromLatin1(targetStates.at(static_cast<size_t>(state)));
}

QJsonObject Delivery::toJson() const
{
    return {{u"id"_s, id},
            {u"messageId"_s, message.messageId},
            {u"receiver"_s, message.to.receiver},
            {u"integration"_s, message.to.integration},
            {u"format"_s, message.format},
            {u"groupKey"_s, message.groupKey},
            {u"reason"_s, message.reason},
            {u"headline"_s, message.headline},
            {u"severity"_s, message.severity},
            {u"firing"_s, message.firing},
            {u"resolved"_s, message.resolved},
            {u"truncatedAlerts"_s, message.truncated},
            {u"drill"_s, message.isDrill},
            {u"replayOf"_s, message.replayOf ? QJsonValue(message.replayOf) : QJsonValue()},
            {u"state"_s, deliveryStateName(state)},
            {u"createdAtUtc"_s, isoText(createdAt)},
            {u"nextAttemptAtUtc"_s, state == DeliveryState::Waiting ? QJsonValue(isoText(nextAt)) : QJsonValue()},
            {u"endedAtUtc"_s, orNull(isoText(endedAt))},
            {u"attempts"_s, attempts},
            {u"status"_s, statusOrNull(status)},
            {u"words"_s, orNull(words.isEmpty() ? QString() : words)}};
}

QJsonObject DeliveryAttempt::toJson() const
{
    return {{u"number"_s, number},
            {u"node"_s, node},
            {u"startedAtUtc"_s, isoText(startedAt)},
            {u"latencyMs"_s, static_cast<double>(latency.count()) / 1000},
            {u"outcome"_s, outcome},
            {u"status"_s, statusOrNull(status)},
            {u"words"_s, orNull(words.isEmpty() ? QString() : words)},
            {u"answer"_s, answer}};
}

QJsonObject DeliveryTarget::toJson() const
{
    return {{u"receiver"_s, address.receiver},
            {u"integration"_s, address.integration},
            {u"state"_s, deliveryTargetStateName(state)},
            {u"since"_s, orNull(isoText(since))},
            {u"by"_s, orNull(byWhom.isEmpty() ? QString() : byWhom)},
            {u"reason"_s, orNull(reason.isEmpty() ? QString() : reason)},
            {u"failingSince"_s, orNull(isoText(failingSince))},
            {u"lastSuccessAt"_s, orNull(isoText(succeededAt))},
            {u"lastFailureAt"_s, orNull(isoText(failedAt))},
            {u"slowedUntil"_s, orNull(isoText(slowedUntil))},
            {u"lastFailure"_s, orNull(words.isEmpty() ? QString() : words)},
            {u"waiting"_s, waiting}};
}

} // namespace loomdeck
