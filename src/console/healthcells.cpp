// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthcells.h"

#include "console/itempresentation.h"
#include "console/itemwords.h"
#include "console/promptwords.h"
#include "core/texttime.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace loomdeck::healthcells {

namespace {

QString tr(const char *text, const char *meaning = nullptr, qint64 n = -1)
{
    return QCoreApplication::translate("loomdeck::healthcells", text, meaning, static_cast<int>(n));
}

std::optional<Timestamp> timeIn(const QJsonObject &row, QLatin1StringView name)
{
    const auto at = parseIsoTime(row.value(name).toString());
    return at ? std::optional(*at) : std::nullopt;
}

/** How long ago, of the report: lists grow older with it alone. */
QString ageOf(const std::optional<Timestamp> &at, Timestamp now)
{
    return at ? Formats::age(now - *at) : QString();
}

/** Name under which the theme knows what an entry calls a status. */
QString stateOf(const QString &status)
{
    static const QHash<QString, QString> states{
        {u"pending"_s, u"pending"_s},   {u"inprogress"_s, u"running"_s}, {u"started"_s, u"running"_s},
        {u"progress"_s, u"running"_s},  {u"complete"_s, u"complete"_s},  {u"completed"_s, u"complete"_s},
        {u"failed"_s, u"failed"_s},     {u"blocked"_s, u"blocked"_s},    {u"cancelled"_s, u"cancelled"_s},
        {u"skipped"_s, u"cancelled"_s}, {u"contract"_s, u"refused"_s},   {u"partial"_s, u"warning"_s},
        {u"success"_s, u"complete"_s}};
    return states.value(QString(status).remove(u'-').remove(u'_').toLower(), u"pending"_s);
}

QVariantMap planCells(const QJsonObject &json, const HealthSubject &subject, Timestamp now)
{
    const qint64 complete = json[u"complete"].toInteger(), running = json[u"inProgress"].toInteger(),
                 pending = json[u"pending"].toInteger(), all = complete + running + pending;
    QVariantMap cells{
        {u"plan"_s, json[u"planName"].toString()}, {u"figure"_s, Formats::percent(complete, all)},
        {u"items"_s, static_cast<double>(all)},    {u"running"_s, static_cast<double>(running)},
        {u"gaps"_s, gaps(subject.phases)},         {u"age"_s, ageOf(timeIn(json, "lastUpdatedUtc"_L1), now)}};
    for (const PhaseCounts &one : subject.phases) {
        if (one.phase == Phase::None)
            continue;
        const QString key = phaseName(one.phase);
        const auto done = static_cast<double>(one.counts.complete), total = static_cast<double>(one.counts.total());
        cells.insert(key, total > 0 ? done / total : 0);
        cells.insert(key + u"Role"_s, one.counts.complete == one.counts.total() ? u"ok"_s : u"run"_s);
    }
    return cells;
}

QVariantMap itemCells(const QString &state, const QJsonObject &json, const HealthSubject &subject, Timestamp now)
{
    const auto updated = timeIn(json, "updatedAtUtc"_L1), created = timeIn(json, "createdAtUtc"_L1);
    return {{u"state"_s, state},
            {u"item"_s, json[u"backlogId"].toString()},
            {u"what"_s, json[u"description"].toString()},
            {u"plan"_s, json[u"planName"].toString()},
            {u"phase"_s, itemwords::phaseText(subject.phase)},
            {u"status"_s, itemwords::stateWord(json[u"status"].toString() == u"InProgress" ? ItemState::InProgress
                                               : json[u"status"].toString() == u"Complete" ? ItemState::Complete
                                                                                           : ItemState::Pending)},
            {u"still"_s, ageOf(updated, now)},
            {u"age"_s, ageOf(created, now)}};
}

QVariantMap failureCells(const QJsonObject &json, const HealthSubject &subject, const Formats &formats)
{
    QString what = json[u"diagnostics"][u"error"].toString();
    if (what.isEmpty())
        what = json[u"transcriptSnippet"].toString();
    return {{u"state"_s, stateOf(json[u"outcome"].toString())},
            {u"planner"_s, json[u"plannerName"].toString()},
            {u"item"_s, subject.backlogId},
            {u"what"_s, what.simplified()},
            {u"talk"_s, Formats::shortId(json[u"conversationId"].toString())},
            {u"when"_s, formats.maybeClockTime(timeIn(json, "createdAtUtc"_L1))}};
}

QVariantMap bibleCells(const QJsonObject &json, const Judged &judged)
{
    const QJsonArray entries = json[u"activeEntries"].toArray();
    const auto updated = timeIn(json, "lastUpdatedUtc"_L1);
    QJsonObject newest;
    for (const QJsonValue &entry : entries) {
        if (entry[u"updatedAtUtc"].toString() > newest[u"updatedAtUtc"].toString())
            newest = entry.toObject();
    }
    QString what = newest[u"entryName"].toString();
    if (const QString item = newest[u"sourceBacklogId"].toString(); !item.isEmpty())
        what = tr("%1, by %2", "world bible entry, item").arg(what, item);
    const bool isOld = updated && judged.at - *updated > judged.thresholds.worldBibleStale;
    return {{u"state"_s, entries.isEmpty() ? u"missing"_s
                         : isOld           ? u"old"_s
                                           : u"ready"_s},
            {u"plan"_s, json[u"planName"].toString()},
            {u"branch"_s, json[u"branchSlug"].toString()},
            {u"domain"_s, json[u"domain"].toString()},
            {u"entries"_s, static_cast<double>(entries.size())},
            {u"what"_s, what},
            {u"age"_s, ageOf(updated, judged.at)},
            {u"ageRole"_s, isOld ? u"warn"_s : QString()}};
}

QVariantMap telemetryCells(const QJsonObject &json, Timestamp now)
{
    QStringList more;
    if (const QJsonObject lore = json[u"loreMetrics"].toObject(); !lore.isEmpty())
        more << tr("lore %1 of %2 ready").arg(lore[u"ready"].toInteger()).arg(lore[u"total"].toInteger());
    if (const QJsonObject cast = json[u"characterMetrics"].toObject(); !cast.isEmpty())
        more << tr("cast %1 of %2 linked").arg(cast[u"personaLinked"].toInteger()).arg(cast[u"total"].toInteger());
    QString reason = json[u"reason"].toString();
    if (!more.isEmpty())
        reason += u" · "_s + more.join(u" · "_s);
    return {{u"state"_s, stateOf(json[u"status"].toString())},
            {u"item"_s, json[u"backlogId"].toString()},
            {u"phase"_s, json[u"phase"].toString()},
            {u"what"_s, reason},
            {u"plan"_s, json[u"planName"].toString()},
            {u"branch"_s, json[u"branch"].toString()},
            {u"age"_s, ageOf(timeIn(json, "timestampUtc"_L1), now)}};
}

QVariantMap actionCells(const QJsonObject &json, Timestamp now)
{
    const QString actor = json[u"actor"].toString();
    static const QHash<QString, const char *> names{
        {u"resume"_s, QT_TRANSLATE_NOOP("loomdeck::healthcells", "Resume")},
        {u"auto-resume"_s, QT_TRANSLATE_NOOP("loomdeck::healthcells", "Automatic resume")},
        {u"cancel"_s, QT_TRANSLATE_NOOP("loomdeck::healthcells", "Cancel")},
        {u"retry"_s, QT_TRANSLATE_NOOP("loomdeck::healthcells", "Retry")}};
    const QString action = json[u"action"].toString();
    return {{u"action"_s, names.contains(action) ? tr(names[action]) : action},
            {u"item"_s, json[u"backlogId"].toString()},
            {u"actor"_s, actor},
            {u"source"_s, json[u"source"].toString()},
            {u"plan"_s, json[u"planName"].toString()},
            {u"branch"_s, json[u"branch"].toString()},
            {u"age"_s, ageOf(timeIn(json, "timestampUtc"_L1), now)}};
}

QVariantMap transitionCells(const QJsonObject &json, const Formats &formats, Timestamp now)
{
    const auto at = timeIn(json, "occurredAtUtc"_L1);
    return {{u"state"_s, stateOf(json[u"status"].toString())}, {u"item"_s, json[u"backlogId"].toString()},
            {u"what"_s, json[u"description"].toString()},      {u"plan"_s, json[u"planName"].toString()},
            {u"when"_s, formats.maybeClockTime(at)},           {u"age"_s, ageOf(at, now)}};
}

QVariantMap templateCells(const QJsonObject &json)
{
    const QString issue = json[u"issue"].toString();
    const bool isFine = json[u"templateId"].toString().isEmpty() || issue.isEmpty();
    return {{u"state"_s, isFine                            ? u"ready"_s
                         : json[u"templateFound"].toBool() ? u"error"_s
                                                           : u"missing"_s},
            {u"planner"_s, json[u"planner"].toString()},
            {u"step"_s, json[u"displayName"].toString()},
            {u"template"_s, json[u"templateId"].toString()},
            {u"what"_s, isFine ? tr("its prompt is in use") : tr("cannot ask: %1").arg(promptwords::issueWord(issue))}};
}

} // namespace

QVariantMap of(const QString &list, const HealthRow &row, const Formats &formats, const Judged &judged)
{
    const Timestamp now = judged.at;
    if (list == u"plans")
        return planCells(row.json, row.subject, now);
    if (list == u"templates")
        return templateCells(row.json);
    if (list == u"stale")
        return itemCells(u"stuck"_s, row.json, row.subject, now);
    if (list == u"orphaned")
        return itemCells(u"orphaned"_s, row.json, row.subject, now);
    if (list == u"failures")
        return failureCells(row.json, row.subject, formats);
    if (list == u"transitions")
        return transitionCells(row.json, formats, now);
    if (list == u"worldBible")
        return bibleCells(row.json, judged);
    return list == u"telemetry" ? telemetryCells(row.json, now) : actionCells(row.json, now);
}

std::vector<HealthRow> templates(const std::vector<PlannerCard> &planners)
{
    std::vector<HealthRow> rows;
    for (const PlannerCard &planner : planners) {
        for (const PlannerStep &step : planner.steps)
            rows.push_back({{{u"planner"_s, planner.name},
                             {u"displayName"_s, step.displayName},
                             {u"templateId"_s, step.templateId},
                             {u"templateFound"_s, step.templateFound},
                             {u"issue"_s, step.templateFound && step.templateActive ? QString() : step.issue}},
                            {.key = planner.name + u'/' + step.stepId}});
    }
    return rows;
}

QStringList columns(const QString &list)
{
    static const QHash<QString, QStringList> keys{
        {u"plans"_s, {u"plan"_s, u"figure"_s, u"items"_s, u"running"_s, u"gaps"_s, u"age"_s}},
        {u"templates"_s, {u"state"_s, u"planner"_s, u"step"_s, u"template"_s, u"what"_s}},
        {u"stale"_s, {u"state"_s, u"item"_s, u"what"_s, u"plan"_s, u"phase"_s, u"still"_s}},
        {u"orphaned"_s, {u"state"_s, u"item"_s, u"what"_s, u"phase"_s, u"status"_s, u"age"_s}},
        {u"failures"_s, {u"state"_s, u"planner"_s, u"what"_s, u"item"_s, u"talk"_s, u"when"_s}},
        {u"transitions"_s, {u"state"_s, u"item"_s, u"what"_s, u"plan"_s, u"when"_s, u"age"_s}},
        {u"worldBible"_s, {u"state"_s, u"plan"_s, u"branch"_s, u"domain"_s, u"entries"_s, u"what"_s, u"age"_s}},
        {u"telemetry"_s, {u"state"_s, u"item"_s, u"phase"_s, u"what"_s, u"plan"_s, u"branch"_s, u"age"_s}},
        {u"actions"_s, {u"action"_s, u"item"_s, u"actor"_s, u"source"_s, u"plan"_s, u"branch"_s, u"age"_s}}};
    return keys.value(list);
}

QString gaps(const std::vector<PhaseCounts> &phases)
{
    // Short words, as the heads of the columns have them.
    static const QHash<Phase, const char *> words{
        {Phase::VisionPlanner, QT_TRANSLATE_NOOP("loomdeck::healthcells", "vision")},
        {Phase::WorldBibleManager, QT_TRANSLATE_NOOP("loomdeck::healthcells", "bible")},
        {Phase::IterativePlanner, QT_TRANSLATE_NOOP("loomdeck::healthcells", "iteration")},
        {Phase::ChapterArchitect, QT_TRANSLATE_NOOP("loomdeck::healthcells", "chapters")},
        {Phase::ScrollRefiner, QT_TRANSLATE_NOOP("loomdeck::healthcells", "scrolls")},
        {Phase::SceneWeaver, QT_TRANSLATE_NOOP("loomdeck::healthcells", "scenes")}};
    QStringList missing;
    for (const Phase phase : allPhases()) {
        if (std::ranges::none_of(phases, [phase](const PhaseCounts &one) { return one.phase == phase; }))
            missing << tr(words[phase]);
    }
    return missing.isEmpty() ? QString() : tr("no %1", "phases").arg(missing.join(u", "_s));
}

} // namespace loomdeck::healthcells
