// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/bulkoperation.h"
#include "backlog/resume.h"
#include "db/transaction.h"

namespace loomdeck {

/** Bulk operations. Database threads only; throws Failure. */
namespace bulkstore {

/** What somebody asks for. */
struct NewBulk
{
    BulkCommand command = BulkCommand::Resume;
    std::vector<qint64> keys; ///< the frozen set
    BulkFill fill;
    int pace = 0;
    QString query, reason;
};

/** Freezes the set, journals `bulk.start` with its digest, and enqueues the job. Errors: BULK_EMPTY. */
Result<BulkOperation> start(Transaction &transaction, const NewBulk &request, const Actor &actor);

std::optional<BulkOperation> find(Connection &connection, const QString &id);
/** Newest first. */
std::vector<BulkOperation> list(Connection &connection, int limit);
std::vector<BulkOutcome> outcomes(Connection &connection, const QString &id, qint64 afterNumber, int limit);

/** Number and key of items that have no outcome yet. */
std::vector<std::pair<qint64, qint64>> waiting(Connection &connection, const QString &id, int limit);
/** Items of the operation that it started and that have not ended. */
qint64 underWay(Connection &connection, const QString &id);
void recordOutcome(Transaction &transaction, const QString &id, qint64 number, const Error *refusal);
/** Ends it and journals `bulk.end`. */
void finish(Transaction &transaction, const BulkOperation &operation, const QString &state);
/** Its job was made ready again. */
void reopen(Transaction &transaction, const QString &id);

/** Splits a set into who can take part and who cannot, by the guard too. Keeps at most `sample` lines of each
 * kind. */
BulkPreview preview(Connection &connection, BulkCommand command, const std::vector<qint64> &keys, const BulkFill &fill,
                    int sample, const RunGuard &guard = {});

} // namespace bulkstore

} // namespace loomdeck
