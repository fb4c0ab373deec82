// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/http.h"
#include "core/clock.h"
#include "core/result.h"

#include <memory>

namespace loomdeck {

/** Bounds of the server; what is beyond them is refused, not served slowly. */
struct HttpLimits
{
    qint64 bodyBytes = 1024 * 1024;
    quint32 headerBytes = 16 * 1024;
    int connections = 512;
    Micros headerTimeout =
        std::chrono::seconds(10);                   ///< from the first byte to the end of the headers, and for the body
    Micros idleTimeout = std::chrono::seconds(60);  ///< between requests of one connection
    Micros writeTimeout = std::chrono::seconds(30); ///< for a caller that does not read
};

/**
 * HTTP/1.1 on a thread of its own: keep-alive, limits and timeouts for everything a caller can do wrong. Knows nothing
 * of Loomdeck. Create and destroy it on one thread.
 */
class HttpServer
{
public:
    HttpServer(const HttpLimits &limits, HttpHandler handler);
    /** Closes every connection; waits for requests that are being handled, whose answers need this server. */
    ~HttpServer();

    /** `host:port`; port 0 takes a free one. Returns the address it listens on. Errors: LISTEN_FAILED. */
    Result<QString> listen(const QString &address);
    /** Takes no more connections, ends streams and those that wait for a request, and the others after their answer. */
    void stopAccepting();
    int connections() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace loomdeck
