// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpshared.h"

namespace loomdeck {

void HttpShared::add(const std::shared_ptr<HttpConnection> &connection)
{
    const std::lock_guard lock(m_mutex);
    m_open[connection.get()] = connection;
}

void HttpShared::remove(HttpConnection *connection)
{
    const std::lock_guard lock(m_mutex);
    m_open.erase(connection);
}

std::vector<std::shared_ptr<HttpConnection>> HttpShared::open()
{
    std::vector<std::shared_ptr<HttpConnection>> list;
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, weak] : m_open) {
        if (auto connection = weak.lock())
            list.push_back(std::move(connection));
    }
    return list;
}

HttpPresence::HttpPresence(std::shared_ptr<HttpShared> shared)
    : m_shared(std::move(shared))
{
    ++m_shared->connections;
}

HttpPresence::~HttpPresence()
{
    --m_shared->connections;
    m_shared->connections.notify_all();
}

} // namespace loomdeck
