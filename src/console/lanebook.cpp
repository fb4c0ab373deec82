// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/lanebook.h"

#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

bool isSame(const Lane &a, const Lane &b)
{
    return a.key == b.key && a.title == b.title && a.allowed == b.allowed && a.closed == b.closed &&
           a.reason == b.reason && a.actor == b.actor && a.changedAt == b.changedAt;
}

} // namespace

LaneBook::LaneBook(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_refresher([this] { read(); }, 300ms, this)
{}

void LaneBook::follow()
{
    connect(m_session.live(), &LiveHub::jobsChanged, &m_refresher, &Refresher::want);
    connect(m_session.live(), &LiveHub::plansChanged, &m_refresher, &Refresher::want);
    m_refresher.now();
}

const Lane *LaneBook::find(const QString &key) const
{
    const auto found = std::ranges::find(m_lanes, key, &Lane::key);
    return found == m_lanes.end() ? nullptr : &*found;
}

bool LaneBook::isPaused(const QString &planId) const
{
    const Lane *lane = find(Lane::ofPlan(planId));
    return lane && lane->closed;
}

QSet<QString> LaneBook::paused() const
{
    QSet<QString> plans;
    for (const Lane &lane : m_lanes) {
        if (lane.isOfPlan() && lane.closed)
            plans.insert(lane.key.mid(Lane::planPrefix.size()));
    }
    return plans;
}

void LaneBook::read()
{
    whenDone(this, m_session.queries()->lanes(), [this](const Result<std::vector<Lane>> &lanes) {
        m_refresher.done();
        if (lanes)
            take(*lanes);
        else
            m_session.noteError(tr("Reading pauses and limits"), lanes.error());
    });
}

void LaneBook::take(const std::vector<Lane> &lanes)
{
    std::vector<Lane> restricting;
    std::ranges::copy_if(lanes, std::back_inserter(restricting), [](const Lane &lane) {
        return (lane.isOfPlan() || lane.isOfPhase()) && (lane.closed || lane.allowed);
    });
    const bool isNews = !m_loaded || !std::ranges::equal(m_lanes, restricting, isSame);
    m_lanes = std::move(restricting);
    m_loaded = true;
    if (isNews)
        Q_EMIT changed();
}

} // namespace loomdeck
