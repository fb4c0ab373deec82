// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <functional>
#include <memory>
#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

namespace loomdeck {

/** One request, whole. Header names are lower case. A value. */
struct HttpRequest
{
    QByteArray method;
    QString path;      ///< decoded, without the query
    QStringList parts; ///< the path cut at its slashes and decoded after that, so that a part may hold a slash
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    QByteArray remote; ///< address of the caller
    bool isLoopback = false;

    /** Fills path, parts and query from what stands in the first line; false when that is no clean path. */
    bool setTarget(const QByteArray &target);
    QByteArray header(const QByteArray &name) const { return headers.value(name); }
    QString param(const QString &name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
};

/** Where an answer without an end comes from. next() is called again when its chunk is on its way. */
class ChunkSource
{
public:
    virtual ~ChunkSource() = default;
    /** Calls back once, from any thread; an empty chunk ends the answer. */
    virtual void next(std::function<void(QByteArray)> give) = 0;
    /** The caller is gone. */
    virtual void close() = 0;
};

/** One answer. A value. */
struct HttpResponse
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::shared_ptr<ChunkSource> chunks; ///< set: the body is what it gives, until it ends

    static HttpResponse json(const QJsonValue &value, int status = 200);
    static HttpResponse text(const QByteArray &body, const QByteArray &contentType);
    /** The one error shape, with the status of its kind. */
    static HttpResponse failure(const Error &error);
};

/** 400, 401, 403, 404, 409, 413, 429, 500 or 503. */
int statusOf(Error::Kind kind);

using Respond = std::function<void(HttpResponse)>;
/** Called on the server's thread; answers once, from any thread. */
using HttpHandler = std::function<void(const HttpRequest &, Respond)>;

} // namespace loomdeck
