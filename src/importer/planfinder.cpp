// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/planfinder.h"

#include "backlog/planstore.h"
#include "backlog/taskstore.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** An id of a record, whichever way its key is spelt; empty when there is none. Bad ones are told of by the taker. */
QString idIn(const Record &record, const QString &key)
{
    const QJsonValue value = record.object.value(record.object.contains(key) ? key : snakeCase(key));
    const auto id = parseGuid(value.toString());
    return id && !isNoGuid(id.value()) ? id.value() : QString();
}

QString planInJson(Connection &sql, const QString &statement, const QString &id)
{
    const auto found =
        sql.first(statement, {id}, [](const Row &row) { return jsonObject(row, 0).value(u"planId"_s).toString(); });
    return found ? parseGuid(*found).ok() ? *found : QString() : QString();
}

QString planOfRow(Connection &sql, RecordKind kind, const QString &id)
{
    const QString table = kind == RecordKind::Item ? u"backlog_items"_s : u"checkpoints"_s;
    return sql
        .first(u"SELECT p.id FROM %1 r JOIN plans p ON p.key = r.plan_key WHERE r.id = ?"_s.arg(table), {id},
               [](const Row &row) { return row.text(0); })
        .value_or(QString());
}

using Memo = QHash<QString, QString>;

/** What the record mentions says. */
QString toldPlan(Taking &taking, RecordKind kind, const Record &record, Memo &memo)
{
    const QString conversationPlan = idIn(record, u"conversationPlanId"_s);
    if (!conversationPlan.isEmpty() && !memo.contains(conversationPlan))
        memo.insert(conversationPlan, planOfConversationPlan(taking, conversationPlan));
    QString plan = memo.value(conversationPlan);
    if (plan.isEmpty() && kind != RecordKind::Action)
        plan = planOfRow(taking.sql, kind, idIn(record, u"id"_s));
    if (plan.isEmpty() && !idIn(record, u"taskId"_s).isEmpty())
        plan = planOfTask(taking, idIn(record, u"taskId"_s));
    for (const QString &key : {u"conversationId"_s, u"lockedByConversationId"_s}) {
        if (plan.isEmpty() && !idIn(record, key).isEmpty())
            plan = planOfConversation(taking, idIn(record, key));
    }
    return plan;
}

[[noreturn]] void failNoPlan(const Record &record)
{
    const QString conversationPlan = idIn(record, u"conversationPlanId"_s);
    throw Failure(
        Error::badInput(u"IMPORT_NO_PLAN"_s,
                        conversationPlan.isEmpty()
                            ? u"Nothing says which plan the list belongs to."_s
                            : u"No plan is known for the conversation plan %1."_s.arg(conversationPlan),
                        u"Name the plan with --plan ID, or import what ties them together (rows of fiction_plans, "
                        "tasks or workflow events) with it."_s)
            .with(u"path"_s, record.path + (conversationPlan.isEmpty() ? QString() : u"/conversationPlanId"_s)));
}

[[noreturn]] void failMismatch(const Record &record, const Plan &told, const QString &given)
{
    throw Failure(
        Error::badInput(u"IMPORT_PLAN_MISMATCH"_s,
                        u"The list belongs to the plan \"%1\" (%2), not to %3."_s.arg(told.name, told.id, given),
                        u"Leave out --plan, or name that plan."_s)
            .with(u"path"_s, record.path));
}

} // namespace

QString planOfConversationPlan(Taking &taking, const QString &id)
{
    if (const auto plan = planstore::findPlanOfConversationPlan(taking.sql, id))
        return plan->id;
    if (const QString told = taking.facts.planOfConversationPlan(id); !told.isEmpty())
        return told;
    const QString plan = planInJson(
        taking.sql,
        u"SELECT c.metadata FROM conversation_plans p JOIN conversations c ON c.id = p.conversation_id WHERE p.id = ?"_s,
        id);
    return !plan.isEmpty()
               ? plan
               : planInJson(taking.sql, u"SELECT args FROM tasks WHERE conversation_plan_id = ? LIMIT 1"_s, id);
}

QString planOfConversation(Taking &taking, const QString &id)
{
    const QString plan = planInJson(taking.sql, u"SELECT metadata FROM conversations WHERE id = ?"_s, id);
    if (!plan.isEmpty())
        return plan;
    const auto conversationPlan =
        taking.sql.first(u"SELECT id FROM conversation_plans WHERE conversation_id = ? ORDER BY id LIMIT 1"_s, {id},
                         [](const Row &row) { return row.text(0); });
    const QString bound = conversationPlan ? planOfConversationPlan(taking, *conversationPlan) : QString();
    return bound.isEmpty() ? taking.facts.planOfConversation(id) : bound;
}

QString planOfTask(Taking &taking, const QString &id)
{
    const auto task = taskstore::find(taking.sql, id);
    return task ? planOfConversationPlan(taking, task->conversationPlanId) : QString();
}

std::vector<QString> plansOf(Taking &taking, const RecordGroup &group)
{
    std::vector<QString> plans;
    QString common = taking.payload.planId.isEmpty() ? group.planId : taking.payload.planId;
    const bool isGiven = !common.isEmpty();
    const QString &fallback = taking.facts.fallbackPlanId;
    QSet<QString> told;
    Memo memo;
    for (const Record &record : group.records) {
        QString own = idIn(record, u"fictionPlanId"_s);
        if (own.isEmpty())
            own = idIn(record, u"planId"_s);
        if (own.isEmpty() && !isGiven) {
            own = toldPlan(taking, group.kind, record, memo);
            if (!own.isEmpty() && !fallback.isEmpty() && own != fallback)
                failMismatch(record, taking.plan(own, record.path), fallback);
        }
        if (!own.isEmpty())
            told.insert(own);
        plans.push_back(own);
    }
    if (!isGiven)
        common = told.size() == 1 ? *told.begin() : fallback;
    for (size_t i = 0; i < plans.size(); ++i) {
        if (plans[i].isEmpty())
            plans[i] = common;
        if (plans[i].isEmpty())
            failNoPlan(group.records[i]);
    }
    return plans;
}

} // namespace loomdeck
