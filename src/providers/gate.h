// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "providers/failureclass.h"

#include <optional>

namespace loomdeck {

/** The numbers are stored. */
enum class GateState {
    Open,    ///< everything passes, up to the configured concurrency
    Slowed,  ///< less passes at once; grows with every few answers
    Closed,  ///< nothing passes until a time, when a single call may try
    Probing, ///< that single call is out
    Shut,    ///< nothing passes until a person opens it
};

/** `open`, `slowed`, `closed`, `probing`, `shut`. */
QString gateStateName(GateState state);

/** What a call through a gate brought. */
struct GateSignal
{
    std::optional<FailureClass> failure; ///< empty: an answer
    std::optional<Timestamp> retryAt;    ///< as the provider says it; not believed blindly
    QString message;

    static GateSignal answer() { return {}; }
};

/**
 * The state of one provider, model and credential: how many calls may go out now. Pure: every function gets the time
 * and its chance, and tells with true that something changed. A value; any thread.
 */
struct Gate
{
    QString key; ///< the lane of its jobs
    QString providerId, modelId;
    QString credential; ///< fingerprint of the key; empty = none
    GateState state = GateState::Open;
    /** Grows whenever the gate closes or a person moves it: what a call brings that began before tells of the past. */
    qint64 epoch = 0;
    int configured = 0; ///< calls at once; 0 = any number
    int allowed = 0;    ///< while slowed; otherwise what it will open to, 0 = fully
    int successes = 0;  ///< since allowed last grew
    int failures = 0;   ///< closings in a row without an answer between
    std::optional<Timestamp> until;
    qint64 probeJob = 0;
    QString failure, reason, actor; ///< class name, words, and who moved it last
    Timestamp changedAt{};
    qint64 rowVersion = 0;

    enum class Answer {
        Go,    ///< call
        Probe, ///< call, after beginProbe() was written
        Wait,  ///< do not call
    };
    /** May this job call now? `probeLives`: the job that is the probe still runs. */
    Answer ask(qint64 job, bool probeLives, Timestamp now) const;
    void beginProbe(qint64 job, Timestamp now);

    /**
     * A call of `job` that was let go in `epoch` ended so. `inUse`: calls that are out, this one included. `random` in
     * [0, 1) spreads the reopening.
     */
    bool note(const GateSignal &signal, qint64 job, qint64 epoch, int inUse, Timestamp now, double random);
    /** The call was not made after all. */
    bool abandon(qint64 job, Timestamp now);

    bool openByHand(const QString &who, const QString &why, Timestamp now);
    /** Without a time only a person opens it again. */
    void closeByHand(const QString &who, const QString &why, const std::optional<Timestamp> &till, Timestamp now);
    /** Another concurrency was configured. */
    bool configure(int calls);

    bool isClosed() const { return state >= GateState::Closed; }
    /** Calls at once now; empty = any number. */
    std::optional<int> concurrency(Timestamp now) const;
    int ceiling() const;

private:
    bool answered(bool isProbe);
    bool failed(const GateSignal &signal, bool isProbe, bool isOld, int inUse, Timestamp now, double random);
    void close(GateState to, const GateSignal &signal, Timestamp now);
};

/** True for failures after which the same work goes on later, without an attempt being used. */
bool holdsWork(FailureClass failure, bool wasProbe);

} // namespace loomdeck
