// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

namespace loomdeck {

/** Bounds of what parseJson accepts. */
struct JsonLimits
{
    qsizetype bytes = 1024 * 1024; ///< 0 = unlimited
    int depth = 64;                ///< objects and arrays inside each other
};

/**
 * Strict JSON: UTF-8 only, no duplicate keys, no numbers that would lose digits, no byte-order mark, no trailing text.
 * Errors: JSON_MALFORMED, JSON_DUPLICATE_KEY, JSON_TOO_DEEP, JSON_NUMBER_RANGE, JSON_TOO_LARGE, with `path`
 * (`/items/3/name`) and `byte` in the details.
 */
Result<QJsonValue> parseJson(const QByteArray &text, const JsonLimits &limits = {});

/** Compact text of a value. A null value gives `null`. */
QByteArray jsonText(const QJsonValue &value);
/** The same text for a list of strings, without building the value first where none of them needs escaping. */
QString jsonListText(const QStringList &list);

/** A list of strings as JSON array and back; elements that are no strings are dropped. */
QJsonArray toJsonArray(const QStringList &list);
QStringList toStringList(const QJsonValue &array);

/** The string, or JSON null when it is null: the wire writes nulls. */
QJsonValue orNull(const QString &text);

} // namespace loomdeck
