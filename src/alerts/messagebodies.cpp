// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/messagebodies.h"

#include "core/json.h"
#include "core/texttime.h"

#include <QCryptographicHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::messagebodies {

namespace {

QJsonObject alertOf(const ToldAlert &alert)
{
    return {{u"status"_s, alert.isFiring() ? u"firing"_s : u"resolved"_s},
            {u"labels"_s, alert.labels.toJson()},
            {u"annotations"_s, alert.annotations.toJson()},
            {u"startsAt"_s, isoText(alert.startsAt)},
            // Go's zero time, which is what Alertmanager's receivers expect of a firing one.
            {u"endsAt"_s, alert.endsAt ? isoText(*alert.endsAt) : u"0001-01-01T00:00:00Z"_s},
            {u"generatorURL"_s, alert.generatorUrl},
            {u"fingerprint"_s, alert.labels.fingerprintText()}};
}

QJsonArray alertsOf(const AlertMessage &message)
{
    QJsonArray alerts;
    for (const ToldAlert &alert : message.alerts)
        alerts.append(alertOf(alert));
    return alerts;
}

QString statusOf(const AlertMessage &message)
{
    return message.isFiring() ? u"firing"_s : u"resolved"_s;
}

} // namespace

QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most || most < 1)
        return most < 1 ? QString() : text;
    qsizetype end = most - 1;
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + u'\u2026';
}

QJsonObject alertmanager(const AlertMessage &message)
{
    QJsonObject body{{u"version"_s, u"4"_s},
                     {u"groupKey"_s, message.groupKey},
                     {u"truncatedAlerts"_s, message.truncated},
                     {u"status"_s, statusOf(message)},
                     {u"receiver"_s, message.receiver},
                     {u"groupLabels"_s, message.groupLabels.toJson()},
                     {u"commonLabels"_s, message.commonLabels().toJson()},
                     {u"commonAnnotations"_s, message.commonAnnotations().toJson()},
                     {u"externalURL"_s, message.externalUrl},
                     {u"notification_reason"_s, message.reason},
                     {u"alerts"_s, alertsOf(message)}};
    if (message.isDrill)
        body.insert(u"drill"_s, true);
    return body;
}

QJsonObject ops(const AlertMessage &message)
{
    QJsonArray alerts;
    for (const ToldAlert &alert : message.alerts) {
        const auto label = [&](const QString &name) { return orNull(alert.labels.value(name)); };
        const QString id = alert.labels.value(u"alert_id"_s);
        QJsonObject row{{u"id"_s, id.isEmpty() ? alert.labels.value(u"alertname"_s) : id},
                        {u"severity"_s, severityOf(alert)},
                        {u"title"_s, titleOf(alert)},
                        {u"description"_s, alert.annotations.value(u"description"_s)},
                        {u"generatedAtUtc"_s, isoText(message.at)},
                        {u"sloMinutes"_s, alert.sloMinutes ? QJsonValue(*alert.sloMinutes) : QJsonValue()},
                        {u"sloBreached"_s, alert.sloBreached},
                        {u"status"_s, alert.isFiring() ? u"firing"_s : u"resolved"_s},
                        {u"planId"_s, label(u"plan_id"_s)},
                        {u"planName"_s, label(u"plan"_s)},
                        {u"branch"_s, label(u"branch"_s)},
                        {u"backlogId"_s, label(u"backlog"_s)},
                        {u"backlogItemId"_s, label(u"backlog_item_id"_s)},
                        {u"taskId"_s, label(u"task_id"_s)},
                        {u"providerId"_s, label(u"provider_id"_s)}};
        alerts.append(row);
    }
    QJsonObject body{{u"source"_s, message.source.isEmpty() ? u"loomdeck"_s : message.source},
                     {u"environment"_s, message.environment.isEmpty() ? u"local"_s : message.environment},
                     {u"routingKey"_s, orNull(message.routingKey)},
                     {u"alerts"_s, alerts}};
    if (message.truncated > 0)
        body.insert(u"truncatedAlerts"_s, message.truncated);
    if (message.isDrill)
        body.insert(u"drill"_s, true);
    return body;
}

QJsonObject standard(const AlertMessage &message)
{
    const QString at = isoText(message.at);
    return {{u"specversion"_s, u"1.0"_s},
            {u"id"_s, message.id},
            {u"source"_s, message.externalUrl.isEmpty() ? u"/loomdeck"_s : message.externalUrl},
            {u"type"_s, u"loomdeck.alerts."_s + statusOf(message)},
            {u"subject"_s, message.groupKey},
            {u"time"_s, at},
            // What Standard Webhooks calls the same.
            {u"timestamp"_s, at},
            {u"datacontenttype"_s, u"application/json"_s},
            {u"data"_s, QJsonObject{{u"status"_s, statusOf(message)},
                                    {u"receiver"_s, message.receiver},
                                    {u"reason"_s, message.reason},
                                    {u"severity"_s, severityOf(message)},
                                    {u"title"_s, headlineOf(message)},
                                    {u"drill"_s, message.isDrill},
                                    {u"groupLabels"_s, message.groupLabels.toJson()},
                                    {u"truncatedAlerts"_s, message.truncated},
                                    {u"alerts"_s, alertsOf(message)}}}};
}

QJsonObject pagerDuty(const AlertMessage &message)
{
    // Group keys are longer than the 255 characters that a key may have there.
    const QString key = QString::fromLatin1(
        QCryptographicHash::hash((message.receiver + u'\n' + message.groupKey).toUtf8(), QCryptographicHash::Sha256)
            .toHex());
    QJsonObject event{{u"event_action"_s, message.isFiring() ? u"trigger"_s : u"resolve"_s},
                      {u"dedup_key"_s, message.isDrill ? u"drill-"_s + key : key},
                      {u"client"_s, u"Loomdeck"_s}};
    if (!message.externalUrl.isEmpty())
        event.insert(u"client_url"_s, message.externalUrl);
    if (!message.isFiring())
        return event;
    const LabelSet common = message.commonLabels();
    event.insert(u"payload"_s,
                 QJsonObject{{u"summary"_s, shortened(headlineOf(message), 1024)},
                             {u"source"_s, common.contains(u"plan"_s) ? common.value(u"plan"_s) : u"loomdeck"_s},
                             {u"severity"_s, message.isDrill ? u"info"_s : severityOf(message)},
                             {u"timestamp"_s, isoText(message.at)},
                             {u"component"_s, common.value(u"planner"_s)},
                             {u"group"_s, common.value(u"branch"_s)},
                             {u"class"_s, common.value(u"alertname"_s)},
                             {u"custom_details"_s, QJsonObject{{u"firing"_s, message.firingCount()},
                                                               {u"truncatedAlerts"_s, message.truncated},
                                                               {u"alerts"_s, alertsOf(message)}}}});
    return event;
}

} // namespace loomdeck::messagebodies
