// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/answerending.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

QJsonObject errorObject(const QJsonValue &body)
{
    const QJsonObject object = body.isArray() ? body.toArray().first().toObject() : body.toObject();
    const QJsonValue error = object.value(u"error"_s);
    if (error.isObject() || (error.isString() && !error.toString().isEmpty()))
        return object;
    if (object.value(u"type"_s) == u"error"_s || object.value(u"object"_s) == u"error"_s)
        return object;
    // OpenRouter tells of a broken stream inside the choice.
    const QJsonValue inChoice = object.value(u"choices"_s).toArray().first()[u"error"];
    return inChoice.isObject() ? QJsonObject{{u"error"_s, inChoice}} : QJsonObject();
}

std::optional<ProviderFailure> endingFailure(const AnswerSoFar &answer, const QString &provider)
{
    static const QStringList cut{u"length"_s, u"max_tokens"_s, u"max_output_tokens"_s, u"MAX_TOKENS"_s,
                                 u"model_context_window_exceeded"_s};
    static const QStringList filtered{u"content_filter"_s,     u"SAFETY"_s,    u"safety"_s,
                                      u"PROHIBITED_CONTENT"_s, u"BLOCKLIST"_s, u"RECITATION"_s};
    static const QStringList quota{u"quota"_s, u"quota_exceeded"_s, u"rate_limit"_s, u"usage_limit"_s};
    if (!answer.refusal.isEmpty() || answer.finishReason == u"refusal")
        return contentFailure(u"PROVIDER_REFUSED"_s,
                              u"%1 refuses: %2"_s.arg(provider, answer.refusal.isEmpty() ? u"it gives no reason."_s
                                                                                         : answer.refusal.left(300)),
                              u"Change the words of the item or its prompt, then retry."_s);
    if (cut.contains(answer.finishReason))
        return contentFailure(u"PROVIDER_TRUNCATED"_s, u"%1 cut the answer off at its length limit."_s.arg(provider),
                              u"Raise the provider's maxTokens, or use a model that writes more."_s);
    if (filtered.contains(answer.finishReason))
        return contentFailure(u"PROVIDER_FILTERED"_s, u"%1 filtered the answer by its content rules."_s.arg(provider),
                              u"Change the words of the item or its prompt, then retry."_s);
    if (quota.contains(answer.finishReason)) {
        AnswerSeen seen;
        seen.status = 429;
        seen.provider = provider;
        ProviderFailure failure = classifyAnswer(seen);
        failure.retryAt.reset();
        failure.retrySource.clear();
        return failure;
    }
    if (answer.text.trimmed().isEmpty())
        return contentFailure(u"PROVIDER_EMPTY"_s, u"%1 answered without a word."_s.arg(provider),
                              u"Retry; if it lasts, use another model."_s);
    return std::nullopt;
}

ProviderFailure garbledFailure(const WebReply &reply, const AnswerSoFar &answer, const QString &provider, Timestamp now)
{
    ProviderFailure failure;
    const QByteArray start = reply.body.left(256).trimmed();
    if (start.isEmpty() || start.startsWith('<')) {
        // A captive portal, a proxy's page, or the wrong address: it may pass, and it uses attempts until it does.
        failure.failure = FailureClass::Transport;
        failure.reaction = Reaction::RetrySoon;
        failure.retryAt = now + usualPause(FailureClass::Transport);
        failure.retrySource = u"default"_s;
        failure.error =
            Error::unavailable(start.isEmpty() ? u"PROVIDER_EMPTY"_s : u"PROVIDER_WEB_PAGE"_s,
                               start.isEmpty() ? u"%1 answered with nothing."_s.arg(provider)
                                               : u"%1 answered with a web page instead of an answer."_s.arg(provider),
                               u"Check the provider's baseUrl and proxy; most addresses end with /v1."_s);
    } else {
        failure =
            contentFailure(u"PROVIDER_GARBLED"_s, u"The answer of %1 cannot be read. %2"_s.arg(provider, answer.fault),
                           u"Retry; if it lasts, check the provider's kind and baseUrl."_s);
    }
    failure.status = reply.status;
    failure.latency = reply.latency;
    return failure;
}

} // namespace loomdeck
