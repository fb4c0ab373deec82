// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "support/fakeclock.h"

#include <memory>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

namespace loomdeck::test {

/** The value of a future that will come; fails the process, not the test, when it does not come in 30 s. */
template<typename T>
T await(const QFuture<T> &future)
{
    // Most are there in a millisecond; qWaitFor looks only every ten.
    const QDeadlineTimer soon(std::chrono::milliseconds(3));
    while (!future.isFinished() && !soon.hasExpired()) {
        QCoreApplication::processEvents();
        std::this_thread::yield();
    }
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
        qFatal("A future did not finish within 30 s.");
    return future.result();
}

/** The value of a result that must be there. */
template<typename T>
T must(const Result<T> &result)
{
    if (!result.ok())
        qFatal("Unexpected error: %s", qPrintable(result.error().toLine()));
    if constexpr (!std::is_void_v<T>)
        return result.value();
}

/** Ids that can be foreseen: 00000000-0000-7000-8000-000000000001 and so on. Thread-safe. */
class CountingIds final : public IdSource
{
public:
    QString next() override { return QStringLiteral("00000000-0000-7000-8000-%1").arg(++m_last, 12, 10, QChar(u'0')); }

private:
    std::atomic<int> m_last{0};
};

/** True when this run of the test is to use PostgreSQL. */
bool onPostgres();

/** A new, empty store of the kind this run is for, with a fake clock. */
class TestStore
{
public:
    TestStore();
    ~TestStore();

    Database &database() { return *m_database; }
    const StoreUrl &url() const { return m_url; }
    /** Closes and opens it again, as a restart does. */
    void reopen();
    void close() { m_database.reset(); }

    template<typename F>
    auto read(F work)
    {
        return await(m_database->read(std::move(work)));
    }
    template<typename F>
    auto write(F work)
    {
        return await(m_database->write(std::move(work)));
    }

    FakeClock clock;
    CountingIds ids;

private:
    QTemporaryDir m_folder;
    StoreUrl m_url;
    std::unique_ptr<Database> m_database;
};

/** URL of a new, empty store of the kind this run is for; `folder` must outlive it. */
QString newStoreUrl(const QTemporaryDir &folder);

} // namespace loomdeck::test
