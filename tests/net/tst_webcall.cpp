// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webcall.h"
#include "support/loopbackserver.h"
#include "support/registry.h"

#include <atomic>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

using Kind = WebFailure::Kind;
using Manner = ServedAnswer::Manner;

WebRequest post(const QUrl &url)
{
    WebRequest request;
    request.method = "POST";
    request.url = url;
    request.body = "{}";
    request.timeout = 10s;
    return request;
}

ServedAnswer in(Manner manner, int pauseMillis = 0)
{
    ServedAnswer answer;
    answer.manner = manner;
    answer.pauseMillis = pauseMillis;
    return answer;
}

Kind kindOf(const WebResult &result)
{
    const auto *failure = std::get_if<WebFailure>(&result);
    if (!failure)
        qFatal("An answer came where a failure was expected.");
    return failure->kind;
}

} // namespace

/** One exchange with a server that may do anything: its outcome is a value, and it is over in time. */
class WebCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerComesWithItsStatusHeadersAndBody()
    {
        LoopbackServer server;
        ServedAnswer answer;
        answer.status = 418;
        answer.headers = {{"X-Kettle", "short"}, {"Retry-After", "7"}};
        answer.body = "stout";
        server.add(answer);
        WebRequest request = post(server.url(u"/v1/tea?a=b"_s));
        request.headers = {{"Content-Type", "application/json"}, {"X-Api-Key", "k"}};
        request.body = R"({"a":1})";
        const auto reply = std::get<WebReply>(callWeb(request));
        QCOMPARE(reply.status, 418);
        QCOMPARE(reply.header("x-kettle"), QByteArray("short"));
        QCOMPARE(reply.body, QByteArray("stout"));
        QVERIFY(reply.latency > 0us);
        const SeenRequest seen = server.seen().at(0);
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.target, QByteArray("/v1/tea?a=b"));
        QCOMPARE(seen.header("x-api-key"), QByteArray("k"));
        QCOMPARE(seen.header("accept-encoding"), QByteArray("identity"));
        QCOMPARE(seen.body, QByteArray(R"({"a":1})"));
    }

    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (int status :
             {200, 204, 400, 401, 402, 403, 404, 405, 408, 409, 413, 422, 429, 451, 500, 501, 502, 503, 504, 520, 529})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswer()
    {
        QFETCH(int, status);
        LoopbackServer server;
        ServedAnswer answer;
        answer.status = status;
        answer.body = status == 204 ? QByteArray() : QByteArray("why");
        server.add(answer);
        const WebResult result = callWeb(post(server.url()));
        if (const auto *failure = std::get_if<WebFailure>(&result))
            QFAIL(qPrintable(failure->words));
        QCOMPARE(std::get<WebReply>(result).status, status);
        QCOMPARE(std::get<WebReply>(result).body, answer.body);
        QCOMPARE(server.count(), 1);
    }

    void piecesArriveWhileItRunsAndTheCallerMayHaveEnough()
    {
        LoopbackServer server;
        ServedAnswer answer = in(Manner::Pieces, 30);
        answer.pieces = {"one ", "two ", "three ", "four ", "five"};
        server.add(answer);
        QByteArray got;
        WebRequest request = post(server.url());
        request.onPiece = [&](const QByteArray &piece) {
            got += piece;
            return !got.contains("three");
        };
        const auto reply = std::get<WebReply>(callWeb(request));
        QVERIFY(got.startsWith("one two three"));
        QVERIFY(!got.contains("five"));
        QCOMPARE(reply.body, got);
    }

    void tooManyBytesBreakItOff_data()
    {
        QTest::addColumn<bool>("announced");
        QTest::addColumn<qint64>("flood");
        QTest::newRow("50 MB") << false << qint64{50} * 1024 * 1024;
        QTest::newRow("never ending") << false << qint64{-1};
        QTest::newRow("announced") << true << qint64{0};
    }
    void tooManyBytesBreakItOff()
    {
        QFETCH(bool, announced);
        QFETCH(qint64, flood);
        LoopbackServer server;
        ServedAnswer answer = in(announced ? Manner::Whole : Manner::Flood);
        answer.floodBytes = flood;
        if (announced)
            answer.body = QByteArray(3 * 1024 * 1024, 'x');
        server.add(answer);
        WebRequest request = post(server.url());
        request.mostBytes = 2 * 1024 * 1024;
        const WebResult result = callWeb(request);
        QCOMPARE(kindOf(result), Kind::TooLarge);
        QVERIFY(std::get<WebFailure>(result).partial.body.size() <= request.mostBytes);
        QTRY_COMPARE(server.open(), 0);
    }

    void timeIsBounded_data()
    {
        QTest::addColumn<int>("manner");
        QTest::newRow("silence") << static_cast<int>(Manner::Silence);
        QTest::newRow("a byte now and then") << static_cast<int>(Manner::Drip);
    }
    void timeIsBounded()
    {
        QFETCH(int, manner);
        LoopbackServer server;
        server.add(in(static_cast<Manner>(manner), 50));
        WebRequest request = post(server.url());
        request.timeout = 400ms;
        QElapsedTimer time;
        time.start();
        QCOMPARE(kindOf(callWeb(request)), Kind::Timeout);
        QVERIFY(time.elapsed() >= 350 && time.elapsed() < 5000);
        QTRY_COMPARE(server.open(), 0);
    }

    void aStopIsHeededWithinASecond()
    {
        LoopbackServer server;
        server.add(in(Manner::Drip, 20));
        std::atomic<bool> stop{false};
        WebRequest request = post(server.url());
        request.timeout = 60s;
        request.onPiece = [&](const QByteArray &) {
            stop = true;
            return true;
        };
        request.shouldStop = [&] { return stop.load(); };
        QElapsedTimer time;
        time.start();
        QCOMPARE(kindOf(callWeb(request)), Kind::Stopped);
        QVERIFY(time.elapsed() < 2000);
    }

    void aLineThatClosesEarlyIsSaid_data()
    {
        QTest::addColumn<int>("manner");
        QTest::newRow("after the headers") << static_cast<int>(Manner::CloseAfterHeaders);
        QTest::newRow("at once") << static_cast<int>(Manner::CloseAtOnce);
    }
    void aLineThatClosesEarlyIsSaid()
    {
        QFETCH(int, manner);
        LoopbackServer server;
        server.answerWith([manner](const SeenRequest &) { return in(static_cast<Manner>(manner)); });
        WebRequest request = post(server.url());
        request.body = R"({"pay":"once"})";
        QCOMPARE(kindOf(callWeb(request)), Kind::ClosedEarly);
        // What may cost money is not sent again behind our back.
        QCOMPARE(server.count(), 1);
    }

    void redirectsOfAPostAreRefused()
    {
        LoopbackServer server, other;
        for (int status : {301, 302, 303, 307, 308}) {
            ServedAnswer answer;
            answer.status = status;
            answer.headers = {{"Location", other.url(u"/x?secret=1"_s).toEncoded()}};
            server.add(answer);
            WebRequest request = post(server.url());
            request.headers = {{"Authorization", "Bearer k"}};
            const WebResult result = callWeb(request);
            QCOMPARE(kindOf(result), Kind::Redirect);
            QVERIFY(!std::get<WebFailure>(result).words.contains(u"secret"_s));
        }
        QCOMPARE(other.count(), 0);
    }

    void redirectsOfAGetStayOnTheHost()
    {
        LoopbackServer server, other;
        ServedAnswer moved;
        moved.status = 302;
        moved.headers = {{"Location", "/there"}};
        server.add(moved);
        server.add({});
        WebRequest request;
        request.url = server.url(u"/here"_s);
        request.timeout = 10s;
        QCOMPARE(std::get<WebReply>(callWeb(request)).status, 200);
        QCOMPARE(server.seen().at(1).target, QByteArray("/there"));

        moved.headers = {{"Location", other.url(u"/there"_s).toEncoded()}};
        server.add(moved);
        QCOMPARE(kindOf(callWeb(request)), Kind::Redirect);
        QCOMPARE(other.count(), 0);
    }

    void whatCannotBeReachedIsSaid()
    {
        quint16 free = 0;
        {
            QTcpServer gone;
            QVERIFY(gone.listen(QHostAddress::LocalHost));
            free = gone.serverPort();
        }
        QCOMPARE(kindOf(callWeb(post(QUrl(u"http://127.0.0.1:%1/"_s.arg(free))))), Kind::Connection);
        QCOMPARE(kindOf(callWeb(post(QUrl(u"http://nowhere.invalid/"_s)))), Kind::Connection);
        QCOMPARE(kindOf(callWeb(post(QUrl(u"file:///etc/passwd"_s)))), Kind::Refused);
        LoopbackServer plain;
        WebRequest request = post(QUrl(u"https://127.0.0.1:%1/"_s.arg(plain.port())));
        request.timeout = 3s;
        const Kind kind = kindOf(callWeb(request));
        QVERIFY(kind == Kind::Tls || kind == Kind::Timeout);
    }

    void aProxyIsUsed()
    {
        LoopbackServer proxy;
        ServedAnswer answer;
        answer.body = "by proxy";
        proxy.add(answer);
        WebRequest request = post(QUrl(u"http://model.invalid/v1"_s));
        request.proxy = proxy.url();
        QCOMPARE(std::get<WebReply>(callWeb(request)).body, QByteArray("by proxy"));
        QCOMPARE(proxy.seen().at(0).target, QByteArray("http://model.invalid/v1"));
    }

    void threadsWithoutEventLoopsCallAtOnce()
    {
        LoopbackServer server;
        server.answerWith([](const SeenRequest &request) {
            ServedAnswer answer;
            answer.body = request.body;
            return answer;
        });
        std::atomic<int> right{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&, i] {
                for (int call = 0; call < 10; ++call) {
                    WebRequest request = post(server.url());
                    request.body = QByteArray::number(1000 + i * 100 + call).repeated(call % 2 ? 100'000 : 1);
                    const WebResult result = callWeb(request);
                    const auto *reply = std::get_if<WebReply>(&result);
                    right += reply && reply->body == request.body ? 1 : 0;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 80);
    }
};

LOOMDECK_TEST(WebCallTest, "webcall")
#include "tst_webcall.moc"
