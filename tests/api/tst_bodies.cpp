// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "core/json.h"
#include "engine/seed.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

QByteArray nested(int depth)
{
    return QByteArray("{\"title\":") + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
}

} // namespace

/** Bodies that are no good: each is refused with a code and the place of the fault, and nothing else happens. */
class BodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBadBodyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto add = [](const char *name, const QByteArray &body, const char *code) {
            QTest::newRow(name) << body << QString::fromLatin1(code);
        };
        add("no JSON", "title=Atlas", "JSON_MALFORMED");
        add("cut short", "{\"title\":\"Atl", "JSON_MALFORMED");
        add("text behind", R"({"title":"Atlas"} x)", "JSON_MALFORMED");
        add("two values", R"({"title":"Atlas"}{"title":"Atlas"})", "JSON_MALFORMED");
        add("a comma too many", R"({"title":"Atlas",})", "JSON_MALFORMED");
        add("a comment", "{\"title\":\"Atlas\" /* map */}", "JSON_MALFORMED");
        add("single quotes", "{'title':'Atlas'}", "JSON_MALFORMED");
        add("a byte-order mark and UTF-16", QByteArray("\xff\xfe{\0}\0", 6), "JSON_MALFORMED");
        add("invalid UTF-8", "{\"title\":\"Atl\xff\xfe\"}", "JSON_MALFORMED");
        add("overlong UTF-8", "{\"title\":\"\xc0\xaf\"}", "JSON_MALFORMED");
        add("half a surrogate", R"({"title":"\ud800"})", "JSON_MALFORMED");
        add("a bare control character", "{\"title\":\"a\nb\"}", "JSON_MALFORMED");
        add("a bare NUL", QByteArray("{\"title\":\"a\0b\"}", 15), "JSON_MALFORMED");
        add("NaN", R"({"title":NaN})", "JSON_MALFORMED");
        add("a leading zero", R"({"title":01})", "JSON_MALFORMED");
        add("an escaped NUL", R"({"title":"a\u0000b"})", "BAD_CHARACTER");
        add("a key twice", R"({"title":"Atlas","title":"Atlas"})", "JSON_DUPLICATE_KEY");
        add("a key twice, once escaped", R"({"title":"Atlas","\u0074itle":"Atlas"})", "JSON_DUPLICATE_KEY");
        add("a key twice inside", R"({"title":{"a":1,"a":2}})", "JSON_DUPLICATE_KEY");
        add("deep", nested(65), "JSON_TOO_DEEP");
        add("very deep", nested(100'000), "JSON_TOO_DEEP");
        add("deep but legal", nested(60), "WRONG_TYPE");
        add("a number beyond a double", R"({"title":1e400})", "JSON_NUMBER_RANGE");
        add("an integer beyond 64 bits", R"({"title":18446744073709551616})", "JSON_NUMBER_RANGE");
        add("a list", "[]", "JSON_NOT_OBJECT");
        add("a string", "\"Atlas\"", "JSON_NOT_OBJECT");
        add("null", "null", "JSON_NOT_OBJECT");
        add("a number for a text", R"({"title":5})", "WRONG_TYPE");
        add("a list for a text", R"({"title":["Atlas"]})", "WRONG_TYPE");
        add("true for a text", R"({"title":true})", "WRONG_TYPE");
        add("over-long text", "{\"title\":\"" + QByteArray(257, 'x') + "\"}", "TEXT_TOO_LONG");
        add("half a million letters", "{\"title\":\"" + QByteArray(500'000, 'x') + "\"}", "TEXT_TOO_LONG");
        add("an unknown field", R"({"titel":"Atlas"})", "UNKNOWN_FIELD");
        add("an unknown field of half a million letters", "{\"" + QByteArray(500'000, 'x') + "\":1}", "UNKNOWN_FIELD");
        add(
            "many unknown fields",
            [] {
                QByteArray text = "{\"title\":\"Atlas\"";
                for (int i = 0; i < 50'000; ++i)
                    text += ",\"f" + QByteArray::number(i) + "\":1";
                return text + '}';
            }(),
            "UNKNOWN_FIELD");
        add("a prototype", R"({"__proto__":{"role":"admin"},"title":"Atlas"})", "UNKNOWN_FIELD");
    }
    void aBadBodyIsRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        ApiFixture f;
        const QStringList before = f.rows();
        const HttpReply reply = f.postBytes(u"/api/fiction/projects"_s, body);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), code);
        QVERIFY(!reply.object()[u"message"].toString().isEmpty());
        QVERIFY(!reply.object()[u"suggestedFix"].toString().isEmpty());
        QVERIFY2(reply.body.size() < 2'000, "An answer does not send back what it refuses.");
        QCOMPARE(f.rows(), before);
        QCOMPARE(f.post(u"/api/fiction/projects"_s, {{u"title"_s, u"Atlas"_s}}).status, 201);
    }

    void everyCommandRefusesWrongTypesAndUnknownFields()
    {
        ApiFixture f;
        const QStringList before = f.rows();
        for (const Command &command : f.engine().commands().all()) {
            const QString path = u"/api/commands/"_s + command.spec.id;
            QCOMPARE(f.post(path, {{u"nonsense"_s, 1}}, Role::Admin).status, 400);
            for (const ParamSpec &param : command.spec.params) {
                if (param.kind == ParamSpec::Kind::Object)
                    continue;
                const QJsonValue wrong =
                    param.kind == ParamSpec::Kind::Number ? QJsonValue(u"7"_s) : QJsonValue(QJsonArray{1});
                const HttpReply reply = f.post(path, {{param.name, wrong}}, Role::Admin);
                QVERIFY2(reply.status == 400, qPrintable(command.spec.id + u'.' + param.name));
            }
        }
        QCOMPARE(f.rows(), before);
        const HttpReply unknown = f.post(u"/api/commands/backlog.resum"_s, {}, Role::Admin);
        QCOMPARE(unknown.status, 404);
        QCOMPARE(unknown.code(), u"COMMAND_UNKNOWN"_s);
        QVERIFY(unknown.object()[u"suggestedFix"].toString().contains(u"backlog.resume"_s));
    }

    void idsMustBeIds()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        QStringList before = f.rows();
        for (const QString &field :
             {u"agentId"_s, u"providerId"_s, u"modelId"_s, u"taskId"_s, u"conversationId"_s, u"conversationPlanId"_s}) {
            for (const QString &bad : {u"1"_s, u"e430557e-17db-5818-a4ef-143397e8b10"_s, u"x"_s.repeated(36)}) {
                QJsonObject body = f.resumeBody(plan, u"vision-plan"_s);
                body[field] = bad;
                const HttpReply reply = f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), body);
                QCOMPARE(reply.status, 400);
                QCOMPARE(reply.code(), u"BAD_ID"_s);
                QCOMPARE(reply.object()[u"details"][u"path"].toString(), u'/' + field);
            }
        }
        QCOMPARE(f.rows(), before);
        // Any usual spelling will do.
        QJsonObject body = f.resumeBody(plan, u"vision-plan"_s);
        body[u"agentId"] = u"{%1}"_s.arg(body[u"agentId"].toString().toUpper());
        QCOMPARE(f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), body).status, 200);
    }

    void numbersAndTimesOutOfRangeAreRefused_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"/api/jobs?limit=0",
                                 "/api/jobs?limit=1001",
                                 "/api/jobs?limit=-1",
                                 "/api/jobs?limit=1.5",
                                 "/api/jobs?limit=99999999999999999999",
                                 "/api/jobs?limit=ten",
                                 "/api/jobs?before=-1",
                                 "/api/jobs?state=sleeping",
                                 "/api/jobs?state=ready,",
                                 "/api/journal?after=-1",
                                 "/api/journal?limit=0",
                                 "/api/journal?before=1e3",
                                 "/api/backlog?limit=0",
                                 "/api/backlog?offset=-1",
                                 "/api/backlog?offset=100000001",
                                 "/api/backlog?query=state:sleeping",
                                 "/api/backlog?query=phase:9",
                                 "/api/backlog?query=age:%3E99999999999999d",
                                 "/api/backlog?query=age:%3E999999999d",
                                 "/api/backlog?query=tries:%3E99999999999",
                                 "/api/backlog?query=sort:nothing",
                                 "/api/backlog?query=why:because",
                                 "/api/backlog/bulk/x/items?after=-1"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void numbersAndTimesOutOfRangeAreRefused()
    {
        QFETCH(QString, path);
        ApiFixture f;
        const HttpReply reply = f.get(path);
        QCOMPARE(reply.status, 400);
        QVERIFY(!reply.object()[u"suggestedFix"].toString().isEmpty());
    }

    void theLargestNumbersAreStillAnswered()
    {
        ApiFixture f;
        f.newPlan();
        for (const char *path :
             {"/api/jobs?before=9223372036854775807", "/api/journal?after=9223372036854775807",
              "/api/journal?before=9223372036854775807", "/api/backlog?offset=100000000",
              "/api/backlog?query=age:%3C30000d", "/api/backlog?query=age:%3E30000d",
              "/api/backlog?query=tries:%3E2147483647", "/api/backlog/bulk/x/items?after=100000000"}) {
            const HttpReply reply = f.get(QString::fromLatin1(path));
            QVERIFY2(reply.status == 200, path);
        }
        for (const char *path : {"/api/jobs/9223372036854775807", "/api/jobs/9223372036854775808", "/api/jobs/-1",
                                 "/api/jobs/0", "/api/jobs/1e3", "/api/jobs/%27", "/api/backlog/bulk/none"}) {
            const HttpReply reply = f.get(QString::fromLatin1(path));
            QVERIFY2(reply.status == 404, path);
        }
    }

    void wordsOfSqlAreOnlyWords()
    {
        ApiFixture f;
        const QString hostile = u"'; DROP TABLE backlog_items; -- \" % _ \\"_s;
        const QString plan = f.newPlan(hostile);
        const QString escaped = QString::fromLatin1(QUrl::toPercentEncoding(u"plan:\""_s + hostile.left(30) + u'"'));
        QCOMPARE(f.get(u"/api/backlog?query="_s + escaped).status, 200);
        for (const QString &name : {u"query"_s, u"kind"_s, u"planId"_s, u"subjectId"_s, u"state"_s}) {
            const QString value = QString::fromLatin1(QUrl::toPercentEncoding(hostile));
            for (const QString &path : {u"/api/journal"_s, u"/api/jobs"_s, u"/api/backlog"_s}) {
                const HttpReply reply = f.get(path + u'?' + name + u'=' + value);
                QVERIFY2(reply.status < 500, qPrintable(path + u'?' + name));
            }
        }
        QCOMPARE(f.get(u"/api/fiction/plans"_s).array()[0][u"name"].toString(), hostile);
        QCOMPARE(f.backlog(plan).size(), 3);
    }

    void textsOfEveryScriptComeBackAsTheyWere()
    {
        ApiFixture f;
        for (const QString &title : {u"Größe"_s, u"图书"_s, u"مكتبة"_s, u"\U0001F9F5\u200d\u202e"_s, u"a\tb\nc"_s,
                                     u"\"\\/</script>"_s, QString(256, u'ß')}) {
            const HttpReply made = f.post(u"/api/fiction/projects"_s, {{u"title"_s, title}});
            QCOMPARE(made.status, 201);
            QCOMPARE(made.object()[u"title"].toString(), title);
            QCOMPARE(f.entries(u"project.create"_s).back().subjectName, title);
        }
    }

    void anEmptyBodyIsAnEmptyObject()
    {
        ApiFixture f;
        QCOMPARE(f.postBytes(u"/api/fiction/projects"_s, {}).code(), u"PROJECT_TITLE_REQUIRED"_s);
        QCOMPARE(f.postBytes(u"/api/fiction/projects"_s, " \r\n\t ").code(), u"PROJECT_TITLE_REQUIRED"_s);
        HttpClient client(f.port());
        QCOMPARE(client.ask("POST", "/api/fiction/projects", f.as(Role::Operator)).code(), u"PROJECT_TITLE_REQUIRED"_s);
    }

    void aBodyOfExactlyTheLimitIsRead()
    {
        Config config;
        config.api.bodyLimitBytes = 4096;
        ApiFixture f({config, 0, {}, {}});
        const QByteArray full = R"({"title":"Atlas"})" + QByteArray(4096 - 17, ' ');
        QCOMPARE(f.postBytes(u"/api/fiction/projects"_s, full).status, 201);
        const HttpReply more = f.postBytes(u"/api/fiction/projects"_s, full + ' ');
        QCOMPARE(more.status, 413);
        QCOMPARE(more.code(), u"BODY_TOO_LARGE"_s);
    }
};

LOOMDECK_TEST(BodiesTest, "bodies")
#include "tst_bodies.moc"
