// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/http.h"

#include "core/json.h"

namespace loomdeck {

int statusOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::BadInput:
        return 400;
    case Error::Kind::Unauthorized:
        return 401;
    case Error::Kind::Forbidden:
        return 403;
    case Error::Kind::NotFound:
        return 404;
    case Error::Kind::Conflict:
    case Error::Kind::Cancelled:
        return 409;
    case Error::Kind::TooLarge:
        return 413;
    case Error::Kind::RateLimited:
        return 429;
    case Error::Kind::Unavailable:
        return 503;
    case Error::Kind::Internal:
        return 500;
    }
    Q_UNREACHABLE();
}

HttpResponse HttpResponse::json(const QJsonValue &value, int status)
{
    HttpResponse response;
    response.status = status;
    response.body = jsonText(value);
    return response;
}

HttpResponse HttpResponse::text(const QByteArray &body, const QByteArray &contentType)
{
    HttpResponse response;
    response.contentType = contentType;
    response.body = body;
    return response;
}

HttpResponse HttpResponse::failure(const Error &error)
{
    return json(error.toJson(), statusOf(error.kind));
}

} // namespace loomdeck
