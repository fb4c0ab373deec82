// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace loomdeck {

/**
 * A backlog item's outputs mix tokens (`chapter-scroll`) with metadata (`chapterScrollId=…`). Pure functions over the
 * list.
 */
namespace outputs {

/** The tokens, in order. */
QStringList tokens(const QStringList &outputs);
/** The metadata. */
QMap<QString, QString> metadata(const QStringList &outputs);
/** Value of a key, whatever its case; null QString when absent. */
QString value(const QStringList &outputs, const QString &key);
/** The list with the key set: replaced where it stands, appended when it is new. */
QStringList withValue(const QStringList &outputs, const QString &key, const QString &value);

} // namespace outputs

/** Lower case, everything but letters and digits to single dashes, trimmed; `fallback` when nothing is left. */
QString slugOf(const QString &text, const QString &fallback);

} // namespace loomdeck
