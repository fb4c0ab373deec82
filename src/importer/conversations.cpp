// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/conversations.h"

#include "backlog/planstore.h"
#include "db/jsoncolumn.h"
#include "importer/marks.h"

using namespace Qt::StringLiterals;

namespace loomdeck::conversations {

namespace {

/** Tasks of a made-up conversation plan go to the real one, unless it has one for the same item already. */
void moveTasks(Taking &taking, const QString &from, const QString &to)
{
    const QString conversation = planstore::conversationOf(taking.sql, to).value_or(QString());
    const auto tasks = taking.sql.all(
        u"SELECT key, args FROM tasks WHERE conversation_plan_id = ? AND NOT EXISTS (SELECT 1 FROM tasks o WHERE o.conversation_plan_id = ? AND o.match_key = tasks.match_key)"_s,
        {from, to}, [](const Row &row) { return std::pair(row.integer(0), jsonObject(row, 1)); });
    for (auto [key, args] : tasks) {
        args.insert(u"conversationId"_s, conversation);
        taking.sql.exec(u"UPDATE tasks SET conversation_plan_id = ?, args = ? WHERE key = ?"_s,
                        {to, bindJson(args), key});
    }
}

} // namespace

void ensureConversation(Taking &taking, const QString &id, const Plan *plan)
{
    if (taking.sql.count(u"SELECT count(*) FROM conversations WHERE id = ?"_s, {id}) > 0)
        return;
    QJsonObject metadata;
    if (plan)
        metadata = {{u"planId"_s, plan->id}, {u"planName"_s, plan->name}, {u"projectTitle"_s, plan->projectTitle}};
    planstore::insertConversation(taking.tx, id, (plan ? plan->name : u"Imported"_s) + u" Planner"_s, metadata);
    marks::markMadeUp(taking.tx, MadeUp::Conversation, id);
}

void ensure(Taking &taking, const QString &conversationPlanId, const QString &conversationId, const Plan *plan)
{
    if (planstore::findConversationPlan(taking.sql, conversationPlanId))
        return;
    const QString conversation = isNoGuid(conversationId) ? taking.tx.ids().next() : conversationId;
    ensureConversation(taking, conversation, plan);
    planstore::insertConversationPlan(taking.tx, {conversationPlanId,
                                                  conversation,
                                                  plan ? plan->personaId : QString(),
                                                  (plan ? plan->name : u"Imported"_s) + u" Backlog"_s,
                                                  {},
                                                  taking.tx.now()});
    marks::markMadeUp(taking.tx, MadeUp::ConversationPlanTitle, conversationPlanId);
    taking.report.wrote();
}

void bind(Taking &taking, Plan &plan, const QString &conversationPlanId)
{
    const QString before = plan.conversationPlanId;
    if (before == conversationPlanId || isNoGuid(conversationPlanId))
        return;
    const bool wasMadeUp = !before.isEmpty() && marks::isMadeUp(taking.sql, MadeUp::ConversationPlan, before);
    if (!before.isEmpty() && !wasMadeUp)
        return;
    plan.conversationPlanId = conversationPlanId;
    planstore::updatePlan(taking.tx, plan);
    taking.report.wrote();
    if (!wasMadeUp)
        return;
    ensure(taking, conversationPlanId, {}, &plan);
    moveTasks(taking, before, conversationPlanId);
}

QString ofPlan(Taking &taking, Plan &plan)
{
    if (!plan.conversationPlanId.isEmpty()) {
        ensure(taking, plan.conversationPlanId, {}, &plan);
        return plan.conversationPlanId;
    }
    const QString id = taking.tx.ids().next();
    ensure(taking, id, {}, &plan);
    marks::markMadeUp(taking.tx, MadeUp::ConversationPlan, id);
    bind(taking, plan, id);
    return id;
}

} // namespace loomdeck::conversations
