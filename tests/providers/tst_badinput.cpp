// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/serverfixture.h"
#include "support/registry.h"

#include <fstream>
#include <QElapsedTimer>
#include <QTest>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

// The address sanitizer keeps what was freed for a while.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 mostMemory = qint64{160} * 1024 * 1024;
#else
constexpr qint64 mostMemory = qint64{32} * 1024 * 1024;
#endif

using Manner = ServedAnswer::Manner;

qint64 residentBytes()
{
    std::ifstream statm("/proc/self/statm");
    qint64 total = 0, resident = 0;
    statm >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

ServedAnswer rubbish(Manner manner, int pauseMillis = 0)
{
    ServedAnswer answer;
    answer.manner = manner;
    answer.pauseMillis = pauseMillis;
    return answer;
}

ServedAnswer flooding(const QByteArray &start, qint64 bytes, const QByteArray &type)
{
    ServedAnswer answer = rubbish(Manner::Flood);
    answer.contentType = type;
    answer.body = start;
    answer.floodBytes = bytes;
    return answer;
}

ServedAnswer withHeader(const char *name, const QByteArray &value, int status)
{
    ServedAnswer answer;
    answer.status = status;
    answer.headers = {{name, value}};
    return answer;
}

const QByteArray opened = "{\"choices\":[{\"message\":{\"content\":\"";

} // namespace

/** Whatever a server sends: the call ends in time, in bounds, with a class, and the thread is free for the next one. */
class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rubbishIsBoundedAndClassified_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<ServedAnswer>("answer");
        QTest::addColumn<QString>("code");
        const auto row = [](const QByteArray &name, const ServedAnswer &answer, const char *code) {
            for (const QString &kind : {u"openai"_s, u"anthropic"_s, u"ollama"_s})
                QTest::newRow(name + ' ' + kind.toLatin1()) << kind << answer << QString::fromLatin1(code);
        };
        row("50 MB", flooding(opened, qint64{50} * 1024 * 1024, "application/json"), "PROVIDER_ANSWER_TOO_LARGE");
        row("never-ending", flooding(opened, -1, "application/json"), "PROVIDER_ANSWER_TOO_LARGE");
        row("never-ending stream", flooding("data: ", -1, "text/event-stream"), "PROVIDER_ANSWER_TOO_LARGE");
        row("one byte now and then", rubbish(Manner::Drip, 40), "PROVIDER_TIMEOUT");
        row("silence", rubbish(Manner::Silence), "PROVIDER_TIMEOUT");
        row("closes after the headers", rubbish(Manner::CloseAfterHeaders), "PROVIDER_CUT_OFF");
        row("web page", jsonAnswer(200, "<!doctype html><title>Sign in</title>"), "PROVIDER_WEB_PAGE");
        row("nothing", jsonAnswer(200, ""), "PROVIDER_EMPTY");
        row("no JSON", jsonAnswer(200, "{\"choices\": nonsense"), "PROVIDER_GARBLED");
        row("invalid UTF-8", jsonAnswer(200, opened + "caf\xE9\xFF\"}}]}"), "PROVIDER_GARBLED");
        row("10,000 deep", jsonAnswer(200, "{\"a\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}"),
            "PROVIDER_GARBLED");
        row("10,000 objects deep",
            jsonAnswer(200, QByteArray("{\"a\":").repeated(10'000) + "1" + QByteArray(10'000, '}')),
            "PROVIDER_GARBLED");
        row("not what was asked for", jsonAnswer(200, R"({"hello":"world"})"), "PROVIDER_EMPTY");
        row("redirect", withHeader("Location", "http://192.0.2.1/", 302), "PROVIDER_REDIRECT");
        row("redirect for good", withHeader("Location", "https://elsewhere.invalid/v1", 308), "PROVIDER_REDIRECT");
    }
    void rubbishIsBoundedAndClassified()
    {
        QFETCH(QString, kind);
        QFETCH(ServedAnswer, answer);
        QFETCH(QString, code);
        ServerFixture f;
        if (kind == u"ollama" && (code == u"PROVIDER_EMPTY") && !answer.body.isEmpty())
            code = u"PROVIDER_CUT_OFF"_s; // a line without an end of its own
        f.server.add(answer);
        const auto provider = f.provider(kind, {{u"timeout"_s, u"2s"_s}, {u"mostBytes"_s, 4 * 1024 * 1024}});
        const qint64 before = residentBytes();
        QElapsedTimer time;
        time.start();
        const CompletionResult result = f.ask(*provider, f.question());
        QVERIFY2(time.elapsed() < 8000, qPrintable(QString::number(time.elapsed())));
        QVERIFY2(residentBytes() - before < mostMemory, qPrintable(QString::number(residentBytes() - before)));
        QVERIFY(std::holds_alternative<ProviderFailure>(result));
        const auto &failure = std::get<ProviderFailure>(result);
        QCOMPARE(failure.error.code, code);
        QVERIFY(failure.failure != FailureClass::Stopped && failure.failure != FailureClass::Own);
        QVERIFY(!failure.error.suggestedFix.isEmpty());
        QVERIFY(failure.excerpt.size() <= 2000);
        // The thread is free, and the next call is a good one.
        const ServedAnswer next = kind == u"openai"      ? openAiStream(u"Well."_s)
                                  : kind == u"anthropic" ? anthropicStream(u"Well."_s)
                                                         : ollamaStream(u"Well."_s);
        f.server.add(next);
        QCOMPARE(std::get<Completion>(f.ask(*provider, f.question())).text, u"Well."_s);
    }

    void wrongContentTypesAreReadByWhatTheyHold()
    {
        for (const QByteArray &type : {QByteArray("text/plain"), QByteArray("text/html"), QByteArray(),
                                       QByteArray("application/octet-stream"), QByteArray("nonsense")}) {
            ServerFixture f;
            ServedAnswer answer = openAiAnswer(u"Well."_s);
            answer.contentType = type;
            QCOMPARE(std::get<Completion>(f.ask(u"openai"_s, answer)).text, u"Well."_s);
            answer = openAiStream(u"Well."_s);
            answer.contentType = type;
            QCOMPARE(std::get<Completion>(f.ask(u"openai"_s, answer)).text, u"Well."_s);
        }
    }

    void twoMillionLettersAreAnAnswer()
    {
        const QString text = u"ä"_s + u"x"_s.repeated(2'000'000 - 1);
        for (const ServedAnswer &served : {openAiAnswer(text), openAiStream(text)}) {
            ServerFixture f;
            QElapsedTimer time;
            time.start();
            QCOMPARE(std::get<Completion>(f.ask(u"openai"_s, served)).text.size(), 2'000'000);
            QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));
        }
    }

    void aBrokenStreamKeepsWhatWasSaid()
    {
        ServerFixture f;
        ServedAnswer answer = openAiStream(u"Half of an answer"_s);
        answer.pieces = answer.pieces.mid(0, 3) << "data: {\"choices\":[{\"delta\":{\"content\":\"\xFF\"}}]}\n\n";
        const ProviderFailure failure = f.failureOf(u"openai"_s, answer);
        QCOMPARE(failure.error.code, u"PROVIDER_GARBLED"_s);
        QVERIFY(failure.partialText.startsWith(u"Half"_s));
        answer.pieces = openAiStream(u"Half of an answer"_s).pieces.mid(0, 3);
        const ProviderFailure cut = f.failureOf(u"openai"_s, answer);
        QCOMPARE(cut.failure, FailureClass::Transport);
        QVERIFY(cut.partialText.startsWith(u"Half"_s));
    }

    void aStopIsHeededInTheMidstOfAStream()
    {
        ServerFixture f;
        f.server.add(openAiStream(u"A long story that is told slowly. "_s.repeated(20), u"stop"_s, 100));
        CompletionRequest request = f.question();
        request.onText = [&f](const QString &) { f.stop.cancelled = true; };
        QElapsedTimer time;
        time.start();
        const auto failure = std::get<ProviderFailure>(f.ask(*f.provider(u"openai"_s), request));
        QVERIFY(time.elapsed() < 1500);
        QCOMPARE(failure.failure, FailureClass::Stopped);
        QVERIFY(!failure.partialText.isEmpty());
    }

    void randomBytesNeverBreakAnything()
    {
        quint32 seed = 12345;
        const auto next = [&seed] { return seed = seed * 1664525u + 1013904223u; };
        ServerFixture f;
        for (int round = 0; round < 60; ++round) {
            ServedAnswer answer = round % 2 ? openAiStream(u"Some text of an answer"_s) : openAiAnswer(u"Some text"_s);
            QByteArray bytes = answer.body;
            for (const QByteArray &piece : answer.pieces)
                bytes += piece;
            for (quint32 i = 0; i < 1 + next() % 8; ++i)
                bytes[static_cast<qsizetype>(next() % static_cast<quint32>(bytes.size()))] =
                    static_cast<char>(next() >> 16);
            f.server.add(jsonAnswer(200, bytes));
            const CompletionResult result = f.ask(*f.provider(u"openai"_s), f.question());
            if (const auto *failure = std::get_if<ProviderFailure>(&result))
                QVERIFY(!failure->error.code.isEmpty());
        }
    }
};

LOOMDECK_TEST(BadInputTest, "badinput")
#include "tst_badinput.moc"
