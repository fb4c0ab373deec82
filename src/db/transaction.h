// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "db/connection.h"
#include "db/wakehub.h"

#include <algorithm>
#include <vector>

namespace loomdeck {

/**
 * A transaction that is under way: what changes state gets one of these. Committed when its work returns a value,
 * rolled back when it returns an error or throws; the work may be run again after a deadlock, so it must not have
 * effects outside the store. Lives on a database thread.
 */
class Transaction
{
public:
    Transaction(Connection &connection, Timestamp now, IdSource &ids)
        : m_connection(connection)
        , m_now(now)
        , m_ids(ids)
    {}

    Connection &sql() { return m_connection; }
    /** One time for everything this transaction writes. */
    Timestamp now() const { return m_now; }
    IdSource &ids() { return m_ids; }

    /** Backlog items this transaction wrote and jobs it enqueued, for the journal entry that tells of them. */
    void touchItem(qint64 key)
    {
        if (!touched(key))
            m_touchedItems.push_back(key);
    }
    bool touched(qint64 key) const
    {
        return std::find(m_touchedItems.begin(), m_touchedItems.end(), key) != m_touchedItems.end();
    }
    const std::vector<qint64> &touchedItems() const { return m_touchedItems; }
    void noteJob(qint64 id) { m_enqueuedJobs.push_back(id); }
    const std::vector<qint64> &enqueuedJobs() const { return m_enqueuedJobs; }

    /** Wakes sleepers after the commit. */
    void wake(Topics topics) { m_topics |= topics; }
    Topics topics() const { return m_topics; }

private:
    Connection &m_connection;
    Timestamp m_now;
    IdSource &m_ids;
    Topics m_topics;
    std::vector<qint64> m_touchedItems, m_enqueuedJobs;
};

} // namespace loomdeck
