// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"
#include "jobs/job.h"
#include "jobs/lane.h"
#include "jobs/retrypolicy.h"

namespace loomdeck {

class NodeId;

/**
 * The statements of the queue. A job is claimed with a lease that its holder renews; whoever claims it raises its
 * token, and only the holder of the newest token may write its end. Database threads only; throws Failure.
 */
namespace jobqueue {

struct Enqueued
{
    qint64 id = 0;
    bool isNew = true; ///< false: a live job with the same unique key was there already
};

/** One statement when the job has no unique key. Wakes the workers after the commit. */
Enqueued enqueue(Transaction &transaction, const NewJob &job);

/** Makes scheduled jobs ready whose time has come; returns how many. */
qint64 promoteDue(Transaction &transaction);
/** When the next scheduled job is due, or a closed lane lets one try. */
std::optional<Timestamp> nextDue(Connection &connection, Timestamp now);

/** Claims up to `limit` ready jobs of these kinds, highest priority first, then by turn and age, whatever their lanes
 * say. One statement, and one more for jobs of plans. */
std::vector<Job> claim(Transaction &transaction, const QString &owner, const QStringList &kinds, int limit,
                       Micros lease);

/** Jobs that one lane holds from now on. */
struct HeldBatch
{
    Lane lane;
    QString kind;
    std::vector<qint64> ids;
};

struct Taken
{
    std::vector<Job> jobs;
    std::vector<HeldBatch> held;
    bool more = false; ///< there is more to look through at once
};

/**
 * What a node does when it looks for work: makes due jobs ready, puts nearly due ones in front, then claims up to
 * `limit` that their lanes let pass. Ready jobs of a lane without room are held; held ones go as soon as there is room,
 * together with the ready ones by priority, turn and age. As claim() while no lane restricts anything.
 */
Taken take(Transaction &transaction, const QString &owner, const QStringList &kinds, int limit, Micros lease);

struct Held
{
    qint64 id = 0;
    qint64 token = 0;
};

/** Claimed jobs whose lane turned out to be closed are held; as they did not start, nothing else is noted. */
qint64 holdAll(Transaction &transaction, const QString &lane, const std::vector<Held> &held);

/** Marks these as complete if the tokens still hold; returns how many did. One statement. */
qint64 completeAll(Transaction &transaction, const std::vector<Held> &held);
/** Gives unstarted jobs back; no attempt and no interruption is counted. One statement. */
qint64 releaseAll(Transaction &transaction, const std::vector<Held> &held);

/** What settle() made of a job. */
struct Settled
{
    bool held = false; ///< false: somebody else holds the job now, nothing was written
    JobState state = JobState::Ready;
    Timestamp runAt{}; ///< for Scheduled
    int attempt = 0;
    int maxAttempts = 0;
};

/** Writes the end of one attempt. `random` in [0, 1) spreads the retry. */
Settled settle(Transaction &transaction, const Job &job, const JobOutcome &outcome, const RetryPolicy &policy,
               double random);

/** Changes when a live job should be done. */
void setDue(Transaction &transaction, qint64 id, const std::optional<Timestamp> &due);

/** Links a job to the journal entry that led to it, which is written after it so as to say what became of it. */
void setCause(Transaction &transaction, qint64 id, qint64 entry);

enum class CancelResult {
    Cancelled, ///< it had not started and never will
    Asked,     ///< it runs and is asked to stop
    Ended,     ///< it had ended already, or does not exist
};
CancelResult cancel(Transaction &transaction, qint64 id);

/** Renews every lease of an owner; returns the ids of those that somebody asked to cancel. */
std::vector<qint64> heartbeat(Transaction &transaction, const QString &owner, Micros lease);
std::vector<qint64> cancelRequests(Connection &connection, const QString &owner);

/**
 * Takes jobs back whose lease ended or whose holder is known to be dead: ready again, an interruption more, no attempt
 * used. After `maxInterruptions` they are dead, for they seem to kill their process. One that somebody asked to cancel
 * is given to a worker too, which ends it as it would have ended. Returns how many.
 */
int rescue(Transaction &transaction, const NodeId &self, int maxInterruptions);

} // namespace jobqueue

} // namespace loomdeck
