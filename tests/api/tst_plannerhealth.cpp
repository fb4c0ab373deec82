// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "core/texttime.h"
#include "planner/execution.h"
#include "support/registry.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const QString reportPath = u"/api/diagnostics/planner"_s, thresholdPath = u"/api/diagnostics/thresholds"_s;

HttpReply put(ApiFixture &f, const QJsonObject &body, Role role)
{
    HttpClient client(f.port());
    return client.ask("PUT", thresholdPath.toUtf8(), f.as(role, {{"content-type", "application/json"}}),
                      QJsonDocument(body).toJson());
}

/** Compares the keys with those of the reference, in any order. */
void compareKeys(const QJsonValue &object, const QString &expected)
{
    QStringList keys = expected.split(u' ');
    keys.sort();
    QCOMPARE(keysOf(object.toObject()), keys);
}

JournalEntry about(const QString &kind, const QString &planId, const QJsonObject &details)
{
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = kind;
    entry.planId = planId;
    entry.subjectType = u"item"_s;
    entry.subjectName = u"vision-plan"_s;
    entry.details = details;
    return entry;
}

/** Something in every list but that of orphans, written as the rooms below write it. */
void fill(ApiFixture &f, const QString &planId)
{
    must(await(f.engine().database().write([&](Transaction &tx) {
        Connection &sql = tx.sql();
        const qint64 old = toMicros(tx.now() - 5h), key = sql.count(u"SELECT key FROM plans WHERE id = ?"_s, {planId});
        sql.exec(u"UPDATE backlog_items SET status = 1, state = 1, updated_at = ? WHERE plan_key = ? AND backlog_id = "
                 "'vision-plan'"_s,
                 {old, key});
        sql.exec(u"INSERT INTO world_bibles (id, plan_key, domain, branch, created_at) VALUES ('bible-1', ?, 'core', "
                 "'draft', ?)"_s,
                 {key, old});
        sql.exec(
            u"INSERT INTO world_bible_entries (id, world_bible_id, slug, name, category, version, change_type, "
            "sequence, is_active, created_at) VALUES ('entry-1', 'bible-1', 'characters:mira', 'Mira', 'characters', "
            "1, 'Seed', 1, 1, ?)"_s,
            {old});
        PlannerExecution run;
        run.plannerName = u"Scene Weaver"_s;
        run.outcome = u"Failed"_s;
        executionstore::insert(tx, run);
        JournalEntry started = about(
            u"phase.started"_s, planId,
            {{u"characterMetrics"_s, QJsonObject{{u"total"_s, 2}, {u"personaLinked"_s, 1}, {u"worldBibleLinked"_s, 1}}},
             {u"loreMetrics"_s, QJsonObject{{u"total"_s, 3}, {u"ready"_s, 1}, {u"blocked"_s, 1}}},
             {u"recentCharacters"_s, QJsonArray{QJsonObject{{u"id"_s, u"c-1"_s}, {u"provenance"_s, QJsonObject()}}}},
             {u"pendingLore"_s, QJsonArray{QJsonObject{{u"id"_s, u"l-1"_s}, {u"slug"_s, u"seal"_s}}}}});
        started.before = QJsonObject{{u"status"_s, u"Pending"_s}};
        started.after = QJsonObject{{u"status"_s, u"InProgress"_s}};
        journal::append(tx, started);
        journal::append(tx, about(u"backlog.contract"_s, planId, {{u"code"_s, u"missing-model"_s}}));
        journal::append(tx, about(u"backlog.resume"_s, planId, {{u"action"_s, u"resume"_s}}));
    })));
}

} // namespace

/** The planner health report over HTTP: the leader keeps it, and its shape is the reference's. */
class PlannerHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShapeIsTheReferences()
    {
        ApiFixture f;
        const QString planId = f.newPlan(u"Saga"_s);
        fill(f, planId);
        QJsonObject report;
        // Nobody asks for an evaluation: the journal tells the leader.
        QTRY_VERIFY_WITH_TIMEOUT(
            (report = f.get(reportPath, Role::Admin).object(), report[u"alerts"].toArray().size() >= 3), 20'000);
        compareKeys(report, u"generatedAtUtc status planners backlog worldBible telemetry alerts warnings"_s);
        QCOMPARE(report[u"status"].toString(), u"Degraded"_s);
        compareKeys(report[u"planners"][0], u"name description capabilities steps"_s);
        compareKeys(report[u"planners"][0][u"steps"][0],
                    u"stepId displayName templateId templateFound templateActive issue"_s);
        const QJsonValue backlog = report[u"backlog"];
        compareKeys(backlog, u"totalItems pending inProgress complete plans recentTransitions staleItems orphanedItems "
                             "telemetryEvents actionLogs"_s);
        QCOMPARE(backlog[u"inProgress"].toInt(), 1);
        QCOMPARE(backlog[u"totalItems"].toInt(), f.backlog(planId).size());
        compareKeys(backlog[u"plans"][0],
                    u"planId planName pending inProgress complete lastUpdatedUtc lastCompletedUtc"_s);
        compareKeys(backlog[u"recentTransitions"][0],
                    u"planId planName backlogId description status occurredAtUtc age"_s);
        QCOMPARE(backlog[u"recentTransitions"][0][u"status"].toString(), u"InProgress"_s);
        compareKeys(backlog[u"staleItems"][0],
                    u"planId planName backlogId description status createdAtUtc updatedAtUtc staleDuration"_s);
        QVERIFY(backlog[u"orphanedItems"].toArray().isEmpty());
        const QString event = u"planId planName backlogId phase status previousStatus reason branch iteration "
                              "timestampUtc metadata characterMetrics loreMetrics recentCharacters pendingLore"_s;
        const QJsonValue contract = backlog[u"telemetryEvents"][0], phase = backlog[u"telemetryEvents"][1];
        compareKeys(contract, event);
        compareKeys(contract[u"metadata"],
                    u"code providerId modelId agentId conversationId conversationPlanId taskId"_s);
        compareKeys(phase, event);
        compareKeys(phase[u"characterMetrics"], u"total personaLinked worldBibleLinked"_s);
        compareKeys(phase[u"loreMetrics"], u"total ready blocked"_s);
        compareKeys(phase[u"recentCharacters"][0],
                    u"id slug displayName personaId worldBibleEntryId role importance updatedAtUtc"_s);
        compareKeys(phase[u"pendingLore"][0], u"id requirementSlug title status worldBibleEntryId updatedAtUtc"_s);
        QCOMPARE(phase[u"pendingLore"][0][u"requirementSlug"].toString(), u"seal"_s);
        compareKeys(backlog[u"actionLogs"][0],
                    u"planId planName backlogId description action branch actor actorId source providerId modelId "
                    "agentId status conversationId conversationPlanId taskId timestampUtc"_s);
        const QJsonValue bible = report[u"worldBible"][u"plans"][0];
        compareKeys(bible, u"planId planName worldBibleId domain branchSlug lastUpdatedUtc activeEntries"_s);
        compareKeys(bible[u"activeEntries"][0],
                    u"category entrySlug entryName summary status continuityNotes version isActive iterationIndex "
                    "backlogItemId agentId personaId sourcePlanPassId sourceConversationId sourceBacklogId branchSlug "
                    "updatedAtUtc"_s);
        const QJsonValue telemetry = report[u"telemetry"];
        compareKeys(telemetry, u"totalExecutions lastExecutionUtc outcomeCounts critiqueStatusCounts recentFailures"_s);
        compareKeys(telemetry[u"recentFailures"][0],
                    u"executionId plannerName outcome createdAtUtc diagnostics conversationId conversationMessageId "
                    "transcriptRole transcriptSnippet"_s);
        compareKeys(report[u"alerts"][0], u"id severity title description generatedAtUtc"_s);
        QCOMPARE(report[u"alerts"][0][u"id"].toString(), u"backlog:stale"_s);
        QCOMPARE(report[u"alerts"][0][u"severity"].toString(), u"Warning"_s);
        const HealthReport same = must(await(f.engine().queries().health()));
        QCOMPARE(healthStatusName(same.status), u"Degraded"_s);
        QCOMPARE(same.recentFailures, 1);
    }

    void listsComeInPages()
    {
        ApiFixture f;
        f.newPlan(u"A"_s);
        f.newPlan(u"B"_s);
        f.newPlan(u"C"_s);
        QTRY_COMPARE_WITH_TIMEOUT(f.get(reportPath, Role::Admin).object()[u"backlog"][u"plans"].toArray().size(), 3,
                                  20'000);
        QStringList names;
        QString after;
        for (int page = 0; page < 3; ++page) {
            const QJsonObject report = f.get(reportPath + u"?plansLimit=1&plansAfter="_s + after, Role::Admin).object();
            QCOMPARE(report[u"backlog"][u"plans"].toArray().size(), 1);
            names << report[u"backlog"][u"plans"][0][u"planName"].toString();
            after = report[u"pages"][u"plans"].toString();
            compareKeys(report[u"pages"], u"plans transitions stale orphaned telemetry actions worldBible failures"_s);
        }
        names.sort();
        QCOMPARE(names, (QStringList{u"A"_s, u"B"_s, u"C"_s}));
        QVERIFY(after.isEmpty());
        for (const QString &bad : {u"limit=0"_s, u"limit=501"_s, u"staleLimit=x"_s})
            QCOMPARE(f.get(reportPath + u'?' + bad, Role::Admin).status, 400);
        QCOMPARE(f.get(reportPath + u"?staleAfter=soon"_s, Role::Admin).code(), u"BAD_PAGE"_s);
    }

    void adminsChangeThresholds()
    {
        ApiFixture f;
        for (const Role role : {Role::Viewer, Role::Operator}) {
            QCOMPARE(f.get(reportPath, role).status, 403);
            QCOMPARE(f.get(thresholdPath, role).status, 403);
            QCOMPARE(put(f, {{u"name"_s, u"backlog.stale"_s}, {u"value"_s, 60}}, role).status, 403);
        }
        const QJsonArray rows = f.get(thresholdPath, Role::Admin).array();
        QCOMPARE(rows.size(), 10);
        compareKeys(rows[0], u"name value unit default least most meaning rowVersion changedBy changedAtUtc"_s);
        QCOMPARE(rows[0][u"name"].toString(), u"backlog.stale"_s);
        QCOMPARE(rows[0][u"value"].toInt(), 7200);
        const HttpReply done = put(
            f,
            {{u"name"_s, u"backlog.stale"_s}, {u"value"_s, 3600}, {u"rowVersion"_s, 0}, {u"reason"_s, u"short runs"_s}},
            Role::Admin);
        QCOMPARE(done.status, 200);
        QCOMPARE(done.object()[u"value"].toInt(), 3600);
        QCOMPARE(f.get(thresholdPath, Role::Admin).array()[0][u"value"].toInt(), 3600);
        QCOMPARE(f.entries(u"health.threshold"_s).size(), 1u);
        QCOMPARE(f.entries(u"health.threshold"_s)[0].reason, u"short runs"_s);
        QCOMPARE(f.entries(u"health.threshold"_s)[0].actor, u"the admin"_s);
        const QJsonObject name{{u"name"_s, u"backlog.stale"_s}};
        const auto with = [&name](const QString &key, const QJsonValue &value) {
            QJsonObject body = name;
            body.insert(u"value"_s, 60);
            body.insert(key, value);
            return body;
        };
        QCOMPARE(put(f, name, Role::Admin).status, 400);
        QCOMPARE(put(f, with(u"value"_s, 1.5), Role::Admin).status, 400);
        QCOMPARE(put(f, with(u"value"_s, 5), Role::Admin).code(), u"THRESHOLD_RANGE"_s);
        QCOMPARE(put(f, with(u"name"_s, u"backlog.stail"_s), Role::Admin).status, 404);
        QCOMPARE(put(f, with(u"rowVersion"_s, 0), Role::Admin).code(), u"THRESHOLD_CHANGED"_s);
        QCOMPARE(put(f, with(u"more"_s, 0), Role::Admin).status, 400);
        QCOMPARE(f.entries(u"health.threshold"_s).size(), 1u);
    }
};

LOOMDECK_TEST(PlannerHealthTest, "plannerhealth")
#include "tst_plannerhealth.moc"
