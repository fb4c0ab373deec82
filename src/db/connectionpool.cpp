// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connectionpool.h"

namespace loomdeck {

ConnectionPool::ConnectionPool(StoreUrl url, bool readOnly, int threads)
    : m_url(std::move(url))
    , m_readOnly(readOnly)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { serve(); });
}

ConnectionPool::~ConnectionPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_hasWork.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ConnectionPool::post(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_hasWork.notify_one();
}

void ConnectionPool::serve()
{
    std::unique_ptr<Connection> connection;
    for (;;) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_hasWork.wait(lock, [this] { return m_closing || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        if (connection && !connection->isAlive())
            connection.reset();
        try {
            if (!connection)
                connection = std::make_unique<Connection>(m_url, m_readOnly);
        } catch (const Failure &failure) {
            work(nullptr, &failure.error());
            continue;
        }
        work(connection.get(), nullptr);
    }
}

} // namespace loomdeck
