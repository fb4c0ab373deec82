// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "providers/failuretable.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr JsonLimits errorLimits{.bytes = 1024 * 1024, .depth = 32};
constexpr qsizetype mostShown = 600;

QString wordIn(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/** FastAPI's `detail` is a sentence, an object, or a list of problems. */
QString detailText(const QJsonValue &detail)
{
    if (detail.isString())
        return detail.toString();
    return detail.isObject() || detail.isArray() ? QString::fromUtf8(jsonText(detail)) : QString();
}

} // namespace

ServerWords errorWordsOf(const QJsonValue &body)
{
    const QJsonValue first = body.isArray() ? body.toArray().first() : body;
    ServerWords words;
    words.body = first.toObject();
    QJsonObject error = words.body.value(u"error"_s).toObject();
    if (words.body.value(u"error"_s).isString())
        words.message = words.body.value(u"error"_s).toString();
    else if (error.isEmpty())
        error = words.body;
    const bool isError = words.body.contains(u"error"_s) || words.body.contains(u"detail"_s) ||
                         words.body.value(u"object"_s) == u"error"_s || words.body.value(u"type"_s) == u"error"_s ||
                         words.body.contains(u"message"_s);
    if (!isError || words.body.contains(u"choices"_s))
        return words.body.contains(u"choices"_s) && words.body.value(u"error"_s).isObject()
                   ? errorWordsOf(QJsonObject{{u"error"_s, error}})
                   : ServerWords{{}, {}, words.body};
    QStringList codes;
    for (const QString &key : {u"code"_s, u"type"_s, u"status"_s, u"statusCode"_s}) {
        if (const QString word = wordIn(error, key); !word.isEmpty() && word != u"error")
            codes << word;
    }
    if (const QString inner = error[u"innererror"][u"code"].toString(); !inner.isEmpty())
        codes << inner;
    for (const QJsonValue &detail : error[u"details"].toArray()) {
        if (detail[u"reason"].isString())
            codes << detail[u"reason"].toString();
        for (const QJsonValue &violation : detail[u"violations"].toArray())
            codes << violation[u"quotaId"].toString();
    }
    words.code = codes.join(u' ');
    if (words.message.isEmpty())
        words.message = error.value(u"message"_s).toString();
    if (words.message.isEmpty())
        words.message = detailText(words.body.value(u"detail"_s));
    // OpenRouter passes on what the provider behind it said.
    if (const QString raw = error[u"metadata"][u"raw"].toString(); !raw.isEmpty())
        words.message += u" ("_s + raw.left(mostShown) + u')';
    words.message = words.message.simplified().left(mostShown);
    return words;
}

ServerWords errorWordsOf(const QByteArray &body)
{
    const auto parsed = parseJson(body, errorLimits);
    return parsed ? errorWordsOf(parsed.value()) : ServerWords();
}

} // namespace loomdeck
