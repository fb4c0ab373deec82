// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/ollamaprovider.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

WebProvider::Question OllamaProvider::question(const CompletionRequest &request, LadderMode mode) const
{
    QJsonObject body{
        {u"model"_s, request.model}, {u"messages"_s, turns(request, mode)}, {u"stream"_s, m_settings.stream}};
    if (mode == LadderMode::Schema)
        body.insert(u"format"_s, request.schemaBody);
    else if (mode == LadderMode::Object)
        body.insert(u"format"_s, u"json"_s);
    if (m_settings.maxTokens > 0)
        body.insert(u"options"_s, QJsonObject{{u"num_predict"_s, m_settings.maxTokens}});
    return {u"/api/chat"_s, body};
}

WebHeaders OllamaProvider::keyHeaders(const QByteArray &key) const
{
    return {{"Authorization", "Bearer " + key}};
}

void OllamaProvider::read(const QJsonObject &event, AnswerSoFar &answer) const
{
    answer.text += event[u"message"][u"content"].toString();
    if (!event.value(u"done"_s).toBool())
        return;
    answer.isDone = true;
    answer.finishReason = event.value(u"done_reason"_s).toString();
    const auto count = [&event](const QString &key) {
        return event.contains(key) ? std::optional(event.value(key).toInteger()) : std::nullopt;
    };
    answer.usage = {count(u"prompt_eval_count"_s), count(u"eval_count"_s), std::nullopt};
}

QString OllamaProvider::modelsPath() const
{
    return u"/api/tags"_s;
}

QStringList OllamaProvider::modelsIn(const QJsonObject &body) const
{
    QStringList names;
    for (const QJsonValue &model : body.value(u"models"_s).toArray()) {
        QString name = model[u"name"].toString();
        names << name;
        // "tiny" and "tiny:latest" are one model.
        if (name.endsWith(u":latest"_s))
            names << name.chopped(7);
    }
    return names;
}

} // namespace loomdeck
