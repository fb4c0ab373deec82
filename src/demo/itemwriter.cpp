// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/itemwriter.h"

#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/taskstore.h"
#include "db/bulkinsert.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Rows of outputs point at their items, so these go first.
constexpr int itemsPerRound = 1000;

QString taskStatus(Fate fate)
{
    switch (fate) {
    case Fate::Complete:
        return u"Completed"_s;
    case Fate::Running:
    case Fate::Stale:
        return u"Running"_s;
    case Fate::Retrying:
    case Fate::GaveUp:
        return u"Failed"_s;
    case Fate::Lore:
    case Fate::Held:
    case Fate::Invalid:
        return u"Blocked"_s;
    case Fate::Cancelled:
        return u"Cancelled"_s;
    default:
        return u"Pending"_s;
    }
}

} // namespace

Task taskOf(const PlanScript &script, const Work &work)
{
    Task task;
    task.id = work.taskId;
    task.conversationPlanId = script.conversationPlanId;
    task.stepNumber = static_cast<int>(work.piece.index) + 1;
    task.thought = work.item.description;
    task.goal = work.item.description;
    task.toolName = phaseToolName(work.piece.phase());
    task.createdAt = work.item.createdAt;
    task.updatedAt = work.item.updatedAt;
    task.status = taskStatus(work.fate);
    task.backlogId = work.item.backlogId;
    task.args = {{u"planId"_s, script.id},
                 {u"backlogItemId"_s, work.item.backlogId},
                 {u"conversationId"_s, script.conversationId},
                 {u"agentId"_s, script.author().agentId},
                 {u"branchSlug"_s, work.item.branch}};
    if (!work.model.providerId.isEmpty()) {
        stamp(task, {script.id, script.author().agentId, script.conversationId, work.model.providerId,
                     work.model.modelId, script.conversationPlanId, work.item.branch, work.item.backlogId});
    }
    if (task.status == u"Completed")
        task.observation = u"Done: %1."_s.arg(work.item.description);
    else if (task.status == u"Blocked")
        task.observation = work.item.waitDetail;
    else if (task.status == u"Failed")
        task.error = work.item.waitDetail;
    else if (task.status == u"Cancelled")
        task.error = u"Cancelled before it ran."_s;
    return task;
}

void writeItems(Transaction &transaction, const std::vector<PlanScript> &scripts, const JobBook &jobs,
                const std::function<void(qint64)> &progress)
{
    Connection &sql = transaction.sql();
    BulkInsert items(sql, u"backlog_items"_s,
                     QStringList{u"key"_s} + itemstore::insertColumns() + QStringList{u"row_version"_s});
    BulkInsert tasks(sql, u"tasks"_s, taskstore::insertColumns());
    BulkInsert outputRows(sql, u"backlog_outputs"_s, {u"plan_key"_s, u"token"_s, u"created_at"_s, u"item_key"_s});
    std::vector<Binds> tokens;
    qint64 written = 0;
    const auto flush = [&] {
        items.flush();
        for (Binds &row : tokens)
            outputRows.add(std::move(row));
        tokens.clear();
        progress(written);
    };
    for (const PlanScript &script : scripts) {
        for (qint64 index = 0; index < script.items(); ++index) {
            Work work = script.work(index);
            work.item.jobId = jobs.liveJobOf(work.item.key);
            items.add(Binds{work.item.key} + itemstore::insertBinds(work.item) + Binds{work.item.rowVersion});
            for (const QString &token : outputs::tokens(work.item.outputs))
                tokens.push_back(itemstore::outputBinds(work.item, token));
            if (!work.taskId.isEmpty())
                tasks.add(taskstore::insertBinds(taskOf(script, work), transaction.now()));
            if (++written % itemsPerRound == 0)
                flush();
        }
    }
    flush();
    tasks.flush();
    outputRows.flush();
}

} // namespace loomdeck
