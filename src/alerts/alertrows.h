// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "core/actor.h"
#include "db/journal.h"

namespace loomdeck {

/** How alerts stand in the store and in the journal. Database threads only; throws Failure. */
namespace alertrows {

/** For a SELECT from `alerts a, alert_watch w`, as fromRow() reads it. */
const QString &columns();
/** `SELECT … FROM alerts a, alert_watch w WHERE `. */
const QString &select();
Alert fromRow(const Row &row);

/** `?, ?, ?`. */
QString marksFor(qsizetype count);
/** Calls with at most 500 of the keys at once and a list of placeholders for them. */
template<typename F>
void inChunks(const std::vector<qint64> &keys, F each)
{
    constexpr size_t most = 500;
    for (size_t from = 0; from < keys.size(); from += most) {
        Binds binds;
        for (size_t i = from; i < keys.size() && i < from + most; ++i)
            binds << keys[i];
        each(marksFor(binds.size()), binds);
    }
}

/** An entry about an alert, with its labels and what it says. */
JournalEntry entry(const QString &kind, const Alert &alert, const Actor &actor);

/** Holds off others who would change alerts, until the transaction ends; gives the last look. */
std::optional<Timestamp> lockLook(Transaction &transaction);

} // namespace alertrows

} // namespace loomdeck
