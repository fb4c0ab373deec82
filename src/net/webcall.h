// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <functional>
#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <variant>

class QHostAddress;

namespace loomdeck {

using WebHeaders = QList<std::pair<QByteArray, QByteArray>>;

/** One HTTP request with its bounds. A value. */
struct WebRequest
{
    QByteArray method = "GET"; ///< `GET` or `POST`
    QUrl url;
    WebHeaders headers;
    QByteArray body; ///< `application/json` unless the headers say otherwise
    /**
     * Sent twice does no harm, for the receiver knows it again: the connection is kept for the next call, and Qt may
     * send once more where a kept one turns out to be dead.
     */
    bool isRepeatable = false;
    QUrl proxy; ///< `http://host:port` or `socks5://host:port`; empty: none
    /**
     * Asked about each address that the host's name leads to; what it returns says why that one may not be called. The
     * call goes to the very address that passed, so that a name that leads elsewhere a moment later changes nothing.
     * Not with a proxy, which would look the name up itself. See addressguard.
     */
    std::function<QString(const QHostAddress &)> refuses;
    /** For everything from the first look-up to the last byte. */
    Micros timeout = std::chrono::seconds(60);
    /** An answer with more bytes is broken off. */
    qint64 mostBytes = qint64{32} * 1024 * 1024;
    /** Called with each piece as it arrives; false: that was enough, the answer is taken as complete. */
    std::function<bool(const QByteArray &)> onPiece;
    /** Looked at several times a second; true breaks the call off. */
    std::function<bool()> shouldStop;
};

/** What the server answered, whatever its status. A value. */
struct WebReply
{
    int status = 0;
    WebHeaders headers; ///< names in lower case
    QByteArray body;
    Micros latency{0};

    /** Value of the first header of that name (in lower case), or a null one. */
    QByteArray header(const QByteArray &name) const;
};

/** Why there is no whole answer. A value. */
struct WebFailure
{
    enum class Kind {
        Timeout,     ///< not done in time
        TooLarge,    ///< more bytes than allowed
        Connection,  ///< no connection: address, port, proxy, network
        Tls,         ///< the server cannot prove who it is
        Redirect,    ///< it sends us elsewhere, which is refused
        Stopped,     ///< shouldStop() said so
        ClosedEarly, ///< the line was closed before the answer was whole
        Refused,     ///< the request itself is not possible, for example the address is none
        Guarded,     ///< the host's addresses may not be called, by WebRequest::refuses
    };
    Kind kind = Kind::Connection;
    QString words;    ///< what happened, one sentence without the address
    WebReply partial; ///< as far as it came; status 0 when not even the headers came
};

using WebResult = std::variant<WebReply, WebFailure>;

/**
 * Does one exchange and blocks until it is over. For worker threads (each keeps its own connections); the thread needs
 * no event loop. Redirects of a POST are refused, those of a GET too unless they stay on the same host. Certificates
 * are verified, content encodings are not asked for. Memory is bounded by `mostBytes`, time by `timeout`. A POST is
 * sent once at most, over a connection of its own, unless `isRepeatable`.
 */
WebResult callWeb(const WebRequest &request);

} // namespace loomdeck
