// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "db/journal.h"
#include "health/metricfolder.h"
#include "health/metricquery.h"
#include "health/objectivestore.h"
#include "rawpostgres.h"
#include "rawsqlite.h"
#include "speedtable.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QJsonArray>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

namespace {

constexpr int journalled = 300'000;
constexpr int runsAMinute = 10;
// Enough to tell how a year grows; a build for debugging takes a month.
const int days = SpeedTable::isJudged() ? 365 : 30;

QString plannerOf(int number)
{
    return QStringList{u"Scene Weaver"_s, u"Scroll Refiner"_s, u"Chapter Architect"_s, u"Vision Planner"_s,
                       u"Iterative Planner"_s}[number % 5];
}

/** As the planner writes it, about 1 kB of details. */
JournalEntry entryAt(int number, std::mt19937 &dice)
{
    JournalEntry entry;
    const bool starts = number % 2 == 0;
    entry.kind = starts ? u"phase.started"_s : dice() % 20 ? u"phase.completed"_s : u"phase.failed"_s;
    entry.setActor(Actor::automation());
    entry.planId = u"018f1f6e-0000-7000-8000-%1"_s.arg(number / 2 % 20, 12, 10, QChar(u'0'));
    entry.branch = u"main"_s;
    entry.subjectType = u"item"_s;
    entry.subjectId = u"018f1f6e-0000-7000-9000-%1"_s.arg(number / 2, 12, 10, QChar(u'0'));
    entry.subjectKey = number / 2 + 1;
    entry.reason = u"Phase execution started."_s;
    entry.details = {{u"planId"_s, entry.planId},
                     {u"agentId"_s, entry.planId},
                     {u"conversationId"_s, entry.subjectId},
                     {u"planner"_s, plannerOf(number / 2)},
                     {u"phase"_s, u"SceneWeaver"_s},
                     {u"providerId"_s, u"5c21b7ed-0000-4000-8000-000000000001"_s},
                     {u"modelId"_s, u"5c21b7ed-0000-4000-8000-000000000002"_s},
                     {u"attempt"_s, 1},
                     {u"metadata"_s, QJsonObject{{u"agentId"_s, entry.planId}, {u"taskId"_s, entry.subjectId}}},
                     {u"recentCharacters"_s,
                      QJsonArray{QJsonObject{{u"slug"_s, u"ada"_s}, {u"displayName"_s, u"Ada \"the\" Lovelace"_s}}}}};
    if (!starts) {
        entry.details.insert(u"durationMs"_s, 500.0 + static_cast<double>(dice() % 60'000));
        entry.details.insert(u"usage"_s, QJsonObject{{u"calls"_s, 1},
                                                     {u"promptTokens"_s, static_cast<qint64>(dice() % 4000)},
                                                     {u"completionTokens"_s, static_cast<qint64>(dice() % 1000)},
                                                     {u"cachedTokens"_s, 0},
                                                     {u"cost"_s, static_cast<double>(dice() % 4000) / 1e6}});
    }
    return entry;
}

/** The same as the metrics see it, without a journal. */
EntryFacts factsAt(qint64 number, bool starts, Timestamp at, std::mt19937 &dice)
{
    EntryFacts facts;
    facts.position = number;
    facts.at = facts.occurredAt = at;
    facts.kind = starts ? u"phase.started"_s : dice() % 20 ? u"phase.completed"_s : u"phase.failed"_s;
    facts.subject = QString::number(number % 50);
    const int plan = static_cast<int>(dice() % 20);
    facts.labels = {u"018f1f6e-0000-7000-8000-%1"_s.arg(plan, 12, 10, QChar(u'0')), plan % 4 ? u"main"_s : u"draft"_s,
                    plannerOf(static_cast<int>(dice() % 5)), u"provider-%1"_s.arg(plan % 2),
                    u"model-%1"_s.arg(plan % 3)};
    if (starts)
        return facts;
    facts.durationMs = std::lognormal_distribution<double>(9.5, 0.8)(dice);
    facts.calls = 1;
    facts.isUsageTold = true;
    facts.promptTokens = 500 + dice() % 4000;
    facts.completionTokens = 50 + dice() % 1500;
    facts.cost = facts.promptTokens * 2e-7 + facts.completionTokens * 6e-7;
    facts.critique = dice() % 10 ? u"idle"_s : u"used"_s;
    return facts;
}

qint64 bytesOf(TestStore &store)
{
    return must(store.database()
                    .read([](Connection &c) {
                        if (!c.isPostgres())
                            return c.count(u"SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'metric%' OR name LIKE "
                                           "'objective%' OR name LIKE 'sqlite_autoindex_metric%'"_s);
                        return c.count(u"SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND "
                                       "(relname LIKE 'metric%' OR relname LIKE 'objective%')"_s);
                    })
                    .result());
}

} // namespace

/** How fast metrics are counted, read, and how much they take. */
class MetricSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_table = std::make_unique<SpeedTable>(u"Metrics on %1"_s.arg(onPostgres() ? u"PostgreSQL"_s : u"SQLite"_s));
    }
    void cleanupTestCase() { m_table.reset(); }

    void rebuilds()
    {
        TestStore store;
        std::mt19937 dice(1);
        for (int number = 0; number < journalled;) {
            std::vector<JournalEntry> batch;
            for (int end = number + 2000; number < end; ++number)
                batch.push_back(entryAt(number, dice));
            must(store.database().write([&](Transaction &tx) { return journal::append(tx, batch); }).result());
            store.clock.advance(100min);
        }
        double limit = 0;
        qint64 seen = 0;
        if (onPostgres()) {
            RawPostgres raw(store.url());
            raw.prepare("read",
                        "SELECT position, at, occurred_at, kind, plan_id, branch, subject_id, details FROM journal "
                        "WHERE position > $1::bigint ORDER BY position LIMIT 20000");
            limit = secondsOf([&] {
                for (qint64 last = -1; last != seen;) {
                    last = seen;
                    seen += PQntuples(raw.run("read", {QByteArray::number(seen)}).get());
                }
            });
        } else {
            RawSqlite raw(store.url().file.toUtf8());
            sqlite3_stmt *read =
                raw.prepare("SELECT position, at, occurred_at, kind, plan_id, branch, subject_id, details "
                            "FROM journal ORDER BY position");
            limit = secondsOf([&] {
                raw.run(read, [&seen](sqlite3_stmt *row) {
                    for (int column = 3; column < 8; ++column)
                        seen += sqlite3_column_text(row, column) ? 1 : 0;
                });
            });
        }
        QVERIFY(seen >= journalled);
        metrics::RebuildReport report;
        const double ours = secondsOf([&] {
            report = must(metrics::rebuild(store.database(), {usualObjectives(), 400}));
        });
        QCOMPARE(report.entries, journalled);
        m_table->figure(u"rebuild"_s, u"entries/s"_s, journalled / ours, u">= 100,000 /s"_s);
        QVERIFY(m_table->ratio(u"rebuild, against the bare read of the journal"_s, u"entries/s"_s, journalled / ours,
                               journalled / limit, 0.03));
    }

    void aYear()
    {
        const FoldRules rules{usualObjectives(), 400};
        std::mt19937 dice(2);
        const Timestamp from = m_store.clock.now();
        const Timestamp keptEvents = from + std::chrono::hours(24 * (days - metricstore::keepEventsDays));
        OpenBook open;
        Timestamp newest{};
        qint64 number = 0;
        const double took = secondsOf([&] {
            for (int day = 0; day < days; ++day) {
                EntryFold fold(rules, open, newest, 0);
                DeltaBook sampled;
                for (int minute = 0; minute < 1440; ++minute) {
                    const Timestamp at = from + std::chrono::minutes(1440 * day + minute);
                    for (int run = 0; run < runsAMinute; ++run) {
                        fold.fold(factsAt(++number, true, at + std::chrono::seconds(run), dice));
                        fold.fold(factsAt(++number, false, at + std::chrono::seconds(run), dice));
                    }
                    MetricCell &cell = sampled.cell({SeriesFamily::Sampled, {}}, cellAt(Resolution::Minute, at));
                    for (int sample = 0; sample < 4; ++sample) {
                        for (int gauge = 0; gauge < 13; ++gauge)
                            cell.sample(static_cast<Gauge>(gauge), gauge < 5 ? static_cast<int>(dice() % 20) : gauge);
                    }
                }
                newest = fold.newestAt();
                must(m_store.database()
                         .write([&](Transaction &tx) {
                             SeriesBook book(1);
                             metricstore::add(tx.sql(), book, fold.deltas());
                             metricstore::add(tx.sql(), book, sampled);
                             auto events = fold.events();
                             std::erase_if(events, [&](const ObjectiveEvent &event) { return event.at < keptEvents; });
                             metricstore::addEvents(tx.sql(), book, rules, events);
                         })
                         .result());
            }
        });
        m_store.clock.setNow(from + std::chrono::hours(24 * days));
        must(m_store.database()
                 .write([&](Transaction &tx) {
                     metricstore::setState(tx, {1, number, newest, m_store.clock.now()});
                 })
                 .result());
        for (qint64 next = -1; next != 0;)
            next = must(m_store.database()
                            .write([after = std::max<qint64>(next, 0)](Transaction &tx) {
                                return metricstore::prune(tx, 400, after);
                            })
                            .result());
        if (onPostgres())
            RawPostgres(m_store.url()).exec("VACUUM FULL");
        const double bytes = static_cast<double>(bytesOf(m_store));
        m_table->figure(u"counted, %1 days of 10 runs a minute"_s.arg(days), u"entries/s"_s,
                        static_cast<double>(number) / took, u"-"_s);
        m_table->figure(u"store for a year of 10 runs a minute"_s, u"MB"_s, bytes / 1e6 * 365 / days, u"< 200 MB"_s);
        QVERIFY(!SpeedTable::isJudged() || bytes < 200e6);
    }

    void charts_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("plan");
        const QString plan = u"018f1f6e-0000-7000-8000-000000000007"_s;
        QTest::newRow("executions, 90 days") << u"executions"_s << 24 * 90 << QString() << QString();
        QTest::newRow("latency, 90 days") << u"latency"_s << 24 * 90 << QString() << QString();
        QTest::newRow("tokens by model, 90 days") << u"tokens"_s << 24 * 90 << u"model"_s << QString();
        QTest::newRow("queue depth, 90 days") << u"queue-depth"_s << 24 * 90 << QString() << QString();
        QTest::newRow("latency of a plan, 90 days") << u"latency"_s << 24 * 90 << QString() << plan;
        QTest::newRow("executions by plan, 90 days") << u"executions"_s << 24 * 90 << u"plan"_s << QString();
        QTest::newRow("latency, 365 days") << u"latency"_s << 24 * 365 << QString() << QString();
        QTest::newRow("latency, 7 days") << u"latency"_s << 24 * 7 << QString() << QString();
        QTest::newRow("latency, 6 hours") << u"latency"_s << 6 << QString() << QString();
    }
    void charts()
    {
        QFETCH(QString, name);
        QFETCH(int, hours);
        QFETCH(QString, by);
        QFETCH(QString, plan);
        const Timestamp now = m_store.clock.now();
        std::vector<double> times;
        for (int round = 0; round < 15; ++round) {
            times.push_back(
                1000 * secondsOf([&] {
                    const auto answer = must(
                        m_store.database()
                            .read([&](Connection &c) {
                                return metrics::read(
                                    c, {name, now - std::chrono::hours(hours), now, {}, 0, {plan, {}, {}, {}, {}}, by},
                                    now);
                            })
                            .result());
                    QVERIFY(!answer.lines.empty());
                }));
        }
        m_table->figure(u"chart: "_s + QString::fromLatin1(QTest::currentDataTag()), u"ms"_s, percentile(times, 50),
                        u"<= 50 ms"_s);
    }

    void budgets()
    {
        const Timestamp now = m_store.clock.now();
        std::vector<double> times;
        for (int round = 0; round < 15; ++round) {
            times.push_back(
                1000 * secondsOf([&] {
                    must(m_store.database()
                             .read([&](Connection &c) { return objectivestore::facts(c, usualObjectives(), now); })
                             .result());
                }));
        }
        m_table->figure(u"three error budgets"_s, u"ms"_s, percentile(times, 50), u"<= 50 ms"_s);
    }

private:
    TestStore m_store;
    std::unique_ptr<SpeedTable> m_table;
};

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::MetricSpeedTest, "metricspeed")
#include "tst_metricspeed.moc"
