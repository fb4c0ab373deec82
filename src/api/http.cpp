// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/http.h"

#include "core/json.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <QStringDecoder>

namespace loomdeck {

namespace {

/** Decodes escapes; nothing when one is broken, or the result is not UTF-8 or holds a control character. */
std::optional<QString> decoded(const QByteArray &text)
{
    for (qsizetype i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
        const QByteArray digits = text.mid(i + 1, 2);
        if (digits.size() != 2 || !std::all_of(digits.begin(), digits.end(), [](uchar c) { return std::isxdigit(c); }))
            return std::nullopt;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString result = decoder(QByteArray::fromPercentEncoding(text));
    // No name holds one, and PostgreSQL's text cannot keep a NUL.
    const bool clean = std::none_of(result.begin(), result.end(), [](QChar c) { return c < u' ' || c == u'\x7f'; });
    if (decoder.hasError() || !clean)
        return std::nullopt;
    return result;
}

} // namespace

bool HttpRequest::setTarget(const QByteArray &target)
{
    // "//host/path" would be an address to some and a path to others.
    if (!target.startsWith('/') || target.startsWith("//") || target.contains('#'))
        return false;
    const qsizetype mark = target.indexOf('?');
    const QByteArray pathText = target.left(mark < 0 ? target.size() : mark);
    // Forms and most clients write a blank as "+".
    const QByteArray queryText = mark < 0 ? QByteArray() : target.mid(mark + 1).replace('+', "%20");
    parts.clear();
    for (const QByteArray &part : pathText.split('/')) {
        const auto text = decoded(part);
        if (!text)
            return false;
        parts << *text;
    }
    if (!decoded(queryText))
        return false;
    path = parts.join(u'/');
    query = QUrlQuery(QString::fromUtf8(queryText));
    return true;
}

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
