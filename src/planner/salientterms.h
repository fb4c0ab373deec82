// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace loomdeck {

/**
 * The words a scene must mention: up to thirty that are longer than three characters, from these texts in order, each
 * once, whatever the case. Pure.
 */
QStringList salientTerms(const QStringList &texts);

/** Those that a draft does not mention. */
QStringList missingTerms(const QStringList &terms, const QString &draft);

} // namespace loomdeck
