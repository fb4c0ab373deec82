// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/healthfacts.h"

#include "core/texttime.h"
#include "db/jsoncolumn.h"
#include "health/healthfold.h"
#include "planner/promptstore.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

struct StepWords
{
    QString stepId, displayName, description, capability;
};

StepWords wordsOf(Phase phase)
{
    switch (phase) {
    case Phase::VisionPlanner:
        return {u"vision-plan"_s, u"Draft Vision Plan"_s, u"Generates the first creative vision of a project."_s,
                u"vision"_s};
    case Phase::WorldBibleManager:
        return {u"world-bible"_s, u"Update World Bible"_s, u"Keeps what is true in the world of a plan."_s,
                u"world-bible"_s};
    case Phase::IterativePlanner:
        return {u"iterative-plan"_s, u"Draft Iterative Adjustments"_s, u"Adjusts a plan from pass to pass."_s,
                u"iteration"_s};
    case Phase::ChapterArchitect:
        return {u"chapter-blueprint"_s, u"Draft Chapter Blueprint"_s, u"Drafts or refreshes blueprints of chapters."_s,
                u"chapter"_s};
    case Phase::ScrollRefiner:
        return {u"scroll-refinement"_s, u"Draft Chapter Scroll"_s, u"Turns a blueprint into a scroll."_s, u"scroll"_s};
    case Phase::SceneWeaver:
        return {u"scene-draft"_s, u"Draft Scene"_s, u"Drafts the scenes of a scroll."_s, u"scene"_s};
    case Phase::None:
        break;
    }
    return {};
}

void readLore(Connection &sql, HealthFacts &facts)
{
    sql.each(u"SELECT b.plan_key, p.name, b.blocked, (SELECT count(*) FROM lore_requirements l WHERE l.plan_key = "
             "b.plan_key AND l.status = 0) FROM (SELECT plan_key, count(*) AS blocked FROM lore_requirements WHERE "
             "status = 1 GROUP BY plan_key) b LEFT JOIN plans p ON p.key = b.plan_key ORDER BY p.name, b.plan_key"_s,
             {}, [&facts](const Row &row) {
                 facts.blockedLore.push_back(
                     {row.isNull(1) ? missingPlanName() : row.text(1), row.integer(2), row.integer(3)});
             });
}

void readObligations(Connection &sql, HealthFacts &facts, Timestamp ageing)
{
    std::map<qint64, qint64> drifts;
    // The word alone says nothing: the flag may be false.
    sql.each(u"SELECT plan_key, metadata FROM obligations WHERE status = 0 AND metadata LIKE '%voiceDrift%'"_s, {},
             [&drifts](const Row &row) {
                 if (jsonObject(row, 1)[u"voiceDrift"].toBool())
                     ++drifts[row.integer(0)];
             });
    sql.each(u"SELECT o.plan_key, p.name, o.open, o.ageing FROM (SELECT plan_key, count(*) AS open, sum(CASE WHEN "
             "created_at < ? THEN 1 ELSE 0 END) AS ageing FROM obligations WHERE status = 0 GROUP BY plan_key) o LEFT "
             "JOIN plans p ON p.key = o.plan_key ORDER BY p.name, o.plan_key"_s,
             {toMicros(ageing)}, [&](const Row &row) {
                 facts.obligations.push_back({row.isNull(1) ? missingPlanName() : row.text(1), row.integer(2),
                                              drifts[row.integer(0)], row.integer(3)});
             });
}

void readEvents(Connection &sql, HealthFacts &facts, const HealthThresholds &limits, Timestamp now)
{
    // Kinds stand in the text, so that the index is used.
    sql.each(u"SELECT p.name, e.plan_id, count(*) FROM health_events e LEFT JOIN plans p ON p.id = e.plan_id WHERE "
             "e.kind = 1 AND e.at >= ? AND e.at <= ? GROUP BY p.name, e.plan_id ORDER BY 3 DESC, 1, 2"_s,
             {toMicros(now - limits.contractWindow), toMicros(now)}, [&facts](const Row &row) {
                 facts.contracts.push_back({row.isNull(0) ? missingPlanName() : row.text(0), row.integer(2)});
             });
    // The report stands in one row and goes over one wire: it names the worst.
    sql.each(
        u"SELECT e.plan_id, e.item_name, max(p.name), count(*), count(*) OVER () FROM health_events e LEFT JOIN plans "
        u"p ON p.id = "
        "e.plan_id WHERE e.kind = 0 AND e.at >= ? AND e.at <= ? AND e.status = 'Pending' GROUP BY e.plan_id, "
        "e.item_name HAVING count(*) >= ? ORDER BY 4 DESC, 1, 2 LIMIT ?"_s,
        {toMicros(now - limits.transitionWindow), toMicros(now), limits.flappingReturns, HealthFacts::mostFlapping},
        [&facts](const Row &row) {
            facts.flappingInAll = row.integer(4);
            facts.flapping.push_back(
                {row.text(0), row.text(1), row.isNull(2) ? missingPlanName() : row.text(2), row.integer(3)});
        });
}

void readBibles(Connection &sql, HealthFacts &facts, Timestamp fresh)
{
    facts.hasBibles = sql.count(u"SELECT count(*) FROM (SELECT 1 FROM world_bibles LIMIT 1) x"_s) > 0;
    // A plan may have thousands of branches; only those that are at fault are read. Triggers keep both columns.
    sql.each(u"SELECT p.id, p.name, b.branch, b.has_active, nullif(b.touched_at, 0) FROM world_bibles b JOIN plans p "
             u"ON p.key "
             "= b.plan_key WHERE b.has_active = 0 OR b.touched_at < ? ORDER BY p.name, p.id, b.branch, b.id"_s,
             {toMicros(fresh)}, [&facts](const Row &row) {
                 facts.bibles.push_back({row.text(0), row.text(1), row.text(2), row.boolean(3), row.maybeTime(4)});
             });
}

void readExecutions(Connection &sql, HealthFacts &facts, const HealthThresholds &limits, Timestamp now)
{
    ExecutionFacts &runs = facts.executions;
    sql.each(u"SELECT outcome, sum(count) FROM health_outcomes GROUP BY outcome"_s, {}, [&runs](const Row &row) {
        if (row.integer(1) > 0)
            runs.outcomes[row.text(0)] = row.integer(1);
        runs.total += row.integer(1);
    });
    sql.each(u"SELECT created_at, diagnostics FROM planner_executions ORDER BY created_at DESC LIMIT ?"_s,
             {limits.critiqueExecutions}, [&runs](const Row &row) {
                 if (!runs.lastAt)
                     runs.lastAt = row.time(0);
                 const QString status = jsonObject(row, 1)[u"critiqueStatus"].toString().trimmed().toLower();
                 if (!status.isEmpty())
                     ++runs.critique[status];
             });
    facts.recentFailures = sql.count(
        u"SELECT count(*) FROM planner_executions WHERE outcome <> 'Success' AND created_at >= ? AND created_at <= ?"_s,
        {toMicros(now - limits.failureWindow), toMicros(now)});
}

} // namespace

QString missingPlanName()
{
    return u"(missing plan)"_s;
}

std::vector<PlannerCard> readPlannerCards(Connection &connection)
{
    std::vector<PlannerCard> cards;
    for (const PromptTemplate &prompt : promptstore::list(connection)) {
        const StepWords words = wordsOf(prompt.phase);
        const bool usable = prompt.issue == PromptIssue::None;
        cards.push_back({plannerName(prompt.phase),
                         words.description,
                         {u"planning"_s, u"fiction"_s, words.capability},
                         {{words.stepId, words.displayName, prompt.id, prompt.found, usable,
                           usable ? QString() : promptIssueName(prompt.issue)}}});
    }
    return cards;
}

HealthFacts readHealthFacts(Connection &connection, const HealthThresholds &thresholds, Timestamp now)
{
    HealthFacts facts;
    facts.planners = readPlannerCards(connection);
    connection.each(
        u"SELECT h.pending, h.in_progress, h.complete, p.key FROM health_plans h LEFT JOIN plans p ON p.key "
        "= h.plan_key"_s,
        {}, [&facts](const Row &row) {
            facts.backlog.pending += row.integer(0);
            facts.backlog.inProgress += row.integer(1);
            facts.backlog.complete += row.integer(2);
            if (row.isNull(3))
                facts.orphaned += row.integer(0) + row.integer(1) + row.integer(2);
        });
    facts.stale = connection.count(u"SELECT count(*) FROM backlog_items WHERE status = 1 AND updated_at < ?"_s,
                                   {toMicros(now - thresholds.backlogStale)});
    readLore(connection, facts);
    readObligations(connection, facts, now - thresholds.obligationAgeing);
    readEvents(connection, facts, thresholds, now);
    readBibles(connection, facts, now - thresholds.worldBibleStale);
    readExecutions(connection, facts, thresholds, now);
    return facts;
}

} // namespace loomdeck
