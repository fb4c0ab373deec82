// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/storewatch.h"
#include "jobs/nodeid.h"

#include <QObject>
#include <QTimer>

namespace loomdeck {

/**
 * Elects the one node of a store that does clock work: by an advisory lock on PostgreSQL, which dies with its
 * connection, and by a short lease in the file on SQLite. Also keeps this node's row in `nodes` fresh. Lives on the
 * thread that made it.
 *
 * Two nodes may both think that they lead for a moment; what a leader writes must therefore be harmless when done
 * twice.
 */
class Leadership : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Micros retry = std::chrono::seconds(2);
        Micros lease = std::chrono::seconds(15);
        Micros nodeBeat = std::chrono::seconds(10);
    };

    Leadership(Database &database, StoreWatch &watch, NodeId node, const QString &kind, int workers,
               const Options &options, QObject *parent = nullptr);

    bool leads() const { return m_leads; }
    /** Gives it up, so that another node need not wait. */
    QFuture<void> resign();

Q_SIGNALS:
    void changed(bool leads);

private:
    void campaign();
    void campaignWithLease();
    void beat();
    void setLeads(bool leads);

    Database &m_database;
    StoreWatch &m_watch;
    const NodeId m_node;
    const QString m_kind;
    const int m_workers;
    const Options m_options;
    const Timestamp m_startedAt;
    QTimer m_timer, m_beatTimer;
    std::vector<QFuture<Result<void>>> m_beats; ///< that are being written
    bool m_leads = false, m_asking = false, m_resigned = false;
};

/** A node as the store knows it. */
struct NodeInfo
{
    QString name, kind, version;
    int workers = 0;
    bool leads = false;
    Timestamp startedAt{}, seenAt{};
};

/** A node that has not beaten for this long is gone: six beats of ten seconds. */
inline constexpr Micros nodeGone = std::chrono::seconds(60);

/** Nodes that are not gone at `now`, the leader first. Database thread. */
std::vector<NodeInfo> listNodes(Connection &connection, Timestamp now);

} // namespace loomdeck
