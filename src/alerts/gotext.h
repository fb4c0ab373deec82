// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

namespace loomdeck {

/** Texts as Alertmanager, a Go program, writes and reads them. Pure; any thread. */
namespace gotext {

/** In double quotes, with what cannot be printed escaped. */
QString quoted(QStringView text);

/** The content of a text in double quotes, quotes included. Errors: BAD_QUOTES. */
Result<QString> unquoted(QStringView text);

/** The same text without what a terminal would obey; line breaks go, too. */
QString printable(const QString &text);

/** `250ms`, `30s`, `1h30m`, `1w2d`, `0`: units from the longest to the shortest, each once. Errors: BAD_DURATION. */
Result<Micros> duration(const QString &text);
/** The shortest text of a duration in whole milliseconds, at least 0. */
QString durationText(Micros time);

} // namespace gotext

} // namespace loomdeck
