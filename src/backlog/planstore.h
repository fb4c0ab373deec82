// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/plan.h"
#include "db/transaction.h"

namespace loomdeck {

/** A conversation plan as far as the backlog needs it. */
struct ConversationPlan
{
    QString id, conversationId, personaId, title, description;
    Timestamp createdAt{};
};

/** A branch of a plan. */
struct Branch
{
    QString slug;
    QStringList lineage; ///< oldest first; empty for the primary
};

/** Projects, plans, branches and conversations. Database threads only; throws Failure. */
namespace planstore {

qint64 insertProject(Transaction &transaction, const Project &project);
void updateProject(Transaction &transaction, const Project &project);
std::optional<Project> findProject(Connection &connection, const QString &id);
/** By title. */
std::vector<Project> listProjects(Connection &connection);

qint64 insertPlan(Transaction &transaction, const Plan &plan);
/** Writes all but ids and creation; raises the row version. */
void updatePlan(Transaction &transaction, const Plan &plan);
std::optional<Plan> findPlan(Connection &connection, const QString &id);
std::optional<Plan> findPlanByKey(Connection &connection, qint64 key);
/** As findPlanByKey; nobody else locks it until the transaction ends. */
std::optional<Plan> lockPlan(Transaction &transaction, qint64 key);
/** As findPlanByKey; it stays until the transaction ends, but others may lock and change it. */
std::optional<Plan> holdPlan(Transaction &transaction, qint64 key);
/** Until the transaction ends nobody else numbers chapters, scenes and passes of the plan. The last lock to take. */
void lockStory(Transaction &transaction, qint64 key);
std::optional<Plan> findPlanOfConversationPlan(Connection &connection, const QString &conversationPlanId);
/** By name. */
std::vector<Plan> listPlans(Connection &connection);

/** Adds the branch when the plan does not have it. */
void ensureBranch(Transaction &transaction, const Plan &plan, const QString &slug, const QStringList &lineage = {});
std::vector<Branch> branches(Connection &connection, qint64 planKey);

void insertConversation(Transaction &transaction, const QString &id, const QString &title, const QJsonObject &metadata);
void insertConversationPlan(Transaction &transaction, const ConversationPlan &plan);
std::optional<ConversationPlan> findConversationPlan(Connection &connection, const QString &id);
/** The conversation of a conversation plan; nothing when it is unknown. */
std::optional<QString> conversationOf(Connection &connection, const QString &conversationPlanId);

/** Index of the next pass: the highest plus one. */
int nextPassIndex(Connection &connection, qint64 planKey);

} // namespace planstore

} // namespace loomdeck
