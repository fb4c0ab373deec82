// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "core/ids.h"
#include "core/texttime.h"
#include "engine/seed.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QStringList itemKeys{
    u"agentId"_s,      u"backlogId"_s,   u"branchSlug"_s, u"conversationId"_s, u"conversationPlanId"_s,
    u"createdAtUtc"_s, u"description"_s, u"id"_s,         u"inputs"_s,         u"modelId"_s,
    u"nextTryUtc"_s,   u"outputs"_s,     u"providerId"_s, u"rowVersion"_s,     u"status"_s,
    u"stepNumber"_s,   u"taskId"_s,      u"taskStatus"_s, u"thought"_s,        u"toolName"_s,
    u"updatedAtUtc"_s, u"waitReason"_s};
const QStringList jobKeys{
    u"attempt"_s,   u"cancelRequested"_s, u"cause"_s,       u"createdAtUtc"_s,  u"dueAtUtc"_s,  u"finishedAtUtc"_s,
    u"heldBy"_s,    u"heldUntilUtc"_s,    u"id"_s,          u"interruptions"_s, u"kind"_s,      u"lane"_s,
    u"lastError"_s, u"leaseUntilUtc"_s,   u"maxAttempts"_s, u"node"_s,          u"payload"_s,   u"planId"_s,
    u"priority"_s,  u"requestId"_s,       u"runAtUtc"_s,    u"startedAtUtc"_s,  u"state"_s,     u"step"_s,
    u"subjectId"_s, u"subjectName"_s,     u"turn"_s,        u"uniqueKey"_s,     u"waitReason"_s};
const QStringList journalKeys{u"actor"_s,     u"actorId"_s,     u"after"_s,      u"atUtc"_s,     u"before"_s,
                              u"branch"_s,    u"cause"_s,       u"details"_s,    u"kind"_s,      u"occurredAtUtc"_s,
                              u"planId"_s,    u"position"_s,    u"reason"_s,     u"requestId"_s, u"source"_s,
                              u"subjectId"_s, u"subjectName"_s, u"subjectType"_s};

bool isGuid(const QJsonValue &value)
{
    return value.isString() && parseGuid(value.toString()).ok() && value.toString().size() == 36;
}

bool isTime(const QJsonValue &value)
{
    return value.isString() && value.toString().endsWith(u'Z') && parseIsoTime(value.toString()).ok();
}

} // namespace

/** What each answer is made of, key by key. */
class ShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projects()
    {
        ApiFixture f;
        QCOMPARE(f.get(u"/api/fiction/projects"_s).body, "[]");
        const HttpReply made = f.post(u"/api/fiction/projects"_s, {{u"title"_s, u"Zeta"_s}});
        QCOMPARE(made.status, 201);
        const QStringList keys{u"activePlanCount"_s, u"id"_s, u"logline"_s, u"planCount"_s, u"status"_s, u"title"_s};
        QCOMPARE(keysOf(made.object()), keys);
        QVERIFY(isGuid(made.object()[u"id"]));
        QVERIFY(made.object()[u"logline"].isNull());
        QCOMPARE(made.object()[u"status"].toString(), u"Active"_s);
        QCOMPARE(made.object()[u"planCount"].toInt(-1), 0);
        f.post(u"/api/fiction/projects"_s, {{u"title"_s, u"Atlas"_s}, {u"logline"_s, u"Maps."_s}});
        const QJsonArray list = f.get(u"/api/fiction/projects"_s).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(keysOf(list[0].toObject()), keys);
        QCOMPARE(list[0][u"title"].toString(), u"Atlas"_s);
        QCOMPARE(list[0][u"logline"].toString(), u"Maps."_s);
        QCOMPARE(list[1].toObject(), made.object());
    }

    void plans()
    {
        ApiFixture f;
        QCOMPARE(f.get(u"/api/fiction/plans"_s).body, "[]");
        const QString id = f.newPlan();
        const QJsonArray list = f.get(u"/api/fiction/plans"_s).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].toObject(), (QJsonObject{{u"id"_s, id},
                                                  {u"name"_s, u"New Saga"_s},
                                                  {u"projectTitle"_s, u"Atlas"_s},
                                                  {u"status"_s, u"Draft"_s}}));
    }

    void theBacklogHasTheNineteenFieldsOfTheReferenceAndThreeOfOurs()
    {
        ApiFixture f;
        const QString plan = f.newPlan(u"Saga"_s, u"draft"_s);
        const QJsonArray rows = f.backlog(plan);
        QCOMPARE(rows.size(), 3);
        for (const QJsonValue &row : rows) {
            QCOMPARE(keysOf(row.toObject()), itemKeys);
            QVERIFY(isGuid(row[u"id"]) && isGuid(row[u"taskId"]) && isGuid(row[u"conversationId"]));
            QVERIFY(isGuid(row[u"agentId"]));
            QVERIFY(isTime(row[u"createdAtUtc"]));
            QVERIFY(row[u"updatedAtUtc"].isNull());
            QCOMPARE(row[u"status"].toString(), u"Pending"_s);
            QCOMPARE(row[u"taskStatus"].toString(), u"Pending"_s);
            QCOMPARE(row[u"branchSlug"].toString(), u"draft"_s);
            QVERIFY(row[u"providerId"].isNull() && row[u"modelId"].isNull());
            QCOMPARE(row[u"rowVersion"].toInt(), 1);
        }
        QVERIFY(rows[0][u"inputs"].isNull());
        QCOMPARE(rows[0][u"outputs"].toArray(), QJsonArray{u"vision-plan"_s});
        QCOMPARE(rows[0][u"toolName"].toString(), u"fiction.weaver.visionPlanner"_s);
        QCOMPARE(rows[0][u"stepNumber"].toInt(), 1);
        QCOMPARE(rows[1][u"inputs"].toArray(), QJsonArray{u"vision-plan"_s});
        QCOMPARE(rows[2][u"backlogId"].toString(), u"iteration-plan"_s);
    }

    void oneItemWithEverythingAboutIt()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        const QJsonObject facts = f.get(f.itemPath(plan, u"vision-plan"_s)).object();
        QCOMPARE(keysOf(facts),
                 (QStringList{u"attempts"_s, u"history"_s, u"item"_s, u"job"_s, u"jobAttempts"_s, u"plan"_s,
                              u"sinceUtc"_s, u"state"_s, u"transcripts"_s, u"unmetInputs"_s}));
        QCOMPARE(keysOf(facts[u"item"].toObject()), itemKeys);
        QCOMPARE(keysOf(facts[u"job"].toObject()), jobKeys);
        QCOMPARE(keysOf(facts[u"history"][0].toObject()), journalKeys);
        QCOMPARE(facts[u"state"].toString(), u"pending"_s);
        const QJsonObject waits = f.get(f.itemPath(plan, u"world-bible"_s)).object();
        QVERIFY(waits[u"job"].isNull());
        QCOMPARE(waits[u"unmetInputs"].toArray(),
                 (QJsonArray{QJsonObject{{u"token"_s, u"vision-plan"_s}, {u"maker"_s, u"vision-plan"_s}}}));
    }

    void actionsHaveTheFifteenFieldsOfTheReference()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        QCOMPARE(f.get(u"/api/fiction/plans/%1/backlog/actions"_s.arg(plan)).body, "[]");
        f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        const QJsonArray rows = f.get(u"/api/fiction/plans/%1/backlog/actions"_s.arg(plan)).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(keysOf(rows[0].toObject()),
                 (QStringList{u"action"_s, u"actor"_s, u"actorId"_s, u"agentId"_s, u"backlogId"_s, u"branch"_s,
                              u"conversationId"_s, u"conversationPlanId"_s, u"description"_s, u"modelId"_s,
                              u"providerId"_s, u"source"_s, u"status"_s, u"taskId"_s, u"timestampUtc"_s}));
        QVERIFY(isTime(rows[0][u"timestampUtc"]));
    }

    void personasAgentsProvidersAndModels()
    {
        ApiFixture f;
        const QJsonArray providers = f.get(u"/api/llm/providers"_s).array();
        QCOMPARE(providers.size(), 1);
        QCOMPARE(keysOf(providers[0].toObject()),
                 (QStringList{u"baseUrl"_s, u"displayName"_s, u"id"_s, u"isActive"_s, u"name"_s}));
        QCOMPARE(providers[0][u"name"].toString(), u"scripted"_s);
        QVERIFY(providers[0][u"isActive"].toBool());
        const QJsonArray models = f.get(u"/api/llm/providers/%1/models"_s.arg(seed::scriptedProviderId())).array();
        QCOMPARE(models.size(), 1);
        QCOMPARE(models[0][u"id"].toString(), seed::scriptedModelId());
        QCOMPARE(models[0][u"name"].toString(), u"storyteller"_s);
        const QJsonArray agents = f.get(u"/api/agents"_s).array();
        QCOMPARE(keysOf(agents[0].toObject()),
                 (QStringList{u"clientProfileId"_s, u"id"_s, u"personaId"_s, u"prefix"_s, u"rolePlay"_s, u"suffix"_s}));
        const QJsonArray personas = f.get(u"/api/personas"_s).array();
        QCOMPARE(personas[0][u"id"].toString(), seed::authorPersonaId());
        QCOMPARE(personas[0][u"name"].toString(), u"Architect"_s);
    }

    void jobsSchedulesAndNodes()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        const QJsonArray jobs = f.get(u"/api/jobs"_s).array();
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(keysOf(jobs[0].toObject()), jobKeys);
        const QJsonObject one = f.get(u"/api/jobs/%1"_s.arg(jobs[0][u"id"].toInteger())).object();
        QStringList withAttempts = QStringList(jobKeys) << u"attempts"_s;
        withAttempts.sort();
        QCOMPARE(keysOf(one), withAttempts);
        const QJsonArray schedules = f.get(u"/api/jobs/schedules"_s).array();
        QCOMPARE(schedules.size(), 1);
        QCOMPARE(keysOf(schedules[0].toObject()), (QStringList{u"cron"_s, u"enabled"_s, u"kind"_s, u"lastAtUtc"_s,
                                                               u"name"_s, u"nextAtUtc"_s, u"zone"_s}));
        QTRY_COMPARE(f.get(u"/api/nodes"_s).array().size(), 1);
        QCOMPARE(keysOf(f.get(u"/api/nodes"_s).array()[0].toObject()),
                 (QStringList{u"kind"_s, u"leader"_s, u"name"_s, u"seenAtUtc"_s, u"startedAtUtc"_s, u"version"_s,
                              u"workers"_s}));
    }

    void theJournalTellsWhoDidWhatWithWhichRequest()
    {
        ApiFixture f;
        f.post(u"/api/fiction/projects"_s, {{u"title"_s, u"Atlas"_s}}, Role::Operator,
               {{"X-Correlation-Id", "call-1"}, {"X-Console-Client", "cognition-console"}});
        const QJsonArray rows = f.get(u"/api/journal?order=newest&limit=1"_s).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(keysOf(rows[0].toObject()), journalKeys);
        QCOMPARE(rows[0][u"kind"].toString(), u"project.create"_s);
        QCOMPARE(rows[0][u"actor"].toString(), u"the operator"_s);
        QVERIFY(isGuid(rows[0][u"actorId"]));
        QCOMPARE(rows[0][u"source"].toString(), u"cognition-console"_s);
        QCOMPARE(rows[0][u"requestId"].toString(), u"call-1"_s);
        QCOMPARE(rows[0][u"details"].toObject(), QJsonObject());
        QVERIFY(isTime(rows[0][u"atUtc"]) && isTime(rows[0][u"occurredAtUtc"]));
    }

    void theJournalIsReadByFilterAndInPages()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        f.newPlan(u"Other"_s);
        const QJsonArray ofPlan = f.get(u"/api/journal?planId=%1"_s.arg(plan)).array();
        QCOMPARE(ofPlan.size(), 1);
        QCOMPARE(f.get(u"/api/journal?kind=plan.create,store.seeded"_s).array().size(), 3);
        QCOMPARE(f.get(u"/api/journal?subjectId=%1"_s.arg(plan)).array(), ofPlan);
        const QJsonArray all = f.get(u"/api/journal"_s).array();
        QJsonArray paged;
        for (qint64 after = 0;;) {
            const QJsonArray page = f.get(u"/api/journal?limit=2&after=%1"_s.arg(after)).array();
            if (page.isEmpty())
                break;
            for (const QJsonValue &row : page)
                paged.append(row);
            after = page.last()[u"position"].toInteger();
        }
        QCOMPARE(paged, all);
        const qint64 head = all.last()[u"position"].toInteger();
        QCOMPARE(f.get(u"/api/journal?order=newest&limit=1&before=%1"_s.arg(head)).array()[0][u"position"].toInteger(),
                 head - 1);
    }

    void itemsOfEveryPlanAreListedByQuery()
    {
        ApiFixture f;
        const QString one = f.newPlan(u"One"_s);
        f.newPlan(u"Two"_s);
        const QJsonObject all = f.get(u"/api/backlog"_s).object();
        QCOMPARE(keysOf(all), (QStringList{u"items"_s, u"query"_s, u"total"_s}));
        QCOMPARE(all[u"total"].toInt(), 6);
        QStringList keys = QStringList(itemKeys) << u"planId"_s << u"planName"_s << u"state"_s;
        keys.sort();
        QCOMPARE(keysOf(all[u"items"][0].toObject()), keys);
        // A blank may be written in either way.
        for (const QString &blank : {u"%20"_s, u"+"_s}) {
            const QJsonObject some =
                f.get(u"/api/backlog?query=plan:One%1sort:created&offset=1&limit=1"_s.arg(blank)).object();
            QCOMPARE(some[u"total"].toInt(), 3);
            QCOMPARE(some[u"items"].toArray().size(), 1);
            QCOMPARE(some[u"items"][0][u"backlogId"].toString(), u"world-bible"_s);
            QCOMPARE(some[u"items"][0][u"planId"].toString(), one);
        }
        QCOMPARE(f.get(u"/api/backlog?offset=100"_s).object()[u"items"].toArray().size(), 0);
        const HttpReply bad = f.get(u"/api/backlog?query=stat:stuck"_s);
        QCOMPARE(bad.status, 400);
        QCOMPARE(bad.code(), u"BAD_QUERY"_s);
    }

    void commandsDeclareThemselves()
    {
        ApiFixture f;
        const QJsonArray rows = f.get(u"/api/commands"_s).array();
        QCOMPARE(static_cast<size_t>(rows.size()), f.engine().commands().all().size());
        for (const QJsonValue &row : rows)
            QCOMPARE(keysOf(row.toObject()), (QStringList{u"dangerous"_s, u"errors"_s, u"id"_s, u"params"_s, u"role"_s,
                                                          u"shortcut"_s, u"title"_s}));
    }

    void tokensAreListedWithoutTheirSecrets()
    {
        ApiFixture f;
        const HttpReply reply = f.get(u"/api/tokens"_s, Role::Admin);
        QCOMPARE(reply.array().size(), 3);
        for (const QJsonValue &row : reply.array())
            QCOMPARE(keysOf(row.toObject()), (QStringList{u"createdAtUtc"_s, u"name"_s, u"revokedAtUtc"_s, u"role"_s}));
        for (const Role role : {Role::Viewer, Role::Operator, Role::Admin})
            QVERIFY(!reply.body.contains(f.token(role)));
    }

    void everyAnswerSaysWhatItIs()
    {
        ApiFixture f;
        const HttpReply reply = f.get(u"/api/fiction/plans"_s);
        QCOMPARE(reply.header("content-type"), "application/json");
        QCOMPARE(reply.header("cache-control"), "no-store");
        QCOMPARE(reply.header("x-content-type-options"), "nosniff");
        const HttpReply refused = f.get(u"/api/fiction/plans/%1/backlog"_s.arg(seed::authorAgentId()));
        QCOMPARE(refused.status, 404);
        QCOMPARE(keysOf(refused.object()), (QStringList{u"code"_s, u"details"_s, u"message"_s, u"suggestedFix"_s}));
        QCOMPARE(refused.code(), u"PLAN_NOT_FOUND"_s);
    }
};

LOOMDECK_TEST(ShapesTest, "shapes")
#include "tst_shapes.moc"
