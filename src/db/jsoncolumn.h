// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QJsonObject>
#include <QJsonValue>

namespace loomdeck {

/** JSON kept as text in a column. Database threads only. */

/** NULL for an empty object. */
QVariant bindJson(const QJsonObject &object);
/** NULL for null and undefined. */
QVariant bindJson(const QJsonValue &value);
/** Empty for NULL and for what is no object. */
QJsonObject jsonObject(const Row &row, int column);
/** Null for NULL; a string holding the text itself when it is no JSON, which only a tampered store has. */
QJsonValue jsonValue(const Row &row, int column);
/** Empty for NULL. */
QStringList jsonTexts(const Row &row, int column);

/** NULL for 0. */
QVariant bindNumber(qint64 number);

} // namespace loomdeck
