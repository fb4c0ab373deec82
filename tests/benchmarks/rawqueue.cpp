// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawqueue.h"

#include "rawpostgres.h"
#include "rawsqlite.h"

#include <QDateTime>

namespace loomdeck::test {

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

/** `[[id,token],…]` of what was claimed. */
class Claimed
{
public:
    void add(const QByteArray &id, const QByteArray &token)
    {
        m_json += (m_count++ == 0 ? "[[" : ",[") + id + ',' + token + ']';
    }
    int count() const { return m_count; }
    QByteArray take()
    {
        m_count = 0;
        return std::exchange(m_json, {}) + ']';
    }

private:
    QByteArray m_json;
    int m_count = 0;
};

class SqliteQueue final : public RawQueue
{
public:
    explicit SqliteQueue(const StoreUrl &url)
        : m_store(url.file.toUtf8())
    {
        m_enqueue = m_store.prepare(
            "INSERT INTO jobs (kind, state, priority, run_at, payload, unique_key, max_attempts, plan_id, subject_id, "
            "subject_name, request_id, cause, created_at, lane, step, due_at, turn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?, ?, ?, ?, ?, ?, coalesce((SELECT turn FROM job_clock WHERE priority = ?), 0)) "
            "ON CONFLICT (unique_key) WHERE unique_key IS NOT NULL AND state <= 2 DO NOTHING RETURNING id");
        m_claim = m_store.prepare(
            "UPDATE jobs SET state = 2, lease_token = lease_token + 1, lease_owner = ?, lease_until = ?, started_at = "
            "? "
            "WHERE id IN (SELECT id FROM jobs WHERE state = 0 AND kind IN (?) ORDER BY priority DESC, turn, id LIMIT "
            "?) "
            "RETURNING id, lease_token, kind, priority, run_at, payload, attempt, max_attempts, created_at");
        m_complete = m_store.prepare(
            "UPDATE jobs SET state = 3, finished_at = ?, lease_until = NULL, last_error = NULL FROM (SELECT "
            "json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS token FROM json_each(?)) AS held "
            "WHERE jobs.id = held.id AND jobs.lease_token = held.token AND jobs.state = 2");
    }

    void enqueue() override
    {
        const QByteArray kind("noop"), payload("{}");
        RawSqlite::bind(m_enqueue, 1, kind);
        RawSqlite::bind(m_enqueue, 2, 0);
        RawSqlite::bind(m_enqueue, 3, 0);
        RawSqlite::bind(m_enqueue, 4, now());
        RawSqlite::bind(m_enqueue, 5, payload);
        RawSqlite::bind(m_enqueue, 7, 3);
        RawSqlite::bind(m_enqueue, 13, now());
        RawSqlite::bind(m_enqueue, 17, 0);
        m_store.run(m_enqueue);
    }

    int claim(int limit) override
    {
        const QByteArray owner("node"), kind("noop");
        RawSqlite::bind(m_claim, 1, owner);
        RawSqlite::bind(m_claim, 2, now() + 30'000'000);
        RawSqlite::bind(m_claim, 3, now());
        RawSqlite::bind(m_claim, 4, kind);
        RawSqlite::bind(m_claim, 5, limit);
        const int before = m_held.count();
        m_store.run(m_claim, [&](sqlite3_stmt *row) {
            m_held.add(QByteArray::number(sqlite3_column_int64(row, 0)),
                       QByteArray::number(sqlite3_column_int64(row, 1)));
        });
        return m_held.count() - before;
    }

    void complete() override
    {
        if (m_held.count() == 0)
            return;
        const QByteArray held = m_held.take();
        RawSqlite::bind(m_complete, 1, now());
        RawSqlite::bind(m_complete, 2, held);
        m_store.run(m_complete);
    }

private:
    RawSqlite m_store;
    Claimed m_held;
    sqlite3_stmt *m_enqueue = nullptr, *m_claim = nullptr, *m_complete = nullptr;
};

class PostgresQueue final : public RawQueue
{
public:
    explicit PostgresQueue(const StoreUrl &url)
        : m_store(url)
    {
        m_store.prepare(
            "enqueue",
            "INSERT INTO jobs (kind, state, priority, run_at, payload, unique_key, max_attempts, plan_id, subject_id, "
            "subject_name, request_id, cause, created_at, lane, step, due_at, turn) VALUES ($1, $2, $3, $4, $5, $6, "
            "$7, "
            "$8, $9, $10, $11, $12, $13, $14, $15, $16, coalesce((SELECT turn FROM job_clock WHERE priority = $17), "
            "0)) "
            "ON CONFLICT (unique_key) WHERE unique_key IS NOT NULL AND state <= 2 DO NOTHING RETURNING id");
        m_store.prepare(
            "claim",
            "WITH picked AS (SELECT id FROM jobs WHERE state = 0 AND kind IN ($1) ORDER BY priority DESC, turn, id "
            "LIMIT $2 "
            "FOR UPDATE SKIP LOCKED) UPDATE jobs SET state = 2, lease_token = lease_token + 1, lease_owner = $3, "
            "lease_until = $4, started_at = $5 FROM picked WHERE jobs.id = picked.id RETURNING jobs.id, "
            "jobs.lease_token, jobs.kind, jobs.priority, jobs.run_at, jobs.payload, jobs.attempt, jobs.max_attempts, "
            "jobs.created_at");
        m_store.prepare(
            "complete",
            "UPDATE jobs SET state = 3, finished_at = $1, lease_until = NULL, last_error = NULL FROM (SELECT "
            "CAST(value ->> 0 AS bigint) AS id, CAST(value ->> 1 AS bigint) AS token FROM "
            "jsonb_array_elements(CAST($2 AS jsonb))) AS held WHERE jobs.id = held.id AND jobs.lease_token = "
            "held.token "
            "AND jobs.state = 2");
    }

    void enqueue() override
    {
        const QByteArray at = QByteArray::number(now());
        m_store.run("enqueue", {"noop", "0", "0", at, "{}", {}, "3", {}, {}, {}, {}, {}, at, {}, {}, {}, "0"});
    }

    int claim(int limit) override
    {
        const auto rows = m_store.run("claim", {"noop", QByteArray::number(limit), "node",
                                                QByteArray::number(now() + 30'000'000), QByteArray::number(now())});
        const int count = PQntuples(rows.get());
        for (int row = 0; row < count; ++row)
            m_held.add(PQgetvalue(rows.get(), row, 0), PQgetvalue(rows.get(), row, 1));
        return count;
    }

    void complete() override
    {
        if (m_held.count() > 0)
            m_store.run("complete", {QByteArray::number(now()), m_held.take()});
    }

private:
    RawPostgres m_store;
    Claimed m_held;
};

} // namespace

std::unique_ptr<RawQueue> RawQueue::on(const StoreUrl &url)
{
    if (url.dialect == Dialect::Postgres)
        return std::make_unique<PostgresQueue>(url);
    return std::make_unique<SqliteQueue>(url);
}

} // namespace loomdeck::test
