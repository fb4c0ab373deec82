// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace loomdeck {

/**
 * What a model said, without byte-order marks and blanks around it; where JSON was asked for also without a fence
 * (```json … ```), words around that fence, and thoughts in `<think>` before it. Any thread.
 */
QString plainAnswer(const QString &text, bool wantsJson);

/**
 * The schema as strict modes want it: every property required, optional ones nullable, no limits (those are checked
 * here). An answer to it may hold nulls; see withoutNulls().
 */
QJsonObject strictSchema(const QJsonObject &schema);

/** The JSON text without members that are null, or the text itself when it holds none or is no JSON. */
QString withoutNulls(const QString &json);

/** The words that ask for JSON of a schema, to stand behind a prompt. */
QString schemaWords(const QJsonObject &schema);

/** The words of a repair round. */
QString repairWords(const QStringList &problems, bool wantsJson);

} // namespace loomdeck
