// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "backlog/planstore.h"
#include "backlog/taskstore.h"
#include "core/ids.h"
#include "engine/seed.h"
#include "personas/personastore.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString strangerId = u"9f5e6ec1-44c7-5ba3-a154-a46de31f8ac8"_s;

/** The task of an item as it is stored. */
Task taskOf(ApiFixture &f, const QString &taskId)
{
    return *must(f.engine().database().read([&](Connection &c) { return taskstore::find(c, taskId); }).result());
}

/** Stamps a task as an earlier resume did. */
void stampTask(ApiFixture &f, const QString &taskId, const std::function<void(Task &)> &change)
{
    must(f.engine()
             .database()
             .write([&](Transaction &tx) {
                 Task task = *taskstore::find(tx.sql(), taskId);
                 change(task);
                 taskstore::update(tx, task);
             })
             .result());
}

} // namespace

/** The scenarios of the reference's own suites (spec 8.3), over HTTP. */
class ScenariosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansAreSortedByName()
    {
        ApiFixture f;
        f.newPlan(u"Plan B"_s);
        f.newPlan(u"Plan A"_s);
        const QJsonArray plans = f.get(u"/api/fiction/plans"_s).array();
        QCOMPARE(plans[0][u"name"].toString(), u"Plan A"_s);
        QCOMPARE(plans[1][u"name"].toString(), u"Plan B"_s);
    }

    void aNewPlanIsCreatedWithItsSeeds()
    {
        ApiFixture f;
        const HttpReply made = f.post(
            u"/api/fiction/plans"_s,
            {{u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, u"New Saga"_s}, {u"personaId"_s, seed::authorPersonaId()}});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.object()[u"name"].toString(), u"New Saga"_s);
        QCOMPARE(made.object()[u"projectTitle"].toString(), u"Atlas"_s);
        QCOMPARE(made.object()[u"status"].toString(), u"Draft"_s);
        QVERIFY(parseGuid(made.object()[u"id"].toString()).ok());
        for (const auto &[table, expected] :
             {std::pair(u"backlog_items"_s, 3), std::pair(u"tasks"_s, 3), std::pair(u"conversations"_s, 1),
              std::pair(u"conversation_plans"_s, 1), std::pair(u"projects"_s, 1)})
            QCOMPARE(f.count(u"SELECT count(*) FROM "_s + table), expected);
        const QString plan = made.object()[u"id"].toString();
        const Task task = taskOf(f, f.item(plan, u"iteration-plan"_s)[u"taskId"].toString());
        QCOMPARE(QStringList(task.args.keys()), (QStringList{u"agentId"_s, u"backlogItemId"_s, u"branchSlug"_s,
                                                             u"conversationId"_s, u"iterationIndex"_s, u"planId"_s}));
        QCOMPARE(task.args[u"iterationIndex"].toInt(), 1);
        QCOMPARE(f.entries(u"plan.create"_s).size(), 1u);
        // Nothing is started: the first run needs a resume.
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs"_s), 0);
    }

    void aPlanThatCannotBeCreatedLeavesNothing_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("code");
        const auto change = [](const char *name, const QJsonObject &json, const char *code) {
            QTest::newRow(name) << json << QString::fromLatin1(code);
        };
        change("without a name", {{u"name"_s, u"  "_s}}, "PLAN_NAME_REQUIRED");
        change("without a project", {{u"projectTitle"_s, QJsonValue()}}, "PROJECT_TITLE_REQUIRED");
        change("in an unknown project", {{u"projectId"_s, strangerId}}, "PROJECT_NOT_FOUND");
        change("of an unknown persona", {{u"personaId"_s, strangerId}}, "PERSONA_NOT_FOUND");
        change("with an unknown agent", {{u"agentId"_s, strangerId}}, "AGENT_NOT_FOUND");
    }
    void aPlanThatCannotBeCreatedLeavesNothing()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, code);
        ApiFixture f;
        const QStringList before = f.rows();
        QJsonObject body{
            {u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, u"New Saga"_s}, {u"personaId"_s, seed::authorPersonaId()}};
        for (auto it = change.begin(); it != change.end(); ++it)
            body[it.key()] = it.value();
        const HttpReply refused = f.post(u"/api/fiction/plans"_s, body);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), code);
        QCOMPARE(f.rows(), before);
    }

    void aPersonaWithoutAnAgentCannotWrite()
    {
        ApiFixture f;
        must(f.engine()
                 .database()
                 .write([](Transaction &tx) {
                     personastore::put(tx, {strangerId, u"Idle"_s, u"Author"_s, {}, {}, {}, {}, {}, {}});
                 })
                 .result());
        const HttpReply refused =
            f.post(u"/api/fiction/plans"_s,
                   {{u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, u"New Saga"_s}, {u"personaId"_s, strangerId}});
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), u"PERSONA_HAS_NO_AGENT"_s);
        QCOMPARE(f.count(u"SELECT count(*) FROM projects"_s), 0);
    }

    void projectsCountTheirPlansAndTheActiveOnes()
    {
        ApiFixture f;
        f.newPlan();
        const QString b = f.post(u"/api/fiction/projects"_s, {{u"title"_s, u"B"_s}}).object()[u"id"].toString();
        const HttpReply inB = f.post(u"/api/fiction/plans"_s, {{u"projectId"_s, b},
                                                               {u"projectLogline"_s, u"A new line."_s},
                                                               {u"name"_s, u"Old"_s},
                                                               {u"personaId"_s, seed::authorPersonaId()}});
        QCOMPARE(inB.status, 201);
        must(f.engine()
                 .database()
                 .write([&](Transaction &tx) {
                     tx.sql().exec(u"UPDATE plans SET status = 3 WHERE id = ?"_s, {inB.object()[u"id"].toString()});
                 })
                 .result());
        const QJsonArray list = f.get(u"/api/fiction/projects"_s).array();
        QCOMPARE(list[0][u"title"].toString(), u"Atlas"_s);
        QCOMPARE(list[0][u"planCount"].toInt(), 1);
        QCOMPARE(list[0][u"activePlanCount"].toInt(), 1);
        QCOMPARE(list[1][u"planCount"].toInt(), 1);
        QCOMPARE(list[1][u"activePlanCount"].toInt(-1), 0);
        QCOMPARE(list[1][u"logline"].toString(), u"A new line."_s);
    }

    void aProjectNeedsATitle()
    {
        ApiFixture f;
        const QStringList before = f.rows();
        for (const QJsonObject &body : {QJsonObject(), QJsonObject{{u"title"_s, u" "_s}},
                                        QJsonObject{{u"title"_s, QJsonValue()}, {u"logline"_s, u"x"_s}}}) {
            const HttpReply refused = f.post(u"/api/fiction/projects"_s, body);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.code(), u"PROJECT_TITLE_REQUIRED"_s);
        }
        QCOMPARE(f.rows(), before);
    }

    void theBacklogReadsTaskMetadataFromColumnsElseFromArgs()
    {
        ApiFixture f;
        const QString plan = f.newPlan(u"Saga"_s, u"draft"_s);
        const QString task = f.item(plan, u"vision-plan"_s)[u"taskId"].toString();
        stampTask(f, task, [](Task &t) {
            t.args.insert(u"providerId"_s, seed::scriptedProviderId());
            t.args.insert(u"modelId"_s, strangerId);
            t.args.insert(u"conversationPlanId"_s, t.conversationPlanId);
            t.modelId = seed::scriptedModelId();
        });
        const QJsonObject row = f.item(plan, u"vision-plan"_s);
        QCOMPARE(row[u"taskId"].toString(), task);
        QCOMPARE(row[u"stepNumber"].toInt(), 1);
        QCOMPARE(row[u"toolName"].toString(), u"fiction.weaver.visionPlanner"_s);
        QCOMPARE(row[u"providerId"].toString(), seed::scriptedProviderId());
        QCOMPARE(row[u"modelId"].toString(), seed::scriptedModelId()); // the column wins
        QCOMPARE(row[u"agentId"].toString(), seed::authorAgentId());
        QCOMPARE(row[u"branchSlug"].toString(), u"draft"_s);
        QVERIFY(!row[u"conversationPlanId"].isNull());
    }

    void aResumeStampsTheTaskAndStartsTheAskedItem()
    {
        ApiFixture f;
        const QString plan = f.newPlan(u"Saga"_s, u"draft"_s);
        QJsonObject body = f.resumeBody(plan, u"vision-plan"_s);
        stampTask(f, body[u"taskId"].toString(), [](Task &t) {
            t.args.insert(u"custom"_s, u"kept"_s);
            t.status = u"Failed"_s;
            t.error = u"It broke."_s;
            t.observation = u"Seen."_s;
        });
        const HttpReply reply = f.post(f.itemPath(plan, u"Vision-Plan"_s, u"resume"_s), body); // whatever the case
        QCOMPARE(reply.status, 200);
        const QJsonObject row = reply.object();
        for (const QString &key : {u"conversationId"_s, u"conversationPlanId"_s, u"agentId"_s, u"providerId"_s,
                                   u"modelId"_s, u"taskId"_s, u"branchSlug"_s})
            QCOMPARE(row[key], body[key]);
        QCOMPARE(row[u"backlogId"].toString(), u"vision-plan"_s);
        QCOMPARE(row[u"taskStatus"].toString(), u"Pending"_s);
        QCOMPARE(row[u"status"].toString(), u"Pending"_s);
        QCOMPARE(row[u"rowVersion"].toInt(), 2);
        const Task task = taskOf(f, row[u"taskId"].toString());
        QCOMPARE(task.providerId, seed::scriptedProviderId());
        QCOMPARE(task.modelId, seed::scriptedModelId());
        QCOMPARE(task.agentId, seed::authorAgentId());
        QCOMPARE(task.args[u"custom"].toString(), u"kept"_s);
        for (const QString &key : {u"planId"_s, u"agentId"_s, u"conversationId"_s, u"providerId"_s, u"modelId"_s,
                                   u"conversationPlanId"_s, u"branchSlug"_s, u"backlogItemId"_s})
            QVERIFY2(!task.args[key].toString().isEmpty(), qPrintable(key));
        QVERIFY(task.error.isEmpty() && task.observation.isEmpty());
        QCOMPARE(f.count(u"SELECT count(*) FROM backlog_items WHERE in_progress_at IS NOT NULL"_s), 0);
        // One job, of this item, and one action.
        const QJsonArray jobs = f.get(u"/api/jobs?planId=%1"_s.arg(plan)).array();
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs[0][u"subjectName"].toString(), u"vision-plan"_s);
        const auto entries = f.entries(u"backlog.resume"_s);
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].planId, plan);
        QCOMPARE(entries[0].details[u"action"].toString(), u"resume"_s);
        QCOMPARE(entries[0].details[u"backlogId"].toString(), u"vision-plan"_s);
        QCOMPARE(jobs[0][u"cause"].toInteger(), entries[0].position);
    }

    void actionsOfAnotherPlanAreNotShown()
    {
        ApiFixture f;
        const QString mine = f.newPlan(u"Mine"_s), other = f.newPlan(u"Other"_s);
        for (const QString &plan : {mine, other})
            f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s),
                   Role::Operator, {{"X-Console-Client", "console"}});
        const QJsonArray rows = f.get(u"/api/fiction/plans/%1/backlog/actions"_s.arg(mine)).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][u"action"].toString(), u"resume"_s);
        QCOMPARE(rows[0][u"backlogId"].toString(), u"vision-plan"_s);
        QCOMPARE(rows[0][u"actor"].toString(), u"the operator"_s);
        QCOMPARE(rows[0][u"source"].toString(), u"console"_s);
        QCOMPARE(f.get(u"/api/fiction/plans/%1/backlog/actions"_s.arg(strangerId)).status, 404);
    }

    void aRefusalByTheContractIsOneEntryAndChangesNothing_data()
    {
        QTest::addColumn<QJsonObject>("stamped");
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("contractCode");
        const QString none = emptyGuid();
        QTest::newRow("no agent") << QJsonObject() << QJsonObject{{u"agentId"_s, none}} << 400
                                  << u"missing-agent-or-provider"_s;
        QTest::newRow("no provider") << QJsonObject() << QJsonObject{{u"providerId"_s, none}} << 400
                                     << u"missing-agent-or-provider"_s;
        QTest::newRow("provider left out")
            << QJsonObject() << QJsonObject{{u"providerId"_s, QJsonValue()}} << 400 << u"missing-agent-or-provider"_s;
        QTest::newRow("no model") << QJsonObject() << QJsonObject{{u"modelId"_s, QJsonValue()}} << 400
                                  << u"missing-model"_s;
        QTest::newRow("no task") << QJsonObject() << QJsonObject{{u"taskId"_s, none}} << 400 << u"missing-task"_s;
        QTest::newRow("another conversation") << QJsonObject() << QJsonObject{{u"conversationId"_s, strangerId}} << 400
                                              << u"conversation-plan-mismatch"_s;
        QTest::newRow("an unknown conversation plan")
            << QJsonObject() << QJsonObject{{u"conversationPlanId"_s, strangerId}} << 400
            << u"conversation-plan-mismatch"_s;
        QTest::newRow("an unknown task") << QJsonObject() << QJsonObject{{u"taskId"_s, strangerId}} << 404
                                         << u"task-not-found"_s;
        QTest::newRow("another item's task")
            << QJsonObject() << QJsonObject{{u"taskId"_s, u"of world-bible"_s}} << 400 << u"task-backlog-mismatch"_s;
        for (const QString &what : {u"provider"_s, u"agent"_s, u"model"_s})
            QTest::addRow("another %s", qPrintable(what))
                << QJsonObject{{what + u"Id"_s, strangerId}} << QJsonObject() << 400 << what + u"-mismatch"_s;
    }
    void aRefusalByTheContractIsOneEntryAndChangesNothing()
    {
        QFETCH(QJsonObject, stamped);
        QFETCH(QJsonObject, change);
        QFETCH(int, status);
        QFETCH(QString, contractCode);
        ApiFixture f;
        const QString plan = f.newPlan(u"Saga"_s, u"draft"_s);
        QJsonObject body = f.resumeBody(plan, u"vision-plan"_s);
        for (auto it = change.begin(); it != change.end(); ++it)
            body[it.key()] =
                it.value().toString() == u"of world-bible" ? f.item(plan, u"world-bible"_s)[u"taskId"] : it.value();
        stampTask(f, f.item(plan, u"vision-plan"_s)[u"taskId"].toString(), [&](Task &t) {
            t.providerId = stamped[u"providerId"].toString();
            t.agentId = stamped[u"agentId"].toString();
            t.modelId = stamped[u"modelId"].toString();
        });
        QStringList before = f.rows();
        const HttpReply refused = f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), body);
        QCOMPARE(refused.status, status);
        QCOMPARE(refused.code(), QString(contractCode).replace(u'-', u'_').toUpper());
        QCOMPARE(refused.object()[u"details"][u"contractCode"].toString(), contractCode);
        const auto entries = f.entries(u"backlog.contract"_s);
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].details[u"code"].toString(), contractCode);
        QCOMPARE(entries[0].details[u"branch"].toString(), u"draft"_s);
        QCOMPARE(entries[0].details[u"backlogStatus"].toString(), u"Pending"_s);
        QStringList after = f.rows();
        // Nothing but that one entry.
        QCOMPARE(after[0], u"journal %1"_s.arg(entries[0].position));
        QCOMPARE(before[0], u"journal %1"_s.arg(entries[0].position - 1));
        QCOMPARE(after.mid(1), before.mid(1));
    }

    void whatTheContractDoesNotNameIsRefusedToo()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        const QJsonObject body = f.resumeBody(plan, u"vision-plan"_s);
        QCOMPARE(f.post(f.itemPath(plan, u" "_s, u"resume"_s), body).status, 400);
        QCOMPARE(f.post(f.itemPath(strangerId, u"vision-plan"_s, u"resume"_s), body).status, 404);
        QCOMPARE(f.post(f.itemPath(u"not-an-id"_s, u"vision-plan"_s, u"resume"_s), body).status, 404);
        QCOMPARE(f.post(f.itemPath(emptyGuid(), u"vision-plan"_s, u"resume"_s), body).status, 404);
        QCOMPARE(f.post(f.itemPath(plan, u"nothing"_s, u"resume"_s), body).status, 404);
        must(f.engine()
                 .database()
                 .write([](Transaction &tx) {
                     tx.sql().exec(
                         u"UPDATE backlog_items SET status = 2, state = 7 WHERE backlog_id = 'vision-plan'"_s);
                 })
                 .result());
        const HttpReply complete = f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), body);
        QCOMPARE(complete.status, 409);
        QCOMPARE(complete.code(), u"ALREADY_COMPLETE"_s);
        QVERIFY(f.entries(u"backlog.contract"_s).empty());
    }
};

LOOMDECK_TEST(ScenariosTest, "scenarios")
#include "tst_scenarios.moc"
