// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/taskstore.h"
#include "planner/plannerfixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const CompletionResult junk = Completion{u"not json"_s, 40, 10, 1ms};

} // namespace

/** Quotas and critique budgets: consumed by what runs, and enforced where it runs. */
class LimitsTest : public QObject
{
    Q_OBJECT

    static QString critiqueOfLast(PlannerFixture &f)
    {
        return must(f.store.read([](Connection &c) {
                   return c.first(
                       u"SELECT diagnostics FROM planner_executions ORDER BY created_at DESC, id DESC LIMIT 1"_s, {},
                       [](const Row &row) { return row.text(0); });
               }))
            .value_or(QString());
    }
    static void expectQuota(PlannerFixture &f, const QString &item, const QString &limit, const QString &task)
    {
        const ItemWithTask both = f.withTask(item);
        QCOMPARE(both.item.state(), ItemState::Held);
        QCOMPARE(both.item.attempts, 0);
        QVERIFY(both.item.nextTryAt);
        QCOMPARE(both.task->status, task);
        const auto entry = f.entries(u"phase.blocked"_s).back();
        QCOMPARE(entry.details[u"resultCode"].toString(), u"planner_quota_exceeded"_s);
        QCOMPARE(entry.details[u"quotaLimit"].toString(), limit);
        QVERIFY(entry.details[u"quotaLimitValue"].toInt() > 0);
        QVERIFY(!entry.details[u"quotaReason"].toString().isEmpty());
        QCOMPARE(entry.details[u"error"][u"code"].toString(), u"planner_quota_exceeded"_s);
        QVERIFY(critiqueOfLast(f).contains(limit));
    }

private Q_SLOTS:
    void passesAreLimited()
    {
        PlannerFixture f;
        must(f.store.write([&](Transaction &tx) {
            for (int i : {1, 2})
                tx.sql().exec(u"INSERT INTO plan_passes (id, plan_key, pass_index, created_at) VALUES (?, ?, ?, 0)"_s,
                              {tx.ids().next(), f.plan.key, i});
        }));
        f.addItem(u"refine-iteration"_s, {}, {u"iteration-plan"_s});
        f.options.limits.quota.maxIterations = 2;
        f.resume(u"refine-iteration"_s, f.cannedId, f.cannedModel);
        f.runNext();
        QCOMPARE(f.canned->asked, 0);
        expectQuota(f, u"refine-iteration"_s, u"MaxIterations"_s, u"Throttled"_s);
        QVERIFY(
            f.entries(u"phase.blocked"_s).back().details[u"quotaReason"].toString().startsWith(u"Max iterations"_s));
        // A wider limit of its own planner lets it go.
        f.options.limits.plannerQuotas[plannerName(Phase::IterativePlanner).toLower()].maxIterations = 3;
        // What started meanwhile goes first, and is held.
        f.canned->answers = {ProviderFailure{FailureClass::Money, Error::unavailable(u"NO"_s, u"No."_s, u"Pay."_s), {}},
                             Completion{goodAnswer(u"iteration"_s), 1, 1, 1ms}};
        f.resume(u"refine-iteration"_s, f.cannedId, f.cannedModel);
        QCOMPARE(f.runNext(), std::optional(u"vision-plan"_s));
        QCOMPARE(f.runNext(), std::optional(u"refine-iteration"_s));
        QVERIFY2(f.item(u"refine-iteration"_s).status == ItemStatus::Complete,
                 qPrintable(f.withTask(u"refine-iteration"_s).toJson()[u"waitReason"].toString()));
    }

    void tokensAreLimited()
    {
        PlannerFixture f;
        f.options.limits.personaQuotas[f.personaId].maxTokens = 99;
        f.canned->answers = {junk, junk};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext(); // two calls of 50 tokens
        f.advance(5s);
        f.runNext();
        QCOMPARE(f.canned->asked, 2);
        QCOMPARE(f.withTask(u"vision-plan"_s).task->status, u"Rejected"_s);
        QCOMPARE(f.entries(u"phase.blocked"_s).back().details[u"quotaLimit"].toString(), u"MaxTokens"_s);
        // Zero is no limit.
        f.options.limits.personaQuotas[f.personaId].maxTokens = 0;
        f.canned->answers = {Completion{goodAnswer(u"vision"_s), 1, 1, 1ms}};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext();
        QCOMPARE(f.item(u"vision-plan"_s).status, ItemStatus::Complete);
    }

    void waitingJobsAreLimited()
    {
        PlannerFixture f;
        f.addItem(u"one-iteration"_s, {}, {u"iteration-plan"_s});
        f.addItem(u"two-iteration"_s, {}, {u"iteration-plan"_s});
        f.options.limits.quota.maxQueuedJobs = 1;
        f.resume(u"one-iteration"_s, f.scriptedId, f.scriptedModel);
        must(f.store.write([&](Transaction &tx) {
            NewJob job;
            job.kind = phaseJobKind();
            job.planId = f.plan.id;
            job.runAt = tx.now() + 1h;
            jobqueue::enqueue(tx, job);
        }));
        f.runNext();
        expectQuota(f, u"one-iteration"_s, u"MaxQueuedJobs"_s, u"Rejected"_s);
    }

    void aCancelledRunTellsOfNoQuota()
    {
        PlannerFixture f;
        f.options.limits.quota.maxQueuedJobs = 1;
        f.options.limits.quota.maxTokens = 1;
        StopFlag stop;
        stop.cancelled = true;
        f.resume(u"vision-plan"_s, f.scriptedId, f.scriptedModel);
        f.runNext(stop);
        QVERIFY(f.entries(u"phase.blocked"_s).empty());
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Cancelled);
    }

    void critiquesAreCountedAndEnd_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("perStep");
        QTest::addColumn<int>("tokens");
        QTest::addColumn<QString>("ends");
        QTest::newRow("total") << 1 << 0 << 0 << u"count-exhausted"_s;
        QTest::newRow("per step") << 0 << 1 << 0 << u"count-exhausted"_s;
        QTest::newRow("tokens") << 0 << 0 << 50 << u"token-exhausted"_s;
        QTest::newRow("unlimited") << 0 << 0 << 0 << u"used"_s;
    }
    void critiquesAreCountedAndEnd()
    {
        QFETCH(int, total);
        QFETCH(int, perStep);
        QFETCH(int, tokens);
        QFETCH(QString, ends);
        PlannerFixture f;
        f.options.limits.critiqueEnabled = true;
        f.options.limits.critique = {total, perStep, tokens};
        f.canned->answers = {junk, junk, junk, junk};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext();
        QCOMPARE(f.canned->asked, 2);
        QVERIFY2(critiqueOfLast(f).contains(u"\"critiqueStatus\":\"used\""_s), qPrintable(critiqueOfLast(f)));
        f.advance(5s);
        f.runNext();
        QCOMPARE(f.canned->asked, ends == u"used" ? 4 : 3);
        QVERIFY2(critiqueOfLast(f).contains(ends), qPrintable(critiqueOfLast(f)));
    }

    void withoutACritiqueItSaysSo()
    {
        PlannerFixture f;
        f.resume(u"vision-plan"_s, f.scriptedId, f.scriptedModel);
        f.runNext();
        QVERIFY(critiqueOfLast(f).contains(u"\"critiqueStatus\":\"disabled\""_s));
        PlannerFixture enabled;
        enabled.options.limits.critiqueEnabled = true;
        enabled.resume(u"vision-plan"_s, enabled.scriptedId, enabled.scriptedModel);
        enabled.runNext();
        QVERIFY(critiqueOfLast(enabled).contains(u"\"critiqueStatus\":\"idle\""_s));
    }
};

LOOMDECK_TEST(LimitsTest, "limits")
#include "tst_limits.moc"
