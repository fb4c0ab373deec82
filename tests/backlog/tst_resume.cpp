// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/actionlog.h"
#include "backlog/itemstore.h"
#include "backlog/planfixture.h"
#include "backlog/planstore.h"
#include "backlog/resume.h"
#include "backlog/starter.h"
#include "support/registry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

class ResumeTest : public QObject
{
    Q_OBJECT

    static ResumeOutcome tryResume(PlanFixture &f, const QString &backlogId, const ResumeRequest &request)
    {
        return must(
            f.store.write([&](Transaction &tx) { return resumeItem(tx, f.plan.id, backlogId, request, opsAdmin); }));
    }

private Q_SLOTS:
    void theItemThatWasAskedForStarts()
    {
        PlanFixture f;
        f.addItem(u"draft-scene"_s, {}, {u"scene-draft"_s});
        const ItemWithTask both = f.resume(u"DRAFT-scene"_s);
        QCOMPARE(both.item.status, ItemStatus::Pending);
        QVERIFY(!both.item.inProgressAt);
        QVERIFY(!both.item.completedAt);
        // The vision plan is older and ready as well; still the other one was asked for.
        const auto jobs = f.phaseJobs();
        QCOMPARE(jobs.size(), 1u);
        QCOMPARE(jobs[0].subjectName, u"draft-scene"_s);
        QCOMPARE(jobs[0].payload[u"phase"].toString(), u"SceneWeaver"_s);
        const QJsonObject words = jobs[0].payload[u"metadata"].toObject();
        for (const QString &key : {u"conversationId"_s, u"conversationPlanId"_s, u"providerId"_s, u"modelId"_s,
                                   u"agentId"_s, u"taskId"_s, u"backlogItemId"_s, u"branchSlug"_s})
            QVERIFY2(!words[key].toString().isEmpty(), qPrintable(key));
    }

    void theAnswerAndTheTaskCarryTheRequest()
    {
        PlanFixture f;
        ResumeRequest request = f.request(u"vision-plan"_s);
        request.branchSlug = u"draft"_s;
        const auto outcome = tryResume(f, u"vision-plan"_s, request);
        QVERIFY(!outcome.refusal);
        const QJsonObject json = outcome.item->toJson();
        QCOMPARE(json[u"providerId"].toString(), request.providerId);
        QCOMPARE(json[u"modelId"].toString(), request.modelId);
        QCOMPARE(json[u"agentId"].toString(), request.agentId);
        QCOMPARE(json[u"conversationId"].toString(), request.conversationId);
        QCOMPARE(json[u"conversationPlanId"].toString(), request.conversationPlanId);
        QCOMPARE(json[u"taskId"].toString(), request.taskId);
        QCOMPARE(json[u"branchSlug"].toString(), u"draft"_s);
        QCOMPARE(json[u"taskStatus"].toString(), u"Pending"_s);
        QCOMPARE(json[u"status"].toString(), u"Pending"_s);
        QVERIFY(json[u"waitReason"].isNull());
        QCOMPARE(json.size(), 22);
        const Task task = f.task(u"vision-plan"_s);
        QCOMPARE(task.providerId, request.providerId);
        for (const QString &key : TaskMetadata::keys())
            QVERIFY2(!task.args[key].toString().isEmpty(), qPrintable(key));
        const auto branches = must(f.store.read([&](Connection &c) { return planstore::branches(c, f.plan.key); }));
        QCOMPARE(branches.size(), 2u);
        QCOMPARE(branches[0].slug, u"draft"_s);
        QCOMPARE(branches[0].lineage, (QStringList{u"main"_s, u"draft"_s}));
    }

    void exactlyOneActionIsJournalled()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        const auto entries = f.entries(u"backlog.resume"_s);
        QCOMPARE(entries.size(), 1u);
        const QJsonObject details = entries[0].details;
        QCOMPARE(details[u"action"].toString(), u"resume"_s);
        QCOMPARE(details[u"planId"].toString(), f.plan.id);
        QCOMPARE(details[u"backlogId"].toString(), u"vision-plan"_s);
        QCOMPARE(details[u"actor"].toString(), u"ops.admin"_s);
        QCOMPARE(details[u"source"].toString(), u"console"_s);
        QCOMPARE(entries[0].subjectKey, f.item(u"vision-plan"_s).key);
        const QJsonArray actions = must(f.store.read([&](Connection &c) { return recentActions(c, f.plan.id, 50); }));
        QCOMPARE(actions.size(), 1);
        QCOMPARE(actions[0].toObject().keys().size(), 15);
        QVERIFY(must(f.store.read([](Connection &c) { return recentActions(c, u"another plan"_s, 50); })).isEmpty());
        // The job knows what led to it.
        QCOMPARE(f.phaseJobs()[0].cause, entries[0].position);
    }

    void refusalsAreJournalledAndChangeNothing_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty agent") << u"agent"_s << u"missing-agent-or-provider"_s;
        QTest::newRow("empty provider") << u"provider"_s << u"missing-agent-or-provider"_s;
        QTest::newRow("no model") << u"model"_s << u"missing-model"_s;
        QTest::newRow("no task") << u"task"_s << u"missing-task"_s;
        QTest::newRow("task of another item") << u"other task"_s << u"task-backlog-mismatch"_s;
        QTest::newRow("unknown task") << u"unknown task"_s << u"task-not-found"_s;
        QTest::newRow("unknown conversation plan") << u"conversation plan"_s << u"conversation-plan-mismatch"_s;
    }

    void refusalsAreJournalledAndChangeNothing()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        PlanFixture f;
        ResumeRequest request = f.request(u"vision-plan"_s);
        request.branchSlug = u"draft"_s;
        if (what == u"agent")
            request.agentId = emptyGuid();
        if (what == u"provider")
            request.providerId = emptyGuid();
        if (what == u"model")
            request.modelId.clear();
        if (what == u"task")
            request.taskId = emptyGuid();
        if (what == u"other task")
            request.taskId = f.task(u"world-bible"_s).id;
        if (what == u"unknown task")
            request.taskId = someModel;
        if (what == u"conversation plan")
            request.conversationPlanId = someModel;
        const QJsonObject before = f.withTask(u"vision-plan"_s).toJson();
        const auto outcome = tryResume(f, u"vision-plan"_s, request);
        QVERIFY(outcome.refusal);
        QCOMPARE(outcome.refusal->contractCode, code);
        QCOMPARE(f.withTask(u"vision-plan"_s).toJson(), before);
        QVERIFY(f.phaseJobs().empty());
        const auto entries = f.entries(u"backlog.contract"_s);
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].details[u"code"].toString(), code);
        QCOMPARE(entries[0].details[u"branch"].toString(), u"draft"_s);
        QCOMPARE(entries[0].details[u"backlogStatus"].toString(), u"Pending"_s);
        QVERIFY(f.entries(u"backlog.resume"_s).empty());
    }

    void stampedTasksKeepTheirStamp_data()
    {
        QTest::addColumn<QString>("column");
        for (const char *column : {"provider", "agent", "model"})
            QTest::newRow(column) << QString::fromLatin1(column);
    }

    void stampedTasksKeepTheirStamp()
    {
        QFETCH(QString, column);
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        f.completePhase(u"vision-plan"_s);
        // The next item was stamped when it started by itself.
        ResumeRequest request = f.request(u"world-bible"_s);
        const QString other = u"50de1753-4598-5cf7-91e8-7fd3407528ca"_s;
        (column == u"provider" ? request.providerId : column == u"agent" ? request.agentId : request.modelId) = other;
        const auto outcome = tryResume(f, u"world-bible"_s, request);
        QVERIFY(outcome.refusal);
        QCOMPARE(outcome.refusal->contractCode, column + u"-mismatch"_s);
        QCOMPARE(f.entries(u"backlog.contract"_s).size(), 1u);
    }

    void completeUnknownAndBlankAreRefusedWithoutACode()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        f.completePhase(u"vision-plan"_s);
        QCOMPARE(tryResume(f, u"vision-plan"_s, f.request(u"vision-plan"_s)).refusal->check, 7);
        QCOMPARE(tryResume(f, u"no such item"_s, f.request(u"vision-plan"_s)).refusal->check, 3);
        QCOMPARE(tryResume(f, u" "_s, f.request(u"vision-plan"_s)).refusal->check, 1);
        QCOMPARE(f.entries(u"backlog.refused"_s).size(), 3u);
        QVERIFY(f.entries(u"backlog.contract"_s).empty());
    }

    void twoPeopleWhoResumeGetOneSuccessAndOneConflict()
    {
        PlanFixture f;
        const ResumeRequest request = f.request(u"vision-plan"_s);
        const auto one = f.store.database().write(
            [&](Transaction &tx) { return resumeItem(tx, f.plan.id, u"vision-plan"_s, request, opsAdmin); });
        const auto two = f.store.database().write(
            [&](Transaction &tx) { return resumeItem(tx, f.plan.id, u"vision-plan"_s, request, opsAdmin); });
        const auto a = must(await(one)), b = must(await(two));
        QCOMPARE(int(!a.refusal) + int(!b.refusal), 1);
        const Refusal refusal = a.refusal ? *a.refusal : *b.refusal;
        QCOMPARE(refusal.error.kind, Error::Kind::Conflict);
        QCOMPARE(refusal.error.code, u"ITEM_BUSY"_s);
        QCOMPARE(f.phaseJobs().size(), 1u);
    }

    void anOutdatedViewIsToldSo()
    {
        PlanFixture f;
        ResumeRequest request = f.request(u"vision-plan"_s);
        request.rowVersion = f.item(u"vision-plan"_s).rowVersion;
        f.edit(u"vision-plan"_s, [](BacklogItem &i) { i.description = u"changed by somebody"_s; });
        const auto outcome = tryResume(f, u"vision-plan"_s, request);
        QCOMPARE(outcome.refusal->error.code, u"ITEM_CHANGED"_s);
        QCOMPARE(outcome.refusal->error.details[u"rowVersion"].toInt(), 2);
    }

    void anItemWhoseInputsAreNotThereWaitsAndStartsByItself()
    {
        PlanFixture f;
        const ItemWithTask both = f.resume(u"world-bible"_s);
        QCOMPARE(both.toJson()[u"waitReason"].toString(), u"inputs: vision-plan"_s);
        QVERIFY(f.phaseJobs().empty());
        f.resume(u"vision-plan"_s);
        f.completePhase(u"vision-plan"_s);
        const auto jobs = f.phaseJobs();
        QCOMPARE(jobs.size(), 1u);
        QCOMPARE(jobs[0].subjectName, u"world-bible"_s);
    }

    void anUnboundPlanAdoptsTheConversationPlan()
    {
        PlanFixture f;
        const ResumeRequest request = f.request(u"vision-plan"_s);
        must(f.store.write([&](Transaction &tx) {
            Plan unbound = *planstore::lockPlan(tx, f.plan.key);
            unbound.conversationPlanId.clear();
            planstore::updatePlan(tx, unbound);
        }));
        QVERIFY(!tryResume(f, u"vision-plan"_s, request).refusal);
        f.reloadPlan();
        QCOMPARE(f.plan.conversationPlanId, request.conversationPlanId);
    }

    void aResumeOvertakesAWaitingRetry()
    {
        PlanFixture f;
        f.resume(u"vision-plan"_s);
        const Job failed = f.startPhase(u"vision-plan"_s);
        must(f.store.write([&](Transaction &tx) {
            jobqueue::settle(tx, failed, JobOutcome::failed(Error::internal(u"X"_s, u"x"_s, u"x"_s)), {}, 0.5);
            auto item = *itemstore::lock(tx, f.plan.key, u"vision-plan"_s);
            item.setStatus(ItemStatus::Pending, tx.now());
            item.setWait(WaitReason::Failed, u"x"_s, tx.now() + std::chrono::seconds(5), tx.now());
            itemstore::update(tx, item);
        }));
        f.resume(u"vision-plan"_s);
        const auto jobs = f.phaseJobs();
        QCOMPARE(jobs.size(), 1u);
        QCOMPARE(jobs[0].state, JobState::Ready);
        QVERIFY(jobs[0].id != failed.id);
    }
};

LOOMDECK_TEST(ResumeTest, "resume")
#include "tst_resume.moc"
