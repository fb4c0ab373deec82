// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/healthfold.h"

#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "db/journal.h"
#include "db/jsoncolumn.h"
#include "health/healththreshold.h"

#include <array>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::healthfold {

namespace {

// Behind by more than this, every plan has changed.
constexpr qint64 farBehind = 20'000;
constexpr auto fullCountEvery = 10min;
// Clocks may be set back after something was dropped.
constexpr Micros keptFor = longestHealthWindow + 48h;

/** Counts of one plan. */
struct PlanTally
{
    std::map<int, std::array<qint64, 3>> phases; ///< by status
    std::optional<qint64> updated, completed;
};

/** Counts the plans of the condition, which have no rows now, in one walk of the index. */
void count(Connection &sql, const QString &condition, const Binds &binds)
{
    std::map<qint64, PlanTally> plans;
    sql.each(u"SELECT plan_key, status, phase, count(*), max(updated_at), max(completed_at) FROM backlog_items%1 GROUP "
             "BY plan_key, status, phase"_s.arg(condition),
             binds, [&plans](const Row &row) {
                 PlanTally &plan = plans[row.integer(0)];
                 auto &counts = plan.phases[static_cast<int>(row.integer(2))];
                 if (const qint64 status = row.integer(1); status >= 0 && status < std::ssize(counts))
                     counts.at(static_cast<size_t>(status)) += row.integer(3);
                 const auto newest = [&row](std::optional<qint64> &time, int column) {
                     if (!row.isNull(column))
                         time = std::max(time.value_or(row.integer(column)), row.integer(column));
                 };
                 newest(plan.updated, 4);
                 newest(plan.completed, 5);
             });
    BulkInsert all(
        sql, u"health_plans"_s,
        {u"plan_key"_s, u"pending"_s, u"in_progress"_s, u"complete"_s, u"last_updated_at"_s, u"last_completed_at"_s});
    BulkInsert byPhase(sql, u"health_phases"_s,
                       {u"plan_key"_s, u"phase"_s, u"pending"_s, u"in_progress"_s, u"complete"_s});
    const auto maybe = [](const std::optional<qint64> &time) { return time ? QVariant(*time) : QVariant(); };
    for (const auto &[key, plan] : plans) {
        std::array<qint64, 3> sum{};
        for (const auto &[phase, counts] : plan.phases) {
            byPhase.add({key, phase, counts[0], counts[1], counts[2]});
            for (size_t status = 0; status < sum.size(); ++status)
                sum.at(status) += counts.at(status);
        }
        all.add({key, sum[0], sum[1], sum[2], maybe(plan.updated), maybe(plan.completed)});
    }
    all.flush();
    byPhase.flush();
}

qint64 lockedPosition(Connection &sql)
{
    return sql.count(u"SELECT position FROM health_state WHERE id = 1"_s + sql.pick(QString(), u" FOR UPDATE"_s));
}

/** True for entries that may change items of plans that they do not name. */
bool mayTouchAnyPlan(const QString &kind)
{
    return kind.startsWith(u"import") || kind.startsWith(u"bulk.") || kind.startsWith(u"job.") ||
           kind.startsWith(u"demo") || kind.startsWith(u"backlog.");
}

QString statusIn(const QJsonValue &summary)
{
    return summary[u"status"].toString();
}

void keepEvents(Connection &sql, qint64 from, qint64 to, Timestamp since)
{
    BulkInsert rows(sql, u"health_events"_s,
                    {u"position"_s, u"kind"_s, u"at"_s, u"plan_id"_s, u"item_id"_s, u"item_name"_s, u"status"_s});
    std::vector<Binds> kept;
    sql.each(u"SELECT position, occurred_at, kind, plan_id, subject_id, subject_name, before, after FROM journal WHERE "
             "position > ? AND position <= ? AND occurred_at >= ? AND (kind LIKE 'phase.%' OR kind LIKE 'backlog.%') "
             "ORDER BY position"_s,
             {from, to, toMicros(since)}, [&](const Row &row) {
                 const bool isContract = row.text(2) == u"backlog.contract";
                 const QString before = isContract || row.isNull(6) ? QString() : statusIn(jsonValue(row, 6));
                 const QString after = isContract || row.isNull(7) ? QString() : statusIn(jsonValue(row, 7));
                 if (!isContract && (before.isEmpty() || after.isEmpty() || before == after))
                     return;
                 const auto kind = isContract ? EventKind::Contract : EventKind::Transition;
                 kept.push_back({row.integer(0), static_cast<int>(kind), row.integer(1), bindText(row.text(3)),
                                 bindText(row.text(4)), bindText(row.text(5)), bindText(after)});
             });
    for (const Binds &binds : kept)
        rows.add(binds);
    rows.flush();
}

void countChanged(Transaction &transaction, qint64 from, qint64 to)
{
    Connection &sql = transaction.sql();
    bool any = false;
    QStringList plans;
    sql.each(
        u"SELECT DISTINCT plan_id, CASE WHEN plan_id IS NULL THEN kind ELSE '' END FROM journal WHERE position > ? AND position <= ?"_s,
        {from, to}, [&](const Row &row) {
            if (row.isNull(0))
                any = any || mayTouchAnyPlan(row.text(1));
            else
                plans << row.text(0);
        });
    if (any)
        return countAll(transaction);
    for (const QString &plan : plans) {
        const auto key =
            sql.first(u"SELECT key FROM plans WHERE id = ?"_s, {plan}, [](const Row &row) { return row.integer(0); });
        if (!key)
            continue;
        sql.exec(u"DELETE FROM health_plans WHERE plan_key = ?"_s, {*key});
        sql.exec(u"DELETE FROM health_phases WHERE plan_key = ?"_s, {*key});
        count(sql, u" WHERE plan_key = ?"_s, {*key});
    }
}

} // namespace

bool step(Transaction &transaction, qint64 limit)
{
    Connection &sql = transaction.sql();
    const qint64 from = lockedPosition(sql), head = journal::head(sql);
    if (from >= head)
        return false;
    const qint64 to = std::min(head, from + limit);
    keepEvents(sql, from, to, transaction.now() - keptFor);
    if (head - from <= farBehind)
        countChanged(transaction, from, to);
    else if (to + farBehind >= head)
        countAll(transaction);
    sql.exec(u"UPDATE health_state SET position = ? WHERE id = 1"_s, {to});
    return to < head;
}

void countAll(Transaction &transaction)
{
    Connection &sql = transaction.sql();
    sql.exec(u"DELETE FROM health_plans"_s);
    sql.exec(u"DELETE FROM health_phases"_s);
    count(sql, {}, {});
    sql.exec(u"UPDATE health_state SET full_at = ? WHERE id = 1"_s, {toMicros(transaction.now())});
}

bool isCountDue(Connection &connection, Timestamp now)
{
    const auto last = connection.first(u"SELECT full_at FROM health_state WHERE id = 1"_s, {},
                                       [](const Row &row) { return row.maybeTime(0); });
    return !last || !*last || now - **last >= fullCountEvery || **last > now;
}

void prune(Transaction &transaction)
{
    transaction.sql().exec(u"DELETE FROM health_events WHERE at < ? AND kind IN (0, 1)"_s,
                           {toMicros(transaction.now() - keptFor)});
}

} // namespace loomdeck::healthfold
