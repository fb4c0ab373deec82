// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/taking.h"

namespace loomdeck {

/** Something that happened in the reference system. A value. */
struct PastEvent
{
    QString id;   ///< of its row; empty for rows of lists, which have none
    QString kind; ///< as the reference spells it
    QJsonObject payload;
    QString path; ///< of the payload, for errors
    Timestamp at{};
    QJsonObject record; ///< the whole, to tell whether it is the same one again
    QJsonObject more;   ///< added to the details
};

/** Turns what happened elsewhere into entries of our journal, each once. Database thread; throws Failure. */
namespace history {

/**
 * Adds the entry to the history of the payload, unless it was taken before: as the same row, or as a row of a list that
 * tells of the same action or progress. Reports it as `word`.
 */
void take(Taking &taking, const PastEvent &event, const QString &word);

/** Oldest first: lists show the journal in its own order. */
void append(Taking &taking);

} // namespace history

} // namespace loomdeck
