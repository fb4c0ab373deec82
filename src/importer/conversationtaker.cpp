// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planstore.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"
#include "importer/conversations.h"
#include "importer/marks.h"
#include "importer/planfinder.h"
#include "importer/takers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

struct ConversationRow
{
    QString title;
    QJsonObject metadata;
    Timestamp createdAt{};
};

std::optional<ConversationRow> findConversation(Connection &sql, const QString &id)
{
    return sql.first(u"SELECT title, metadata, created_at FROM conversations WHERE id = ?"_s, {id}, [](const Row &row) {
        return ConversationRow{row.text(0), jsonObject(row, 1), row.time(2)};
    });
}

void putConversation(Taking &taking, const QString &id, const ConversationRow &row)
{
    taking.sql.exec(
        u"INSERT INTO conversations (id, title, metadata, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title, metadata = excluded.metadata, created_at = excluded.created_at"_s,
        {id, row.title, bindJson(row.metadata), toMicros(row.createdAt)});
}

void putConversationPlan(Taking &taking, const ConversationPlan &plan)
{
    taking.sql.exec(
        u"INSERT INTO conversation_plans (id, conversation_id, persona_id, title, description, created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id, persona_id = excluded.persona_id, title = excluded.title, description = excluded.description, created_at = excluded.created_at"_s,
        {plan.id, plan.conversationId, bindText(plan.personaId), plan.title, bindText(plan.description),
         toMicros(plan.createdAt)});
}

/** Tasks may come inside their plan. */
void takeTasks(Taking &taking, const Record &record, const QString &conversationPlanId)
{
    const QJsonArray tasks = record.object.value(u"tasks"_s).toArray();
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        QJsonObject task = tasks.at(i).toObject();
        if (!task.contains(u"conversationPlanId"_s) && !task.contains(u"conversation_plan_id"_s))
            task.insert(u"conversationPlanId"_s, conversationPlanId);
        takeTask(taking, {task, u"%1/tasks/%2"_s.arg(record.path).arg(i)});
    }
}

} // namespace

void takeConversation(Taking &taking, const Record &record)
{
    RecordReader in(record);
    const QString id = in.requiredGuid(u"id"_s);
    const auto title = in.saidText(u"title"_s);
    QJsonObject said = in.json(in.either(u"metadata"_s, u"metadataJson"_s));
    const auto createdAt = in.time(in.either(u"createdAtUtc"_s, u"createdAt"_s));
    in.check();
    taking.once(id, record.at(u"id"_s), u"The conversation "_s + id);
    taking.report.kept(in.unknown());
    const QJsonObject unknown = in.unknown();
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        said.insert(it.key(), it.value());

    const auto known = findConversation(taking.sql, id);
    const bool madeUp = known && marks::isMadeUp(taking.sql, MadeUp::Conversation, id);
    ConversationRow row = known.value_or(ConversationRow{{}, {}, taking.tx.now()});
    Merge merge(!known || madeUp ? Standing::Newer : Standing::Same);
    merge.take(row.title, title);
    merge.takeKeys(row.metadata, said);
    if (known && !madeUp && !merge.changed())
        return taking.report.unchanged(u"conversation"_s);
    if (row.title.isEmpty())
        row.title = u"Imported conversation"_s;
    if (!known || madeUp)
        row.createdAt = createdAt.value_or(row.createdAt);
    putConversation(taking, id, row);
    marks::clearMadeUp(taking.tx, MadeUp::Conversation, id);
    known ? taking.report.updated(u"conversation"_s, row.title) : taking.report.created(u"conversation"_s, row.title);
}

void takeConversationPlan(Taking &taking, const Record &record)
{
    RecordReader in(record);
    ConversationPlan said;
    said.id = in.requiredGuid(u"id"_s);
    said.conversationId = in.requiredGuid(u"conversationId"_s);
    const auto persona = in.saidGuid(u"personaId"_s);
    const auto title = in.saidText(u"title"_s);
    const auto description = in.saidText(u"description"_s);
    const auto createdAt = in.time(in.either(u"createdAtUtc"_s, u"createdAt"_s));
    in.ignore({u"tasks"_s, u"updatedAtUtc"_s, u"updatedAt"_s});
    in.check();
    taking.once(said.id, record.at(u"id"_s), u"The conversation plan "_s + said.id);
    if (!in.unknown().isEmpty())
        taking.report.leftOut(u"fields of conversation plans that nobody knows: "_s + in.unknown().keys().join(u", "));

    const auto known = planstore::findConversationPlan(taking.sql, said.id);
    const bool madeUp = known && marks::isMadeUp(taking.sql, MadeUp::ConversationPlanTitle, said.id);
    Plan *plan = taking.findPlan(planOfConversationPlan(taking, said.id));
    conversations::ensure(taking, said.id, said.conversationId, plan);
    ConversationPlan row = *planstore::findConversationPlan(taking.sql, said.id);
    Merge merge(!known || madeUp ? Standing::Newer : Standing::Same);
    merge.take(row.personaId, persona);
    if (title && !title->isEmpty())
        merge.take(row.title, title);
    merge.take(row.description, description);
    if (!known || madeUp || merge.changed()) {
        if (!known || madeUp) {
            conversations::ensureConversation(taking, said.conversationId, plan);
            row.conversationId = said.conversationId;
            row.createdAt = createdAt.value_or(row.createdAt);
        }
        taking.mentionPersona(row.personaId);
        putConversationPlan(taking, row);
        marks::clearMadeUp(taking.tx, MadeUp::ConversationPlanTitle, said.id);
        known ? taking.report.updated(u"conversation plan"_s, row.title)
              : taking.report.created(u"conversation plan"_s, row.title);
    } else {
        taking.report.unchanged(u"conversation plan"_s);
    }
    if (plan && plan->personaId.isEmpty() && !row.personaId.isEmpty()) {
        plan->personaId = row.personaId;
        planstore::updatePlan(taking.tx, *plan);
        taking.report.wrote();
    }
    takeTasks(taking, record, said.id);
}

} // namespace loomdeck::takers
