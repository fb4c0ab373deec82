// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/modelanswers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

const QJsonObject openAiUsage{{u"prompt_tokens"_s, 120},
                              {u"completion_tokens"_s, 30},
                              {u"total_tokens"_s, 150},
                              {u"prompt_tokens_details"_s, QJsonObject{{u"cached_tokens"_s, 20}}}};

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray event(const QJsonObject &data, const QByteArray &name = {})
{
    return (name.isEmpty() ? QByteArray() : "event: " + name + "\n") + "data: " + compact(data) + "\n\n";
}

QJsonObject delta(const QJsonObject &what, const QJsonValue &finish)
{
    return {{u"id"_s, u"chatcmpl-1"_s},
            {u"object"_s, u"chat.completion.chunk"_s},
            {u"choices"_s, QJsonArray{QJsonObject{{u"index"_s, 0}, {u"delta"_s, what}, {u"finish_reason"_s, finish}}}}};
}

QStringList slices(const QString &text)
{
    constexpr qsizetype most = 40;
    const qsizetype size = std::max<qsizetype>(7, text.size() / most);
    QStringList list;
    for (qsizetype at = 0; at < text.size(); at += size)
        list << text.mid(at, size);
    return list;
}

ServedAnswer pieces(const QByteArray &type, const QList<QByteArray> &parts, int pauseMillis = 0)
{
    ServedAnswer answer;
    answer.contentType = type;
    answer.manner = ServedAnswer::Manner::Pieces;
    answer.pieces = parts;
    answer.pauseMillis = pauseMillis;
    return answer;
}

} // namespace

ServedAnswer jsonAnswer(int status, const QByteArray &body, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    ServedAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = headers;
    return answer;
}

ServedAnswer openAiAnswer(const QString &text, const QString &finish)
{
    return jsonAnswer(
        200,
        compact({{u"id"_s, u"chatcmpl-1"_s},
                 {u"object"_s, u"chat.completion"_s},
                 {u"model"_s, u"tiny"_s},
                 {u"choices"_s,
                  QJsonArray{QJsonObject{{u"index"_s, 0},
                                         {u"message"_s, QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, text}}},
                                         {u"finish_reason"_s, finish}}}},
                 {u"usage"_s, openAiUsage}}));
}

ServedAnswer openAiStream(const QString &text, const QString &finish, int pauseMillis)
{
    QList<QByteArray> parts{event(delta({{u"role"_s, u"assistant"_s}, {u"content"_s, QString()}}, QJsonValue::Null))};
    for (const QString &slice : slices(text))
        parts << event(delta({{u"content"_s, slice}}, QJsonValue::Null));
    parts << event(delta({}, finish));
    parts << event({{u"choices"_s, QJsonArray()}, {u"usage"_s, openAiUsage}});
    parts << QByteArray("data: [DONE]\n\n");
    return pieces("text/event-stream; charset=utf-8", parts, pauseMillis);
}

ServedAnswer anthropicStream(const QString &text, const QString &stop)
{
    QList<QByteArray> parts{
        event({{u"type"_s, u"message_start"_s},
               {u"message"_s, QJsonObject{{u"id"_s, u"msg_1"_s},
                                          {u"usage"_s, QJsonObject{{u"input_tokens"_s, 100},
                                                                   {u"cache_read_input_tokens"_s, 20},
                                                                   {u"output_tokens"_s, 1}}}}}},
              "message_start"),
        event({{u"type"_s, u"content_block_start"_s},
               {u"index"_s, 0},
               {u"content_block"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, QString()}}}},
              "content_block_start"),
        event({{u"type"_s, u"ping"_s}}, "ping")};
    for (const QString &slice : slices(text))
        parts << event({{u"type"_s, u"content_block_delta"_s},
                        {u"index"_s, 0},
                        {u"delta"_s, QJsonObject{{u"type"_s, u"text_delta"_s}, {u"text"_s, slice}}}},
                       "content_block_delta");
    parts << event({{u"type"_s, u"message_delta"_s},
                    {u"delta"_s, QJsonObject{{u"stop_reason"_s, stop}}},
                    {u"usage"_s, QJsonObject{{u"output_tokens"_s, 30}}}},
                   "message_delta");
    parts << event({{u"type"_s, u"message_stop"_s}}, "message_stop");
    return pieces("text/event-stream", parts);
}

ServedAnswer ollamaStream(const QString &text, const QString &done)
{
    QList<QByteArray> parts;
    for (const QString &slice : slices(text))
        parts << compact({{u"model"_s, u"tiny"_s},
                          {u"message"_s, QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, slice}}},
                          {u"done"_s, false}}) +
                     "\n";
    parts << compact({{u"model"_s, u"tiny"_s},
                      {u"message"_s, QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, QString()}}},
                      {u"done"_s, true},
                      {u"done_reason"_s, done},
                      {u"prompt_eval_count"_s, 120},
                      {u"eval_count"_s, 30}}) +
                 "\n";
    return pieces("application/x-ndjson", parts);
}

ServedAnswer openAiFor(const SeenRequest &request, const QString &text)
{
    return request.json()[u"stream"].toBool() ? openAiStream(text) : openAiAnswer(text);
}

} // namespace loomdeck::test
