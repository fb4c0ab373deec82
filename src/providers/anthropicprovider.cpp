// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/anthropicprovider.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// The messages API wants a bound; most models write so much.
constexpr int usualMaxTokens = 8192;

void readUsage(const QJsonObject &usage, AnswerSoFar &answer)
{
    const auto count = [&usage](const QString &key) { return usage.value(key).toInteger(); };
    // What was read from the cache and written to it is not in input_tokens.
    if (usage.contains(u"input_tokens"_s)) {
        answer.usage.cached = count(u"cache_read_input_tokens"_s);
        answer.usage.prompt = count(u"input_tokens"_s) + *answer.usage.cached + count(u"cache_creation_input_tokens"_s);
    }
    if (usage.contains(u"output_tokens"_s))
        answer.usage.completion = count(u"output_tokens"_s);
}

} // namespace

WebProvider::Question AnthropicProvider::question(const CompletionRequest &request, LadderMode mode) const
{
    return {u"/v1/messages"_s,
            {{u"model"_s, request.model},
             {u"max_tokens"_s, m_settings.maxTokens > 0 ? m_settings.maxTokens : usualMaxTokens},
             {u"messages"_s, turns(request, mode)},
             {u"stream"_s, m_settings.stream}}};
}

WebHeaders AnthropicProvider::keyHeaders(const QByteArray &key) const
{
    return {{"x-api-key", key}, {"anthropic-version", "2023-06-01"}};
}

void AnthropicProvider::read(const QJsonObject &event, AnswerSoFar &answer) const
{
    const QString type = event.value(u"type"_s).toString();
    if (type == u"message") {
        answer.text += contentText(event.value(u"content"_s));
        answer.finishReason = event.value(u"stop_reason"_s).toString();
        readUsage(event.value(u"usage"_s).toObject(), answer);
    } else if (type == u"message_start") {
        readUsage(event[u"message"][u"usage"].toObject(), answer);
    } else if (type == u"content_block_delta") {
        answer.text += event[u"delta"][u"text"].toString();
    } else if (type == u"message_delta") {
        if (const QString reason = event[u"delta"][u"stop_reason"].toString(); !reason.isEmpty())
            answer.finishReason = reason;
        readUsage(event.value(u"usage"_s).toObject(), answer);
    } else if (type == u"message_stop") {
        answer.isDone = true;
    }
}

LadderMode AnthropicProvider::modeFor(const CompletionRequest &request) const
{
    return request.schemaBody.isEmpty() ? LadderMode::None : LadderMode::Prompt;
}

bool AnthropicProvider::learns(const ServerWords &, const CompletionRequest &, LadderMode)
{
    return false;
}

QString AnthropicProvider::modelsPath() const
{
    return u"/v1/models"_s;
}

QStringList AnthropicProvider::modelsIn(const QJsonObject &body) const
{
    QStringList names;
    for (const QJsonValue &model : body.value(u"data"_s).toArray())
        names << model[u"id"].toString();
    return names;
}

} // namespace loomdeck
