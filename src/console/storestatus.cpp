// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/storestatus.h"

#include "console/formats.h"
#include "console/livehub.h"
#include "core/whendone.h"
#include "engine/engine.h"
#include "jobs/leadership.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto statusPause = 1s;
// Nodes come and go without an entry.
constexpr auto net = 10s;

} // namespace

StoreStatus::StoreStatus(const Formats &formats, QObject *parent)
    : QObject(parent)
    , m_formats(formats)
    , m_refresher([this] { read(); }, statusPause, this)
{
    connect(&m_clock, &QTimer::timeout, &m_refresher, &Refresher::want);
    connect(&formats, &Formats::changed, this, &StoreStatus::synced);
}

void StoreStatus::follow(Engine &engine, LiveHub &live, const QString &storeText)
{
    m_engine = &engine;
    m_storeText = storeText;
    connect(&live, &LiveHub::jobsChanged, &m_refresher, &Refresher::want);
    connect(&live, &LiveHub::storeFailed, this, [this] {
        m_failed = true;
        Q_EMIT changed();
    });
    connect(&live, &LiveHub::storeAnswered, this, [this] {
        if (std::exchange(m_failed, false))
            Q_EMIT changed();
    });
    connect(&engine.leadership(), &Leadership::changed, this, &StoreStatus::changed);
    m_clock.start(net);
    m_refresher.now();
}

void StoreStatus::read()
{
    whenDone(this, m_engine->queries().status(), [this](const Result<StatusFacts> &facts) {
        m_refresher.done();
        m_failed = !facts;
        if (facts)
            m_facts = *facts;
        Q_EMIT changed();
        Q_EMIT synced();
    });
}

QString StoreStatus::nodeText() const
{
    // The list of nodes hears of it with the next beat only.
    if (m_engine && m_engine->leadership().leads())
        return tr("This node leads");
    for (const NodeInfo &node : m_facts.nodes) {
        if (node.leads)
            return tr("Leader %1").arg(node.name.section(u'@', 0, 0));
    }
    return m_facts.nodes.empty() ? tr("No node") : tr("No leader yet");
}

QString StoreStatus::nodesText() const
{
    QStringList lines;
    for (const NodeInfo &node : m_facts.nodes)
        lines << (node.leads ? tr("%1, %n worker(s), leads", nullptr, node.workers)
                             : tr("%1, %n worker(s)", nullptr, node.workers))
                     .arg(node.name);
    return lines.join(u'\n');
}

QString StoreStatus::queueText() const
{
    const JobCounts &jobs = m_facts.jobs;
    return tr("Queue %1 ready · %2 running")
        .arg(Formats::number(jobs.of(u"ready"_s)), Formats::number(jobs.of(u"running"_s)));
}

QString StoreStatus::deadText() const
{
    const qint64 dead = m_facts.jobs.of(u"dead"_s), retrying = m_facts.jobs.of(u"retrying"_s);
    if (dead > 0)
        return tr("Dead %1").arg(Formats::number(dead));
    return retrying > 0 ? tr("Retrying %1").arg(Formats::number(retrying)) : QString();
}

QString StoreStatus::journalText() const
{
    const qint64 open = m_facts.journalHead - m_facts.sealedUpTo;
    const QString head = Formats::number(m_facts.journalHead);
    return open > 0 ? tr("Journal %1 · sealing %2").arg(head, Formats::number(open))
                    : tr("Journal %1 · chain sealed").arg(head);
}

QString StoreStatus::syncText() const
{
    return m_facts.nodes.empty() ? QString() : tr("Last sync %1").arg(m_formats.wallTime(m_formats.now()));
}

qint64 StoreStatus::liveJobs() const
{
    const JobCounts &jobs = m_facts.jobs;
    return jobs.of(u"ready"_s) + jobs.of(u"scheduled"_s) + jobs.of(u"retrying"_s) + jobs.of(u"running"_s);
}

} // namespace loomdeck
