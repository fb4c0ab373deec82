// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "core/result.h"
#include "triage/failurestore.h"

namespace loomdeck {

/** How a run of a phase failed, for noteFailure(). */
struct FailureNote
{
    QString phase, failureClass, code, message;
    qint64 planKey = 0, itemKey = 0, jobId = 0;
    QString transcriptId;
    bool triedAgain = false; ///< the job is going to try by itself
};

/**
 * What may be done about failures. A failure opens when a run fails, and ends by a later run of its item that succeeds,
 * or by somebody who ignores it with a reason; nothing is ever deleted. The note functions write into the transaction
 * of the run and journal nothing, for the run's own entry names the failure. Database threads only; throws Failure.
 */
namespace triage {

/** Opens a failure or counts another time of the open one; returns its id. */
QString noteFailure(Transaction &transaction, const FailureNote &note);
/** The item runs again: its open failures are being retried. */
void noteRun(Transaction &transaction, qint64 itemKey);
/** The run succeeded: its open failures are resolved by it. Returns their ids. */
QStringList noteSuccess(Transaction &transaction, qint64 itemKey, qint64 jobId, const QString &transcriptId);

/** What a person decides. */
enum class Decision { Acknowledge, Assign, Ignore, Reopen };

/**
 * Of one failure (by `id`) or of all open ones alike (by `fingerprint`). Assign needs `assignee`, Ignore and Reopen a
 * reason. Journals `failure.<decision>` once. Returns how many changed. Errors: FAILURE_NOT_FOUND, ASSIGNEE_MISSING,
 * REASON_MISSING, FAILURE_ENDED, FAILURE_OPEN.
 */
struct DecisionWords
{
    Decision decision = Decision::Acknowledge;
    QString id, fingerprint, assignee, reason;
};
Result<qint64> decide(Transaction &transaction, const DecisionWords &words, const Actor &actor);

} // namespace triage

} // namespace loomdeck
