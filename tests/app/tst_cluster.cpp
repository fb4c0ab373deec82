// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "app/storeaudit.h"
#include "core/json.h"
#include "engine/seed.h"
#include "support/httpclient.h"
#include "support/postgresserver.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

constexpr int plans = 12;

} // namespace

/** Two nodes on one PostgreSQL share the work; what one leaves behind when it is killed, the other finishes. */
class ClusterTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QString m_store = PostgresServer::instance().newDatabase();
    QByteArray m_token;

    QStringList options()
    {
        QFile file(m_folder.filePath(u"loomdeck.yaml"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("No configuration.");
        file.write("sweep: {interval: 1s}\nproviders: [{name: scripted, kind: scripted, delay: 60ms}]\n");
        return {u"--config"_s, file.fileName(), u"--workers"_s, u"3"_s};
    }

    HttpReply ask(const ServeProcess &server, const QByteArray &method, const QString &path,
                  const QJsonObject &body = {}) const
    {
        return HttpClient(server.port())
            .ask(method, path.toUtf8(), {{"Authorization", "Bearer " + m_token}},
                 method == "GET" ? std::nullopt : std::optional(jsonText(body)));
    }

    /** Of the node with this process. */
    static QString name(const ServeProcess &server) { return u"serve-%1@"_s.arg(server.pid()); }

    static qint64 jobsOf(StoreAudit &audit, const QString &node, int state)
    {
        return audit.count(
            u"SELECT count(*) FROM jobs WHERE kind = 'planner.phase' AND state = ? AND lease_owner LIKE ?"_s,
            {state, node + u'%'});
    }

    /** Creates a plan through one node and starts it through another. */
    void startPlan(const ServeProcess &creator, const ServeProcess &starter, const QString &planName)
    {
        const HttpReply made =
            ask(creator, "POST", u"/api/fiction/plans"_s,
                {{u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, planName}, {u"personaId"_s, seed::authorPersonaId()}});
        QCOMPARE(made.status, 201);
        const QJsonArray items{QJsonObject{{u"planId"_s, made.object()[u"id"]}, {u"backlogId"_s, u"vision-plan"_s}}};
        const QJsonObject fill{{u"providerId"_s, seed::scriptedProviderId()},
                               {u"modelId"_s, seed::scriptedModelId()},
                               {u"agentId"_s, seed::authorAgentId()}};
        QCOMPARE(ask(starter, "POST", u"/api/backlog/bulk"_s,
                     {{u"command"_s, u"backlog.resume"_s}, {u"items"_s, items}, {u"fill"_s, fill}})
                     .status,
                 202);
    }

    static bool leads(const ServeProcess &server)
    {
        return HttpClient(server.port()).ask("GET", "/metrics").body.contains("\nloomdeck_leader 1\n");
    }

private Q_SLOTS:
    void initTestCase() { m_token = createToken(m_store); }

    void twoNodesShareTheWorkAndOneFinishesWhatTheOtherLeaves()
    {
        auto first = std::make_unique<ServeProcess>(m_store, options());
        QVERIFY2(first->waitUntilReady(), qPrintable(first->log()));
        QTRY_VERIFY(leads(*first));
        ServeProcess second(m_store, options());
        QVERIFY2(second.waitUntilReady(), qPrintable(second.log()));
        const QString victim = name(*first), survivor = name(second);
        StoreAudit audit(m_store);
        QTRY_COMPARE(audit.count(u"SELECT count(*) FROM nodes"_s), 2);
        QVERIFY(!leads(second));

        for (int i = 0; i < plans; ++i) {
            const bool odd = i % 2 != 0;
            startPlan(odd ? *first : second, odd ? second : *first, u"Plan %1"_s.arg(i));
        }
        // Both have done something, and the one that leads is in the middle of something.
        QTRY_VERIFY_WITH_TIMEOUT(
            jobsOf(audit, victim, 3) > 2 && jobsOf(audit, survivor, 3) > 2 && jobsOf(audit, victim, 2) > 0, 30'000);
        first->kill();
        const qint64 doneByVictim = jobsOf(audit, victim, 3);

        QTRY_VERIFY_WITH_TIMEOUT(audit.count(u"SELECT count(*) FROM backlog_items WHERE status <> 2"_s) == 0, 90'000);
        QTRY_VERIFY_WITH_TIMEOUT(audit.isAtRest(), 30'000);
        QCOMPARE(audit.problems(), QStringList());
        QCOMPARE(audit.count(u"SELECT count(*) FROM plans"_s), plans);
        // What it held was interrupted, which is no failed attempt.
        QCOMPARE(audit.count(u"SELECT count(*) FROM job_attempts WHERE outcome = 'interrupted'"_s),
                 audit.count(u"SELECT sum(interruptions) FROM jobs"_s));
        // Only the dead node's, and each once: the survivor may fetch them before anybody could count them.
        QCOMPARE(audit.count(u"SELECT count(*) FROM job_attempts WHERE outcome = 'interrupted' AND node NOT LIKE ?"_s,
                             {QString(victim + u'%')}),
                 0);
        QVERIFY(audit.count(u"SELECT max(interruptions) FROM jobs"_s) <= 1);
        qInfo("%lld jobs by the node that was killed, which left %lld; %lld by the other", doneByVictim,
              audit.count(u"SELECT sum(interruptions) FROM jobs"_s), jobsOf(audit, survivor, 3));
        // The clock work goes on, too.
        QTRY_VERIFY_WITH_TIMEOUT(leads(second), 15'000);
        const qint64 last = audit.count(u"SELECT max(position) FROM journal"_s);
        QTRY_VERIFY_WITH_TIMEOUT(audit.count(u"SELECT max(position) FROM journal_chain"_s) >= last, 15'000);
        QCOMPARE(second.terminate(), 0);
        QCOMPARE(runProgram({u"verify"_s, u"--store"_s, m_store}).code, 0);
    }
};

LOOMDECK_TEST(ClusterTest, "cluster")
#include "tst_cluster.moc"
