// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/itempresentation.h"

#include "backlog/contract.h"
#include "console/itemwords.h"
#include "console/saidwords.h"
#include "core/ids.h"
#include "core/json.h"

#include <algorithm>
#include <QCoreApplication>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace loomdeck::itempresentation {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("loomdeck::itempresentation", text);
}

/** Which line of the check list a refusal of the contract disputes; what is missing shows by itself. */
QString keyOfCode(const QString &code)
{
    static const QHash<QString, QString> keys{{u"task-not-found"_s, u"taskId"_s},
                                              {u"task-backlog-mismatch"_s, u"taskId"_s},
                                              {u"provider-mismatch"_s, u"providerId"_s},
                                              {u"agent-mismatch"_s, u"agentId"_s},
                                              {u"model-mismatch"_s, u"modelId"_s},
                                              {u"conversation-plan-mismatch"_s, u"conversationPlanId"_s},
                                              {u"plan-conversation-mismatch"_s, u"conversationPlanId"_s}};
    return keys.value(code);
}

QString faultOfCode(const QString &code)
{
    return code.endsWith(u"mismatch") ? tr("mismatch") : tr("not found");
}

QString stateOfOutcome(const QString &outcome)
{
    static const QHash<QString, QString> states{{u"failed"_s, u"failed"_s},    {u"interrupted"_s, u"retrying"_s},
                                                {u"released"_s, u"pending"_s}, {u"snoozed"_s, u"held"_s},
                                                {u"held"_s, u"held"_s},        {u"cancelled"_s, u"cancelled"_s}};
    return states.value(outcome, u"warning"_s);
}

QString outcomeText(const JobAttempt &attempt)
{
    if (attempt.error)
        return saidwords::said(attempt.error->message);
    if (attempt.outcome == u"interrupted")
        return tr("interrupted; no attempt is used");
    if (attempt.outcome == u"held")
        return tr("held; no attempt is used");
    return attempt.outcome == u"released" ? tr("given back; no attempt is used") : attempt.outcome;
}

} // namespace

QVariantList contract(const ItemFacts &facts)
{
    struct Line
    {
        QString key, name, value;
    };
    const auto &task = facts.item.task;
    const TaskMetadata metadata =
        task ? metadataOf(*task, facts.item.planId, facts.item.conversationId) : TaskMetadata();
    const QList<Line> lines{{u"conversationId"_s, tr("Conversation"), metadata.conversationId},
                            {u"conversationPlanId"_s, tr("Conversation plan"), metadata.conversationPlanId},
                            {u"agentId"_s, tr("Agent"), metadata.agentId},
                            {u"providerId"_s, tr("Provider"), metadata.providerId},
                            {u"modelId"_s, tr("Model"), metadata.modelId},
                            {u"taskId"_s, tr("Task"), task ? task->id : QString()},
                            {u"branchSlug"_s, tr("Branch"), metadata.branchSlug}};
    // A refused resume that nobody has mended since says more than the stamp alone.
    const JournalEntry *refused =
        !facts.history.empty() && facts.history.front().kind == u"backlog.contract" ? &facts.history.front() : nullptr;
    const QString refusedCode = refused ? refused->details.value(u"code"_s).toString() : QString();
    QVariantList rows;
    for (const Line &line : lines) {
        const bool missing = isNoGuid(line.value);
        const bool disputed = refused && keyOfCode(refusedCode) == line.key;
        QString value = missing ? u"–"_s : line.key == u"branchSlug" ? line.value : Formats::shortId(line.value);
        if (disputed && refusedCode.endsWith(u"mismatch") && !missing)
            value = u"%1 ≠ %2"_s.arg(line.value.left(8), refused->details.value(line.key).toString().left(8));
        rows << QVariantMap{{u"name"_s, line.name},
                            {u"value"_s, value},
                            {u"full"_s, line.value},
                            {u"ok"_s, !missing && !disputed},
                            {u"fault"_s, disputed  ? faultOfCode(refusedCode)
                                         : missing ? tr("missing")
                                                   : QString()}};
    }
    return rows;
}

QVariantList attempts(const ItemFacts &facts, const Formats &formats)
{
    QVariantList rows;
    const auto row = [&](int number, const QString &state, Timestamp at, const QString &text,
                         std::optional<Micros> took) {
        rows << QVariantMap{{u"number"_s, number},
                            {u"stateName"_s, state},
                            {u"time"_s, formats.clockTime(at)},
                            {u"text"_s, text},
                            {u"duration"_s, took ? Formats::duration(*took) : QString()}};
    };
    if (!facts.job)
        return rows;
    const Job &job = *facts.job;
    if (job.state == JobState::Running && job.startedAt)
        row(job.attempt + 1, u"running"_s, *job.startedAt,
            tr("on %1").arg(job.leaseOwner.section(u'|', 0, 0).section(u'@', 0, 0)), formats.now() - *job.startedAt);
    else if (job.state == JobState::Complete && job.finishedAt)
        row(job.attempt + 1, u"complete"_s, *job.finishedAt, tr("completed"),
            job.startedAt ? std::optional(*job.finishedAt - *job.startedAt) : std::nullopt);
    for (auto attempt = facts.attempts.rbegin(); attempt != facts.attempts.rend(); ++attempt)
        row(attempt->number, stateOfOutcome(attempt->outcome), attempt->endedAt, outcomeText(*attempt),
            attempt->endedAt - attempt->startedAt);
    return rows;
}

QVariantList exchanges(const ItemFacts &facts, const Formats &formats)
{
    QVariantList rows;
    for (const Transcript &one : facts.transcripts) {
        const bool failed = one.validationStatus == u"Failed";
        QStringList parts;
        if (one.promptTokens && one.completionTokens)
            parts
                << tr("%1 + %2 tokens").arg(Formats::number(*one.promptTokens), Formats::number(*one.completionTokens));
        if (one.latencyMs)
            parts << Formats::duration(
                std::chrono::duration_cast<Micros>(std::chrono::duration<double, std::milli>(*one.latencyMs)));
        rows << QVariantMap{{u"id"_s, one.id},
                            {u"time"_s, formats.clockTime(one.createdAt)},
                            {u"title"_s, one.phase},
                            {u"stateName"_s, failed                              ? u"failed"_s
                                             : one.validationStatus == u"Passed" ? u"complete"_s
                                                                                 : u"pending"_s},
                            {u"text"_s, failed ? saidwords::said(one.validationDetails) : parts.join(u" · "_s)}};
    }
    return rows;
}

QVariantList related(const ItemFacts &facts)
{
    QVariantList rows;
    const auto add = [&rows](const std::vector<std::pair<QString, ItemState>> &list, const QString &relation) {
        for (const auto &[backlogId, state] : list)
            rows << QVariantMap{
                {u"backlogId"_s, backlogId}, {u"stateName"_s, itemwords::stateName(state)}, {u"relation"_s, relation}};
    };
    add(facts.needs, tr("makes what it needs"));
    add(facts.neededBy, tr("needs what it makes"));
    return rows;
}

QString historyText(const JournalEntry &entry)
{
    const QString phase = entry.details.value(u"phase"_s).toString();
    const auto withReason = [&entry](const QString &text) {
        return entry.reason.isEmpty() ? text : u"%1: %2"_s.arg(text, saidwords::said(entry.reason));
    };
    if (entry.kind == u"backlog.resume")
        return withReason(entry.cause > 0 ? tr("resumed in bulk") : tr("resumed"));
    if (entry.kind == u"backlog.contract")
        return tr("resume refused: %1").arg(entry.details.value(u"code"_s).toString());
    if (entry.kind == u"backlog.refused")
        return tr("resume refused: %1").arg(saidwords::said(entry.reason));
    if (entry.kind == u"backlog.retry")
        return withReason(tr("tried again"));
    if (entry.kind == u"backlog.cancel")
        return withReason(tr("cancelled"));
    if (entry.kind == u"backlog.auto-resume")
        return tr("resumed by itself, it had stood still");
    if (entry.kind == u"phase.started")
        return tr("phase %1 started").arg(phase);
    if (entry.kind == u"phase.completed")
        return withReason(tr("phase %1 completed").arg(phase));
    if (entry.kind == u"phase.blocked")
        return withReason(tr("phase %1 blocked").arg(phase));
    if (entry.kind == u"phase.failed")
        return withReason(tr("phase %1 failed").arg(phase));
    if (entry.kind == u"phase.cancelled")
        return tr("phase %1 cancelled").arg(phase);
    if (entry.kind == u"phase.released")
        return tr("phase %1 given back").arg(phase);
    if (entry.kind == u"backlog.held")
        return withReason(tr("held"));
    if (entry.kind == u"gate.opened")
        return withReason(tr("gate opened"));
    if (entry.kind == u"gate.slowed")
        return withReason(tr("gate slowed"));
    if (entry.kind == u"gate.probing")
        return tr("gate tried with a single call");
    if (entry.kind == u"gate.closed")
        return withReason(tr("gate closed"));
    if (entry.kind == u"plan.paused")
        return withReason(tr("plan paused"));
    if (entry.kind == u"plan.resumed")
        return withReason(tr("plan resumed"));
    if (entry.kind == u"backlog.deadline")
        return withReason(entry.after[u"dueAtUtc"].isString() ? tr("deadline set") : tr("deadline removed"));
    return withReason(entry.kind);
}

QVariantList history(const ItemFacts &facts, const Formats &formats)
{
    QVariantList rows;
    for (const JournalEntry &entry : facts.history) {
        const Timestamp at = entry.occurredAt == Timestamp{} ? entry.at : entry.occurredAt;
        rows << QVariantMap{{u"time"_s, formats.clockTime(at)},
                            {u"fullTime"_s, formats.fullTime(at)},
                            {u"actor"_s, entry.actor},
                            {u"text"_s, historyText(entry)}};
    }
    return rows;
}

QVariantList extra(const ItemFacts &facts)
{
    QVariantList rows;
    const auto add = [&rows](const QJsonObject &fields) {
        for (auto it = fields.begin(); it != fields.end(); ++it)
            rows << QVariantMap{{u"name"_s, it.key()},
                                {u"value"_s, it->isString() ? it->toString() : QString::fromUtf8(jsonText(*it))}};
    };
    add(facts.item.item.extra);
    if (facts.item.task)
        add(facts.item.task->extra);
    return rows;
}

} // namespace loomdeck::itempresentation
