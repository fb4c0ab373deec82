// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/record.h"

#include "core/failure.h"
#include "core/ids.h"
#include "core/json.h"
#include "core/redaction.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** By majority, for one foreign field must not change how all others are read. */
bool isSnake(const QJsonObject &object)
{
    int snake = 0, camel = 0;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        if (key.contains(u'_'))
            ++snake;
        else if (key != key.toLower())
            ++camel;
    }
    return snake > camel;
}

} // namespace

QString recordWord(RecordKind kind)
{
    static const QStringList words{u"provider"_s,   u"model"_s, u"persona"_s, u"agent"_s,        u"project"_s,
                                   u"plan"_s,       u"plan"_s,  u"pass"_s,    u"conversation"_s, u"conversation plan"_s,
                                   u"item"_s,       u"item"_s,  u"task"_s,    u"checkpoint"_s,   u"requirement"_s,
                                   u"obligation"_s, u"event"_s, u"event"_s,   u"action"_s,       u"execution"_s};
    return words.at(static_cast<int>(kind));
}

QJsonObject withSmallKeys(const QJsonObject &object)
{
    const auto isBig = [](const QString &key) { return !key.isEmpty() && key.front().isUpper(); };
    const QStringList keys = object.keys();
    if (std::none_of(keys.begin(), keys.end(), isBig))
        return object;
    QJsonObject small = object;
    for (const QString &key : keys) {
        const QString name = key.left(1).toLower() + key.mid(1);
        if (isBig(key) && !object.contains(name))
            small.insert(name, small.take(key));
    }
    return small;
}

QString Record::at(const QString &key) const
{
    return RecordReader(*this).path(key);
}

RecordReader::RecordReader(const Record &record)
    : JsonReader(record.object, record.path, isSnake(record.object) ? Spelling::Snake : Spelling::Camel)
    , m_fields(record.object)
    , m_snake(isSnake(record.object))
{}

bool RecordReader::has(const QString &key) const
{
    return m_fields.contains(m_snake ? snakeCase(key) : key);
}

std::optional<QString> RecordReader::saidText(const QString &key, qsizetype maxLength)
{
    const QString value = text(key, maxLength);
    return has(key) ? std::optional(value) : std::nullopt;
}

std::optional<QString> RecordReader::saidGuid(const QString &key)
{
    const QString value = guid(key);
    return has(key) ? std::optional(isNoGuid(value) ? QString() : value) : std::nullopt;
}

std::optional<std::optional<Timestamp>> RecordReader::saidTime(const QString &key)
{
    const auto value = time(key);
    return has(key) ? std::optional(value) : std::nullopt;
}

std::optional<std::optional<qint64>> RecordReader::saidCount(const QString &key)
{
    const auto value = integer(key, 0, std::numeric_limits<int>::max());
    return has(key) ? std::optional(value) : std::nullopt;
}

std::optional<bool> RecordReader::saidFlag(const QString &key)
{
    const auto value = boolean(key);
    return has(key) ? std::optional(value.value_or(false)) : std::nullopt;
}

int RecordReader::requiredChoice(const QString &key, const QStringList &names)
{
    const auto index = choice(key, names);
    if (ok() && !index) {
        refuse(key, Error::badInput(u"FIELD_REQUIRED"_s, u"%1 is missing."_s.arg(path(key)),
                                    u"Send one of %1, or its number."_s.arg(names.join(u", "))));
    }
    return index.value_or(0);
}

Timestamp RecordReader::requiredTime(const QString &key)
{
    const auto value = time(key);
    if (ok() && !value) {
        refuse(key, Error::badInput(u"FIELD_REQUIRED"_s, u"%1 is missing."_s.arg(path(key)),
                                    u"Send a time in UTC, for example 2026-11-20T18:00:00Z."_s));
    }
    return value.value_or(Timestamp{});
}

QJsonValue RecordReader::parsed(const QString &key)
{
    const QJsonValue value = raw(key);
    if (!value.isString())
        return value;
    if (value.toString().trimmed().isEmpty())
        return QJsonValue::Null;
    const auto inside = parseJson(value.toString().toUtf8());
    if (inside)
        return inside.value();
    refuse(key, inside.error());
    return QJsonValue::Null;
}

QJsonObject RecordReader::json(const QString &key)
{
    const QJsonValue value = parsed(key);
    if (!value.isNull() && !value.isUndefined() && !value.isObject()) {
        refuse(key, Error::badInput(u"WRONG_TYPE"_s, u"%1 is not an object."_s.arg(path(key)), u"Send an object."_s));
    }
    return value.toObject();
}

QStringList RecordReader::list(const QString &key, bool *present)
{
    const QJsonValue value = raw(key);
    if (!value.isString())
        return texts(key, present);
    const auto inside = parseJson(value.toString().toUtf8());
    const QStringList list = inside ? toStringList(inside.value()) : QStringList();
    *present = inside.ok();
    if (!inside || !inside->isArray() || list.size() != inside->toArray().size()) {
        refuse(key, Error::badInput(u"WRONG_TYPE"_s, u"%1 is not a list of strings."_s.arg(path(key)),
                                    u"Send a list of strings."_s));
    }
    return list;
}

void RecordReader::ignore(const QStringList &keys)
{
    for (const QString &key : keys)
        raw(key);
}

QJsonObject RecordReader::unknown() const
{
    return redacted(rest()).toObject();
}

void RecordReader::check() const
{
    if (!ok())
        throw Failure(error());
}

} // namespace loomdeck
