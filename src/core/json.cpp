// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <vector>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Builds a QJsonValue from nlohmann's events, because Qt's own parser keeps the last of two equal keys in silence. */
class Builder : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit Builder(const JsonLimits &limits)
        : m_limits(limits)
    {}

    bool null() override { return put(QJsonValue::Null); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(static_cast<qint64>(value)); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<qint64>::max()))
            return refuseNumber(QString::number(value));
        return put(static_cast<qint64>(value));
    }
    bool number_float(number_float_t value, const string_t &text) override
    {
        // An integer that does not fit 64 bits arrives here; as a double it would lose digits.
        if (text.find_first_of(".eE") == string_t::npos || !std::isfinite(value))
            return refuseNumber(QString::fromStdString(text));
        return put(value);
    }
    bool string(string_t &value) override
    {
        return put(QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
    }
    bool binary(binary_t &) override { return false; }

    bool start_object(std::size_t) override { return open({QJsonObject(), {}, {}, false}); }
    bool key(string_t &value) override
    {
        Level &level = m_levels.back();
        level.key = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        if (level.object.contains(level.key)) {
            m_error = Error::badInput(u"JSON_DUPLICATE_KEY"_s,
                                      u"The key \"%1\" appears twice in one object."_s.arg(level.key.left(80)),
                                      u"Keep one of the two values."_s)
                          .with(u"path"_s, path());
            return false;
        }
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open({{}, QJsonArray(), {}, true}); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &error) override
    {
        const bool range = error.id == 406; // nlohmann: number overflow
        m_error = Error::badInput(range ? u"JSON_NUMBER_RANGE"_s : u"JSON_MALFORMED"_s,
                                  range ? u"A number is beyond the range of a double."_s
                                        : u"The text is not JSON at byte %1."_s.arg(position),
                                  range ? u"Send a smaller number."_s
                                        : u"Check the text around that byte; it must be strict JSON in UTF-8."_s)
                      .with(u"byte"_s, static_cast<qint64>(position))
                      .with(u"path"_s, path());
        return false;
    }

    const Error &error() const { return m_error; }
    const QJsonValue &root() const { return m_root; }

private:
    struct Level
    {
        QJsonObject object;
        QJsonArray array;
        QString key;
        bool isArray;
    };

    bool put(const QJsonValue &value)
    {
        if (m_levels.empty())
            m_root = value;
        else if (m_levels.back().isArray)
            m_levels.back().array.append(value);
        else
            m_levels.back().object.insert(m_levels.back().key, value);
        return true;
    }

    bool open(Level &&level)
    {
        if (static_cast<int>(m_levels.size()) >= m_limits.depth) {
            m_error = Error::badInput(u"JSON_TOO_DEEP"_s,
                                      u"Objects and arrays are nested more than %1 deep."_s.arg(m_limits.depth),
                                      u"Send a flatter structure."_s)
                          .with(u"path"_s, path().left(200));
            return false;
        }
        m_levels.push_back(std::move(level));
        return true;
    }

    bool close()
    {
        const Level level = std::move(m_levels.back());
        m_levels.pop_back();
        return put(level.isArray ? QJsonValue(level.array) : QJsonValue(level.object));
    }

    bool refuseNumber(const QString &text)
    {
        m_error = Error::badInput(u"JSON_NUMBER_RANGE"_s,
                                  u"The number %1 cannot be kept without losing digits."_s.arg(text.left(40)),
                                  u"Send it as a string, or a number within 64 bits."_s)
                      .with(u"path"_s, path());
        return false;
    }

    QString path() const
    {
        QString text;
        for (const Level &level : m_levels)
            text += u'/' + (level.isArray ? QString::number(level.array.size()) : level.key);
        return text;
    }

    JsonLimits m_limits;
    Error m_error;
    QJsonValue m_root;
    std::vector<Level> m_levels;
};

} // namespace

Result<QJsonValue> parseJson(const QByteArray &text, const JsonLimits &limits)
{
    if (limits.bytes > 0 && text.size() > limits.bytes) {
        Error error = Error::badInput(u"JSON_TOO_LARGE"_s,
                                      u"The text has %1 bytes; the limit is %2."_s.arg(text.size()).arg(limits.bytes),
                                      u"Send less at a time."_s);
        error.kind = Error::Kind::TooLarge;
        return error;
    }
    Builder builder(limits);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
        return builder.error();
    return builder.root();
}

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QString jsonListText(const QStringList &list)
{
    qsizetype size = 2;
    for (const QString &one : list)
        size += one.size() + 3;
    QString text;
    text.reserve(size);
    text += u'[';
    for (const QString &one : list) {
        const bool plain = std::all_of(one.begin(), one.end(), [](QChar c) {
            return c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\';
        });
        if (!plain)
            return QString::fromUtf8(jsonText(QJsonValue(toJsonArray(list))));
        if (text.size() > 1)
            text += u',';
        text += u'"';
        text += one;
        text += u'"';
    }
    return text + u']';
}

QJsonArray toJsonArray(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QStringList toStringList(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &element : array.toArray()) {
        if (element.isString())
            list.append(element.toString());
    }
    return list;
}

QJsonValue orNull(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace loomdeck
