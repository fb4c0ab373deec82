// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "core/result.h"

#include <functional>
#include <QFuture>
#include <QJsonObject>
#include <QStringList>

namespace loomdeck {

/** One parameter of a command. */
struct ParamSpec
{
    enum class Kind { Text, Guid, Number, Flag, Object };
    QString name;
    Kind kind = Kind::Text;
    bool required = false;
    int maxLength = 0;
};

/** What a command is about; decides where it is offered. */
enum class CommandSubject {
    Nothing,
    Item,
    Items,
    Job,
    Plan,
    Requirement,
    Token,
    Gate,
    Prompt,
    Provider,
    Threshold,
    Alert,
    Silence,
    AlertRule,
    Receiver
};

/**
 * One thing that people and programs can do, declared once: the button, the menu, the palette, the shortcut sheet, the
 * CLI, the HTTP API and the journal all use this. A value.
 */
struct CommandSpec
{
    QString id;        ///< `backlog.resume`
    const char *title; ///< English, marked for translation in the context "commands"
    QString icon;
    QString shortcut; ///< portable text, for example `Ctrl+R`; empty = none
    Role role = Role::Operator;
    CommandSubject subject = CommandSubject::Nothing;
    bool dangerous = false; ///< asks before it acts; in protected environments with a typed word
    QList<ParamSpec> params;
    QStringList errors; ///< codes it may refuse with, for the documentation

    /** The title in the user's language. */
    QString text() const;
    /** For the API's list of commands. */
    QJsonObject toJson() const;
};

using CommandEffect = std::function<QFuture<Result<QJsonObject>>(const Actor &, const QJsonObject &)>;

struct Command
{
    CommandSpec spec;
    CommandEffect effect;
};

} // namespace loomdeck
