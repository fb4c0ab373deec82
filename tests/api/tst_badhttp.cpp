// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

constexpr int bodyLimit = 1024 * 1024;

/** A request with the operator's token, whose first line and headers are the test's. */
QByteArray raw(ApiFixture &f, const QByteArray &firstLine, const QByteArray &headers = {}, const QByteArray &body = {})
{
    return firstLine + "\r\nHost: x\r\nAuthorization: Bearer " + f.token(Role::Operator) + "\r\n" + headers + "\r\n" +
           body;
}

QByteArray postProject(ApiFixture &f, const QByteArray &headers, const QByteArray &body)
{
    return raw(f, "POST /api/fiction/projects HTTP/1.1", headers, body);
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

/** Requests that are no good HTTP: refused, and nothing else happens. */
class BadHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRefusedAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status"); // 0: the connection is closed without an answer
        ApiFixture f;
        const QByteArray good = R"({"title":"Atlas"})", length = "Content-Length: 17\r\n";
        const auto add = [](const char *name, const QByteArray &request, int status) {
            QTest::newRow(name) << request << status;
        };
        add("no HTTP", "hello\r\n\r\n", 400);
        add("TLS hello", QByteArray::fromHex("16030100c8010000c40303"), 400);
        add("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
        add("version 2", raw(f, "GET /api/jobs HTTP/2.0"), 400);
        add("version 1.2", raw(f, "GET /api/jobs HTTP/1.2"), 400);
        add("no version", raw(f, "GET /api/jobs"), 400);
        add("no target", raw(f, "GET  HTTP/1.1"), 400);
        add("a NUL in the target", raw(f, QByteArray("GET /api/\0jobs HTTP/1.1", 23)), 400);
        add("an escaped NUL", raw(f, "GET /api/backlog?query=%00 HTTP/1.1"), 400);
        add("a target of another host", raw(f, "GET //evil.test/api/jobs HTTP/1.1"), 400);
        add("a proxy's target", raw(f, "GET http://evil.test/api/jobs HTTP/1.1"), 400);
        add("CONNECT", raw(f, "CONNECT evil.test:443 HTTP/1.1"), 400);
        add("a blank before the colon", raw(f, "GET /api/jobs HTTP/1.1", "X-Thing : 1\r\n"), 400);
        add("a folded header", raw(f, "GET /api/jobs HTTP/1.1", "X-Thing: 1\r\n 2\r\n"), 200);
        add("a header without a colon", raw(f, "GET /api/jobs HTTP/1.1", "XThing\r\n"), 400);
        add("a NUL in a header", raw(f, "GET /api/jobs HTTP/1.1", QByteArray("X-Thing: a\0b\r\n", 14)), 400);
        add("a bare line feed", "GET /api/jobs HTTP/1.1\nHost: x\n\n", 400);
        add("two lengths that differ", postProject(f, length + "Content-Length: 18\r\n", good), 400);
        add("a list of lengths", postProject(f, "Content-Length: 17, 18\r\n", good), 400);
        add("a negative length", postProject(f, "Content-Length: -17\r\n", good), 400);
        add("a length with a sign", postProject(f, "Content-Length: +17\r\n", good), 400);
        add("a length that is no number", postProject(f, "Content-Length: 0x11\r\n", good), 400);
        add("a length beyond 64 bits", postProject(f, "Content-Length: 99999999999999999999999\r\n", good), 400);
        add("length and chunks", postProject(f, length + "Transfer-Encoding: chunked\r\n", chunk(good) + chunk({})),
            400);
        add("chunks and length", postProject(f, "Transfer-Encoding: chunked\r\n" + length, chunk(good) + chunk({})),
            400);
        add("chunks of no size", postProject(f, "Transfer-Encoding: chunked\r\n", "zz\r\n" + good + "\r\n"), 400);
        add("a negative chunk", postProject(f, "Transfer-Encoding: chunked\r\n", "-5\r\nabcde\r\n"), 400);
        add("a chunk beyond 64 bits", postProject(f, "Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\nabc"),
            400);
        add("a chunk without its end",
            postProject(f, "Transfer-Encoding: chunked\r\n", "11\r\n" + good + "xx0\r\n\r\n"), 400);
        add("too long by its length",
            postProject(f, "Content-Length: " + QByteArray::number(bodyLimit + 1) + "\r\n", good), 413);
        add("too long by 4 GB", postProject(f, "Content-Length: 4294967313\r\n", good), 413);
        add("too long in one chunk",
            postProject(f, "Transfer-Encoding: chunked\r\n", chunk(QByteArray(bodyLimit + 1, ' '))), 413);
        QByteArray many;
        for (int i = 0; i < bodyLimit / 1000 + 2; ++i)
            many += chunk(QByteArray(1000, ' '));
        add("too long in many chunks", postProject(f, "Transfer-Encoding: chunked\r\n", many), 413);
        add("10 MB", postProject(f, "Content-Length: 10485760\r\n", QByteArray(10'485'760, ' ')), 413);
        add("a chunk with an endless extension",
            postProject(f, "Transfer-Encoding: chunked\r\n", "1;" + QByteArray(4'000'000, 'x')), 400);
        add("an endless trailer",
            postProject(f, "Transfer-Encoding: chunked\r\n", "0\r\nX: " + QByteArray(4'000'000, 'x')), 400);
        add("an endless first line", "GET /" + QByteArray(1'000'000, 'a') + " HTTP/1.1\r\n\r\n", 400);
        add("an endless header", raw(f, "GET /api/jobs HTTP/1.1", "X-Thing: " + QByteArray(1'000'000, 'a')), 400);
        QByteArray flood;
        for (int i = 0; i < 5'000; ++i)
            flood += "X-" + QByteArray::number(i) + ": 1\r\n";
        add("a flood of headers", raw(f, "GET /api/jobs HTTP/1.1", flood), 400);
        add("nothing but line ends", QByteArray("\r\n").repeated(50'000), 400);
    }
    void isRefusedAndChangesNothing()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        ApiFixture f;
        // The rows were made with tokens of another store.
        const QByteArray mark = "Bearer ldk_";
        if (const qsizetype at = request.indexOf(mark); at >= 0)
            request.replace(at + 7, f.token(Role::Operator).size(), f.token(Role::Operator));
        const QStringList before = f.rows();
        HttpClient client(f.port());
        client.send(request);
        const HttpReply reply = client.receive(5'000);
        QCOMPARE(reply.status, status);
        if (status >= 400) {
            QVERIFY(!reply.code().isEmpty());
            QCOMPARE(reply.header("connection"), "close");
            QVERIFY(client.waitForClosed(10'000));
        }
        QCOMPARE(f.rows(), before);
        QCOMPARE(f.get(u"/api/fiction/plans"_s).status, 200);
    }

    void methodsThatDoNotFitAreToldWhichDo()
    {
        ApiFixture f;
        const auto ask = [&f](const char *method, const char *path) {
            return HttpClient(f.port()).ask(method, path, f.as(Role::Admin));
        };
        const HttpReply reply = ask("DELETE", "/api/fiction/plans");
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.header("allow"), "GET, HEAD, POST");
        QCOMPARE(reply.code(), u"METHOD_NOT_ALLOWED"_s);
        QCOMPARE(ask("POST", "/api/fiction/plans/x/backlog/actions").header("allow"), "GET, HEAD");
        QCOMPARE(ask("HEAD", "/api/jobs/1/cancel").header("allow"), "POST");
        QCOMPARE(ask("BREW", "/api/jobs").status, 405);
        QCOMPARE(ask("get", "/api/jobs").status, 405);
        QCOMPARE(ask("GET", "/api/nothing").status, 404);
        QCOMPARE(ask("GET", "/").status, 404);
        QCOMPARE(ask("GET", "/api/nothing").code(), u"NOT_FOUND"_s);
    }

    void headAnswersAsGetWouldWithoutItsBody()
    {
        ApiFixture f;
        f.newPlan();
        HttpClient client(f.port());
        const HttpReply full = client.ask("GET", "/api/fiction/plans", f.as(Role::Viewer));
        const HttpReply head = client.ask("HEAD", "/api/fiction/plans", f.as(Role::Viewer));
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("content-length").toInt(), full.body.size());
        QCOMPARE(client.ask("HEAD", "/api/nothing", f.as(Role::Viewer)).status, 404);
        QCOMPARE(client.ask("HEAD", "/api/fiction/plans", {}).status, 401);
        // The connection still stands, so no body came.
        QCOMPARE(client.ask("GET", "/api/fiction/plans", f.as(Role::Viewer)).body, full.body);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        ApiFixture f;
        HttpClient client(f.port());
        QByteArray bytes;
        for (int i = 0; i < 20; ++i)
            bytes += postProject(f, "X-Correlation-Id: n" + QByteArray::number(i) + "\r\nContent-Length: 17\r\n",
                                 R"({"title":"Atlas"})");
        client.send(bytes);
        for (int i = 0; i < 20; ++i) {
            const HttpReply reply = client.receive();
            QCOMPARE(reply.status, 201);
            QCOMPARE(reply.header("x-correlation-id"), "n" + QByteArray::number(i));
        }
        QCOMPARE(f.entries(u"project.create"_s).size(), 20u);
    }

    void aCallerMayAskBeforeItSendsTheBody()
    {
        ApiFixture f;
        HttpClient client(f.port());
        client.send(postProject(f, "Content-Length: 17\r\nExpect: 100-continue\r\n", {}));
        QCOMPARE(client.receive().status, 100);
        QCOMPARE(f.count(u"SELECT count(*) FROM projects"_s), 0);
        client.send(R"({"title":"Atlas"})");
        QCOMPARE(client.receive().status, 201);
        // What would be refused anyway need not be sent.
        HttpClient tooMuch(f.port());
        tooMuch.send(postProject(f, "Content-Length: 99999999\r\nExpect: 100-continue\r\n", {}));
        QCOMPARE(tooMuch.receive().status, 413);
    }

    void oldClientsAreServed()
    {
        ApiFixture f;
        HttpClient client(f.port());
        client.send(raw(f, "GET /api/fiction/plans HTTP/1.0"));
        const HttpReply reply = client.receive();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.version, "HTTP/1.0");
        QVERIFY(client.waitForClosed(10'000));
        HttpClient keeps(f.port());
        for (int i = 0; i < 2; ++i) {
            keeps.send(raw(f, "GET /api/fiction/plans HTTP/1.0", "Connection: keep-alive\r\n"));
            const HttpReply kept = keeps.receive();
            QCOMPARE(kept.status, 200);
            QCOMPARE(kept.header("connection").toLower(), "keep-alive");
        }
    }

    void aCallerWhoOnlyListensAnyMoreIsAnswered()
    {
        ApiFixture f;
        HttpClient client(f.port());
        client.send(postProject(f, "Content-Length: 17\r\n", R"({"title":"Atlas"})"));
        client.closeSending();
        QCOMPARE(client.receive().status, 201);
        // One who stops in the middle sent nothing.
        HttpClient half(f.port());
        half.send(postProject(f, "Content-Length: 17\r\n", R"({"title")"));
        half.closeSending();
        QVERIFY(half.waitForClosed());
        HttpClient gone(f.port());
        gone.send(postProject(f, "Content-Length: 17\r\n", R"({"title")"));
        gone.abort();
        QTRY_COMPARE(f.server().connections(), 0);
        QCOMPARE(f.count(u"SELECT count(*) FROM projects"_s), 1);
    }

    void namesMayHoldSlashesAndLetters()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        must(f.engine()
                 .database()
                 .write([](Transaction &tx) {
                     tx.sql().exec(
                         u"UPDATE backlog_items SET backlog_id = ?, backlog_key = ? WHERE backlog_id = 'vision-plan'"_s,
                         {u"Entwurf/ß ?#%"_s, backlogKey(u"Entwurf/ß ?#%"_s)});
                 })
                 .result());
        const HttpReply reply = f.get(f.itemPath(plan, u"Entwurf/ß ?#%"_s));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.object()[u"item"][u"backlogId"].toString(), u"Entwurf/ß ?#%"_s);
        for (const QString &name : {u".."_s, u"%"_s, u"' OR 1=1 --"_s, u"\u202etxt"_s, QString(5'000, u'x')})
            QCOMPARE(f.get(f.itemPath(plan, name)).status, 404);
    }
};

LOOMDECK_TEST(BadHttpTest, "badhttp")
#include "tst_badhttp.moc"
