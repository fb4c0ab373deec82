// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "jobs/jobcontext.h"
#include "providers/failureclass.h"

#include <functional>
#include <QJsonObject>
#include <QStringList>
#include <variant>

namespace loomdeck {

/** The second round of a question: what was answered, and what is wrong with it. */
struct RepairTurn
{
    QString answer;
    QStringList problems;
};

/** One question to a language model. A value. */
struct CompletionRequest
{
    QString model;
    QString prompt;
    /** Name of the schema the answer must match, for example `vision`; empty for free text. */
    QString schema;
    /** The facts the prompt was made of; only the scripted provider reads them. */
    QJsonObject facts;
    /** The schema itself; empty for free text. */
    QJsonObject schemaBody;
    std::optional<RepairTurn> repair;
    /** Called on the calling thread with each piece of text while the answer arrives; may be empty. */
    std::function<void(const QString &piece)> onText;
};

/** How the answer was held to its schema, from strict to loose. */
enum class LadderMode { None, Schema, Object, Prompt };

/** `schema`, `object`, `prompt`; null for None. */
QString ladderModeName(LadderMode mode);

/** What a provider said of the tokens it counted; absent = not told. */
struct TokenUsage
{
    std::optional<qint64> prompt;     ///< all of the question, cached ones too
    std::optional<qint64> completion; ///< of the answer
    std::optional<qint64> cached;     ///< part of `prompt` that was cheaper
};

/** An answer. A value. */
struct Completion
{
    QString text;
    qint64 promptTokens = 0, completionTokens = 0;
    Micros latency{0};
    qint64 cachedTokens = 0; ///< part of promptTokens
    bool usageTold = true;   ///< false: the token counts are unknown and 0
    QString finishReason;    ///< as the provider spells it; null when it does not say
    LadderMode ladder = LadderMode::None;
    int status = 0; ///< of HTTP; 0 where there is none
};

/** What to do about a failure. */
enum class Reaction {
    Fail,          ///< an attempt is used
    RetrySoon,     ///< try again with growing pauses
    SlowDown,      ///< as RetrySoon, and do less at once
    WaitUntil,     ///< nothing goes before `retryAt`
    HoldForPerson, ///< waiting does not help
    Repair,        ///< ask once more, saying what is wrong
    AskAgain,      ///< ask again at once: the adapter learnt what the endpoint cannot do
};

/** `fail`, `retry-soon` … */
QString reactionName(Reaction reaction);

/** Why there is no answer. A value. */
struct ProviderFailure
{
    FailureClass failure = FailureClass::Own;
    Error error;
    /** When it may be tried again: as the provider says, or a bounded guess where `retrySource` is `default`. */
    std::optional<Timestamp> retryAt;
    Reaction reaction = Reaction::Fail;
    int status = 0;      ///< of HTTP; 0 when no answer came
    QString retrySource; ///< header or text that retryAt was read from, `default`, or null
    QString excerpt;     ///< first letters of what came, secrets masked
    QString partialText; ///< what the model had said until then
    QString finishReason;
    TokenUsage usage;
    Micros latency{0};
    LadderMode ladder = LadderMode::None;
};

using CompletionResult = std::variant<Completion, ProviderFailure>;

/** What a test of the connection found. A value. */
struct ProbeReport
{
    bool ok = false;
    QString message; ///< what was found, one sentence
    QString fix;     ///< what to do, null when nothing
    QString code;    ///< of the error, null when ok
    FailureClass failure = FailureClass::Own;
    QStringList models; ///< that the provider offers, where it tells
    Micros latency{0};

    QJsonObject toJson() const;
};

/**
 * A language-model provider. complete() is called on worker threads, blocks, makes one call to the outside at most,
 * and heeds `stop` within a second. Thread-safe.
 */
class Provider
{
public:
    virtual ~Provider() = default;
    virtual CompletionResult complete(const CompletionRequest &request, const StopFlag &stop) = 0;
    /** Tests the connection without asking a model; `model` may be empty. Blocks as complete() does. */
    virtual ProbeReport probe(const QString &model, const StopFlag &stop);
};

} // namespace loomdeck
