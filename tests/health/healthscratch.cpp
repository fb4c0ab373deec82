// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"
#include "db/jsoncolumn.h"
#include "health/healthfacts.h"
#include "healthworld.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

/** Everything about one plan, counted row by row. */
struct ScratchPlan
{
    QString id, name;
    qint64 blocked = 0, planned = 0, open = 0, drift = 0, ageing = 0, contracts = 0;
    std::map<QString, qint64> returns;
};

HealthFacts factsFromScratch(Connection &c, const HealthThresholds &limits, Timestamp now)
{
    HealthFacts facts;
    facts.planners = readPlannerCards(c);
    std::map<qint64, ScratchPlan> plans;
    std::map<QString, qint64> keys;
    c.each(u"SELECT key, id, name FROM plans"_s, {}, [&](const Row &row) {
        plans[row.integer(0)] = {row.text(1), row.text(2)};
        keys[row.text(1)] = row.integer(0);
    });
    c.each(u"SELECT status, updated_at FROM backlog_items"_s, {}, [&](const Row &row) {
        switch (static_cast<ItemStatus>(row.integer(0))) {
        case ItemStatus::Pending:
            ++facts.backlog.pending;
            break;
        case ItemStatus::InProgress: {
            ++facts.backlog.inProgress;
            const auto updated = row.maybeTime(1);
            facts.stale += updated && now - *updated > limits.backlogStale ? 1 : 0;
            break;
        }
        case ItemStatus::Complete:
            ++facts.backlog.complete;
        }
    });
    c.each(u"SELECT plan_key, status FROM lore_requirements"_s, {}, [&](const Row &row) {
        plans[row.integer(0)].blocked += row.integer(1) == static_cast<int>(LoreStatus::Blocked);
        plans[row.integer(0)].planned += row.integer(1) == static_cast<int>(LoreStatus::Planned);
    });
    c.each(u"SELECT plan_key, created_at, metadata, status FROM obligations"_s, {}, [&](const Row &row) {
        if (row.integer(3) != 0)
            return;
        ScratchPlan &plan = plans[row.integer(0)];
        ++plan.open;
        plan.ageing += now - row.time(1) > limits.obligationAgeing;
        plan.drift += jsonObject(row, 2)[u"voiceDrift"].toBool();
    });
    for (const JournalEntry &entry : journal::read(c, {.limit = 1'000'000})) {
        if (!keys.contains(entry.planId) || entry.occurredAt > now)
            continue;
        ScratchPlan &plan = plans[keys[entry.planId]];
        if (entry.kind == u"backlog.contract" && now - entry.occurredAt <= limits.contractWindow)
            ++plan.contracts;
        if (entry.before[u"status"] != u"Pending"_s && entry.after[u"status"] == u"Pending"_s &&
            now - entry.occurredAt <= limits.transitionWindow)
            ++plan.returns[entry.subjectName];
    }
    std::vector<ScratchPlan> byName;
    for (const auto &[key, plan] : plans)
        byName.push_back(plan);
    std::sort(byName.begin(), byName.end(), [](const ScratchPlan &a, const ScratchPlan &b) {
        return std::pair(a.name, a.id) < std::pair(b.name, b.id);
    });
    for (const ScratchPlan &plan : byName) {
        if (plan.blocked > 0)
            facts.blockedLore.push_back({plan.name, plan.blocked, plan.planned});
        if (plan.open > 0)
            facts.obligations.push_back({plan.name, plan.open, plan.drift, plan.ageing});
        if (plan.contracts > 0)
            facts.contracts.push_back({plan.name, plan.contracts});
        for (const auto &[item, count] : plan.returns) {
            if (count >= limits.flappingReturns)
                facts.flapping.push_back({plan.id, item, plan.name, count});
        }
    }
    std::stable_sort(facts.contracts.begin(), facts.contracts.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    std::sort(facts.flapping.begin(), facts.flapping.end(), [](const auto &a, const auto &b) {
        return std::tuple(-a.returns, a.planId, a.backlogId) < std::tuple(-b.returns, b.planId, b.backlogId);
    });
    std::map<QString, HealthFacts::Bible> bibles;
    c.each(u"SELECT id, plan_key, branch FROM world_bibles"_s, {}, [&](const Row &row) {
        const ScratchPlan &plan = plans[row.integer(1)];
        bibles[row.text(0)] = {plan.id, plan.name, row.text(2), false, {}};
    });
    c.each(u"SELECT world_bible_id, is_active, created_at, updated_at FROM world_bible_entries"_s, {},
           [&](const Row &row) {
               HealthFacts::Bible &bible = bibles[row.text(0)];
               bible.hasEntries = bible.hasEntries || row.boolean(1);
               const Timestamp at = row.maybeTime(3).value_or(row.time(2));
               bible.lastUpdated = std::max(bible.lastUpdated.value_or(at), at);
           });
    for (const auto &[id, bible] : bibles)
        facts.bibles.push_back(bible);
    std::sort(facts.bibles.begin(), facts.bibles.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.planName, a.planId, a.branch) < std::tuple(b.planName, b.planId, b.branch);
    });
    qint64 seen = 0;
    c.each(u"SELECT outcome, created_at, diagnostics FROM planner_executions ORDER BY created_at DESC"_s, {},
           [&](const Row &row) {
               ++facts.executions.total;
               ++facts.executions.outcomes[row.text(0)];
               facts.executions.lastAt = std::max(facts.executions.lastAt.value_or(row.time(1)), row.time(1));
               facts.recentFailures +=
                   row.text(0) != u"Success" && row.time(1) <= now && now - row.time(1) <= limits.failureWindow;
               const QString critique = jsonObject(row, 2)[u"critiqueStatus"].toString().trimmed().toLower();
               if (seen++ < limits.critiqueExecutions && !critique.isEmpty())
                   ++facts.executions.critique[critique];
           });
    return facts;
}

} // namespace

HealthReport reportFromScratch(TestStore &store)
{
    const Timestamp now = store.clock.now();
    return must(store.read([now](Connection &c) {
        const HealthThresholds limits = healthstore::thresholds(c);
        return judgeHealth(factsFromScratch(c, limits, now), limits, now);
    }));
}

} // namespace loomdeck::test
