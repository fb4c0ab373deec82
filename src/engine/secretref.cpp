// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secretref.h"

#include <QEventLoop>
#include <QFile>
#include <QRegularExpression>
#include <qt6keychain/keychain.h>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

Error missing(const QString &what, const QString &fix)
{
    return Error::badInput(u"SECRET_MISSING"_s, what, fix);
}

// A keychain that is locked asks its person for the password.
constexpr auto keychainPatience = 60s;

Result<QString> fromKeychain(const QString &name)
{
    QKeychain::ReadPasswordJob job(u"loomdeck"_s);
    job.setAutoDelete(false);
    job.setKey(name);
    QEventLoop loop;
    bool answered = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        answered = true;
        loop.quit();
    });
    QTimer::singleShot(keychainPatience, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    if (answered && job.error() == QKeychain::NoError)
        return job.textData();
    const QString why = answered ? job.errorString() : u"It does not answer."_s;
    return missing(u"The keychain gives no \"%1\": %2"_s.arg(name, why),
                   u"Store it there under the service \"loomdeck\", or use ${env:NAME} or ${file:/path}."_s);
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
    if (kind == u"keychain")
        return fromKeychain(name);
    return Error::badInput(u"SECRET_FORM"_s, u"\"%1\" is no source of secrets."_s.arg(kind),
                           u"Use ${env:NAME}, ${file:/path} or ${keychain:NAME}."_s);
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
