// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "app/storeaudit.h"
#include "core/json.h"
#include "engine/seed.h"
#include "support/eventreader.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QElapsedTimer>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

// An idle node has nothing to wait for; what it takes on a quiet machine is a few hundredths of a second.
constexpr qint64 soonMillis = 1'000;

} // namespace

/** How `loomdeck serve` begins and ends. */
class ServeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    /** With a provider that thinks that long. */
    QStringList withDelay(const QByteArray &delay)
    {
        QFile file(m_folder->filePath(u"loomdeck.yaml"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("No configuration.");
        file.write("jobs: {drainPatience: 200ms}\nproviders: [{name: scripted, kind: scripted, delay: " + delay +
                   "}]\n");
        return {u"--config"_s, file.fileName()};
    }

    static void startPlan(const ServeProcess &server, const QByteArray &token)
    {
        const HttpHeaders headers{{"Authorization", "Bearer " + token}};
        HttpClient client(server.port());
        const QJsonObject wish{
            {u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, u"Saga"_s}, {u"personaId"_s, seed::authorPersonaId()}};
        const QString plan =
            client.ask("POST", "/api/fiction/plans", headers, jsonText(wish)).object()[u"id"].toString();
        const QByteArray backlog = "/api/fiction/plans/" + plan.toLatin1() + "/backlog";
        QJsonObject body;
        for (const QJsonValue &row : client.ask("GET", backlog, headers).array()) {
            if (row[u"backlogId"] == u"vision-plan"_s)
                body = {{u"conversationId"_s, row[u"conversationId"]},
                        {u"conversationPlanId"_s, row[u"conversationPlanId"]},
                        {u"agentId"_s, seed::authorAgentId()},
                        {u"providerId"_s, seed::scriptedProviderId()},
                        {u"modelId"_s, seed::scriptedModelId()},
                        {u"taskId"_s, row[u"taskId"]}};
        }
        QCOMPARE(client.ask("POST", backlog + "/vision-plan/resume", headers, jsonText(body)).status, 200);
    }

    static qint64 millisToEnd(ServeProcess &server)
    {
        QElapsedTimer clock;
        clock.start();
        const auto code = server.terminate();
        const qint64 took = clock.elapsed();
        if (code != 0)
            qWarning("It did not end well: %s", qPrintable(server.log()));
        return code == 0 ? took : -1;
    }

    static void verifySoon(ServeProcess &server)
    {
        const qint64 took = millisToEnd(server);
        QVERIFY2(took >= 0 && took < soonMillis, qPrintable(u"It took %1 ms."_s.arg(took)));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = newStoreUrl(*m_folder);
    }

    void itsAddressIsOneLine()
    {
        ServeProcess server(m_store);
        QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
        QCOMPARE(HttpClient(server.port()).ask("GET", "/health/live").status, 200);
        QCOMPARE(server.terminate(), 0);
        QCOMPARE(server.output(), u"listening on http://127.0.0.1:%1\n"_s.arg(server.port()));
    }

    void anAddressThatCannotBeHadIsRefused_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("taken") << QString();
        QTest::newRow("no port") << u"127.0.0.1"_s;
        QTest::newRow("no such port") << u"127.0.0.1:70000"_s;
        QTest::newRow("not ours") << u"192.0.2.1:7420"_s;
    }
    void anAddressThatCannotBeHadIsRefused()
    {
        QFETCH(QString, address);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        if (address.isEmpty())
            address = u"127.0.0.1:%1"_s.arg(other.serverPort());
        const ProgramRun run = runProgram({u"serve"_s, u"--store"_s, m_store, u"--listen"_s, address});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.out, QString());
        QVERIFY2(run.err.trimmed().endsWith(u"[LISTEN_FAILED]"_s) && run.err.contains(address), qPrintable(run.err));
    }

    void anIdleNodeEndsAtOnce_data()
    {
        QTest::addColumn<int>("idleMillis");
        for (const int millis : {0, 50, 300, 1'100, 2'300})
            QTest::addRow("after %d ms", millis) << millis;
    }
    void anIdleNodeEndsAtOnce()
    {
        QFETCH(int, idleMillis);
        createToken(m_store);
        ServeProcess server(m_store);
        QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
        // Between its timers, wherever that is.
        QTest::qWait(idleMillis);
        verifySoon(server);
        QCOMPARE(StoreAudit(m_store).count(u"SELECT count(*) FROM nodes"_s), 0);
    }

    void aNodeWithoutWorkersEndsAtOnce()
    {
        ServeProcess server(m_store, {u"--workers"_s, u"0"_s});
        QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
        verifySoon(server);
    }

    void openConnectionsDoNotHoldItUp()
    {
        const QByteArray token = createToken(m_store);
        const HttpHeaders headers{{"Authorization", "Bearer " + token}};
        ServeProcess server(m_store);
        QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
        HttpClient silent(server.port()), kept(server.port()), half(server.port());
        QCOMPARE(kept.ask("GET", "/api/fiction/plans", headers).status, 200);
        half.send("POST /api/fiction/plans HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
        EventReader events(server.port(), token, "/api/events");
        QCOMPARE(events.status(), 200);
        verifySoon(server);
    }

    void aNodeThatHasWorkedEndsAtOnce()
    {
        const QByteArray token = createToken(m_store);
        ServeProcess server(m_store);
        QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
        startPlan(server, token);
        StoreAudit audit(m_store);
        QTRY_VERIFY_WITH_TIMEOUT(audit.count(u"SELECT count(*) FROM backlog_items WHERE status <> 2"_s) == 0, 30'000);
        verifySoon(server);
        QCOMPARE(audit.problems(), QStringList());
    }

    void workThatDoesNotEndInTimeIsGivenBack()
    {
        const QByteArray token = createToken(m_store);
        StoreAudit audit(m_store);
        {
            ServeProcess server(m_store, withDelay("10m"));
            QVERIFY2(server.waitUntilReady(), qPrintable(server.log()));
            startPlan(server, token);
            QTRY_COMPARE(audit.count(u"SELECT count(*) FROM backlog_items WHERE status = 1"_s), 1);
            QCOMPARE(server.terminate(), 0);
        }
        QCOMPARE(audit.count(u"SELECT count(*) FROM jobs WHERE state = 0 AND attempt = 0 AND interruptions = 0"_s), 1);
        QCOMPARE(audit.count(u"SELECT count(*) FROM backlog_items WHERE status = 1"_s), 0);
        QCOMPARE(audit.texts(u"SELECT outcome FROM job_attempts"_s), QStringList{u"released"_s});
        // Another node goes on with it.
        ServeProcess next(m_store, withDelay("1ms"));
        QVERIFY2(next.waitUntilReady(), qPrintable(next.log()));
        QTRY_VERIFY_WITH_TIMEOUT(audit.count(u"SELECT count(*) FROM backlog_items WHERE status <> 2"_s) == 0, 30'000);
        QTRY_VERIFY(audit.isAtRest());
        QCOMPARE(audit.problems(), QStringList());
    }
};

LOOMDECK_TEST(ServeTest, "serve")
#include "tst_serve.moc"
