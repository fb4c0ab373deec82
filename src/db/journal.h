// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "db/transaction.h"

#include <QJsonObject>

namespace loomdeck {

/** One committed change: who did what to which subject, why, and what it was before and after. A value. */
struct JournalEntry
{
    qint64 position = 0;    ///< strictly increasing as readers see them, without gaps
    Timestamp at{};         ///< when it was appended
    Timestamp occurredAt{}; ///< when it happened; differs from `at` for imported history only
    QString kind;           ///< dotted, for example `backlog.resume`
    QString actor, actorId, source, requestId;
    QString planId, branch;
    QString subjectType;   ///< `item`, `plan`, `project`, `job`, `requirement`, `token` …
    QString subjectId;     ///< the subject's GUID
    qint64 subjectKey = 0; ///< the subject's key in this store, for live screens
    QString subjectName;   ///< what people call it, for example the backlog id
    QString reason;
    QJsonValue before, after;
    QJsonObject details;
    qint64 cause = 0; ///< position of the entry that led to this one

    void setActor(const Actor &who);
    QJsonObject toJson() const;
};

/** What to read of the journal. */
struct JournalFilter
{
    qint64 after = 0;
    qint64 before = 0; ///< 0 = no bound
    QStringList kinds;
    QString planId, subjectId;
    int limit = 500;
    bool newestFirst = false;
};

/**
 * Appends to the journal, in the transaction of the change, and reads it. On PostgreSQL an append holds a lock until
 * the commit, so that no entry becomes visible behind a reader's position: append as late as you can. Database threads
 * only.
 */
namespace journal {

/** Returns the position of the entry. */
qint64 append(Transaction &transaction, const JournalEntry &entry);
/** Appends many at once; returns the position of the last. */
qint64 append(Transaction &transaction, const std::vector<JournalEntry> &entries);
std::vector<JournalEntry> read(Connection &connection, const JournalFilter &filter);
std::optional<JournalEntry> at(Connection &connection, qint64 position);
/** Position of the newest entry, 0 when there is none. */
qint64 head(Connection &connection);

} // namespace journal

} // namespace loomdeck
