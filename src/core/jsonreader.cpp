// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonreader.h"

#include "core/ids.h"
#include "core/nearest.h"
#include "core/texttime.h"

#include <cmath>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString folded(const QString &name)
{
    return QString(name).remove(u'_').remove(u'-').toCaseFolded();
}

} // namespace

QString snakeCase(const QString &camelCase)
{
    QString text;
    for (const QChar c : camelCase) {
        if (c.isUpper() && !text.isEmpty())
            text += u'_';
        text += c.toLower();
    }
    return text;
}

JsonReader::JsonReader(const QJsonObject &object, QString path, Spelling spelling)
    : m_object(object)
    , m_path(std::move(path))
    , m_spelling(spelling)
{}

QString JsonReader::spelt(const QString &key) const
{
    return m_spelling == Spelling::Snake ? snakeCase(key) : key;
}

QString JsonReader::path(const QString &key) const
{
    return key.isEmpty() ? m_path : m_path + u'/' + spelt(key);
}

QJsonValue JsonReader::take(const QString &key)
{
    const QString name = spelt(key);
    m_read.insert(name);
    return m_object.value(name);
}

void JsonReader::refuse(const QString &key, Error error)
{
    if (!m_error)
        m_error = error.with(u"path"_s, path(key));
}

void JsonReader::wrongType(const QString &key, const QString &expected)
{
    refuse(key,
           Error::badInput(u"WRONG_TYPE"_s, u"%1 is not %2."_s.arg(path(key), expected), u"Send %1."_s.arg(expected)));
}

QString JsonReader::text(const QString &key, qsizetype maxLength)
{
    const QJsonValue value = take(key);
    if (value.isNull() || value.isUndefined())
        return {};
    if (!value.isString()) {
        wrongType(key, u"a string"_s);
        return {};
    }
    const QString text = value.toString();
    if (maxLength > 0 && text.size() > maxLength) {
        refuse(key, Error::badInput(
                        u"TEXT_TOO_LONG"_s,
                        u"%1 has %2 characters; the limit is %3."_s.arg(path(key)).arg(text.size()).arg(maxLength),
                        u"Shorten it."_s));
        return {};
    }
    // PostgreSQL's text cannot hold it, and no name or description needs it.
    if (text.contains(QChar(u'\0'))) {
        refuse(key,
               Error::badInput(u"BAD_CHARACTER"_s, u"%1 holds a NUL character."_s.arg(path(key)), u"Remove it."_s));
        return {};
    }
    return text.isNull() ? u""_s : text;
}

QString JsonReader::requiredText(const QString &key, qsizetype maxLength)
{
    const QString value = text(key, maxLength);
    if (ok() && value.trimmed().isEmpty())
        refuse(key, Error::badInput(u"FIELD_REQUIRED"_s, u"%1 is missing or blank."_s.arg(path(key)),
                                    u"Send a text for it."_s));
    return value;
}

QString JsonReader::guid(const QString &key)
{
    const QString value = text(key);
    if (value.isNull())
        return {};
    if (value.trimmed().isEmpty())
        return u""_s;
    const auto id = parseGuid(value);
    if (!id) {
        refuse(key, id.error());
        return {};
    }
    return id.value();
}

QString JsonReader::requiredGuid(const QString &key)
{
    const QString value = guid(key);
    if (ok() && isNoGuid(value))
        refuse(key, Error::badInput(u"FIELD_REQUIRED"_s, u"%1 is missing or empty."_s.arg(path(key)),
                                    u"Send a GUID for it."_s));
    return value;
}

std::optional<qint64> JsonReader::integer(const QString &key, qint64 min, qint64 max)
{
    const QJsonValue value = take(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    const double number = value.toDouble(std::nan(""));
    if (std::isnan(number) || std::trunc(number) != number) {
        wrongType(key, u"a whole number"_s);
        return std::nullopt;
    }
    const qint64 whole = value.toInteger();
    // A double beyond 64 bits comes as 0.
    if (whole < min || whole > max || (whole == 0 && number != 0)) {
        refuse(key, Error::badInput(u"OUT_OF_RANGE"_s, u"%1 is outside %2 to %3."_s.arg(path(key)).arg(min).arg(max),
                                    u"Send a number in that range."_s));
        return std::nullopt;
    }
    return whole;
}

std::optional<bool> JsonReader::boolean(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    if (!value.isBool()) {
        wrongType(key, u"true or false"_s);
        return std::nullopt;
    }
    return value.toBool();
}

std::optional<Timestamp> JsonReader::time(const QString &key)
{
    const QString value = text(key);
    if (value.isNull())
        return std::nullopt;
    const auto parsed = parseIsoTime(value);
    if (!parsed) {
        refuse(key, parsed.error());
        return std::nullopt;
    }
    return parsed.value();
}

QStringList JsonReader::texts(const QString &key, bool *present)
{
    const QJsonValue value = take(key);
    if (present)
        *present = value.isArray();
    if (value.isNull() || value.isUndefined())
        return {};
    if (!value.isArray()) {
        wrongType(key, u"a list of strings"_s);
        return {};
    }
    QStringList list;
    int index = 0;
    for (const QJsonValue &element : value.toArray()) {
        if (!element.isString() || element.toString().contains(QChar(u'\0'))) {
            wrongType(u"%1/%2"_s.arg(key).arg(index), u"a string"_s);
            return {};
        }
        list.append(element.toString());
        ++index;
    }
    return list;
}

QJsonObject JsonReader::object(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isNull() || value.isUndefined())
        return {};
    if (!value.isObject())
        wrongType(key, u"an object"_s);
    return value.toObject();
}

QJsonValue JsonReader::raw(const QString &key)
{
    return take(key);
}

std::optional<int> JsonReader::choice(const QString &key, const QStringList &names)
{
    const QJsonValue value = take(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    if (value.isDouble()) {
        const qint64 index = value.toInteger(-1);
        if (index >= 0 && index < names.size() && static_cast<double>(index) == value.toDouble())
            return static_cast<int>(index);
    } else if (value.isString()) {
        const QString wanted = folded(value.toString());
        for (int i = 0; i < names.size(); ++i) {
            if (folded(names[i]) == wanted)
                return i;
        }
    }
    refuse(key, Error::badInput(u"UNKNOWN_VALUE"_s, u"%1 is none of %2."_s.arg(path(key), names.join(u", ")),
                                u"Send one of these names, or its number."_s));
    return std::nullopt;
}

QJsonObject JsonReader::rest() const
{
    QJsonObject rest;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_read.contains(it.key()))
            rest.insert(it.key(), it.value());
    }
    return rest;
}

void JsonReader::refuseUnknown()
{
    const QJsonObject unread = rest();
    if (unread.isEmpty())
        return;
    const QString key = unread.begin().key();
    const QString known = nearest(key, m_read.values());
    if (!m_error) {
        m_error = Error::badInput(u"UNKNOWN_FIELD"_s, u"%1/%2 is not a known field."_s.arg(m_path, key.left(80)),
                                  known.isEmpty() ? u"Remove it."_s : u"Did you mean \"%1\"?"_s.arg(known))
                      .with(u"path"_s, m_path + u'/' + key.left(80));
    }
}

} // namespace loomdeck
