// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ids.h"
#include "engine/enginefixture.h"
#include "engine/seed.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString strangerId = u"9f5e6ec1-44c7-5ba3-a154-a46de31f8ac8"_s;

} // namespace

/** The resume contract (spec 1.11, 8.3) as the one command that buttons, API and bulk operations share. */
class ResumeContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstFailingCheckWins()
    {
        EngineFixture f;
        const QString plan = f.newPlan(u"Saga"_s, u"draft"_s);
        const QJsonObject good = f.resumeParams(plan, u"vision-plan"_s);
        // Everything is wrong; what is named first is mended first.
        QJsonObject params{{u"planId"_s, strangerId},         {u"backlogId"_s, u" "_s},
                           {u"agentId"_s, emptyGuid()},       {u"taskId"_s, emptyGuid()},
                           {u"conversationId"_s, strangerId}, {u"conversationPlanId"_s, strangerId}};
        const QList<std::tuple<QString, QStringList, QString>> steps{
            {u"BACKLOG_ID_REQUIRED"_s, {u"backlogId"_s}, {}},
            {u"PLAN_NOT_FOUND"_s, {u"planId"_s}, {}},
            {u"MISSING_AGENT_OR_PROVIDER"_s, {u"agentId"_s, u"providerId"_s}, u"missing-agent-or-provider"_s},
            {u"MISSING_MODEL"_s, {u"modelId"_s}, u"missing-model"_s},
            {u"MISSING_TASK"_s, {}, u"missing-task"_s},
        };
        for (const auto &[code, mended, contractCode] : steps) {
            const auto refused = f.run(u"backlog.resume"_s, params);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().code, code);
            QCOMPARE(refused.error().details[u"contractCode"].toString(), contractCode);
            for (const QString &key : mended)
                params[key] = good[key];
        }
        params[u"taskId"_s] = strangerId;
        QCOMPARE(f.codeOf(u"backlog.resume"_s, params), u"CONVERSATION_PLAN_MISMATCH"_s);
        params[u"conversationPlanId"_s] = good[u"conversationPlanId"];
        QCOMPARE(f.codeOf(u"backlog.resume"_s, params), u"CONVERSATION_PLAN_MISMATCH"_s);
        params[u"conversationId"_s] = good[u"conversationId"];
        QCOMPARE(f.codeOf(u"backlog.resume"_s, params), u"TASK_NOT_FOUND"_s);
        params[u"taskId"_s] = f.item(plan, u"world-bible"_s)[u"taskId"];
        QCOMPARE(f.codeOf(u"backlog.resume"_s, params), u"TASK_BACKLOG_MISMATCH"_s);
        params[u"taskId"_s] = good[u"taskId"];
        QCOMPARE(f.codeOf(u"backlog.resume"_s, params), u"ok"_s);

        QStringList codes;
        for (const JournalEntry &entry : f.entries(u"backlog.contract"_s)) {
            codes << entry.details[u"code"].toString();
            QCOMPARE(entry.planId, plan);
            QCOMPARE(entry.branch, u"draft"_s);
        }
        QCOMPARE(codes, (QStringList{u"missing-agent-or-provider"_s, u"missing-model"_s, u"missing-task"_s,
                                     u"conversation-plan-mismatch"_s, u"conversation-plan-mismatch"_s,
                                     u"task-not-found"_s, u"task-backlog-mismatch"_s}));
        QCOMPARE(f.entries(u"backlog.resume"_s).size(), 1u);
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs"_s), 1);
    }

    void anotherChoiceThanTheStampedOneIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"provider", "agent", "model"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void anotherChoiceThanTheStampedOneIsRefused()
    {
        QFETCH(QString, what);
        EngineFixture f;
        const QString plan = f.newPlan(u"Saga"_s, u"draft"_s);
        const QJsonObject good = f.resumeParams(plan, u"vision-plan"_s);
        must(f.run(u"backlog.resume"_s, good));
        must(f.run(u"backlog.cancel"_s, {{u"planId"_s, plan}, {u"backlogId"_s, u"vision-plan"_s}}));
        QJsonObject other = good;
        other[what + u"Id"_s] = strangerId;
        const auto refused = f.run(u"backlog.resume"_s, other);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, what.toUpper() + u"_MISMATCH"_s);
        QCOMPARE(f.entries(u"backlog.contract"_s).at(0).details[u"code"].toString(), what + u"-mismatch"_s);
        // With what was stamped it goes on.
        QCOMPARE(f.codeOf(u"backlog.resume"_s, good), u"ok"_s);
    }

    void aResumeStampsTaskAndPlanAndStartsTheAskedItem()
    {
        EngineFixture f;
        const QString plan = f.newPlan(u"Saga"_s, u"draft"_s);
        const QJsonObject good = f.resumeParams(plan, u"vision-plan"_s);
        const QJsonObject row = must(f.run(u"backlog.resume"_s, good));
        for (const QString &key : {u"conversationId"_s, u"conversationPlanId"_s, u"agentId"_s, u"providerId"_s,
                                   u"modelId"_s, u"taskId"_s, u"backlogId"_s})
            QCOMPARE(row[key], good[key]);
        QCOMPARE(row[u"branchSlug"].toString(), u"draft"_s);
        QCOMPARE(row[u"taskStatus"].toString(), u"Pending"_s);
        QCOMPARE(row[u"status"].toString(), u"Pending"_s);
        const auto entries = f.entries(u"backlog.resume"_s);
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].details[u"action"].toString(), u"resume"_s);
        for (const QString &key : {u"providerId"_s, u"agentId"_s, u"modelId"_s, u"taskId"_s, u"conversationPlanId"_s})
            QCOMPARE(entries[0].details[key], good[key]);
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs WHERE subject_name = 'vision-plan' AND cause = %1"_s.arg(
                     entries[0].position)),
                 1);
    }

    void anItemWhoseInputsAreMissingWaitsAndStartsByItself()
    {
        EngineFixture f({}, 2);
        const QString plan = f.newPlan();
        const QJsonObject row = must(f.run(u"backlog.resume"_s, f.resumeParams(plan, u"iteration-plan"_s)));
        QCOMPARE(row[u"waitReason"].toString(), u"inputs: world-bible"_s);
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs"_s), 0);
        must(f.run(u"backlog.resume"_s, f.resumeParams(plan, u"vision-plan"_s)));
        f.engine().start();
        QTRY_COMPARE_WITH_TIMEOUT(f.item(plan, u"iteration-plan"_s)[u"status"].toString(), u"Complete"_s, 30'000);
        // What is complete cannot be resumed, and what comes after goes on by itself.
        QCOMPARE(f.codeOf(u"backlog.resume"_s, f.resumeParams(plan, u"vision-plan"_s)), u"ALREADY_COMPLETE"_s);
        QTRY_COMPARE_WITH_TIMEOUT(f.count(u"SELECT count(*) FROM backlog_items WHERE status <> 2"_s), 0, 30'000);
        QVERIFY(f.count(u"SELECT count(*) FROM scenes WHERE status = 2"_s) > 0);
    }
};

LOOMDECK_TEST(ResumeContractTest, "resumecontract")
#include "tst_resumecontract.moc"
