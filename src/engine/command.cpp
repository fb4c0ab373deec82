// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/command.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString kindName(ParamSpec::Kind kind)
{
    static const QStringList names{u"text"_s, u"guid"_s, u"number"_s, u"flag"_s, u"object"_s};
    return names.at(static_cast<int>(kind));
}

} // namespace

QString CommandSpec::text() const
{
    return QCoreApplication::translate("commands", title);
}

QJsonObject CommandSpec::toJson() const
{
    QJsonArray list;
    for (const ParamSpec &param : params)
        list.append(
            QJsonObject{{u"name"_s, param.name}, {u"kind"_s, kindName(param.kind)}, {u"required"_s, param.required}});
    return {{u"id"_s, id},
            {u"title"_s, QString::fromLatin1(title)},
            {u"role"_s, roleName(role)},
            {u"dangerous"_s, dangerous},
            {u"shortcut"_s, shortcut.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(shortcut)},
            {u"params"_s, list},
            {u"errors"_s, QJsonArray::fromStringList(errors)}};
}

} // namespace loomdeck
