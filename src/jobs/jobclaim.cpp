// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/texttime.h"
#include "jobs/admission.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::jobqueue {

namespace {

// Ready jobs of closed lanes are put aside in such heaps; a writer must not wait long behind it.
constexpr int leastLook = 64;
constexpr int mostLook = 500;
constexpr int lookRounds = 4;
// Turns below zero are times before this one, about the year 2255.
constexpr qint64 dueEpoch = 9'000'000'000'000'000;

const QString leaseColumns =
    u"state = 2, lease_token = lease_token + 1, lease_owner = ?, lease_until = ?, started_at = ?"_s;

QString marksFor(const QStringList &kinds)
{
    return u"?%1"_s.arg(u", ?"_s.repeated(kinds.size() - 1));
}

Binds kindBinds(const QStringList &kinds)
{
    Binds binds;
    for (const QString &kind : kinds)
        binds << kind;
    return binds;
}

void sortJobs(std::vector<Job> &jobs)
{
    std::sort(jobs.begin(), jobs.end(), [](const Job &a, const Job &b) {
        if (a.priority != b.priority)
            return a.priority > b.priority;
        return a.turn != b.turn ? a.turn < b.turn : a.id < b.id;
    });
}

/** What is claimed moves the clock of its priority; jobs without a plan stand where the clock is. */
void moveClock(Transaction &transaction, const std::vector<Job> &jobs)
{
    std::map<int, qint64> newest;
    for (const Job &job : jobs) {
        if (!job.planId.isEmpty() && job.turn > 0)
            newest[job.priority] = std::max(newest[job.priority], job.turn);
    }
    for (const auto &[priority, turn] : newest) {
        transaction.sql().exec(
            u"INSERT INTO job_clock (priority, turn) VALUES (?, ?) ON CONFLICT (priority) DO UPDATE SET turn = excluded.turn WHERE job_clock.turn < excluded.turn"_s,
            {priority, turn});
    }
}

struct Outlook
{
    std::optional<Timestamp> runAt, dueAt;
    bool restricted = false;
};

/** One statement tells whether anything but a plain claim is to be done. */
Outlook outlook(Connection &sql)
{
    const auto found = sql.first(
        u"SELECT (SELECT run_at FROM jobs WHERE state = 1 ORDER BY run_at LIMIT 1), "
        "(SELECT due_at FROM jobs WHERE due_at IS NOT NULL AND state <= 0 AND turn >= 0 ORDER BY due_at LIMIT 1), "
        "(SELECT 1 FROM job_lanes WHERE (closed = 1 OR allowed IS NOT NULL OR holding = 1) LIMIT 1)"_s,
        {}, [](const Row &row) {
            return Outlook{row.maybeTime(0), row.maybeTime(1), !row.isNull(2)};
        });
    return found.value_or(Outlook());
}

void hasten(Transaction &transaction)
{
    transaction.sql().exec(
        transaction.sql()
            .pick(
                u"UPDATE jobs SET turn = due_at - %1 WHERE due_at IS NOT NULL AND state <= 0 AND turn >= 0 AND due_at <= ?"_s,
                u"UPDATE jobs SET turn = due_at - %1 WHERE id IN (SELECT id FROM jobs WHERE due_at IS NOT NULL AND state <= 0 AND turn >= 0 AND due_at <= ? FOR UPDATE SKIP LOCKED)"_s)
            .arg(dueEpoch),
        {toMicros(transaction.now() + nearlyDue)});
}

Contender contenderFrom(const Row &row)
{
    return {row.integer(0), row.text(1), static_cast<int>(row.integer(2)), row.integer(3), row.text(4), row.text(5),
            row.text(6),    row.text(7)};
}

const QString contenderColumns = u"id, kind, priority, turn, lane, plan_id, step, held_by"_s;

std::vector<Contender> contenders(Connection &sql, const QString &where, const Binds &binds, const QStringList &kinds,
                                  int limit)
{
    return sql.all(
        u"SELECT %1 FROM jobs WHERE %2 AND kind IN (%3) ORDER BY priority DESC, turn, id LIMIT ?%4"_s.arg(
            contenderColumns, where, marksFor(kinds), sql.isPostgres() ? u" FOR UPDATE SKIP LOCKED"_s : QString()),
        binds + kindBinds(kinds) + Binds{limit}, contenderFrom);
}

/** The way of a claim while lanes restrict something. */
class Pump
{
public:
    Pump(Transaction &transaction, const QString &owner, const QStringList &kinds, int limit, Micros lease)
        : m_tx(transaction)
        , m_sql(transaction.sql())
        , m_owner(owner)
        , m_kinds(kinds)
        , m_limit(limit)
        , m_lease(lease)
        , m_admission(lanes::lockRestricted(transaction), transaction.now())
    {
        m_sql.each(u"SELECT lane, plan_id, step, count(*) FROM jobs WHERE state = 2 GROUP BY lane, plan_id, step"_s, {},
                   [this](const Row &row) {
                       m_admission.noteRunning(row.text(0), row.text(1), row.text(2), static_cast<int>(row.integer(3)));
                   });
        m_sql.each(u"SELECT priority, turn FROM job_clock"_s, {},
                   [this](const Row &row) { m_clock[static_cast<int>(row.integer(0))] = row.integer(1); });
    }

    Taken run()
    {
        for (int round = 0; round < lookRounds && left() > 0; ++round) {
            // What was closed at first sight is likely to be closed further on.
            const int most = round == 0 ? std::clamp(left() * 2, leastLook, mostLook) : mostLook;
            if (!look(most))
                return std::move(m_taken);
        }
        m_taken.more = left() > 0;
        return std::move(m_taken);
    }

private:
    int left() const { return m_limit - static_cast<int>(m_taken.jobs.size()); }

    std::vector<Contender> heldWithRoom()
    {
        std::vector<Contender> found;
        for (const Lane &lane : m_admission.lanes()) {
            const int room = lane.holding ? m_admission.room(lane.key, left()) : 0;
            if (room == 0)
                continue;
            auto some = contenders(m_sql, u"state = -1 AND held_by = ?"_s, {lane.key}, m_kinds, room);
            if (some.empty() &&
                m_sql.count(
                    u"SELECT count(*) FROM (SELECT 1 FROM jobs WHERE state = -1 AND held_by = ? LIMIT 1) AS one"_s,
                    {lane.key}) == 0)
                lanes::noteDrained(m_tx, lane.key);
            std::move(some.begin(), some.end(), std::back_inserter(found));
        }
        Admission::renewTurns(found, m_clock);
        return found;
    }

    /** One look at both heaps; true when another may bring more. */
    bool look(int most)
    {
        std::vector<Contender> ready = contenders(m_sql, u"state = 0"_s, {}, m_kinds, most);
        const bool full = static_cast<int>(ready.size()) == most;
        std::vector<Contender> all = heldWithRoom();
        const bool hadHeld = !all.empty();
        std::move(ready.begin(), ready.end(), std::back_inserter(all));
        std::sort(all.begin(), all.end(), goesBefore);
        std::vector<Contender> chosen;
        std::map<std::pair<QString, QString>, std::vector<qint64>> blocked; // by lane and kind
        for (const Contender &one : all) {
            if (static_cast<int>(chosen.size()) == left())
                break;
            if (const Lane *lane = m_admission.blocking(one)) {
                if (lane->key != one.heldBy)
                    blocked[{lane->key, one.kind}].push_back(one.id);
            } else {
                m_admission.take(one);
                chosen.push_back(one);
            }
        }
        for (const auto &[where, ids] : blocked)
            hold(where.first, where.second, ids);
        start(chosen);
        return (full || hadHeld) && (!blocked.empty() || !chosen.empty());
    }

    void hold(const QString &key, const QString &kind, const std::vector<qint64> &ids)
    {
        QJsonArray list;
        for (const qint64 id : ids)
            list.append(id);
        lanes::noteHolding(m_tx, key);
        m_sql.exec(
            m_sql.pick(
                u"UPDATE jobs SET state = -1, held_by = ? WHERE id IN (SELECT value FROM json_each(?))"_s,
                u"UPDATE jobs SET state = -1, held_by = ? WHERE id IN (SELECT CAST(value AS bigint) FROM jsonb_array_elements_text(CAST(? AS jsonb)))"_s),
            {key, QString::fromUtf8(jsonText(list))});
        const auto lane = std::find_if(m_admission.lanes().begin(), m_admission.lanes().end(),
                                       [&key](const Lane &one) { return one.key == key; });
        m_taken.held.push_back({*lane, kind, ids});
    }

    void start(const std::vector<Contender> &chosen)
    {
        if (chosen.empty())
            return;
        QJsonArray list;
        for (const Contender &one : chosen)
            list.append(QJsonArray{one.id, one.turn});
        const QString picked = m_sql.pick(
            u"(SELECT json_extract(value, '$[0]') AS pid, json_extract(value, '$[1]') AS pturn FROM json_each(?)) AS picked"_s,
            u"(SELECT CAST(value ->> 0 AS bigint) AS pid, CAST(value ->> 1 AS bigint) AS pturn FROM jsonb_array_elements(CAST(? AS jsonb))) AS picked"_s);
        std::vector<Job> jobs;
        m_sql.each(u"UPDATE jobs SET %1, held_by = NULL, turn = pturn FROM %2 WHERE jobs.id = pid RETURNING %3"_s.arg(
                       leaseColumns, picked, jobColumns(m_sql.isPostgres() ? u"jobs."_s : QString())),
                   {m_owner, toMicros(m_tx.now() + m_lease), toMicros(m_tx.now()), QString::fromUtf8(jsonText(list))},
                   [&jobs](const Row &row) { jobs.push_back(jobFromRow(row)); });
        moveClock(m_tx, jobs);
        for (const Job &job : jobs) {
            if (!job.planId.isEmpty())
                m_clock[job.priority] = std::max(m_clock[job.priority], job.turn);
        }
        std::move(jobs.begin(), jobs.end(), std::back_inserter(m_taken.jobs));
    }

    Transaction &m_tx;
    Connection &m_sql;
    const QString m_owner;
    const QStringList m_kinds;
    const int m_limit;
    const Micros m_lease;
    Admission m_admission;
    std::map<int, qint64> m_clock;
    Taken m_taken;
};

} // namespace

qint64 promoteDue(Transaction &transaction)
{
    // What somebody else holds is looked at again soon; to wait for it could mean to wait in a circle.
    return transaction.sql().exec(
        transaction.sql().pick(
            u"UPDATE jobs SET state = 0, wait_reason = NULL WHERE state = 1 AND run_at <= ?"_s,
            u"UPDATE jobs SET state = 0, wait_reason = NULL WHERE id IN (SELECT id FROM jobs WHERE state = 1 AND run_at <= ? FOR UPDATE SKIP LOCKED)"_s),
        {toMicros(transaction.now())});
}

std::optional<Timestamp> nextDue(Connection &connection, Timestamp now)
{
    const auto scheduled = connection.first(u"SELECT run_at FROM jobs WHERE state = 1 ORDER BY run_at LIMIT 1"_s, {},
                                            [](const Row &row) { return row.time(0); });
    const auto opens = lanes::nextUntil(connection, now);
    return scheduled && opens ? std::min(*scheduled, *opens) : scheduled ? scheduled : opens;
}

void setDue(Transaction &transaction, qint64 id, const std::optional<Timestamp> &due)
{
    // What was hastened for its old time goes back to the turn where the queue is; take() hastens it again if need be.
    transaction.sql().exec(
        u"UPDATE jobs SET due_at = ?, turn = CASE WHEN turn < 0 THEN coalesce((SELECT c.turn FROM job_clock c WHERE c.priority = jobs.priority), 0) ELSE turn END WHERE id = ? AND state <= 2"_s,
        {bindTime(due), id});
    transaction.wake(Topic::Jobs);
}

std::vector<Job> claim(Transaction &transaction, const QString &owner, const QStringList &kinds, int limit,
                       Micros lease)
{
    Connection &sql = transaction.sql();
    const QString pick =
        u"SELECT id FROM jobs WHERE state = 0 AND kind IN (%1) ORDER BY priority DESC, turn, id LIMIT ?%2"_s.arg(
            marksFor(kinds), sql.isPostgres() ? u" FOR UPDATE SKIP LOCKED"_s : QString());
    const Binds binds = kindBinds(kinds) + Binds{limit};
    const Binds setBinds{owner, toMicros(transaction.now() + lease), toMicros(transaction.now())};
    std::vector<Job> jobs;
    const auto take = [&jobs](const Row &row) { jobs.push_back(jobFromRow(row)); };
    if (sql.isPostgres()) {
        sql.each(u"WITH picked AS (%1) UPDATE jobs SET %2 FROM picked WHERE jobs.id = picked.id RETURNING %3"_s.arg(
                     pick, leaseColumns, jobColumns(u"jobs."_s)),
                 binds + setBinds, take);
    } else {
        sql.each(u"UPDATE jobs SET %2 WHERE id IN (%1) RETURNING %3"_s.arg(pick, leaseColumns, jobColumns({})),
                 setBinds + binds, take);
    }
    sortJobs(jobs);
    moveClock(transaction, jobs);
    return jobs;
}

Taken take(Transaction &transaction, const QString &owner, const QStringList &kinds, int limit, Micros lease)
{
    const Outlook ahead = outlook(transaction.sql());
    if (ahead.runAt && *ahead.runAt <= transaction.now())
        promoteDue(transaction);
    if (ahead.dueAt && *ahead.dueAt <= transaction.now() + nearlyDue)
        hasten(transaction);
    if (!ahead.restricted)
        return {claim(transaction, owner, kinds, limit, lease), {}, false};
    Taken taken = Pump(transaction, owner, kinds, limit, lease).run();
    sortJobs(taken.jobs);
    return taken;
}

} // namespace loomdeck::jobqueue
