// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/referenceclient.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qsizetype mostShown = 200;
// For a "too many requests" that names no time.
constexpr int usualWait = 10;
const char tooLarge[] = "loomdeckTooLarge";

/** The first words of a body, which the reference sends as bare text or JSON string. */
QString shown(const QByteArray &body)
{
    QString text = QString::fromUtf8(body.left(4 * mostShown)).simplified();
    if (text.startsWith(u'<'))
        return u"a web page"_s;
    if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2);
    return text.size() > mostShown ? text.left(mostShown) + u'…' : text;
}

QString withBody(const QString &sentence, const QByteArray &body)
{
    const QString text = shown(body);
    return text.isEmpty() ? sentence + u'.' : sentence + u": "_s + text + (text.endsWith(u'.') ? u""_s : u"."_s);
}

} // namespace

ReferenceClient::ReferenceClient(QNetworkAccessManager &network, const QUrl &server, const QString &token,
                                 const Options &options, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_server(server)
    , m_token(token.toUtf8())
    , m_options(options)
{}

ReferenceClient::ReferenceClient(QNetworkAccessManager &network, const QUrl &server, const QString &token,
                                 QObject *parent)
    : ReferenceClient(network, server, token, Options(), parent)
{}

Result<QUrl> ReferenceClient::serverFrom(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http" && scheme != u"https") ||
        !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return Error::badInput(u"REFERENCE_ADDRESS"_s, u"That is not the address of a server."_s,
                               u"Give http://HOST:PORT or https://HOST, and the token with --token."_s);
    }
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(u"/api"))
        path.chop(4);
    url.setPath(path);
    return url;
}

QFuture<Result<Payload>> ReferenceClient::get(const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<Payload>>>();
    promise->start();
    ask(path, 1, promise);
    return promise->future();
}

void ReferenceClient::ask(const QString &path, int attempt, const Promise &promise)
{
    QUrl url = m_server;
    url.setPath(m_server.path() + path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_token);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "Loomdeck/" LOOMDECK_VERSION);
    // A redirect could carry the token to somebody else.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(
        static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(m_options.timeout).count()));
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::downloadProgress, this, [this, reply](qint64 received, qint64 total) {
        if (std::max(received, total) <= m_options.mostBytes || reply->property(tooLarge).toBool())
            return;
        reply->setProperty(tooLarge, true);
        reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, path, attempt, promise] {
        reply->deleteLater();
        answered(*reply, path, attempt, promise);
    });
}

void ReferenceClient::answered(QNetworkReply &reply, const QString &path, int attempt, const Promise &promise)
{
    if (const auto seconds = waitOf(reply, attempt)) {
        Q_EMIT waiting(*seconds);
        QTimer::singleShot(std::chrono::seconds(*seconds), this,
                           [this, path, attempt, promise] { ask(path, attempt + 1, promise); });
        return;
    }
    promise->addResult(read(reply, path));
    promise->finish();
}

std::optional<int> ReferenceClient::waitOf(const QNetworkReply &reply, int attempt) const
{
    constexpr int tooManyRequests = 429;
    if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != tooManyRequests ||
        attempt > m_options.patience)
        return std::nullopt;
    bool ok = false;
    const int asked = reply.rawHeader("Retry-After").trimmed().toInt(&ok);
    const int seconds = ok && asked >= 0 ? asked : usualWait;
    return std::chrono::seconds(seconds) <= m_options.longestWait ? std::optional(seconds) : std::nullopt;
}

Result<Payload> ReferenceClient::read(QNetworkReply &reply, const QString &path) const
{
    if (reply.property(tooLarge).toBool()) {
        return Error::unavailable(
            u"REFERENCE_TOO_LARGE"_s,
            u"The answer to %1 has more than %2 MiB."_s.arg(path).arg(m_options.mostBytes / 1024 / 1024),
            u"Export it to files and import those one by one."_s);
    }
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply.isOpen() ? reply.readAll() : QByteArray();
    if (status >= 300)
        return statusError(status, reply, body, path);
    if (reply.error() != QNetworkReply::NoError)
        return transportError(reply);
    auto payload = parsePayload(path, body);
    if (payload)
        return payload;
    return Error::unavailable(
        u"REFERENCE_GARBAGE"_s,
        u"The answer to %1 is no JSON: %2"_s.arg(path, body.isEmpty() ? u"it is empty."_s : shown(body)),
        u"Check that the address is that of the reference API."_s);
}

Error ReferenceClient::transportError(const QNetworkReply &reply) const
{
    const QString server = shownServer();
    switch (reply.error()) {
    case QNetworkReply::OperationCanceledError: // that is how Qt 6.4 reports its transfer timeout
    case QNetworkReply::TimeoutError:
        return Error::unavailable(u"REFERENCE_TIMEOUT"_s, u"%1 does not answer in time."_s.arg(server),
                                  u"Try again when it is less busy."_s);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
        return Error::unavailable(u"REFERENCE_CUT_OFF"_s, u"%1 closed the line before it had answered."_s.arg(server),
                                  u"Try again; if it lasts, look into that server's log."_s);
    case QNetworkReply::SslHandshakeFailedError:
        return Error::unavailable(u"REFERENCE_UNREACHABLE"_s, u"%1 cannot prove that it is who it says."_s.arg(server),
                                  u"Check its certificate."_s);
    default:
        return Error::unavailable(u"REFERENCE_UNREACHABLE"_s, u"%1 cannot be reached."_s.arg(server),
                                  u"Check the address, and that the server runs."_s)
            .with(u"reason"_s, reply.errorString());
    }
}

Error ReferenceClient::statusError(int status, const QNetworkReply &reply, const QByteArray &body,
                                   const QString &path) const
{
    if (status < 400) {
        const QUrl target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        return Error::unavailable(u"REFERENCE_REDIRECT"_s,
                                  u"%1 sends us on to %2."_s.arg(
                                      shownServer(), reply.url().resolved(target).toDisplayString(
                                                         QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveUserInfo)),
                                  u"Give that address with --from if you trust it; the token was not sent there."_s);
    }
    if (status == 401) {
        Error error =
            Error::unavailable(u"REFERENCE_UNAUTHORIZED"_s, u"%1 does not accept the token."_s.arg(shownServer()),
                               u"Sign in there again and give the new token with --token."_s);
        error.kind = Error::Kind::Unauthorized;
        return error;
    }
    if (status == 403)
        return Error::forbidden(u"REFERENCE_FORBIDDEN"_s, withBody(u"The token may not read %1"_s.arg(path), body),
                                u"Use the token of somebody who may."_s);
    if (status == 404)
        return Error::notFound(u"REFERENCE_NOT_FOUND"_s, withBody(u"The server has no %1"_s.arg(path), body),
                               u"Check that the address is that of the reference API."_s);
    if (status == 429) {
        Error error = Error::unavailable(u"REFERENCE_BUSY"_s, withBody(u"The server asks for patience"_s, body),
                                         u"Try again later."_s);
        error.kind = Error::Kind::RateLimited;
        return error;
    }
    return Error::unavailable(u"REFERENCE_FAILED"_s,
                              withBody(u"The server answered %1 to %2"_s.arg(status).arg(path), body),
                              u"Look into that server's log, then try again."_s);
}

} // namespace loomdeck
