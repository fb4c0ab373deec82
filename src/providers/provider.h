// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "jobs/jobcontext.h"
#include "providers/failureclass.h"

#include <QJsonObject>
#include <variant>

namespace loomdeck {

/** One question to a language model. A value. */
struct CompletionRequest
{
    QString model;
    QString prompt;
    /** Name of the schema the answer must match, for example `vision`; empty for free text. */
    QString schema;
    /** The facts the prompt was made of; only the scripted provider reads them. */
    QJsonObject facts;
};

/** An answer. A value. */
struct Completion
{
    QString text;
    qint64 promptTokens = 0, completionTokens = 0;
    Micros latency{0};
};

/** Why there is no answer. A value. */
struct ProviderFailure
{
    FailureClass failure = FailureClass::Own;
    Error error;
    /** When it may be tried again, where the provider says so. */
    std::optional<Timestamp> retryAt;
};

using CompletionResult = std::variant<Completion, ProviderFailure>;

/** A language-model provider. complete() is called on worker threads, may block, and heeds `stop` within a second. */
class Provider
{
public:
    virtual ~Provider() = default;
    virtual CompletionResult complete(const CompletionRequest &request, const StopFlag &stop) = 0;
};

} // namespace loomdeck
