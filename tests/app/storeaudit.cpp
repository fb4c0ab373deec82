// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storeaudit.h"

#include "db/journal.h"
#include "support/teststore.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr int pageSize = 1000;

} // namespace

StoreAudit::StoreAudit(const QString &storeUrl)
    : m_store(must(StoreUrl::parse(storeUrl)), true)
{}

QStringList StoreAudit::texts(const QString &sql)
{
    const auto list = m_store.all(sql, {}, [](const Row &row) { return row.text(0); });
    return {list.begin(), list.end()};
}

bool StoreAudit::isAtRest()
{
    return count(u"SELECT count(*) FROM jobs WHERE state <= 2"_s) == 0 &&
           count(u"SELECT count(*) FROM backlog_items i JOIN plans p ON p.key = i.plan_key WHERE i.job_id IS NOT NULL "
                 "OR (i.status = 0 AND i.wait_reason IS NULL AND p.run_provider_id IS NOT NULL AND p.status <= 1)"_s) ==
               0;
}

void StoreAudit::none(QStringList &problems, const QString &what, const QString &countSql)
{
    if (const qint64 found = count(countSql))
        problems << u"%1 %2"_s.arg(found).arg(what);
}

QStringList StoreAudit::problems()
{
    QStringList problems;
    checkJournal(problems);
    checkJobs(problems);
    checkPhases(problems);
    checkBulks(problems);
    const auto twice = [](const QString &columns, const QString &table) {
        return u"SELECT count(*) FROM (SELECT 1 AS one FROM %2 GROUP BY %1 HAVING count(*) > 1) AS twice"_s.arg(columns,
                                                                                                                table);
    };
    none(problems, u"plans are there twice"_s, twice(u"name"_s, u"plans"_s));
    none(problems, u"world bible entries are there twice"_s,
         twice(u"world_bible_id, slug, version"_s, u"world_bible_entries"_s));
    none(problems, u"blueprints are there twice"_s, twice(u"plan_key, slug"_s, u"blueprints"_s));
    none(problems, u"scrolls are there twice"_s, twice(u"blueprint_id, version_index"_s, u"scrolls"_s));
    none(problems, u"scenes are there twice"_s, twice(u"section_id, slug"_s, u"scenes"_s));
    none(problems, u"memories are there twice"_s,
         twice(u"persona_id, title, CAST(properties AS text)"_s, u"persona_memories"_s));
    none(problems, u"plans lack one of their three first items"_s,
         u"SELECT count(*) FROM plans p WHERE (SELECT count(*) FROM backlog_items i WHERE i.plan_key = p.key "
         "AND i.backlog_key IN ('vision-plan', 'world-bible', 'iteration-plan')) <> 3"_s);
    return problems;
}

void StoreAudit::checkJournal(QStringList &problems)
{
    const qint64 entries = count(u"SELECT count(*) FROM journal"_s);
    const qint64 last = count(u"SELECT max(position) FROM journal"_s);
    if (entries != last)
        problems << u"The journal has %1 entries and ends at %2."_s.arg(entries).arg(last);
}

void StoreAudit::checkJobs(QStringList &problems)
{
    none(problems, u"jobs have not ended"_s, u"SELECT count(*) FROM jobs WHERE state <= 2"_s);
    none(problems, u"jobs are dead"_s, u"SELECT count(*) FROM jobs WHERE state = 4"_s);
    // The scripted provider never fails, and a process that dies costs no attempt.
    none(problems, u"jobs lost an attempt"_s, u"SELECT count(*) FROM jobs WHERE attempt > 0"_s);
    none(problems, u"attempts failed"_s, u"SELECT count(*) FROM job_attempts WHERE outcome = 'failed'"_s);
    none(problems, u"items are in progress or hold a job"_s,
         u"SELECT count(*) FROM backlog_items WHERE status = 1 OR job_id IS NOT NULL"_s);
}

void StoreAudit::checkPhases(QStringList &problems)
{
    none(problems, u"items are complete without one completed phase, or the reverse"_s,
         u"SELECT count(*) FROM backlog_items i WHERE (SELECT count(*) FROM journal j WHERE j.subject_id = i.id AND "
         "j.kind = 'phase.completed') <> (CASE WHEN i.status = 2 THEN 1 ELSE 0 END)"_s);
    QHash<qint64, int> successes;
    m_store.each(u"SELECT item_key, metadata FROM transcripts"_s, {}, [&](const Row &row) {
        if (QJsonDocument::fromJson(row.text(1).toUtf8()).object()[u"plannerOutcome"] == u"Success"_s)
            ++successes[row.integer(0)];
    });
    for (auto it = successes.begin(); it != successes.end(); ++it) {
        if (it.value() > 1)
            problems << u"Item %1 has %2 successful transcripts."_s.arg(it.key()).arg(it.value());
    }
}

void StoreAudit::checkBulks(QStringList &problems)
{
    none(problems, u"bulk operations still run"_s,
         u"SELECT count(*) FROM bulk_operations WHERE state NOT IN ('complete', 'cancelled')"_s);
    none(
        problems, u"bulk operations are complete but not done, or miscounted"_s,
        u"SELECT count(*) FROM bulk_operations b WHERE done <> succeeded + refused OR (state = 'complete' AND done <> "
        "total) OR done <> (SELECT count(*) FROM bulk_items i WHERE i.operation_id = b.id AND i.outcome IS NOT NULL)"_s);
    none(problems, u"bulk operations did something twice or not at all"_s,
         u"SELECT count(*) FROM bulk_operations b JOIN jobs w ON w.id = b.job_id WHERE b.succeeded <> (SELECT count(*) "
         "FROM journal j WHERE j.cause = w.cause AND j.kind = b.command)"_s);
}

QStringList StoreAudit::problemsOf(const std::vector<SentCommand> &sent)
{
    QHash<std::pair<QString, QString>, int> found;
    m_store.each(u"SELECT kind, request_id FROM journal WHERE request_id IS NOT NULL"_s, {}, [&](const Row &row) {
        ++found[{row.text(0), row.text(1)}];
    });
    QHash<QString, int> plans;
    m_store.each(u"SELECT name FROM plans"_s, {}, [&](const Row &row) { ++plans[row.text(0)]; });
    QStringList problems;
    for (const SentCommand &one : sent) {
        const int most = one.isAcknowledged() || one.isInDoubt() ? 1 : 0, fewest = one.isAcknowledged() ? 1 : 0;
        const int entries = found.value({one.kind, one.requestId});
        if (entries < fewest || entries > most)
            problems << u"%1 %2 was answered %3 and has %4 entries"_s.arg(one.kind, one.requestId)
                            .arg(one.status)
                            .arg(entries);
        if (!one.name.isEmpty() && plans.value(one.name) != entries)
            problems
                << u"%1 is there %2 times and has %3 entries"_s.arg(one.name).arg(plans.value(one.name)).arg(entries);
    }
    return problems;
}

QStringList StoreAudit::problemsOf(const std::map<qint64, QJsonObject> &seen)
{
    QStringList problems;
    qint64 after = 0;
    size_t known = 0;
    for (;;) {
        const auto page = journal::read(m_store, {.after = after, .limit = pageSize});
        if (page.empty())
            break;
        after = page.back().position;
        for (const JournalEntry &entry : page) {
            const auto shown = seen.find(entry.position);
            if (shown == seen.end())
                continue;
            ++known;
            if (shown->second != entry.toJson())
                problems << u"Entry %1 is not what was shown."_s.arg(entry.position);
        }
    }
    if (known != seen.size())
        problems << u"%1 entries were shown that are not there."_s.arg(seen.size() - known);
    return problems;
}

} // namespace loomdeck::test
