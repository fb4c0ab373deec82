// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/routeindex.h"
#include "alerts/routing.h"
#include "db/database.h"

#include <atomic>
#include <functional>
#include <memory>
#include <QThreadPool>

namespace loomdeck {

/**
 * Looks at the groups of alerts and hands messages to those who deliver them: the leader's work. What is to be told is
 * kept as a delivery in the same transaction that remembers that it was told, so that a crash neither loses nor repeats
 * it. Call it from any thread.
 */
class Notifier
{
public:
    /** Who is told of what; null: nobody is. */
    Notifier(Database &database, std::shared_ptr<const Routing> routing);
    /** Cuts a run short and waits for its end, for it uses the database. */
    ~Notifier();

    /** Looks at every group whose time has come. */
    QFuture<Result<void>> run();
    /**
     * Called on any thread at the end of a run: whether there are messages to deliver now, and when the next group is
     * to be looked at. It must not wait.
     */
    using Listener = std::function<void(bool hasMessages, std::optional<Timestamp> nextAt)>;
    void setListener(Listener listener);

private:
    Result<void> runNow();

    Database &m_database;
    const std::shared_ptr<const Routing> m_routing;
    const std::unique_ptr<const RouteIndex> m_index;
    std::mutex m_mutex;
    Listener m_listener;
    std::atomic<bool> m_ending{false};
    std::optional<Timestamp> m_prunedAt; ///< only on m_thread
    QThreadPool m_thread;
};

} // namespace loomdeck
