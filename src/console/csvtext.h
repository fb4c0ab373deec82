// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace loomdeck {

/** Tables as text for other programs. Pure. */
namespace csvtext {

/** RFC 4180: commas, lines that end with CR and LF, quotes where they are needed and doubled inside. */
QString csv(const QList<QStringList> &lines);
/** For the clipboard, from where spreadsheets take it: tabs and LF; what would break a cell becomes a space. */
QString tabbed(const QList<QStringList> &lines);

} // namespace csvtext

} // namespace loomdeck
