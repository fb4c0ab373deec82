// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/backlogquery.h"
#include "db/transaction.h"
#include "triage/failurerecord.h"

#include <vector>

namespace loomdeck {

/** Which failures. A value. */
struct FailureFilter
{
    QList<TriageState> states; ///< empty = all
    QString fingerprint, planId, assignee;
    qint64 itemKey = 0;
    int limit = 200;
    bool assigned = false; ///< only those that have somebody
    BacklogQuery::Scope scope{};
};

/** Which kinds of open failures. A value. */
struct FailureGroupFilter
{
    QString planId; ///< empty = all
    int limit = 300;
    BacklogQuery::Scope scope{};
};

/** How many failures there are. A value. */
struct FailureCounts
{
    qint64 open = 0, assigned = 0, resolved = 0, ignored = 0; ///< the assigned ones are open, too
    qint64 kinds = 0;                                         ///< of the open ones
};

/** Failures. Database threads only; throws Failure. */
namespace failurestore {

void insert(Transaction &transaction, FailureRecord &record);
/** Writes everything that can change; raises the row version. */
void update(Transaction &transaction, FailureRecord &record);

/** Locks it for the transaction. */
std::optional<FailureRecord> lock(Transaction &transaction, const QString &id);
std::optional<FailureRecord> lockOpen(Transaction &transaction, qint64 itemKey, const QString &fingerprint);
std::vector<FailureRecord> lockOpenOfItem(Transaction &transaction, qint64 itemKey);
std::vector<FailureRecord> lockOpenAlike(Transaction &transaction, const QString &fingerprint);

std::optional<FailureRecord> find(Connection &connection, const QString &id);
/** Newest first; with how many items wait for each, through others too, counted up to 1,000. */
std::vector<FailureRecord> list(Connection &connection, const FailureFilter &filter);
/** Open ones by kind: those that block most first, then the newest. */
std::vector<FailureGroup> groups(Connection &connection, const FailureGroupFilter &filter);
FailureCounts counts(Connection &connection, const BacklogQuery::Scope &scope = {});
/** Of the items of open failures of this kind. */
std::vector<qint64> itemKeysAlike(Connection &connection, const QString &fingerprint);

} // namespace failurestore

} // namespace loomdeck
