// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/triageservice.h"

#include "backlog/actionlog.h"
#include "triage/fingerprint.h"

using namespace Qt::StringLiterals;

namespace loomdeck::triage {

namespace {

QString decisionName(Decision decision)
{
    switch (decision) {
    case Decision::Acknowledge:
        return u"acknowledge"_s;
    case Decision::Assign:
        return u"assign"_s;
    case Decision::Ignore:
        return u"ignore"_s;
    case Decision::Reopen:
        return u"reopen"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Error> missingWord(const DecisionWords &words)
{
    if (words.decision == Decision::Assign && words.assignee.trimmed().isEmpty())
        return Error::badInput(u"ASSIGNEE_MISSING"_s, u"Nobody is named to deal with it."_s,
                               u"Send the name of a person or a team as assignee."_s);
    const bool needsReason = words.decision == Decision::Ignore || words.decision == Decision::Reopen;
    if (needsReason && words.reason.trimmed().isEmpty())
        return Error::badInput(u"REASON_MISSING"_s, u"No reason is given."_s,
                               u"Say why, for those who look at it later."_s);
    return std::nullopt;
}

Error notFound()
{
    return Error::notFound(u"FAILURE_NOT_FOUND"_s, u"There is no such failure."_s,
                           u"Reload the list of failures; it may have been resolved meanwhile."_s);
}

/** Why this one cannot take the decision. */
std::optional<Error> refusal(const FailureRecord &record, Decision decision)
{
    if (decision == Decision::Reopen && isOpen(record.state))
        return Error::conflict(u"FAILURE_OPEN"_s, u"The failure is open."_s, u"There is nothing to reopen."_s);
    if (decision != Decision::Reopen && !isOpen(record.state))
        return Error::conflict(u"FAILURE_ENDED"_s, u"The failure is %1 already."_s.arg(triageStateName(record.state)),
                               u"Reopen it first, with a reason."_s);
    return std::nullopt;
}

void apply(FailureRecord &record, const DecisionWords &words, const Actor &actor, Timestamp now)
{
    record.actedAt = now;
    record.reason = words.reason.trimmed();
    switch (words.decision) {
    case Decision::Acknowledge:
        record.acknowledgedBy = actor.name;
        break;
    case Decision::Assign:
        record.assignee = words.assignee.trimmed();
        break;
    case Decision::Ignore:
        record.state = TriageState::Ignored;
        return;
    case Decision::Reopen:
        record.resolvedAt.reset();
        record.resolvedByJob = 0;
        record.resolvedByTranscript.clear();
        break;
    }
    // What runs again stays under way; its owner is written all the same.
    if (record.state != TriageState::Retrying)
        record.state = record.stateBeforeRetry();
}

} // namespace

QString noteFailure(Transaction &transaction, const FailureNote &note)
{
    const QString kind = fingerprintOf(note.phase, note.failureClass, note.code, note.message);
    std::optional<FailureRecord> open;
    for (FailureRecord &record : failurestore::lockOpenOfItem(transaction, note.itemKey)) {
        if (record.fingerprint == kind) {
            open = std::move(record);
        } else if (!note.triedAgain && record.state == TriageState::Retrying) {
            // The run met another fault, so this one is as open as it was before.
            record.state = record.stateBeforeRetry();
            failurestore::update(transaction, record);
        }
    }
    if (open) {
        ++open->times;
        open->message = note.message;
        open->jobId = note.jobId;
        open->transcriptId = note.transcriptId;
        open->lastAt = transaction.now();
        open->state = note.triedAgain ? TriageState::Retrying : open->stateBeforeRetry();
        failurestore::update(transaction, *open);
        return open->id;
    }
    FailureRecord record;
    record.fingerprint = kind;
    record.phase = note.phase;
    record.failureClass = note.failureClass;
    record.code = note.code;
    record.message = note.message;
    record.planKey = note.planKey;
    record.itemKey = note.itemKey;
    record.jobId = note.jobId;
    record.transcriptId = note.transcriptId;
    record.firstAt = record.lastAt = transaction.now();
    record.state = note.triedAgain ? TriageState::Retrying : TriageState::New;
    failurestore::insert(transaction, record);
    return record.id;
}

void noteRun(Transaction &transaction, qint64 itemKey)
{
    for (FailureRecord &record : failurestore::lockOpenOfItem(transaction, itemKey)) {
        if (record.state == TriageState::Retrying)
            continue;
        record.state = TriageState::Retrying;
        failurestore::update(transaction, record);
    }
}

QStringList noteSuccess(Transaction &transaction, qint64 itemKey, qint64 jobId, const QString &transcriptId)
{
    QStringList ids;
    for (FailureRecord &record : failurestore::lockOpenOfItem(transaction, itemKey)) {
        record.state = TriageState::Resolved;
        record.resolvedAt = transaction.now();
        record.resolvedByJob = jobId;
        record.resolvedByTranscript = transcriptId;
        failurestore::update(transaction, record);
        ids << record.id;
    }
    return ids;
}

Result<qint64> decide(Transaction &transaction, const DecisionWords &words, const Actor &actor)
{
    if (const auto missing = missingWord(words))
        return *missing;
    std::vector<FailureRecord> records;
    if (!words.id.isEmpty()) {
        auto one = failurestore::lock(transaction, words.id);
        if (!one)
            return notFound();
        if (const auto refused = refusal(*one, words.decision))
            return *refused;
        records.push_back(std::move(*one));
    } else {
        records = failurestore::lockOpenAlike(transaction, words.fingerprint);
        if (records.empty() || words.decision == Decision::Reopen)
            return notFound();
    }
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"failure."_s + decisionName(words.decision);
    entry.subjectType = u"failure"_s;
    entry.subjectId = words.id;
    entry.subjectName = records.size() == 1 ? records.front().backlogId : records.front().phase;
    entry.planId = records.size() == 1 ? records.front().planId : QString();
    entry.reason = words.reason.trimmed();
    entry.before = triageStateName(records.front().state);
    for (FailureRecord &record : records) {
        if (words.decision == Decision::Reopen &&
            failurestore::lockOpen(transaction, record.itemKey, record.fingerprint))
            return Error::conflict(u"FAILURE_OPEN"_s, u"The same failure is open again already."_s,
                                   u"Look at the open one."_s);
        apply(record, words, actor, transaction.now());
        failurestore::update(transaction, record);
        transaction.touchItem(record.itemKey);
    }
    entry.after = triageStateName(records.front().state);
    entry.details = {{u"fingerprint"_s, records.front().fingerprint},
                     {u"failures"_s, static_cast<qint64>(records.size())}};
    if (!words.assignee.isEmpty())
        entry.details.insert(u"assignee"_s, words.assignee.trimmed());
    journalItems(transaction, entry);
    return static_cast<qint64>(records.size());
}

} // namespace loomdeck::triage
