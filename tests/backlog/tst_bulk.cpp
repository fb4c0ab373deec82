// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/bulkrunner.h"
#include "backlog/bulkstore.h"
#include "backlog/itemstore.h"
#include "backlog/planfixture.h"
#include "jobs/jobservice.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const BulkFill fill{someProvider, someModel, someAgent};

std::vector<qint64> addScenes(PlanFixture &f, int count)
{
    std::vector<qint64> keys;
    for (int i = 0; i < count; ++i)
        keys.push_back(f.addItem(u"scene-%1"_s.arg(i), {}, {u"scene-draft"_s}).key);
    return keys;
}

/** Claims the operation's job and runs its handler here, as a worker would. */
JobOutcome runBulk(PlanFixture &f, const StopFlag &stop = {})
{
    const auto claimed = must(f.store.write([](Transaction &tx) {
        return jobqueue::claim(tx, u"node"_s, {u"backlog.bulk"_s}, 1, std::chrono::seconds(30));
    }));
    if (claimed.empty())
        qFatal("No bulk job is ready.");
    const RetryPolicy policy;
    JobContext context(claimed[0], f.store.database(), stop, policy, 0.5);
    return bulkHandler().run(context);
}

BulkOperation start(PlanFixture &f, const bulkstore::NewBulk &request)
{
    return must(f.store.write([&](Transaction &tx) { return bulkstore::start(tx, request, opsAdmin); }));
}

BulkOperation find(PlanFixture &f, const QString &id)
{
    return *must(f.store.read([&](Connection &c) { return bulkstore::find(c, id); }));
}

} // namespace

class BulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePreviewSplitsAndSaysWhy()
    {
        PlanFixture f;
        std::vector<qint64> keys = addScenes(f, 3);
        keys.push_back(f.addItem(u"bare"_s, {}, {}).key);
        f.edit(u"scene-1"_s, [&](BacklogItem &i) { i.setStatus(ItemStatus::Complete, f.store.clock.now()); });
        f.resume(u"scene-2"_s);
        keys.push_back(999'999);
        const auto preview = must(
            f.store.read([&](Connection &c) { return bulkstore::preview(c, BulkCommand::Resume, keys, fill, 100); }));
        QCOMPARE(preview.eligibleCount, 1);
        QCOMPARE(preview.ineligibleCount, 4);
        QCOMPARE(preview.plans, 1);
        QCOMPARE(preview.eligible[0].item.item.backlogId, u"scene-0"_s);
        QStringList reasons;
        for (const auto &[reason, count] : preview.reasons)
            reasons << reason;
        reasons.sort();
        QCOMPARE(reasons, (QStringList{u"already complete"_s, u"no longer there"_s, u"no phase makes its outputs"_s,
                                       u"queued already"_s}));
    }

    void withoutAProviderTheContractRefuses()
    {
        PlanFixture f;
        const auto keys = addScenes(f, 2);
        const auto preview = must(
            f.store.read([&](Connection &c) { return bulkstore::preview(c, BulkCommand::Resume, keys, {}, 100); }));
        QCOMPARE(preview.ineligibleCount, 2);
        QCOMPARE(preview.ineligible[0].verdict.code, u"MISSING_AGENT_OR_PROVIDER"_s);
    }

    void theFrozenSetIsWhatIsActedOn()
    {
        PlanFixture f;
        const auto keys = addScenes(f, 5);
        const BulkOperation operation =
            start(f, {BulkCommand::Resume, keys, fill, 0, u"id:scene-"_s, u"provider is back"_s});
        addScenes(f, 0);
        f.addItem(u"scene-late"_s, {}, {u"scene-draft"_s});
        QCOMPARE(runBulk(f).kind, JobOutcome::Kind::Settled);
        const BulkOperation ended = find(f, operation.id);
        QCOMPARE(ended.state, u"complete"_s);
        QCOMPARE(ended.done, 5);
        QCOMPARE(ended.succeeded, 5);
        QCOMPARE(f.phaseJobs().size(), 5u);
        QCOMPARE(f.item(u"scene-late"_s).jobId, 0);
        QCOMPARE(f.entries(u"bulk.start"_s).size(), 1u);
        QCOMPARE(f.entries(u"bulk.end"_s).size(), 1u);
        const auto effects = f.entries(u"backlog.resume"_s);
        QCOMPARE(effects.size(), 5u);
        QCOMPARE(effects[0].cause, f.entries(u"bulk.start"_s)[0].position);
        QCOMPARE(effects[0].actor, u"ops.admin"_s);
    }

    void eachItemIsCheckedAgainWhenItsTurnComes()
    {
        PlanFixture f;
        const auto keys = addScenes(f, 3);
        const BulkOperation operation = start(f, {BulkCommand::Resume, keys, fill, 0, {}, {}});
        f.edit(u"scene-1"_s, [&](BacklogItem &i) { i.setStatus(ItemStatus::Complete, f.store.clock.now()); });
        runBulk(f);
        const BulkOperation ended = find(f, operation.id);
        QCOMPARE(ended.succeeded, 2);
        QCOMPARE(ended.refused, 1);
        const auto outcomes =
            must(f.store.read([&](Connection &c) { return bulkstore::outcomes(c, operation.id, 0, 100); }));
        QCOMPARE(outcomes.size(), 3u);
        QCOMPARE(outcomes[1].outcome, u"refused"_s);
        QCOMPARE(outcomes[1].code, u"ALREADY_COMPLETE"_s);
        QCOMPARE(outcomes[1].backlogId, u"scene-1"_s);
    }

    void anInterruptedRunGoesOnWhereItStopped()
    {
        PlanFixture f;
        const auto keys = addScenes(f, 4);
        const BulkOperation operation = start(f, {BulkCommand::Cancel, keys, {}, 0, {}, {}});
        // Two items are done, then the process dies: the job is claimed again later.
        must(f.store.write([&](Transaction &tx) {
            bulkstore::recordOutcome(tx, operation.id, 1, nullptr);
            bulkstore::recordOutcome(tx, operation.id, 2, nullptr);
        }));
        runBulk(f);
        QCOMPARE(find(f, operation.id).done, 4);
        QCOMPARE(f.entries(u"backlog.cancel"_s).size(), 2u);
        QCOMPARE(f.item(u"scene-0"_s).state(), ItemState::Pending);
        QCOMPARE(f.item(u"scene-3"_s).state(), ItemState::Cancelled);
    }

    void aCancelledRunStops()
    {
        PlanFixture f;
        const auto keys = addScenes(f, 3);
        const BulkOperation operation = start(f, {BulkCommand::Resume, keys, fill, 0, {}, {}});
        StopFlag stop;
        stop.cancelled = true;
        runBulk(f, stop);
        QCOMPARE(find(f, operation.id).state, u"cancelled"_s);
        QCOMPARE(find(f, operation.id).done, 0);
        QVERIFY(f.phaseJobs().empty());
    }

    void thePaceLimitsWhatIsUnderWay()
    {
        PlanFixture f;
        const auto keys = addScenes(f, 5);
        const BulkOperation operation = start(f, {BulkCommand::Resume, keys, fill, 2, {}, {}});
        QCOMPARE(runBulk(f).kind, JobOutcome::Kind::Snoozed);
        QCOMPARE(f.phaseJobs().size(), 2u);
        QCOMPARE(find(f, operation.id).done, 2);
    }

    void nothingIsRefused()
    {
        PlanFixture f;
        const auto refused = f.store.write([](Transaction &tx) { return bulkstore::start(tx, {}, opsAdmin); });
        QCOMPARE(refused.error().code, u"BULK_EMPTY"_s);
    }
};

LOOMDECK_TEST(BulkTest, "bulk")
#include "tst_bulk.moc"
