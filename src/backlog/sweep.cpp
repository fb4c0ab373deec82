// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sweep.h"

#include "backlog/actionlog.h"
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/starter.h"
#include "backlog/taskstore.h"
#include "core/ids.h"
#include "core/texttime.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int mostPerStep = 500;

/** The item with its plan, both held; nothing when it is gone. */
std::optional<std::pair<Plan, BacklogItem>> lockBoth(Transaction &transaction, qint64 itemKey)
{
    const auto seen = itemstore::findByKey(transaction.sql(), itemKey);
    const auto plan = seen ? planstore::lockPlan(transaction, seen->planKey) : std::nullopt;
    const auto item = plan ? itemstore::lockByKey(transaction, itemKey) : std::nullopt;
    if (!item)
        return std::nullopt;
    return std::pair(*plan, *item);
}

/** A plan that nobody chose a provider for goes on with what its stale task says. */
void adoptChoice(Transaction &transaction, Plan &plan, const std::optional<Task> &task)
{
    if (!plan.runProviderId.isEmpty() || !task)
        return;
    const QString provider = task->effective(u"providerId"_s), model = task->effective(u"modelId"_s);
    if (isNoGuid(provider) || isNoGuid(model))
        return;
    plan.runProviderId = provider;
    plan.runModelId = model;
    plan.runAgentId = task->effective(u"agentId"_s);
    plan.updatedAt = transaction.now();
    planstore::updatePlan(transaction, plan);
}

bool autoResume(Transaction &transaction, qint64 key, Micros staleAfter)
{
    auto both = lockBoth(transaction, key);
    if (!both)
        return false;
    auto &[plan, item] = *both;
    const Timestamp touched = item.updatedAt.value_or(item.inProgressAt.value_or(item.createdAt));
    if (item.status != ItemStatus::InProgress || touched > transaction.now() - staleAfter)
        return false;
    const QJsonObject before = itemSummary(item);
    auto task = taskstore::findForItem(transaction.sql(), plan.conversationPlanId, backlogKey(item.backlogId));
    if (task) {
        task->status = u"Pending"_s;
        task->error.clear();
        task->observation.clear();
        taskstore::update(transaction, *task);
    }
    adoptChoice(transaction, plan, task);
    item.jobId = 0;
    item.setStatus(ItemStatus::Pending, transaction.now());
    item.clearWait(transaction.now());
    item.wanted = true;
    starter::tryStart(transaction, plan, item, {});
    const double age = std::chrono::duration<double>(transaction.now() - touched).count();
    journalAction(transaction,
                  {u"auto-resume"_s, plan, item, task, before, u"no progress and no live job"_s, 0, {{u"age"_s, age}}},
                  Actor::automation());
    return true;
}

/** Its job ended without the item being told: the process died too often, or somebody removed the job. */
bool reconcile(Transaction &transaction, qint64 key)
{
    auto both = lockBoth(transaction, key);
    if (!both || both->second.jobId == 0)
        return false;
    auto &[plan, item] = *both;
    const auto job = findJob(transaction.sql(), item.jobId);
    if (job && job->isLive())
        return false;
    const QJsonObject before = itemSummary(item);
    item.jobId = 0;
    if (item.status == ItemStatus::InProgress)
        item.setStatus(ItemStatus::Pending, transaction.now());
    const bool cancelled = job && job->state == JobState::Cancelled;
    item.setWait(cancelled ? WaitReason::Cancelled : WaitReason::GaveUp,
                 job && job->lastError ? job->lastError->message : QString(), std::nullopt, transaction.now());
    item.wanted = false;
    itemstore::update(transaction, item);
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"backlog.reconciled"_s;
    entry.planId = plan.id;
    entry.branch = item.branch;
    entry.subjectType = u"item"_s;
    entry.subjectId = item.id;
    entry.subjectKey = item.key;
    entry.subjectName = item.backlogId;
    entry.reason = u"its job ended without it"_s;
    entry.before = before;
    entry.after = itemSummary(item);
    journalItems(transaction, entry);
    return true;
}

bool tryAgain(Transaction &transaction, qint64 key)
{
    auto both = lockBoth(transaction, key);
    if (!both)
        return false;
    auto &[plan, item] = *both;
    if (item.status != ItemStatus::Pending || item.jobId != 0 || !item.nextTryAt || *item.nextTryAt > transaction.now())
        return false;
    item.clearWait(transaction.now());
    return starter::tryStart(transaction, plan, item, {});
}

std::vector<qint64> endedJobs(Connection &connection)
{
    return connection.all(
        u"SELECT i.key FROM backlog_items i LEFT JOIN jobs j ON j.id = i.job_id WHERE i.job_id IS NOT NULL AND (j.id IS NULL OR j.state > 2) LIMIT ?"_s,
        {mostPerStep}, [](const Row &row) { return row.integer(0); });
}

std::vector<qint64> idlePlans(Connection &connection)
{
    return connection.all(
        u"SELECT p.key FROM plans p WHERE p.status <= 1 AND p.run_provider_id IS NOT NULL "
        "AND EXISTS (SELECT 1 FROM backlog_items i WHERE i.plan_key = p.key AND i.status = 0 AND i.wait_reason IS NULL "
        "AND i.job_id IS NULL) "
        "AND NOT EXISTS (SELECT 1 FROM providers r WHERE r.id = p.run_provider_id AND r.kind IS NULL) "
        "AND NOT EXISTS (SELECT 1 FROM backlog_items i WHERE i.plan_key = p.key AND i.job_id IS NOT NULL) LIMIT ?"_s,
        {mostPerStep}, [](const Row &row) { return row.integer(0); });
}

} // namespace

Sweep::Sweep(Database &database, Micros staleAfter)
    : m_database(database)
    , m_staleAfter(staleAfter)
{
    m_thread.setMaxThreadCount(1);
}

Sweep::~Sweep()
{
    m_ending = true;
    m_thread.waitForDone();
}

QFuture<Result<SweepReport>> Sweep::run()
{
    auto promise = std::make_shared<QPromise<Result<SweepReport>>>();
    promise->start();
    auto future = promise->future();
    m_thread.start([this, promise, &database = m_database, staleAfter = m_staleAfter] {
        SweepReport report;
        std::optional<Error> failed;
        const auto step = [&](int &count, auto find, auto act) {
            if (failed || m_ending)
                return;
            const auto keys = database.read(find).result();
            if (!keys) {
                failed = keys.error();
                return;
            }
            for (const qint64 key : keys.value()) {
                if (m_ending)
                    return;
                const auto done = database.write([key, act](Transaction &tx) { return act(tx, key); }).result();
                if (!done)
                    failed = done.error();
                else if (done.value())
                    ++count;
            }
        };
        const Timestamp now = database.clock().now();
        step(report.reconciled, endedJobs, reconcile);
        step(
            report.autoResumed,
            [before = now - staleAfter](Connection &c) { return itemstore::abandoned(c, before, mostPerStep); },
            [staleAfter](Transaction &tx, qint64 key) { return autoResume(tx, key, staleAfter); });
        step(
            report.triedAgain, [now](Connection &c) { return itemstore::dueForTry(c, now, mostPerStep); }, tryAgain);
        step(report.started, idlePlans, [](Transaction &tx, qint64 key) {
            const auto plan = planstore::lockPlan(tx, key);
            return plan && starter::startNext(tx, *plan, {});
        });
        promise->addResult(failed ? Result<SweepReport>(*failed) : Result<SweepReport>(report));
        promise->finish();
    });
    return future;
}

} // namespace loomdeck
