// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "db/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace loomdeck {

/**
 * Threads that own one connection each and take work from one queue, oldest first. A connection that is lost is
 * opened again for the next piece of work. post() may be called from any thread.
 */
class ConnectionPool
{
public:
    /** Work gets its connection, or the error that opening one gave. It must not throw. */
    using Work = std::function<void(Connection *connection, const Error *error)>;

    ConnectionPool(StoreUrl url, bool readOnly, int threads);
    /** Runs what is queued, then ends the threads. */
    ~ConnectionPool();

    void post(Work work);
    int size() const { return static_cast<int>(m_threads.size()); }

private:
    void serve();

    const StoreUrl m_url;
    const bool m_readOnly;
    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<Work> m_queue;
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

} // namespace loomdeck
