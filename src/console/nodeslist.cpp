// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/nodeslist.h"

#include "console/session.h"
#include "core/whendone.h"
#include "jobs/nodeid.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto net = 5s;
// Three missed beats; the store forgets a node a little later.
constexpr auto silent = 30s;
constexpr int mostRunningShown = 2000;

} // namespace

NodesList::NodesList(QObject *parent)
    : QAbstractListModel(parent)
    , m_refresher([this] { read(); }, 500ms, this)
{
    Session &session = Session::instance();
    connect(session.live(), &LiveHub::jobsChanged, &m_refresher, &Refresher::want);
    connect(session.formatsObject(), &Formats::changed, this, &NodesList::age);
    connect(&session, &Session::opened, &m_refresher, &Refresher::want);
    connect(&m_clock, &QTimer::timeout, &m_refresher, &Refresher::want);
    m_clock.start(net);
    m_refresher.want();
}

int NodesList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant NodesList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NodeInfo &node = m_nodes[static_cast<size_t>(index.row())];
    Session &session = Session::instance();
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return node.name.section(u'@', 0, 0);
    case MachineRole:
        return node.name.section(u'@', 1);
    case KindRole:
        return node.kind == u"console" ? tr("Console") : node.kind == u"serve" ? tr("Server") : node.kind;
    case VersionRole:
        return node.version;
    case BusyTextRole:
        return node.workers == 0 ? tr("no workers") : tr("%1 of %2").arg(busyOf(node)).arg(node.workers);
    case BusyRole:
        return node.workers == 0 ? -1.0 : std::min(1.0, static_cast<double>(busyOf(node)) / node.workers);
    case LeadsRole:
        return node.leads;
    case SinceRole:
        return session.formats().clockTime(node.startedAt);
    case SeenRole:
        return session.formats().relative(std::min(node.seenAt, session.formats().now()));
    case AliveRole:
        return isAlive(node);
    case SelfRole:
        return session.engine() && session.engine()->node().name() == node.name;
    default:
        return {};
    }
}

QHash<int, QByteArray> NodesList::roleNames() const
{
    return {{NameRole, "name"},         {MachineRole, "machine"}, {KindRole, "kind"},   {VersionRole, "version"},
            {BusyTextRole, "busyText"}, {BusyRole, "busy"},       {LeadsRole, "leads"}, {SinceRole, "since"},
            {SeenRole, "seen"},         {AliveRole, "alive"},     {SelfRole, "self"}};
}

bool NodesList::isAlive(const NodeInfo &node) const
{
    return Session::instance().formats().now() - node.seenAt < silent;
}

QString NodesList::summary() const
{
    int workers = 0, busy = 0;
    for (const NodeInfo &node : m_nodes) {
        if (!isAlive(node))
            continue;
        workers += node.workers;
        busy += busyOf(node);
    }
    if (!m_loaded)
        return {};
    return workers == 0 ? tr("nobody works: no node has workers")
                        : tr("%1 of %n worker(s) busy", nullptr, workers).arg(busy);
}

void NodesList::read()
{
    Queries *queries = Session::instance().queries();
    if (!queries) {
        m_refresher.done();
        return;
    }
    whenDone(this, queries->nodes(), [this](const Result<std::vector<NodeInfo>> &nodes) {
        m_loaded = true;
        m_error = nodes ? ErrorWords() : ErrorWords::of(nodes.error());
        if (nodes) {
            take(*nodes);
            readRunning();
            return;
        }
        m_refresher.done();
        Session::instance().noteError(tr("Reading the nodes"), nodes.error());
        Q_EMIT changed();
    });
}

void NodesList::readRunning()
{
    whenDone(this, Session::instance().queries()->jobs({.states = {u"running"_s}, .limit = mostRunningShown}),
             [this](const Result<std::vector<Job>> &jobs) {
                 m_refresher.done();
                 if (!jobs)
                     return;
                 m_running.clear();
                 for (const Job &job : *jobs)
                     ++m_running[NodeId::nameOf(job.leaseOwner)];
                 age();
             });
}

void NodesList::take(const std::vector<NodeInfo> &nodes)
{
    const bool same = std::equal(nodes.begin(), nodes.end(), m_nodes.begin(), m_nodes.end(),
                                 [](const NodeInfo &a, const NodeInfo &b) { return a.name == b.name; });
    if (!same)
        beginResetModel();
    m_nodes = nodes;
    if (!same)
        endResetModel();
    age();
}

void NodesList::age()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT changed();
}

} // namespace loomdeck
