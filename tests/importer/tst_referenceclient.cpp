// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/referenceclient.h"
#include "importer/referenceserver.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using Answer = ReferenceServer::Answer;

/** One question to a server that may say anything. */
class TestReferenceClient : public QObject
{
    Q_OBJECT

    static Result<Payload> ask(const ReferenceServer &server, const ReferenceClient::Options &options = {})
    {
        QNetworkAccessManager network;
        ReferenceClient client(network, server.url(), u"a-token"_s, options);
        return await(client.get(u"/api/list"_s));
    }

private Q_SLOTS:
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("server");
        QTest::newRow("plain") << u"http://host:5000"_s << u"http://host:5000"_s;
        QTest::newRow("with a slash") << u" https://host/ "_s << u"https://host"_s;
        QTest::newRow("with the API's path") << u"http://host:5000/api/"_s << u"http://host:5000"_s;
        QTest::newRow("below a path") << u"https://host/planner/api"_s << u"https://host/planner"_s;
        QTest::newRow("no scheme") << u"host:5000"_s << QString();
        QTest::newRow("a file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("a password") << u"http://mara:secret@host"_s << QString();
        QTest::newRow("a query") << u"http://host/?a=b"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, server);
        const auto url = ReferenceClient::serverFrom(text);
        QCOMPARE(url.ok(), !server.isEmpty());
        if (url)
            QCOMPARE(url->toString(), server);
        else
            QCOMPARE(url.error().code, u"REFERENCE_ADDRESS"_s);
    }

    void aListComesWithTheTokenShown()
    {
        ReferenceServer server;
        server.on("/api/list", Answer{200, R"([{"a":1}])"});
        const auto answer = ask(server);
        QVERIFY(answer.ok());
        QCOMPARE(answer->root.toArray().size(), 1);
        QVERIFY(server.lastRequest().contains("Authorization: Bearer a-token\r\n"));
        QVERIFY(server.lastRequest().startsWith("GET /api/list HTTP/1.1\r\n"));
    }

    void everyFailureHasItsWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("garbage") << 200 << QByteArray("<html>hello") << u"REFERENCE_GARBAGE"_s << u"a web page"_s;
        QTest::newRow("nothing") << 200 << QByteArray() << u"REFERENCE_GARBAGE"_s << u"it is empty"_s;
        QTest::newRow("bad UTF-8") << 200 << QByteArray("[\"\xff\"]") << u"REFERENCE_GARBAGE"_s << u"no JSON"_s;
        QTest::newRow("token") << 401 << QByteArray() << u"REFERENCE_UNAUTHORIZED"_s << u"token"_s;
        QTest::newRow("role") << 403 << QByteArray() << u"REFERENCE_FORBIDDEN"_s << u"/api/list"_s;
        QTest::newRow("absent") << 404 << QByteArray("\"No plan.\"") << u"REFERENCE_NOT_FOUND"_s << u"No plan."_s;
        QTest::newRow("broken") << 500 << QByteArray("boom") << u"REFERENCE_FAILED"_s << u"500"_s;
    }
    void everyFailureHasItsWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QString, says);
        ReferenceServer server;
        server.on("/api/list", Answer{status, body});
        const auto answer = ask(server);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, code);
        QVERIFY2(answer.error().message.contains(says), qPrintable(answer.error().message));
        QVERIFY(!answer.error().suggestedFix.isEmpty());
        QVERIFY(!answer.error().toLine().contains(u"a-token"));
    }

    void itWaitsWhenItIsAskedTo()
    {
        ReferenceServer server;
        server.on("/api/list", [](int call) {
            return call < 3 ? Answer{429, "{}", {"Retry-After: 0"}} : Answer{200, "[]"};
        });
        QNetworkAccessManager network;
        ReferenceClient client(network, server.url(), u"t"_s);
        const QSignalSpy waiting(&client, &ReferenceClient::waiting);
        QVERIFY(await(client.get(u"/api/list"_s)).ok());
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(server.asked().size(), 3);
    }

    void itDoesNotWaitForEver()
    {
        ReferenceServer server;
        server.on("/api/list", Answer{429, "{}", {"Retry-After: 0"}});
        QCOMPARE(ask(server).error().code, u"REFERENCE_BUSY"_s);
        QCOMPARE(server.asked().size(), 6);
        ReferenceServer slow;
        slow.on("/api/list", Answer{429, "{}", {"Retry-After: 86400"}});
        QCOMPARE(ask(slow).error().code, u"REFERENCE_BUSY"_s);
        QCOMPARE(slow.asked().size(), 1);
    }

    void theTokenGoesNowhereElse()
    {
        ReferenceServer other, server;
        other.on("/api/list", Answer{200, "[]"});
        server.on("/api/list", Answer{302, {}, {"Location: " + other.url().toEncoded() + "/api/list"}});
        const auto answer = ask(server);
        QCOMPARE(answer.error().code, u"REFERENCE_REDIRECT"_s);
        QVERIFY(other.asked().isEmpty());
    }

    void aServerThatIsNotThere()
    {
        ReferenceServer server;
        const QUrl url = server.url();
        server.close();
        QNetworkAccessManager network;
        ReferenceClient client(network, url, u"t"_s);
        QCOMPARE(await(client.get(u"/api/list"_s)).error().code, u"REFERENCE_UNREACHABLE"_s);
    }

    void aServerThatSaysNothing()
    {
        ReferenceServer server;
        server.on("/api/list", Answer{.silent = true});
        ReferenceClient::Options options;
        options.timeout = std::chrono::milliseconds(200);
        QCOMPARE(ask(server, options).error().code, u"REFERENCE_TIMEOUT"_s);
    }

    void aServerThatHangsUp()
    {
        ReferenceServer server;
        server.on("/api/list", Answer{.status = 200, .body = "[{\"id\":", .claimedLength = 1000});
        const auto answer = ask(server);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, u"REFERENCE_CUT_OFF"_s);
    }

    void anAnswerWithoutEnd()
    {
        ReferenceServer server;
        server.on("/api/list", Answer{200, '"' + QByteArray(100'000, 'x') + '"'});
        ReferenceClient::Options options;
        options.mostBytes = 10'000;
        QCOMPARE(ask(server, options).error().code, u"REFERENCE_TOO_LARGE"_s);
    }
};

LOOMDECK_TEST(TestReferenceClient, "referenceclient")
#include "tst_referenceclient.moc"
