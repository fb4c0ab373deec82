// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/router.h"

#include "core/ids.h"
#include "core/json.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace loomdeck {

Result<QJsonObject> ApiCall::object() const
{
    if (request.body.trimmed().isEmpty())
        return QJsonObject();
    const auto parsed = parseJson(request.body, {.bytes = 0, .depth = 64});
    if (!parsed)
        return parsed.error();
    if (!parsed->isObject())
        return Error::badInput(u"JSON_NOT_OBJECT"_s, u"The body is not a JSON object."_s, u"Send an object: {…}."_s);
    return parsed->toObject();
}

Result<QString> ApiCall::guid(int arg) const
{
    const auto id = parseGuid(args.value(arg));
    if (!id || isNoGuid(id.value()))
        return Error::notFound(u"NOT_FOUND"_s,
                               u"\"%1\" is no id, so there is nothing by it."_s.arg(args.value(arg).left(60)),
                               u"Check the path."_s);
    return id;
}

Result<qint64> ApiCall::number(const QString &name, qint64 fallback, qint64 min, qint64 max) const
{
    const QString text = request.param(name);
    if (text.isEmpty())
        return fallback;
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < min || value > max) {
        return Error::badInput(u"OUT_OF_RANGE"_s,
                               u"%1 is not a whole number from %2 to %3."_s.arg(name).arg(min).arg(max),
                               u"Send such a number, or leave it out."_s)
            .with(u"path"_s, u'?' + name);
    }
    return value;
}

void Router::add(const char *method, const char *pattern, Role role, ApiHandler handler)
{
    const QString text = QString::fromLatin1(pattern);
    m_routes.push_back({method, text.split(u'/'), text, role, false, std::move(handler)});
}

void Router::addOpen(const char *method, const char *pattern, ApiHandler handler)
{
    add(method, pattern, Role::Viewer, std::move(handler));
    m_routes.back().open = true;
}

Router::Match Router::find(const QByteArray &method, QStringList parts) const
{
    if (parts.size() > 2 && parts.last().isEmpty())
        parts.removeLast();
    Match match;
    for (const Route &route : m_routes) {
        if (route.parts.size() != parts.size())
            continue;
        QStringList args;
        bool fits = true;
        for (qsizetype i = 0; fits && i < parts.size(); ++i) {
            if (route.parts[i].startsWith(u'{'))
                args << parts[i];
            else
                fits = route.parts[i] == parts[i];
        }
        if (!fits)
            continue;
        if (route.method != method) {
            const QByteArray allowed = route.method == "GET" ? "GET, HEAD" : route.method;
            if (!match.allowed.contains(allowed))
                match.allowed << allowed;
            continue;
        }
        return {&route.handler, args, route.role, route.open, route.pattern, {}};
    }
    return match;
}

} // namespace loomdeck
