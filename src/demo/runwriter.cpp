// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/runwriter.h"

#include "backlog/checkpoint.h"
#include "backlog/outputs.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/jsoncolumn.h"
#include "demo/told.h"
#include "providers/failureclass.h"

#include <map>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

enum : quint64 { TranscriptId = 140, ExecutionId, CheckpointId, Answer };

QString promptOf(const PlanScript &script, const Work &work)
{
    return u"You are the %1 of \"%2\" (%3).\n%4\n\nBranch: %5\nTask: %6\nCast: %7, %8, %9.\nAnswer with nothing else."_s
        .arg(plannerName(work.piece.phase()), script.book().title, script.book().project, script.book().premise,
             work.item.branch, work.item.description, script.world().lead, script.world().support,
             script.world().rival);
}

/** Each attempt has words of its own, so that there is something to compare. */
QString answerOf(const PlanScript &script, const Work &work, const DemoRun &run)
{
    const qint64 throwOf = run.passed ? work.piece.index : (work.piece.index + 1) * 1'000'000 + run.number;
    const QString prose = proseWords(script.world(), script.dice(Answer, throwOf));
    if (work.piece.phase() == Phase::SceneWeaver)
        return prose;
    return QString::fromUtf8(jsonText(QJsonObject{{u"title"_s, work.item.description}, {u"synopsis"_s, prose}}));
}

double millis(Micros time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

void writeTranscripts(Connection &sql, const std::vector<PlanScript> &scripts, const JobBook &jobs)
{
    BulkInsert rows(sql, u"transcripts"_s,
                    {u"id"_s,
                     u"plan_key"_s,
                     u"item_key"_s,
                     u"job_id"_s,
                     u"phase"_s,
                     u"agent_id"_s,
                     u"conversation_id"_s,
                     u"attempt"_s,
                     u"request_payload"_s,
                     u"response_payload"_s,
                     u"prompt_tokens"_s,
                     u"completion_tokens"_s,
                     u"latency_ms"_s,
                     u"validation_status"_s,
                     u"validation_details"_s,
                     u"is_retry"_s,
                     u"metadata"_s,
                     u"created_at"_s,
                     u"model_name"_s,
                     u"finish_reason"_s,
                     u"failure_class"_s});
    forTold(scripts, [&](const PlanScript &script, const Work &work) {
        const bool answered = work.faultCode.startsWith(u"ANSWER");
        for (const DemoRun &run : runsOf(work)) {
            const QString prompt = promptOf(script, work);
            const QString answer = run.passed || answered ? answerOf(script, work, run) : QString();
            rows.add({transcriptIdOf(script, work, run),
                      script.planKey,
                      work.item.key,
                      bindNumber(jobs.jobOf(work.item.key)),
                      phaseName(work.piece.phase()),
                      script.author().agentId,
                      script.conversationId,
                      run.number,
                      prompt,
                      bindText(answer),
                      prompt.size() / 4,
                      answer.size() / 4,
                      millis(run.ended - run.begun),
                      run.passed ? u"Passed"_s
                      : answered ? u"Failed"_s
                                 : u"Unknown"_s,
                      bindText(run.passed ? QString() : work.fault),
                      run.number > 1 ? 1 : 0,
                      bindJson(QJsonObject{{u"plannerOutcome"_s, run.passed ? u"Success"_s : u"Failed"_s},
                                           {u"backlogItemId"_s, work.item.backlogId}}),
                      toMicros(run.ended),
                      bindText(work.model.name),
                      bindText(run.passed || answered ? u"stop"_s : QString()),
                      bindText(run.passed || answered ? QString() : faultClassOf(work))});
        }
    });
    rows.flush();
}

/** How a run that failed ended, as the planner records it. */
QJsonArray saidIn(const PlanScript &script, const Work &work, const DemoRun &run)
{
    return {QJsonObject{{u"timestampUtc"_s, isoText(run.ended)},
                        {u"role"_s, u"assistant"_s},
                        {u"message"_s, work.fault},
                        {u"metadata"_s, QJsonObject{{u"transcriptId"_s, transcriptIdOf(script, work, run)}}}}};
}

void writeExecutions(Connection &sql, const std::vector<PlanScript> &scripts)
{
    BulkInsert rows(sql, u"planner_executions"_s,
                    {u"id"_s, u"planner_name"_s, u"outcome"_s, u"plan_id"_s, u"agent_id"_s, u"conversation_id"_s,
                     u"primary_agent_id"_s, u"conversation_state"_s, u"metrics"_s, u"diagnostics"_s, u"transcript"_s,
                     u"created_at"_s});
    forTold(scripts, [&](const PlanScript &script, const Work &work) {
        // The world bible is written without a planner.
        if (work.piece.phase() == Phase::WorldBibleManager)
            return;
        for (const DemoRun &run : runsOf(work)) {
            const double took = millis(run.ended - run.begun);
            rows.add({guidAt(run.ended, script.dice(ExecutionId, work.piece.index * 10 + run.number)),
                      plannerName(work.piece.phase()), run.passed ? u"Success"_s : u"Failed"_s, script.id,
                      script.author().agentId, script.conversationId, script.author().agentId,
                      bindJson(QJsonObject{{u"planId"_s, script.id},
                                           {u"branch"_s, work.item.branch},
                                           {u"backlogItemId"_s, work.item.backlogId}}),
                      bindJson(QJsonObject{{u"latencyMs"_s, took}, {u"durationMs"_s, took}}),
                      run.passed ? bindText({}) : bindJson(QJsonObject{{u"error"_s, work.fault}}),
                      run.passed ? bindText({}) : bindJson(QJsonValue(saidIn(script, work, run))),
                      toMicros(run.ended)});
        }
    });
    rows.flush();
}

Checkpoint checkpointOf(const PlanScript &script, const Work &work)
{
    Checkpoint checkpoint;
    checkpoint.lock(script.author().agentId, script.conversationId, *work.begun);
    if (work.fate == Fate::Complete)
        checkpoint.finish(PhaseStatus::Completed, *work.item.completedAt);
    else if (work.fate != Fate::Running && work.fate != Fate::Stale)
        checkpoint.finish(PhaseStatus::Failed, work.item.sinceAt);
    checkpoint.createdAt = *work.begun;
    return checkpoint;
}

void writeCheckpoints(Connection &sql, const std::vector<PlanScript> &scripts)
{
    BulkInsert rows(sql, u"checkpoints"_s,
                    {u"id"_s, u"plan_key"_s, u"phase_key"_s, u"status"_s, u"completed_count"_s, u"target_count"_s,
                     u"locked_by_agent_id"_s, u"locked_by_conversation_id"_s, u"locked_at"_s, u"created_at"_s,
                     u"updated_at"_s});
    // Several notes on the world share one checkpoint; the newest counts.
    std::map<std::pair<qint64, QString>, Binds> byKey;
    forTold(scripts, [&](const PlanScript &script, const Work &work) {
        if (!work.begun || !hasRun(work.fate))
            return;
        const Checkpoint one = checkpointOf(script, work);
        const QString key = checkpointKey(work.piece.phase(), work.item.branch, outputs::metadata(work.item.outputs));
        byKey[{script.planKey, key}] = {guidAt(*work.begun, script.dice(CheckpointId, work.piece.index)),
                                        script.planKey,
                                        key,
                                        static_cast<int>(one.status),
                                        one.completedCount.value_or(0),
                                        one.targetCount.value_or(1),
                                        bindText(one.lockedByAgentId),
                                        bindText(one.lockedByConversationId),
                                        bindTime(one.lockedAt),
                                        toMicros(one.createdAt),
                                        bindTime(one.updatedAt)};
    });
    for (auto &[key, row] : byKey)
        rows.add(std::move(row));
    rows.flush();
}

} // namespace

std::vector<DemoRun> runsOf(const Work &work)
{
    std::vector<DemoRun> runs;
    if (!work.begun)
        return runs;
    for (int number = 1; number <= work.tries; ++number) {
        const Timestamp begun = *work.begun - (work.tries - number + (work.fate == Fate::Complete ? 1 : 0)) * 15s;
        runs.push_back({number, begun, begun + 8s, false});
    }
    if (work.fate == Fate::Complete)
        runs.push_back({work.tries + 1, *work.begun, *work.item.completedAt, true});
    return runs;
}

QString transcriptIdOf(const PlanScript &script, const Work &work, const DemoRun &run)
{
    return guidAt(run.ended, script.dice(TranscriptId, work.piece.index * 10 + run.number));
}

QString faultClassOf(const Work &work)
{
    if (work.faultCode.startsWith(u"ANSWER"))
        return failureClassName(FailureClass::Content);
    return failureClassName(work.faultCode == u"PROVIDER_OVERLOADED" ? FailureClass::Overload
                                                                     : FailureClass::Transport);
}

void writeRuns(Transaction &transaction, const std::vector<PlanScript> &scripts, const JobBook &jobs)
{
    writeTranscripts(transaction.sql(), scripts, jobs);
    writeExecutions(transaction.sql(), scripts);
    writeCheckpoints(transaction.sql(), scripts);
}

} // namespace loomdeck
