// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobservice.h"

#include "core/texttime.h"
#include "db/journal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

void journalChange(Transaction &transaction, const Job &before, const Job &after, const QString &kind,
                   const Actor &actor, const QString &reason)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = kind;
    entry.planId = before.planId;
    entry.subjectType = u"job"_s;
    entry.subjectId = QString::number(before.id);
    entry.subjectKey = before.id;
    entry.subjectName = before.subjectName.isEmpty() ? before.kind : before.subjectName;
    entry.reason = reason;
    entry.before =
        QJsonObject{{u"state"_s, jobStateName(before.state, before.attempt)}, {u"attempt"_s, before.attempt}};
    entry.after = QJsonObject{{u"state"_s, jobStateName(after.state, after.attempt)},
                              {u"attempt"_s, after.attempt},
                              {u"cancelRequested"_s, after.cancelRequested}};
    entry.details = {{u"kind"_s, before.kind}};
    // What its handler changed with it, for live screens.
    QJsonArray touched;
    for (const qint64 key : transaction.touchedItems())
        touched.append(key);
    if (!touched.isEmpty())
        entry.details.insert(u"touchedItems"_s, touched);
    entry.cause = before.cause;
    journal::append(transaction, entry);
}

} // namespace

JobService::JobService(Database &database, DispatcherOptions options, std::function<double()> random)
    : m_database(database)
    , m_options(options)
    , m_random(std::move(random))
{}

JobService::~JobService() = default;

void JobService::handle(const QString &kind, HandlerEntry entry)
{
    Q_ASSERT(!m_dispatcher);
    m_handlers[kind] = std::move(entry);
}

void JobService::start(const NodeId &node)
{
    if (m_options.workers <= 0)
        return;
    m_dispatcher = std::make_unique<Dispatcher>(m_database, m_handlers, node, m_options, m_random);
    m_dispatcher->start();
}

QFuture<void> JobService::drain(Micros patience)
{
    if (m_dispatcher)
        return m_dispatcher->drain(patience);
    QPromise<void> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

QFuture<Result<jobqueue::Enqueued>> JobService::enqueue(const NewJob &job)
{
    if (job.uniqueKey.isEmpty())
        return m_database.writeOne(Topic::Jobs, [job](Transaction &tx) { return jobqueue::enqueue(tx, job); });
    return m_database.write([job](Transaction &tx) { return jobqueue::enqueue(tx, job); });
}

const HandlerEntry *JobService::handlerOf(const Job &job) const
{
    const auto entry = m_handlers.find(job.kind);
    return entry == m_handlers.end() ? nullptr : &entry->second;
}

Result<Job> JobService::lockedJob(Transaction &transaction, qint64 id) const
{
    Connection &sql = transaction.sql();
    auto job = findJob(sql, id);
    if (job && sql.isPostgres()) {
        if (const HandlerEntry *handler = handlerOf(*job); handler && handler->lockFirst)
            handler->lockFirst(transaction, *job);
        job = sql.first(u"SELECT %1 FROM jobs WHERE id = ? FOR UPDATE"_s.arg(jobColumns({})), {id}, jobFromRow);
    }
    if (!job)
        return Error::notFound(u"JOB_NOT_FOUND"_s, u"There is no job %1."_s.arg(id),
                               u"Reload the list; old jobs are removed after a while."_s);
    return *job;
}

Result<Job> JobService::cancelIn(Transaction &transaction, qint64 id, const Actor &actor, const QString &reason) const
{
    const auto found = lockedJob(transaction, id);
    if (!found)
        return found;
    Job job = found.value();
    if (!job.isLive())
        return Error::conflict(u"JOB_ENDED"_s, u"Job %1 has ended already (%2)."_s.arg(id).arg(jobStateName(job.state)),
                               u"Nothing is left to cancel."_s);
    job.cancelRequested = true;
    if (jobqueue::cancel(transaction, id) == jobqueue::CancelResult::Cancelled) {
        job.state = JobState::Cancelled;
        if (const HandlerEntry *handler = handlerOf(job); handler && handler->cancelledUnstarted)
            handler->cancelledUnstarted(transaction, job);
    }
    journalChange(transaction, found.value(), job, u"job.cancel"_s, actor, reason);
    return job;
}

Result<Job> JobService::retryIn(Transaction &transaction, qint64 id, const Actor &actor, const QString &reason) const
{
    const auto found = lockedJob(transaction, id);
    if (!found)
        return found;
    Job job = found.value();
    if (job.state == JobState::Running)
        return Error::conflict(u"JOB_RUNNING"_s, u"Job %1 is running."_s.arg(id),
                               u"Wait for its end, or cancel it first."_s);
    if (job.state == JobState::Complete)
        return Error::conflict(u"JOB_COMPLETE"_s, u"Job %1 is complete."_s.arg(id),
                               u"Start the work anew where it belongs, for example by resuming its item."_s);
    Connection &sql = transaction.sql();
    const bool ended = !job.isLive();
    if (ended && !job.uniqueKey.isEmpty()) {
        const qint64 other =
            sql.count(u"SELECT coalesce(max(id), 0) FROM jobs WHERE unique_key = ? AND state <= 2"_s, {job.uniqueKey});
        if (other > 0) {
            return Error::conflict(u"JOB_REPLACED"_s, u"Job %1 does the same work already."_s.arg(other),
                                   u"Look at that job instead."_s)
                .with(u"jobId"_s, other);
        }
    }
    job.state = JobState::Ready;
    job.runAt = transaction.now();
    job.attempt = ended ? 0 : job.attempt;
    job.cancelRequested = false;
    job.finishedAt.reset();
    job.waitReason.clear();
    sql.exec(
        u"UPDATE jobs SET state = 0, run_at = ?, attempt = ?, interruptions = 0, cancel_requested = 0, finished_at = NULL, wait_reason = NULL, held_by = NULL WHERE id = ?"_s,
        {toMicros(transaction.now()), job.attempt, id});
    if (const HandlerEntry *handler = handlerOf(job); handler && handler->retried) {
        if (const auto agreed = handler->retried(transaction, job); !agreed)
            return agreed.error();
    }
    journalChange(transaction, found.value(), job, u"job.retry"_s, actor, reason);
    transaction.wake(Topic::Jobs);
    return job;
}

QFuture<Result<Job>> JobService::cancel(qint64 id, const Actor &actor, const QString &reason)
{
    return m_database.write([this, id, actor, reason](Transaction &tx) { return cancelIn(tx, id, actor, reason); });
}

QFuture<Result<Job>> JobService::retry(qint64 id, const Actor &actor, const QString &reason)
{
    return m_database.write([this, id, actor, reason](Transaction &tx) { return retryIn(tx, id, actor, reason); });
}

QFuture<Result<std::vector<Job>>> JobService::list(const JobFilter &filter)
{
    return m_database.read([filter](Connection &connection) { return listJobs(connection, filter); });
}

QFuture<Result<JobCounts>> JobService::counts()
{
    return m_database.read([](Connection &connection) { return countJobs(connection); });
}

} // namespace loomdeck
