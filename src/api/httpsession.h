// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/httpshared.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace loomdeck {

/** Serves one connection. Returns at once; the session lives until its connection ends. Server's thread. */
void serveConnection(std::shared_ptr<HttpShared> shared, boost::asio::ip::tcp::socket socket);

/** Answers 503 and closes, or only closes when even those become many. Server's thread. */
void refuseConnection(std::shared_ptr<HttpShared> shared, boost::asio::ip::tcp::socket socket);

} // namespace loomdeck
