// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/leadership.h"

#include "core/log.h"
#include "core/texttime.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qint64 leaderLock = 0x4c6f6f6d0002;

} // namespace

Leadership::Leadership(Database &database, StoreWatch &watch, NodeId node, const QString &kind, int workers,
                       const Options &options, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_watch(watch)
    , m_node(std::move(node))
    , m_kind(kind)
    , m_workers(workers)
    , m_options(options)
    , m_startedAt(database.clock().now())
{
    connect(&m_timer, &QTimer::timeout, this, &Leadership::campaign);
    m_timer.start(toMillis(m_options.retry));
    connect(&m_beatTimer, &QTimer::timeout, this, &Leadership::beat);
    m_beatTimer.start(toMillis(m_options.nodeBeat));
    beat();
    campaign();
}

void Leadership::campaign()
{
    if (m_asking || m_resigned)
        return;
    m_asking = true;
    if (m_database.dialect() == Dialect::Sqlite) {
        campaignWithLease();
        return;
    }
    whenDone(this, m_watch.tryLock(leaderLock), [this](bool locked) {
        m_asking = false;
        setLeads(locked && !m_resigned);
    });
}

void Leadership::campaignWithLease()
{
    struct Outcome
    {
        bool leads = false;
    };
    const auto outcome = m_database.write([node = m_node, lease = m_options.lease, leads = m_leads](Transaction &tx) {
        Connection &sql = tx.sql();
        const auto held = sql.first(u"SELECT owner, until FROM leases WHERE name = 'leader'"_s, {},
                                    [](const Row &row) { return std::pair(row.text(0), row.time(1)); });
        const bool mine = held && held->first == node.owner();
        const bool free = !held || held->second < tx.now() || node.knowsDead(held->first);
        if (!mine && !free)
            return Outcome{false};
        // Renewed at half time only: every write of an idle node costs a disk flush.
        if (mine && leads && held->second - tx.now() > lease / 2)
            return Outcome{true};
        sql.exec(
            u"INSERT INTO leases (name, owner, until) VALUES ('leader', ?, ?) ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until"_s,
            {node.owner(), toMicros(tx.now() + lease)});
        return Outcome{true};
    });
    whenDone(this, outcome, [this](const Result<Outcome> &result) {
        m_asking = false;
        setLeads(result.ok() && result->leads && !m_resigned);
    });
}

void Leadership::setLeads(bool leads)
{
    if (m_leads == leads)
        return;
    m_leads = leads;
    qCInfo(logJobs).noquote() << (leads ? "This node leads now:" : "This node does not lead any more:")
                              << m_node.name();
    beat();
    Q_EMIT changed(leads);
}

void Leadership::beat()
{
    std::erase_if(m_beats, [](const QFuture<Result<void>> &beat) { return beat.isFinished(); });
    const auto written = m_database.write([name = m_node.name(), kind = m_kind, workers = m_workers,
                                           started = m_startedAt, leads = m_leads](Transaction &tx) {
        tx.sql().exec(u"INSERT INTO nodes (name, kind, version, workers, leads, started_at, seen_at) VALUES (?, ?, ?, "
                      u"?, ?, ?, ?) "
                      "ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, version = excluded.version, workers = "
                      "excluded.workers, leads = excluded.leads, "
                      "started_at = excluded.started_at, seen_at = excluded.seen_at"_s,
                      {name, kind, QStringLiteral(LOOMDECK_VERSION), workers, leads ? 1 : 0, toMicros(started),
                       toMicros(tx.now())});
    });
    m_beats.push_back(written);
    whenDone(this, written, [](const Result<void> &result) {
        if (!result)
            qCDebug(logJobs).noquote() << "The node's row was not written:" << result.error().toLine();
    });
}

QFuture<void> Leadership::resign()
{
    m_resigned = true;
    m_timer.stop();
    m_beatTimer.stop();
    const bool led = m_leads;
    m_leads = false;
    auto forget = m_database.write([node = m_node, led, beats = std::move(m_beats)](Transaction &tx) mutable {
        // They began before, but PostgreSQL writes on several threads: a late one would bring the row back.
        for (QFuture<Result<void>> &beat : beats)
            beat.waitForFinished();
        tx.sql().exec(u"DELETE FROM nodes WHERE name = ?"_s, {node.name()});
        if (led && !tx.sql().isPostgres())
            tx.sql().exec(u"DELETE FROM leases WHERE name = 'leader' AND owner = ?"_s, {node.owner()});
    });
    if (led && m_database.dialect() == Dialect::Postgres)
        m_watch.unlock(leaderLock);
    return forget.then([](const Result<void> &result) {
        if (!result)
            qCDebug(logJobs).noquote() << "The node's row was not removed:" << result.error().toLine();
    });
}

std::vector<NodeInfo> listNodes(Connection &connection, Timestamp now)
{
    return connection.all(
        u"SELECT name, kind, version, workers, leads, started_at, seen_at FROM nodes WHERE seen_at >= ? ORDER BY leads DESC, name"_s,
        {toMicros(now - nodeGone)}, [](const Row &row) {
            return NodeInfo{row.text(0),    row.text(1), row.text(2), static_cast<int>(row.integer(3)),
                            row.boolean(4), row.time(5), row.time(6)};
        });
}

} // namespace loomdeck
