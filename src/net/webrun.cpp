// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webrun.h"

#include <algorithm>
#include <memory>
#include <QHostInfo>
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto stopCheck = 100ms;
// What Qt may hold for us; the socket waits while it is full.
constexpr qint64 readAhead = 256 * 1024;

/** A body that can be sent once: Qt would send a POST again where the line breaks before an answer. */
class OneWayBody final : public QIODevice
{
public:
    explicit OneWayBody(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 to) override
    {
        if (to < m_at || !QIODevice::seek(to))
            return false;
        m_at = to;
        return true;
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min<qint64>(most, m_bytes.size() - m_at);
        if (size == 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_at, size, data);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_at = 0;
};

QByteArray hostHeader(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString shown = host.contains(u':') ? u"[%1]"_s.arg(host) : host;
    return (url.port() < 0 ? shown : u"%1:%2"_s.arg(shown).arg(url.port())).toLatin1();
}

/** `to`: connects there, whatever the name leads to. */
QNetworkRequest requestOf(const WebRequest &wanted, const QHostAddress &to)
{
    QNetworkRequest request(wanted.url);
    if (!to.isNull()) {
        QUrl url = wanted.url;
        url.setHost(to.toString());
        request.setUrl(url);
        request.setRawHeader("Host", hostHeader(wanted.url));
        request.setPeerVerifyName(wanted.url.host(QUrl::FullyEncoded));
    }
    if (!wanted.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (const auto &[name, value] : wanted.headers)
        request.setRawHeader(name, value);
    // What is asked for here is not unpacked behind our back, where no bound holds.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Loomdeck/" LOOMDECK_VERSION);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Qt 6.4 stalls for 40 ms with HTTP/2.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (wanted.method != "GET" && !wanted.isRepeatable) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, wanted.body.size());
        // A kept connection may be dead already, and what cannot be sent again needs a fresh one.
        request.setRawHeader("Connection", "close");
    }
    return request;
}

} // namespace

WebResult WebRun::run(QNetworkAccessManager &network)
{
    m_time.start();
    QTimer deadline, stop;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &m_loop,
                     [this] { end(WebFailure::Kind::Timeout, u"No whole answer came in time."_s); });
    QObject::connect(&stop, &QTimer::timeout, &m_loop, [this] {
        if (m_request.shouldStop && m_request.shouldStop())
            end(WebFailure::Kind::Stopped, u"The call was stopped."_s);
    });
    deadline.start(toMillis(m_request.timeout));
    stop.start(stopCheck);
    const QHostAddress to = m_request.refuses ? lookUp() : QHostAddress();
    if (m_failure) {
        m_failure->partial.latency =
            std::chrono::duration_cast<Micros>(std::chrono::nanoseconds(m_time.nsecsElapsed()));
        return *m_failure;
    }
    const QNetworkRequest request = requestOf(m_request, to);
    OneWayBody body(m_request.body);
    const std::unique_ptr<QNetworkReply> reply(m_request.method == "GET" ? network.get(request)
                                               : m_request.isRepeatable  ? network.post(request, m_request.body)
                                                                         : network.post(request, &body));
    // Not at once: Qt forgets what is said before the request is on its way, and would read ahead without end.
    QMetaObject::invokeMethod(
        reply.get(), [&reply] { reply->setReadBufferSize(readAhead); }, Qt::QueuedConnection);
    QObject::connect(reply.get(), &QNetworkReply::metaDataChanged, &m_loop, [&] { readHeaders(*reply); });
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &m_loop, [&] { readPiece(*reply); });
    QObject::connect(reply.get(), &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
    if (!reply->isFinished())
        m_loop.exec();
    const WebResult result = outcome(*reply);
    QObject::disconnect(reply.get(), nullptr, &m_loop, nullptr);
    reply->abort();
    return result;
}

QHostAddress WebRun::lookUp()
{
    const QString host = m_request.url.host();
    QList<QHostAddress> found;
    if (const QHostAddress literal(host); !literal.isNull()) {
        found.append(literal);
    } else {
        // Gone with this call, so that an answer that comes late finds nobody.
        QObject asker;
        const int lookup = QHostInfo::lookupHost(host, &asker, [&](const QHostInfo &info) {
            found = info.addresses();
            if (found.isEmpty())
                end(WebFailure::Kind::Connection, u"There is no host of that name."_s);
            m_loop.quit();
        });
        m_loop.exec();
        QHostInfo::abortHostLookup(lookup);
    }
    // IPv4 first: nothing here tries one after the other, and it is the one that works everywhere.
    std::stable_sort(found.begin(), found.end(), [](const QHostAddress &a, const QHostAddress &b) {
        return a.protocol() == QAbstractSocket::IPv4Protocol && b.protocol() != QAbstractSocket::IPv4Protocol;
    });
    QString why;
    for (const QHostAddress &address : found) {
        why = m_request.refuses(address);
        if (why.isEmpty())
            return address;
    }
    end(WebFailure::Kind::Guarded, u"%1 leads to a %2 address, which this call may not go to."_s.arg(host, why));
    return {};
}

void WebRun::end(WebFailure::Kind kind, const QString &words)
{
    if (m_failure || m_enough)
        return;
    m_failure = WebFailure{kind, words, {}};
    m_loop.quit();
}

void WebRun::readHeaders(QNetworkReply &reply)
{
    m_reply.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_reply.headers.clear();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        m_reply.headers.append({name.toLower(), value});
    bool told = false;
    const qint64 length = m_reply.header("content-length").toLongLong(&told);
    if (told && length > m_request.mostBytes)
        end(WebFailure::Kind::TooLarge, u"The answer announces %1 bytes."_s.arg(length));
}

void WebRun::readPiece(QNetworkReply &reply)
{
    while (!m_failure && !m_enough && reply.bytesAvailable() > 0) {
        // A piece at a time, so that a flood is noticed at its bound and not behind it.
        const QByteArray piece = reply.read(readAhead);
        m_reply.body += piece;
        if (m_reply.body.size() > m_request.mostBytes) {
            m_reply.body.truncate(m_request.mostBytes);
            end(WebFailure::Kind::TooLarge, u"The answer has more than %1 bytes."_s.arg(m_request.mostBytes));
        } else if (m_request.onPiece && !m_request.onPiece(piece)) {
            m_enough = true;
            m_loop.quit();
        }
    }
}

WebResult WebRun::outcome(QNetworkReply &reply)
{
    if (!m_failure && !m_enough && reply.isFinished()) {
        readHeaders(reply);
        readPiece(reply);
    }
    m_reply.latency = std::chrono::duration_cast<Micros>(std::chrono::nanoseconds(m_time.nsecsElapsed()));
    if (m_failure) {
        m_failure->partial = m_reply;
        return *m_failure;
    }
    if (m_enough)
        return m_reply;
    if (m_reply.status >= 300 && m_reply.status < 400 && m_reply.status != 304) {
        const QUrl target = reply.url().resolved(QUrl(QString::fromLatin1(m_reply.header("location"))));
        return WebFailure{WebFailure::Kind::Redirect,
                          u"The server sends us on to %1."_s.arg(
                              target.toDisplayString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo)),
                          m_reply};
    }
    // Qt calls a status from 400 on an error; here it is an answer like any other.
    const bool isAnswer = m_reply.status >= 400 && reply.error() >= QNetworkReply::ContentAccessDenied &&
                          reply.error() != QNetworkReply::ContentReSendError;
    if (reply.error() == QNetworkReply::NoError || isAnswer)
        return m_reply;
    return failure(reply);
}

WebFailure WebRun::failure(const QNetworkReply &reply) const
{
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
        return {WebFailure::Kind::Timeout, u"The connection timed out."_s, m_reply};
    case QNetworkReply::SslHandshakeFailedError:
        return {WebFailure::Kind::Tls, u"The server cannot prove that it is who it says."_s, m_reply};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
        return {WebFailure::Kind::ClosedEarly, u"The line was closed before the answer was whole."_s, m_reply};
    case QNetworkReply::HostNotFoundError:
        return {WebFailure::Kind::Connection, u"There is no host of that name."_s, m_reply};
    case QNetworkReply::ConnectionRefusedError:
        return {WebFailure::Kind::Connection, u"Nothing listens at that address."_s, m_reply};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {WebFailure::Kind::Connection, u"The proxy does not let us through."_s, m_reply};
    default:
        return {m_reply.status > 0 ? WebFailure::Kind::ClosedEarly : WebFailure::Kind::Connection,
                u"The network failed (%1)."_s.arg(static_cast<int>(reply.error())), m_reply};
    }
}

} // namespace loomdeck
