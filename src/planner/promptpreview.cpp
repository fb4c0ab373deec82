// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/promptpreview.h"

#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/taskstore.h"
#include "core/json.h"
#include "planner/phasework.h"
#include "planner/promptstore.h"
#include "planner/prompttext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Result<PhaseContext> contextOf(Transaction &transaction, const PreviewWish &wish)
{
    const auto known = planstore::findPlan(transaction.sql(), wish.planId);
    const auto plan = known ? planstore::lockPlan(transaction, known->key) : std::nullopt;
    if (!plan)
        return Error::notFound(u"PLAN_NOT_FOUND"_s, u"There is no such plan."_s, u"Reload the list of plans."_s);
    const auto item = itemstore::lock(transaction, plan->key, wish.backlogId);
    if (!item)
        return Error::notFound(u"BACKLOG_ITEM_NOT_FOUND"_s,
                               u"The plan has no item \"%1\"."_s.arg(wish.backlogId.left(80)),
                               u"Reload the backlog."_s);
    PhaseContext context;
    context.plan = *plan;
    context.item = *item;
    context.phase = item->phase();
    context.task = taskstore::findForItem(transaction.sql(), plan->conversationPlanId, backlogKey(item->backlogId))
                       .value_or(Task());
    context.branch = branchOr(item->branch, plan->primaryBranch);
    context.startedAt = transaction.now();
    context.attempt = item->attempts + 1;
    return context;
}

} // namespace

QJsonObject PromptPreview::toJson() const
{
    return {{u"templateId"_s, templateId},
            {u"version"_s, version == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(version)},
            {u"planId"_s, planId},
            {u"planName"_s, planName},
            {u"backlogId"_s, backlogId},
            {u"text"_s, text},
            {u"variablesWithoutValue"_s, toJsonArray(silent)}};
}

Result<PromptPreview> previewPrompt(Transaction &transaction, const PreviewWish &wish)
{
    const PromptEntry *entry = promptbook::find(wish.templateId);
    if (!entry)
        return promptbook::notFound(wish.templateId);
    PromptPreview preview;
    QString text;
    if (wish.text) {
        text = prompttext::normalized(*wish.text);
        if (const auto fault = prompttext::fault(text, *entry))
            return *fault;
    } else {
        const auto active = promptstore::activeOf(transaction.sql(), entry->phase);
        if (!active)
            return active.error();
        text = active->text;
        preview.version = active->number;
    }
    auto context = contextOf(transaction, wish);
    if (!context)
        return context.error();
    if (context->phase != entry->phase)
        return Error::badInput(u"PROMPT_OTHER_PHASE"_s,
                               context->phase == Phase::None
                                   ? u"No phase makes \"%1\"."_s.arg(context->item.backlogId)
                                   : u"\"%1\" is made by %2, not by %3."_s.arg(
                                         context->item.backlogId, phaseName(context->phase), phaseName(entry->phase)),
                               u"Choose an item of %1."_s.arg(phaseName(entry->phase)));
    const PhaseWork &work = PhaseWork::of(context->phase);
    work.prepare(transaction, context.value());
    QJsonObject facts = commonFacts(transaction.sql(), context.value());
    const QJsonObject own = work.facts(transaction.sql(), context.value());
    for (auto it = own.begin(); it != own.end(); ++it)
        facts.insert(it.key(), it.value());
    preview.templateId = entry->id;
    preview.planId = context->plan.id;
    preview.planName = context->plan.name;
    preview.backlogId = context->item.backlogId;
    preview.text = prompttext::render(text, facts);
    for (const QString &name : prompttext::variables(text)) {
        if (facts.value(name).toVariant().toString().isEmpty())
            preview.silent << name;
    }
    return preview;
}

} // namespace loomdeck
