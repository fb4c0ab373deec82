// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/failuretable.h"

#include "providers/resettime.h"

#include <array>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

using F = FailureClass;
using R = Reaction;

struct FailureRow
{
    int from, to;      ///< statuses it is for; 0 to 999: any
    const char *words; ///< pattern in code or message, empty: any
    F failure;
    R reaction;
    const char *code;
    const char *message; ///< %1 is the provider, %2 the model
    const char *fix;
};

constexpr const char *later = "Nothing is to be done: the work goes on by itself.";
constexpr const char *pay = "Top up the account or raise the limit there, then open the provider here with a reason.";
constexpr const char *setKey = "Set a valid key in the provider's settings, then test the connection.";

// The first row that matches counts: the particular stand above the general.
constexpr std::array table{
    // A gateway speaks of the billing of a free quota; it is a quota all the same.
    FailureRow{429, 429, "per.?day|\\bRPD\\b|\\bTPD\\b|daily", F::QuotaWindow, R::WaitUntil, "PROVIDER_QUOTA",
               "The daily quota of %1 is used up.", later},
    FailureRow{0, 999,
               "insufficient_quota|billing_hard_limit|billing_not_active|credit balance|insufficient credit|"
               "out of credits?|requires more credits|spend(?:ing)? limit|specified API usage limit|"
               "insufficient (?:balance|funds)|payment required|exceeded your budget",
               F::Money, R::HoldForPerson, "PROVIDER_MONEY", "%1 wants money before it goes on.", pay},
    FailureRow{402, 402, "", F::Money, R::HoldForPerson, "PROVIDER_MONEY", "%1 wants money before it goes on.", pay},
    FailureRow{0, 999,
               "usage limit reached|(?:5|five)[- ]hour limit|weekly limit|session limit|"
               "hit your (?:usage )?limit|limit reached.{0,40}resets|resets? (?:at )?\\d{1,2}(?::\\d\\d)? ?(?:am|pm)",
               F::QuotaWindow, R::WaitUntil, "PROVIDER_QUOTA", "The quota of %1 is used up.", later},
    FailureRow{0, 999, "overloaded|engine is currently|at capacity|RESOURCE_UNAVAILABLE", F::Overload, R::RetrySoon,
               "PROVIDER_OVERLOADED", "%1 is overloaded.", later},
    FailureRow{503, 503, "slow down", F::Overload, R::SlowDown, "PROVIDER_OVERLOADED", "%1 asks us to slow down.",
               later},
    FailureRow{429, 429, "", F::RateLimit, R::SlowDown, "PROVIDER_RATE_LIMIT", "%1 gets too many requests.", later},
    FailureRow{0, 999, "rate_limit_exceeded|rate_limit_error|RESOURCE_EXHAUSTED|too many requests", F::RateLimit,
               R::SlowDown, "PROVIDER_RATE_LIMIT", "%1 gets too many requests.", later},
    FailureRow{0, 999,
               "invalid_api_key|API_KEY_INVALID|API key not valid|authentication_error|incorrect api key|"
               "invalid x-api-key|no auth credentials|invalid subscription key",
               F::Setup, R::HoldForPerson, "PROVIDER_KEY", "%1 does not accept the key.", setKey},
    FailureRow{401, 401, "", F::Setup, R::HoldForPerson, "PROVIDER_KEY", "%1 does not accept the key.", setKey},
    FailureRow{0, 999,
               "content_filter|ResponsibleAIPolicy|content management policy|flagged|moderation|"
               "content_policy_violation|PROHIBITED_CONTENT",
               F::Content, R::Fail, "PROVIDER_FILTERED", "%1 refuses the prompt by its content rules.",
               "Change the words of the item or its prompt, then retry."},
    FailureRow{403, 403, "", F::Setup, R::HoldForPerson, "PROVIDER_FORBIDDEN", "The key may not use %2 of %1.",
               "Allow it there, or use another key or model."},
    FailureRow{400, 404,
               "model_not_found|DeploymentNotFound|model .{0,80}(?:not found|does not exist|not exist)|"
               "not_found_error|unknown model|no endpoints found|not a valid model|models/.{0,80}not found",
               F::Setup, R::HoldForPerson, "PROVIDER_MODEL", "%1 has no model %2.",
               "Correct the model's name, or pull it on that server, then test the connection."},
    FailureRow{404, 405, "", F::Setup, R::HoldForPerson, "PROVIDER_ADDRESS", "%1 does not know this address.",
               "Check the provider's baseUrl; most end with /v1. Then test the connection."},
    FailureRow{407, 407, "", F::Setup, R::HoldForPerson, "PROVIDER_PROXY", "The proxy on the way to %1 wants a login.",
               "Give the proxy with its user in the provider's settings."},
    FailureRow{400, 422,
               "context_length_exceeded|context length|context window|prompt is too long|too many tokens|"
               "input is too long|request_too_large|maximum.{0,20}tokens",
               F::Content, R::Fail, "PROVIDER_PROMPT_TOO_LONG", "The prompt is longer than %2 of %1 takes.",
               "Use a model with a larger context, or shorten the item's words."},
    FailureRow{413, 413, "", F::Content, R::Fail, "PROVIDER_PROMPT_TOO_LONG", "The request is larger than %1 takes.",
               "Shorten the item's words, or use another provider."},
    FailureRow{0, 999, "requires more system memory|out of memory", F::Setup, R::HoldForPerson, "PROVIDER_MEMORY",
               "%1 has not the memory for %2.", "Use a smaller model, or give that server more memory."},
    FailureRow{408, 408, "", F::Transport, R::RetrySoon, "PROVIDER_TIMEOUT", "%1 did not finish in its own time.",
               later},
    FailureRow{425, 425, "", F::Transport, R::RetrySoon, "PROVIDER_TIMEOUT", "%1 was not ready.", later},
    FailureRow{400, 499, "", F::Own, R::Fail, "PROVIDER_BAD_REQUEST", "%1 does not understand our request.",
               "Look into the transcript; report it if the provider is one that Loomdeck names as supported."},
    FailureRow{501, 501, "", F::Setup, R::HoldForPerson, "PROVIDER_ADDRESS", "%1 cannot do what we ask.",
               "Check the provider's kind and baseUrl, then test the connection."},
    FailureRow{500, 599, "", F::Overload, R::RetrySoon, "PROVIDER_OVERLOADED", "%1 has trouble of its own.", later},
    FailureRow{0, 999, "invalid_request|unsupported|BadRequest", F::Own, R::Fail, "PROVIDER_BAD_REQUEST",
               "%1 does not understand our request.", "Look into the transcript."},
    FailureRow{0, 999, "", F::Overload, R::RetrySoon, "PROVIDER_FAILED", "%1 failed without a known reason.", later},
};

constexpr qsizetype mostExcerpt = 2000;

const QRegularExpression &patternOf(size_t row)
{
    static const auto patterns = [] {
        std::array<QRegularExpression, table.size()> list;
        for (size_t i = 0; i < table.size(); ++i)
            list[i] =
                QRegularExpression(QString::fromLatin1(table[i].words), // clazy:exclude=use-static-qregularexpression
                                   QRegularExpression::CaseInsensitiveOption);
        return list;
    }();
    return patterns.at(row);
}

Error errorOf(F failure, const char *code, QString message, const char *fix)
{
    Error error = Error::unavailable(QString::fromLatin1(code), std::move(message), QString::fromLatin1(fix));
    if (failure == F::RateLimit || failure == F::QuotaWindow)
        error.kind = Error::Kind::RateLimited;
    else if (failure == F::Content)
        error.kind = Error::Kind::BadInput;
    else if (failure == F::Own)
        error.kind = Error::Kind::Internal;
    else if (failure == F::Stopped)
        error.kind = Error::Kind::Cancelled;
    return error;
}

ProviderFailure classify(const AnswerSeen &seen, const ServerWords &words)
{
    const QString text = words.code + u' ' + words.message;
    // Gateways answer 200 and put the status into the error.
    static const QRegularExpression statusCode(u"\\b([45]\\d\\d)\\b"_s);
    const auto inner = statusCode.match(words.code);
    const int status = seen.status < 400 && inner.hasMatch() ? inner.captured(1).toInt() : seen.status;
    size_t found = table.size() - 1;
    for (size_t i = 0; i < table.size(); ++i) {
        const FailureRow &row = table.at(i);
        if (status >= row.from && status <= row.to && (row.words[0] == '\0' || patternOf(i).match(text).hasMatch())) {
            found = i;
            break;
        }
    }
    const FailureRow &row = table.at(found);
    ProviderFailure failure;
    failure.failure = row.failure;
    failure.reaction = row.reaction;
    failure.status = seen.status;
    failure.excerpt = QString::fromUtf8(seen.body.left(mostExcerpt));
    QString message = QString::fromLatin1(row.message);
    message.replace(u"%1"_s, seen.provider.isEmpty() ? u"The provider"_s : seen.provider)
        .replace(u"%2"_s, seen.model.isEmpty() ? u"the model"_s : seen.model);
    if (!words.message.isEmpty())
        message = message.chopped(1) + u": "_s + words.message + (words.message.endsWith(u'.') ? u""_s : u"."_s);
    failure.error = errorOf(row.failure, row.code, message, row.fix);
    if (row.reaction == R::Fail || row.failure == F::Own)
        return failure;
    if (const auto reset = resetTime(seen.headers, words.body, words.message, seen.at)) {
        failure.retryAt = reset->at;
        failure.retrySource = reset->source;
    } else if (row.reaction != R::HoldForPerson) {
        failure.retryAt = seen.at + usualPause(row.failure);
        failure.retrySource = u"default"_s;
    }
    return failure;
}

} // namespace

Micros usualPause(FailureClass failure)
{
    switch (failure) {
    case F::RateLimit:
        return 30s;
    case F::Overload:
        return 10s;
    case F::QuotaWindow:
        return 15min;
    case F::Transport:
        return 5s;
    default:
        return 0s;
    }
}

ProviderFailure classifyAnswer(const AnswerSeen &seen)
{
    return classify(seen, errorWordsOf(seen.body));
}

ProviderFailure classifyWebFailure(const WebFailure &failure, const AnswerSeen &seen)
{
    ProviderFailure result;
    result.failure = F::Transport;
    result.reaction = R::RetrySoon;
    result.status = failure.partial.status;
    result.excerpt = QString::fromUtf8(failure.partial.body.left(mostExcerpt));
    result.latency = failure.partial.latency;
    const QString who = seen.provider.isEmpty() ? u"The provider"_s : seen.provider;
    const auto say = [&](const char *code, const QString &what, const char *fix) {
        result.error = errorOf(result.failure, code, u"%1: %2"_s.arg(who, what), fix);
    };
    switch (failure.kind) {
    case WebFailure::Kind::Timeout:
        say("PROVIDER_TIMEOUT", failure.words, "Raise the provider's timeout if its answers take longer.");
        break;
    case WebFailure::Kind::TooLarge:
        result.failure = F::Content;
        result.reaction = R::Fail;
        say("PROVIDER_ANSWER_TOO_LARGE", failure.words, "Lower the model's output limit, or use another model.");
        break;
    case WebFailure::Kind::Connection:
        say("PROVIDER_UNREACHABLE", failure.words, "Check the provider's baseUrl, and that it runs.");
        break;
    case WebFailure::Kind::ClosedEarly:
        say("PROVIDER_CUT_OFF", failure.words, later);
        break;
    case WebFailure::Kind::Tls:
        result.failure = F::Setup;
        result.reaction = R::HoldForPerson;
        say("PROVIDER_CERTIFICATE", failure.words, "Correct that server's certificate, or the provider's baseUrl.");
        break;
    case WebFailure::Kind::Redirect:
        result.failure = F::Setup;
        result.reaction = R::HoldForPerson;
        say("PROVIDER_REDIRECT", failure.words, "Give that address as baseUrl if you trust it; no key was sent there.");
        break;
    case WebFailure::Kind::Refused:
    case WebFailure::Kind::Guarded:
        result.failure = F::Setup;
        result.reaction = R::HoldForPerson;
        say("PROVIDER_ADDRESS", failure.words,
            "Write the provider's baseUrl as http://HOST:PORT/v1 or https://HOST/v1.");
        break;
    case WebFailure::Kind::Stopped:
        result.failure = F::Stopped;
        result.reaction = R::Fail;
        result.error = Error::cancelled(failure.words);
        return result;
    }
    if (result.reaction == R::RetrySoon) {
        result.retryAt = seen.at + usualPause(F::Transport);
        result.retrySource = u"default"_s;
    }
    return result;
}

std::optional<ProviderFailure> disguisedFailure(const QString &text, const AnswerSeen &seen)
{
    // An answer is long; a notice that stands in its place is a sentence or two.
    constexpr qsizetype longestNotice = 600;
    const QString notice = text.trimmed();
    if (notice.isEmpty() || notice.size() > longestNotice)
        return std::nullopt;
    ServerWords words = errorWordsOf(notice.toUtf8());
    const bool isError = words.any() && (words.body.contains(u"error"_s) || words.body.value(u"type"_s) == u"error"_s);
    if (!isError) {
        static const QRegularExpression quota(
            u"usage limit|rate limit|quota (?:exceeded|reached)|exceeded your (?:current )?quota|hit your (?:usage "
            u")?limit|"
            "credit balance is too low|insufficient credit|limit reached|too many requests"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (notice.startsWith(u'{') || notice.startsWith(u'[') || !quota.match(notice).hasMatch())
            return std::nullopt;
        words = {{}, notice, {}};
    }
    AnswerSeen said = seen;
    said.body = notice.toUtf8();
    ProviderFailure failure = classify(said, words);
    // A notice that no row knows is about a quota still.
    if (failure.failure == F::Overload && failure.error.code == u"PROVIDER_FAILED") {
        if (!words.code.isEmpty())
            return std::nullopt;
        said.status = 429;
        failure = classify(said, words);
        failure.status = seen.status;
    }
    failure.partialText = text;
    return failure;
}

ProviderFailure contentFailure(const QString &code, const QString &message, const QString &fix)
{
    ProviderFailure failure;
    failure.failure = F::Content;
    failure.reaction = R::Fail;
    failure.error = Error::badInput(code, message, fix);
    return failure;
}

} // namespace loomdeck
