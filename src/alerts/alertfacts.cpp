// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertfacts.h"

#include "alerts/itemfacts.h"
#include "core/ids.h"
#include "db/jsoncolumn.h"
#include "health/healthfacts.h"
#include "health/healthstore.h"
#include "jobs/leadership.h"
#include "providers/gate.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr Micros nodeWindow = 24h;
constexpr int mostRequirements = 20'000;

AlertFacts::Plan planAt(const Row &row, int column)
{
    return {row.text(column), row.isNull(column) ? missingPlanName() : row.text(column + 1), row.text(column + 2)};
}

/** The plan of `worldbible:missing:…` and `backlog:flapping:…:…`, as digits. */
QString planDigitsOf(const QString &alertId)
{
    if (!alertId.startsWith(u"worldbible:") && !alertId.startsWith(u"backlog:flapping:"))
        return {};
    return alertId.section(u':', 2, 2).remove(u'-');
}

void readPlansOfReport(Connection &sql, AlertFacts &facts)
{
    QStringList ids;
    for (const HealthAlert &alert : facts.report->alerts) {
        const QString digits = planDigitsOf(alert.id);
        const auto id = parseGuid(digits);
        if (!digits.isEmpty() && id && !facts.plans.contains(digits)) {
            facts.plans.insert(digits, {id.value(), missingPlanName(), {}});
            ids << id.value();
        }
    }
    for (const QString &id : ids)
        sql.each(u"SELECT id, name, primary_branch FROM plans WHERE id = ?"_s, {id},
                 [&facts](const Row &row) { facts.plans.insert(row.text(0).remove(u'-'), planAt(row, 0)); });
}

void readLoreByPlan(Connection &sql, AlertFacts &facts)
{
    sql.each(u"SELECT p.id, p.name, p.primary_branch, b.blocked, (SELECT count(*) FROM lore_requirements l WHERE "
             "l.plan_key = b.plan_key AND l.status = 0) FROM (SELECT plan_key, count(*) AS blocked FROM "
             "lore_requirements WHERE status = 1 GROUP BY plan_key) b LEFT JOIN plans p ON p.key = b.plan_key ORDER BY "
             "b.plan_key"_s,
             {}, [&facts](const Row &row) {
                 facts.lore.push_back({planAt(row, 0), row.integer(3), row.integer(4)});
             });
}

void readObligationsByPlan(Connection &sql, AlertFacts &facts, Timestamp ageing)
{
    std::map<qint64, qint64> drifts;
    // The word alone says nothing: the flag may be false.
    sql.each(u"SELECT plan_key, metadata FROM obligations WHERE status = 0 AND metadata LIKE '%voiceDrift%'"_s, {},
             [&drifts](const Row &row) {
                 if (jsonObject(row, 1)[u"voiceDrift"].toBool())
                     ++drifts[row.integer(0)];
             });
    sql.each(
        u"SELECT p.id, p.name, p.primary_branch, o.open, o.ageing, o.plan_key FROM (SELECT plan_key, count(*) AS "
        "open, sum(CASE WHEN created_at < ? THEN 1 ELSE 0 END) AS ageing FROM obligations WHERE status = 0 GROUP BY "
        "plan_key) o LEFT JOIN plans p ON p.key = o.plan_key ORDER BY o.plan_key"_s,
        {toMicros(ageing)}, [&](const Row &row) {
            facts.obligations.push_back({planAt(row, 0), row.integer(3), drifts[row.integer(5)], row.integer(4)});
        });
}

void readBranches(Connection &sql, AlertFacts &facts, qint64 atLeast)
{
    std::map<std::pair<QString, QString>, AlertFacts::Branch> branches;
    sql.each(
        u"SELECT p.id, p.name, p.primary_branch, l.metadata, coalesce(l.updated_at, l.created_at) FROM "
        "lore_requirements l JOIN plans p ON p.key = l.plan_key WHERE l.status = 1 AND l.plan_key IN (SELECT "
        "plan_key FROM lore_requirements WHERE status = 1 GROUP BY plan_key HAVING count(*) >= ?) ORDER BY 5 LIMIT ?"_s,
        {atLeast, mostRequirements}, [&branches](const Row &row) {
            AlertFacts::Plan plan = planAt(row, 0);
            if (const QString own = jsonObject(row, 3)[u"branchSlug"].toString(); !own.isEmpty())
                plan.branch = own;
            AlertFacts::Branch &branch = branches[{plan.id, plan.branch}];
            branch.plan = plan;
            branch.blockedSince.push_back(row.time(4));
        });
    for (auto &[key, branch] : branches) {
        if (static_cast<qint64>(branch.blockedSince.size()) >= atLeast)
            facts.branches.push_back(std::move(branch));
    }
}

void readGates(Connection &sql, AlertFacts &facts)
{
    sql.each(
        u"SELECT g.key, v.name, m.name, g.reason, g.state, g.changed_at FROM provider_gates g LEFT JOIN providers v "
        "ON v.id = g.provider_id LEFT JOIN models m ON m.id = g.model_id WHERE g.state >= ? ORDER BY g.key"_s,
        {static_cast<int>(GateState::Closed)}, [&facts](const Row &row) {
            const bool needsPerson = row.integer(4) == static_cast<int>(GateState::Shut);
            facts.gates.push_back({row.text(0), row.text(1), row.text(2), row.text(3), needsPerson, row.time(5)});
        });
}

void readNodes(Connection &sql, AlertFacts &facts)
{
    // Consoles come and go with people.
    sql.each(
        u"SELECT name, kind, seen_at FROM nodes WHERE seen_at < ? AND seen_at >= ? AND (kind = 'serve' OR workers > "
        "0) ORDER BY name"_s,
        {toMicros(facts.now - nodeGone), toMicros(facts.now - nodeWindow)}, [&facts](const Row &row) {
            facts.nodesGone.push_back({row.text(0), row.text(1), row.time(2)});
        });
}

void readLevels(Connection &sql, AlertFacts &facts, const std::vector<Objective> &objectives)
{
    for (const ObjectiveFacts &one : objectivestore::facts(sql, objectives, facts.now)) {
        const BudgetState state = one.report.state;
        if (state == BudgetState::AtRisk || state == BudgetState::Burning || state == BudgetState::Exhausted)
            facts.levels.push_back({one.objective.name, budgetStateName(state), qRound64(one.report.left * 100)});
    }
}

} // namespace

AlertFacts readAlertFacts(Connection &connection, const AlertFactWish &wish, Timestamp now)
{
    AlertFacts facts;
    facts.now = now;
    facts.storeUsed = wish.storeUsed;
    facts.report = healthstore::report(connection);
    const HealthThresholds limits = healthstore::thresholds(connection);
    if (facts.report)
        readPlansOfReport(connection, facts);
    facts.stale = itemfacts::stale(connection, now - limits.backlogStale);
    facts.orphaned = itemfacts::orphaned(connection);
    facts.failing = itemfacts::failing(connection, now - limits.failureWindow, now);
    facts.deadJobs = itemfacts::deadJobs(connection, now);
    readLoreByPlan(connection, facts);
    readObligationsByPlan(connection, facts, now - limits.obligationAgeing);
    readBranches(connection, facts, wish.blockedAtLeast);
    readGates(connection, facts);
    readNodes(connection, facts);
    readLevels(connection, facts, wish.objectives);
    return facts;
}

} // namespace loomdeck
