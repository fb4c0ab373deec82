// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "core/result.h"

#include <functional>
#include <QJsonObject>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

struct CommandSpec;
class Engine;
class ErrorLog;
class Toasts;

/** Offers the commands of the table to screens, and runs them in this person's name. GUI thread. */
class CommandRunner : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.commands")

public:
    using Done = std::function<void(const Result<QJsonObject> &)>;

    CommandRunner(Toasts &toasts, ErrorLog &errors, QObject *parent = nullptr);

    void follow(Engine &engine, const Actor &actor);

    Q_INVOKABLE QString text(const QString &command) const;
    Q_INVOKABLE QString icon(const QString &command) const;
    /** Why this person may not run it; empty when they may. */
    Q_INVOKABLE QString refusal(const QString &command) const;

    /** Runs it, and tells what became of it in a toast. */
    void run(const QString &command, const QJsonObject &params, const QString &successText);
    /** Runs it; the caller tells. Failures are in the error log. */
    void run(const QString &command, const QJsonObject &params, QObject *context, Done done);

Q_SIGNALS:
    void changed();

private:
    Toasts &m_toasts;
    ErrorLog &m_errors;
    Engine *m_engine = nullptr;
    Actor m_actor;
};

} // namespace loomdeck
