// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "providers/failuretable.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;

namespace {

const Timestamp seenAt = parseIsoTime(u"2026-11-20T18:00:00Z"_s).value();

using F = FailureClass;
using R = Reaction;

constexpr int untold = -1; ///< no time at all
constexpr int guessed = 0; ///< the bounded default

} // namespace

/** The table of failures, row by row, with answers in the formats that providers send. */
class FailureTableTest : public QObject
{
    Q_OBJECT

    static void columns()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<WebHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("failure");
        QTest::addColumn<int>("reaction");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("code");
    }
    static void row(const char *name, int status, const WebHeaders &headers, const char *body, F failure, R reaction,
                    int seconds, const char *code)
    {
        QTest::newRow(name) << status << headers << QByteArray(body) << static_cast<int>(failure)
                            << static_cast<int>(reaction) << seconds << QString::fromLatin1(code);
    }

private Q_SLOTS:
    void whatProvidersSend_data()
    {
        columns();
        // OpenAI
        row("openai rate", 429,
            {{"x-ratelimit-reset-requests", "1s"},
             {"x-ratelimit-remaining-requests", "12"},
             {"x-ratelimit-reset-tokens", "6m0s"},
             {"x-ratelimit-remaining-tokens", "0"}},
            R"({"error":{"message":"Rate limit reached for gpt-x in organization org-1 on tokens per min (TPM): Limit 30000, Used 30000, Requested 10.","type":"tokens","param":null,"code":"rate_limit_exceeded"}})",
            F::RateLimit, R::SlowDown, 360, "PROVIDER_RATE_LIMIT");
        row("openai rate in words", 429, {},
            R"({"error":{"message":"Rate limit reached for gpt-x on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s. Visit https://example.invalid/limits","type":"requests","code":"rate_limit_exceeded"}})",
            F::RateLimit, R::SlowDown, 20, "PROVIDER_RATE_LIMIT");
        row("openai day", 429, {},
            R"({"error":{"message":"Rate limit reached for gpt-x on requests per day (RPD): Limit 200, Used 200, Requested 1. Please try again in 7m12s.","type":"requests","code":"rate_limit_exceeded"}})",
            F::QuotaWindow, R::WaitUntil, 432, "PROVIDER_QUOTA");
        row("openai no money", 429, {},
            R"({"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}})",
            F::Money, R::HoldForPerson, untold, "PROVIDER_MONEY");
        row("openai hard limit", 400, {},
            R"({"error":{"message":"Billing hard limit has been reached","type":"invalid_request_error","code":"billing_hard_limit_reached"}})",
            F::Money, R::HoldForPerson, untold, "PROVIDER_MONEY");
        row("openai key", 401, {},
            R"({"error":{"message":"Incorrect API key provided: sk-a***b.","type":"invalid_request_error","code":"invalid_api_key"}})",
            F::Setup, R::HoldForPerson, untold, "PROVIDER_KEY");
        row("openai country", 403, {},
            R"({"error":{"code":"unsupported_country_region_territory","message":"Country, region, or territory not supported","type":"request_forbidden"}})",
            F::Setup, R::HoldForPerson, untold, "PROVIDER_FORBIDDEN");
        row("openai model", 404, {},
            R"({"error":{"message":"The model `gpt-9` does not exist or you do not have access to it.","type":"invalid_request_error","code":"model_not_found"}})",
            F::Setup, R::HoldForPerson, untold, "PROVIDER_MODEL");
        row("openai context", 400, {},
            R"({"error":{"message":"This model's maximum context length is 8192 tokens.","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}})",
            F::Content, R::Fail, untold, "PROVIDER_PROMPT_TOO_LONG");
        row("openai our mistake", 400, {},
            R"({"error":{"message":"Unrecognized request argument supplied: foo","type":"invalid_request_error"}})",
            F::Own, R::Fail, untold, "PROVIDER_BAD_REQUEST");
        row("openai trouble", 500, {}, R"({"error":{"message":"The server had an error.","type":"server_error"}})",
            F::Overload, R::RetrySoon, guessed, "PROVIDER_OVERLOADED");
        row("openai overloaded", 503, {{"retry-after", "3"}},
            R"({"error":{"message":"The engine is currently overloaded, please try again later","type":"server_error"}})",
            F::Overload, R::RetrySoon, 3, "PROVIDER_OVERLOADED");
        row("openai slow down", 503, {}, R"({"error":{"message":"Slow Down","type":"server_error"}})", F::Overload,
            R::SlowDown, guessed, "PROVIDER_OVERLOADED");
        // Azure
        row("azure rate", 429, {{"retry-after", "20"}, {"retry-after-ms", "19500"}},
            R"({"error":{"code":"429","message":"Requests to the ChatCompletions_Create Operation have exceeded call rate limit. Please retry after 60 seconds."}})",
            F::RateLimit, R::SlowDown, 19, "PROVIDER_RATE_LIMIT");
        row("azure rate in words", 429, {{"x-ratelimit-reset-requests", "0"}},
            R"({"statusCode":429,"message":"Rate limit is exceeded. Try again in 42 seconds."})", F::RateLimit,
            R::SlowDown, 42, "PROVIDER_RATE_LIMIT");
        row("azure key", 401, {},
            R"({"statusCode":401,"message":"Access denied due to invalid subscription key or wrong API endpoint."})",
            F::Setup, R::HoldForPerson, untold, "PROVIDER_KEY");
        row("azure deployment", 404, {},
            R"({"error":{"code":"DeploymentNotFound","message":"The API deployment for this resource does not exist."}})",
            F::Setup, R::HoldForPerson, untold, "PROVIDER_MODEL");
        row("azure filter", 400, {},
            R"({"error":{"message":"The response was filtered due to the prompt triggering Azure OpenAI's content management policy.","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}})",
            F::Content, R::Fail, untold, "PROVIDER_FILTERED");
        // Anthropic
        row("anthropic rate", 429,
            {{"anthropic-ratelimit-requests-remaining", "10"},
             {"anthropic-ratelimit-requests-reset", "2026-11-20T18:00:01Z"},
             {"anthropic-ratelimit-output-tokens-remaining", "0"},
             {"anthropic-ratelimit-output-tokens-reset", "2026-11-20T18:00:40Z"}},
            R"({"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed your organization's rate limit."},"request_id":"req_1"})",
            F::RateLimit, R::SlowDown, 40, "PROVIDER_RATE_LIMIT");
        row("anthropic overloaded", 529, {},
            R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})", F::Overload, R::RetrySoon,
            guessed, "PROVIDER_OVERLOADED");
        row("anthropic credit", 400, {},
            R"({"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing."}})",
            F::Money, R::HoldForPerson, untold, "PROVIDER_MONEY");
        row("anthropic spend", 400, {},
            R"({"type":"error","error":{"type":"invalid_request_error","message":"You have reached your specified API usage limits. You will regain access on 2026-11-21 at 00:00 UTC."}})",
            F::Money, R::HoldForPerson, 6 * 3600, "PROVIDER_MONEY");
        row("anthropic window", 429, {{"anthropic-ratelimit-unified-reset", "1795233600"}},
            R"j({"type":"error","error":{"type":"rate_limit_error","message":"Usage limit reached; resets 9:20pm (UTC)"}})j",
            F::QuotaWindow, R::WaitUntil, 12000, "PROVIDER_QUOTA");
        row("anthropic key", 401, {},
            R"({"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}})", F::Setup,
            R::HoldForPerson, untold, "PROVIDER_KEY");
        row("anthropic permission", 403, {},
            R"({"type":"error","error":{"type":"permission_error","message":"Your API key does not have permission."}})",
            F::Setup, R::HoldForPerson, untold, "PROVIDER_FORBIDDEN");
        row("anthropic model", 404, {},
            R"({"type":"error","error":{"type":"not_found_error","message":"model: claude-9"}})", F::Setup,
            R::HoldForPerson, untold, "PROVIDER_MODEL");
        row("anthropic too long", 400, {},
            R"({"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 210000 tokens > 200000 maximum"}})",
            F::Content, R::Fail, untold, "PROVIDER_PROMPT_TOO_LONG");
        row("anthropic too large", 413, {},
            R"({"type":"error","error":{"type":"request_too_large","message":"Request exceeds the maximum size"}})",
            F::Content, R::Fail, untold, "PROVIDER_PROMPT_TOO_LONG");
        // Gemini
        row("gemini minute", 429, {},
            R"([{"error":{"code":429,"message":"You exceeded your current quota, please check your plan and billing details.","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"GenerateRequestsPerMinutePerProjectPerModel-FreeTier"}]},{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34s"}]}}])",
            F::RateLimit, R::SlowDown, 34, "PROVIDER_RATE_LIMIT");
        row("gemini day", 429, {},
            R"({"error":{"code":429,"message":"You exceeded your current quota.","status":"RESOURCE_EXHAUSTED","details":[{"violations":[{"quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier"}]},{"retryDelay":"3600.5s"}]}})",
            F::QuotaWindow, R::WaitUntil, 3600, "PROVIDER_QUOTA");
        row("gemini key", 400, {},
            R"({"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}})",
            F::Setup, R::HoldForPerson, untold, "PROVIDER_KEY");
        row("gemini model", 404, {},
            R"({"error":{"code":404,"message":"models/gemini-9 is not found for API version v1beta","status":"NOT_FOUND"}})",
            F::Setup, R::HoldForPerson, untold, "PROVIDER_MODEL");
        row("gemini busy", 503, {},
            R"({"error":{"code":503,"message":"The model is overloaded. Please try again later.","status":"UNAVAILABLE"}})",
            F::Overload, R::RetrySoon, guessed, "PROVIDER_OVERLOADED");
        // OpenRouter
        row("openrouter money", 402, {},
            R"({"error":{"code":402,"message":"This request requires more credits, or fewer max_tokens."}})", F::Money,
            R::HoldForPerson, untold, "PROVIDER_MONEY");
        row("openrouter free day", 429, {},
            R"({"error":{"message":"Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day","code":429,"metadata":{"headers":{"X-RateLimit-Limit":"50","X-RateLimit-Remaining":"0","X-RateLimit-Reset":"1795220400000"}}}})",
            F::QuotaWindow, R::WaitUntil, 22800, "PROVIDER_QUOTA");
        row("openrouter behind", 429, {},
            R"({"error":{"message":"Provider returned error","code":429,"metadata":{"raw":"x is temporarily rate-limited upstream. Please retry shortly.","provider_name":"Chutes"}}})",
            F::RateLimit, R::SlowDown, guessed, "PROVIDER_RATE_LIMIT");
        row("openrouter moderation", 403, {},
            R"({"error":{"code":403,"message":"Input was flagged","metadata":{"reasons":["violence"],"provider_name":"OpenAI"}}})",
            F::Content, R::Fail, untold, "PROVIDER_FILTERED");
        row("openrouter nobody", 404, {}, R"({"error":{"message":"No endpoints found for x/y.","code":404}})", F::Setup,
            R::HoldForPerson, untold, "PROVIDER_MODEL");
        row("openrouter inside 200", 200, {}, R"({"error":{"code":502,"message":"Upstream died"}})", F::Overload,
            R::RetrySoon, guessed, "PROVIDER_OVERLOADED");
        row("rate inside 200", 200, {}, R"({"error":{"code":429,"message":"Slow."}})", F::RateLimit, R::SlowDown,
            guessed, "PROVIDER_RATE_LIMIT");
        // Ollama
        row("ollama model", 404, {}, R"({"error":"model 'tiny' not found"})", F::Setup, R::HoldForPerson, untold,
            "PROVIDER_MODEL");
        row("ollama memory", 500, {},
            R"j({"error":"model requires more system memory (12.0 GiB) than is available (3.9 GiB)"})j", F::Setup,
            R::HoldForPerson, untold, "PROVIDER_MEMORY");
        row("ollama busy", 503, {}, R"({"error":"server busy, please try again.  maximum pending requests exceeded"})",
            F::Overload, R::RetrySoon, guessed, "PROVIDER_OVERLOADED");
        // vLLM
        row("vllm context", 400, {},
            R"({"object":"error","message":"This model's maximum context length is 4096 tokens. However, you requested 5000 tokens","type":"BadRequestError","param":null,"code":400})",
            F::Content, R::Fail, untold, "PROVIDER_PROMPT_TOO_LONG");
        row("vllm model", 404, {},
            R"({"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","param":null,"code":404})",
            F::Setup, R::HoldForPerson, untold, "PROVIDER_MODEL");
        row("vllm key", 401, {}, R"({"error":"Unauthorized"})", F::Setup, R::HoldForPerson, untold, "PROVIDER_KEY");
        row("fastapi", 422, {}, R"({"detail":[{"loc":["body","messages"],"msg":"field required"}]})", F::Own, R::Fail,
            untold, "PROVIDER_BAD_REQUEST");
        row("wrong address", 404, {}, R"({"detail":"Not Found"})", F::Setup, R::HoldForPerson, untold,
            "PROVIDER_ADDRESS");
        // No format at all
        row("page 502", 502, {}, "<html>Bad gateway</html>", F::Overload, R::RetrySoon, guessed, "PROVIDER_OVERLOADED");
        row("empty 429", 429, {}, "", F::RateLimit, R::SlowDown, guessed, "PROVIDER_RATE_LIMIT");
        row("empty 402", 402, {}, "", F::Money, R::HoldForPerson, untold, "PROVIDER_MONEY");
        row("timeout there", 408, {}, "", F::Transport, R::RetrySoon, guessed, "PROVIDER_TIMEOUT");
        row("gateway timeout", 504, {}, "upstream", F::Overload, R::RetrySoon, guessed, "PROVIDER_OVERLOADED");
        row("teapot", 418, {}, "", F::Own, R::Fail, untold, "PROVIDER_BAD_REQUEST");
        row("cannot", 501, {}, "", F::Setup, R::HoldForPerson, untold, "PROVIDER_ADDRESS");
        // Headers that lie
        for (const char *lie :
             {"0", "-1", "-30", "99999999999", "NaN", "inf", "soon", "", "1e400", "Fri, 20 Nov 2020 18:00:00 GMT",
              "Fri, 20 Nov 2099 18:00:00 GMT", "2020-01-01T00:00:00Z"})
            row(qPrintable(u"lie "_s + QString::fromLatin1(lie)), 429,
                {{"retry-after", lie},
                 {"retry-after-ms", lie},
                 {"x-ratelimit-reset-requests", lie},
                 {"x-ratelimit-remaining-requests", "0"},
                 {"anthropic-ratelimit-requests-reset", lie}},
                "{}", F::RateLimit, R::SlowDown, guessed, "PROVIDER_RATE_LIMIT");
        row("one lies", 429, {{"retry-after", "-1"}, {"x-ratelimit-reset-requests", "12s"}}, "", F::RateLimit,
            R::SlowDown, 12, "PROVIDER_RATE_LIMIT");
        row("date", 429, {{"retry-after", "Fri, 20 Nov 2026 18:01:30 GMT"}}, "", F::RateLimit, R::SlowDown, 90,
            "PROVIDER_RATE_LIMIT");
    }
    void whatProvidersSend()
    {
        QFETCH(int, status);
        QFETCH(WebHeaders, headers);
        QFETCH(QByteArray, body);
        QFETCH(int, failure);
        QFETCH(int, reaction);
        QFETCH(int, seconds);
        QFETCH(QString, code);
        const ProviderFailure found = classifyAnswer({status, headers, body, seenAt, u"Loop"_s, u"tiny"_s});
        QCOMPARE(failureClassName(found.failure), failureClassName(static_cast<F>(failure)));
        QCOMPARE(reactionName(found.reaction), reactionName(static_cast<R>(reaction)));
        QCOMPARE(found.error.code, code);
        QCOMPARE(found.status, status);
        QVERIFY(found.error.message.contains(u"Loop"_s));
        QVERIFY(!found.error.suggestedFix.isEmpty());
        QVERIFY(!found.error.message.contains(u"%1"_s) && !found.error.message.contains(u"%2"_s));
        QCOMPARE(needsAPerson(found.failure), found.reaction == R::HoldForPerson);
        if (seconds == untold) {
            QVERIFY(!found.retryAt);
            return;
        }
        QVERIFY(found.retryAt);
        QCOMPARE(found.retrySource == u"default", seconds == guessed);
        const Micros wanted = seconds == guessed ? usualPause(found.failure) : Micros(std::chrono::seconds(seconds));
        const Micros waits = *found.retryAt - seenAt;
        QVERIFY2(waits >= wanted && waits < wanted + 1s, qPrintable(QString::number(waits.count())));
    }

    void aQuotaThatLooksLikeSuccess_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("failure");
        const auto add = [](const char *text, int failure) {
            QTest::newRow(text) << QString::fromLatin1(text) << failure;
        };
        add("You've hit your limit. It resets 9:20pm (UTC)", static_cast<int>(F::QuotaWindow));
        add("Usage limit reached. Your limit will reset at 2am (America/New_York).", static_cast<int>(F::QuotaWindow));
        add("You exceeded your current quota, please try again in 20s.", static_cast<int>(F::RateLimit));
        add("Your credit balance is too low.", static_cast<int>(F::Money));
        add(R"({"error":{"type":"overloaded_error","message":"Overloaded"}})", static_cast<int>(F::Overload));
        add(R"({"type":"error","error":{"type":"rate_limit_error","message":"Slow"}})", static_cast<int>(F::RateLimit));
        add("Mira reached the limit of the harbour and waited for the tide.", -1);
        add(R"({"message":"rate limit","detail":"quota exceeded"})", -1);
        add(R"({"risks":["The rate limit of the lock"]})", -1);
        add("", -1);
        QTest::newRow("a long story about a rate limit")
            << u"The rate limit was all she spoke of. "_s.repeated(40) << -1;
    }
    void aQuotaThatLooksLikeSuccess()
    {
        QFETCH(QString, text);
        QFETCH(int, failure);
        const auto found = disguisedFailure(text, {200, {}, text.toUtf8(), seenAt, u"Loop"_s, u"tiny"_s});
        QCOMPARE(found.has_value(), failure >= 0);
        if (!found)
            return;
        QCOMPARE(failureClassName(found->failure), failureClassName(static_cast<F>(failure)));
        QCOMPARE(found->status, 200);
        QCOMPARE(found->partialText, text);
    }

    void everyWebFailureHasAClassAndWords()
    {
        for (int i = 0; i <= static_cast<int>(WebFailure::Kind::Refused); ++i) {
            const auto kind = static_cast<WebFailure::Kind>(i);
            const ProviderFailure found =
                classifyWebFailure({kind, u"It broke."_s, {}}, {0, {}, {}, seenAt, u"Loop"_s, {}});
            QVERIFY(!found.error.message.isEmpty());
            QCOMPARE(found.failure == F::Stopped, kind == WebFailure::Kind::Stopped);
            QCOMPARE(found.retryAt.has_value(), found.failure == F::Transport);
        }
    }
};

LOOMDECK_TEST(FailureTableTest, "failuretable")
#include "tst_failuretable.moc"
