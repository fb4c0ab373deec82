// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/overview.h"

#include "core/texttime.h"
#include "db/journalchain.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto staleAfter = 60min;
constexpr int activityRead = 300;
constexpr size_t activityShown = 12;

/** What needs somebody, worst first: it gave up, it is stuck, it is blocked or held, it is being retried. */
std::vector<qint64> attentionKeys(Connection &connection, const BacklogQuery::Scope &scope, int limit)
{
    // One index walk for each rank: sorting all that is stuck by rank would read all of it.
    static const std::array ranks{u"i.state = 4 AND i.wait_reason = 'gave-up'"_s, u"i.state = 2"_s, u"i.state = 3"_s,
                                  u"i.state = 5"_s, u"i.state = 4 AND i.wait_reason <> 'gave-up'"_s};
    const auto [within, binds] = backlogsql::within(scope);
    std::vector<qint64> keys;
    for (const QString &rank : ranks) {
        const qsizetype left = limit - static_cast<qsizetype>(keys.size());
        if (left > 0)
            connection.each(
                u"SELECT i.key FROM backlog_items i WHERE %1%2 ORDER BY i.since_at, i.key LIMIT %3"_s.arg(rank, within)
                    .arg(left),
                binds, [&keys](const Row &row) { keys.push_back(row.integer(0)); });
    }
    return keys;
}

TroubleFacts::Trouble troubleOf(Connection &connection, const BacklogQuery::Scope &scope, const QString &where)
{
    const auto [within, binds] = backlogsql::within(scope);
    const QString from = u" FROM backlog_items i WHERE %1%2"_s.arg(where, within);
    TroubleFacts::Trouble trouble;
    trouble.count = connection.count(u"SELECT count(*)"_s + from, binds);
    if (trouble.count == 0)
        return trouble;
    connection.each(
        u"SELECT i.backlog_id, (SELECT name FROM plans p WHERE p.key = i.plan_key), i.since_at, i.wait_detail"_s +
            from + u" ORDER BY i.since_at LIMIT 1"_s,
        binds, [&trouble](const Row &row) {
            trouble.item = row.text(0);
            trouble.plan = row.text(1);
            trouble.since = row.time(2);
            trouble.why = row.text(3);
        });
    return trouble;
}

std::vector<ReasonCount> countReasons(Connection &connection, const BacklogQuery::Scope &scope)
{
    const auto [within, binds] = backlogsql::within(scope);
    return connection.all(
        u"SELECT i.wait_reason, count(*), min(i.since_at) FROM backlog_items i WHERE i.wait_reason IS NOT NULL%1 GROUP BY i.wait_reason ORDER BY 2 DESC, 1"_s
            .arg(within),
        binds, [](const Row &row) {
            return ReasonCount{waitReasonFromCode(row.text(0)), row.integer(1), row.time(2)};
        });
}

/** The newest entries that tell of work; bounded, for a kind that is rare must not be looked for in the whole journal.
 */
std::vector<JournalEntry> readActivity(Connection &connection, const std::vector<backlogsql::PlanCounts> &plans,
                                       bool allPlans)
{
    std::vector<JournalEntry> list;
    for (JournalEntry &entry : journal::read(connection, {.limit = activityRead, .newestFirst = true})) {
        const bool told = entry.kind.startsWith(u"backlog.") || entry.kind.startsWith(u"phase.") ||
                          entry.kind.startsWith(u"plan.") || entry.kind.startsWith(u"bulk.") ||
                          entry.kind.startsWith(u"lore.");
        const bool inScope =
            allPlans || std::ranges::any_of(plans, [&](const auto &plan) { return plan.planId == entry.planId; });
        // A start is soon followed by its end, which tells more.
        if (!told || !inScope || entry.kind == u"phase.started" || list.size() == activityShown)
            continue;
        list.push_back(std::move(entry));
    }
    return list;
}

} // namespace

TroubleFacts readTroubles(Connection &connection, const BacklogQuery::Scope &scope, Timestamp now)
{
    const auto because = [&](const QString &code) {
        return troubleOf(connection, scope, u"i.wait_reason = '%1'"_s.arg(code));
    };
    // In progress for long, and no job carries it: its process died in a way nobody noticed.
    const QString stale =
        u"i.state = 1 AND i.since_at <= %1 AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.id = i.job_id AND j.state <= 2)"_s
            .arg(toMicros(now - staleAfter));
    return {because(u"gave-up"_s),  because(u"missing-metadata"_s),      because(u"lore"_s),
            because(u"provider"_s), troubleOf(connection, scope, stale), because(u"prompt"_s)};
}

OverviewFacts readOverview(Connection &connection, const BacklogQuery::Scope &scope, int attention, Timestamp now)
{
    OverviewFacts facts;
    facts.plans = backlogsql::countByPlan(connection, scope);
    for (const backlogsql::PlanCounts &plan : facts.plans) {
        for (const ItemState state : {ItemState::Stuck, ItemState::Blocked, ItemState::Failed, ItemState::Held})
            facts.attentionTotal += plan.byState.at(static_cast<size_t>(state));
    }
    facts.jobs = countJobs(connection);
    facts.stale = static_cast<qint64>(itemstore::abandoned(connection, now - staleAfter, 1000).size());
    facts.journalHead = journal::head(connection);
    facts.sealedUpTo = journal::sealedUpTo(connection);
    facts.nodes = listNodes(connection, now);
    if (attention > 0) {
        const bool allPlans = scope.plans.isEmpty();
        facts.attention = itemstore::listByKeys(connection, attentionKeys(connection, scope, attention));
        facts.reasons = countReasons(connection, scope);
        facts.activity = readActivity(connection, facts.plans, allPlans);
    }
    return facts;
}

} // namespace loomdeck
