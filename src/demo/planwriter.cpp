// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/planwriter.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/jsoncolumn.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

enum : quint64 { ProjectId = 110 };

qint64 highest(Connection &sql, const QString &table, const QString &column)
{
    return sql.count(u"SELECT coalesce(max(%1), 0) FROM %2"_s.arg(column, table));
}

} // namespace

void giveKeys(Transaction &transaction, std::vector<PlanScript> &scripts)
{
    Connection &sql = transaction.sql();
    qint64 plan = highest(sql, u"plans"_s, u"key"_s), item = highest(sql, u"backlog_items"_s, u"key"_s);
    qint64 lastProject = highest(sql, u"projects"_s, u"key"_s);
    QHash<QString, qint64> projects;
    for (PlanScript &script : scripts) {
        const QString &title = script.book().project;
        if (!projects.contains(title))
            projects.insert(title, ++lastProject);
        script.projectKey = projects.value(title);
        script.planKey = ++plan;
        script.firstItemKey = item + 1;
        item += script.items();
    }
}

void moveSequences(Transaction &transaction)
{
    Connection &sql = transaction.sql();
    if (!sql.isPostgres())
        return;
    for (const auto &[table, column] : {std::pair(u"projects"_s, u"key"_s), std::pair(u"plans"_s, u"key"_s),
                                        std::pair(u"backlog_items"_s, u"key"_s), std::pair(u"jobs"_s, u"id"_s)}) {
        sql.count(
            u"SELECT setval(pg_get_serial_sequence('%1', '%2'), (SELECT coalesce(max(%2), 0) + 1 FROM %1), false)"_s
                .arg(table, column));
    }
}

void writePlans(Transaction &transaction, const std::vector<PlanScript> &scripts)
{
    Connection &sql = transaction.sql();
    BulkInsert projects(sql, u"projects"_s,
                        {u"key"_s, u"id"_s, u"title"_s, u"logline"_s, u"status"_s, u"created_at"_s, u"row_version"_s});
    BulkInsert plans(sql, u"plans"_s,
                     {u"key"_s, u"id"_s, u"project_key"_s, u"name"_s, u"description"_s, u"primary_branch"_s,
                      u"status"_s, u"conversation_plan_id"_s, u"persona_id"_s, u"run_provider_id"_s, u"run_model_id"_s,
                      u"run_agent_id"_s, u"created_at"_s, u"updated_at"_s, u"row_version"_s});
    BulkInsert branches(sql, u"plan_branches"_s, {u"plan_key"_s, u"slug"_s, u"lineage"_s, u"created_at"_s});
    BulkInsert conversations(sql, u"conversations"_s, {u"id"_s, u"title"_s, u"metadata"_s, u"created_at"_s});
    BulkInsert conversationPlans(
        sql, u"conversation_plans"_s,
        {u"id"_s, u"conversation_id"_s, u"persona_id"_s, u"title"_s, u"description"_s, u"created_at"_s});
    QSet<qint64> known;
    for (const PlanScript &script : scripts) {
        if (known.contains(script.projectKey))
            continue;
        known.insert(script.projectKey);
        projects.add({script.projectKey, guidAt(script.createdAt(), script.dice(ProjectId)), script.book().project,
                      script.book().logline, 0, toMicros(script.createdAt() - 1h), 1});
    }
    projects.flush();
    for (const PlanScript &script : scripts) {
        const PlanProfile &profile = script.profile();
        const DemoPeople::Model &model = script.basis().people.scripted;
        const auto chosen = [&](const QString &value) { return bindText(profile.chosen ? value : QString()); };
        plans.add({script.planKey, script.id, script.projectKey, script.book().title, script.book().premise,
                   profile.branch, static_cast<int>(profile.status), script.conversationPlanId,
                   script.author().personaId, chosen(model.providerId), chosen(model.modelId),
                   chosen(script.author().agentId), toMicros(script.createdAt()), toMicros(script.createdAt() + 1min),
                   1});
        conversations.add({script.conversationId, script.book().title + u" Planner"_s,
                           bindJson(QJsonObject{{u"planId"_s, script.id}, {u"planName"_s, script.book().title}}),
                           toMicros(script.createdAt())});
    }
    plans.flush();
    conversations.flush();
    for (const PlanScript &script : scripts) {
        const PlanProfile &profile = script.profile();
        conversationPlans.add({script.conversationPlanId, script.conversationId, script.author().personaId,
                               script.book().title + u" Backlog"_s, script.book().premise,
                               toMicros(script.createdAt())});
        branches.add({script.planKey, profile.branch, bindText({}), toMicros(script.createdAt())});
        if (!profile.sideBranch.isEmpty()) {
            const QStringList lineage = branchLineage({}, profile.branch, profile.sideBranch);
            branches.add({script.planKey, profile.sideBranch, QString::fromUtf8(jsonText(toJsonArray(lineage))),
                          toMicros(script.createdAt() + 1h)});
        }
    }
    conversationPlans.flush();
    branches.flush();
}

} // namespace loomdeck
