// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planservice.h"

#include "backlog/actionlog.h"
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/taskstore.h"
#include "core/json.h"
#include "db/journal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::planservice {

namespace {

struct Seed
{
    QString backlogId, description;
    QStringList inputs;
    Phase phase;
};

/** What every plan begins with; the output of each is named like the item. */
const QList<Seed> &seeds()
{
    static const QList<Seed> list{
        {u"vision-plan"_s, u"Draft the vision plan"_s, {}, Phase::VisionPlanner},
        {u"world-bible"_s, u"Establish the world bible"_s, {u"vision-plan"_s}, Phase::WorldBibleManager},
        {u"iteration-plan"_s, u"Plan the first iteration"_s, {u"world-bible"_s}, Phase::IterativePlanner}};
    return list;
}

Result<Project> projectFor(Transaction &transaction, const NewPlan &request)
{
    if (!request.projectId.isEmpty()) {
        auto project = planstore::findProject(transaction.sql(), request.projectId);
        if (!project)
            return Error::badInput(u"PROJECT_NOT_FOUND"_s, u"There is no such project."_s,
                                   u"Choose a project from the list, or send projectTitle for a new one."_s);
        if (project->status == ProjectStatus::Archived)
            return Error::badInput(u"PROJECT_ARCHIVED"_s, u"The project \"%1\" is archived."_s.arg(project->title),
                                   u"Choose another project."_s);
        if (!request.projectLogline.trimmed().isEmpty()) {
            project->logline = request.projectLogline.trimmed();
            project->updatedAt = transaction.now();
            planstore::updateProject(transaction, *project);
        }
        return *project;
    }
    if (request.projectTitle.trimmed().isEmpty())
        return Error::badInput(u"PROJECT_TITLE_REQUIRED"_s, u"Neither a project nor a title for a new one is given."_s,
                               u"Send projectId or projectTitle."_s);
    Project project;
    project.id = transaction.ids().next();
    project.title = request.projectTitle.trimmed();
    project.logline = request.projectLogline.trimmed();
    project.createdAt = transaction.now();
    project.key = planstore::insertProject(transaction, project);
    return project;
}

void insertSeeds(Transaction &transaction, const Plan &plan, const QString &conversationId, const QString &agentId)
{
    int step = 0;
    for (const Seed &seed : seeds()) {
        ++step;
        BacklogItem item;
        item.id = transaction.ids().next();
        item.planKey = plan.key;
        item.backlogId = seed.backlogId;
        item.description = seed.description;
        item.inputs = seed.inputs;
        item.hasInputs = !seed.inputs.isEmpty();
        item.outputs = {seed.backlogId};
        item.hasOutputs = true;
        item.branch = plan.primaryBranch;
        // A microsecond apart, for their order decides what comes first.
        item.createdAt = transaction.now() + Micros(step - 1);
        itemstore::insert(transaction, item);

        Task task;
        task.id = transaction.ids().next();
        task.conversationPlanId = plan.conversationPlanId;
        task.stepNumber = step;
        task.thought = seed.description;
        task.goal = seed.description;
        task.toolName = phaseToolName(seed.phase);
        task.status = u"Pending"_s;
        task.args = {{u"planId"_s, plan.id},
                     {u"backlogItemId"_s, seed.backlogId},
                     {u"conversationId"_s, conversationId},
                     {u"agentId"_s, agentId},
                     {u"branchSlug"_s, plan.primaryBranch}};
        if (seed.phase == Phase::IterativePlanner)
            task.args.insert(u"iterationIndex"_s, 1);
        task.backlogId = seed.backlogId;
        taskstore::insert(transaction, task);
    }
}

} // namespace

Result<Project> createProject(Transaction &transaction, const QString &title, const QString &logline,
                              const Actor &actor)
{
    if (title.trimmed().isEmpty())
        return Error::badInput(u"PROJECT_TITLE_REQUIRED"_s, u"The title is blank."_s, u"Give the project a title."_s);
    Project project;
    project.id = transaction.ids().next();
    project.title = title.trimmed();
    project.logline = logline.trimmed();
    project.createdAt = transaction.now();
    project.key = planstore::insertProject(transaction, project);
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"project.create"_s;
    entry.subjectType = u"project"_s;
    entry.subjectId = project.id;
    entry.subjectKey = project.key;
    entry.subjectName = project.title;
    entry.after = project.toJson();
    journal::append(transaction, entry);
    return project;
}

Result<Plan> createPlan(Transaction &transaction, const NewPlan &request, const AuthorLookup &authors,
                        const Actor &actor)
{
    const QString name = request.name.trimmed();
    if (name.isEmpty())
        return Error::badInput(u"PLAN_NAME_REQUIRED"_s, u"The plan's name is blank."_s, u"Give the plan a name."_s);
    const auto author = authors(transaction.sql(), request.personaId, request.agentId);
    if (!author)
        return author.error();
    const auto project = projectFor(transaction, request);
    if (!project)
        return project.error();

    Plan plan;
    plan.id = transaction.ids().next();
    plan.projectKey = project->key;
    plan.projectTitle = project->title;
    plan.name = name;
    plan.description = request.description.trimmed();
    plan.primaryBranch = branchOr(request.branchSlug, {});
    plan.personaId = author->personaId;
    plan.createdAt = transaction.now();
    plan.conversationPlanId = transaction.ids().next();

    const QString conversationId = transaction.ids().next();
    planstore::insertConversation(transaction, conversationId, name + u" Planner"_s,
                                  {{u"planId"_s, plan.id},
                                   {u"planName"_s, name},
                                   {u"projectId"_s, project->id},
                                   {u"projectTitle"_s, project->title}});
    planstore::insertConversationPlan(transaction, {plan.conversationPlanId, conversationId, author->personaId,
                                                    name + u" Backlog"_s, plan.description, transaction.now()});
    plan.key = planstore::insertPlan(transaction, plan);
    planstore::ensureBranch(transaction, plan, plan.primaryBranch);
    insertSeeds(transaction, plan, conversationId, author->agentId);

    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = u"plan.create"_s;
    entry.planId = plan.id;
    entry.branch = plan.primaryBranch;
    entry.subjectType = u"plan"_s;
    entry.subjectId = plan.id;
    entry.subjectKey = plan.key;
    entry.subjectName = plan.name;
    entry.after = plan.toJson();
    entry.details = {{u"projectId"_s, project->id},
                     {u"personaId"_s, author->personaId},
                     {u"agentId"_s, author->agentId},
                     {u"conversationPlanId"_s, plan.conversationPlanId}};
    journalItems(transaction, entry);
    return plan;
}

} // namespace loomdeck::planservice
