// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/healthrows.h"

#include "backlog/actionlog.h"
#include "backlog/itemstate.h"
#include "core/json.h"
#include "core/texttime.h"
#include "health/healthfacts.h"

using namespace Qt::StringLiterals;

namespace loomdeck::healthrows {

namespace {

/** The first text there is under these names, else the fallback. */
QString textUnder(const QJsonObject &details, std::initializer_list<QLatin1StringView> names, const QString &fallback)
{
    for (const QLatin1StringView name : names) {
        const QString text = details.value(name).toString();
        if (!text.isEmpty())
            return text;
    }
    return fallback;
}

QJsonValue nullable(const QJsonObject &details, QLatin1StringView name)
{
    const QJsonValue value = details.value(name);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QJsonObject picked(const QJsonObject &from, std::initializer_list<QLatin1StringView> names)
{
    QJsonObject row;
    for (const QLatin1StringView name : names)
        row.insert(name, nullable(from, name));
    return row;
}

/** Only objects with the names that the report has; what else an entry knows of them stays out. */
QJsonArray rowsOf(const QJsonValue &list, std::initializer_list<QLatin1StringView> names, bool isLore = false)
{
    QJsonArray rows;
    for (const QJsonValue &one : list.toArray()) {
        QJsonObject row = picked(one.toObject(), names);
        if (isLore)
            row.insert(u"requirementSlug"_s,
                       orNull(textUnder(one.toObject(), {"requirementSlug"_L1, "slug"_L1}, QString())));
        rows.append(row);
    }
    return rows;
}

QJsonValue metricsOf(const QJsonObject &details, QLatin1StringView name, std::initializer_list<QLatin1StringView> names)
{
    return details.value(name).isObject() ? QJsonValue(picked(details.value(name).toObject(), names))
                                          : QJsonValue(QJsonValue::Null);
}

void contractRow(QJsonObject &row, const JournalEntry &entry)
{
    const QJsonObject &details = entry.details;
    row.insert(u"phase"_s, u"resume"_s);
    row.insert(u"status"_s, u"contract"_s);
    row.insert(u"previousStatus"_s, nullable(details, "backlogStatus"_L1));
    row.insert(u"reason"_s, textUnder(details, {"code"_L1}, u"contract-mismatch"_s));
    row.insert(u"metadata"_s, picked(details, {"code"_L1, "providerId"_L1, "modelId"_L1, "agentId"_L1,
                                               "conversationId"_L1, "conversationPlanId"_L1, "taskId"_L1}));
}

void phaseRow(QJsonObject &row, const JournalEntry &entry)
{
    const QJsonObject &details = entry.details;
    const QString status = entry.after[u"status"].toString();
    row.insert(u"phase"_s, textUnder(details, {"phase"_L1}, u"unknown"_s));
    row.insert(u"status"_s,
               status.isEmpty() ? textUnder(details, {"backlogStatus"_L1, "status"_L1}, u"unknown"_s) : status);
    const QString before = entry.before[u"status"].toString();
    row.insert(u"previousStatus"_s, before.isEmpty() ? nullable(details, "previousStatus"_L1) : QJsonValue(before));
    row.insert(u"reason"_s, textUnder(details, {"reason"_L1}, entry.kind.section(u'.', 1)));
    row.insert(u"metadata"_s,
               details.value(u"metadata"_s).isObject() ? details.value(u"metadata"_s) : QJsonValue(QJsonValue::Null));
}

} // namespace

QStringList telemetryKinds()
{
    return {u"phase.started"_s,  u"phase.completed"_s,   u"phase.failed"_s,          u"phase.blocked"_s,
            u"phase.skipped"_s,  u"phase.cancelled"_s,   u"phase.not-implemented"_s, u"phase.pending"_s,
            u"phase.progress"_s, u"backlog.telemetry"_s, u"backlog.contract"_s};
}

QJsonObject telemetry(const JournalEntry &entry, const QString &planName)
{
    const QJsonObject &details = entry.details;
    QJsonObject row{
        {u"planId"_s, orNull(entry.planId)},
        {u"planName"_s, planName.isEmpty() ? textUnder(details, {"planName"_L1}, missingPlanName()) : planName},
        {u"backlogId"_s, entry.subjectType == u"item" && !entry.subjectName.isEmpty()
                             ? entry.subjectName
                             : textUnder(details, {"backlogId"_L1, "backlogItemId"_L1}, u"(unknown)"_s)},
        {u"branch"_s, entry.branch.isEmpty() ? u"main"_s : entry.branch},
        {u"iteration"_s, nullable(details, "iteration"_L1)},
        {u"timestampUtc"_s, isoText(entry.occurredAt)},
        {u"characterMetrics"_s,
         metricsOf(details, "characterMetrics"_L1, {"total"_L1, "personaLinked"_L1, "worldBibleLinked"_L1})},
        {u"loreMetrics"_s, metricsOf(details, "loreMetrics"_L1, {"total"_L1, "ready"_L1, "blocked"_L1})},
        {u"recentCharacters"_s, rowsOf(details.value(u"recentCharacters"_s),
                                       {"id"_L1, "slug"_L1, "displayName"_L1, "personaId"_L1, "worldBibleEntryId"_L1,
                                        "role"_L1, "importance"_L1, "updatedAtUtc"_L1})},
        {u"pendingLore"_s,
         rowsOf(details.value(u"pendingLore"_s),
                {"id"_L1, "title"_L1, "status"_L1, "worldBibleEntryId"_L1, "updatedAtUtc"_L1}, true)}};
    if (entry.kind == u"backlog.contract")
        contractRow(row, entry);
    else
        phaseRow(row, entry);
    return row;
}

QJsonObject action(const JournalEntry &entry, const QString &planName)
{
    const QJsonObject &details = entry.details;
    QJsonObject row = picked(details, {"description"_L1, "actorId"_L1, "providerId"_L1, "modelId"_L1, "agentId"_L1,
                                       "conversationId"_L1, "conversationPlanId"_L1, "taskId"_L1, "actor"_L1});
    row.insert(u"planId"_s, orNull(entry.planId));
    row.insert(u"planName"_s, planName.isEmpty() ? textUnder(details, {"planName"_L1}, missingPlanName()) : planName);
    row.insert(u"backlogId"_s, textUnder(details, {"backlogId"_L1}, entry.subjectName));
    row.insert(u"action"_s, textUnder(details, {"action"_L1}, entry.kind.section(u'.', 1)));
    row.insert(u"branch"_s, entry.branch.isEmpty() ? u"main"_s : entry.branch);
    row.insert(u"source"_s, textUnder(details, {"source"_L1}, entry.source));
    const QString status = details.value(u"status"_s).toString();
    row.insert(u"status"_s, orNull(itemStatusNames().contains(status) ? status : QString()));
    row.insert(u"timestampUtc"_s, isoText(entry.occurredAt));
    return row;
}

} // namespace loomdeck::healthrows
