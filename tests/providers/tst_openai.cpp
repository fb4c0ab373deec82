// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/serverfixture.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

Completion whole(const CompletionResult &result)
{
    if (const auto *failure = std::get_if<ProviderFailure>(&result))
        qFatal("A failure came where an answer was expected: %s", qPrintable(failure->error.toLine()));
    return std::get<Completion>(result);
}

QString formatOf(const SeenRequest &request)
{
    return request.json()[u"response_format"][u"type"].toString();
}

const QString good = uR"({"name":"Mira"})"_s;

} // namespace

/** The adapter for OpenAI-compatible servers against a server that answers as they do. */
class OpenAiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamedAnswerComesWithItsTokens()
    {
        ServerFixture f;
        f.server.add(openAiStream(u"Once upon a time, far from any gate."_s));
        QString live;
        CompletionRequest request = f.question();
        request.onText = [&live](const QString &piece) { live += piece; };
        const auto provider =
            f.provider(u"openai"_s, {{u"headers"_s, QJsonObject{{u"X-Team"_s, u"ink ${env:KEY}"_s}}}});
        const Completion answer = whole(f.ask(*provider, request));
        QCOMPARE(answer.text, u"Once upon a time, far from any gate."_s);
        QCOMPARE(live, answer.text);
        QCOMPARE(answer.promptTokens, 120);
        QCOMPARE(answer.completionTokens, 30);
        QCOMPARE(answer.cachedTokens, 20);
        QVERIFY(answer.usageTold);
        QCOMPARE(answer.finishReason, u"stop"_s);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.latency.count() > 0);
        const SeenRequest seen = f.server.seen().at(0);
        QCOMPARE(seen.target, QByteArray("/v1/chat/completions"));
        QCOMPARE(seen.header("authorization"), "Bearer " + f.key.toLatin1());
        QCOMPARE(seen.header("x-team"), "ink " + f.key.toLatin1());
        QCOMPARE(seen.json()[u"model"].toString(), u"tiny"_s);
        QVERIFY(seen.json()[u"stream_options"][u"include_usage"].toBool());
        QVERIFY(!seen.json().contains(u"response_format"_s));
    }

    void anAnswerInOnePieceIsTakenToo()
    {
        ServerFixture f;
        // Asked for a stream, this server does not know how.
        QCOMPARE(whole(f.ask(u"openai"_s, openAiAnswer(u"Plain."_s))).text, u"Plain."_s);
        const auto provider = f.provider(u"openai"_s, {{u"stream"_s, false}});
        f.server.add(openAiAnswer(u"Plain."_s));
        QCOMPARE(whole(f.ask(*provider, f.question())).text, u"Plain."_s);
        QVERIFY(!f.server.seen().at(1).json()[u"stream"].toBool());
    }

    void theLadderIsGoneDownOnceAndRemembered()
    {
        ServerFixture f;
        const auto refuse = [](const char *what) {
            return jsonAnswer(
                400, QByteArray(
                         R"({"error":{"message":"Invalid parameter: response_format of type WHAT is not supported."}})")
                         .replace("WHAT", what));
        };
        f.server.add(refuse("json_schema"));
        f.server.add(refuse("json_object"));
        f.server.add(openAiStream(good));
        f.server.add(openAiStream(good));
        f.server.add(openAiStream(good));
        const auto provider = f.provider(u"openai"_s);
        const CompletionRequest request = f.question(u"person"_s);
        for (const LadderMode refused : {LadderMode::Schema, LadderMode::Object}) {
            const auto failure = std::get<ProviderFailure>(f.ask(*provider, request));
            QCOMPARE(failure.reaction, Reaction::AskAgain);
            QCOMPARE(failure.ladder, refused);
        }
        QCOMPARE(whole(f.ask(*provider, request)).ladder, LadderMode::Prompt);
        QCOMPARE(whole(f.ask(*provider, request)).ladder, LadderMode::Prompt);
        const auto seen = f.server.seen();
        QCOMPARE(formatOf(seen[0]), u"json_schema"_s);
        QCOMPARE(formatOf(seen[1]), u"json_object"_s);
        QCOMPARE(formatOf(seen[2]), QString());
        QCOMPARE(formatOf(seen[3]), QString());
        QVERIFY(!seen[0].json()[u"messages"][0][u"content"].toString().contains(u"JSON Schema"_s));
        for (int i : {1, 2})
            QVERIFY(seen[i].json()[u"messages"][0][u"content"].toString().contains(u"\"minLength\":3"_s));
        // Another model of the same server begins at the top.
        CompletionRequest other = request;
        other.model = u"large"_s;
        f.ask(*provider, other);
        QCOMPARE(formatOf(f.server.seen().at(4)), u"json_schema"_s);
    }

    void theStrictSchemaRequiresEverythingAndNullsAreTakenOut()
    {
        ServerFixture f;
        f.server.add(openAiStream(uR"({"name":"Mira","notes":null})"_s));
        const Completion answer = whole(f.ask(*f.provider(u"openai"_s), f.question(u"person"_s)));
        QCOMPARE(answer.text, good);
        const QJsonValue format = f.server.seen().at(0).json()[u"response_format"][u"json_schema"];
        QVERIFY(format[u"strict"].toBool());
        QCOMPARE(format[u"name"].toString(), u"person"_s);
        const QJsonValue schema = format[u"schema"];
        QCOMPARE(schema[u"required"].toArray(), (QJsonArray{u"name"_s, u"notes"_s}));
        QCOMPARE(schema[u"properties"][u"notes"][u"type"].toArray(), (QJsonArray{u"string"_s, u"null"_s}));
        QVERIFY(schema[u"properties"][u"name"][u"minLength"].isUndefined());
        QCOMPARE(schema[u"additionalProperties"].toBool(true), false);
    }

    void aServerWithoutStreamOptionsIsAskedWithout()
    {
        ServerFixture f;
        f.server.add(jsonAnswer(400, R"({"error":{"message":"Unknown parameter: stream_options"}})"));
        f.server.add(openAiStream(u"Well."_s));
        const auto provider = f.provider(u"openai"_s);
        QCOMPARE(std::get<ProviderFailure>(f.ask(*provider, f.question())).reaction, Reaction::AskAgain);
        whole(f.ask(*provider, f.question()));
        QVERIFY(!f.server.seen().at(1).json().contains(u"stream_options"_s));
    }

    void aRepairCarriesTheAnswerAndItsFaults()
    {
        ServerFixture f;
        f.server.add(openAiStream(good));
        CompletionRequest request = f.question(u"person"_s);
        request.repair = RepairTurn{u"{\"name\":1}"_s, {u"/name: not a string"_s}};
        whole(f.ask(*f.provider(u"openai"_s), request));
        const QJsonArray turns = f.server.seen().at(0).json()[u"messages"].toArray();
        QCOMPARE(turns.size(), 3);
        QCOMPARE(turns[1][u"role"].toString(), u"assistant"_s);
        QCOMPARE(turns[1][u"content"].toString(), u"{\"name\":1}"_s);
        QVERIFY(turns[2][u"content"].toString().contains(u"/name: not a string"_s));
    }

    void endsThatAreNoAnswers_data()
    {
        QTest::addColumn<QString>("finish");
        QTest::addColumn<QString>("code");
        QTest::newRow("length") << u"length"_s << u"PROVIDER_TRUNCATED"_s;
        QTest::newRow("filter") << u"content_filter"_s << u"PROVIDER_FILTERED"_s;
    }
    void endsThatAreNoAnswers()
    {
        QFETCH(QString, finish);
        QFETCH(QString, code);
        ServerFixture f;
        for (const ServedAnswer &answer :
             {openAiStream(u"Half of it"_s, finish), openAiAnswer(u"Half of it"_s, finish)}) {
            const ProviderFailure failure = f.failureOf(u"openai"_s, answer);
            QCOMPARE(failure.error.code, code);
            QCOMPARE(failure.failure, FailureClass::Content);
            QCOMPARE(failure.partialText, u"Half of it"_s);
            QCOMPARE(failure.finishReason, finish);
            QCOMPARE(*failure.usage.completion, 30);
        }
    }

    void aRefusalIsSaid()
    {
        ServerFixture f;
        const ProviderFailure failure = f.failureOf(
            u"openai"_s,
            jsonAnswer(
                200,
                R"({"choices":[{"message":{"role":"assistant","content":null,"refusal":"I will not."},"finish_reason":"stop"}]})"));
        QCOMPARE(failure.error.code, u"PROVIDER_REFUSED"_s);
        QVERIFY(failure.error.message.contains(u"I will not."_s));
        QVERIFY(!failure.usage.prompt);
    }

    void missingUsageStaysUnknown()
    {
        ServerFixture f;
        const Completion answer = whole(f.ask(
            u"openai"_s, jsonAnswer(200, R"({"choices":[{"message":{"content":"Well."},"finish_reason":"stop"}]})")));
        QVERIFY(!answer.usageTold);
        QCOMPARE(answer.promptTokens, 0);
    }

    void anErrorInsideASuccessIsAFailure_data()
    {
        QTest::addColumn<bool>("stream");
        QTest::newRow("whole") << false;
        QTest::newRow("in the midst of a stream") << true;
    }
    void anErrorInsideASuccessIsAFailure()
    {
        QFETCH(bool, stream);
        ServerFixture f;
        const QByteArray error = R"({"error":{"code":429,"message":"Rate limited, retry after 12 seconds"}})";
        ServedAnswer answer = jsonAnswer(200, error);
        if (stream) {
            answer = openAiStream(u"Half of it"_s);
            answer.pieces = answer.pieces.mid(0, 3) << "data: " + error + "\n\n";
        }
        const ProviderFailure failure = f.failureOf(u"openai"_s, answer);
        QCOMPARE(failure.failure, FailureClass::RateLimit);
        QCOMPARE(*failure.retryAt - f.clock.now(), Micros(std::chrono::seconds(12)));
        QCOMPARE(failure.partialText.isEmpty(), !stream);
    }

    void theKeyIsNowhereToBeSeen()
    {
        ServerFixture f;
        const QByteArray echo =
            QByteArray(R"({"error":{"message":"Incorrect API key provided: KEY.","code":"invalid_api_key"}})")
                .replace("KEY", f.key.toLatin1());
        const ProviderFailure failure = f.failureOf(u"openai"_s, jsonAnswer(401, echo));
        QCOMPARE(failure.failure, FailureClass::Setup);
        for (const QString &text : {failure.error.message, failure.excerpt})
            QVERIFY2(!text.contains(f.key), qPrintable(text));
        const Completion answer = whole(f.ask(u"openai"_s, openAiAnswer(u"Your key is "_s + f.key)));
        QVERIFY(!answer.text.contains(f.key));
    }

    void aKeyThatIsNotThereHoldsTheWork()
    {
        ServerFixture f;
        const auto provider = f.provider(u"openai"_s, {{u"apiKey"_s, u"${env:MISSING}"_s}});
        const auto failure = std::get<ProviderFailure>(f.ask(*provider, f.question()));
        QCOMPARE(failure.failure, FailureClass::Setup);
        QCOMPARE(failure.reaction, Reaction::HoldForPerson);
        QCOMPARE(failure.error.code, u"SECRET_MISSING"_s);
        QCOMPARE(f.server.count(), 0);
    }

    void fencesAndMarksAreTakenOff_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("fence") << u"```json\n%1\n```"_s;
        QTest::newRow("fence without a name") << u"```\n%1\n```\n"_s;
        QTest::newRow("byte-order mark") << u"\uFEFF%1"_s;
        QTest::newRow("mark and fence") << u"\uFEFF ```json\n%1\n``` "_s;
        QTest::newRow("words around") << u"Here it is:\n```json\n%1\n```\nEnjoy!"_s;
        QTest::newRow("thoughts") << u"<think>\nA name… ```\n</think>\n\n%1"_s;
        QTest::newRow("open fence") << u"```json\n%1"_s;
        QTest::newRow("as it is") << u"%1"_s;
    }
    void fencesAndMarksAreTakenOff()
    {
        QFETCH(QString, said);
        ServerFixture f;
        f.server.add(openAiStream(said.arg(good)));
        QCOMPARE(whole(f.ask(*f.provider(u"openai"_s), f.question(u"person"_s))).text, good);
    }
};

LOOMDECK_TEST(OpenAiTest, "openai")
#include "tst_openai.moc"
