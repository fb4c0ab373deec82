// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/jsoncolumn.h"

#include "core/json.h"

namespace loomdeck {

namespace {

// What is in the store was checked on its way in; these bounds only stop a runaway.
constexpr JsonLimits stored{.bytes = 0, .depth = 200};

QVariant null()
{
    return QVariant(QMetaType::fromType<QString>());
}

} // namespace

QVariant bindJson(const QJsonObject &object)
{
    return object.isEmpty() ? null() : QVariant(QString::fromUtf8(jsonText(object)));
}

QVariant bindJson(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? null() : QVariant(QString::fromUtf8(jsonText(value)));
}

QJsonValue jsonValue(const Row &row, int column)
{
    if (row.isNull(column))
        return QJsonValue::Null;
    const QString text = row.text(column);
    const auto parsed = parseJson(text.toUtf8(), stored);
    return parsed ? parsed.value() : QJsonValue(text);
}

QJsonObject jsonObject(const Row &row, int column)
{
    return jsonValue(row, column).toObject();
}

QStringList jsonTexts(const Row &row, int column)
{
    return toStringList(jsonValue(row, column));
}

QVariant bindNumber(qint64 number)
{
    return number == 0 ? QVariant(QMetaType::fromType<qlonglong>()) : QVariant(number);
}

} // namespace loomdeck
