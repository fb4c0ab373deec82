// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/commandrunner.h"

#include "console/errorlog.h"
#include "console/toasts.h"
#include "core/whendone.h"
#include "engine/engine.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace loomdeck {

CommandRunner::CommandRunner(Toasts &toasts, ErrorLog &errors, QObject *parent)
    : QObject(parent)
    , m_toasts(toasts)
    , m_errors(errors)
{}

void CommandRunner::follow(Engine &engine, const Actor &actor)
{
    m_engine = &engine;
    m_actor = actor;
    Q_EMIT changed();
}

QString CommandRunner::text(const QString &command) const
{
    const CommandSpec *spec = m_engine ? m_engine->commands().find(command) : nullptr;
    return spec ? spec->text() : QString();
}

QString CommandRunner::icon(const QString &command) const
{
    const CommandSpec *spec = m_engine ? m_engine->commands().find(command) : nullptr;
    return spec ? spec->icon : QString();
}

QString CommandRunner::refusal(const QString &command) const
{
    if (!m_engine)
        return tr("the store is not open");
    const auto refusal = m_engine->commands().refusal(command, m_actor);
    if (!refusal)
        return {};
    const CommandSpec *spec = m_engine->commands().find(command);
    return spec ? tr("needs the role %1").arg(roleName(spec->role)) : refusal->message;
}

void CommandRunner::run(const QString &command, const QJsonObject &params, QObject *context, Done done)
{
    if (!m_engine)
        return;
    Actor actor = m_actor;
    actor.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    whenDone(context, m_engine->commands().run(command, actor, params),
             [this, command, done = std::move(done)](const Result<QJsonObject> &result) {
                 if (!result)
                     m_errors.add(text(command), result.error());
                 done(result);
             });
}

void CommandRunner::run(const QString &command, const QJsonObject &params, const QString &successText)
{
    run(command, params, this, [this, successText](const Result<QJsonObject> &result) {
        if (result)
            m_toasts.show(u"ok"_s, successText);
        else
            m_toasts.show(u"bad"_s, u"%1 %2"_s.arg(result.error().message, result.error().suggestedFix));
    });
}

} // namespace loomdeck
