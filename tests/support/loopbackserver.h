// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QThread>
#include <QUrl>

class QTcpServer;
class QTcpSocket;

namespace loomdeck::test {

/** What a client sent. */
struct SeenRequest
{
    QByteArray method, target;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const;
};

/** What the server does with one request. */
struct ServedAnswer
{
    enum class Manner {
        Whole,             ///< with its length, in one piece
        Pieces,            ///< chunked, with a pause between
        Flood,             ///< chunked, filler until `floodBytes` are sent or, with -1, for ever
        Drip,              ///< chunked, one byte a pause, for ever
        CloseAfterHeaders, ///< announces a body and closes
        CloseAtOnce,       ///< closes without a byte
        Silence,           ///< never answers
    };
    int status = 200;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Manner manner = Manner::Whole;
    QList<QByteArray> pieces;
    int pauseMillis = 0;
    qint64 floodBytes = -1;
};

/**
 * An HTTP server on 127.0.0.1 in a thread of its own, so that what it talks to may block. Answers come from a function
 * (called on the server's thread) or from a list, in order; 599 when the list is empty.
 */
class LoopbackServer
{
public:
    using Answerer = std::function<ServedAnswer(const SeenRequest &)>;

    LoopbackServer();
    ~LoopbackServer();
    LoopbackServer(const LoopbackServer &) = delete;
    LoopbackServer &operator=(const LoopbackServer &) = delete;

    void answerWith(Answerer answerer);
    void add(const ServedAnswer &answer);
    QUrl url(const QString &path = {}) const;
    quint16 port() const { return m_port; }
    QList<SeenRequest> seen() const;
    int count() const { return static_cast<int>(seen().size()); }
    /** Connections that are open now: 0 when every client went. */
    int open() const;

private:
    void accept();
    void read(QTcpSocket &socket);
    void serve(QTcpSocket &socket, const SeenRequest &request);
    static void send(QTcpSocket &socket, const ServedAnswer &answer);

    QThread m_thread;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    Answerer m_answerer;
    std::deque<ServedAnswer> m_answers;
    QList<SeenRequest> m_seen;
    int m_open = 0;
};

} // namespace loomdeck::test
