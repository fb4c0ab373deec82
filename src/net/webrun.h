// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/webcall.h"

#include <optional>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHostAddress>

class QNetworkAccessManager;
class QNetworkReply;

namespace loomdeck {

/** One exchange under way, see callWeb(). Lives on the calling thread until it is over. */
class WebRun
{
public:
    explicit WebRun(const WebRequest &request)
        : m_request(request)
    {}
    WebResult run(QNetworkAccessManager &network);

private:
    /** Where the call may go: the address to connect to, or none after end(). Null when nothing restricts it. */
    QHostAddress lookUp();
    void readHeaders(QNetworkReply &reply);
    void readPiece(QNetworkReply &reply);
    void end(WebFailure::Kind kind, const QString &words);
    WebResult outcome(QNetworkReply &reply);
    WebFailure failure(const QNetworkReply &reply) const;

    const WebRequest &m_request;
    QEventLoop m_loop;
    QElapsedTimer m_time;
    WebReply m_reply;
    std::optional<WebFailure> m_failure;
    bool m_enough = false;
};

} // namespace loomdeck
