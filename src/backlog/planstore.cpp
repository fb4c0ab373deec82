// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planstore.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::planstore {

namespace {

// The first of the two numbers of an advisory lock; the second is a plan.
constexpr int storyLock = 0x53746f72;

const QString planColumns =
    u"p.key, p.id, p.project_key, r.title, p.name, p.description, p.primary_branch, p.status, p.conversation_plan_id, "
    u"p.persona_id, "
    "p.run_provider_id, p.run_model_id, p.run_agent_id, p.created_at, p.updated_at, p.row_version, p.extra, r.logline"_s;
const QString planFrom = u" FROM plans p JOIN projects r ON r.key = p.project_key "_s;

Plan planFromRow(const Row &row)
{
    Plan plan;
    plan.key = row.integer(0);
    plan.id = row.text(1);
    plan.projectKey = row.integer(2);
    plan.projectTitle = row.text(3);
    plan.name = row.text(4);
    plan.description = row.text(5);
    plan.primaryBranch = row.text(6);
    plan.status = static_cast<PlanStatus>(row.integer(7));
    plan.conversationPlanId = row.text(8);
    plan.personaId = row.text(9);
    plan.runProviderId = row.text(10);
    plan.runModelId = row.text(11);
    plan.runAgentId = row.text(12);
    plan.createdAt = row.time(13);
    plan.updatedAt = row.maybeTime(14);
    plan.rowVersion = row.integer(15);
    plan.extra = jsonObject(row, 16);
    plan.projectLogline = row.text(17);
    return plan;
}

Project projectFromRow(const Row &row)
{
    Project project;
    project.key = row.integer(0);
    project.id = row.text(1);
    project.title = row.text(2);
    project.logline = row.text(3);
    project.status = static_cast<ProjectStatus>(row.integer(4));
    project.createdAt = row.time(5);
    project.updatedAt = row.maybeTime(6);
    project.extra = jsonObject(row, 7);
    project.planCount = row.integer(8);
    project.activePlanCount = row.integer(9);
    return project;
}

const QString projectColumns = u"r.key, r.id, r.title, r.logline, r.status, r.created_at, r.updated_at, r.extra, "
                               "(SELECT count(*) FROM plans p WHERE p.project_key = r.key), "
                               "(SELECT count(*) FROM plans p WHERE p.project_key = r.key AND p.status <> 3)"_s;

} // namespace

qint64 insertProject(Transaction &transaction, const Project &project)
{
    return transaction.sql().count(
        u"INSERT INTO projects (id, title, logline, status, created_at, updated_at, extra) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING key"_s,
        {project.id, project.title, bindText(project.logline), static_cast<int>(project.status),
         toMicros(project.createdAt), bindTime(project.updatedAt), bindJson(project.extra)});
}

void updateProject(Transaction &transaction, const Project &project)
{
    transaction.sql().exec(
        u"UPDATE projects SET title = ?, logline = ?, status = ?, updated_at = ?, extra = ?, row_version = row_version + 1 WHERE key = ?"_s,
        {project.title, bindText(project.logline), static_cast<int>(project.status), bindTime(project.updatedAt),
         bindJson(project.extra), project.key});
}

std::optional<Project> findProject(Connection &connection, const QString &id)
{
    return connection.first(u"SELECT %1 FROM projects r WHERE r.id = ?"_s.arg(projectColumns), {id}, projectFromRow);
}

std::vector<Project> listProjects(Connection &connection)
{
    return connection.all(u"SELECT %1 FROM projects r ORDER BY r.title, r.key"_s.arg(projectColumns), {},
                          projectFromRow);
}

qint64 insertPlan(Transaction &transaction, const Plan &plan)
{
    return transaction.sql().count(
        u"INSERT INTO plans (id, project_key, name, description, primary_branch, status, conversation_plan_id, "
        u"persona_id, run_provider_id, run_model_id, run_agent_id, "
        "created_at, updated_at, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key"_s,
        {plan.id, plan.projectKey, plan.name, bindText(plan.description), plan.primaryBranch,
         static_cast<int>(plan.status), bindText(plan.conversationPlanId), bindText(plan.personaId),
         bindText(plan.runProviderId), bindText(plan.runModelId), bindText(plan.runAgentId), toMicros(plan.createdAt),
         bindTime(plan.updatedAt), bindJson(plan.extra)});
}

void updatePlan(Transaction &transaction, const Plan &plan)
{
    transaction.sql().exec(u"UPDATE plans SET name = ?, description = ?, primary_branch = ?, status = ?, "
                           u"conversation_plan_id = ?, persona_id = ?, run_provider_id = ?, run_model_id = ?, "
                           "run_agent_id = ?, updated_at = ?, extra = ?, row_version = row_version + 1 WHERE key = ?"_s,
                           {plan.name, bindText(plan.description), plan.primaryBranch, static_cast<int>(plan.status),
                            bindText(plan.conversationPlanId), bindText(plan.personaId), bindText(plan.runProviderId),
                            bindText(plan.runModelId), bindText(plan.runAgentId), bindTime(plan.updatedAt),
                            bindJson(plan.extra), plan.key});
}

std::optional<Plan> findPlan(Connection &connection, const QString &id)
{
    return connection.first(u"SELECT %1%2WHERE p.id = ?"_s.arg(planColumns, planFrom), {id}, planFromRow);
}

std::optional<Plan> findPlanByKey(Connection &connection, qint64 key)
{
    return connection.first(u"SELECT %1%2WHERE p.key = ?"_s.arg(planColumns, planFrom), {key}, planFromRow);
}

std::optional<Plan> lockPlan(Transaction &transaction, qint64 key)
{
    static const QString find = u"SELECT %1%2WHERE p.key = ?"_s.arg(planColumns, planFrom);
    static const QString lock = find + u" FOR NO KEY UPDATE OF p"_s;
    return transaction.sql().first(transaction.sql().pick(find, lock), {key}, planFromRow);
}

std::optional<Plan> holdPlan(Transaction &transaction, qint64 key)
{
    static const QString find = u"SELECT %1%2WHERE p.key = ?"_s.arg(planColumns, planFrom);
    static const QString hold = find + u" FOR KEY SHARE OF p"_s;
    return transaction.sql().first(transaction.sql().pick(find, hold), {key}, planFromRow);
}

void lockStory(Transaction &transaction, qint64 key)
{
    if (transaction.sql().isPostgres())
        transaction.sql().exec(u"SELECT pg_advisory_xact_lock(?, ?)"_s, {storyLock, static_cast<int>(key)});
}

std::optional<Plan> findPlanOfConversationPlan(Connection &connection, const QString &conversationPlanId)
{
    return connection.first(u"SELECT %1%2WHERE p.conversation_plan_id = ?"_s.arg(planColumns, planFrom),
                            {conversationPlanId}, planFromRow);
}

std::vector<Plan> listPlans(Connection &connection)
{
    return connection.all(u"SELECT %1%2ORDER BY p.name, p.key"_s.arg(planColumns, planFrom), {}, planFromRow);
}

void ensureBranch(Transaction &transaction, const Plan &plan, const QString &slug, const QStringList &lineage)
{
    const QStringList line = branchLineage(lineage, plan.primaryBranch, slug);
    transaction.sql().exec(
        u"INSERT INTO plan_branches (plan_key, slug, lineage, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (plan_key, slug) DO NOTHING"_s,
        {plan.key, slug, line.isEmpty() ? bindText({}) : QVariant(QString::fromUtf8(jsonText(toJsonArray(line)))),
         toMicros(transaction.now())});
}

std::vector<Branch> branches(Connection &connection, qint64 planKey)
{
    return connection.all(u"SELECT slug, lineage FROM plan_branches WHERE plan_key = ? ORDER BY slug"_s, {planKey},
                          [](const Row &row) {
                              return Branch{row.text(0), jsonTexts(row, 1)};
                          });
}

void insertConversation(Transaction &transaction, const QString &id, const QString &title, const QJsonObject &metadata)
{
    transaction.sql().exec(
        u"INSERT INTO conversations (id, title, metadata, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s,
        {id, title, bindJson(metadata), toMicros(transaction.now())});
}

void insertConversationPlan(Transaction &transaction, const ConversationPlan &plan)
{
    transaction.sql().exec(
        u"INSERT INTO conversation_plans (id, conversation_id, persona_id, title, description, created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s,
        {plan.id, plan.conversationId, bindText(plan.personaId), plan.title, bindText(plan.description),
         toMicros(transaction.now())});
}

std::optional<ConversationPlan> findConversationPlan(Connection &connection, const QString &id)
{
    return connection.first(
        u"SELECT id, conversation_id, persona_id, title, description, created_at FROM conversation_plans WHERE id = ?"_s,
        {id}, [](const Row &row) {
            return ConversationPlan{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.time(5)};
        });
}

std::optional<QString> conversationOf(Connection &connection, const QString &conversationPlanId)
{
    return connection.first(u"SELECT conversation_id FROM conversation_plans WHERE id = ?"_s, {conversationPlanId},
                            [](const Row &row) { return row.text(0); });
}

int nextPassIndex(Connection &connection, qint64 planKey)
{
    return static_cast<int>(
        connection.count(u"SELECT coalesce(max(pass_index), 0) + 1 FROM plan_passes WHERE plan_key = ?"_s, {planKey}));
}

} // namespace loomdeck::planstore
