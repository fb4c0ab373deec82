// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobqueue.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/journal.h"
#include "jobs/joblist.h"
#include "jobs/lane.h"
#include "jobs/nodeid.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::jobqueue {

namespace {

constexpr int ready = static_cast<int>(JobState::Ready);
constexpr int scheduled = static_cast<int>(JobState::Scheduled);

QString heldJson(const std::vector<Held> &held)
{
    QJsonArray list;
    for (const Held &one : held)
        list.append(QJsonArray{one.id, one.token});
    return QString::fromUtf8(jsonText(list));
}

/** Updates the listed jobs that are still held with the listed tokens. `set` may use one `?`. */
qint64 updateHeld(Transaction &transaction, const QString &set, const Binds &setBinds, const std::vector<Held> &held)
{
    if (held.empty())
        return 0;
    Connection &sql = transaction.sql();
    const QString list = sql.pick(
        u"(SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS token FROM json_each(?)) AS held"_s,
        u"(SELECT CAST(value ->> 0 AS bigint) AS id, CAST(value ->> 1 AS bigint) AS token FROM jsonb_array_elements(CAST(? AS jsonb))) AS held"_s);
    return sql.exec(
        u"UPDATE jobs SET %1 FROM %2 WHERE jobs.id = held.id AND jobs.lease_token = held.token AND jobs.state = 2"_s
            .arg(set, list),
        setBinds + Binds{heldJson(held)});
}

void recordAttempt(Transaction &transaction, const Job &job, int number, const QString &outcome,
                   const std::optional<Error> &error)
{
    transaction.sql().exec(
        u"INSERT INTO job_attempts (job_id, token, number, node, started_at, ended_at, outcome, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {job.id, job.leaseToken, number, NodeId::nameOf(job.leaseOwner),
         toMicros(job.startedAt.value_or(transaction.now())), toMicros(transaction.now()), outcome,
         error ? QVariant(QString::fromUtf8(jsonText(error->toJson()))) : bindText({})});
}

void journalDeath(Transaction &transaction, const Job &job, const Error &error)
{
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"job.dead"_s;
    entry.requestId = job.requestId;
    entry.planId = job.planId;
    entry.subjectType = u"job"_s;
    entry.subjectId = QString::number(job.id);
    entry.subjectKey = job.id;
    entry.subjectName = job.subjectName.isEmpty() ? job.kind : job.subjectName;
    entry.reason = error.message;
    entry.after = QJsonObject{{u"state"_s, u"dead"_s}, {u"attempt"_s, job.attempt}};
    entry.details = {{u"kind"_s, job.kind}, {u"error"_s, error.toJson()}, {u"subjectId"_s, orNull(job.subjectId)}};
    entry.cause = job.cause;
    journal::append(transaction, entry);
}

QString outcomeName(JobOutcome::Kind kind)
{
    switch (kind) {
    case JobOutcome::Kind::Failed:
    case JobOutcome::Kind::FailedForGood:
        return u"failed"_s;
    case JobOutcome::Kind::Snoozed:
        return u"snoozed"_s;
    case JobOutcome::Kind::Cancelled:
        return u"cancelled"_s;
    case JobOutcome::Kind::Released:
        return u"released"_s;
    case JobOutcome::Kind::Held:
        return u"held"_s;
    case JobOutcome::Kind::Complete:
    case JobOutcome::Kind::Settled:
        break;
    }
    return {};
}

/**
 * Start-time fair queueing: a job begins where its priority has come to, or one place behind the newest live job of its
 * plan. So a plan with one job waits for one round of the others, however much those have enqueued before.
 */
std::pair<QString, Binds> turnOf(Connection &sql, const NewJob &job)
{
    const QString now = u"coalesce((SELECT turn FROM job_clock WHERE priority = ?), 0)"_s;
    if (job.planId.isEmpty())
        return {now, {job.priority}};
    const QString behind =
        u"coalesce((SELECT turn + 1 FROM jobs WHERE plan_id = ? AND priority = ? AND state <= 2 ORDER BY turn DESC LIMIT 1), 0)"_s;
    return {u"%1(%2, %3)"_s.arg(sql.pick(u"max"_s, u"greatest"_s), now, behind),
            {job.priority, job.planId, job.priority}};
}

/** State, time and count after an outcome; pure. */
Settled decide(const Job &job, const JobOutcome &outcome, const RetryPolicy &policy, double random, Timestamp now)
{
    Settled result{true, JobState::Complete, now, job.attempt, job.maxAttempts};
    switch (outcome.kind) {
    case JobOutcome::Kind::Complete:
    case JobOutcome::Kind::Settled:
        break;
    case JobOutcome::Kind::Failed:
        ++result.attempt;
        if (result.attempt >= job.maxAttempts) {
            result.state = JobState::Dead;
        } else {
            result.state = JobState::Scheduled;
            result.runAt = now + policy.pauseAfter(result.attempt, random);
        }
        break;
    case JobOutcome::Kind::FailedForGood:
        ++result.attempt;
        result.state = JobState::Dead;
        break;
    case JobOutcome::Kind::Snoozed:
        result.state = JobState::Scheduled;
        result.runAt = outcome.until;
        break;
    case JobOutcome::Kind::Cancelled:
        result.state = JobState::Cancelled;
        break;
    case JobOutcome::Kind::Released:
        result.state = JobState::Ready;
        break;
    case JobOutcome::Kind::Held:
        result.state = JobState::Held;
        break;
    }
    return result;
}

} // namespace

Enqueued enqueue(Transaction &transaction, const NewJob &job)
{
    Connection &sql = transaction.sql();
    const Timestamp runAt = job.runAt.value_or(transaction.now());
    const int state = runAt <= transaction.now() ? ready : scheduled;
    transaction.wake(Topic::Jobs);
    const auto [turn, turnBinds] = turnOf(sql, job);
    const auto id = sql.first(
        u"INSERT INTO jobs (kind, state, priority, run_at, payload, unique_key, max_attempts, plan_id, subject_id, "
        u"subject_name, request_id, cause, created_at, lane, step, due_at, turn) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %1) "
        "ON CONFLICT (unique_key) WHERE unique_key IS NOT NULL AND state <= 2 DO NOTHING RETURNING id"_s.arg(turn),
        Binds{job.kind, state, job.priority, toMicros(runAt), QString::fromUtf8(jsonText(job.payload)),
              bindText(job.uniqueKey), job.maxAttempts, bindText(job.planId), bindText(job.subjectId),
              bindText(job.subjectName), bindText(job.requestId),
              job.cause ? QVariant(job.cause) : QVariant(QMetaType::fromType<qlonglong>()), toMicros(transaction.now()),
              bindText(job.lane), bindText(job.step), bindTime(job.dueAt)} +
            turnBinds,
        [](const Row &row) { return row.integer(0); });
    if (id) {
        transaction.noteJob(*id);
        return {*id, true};
    }
    return {sql.count(u"SELECT id FROM jobs WHERE unique_key = ? AND state <= 2"_s, {job.uniqueKey}), false};
}

qint64 completeAll(Transaction &transaction, const std::vector<Held> &held)
{
    return updateHeld(transaction, u"state = 3, finished_at = ?, lease_until = NULL, last_error = NULL"_s,
                      {toMicros(transaction.now())}, held);
}

qint64 releaseAll(Transaction &transaction, const std::vector<Held> &held)
{
    transaction.wake(Topic::Jobs);
    return updateHeld(transaction, u"state = 0, lease_owner = NULL, lease_until = NULL, started_at = NULL"_s, {}, held);
}

qint64 holdAll(Transaction &transaction, const QString &lane, const std::vector<Held> &held)
{
    if (!lanes::noteHolding(transaction, lane))
        return releaseAll(transaction, held);
    return updateHeld(transaction,
                      u"state = -1, held_by = ?, lease_owner = NULL, lease_until = NULL, started_at = NULL"_s, {lane},
                      held);
}

Settled settle(Transaction &transaction, const Job &job, const JobOutcome &outcome, const RetryPolicy &policy,
               double random)
{
    Settled result = decide(job, outcome, policy, random, transaction.now());
    // Lanes are locked before jobs. One that is gone holds nothing.
    if (result.state == JobState::Held && !lanes::noteHolding(transaction, outcome.lane))
        result.state = JobState::Ready;
    const bool held = result.state == JobState::Held;
    const bool ended = result.state > JobState::Running;
    const bool failed = outcome.kind == JobOutcome::Kind::Failed || outcome.kind == JobOutcome::Kind::FailedForGood;
    // A cancel that came while the attempt ended otherwise still counts, unless the work is done.
    const qint64 changed = transaction.sql().exec(
        u"UPDATE jobs SET state = ?, run_at = ?, attempt = ?, finished_at = ?, wait_reason = ?, held_by = ?, "
        u"lease_until = NULL%1%2 "
        "WHERE id = ? AND lease_token = ? AND state = 2"_s.arg(failed ? u", last_error = ?"_s : QString(),
                                                               ended ? QString() : u", lease_owner = NULL"_s),
        Binds{static_cast<int>(result.state), toMicros(result.state == JobState::Scheduled ? result.runAt : job.runAt),
              result.attempt, ended ? QVariant(toMicros(transaction.now())) : bindTime(std::nullopt),
              bindText(outcome.waitReason), bindText(held ? outcome.lane : QString())} +
            (failed ? Binds{QString::fromUtf8(jsonText(outcome.error.toJson()))} : Binds{}) +
            Binds{job.id, job.leaseToken});
    if (changed == 0)
        return {};
    const QString name = outcomeName(outcome.kind);
    if (!name.isEmpty())
        recordAttempt(transaction, job, result.attempt, name, failed ? std::optional(outcome.error) : std::nullopt);
    if (result.state == JobState::Dead && !outcome.toldElsewhere) {
        Job dead = job;
        dead.attempt = result.attempt;
        journalDeath(transaction, dead, outcome.error);
    }
    transaction.wake(Topic::Jobs);
    return result;
}

void setCause(Transaction &transaction, qint64 id, qint64 entry)
{
    transaction.sql().exec(u"UPDATE jobs SET cause = ? WHERE id = ?"_s, {entry, id});
}

CancelResult cancel(Transaction &transaction, qint64 id)
{
    Connection &sql = transaction.sql();
    transaction.wake(Topic::Jobs);
    if (sql.exec(u"UPDATE jobs SET state = 5, cancel_requested = 1, finished_at = ? WHERE id = ? AND state <= 1"_s,
                 {toMicros(transaction.now()), id}) > 0)
        return CancelResult::Cancelled;
    if (sql.exec(u"UPDATE jobs SET cancel_requested = 1 WHERE id = ? AND state = 2"_s, {id}) > 0)
        return CancelResult::Asked;
    return CancelResult::Ended;
}

std::vector<qint64> heartbeat(Transaction &transaction, const QString &owner, Micros lease)
{
    // A job that is held is being ended or changed this very moment; the next beat finds it again.
    transaction.sql().exec(
        transaction.sql().pick(
            u"UPDATE jobs SET lease_until = ? WHERE state = 2 AND lease_owner = ?"_s,
            u"UPDATE jobs SET lease_until = ? WHERE id IN (SELECT id FROM jobs WHERE state = 2 AND lease_owner = ? FOR UPDATE SKIP LOCKED)"_s),
        {toMicros(transaction.now() + lease), owner});
    return cancelRequests(transaction.sql(), owner);
}

std::vector<qint64> cancelRequests(Connection &connection, const QString &owner)
{
    return connection.all(u"SELECT id FROM jobs WHERE state = 2 AND lease_owner = ? AND cancel_requested = 1"_s,
                          {owner}, [](const Row &row) { return row.integer(0); });
}

int rescue(Transaction &transaction, const NodeId &self, int maxInterruptions)
{
    Connection &sql = transaction.sql();
    QStringList dead;
    sql.each(u"SELECT DISTINCT lease_owner FROM jobs WHERE state = 2 AND lease_owner IS NOT NULL"_s, {},
             [&](const Row &row) {
                 if (self.knowsDead(row.text(0)))
                     dead << row.text(0);
             });
    QString where = u"lease_until < ?"_s;
    Binds binds{toMicros(transaction.now())};
    for (const QString &owner : dead) {
        where += u" OR lease_owner = ?"_s;
        binds << owner;
    }
    const QString lock = sql.isPostgres() ? u" FOR UPDATE SKIP LOCKED"_s : QString();
    const auto lost =
        sql.all(u"SELECT %1 FROM jobs WHERE state = 2 AND (%2) LIMIT 1000%3"_s.arg(jobColumns({}), where, lock), binds,
                jobFromRow);
    for (const Job &job : lost) {
        const bool poison = job.interruptions + 1 >= maxInterruptions;
        const JobState state = poison ? JobState::Dead : JobState::Ready;
        const bool ended = state != JobState::Ready;
        const Error error = Error::internal(u"JOB_KEEPS_DYING"_s,
                                            u"The process that ran it died %1 times."_s.arg(job.interruptions + 1),
                                            u"Look at the log of the node, then retry the job."_s);
        sql.exec(
            u"UPDATE jobs SET state = ?, interruptions = interruptions + 1, lease_until = NULL, lease_owner = NULL, finished_at = ?, last_error = coalesce(?, last_error) WHERE id = ?"_s,
            {static_cast<int>(state), ended ? QVariant(toMicros(transaction.now())) : bindTime(std::nullopt),
             state == JobState::Dead ? QVariant(QString::fromUtf8(jsonText(error.toJson()))) : bindText({}), job.id});
        recordAttempt(transaction, job, job.attempt, u"interrupted"_s, std::nullopt);
        if (state == JobState::Dead)
            journalDeath(transaction, job, error);
    }
    if (!lost.empty())
        transaction.wake(Topic::Jobs);
    return static_cast<int>(lost.size());
}

} // namespace loomdeck::jobqueue
