// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/gatebook.h"

#include "console/session.h"
#include "core/whendone.h"
#include "jobs/lane.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// The rate of the last minutes changes without a word.
constexpr auto gateNet = 10s;

bool sameMoves(const std::vector<GateFacts> &one, const std::vector<GateFacts> &other)
{
    return std::ranges::equal(one, other, [](const GateFacts &a, const GateFacts &b) {
        return a.gate.key == b.gate.key && a.gate.state == b.gate.state && a.gate.epoch == b.gate.epoch &&
               a.gate.until == b.gate.until;
    });
}

} // namespace

GateBook::GateBook(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_refresher([this] { read(); }, 500ms, this)
{}

void GateBook::follow()
{
    connect(m_session.live(), &LiveHub::jobsChanged, &m_refresher, &Refresher::want);
    connect(&m_net, &QTimer::timeout, this, [this] {
        if (!m_session.live()->paused())
            m_refresher.want();
    });
    m_net.start(gateNet);
    m_refresher.now();
}

const GateFacts *GateBook::find(const QString &key) const
{
    const auto found = std::ranges::find(m_gates, key, [](const GateFacts &facts) { return facts.gate.key; });
    return found == m_gates.end() ? nullptr : &*found;
}

QString GateBook::shutGateOf(const BacklogItem &item, const QString &heldBy) const
{
    if (item.waitReason != WaitReason::Provider)
        return {};
    const GateFacts *facts = find(heldBy.isEmpty() ? Lane::ofProvider(item.providerId, item.modelId) : heldBy);
    return facts && facts->gate.state == GateState::Shut ? facts->gate.key : QString();
}

void GateBook::read()
{
    whenDone(this, m_session.queries()->gates(), [this](const Result<std::vector<GateFacts>> &gates) {
        m_refresher.done();
        if (gates)
            take(*gates);
        else
            m_session.noteError(tr("Reading the gates"), gates.error());
    });
}

void GateBook::take(const std::vector<GateFacts> &gates)
{
    const bool same = m_loaded && sameMoves(m_gates, gates);
    m_gates = gates;
    m_loaded = true;
    Q_EMIT changed();
    if (!same)
        Q_EMIT moved();
}

} // namespace loomdeck
