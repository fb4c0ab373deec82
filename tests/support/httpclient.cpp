// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/httpclient.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QHostAddress>
#include <QJsonDocument>
#include <QThread>
#include <sys/socket.h>

namespace loomdeck::test {

namespace {

// How long the event loop may wait for the socket, and the socket for the event loop.
constexpr int turnMillis = 5;

/** Takes chunks off the front; nothing while the last one is not there. */
std::optional<QByteArray> unchunked(QByteArray &buffer)
{
    QByteArray body;
    qsizetype at = 0;
    for (;;) {
        const qsizetype line = buffer.indexOf("\r\n", at);
        if (line < 0)
            return std::nullopt;
        const qsizetype size = buffer.mid(at, line - at).toLongLong(nullptr, 16);
        if (buffer.size() < line + 2 + size + 2)
            return std::nullopt;
        body += buffer.mid(line + 2, size);
        at = line + 2 + size + 2;
        if (size == 0) {
            buffer.remove(0, at);
            return body;
        }
    }
}

} // namespace

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonValue HttpReply::json() const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QByteArray httpRequest(const QByteArray &method, const QByteArray &target, const HttpHeaders &headers,
                       const std::optional<QByteArray> &body)
{
    QByteArray text = method + ' ' + target + " HTTP/1.1\r\nHost: loomdeck.test\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (body)
        text += "Content-Length: " + QByteArray::number(body->size()) + "\r\n";
    return text + "\r\n" + body.value_or(QByteArray());
}

HttpClient::HttpClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(5'000);
}

bool HttpClient::waitFor(const std::function<bool()> &done, int millis)
{
    const bool hasLoop = QThread::currentThread() == QCoreApplication::instance()->thread();
    QDeadlineTimer deadline(millis);
    for (;;) {
        take();
        if (done())
            return true;
        if (deadline.hasExpired() || !isConnected())
            return false;
        m_socket.waitForReadyRead(turnMillis);
        if (hasLoop)
            QCoreApplication::processEvents();
    }
}

void HttpClient::take()
{
    m_buffer += m_socket.readAll();
}

bool HttpClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    return waitFor([this] { return m_socket.bytesToWrite() == 0; }, 30'000);
}

std::optional<HttpReply> HttpClient::parse(bool toHead)
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    HttpReply reply;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    const QList<QByteArray> first = lines[0].trimmed().split(' ');
    reply.version = first.value(0);
    reply.status = first.value(1).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        reply.headers.emplaceBack(lines[i].left(colon).toLower(), lines[i].mid(colon + 1).trimmed());
    }
    QByteArray rest = m_buffer.mid(end + 4);
    if (reply.status == 100) {
        m_buffer = rest;
        return reply;
    }
    if (!toHead && reply.header("transfer-encoding") == "chunked") {
        const auto body = unchunked(rest);
        if (!body)
            return std::nullopt;
        reply.body = *body;
    } else if (!toHead) {
        const qsizetype length = reply.header("content-length").toLongLong();
        if (rest.size() < length)
            return std::nullopt;
        reply.body = rest.left(length);
        rest.remove(0, length);
    }
    m_buffer = rest;
    return reply;
}

HttpReply HttpClient::receive(int millis, bool toHead)
{
    std::optional<HttpReply> reply;
    waitFor(
        [&] {
            reply = parse(toHead);
            return reply.has_value();
        },
        millis);
    return reply.value_or(HttpReply());
}

HttpReply HttpClient::ask(const QByteArray &method, const QByteArray &target, const HttpHeaders &headers,
                          const std::optional<QByteArray> &body)
{
    m_socket.write(httpRequest(method, target, headers, body));
    return receive(30'000, method == "HEAD");
}

QByteArray HttpClient::readUntil(const QByteArray &mark, int millis)
{
    QByteArray found;
    waitFor(
        [&] {
            const qsizetype at = m_buffer.indexOf(mark);
            if (at < 0)
                return false;
            found = m_buffer.left(at + mark.size());
            m_buffer.remove(0, at + mark.size());
            return true;
        },
        millis);
    return found;
}

QByteArray HttpClient::readBytes(qsizetype count, int millis)
{
    if (!waitFor([&] { return m_buffer.size() >= count; }, millis))
        return {};
    const QByteArray bytes = m_buffer.left(count);
    m_buffer.remove(0, count);
    return bytes;
}

QByteArray HttpClient::unread()
{
    take();
    return std::exchange(m_buffer, {});
}

bool HttpClient::waitForClosed(int millis)
{
    waitFor([] { return false; }, millis);
    return !isConnected();
}

void HttpClient::closeSending()
{
    m_socket.flush();
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
}

} // namespace loomdeck::test
