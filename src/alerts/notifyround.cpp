// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/notifyround.h"

#include "alerts/groupflush.h"
#include "alerts/grouptimer.h"
#include "core/texttime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Members of every group, found by the routes of each alert. */
std::map<GroupId, GroupMembers> gather(const RouteIndex &index, const NotifyInput &input)
{
    std::map<GroupId, GroupMembers> found;
    RouteMemory memory(index);
    for (const Alert &alert : input.alerts) {
        if (alert.state == AlertState::Pending)
            continue;
        for (const Route *route : memory.match(alert.labels)) {
            const LabelSet labels = groupLabels(*route, alert.labels);
            const GroupId id{groupKey(*route, labels), route->receiver};
            const auto known = input.groups.find(id);
            const bool resolved = alert.state == AlertState::Resolved;
            // Nobody waits for the end of what no group ever knew.
            if (resolved && (known == input.groups.end() || alert.endsAt.value_or(Timestamp{}) < known->second.seenAt))
                continue;
            GroupMembers &members = found[id];
            members.route = route;
            members.labels = labels;
            (resolved ? members.resolved : members.firing).push_back(&alert);
        }
    }
    return found;
}

GroupTimer timerOf(const GroupMembers &members, const GroupRow *known, Timestamp now)
{
    const auto oldest = std::min_element(members.firing.begin(), members.firing.end(),
                                         [](const Alert *a, const Alert *b) { return a->startsAt < b->startsAt; });
    const Timestamp since = oldest == members.firing.end() ? now : (*oldest)->startsAt;
    if (!known)
        return GroupTimer(*members.route, now, since);
    GroupTimer timer(*members.route, known->nextAt, known->hasFlushed);
    if (!known->hasFlushed && oldest != members.firing.end())
        timer.joined(now, since);
    return timer;
}

} // namespace

NotifyPlan planNotifications(const Routing &routing, const RouteIndex &index, const NotifyInput &input, Timestamp now)
{
    NotifyPlan plan;
    const auto look = [&plan](Timestamp at) {
        if (!plan.nextAt || at < *plan.nextAt)
            plan.nextAt = at;
    };
    const GroupFlush flush(routing, input, now);
    const auto found = gather(index, input);
    for (const auto &[id, members] : found) {
        const auto known = input.groups.find(id);
        const GroupRow *before = known == input.groups.end() ? nullptr : &known->second;
        GroupTimer timer = timerOf(members, before, now);
        GroupPlan group;
        group.id = id;
        if (!timer.isDue(now)) {
            group.row = GroupRow{timer.next(), timer.hasFlushed(), before ? before->seenAt : now};
            flush.explainWaiting(members, timer.next(), group);
        } else {
            timer.flushed(now);
            const bool dealtWith = flush.flush(members, group);
            const bool stays = !members.firing.empty() || !dealtWith;
            if (stays)
                group.row = GroupRow{timer.next(), true, dealtWith || !before ? now : before->seenAt};
        }
        if (group.row)
            look(group.row->nextAt);
        plan.groups.push_back(std::move(group));
    }
    for (const auto &[id, row] : input.groups) {
        if (found.contains(id))
            continue;
        // Its alerts are gone, or the configuration leads them elsewhere now.
        GroupPlan gone;
        gone.id = id;
        plan.groups.push_back(std::move(gone));
    }
    return plan;
}

} // namespace loomdeck
