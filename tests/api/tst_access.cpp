// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "core/ids.h"
#include "engine/seed.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** A path that the pattern fits, naming things that do not exist. */
QString pathOf(const QString &pattern)
{
    QString path = pattern;
    path.replace(u"{plan}"_s, seed::authorAgentId()).replace(u"{item}"_s, u"vision-plan"_s);
    path.replace(u"{requirement}"_s, seed::authorAgentId()).replace(u"{job}"_s, u"4711"_s);
    path.replace(u"{provider}"_s, seed::authorAgentId()).replace(u"{operation}"_s, u"none"_s);
    return path.replace(u"{command}"_s, u"project.create"_s);
}

QJsonObject tokenNamed(const QString &name)
{
    return {{u"name"_s, name}, {u"role"_s, u"operator"_s}};
}

} // namespace

/** Who may call what, how often, and what is known of a call afterwards. */
class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteNeedsATokenButHealthAndMetrics()
    {
        ApiFixture f;
        int open = 0;
        for (const Router::Route &route : f.server().router().routes()) {
            HttpClient client(f.port());
            const HttpReply reply = client.ask(route.method, pathOf(route.pattern).toUtf8(), {}, "{}");
            if (route.open) {
                ++open;
                QVERIFY2(reply.status == 200, qPrintable(route.pattern));
                continue;
            }
            QVERIFY2(reply.status == 401, qPrintable(route.pattern));
            QCOMPARE(reply.code(), u"UNAUTHORIZED"_s);
            QCOMPARE(reply.header("www-authenticate"), "Bearer");
        }
        QCOMPARE(open, 3);
    }

    void aRoleBelowTheRoutesIsRefusedAndChangesNothing()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        const QStringList before = f.rows();
        int refused = 0;
        for (const Router::Route &route : f.server().router().routes()) {
            for (const Role role : {Role::Viewer, Role::Operator}) {
                if (role >= route.role)
                    continue;
                const QString path = pathOf(route.pattern).replace(seed::authorAgentId(), plan);
                const HttpReply reply = HttpClient(f.port()).ask(route.method, path.toUtf8(), f.as(role), "{}");
                QVERIFY2(reply.status == 403, qPrintable(route.pattern));
                QCOMPARE(reply.code(), u"FORBIDDEN"_s);
                QCOMPARE(reply.object()[u"details"][u"requiredRole"].toString(), roleName(route.role));
                ++refused;
            }
        }
        QVERIFY(refused >= 10);
        QCOMPARE(f.rows(), before);
    }

    void whoeverChangesSomethingMustBeMoreThanAViewer()
    {
        ApiFixture f;
        for (const Router::Route &route : f.server().router().routes()) {
            // The one asks only, the other takes the role of its command.
            const bool asks = route.pattern.endsWith(u"/preview") || route.pattern == u"/api/commands/{command}";
            QVERIFY2(route.method == "GET" || asks || route.role > Role::Viewer, qPrintable(route.pattern));
        }
        const QStringList before = f.rows();
        for (const Command &command : f.engine().commands().all()) {
            for (const Role role : {Role::Viewer, Role::Operator}) {
                if (role >= command.spec.role)
                    continue;
                const HttpReply reply = f.post(u"/api/commands/"_s + command.spec.id, {}, role);
                QCOMPARE(reply.status, 403);
            }
        }
        QCOMPARE(f.rows(), before);
    }

    void aTokenMustBeKnownAndSentAsBearer_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("unknown") << QByteArray("Bearer ldk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        QTest::newRow("empty") << QByteArray("Bearer ");
        QTest::newRow("basic") << QByteArray("Basic YWRtaW46YWRtaW4=");
        QTest::newRow("bare") << QByteArray("ldk_x");
        QTest::newRow("in quotes") << QByteArray("Bearer \"%1\"");
        QTest::newRow("with more") << QByteArray("Bearer %1x");
        QTest::newRow("with less") << QByteArray("Bearer %");
        QTest::newRow("not Latin") << QByteArray("Bearer \xc3\xa4\xff");
        QTest::newRow("SQL") << QByteArray("Bearer ' OR 1=1 --");
        QTest::newRow("very long") << "Bearer " + QByteArray(9'000, 'a');
    }
    void aTokenMustBeKnownAndSentAsBearer()
    {
        QFETCH(QByteArray, header);
        ApiFixture f;
        header.replace("%1", f.token(Role::Admin));
        if (header.endsWith('%'))
            header.replace("%", f.token(Role::Admin).chopped(1));
        const HttpReply reply = HttpClient(f.port()).ask("GET", "/api/fiction/plans", {{"Authorization", header}});
        QCOMPARE(reply.status, 401);
        QVERIFY(!reply.body.contains(f.token(Role::Admin)));
        // The scheme's name is spelt in any case.
        QCOMPARE(HttpClient(f.port())
                     .ask("GET", "/api/fiction/plans", {{"Authorization", "bEARER  " + f.token(Role::Viewer)}})
                     .status,
                 200);
    }

    void aRevokedTokenIsRefusedWithinAMoment()
    {
        ApiFixture f;
        const HttpReply made = f.post(u"/api/commands/token.create"_s, tokenNamed(u"gone"_s), Role::Admin);
        const HttpHeaders header{{"Authorization", "Bearer " + made.object()[u"token"].toString().toLatin1()}};
        HttpClient client(f.port());
        QCOMPARE(client.ask("GET", "/api/fiction/plans", header).status, 200);
        QCOMPARE(f.post(u"/api/commands/token.revoke"_s, {{u"name"_s, u"gone"_s}}, Role::Admin).status, 200);
        // Also on a connection that stands.
        QTRY_COMPARE_WITH_TIMEOUT(client.ask("GET", "/api/fiction/plans", header).status, 401, 1'000);
    }

    void aTokenRevokedByAnotherProcessIsRefusedSoon()
    {
        ApiFixture f;
        const HttpReply made = f.post(u"/api/commands/token.create"_s, tokenNamed(u"gone"_s), Role::Admin);
        const HttpHeaders header{{"Authorization", "Bearer " + made.object()[u"token"].toString().toLatin1()}};
        HttpClient client(f.port());
        QCOMPARE(client.ask("GET", "/api/fiction/plans", header).status, 200);
        auto other = Engine::open({f.engine().database().url(), {}, u"cli"_s, 0});
        QVERIFY(other.ok());
        must(other.value()
                 ->commands()
                 .run(u"token.revoke"_s, other.value()->localActor(u"cli"_s), {{u"name"_s, u"gone"_s}})
                 .result());
        // Nobody notifies for a process that only looks in; what was remembered ends after two seconds.
        QTRY_COMPARE_WITH_TIMEOUT(client.ask("GET", "/api/fiction/plans", header).status, 401, 3'000);
    }

    void theCorrelationIdIsKeptOrMade_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("expected"); // empty: a new one
        QTest::newRow("none") << QByteArray() << QByteArray();
        QTest::newRow("text") << QByteArray("order-17/b") << QByteArray("order-17/b");
        QTest::newRow("GUID") << QByteArray("E430557E-17DB-5818-A4EF-143397E8B10E")
                              << QByteArray("e430557e17db5818a4ef143397e8b10e");
        QTest::newRow("GUID in braces") << QByteArray("{e430557e-17db-5818-a4ef-143397e8b10e}")
                                        << QByteArray("e430557e17db5818a4ef143397e8b10e");
        QTest::newRow("GUID of digits") << QByteArray("e430557e17db5818a4ef143397e8b10e")
                                        << QByteArray("e430557e17db5818a4ef143397e8b10e");
        QTest::newRow("longest") << QByteArray(128, 'x') << QByteArray(128, 'x');
        QTest::newRow("too long") << QByteArray(129, 'x') << QByteArray();
        QTest::newRow("blanks inside") << QByteArray("a b") << QByteArray();
        QTest::newRow("not ASCII") << QByteArray("\xc3\xa4") << QByteArray();
        QTest::newRow("tab inside") << QByteArray("a\tb") << QByteArray();
    }
    void theCorrelationIdIsKeptOrMade()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, expected);
        ApiFixture f;
        HttpHeaders headers;
        if (!sent.isNull())
            headers.emplaceBack("X-Correlation-Id", sent);
        const HttpReply reply = f.post(u"/api/fiction/projects"_s, {{u"title"_s, u"Atlas"_s}}, Role::Operator, headers);
        const QByteArray id = reply.header("x-correlation-id");
        if (expected.isEmpty()) {
            QCOMPARE(id.size(), 32);
            QVERIFY(parseGuid(QString::fromLatin1(id)).ok());
        } else {
            QCOMPARE(id, expected);
        }
        QCOMPARE(f.entries(u"project.create"_s).at(0).requestId, QString::fromLatin1(id));
        // Refusals carry one too.
        QVERIFY(!HttpClient(f.port()).ask("GET", "/api/nothing").header("x-correlation-id").isEmpty());
    }

    void nobodyPassesForTheAutomation()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s), Role::Operator,
               {{"X-Console-Client", " Automation "}});
        const QJsonArray rows = f.get(u"/api/fiction/plans/%1/backlog/actions"_s.arg(plan)).array();
        QCOMPARE(rows[0][u"actor"].toString(), u"the operator"_s);
        QCOMPARE(rows[0][u"source"].toString(), u"api"_s);
    }

    void tooManyRequestsAreSentAwayUntilTheMinuteIsOver()
    {
        auto clock = std::make_unique<FakeClock>();
        FakeClock *time = clock.get();
        Config config;
        config.api.rateLimitPerMinute = 3;
        ApiFixture f({config, 0, std::move(clock), {}});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(f.get(u"/api/fiction/plans"_s).status, 200);
        time->advance(18s);
        const HttpReply limited = f.get(u"/api/fiction/plans"_s, Role::Viewer, {{"X-Correlation-Id", "c-1"}});
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.header("retry-after"), "42");
        QCOMPARE(limited.code(), u"RATE_LIMITED"_s);
        QCOMPARE(limited.object()[u"details"][u"retryAfterSeconds"].toInt(), 42);
        QCOMPARE(limited.object()[u"details"][u"correlationId"].toString(), u"c-1"_s);
        // Each caller has a count of its own.
        QCOMPARE(f.get(u"/api/fiction/plans"_s, Role::Admin).status, 200);
        time->advance(42s);
        QCOMPARE(f.get(u"/api/fiction/plans"_s).status, 200);
    }

    void callersWithoutATokenAreCountedByAddress()
    {
        Config config;
        config.api.rateLimitPerMinute = 3;
        for (const QByteArray &header : {QByteArray(), QByteArray("Bearer wrong"), QByteArray("Basic abc")}) {
            ApiFixture f({config, 0, std::make_unique<FakeClock>(), {}});
            QList<int> statuses;
            for (int i = 0; i < 4; ++i) {
                const HttpHeaders headers = header.isEmpty() ? HttpHeaders() : HttpHeaders{{"Authorization", header}};
                statuses << HttpClient(f.port()).ask("GET", "/api/fiction/plans", headers).status;
            }
            QCOMPARE(statuses, (QList<int>{401, 401, 401, 429}));
            QCOMPARE(f.get(u"/api/fiction/plans"_s).status, 200);
        }
    }
};

LOOMDECK_TEST(AccessTest, "access")
#include "tst_access.moc"
