// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthworld.h"

#include "core/texttime.h"
#include "db/journal.h"
#include "health/healthfacts.h"
#include "health/healthwatch.h"
#include "planner/execution.h"
#include "planner/promptservice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

namespace {

JournalEntry entryAbout(const QString &kind, const QString &planId)
{
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = kind;
    entry.planId = planId;
    entry.branch = u"main"_s;
    return entry;
}

QString idOfPlan(Connection &sql, qint64 key)
{
    return *sql.first(u"SELECT id FROM plans WHERE key = ?"_s, {key}, [](const Row &row) { return row.text(0); });
}

} // namespace

HealthWorld::HealthWorld()
{
    store.clock.setNow(must(parseIsoTime(u"2026-11-20T18:00:00Z"_s)));
    must(store.write([](Transaction &tx) -> Result<void> {
        const auto seeded = promptservice::seed(tx);
        return seeded ? Result<void>() : Result<void>(seeded.error());
    }));
}

qint64 HealthWorld::plan(const QString &name)
{
    return must(store.write([&](Transaction &tx) {
        Connection &sql = tx.sql();
        const qint64 key = sql.count(u"SELECT coalesce(max(key), 0) + 1 FROM plans"_s);
        sql.exec(u"INSERT INTO projects (key, id, title, created_at) VALUES (?, ?, ?, ?)"_s,
                 {key, tx.ids().next(), name, toMicros(tx.now())});
        sql.exec(
            u"INSERT INTO plans (key, id, project_key, name, primary_branch, created_at) VALUES (?, ?, ?, ?, 'main', ?)"_s,
            {key, tx.ids().next(), key, name, toMicros(tx.now())});
        told(tx, u"plan.create"_s, key);
        return key;
    }));
}

QString HealthWorld::planId(qint64 key)
{
    return must(store.read([key](Connection &c) { return idOfPlan(c, key); }));
}

void HealthWorld::told(Transaction &tx, const QString &kind, qint64 plan)
{
    journal::append(tx, entryAbout(kind, idOfPlan(tx.sql(), plan)));
}

qint64 HealthWorld::item(qint64 plan, const QString &backlogId, ItemStatus status, std::optional<Timestamp> updatedAt)
{
    return must(store.write([&](Transaction &tx) {
        Connection &sql = tx.sql();
        const qint64 key = sql.count(u"SELECT coalesce(max(key), 0) + 1 FROM backlog_items"_s);
        const ItemState state = itemState(status, WaitReason::None);
        const qint64 at = toMicros(updatedAt.value_or(tx.now()));
        sql.exec(
            u"INSERT INTO backlog_items (key, id, plan_key, backlog_id, backlog_key, description, status, state, "
            "since_at, touched_at, created_at, updated_at, completed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {key, tx.ids().next(), plan, backlogId, backlogId, u"Do "_s + backlogId, static_cast<int>(status),
             static_cast<int>(state), at, at, at, bindTime(updatedAt),
             status == ItemStatus::Complete ? QVariant(at) : QVariant(QMetaType::fromType<qint64>())});
        told(tx, u"plan.limited"_s, plan);
        return key;
    }));
}

void HealthWorld::move(qint64 item, ItemStatus status)
{
    must(store.write([&](Transaction &tx) {
        Connection &sql = tx.sql();
        JournalEntry entry = entryAbout(status == ItemStatus::InProgress ? u"phase.started"_s
                                        : status == ItemStatus::Complete ? u"phase.completed"_s
                                                                         : u"phase.failed"_s,
                                        {});
        entry.subjectType = u"item"_s;
        int before = 0;
        qint64 plan = 0;
        sql.each(u"SELECT id, backlog_id, status, plan_key FROM backlog_items WHERE key = ?"_s, {item},
                 [&](const Row &row) {
                     entry.subjectId = row.text(0);
                     entry.subjectName = row.text(1);
                     before = static_cast<int>(row.integer(2));
                     plan = row.integer(3);
                 });
        entry.planId = idOfPlan(sql, plan);
        entry.before = QJsonObject{{u"status"_s, itemStatusNames().at(before)}};
        entry.after = QJsonObject{{u"status"_s, itemStatusName(status)}};
        entry.details = {{u"phase"_s, u"SceneWeaver"_s}, {u"reason"_s, u"phase-start"_s}};
        sql.exec(
            u"UPDATE backlog_items SET status = ?, state = ?, updated_at = ?, touched_at = ?, since_at = ?, "
            "completed_at = ? WHERE key = ?"_s,
            {static_cast<int>(status), static_cast<int>(itemState(status, WaitReason::None)), toMicros(tx.now()),
             toMicros(tx.now()), toMicros(tx.now()),
             status == ItemStatus::Complete ? QVariant(toMicros(tx.now())) : QVariant(QMetaType::fromType<qint64>()),
             item});
        journal::append(tx, entry);
    }));
}

void HealthWorld::execution(const QString &outcome, Timestamp at, const QJsonObject &diagnostics,
                            const QJsonArray &transcript, const QString &conversationId)
{
    must(store.write([&](Transaction &tx) {
        PlannerExecution run;
        run.plannerName = u"Scroll Refiner"_s;
        run.outcome = outcome;
        run.createdAt = at;
        run.diagnostics = diagnostics;
        run.transcript = transcript;
        run.conversationId = conversationId;
        executionstore::insert(tx, run);
    }));
}

void HealthWorld::entry(const QString &kind, qint64 plan, const QString &backlogId, const QJsonObject &details,
                        const QString &branch)
{
    must(store.write([&](Transaction &tx) {
        JournalEntry entry = entryAbout(kind, idOfPlan(tx.sql(), plan));
        entry.branch = branch;
        entry.subjectType = u"item"_s;
        entry.subjectName = backlogId;
        entry.details = details;
        journal::append(tx, entry);
    }));
}

void HealthWorld::contract(qint64 plan, const QJsonObject &details)
{
    entry(u"backlog.contract"_s, plan, u"draft-scene"_s, details, u"draft"_s);
}

QString HealthWorld::bible(qint64 plan, const QString &branch)
{
    return must(store.write([&](Transaction &tx) {
        const QString id = tx.ids().next();
        tx.sql().exec(
            u"INSERT INTO world_bibles (id, plan_key, domain, branch, created_at) VALUES (?, ?, 'core', ?, ?)"_s,
            {id, plan, branch, toMicros(tx.now())});
        return id;
    }));
}

void HealthWorld::bibleEntry(const QString &bible, const QString &slug, Timestamp at, bool isActive)
{
    must(store.write([&](Transaction &tx) {
        tx.sql().exec(
            u"INSERT INTO world_bible_entries (id, world_bible_id, slug, name, category, summary, status, "
            "content, version, change_type, sequence, is_active, agent_id, persona_id, source_pass_id, "
            "source_conversation_id, source_backlog_id, branch, created_at, updated_at) VALUES (?, ?, ?, 'Mira', "
            "'characters', 'Leads.', 'active', ?, 2, 'Update', 1, ?, 'agent-1', 'persona-1', 'pass-1', "
            "'conversation-1', 'backlog-123', 'draft', ?, ?)"_s,
            {tx.ids().next(), bible, slug,
             uR"({"continuityNotes":["left hand hurt"],"iterationIndex":1,"backlogItemId":"world-bible"})"_s,
             isActive ? 1 : 0, toMicros(at - 1h), toMicros(at)});
    }));
}

void HealthWorld::lore(qint64 plan, const QString &slug, LoreStatus status)
{
    must(store.write([&](Transaction &tx) {
        tx.sql().exec(
            u"INSERT INTO lore_requirements (id, plan_key, slug, title, status, created_at) VALUES (?, ?, ?, ?, "
            "?, ?) ON CONFLICT (plan_key, slug) DO UPDATE SET status = excluded.status"_s,
            {tx.ids().next(), plan, slug, slug, static_cast<int>(status), toMicros(tx.now())});
    }));
}

void HealthWorld::obligation(qint64 plan, const QString &slug, bool isOpen, Timestamp createdAt,
                             const QString &metadata)
{
    must(store.write([&](Transaction &tx) {
        tx.sql().exec(u"INSERT INTO obligations (id, plan_key, persona_id, slug, title, status, metadata, created_at) "
                      u"VALUES (?, ?, "
                      "'persona-1', ?, ?, ?, ?, ?) ON CONFLICT (plan_key, persona_id, slug) DO UPDATE SET status = "
                      "excluded.status, "
                      "metadata = excluded.metadata"_s,
                      {tx.ids().next(), plan, slug, slug, isOpen ? 0 : 1, bindText(metadata), toMicros(createdAt)});
    }));
}

void HealthWorld::exec(const QString &sql, const Binds &binds)
{
    must(store.write([&](Transaction &tx) { tx.sql().exec(sql, binds); }));
}

void HealthWorld::evaluate()
{
    HealthWatch watch(store.database());
    must(await(watch.evaluate()));
}

HealthReport HealthWorld::report()
{
    return must(store.read([](Connection &c) { return *healthstore::report(c); }));
}

HealthReport HealthWorld::judged()
{
    evaluate();
    return report();
}

QJsonArray HealthWorld::rows(HealthList list, int limit)
{
    QJsonArray all;
    HealthPageWish wish{limit, {}};
    do {
        const HealthPage page = must(store.read([&](Connection &c) {
            const auto found =
                healthlists::page(c, list, wish, healthstore::thresholds(c), healthstore::report(c)->generatedAt);
            return must(found);
        }));
        for (const QJsonValue &row : page.rows)
            all.append(row);
        wish.after = page.next;
    } while (!wish.after.isEmpty());
    return all;
}

std::vector<JournalEntry> HealthWorld::entries(const QString &kind)
{
    return must(store.read([&](Connection &c) { return journal::read(c, {.kinds = {kind}}); }));
}

QStringList HealthWorld::alertIds(const HealthReport &report)
{
    QStringList ids;
    for (const HealthAlert &alert : report.alerts)
        ids << alert.id;
    return ids;
}

} // namespace loomdeck::test
