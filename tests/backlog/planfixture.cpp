// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planfixture.h"

#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "backlog/resume.h"
#include "backlog/starter.h"
#include "backlog/taskstore.h"

using namespace Qt::StringLiterals;

namespace loomdeck::test {

PlanFixture::PlanFixture()
{
    const AuthorLookup authors = [](Connection &, const QString &persona,
                                    const QString &agent) -> Result<AuthorChoice> {
        return AuthorChoice{persona, u"Architect"_s, agent.isEmpty() ? someAgent : agent};
    };
    plan = must(store.write([&](Transaction &tx) {
        return planservice::createPlan(tx, {{}, u"Saga"_s, {}, u"Saga Draft"_s, {}, u"main"_s, somePersona, {}},
                                       authors, opsAdmin);
    }));
    reloadPlan();
}

void PlanFixture::reloadPlan()
{
    plan = *must(store.read([id = plan.id](Connection &c) { return planstore::findPlan(c, id); }));
}

BacklogItem PlanFixture::addItem(const QString &backlogId, const QStringList &inputs, const QStringList &outputs)
{
    store.clock.advance(std::chrono::seconds(1));
    return must(store.write([&](Transaction &tx) {
        BacklogItem item;
        item.id = tx.ids().next();
        item.planKey = plan.key;
        item.backlogId = backlogId;
        item.description = u"Do "_s + backlogId;
        item.inputs = inputs;
        item.outputs = outputs;
        item.hasInputs = item.hasOutputs = true;
        itemstore::insert(tx, item);
        Task task;
        task.id = tx.ids().next();
        task.conversationPlanId = plan.conversationPlanId;
        task.stepNumber = taskstore::nextStepNumber(tx.sql(), plan.conversationPlanId);
        task.thought = item.description;
        task.toolName = phaseToolName(item.phase());
        task.status = u"Pending"_s;
        task.args = {{u"planId"_s, plan.id},
                     {u"backlogItemId"_s, backlogId},
                     {u"agentId"_s, someAgent},
                     {u"branchSlug"_s, u"main"_s},
                     {u"custom"_s, u"kept"_s}};
        taskstore::insert(tx, task);
        return item;
    }));
}

BacklogItem PlanFixture::item(const QString &backlogId)
{
    return *must(store.read([&](Connection &c) { return itemstore::find(c, plan.key, backlogId); }));
}

Task PlanFixture::task(const QString &backlogId)
{
    return *must(store.read(
        [&](Connection &c) { return taskstore::findForItem(c, plan.conversationPlanId, backlogKey(backlogId)); }));
}

ItemWithTask PlanFixture::withTask(const QString &backlogId)
{
    const qint64 key = item(backlogId).key;
    return *must(store.read([&](Connection &c) { return itemstore::withTask(c, key); }));
}

ResumeRequest PlanFixture::request(const QString &backlogId)
{
    const auto conversation =
        must(store.read([&](Connection &c) { return planstore::conversationOf(c, plan.conversationPlanId); }));
    return {*conversation,
            plan.conversationPlanId,
            someAgent,
            someProvider,
            someModel,
            task(backlogId).id,
            u"main"_s,
            0,
            {}};
}

ItemWithTask PlanFixture::resume(const QString &backlogId)
{
    const ResumeRequest asked = request(backlogId);
    const auto outcome =
        must(store.write([&](Transaction &tx) { return resumeItem(tx, plan.id, backlogId, asked, opsAdmin); }));
    if (outcome.refusal)
        qFatal("Refused: %s", qPrintable(outcome.refusal->error.toLine()));
    reloadPlan();
    return *outcome.item;
}

std::vector<Job> PlanFixture::phaseJobs()
{
    auto jobs = must(store.read([](Connection &c) {
        return listJobs(c,
                        {.states = {u"ready"_s, u"scheduled"_s, u"retrying"_s, u"running"_s}, .kind = phaseJobKind()});
    }));
    std::reverse(jobs.begin(), jobs.end());
    return jobs;
}

Job PlanFixture::startPhase(const QString &backlogId)
{
    const auto claimed = must(store.write(
        [](Transaction &tx) { return jobqueue::claim(tx, u"node"_s, {phaseJobKind()}, 1, std::chrono::seconds(30)); }));
    if (claimed.size() != 1 || claimed[0].subjectName != backlogId)
        qFatal("The next job is not that of %s.", qPrintable(backlogId));
    edit(backlogId, [this](BacklogItem &i) { i.setStatus(ItemStatus::InProgress, store.clock.now()); });
    return claimed[0];
}

void PlanFixture::completePhase(const QString &backlogId)
{
    const Job job = startPhase(backlogId);
    must(store.write([&](Transaction &tx) {
        jobqueue::settle(tx, job, JobOutcome::complete(), {}, 0.5);
        auto done = *itemstore::lock(tx, plan.key, backlogId);
        done.jobId = 0;
        done.setStatus(ItemStatus::Complete, tx.now());
        itemstore::update(tx, done);
        const Plan current = *planstore::lockPlan(tx, plan.key);
        starter::tokensMade(tx, current, outputs::tokens(done.outputs), {});
        starter::startNext(tx, current, {});
    }));
}

std::vector<JournalEntry> PlanFixture::entries(const QString &kind)
{
    return must(store.read([&](Connection &c) { return journal::read(c, {.kinds = {kind}}); }));
}

void PlanFixture::edit(const QString &backlogId, const std::function<void(BacklogItem &)> &change)
{
    must(store.write([&](Transaction &tx) {
        auto found = *itemstore::lock(tx, plan.key, backlogId);
        change(found);
        itemstore::update(tx, found);
    }));
}

} // namespace loomdeck::test
