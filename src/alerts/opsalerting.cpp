// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/opsalerting.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString opsAlertKey(const QString &alertId)
{
    return u"alert:"_s + alertId.toLower();
}

QString opsSeverityKey(const QString &severity)
{
    return u"severity:"_s + severity.toLower();
}

} // namespace

std::optional<OpsAlerting::Way> OpsAlerting::wayOf(const QString &alertId, const QString &severity) const
{
    if (!enabled || (!severities.isEmpty() && !severities.contains(severity.toLower())))
        return std::nullopt;
    Way way{{}, webhookUrl, routingKey};
    for (const QString &key : {opsAlertKey(alertId), opsSeverityKey(severity), u"default"_s}) {
        const auto route = routes.find(key);
        if (route == routes.end())
            continue;
        way.key = key;
        if (!route->second.webhookUrl.trimmed().isEmpty())
            way.webhookUrl = route->second.webhookUrl;
        if (!route->second.routingKey.trimmed().isEmpty())
            way.routingKey = route->second.routingKey;
        break;
    }
    if (way.webhookUrl.trimmed().isEmpty())
        return std::nullopt;
    return way;
}

std::optional<Micros> OpsAlerting::thresholdOf(const QString &alertId, const QString &severity) const
{
    for (const QString &key : {opsAlertKey(alertId), opsSeverityKey(severity)}) {
        if (const auto found = thresholds.find(key); found != thresholds.end())
            return found->second;
    }
    return std::nullopt;
}

OpsDecision decideOps(const OpsAlerting &options, const OpsSighting &sighting, Timestamp now)
{
    OpsDecision decision;
    const auto refuse = [&decision](OpsDecision::Outcome outcome) {
        decision.outcome = outcome;
        return decision;
    };
    if (!options.enabled)
        return refuse(OpsDecision::Outcome::Disabled);
    if (!options.severities.isEmpty() && !options.severities.contains(sighting.severity.toLower()))
        return refuse(OpsDecision::Outcome::Filtered);
    const auto way = options.wayOf(sighting.alertId, sighting.severity);
    if (!way)
        return refuse(OpsDecision::Outcome::NoWebhook);
    decision.way = *way;
    if (const auto threshold = options.thresholdOf(sighting.alertId, sighting.severity)) {
        decision.sloMinutes = std::chrono::duration<double, std::ratio<60>>(*threshold).count();
        decision.sloBreached = now - sighting.firstSeen >= *threshold;
    }
    if (sighting.lastSent && now - *sighting.lastSent < options.debounceWindow)
        return refuse(OpsDecision::Outcome::Debounced);
    return decision;
}

QString debounceKey(const OpsSighting &sighting, const OpsAlerting::Way &way)
{
    return QStringList{sighting.alertId.toLower(), sighting.severity.toLower(), way.webhookUrl, way.routingKey}.join(
        u'\n');
}

std::optional<Micros> parseTimeSpan(const QString &text)
{
    static const QRegularExpression form(
        u"^(-)?(?:(\\d{1,5})\\.)?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,7}))?)?$"_s);
    static const QRegularExpression days(u"^(-)?(\\d{1,5})$"_s);
    using namespace std::chrono;
    if (const auto match = days.match(text.trimmed()); match.hasMatch()) {
        const Micros span = hours(24) * match.captured(2).toInt();
        return match.captured(1).isEmpty() ? span : -span;
    }
    const auto match = form.match(text.trimmed());
    const int hour = match.captured(3).toInt(), minute = match.captured(4).toInt(), second = match.captured(5).toInt();
    if (!match.hasMatch() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const Micros span = hours(24) * match.captured(2).toInt() + hours(hour) + minutes(minute) + seconds(second) +
                        Micros(match.captured(6).leftJustified(6, u'0', true).toInt());
    return match.captured(1).isEmpty() ? span : -span;
}

} // namespace loomdeck
