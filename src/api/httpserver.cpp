// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpserver.h"

#include "api/httpsession.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Code = boost::system::error_code;

namespace {

// Without it, a process that has no file descriptor left would do nothing but fail to accept.
constexpr auto pauseAfterFailedAccept = std::chrono::milliseconds(100);

} // namespace

struct HttpServer::Private
{
    std::shared_ptr<HttpShared> shared = std::make_shared<HttpShared>();
    asio::io_context context{1};
    tcp::acceptor acceptor{context};
    asio::steady_timer pause{context};
    std::thread thread;

    void acceptNext()
    {
        acceptor.async_accept(context, [this](const Code &code, tcp::socket socket) {
            if (!acceptor.is_open())
                return;
            if (code) {
                pause.expires_after(pauseAfterFailedAccept);
                pause.async_wait([this](const Code &stopped) {
                    if (!stopped && acceptor.is_open())
                        acceptNext();
                });
                return;
            }
            Code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            if (shared->connections >= shared->limits.connections)
                refuseConnection(shared, std::move(socket));
            else
                serveConnection(shared, std::move(socket));
            acceptNext();
        });
    }

    void finish(bool patiently)
    {
        shared->stopping = true;
        asio::post(context, [this, patiently] {
            Code ignored;
            acceptor.close(ignored);
            pause.cancel();
            for (const auto &connection : shared->open())
                connection->finish(patiently);
        });
    }
};

HttpServer::HttpServer(const HttpLimits &limits, HttpHandler handler)
    : d(std::make_unique<Private>())
{
    d->shared->limits = limits;
    d->shared->handler = std::move(handler);
}

HttpServer::~HttpServer()
{
    if (!d->thread.joinable())
        return;
    d->finish(false);
    // What a handler still does ends with an answer to its session, which must be there then.
    for (int open = d->shared->connections; open > 0; open = d->shared->connections)
        d->shared->connections.wait(open);
    d->context.stop();
    d->thread.join();
}

Result<QString> HttpServer::listen(const QString &address)
{
    const auto failed = [&](const QString &why) {
        return Error::unavailable(u"LISTEN_FAILED"_s, u"Cannot listen on %1: %2."_s.arg(address, why),
                                  u"Choose another address with --listen, for example 127.0.0.1:0."_s);
    };
    const QString host = address.section(u':', 0, -2);
    bool portOk = false;
    const uint port = address.section(u':', -1).toUInt(&portOk);
    Code code;
    const auto ip = asio::ip::make_address(
        host.isEmpty() || host == u"localhost" ? "127.0.0.1" : QString(host).remove(u'[').remove(u']').toStdString(),
        code);
    if (code || !portOk || port > 65535)
        return failed(u"it is not host:port"_s);
    const tcp::endpoint endpoint(ip, static_cast<quint16>(port));
    d->acceptor.open(endpoint.protocol(), code);
    if (!code)
        d->acceptor.set_option(asio::socket_base::reuse_address(true), code);
    if (!code)
        d->acceptor.bind(endpoint, code);
    if (!code)
        d->acceptor.listen(asio::socket_base::max_listen_connections, code);
    if (code)
        return failed(QString::fromStdString(code.message()));
    const auto local = d->acceptor.local_endpoint();
    d->acceptNext();
    d->thread = std::thread([this] {
        const auto guard = asio::make_work_guard(d->context);
        d->context.run();
    });
    const QString shown = local.address().is_v6() ? u"[%1]"_s.arg(QString::fromStdString(local.address().to_string()))
                                                  : QString::fromStdString(local.address().to_string());
    return u"%1:%2"_s.arg(shown).arg(local.port());
}

void HttpServer::stopAccepting()
{
    d->finish(true);
}

int HttpServer::connections() const
{
    return d->shared->connections;
}

} // namespace loomdeck
