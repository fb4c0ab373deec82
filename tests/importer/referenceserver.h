// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QMap>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace loomdeck::test {

/** A small server that answers GETs as it is told; one request a connection. Lives on the test's thread. */
class ReferenceServer
{
public:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        QList<QByteArray> headers = {};
        qint64 claimedLength = -1; ///< Content-Length when it is not the truth
        bool silent = false;       ///< never says a word
    };
    using Script = std::function<Answer(int call)>;

    ReferenceServer();

    QUrl url() const;
    /** What a path answers; `call` counts from 1. */
    void on(const QByteArray &path, Script script) { m_scripts.insert(path, std::move(script)); }
    void on(const QByteArray &path, const Answer &answer)
    {
        on(path, [answer](int) { return answer; });
    }
    /** The payloads of tests/data/import in numbers or in names, and lists of providers, personas and agents. */
    void playTide(const QString &form);

    /** Paths in the order in which they were asked for. */
    const QList<QByteArray> &asked() const { return m_asked; }
    const QByteArray &lastRequest() const { return m_lastRequest; }
    void close() { m_server.close(); }

private:
    void answer(QTcpSocket &socket, const QByteArray &request);

    QTcpServer m_server;
    QMap<QByteArray, Script> m_scripts;
    QMap<QByteArray, int> m_calls;
    QList<QByteArray> m_asked;
    QByteArray m_lastRequest;
};

} // namespace loomdeck::test
