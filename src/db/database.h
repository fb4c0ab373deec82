// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "db/connectionpool.h"
#include "db/transaction.h"
#include "db/wakehub.h"

#include <memory>
#include <QFuture>
#include <QPromise>

namespace loomdeck {

namespace detail {

template<typename R>
struct Unwrapped
{
    using Type = R;
};
template<typename T>
struct Unwrapped<Result<T>>
{
    using Type = T;
};
template<typename F, typename... Args>
using ResultOf = Result<typename Unwrapped<std::invoke_result_t<F, Args...>>::Type>;

/** Runs work and turns a thrown Failure into an error. */
template<typename F, typename... Args>
ResultOf<F, Args...> caught(F &work, Args &&...args)
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F, Args...>>) {
            work(std::forward<Args>(args)...);
            return {};
        } else {
            return work(std::forward<Args>(args)...);
        }
    } catch (const Failure &failure) {
        return failure.error();
    }
}

template<typename T>
QFuture<T> finished(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace detail

/**
 * The store: hands work to database threads and gives futures back. SQLite has one writing thread and several
 * reading ones, PostgreSQL a small pool of each. read() and write() may be called from any thread; continue on your
 * own with `future.then(context, …)`. Never wait for a future on the GUI thread.
 */
class Database
{
public:
    struct Options
    {
        int readers = 3;
        int postgresWriters = 4;
    };

    /**
     * Opens the store and brings its schema up to date. Blocks: not for the GUI thread.
     * Errors: STORE_* (see sqlerror.cpp and migrator.h).
     */
    static Result<std::unique_ptr<Database>> open(const StoreUrl &url, const Clock &clock, IdSource &ids,
                                                  const Options &options);
    static Result<std::unique_ptr<Database>> open(const StoreUrl &url, const Clock &clock, IdSource &ids);
    ~Database();

    const StoreUrl &url() const { return m_url; }
    Dialect dialect() const { return m_url.dialect; }
    const Clock &clock() const { return m_clock; }
    IdSource &ids() { return m_ids; }
    WakeHub &hub() { return m_hub; }

    /** Runs `work(Connection &)` on a reading thread. Work returns a T or a Result<T>, or throws Failure. */
    template<typename F>
    QFuture<detail::ResultOf<F, Connection &>> read(F work)
    {
        using R = detail::ResultOf<F, Connection &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        postRead([promise, work = std::move(work)](Connection *connection, const Error *error) mutable -> bool {
            if (!connection)
                return deliver(*promise, R(*error));
            R result = detail::caught(work, *connection);
            // Somebody pulled the plug between two statements; a fresh connection may do, and reading twice is
            // harmless.
            if (!result.ok() && !connection->isAlive())
                return false;
            return deliver(*promise, std::move(result));
        });
        return promise->future();
    }

    /** Runs `work(Transaction &)` on a writing thread; commits when it returns a value, rolls back on an error. */
    template<typename F>
    QFuture<detail::ResultOf<F, Transaction &>> write(F work)
    {
        using R = detail::ResultOf<F, Transaction &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        postWrite([this, promise, work = std::move(work)](Connection *connection, const Error *error) mutable -> bool {
            if (!connection)
                return deliver(*promise, R(*error));
            std::optional<R> result;
            bool again = false;
            const auto failed = transact(*connection, again, [&](Transaction &transaction) {
                result.emplace(detail::caught(work, transaction));
                return result->ok() ? nullptr : &result->error();
            });
            if (again)
                return false;
            return deliver(*promise, failed ? R(*failed) : std::move(*result));
        });
        return promise->future();
    }

    /**
     * Runs work that consists of exactly one statement, without BEGIN and COMMIT around it: one round trip instead of
     * three on PostgreSQL. The statement commits by itself.
     */
    template<typename F>
    QFuture<detail::ResultOf<F, Transaction &>> writeOne(Topics topics, F work)
    {
        using R = detail::ResultOf<F, Transaction &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        postWrite([this, topics, promise, work = std::move(work)](Connection *connection,
                                                                  const Error *error) mutable -> bool {
            if (!connection)
                return deliver(*promise, R(*error));
            Transaction transaction(*connection, m_clock.now(), m_ids);
            R result = detail::caught(work, transaction);
            if (result.ok())
                announce(topics);
            return deliver(*promise, std::move(result));
        });
        return promise->future();
    }

private:
    Database(const StoreUrl &url, const Clock &clock, IdSource &ids, const Options &options);

    template<typename R>
    static bool deliver(QPromise<R> &promise, R result)
    {
        promise.addResult(std::move(result));
        promise.finish();
        return true;
    }

    /** Work returns false to be run again; by then each connection of the pool may have been found broken once. */
    using Attempt = std::function<bool(Connection *, const Error *)>;
    void postRead(Attempt attempt) { post(*m_readers, std::move(attempt), m_readers->size() + 1); }
    void postWrite(Attempt attempt) { post(*m_writers, std::move(attempt), m_writers->size() + 1); }
    static void post(ConnectionPool &pool, Attempt attempt, int retries);

    /** Body returns null to commit, or the error to roll back for. */
    std::optional<Error> transact(Connection &connection, bool &again,
                                  const std::function<const Error *(Transaction &)> &body);
    void announce(Topics topics);

    const StoreUrl m_url;
    const Clock &m_clock;
    IdSource &m_ids;
    WakeHub m_hub;
    std::unique_ptr<ConnectionPool> m_writers;
    std::unique_ptr<ConnectionPool> m_readers;
};

} // namespace loomdeck
