// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/webcall.h"
#include "providers/provider.h"

namespace loomdeck {

/** An answer that may be a failure, as it came. A value. */
struct AnswerSeen
{
    int status = 0;
    WebHeaders headers;
    QByteArray body;
    Timestamp at{};
    QString provider; ///< its name, for the words
    QString model;
};

/** What an error says of itself, in whichever of the known formats. A value. */
struct ServerWords
{
    QString code;    ///< `code`, `type` and `status` of the error, separated by blanks
    QString message; ///< for people
    QJsonObject body;

    bool any() const { return !code.isEmpty() || !message.isEmpty(); }
};

/**
 * Reads OpenAI's, Azure's, Anthropic's, Gemini's (also in a list), OpenRouter's, Ollama's, vLLM's and FastAPI's error
 * objects; empty for what is none of them.
 */
ServerWords errorWordsOf(const QByteArray &body);
ServerWords errorWordsOf(const QJsonValue &body);

/**
 * The one table of failures: maps status, headers and body to class, reaction, time and words. Its rows are tried in
 * order, the first that matches counts. Any thread.
 */
ProviderFailure classifyAnswer(const AnswerSeen &seen);

/** What became of a call that brought no whole answer: transport, or ours when somebody stopped it. */
ProviderFailure classifyWebFailure(const WebFailure &failure, const AnswerSeen &seen);

/**
 * A failure that hides in a success: an error object or words about a quota where the answer should be. Nothing when
 * the text looks like an answer. `text` is what the model is said to have said.
 */
std::optional<ProviderFailure> disguisedFailure(const QString &text, const AnswerSeen &seen);

/** A content failure: refused, cut off, filtered, no answer at all. */
ProviderFailure contentFailure(const QString &code, const QString &message, const QString &fix);

/** Pause that is waited where a provider names none. */
Micros usualPause(FailureClass failure);

} // namespace loomdeck
