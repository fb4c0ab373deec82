// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/backlogsql.h"

#include "core/texttime.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace backlogsql {

namespace {

struct Sql
{
    QStringList where{};
    Binds binds{};
    bool joinsPlans = false;

    QString whereText() const { return where.isEmpty() ? QString() : u" WHERE "_s + where.join(u" AND "); }
};

QString marks(qsizetype count)
{
    return u"?%1"_s.arg(u", ?"_s.repeated(count - 1));
}

QString escapedLike(const QString &text)
{
    QString escaped = text;
    return escaped.replace(u"\\"_s, u"\\\\"_s).replace(u"%"_s, u"\\%"_s).replace(u"_"_s, u"\\_"_s);
}

/** The smallest text that is greater than everything that begins with this prefix. */
QString afterPrefix(const QString &prefix)
{
    return prefix + QString::fromUcs4(U"\U0010ffff", 1);
}

/** Keys of plans whose name or id is asked for: few plans, many items. */
QList<qint64> planKeys(Connection &connection, const QStringList &names)
{
    QList<qint64> keys;
    for (const QString &name : names) {
        connection.each(u"SELECT key FROM plans WHERE lower(name) = lower(?) OR id = lower(?)"_s, {name, name},
                        [&](const Row &row) { keys << row.integer(0); });
        if (keys.isEmpty())
            connection.each(u"SELECT key FROM plans WHERE lower(name) LIKE lower(?) ESCAPE '\\'"_s,
                            {u'%' + escapedLike(name) + u'%'}, [&](const Row &row) { keys << row.integer(0); });
    }
    return keys;
}

QStringList idsByName(Connection &connection, const QString &table, const QStringList &names)
{
    QStringList ids;
    for (const QString &name : names) {
        const qsizetype before = ids.size();
        connection.each(u"SELECT id FROM %1 WHERE lower(name) = lower(?) OR id = lower(?)"_s.arg(table), {name, name},
                        [&](const Row &row) { ids << row.text(0); });
        // An id that only tasks know is a fair question too.
        if (ids.size() == before)
            ids << name.toLower();
    }
    return ids;
}

Sql build(Connection &connection, const BacklogQuery &query, Timestamp now, bool withStates = true)
{
    Sql sql;
    const auto in = [&sql](const QString &column, const QVariantList &values) {
        sql.where << u"i.%1 IN (%2)"_s.arg(column, marks(values.size()));
        sql.binds << values;
    };
    const auto numbers = [](const auto &list) {
        QVariantList values;
        for (const auto &value : list)
            values << static_cast<int>(value);
        return values;
    };
    if (withStates && !query.states.isEmpty())
        in(u"state"_s, numbers(query.states));
    if (!query.phases.isEmpty())
        in(u"phase"_s, numbers(query.phases));
    if (!query.plans.isEmpty()) {
        const QList<qint64> keys = planKeys(connection, query.plans);
        if (keys.isEmpty())
            sql.where << u"1 = 0"_s;
        else
            in(u"plan_key"_s, QVariantList(keys.begin(), keys.end()));
    }
    if (query.scope != BacklogQuery::Scope()) {
        const auto [text, binds] = within(query.scope);
        sql.where << text.mid(5); // without the first AND
        sql.binds << binds;
    }
    const auto texts = [](const QStringList &list) { return QVariantList(list.begin(), list.end()); };
    if (!query.branches.isEmpty())
        in(u"branch"_s, texts(query.branches));
    if (!query.providers.isEmpty())
        in(u"provider_id"_s, texts(idsByName(connection, u"providers"_s, query.providers)));
    if (!query.models.isEmpty())
        in(u"model_id"_s, texts(idsByName(connection, u"models"_s, query.models)));
    if (!query.reasons.isEmpty()) {
        QStringList codes;
        for (const WaitReason reason : query.reasons)
            codes << waitReasonCode(reason);
        in(u"wait_reason"_s, texts(codes));
    }
    if (!query.idPrefix.isEmpty()) {
        const QString prefix = query.idPrefix.toCaseFolded();
        sql.where << u"i.backlog_key >= ?"_s << u"i.backlog_key < ?"_s;
        sql.binds << prefix << afterPrefix(prefix);
    }
    for (const QString &word : query.words) {
        sql.where << connection.pick(u"(i.backlog_key LIKE ? ESCAPE '\\' OR i.description LIKE ? ESCAPE '\\')"_s,
                                     u"(i.backlog_key ILIKE ? ESCAPE '\\' OR i.description ILIKE ? ESCAPE '\\')"_s);
        const QString pattern = u'%' + escapedLike(word) + u'%';
        sql.binds << pattern << pattern;
    }
    if (query.olderThan) {
        sql.where << u"i.since_at <= ?"_s;
        sql.binds << toMicros(now - *query.olderThan);
    }
    if (query.youngerThan) {
        sql.where << u"i.since_at >= ?"_s;
        sql.binds << toMicros(now - *query.youngerThan);
    }
    if (query.moreTriesThan) {
        sql.where << u"i.attempts > ?"_s;
        sql.binds << *query.moreTriesThan;
    }
    return sql;
}

/** Age counts backwards: the oldest has the smallest time. */
QString orderBy(const BacklogQuery &query)
{
    const QString down = query.descending ? u" DESC"_s : u" ASC"_s;
    const QString up = query.descending ? u" ASC"_s : u" DESC"_s;
    switch (query.sort) {
    case BacklogSort::Age:
        return u"i.since_at%1, i.key%1"_s.arg(up);
    case BacklogSort::Updated:
        return u"i.touched_at%1, i.key%1"_s.arg(down);
    case BacklogSort::Created:
        return u"i.created_at%1, i.key%1"_s.arg(down);
    case BacklogSort::Id:
        return u"i.backlog_key%1, i.key%1"_s.arg(down);
    case BacklogSort::Plan:
        return u"i.plan_key, i.state, i.since_at, i.key"_s;
    case BacklogSort::Phase:
        return u"i.phase%1, i.since_at%1, i.key%1"_s.arg(down);
    case BacklogSort::State:
        return u"i.state%1, i.since_at%1, i.key%1"_s.arg(down);
    case BacklogSort::Tries:
        return u"i.attempts%1, i.key%1"_s.arg(down);
    }
    Q_UNREACHABLE();
}

/** Plans in the order of their names; sorting a million joined rows would take seconds, one index walk a plan does not.
 */
std::vector<PlanShare> plansInOrder(Connection &connection, bool descending)
{
    return connection.all(u"SELECT key, name FROM plans ORDER BY name %1, key"_s.arg(descending ? u"DESC"_s : u"ASC"_s),
                          {}, [](const Row &row) {
                              return PlanShare{row.integer(0), row.text(1), 0};
                          });
}

/**
 * The first items of several states by age: one short index walk a state, merged. Without it a planner may walk the
 * whole backlog by age in search of the few.
 */
std::pair<QString, Binds> mergedStates(Connection &connection, const BacklogQuery &query, Timestamp now, qint64 limit)
{
    Binds binds;
    const Sql each = build(connection, query, now, false);
    QStringList parts;
    for (const ItemState state : query.states) {
        Sql one = each;
        one.where.prepend(u"i.state = ?"_s);
        one.binds.prepend(static_cast<int>(state));
        parts << u"SELECT * FROM (SELECT i.key, i.since_at FROM backlog_items i%1 ORDER BY %2 LIMIT %3) AS part"_s
                     .arg(one.whereText(), orderBy(query))
                     .arg(limit);
        binds += one.binds;
    }
    return {u"SELECT i.key FROM (%1) AS i ORDER BY %2 LIMIT %3"_s.arg(parts.join(u" UNION ALL "_s), orderBy(query))
                .arg(limit),
            binds};
}

void walk(Connection &connection, const BacklogQuery &query, Timestamp now, qint64 limit,
          const std::function<bool(qint64)> &take, const std::function<void(const PlanShare &)> &beginPlan = {})
{
    if (limit > 0 && query.states.size() > 1 && query.sort == BacklogSort::Age) {
        const auto [text, binds] = mergedStates(connection, query, now, limit);
        connection.eachWhile(text, binds, [&](const Row &row) { return take(row.integer(0)); });
        return;
    }
    const Sql sql = build(connection, query, now);
    const QString tail = limit > 0 ? u" LIMIT %1"_s.arg(limit) : QString();
    const auto each = [&](const QString &where, const Binds &binds) {
        bool more = true;
        connection.eachWhile(u"SELECT i.key FROM backlog_items i%1 ORDER BY %2%3"_s.arg(where, orderBy(query), tail),
                             binds, [&](const Row &row) {
                                 more = take(row.integer(0));
                                 return more;
                             });
        return more;
    };
    if (query.sort != BacklogSort::Plan) {
        each(sql.whereText(), sql.binds);
        return;
    }
    for (const PlanShare &plan : plansInOrder(connection, query.descending)) {
        if (beginPlan)
            beginPlan(plan);
        Sql one = sql;
        one.where.prepend(u"i.plan_key = ?"_s);
        one.binds.prepend(plan.planKey);
        if (!each(one.whereText(), one.binds))
            return;
    }
}

} // namespace

std::vector<qint64> firstKeys(Connection &connection, const BacklogQuery &query, Timestamp now, int limit)
{
    std::vector<qint64> keys;
    walk(connection, query, now, limit, [&](qint64 key) {
        keys.push_back(key);
        return static_cast<int>(keys.size()) < limit;
    });
    return keys;
}

void allKeys(Connection &connection, const BacklogQuery &query, Timestamp now, size_t chunk,
             const std::function<bool(std::vector<qint64> &&)> &take)
{
    std::vector<qint64> keys;
    keys.reserve(chunk);
    bool more = true;
    walk(connection, query, now, 0, [&](qint64 key) {
        keys.push_back(key);
        if (keys.size() == chunk) {
            more = take(std::move(keys));
            keys = {};
            keys.reserve(chunk);
        }
        return more;
    });
    if (more && !keys.empty())
        take(std::move(keys));
}

std::pair<std::vector<qint64>, std::vector<PlanShare>> keysByPlan(Connection &connection, const BacklogQuery &query,
                                                                  Timestamp now)
{
    BacklogQuery sorted = query;
    sorted.sort = BacklogSort::Plan;
    std::vector<qint64> keys;
    std::vector<PlanShare> shares;
    const auto take = [&](qint64 key) {
        keys.push_back(key);
        ++shares.back().count;
        return true;
    };
    walk(connection, sorted, now, 0, take, [&shares](const PlanShare &plan) { shares.push_back(plan); });
    std::erase_if(shares, [](const PlanShare &share) { return share.count == 0; });
    return {std::move(keys), std::move(shares)};
}

qint64 count(Connection &connection, const BacklogQuery &query, Timestamp now)
{
    const Sql sql = build(connection, query, now);
    return connection.count(u"SELECT count(*) FROM backlog_items i"_s + sql.whereText(), sql.binds);
}

std::vector<qint64> countByState(Connection &connection, const BacklogQuery &query, Timestamp now)
{
    std::vector<qint64> counts(static_cast<size_t>(allItemStates().size()));
    const Sql sql = build(connection, query, now, false);
    connection.each(u"SELECT i.state, count(*) FROM backlog_items i%1 GROUP BY i.state"_s.arg(sql.whereText()),
                    sql.binds,
                    [&](const Row &row) { counts.at(static_cast<size_t>(row.integer(0))) = row.integer(1); });
    return counts;
}

qint64 PlanCounts::total() const
{
    return std::accumulate(byState.begin(), byState.end(), qint64{0});
}

std::pair<QString, Binds> within(const BacklogQuery::Scope &scope)
{
    QString text;
    Binds binds;
    if (!scope.plans.isEmpty()) {
        text += u" AND i.plan_key IN (%1)"_s.arg(marks(scope.plans.size()));
        binds << QVariantList(scope.plans.begin(), scope.plans.end());
    }
    if (!scope.branch.isEmpty()) {
        text += u" AND i.branch = ?"_s;
        binds << scope.branch;
    }
    return {text, binds};
}

std::vector<PlanCounts> countByPlan(Connection &connection, const BacklogQuery::Scope &scope)
{
    std::vector<PlanCounts> list;
    QHash<qint64, size_t> index;
    const auto [inScope, binds] = within(scope);
    connection.each(u"SELECT key, id, name FROM plans WHERE status <> 3 ORDER BY name, key"_s, {}, [&](const Row &row) {
        if (!scope.plans.isEmpty() && !scope.plans.contains(row.integer(0)))
            return;
        index.insert(row.integer(0), list.size());
        list.push_back({row.integer(0), row.text(1), row.text(2),
                        std::vector<qint64>(static_cast<size_t>(allItemStates().size())), std::nullopt});
    });
    connection.each(
        u"SELECT plan_key, state, count(*), min(since_at) FROM backlog_items i WHERE 1 = 1%1 GROUP BY plan_key, state"_s
            .arg(inScope),
        binds, [&](const Row &row) {
            const auto at = index.find(row.integer(0));
            if (at == index.end())
                return;
            PlanCounts &plan = list[*at];
            const auto state = static_cast<ItemState>(row.integer(1));
            plan.byState.at(static_cast<size_t>(row.integer(1))) = row.integer(2);
            if (state != ItemState::Complete && state != ItemState::Cancelled &&
                (!plan.oldestSince || row.time(3) < *plan.oldestSince))
                plan.oldestSince = row.time(3);
        });
    return list;
}

bool matches(Connection &connection, const BacklogQuery &query, Timestamp now, qint64 key)
{
    Sql sql = build(connection, query, now);
    sql.where.prepend(u"i.key = ?"_s);
    sql.binds.prepend(key);
    return connection.count(u"SELECT count(*) FROM backlog_items i"_s + sql.whereText(), sql.binds) > 0;
}

} // namespace backlogsql

} // namespace loomdeck
