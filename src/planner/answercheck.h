// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QJsonValue>

namespace loomdeck {

/**
 * Reads an answer as JSON and checks it against the schema of that name (`resources/schemas`), which allows no unknown
 * property. Errors: ANSWER_NOT_JSON, ANSWER_INVALID with the paths that are wrong. Thread-safe.
 */
Result<QJsonValue> checkAnswer(const QString &schema, const QString &answer);

/** The schema itself; empty for phases whose answer is free text. Thread-safe. */
QJsonObject schemaBody(const QString &schema);

} // namespace loomdeck
