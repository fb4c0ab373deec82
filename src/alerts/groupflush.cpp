// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/groupflush.h"

#include "alerts/messageformat.h"
#include "core/texttime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = AlertVerdict::Kind;

quint64 mark(const Alert &alert)
{
    return alert.fingerprint.toULongLong(nullptr, 16);
}

} // namespace

std::optional<QString> deliveryFormat(const Integration &integration)
{
    switch (integration.kind) {
    case Integration::Kind::Webhook:
        return integration.format;
    case Integration::Kind::Slack:
        return messageFormatName(MessageFormat::Slack);
    case Integration::Kind::PagerDuty:
        return messageFormatName(MessageFormat::PagerDuty);
    case Integration::Kind::Email:
    case Integration::Kind::Desktop:
    case Integration::Kind::Foreign:
        break;
    }
    return std::nullopt;
}

GroupFlush::GroupFlush(const Routing &routing, const NotifyInput &input, Timestamp now)
    : m_routing(routing)
    , m_input(input)
    , m_now(now)
{
    if (routing.inhibitRules.empty())
        return;
    std::vector<LabelSet> firing;
    for (const Alert &alert : input.alerts) {
        if (alert.state == AlertState::Firing) {
            firing.push_back(alert.labels);
            m_sources.push_back(&alert);
        }
    }
    m_inhibitor.emplace(routing.inhibitRules, firing);
}

AlertVerdict GroupFlush::verdict(const Alert &alert, const GroupPlan &plan, int integration, Kind kind,
                                 const QJsonObject &details) const
{
    AlertVerdict made;
    made.alertKey = alert.key;
    made.receiver = plan.id.second;
    made.groupKey = plan.id.first;
    made.integration = integration;
    made.kind = kind;
    made.details = details;
    made.at = m_now;
    return made;
}

const NotifyInput::Said *GroupFlush::saidBefore(const Alert &alert, const QString &receiver, int integration) const
{
    const auto found = m_input.said.find({alert.key, receiver, integration});
    return found == m_input.said.end() || found->second.at < alert.startsAt ? nullptr : &found->second;
}

std::optional<AlertVerdict> GroupFlush::heldBack(const Alert &alert) const
{
    const auto because = [](Kind kind, const QJsonObject &details) {
        AlertVerdict held;
        held.kind = kind;
        held.details = details;
        return held;
    };
    if (m_inhibitor) {
        if (const auto cause = m_inhibitor->inhibits(alert.labels)) {
            const Alert &source = *m_sources[cause->source];
            return because(Kind::Inhibited, {{u"by"_s, source.alertId()}, {u"alert"_s, source.id}});
        }
    }
    if (const auto silences = silencesOf(m_input.silences, alert.labels, m_now); !silences.empty()) {
        const Silence &silence = m_input.silences[silences.front()];
        return because(Kind::Silenced, {{u"silence"_s, silence.id}, {u"until"_s, isoText(silence.endsAt)}});
    }
    if (alert.isSnoozed(m_now))
        return because(Kind::Snoozed, {{u"by"_s, alert.snoozedBy}, {u"until"_s, isoText(*alert.snoozedUntil)}});
    return std::nullopt;
}

void GroupFlush::explainWaiting(const GroupMembers &members, Timestamp until, GroupPlan &plan) const
{
    const Receiver *receiver = m_routing.receiver(plan.id.second);
    const int integrations = receiver ? static_cast<int>(receiver->integrations.size()) : 0;
    for (const Alert *alert : members.firing) {
        for (int integration = integrations ? 0 : -1; integration < integrations; ++integration) {
            const auto *said = saidBefore(*alert, plan.id.second, integration);
            if (said)
                continue;
            if (integration < 0)
                plan.verdicts.push_back(verdict(*alert, plan, integration, Kind::Swallowed));
            else
                plan.verdicts.push_back(
                    verdict(*alert, plan, integration, Kind::Waiting, {{u"until"_s, isoText(until)}}));
        }
    }
}

bool GroupFlush::flush(const GroupMembers &members, GroupPlan &plan) const
{
    const Receiver *receiver = m_routing.receiver(plan.id.second);
    if (!receiver || receiver->integrations.empty()) {
        for (const Alert *alert : members.firing)
            plan.verdicts.push_back(verdict(*alert, plan, -1, Kind::Swallowed));
        return true;
    }
    const IntervalVerdict time = intervalVerdict(m_routing, *members.route, m_now);
    std::vector<std::optional<AlertVerdict>> held;
    for (const Alert *alert : members.firing)
        held.push_back(heldBack(*alert));
    for (int integration = 0; integration < static_cast<int>(receiver->integrations.size()); ++integration) {
        const Integration &way = receiver->integrations[static_cast<size_t>(integration)];
        if (!deliveryFormat(way)) {
            for (const Alert *alert : members.firing)
                plan.verdicts.push_back(
                    verdict(*alert, plan, integration, Kind::Unspoken, {{u"kind"_s, integrationName(way)}}));
        } else if (time.isMuted) {
            for (const Alert *alert : members.firing)
                plan.verdicts.push_back(
                    verdict(*alert, plan, integration, Kind::Muted, {{u"interval"_s, time.mutedBy}}));
        } else {
            decide(members, held, *receiver, integration, plan);
        }
    }
    return !time.isMuted;
}

void GroupFlush::decide(const GroupMembers &members, const std::vector<std::optional<AlertVerdict>> &held,
                        const Receiver &receiver, int integration, GroupPlan &plan) const
{
    const Integration &way = receiver.integrations[static_cast<size_t>(integration)];
    const auto logged = m_input.log.find({plan.id, integration});
    const auto entry = logged == m_input.log.end() ? std::nullopt : std::optional(logged->second);
    std::set<quint64> firing, resolved;
    std::vector<const Alert *> told;
    bool allAcknowledged = true;
    for (size_t i = 0; i < members.firing.size(); ++i) {
        const Alert &alert = *members.firing[i];
        if (!held[i]) {
            told.push_back(&alert);
            allAcknowledged = allAcknowledged && alert.acknowledged;
        }
        // What is held back after it was told has not ended.
        if (!held[i] || (entry && entry->firing.contains(mark(alert))))
            firing.insert(mark(alert));
    }
    for (const Alert *alert : members.resolved)
        resolved.insert(mark(*alert));
    NotificationDecision decision =
        decideNotification(entry, firing, resolved, {members.route->repeatInterval, way.sendResolved}, m_now);
    const bool repeats = decision.reason == NotificationReason::RepeatInterval;
    if (repeats && (told.empty() || allAcknowledged))
        decision.sends = decision.records = false;
    if (decision.records)
        plan.log[integration] = {firing, resolved, m_now};
    if (decision.sends) {
        PlannedMessage message;
        message.to = {receiver.name, integration};
        message.format = deliveryFormat(way).value();
        message.maxAlerts = way.maxAlerts;
        std::vector<const Alert *> all = told;
        if (decision.tellsResolved)
            all.insert(all.end(), members.resolved.begin(), members.resolved.end());
        message.message = messageOf(members, way, all, decision.reason);
        for (const Alert *alert : all)
            message.alertKeys.push_back(alert->key);
        plan.messages.push_back(std::move(message));
    }
    const QString reason = notificationReasonName(decision.reason);
    for (size_t i = 0; i < members.firing.size(); ++i) {
        const Alert &alert = *members.firing[i];
        AlertVerdict made = verdict(alert, plan, integration, Kind::Told, {{u"reason"_s, reason}});
        if (held[i]) {
            made.kind = held[i]->kind;
            made.details = held[i]->details;
        } else if (!decision.sends) {
            made.kind = repeats && allAcknowledged ? Kind::Acknowledged : Kind::Known;
            made.details =
                made.kind == Kind::Acknowledged
                    ? QJsonObject{{u"by"_s, alert.acknowledged->by}}
                    : QJsonObject{{u"until"_s, isoText(entry ? entry->at + members.route->repeatInterval : m_now)}};
            const auto *said = saidBefore(alert, receiver.name, integration);
            made.delivery = said ? said->delivery : 0;
        }
        plan.verdicts.push_back(std::move(made));
    }
    for (const Alert *alert : members.resolved) {
        const bool isTold = decision.sends && decision.tellsResolved;
        const QString why =
            way.sendResolved ? u"the receiver never heard of it"_s : u"the receiver does not want to know of ends"_s;
        plan.verdicts.push_back(verdict(*alert, plan, integration, isTold ? Kind::ToldResolved : Kind::NotResolved,
                                        isTold ? QJsonObject{{u"reason"_s, reason}} : QJsonObject{{u"why"_s, why}}));
    }
}

AlertMessage GroupFlush::messageOf(const GroupMembers &members, const Integration &integration,
                                   const std::vector<const Alert *> &told, NotificationReason reason) const
{
    AlertMessage message;
    message.receiver = members.route->receiver;
    message.groupKey = groupKey(*members.route, members.labels);
    message.groupLabels = members.labels;
    message.reason = notificationReasonName(reason);
    message.at = m_now;
    message.routingKey = integration.routingKey;
    if (m_routing.ops) {
        message.source = m_routing.ops->source;
        message.environment = m_routing.ops->environment;
    }
    for (const Alert *alert : told) {
        ToldAlert one;
        one.labels = alert->labels;
        for (const auto &[name, value] : members.route->labels)
            one.labels.set(name, value);
        one.annotations = alert->annotations;
        one.startsAt = alert->startsAt;
        if (alert->state == AlertState::Resolved)
            one.endsAt = alert->endsAt.value_or(m_now);
        one.generatorUrl = alert->generatorUrl;
        if (m_routing.ops) {
            const QString severity = alert->label(alertlabel::severity);
            if (const auto threshold = m_routing.ops->thresholdOf(alert->alertId(), severity)) {
                one.sloMinutes = static_cast<double>(threshold->count()) / 60e6;
                one.sloBreached = m_now - alert->startsAt >= *threshold;
            }
        }
        message.alerts.push_back(std::move(one));
    }
    return message;
}

} // namespace loomdeck
