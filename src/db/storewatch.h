// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

#include <memory>
#include <QFuture>
#include <QThread>

namespace loomdeck {

class StoreWatchWorker;

/**
 * Wakes this process when another one committed, and tells the others when this one did: LISTEN and NOTIFY on
 * PostgreSQL (a NOTIFY at most every few milliseconds, however many commits), the file's change counter on SQLite. Also
 * holds the advisory lock by which a PostgreSQL store elects its leader, for that lock belongs to a connection. Owns
 * one thread with one connection; its methods may be called from any thread.
 */
class StoreWatch
{
public:
    explicit StoreWatch(Database &database);
    ~StoreWatch();

    /** PostgreSQL: tries to take the lock, or tells that we still hold it. */
    QFuture<bool> tryLock(qint64 key);
    /** PostgreSQL: gives it back; done when the returned future is. */
    QFuture<bool> unlock(qint64 key);

private:
    QThread m_thread;
    std::unique_ptr<StoreWatchWorker> m_worker;
};

} // namespace loomdeck
