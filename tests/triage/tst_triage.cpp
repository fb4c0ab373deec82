// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planfixture.h"
#include "support/registry.h"
#include "triage/triageservice.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

using triage::Decision;

/** Plays the planner: a run of this item failed. */
QString fails(PlanFixture &f, const QString &backlogId, const QString &message, bool triedAgain = false)
{
    const BacklogItem item = f.item(backlogId);
    return must(f.store.write([&](Transaction &tx) {
        return triage::noteFailure(tx, {u"SceneWeaver"_s, u"transport"_s, u"NO_ANSWER"_s, message, f.plan.key, item.key,
                                        41, u"transcript-1"_s, triedAgain});
    }));
}

void runs(PlanFixture &f, const QString &backlogId)
{
    const qint64 key = f.item(backlogId).key;
    must(f.store.write([key](Transaction &tx) -> Result<void> {
        triage::noteRun(tx, key);
        return {};
    }));
}

QStringList succeeds(PlanFixture &f, const QString &backlogId)
{
    const qint64 key = f.item(backlogId).key;
    return must(f.store.write([key](Transaction &tx) { return triage::noteSuccess(tx, key, 42, u"transcript-2"_s); }));
}

FailureRecord record(PlanFixture &f, const QString &id)
{
    return *must(f.store.read([&](Connection &c) { return failurestore::find(c, id); }));
}

Result<qint64> decides(PlanFixture &f, const triage::DecisionWords &words)
{
    return f.store.write([&](Transaction &tx) { return triage::decide(tx, words, opsAdmin); });
}

QString codeOf(const Result<qint64> &result)
{
    return result.ok() ? QString() : result.error().code;
}

} // namespace

/** The life of a failure: from new over those who deal with it to the run that resolved it. */
class TriageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOpenFailureCountsHowOftenItHappened()
    {
        PlanFixture f;
        f.addItem(u"scene-1"_s, {}, {u"scene-draft"_s});
        const QString id = fails(f, u"scene-1"_s, u"No answer within 60 s."_s, true);
        QCOMPARE(record(f, id).state, TriageState::Retrying);
        f.store.clock.advance(1min);
        QCOMPARE(fails(f, u"scene-1"_s, u"No answer within 120 s."_s), id);
        const FailureRecord now = record(f, id);
        QCOMPARE(now.times, 2);
        QCOMPARE(now.state, TriageState::New);
        QCOMPARE(now.message, u"No answer within 120 s."_s);
        QCOMPARE(now.lastAt - now.firstAt, Micros(1min));
        const QString other = fails(f, u"scene-1"_s, u"Connection refused."_s);
        QVERIFY(other != id);
    }

    void aLaterRunThatSucceedsResolvesThemAll()
    {
        PlanFixture f;
        f.addItem(u"scene-1"_s, {}, {u"scene-draft"_s});
        const QString id = fails(f, u"scene-1"_s, u"No answer."_s);
        const QString other = fails(f, u"scene-1"_s, u"Refused."_s);
        QVERIFY(decides(f, {Decision::Assign, id, {}, u"lea"_s, {}}).ok());
        runs(f, u"scene-1"_s);
        QCOMPARE(record(f, id).state, TriageState::Retrying);
        QCOMPARE(succeeds(f, u"scene-1"_s).size(), 2);
        for (const QString &one : {id, other}) {
            const FailureRecord ended = record(f, one);
            QCOMPARE(ended.state, TriageState::Resolved);
            QCOMPARE(ended.resolvedByJob, 42);
            QCOMPARE(ended.resolvedByTranscript, u"transcript-2"_s);
            QVERIFY(ended.resolvedAt);
        }
        // History stays, and the same fault later is a new failure.
        const QString again = fails(f, u"scene-1"_s, u"No answer."_s);
        QVERIFY(again != id);
        QCOMPARE(record(f, id).state, TriageState::Resolved);
    }

    void aRetryThatFailsGivesItBackToWhoeverHadIt()
    {
        PlanFixture f;
        f.addItem(u"scene-1"_s, {}, {u"scene-draft"_s});
        const QString mine = fails(f, u"scene-1"_s, u"No answer."_s);
        const QString seen = fails(f, u"scene-1"_s, u"Refused."_s);
        const QString bare = fails(f, u"scene-1"_s, u"Broken."_s);
        QVERIFY(decides(f, {Decision::Assign, mine, {}, u"lea"_s, {}}).ok());
        QVERIFY(decides(f, {Decision::Acknowledge, seen, {}, {}, {}}).ok());
        runs(f, u"scene-1"_s);
        fails(f, u"scene-1"_s, u"No answer."_s);
        QCOMPARE(record(f, mine).state, TriageState::Assigned);
        QCOMPARE(record(f, seen).state, TriageState::Acknowledged);
        QCOMPARE(record(f, bare).state, TriageState::New);
    }

    void decisionsNeedTheirWords()
    {
        PlanFixture f;
        f.addItem(u"scene-1"_s, {}, {u"scene-draft"_s});
        const QString id = fails(f, u"scene-1"_s, u"No answer."_s);
        QCOMPARE(codeOf(decides(f, {Decision::Assign, id, {}, u"  "_s, {}})), u"ASSIGNEE_MISSING"_s);
        QCOMPARE(codeOf(decides(f, {Decision::Ignore, id, {}, {}, u" "_s})), u"REASON_MISSING"_s);
        QCOMPARE(codeOf(decides(f, {Decision::Reopen, id, {}, {}, u"why"_s})), u"FAILURE_OPEN"_s);
        QCOMPARE(codeOf(decides(f, {Decision::Acknowledge, u"nobody"_s, {}, {}, {}})), u"FAILURE_NOT_FOUND"_s);
        QCOMPARE(record(f, id).rowVersion, 1);
        QVERIFY(f.entries(u"failure.assign"_s).empty());

        QVERIFY(decides(f, {Decision::Ignore, id, {}, {}, u"a known outage"_s}).ok());
        QCOMPARE(record(f, id).reason, u"a known outage"_s);
        QCOMPARE(codeOf(decides(f, {Decision::Acknowledge, id, {}, {}, {}})), u"FAILURE_ENDED"_s);
        QVERIFY(decides(f, {Decision::Reopen, id, {}, {}, u"it was not"_s}).ok());
        QCOMPARE(record(f, id).state, TriageState::New);
    }

    void reopeningWhatHappenedAgainIsRefused()
    {
        PlanFixture f;
        f.addItem(u"scene-1"_s, {}, {u"scene-draft"_s});
        const QString id = fails(f, u"scene-1"_s, u"No answer."_s);
        QVERIFY(decides(f, {Decision::Ignore, id, {}, {}, u"known"_s}).ok());
        fails(f, u"scene-1"_s, u"No answer."_s);
        QCOMPARE(codeOf(decides(f, {Decision::Reopen, id, {}, {}, u"why"_s})), u"FAILURE_OPEN"_s);
    }

    void whatIsAlikeIsDecidedTogetherAndTheMostBlockingGoesFirst()
    {
        PlanFixture f;
        f.addItem(u"scene-1"_s, {}, {u"scene-draft"_s});
        f.addItem(u"scene-2"_s, {}, {u"scene-draft-2"_s});
        f.addItem(u"scroll"_s, {}, {u"chapter-scroll"_s});
        f.addItem(u"after"_s, {u"chapter-scroll"_s}, {u"scene-draft-3"_s});
        f.addItem(u"after-that"_s, {u"scene-draft-3"_s}, {u"scene-draft-4"_s});
        f.edit(u"after"_s, [](BacklogItem &item) { item.waitingFor = u"chapter-scroll"_s; });
        f.edit(u"after-that"_s, [](BacklogItem &item) { item.waitingFor = u"scene-draft-3"_s; });
        const QString scroll = fails(f, u"scroll"_s, u"The schema is not met."_s);
        f.store.clock.advance(1min);
        const QString one = fails(f, u"scene-1"_s, u"No answer within 60 s."_s);
        fails(f, u"scene-2"_s, u"No answer within 90 s."_s);

        auto groups = must(f.store.read([](Connection &c) { return failurestore::groups(c, {{}, 10}); }));
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].message, u"The schema is not met."_s);
        QCOMPARE(groups[0].blocks, 1);
        QCOMPARE(record(f, scroll).blocks, 2);
        QCOMPARE(groups[1].failures, 2);
        QCOMPARE(groups[1].unowned, 2);
        QCOMPARE(groups[1].plans, 1);

        QCOMPARE(must(decides(f, {Decision::Assign, {}, groups[1].fingerprint, u"net team"_s, {}})), 2);
        QCOMPARE(record(f, one).assignee, u"net team"_s);
        QCOMPARE(f.entries(u"failure.assign"_s).size(), size_t(1));
        const auto theirs = must(f.store.read([](Connection &c) {
            return failurestore::list(c, {{}, {}, {}, u"net team"_s, 0, 10});
        }));
        QCOMPARE(theirs.size(), size_t(2));
        groups = must(f.store.read([&](Connection &c) { return failurestore::groups(c, {f.plan.id, 10}); }));
        QCOMPARE(groups[1].unowned, 0);
        QCOMPARE(must(f.store.read([&](Connection &c) {
                     return failurestore::itemKeysAlike(c, groups[1].fingerprint);
                 })).size(),
                 size_t(2));
    }
};

LOOMDECK_TEST(TriageTest, "triage")
#include "tst_triage.moc"
