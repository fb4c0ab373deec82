// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "history.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** What the leader sampled, which no journal has. */
QStringList samplesOf(const QStringList &numbers)
{
    return numbers.filter(QRegularExpression(u"^2\\|"_s));
}

QStringList withoutSamples(QStringList numbers)
{
    for (const QString &line : samplesOf(numbers))
        numbers.removeOne(line);
    return numbers;
}

} // namespace

/** The journal becomes numbers once and exactly, whoever crashes, whoever counts again. */
class MetricFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBatchGivesTheSameNumbers()
    {
        std::mt19937 dice(17);
        for (int round = 0; round < 2; ++round) {
            const auto history = randomHistory(dice, 200, time("2026-11-01T00:00:00Z"));
            QStringList first;
            for (const int batch : {1000, 7, 64}) {
                TestStore store;
                write(store, history);
                foldAll(store, usualRules(), batch);
                const QStringList now = numbers(store);
                if (first.isEmpty())
                    first = now;
                QVERIFY(now.size() > 300);
                QCOMPARE(now, first);
            }
        }
    }

    void aRebuildGivesWhatWasCountedOnTheWay()
    {
        std::mt19937 dice(23);
        for (int round = 0; round < 3; ++round) {
            TestStore store;
            const auto history = randomHistory(dice, 250, time("2026-11-01T00:00:00Z"));
            for (size_t from = 0; from < history.size(); from += 90) {
                const auto to = std::min(history.size(), from + 90);
                write(store,
                      {history.begin() + static_cast<qsizetype>(from), history.begin() + static_cast<qsizetype>(to)});
                foldAll(store, usualRules(), 1 + static_cast<int>(dice() % 50));
                must(store.write([](Transaction &tx) { metrics::sampleGauges(tx); }));
            }
            const QStringList before = numbers(store);
            QVERIFY(samplesOf(before).size() > 10);
            const auto report = must(metrics::rebuild(store.database(), usualRules()));
            QCOMPARE(report.entries, static_cast<qint64>(history.size()));
            QCOMPARE(numbers(store), before);
            // And goes on from there.
            write(store, randomHistory(dice, 60, store.clock.now()));
            foldAll(store, usualRules());
            const QStringList later = numbers(store);
            must(metrics::rebuild(store.database(), usualRules()));
            QCOMPARE(numbers(store), later);
            QCOMPARE(must(store.read([](Connection &c) {
                         return c.count(u"SELECT count(DISTINCT generation) FROM metric_series"_s);
                     })),
                     1);
        }
    }

    void aTransactionThatFailsCountsNothing()
    {
        TestStore store;
        const Timestamp at = time("2026-11-20T18:00:00Z");
        write(store, {runEnded(at, u"a"_s, u"completed"_s, 1000), runEnded(at + 1min, u"b"_s, u"failed"_s, 1000)});
        const auto crashed = store.write([](Transaction &tx) -> Result<void> {
            metrics::foldBatch(tx, usualRules(), 100);
            return Error::internal(u"CRASH"_s, u"The process died."_s, {});
        });
        QVERIFY(!crashed.ok());
        QVERIFY(withoutSamples(numbers(store)).filter(u"|4|"_s).isEmpty());
        foldAll(store, usualRules());
        const QStringList once = numbers(store);
        store.reopen();
        foldAll(store, usualRules());
        foldAll(store, usualRules());
        QCOMPARE(numbers(store), once);
        const MetricAnswer answer = ask(store, {u"executions"_s, at - 1h, at + 1h, 1h});
        QCOMPARE(answer.lines[0].total + answer.lines[3].total, 2.0);
    }

    void twoLeadersCountOnce()
    {
        TestStore store;
        std::mt19937 dice(31);
        write(store, randomHistory(dice, 300, time("2026-11-01T00:00:00Z")));
        MetricFolder one(store.database(), usualRules()), two(store.database(), usualRules());
        auto first = one.fold();
        auto second = two.fold();
        must(await(first));
        must(await(second));
        const QStringList counted = numbers(store);
        must(metrics::rebuild(store.database(), usualRules()));
        QCOMPARE(numbers(store), counted);
    }

    void aRebuildThatIsStoppedChangesNothing()
    {
        TestStore store;
        std::mt19937 dice(37);
        write(store, randomHistory(dice, 200, time("2026-11-01T00:00:00Z")));
        foldAll(store, usualRules());
        const QStringList before = numbers(store);
        const auto stopped = metrics::rebuild(store.database(), usualRules(), [](qint64) { return false; });
        QVERIFY(!stopped.ok());
        QCOMPARE(numbers(store), before);
        must(metrics::rebuild(store.database(), usualRules()));
        QCOMPARE(numbers(store), before);
    }

    void damagedNumbersAreMendedByARebuild()
    {
        TestStore store;
        const Timestamp at = time("2026-11-20T18:00:00Z");
        write(store, {runEnded(at, u"a"_s, u"completed"_s, 1000)});
        foldAll(store, usualRules());
        const QStringList before = numbers(store);
        must(store.write(
            [](Transaction &tx) { tx.sql().exec(u"UPDATE metric_chunks SET cells = ?"_s, {QByteArray("x")}); }));
        const auto broken = store.read([&](Connection &c) {
            return metrics::read(c, {u"executions"_s, at - 1h, at + 1h}, at);
        });
        QCOMPARE(broken.ok() ? QString() : broken.error().code, u"METRICS_DAMAGED"_s);
        must(metrics::rebuild(store.database(), usualRules()));
        QCOMPARE(numbers(store), before);
    }

    void whatIsTooOldGoes()
    {
        TestStore store;
        const FoldRules month{usualObjectives(), 30};
        const Timestamp old = time("2026-01-05T12:00:00Z"), young = time("2026-11-20T18:00:00Z");
        write(store, {runEnded(old, u"a"_s, u"completed"_s, 1000, u"old-plan"_s)});
        foldAll(store, month);
        QCOMPARE(ask(store, {u"executions"_s, old - 24h, old + 24h, 24h}).lines[0].total, 1.0);
        write(store, {runEnded(young, u"a"_s, u"completed"_s, 1000)});
        foldAll(store, month);
        MetricFolder folder(store.database(), month);
        must(await(folder.prune()));
        QCOMPARE(ask(store, {u"executions"_s, old - 24h, old + 24h, 24h}).lines[0].total, 0.0);
        QCOMPARE(ask(store, {u"executions"_s, young - 24h, young + 24h, 24h}).lines[0].total, 1.0);
        QVERIFY(numbers(store).filter(u"old-plan"_s).isEmpty());
        // The sum of all time does not fall, or counters would seem to start again.
        const auto current = must(store.read([&](Connection &c) { return metrics::current(c, young); }));
        qint64 all = 0;
        for (const auto &total : current.totals)
            all += total.cell.of(MetricField::Succeeded);
        QCOMPARE(all, 2);
    }

    void tenThousandBranchesAreBounded()
    {
        TestStore store;
        const Timestamp at = time("2026-11-20T18:00:00Z");
        std::vector<PastEntry> history;
        for (int i = 0; i < 10'000; ++i) {
            history.push_back(runEnded(at, u"item"_s, u"completed"_s, 1000));
            history.back().entry.branch = u"branch-%1"_s.arg(i);
        }
        write(store, history);
        foldAll(store, usualRules(), 5000);
        QVERIFY(must(store.read([](Connection &c) { return c.count(u"SELECT count(*) FROM metric_series"_s); })) <
                mostSeriesOfPlans + 100);
        MetricQuery query{u"executions"_s, at - 1h, at + 1h, 1h};
        QCOMPARE(ask(store, query).lines[0].total, 10'000.0);
        QVERIFY(!ask(store, query).arePlansFolded);
        query.labels.branch = u"branch-7"_s;
        QCOMPARE(ask(store, query).lines[0].total, 1.0);
        QVERIFY(ask(store, query).arePlansFolded);
        query.labels.branch = foldedLabel();
        QCOMPARE(ask(store, query).lines[0].total, 10'000.0 - mostSeriesOfPlans);
        query.labels = {};
        query.by = u"branch"_s;
        const MetricAnswer grouped = ask(store, query);
        QCOMPARE(grouped.lines.size(), 20u * grouped.info.lines.size());
        QVERIFY(grouped.foldedGroups > 3000);
        double all = 0;
        for (const MetricLine &line : grouped.lines)
            all += line.total;
        QCOMPARE(all, 10'000.0);
        const QStringList before = numbers(store);
        must(metrics::rebuild(store.database(), usualRules()));
        QCOMPARE(numbers(store), before);
    }
};

LOOMDECK_TEST(MetricFolderTest, "metricfolder")
#include "tst_metricfolder.moc"
