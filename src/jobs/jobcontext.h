// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "jobs/jobqueue.h"

#include <atomic>
#include <functional>

namespace loomdeck {

/** Set when a running attempt should stop: somebody cancelled it, its lease was lost, or the node must end.
 * Thread-safe. */
struct StopFlag
{
    std::atomic<bool> cancelled{false};
    std::atomic<bool> leaseLost{false};
    std::atomic<bool> ending{false};

    bool any() const { return cancelled || leaseLost || ending; }
};

/**
 * What a handler sees of its job. Lives on a worker thread for one attempt. A handler may block; it must look at
 * shouldStop() at least once a second while it does, and write its effects through settle() or step(), so that an
 * attempt that lost its lease changes nothing.
 */
class JobContext
{
public:
    using Lock = std::function<void(Transaction &, const Job &)>;

    /** `lockFirst` as that of HandlerEntry. */
    JobContext(const Job &job, Database &database, const StopFlag &stop, const RetryPolicy &policy, double random,
               Lock lockFirst = {})
        : m_job(job)
        , m_database(database)
        , m_stop(stop)
        , m_policy(policy)
        , m_random(random)
        , m_lockFirst(std::move(lockFirst))
    {}

    const Job &job() const { return m_job; }
    Database &database() { return m_database; }
    const StopFlag &stop() const { return m_stop; }
    bool shouldStop() const { return m_stop.any(); }

    /**
     * Ends the attempt and writes its effects in one transaction: both happen, or neither. Work gets what became of the
     * job, and journals it. Afterwards the handler returns JobOutcome::settled(). Errors: JOB_LEASE_LOST, and what work
     * returns.
     */
    template<typename F>
    auto settle(const JobOutcome &outcome, F work)
    {
        return settle(outcome, std::move(work), m_lockFirst);
    }
    /** With another lock than the handler's. */
    template<typename F>
    auto settle(const JobOutcome &outcome, F work, Lock lockFirst)
        -> detail::ResultOf<F, Transaction &, const jobqueue::Settled &>
    {
        using R = detail::ResultOf<F, Transaction &, const jobqueue::Settled &>;
        return m_database
            .write([job = m_job, outcome = told(outcome), policy = m_policy, random = m_random,
                    lock = std::move(lockFirst), work = std::move(work)](Transaction &tx) mutable -> R {
                if (lock)
                    lock(tx, job);
                const jobqueue::Settled settled = jobqueue::settle(tx, job, outcome, policy, random);
                if (!settled.held)
                    return leaseLost();
                return detail::caught(work, tx, settled);
            })
            .result();
    }

    /** A transaction in the middle of the attempt. Errors: JOB_LEASE_LOST, and what work returns. */
    template<typename F>
    auto step(F work)
    {
        return step(std::move(work), m_lockFirst);
    }
    /** With another lock than the handler's. */
    template<typename F>
    auto step(F work, Lock lockFirst) -> detail::ResultOf<F, Transaction &>
    {
        using R = detail::ResultOf<F, Transaction &>;
        return m_database
            .write([job = m_job, lock = std::move(lockFirst), work = std::move(work)](Transaction &tx) mutable -> R {
                if (lock)
                    lock(tx, job);
                if (!holdsLease(tx, job))
                    return leaseLost();
                return detail::caught(work, tx);
            })
            .result();
    }

private:
    static JobOutcome told(JobOutcome outcome)
    {
        outcome.toldElsewhere = true;
        return outcome;
    }
    static Error leaseLost();
    static bool holdsLease(Transaction &transaction, const Job &job);

    const Job &m_job;
    Database &m_database;
    const StopFlag &m_stop;
    const RetryPolicy &m_policy;
    double m_random;
    const Lock m_lockFirst;
};

using JobHandler = std::function<JobOutcome(JobContext &)>;

} // namespace loomdeck
