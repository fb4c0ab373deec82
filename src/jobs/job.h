// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"

#include <optional>
#include <QJsonObject>

namespace loomdeck {

/** The numbers are stored: what is live is not above Running. */
enum class JobState { Held = -1, Ready, Scheduled, Running, Complete, Dead, Cancelled };

/** `held`, `ready`, `scheduled`, `retrying` (scheduled after a failure), `running`, `complete`, `dead`, `cancelled`. */
QString jobStateName(JobState state, int attempt = 0);
std::optional<JobState> jobStateFromName(const QString &name);

/** A piece of work as the store keeps it. A value; any thread. */
struct Job
{
    qint64 id = 0;
    QString kind;
    JobState state = JobState::Ready;
    int priority = 0; ///< higher goes first
    Timestamp runAt{};
    QJsonObject payload;
    QString uniqueKey;
    int attempt = 0; ///< failed attempts so far; an interrupted one does not count
    int maxAttempts = 3;
    int interruptions = 0; ///< times its process died or gave it back by force
    qint64 leaseToken = 0; ///< grows with every claim; what an outdated holder writes is refused
    QString leaseOwner;
    std::optional<Timestamp> leaseUntil;
    bool cancelRequested = false;
    QString waitReason;
    std::optional<Error> lastError;
    QString planId, subjectId, subjectName;
    QString requestId;
    qint64 cause = 0;
    Timestamp createdAt{};
    std::optional<Timestamp> startedAt, finishedAt;
    QString lane, step; ///< gate it passes, and what it does, for limits
    qint64 turn = 0;    ///< lower goes first within a priority; below 0: nearly due
    std::optional<Timestamp> dueAt;
    QString heldBy; ///< lane that holds it
    /** When that lane lets a job try again; filled by lists only. */
    std::optional<Timestamp> heldUntil;

    bool isLive() const { return state <= JobState::Running; }
    QJsonObject toJson() const;
};

/** One ended attempt that did not complete its job. */
struct JobAttempt
{
    int number = 0;
    QString node;
    Timestamp startedAt{}, endedAt{};
    QString outcome; ///< `failed`, `interrupted`, `released`, `snoozed`, `held`, `cancelled`
    std::optional<Error> error;

    QJsonObject toJson() const;
};

/** What somebody wants done. */
struct NewJob
{
    QString kind;
    QJsonObject payload;
    int priority = 0;
    std::optional<Timestamp> runAt; ///< now when empty
    /** While a live job has this key, enqueueing another one returns that job instead. */
    QString uniqueKey;
    int maxAttempts = 3;
    QString planId, subjectId, subjectName;
    QString requestId;
    qint64 cause = 0;
    /** Gate that the work passes and what it does, for limits; empty for none. */
    QString lane, step;
    /** When it should be done: near that time it goes before others of its priority. */
    std::optional<Timestamp> dueAt;
};

/** A job that is due within this goes first in its priority. */
inline constexpr Micros nearlyDue = std::chrono::minutes(15);

/** How an attempt ended. */
struct JobOutcome
{
    enum class Kind {
        Complete,
        Failed,        ///< tried again by the retry policy, or dead
        FailedForGood, ///< dead, whatever attempts are left
        Snoozed,       ///< goes on at `until`; no attempt is used
        Cancelled,
        Released, ///< given back unstarted or interrupted on purpose; no attempt is used
        Held,     ///< `lane` has no room: it goes on when that has some; no attempt is used
        Settled,  ///< the handler wrote the end itself, with JobContext::settle
    };
    Kind kind = Kind::Complete;
    Error error;
    Timestamp until{};
    QString waitReason;
    /** The handler journals the end itself, together with its effects. */
    bool toldElsewhere = false;
    QString lane; ///< for Held

    static JobOutcome complete() { return {}; }
    static JobOutcome failed(Error error) { return {Kind::Failed, std::move(error), {}, {}}; }
    static JobOutcome failedForGood(Error error) { return {Kind::FailedForGood, std::move(error), {}, {}}; }
    static JobOutcome snoozed(Timestamp until, QString reason) { return {Kind::Snoozed, {}, until, std::move(reason)}; }
    static JobOutcome cancelled() { return {Kind::Cancelled, {}, {}, {}}; }
    static JobOutcome released() { return {Kind::Released, {}, {}, {}}; }
    static JobOutcome held(const QString &lane)
    {
        JobOutcome outcome;
        outcome.kind = Kind::Held;
        outcome.lane = lane;
        return outcome;
    }
    static JobOutcome settled() { return {Kind::Settled, {}, {}, {}}; }
};

} // namespace loomdeck
