// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planstore.h"
#include "core/texttime.h"
#include "importer/conversations.h"
#include "importer/marks.h"
#include "importer/projects.h"
#include "importer/takers.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

/** What a record says of a plan. */
struct SaidPlan
{
    QString id, name;
    std::optional<QString> projectTitle, projectId, description, branch, conversationPlanId, personaId;
    PlanStatus status = PlanStatus::Draft;
    std::optional<Timestamp> createdAt, updatedAt;
    QJsonObject extra;
};

SaidPlan read(const Record &record)
{
    RecordReader in(record);
    SaidPlan said;
    said.id = in.requiredGuid(u"id"_s);
    said.name = in.requiredText(u"name"_s, limits::title);
    said.status = static_cast<PlanStatus>(in.requiredChoice(u"status"_s, planStatusNames()));
    said.projectTitle = in.saidText(u"projectTitle"_s, limits::title);
    said.projectId = in.saidGuid(in.either(u"fictionProjectId"_s, u"projectId"_s));
    said.description = in.saidText(u"description"_s, limits::longText);
    said.branch = in.saidText(in.either(u"primaryBranchSlug"_s, u"branchSlug"_s), limits::slug);
    said.conversationPlanId = in.saidGuid(in.either(u"currentConversationPlanId"_s, u"conversationPlanId"_s));
    said.personaId = in.saidGuid(u"personaId"_s);
    said.createdAt = in.time(in.either(u"createdAtUtc"_s, u"createdAt"_s));
    said.updatedAt = in.time(in.either(u"updatedAtUtc"_s, u"updatedAt"_s));
    said.extra = in.unknown();
    in.check();
    return said;
}

/** Key of the plan's project; 0 when the record does not say. An id says more than a title. */
qint64 projectOf(Taking &taking, const SaidPlan &said, const Plan *known)
{
    const QString title = said.projectTitle.value_or(QString()).trimmed();
    const QString id = said.projectId.value_or(QString());
    if (!id.isEmpty()) {
        const QString now = !title.isEmpty() ? title : known ? known->projectTitle : QString();
        if (!planstore::findProject(taking.sql, id))
            projects::adoptByTitle(taking, now, id);
        const qint64 key = projects::byId(taking, id);
        if (!title.isEmpty())
            projects::nameInvented(taking, key, title);
        return key;
    }
    if (title.isEmpty() ||
        (known && (known->projectTitle == title || projects::nameInvented(taking, known->projectKey, title))))
        return known ? known->projectKey : 0;
    return projects::byTitle(taking, title);
}

void insert(Taking &taking, const SaidPlan &said, const Record &record)
{
    Plan plan;
    plan.id = said.id;
    plan.projectKey = projectOf(taking, said, nullptr);
    if (plan.projectKey == 0) {
        throw Failure(Error::badInput(u"FIELD_REQUIRED"_s, u"The plan \"%1\" names no project."_s.arg(said.name),
                                      u"Send projectTitle or fictionProjectId."_s)
                          .with(u"path"_s, record.at(u"projectTitle"_s)));
    }
    plan.name = said.name;
    plan.description = said.description.value_or(QString());
    plan.primaryBranch = branchOr(said.branch.value_or(QString()), {});
    plan.status = said.status;
    plan.conversationPlanId = said.conversationPlanId.value_or(QString());
    plan.personaId = said.personaId.value_or(QString());
    plan.createdAt = said.createdAt.value_or(taking.tx.now());
    plan.updatedAt = said.updatedAt;
    plan.extra = said.extra;
    plan.key = planstore::insertPlan(taking.tx, plan);
    planstore::ensureBranch(taking.tx, plan, plan.primaryBranch);
    if (!said.createdAt)
        marks::markMadeUp(taking.tx, MadeUp::PlanTimes, plan.id);
    taking.findPlan(plan.id);
    taking.report.created(u"plan"_s, plan.name);
}

/** Nothing when all its times are our own. */
std::optional<Timestamp> ageOf(Taking &taking, const Plan &plan)
{
    if (plan.updatedAt)
        return plan.updatedAt;
    if (marks::isMadeUp(taking.sql, MadeUp::PlanTimes, plan.id))
        return std::nullopt;
    return plan.createdAt;
}

} // namespace

void takePlan(Taking &taking, const Record &record, bool asCreated)
{
    const SaidPlan said = read(record);
    taking.once(said.id, record.at(u"id"_s), u"The plan "_s + said.name);
    taking.report.kept(said.extra);
    taking.mentionPersona(said.personaId.value_or(QString()));
    Plan *known = taking.findPlan(said.id);
    if (!known)
        return insert(taking, said, record);

    Plan &plan = *known;
    const auto age = said.updatedAt ? said.updatedAt : said.createdAt;
    Merge merge(asCreated ? Standing::Older : taking.stands(RecordKind::Plan, said.id, age, ageOf(taking, plan)));
    merge.take(plan.name, std::optional(said.name));
    merge.take(plan.description, said.description);
    merge.takeState(plan.status, std::optional(said.status));
    merge.take(plan.personaId, said.personaId);
    if (said.branch && !said.branch->trimmed().isEmpty())
        merge.take(plan.primaryBranch, said.branch);
    merge.takeKeys(plan.extra, said.extra);
    merge.takeTime(plan.updatedAt, said.updatedAt);
    // Unbinding would orphan the tasks that are there.
    const QString conversationPlan = said.conversationPlanId.value_or(QString());
    if (!conversationPlan.isEmpty() && !marks::isMadeUp(taking.sql, MadeUp::ConversationPlan, plan.conversationPlanId))
        merge.take(plan.conversationPlanId, said.conversationPlanId);
    const qint64 projectBefore = plan.projectKey;
    const bool mayMove = merge.newer() || (said.projectId && projects::isInvented(taking, projectBefore));
    if (mayMove)
        plan.projectKey = projectOf(taking, said, &plan);
    else if (said.projectTitle)
        projects::nameInvented(taking, projectBefore, *said.projectTitle);
    const bool timesCome = said.createdAt && marks::isMadeUp(taking.sql, MadeUp::PlanTimes, plan.id);
    const bool changed = merge.changed() || plan.projectKey != projectBefore || timesCome;
    if (changed) {
        planstore::updatePlan(taking.tx, plan);
        taking.sql.exec(u"UPDATE plans SET project_key = ?, created_at = ? WHERE key = ?"_s,
                        {plan.projectKey, toMicros(timesCome ? *said.createdAt : plan.createdAt), plan.key});
        planstore::ensureBranch(taking.tx, plan, plan.primaryBranch);
    }
    if (timesCome)
        marks::clearMadeUp(taking.tx, MadeUp::PlanTimes, plan.id);
    if (plan.projectKey != projectBefore)
        projects::dropInvented(taking, projectBefore);
    conversations::bind(taking, plan, conversationPlan);
    taking.refresh(plan);
    changed ? taking.report.updated(u"plan"_s, plan.name) : taking.report.unchanged(u"plan"_s);
}

} // namespace loomdeck::takers
