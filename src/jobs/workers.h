// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/jobcontext.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace loomdeck {

/** A handler with the policy for its failures. */
struct HandlerEntry
{
    JobHandler run;
    RetryPolicy policy;
    /** Called in the transaction that cancels a job of this kind before it started; may be empty. */
    std::function<void(Transaction &, const Job &)> cancelledUnstarted;
    /** Called in the transaction that makes a job of this kind ready again because somebody asked for it; an error
     * refuses that. May be empty. */
    std::function<Result<void>(Transaction &, const Job &)> retried;
    /** Locks what the effects of a job of this kind touch, before the job itself is locked: everybody takes plan, item
     * and job in this order, so that nobody waits in a circle. May be empty. */
    JobContext::Lock lockFirst;
    /** Called in the transaction that holds these jobs because their lane is closed; may be empty. Must not wait for
     * locks that somebody takes before jobs. */
    std::function<void(Transaction &, const std::vector<qint64> &, const Lane &)> held;
};
using HandlerTable = std::map<QString, HandlerEntry>;

/**
 * The threads that run handlers. Claimed jobs queue here in order; what ends is told to a callback on the worker's
 * thread. Thread-safe.
 */
class Workers
{
public:
    using Ended = std::function<void(const Job &job, const JobOutcome &outcome, Micros took)>;

    /** `random` gives numbers in [0, 1); it is called from worker threads. */
    Workers(Database &database, const HandlerTable &handlers, int threads, std::function<double()> random, Ended ended);
    /** Ends the threads; jobs still queued are dropped, running ones are waited for. */
    ~Workers();

    void add(std::vector<Job> jobs);
    /** Takes back what has not started. */
    std::vector<Job> takeUnstarted();

    int threads() const { return static_cast<int>(m_threads.size()); }
    /** Jobs queued and running here. */
    int load() const;
    int running() const;
    /** Nothing is queued, runs, or is about to be told as ended. */
    bool isQuiet() const;
    std::vector<jobqueue::Held> heldJobs() const;

    void cancel(qint64 jobId);
    void loseLease(qint64 jobId);
    /** Asks every running handler to stop because the process ends. */
    void stopAll();

private:
    struct Running
    {
        qint64 token = 0;
        std::shared_ptr<StopFlag> stop;
    };

    void serve();
    JobOutcome run(const Job &job, const StopFlag &stop);

    Database &m_database;
    const HandlerTable &m_handlers;
    const std::function<double()> m_random;
    const Ended m_ended;
    mutable std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<Job> m_queue;
    std::map<qint64, Running> m_running;
    int m_telling = 0; ///< jobs that do not run any more and whose end is being told
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

} // namespace loomdeck
