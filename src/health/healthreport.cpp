// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/healthreport.h"

#include "core/json.h"
#include "core/texttime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QJsonObject cardJson(const PlannerCard &card)
{
    QJsonArray steps;
    for (const PlannerStep &step : card.steps)
        steps.append(QJsonObject{{u"stepId"_s, step.stepId},
                                 {u"displayName"_s, step.displayName},
                                 {u"templateId"_s, orNull(step.templateId)},
                                 {u"templateFound"_s, step.templateFound},
                                 {u"templateActive"_s, step.templateActive},
                                 {u"issue"_s, orNull(step.issue.isEmpty() ? QString() : step.issue)}});
    return {{u"name"_s, card.name},
            {u"description"_s, card.description},
            {u"capabilities"_s, toJsonArray(card.capabilities)},
            {u"steps"_s, steps}};
}

PlannerCard cardFrom(const QJsonObject &json)
{
    PlannerCard card{
        json[u"name"].toString(), json[u"description"].toString(), toStringList(json[u"capabilities"]), {}};
    for (const QJsonValue &step : json[u"steps"].toArray())
        card.steps.push_back({step[u"stepId"].toString(), step[u"displayName"].toString(),
                              step[u"templateId"].toString(), step[u"templateFound"].toBool(),
                              step[u"templateActive"].toBool(), step[u"issue"].toString()});
    return card;
}

QJsonObject countsJson(const std::map<QString, qint64> &counts)
{
    QJsonObject json;
    for (const auto &[name, count] : counts)
        json.insert(name, count);
    return json;
}

std::map<QString, qint64> countsFrom(const QJsonValue &json)
{
    std::map<QString, qint64> counts;
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        counts[it.key()] = it.value().toInteger();
    return counts;
}

} // namespace

QString healthStatusName(HealthStatus status)
{
    static const QStringList names{u"Healthy"_s, u"Degraded"_s, u"Critical"_s};
    return names.at(static_cast<int>(status));
}

QString healthSeverityName(HealthSeverity severity)
{
    static const QStringList names{u"Info"_s, u"Warning"_s, u"Error"_s};
    return names.at(static_cast<int>(severity));
}

QJsonObject HealthReport::toJson() const
{
    QJsonArray cards, rows;
    for (const PlannerCard &card : planners)
        cards.append(cardJson(card));
    for (const HealthAlert &alert : alerts)
        rows.append(QJsonObject{{u"id"_s, alert.id},
                                {u"severity"_s, healthSeverityName(alert.severity)},
                                {u"title"_s, alert.title},
                                {u"description"_s, alert.description},
                                {u"generatedAtUtc"_s, isoText(generatedAt)}});
    return {{u"generatedAtUtc"_s, isoText(generatedAt)},
            {u"status"_s, healthStatusName(status)},
            {u"planners"_s, cards},
            {u"backlog"_s, QJsonObject{{u"totalItems"_s, backlog.total()},
                                       {u"pending"_s, backlog.pending},
                                       {u"inProgress"_s, backlog.inProgress},
                                       {u"complete"_s, backlog.complete}}},
            {u"telemetry"_s, QJsonObject{{u"totalExecutions"_s, executions.total},
                                         {u"lastExecutionUtc"_s, orNull(isoText(executions.lastAt))},
                                         {u"outcomeCounts"_s, countsJson(executions.outcomes)},
                                         {u"critiqueStatusCounts"_s, countsJson(executions.critique)}}},
            {u"alerts"_s, rows},
            {u"warnings"_s, toJsonArray(warnings)}};
}

QJsonObject HealthReport::stored() const
{
    QJsonObject json = toJson();
    json.insert(u"stale"_s, stale);
    json.insert(u"orphaned"_s, orphaned);
    json.insert(u"recentFailures"_s, recentFailures);
    return json;
}

HealthReport HealthReport::fromStored(const QJsonObject &json)
{
    HealthReport report;
    if (const auto at = parseIsoTime(json[u"generatedAtUtc"].toString()))
        report.generatedAt = *at;
    for (const HealthStatus status : {HealthStatus::Degraded, HealthStatus::Critical}) {
        if (json[u"status"].toString() == healthStatusName(status))
            report.status = status;
    }
    for (const QJsonValue &card : json[u"planners"].toArray())
        report.planners.push_back(cardFrom(card.toObject()));
    const QJsonObject backlog = json[u"backlog"].toObject(), telemetry = json[u"telemetry"].toObject();
    report.backlog = {backlog[u"pending"].toInteger(), backlog[u"inProgress"].toInteger(),
                      backlog[u"complete"].toInteger()};
    report.stale = json[u"stale"].toInteger();
    report.orphaned = json[u"orphaned"].toInteger();
    report.recentFailures = json[u"recentFailures"].toInteger();
    report.executions.total = telemetry[u"totalExecutions"].toInteger();
    if (const auto at = parseIsoTime(telemetry[u"lastExecutionUtc"].toString()))
        report.executions.lastAt = *at;
    report.executions.outcomes = countsFrom(telemetry[u"outcomeCounts"]);
    report.executions.critique = countsFrom(telemetry[u"critiqueStatusCounts"]);
    for (const QJsonValue &alert : json[u"alerts"].toArray()) {
        HealthSeverity severity = HealthSeverity::Info;
        for (const HealthSeverity one : {HealthSeverity::Warning, HealthSeverity::Error}) {
            if (alert[u"severity"].toString() == healthSeverityName(one))
                severity = one;
        }
        report.alerts.push_back(
            {alert[u"id"].toString(), severity, alert[u"title"].toString(), alert[u"description"].toString()});
    }
    report.warnings = toStringList(json[u"warnings"]);
    return report;
}

} // namespace loomdeck
