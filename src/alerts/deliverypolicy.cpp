// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/deliverypolicy.h"

#include "net/retryafter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr std::array<Micros, 9> pauses{5s, 5min, 30min, 2h, 5h, 10h, 14h, 20h, 24h};
constexpr Micros mostPatience = 24h;
constexpr Micros usualSlowing = 30s;

DeliveryVerdict judgeStatus(const WebReply &reply, Timestamp now)
{
    using Kind = DeliveryVerdict::Kind;
    const int status = reply.status;
    DeliveryVerdict verdict;
    if (const auto wait = retryAfter(reply.header("retry-after"), now))
        verdict.notBefore = now + std::min(*wait, mostPatience);
    if (status >= 200 && status < 300) {
        verdict.kind = Kind::Delivered;
    } else if (status == 410) {
        verdict.kind = Kind::Retired;
        verdict.words = u"The receiver says that it is gone (410). Open it again once its address is right."_s;
    } else if (status == 429) {
        verdict.kind = Kind::Slowed;
        verdict.notBefore = verdict.notBefore.value_or(now + usualSlowing);
        verdict.words = u"The receiver has enough for now (429)."_s;
    } else if (status == 408 || status == 425 || status >= 500) {
        verdict.words = u"The receiver answered %1."_s.arg(status);
    } else if (status == 401 || status == 403) {
        verdict.kind = Kind::Refused;
        verdict.words =
            u"The receiver does not let us in (%1). Check its address and secret, then replay."_s.arg(status);
    } else {
        verdict.kind = Kind::Refused;
        verdict.words =
            u"The receiver refuses this message (%1). Check its address and format, then replay."_s.arg(status);
    }
    return verdict;
}

} // namespace

QString deliveryVerdictName(DeliveryVerdict::Kind kind)
{
    constexpr std::array names{"delivered", "retry", "slowed", "refused", "retired", "stopped"};
    return QString::fromLatin1(names.at(static_cast<size_t>(kind)));
}

DeliveryVerdict judgeDelivery(const WebResult &result, Timestamp now)
{
    using Kind = DeliveryVerdict::Kind;
    if (const auto *reply = std::get_if<WebReply>(&result))
        return judgeStatus(*reply, now);
    const auto &failure = std::get<WebFailure>(result);
    switch (failure.kind) {
    case WebFailure::Kind::Stopped:
        return {Kind::Stopped, failure.words, {}};
    case WebFailure::Kind::TooLarge:
        // Its status came first, and that is what counts; nobody wants the rest.
        if (failure.partial.status > 0)
            return judgeStatus(failure.partial, now);
        return {Kind::Retry, failure.words, {}};
    case WebFailure::Kind::Redirect:
        return {Kind::Retry, failure.words + u" Messages are not sent on; give that address if you trust it."_s, {}};
    case WebFailure::Kind::Guarded:
        return {Kind::Retry,
                failure.words + u" Set allow_private on the receiver if it is meant to be reached there."_s,
                {}};
    case WebFailure::Kind::Tls:
        return {Kind::Retry, failure.words + u" Mend its certificate."_s, {}};
    case WebFailure::Kind::Timeout:
    case WebFailure::Kind::Connection:
    case WebFailure::Kind::ClosedEarly:
    case WebFailure::Kind::Refused:
        break;
    }
    return {Kind::Retry, failure.words, {}};
}

Micros deliverypolicy::pause(int attempts, double random)
{
    const size_t at = static_cast<size_t>(std::clamp(attempts - 1, 0, static_cast<int>(pauses.size()) - 1));
    const auto base = static_cast<double>(pauses.at(at).count());
    return Micros(static_cast<qint64>(base * (0.8 + 0.4 * random)));
}

int deliverypolicy::stagesDue(Micros failing)
{
    constexpr std::array<Micros, 5> stages{0h, 1h, 24h, 48h, 96h};
    return static_cast<int>(std::count_if(stages.begin(), stages.end(), [&](Micros at) { return failing >= at; }));
}

} // namespace loomdeck
