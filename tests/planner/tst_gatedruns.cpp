// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemcommands.h"
#include "backlog/scheduling.h"
#include "backlog/sweep.h"
#include "planner/plannerfixture.h"
#include "planner/transcript.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const Actor gatekeeper{u"ops.admin"_s, {}, u"console"_s, Role::Operator, u"r"_s};

CompletionResult refusal(FailureClass kind, std::optional<Timestamp> retryAt = {})
{
    return ProviderFailure{kind, Error::unavailable(u"PROVIDER_SAYS_NO"_s, u"It says no."_s, u"Ask later."_s), retryAt};
}

/** A node whose phases pass the gates, worked by hand. */
struct GatedNode
{
    GatedNode(PlannerFixture &fixture)
        : f(fixture)
        , gates(fixture.store.database(), [] { return 0.0; })
        , handler(phaseHandler(fixture.providers, {{}, &gates, {}}))
    {}

    /** Looks for work as a dispatcher does and runs what it gets; how many ran. */
    int work(int limit = 1)
    {
        const auto taken = must(f.store.write([&](Transaction &tx) {
            auto found = jobqueue::take(tx, u"node"_s, {phaseJobKind()}, limit, 30s);
            for (const jobqueue::HeldBatch &batch : found.held)
                handler.held(tx, batch.ids, batch.lane);
            return found;
        }));
        for (const Job &job : taken.jobs)
            run(job);
        return static_cast<int>(taken.jobs.size());
    }

    void run(const Job &job)
    {
        JobContext context(job, f.store.database(), stop, handler.policy, 0.5);
        const JobOutcome outcome = handler.run(context);
        if (outcome.kind == JobOutcome::Kind::Held) {
            must(f.store.write([&](Transaction &tx) {
                jobqueue::holdAll(tx, outcome.lane, {{job.id, job.leaseToken}});
                handler.held(tx, {job.id}, *lanes::find(tx.sql(), outcome.lane));
            }));
        } else if (outcome.kind != JobOutcome::Kind::Settled) {
            must(f.store.write(
                [&](Transaction &tx) { return jobqueue::settle(tx, job, outcome, handler.policy, 0.5); }));
        }
    }

    PlannerFixture &f;
    ProviderGates gates;
    HandlerEntry handler;
    StopFlag stop;
};

} // namespace

/** Phases whose provider's gate closes: the work waits, says for whom, and goes on by itself. */
class GatedRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRateLimitHoldsTheItemWithoutAnAttempt()
    {
        PlannerFixture f;
        GatedNode node(f);
        f.canned->answers = {refusal(FailureClass::RateLimit, f.store.clock.now() + 40s)};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        QCOMPARE(node.work(), 1);
        const ItemWithTask held = f.withTask(u"vision-plan"_s);
        QCOMPARE(held.item.state(), ItemState::Held);
        QCOMPARE(held.item.attempts, 0);
        QVERIFY(held.item.jobId);
        const Timestamp until = *held.heldUntil;
        QCOMPARE(until, f.store.clock.now() + 40s);
        QCOMPARE(held.toJson()[u"waitReason"].toString(),
                 u"provider: waiting for Canned (tin) until %1"_s.arg(held.toJson()[u"nextTryUtc"].toString()));
        QCOMPARE(f.entries(u"phase.held"_s).size(), 1u);
        QCOMPARE(f.entries(u"gate.closed"_s).size(), 1u);
        // The call is on record; the sweep leaves the item to the queue.
        QCOMPARE(must(f.store.read([&](Connection &c) { return transcriptstore::ofItem(c, held.item.key, 9); })).size(),
                 1u);
        must(await(Sweep(f.store.database()).run()));
        QCOMPARE(node.work(), 0);
        f.advance(39s);
        QCOMPARE(node.work(), 0);
        QCOMPARE(f.canned->asked, 1);
        f.advance(1s);
        f.canned->answers = {refusal(FailureClass::Overload)};
        QCOMPARE(node.work(), 1);
        QCOMPARE(f.canned->asked, 2);
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 0);
        QCOMPARE(f.withTask(u"vision-plan"_s).heldUntil, std::optional(f.store.clock.now() + 2s));
    }

    void moneyWaitsForAPersonAndThenGoesOn()
    {
        PlannerFixture f;
        GatedNode node(f);
        f.canned->answers = {refusal(FailureClass::Money)};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        node.work();
        f.advance(24h);
        QCOMPARE(node.work(), 0);
        QCOMPARE(f.withTask(u"vision-plan"_s).toJson()[u"waitReason"].toString(),
                 u"provider: waiting for Canned (tin)"_s);
        QVERIFY(!f.withTask(u"vision-plan"_s).heldUntil);
        must(f.store.write([&](Transaction &tx) {
            return gatestore::open(tx, Lane::ofProvider(f.cannedId, f.cannedModel), u"paid"_s, gatekeeper);
        }));
        f.canned->answers = {refusal(FailureClass::Content)};
        QCOMPARE(node.work(), 1);
        QCOMPARE(f.canned->asked, 2);
        // That it was held is forgotten; this failure is its own.
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Failed);
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 1);
    }

    void whatWasClaimedBeforeItClosedDoesNotBegin()
    {
        PlannerFixture f;
        GatedNode node(f);
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        const auto claimed = must(
            f.store.write([](Transaction &tx) { return jobqueue::take(tx, u"node"_s, {phaseJobKind()}, 1, 30s); }));
        must(f.store.write([&](Transaction &tx) {
            return gatestore::close(tx, Lane::ofProvider(f.cannedId, f.cannedModel), u"a look"_s, tx.now() + 1h,
                                    gatekeeper);
        }));
        node.run(claimed.jobs.at(0));
        QCOMPARE(f.canned->asked, 0);
        QCOMPARE(f.entries(u"phase.started"_s).size(), 0u);
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Held);
        QCOMPARE(f.entries(u"backlog.held"_s).at(0).details[u"touchedItems"].toArray().size(), 1);
        QCOMPARE(node.work(), 0);
        f.advance(1h);
        f.canned->answers = {refusal(FailureClass::Own)};
        QCOMPARE(node.work(), 1);
        QCOMPARE(f.canned->asked, 1);
    }

    void aGateThatClosesRightBeforeTheCallStopsIt()
    {
        PlannerFixture f;
        GatedNode node(f);
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        const QString key = Lane::ofProvider(f.cannedId, f.cannedModel);
        must(f.store.write([&](Transaction &tx) { return gatestore::lock(tx, key).has_value(); }));
        // The provider is chosen between the leave and the call; here its gate closes meanwhile.
        f.providers.add(u"canned"_s, [&f, &key](const ProviderRow &) {
            must(f.store.database()
                     .write([&key](Transaction &tx) {
                         return gatestore::close(tx, key, u"now"_s, std::nullopt, gatekeeper);
                     })
                     .result());
            return f.canned;
        });
        QCOMPARE(node.work(), 1);
        QCOMPARE(f.canned->asked, 0);
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Held);
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 0);
        QCOMPARE(f.entries(u"phase.held"_s).size(), 1u);
    }

    void aHeldItemCanBeCancelled()
    {
        PlannerFixture f;
        GatedNode node(f);
        f.canned->answers = {refusal(FailureClass::Setup)};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        node.work();
        const auto done = must(f.store.write([&](Transaction &tx) {
            return itemcommands::cancel(tx, {f.plan.id, u"vision-plan"_s, 0}, gatekeeper, u"no"_s);
        }));
        QCOMPARE(done.item.state(), ItemState::Cancelled);
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs WHERE state = -1"_s), 0);
    }

    void transportFailuresUseAttemptsUnlessTheyProbe()
    {
        PlannerFixture f;
        GatedNode node(f);
        f.canned->answers = {refusal(FailureClass::Transport)};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        node.work();
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 1);
        f.advance(5s);
        f.canned->answers = {refusal(FailureClass::Transport)};
        QCOMPARE(node.work(), 1);
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 1);
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Held);
    }

    void aPausedPlanStartsNothing()
    {
        PlannerFixture f;
        GatedNode node(f);
        must(f.store.write(
            [&](Transaction &tx) { return scheduling::pausePlan(tx, f.plan.id, u"budget review"_s, gatekeeper); }));
        f.resume(u"vision-plan"_s, f.scriptedId, f.scriptedModel);
        QCOMPARE(node.work(), 0);
        QCOMPARE(f.withTask(u"vision-plan"_s).toJson()[u"waitReason"].toString(),
                 u"paused: the plan is paused: budget review"_s);
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Held);
        const auto twice = f.store.write(
            [&](Transaction &tx) { return scheduling::pausePlan(tx, f.plan.id, u"again"_s, gatekeeper); });
        QCOMPARE(twice.error().code, u"PLAN_PAUSED"_s);
        must(f.store.write(
            [&](Transaction &tx) { return scheduling::resumePlan(tx, f.plan.id, u"granted"_s, gatekeeper); }));
        QCOMPARE(f.entries(u"plan.paused"_s).at(0).reason, u"budget review"_s);
        QCOMPARE(f.entries(u"plan.resumed"_s).at(0).planId, f.plan.id);
        QCOMPARE(node.work(), 1);
        QCOMPARE(f.item(u"vision-plan"_s).status, ItemStatus::Complete);
    }

    void aDeadlineTravelsWithTheItem()
    {
        PlannerFixture f;
        const Timestamp due = f.store.clock.now() + 3h;
        const ItemRef ref{f.plan.id, u"vision-plan"_s, 0};
        must(f.store.write(
            [&](Transaction &tx) { return scheduling::setDeadline(tx, ref, due, u"fair"_s, gatekeeper); }));
        f.resume(u"vision-plan"_s, f.scriptedId, f.scriptedModel);
        const qint64 id = f.item(u"vision-plan"_s).jobId;
        const auto job = [&] { return *must(f.store.read([id](Connection &c) { return findJob(c, id); })); };
        QCOMPARE(job().dueAt, std::optional(due));
        QCOMPARE(job().step, phaseName(f.item(u"vision-plan"_s).phase()));
        QCOMPARE(f.withTask(u"vision-plan"_s).toJson()[u"dueAtUtc"].toString().isEmpty(), false);
        must(f.store.write(
            [&](Transaction &tx) { return scheduling::setDeadline(tx, ref, std::nullopt, {}, gatekeeper); }));
        QVERIFY(!job().dueAt);
        QCOMPARE(f.entries(u"backlog.deadline"_s).size(), 2u);
    }
};

LOOMDECK_TEST(GatedRunsTest, "gatedruns")
#include "tst_gatedruns.moc"
