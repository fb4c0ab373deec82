// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/exchange.h"
#include "triage/triageservice.h"

namespace loomdeck {

/** What a run leaves on record of its calls. */
struct PhaseRecords
{
    const std::vector<CallRecord> &calls;
    const Asked &asked;
    QString outcome; ///< of the planner: `Success`, `Failed`, `Cancelled`
    QString error;
    QJsonObject transcriptMetadata; ///< for the last call
    QMap<QString, QString> diagnostics;
};

/**
 * Writes one transcript a call and, for planners, one execution row (also without calls when a diagnostic says why
 * there were none). Returns the id of the last transcript, empty without calls. Database thread; throws Failure.
 */
QString writeRecords(Transaction &transaction, const PhaseContext &context, const PhaseWork &work,
                     const PhaseRecords &records);

/** `{calls,promptTokens,completionTokens,cachedTokens,cost,latencyMs}` over all calls; null for what is unknown. */
QJsonObject usageOf(const std::vector<CallRecord> &calls, const ModelPrice &price);

/** What the triage is told of a run that failed. `triedAgain`: the queue runs it once more by itself. */
FailureNote failureNoteOf(const Setback &setback, const PhaseContext &context, const QString &transcript,
                          bool triedAgain);

} // namespace loomdeck
