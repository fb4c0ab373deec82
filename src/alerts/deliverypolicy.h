// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/delivery.h"
#include "net/webcall.h"

namespace loomdeck {

/** What an answer of a receiver means. A value. */
struct DeliveryVerdict
{
    enum class Kind {
        Delivered, ///< taken
        Retry,     ///< not taken, but may be later
        Slowed,    ///< the receiver has enough for now: nothing goes there for a while, and no attempt is used
        Refused,   ///< this message will never be taken
        Retired,   ///< the receiver wants no message ever again
        Stopped,   ///< we broke it off ourselves; no attempt is used
    };
    Kind kind = Kind::Retry;
    QString words;                      ///< what happened and what to do, for people; empty when delivered
    std::optional<Timestamp> notBefore; ///< what `Retry-After` asks for, within a day
};
/** `delivered`, `retry`, `slowed`, `refused`, `retired`, `stopped`. */
QString deliveryVerdictName(DeliveryVerdict::Kind kind);

/** Standard Webhooks 1.0 and CloudEvents' webhook transport; `now` is when the answer came. Pure. */
DeliveryVerdict judgeDelivery(const WebResult &result, Timestamp now);

namespace deliverypolicy {

/**
 * How long after its attempt number `attempts` a message is tried again: 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 h, then
 * every 24 h (Standard Webhooks 1.0), spread by a fifth; `random` in [0, 1).
 */
Micros pause(int attempts, double random);

/** Warnings that are due for a target that fails for so long: at once, then after 1, 24, 48 and 96 h. */
int stagesDue(Micros failing);
/** A target that only fails for so long is paused, its messages kept (Svix: 120 h). */
inline constexpr Micros pauseAfter = std::chrono::hours(120);
/** How much of an answer is kept. */
inline constexpr qsizetype answerKept = 1000;

} // namespace deliverypolicy

} // namespace loomdeck
