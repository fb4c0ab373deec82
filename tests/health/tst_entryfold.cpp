// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "health/entryfold.h"
#include "health/latency.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace std::chrono_literals;

namespace {

const Timestamp start{Micros{1795197600000000}}; // 2026-11-20T18:00:00Z

QString json(const char *text)
{
    return QString::fromLatin1(text);
}

/** Folds entries one by one and tells what was counted. */
struct Counted
{
    FoldRules rules{usualObjectives(), 400};
    OpenBook open;
    EntryFold fold{rules, open, {}, 0};
    qint64 position = 0;

    void add(const char *kind, Timestamp at, const QString &details = {}, const QString &subject = u"item-1"_s,
             std::optional<Timestamp> occurredAt = {})
    {
        EntryFacts facts;
        facts.position = ++position;
        facts.at = at;
        facts.occurredAt = occurredAt.value_or(at);
        facts.kind = QString::fromLatin1(kind);
        facts.subject = subject;
        facts.labels.plan = u"plan-1"_s;
        facts.labels.branch = u"main"_s;
        facts.readDetails(details);
        fold.fold(facts);
    }

    MetricCell all() const
    {
        MetricCell sum;
        for (const auto &[key, cell] : fold.deltas().cells()) {
            if (fold.deltas().series()[DeltaBook::seriesOf(key)] == SeriesKey())
                sum.merge(cell);
        }
        return sum;
    }
    MetricCell at(Timestamp minute) const
    {
        MetricCell sum;
        for (const auto &[key, cell] : fold.deltas().cells()) {
            if (fold.deltas().series()[DeltaBook::seriesOf(key)] == SeriesKey() &&
                DeltaBook::minuteOf(key) == cellAt(Resolution::Minute, minute))
                sum.merge(cell);
        }
        return sum;
    }
};

} // namespace

/** What one entry adds, and what nonsense does not. */
class EntryFoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunIsCountedOnce()
    {
        Counted c;
        c.add("phase.started", start, json("{\"planner\":\"Scene Weaver\",\"attempt\":2}"));
        c.add("phase.completed", start + 90s,
              json("{\"planner\":\"Scene "
                   "Weaver\",\"durationMs\":90000,\"critiqueStatus\":\"used\",\"usage\":{\"calls\":2,\"promptTokens\":"
                   "100,\"completionTokens\":20,\"cachedTokens\":null,\"cost\":0.5}}"));
        const MetricCell all = c.all();
        QCOMPARE(all.of(MetricField::Started), 1);
        QCOMPARE(all.of(MetricField::Retried), 1);
        QCOMPARE(all.of(MetricField::Succeeded), 1);
        QCOMPARE(all.of(MetricField::DurationMs), 90'000);
        QCOMPARE(latency::count(all), 1);
        QCOMPARE(all.of(MetricField::Calls), 2);
        QCOMPARE(all.of(MetricField::PromptTokens), 100);
        QCOMPARE(all.of(MetricField::CostNano), 500'000'000);
        QCOMPARE(all.of(MetricField::CritiquesUsed), 1);
        QCOMPARE(all.of(MetricField::UntoldUsage), 0);
        QCOMPARE(all.of(MetricField::Entries), 2);
        QCOMPARE(c.at(start + 90s).of(MetricField::Succeeded), 1);
        QCOMPARE(c.at(start).of(MetricField::Succeeded), 0);
    }

    void nonsenseIsToldAndNotMeasured_data()
    {
        QTest::addColumn<QString>("details");
        QTest::newRow("negative") << json("{\"durationMs\":-1}");
        QTest::newRow("no number") << json("{\"durationMs\":\"NaN\"}");
        QTest::newRow("NaN") << json("{\"durationMs\":NaN}");
        QTest::newRow("infinite") << json("{\"durationMs\":1e999}");
        QTest::newRow("longer than a year") << json("{\"durationMs\":1e12}");
        QTest::newRow("began after its end") << json("{\"startedAtUtc\":\"2026-11-20T19:00:00Z\"}");
        QTest::newRow("tokens below nothing")
            << json("{\"usage\":{\"calls\":1,\"promptTokens\":-5,\"completionTokens\":1,\"cost\":0}}");
        QTest::newRow("a fortune") << json(
            "{\"usage\":{\"calls\":1,\"promptTokens\":5,\"completionTokens\":1,\"cost\":1e300}}");
    }
    void nonsenseIsToldAndNotMeasured()
    {
        QFETCH(QString, details);
        Counted c;
        c.add("phase.completed", start, details);
        QCOMPARE(c.all().of(MetricField::Succeeded), 1);
        QCOMPARE(c.all().of(MetricField::BadValues), 1);
        QCOMPARE(latency::count(c.all()), 0);
        const MetricCell all = c.all();
        for (const MetricCell::Entry &entry : all.entries())
            QVERIFY(entry.value >= 0);
    }

    void detailsThatAreNoneSayNothing_data()
    {
        QTest::addColumn<QString>("details");
        for (const char *text : {"", "[]", "{", "{\"durationMs\"", "{\"durationMs\":", "null", "{\"a\":\"\\\"", "{]}"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void detailsThatAreNoneSayNothing()
    {
        QFETCH(QString, details);
        Counted c;
        c.add("phase.completed", start, details);
        QCOMPARE(c.all().of(MetricField::Succeeded), 1);
        QCOMPARE(latency::count(c.all()), 0);
    }

    void olderEntriesTellTheirRunInOtherWords()
    {
        Counted c;
        c.add(
            "phase.completed", start,
            json(
                "{\"phase\":\"SceneWeaver\",\"startedAtUtc\":\"2026-11-20T17:59:30Z\",\"metadata\":{\"providerId\":\"p-"
                "1\",\"modelId\":\"m-1\"},\"nested\":{\"durationMs\":5,\"deep\":[\"}\\\"{\",{\"planner\":\"x\"}]}}"));
        QCOMPARE(c.all().of(MetricField::DurationMs), 30'000);
        bool isThere = false;
        for (const SeriesKey &key : c.fold.deltas().series())
            isThere = isThere || key == SeriesKey{SeriesFamily::OfPlan,
                                                  {u"plan-1"_s, u"main"_s, u"Scene Weaver"_s, u"p-1"_s, u"m-1"_s}};
        QVERIFY(isThere);
    }

    void aResumeSucceedsFailsOrTimesOut()
    {
        Counted c;
        c.add("backlog.resume", start, {}, u"good"_s);
        c.add("backlog.resume", start, {}, u"dead"_s);
        c.add("backlog.resume", start, {}, u"slow"_s);
        c.add("backlog.resume", start, {}, u"given up"_s);
        c.add("phase.completed", start + 5min, {}, u"good"_s);
        c.add("phase.failed", start + 6min, json("{\"jobState\":\"retrying\"}"), u"dead"_s);
        c.add("phase.failed", start + 7min, json("{\"jobState\":\"dead\"}"), u"dead"_s);
        c.add("backlog.cancel", start + 8min, {}, u"given up"_s);
        // The clock of the entries comes past the hour in steps.
        for (int minute = 10; minute <= 70; minute += 5)
            c.add("plan.create", start + std::chrono::minutes(minute), {}, u"other"_s);
        QCOMPARE(c.all().of(MetricField::ResumesRequested), 4);
        QCOMPARE(c.all().of(MetricField::ResumesSucceeded), 1);
        QCOMPARE(c.all().of(MetricField::ResumesFailed), 1);
        QCOMPARE(c.all().of(MetricField::ResumesTimedOut), 1);
        QCOMPARE(c.at(start + 60min).of(MetricField::ResumesTimedOut), 1);
        // Too late is too late: it is not counted a second time.
        c.add("phase.completed", start + 71min, {}, u"slow"_s);
        QCOMPARE(c.all().of(MetricField::ResumesSucceeded), 1);
        QCOMPARE(c.all().of(MetricField::ResumesTimedOut), 1);
        int good = 0, bad = 0;
        for (const ObjectiveEvent &event : c.fold.events()) {
            if (event.objective == 0)
                ++(event.isGood ? good : bad);
        }
        QCOMPARE(good, 1);
        QCOMPARE(bad, 2);
    }

    void loreIsMetOrMissed()
    {
        Counted c;
        c.add("phase.blocked", start, json("{\"blockedLoreIds\":[\"lore-1\",\"lore-2\"]}"));
        c.add("phase.blocked", start + 1min, json("{\"blockedLoreIds\":[\"lore-1\"]}"));
        c.add("lore.fulfilled", start + 40min, {}, u"lore-1"_s);
        c.add("plan.create", start + 46min, {}, u"x"_s);
        c.add("lore.fulfilled", start + 47min, {}, u"lore-2"_s);
        // The entries' clock moves ten minutes an entry at most, so that one wild clock cannot make everything late.
        QCOMPARE(c.all().of(MetricField::LoreAsked), 2);
        QCOMPARE(c.all().of(MetricField::LoreMet), 1);
        QCOMPARE(c.all().of(MetricField::LoreMissed), 1);
    }

    void clocksThatAreOffAreTold()
    {
        Counted c;
        c.add("phase.completed", start);
        c.add("phase.completed", start - 1h);
        c.add("phase.completed", start - 59min);
        c.add("phase.completed", start + 1min, {}, u"item-1"_s, start + 3h);
        QCOMPARE(c.all().of(MetricField::OutOfOrder), 2);
        QCOMPARE(c.all().of(MetricField::FromTheFuture), 1);
        QCOMPARE(c.at(start - 1h).of(MetricField::Succeeded), 1);
        // What claims to come from the future is counted when it was written.
        QCOMPARE(c.at(start + 1min).of(MetricField::Succeeded), 1);
        QVERIFY(c.at(start + 3h).isEmpty());
    }

    void oneWildClockMakesNothingLate()
    {
        Counted c;
        c.add("backlog.resume", start, {}, u"item-1"_s);
        c.add("phase.started", start + 24h * 365, {}, u"other"_s);
        c.add("phase.completed", start + 10min, {}, u"item-1"_s);
        QCOMPARE(c.all().of(MetricField::ResumesTimedOut), 0);
        QCOMPARE(c.all().of(MetricField::ResumesSucceeded), 1);
    }

    void importedHistoryIsJudgedByItsOwnTimes()
    {
        Counted c;
        const Timestamp then = start - 24h * 9;
        c.add("backlog.resume", start, {}, u"a"_s, then);
        c.add("backlog.resume", start, {}, u"b"_s, then);
        c.add("phase.completed", start, {}, u"a"_s, then + 10min);
        c.add("phase.completed", start, {}, u"b"_s, then + 2h);
        QCOMPARE(c.at(then + 10min).of(MetricField::ResumesSucceeded), 1);
        QCOMPARE(c.at(then + 2h).of(MetricField::ResumesTimedOut), 1);
    }
};

LOOMDECK_TEST(EntryFoldTest, "entryfold")
#include "tst_entryfold.moc"
