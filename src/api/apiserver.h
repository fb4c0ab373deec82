// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/access.h"
#include "api/eventstream.h"
#include "api/httpserver.h"
#include "api/metrics.h"
#include "api/router.h"

#include <QObject>
#include <QTimer>

namespace loomdeck {

class Engine;

/**
 * The HTTP API over a started engine. Lives on the engine's thread; requests are served on the server's own. Destroy it
 * before the engine.
 */
class ApiServer : public QObject
{
    Q_OBJECT

public:
    /** `heartbeat`: how often a silent event stream shows that it lives; proxies give one up after half a minute or so.
     */
    explicit ApiServer(Engine &engine, Micros heartbeat = std::chrono::seconds(15), QObject *parent = nullptr);
    ~ApiServer() override;

    /** Returns the address it listens on, `127.0.0.1:7420`. Errors: LISTEN_FAILED. */
    Result<QString> listen(const QString &address);
    /** Takes no more requests; event streams end. */
    void stop();

    /** Any thread. */
    void addStream(const std::shared_ptr<EventStream> &stream);
    const Router &router() const { return m_router; }
    const Metrics &metrics() const { return m_metrics; }
    int connections() const { return m_server.connections(); }
    int streams();

private:
    void handle(const HttpRequest &request, const Respond &respond);
    void wakeStreams();
    /** It was revoked: neither new calls nor open streams may use it. */
    void forgetToken(const QString &tokenId);

    Engine &m_engine;
    Access m_access;
    Router m_router;
    Metrics m_metrics;
    std::mutex m_streamsMutex;
    std::vector<std::weak_ptr<EventStream>> m_streams;
    QTimer m_beat;
    HttpServer m_server;
};

} // namespace loomdeck
