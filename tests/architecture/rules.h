// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace loomdeck::test {

/** What each room may include, itself left out. */
using Arrows = QHash<QString, QSet<QString>>;

/**
 * Reads the table of rooms in src/README.md. The words of its last column: names of rooms, `foundation`, `all above`,
 * `all`, and `engine and the value types below it`. Nothing when there is no table or a word that means nothing.
 */
std::optional<Arrows> arrowsFrom(const QString &readme);

/** Each function below says what is wrong in one file, one line a fault. Pure. */

/** Includes of rooms that this room may not know. */
QStringList includeFaults(const QString &room, const QString &text, const Arrows &arrows);
/** Imports of modules that this area of qml/ may not know: `Controls` knows nothing, areas do not know each other. */
QStringList importFaults(const QString &area, const QString &text);
/** The two SPDX lines, at the beginning. */
QStringList licenceFaults(const QString &text);
/** More lines than people like to read at once. */
QStringList lengthFaults(const QString &fileName, const QString &text);

} // namespace loomdeck::test
