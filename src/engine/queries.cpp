// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/queries.h"

#include "backlog/actionlog.h"
#include "backlog/bulkstore.h"
#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "backlog/starter.h"
#include "core/texttime.h"
#include "db/database.h"
#include "engine/engine.h"
#include "lore/requirementstore.h"
#include "personas/personastore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// The drawer shows the newest; the journal has the rest.
constexpr int historyShown = 50;
constexpr int transcriptsShown = 20;

Error noPlan()
{
    return Error::notFound(u"PLAN_NOT_FOUND"_s, u"There is no such plan."_s, u"Reload the list of plans."_s);
}

Error noItem()
{
    return Error::notFound(u"BACKLOG_ITEM_NOT_FOUND"_s, u"There is no such item."_s, u"Reload the backlog."_s);
}

std::optional<Job> newestJobOf(Connection &connection, const BacklogItem &item)
{
    if (item.jobId)
        return findJob(connection, item.jobId);
    const auto jobs = listJobs(connection, {.subjectId = item.id, .limit = 1});
    return jobs.empty() ? std::nullopt : std::optional(jobs.front());
}

/** Neighbours by tokens: who makes what the item needs, and who needs what it makes. */
void fillNeighbours(Connection &connection, ItemFacts &facts)
{
    const BacklogItem &item = facts.item.item;
    for (const QString &token : item.inputs) {
        const auto maker = itemstore::producerOf(connection, item.planKey, token);
        const auto found =
            maker && maker->key != item.key ? itemstore::findByKey(connection, maker->key) : std::nullopt;
        if (found)
            facts.needs.emplace_back(found->backlogId, found->state());
    }
    for (const QString &token : outputs::tokens(item.outputs)) {
        // Inputs are kept as a JSON list; a quoted token cannot be part of another one.
        connection.each(
            u"SELECT backlog_id, state FROM backlog_items WHERE plan_key = ? AND key <> ? AND inputs LIKE ? ORDER BY created_at, key LIMIT 20"_s,
            {item.planKey, item.key, u"%\""_s + token + u"\"%"_s},
            [&](const Row &row) { facts.neededBy.emplace_back(row.text(0), static_cast<ItemState>(row.integer(1))); });
    }
}

Result<ItemFacts> itemFacts(Connection &connection, qint64 key)
{
    const auto both = itemstore::withTask(connection, key);
    if (!both)
        return noItem();
    ItemFacts facts;
    facts.item = *both;
    facts.plan = *planstore::findPlanByKey(connection, both->item.planKey);
    facts.job = newestJobOf(connection, both->item);
    if (facts.job)
        facts.attempts = attemptsOf(connection, facts.job->id);
    facts.transcripts = transcriptstore::ofItem(connection, key, transcriptsShown);
    facts.history = journal::read(connection, {.subjectId = both->item.id, .limit = historyShown, .newestFirst = true});
    if (both->item.status == ItemStatus::Pending)
        facts.unmetInputs = starter::unmetInputs(connection, both->item);
    if (both->item.waitReason == WaitReason::Lore)
        facts.pendingLore = requirementstore::pendingOfPlan(connection, both->item.planKey, 20);
    fillNeighbours(connection, facts);
    if (both->task) {
        if (const auto provider = providerstore::find(connection, both->task->effective(u"providerId"_s)))
            facts.providerName = provider->displayName;
        if (const auto model = providerstore::findModel(connection, both->task->effective(u"modelId"_s)))
            facts.modelName = model->name;
    }
    return facts;
}

} // namespace

QFuture<Result<TroubleFacts>> Queries::troubles(const BacklogQuery::Scope &scope)
{
    return m_database.read(
        [scope, now = m_database.clock().now()](Connection &c) { return readTroubles(c, scope, now); });
}

QFuture<Result<std::vector<Project>>> Queries::projects()
{
    return m_database.read([](Connection &c) { return planstore::listProjects(c); });
}

QFuture<Result<std::vector<Plan>>> Queries::plans()
{
    return m_database.read([](Connection &c) { return planstore::listPlans(c); });
}

QFuture<Result<std::vector<ItemWithTask>>> Queries::backlogOf(const QString &planId)
{
    return m_database.read([planId](Connection &c) -> Result<std::vector<ItemWithTask>> {
        const auto plan = planstore::findPlan(c, planId);
        if (!plan)
            return noPlan();
        return itemstore::listOfPlan(c, plan->key);
    });
}

QFuture<Result<QJsonArray>> Queries::actionsOf(const QString &planId, int limit)
{
    return m_database.read([planId, limit](Connection &c) -> Result<QJsonArray> {
        if (!planstore::findPlan(c, planId))
            return noPlan();
        return recentActions(c, planId, limit);
    });
}

QFuture<Result<std::vector<QString>>> Queries::branchesOf(qint64 planKey)
{
    return m_database.read([planKey](Connection &c) {
        std::vector<QString> slugs;
        for (const Branch &branch : planstore::branches(c, planKey))
            slugs.push_back(branch.slug);
        return slugs;
    });
}

QFuture<Result<std::vector<qint64>>> Queries::firstKeys(const BacklogQuery &query, int limit)
{
    return m_database.read([query, limit, now = m_database.clock().now()](Connection &c) {
        return backlogsql::firstKeys(c, query, now, limit);
    });
}

QFuture<Result<void>> Queries::allKeys(const BacklogQuery &query, size_t chunk,
                                       std::function<bool(std::vector<qint64> &&)> take)
{
    return m_database.read([query, chunk, take = std::move(take), now = m_database.clock().now()](Connection &c) {
        backlogsql::allKeys(c, query, now, chunk, take);
    });
}

QFuture<Result<std::pair<std::vector<qint64>, std::vector<backlogsql::PlanShare>>>>
Queries::keysByPlan(const BacklogQuery &query)
{
    return m_database.read(
        [query, now = m_database.clock().now()](Connection &c) { return backlogsql::keysByPlan(c, query, now); });
}

QFuture<Result<qint64>> Queries::count(const BacklogQuery &query)
{
    return m_database.read(
        [query, now = m_database.clock().now()](Connection &c) { return backlogsql::count(c, query, now); });
}

QFuture<Result<std::vector<qint64>>> Queries::countByState(const BacklogQuery &query)
{
    return m_database.read(
        [query, now = m_database.clock().now()](Connection &c) { return backlogsql::countByState(c, query, now); });
}

QFuture<Result<std::vector<ItemWithTask>>> Queries::items(const std::vector<qint64> &keys)
{
    return m_database.read([keys](Connection &c) { return itemstore::listByKeys(c, keys); });
}

QFuture<Result<std::vector<qint64>>> Queries::matching(const BacklogQuery &query, const std::vector<qint64> &keys)
{
    return m_database.read([query, keys, now = m_database.clock().now()](Connection &c) {
        std::vector<qint64> found;
        for (const qint64 key : keys) {
            if (backlogsql::matches(c, query, now, key))
                found.push_back(key);
        }
        return found;
    });
}

QFuture<Result<ItemFacts>> Queries::item(qint64 key)
{
    return m_database.read([key](Connection &c) { return itemFacts(c, key); });
}

QFuture<Result<qint64>> Queries::itemKey(const QString &planId, const QString &backlogId)
{
    return m_database.read([planId, backlogId](Connection &c) -> Result<qint64> {
        const auto plan = planstore::findPlan(c, planId);
        const auto item = plan ? itemstore::find(c, plan->key, backlogId) : std::nullopt;
        if (!item)
            return noItem();
        return item->key;
    });
}

QFuture<Result<std::vector<Transcript>>> Queries::transcriptsOfJob(qint64 jobId, int limit)
{
    return m_database.read([jobId, limit](Connection &c) { return transcriptstore::ofJob(c, jobId, limit); });
}

QFuture<Result<Transcript>> Queries::transcript(const QString &id)
{
    return m_database.read([id](Connection &c) -> Result<Transcript> {
        const auto found = transcriptstore::find(c, id);
        if (!found)
            return Error::notFound(u"TRANSCRIPT_NOT_FOUND"_s, u"There is no such transcript."_s, u"Reload the list."_s);
        return *found;
    });
}

QFuture<Result<ResumeChoices>> Queries::resumeChoices(qint64 key)
{
    return m_database.read([key, allowed = m_allowed](Connection &c) -> Result<ResumeChoices> {
        const auto both = itemstore::withTask(c, key);
        if (!both)
            return noItem();
        ResumeChoices choices;
        choices.item = *both;
        choices.plan = *planstore::findPlanByKey(c, both->item.planKey);
        const ResumeRequest stamped = requestFromTask(*both);
        for (const ProviderFacts &one : allowed.offered(c, stamped.providerId, stamped.modelId)) {
            choices.providers.push_back(one.row);
            choices.models.insert(choices.models.end(), one.models.begin(), one.models.end());
        }
        choices.stampRefusal = allowed.refusal(c, stamped.providerId, stamped.modelId);
        choices.agents = personastore::agents(c);
        choices.personas = personastore::list(c);
        choices.unmetInputs = starter::unmetInputs(c, both->item);
        for (const Branch &branch : planstore::branches(c, both->item.planKey))
            choices.branches.push_back(branch.slug);
        return choices;
    });
}

QFuture<Result<StatusFacts>> Queries::status()
{
    return m_database.read([now = m_database.clock().now()](Connection &c) {
        return StatusFacts{backlogsql::count(c, {}, now), countJobs(c), journal::head(c), journal::sealedUpTo(c),
                           listNodes(c, now)};
    });
}

QFuture<Result<OverviewFacts>> Queries::overview(int attention, const BacklogQuery::Scope &scope)
{
    return m_database.read([attention, scope, now = m_database.clock().now()](Connection &c) {
        return readOverview(c, scope, attention, now);
    });
}

QFuture<Result<BulkPreview>> Queries::bulkPreview(const QJsonObject &params, int sample)
{
    return m_database.read([params, sample, guard = guard(), now = m_database.clock().now()](Connection &c) {
        return previewBulk(c, params, now, sample, guard);
    });
}

QFuture<Result<BulkPreview>> Queries::bulkPreview(BulkCommand command, std::shared_ptr<const std::vector<qint64>> keys,
                                                  const BulkFill &fill, int sample)
{
    return m_database.read([command, keys = std::move(keys), fill, sample, guard = guard()](Connection &c) {
        return bulkstore::preview(c, command, *keys, fill, sample, guard);
    });
}

QFuture<Result<BulkOperation>> Queries::bulk(const QString &id)
{
    return m_database.read([id](Connection &c) -> Result<BulkOperation> {
        const auto found = bulkstore::find(c, id);
        if (!found)
            return Error::notFound(u"BULK_NOT_FOUND"_s, u"There is no such operation."_s, u"Reload the list."_s);
        return *found;
    });
}

QFuture<Result<std::vector<BulkOperation>>> Queries::bulks(int limit)
{
    return m_database.read([limit](Connection &c) { return bulkstore::list(c, limit); });
}

QFuture<Result<std::vector<BulkOutcome>>> Queries::bulkOutcomes(const QString &id, qint64 afterNumber, int limit)
{
    return m_database.read(
        [id, afterNumber, limit](Connection &c) { return bulkstore::outcomes(c, id, afterNumber, limit); });
}

QFuture<Result<std::vector<Job>>> Queries::jobs(const JobFilter &filter)
{
    return m_database.read([filter](Connection &c) { return listJobs(c, filter); });
}

QFuture<Result<std::pair<Job, std::vector<JobAttempt>>>> Queries::job(qint64 id)
{
    return m_database.read([id](Connection &c) -> Result<std::pair<Job, std::vector<JobAttempt>>> {
        const auto found = findJob(c, id);
        if (!found)
            return Error::notFound(u"JOB_NOT_FOUND"_s, u"There is no job %1."_s.arg(id),
                                   u"Reload the list; old jobs are removed after a while."_s);
        return std::pair(*found, attemptsOf(c, id));
    });
}

QFuture<Result<JobCounts>> Queries::jobCounts()
{
    return m_database.read([](Connection &c) { return countJobs(c); });
}

QFuture<Result<std::vector<NextJob>>> Queries::nextJobs(int limit)
{
    return m_database.read([limit, now = m_database.clock().now()](Connection &c) {
        auto list = loomdeck::nextJobs(c, now, limit);
        for (NextJob &one : list) {
            if (one.job.planId.isEmpty())
                continue;
            if (const auto plan = planstore::findPlan(c, one.job.planId))
                one.planName = plan->name;
        }
        return list;
    });
}

QFuture<Result<std::vector<Lane>>> Queries::lanes()
{
    return m_database.read([](Connection &c) { return loomdeck::lanes::restricted(c); });
}

QFuture<Result<std::vector<GateFacts>>> Queries::gates()
{
    return m_database.read([now = m_database.clock().now()](Connection &c) { return gatestore::list(c, now); });
}

QFuture<Result<std::vector<Schedule>>> Queries::schedules()
{
    return m_database.read([](Connection &c) { return recurring::list(c); });
}

QFuture<Result<std::vector<NodeInfo>>> Queries::nodes()
{
    return m_database.read([now = m_database.clock().now()](Connection &c) { return listNodes(c, now); });
}

QFuture<Result<std::vector<Persona>>> Queries::personas()
{
    return m_database.read([](Connection &c) { return personastore::list(c); });
}

QFuture<Result<std::vector<Agent>>> Queries::agents()
{
    return m_database.read([](Connection &c) { return personastore::agents(c); });
}

QFuture<Result<std::vector<ApiToken>>> Queries::tokens()
{
    return m_database.read([](Connection &c) { return tokens::list(c); });
}

QFuture<Result<std::optional<ApiToken>>> Queries::tokenOf(const QString &secret)
{
    return m_database.read([secret](Connection &c) { return tokens::find(c, secret); });
}

QFuture<Result<std::vector<JournalEntry>>> Queries::journal(const JournalFilter &filter)
{
    return m_database.read([filter](Connection &c) { return journal::read(c, filter); });
}

QFuture<Result<qint64>> Queries::journalHead()
{
    return m_database.read([](Connection &c) { return journal::head(c); });
}

QFuture<Result<journal::ChainReport>> Queries::verifyChain(std::function<bool(qint64)> progress)
{
    return m_database.read([progress = std::move(progress)](Connection &c) { return journal::verify(c, progress); });
}

QFuture<Result<void>> Queries::ping()
{
    return m_database.read([](Connection &c) { c.count(u"SELECT 1"_s); });
}

QFuture<Result<Timestamp>> Queries::storeTime()
{
    return m_database.read([&clock = m_database.clock()](Connection &c) {
        if (!c.isPostgres())
            return clock.now();
        return fromMicros(c.count(u"SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint)"_s));
    });
}

} // namespace loomdeck
