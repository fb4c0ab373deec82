// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secretref.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Error missing(const QString &what, const QString &fix)
{
    return Error::badInput(u"SECRET_MISSING"_s, what, fix);
}

Result<QString> valueOf(const QString &kind, const QString &name)
{
    if (kind == u"env") {
        const QByteArray key = name.toUtf8();
        if (!qEnvironmentVariableIsSet(key.constData()))
            return missing(u"The environment variable %1 is not set."_s.arg(name), u"Set it before Loomdeck starts."_s);
        return qEnvironmentVariable(key.constData());
    }
    if (kind == u"file") {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return missing(u"The file %1 cannot be read."_s.arg(name), u"Create it and let this user read it."_s);
        return QString::fromUtf8(file.readAll()).trimmed();
    }
    return Error::badInput(u"SECRET_FORM"_s, u"\"%1\" is no source of secrets."_s.arg(kind),
                           u"Use ${env:NAME} or ${file:/path}."_s);
}

} // namespace

Result<QString> resolveSecrets(const QString &text)
{
    static const QRegularExpression reference(u"\\$\\{(\\w+):([^}]*)\\}"_s);
    QString resolved;
    qsizetype end = 0;
    for (auto it = reference.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const auto value = valueOf(match.captured(1), match.captured(2));
        if (!value)
            return value.error();
        resolved += QStringView(text).mid(end, match.capturedStart() - end);
        resolved += value.value();
        end = match.capturedEnd();
    }
    resolved += QStringView(text).mid(end);
    return resolved;
}

} // namespace loomdeck
