// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/httpserver.h"

#include <atomic>
#include <map>
#include <mutex>
#include <vector>

namespace loomdeck {

/** A connection as its server sees it. Server's thread. */
class HttpConnection
{
public:
    virtual ~HttpConnection() = default;
    /** Ends it; a request that was read is answered first. Without patience, nobody waits for a caller who is slow. */
    virtual void finish(bool patiently) = 0;
};

/** What the connections of one server share. Limits and handler never change; the rest may be used by any thread. */
struct HttpShared
{
    HttpLimits limits;
    HttpHandler handler;
    std::atomic<bool> stopping{false};
    /** Connections that exist; whoever changes it notifies. */
    std::atomic<int> connections{0};

    void add(const std::shared_ptr<HttpConnection> &connection);
    void remove(HttpConnection *connection);
    std::vector<std::shared_ptr<HttpConnection>> open();

private:
    std::mutex m_mutex;
    std::map<HttpConnection *, std::weak_ptr<HttpConnection>> m_open;
};

/** Counts a connection for as long as this lives. Make it the first member, so that nothing is left when it ends. */
class HttpPresence
{
public:
    explicit HttpPresence(std::shared_ptr<HttpShared> shared);
    ~HttpPresence();
    HttpPresence(const HttpPresence &) = delete;
    HttpPresence &operator=(const HttpPresence &) = delete;

    HttpShared *operator->() const { return m_shared.get(); }

private:
    const std::shared_ptr<HttpShared> m_shared;
};

} // namespace loomdeck
