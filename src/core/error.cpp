// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Error make(Error::Kind kind, QString &&code, QString &&message, QString &&fix)
{
    return Error{kind, std::move(code), std::move(message), std::move(fix), {}};
}

} // namespace

QJsonObject Error::toJson() const
{
    return {{u"code"_s, code}, {u"message"_s, message}, {u"suggestedFix"_s, suggestedFix}, {u"details"_s, details}};
}

QString Error::toLine() const
{
    QString line = message;
    if (!suggestedFix.isEmpty())
        line += u" "_s + suggestedFix;
    line += u" ["_s + code + u"]"_s;
    return line.simplified();
}

Error Error::with(const QString &key, const QJsonValue &value) const
{
    Error copy = *this;
    copy.details.insert(key, value);
    return copy;
}

Error Error::badInput(QString code, QString message, QString fix)
{
    return make(Kind::BadInput, std::move(code), std::move(message), std::move(fix));
}

Error Error::notFound(QString code, QString message, QString fix)
{
    return make(Kind::NotFound, std::move(code), std::move(message), std::move(fix));
}

Error Error::conflict(QString code, QString message, QString fix)
{
    return make(Kind::Conflict, std::move(code), std::move(message), std::move(fix));
}

Error Error::forbidden(QString code, QString message, QString fix)
{
    return make(Kind::Forbidden, std::move(code), std::move(message), std::move(fix));
}

Error Error::unavailable(QString code, QString message, QString fix)
{
    return make(Kind::Unavailable, std::move(code), std::move(message), std::move(fix));
}

Error Error::internal(QString code, QString message, QString fix)
{
    return make(Kind::Internal, std::move(code), std::move(message), std::move(fix));
}

Error Error::cancelled(QString message)
{
    return make(Kind::Cancelled, u"CANCELLED"_s, std::move(message), {});
}

} // namespace loomdeck
