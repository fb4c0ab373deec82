// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/httpserver.h"

#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <functional>

namespace loomdeck {

/** What sessions share with their server. Lives on the server's thread, but for the counter. */
struct HttpShared
{
    HttpLimits limits;
    HttpHandler handler;
    std::atomic<int> connections{0};
    std::atomic<bool> stopping{false};
};

/** Serves one connection. Returns at once; the session lives until its connection ends. Server's thread. */
void serveConnection(std::shared_ptr<HttpShared> shared, boost::asio::ip::tcp::socket socket);

/** Answers 503 and closes: there are too many connections. Server's thread. */
void refuseConnection(std::shared_ptr<HttpShared> shared, boost::asio::ip::tcp::socket socket);

} // namespace loomdeck
