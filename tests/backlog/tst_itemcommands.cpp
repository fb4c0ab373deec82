// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemcommands.h"
#include "backlog/planfixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

class ItemCommandsTest : public QObject
{
    Q_OBJECT

    static Result<ItemWithTask> cancel(PlanFixture &f, const QString &id, qint64 version = 0)
    {
        return f.store.write([&](Transaction &tx) {
            return itemcommands::cancel(tx, {f.plan.id, id, version}, opsAdmin, u"not now"_s);
        });
    }
    static Result<ItemWithTask> retry(PlanFixture &f, const QString &id)
    {
        return f.store.write([&](Transaction &tx) {
            return itemcommands::retry(tx, {f.plan.id, id, 0}, opsAdmin, u"again"_s);
        });
    }

private Q_SLOTS:
    void aWaitingItemIsCancelledAtOnceAndStaysSo()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        const ItemWithTask both = must(cancel(f, u"vision-plan"_s));
        QCOMPARE(both.item.state(), ItemState::Cancelled);
        QCOMPARE(both.task->status, u"Cancelled"_s);
        QVERIFY(f.phaseJobs().empty());
        QCOMPARE(cancel(f, u"vision-plan"_s).error().code, u"ITEM_CANCELLED"_s);
        const auto entries = f.entries(u"backlog.cancel"_s);
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].reason, u"not now"_s);
    }

    void aRunningItemIsAskedToStop()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        const Job job = f.startPhase(u"vision-plan"_s);
        QCOMPARE(must(cancel(f, u"vision-plan"_s)).item.status, ItemStatus::InProgress);
        const auto jobs = f.phaseJobs();
        QCOMPARE(jobs[0].id, job.id);
        QVERIFY(jobs[0].cancelRequested);
    }

    void aCancelledItemIsRetried()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        must(cancel(f, u"vision-plan"_s));
        const ItemWithTask both = must(retry(f, u"vision-plan"_s));
        QCOMPARE(both.item.state(), ItemState::Pending);
        QCOMPARE(f.phaseJobs().size(), 1u);
        QCOMPARE(f.phaseJobs()[0].payload[u"metadata"][u"resume"].toString(), u"1"_s);
        QCOMPARE(retry(f, u"vision-plan"_s).error().code, u"ITEM_BUSY"_s);
    }

    void aRetryWithoutAProviderNamesWhatIsMissing()
    {
        PlanFixture f;
        const auto refused = retry(f, u"vision-plan"_s);
        QCOMPARE(refused.error().code, u"MISSING_METADATA"_s);
        QCOMPARE(refused.error().details[u"missing"].toString(), u"providerId, modelId"_s);
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Pending);
        QVERIFY(f.entries(u"backlog.retry"_s).empty());
    }

    void whatCannotRunIsNamed()
    {
        PlanFixture f;
        f.addItem(u"map-world-seeds"_s, {}, {});
        QCOMPARE(retry(f, u"map-world-seeds"_s).error().code, u"NO_PHASE"_s);
        QCOMPARE(retry(f, u"nosuch"_s).error().code, u"BACKLOG_ITEM_NOT_FOUND"_s);
        QCOMPARE(cancel(f, u"vision-plan"_s, 99).error().code, u"ITEM_CHANGED"_s);
        f.resume(u"vision-plan"_s);
        f.completePhase(u"vision-plan"_s);
        QCOMPARE(cancel(f, u"vision-plan"_s).error().code, u"ITEM_COMPLETE"_s);
        QCOMPARE(retry(f, u"vision-plan"_s).error().code, u"ITEM_COMPLETE"_s);
    }

    void cancellingTheJobCancelsTheItem()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        Job job = f.phaseJobs()[0];
        must(f.store.write([&](Transaction &tx) {
            jobqueue::cancel(tx, job.id);
            itemcommands::noteJobCancelled(tx, job);
        }));
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Cancelled);
    }
};

LOOMDECK_TEST(ItemCommandsTest, "itemcommands")
#include "tst_itemcommands.moc"
