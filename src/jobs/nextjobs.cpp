// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/nextjobs.h"

#include "core/json.h"
#include "core/texttime.h"
#include "jobs/admission.h"
#include "jobs/joblist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Ready jobs of closed lanes are held only when a claim meets them; so many of them are looked through.
constexpr int readyLooked = 200;

struct Waiting
{
    Job job;
    Contender contender;
};

std::vector<Waiting> waitingJobs(Connection &connection, const QString &where, const Binds &binds, int limit)
{
    return connection.all(
        u"SELECT %1 FROM jobs WHERE %2 ORDER BY priority DESC, turn, id LIMIT ?"_s.arg(jobColumns({}), where),
        binds + Binds{limit}, [](const Row &row) {
            const Job job = jobFromRow(row);
            return Waiting{job, {job.id, job.kind, job.priority, job.turn, job.lane, job.planId, job.step, job.heldBy}};
        });
}

QString whyHere(const Contender &contender)
{
    if (contender.turn < 0)
        return u"nearly due, before others of priority %1"_s.arg(contender.priority);
    return contender.planId.isEmpty()
               ? u"priority %1"_s.arg(contender.priority)
               : u"priority %1, turn %2 of its plan"_s.arg(contender.priority).arg(contender.turn);
}

} // namespace

QJsonObject NextJob::toJson() const
{
    return {{u"job"_s, job.toJson()},  {u"runs"_s, runs},
            {u"why"_s, why},           {u"planName"_s, orNull(planName)},
            {u"lane"_s, orNull(lane)}, {u"allowed"_s, allowed ? QJsonValue(*allowed) : QJsonValue(QJsonValue::Null)},
            {u"taken"_s, taken},       {u"untilUtc"_s, orNull(isoText(until))}};
}

std::vector<NextJob> nextJobs(Connection &connection, Timestamp now, int limit)
{
    Admission admission(lanes::restricted(connection), now);
    std::map<QString, int> taken;
    connection.each(u"SELECT lane, plan_id, step, count(*) FROM jobs WHERE state = 2 GROUP BY lane, plan_id, step"_s,
                    {}, [&](const Row &row) {
                        const int count = static_cast<int>(row.integer(3));
                        admission.noteRunning(row.text(0), row.text(1), row.text(2), count);
                        taken[row.text(0)] += count;
                    });
    std::map<int, qint64> clock;
    connection.each(u"SELECT priority, turn FROM job_clock"_s, {},
                    [&](const Row &row) { clock[static_cast<int>(row.integer(0))] = row.integer(1); });

    std::vector<Waiting> all;
    for (const Lane &lane : admission.lanes()) {
        if (!lane.holding)
            continue;
        for (Waiting &one : waitingJobs(connection, u"state = -1 AND held_by = ?"_s, {lane.key}, limit))
            all.push_back(std::move(one));
    }
    std::vector<Contender> held;
    for (const Waiting &one : all)
        held.push_back(one.contender);
    Admission::renewTurns(held, clock);
    for (Waiting &one : all) {
        one.contender =
            *std::find_if(held.begin(), held.end(), [&one](const Contender &other) { return other.id == one.job.id; });
    }
    for (Waiting &one : waitingJobs(connection, u"state = 0"_s, {}, readyLooked))
        all.push_back(std::move(one));
    std::sort(all.begin(), all.end(),
              [](const Waiting &a, const Waiting &b) { return goesBefore(a.contender, b.contender); });

    std::vector<NextJob> next, later;
    for (const Waiting &one : all) {
        NextJob row;
        row.job = one.job;
        row.job.turn = one.contender.turn;
        const Lane *lane = admission.blocking(one.contender);
        row.runs = !lane;
        row.why = lane ? lane->wordsWithTime() : whyHere(one.contender);
        row.lane = lane ? lane->key : one.job.lane;
        row.taken = taken[row.lane];
        for (const Lane &known : admission.lanes()) {
            if (known.key == row.lane)
                row.allowed = known.roomAt(now);
        }
        if (lane && lane->closed)
            row.until = lane->until;
        if (row.runs) {
            admission.take(one.contender);
            ++taken[one.job.lane];
        }
        if (row.job.state == JobState::Held) {
            row.job.waitReason = row.why;
            row.job.heldUntil = row.until;
        }
        (row.runs ? next : later).push_back(std::move(row));
    }
    std::move(later.begin(), later.end(), std::back_inserter(next));
    if (std::ssize(next) > limit)
        next.resize(static_cast<size_t>(limit));
    return next;
}

} // namespace loomdeck
