// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/itemdetails.h"
#include "console/jobdetails.h"
#include "consolefixture.h"
#include "planner/transcript.h"
#include "support/registry.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

using Said = LiveChunk::Kind;

/** A console with a job of an item that this process runs; the test is its worker. */
struct TalkingConsole : ConsoleFixture
{
    qint64 job = 0, item = 0;
    LiveSink sink = engine().liveText().sink();

    TalkingConsole()
    {
        job = addPlanJob();
        const auto [row, attempts] = must(await(engine().queries().job(job)));
        item = must(await(engine().queries().itemKey(row.planId, row.subjectName)));
        run(engine().node().owner());
    }

    void run(const QString &owner)
    {
        set(job, u"running"_s);
        change(u"UPDATE jobs SET lease_owner = ? WHERE id = ?"_s, {owner, job});
    }

    void say(Said kind, const QString &text = {}, int call = 1, int attempt = 1)
    {
        sink({kind, job, item, call, text, attempt, u"tiny"_s});
    }

    Transcript record(const QString &answer)
    {
        Transcript one;
        one.planKey = 1;
        one.itemKey = item;
        one.jobId = job;
        one.phase = u"VisionPlanner"_s;
        one.attempt = 1;
        one.requestPayload = u"Write."_s;
        one.responsePayload = answer;
        one.validationStatus = u"Passed"_s;
        return must(await(engine().database().write([one](Transaction &tx) mutable {
            one.planKey = tx.sql()
                              .first(u"SELECT plan_key FROM backlog_items WHERE key = ?"_s, {one.itemKey},
                                     [](const Row &row) { return row.integer(0); })
                              .value();
            transcriptstore::insert(tx, one);
            return one;
        })));
    }
};

} // namespace

/** What a model says to a running job, in the drawers. */
class LiveWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textGrowsWhileTheCallRuns();
    void aCallThatEndsLeadsToItsTranscript();
    void anotherNodesTextIsNotShown();
    void whatAnEarlierAttemptSaidIsNotShown();
    void manyWordsAreToldInFewChangesAndBounded();
};

void LiveWordsTest::textGrowsWhileTheCallRuns()
{
    TalkingConsole console;
    ItemDetails item;
    // The drawer of an item shows its job, once the item names it.
    console.change(u"UPDATE backlog_items SET job_id = ? WHERE key = ?"_s, {console.job, console.item});
    item.setKey(console.item);
    QTRY_VERIFY(item.live()->shown());
    LiveWords &live = *item.live();
    QCOMPARE(live.stateText(), u"No call is out yet."_s);
    console.say(Said::Begin);
    QTRY_COMPARE(live.stateText(), u"Waits for the first words"_s);
    QCOMPARE(live.callText(), u"attempt 1, call 1 · tiny"_s);
    QVERIFY(live.talking());
    console.say(Said::Text, u"The tide "_s);
    QTRY_COMPARE(live.text(), u"The tide "_s);
    QCOMPARE(live.stateText(), u"Answers now"_s);
    console.say(Said::Text, u"turns."_s);
    QTRY_COMPARE(live.text(), u"The tide turns."_s);
    QCOMPARE(live.sizeText(), u"15 character(s)"_s);
    console.say(Said::End);
    QTRY_VERIFY(!live.talking());
    QCOMPARE(live.text(), u"The tide turns."_s);
    // What is sent back once more begins anew.
    console.say(Said::Begin, {}, 2);
    QTRY_COMPARE(live.callText(), u"attempt 1, call 2 · tiny"_s);
    QVERIFY(live.text().isEmpty());
    item.setKey(0);
    QVERIFY(!live.shown());
}

void LiveWordsTest::aCallThatEndsLeadsToItsTranscript()
{
    TalkingConsole console;
    console.say(Said::Begin);
    console.say(Said::Text, u"Salt."_s);
    JobDetails job;
    job.setJobId(console.job);
    LiveWords &live = *job.live();
    QTRY_COMPARE(live.text(), u"Salt."_s);
    QVERIFY(live.transcriptId().isEmpty());
    console.say(Said::End);
    QTRY_VERIFY(!live.talking());
    const Transcript made = console.record(u"Salt."_s);
    console.set(console.job, u"complete"_s);
    QTRY_COMPARE(live.transcriptId(), made.id);
    QVERIFY(live.shown());
    QVERIFY(live.callText().isEmpty() && live.text().isEmpty());
    // It is tried again: the old transcript gives way.
    console.run(console.engine().node().owner());
    QTRY_VERIFY(live.transcriptId().isEmpty());
    QCOMPARE(live.stateText(), u"Over, is being checked"_s);
}

void LiveWordsTest::anotherNodesTextIsNotShown()
{
    TalkingConsole console;
    console.run(u"serve-2@loom-db-1|m|1|1|1"_s);
    console.say(Said::Begin);
    console.say(Said::Text, u"Not of this node."_s);
    JobDetails job;
    job.setJobId(console.job);
    QTRY_VERIFY(job.live()->shown());
    QCOMPARE(job.live()->stateText(), u"Runs on serve-2; its text is not shown here."_s);
    QVERIFY(job.live()->text().isEmpty() && job.live()->callText().isEmpty());
    // Work that asks no model has nothing to say.
    const qint64 other = console.addJobs(1).front();
    console.set(other, u"running"_s);
    job.setJobId(other);
    QTRY_COMPARE(job.stateName(), u"running"_s);
    QVERIFY(!job.live()->shown());
}

void LiveWordsTest::whatAnEarlierAttemptSaidIsNotShown()
{
    TalkingConsole console;
    console.say(Said::Begin);
    console.say(Said::Text, u"Failed words."_s);
    console.say(Said::End);
    console.change(u"UPDATE jobs SET attempt = 1 WHERE id = ?"_s, {console.job});
    JobDetails job;
    job.setJobId(console.job);
    QTRY_COMPARE(job.live()->stateText(), u"No call is out yet."_s);
    console.say(Said::Begin, {}, 1, 2);
    console.say(Said::Text, u"Better."_s, 1, 2);
    QTRY_COMPARE(job.live()->text(), u"Better."_s);
    QCOMPARE(job.live()->callText(), u"attempt 2, call 1 · tiny"_s);
}

void LiveWordsTest::manyWordsAreToldInFewChangesAndBounded()
{
    TalkingConsole console;
    JobDetails job;
    job.setJobId(console.job);
    LiveWords &live = *job.live();
    console.say(Said::Begin);
    QTRY_VERIFY(live.talking());
    QSignalSpy changes(&live, &LiveWords::changed);
    constexpr int words = 20'000;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < words; ++i)
        console.say(Said::Text, u"word "_s);
    QTRY_COMPARE(live.sizeText(), u"the last 6,000 of 100,000 characters"_s);
    QCOMPARE(live.text().size(), LiveWords::mostShown);
    // Ten a second, one that was under way, and one for whatever else became known of the job.
    const auto most = clock.elapsed() / 100 + 3;
    QVERIFY2(changes.count() <= most, qPrintable(u"%1 > %2"_s.arg(changes.count()).arg(most)));
}

LOOMDECK_TEST(LiveWordsTest, "livewords")
#include "tst_livewords.moc"
