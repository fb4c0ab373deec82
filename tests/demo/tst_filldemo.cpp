// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demofixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

const QStringList &tables()
{
    static const QStringList names{u"projects"_s,        u"plans"_s,
                                   u"plan_branches"_s,   u"plan_passes"_s,
                                   u"checkpoints"_s,     u"conversations"_s,
                                   u"tasks"_s,           u"conversation_plans"_s,
                                   u"backlog_items"_s,   u"transcripts"_s,
                                   u"failures"_s,        u"jobs"_s,
                                   u"backlog_outputs"_s, u"planner_executions"_s,
                                   u"blueprints"_s,      u"scrolls"_s,
                                   u"job_attempts"_s,    u"lore_requirements"_s,
                                   u"sections"_s,        u"scenes"_s,
                                   u"world_bibles"_s,    u"world_bible_entries"_s,
                                   u"characters"_s,      u"obligations"_s,
                                   u"personas"_s,        u"agents"_s,
                                   u"providers"_s,       u"models"_s,
                                   u"journal"_s};
    return names;
}

/** Each row of a table as one text. */
QStringList rowsOf(DemoFixture &fixture, const QString &table)
{
    const QStringList columns = fixture.texts(
        onPostgres()
            ? u"SELECT column_name FROM information_schema.columns WHERE table_name = '%1' ORDER BY column_name"_s.arg(
                  table)
            : u"SELECT name FROM pragma_table_info('%1') ORDER BY name"_s.arg(table));
    QStringList values;
    for (const QString &column : columns)
        values << u"coalesce(CAST(%1 AS TEXT), '-')"_s.arg(column);
    return fixture.texts(u"SELECT %1 AS line FROM %2 ORDER BY line"_s.arg(values.join(u" || '|' || "), table));
}

} // namespace

/** What a demo writes. */
class FillDemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatWasAskedFor_data();
    void writesWhatWasAskedFor();
    void tasksCarryTheirMetadata();
    void showsEveryState();
    void sealsItsJournal();
    void causesPointAtResumes();
    void repeatsItselfBySeed();
    void namesAreTheirOwn();
    void leavesKeysForWhatComesNext();
    void refusesAStoreWithPlans();
    void refusesTooFewItems();
    void isNoNewsToTheConsole();
};

void FillDemoTest::writesWhatWasAskedFor_data()
{
    QTest::addColumn<qint64>("plans");
    QTest::addColumn<qint64>("items");
    QTest::addColumn<qint64>("entries");
    QTest::newRow("small") << 6LL << 240LL << 500LL;
    QTest::newRow("three a plan") << 8LL << 24LL << 0LL;
    QTest::newRow("one plan") << 1LL << 100LL << 1LL;
    QTest::newRow("many plans") << 130LL << 4000LL << 3000LL;
    QTest::newRow("much history") << 6LL << 300LL << 20'000LL;
    QTest::newRow("long plans") << 6LL << 20'000LL << 100LL;
}

void FillDemoTest::writesWhatWasAskedFor()
{
    QFETCH(qint64, plans);
    QFETCH(qint64, items);
    QFETCH(qint64, entries);
    DemoFixture fixture;
    const qint64 before = fixture.count(u"SELECT count(*) FROM journal"_s);
    const DemoReport report = must(fillDemo(*fixture.engine, {plans, items, entries, 7, Micros{0}}));
    QCOMPARE(report.items, items);
    QCOMPARE(report.entries, entries);
    QCOMPARE(fixture.count(u"SELECT count(*) FROM plans"_s), plans);
    QCOMPARE(fixture.count(u"SELECT count(*) FROM backlog_items"_s), items);
    QCOMPARE(fixture.count(u"SELECT count(*) FROM journal"_s) - before, entries);
    // Every item but those that say so has its task.
    QCOMPARE(fixture.count(u"SELECT count(*) FROM tasks"_s),
             items - fixture.count(u"SELECT count(*) FROM backlog_items WHERE wait_detail = 'taskId'"_s));
    // A live job and its item name each other.
    QCOMPARE(
        fixture.count(
            u"SELECT count(*) FROM backlog_items i JOIN jobs j ON j.id = i.job_id AND j.subject_id = i.id AND j.state <= 2"_s),
        fixture.count(u"SELECT count(*) FROM backlog_items WHERE job_id IS NOT NULL"_s));
    // What waits for inputs waits for something that an item makes and has not made yet.
    QCOMPARE(
        fixture.count(
            u"SELECT count(*) FROM backlog_items w WHERE w.wait_reason = 'inputs' AND NOT EXISTS (SELECT 1 FROM "
            u"backlog_outputs o "
            "JOIN backlog_items m ON m.key = o.item_key AND m.status <> 2 WHERE o.plan_key = w.plan_key AND o.token = w.waiting_for)"_s),
        0);
    // Nothing is complete before what it needs.
    QCOMPARE(
        fixture.count(
            u"SELECT count(*) FROM backlog_items WHERE completed_at < created_at OR completed_at < in_progress_at OR since_at < created_at"_s),
        0);
}

void FillDemoTest::tasksCarryTheirMetadata()
{
    DemoFixture fixture;
    must(fillDemo(*fixture.engine));
    int stamped = 0;
    for (const qint64 key : fixture.keys(u"sort:created"_s)) {
        const ItemWithTask both = fixture.item(key);
        if (!both.task)
            continue;
        // Its args are what they would be after being read and written again, and what stamping makes of them.
        Task again = *both.task;
        TaskMetadata metadata = metadataOf(*both.task, both.planId, both.conversationId);
        QCOMPARE(metadata.backlogItemId, both.item.backlogId);
        if (metadata.providerId.isEmpty()) {
            QCOMPARE(again.args.size(), 5);
            continue;
        }
        stamp(again, metadata);
        QCOMPARE(again.args, both.task->args);
        QCOMPARE(metadata.missing(), QStringList());
        ++stamped;
    }
    QVERIFY(stamped > 100);
}

void FillDemoTest::showsEveryState()
{
    DemoFixture fixture;
    must(fillDemo(*fixture.engine));
    const auto counts = must(await(fixture.engine->queries().countByState({})));
    for (const ItemState state : allItemStates())
        QVERIFY2(counts.at(static_cast<size_t>(state)) > 0, qPrintable(itemStateName(state)));
    for (const QString &reason :
         {u"inputs"_s, u"missing-metadata"_s, u"no-phase"_s, u"lore"_s, u"provider"_s, u"gave-up"_s, u"cancelled"_s})
        QVERIFY2(fixture.count(u"SELECT count(*) FROM backlog_items WHERE wait_reason = '%1'"_s.arg(reason)) > 0,
                 qPrintable(reason));
    QVERIFY(fixture.count(u"SELECT count(*) FROM backlog_items WHERE wait_reason IN ('failed', 'invalid')"_s) > 0);
    const auto troubles = must(await(fixture.engine->queries().troubles({})));
    QVERIFY(troubles.gaveUp.count > 0 && troubles.missing.count > 0 && troubles.lore.count > 0);
    QVERIFY(troubles.provider.count > 0 && troubles.stale.count > 0);
    for (const QString &state : {u"ready"_s, u"retrying"_s, u"running"_s, u"complete"_s, u"dead"_s})
        QVERIFY2(must(await(fixture.engine->queries().jobCounts())).of(state) > 0, qPrintable(state));
    for (const QString &table : tables())
        QVERIFY2(fixture.count(u"SELECT count(*) FROM %1"_s.arg(table)) > 0, qPrintable(table));
}

void FillDemoTest::sealsItsJournal()
{
    DemoFixture fixture;
    must(fillDemo(*fixture.engine));
    const journal::ChainReport report = must(await(fixture.engine->queries().verifyChain()));
    QVERIFY2(report.whole(), qPrintable(report.problem));
    QCOMPARE(report.sealed, report.entries);
    QVERIFY(report.entries > 300);
}

void FillDemoTest::causesPointAtResumes()
{
    DemoFixture fixture;
    must(fillDemo(*fixture.engine));
    QVERIFY(fixture.count(u"SELECT count(*) FROM journal WHERE cause IS NOT NULL"_s) > 20);
    QCOMPARE(
        fixture.count(
            u"SELECT count(*) FROM journal e WHERE e.cause IS NOT NULL AND NOT EXISTS (SELECT 1 FROM journal c "
            "WHERE c.position = e.cause AND c.position < e.position AND c.subject_id = e.subject_id AND c.kind = 'backlog.resume')"_s),
        0);
}

void FillDemoTest::repeatsItselfBySeed()
{
    DemoFixture one, same, other;
    must(fillDemo(*one.engine, {4, 150, 900, 3, Micros{0}}));
    must(fillDemo(*same.engine, {4, 150, 900, 3, Micros{0}}));
    must(fillDemo(*other.engine, {4, 150, 900, 4, Micros{0}}));
    for (const QString &table : tables()) {
        const QStringList rows = rowsOf(one, table);
        QCOMPARE(rowsOf(same, table), rows);
    }
    QVERIFY(rowsOf(other, u"backlog_items"_s) != rowsOf(one, u"backlog_items"_s));
}

void FillDemoTest::namesAreTheirOwn()
{
    DemoFixture fixture;
    must(fillDemo(*fixture.engine, {250, 1500, 0, 1, Micros{0}}));
    QCOMPARE(fixture.count(u"SELECT count(DISTINCT name) FROM plans"_s), 250);
}

void FillDemoTest::leavesKeysForWhatComesNext()
{
    DemoFixture fixture;
    must(fillDemo(*fixture.engine));
    must(fixture.run(
        u"plan.create"_s,
        {{u"name"_s, u"Another one"_s},
         {u"projectTitle"_s, u"Elsewhere"_s},
         {u"personaId"_s, fixture.texts(u"SELECT persona_id FROM agents ORDER BY created_at, id"_s).at(0)}}));
    QCOMPARE(fixture.count(u"SELECT count(*) FROM backlog_items"_s), 243);
    const auto job = must(await(fixture.engine->jobs().enqueue({.kind = u"test"_s})));
    QCOMPARE(job.id, fixture.count(u"SELECT count(*) FROM jobs"_s));
}

void FillDemoTest::refusesAStoreWithPlans()
{
    DemoFixture fixture;
    must(fillDemo(*fixture.engine));
    const qint64 entries = fixture.count(u"SELECT count(*) FROM journal"_s);
    const auto again = fillDemo(*fixture.engine);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"DEMO_STORE_NOT_EMPTY"_s);
    QVERIFY(again.error().suggestedFix.contains(u"--store"));
    QCOMPARE(fixture.count(u"SELECT count(*) FROM backlog_items"_s), 240);
    QCOMPARE(fixture.count(u"SELECT count(*) FROM journal"_s), entries);
}

void FillDemoTest::refusesTooFewItems()
{
    DemoFixture fixture;
    QCOMPARE(fillDemo(*fixture.engine, {6, 17, -1, 1, Micros{0}}).error().code, u"DEMO_TOO_FEW_ITEMS"_s);
    QCOMPARE(fixture.count(u"SELECT count(*) FROM plans"_s), 0);
}

void FillDemoTest::isNoNewsToTheConsole()
{
    DemoFixture fixture;
    must(fillDemo(*fixture.engine));
    fixture.engine->start();
    QList<qint64> arrived;
    QObject::connect(&fixture.engine->feed(), &JournalFeed::arrived, this, [&](const JournalBatch &batch) {
        for (const JournalEntry &entry : *batch)
            arrived << entry.position;
    });
    const qint64 head = fixture.count(u"SELECT count(*) FROM journal"_s);
    must(fixture.run(u"project.create"_s, {{u"title"_s, u"News"_s}}));
    QTRY_VERIFY(!arrived.isEmpty());
    QVERIFY(arrived.first() > head);
}

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::FillDemoTest, "filldemo")
#include "tst_filldemo.moc"
