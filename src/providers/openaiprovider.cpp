// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/openaiprovider.h"

#include "providers/answertext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

WebProvider::Question OpenAiProvider::question(const CompletionRequest &request, LadderMode mode) const
{
    const bool streams = m_settings.stream && !m_ladder.isRefused(u"stream"_s);
    QJsonObject body{{u"model"_s, request.model}, {u"messages"_s, turns(request, mode)}, {u"stream"_s, streams}};
    if (streams && !m_ladder.isRefused(u"stream_options"_s))
        body.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});
    if (m_settings.maxTokens > 0) {
        const bool isOld = m_ladder.isRefused(u"max_completion_tokens"_s);
        body.insert(isOld ? u"max_tokens"_s : u"max_completion_tokens"_s, m_settings.maxTokens);
    }
    if (mode == LadderMode::Schema)
        body.insert(u"response_format"_s,
                    QJsonObject{{u"type"_s, u"json_schema"_s},
                                {u"json_schema"_s, QJsonObject{{u"name"_s, request.schema},
                                                               {u"strict"_s, true},
                                                               {u"schema"_s, strictSchema(request.schemaBody)}}}});
    else if (mode == LadderMode::Object)
        body.insert(u"response_format"_s, QJsonObject{{u"type"_s, u"json_object"_s}});
    return {u"/chat/completions"_s, body};
}

WebHeaders OpenAiProvider::keyHeaders(const QByteArray &key) const
{
    // Azure reads the second one.
    return {{"Authorization", "Bearer " + key}, {"api-key", key}};
}

void OpenAiProvider::read(const QJsonObject &event, AnswerSoFar &answer) const
{
    const QJsonValue choice = event.value(u"choices"_s).toArray().first();
    const QJsonObject said = choice[u"delta"].isObject() ? choice[u"delta"].toObject() : choice[u"message"].toObject();
    answer.text += contentText(said.value(u"content"_s));
    answer.refusal += said.value(u"refusal"_s).toString();
    if (const QString reason = choice[u"finish_reason"].toString(); !reason.isEmpty())
        answer.finishReason = reason;
    const QJsonObject usage = event.value(u"usage"_s).toObject();
    const auto count = [](const QJsonValue &value) {
        return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
    };
    if (usage.isEmpty())
        return;
    answer.usage.prompt = count(usage.value(u"prompt_tokens"_s));
    answer.usage.completion = count(usage.value(u"completion_tokens"_s));
    answer.usage.cached = count(usage[u"prompt_tokens_details"][u"cached_tokens"]);
}

bool OpenAiProvider::learns(const ServerWords &words, const CompletionRequest &request, LadderMode mode)
{
    for (const QString &name : {u"stream_options"_s, u"max_completion_tokens"_s}) {
        if (words.message.contains(name))
            return m_ladder.refuse(name);
    }
    return WebProvider::learns(words, request, mode);
}

QString OpenAiProvider::modelsPath() const
{
    return u"/models"_s;
}

QStringList OpenAiProvider::modelsIn(const QJsonObject &body) const
{
    QStringList names;
    for (const QJsonValue &model : body.value(u"data"_s).toArray())
        names << model[u"id"].toString();
    return names;
}

} // namespace loomdeck
