// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/failurewriter.h"

#include "db/bulkinsert.h"
#include "db/jsoncolumn.h"
#include "demo/runwriter.h"
#include "demo/told.h"
#include "triage/failurestore.h"
#include "triage/fingerprint.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

enum : quint64 { FailureId = 180, Triage };

FailureRecord failureOf(const PlanScript &script, const Work &work, const std::vector<DemoRun> &runs)
{
    const DemoRun &last = runs[static_cast<size_t>(work.tries - 1)];
    FailureRecord record;
    record.id = guidAt(runs.front().ended, script.dice(FailureId, work.piece.index));
    record.phase = phaseName(work.piece.phase());
    record.failureClass = faultClassOf(work);
    record.code = work.faultCode;
    record.message = work.fault;
    record.fingerprint = fingerprintOf(record.phase, record.failureClass, record.code, record.message);
    record.times = work.tries;
    record.transcriptId = transcriptIdOf(script, work, last);
    record.firstAt = runs.front().ended;
    record.lastAt = last.ended;
    return record;
}

/** What people have done about it. */
void triageIt(FailureRecord &record, const PlanScript &script, const Work &work, const std::vector<DemoRun> &runs)
{
    static const QStringList owners{u"ops.admin"_s, u"net team"_s, u"mira"_s};
    Dice dice = script.dice(Triage, work.piece.index);
    if (work.fate == Fate::Complete) {
        record.state = TriageState::Resolved;
        record.resolvedAt = runs.back().ended;
        record.resolvedByTranscript = transcriptIdOf(script, work, runs.back());
        return;
    }
    if (work.fate == Fate::Invalid || work.fate == Fate::Retrying) {
        record.state = TriageState::Retrying;
        return;
    }
    const qint64 throwOf = dice.below(10);
    if (throwOf < 5)
        return;
    const Timestamp now = script.basis().now;
    record.actedAt = std::min(record.lastAt + 4min, now);
    if (throwOf < 7) {
        record.state = TriageState::Assigned;
        record.assignee = dice.pick(owners);
    } else if (throwOf < 9) {
        record.state = TriageState::Acknowledged;
        record.acknowledgedBy = u"ops.admin"_s;
    } else {
        record.state = TriageState::Ignored;
        record.reason = u"The scene is cut from the next draft."_s;
    }
}

} // namespace

void writeFailures(Transaction &transaction, const std::vector<PlanScript> &scripts, const JobBook &jobs)
{
    BulkInsert rows(transaction.sql(), u"failures"_s,
                    {u"id"_s,
                     u"fingerprint"_s,
                     u"phase"_s,
                     u"class"_s,
                     u"code"_s,
                     u"message"_s,
                     u"plan_key"_s,
                     u"item_key"_s,
                     u"job_id"_s,
                     u"transcript_id"_s,
                     u"times"_s,
                     u"first_at"_s,
                     u"last_at"_s,
                     u"state"_s,
                     u"assignee"_s,
                     u"acknowledged_by"_s,
                     u"reason"_s,
                     u"acted_at"_s,
                     u"resolved_at"_s,
                     u"resolved_by_job"_s,
                     u"resolved_by_transcript"_s});
    forTold(scripts, [&](const PlanScript &script, const Work &work) {
        const std::vector<DemoRun> runs = runsOf(work);
        if (work.tries == 0 || runs.empty())
            return;
        FailureRecord record = failureOf(script, work, runs);
        triageIt(record, script, work, runs);
        const qint64 job = jobs.jobOf(work.item.key);
        rows.add({record.id,
                  record.fingerprint,
                  record.phase,
                  record.failureClass,
                  record.code,
                  record.message,
                  script.planKey,
                  work.item.key,
                  bindNumber(job),
                  record.transcriptId,
                  record.times,
                  toMicros(record.firstAt),
                  toMicros(record.lastAt),
                  static_cast<int>(record.state),
                  bindText(record.assignee),
                  bindText(record.acknowledgedBy),
                  bindText(record.reason),
                  bindTime(record.actedAt),
                  bindTime(record.resolvedAt),
                  bindNumber(record.state == TriageState::Resolved ? job : 0),
                  bindText(record.resolvedByTranscript)});
    });
    rows.flush();
}

} // namespace loomdeck
