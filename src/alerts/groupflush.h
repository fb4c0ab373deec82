// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/inhibition.h"
#include "alerts/notifyround.h"

namespace loomdeck {

/** The alerts of one group at one moment. */
struct GroupMembers
{
    const Route *route = nullptr;
    LabelSet labels; ///< that they share
    std::vector<const Alert *> firing, resolved;
};

/**
 * What a receiver is told of a group when it is looked at: inhibition, times, silences, then the decision against what
 * was told before. Looks at what it was made with, which must live as long. One thread.
 */
class GroupFlush
{
public:
    GroupFlush(const Routing &routing, const NotifyInput &input, Timestamp now);

    /** Fills in messages, log and verdicts. False: the time mutes the route, and what resolved is to be looked at
     * again. */
    bool flush(const GroupMembers &members, GroupPlan &plan) const;
    /** Verdicts of a group that is looked at later: for alerts of which nothing was said yet. */
    void explainWaiting(const GroupMembers &members, Timestamp until, GroupPlan &plan) const;

private:
    /** Why an alert is held back; empty: it is not. */
    std::optional<AlertVerdict> heldBack(const Alert &alert) const;
    void decide(const GroupMembers &members, const std::vector<std::optional<AlertVerdict>> &held,
                const Receiver &receiver, int integration, GroupPlan &plan) const;
    AlertMessage messageOf(const GroupMembers &members, const Integration &integration,
                           const std::vector<const Alert *> &told, NotificationReason reason) const;
    AlertVerdict verdict(const Alert &alert, const GroupPlan &plan, int integration, AlertVerdict::Kind kind,
                         const QJsonObject &details = {}) const;
    /** Of this firing of the alert; null: nothing yet. */
    const NotifyInput::Said *saidBefore(const Alert &alert, const QString &receiver, int integration) const;

    const Routing &m_routing;
    const NotifyInput &m_input;
    const Timestamp m_now;
    std::vector<const Alert *> m_sources; ///< in the order of the inhibitor's
    std::optional<Inhibitor> m_inhibitor;
};

/** How an integration's messages look; nothing for what Loomdeck does not speak. */
std::optional<QString> deliveryFormat(const Integration &integration);

} // namespace loomdeck
