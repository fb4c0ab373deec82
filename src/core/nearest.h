// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace loomdeck {

/**
 * The candidate that somebody probably meant (fewest edits, at most a third of the letters), or an empty string.
 * For "unknown key X, did you mean Y?".
 */
QString nearest(const QString &word, const QStringList &candidates);

} // namespace loomdeck
