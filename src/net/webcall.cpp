// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webcall.h"

#include "net/webrun.h"

#include <memory>
#include <optional>
#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** The connections of one thread. */
class ThreadNetwork
{
public:
    ~ThreadNetwork()
    {
        // The main thread's outlives the application, and Qt cannot take its network down any more then.
        if (!QCoreApplication::instance())
            m_manager.release(); // NOLINT(bugprone-unused-return-value)
    }

    QNetworkAccessManager &to(const QUrl &proxy)
    {
        if (!m_manager || proxy != m_proxy) {
            m_manager = std::make_unique<QNetworkAccessManager>();
            m_manager->setAutoDeleteReplies(false);
            m_proxy = proxy;
            if (!proxy.isEmpty()) {
                const bool socks = proxy.scheme().startsWith(u"socks5"_s);
                m_manager->setProxy({socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, proxy.host(),
                                     static_cast<quint16>(proxy.port(socks ? 1080 : 8080)), proxy.userName(),
                                     proxy.password()});
            }
        }
        return *m_manager;
    }

private:
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QUrl m_proxy;
};

constexpr int mostRedirects = 5;

/** Where a GET may go on to: the same host and port, by the same scheme. */
std::optional<QUrl> nextOf(const WebRequest &request, const WebResult &result)
{
    const auto *failure = std::get_if<WebFailure>(&result);
    if (!failure || failure->kind != WebFailure::Kind::Redirect || request.method != "GET")
        return std::nullopt;
    const QUrl next = request.url.resolved(QUrl(QString::fromLatin1(failure->partial.header("location"))));
    const bool stays =
        next.scheme() == request.url.scheme() && next.host() == request.url.host() && next.port() == request.url.port();
    return stays ? std::optional(next) : std::nullopt;
}

} // namespace

QByteArray WebReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

WebResult callWeb(const WebRequest &request)
{
    thread_local ThreadNetwork network;
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty() || (scheme != u"http" && scheme != u"https"))
        return WebFailure{WebFailure::Kind::Refused, u"The address is neither http:// nor https://."_s, {}};
    if (request.refuses && !request.proxy.isEmpty())
        return WebFailure{WebFailure::Kind::Refused, u"Behind a proxy nobody can say which address is called."_s, {}};
    WebRequest hop = request;
    WebResult result = WebRun(hop).run(network.to(request.proxy));
    Micros spent{0};
    for (int redirects = 0; redirects < mostRedirects; ++redirects) {
        const auto next = nextOf(hop, result);
        if (!next)
            break;
        spent += std::get<WebFailure>(result).partial.latency;
        hop.url = *next;
        hop.timeout = request.timeout - spent;
        result = WebRun(hop).run(network.to(request.proxy));
    }
    return result;
}

} // namespace loomdeck
