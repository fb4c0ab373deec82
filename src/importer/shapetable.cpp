// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/shapetable.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using K = RecordKind;

const QString llm = u"answers of a model; the planner here asks for its own"_s;
const QString job = u"metadata of jobs; the jobs here make their own"_s;
const QString hub = u"messages of the chat hub, which hold no planning"_s;
const QString http = u"sign-in and error answers, which hold no records"_s;
const QString alerting = u"alerting options and webhooks, which are not imported"_s;
const QString world = u"rows of the cast, the world bible, transcripts or templates, which are not imported"_s;

ShapeRule taken(RecordKind kind, const QStringList &all, const QStringList &any = {}, const QStringList &none = {})
{
    return {kind, {}, all, any, none};
}

ShapeRule left(const QString &what, const QStringList &all, const QStringList &any = {}, const QStringList &none = {})
{
    return {std::nullopt, what, all, any, none};
}

/** The first match counts: special shapes stand before general ones. */
const std::vector<ShapeRule> &rules()
{
    static const std::vector<ShapeRule> list{
        left(u"a call without its answer, which holds no records"_s, {u"method"_s, u"path"_s},
             {u"request"_s, u"requests"_s}, {u"response"_s, u"response200"_s, u"response201"_s}),
        left(u"a planner health report, which is not imported"_s, {u"generatedAtUtc"_s, u"planners"_s}),
        left(u"a roster, which is not imported"_s, {u"characters"_s, u"loreRequirements"_s}),
        left(u"the author's persona context, which is not imported"_s, {u"personaId"_s, u"memories"_s}),
        left(u"a character as a roster lists it, which is not imported"_s, {u"displayName"_s, u"slug"_s}, {},
             {u"baseUrl"_s}),
        left(llm, {}, {u"authorSummary"_s, u"storyAdjustments"_s, u"scrollSlug"_s}, {u"id"_s, u"backlogId"_s}),
        left(llm, {u"locations"_s, u"systems"_s}),
        left(llm, {u"synopsis"_s, u"structure"_s}, {}, {u"id"_s}),
        left(u"OpenSearch diagnostics, which Loomdeck does not use"_s, {u"clusterAvailable"_s}),
        left(alerting, {}, {u"opsAlerting"_s, u"debounceWindow"_s}),
        left(alerting, {u"alerts"_s}, {u"routingKey"_s, u"environment"_s}),
        left(alerting, {u"posts"_s}, {u"note"_s}),
        left(u"a sandbox alert, which is not imported"_s, {u"toolId"_s, u"classPath"_s}),
        left(u"the default model, which is a setting of its own here"_s, {u"providerName"_s, u"modelName"_s}, {},
             {u"backlogId"_s}),
        left(http, {u"accessToken"_s, u"refreshToken"_s}),
        left(http, {u"username"_s, u"password"_s}),
        left(http, {u"headers"_s, u"body"_s}),
        left(http, {u"code"_s, u"message"_s}, {}, {u"id"_s}),
        left(job, {}, {u"autoFulfillment"_s, u"skipSceneValidation"_s}, {u"id"_s}),
        left(hub, {u"conversationId"_s}, {u"delta"_s, u"messageId"_s, u"versionIndex"_s},
             {u"backlogId"_s, u"plannerName"_s}),

        taken(K::Event, {u"kind"_s, u"payload"_s}),
        taken(K::Event, {u"payload"_s, u"timestamp"_s}),
        taken(K::Obligation, {u"obligationSlug"_s, u"personaId"_s}),
        left(u"persona obligations as the API lists them, which are not imported"_s, {u"title"_s, u"personaName"_s},
             {u"sourcePhase"_s, u"fictionCharacterId"_s, u"characterSlug"_s}),
        left(u"lore history as the API lists it; the workflow events hold the same"_s, {u"requirementId"_s},
             {u"requirementSlug"_s, u"slaMinutes"_s}),
        left(u"a lore summary, which counts what the requirements say"_s, {u"ready"_s, u"blocked"_s, u"planned"_s}),
        taken(K::Requirement, {u"requirementSlug"_s, u"fictionPlanId"_s}),
        left(u"lore as a roster lists it, which is not imported"_s, {u"requirementSlug"_s, u"title"_s}),
        left(world, {u"requestPayload"_s}),
        left(world, {u"entrySlug"_s, u"worldBibleId"_s}),
        left(world, {u"domain"_s, u"fictionPlanId"_s}),
        taken(K::Execution, {u"plannerName"_s}, {u"outcome"_s, u"transcript"_s, u"diagnostics"_s}),
        taken(K::Action, {u"action"_s, u"backlogId"_s}, {}, {u"payload"_s}),
        taken(K::PhaseProgress, {u"planId"_s, u"phase"_s, u"status"_s}, {u"summary"_s, u"payload"_s, u"checkpointId"_s},
              {u"completedCount"_s, u"previousStatus"_s}),
        left(u"telemetry rows of a health report; the workflow events hold the same"_s,
             {u"planId"_s, u"phase"_s, u"previousStatus"_s}),
        taken(K::Checkpoint, {u"phase"_s},
              {u"completedCount"_s, u"targetCount"_s, u"lockedAtUtc"_s, u"lockedByAgentId"_s}),
        taken(K::SeededItem, {u"backlogId"_s, u"outputs"_s}, {u"toolName"_s, u"stepNumber"_s}, {u"id"_s, u"status"_s}),
        taken(K::Item, {u"backlogId"_s}, {u"description"_s, u"inputs"_s, u"outputs"_s, u"taskStatus"_s},
              {u"code"_s, u"staleDuration"_s, u"occurredAtUtc"_s}),
        taken(K::Item, {u"id"_s, u"description"_s}, {u"taskId"_s, u"taskStatus"_s, u"inputs"_s}),
        taken(K::Task, {u"conversationPlanId"_s},
              {u"args"_s, u"argsJson"_s, u"thought"_s, u"stepNumber"_s, u"finalAnswer"_s},
              {u"taskId"_s, u"taskStatus"_s, u"backlogId"_s, u"scopePath"_s}),
        taken(K::ConversationPlan, {u"conversationId"_s, u"title"_s}, {u"id"_s, u"personaId"_s, u"tasks"_s},
              {u"content"_s}),
        left(hub, {u"conversationId"_s}, {u"title"_s, u"content"_s}, {u"status"_s, u"id"_s}),
        taken(K::Plan, {u"name"_s},
              {u"projectTitle"_s, u"fictionProjectId"_s, u"primaryBranchSlug"_s, u"currentConversationPlanId"_s},
              {u"requestedBy"_s}),
        taken(K::Pass, {u"passIndex"_s}),
        taken(K::Agent, {u"personaId"_s}, {u"rolePlay"_s, u"clientProfileId"_s, u"prefix"_s, u"suffix"_s}),
        taken(K::Persona, {u"name"_s}, {u"voice"_s, u"essence"_s, u"communicationStyle"_s, u"background"_s}),
        taken(K::Model, {u"name"_s, u"providerId"_s}),
        taken(K::Provider, {u"name"_s, u"displayName"_s}, {u"baseUrl"_s, u"isActive"_s, u"models"_s}),
        left(job, {u"branchSlug"_s}, {u"backlogItemId"_s, u"taskId"_s, u"requirementId"_s}, {u"status"_s, u"id"_s}),
        taken(K::Project, {u"title"_s}, {u"logline"_s, u"planCount"_s, u"activePlanCount"_s}),
        taken(K::Project, {u"id"_s, u"title"_s, u"status"_s}, {}, {u"planId"_s, u"fictionPlanId"_s}),
    };
    return list;
}

bool matches(const ShapeRule &rule, const QSet<QString> &keys)
{
    const auto has = [&keys](const QString &key) { return keys.contains(key); };
    return std::all_of(rule.all.begin(), rule.all.end(), has) &&
           (rule.any.isEmpty() || std::any_of(rule.any.begin(), rule.any.end(), has)) &&
           std::none_of(rule.none.begin(), rule.none.end(), has);
}

QSet<QString> camelKeys(const QJsonObject &object)
{
    QSet<QString> keys;
    for (auto it = object.begin(); it != object.end(); ++it)
        keys.insert(camelKey(it.key()));
    return keys;
}

} // namespace

QString camelKey(const QString &key)
{
    QString camel;
    bool upper = false;
    for (const QChar c : key) {
        if (c == u'_') {
            upper = !camel.isEmpty();
            continue;
        }
        camel += camel.isEmpty() ? c.toLower() : upper ? c.toUpper() : c;
        upper = false;
    }
    return camel;
}

const ShapeRule *ruleFor(const QJsonObject &object)
{
    const QSet<QString> keys = camelKeys(object);
    // What is sent to create a plan looks like a plan that has no id.
    if (isPlanRequest(object))
        return nullptr;
    const auto found =
        std::find_if(rules().begin(), rules().end(), [&keys](const ShapeRule &rule) { return matches(rule, keys); });
    return found == rules().end() ? nullptr : &*found;
}

const ShapeRule *ruleForTable(const QString &name)
{
    static const QHash<QString, ShapeRule> tables{
        {u"fiction_projects"_s, taken(K::Project, {})},
        {u"fiction_plans"_s, taken(K::Plan, {})},
        {u"fiction_plan_backlog"_s, taken(K::Item, {})},
        {u"fiction_plan_passes"_s, taken(K::Pass, {})},
        {u"fiction_plan_checkpoints"_s, taken(K::Checkpoint, {})},
        {u"fiction_lore_requirements"_s, taken(K::Requirement, {})},
        {u"fiction_persona_obligations"_s, taken(K::Obligation, {})},
        {u"conversations"_s, taken(K::Conversation, {})},
        {u"conversation_plans"_s, taken(K::ConversationPlan, {})},
        {u"conversation_tasks"_s, taken(K::Task, {})},
        {u"workflow_events"_s, taken(K::Event, {})},
        {u"planner_executions"_s, taken(K::Execution, {})},
        {u"fiction_characters"_s, left(world, {})},
        {u"fiction_world_bibles"_s, left(world, {})},
        {u"fiction_world_bible_entries"_s, left(world, {})},
        {u"fiction_plan_transcripts"_s, left(world, {})},
        {u"prompt_templates"_s, left(world, {})},
    };
    const auto found = tables.find(name);
    return found == tables.end() ? nullptr : &*found;
}

bool isPlanRequest(const QJsonObject &object)
{
    return object.contains(u"name"_s) && object.contains(u"personaId"_s) && !object.contains(u"id"_s) &&
           (object.contains(u"projectId"_s) || object.contains(u"projectTitle"_s));
}

} // namespace loomdeck
