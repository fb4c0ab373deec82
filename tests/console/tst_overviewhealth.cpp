// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/overviewhealth.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

constexpr int folded = 20'000;

/** Runs that ended so long ago. */
void tellRuns(ConsoleFixture &console, int count, const QString &status, Micros ago)
{
    must(await(console.engine().database().write([=](Transaction &tx) {
        for (int i = 0; i < count; ++i) {
            JournalEntry entry;
            entry.setActor(Actor::automation());
            entry.kind = u"phase."_s + status;
            entry.planId = u"plan-1"_s;
            entry.branch = u"main"_s;
            entry.subjectType = u"item"_s;
            entry.subjectId = u"item-%1"_s.arg(i);
            entry.occurredAt = tx.now() - ago;
            entry.details = {{u"planner"_s, u"Scene Weaver"_s}, {u"durationMs"_s, 2000.0}};
            journal::append(tx, entry);
        }
    })));
}

double sumOf(const OverviewHealth &health, const QString &chart, int series)
{
    double sum = 0;
    for (const QVariant &value : health.chart(chart)->series().value(series).toMap().value(u"values"_s).toList())
        sum += value.toDouble();
    return sum;
}

} // namespace

/** The planners on the first page: small charts, promises, drift. */
class OverviewHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chartsFollowTheJournal();
    void itReadsOnlyWhileWatched();
    void promisesAtRiskAreTold();
};

void OverviewHealthTest::chartsFollowTheJournal()
{
    ConsoleFixture console;
    OverviewHealth health;
    health.setWatching(true);
    QTRY_VERIFY_WITH_TIMEOUT(health.loaded(), folded);
    QVERIFY(!health.chart(u"nonsense"_s));
    QCOMPARE(health.times().size(), 5);
    tellRuns(console, 3, u"completed"_s, 2h);
    tellRuns(console, 1, u"failed"_s, 10min);
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 3.0, folded);
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 3), 1.0, folded);
    QCOMPARE(health.chart(u"outcomes"_s)->finding(), u"1 of 4 runs failed"_s);
    QVERIFY2(health.chart(u"outcomes"_s)->caption().startsWith(u"1 run(s) in the last hour, 1 failed"),
             qPrintable(health.chart(u"outcomes"_s)->caption()));
    QVERIFY(health.chart(u"latency"_s)->any());
    QCOMPARE(health.chart(u"latency"_s)->finding(), u"p90, too few runs for a trend"_s);
    QTRY_COMPARE_WITH_TIMEOUT(health.chart(u"queue"_s)->finding(), u"Nothing waits long"_s, folded);
    // The leader has looked: nothing drifts.
    QTRY_COMPARE_WITH_TIMEOUT(health.driftCaption(), u"none drifts"_s, folded);
    QVERIFY(!health.drifts() && !health.driftText().isEmpty());
}

void OverviewHealthTest::itReadsOnlyWhileWatched()
{
    ConsoleFixture console;
    OverviewHealth health;
    QSignalSpy readings(&health, &OverviewHealth::changed);
    OverviewHealth other;
    other.setWatching(true);
    tellRuns(console, 2, u"completed"_s, 10min);
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(other, u"outcomes"_s, 0), 2.0, folded);
    QCOMPARE(readings.size(), 0);
    health.setWatching(true);
    QTRY_COMPARE(sumOf(health, u"outcomes"_s, 0), 2.0);
    // A pause holds both still, whatever happens.
    console.session().live()->setPaused(true);
    QSignalSpy seconds(console.session().live(), &LiveHub::stateChanged);
    tellRuns(console, 5, u"completed"_s, 10min);
    QTRY_VERIFY_WITH_TIMEOUT(seconds.size() >= 5, folded);
    QCOMPARE(sumOf(health, u"outcomes"_s, 0), 2.0);
    console.session().live()->setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(sumOf(health, u"outcomes"_s, 0), 7.0, folded);
}

void OverviewHealthTest::promisesAtRiskAreTold()
{
    ConsoleFixture console;
    OverviewHealth health;
    health.setWatching(true);
    QTRY_VERIFY_WITH_TIMEOUT(health.loaded(), folded);
    // Nothing happened: that is neither good nor bad.
    QVERIFY(health.promisesUnknown());
    QCOMPARE(health.promisesCaption(), u"not enough data"_s);
    QCOMPARE(health.promisesLine(), u"Too little has happened to judge 3 promise(s)."_s);
    QVERIFY(health.risks().isEmpty());
    tellRuns(console, 40, u"completed"_s, 10min);
    QTRY_COMPARE_WITH_TIMEOUT(health.promisesCaption(), u"none at risk"_s, folded);
    QCOMPARE(health.promisesLine(), u"1 kept, 2 with not enough data"_s);
    QVERIFY(!health.promisesUnknown() && health.risks().isEmpty());
    tellRuns(console, 60, u"failed"_s, 8min);
    QTRY_COMPARE_WITH_TIMEOUT(health.promisesCaption(), u"1 of 3 at risk"_s, folded);
    QCOMPARE(health.promisesLine(), u"2 with not enough data"_s);
    const QVariantMap risk = health.risks().first().toMap();
    QCOMPARE(risk[u"stateText"_s].toString(), u"Burning"_s);
    QCOMPARE(risk[u"leftText"_s].toString(), u"0 %"_s);
    QVERIFY2(risk[u"since"_s].toString().startsWith(u"since "), qPrintable(risk[u"since"_s].toString()));
    QVERIFY(risk[u"spoken"_s].toString().endsWith(risk[u"since"_s].toString()));
}

LOOMDECK_TEST(OverviewHealthTest, "overviewhealth")
#include "tst_overviewhealth.moc"
