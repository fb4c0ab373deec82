// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariantList>

namespace loomdeck {

/** Names that queries may mention, as far as the console knows them. */
struct QueryNames
{
    QStringList plans, branches, providers, models;
};

/**
 * What may follow the word under the cursor of a text query: keys, or values of the key that is typed. Each is
 * `{text, note}`. Pure.
 */
QVariantList querySuggestions(const QString &word, const QueryNames &names);

} // namespace loomdeck
