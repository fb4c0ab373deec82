// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "db/bulkinsert.h"
#include "health/healthfacts.h"
#include "healthworld.h"
#include "support/registry.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

constexpr int branches = 10'000;

/** A plan with a world bible on each branch: of ten branches one has no entry and one is old. */
void fillBranches(HealthWorld &w, qint64 plan)
{
    must(w.store.write([&](Transaction &tx) {
        BulkInsert bibles(tx.sql(), u"world_bibles"_s,
                          {u"id"_s, u"plan_key"_s, u"domain"_s, u"branch"_s, u"created_at"_s});
        BulkInsert entries(tx.sql(), u"world_bible_entries"_s,
                           {u"id"_s, u"world_bible_id"_s, u"slug"_s, u"name"_s, u"category"_s, u"version"_s,
                            u"change_type"_s, u"sequence"_s, u"is_active"_s, u"created_at"_s});
        QStringList ids;
        for (int i = 0; i < branches; ++i) {
            ids << tx.ids().next();
            bibles.add(
                {ids.last(), plan, u"core"_s, u"branch-%1"_s.arg(i, 5, 10, QChar(u'0')), toMicros(tx.now() - 9h)});
        }
        bibles.flush();
        for (int i = 0; i < branches; ++i) {
            for (int e = 0; e < 3 && i % 10 != 0; ++e)
                entries.add({tx.ids().next(), ids[i], u"e-%1"_s.arg(e), u"Mira"_s, u"characters"_s, 1, u"Update"_s, 1,
                             1, toMicros(tx.now() - (i % 10 == 1 ? 8h : 1h) - i * 1ms)});
        }
        entries.flush();
    }));
}

} // namespace

/** Ten thousand branches: nothing grows without bound, and every row is reached. */
class ManyBranchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReportNamesSomeAndCountsAll();
    void theListGoesOnToItsEnd();
};

void ManyBranchesTest::theReportNamesSomeAndCountsAll()
{
    HealthWorld w;
    w.execution(u"Success"_s, w.now() - 1h);
    const qint64 plan = w.plan(u"Saga"_s);
    fillBranches(w, plan);
    const QString plain = w.planId(plan).remove(u'-');
    const HealthReport report = w.judged();
    QCOMPARE(report.status, HealthStatus::Degraded);
    const QStringList ids = HealthWorld::alertIds(report);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()),
             (QSet<QString>{u"worldbible:missing:"_s + plain, u"worldbible:stale:"_s + plain}));
    for (const HealthAlert &alert : report.alerts) {
        QCOMPARE(alert.description.count(u"; "_s), 20);
        QVERIFY2(alert.description.endsWith(u"; and 980 more"_s), qPrintable(alert.description));
    }
    QCOMPARE(report.warnings.size(), qsizetype(21));
    QCOMPARE(report.warnings.last(), u"1980 more world-bibles are missing or stale"_s);

    // The best of some: other tests run beside this one.
    QElapsedTimer timer;
    qint64 facts = std::numeric_limits<qint64>::max(), page = facts, judged = facts;
    const HealthThresholds limits;
    for (int i = 0; i < 7; ++i) {
        must(w.store.read([&](Connection &c) {
            timer.start();
            const HealthFacts found = readHealthFacts(c, limits, w.now());
            facts = std::min(facts, timer.nsecsElapsed() / 1000);
            timer.start();
            judgeHealth(found, limits, w.now());
            judged = std::min(judged, timer.nsecsElapsed() / 1000);
            timer.start();
            must(healthlists::page(c, HealthList::WorldBible, {}, limits, w.now()));
            page = std::min(page, timer.nsecsElapsed() / 1000);
        }));
    }
    qInfo("%d branches: facts %lld µs, judged in %lld µs, a page of bibles %lld µs", branches, facts, judged, page);
}

void ManyBranchesTest::theListGoesOnToItsEnd()
{
    HealthWorld w;
    fillBranches(w, w.plan(u"Saga"_s));
    w.evaluate();
    QSet<QString> seen;
    std::optional<QString> last;
    HealthPageWish wish{500, {}};
    do {
        const HealthPage page = must(w.store.read(
            [&](Connection &c) { return must(healthlists::page(c, HealthList::WorldBible, wish, {}, w.now())); }));
        for (qsizetype i = 0; i < page.rows.size(); ++i) {
            seen.insert(page.subjects[static_cast<size_t>(i)].key);
            const QString at = page.rows[i][u"lastUpdatedUtc"].toString();
            QVERIFY(!last || at <= *last);
            last = at;
        }
        wish.after = page.next;
    } while (!wish.after.isEmpty());
    QCOMPARE(seen.size(), qsizetype(branches));
    const auto faulty = must(w.store.read([&](Connection &c) {
        return must(healthlists::page(c, HealthList::WorldBible, {500, {}, u"faulty"_s}, {}, w.now()));
    }));
    QCOMPARE(faulty.rows.size(), qsizetype(500));
    for (const QJsonValue &row : faulty.rows)
        QVERIFY(row[u"activeEntries"].toArray().isEmpty() || row[u"lastUpdatedUtc"].toString() < isoText(w.now() - 6h));
    const auto totals =
        must(w.store.read([&](Connection &c) { return healthlists::totals(c, HealthThresholds(), w.now()); }));
    QCOMPARE(totals.at(HealthList::WorldBible), qint64(branches));
    QCOMPARE(totals.at(HealthList::Plans), qint64(0));
}

LOOMDECK_TEST(ManyBranchesTest, "manybranches")
#include "tst_manybranches.moc"
