// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace loomdeck {

QString masked()
{
    return u"••••••••"_s;
}

bool isSecretKey(const QString &key)
{
    const QString folded = QString(key).remove(u'_').remove(u'-').toCaseFolded();
    for (const QLatin1StringView part : {"password"_L1, "apikey"_L1, "secret"_L1, "authorization"_L1, "accesstoken"_L1,
                                         "refreshtoken"_L1, "routingkey"_L1, "privatekey"_L1, "credential"_L1}) {
        if (folded.contains(part))
            return true;
    }
    return folded == "token"_L1 || folded == "key"_L1;
}

QJsonValue redacted(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray copy;
        for (const QJsonValue &element : value.toArray())
            copy.append(redacted(element));
        return copy;
    }
    if (value.isObject()) {
        QJsonObject copy;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            copy.insert(it.key(),
                        isSecretKey(it.key()) && !it.value().isNull() ? QJsonValue(masked()) : redacted(it.value()));
        return copy;
    }
    return value;
}

} // namespace loomdeck
