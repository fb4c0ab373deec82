// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/admission.h"

#include <algorithm>
#include <array>

namespace loomdeck {

namespace {

std::array<QString, 3> lanesOf(const QString &lane, const QString &planId, const QString &step)
{
    // A paused plan comes first: what it says is what a person wants to know.
    return {planId.isEmpty() ? QString() : Lane::ofPlan(planId), lane,
            step.isEmpty() ? QString() : Lane::ofPhase(step)};
}

} // namespace

bool goesBefore(const Contender &a, const Contender &b)
{
    if (a.priority != b.priority)
        return a.priority > b.priority;
    return a.turn != b.turn ? a.turn < b.turn : a.id < b.id;
}

Admission::Admission(std::vector<Lane> lanes, Timestamp now)
    : m_lanes(std::move(lanes))
{
    for (const Lane &lane : m_lanes) {
        if (const auto room = lane.roomAt(now))
            m_rooms[lane.key] = {&lane, *room};
    }
}

void Admission::noteRunning(const QString &lane, const QString &planId, const QString &step, int count)
{
    for (const QString &key : lanesOf(lane, planId, step)) {
        if (const auto found = m_rooms.find(key); !key.isEmpty() && found != m_rooms.end())
            found->second.left -= count;
    }
}

const Lane *Admission::blocking(const Contender &contender) const
{
    for (const QString &key : lanesOf(contender.lane, contender.planId, contender.step)) {
        const auto found = key.isEmpty() ? m_rooms.end() : m_rooms.find(key);
        if (found != m_rooms.end() && found->second.left <= 0)
            return found->second.lane;
    }
    return nullptr;
}

void Admission::take(const Contender &contender)
{
    noteRunning(contender.lane, contender.planId, contender.step, 1);
}

int Admission::room(const QString &lane, int most) const
{
    const auto found = m_rooms.find(lane);
    return found == m_rooms.end() ? most : std::clamp(found->second.left, 0, most);
}

void Admission::renewTurns(std::vector<Contender> &held, const std::map<int, qint64> &clock)
{
    std::sort(held.begin(), held.end(), goesBefore);
    std::map<std::pair<int, QString>, qint64> last;
    for (Contender &one : held) {
        // Below zero it is nearly due, which nothing outdoes.
        if (one.turn < 0 || one.planId.isEmpty())
            continue;
        const auto found = clock.find(one.priority);
        const qint64 reached = found == clock.end() ? 0 : found->second;
        qint64 &before = last.try_emplace({one.priority, one.planId}, reached).first->second;
        before = std::max(before + 1, one.turn);
        one.turn = before;
    }
}

} // namespace loomdeck
