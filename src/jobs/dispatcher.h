// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "jobs/nodeid.h"
#include "jobs/workers.h"

#include <QObject>
#include <QThread>
#include <QTimer>

namespace loomdeck {

/** How a node works on its queue. */
struct DispatcherOptions
{
    int workers = 4;
    Micros lease = std::chrono::seconds(30);
    Micros heartbeat = std::chrono::seconds(10);
    Micros cancelCheck = std::chrono::seconds(1);
    /** The net under the wake-ups. */
    Micros poll = std::chrono::seconds(1);
    Micros rescue = std::chrono::seconds(5);
    int maxInterruptions = 20;
    int mostPerClaim = 500;
};

/**
 * Claims ready jobs for this node's workers, renews their leases, and writes how they ended: single ends at once, and
 * whatever ends while a write is under way in one batch. Claims more ahead the shorter the jobs are. Lives on a thread
 * of its own; the public functions may be called from any.
 */
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    Dispatcher(Database &database, const HandlerTable &handlers, NodeId node, const DispatcherOptions &options,
               std::function<double()> random);
    ~Dispatcher() override;

    void start();

    /**
     * Stops claiming, gives unstarted jobs back, waits for running ones up to `patience`, then asks them to stop and
     * gives back what has not ended after that. The future is done when nothing is held any more.
     */
    QFuture<void> drain(Micros patience);

    const NodeId &node() const { return m_node; }
    int running() const { return m_workers ? m_workers->running() : 0; }
    int workerCount() const { return m_options.workers; }

private:
    struct End
    {
        Job job;
        JobOutcome outcome;
    };

    void wake();
    void claimMore();
    int room() const;
    void noteEnd(const Job &job, const JobOutcome &outcome, Micros took);
    void flush();
    QFuture<Result<void>> write(std::vector<End> ends);
    void tellHeld(Transaction &transaction, const jobqueue::HeldBatch &batch) const;
    void putAside(Transaction &transaction, const QString &lane, const QString &kind,
                  const std::vector<jobqueue::Held> &jobs) const;
    void flushed(const Result<void> &result, std::vector<End> ends);
    void beat();
    void checkCancels();
    void cancelAll(const Result<std::vector<qint64>> &ids);
    void rescueLost();
    void armDueTimer();
    void drainStep();

    Database &m_database;
    const HandlerTable &m_handlers;
    const NodeId m_node;
    const DispatcherOptions m_options;
    const std::function<double()> m_random;
    QStringList m_kinds;
    QThread m_thread;
    std::unique_ptr<Workers> m_workers;
    std::unique_ptr<QTimer> m_pollTimer, m_beatTimer, m_cancelTimer, m_rescueTimer, m_dueTimer, m_drainTimer;
    bool m_claiming = false, m_claimAgain = false, m_writing = false, m_draining = false;
    /** Smoothed time a handler takes; the start value makes a new node claim one job a worker. */
    std::atomic<qint64> m_usualMicros{50'000};

    std::mutex m_endsMutex;
    std::vector<End> m_ends;
    bool m_flushQueued = false;

    std::shared_ptr<QPromise<void>> m_drained;
    Micros m_drainUntil{0};
    bool m_askedToStop = false;
};

} // namespace loomdeck
