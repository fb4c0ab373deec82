// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpserver.h"

#include "api/httpsession.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <thread>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Code = boost::system::error_code;

struct HttpServer::Private
{
    std::shared_ptr<HttpShared> shared = std::make_shared<HttpShared>();
    asio::io_context context{1};
    tcp::acceptor acceptor{context};
    std::thread thread;

    void acceptNext()
    {
        acceptor.async_accept(context, [this](const Code &code, tcp::socket socket) {
            if (!acceptor.is_open())
                return;
            if (!code) {
                Code ignored;
                socket.set_option(tcp::no_delay(true), ignored);
                if (shared->connections >= shared->limits.connections)
                    refuseConnection(shared, std::move(socket));
                else
                    serveConnection(shared, std::move(socket));
            }
            acceptNext();
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
    d->shared->stopping = true;
    d->context.stop();
    if (d->thread.joinable())
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
    d->shared->stopping = true;
    asio::post(d->context, [this] {
        Code ignored;
        d->acceptor.close(ignored);
    });
}

int HttpServer::connections() const
{
    return d->shared->connections;
}

} // namespace loomdeck
