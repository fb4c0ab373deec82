// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/joblist.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"
#include "jobs/lane.h"

#include <map>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

const QStringList &columns()
{
    static const QStringList names{
        u"id"_s,          u"kind"_s,        u"state"_s,       u"priority"_s,         u"run_at"_s,
        u"payload"_s,     u"unique_key"_s,  u"attempt"_s,     u"max_attempts"_s,     u"interruptions"_s,
        u"lease_token"_s, u"lease_owner"_s, u"lease_until"_s, u"cancel_requested"_s, u"wait_reason"_s,
        u"last_error"_s,  u"plan_id"_s,     u"subject_id"_s,  u"subject_name"_s,     u"request_id"_s,
        u"cause"_s,       u"created_at"_s,  u"started_at"_s,  u"finished_at"_s,      u"lane"_s,
        u"step"_s,        u"turn"_s,        u"due_at"_s,      u"held_by"_s};
    return names;
}

std::optional<Error> errorFrom(const Row &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const QJsonObject object = jsonObject(row, column);
    return Error{Error::Kind::Internal, object[u"code"].toString(), object[u"message"].toString(),
                 object[u"suggestedFix"].toString(), object[u"details"].toObject()};
}

} // namespace

QString jobColumns(const QString &prefix)
{
    return prefix + columns().join(u", "_s + prefix);
}

Job jobFromRow(const Row &row)
{
    Job job;
    job.id = row.integer(0);
    job.kind = row.text(1);
    job.state = static_cast<JobState>(row.integer(2));
    job.priority = static_cast<int>(row.integer(3));
    job.runAt = row.time(4);
    job.payload = jsonObject(row, 5);
    job.uniqueKey = row.text(6);
    job.attempt = static_cast<int>(row.integer(7));
    job.maxAttempts = static_cast<int>(row.integer(8));
    job.interruptions = static_cast<int>(row.integer(9));
    job.leaseToken = row.integer(10);
    job.leaseOwner = row.text(11);
    job.leaseUntil = row.maybeTime(12);
    job.cancelRequested = row.boolean(13);
    job.waitReason = row.text(14);
    job.lastError = errorFrom(row, 15);
    job.planId = row.text(16);
    job.subjectId = row.text(17);
    job.subjectName = row.text(18);
    job.requestId = row.text(19);
    job.cause = row.integer(20);
    job.createdAt = row.time(21);
    job.startedAt = row.maybeTime(22);
    job.finishedAt = row.maybeTime(23);
    job.lane = row.text(24);
    job.step = row.text(25);
    job.turn = row.integer(26);
    job.dueAt = row.maybeTime(27);
    job.heldBy = row.text(28);
    return job;
}

std::vector<Job> listJobs(Connection &connection, const JobFilter &filter)
{
    QStringList where{u"1 = 1"_s};
    Binds binds;
    QStringList states;
    for (const QString &name : filter.states) {
        const auto state = jobStateFromName(name);
        if (!state)
            continue;
        QString one = u"state = %1"_s.arg(static_cast<int>(*state));
        if (*state == JobState::Scheduled)
            one = u"(%1 AND attempt %2 0)"_s.arg(one, name == u"retrying" ? u">"_s : u"="_s);
        states << one;
    }
    if (!states.isEmpty())
        where << u"(%1)"_s.arg(states.join(u" OR "));
    const auto equals = [&](const QString &column, const QString &value) {
        if (!value.isEmpty()) {
            where << column + u" = ?"_s;
            binds << value;
        }
    };
    equals(u"kind"_s, filter.kind);
    equals(u"plan_id"_s, filter.planId);
    equals(u"subject_id"_s, filter.subjectId);
    if (filter.before > 0) {
        where << u"id < ?"_s;
        binds << filter.before;
    }
    binds << filter.limit;
    auto jobs = connection.all(
        u"SELECT %1 FROM jobs WHERE %2 ORDER BY id DESC LIMIT ?"_s.arg(jobColumns({}), where.join(u" AND ")), binds,
        jobFromRow);
    explainHeld(connection, jobs);
    return jobs;
}

void explainHeld(Connection &connection, std::vector<Job> &jobs)
{
    std::map<QString, std::optional<Lane>> known;
    for (Job &job : jobs) {
        if (job.state != JobState::Held)
            continue;
        const auto [found, isNew] = known.try_emplace(job.heldBy);
        if (isNew)
            found->second = lanes::find(connection, job.heldBy);
        if (!found->second)
            continue;
        job.waitReason = found->second->wordsWithTime();
        job.heldUntil = found->second->closed ? found->second->until : std::nullopt;
    }
}

std::optional<Job> findJob(Connection &connection, qint64 id)
{
    auto found = connection.all(u"SELECT %1 FROM jobs WHERE id = ?"_s.arg(jobColumns({})), {id}, jobFromRow);
    explainHeld(connection, found);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<JobAttempt> attemptsOf(Connection &connection, qint64 id)
{
    return connection.all(
        u"SELECT number, node, started_at, ended_at, outcome, error FROM job_attempts WHERE job_id = ? ORDER BY token"_s,
        {id}, [](const Row &row) {
            return JobAttempt{static_cast<int>(row.integer(0)),
                              row.text(1),
                              row.time(2),
                              row.time(3),
                              row.text(4),
                              errorFrom(row, 5)};
        });
}

qint64 JobCounts::of(const QString &state) const
{
    for (const auto &[name, count] : byState) {
        if (name == state)
            return count;
    }
    return 0;
}

JobCounts countJobs(Connection &connection)
{
    JobCounts counts;
    connection.each(
        u"SELECT state, CASE WHEN state = 1 AND attempt > 0 THEN 1 ELSE 0 END AS retrying, count(*) FROM jobs GROUP BY 1, 2 ORDER BY 1, 2"_s,
        {}, [&](const Row &row) {
            counts.byState.emplace_back(
                jobStateName(static_cast<JobState>(row.integer(0)), static_cast<int>(row.integer(1))), row.integer(2));
        });
    counts.oldestReady = connection.first(u"SELECT run_at FROM jobs WHERE state = 0 ORDER BY id LIMIT 1"_s, {},
                                          [](const Row &row) { return row.time(0); });
    return counts;
}

} // namespace loomdeck
