// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/deliverycall.h"
#include "alerts/deliverystore.h"
#include "db/database.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <QThreadPool>
#include <set>

namespace loomdeck {

/**
 * Sends what waits for receivers: the leader's work. Many at once, few of them to the same receiver, so that one that
 * hangs keeps nobody else waiting; what came of them is written in batches. A message that was sent but not yet written
 * when the process dies goes out again with the same id. Call it from any thread.
 */
class DeliverySender
{
public:
    struct Limits
    {
        int atOnce = 32;     ///< calls at the same time
        int atOnceEach = 8;  ///< of these, to one receiver
        int readAhead = 500; ///< messages in memory
    };

    DeliverySender(Database &database, QString node, DeliveryRoads roads);
    DeliverySender(Database &database, QString node, DeliveryRoads roads, const Limits &limits);
    /** Breaks off what is under way, which costs no attempt, and waits for its end. */
    ~DeliverySender();

    /** Sends until nothing is due and nothing under way. */
    QFuture<Result<void>> run();
    /** There is more to send: a run under way looks at once. */
    void wake();
    /** No new calls; those under way are broken off. */
    void stop();

private:
    Result<void> runNow();
    Result<void> writeDone();
    Result<void> readDue();
    void startWaiting();
    void send(const Delivery &delivery);
    deliverystore::Outcome attempt(const Delivery &delivery);

    Database &m_database;
    const QString m_node;
    const DeliveryRoads m_roads;
    const Limits m_limits;
    std::atomic<bool> m_ending{false};

    // Of the thread of a run.
    std::vector<Delivery> m_waiting; ///< read, not yet under way
    std::set<qint64> m_held;         ///< ids of those in m_waiting, under way, or not yet written
    std::map<qint64, int> m_busy;    ///< calls by target
    std::vector<deliverystore::Outcome> m_unwritten;

    std::mutex m_mutex;
    std::condition_variable m_news;
    std::vector<deliverystore::Outcome> m_done;
    bool m_woken = false;

    QThreadPool m_calls;
    QThreadPool m_thread; ///< of runs
};

} // namespace loomdeck
