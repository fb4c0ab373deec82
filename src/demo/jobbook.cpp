// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/jobbook.h"

#include "backlog/outputs.h"
#include "backlog/starter.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/jsoncolumn.h"
#include "demo/told.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int maxAttempts = 3;
constexpr auto pause = 15s;
// As the engine would have pruned them.
constexpr auto kept = std::chrono::hours(24 * 7);

// A node on another machine, so that nobody here can tell that it is gone before its leases end.
QString goneNode()
{
    return u"serve-2|loom-node-2|4711|0|demo"_s;
}

std::optional<JobState> jobStateOf(const Work &work, Timestamp now)
{
    switch (work.fate) {
    case Fate::Complete:
        return *work.item.completedAt > now - kept ? std::optional(JobState::Complete) : std::nullopt;
    case Fate::Running:
        return JobState::Running;
    case Fate::Queued:
        return JobState::Ready;
    case Fate::Invalid:
    case Fate::Retrying:
        return JobState::Scheduled;
    case Fate::GaveUp:
        return JobState::Dead;
    default:
        return std::nullopt;
    }
}

QJsonObject errorOf(const Work &work)
{
    return Error::badInput(work.faultCode, work.fault, u"Retry it, or change what it is checked against."_s).toJson();
}

QJsonObject payloadOf(const PlanScript &script, const Work &work)
{
    QJsonObject words{{u"agentId"_s, script.author().agentId},
                      {u"conversationId"_s, script.conversationId},
                      {u"providerId"_s, work.model.providerId},
                      {u"modelId"_s, work.model.modelId},
                      {u"conversationPlanId"_s, script.conversationPlanId},
                      {u"branchSlug"_s, work.item.branch},
                      {u"backlogItemId"_s, work.item.backlogId},
                      {u"taskId"_s, work.taskId}};
    const auto anchors = outputs::metadata(work.item.outputs);
    for (auto it = anchors.begin(); it != anchors.end(); ++it)
        words.insert(it.key(), it.value());
    return {{u"planId"_s, script.id},
            {u"planKey"_s, script.planKey},
            {u"itemKey"_s, work.item.key},
            {u"phase"_s, phaseName(work.piece.phase())},
            {u"metadata"_s, words}};
}

const QStringList &jobColumnNames()
{
    static const QStringList names{
        u"id"_s,          u"kind"_s,        u"state"_s,        u"priority"_s,         u"run_at"_s,
        u"payload"_s,     u"unique_key"_s,  u"attempt"_s,      u"max_attempts"_s,     u"interruptions"_s,
        u"lease_token"_s, u"lease_owner"_s, u"lease_until"_s,  u"cancel_requested"_s, u"last_error"_s,
        u"plan_id"_s,     u"subject_id"_s,  u"subject_name"_s, u"created_at"_s,       u"started_at"_s,
        u"finished_at"_s};
    return names;
}

} // namespace

JobBook::JobBook(const std::vector<PlanScript> &scripts, qint64 lastId)
    : m_lastIdBefore(lastId)
{
    forTold(scripts, [this](const PlanScript &script, const Work &work) {
        const auto state = jobStateOf(work, script.basis().now);
        if (!state)
            return;
        const Timestamp begun = work.begun.value_or(work.item.updatedAt.value_or(work.item.createdAt));
        m_lines.push_back({&script, work.piece.index, *state, begun - Micros(work.tries * pause) - 1s});
    });
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const Line &a, const Line &b) { return a.createdAt < b.createdAt; });
    qint64 id = m_lastIdBefore;
    for (const Line &line : m_lines) {
        const qint64 key = line.script->firstItemKey + line.index;
        m_all.insert(key, ++id);
        if (line.state <= JobState::Running)
            m_live.insert(key, id);
    }
}

qint64 JobBook::lastId() const
{
    return m_lastIdBefore + static_cast<qint64>(m_lines.size());
}

Binds JobBook::jobBinds(const Line &line, qint64 id, const Work &work) const
{
    const Timestamp now = line.script->basis().now;
    const bool running = line.state == JobState::Running, ended = line.state > JobState::Running;
    const bool scheduled = line.state == JobState::Scheduled;
    Dice dice = line.script->dice(90, line.index);
    const std::optional<Timestamp> leaseUntil = running ? std::optional(now + dice.between(20s, 80s)) : std::nullopt;
    const std::optional<Timestamp> endedAt = !ended ? std::nullopt : std::optional(work.item.sinceAt);
    return {id,
            phaseJobKind(),
            static_cast<int>(line.state),
            0,
            toMicros(scheduled ? *work.item.nextTryAt : line.createdAt),
            QString::fromUtf8(jsonText(payloadOf(*line.script, work))),
            u"item:"_s + work.item.id,
            work.tries,
            maxAttempts,
            0,
            ended || running ? work.tries + 1 : work.tries,
            running ? QVariant(goneNode()) : bindText({}),
            bindTime(leaseUntil),
            0,
            work.tries && line.state != JobState::Complete ? bindJson(errorOf(work)) : bindText({}),
            line.script->id,
            work.item.id,
            work.item.backlogId,
            toMicros(line.createdAt),
            bindTime(line.state == JobState::Ready ? std::nullopt : work.begun),
            bindTime(endedAt)};
}

void JobBook::write(Transaction &transaction) const
{
    BulkInsert jobs(transaction.sql(), u"jobs"_s, jobColumnNames());
    BulkInsert attempts(
        transaction.sql(), u"job_attempts"_s,
        {u"job_id"_s, u"token"_s, u"number"_s, u"node"_s, u"started_at"_s, u"ended_at"_s, u"outcome"_s, u"error"_s});
    std::vector<Binds> failed;
    qint64 id = m_lastIdBefore;
    for (const Line &line : m_lines) {
        const Work work = line.script->work(line.index);
        jobs.add(jobBinds(line, ++id, work));
        for (int number = 1; number <= work.tries; ++number) {
            const Timestamp begun = *work.begun - (work.tries - number) * pause;
            failed.push_back({id, number, number, u"serve-2"_s, toMicros(begun), toMicros(begun + 8s), u"failed"_s,
                              bindJson(errorOf(work))});
        }
    }
    jobs.flush();
    for (Binds &row : failed)
        attempts.add(std::move(row));
    attempts.flush();
}

} // namespace loomdeck
