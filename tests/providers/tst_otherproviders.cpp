// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/serverfixture.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** The adapters for Anthropic's messages and for Ollama. */
class OtherProvidersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anthropicStreams()
    {
        ServerFixture f;
        f.server.add(anthropicStream(u"```json\n{\"name\":\"Mira\"}\n```"_s));
        QString live;
        CompletionRequest request = f.question(u"person"_s);
        request.onText = [&live](const QString &piece) { live += piece; };
        const auto answer = std::get<Completion>(f.ask(*f.provider(u"anthropic"_s), request));
        QCOMPARE(answer.text, uR"({"name":"Mira"})"_s);
        QVERIFY(live.startsWith(u"```json"_s));
        QCOMPARE(answer.promptTokens, 120);
        QCOMPARE(answer.cachedTokens, 20);
        QCOMPARE(answer.completionTokens, 30);
        QCOMPARE(answer.finishReason, u"end_turn"_s);
        QCOMPARE(answer.ladder, LadderMode::Prompt);
        const SeenRequest seen = f.server.seen().at(0);
        QCOMPARE(seen.target, QByteArray("/v1/messages"));
        QCOMPARE(seen.header("x-api-key"), f.key.toLatin1());
        QCOMPARE(seen.header("anthropic-version"), QByteArray("2023-06-01"));
        QVERIFY(seen.json()[u"max_tokens"].toInt() > 0);
        QVERIFY(seen.json()[u"messages"][0][u"content"].toString().contains(u"JSON Schema"_s));
    }

    void anthropicEnds_data()
    {
        QTest::addColumn<QString>("stop");
        QTest::addColumn<QString>("code");
        QTest::newRow("length") << u"max_tokens"_s << u"PROVIDER_TRUNCATED"_s;
        QTest::newRow("refusal") << u"refusal"_s << u"PROVIDER_REFUSED"_s;
        QTest::newRow("window") << u"model_context_window_exceeded"_s << u"PROVIDER_TRUNCATED"_s;
    }
    void anthropicEnds()
    {
        QFETCH(QString, stop);
        QFETCH(QString, code);
        ServerFixture f;
        QCOMPARE(f.failureOf(u"anthropic"_s, anthropicStream(u"Half"_s, stop)).error.code, code);
    }

    void anthropicBreaksInTheMiddle()
    {
        ServerFixture f;
        ServedAnswer answer = anthropicStream(u"Half of an answer"_s);
        answer.pieces =
            answer.pieces.mid(0, 4)
            << "event: error\ndata: "
               "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n";
        const ProviderFailure failure = f.failureOf(u"anthropic"_s, answer);
        QCOMPARE(failure.failure, FailureClass::Overload);
        QVERIFY(!failure.partialText.isEmpty());
        QCOMPARE(*failure.usage.prompt, 120);
        // The line ends without a word of why.
        answer.pieces = anthropicStream(u"Half of an answer"_s).pieces.mid(0, 4);
        QCOMPARE(f.failureOf(u"anthropic"_s, answer).error.code, u"PROVIDER_CUT_OFF"_s);
    }

    void anthropicInOnePiece()
    {
        ServerFixture f;
        const auto answer = std::get<Completion>(f.ask(
            u"anthropic"_s,
            jsonAnswer(
                200,
                R"({"type":"message","content":[{"type":"text","text":"Well."}],"stop_reason":"end_turn","usage":{"input_tokens":7,"output_tokens":2}})")));
        QCOMPARE(answer.text, u"Well."_s);
        QCOMPARE(answer.promptTokens, 7);
    }

    void ollamaStreamsAndGoesDownItsLadder()
    {
        ServerFixture f;
        f.server.add(jsonAnswer(400, R"({"error":"invalid format: schema"})"));
        f.server.add(ollamaStream(uR"({"name":"Mira"})"_s));
        const auto provider = f.provider(u"ollama"_s);
        const CompletionRequest request = f.question(u"person"_s);
        QCOMPARE(std::get<ProviderFailure>(f.ask(*provider, request)).reaction, Reaction::AskAgain);
        const auto answer = std::get<Completion>(f.ask(*provider, request));
        QCOMPARE(answer.text, uR"({"name":"Mira"})"_s);
        QCOMPARE(answer.promptTokens, 120);
        QCOMPARE(answer.completionTokens, 30);
        QCOMPARE(answer.ladder, LadderMode::Object);
        QVERIFY(f.server.seen().at(0).json()[u"format"].isObject());
        QCOMPARE(f.server.seen().at(1).json()[u"format"].toString(), u"json"_s);
        QCOMPARE(f.server.seen().at(1).target, QByteArray("/api/chat"));
    }

    void ollamaFails()
    {
        ServerFixture f;
        QCOMPARE(f.failureOf(u"ollama"_s, jsonAnswer(404, R"({"error":"model 'tiny' not found"})")).error.code,
                 u"PROVIDER_MODEL"_s);
        QCOMPARE(f.failureOf(u"ollama"_s, ollamaStream(u"Half"_s, u"length"_s)).error.code, u"PROVIDER_TRUNCATED"_s);
        ServedAnswer broken = ollamaStream(u"Half of an answer"_s);
        broken.pieces = broken.pieces.mid(0, 1) << "{\"error\":\"llama runner process has terminated\"}\n";
        const ProviderFailure failure = f.failureOf(u"ollama"_s, broken);
        QCOMPARE(failure.failure, FailureClass::Overload);
        QVERIFY(!failure.partialText.isEmpty());
    }
};

LOOMDECK_TEST(OtherProvidersTest, "otherproviders")
#include "tst_otherproviders.moc"
