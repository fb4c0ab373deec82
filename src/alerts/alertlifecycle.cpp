// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertlifecycle.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** The more, the worse; severities of other people's rules are all alike. */
qsizetype severityRank(const LabelSet &labels)
{
    static const QStringList order{u"info"_s, u"warning"_s, u"error"_s};
    return order.indexOf(labels.value(u"severity"_s));
}

void takeOver(AlertState &state, const AlertCandidate &candidate, Timestamp now)
{
    state.labels = candidate.labels;
    state.title = candidate.title;
    state.description = candidate.description;
    state.holdFor = candidate.holdFor;
    state.keepFiring = candidate.keepFiring;
    state.lastSeen = now;
}

} // namespace

QString alertPhaseName(AlertPhase phase)
{
    switch (phase) {
    case AlertPhase::Pending:
        return u"pending"_s;
    case AlertPhase::Firing:
        return u"firing"_s;
    case AlertPhase::Resolved:
        return u"resolved"_s;
    }
    Q_UNREACHABLE();
}

AlertStep alertSeen(const AlertState *known, const AlertCandidate &candidate, Timestamp now)
{
    AlertStep step{known ? *known : AlertState(), AlertChange::None};
    AlertState &state = step.state;
    if (!known || known->phase == AlertPhase::Resolved) {
        state.phase = AlertPhase::Pending;
        state.firstSeen = now;
        state.firingSince.reset();
        state.acknowledged.reset();
        state.escalations = 0;
        step.change = AlertChange::Began;
    }
    const bool isWorse =
        known && known->phase == AlertPhase::Firing && severityRank(candidate.labels) > severityRank(known->labels);
    takeOver(state, candidate, now);
    if (state.phase == AlertPhase::Pending && now - state.firstSeen >= state.holdFor) {
        state.phase = AlertPhase::Firing;
        state.firingSince = now;
        ++state.timesFired;
        step.change = AlertChange::Fired;
    } else if (isWorse) {
        state.acknowledged.reset();
        step.change = AlertChange::Worsened;
    }
    return step;
}

AlertStep alertMissed(const AlertState &known, Timestamp now)
{
    AlertStep step{known, AlertChange::None};
    if (known.phase == AlertPhase::Pending) {
        // One that fired before stays as it was left.
        step.state.phase = AlertPhase::Resolved;
        step.change = AlertChange::Withdrawn;
    } else if (known.phase == AlertPhase::Firing && now - known.lastSeen >= known.keepFiring) {
        step.state.phase = AlertPhase::Resolved;
        step.state.resolvedAt = now;
        step.change = AlertChange::Resolved;
    }
    return step;
}

std::vector<AlertStep> evaluateAlerts(const std::vector<AlertState> &known,
                                      const std::vector<AlertCandidate> &candidates, Timestamp now)
{
    QHash<QString, const AlertState *> byId;
    for (const AlertState &one : known)
        byId.insert(one.alertId(), &one);
    std::vector<AlertStep> steps;
    QSet<QString> seen;
    for (const AlertCandidate &one : candidates) {
        const QString id = one.alertId();
        if (seen.contains(id))
            continue;
        seen.insert(id);
        steps.push_back(alertSeen(byId.value(id), one, now));
    }
    for (const AlertState &one : known) {
        if (!seen.contains(one.alertId()))
            steps.push_back(alertMissed(one, now));
    }
    return steps;
}

std::optional<EscalationStep> dueEscalation(const AlertState &state, const std::vector<EscalationStep> &policy,
                                            Timestamp now)
{
    const auto next = static_cast<size_t>(state.escalations);
    if (state.phase != AlertPhase::Firing || !state.firingSince || state.acknowledged || state.isSnoozed(now) ||
        next >= policy.size() || now - *state.firingSince < policy[next].after)
        return std::nullopt;
    return policy[next];
}

} // namespace loomdeck
