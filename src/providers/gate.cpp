// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/gate.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int growAfter = 3;
// What a provider without a configured concurrency grows to before it is open again.
constexpr int unlimitedCeiling = 16;
constexpr Micros leastJitter = 200ms;
constexpr Micros mostJitter = 15s;
constexpr Micros pauseAfterOwnFault = 1s;

/** How long a class keeps the gate closed when nobody says until when, and how long at most when somebody does. */
struct Pauses
{
    Micros first, most, believed;
};

Pauses pausesOf(FailureClass failure)
{
    switch (failure) {
    case FailureClass::RateLimit:
        return {5s, 5min, 6h};
    case FailureClass::QuotaWindow:
        return {15min, 6h, 8 * 24h};
    case FailureClass::Overload:
        return {1s, 30s, 30s};
    default:
        return {2s, 30s, 30s};
    }
}

Micros jitterFor(Micros wait, double random)
{
    const auto span = static_cast<double>(std::clamp(wait / 10, leastJitter, mostJitter).count());
    return Micros{static_cast<Micros::rep>(span * random)};
}

Timestamp reopening(FailureClass failure, const std::optional<Timestamp> &retryAt, int failures, Timestamp now,
                    double random)
{
    const Pauses pauses = pausesOf(failure);
    // A reset in the past says nothing, one in the far future is not believed.
    if (retryAt && *retryAt > now) {
        const Micros wait = std::min(*retryAt - now, pauses.believed);
        return now + wait + jitterFor(wait, random);
    }
    const int doublings = std::clamp(failures - 1, 0, 20);
    const Micros wait = std::min(pauses.first * (1 << doublings), pauses.most);
    // Short pauses stay within their bound, jitter included.
    return now + std::min(wait + jitterFor(wait, random), std::max(pauses.most, wait));
}

} // namespace

QString gateStateName(GateState state)
{
    static const QList<QString> names{u"open"_s, u"slowed"_s, u"closed"_s, u"probing"_s, u"shut"_s};
    return names.at(static_cast<int>(state));
}

bool holdsWork(FailureClass failure, bool wasProbe)
{
    switch (failure) {
    case FailureClass::RateLimit:
    case FailureClass::Overload:
    case FailureClass::QuotaWindow:
    case FailureClass::Money:
    case FailureClass::Setup:
        return true;
    case FailureClass::Transport:
        // A prompt that kills its connection must not be sent for ever; a probe only says that the network is still
        // down.
        return wasProbe;
    case FailureClass::Content:
    case FailureClass::Own:
    case FailureClass::Stopped:
        return false;
    }
    Q_UNREACHABLE();
}

Gate::Answer Gate::ask(qint64 job, bool probeLives, Timestamp now) const
{
    switch (state) {
    case GateState::Open:
    case GateState::Slowed:
        return Answer::Go;
    case GateState::Closed:
        return until && *until <= now ? Answer::Probe : Answer::Wait;
    case GateState::Probing:
        return job == probeJob || !probeLives ? Answer::Probe : Answer::Wait;
    case GateState::Shut:
        return Answer::Wait;
    }
    Q_UNREACHABLE();
}

void Gate::beginProbe(qint64 job, Timestamp now)
{
    state = GateState::Probing;
    probeJob = job;
    changedAt = now;
}

bool Gate::note(const GateSignal &signal, qint64 job, qint64 began, int inUse, Timestamp now, double random)
{
    const bool isProbe = state == GateState::Probing && probeJob == job;
    const bool isOld = began != epoch;
    if (!signal.failure || *signal.failure == FailureClass::Content) {
        if (isOld || !answered(isProbe))
            return false;
        if (isProbe)
            changedAt = now;
        return true;
    }
    if (*signal.failure == FailureClass::Own || *signal.failure == FailureClass::Stopped)
        return abandon(job, now);
    return failed(signal, isProbe, isOld, inUse, now, random);
}

bool Gate::answered(bool isProbe)
{
    if (isProbe) {
        probeJob = 0;
        until.reset();
        failures = successes = 0;
        failure.clear();
        // What was slowed or out for long starts with few; after a hiccup it goes on as before.
        state = allowed == 0 || ceiling() == 1 ? GateState::Open : GateState::Slowed;
        allowed = state == GateState::Open ? 0 : std::min(allowed, 2);
        reason = u"a single call was answered"_s;
        actor = u"automation"_s;
        return true;
    }
    if (state != GateState::Slowed)
        return false;
    if (++successes < growAfter)
        return true;
    successes = 0;
    if (++allowed < ceiling())
        return true;
    state = GateState::Open;
    allowed = 0;
    reason = u"as many calls at once as configured were answered"_s;
    actor = u"automation"_s;
    return true;
}

bool Gate::failed(const GateSignal &signal, bool isProbe, bool isOld, int inUse, Timestamp now, double random)
{
    const FailureClass what = *signal.failure;
    if (state == GateState::Shut)
        return false;
    if (needsAPerson(what)) {
        // Of a call that began before a person or a probe opened the gate it says nothing new.
        if (isOld && !isClosed())
            return false;
        allowed = 1;
        close(GateState::Shut, signal, now);
        return true;
    }
    if (isOld || (state == GateState::Probing && !isProbe)) {
        // Other calls that were out may know of a later reset; that they failed too is no news.
        const bool knows = what == FailureClass::RateLimit || what == FailureClass::QuotaWindow;
        if (state != GateState::Closed || !until || !knows || !signal.retryAt || *signal.retryAt <= *until)
            return false;
        const Timestamp later = reopening(what, signal.retryAt, failures, now, random);
        if (later <= *until)
            return false;
        until = later;
        reason = signal.message;
        failure = failureClassName(what);
        changedAt = now;
        return true;
    }
    ++failures;
    if (what == FailureClass::RateLimit) {
        const int before = state == GateState::Slowed || isProbe ? std::max(allowed, 1)
                           : configured > 0                      ? configured
                                                                 : std::clamp(inUse, 2, unlimitedCeiling);
        allowed = std::max(1, before / 2);
    } else if (what == FailureClass::QuotaWindow) {
        allowed = 1;
    } else if (state == GateState::Open) {
        allowed = 0;
    }
    close(GateState::Closed, signal, now);
    until = reopening(what, signal.retryAt, failures, now, random);
    return true;
}

void Gate::close(GateState to, const GateSignal &signal, Timestamp now)
{
    state = to;
    ++epoch;
    until.reset();
    probeJob = 0;
    successes = 0;
    failure = signal.failure ? failureClassName(*signal.failure) : QString();
    reason = signal.message;
    actor = u"automation"_s;
    changedAt = now;
}

bool Gate::abandon(qint64 job, Timestamp now)
{
    if (state != GateState::Probing || probeJob != job)
        return false;
    state = GateState::Closed;
    // Another window: whether the call went out or not, the next one is a new try.
    ++epoch;
    probeJob = 0;
    until = now + pauseAfterOwnFault;
    changedAt = now;
    return true;
}

bool Gate::openByHand(const QString &who, const QString &why, Timestamp now)
{
    if (state == GateState::Open)
        return false;
    // A person may be wrong, too: few calls first.
    state = ceiling() == 1 ? GateState::Open : GateState::Slowed;
    allowed = state == GateState::Open ? 0 : 1;
    ++epoch;
    until.reset();
    probeJob = 0;
    successes = failures = 0;
    failure.clear();
    reason = why;
    actor = who;
    changedAt = now;
    return true;
}

void Gate::closeByHand(const QString &who, const QString &why, const std::optional<Timestamp> &till, Timestamp now)
{
    if (!isClosed())
        allowed = state == GateState::Slowed ? allowed : 0;
    close(till ? GateState::Closed : GateState::Shut, {{}, {}, why}, now);
    until = till;
    actor = who;
}

bool Gate::configure(int calls)
{
    if (calls == configured)
        return false;
    configured = calls;
    if (state == GateState::Slowed && allowed >= ceiling()) {
        state = GateState::Open;
        allowed = 0;
    }
    return true;
}

int Gate::ceiling() const
{
    return configured > 0 ? configured : unlimitedCeiling;
}

std::optional<int> Gate::concurrency(Timestamp now) const
{
    switch (state) {
    case GateState::Open:
        return configured > 0 ? std::optional(configured) : std::nullopt;
    case GateState::Slowed:
        return std::min(allowed, ceiling());
    case GateState::Closed:
        return until && *until <= now ? 1 : 0;
    case GateState::Probing:
        return 1;
    case GateState::Shut:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck
