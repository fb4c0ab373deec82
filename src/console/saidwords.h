// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace loomdeck {

/**
 * What the engine says in English, in the reader's language. The store and the API keep the English words: this knows
 * the sentences with their places, finds the one that was said and says it again, translated. Pure; any thread.
 */
namespace saidwords {

/** The sentence in the reader's language; words of people and of other servers stay as they are. */
QString said(const QString &english);
/** The known sentences, `%1` for what differs; for tests. */
QStringList sentences();

} // namespace saidwords

} // namespace loomdeck
