// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/promptbook.h"

#include <QJsonObject>

namespace loomdeck {

/** Text of prompts: `{{name}}` stands for a fact, everything else for itself. Pure; any thread. */
namespace prompttext {

/** Bytes a prompt may have as UTF-8. */
inline constexpr qsizetype mostBytes = 64 * 1024;

/** With `\n` at the ends of lines, as it is stored. */
QString normalized(QString text);

/**
 * The first thing that is wrong with a text for this phase, or nothing. Errors: PROMPT_EMPTY, PROMPT_TOO_LONG,
 * PROMPT_BAD_CHARACTER, PROMPT_UNCLOSED_BRACES, PROMPT_UNKNOWN_VARIABLE; the details name `line` and `column` from 1
 * (in characters), and `offset` and `length` in UTF-16 units for editors.
 */
std::optional<Error> fault(const QString &text, const PromptEntry &entry);
/** As fault, for bytes from outside; PROMPT_NOT_UTF8 where they cannot be read, with the place. */
Result<QString> fromUtf8(const QByteArray &bytes);

/** Names of the variables of a text without faults, each once, in their order. */
QStringList variables(const QString &text);

/** The text with its facts put in, in one pass: a fact that holds braces is not read as a variable. */
QString render(const QString &text, const QJsonObject &facts);

} // namespace prompttext

} // namespace loomdeck
