// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"

#include "db/migrator.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int maxDeadlockRetries = 8;

} // namespace

Database::Database(const StoreUrl &url, const Clock &clock, IdSource &ids, const Options &options)
    : m_url(url)
    , m_clock(clock)
    , m_ids(ids)
    , m_writers(
          std::make_unique<ConnectionPool>(url, false, url.dialect == Dialect::Sqlite ? 1 : options.postgresWriters))
    , m_readers(std::make_unique<ConnectionPool>(url, true, options.readers))
{}

Database::~Database()
{
    // Writers first: what they finish may still wake readers.
    m_writers.reset();
    m_readers.reset();
}

Result<std::unique_ptr<Database>> Database::open(const StoreUrl &url, const Clock &clock, IdSource &ids,
                                                 const Options &options)
{
    if (const auto migrated = migrate(url, clock); !migrated)
        return migrated.error();
    return std::unique_ptr<Database>(new Database(url, clock, ids, options));
}

Result<std::unique_ptr<Database>> Database::open(const StoreUrl &url, const Clock &clock, IdSource &ids)
{
    return open(url, clock, ids, Options());
}

void Database::post(ConnectionPool &pool, Attempt attempt, int retries)
{
    pool.post([&pool, attempt = std::move(attempt), retries](Connection *connection, const Error *error) mutable {
        if (attempt(connection, error))
            return;
        if (retries > 0) {
            post(pool, std::move(attempt), retries - 1);
            return;
        }
        const Error gone = Error::unavailable(u"STORE_UNREACHABLE"_s, u"The store does not answer."_s,
                                              u"Check that the database server runs; Loomdeck reconnects by itself."_s);
        attempt(nullptr, &gone);
    });
}

std::optional<Error> Database::transact(Connection &connection, bool &again,
                                        const std::function<const Error *(Transaction &)> &body)
{
    for (int retry = 0;; ++retry) {
        bool committing = false;
        try {
            connection.begin();
            Transaction transaction(connection, m_clock.now(), m_ids);
            if (const Error *refused = body(transaction)) {
                const bool transient = connection.lastFaultIsTransient();
                const Error error = *refused;
                connection.rollback();
                if (transient && error.kind == Error::Kind::Unavailable && !connection.isAlive()) {
                    again = true;
                    return std::nullopt;
                }
                if (transient && connection.isAlive() && retry < maxDeadlockRetries)
                    continue;
                return error;
            }
            committing = true;
            connection.commit();
            announce(transaction.topics());
            return std::nullopt;
        } catch (const Failure &failure) {
            const bool alive = connection.isAlive();
            if (committing && !alive) {
                return Error::unavailable(
                    u"STORE_COMMIT_UNKNOWN"_s,
                    u"The store went away while it committed; the change may or may not be there."_s,
                    u"Look whether the change happened before you try again."_s);
            }
            const bool transient = connection.lastFaultIsTransient();
            connection.rollback();
            if (!alive) {
                again = true;
                return std::nullopt;
            }
            if (transient && retry < maxDeadlockRetries)
                continue;
            return failure.error();
        }
    }
}

void Database::announce(Topics topics)
{
    if (!topics)
        return;
    Q_EMIT m_hub.committed(topics);
    Q_EMIT m_hub.woken(topics);
}

} // namespace loomdeck
