// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "importer/payload.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace loomdeck {

/**
 * Asks a running server of the reference API. Lives on the thread that made it, which needs an event loop; one question
 * at a time is enough, for that server allows sixty a minute and is waited for when it says so.
 */
class ReferenceClient : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Micros timeout = std::chrono::seconds(30); ///< without a byte of the answer
        qint64 mostBytes = payloadLimit;
        int patience = 5;                             ///< how often it is asked again after "too many requests"
        Micros longestWait = std::chrono::minutes(2); ///< for one such answer
    };

    ReferenceClient(QNetworkAccessManager &network, const QUrl &server, const QString &token, const Options &options,
                    QObject *parent = nullptr);
    ReferenceClient(QNetworkAccessManager &network, const QUrl &server, const QString &token,
                    QObject *parent = nullptr);

    /**
     * The address without a path `/api`, ready to be asked. Errors: REFERENCE_ADDRESS, also for one that holds a
     * password.
     */
    static Result<QUrl> serverFrom(const QString &text);

    /** Where it asks, for people. */
    QString shownServer() const { return m_server.toDisplayString(); }

    /**
     * GETs JSON. Errors: REFERENCE_UNREACHABLE, REFERENCE_TIMEOUT, REFERENCE_UNAUTHORIZED, REFERENCE_REDIRECT,
     * REFERENCE_CUT_OFF (these end every further question), REFERENCE_FORBIDDEN, REFERENCE_NOT_FOUND, REFERENCE_BUSY,
     * REFERENCE_FAILED, REFERENCE_TOO_LARGE, REFERENCE_GARBAGE.
     */
    QFuture<Result<Payload>> get(const QString &path);

Q_SIGNALS:
    /** The server asks for patience. */
    void waiting(int seconds);

private:
    using Promise = std::shared_ptr<QPromise<Result<Payload>>>;
    void ask(const QString &path, int attempt, const Promise &promise);
    void answered(QNetworkReply &reply, const QString &path, int attempt, const Promise &promise);
    std::optional<int> waitOf(const QNetworkReply &reply, int attempt) const;
    Result<Payload> read(QNetworkReply &reply, const QString &path) const;
    Error transportError(const QNetworkReply &reply) const;
    Error statusError(int status, const QNetworkReply &reply, const QByteArray &body, const QString &path) const;

    QNetworkAccessManager &m_network;
    const QUrl m_server;
    const QByteArray m_token;
    const Options m_options;
};

} // namespace loomdeck
