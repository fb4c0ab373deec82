// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "jobs/dispatcher.h"
#include "jobs/joblist.h"

namespace loomdeck {

/**
 * The queue as the rest of the program sees it: handlers by name, enqueueing, and what people may do to a job. Register
 * handlers before start(). Its functions may be called from any thread.
 */
class JobService
{
public:
    JobService(Database &database, DispatcherOptions options, std::function<double()> random);
    ~JobService();

    /** Work named `kind` is done by this handler. */
    void handle(const QString &kind, HandlerEntry entry);

    /** Starts the workers. With none, this node only enqueues. */
    void start(const NodeId &node);
    QFuture<void> drain(Micros patience);
    int running() const { return m_dispatcher ? m_dispatcher->running() : 0; }
    int workers() const { return m_dispatcher ? m_dispatcher->workerCount() : 0; }

    /** A job of its own, outside any other change. */
    QFuture<Result<jobqueue::Enqueued>> enqueue(const NewJob &job);

    /** Waiting: cancelled now. Running: asked to stop. Errors: JOB_NOT_FOUND, JOB_ENDED. */
    QFuture<Result<Job>> cancel(qint64 id, const Actor &actor, const QString &reason);
    /** Dead or cancelled: ready again with all its attempts. Waiting: ready now. Errors: JOB_NOT_FOUND, JOB_RUNNING,
     * JOB_COMPLETE, JOB_REPLACED, and those of its handler. */
    QFuture<Result<Job>> retry(qint64 id, const Actor &actor, const QString &reason);

    QFuture<Result<std::vector<Job>>> list(const JobFilter &filter);
    QFuture<Result<JobCounts>> counts();

    /** The same, inside a transaction of the caller. */
    Result<Job> cancelIn(Transaction &transaction, qint64 id, const Actor &actor, const QString &reason) const;
    Result<Job> retryIn(Transaction &transaction, qint64 id, const Actor &actor, const QString &reason) const;

    Database &database() { return m_database; }

private:
    Result<Job> lockedJob(Transaction &transaction, qint64 id) const;
    const HandlerEntry *handlerOf(const Job &job) const;

    Database &m_database;
    const DispatcherOptions m_options;
    const std::function<double()> m_random;
    HandlerTable m_handlers;
    std::unique_ptr<Dispatcher> m_dispatcher;
};

} // namespace loomdeck
