// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/loopbackserver.h"

#include <QJsonDocument>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr qint64 floodAhead = 1024 * 1024;

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray head(const ServedAnswer &answer, const QByteArray &framing)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " Answer\r\n";
    if (!answer.contentType.isEmpty())
        text += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    return text + framing + "\r\n\r\n";
}

void sendPieces(QPointer<QTcpSocket> socket, QList<QByteArray> pieces, int pause)
{
    if (!socket)
        return;
    if (pieces.isEmpty()) {
        socket->write("0\r\n\r\n");
        return;
    }
    const QByteArray piece = pieces.takeFirst();
    if (!piece.isEmpty())
        socket->write(chunk(piece));
    socket->flush();
    QTimer::singleShot(pause, socket, [socket, pieces, pause] { sendPieces(socket, pieces, pause); });
}

/** As fast as the client takes it. */
void flood(QTcpSocket &socket, qint64 bytes)
{
    auto left = std::make_shared<qint64>(bytes);
    const auto more = [&socket, left] {
        static const QByteArray filler = chunk(QByteArray(64 * 1024, 'x'));
        while (*left != 0 && socket.bytesToWrite() < floodAhead) {
            socket.write(filler);
            if (*left > 0)
                *left = std::max<qint64>(0, *left - 64 * 1024);
        }
        if (*left == 0 && socket.bytesToWrite() == 0)
            socket.write("0\r\n\r\n");
    };
    QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
    more();
}

} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject SeenRequest::json() const
{
    return QJsonDocument::fromJson(body).object();
}

LoopbackServer::LoopbackServer()
{
    m_server = new QTcpServer;
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The loopback server cannot listen.");
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] { accept(); });
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

LoopbackServer::~LoopbackServer()
{
    m_thread.quit();
    m_thread.wait();
}

void LoopbackServer::answerWith(Answerer answerer)
{
    const std::lock_guard lock(m_mutex);
    m_answerer = std::move(answerer);
}

void LoopbackServer::add(const ServedAnswer &answer)
{
    const std::lock_guard lock(m_mutex);
    m_answers.push_back(answer);
}

QUrl LoopbackServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
}

QList<SeenRequest> LoopbackServer::seen() const
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

int LoopbackServer::open() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

void LoopbackServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        {
            const std::lock_guard lock(m_mutex);
            ++m_open;
        }
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
            {
                const std::lock_guard lock(m_mutex);
                --m_open;
            }
            socket->deleteLater();
        });
    }
}

void LoopbackServer::read(QTcpSocket &socket)
{
    QByteArray got = socket.property("got").toByteArray() + socket.readAll();
    const qsizetype end = got.indexOf("\r\n\r\n");
    socket.setProperty("got", got);
    if (end < 0)
        return;
    SeenRequest request;
    QList<QByteArray> lines = got.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (got.size() < end + 4 + length)
        return;
    request.body = got.mid(end + 4, length);
    socket.setProperty("got", got.mid(end + 4 + length));
    serve(socket, request);
}

void LoopbackServer::serve(QTcpSocket &socket, const SeenRequest &request)
{
    Answerer answerer;
    ServedAnswer answer;
    answer.status = 599;
    {
        const std::lock_guard lock(m_mutex);
        m_seen.append(request);
        answerer = m_answerer;
        if (!answerer && !m_answers.empty()) {
            answer = m_answers.front();
            m_answers.pop_front();
        }
    }
    if (answerer)
        answer = answerer(request);
    send(socket, answer);
}

void LoopbackServer::send(QTcpSocket &socket, const ServedAnswer &answer)
{
    using Manner = ServedAnswer::Manner;
    switch (answer.manner) {
    case Manner::Whole:
        socket.write(head(answer, "Content-Length: " + QByteArray::number(answer.body.size())) + answer.body);
        return;
    case Manner::Pieces:
        socket.write(head(answer, "Transfer-Encoding: chunked"));
        sendPieces(&socket, answer.pieces, answer.pauseMillis);
        return;
    case Manner::Flood:
        socket.write(head(answer, "Transfer-Encoding: chunked"));
        if (!answer.body.isEmpty())
            socket.write(chunk(answer.body));
        flood(socket, answer.floodBytes);
        return;
    case Manner::Drip: {
        socket.write(head(answer, "Transfer-Encoding: chunked"));
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(chunk(" ")); });
        timer->start(answer.pauseMillis);
        return;
    }
    case Manner::CloseAfterHeaders:
        socket.write(head(answer, "Content-Length: 1000"));
        socket.disconnectFromHost();
        return;
    case Manner::CloseAtOnce:
        socket.disconnectFromHost();
        return;
    case Manner::Silence:
        return;
    }
}

} // namespace loomdeck::test
