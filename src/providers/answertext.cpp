// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/answertext.h"

#include "core/json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr JsonLimits limits{.bytes = 8 * 1024 * 1024, .depth = 64};

QString trimmedAnswer(QString text)
{
    text = text.trimmed();
    while (text.startsWith(QChar::ByteOrderMark))
        text = text.mid(1).trimmed();
    return text;
}

QString insideFence(const QString &text)
{
    const qsizetype open = text.indexOf(u"```"_s);
    // Prose may hold a fence in a string; JSON that begins at once is taken as it is.
    if (open < 0 || text.startsWith(u'{') || text.startsWith(u'['))
        return text;
    const qsizetype line = text.indexOf(u'\n', open);
    if (line < 0)
        return text;
    const qsizetype close = text.lastIndexOf(u"```"_s);
    return text.mid(line + 1, close > line ? close - line - 1 : -1).trimmed();
}

QJsonValue strict(const QJsonValue &value);

QJsonObject strictObject(QJsonObject schema)
{
    for (const char *limit : {"$schema", "title", "minLength", "maxLength", "minItems", "maxItems", "pattern",
                              "minimum", "maximum", "format", "default"})
        schema.remove(QString::fromLatin1(limit));
    if (schema.contains(u"items"_s))
        schema.insert(u"items"_s, strict(schema.value(u"items"_s)));
    if (!schema.contains(u"properties"_s))
        return schema;
    const QStringList required = toStringList(schema.value(u"required"_s));
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    QJsonObject all;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        QJsonObject property = strictObject(it.value().toObject());
        if (!required.contains(it.key()) && property.value(u"type"_s).isString()) {
            property.insert(u"type"_s, QJsonArray{property.value(u"type"_s), u"null"_s});
            if (property.contains(u"enum"_s)) {
                QJsonArray values = property.value(u"enum"_s).toArray();
                values.append(QJsonValue::Null);
                property.insert(u"enum"_s, values);
            }
        }
        all.insert(it.key(), property);
    }
    schema.insert(u"properties"_s, all);
    schema.insert(u"required"_s, toJsonArray(properties.keys()));
    schema.insert(u"additionalProperties"_s, false);
    return schema;
}

QJsonValue strict(const QJsonValue &value)
{
    return value.isObject() ? QJsonValue(strictObject(value.toObject())) : value;
}

bool dropNulls(QJsonValue &value)
{
    bool dropped = false;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject kept;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.value().isNull()) {
                dropped = true;
                continue;
            }
            QJsonValue inner = it.value();
            dropped = dropNulls(inner) || dropped;
            kept.insert(it.key(), inner);
        }
        value = kept;
    } else if (value.isArray()) {
        QJsonArray list;
        for (QJsonValue inner : value.toArray()) {
            dropped = dropNulls(inner) || dropped;
            list.append(inner);
        }
        value = list;
    }
    return dropped;
}

} // namespace

QString plainAnswer(const QString &text, bool wantsJson)
{
    QString plain = trimmedAnswer(text);
    if (!wantsJson)
        return plain;
    if (plain.startsWith(u"<think>"_s)) {
        const qsizetype end = plain.indexOf(u"</think>"_s);
        if (end >= 0)
            plain = trimmedAnswer(plain.mid(end + 8));
    }
    return trimmedAnswer(insideFence(plain));
}

QJsonObject strictSchema(const QJsonObject &schema)
{
    return strictObject(schema);
}

QString withoutNulls(const QString &json)
{
    if (!json.contains(u"null"_s))
        return json;
    const auto parsed = parseJson(json.toUtf8(), limits);
    if (!parsed)
        return json;
    QJsonValue value = parsed.value();
    return dropNulls(value) ? QString::fromUtf8(jsonText(value)) : json;
}

QString schemaWords(const QJsonObject &schema)
{
    return u"\n\nAnswer with one JSON object and nothing else, without a code fence. It must match this JSON Schema:\n"_s +
           QString::fromUtf8(jsonText(schema));
}

QString repairWords(const QStringList &problems, bool wantsJson)
{
    QString words = u"Your answer cannot be used:\n"_s;
    for (const QString &problem : problems)
        words += u"- "_s + problem + u'\n';
    return words + (wantsJson ? u"Answer again with the whole corrected JSON object and nothing else."_s
                              : u"Answer again with the whole corrected text and nothing else."_s);
}

} // namespace loomdeck
