// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QTcpSocket>

namespace loomdeck::test {

/** One answer of a server. */
struct HttpReply
{
    int status = 0; ///< 0: no answer came
    QByteArray version;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
    QJsonValue json() const;
    QJsonObject object() const { return json().toObject(); }
    QJsonArray array() const { return json().toArray(); }
    /** `code` of the one error shape. */
    QString code() const { return object()[QStringLiteral("code")].toString(); }
};

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/** The bytes of a request, with Host and Content-Length where there is a body. */
QByteArray httpRequest(const QByteArray &method, const QByteArray &target, const HttpHeaders &headers = {},
                       const std::optional<QByteArray> &body = std::nullopt);

/**
 * One connection to a server, over which any bytes can be sent. Waits by turning the event loop of its thread, since
 * servers in this process live there too.
 */
class HttpClient
{
public:
    explicit HttpClient(quint16 port);

    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    /** Sends and waits until the bytes have left; false when the server closed before. */
    bool send(const QByteArray &bytes);
    /** The next answer; status 0 when none came in time or the connection ended. */
    HttpReply receive(int millis = 15'000, bool toHead = false);
    HttpReply ask(const QByteArray &method, const QByteArray &target, const HttpHeaders &headers = {},
                  const std::optional<QByteArray> &body = std::nullopt);

    /** Waits until this has arrived and returns all up to its end; empty when it does not come. */
    QByteArray readUntil(const QByteArray &mark, int millis = 15'000);
    /** The next bytes; empty when they do not come. */
    QByteArray readBytes(qsizetype count, int millis = 15'000);
    /** Whatever came so far and was not taken. */
    QByteArray unread();
    bool waitForClosed(int millis = 15'000);
    /** Says that nothing more will be sent. */
    void closeSending();
    /** Leaves without a good-bye. */
    void abort() { m_socket.abort(); }
    QTcpSocket &socket() { return m_socket; }

private:
    bool waitFor(const std::function<bool()> &done, int millis);
    void take();
    std::optional<HttpReply> parse(bool toHead);

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace loomdeck::test
