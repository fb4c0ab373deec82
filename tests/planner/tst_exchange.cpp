// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "core/json.h"
#include "lore/requirementstore.h"
#include "planner/plannerfixture.h"
#include "planner/transcript.h"
#include "support/registry.h"

#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const QStringList wholePlan{u"vision-plan"_s,     u"world-bible"_s,    u"iteration-plan"_s,
                            u"outline-harbour"_s, u"refine-harbour"_s, u"draft-harbour"_s};

ServedAnswer withRetryAfter(int status, const QByteArray &seconds)
{
    return jsonAnswer(status, R"({"error":{"message":"Not now."}})", {{"Retry-After", seconds}});
}

ServedAnswer closing()
{
    ServedAnswer answer;
    answer.manner = ServedAnswer::Manner::CloseAfterHeaders;
    return answer;
}

} // namespace

/** Phases that ask a real server: what they ask, what is kept of it, and what each failure does to the item. */
class ExchangeTest : public QObject
{
    Q_OBJECT

    static std::vector<Transcript> transcripts(PlannerFixture &f, const QString &item = u"vision-plan"_s)
    {
        const qint64 key = f.item(item).key;
        auto list = must(f.store.read([&](Connection &c) { return transcriptstore::ofItem(c, key, 20); }));
        std::reverse(list.begin(), list.end());
        return list;
    }

private Q_SLOTS:
    void aPlanGoesFromVisionToSceneThroughAServer()
    {
        LoopbackServer server;
        server.answerWith(goodServedAnswer);
        PlannerFixture f;
        f.addServer(server);
        f.resume(u"vision-plan"_s, f.serverId, f.serverModel);
        QCOMPARE(f.runAll(), wholePlan);
        QCOMPARE(server.count(), 6);
        QCOMPARE(f.count(u"SELECT count(*) FROM transcripts"_s), 6);
        QCOMPARE(f.count(u"SELECT count(*) FROM transcripts WHERE validation_status = 'Passed'"_s), 6);
        QCOMPARE(f.count(u"SELECT count(*) FROM planner_executions WHERE outcome = 'Success'"_s), 5);
        for (const QString &id : wholePlan)
            QCOMPARE(f.item(id).status, ItemStatus::Complete);
        const Transcript one = transcripts(f).at(0);
        QCOMPARE(one.providerName, u"Loop"_s);
        QCOMPARE(one.modelName, u"tiny"_s);
        QCOMPARE(one.providerId, f.serverId);
        QCOMPARE(*one.promptTokens, 120);
        QCOMPARE(*one.cachedTokens, 20);
        QCOMPARE(*one.completionTokens, 30);
        QCOMPARE(*one.cost, (100 * 2.0 + 20 * 0.5 + 30 * 8.0) / 1e6);
        QCOMPARE(one.ladderMode, u"schema"_s);
        QCOMPARE(one.finishReason, u"stop"_s);
        QCOMPARE(one.httpStatus, 200);
        QVERIFY(*one.latencyMs > 0);
        QVERIFY(one.failureClass.isEmpty());
        QCOMPARE(one.toJson()[u"cost"].toDouble(), *one.cost);
        QCOMPARE(f.entries(u"phase.completed"_s)[0].details[u"usage"][u"promptTokens"].toInt(), 120);

        // The same plan from a recording of those answers.
        QJsonObject recording;
        for (const QString &schema : {u"vision"_s, u"world-bible"_s, u"iteration"_s, u"blueprint"_s, u"scroll"_s})
            recording.insert(schema, goodAnswer(schema));
        recording.insert(u"scene"_s, transcripts(f, u"draft-harbour"_s).at(0).responsePayload);
        QTemporaryDir dir;
        QFile file(dir.filePath(u"recording.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(jsonText(recording));
        file.close();
        PlannerFixture again;
        again.addReplay(file.fileName());
        again.resume(u"vision-plan"_s, again.replayId, again.replayModel);
        QCOMPARE(again.runAll(), wholePlan);
        // Nobody told what it cost: that stays unknown.
        QVERIFY(!transcripts(again).at(0).cost && !transcripts(again).at(0).promptTokens);
    }

    void aBadAnswerIsSentBackOnceWithItsFaults()
    {
        LoopbackServer server;
        server.add(openAiStream(uR"({"authorSummary":"short"})"_s));
        server.add(openAiStream(goodAnswer(u"vision"_s)));
        PlannerFixture f;
        f.addServer(server);
        f.resume(u"vision-plan"_s, f.serverId, f.serverModel);
        f.runNext();
        QCOMPARE(f.item(u"vision-plan"_s).status, ItemStatus::Complete);
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 1);
        const QJsonArray turns = server.seen().at(1).json()[u"messages"].toArray();
        QCOMPARE(turns.size(), 3);
        QVERIFY(turns[2][u"content"].toString().contains(u"bookGoals"_s));
        const auto list = transcripts(f);
        QCOMPARE(list.size(), 2u);
        QCOMPARE(list[0].validationStatus, u"Failed"_s);
        QVERIFY(list[0].validationDetails.contains(u"bookGoals"_s));
        QCOMPARE(list[0].call, 1);
        QCOMPARE(list[1].call, 2);
        QCOMPARE(list[1].validationStatus, u"Passed"_s);
        QVERIFY(list[1].isRepair && list[1].isRetry && !list[0].isRepair);
        QCOMPARE(list[1].attempt, 1);
        QVERIFY(list[1].requestPayload.contains(u"bookGoals"_s));
        QCOMPARE(list[1].metadata[u"repairOf"].toString(), list[0].id);
        QCOMPARE(f.count(u"SELECT count(*) FROM planner_executions"_s), 1);
    }

    void everyStepOfTheLadderIsOnRecordAndUsesNoAttempt()
    {
        LoopbackServer server;
        server.answerWith([](const SeenRequest &request) {
            if (request.json().contains(u"response_format"_s))
                return jsonAnswer(400, R"({"error":{"message":"response_format is not supported"}})");
            return openAiFor(request, goodAnswer(u"vision"_s));
        });
        PlannerFixture f;
        f.addServer(server);
        f.resume(u"vision-plan"_s, f.serverId, f.serverModel);
        f.runNext();
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 1);
        const auto list = transcripts(f);
        QCOMPARE(list.size(), 3u);
        QCOMPARE((QStringList{list[0].ladderMode, list[1].ladderMode, list[2].ladderMode}),
                 (QStringList{u"schema"_s, u"object"_s, u"prompt"_s}));
        QCOMPARE(list[0].httpStatus, 400);
        QCOMPARE(list[0].failureClass, u"own"_s);
        QCOMPARE(list[0].error[u"reaction"].toString(), u"ask-again"_s);
        QVERIFY(list[2].failureClass.isEmpty());
    }

    void whatAFailureDoesToItsItem_data()
    {
        QTest::addColumn<ServedAnswer>("answer");
        QTest::addColumn<QString>("failure");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("seconds");
        const auto row = [](const char *name, const ServedAnswer &answer, const char *failure, ItemState state,
                            int attempts, int seconds) {
            QTest::newRow(name) << answer << QString::fromLatin1(failure) << static_cast<int>(state) << attempts
                                << seconds;
        };
        row("rate with a time", withRetryAfter(429, "40"), "rate-limit", ItemState::Held, 0, 40);
        row("rate that lies", withRetryAfter(429, "-1"), "rate-limit", ItemState::Failed, 1, 5);
        row("quota", jsonAnswer(429, R"({"error":{"message":"Daily limit. Try again in 2 hours"}})"), "quota-window",
            ItemState::Held, 0, 7200);
        row("overload", withRetryAfter(503, "3"), "overload", ItemState::Failed, 1, 5);
        row("money", jsonAnswer(402, ""), "money", ItemState::Held, 0, 60);
        row("key", jsonAnswer(401, ""), "setup", ItemState::Held, 0, 60);
        row("our mistake", jsonAnswer(400, ""), "own", ItemState::Failed, 1, 5);
        row("cut off", closing(), "transport", ItemState::Failed, 1, 5);
        row("truncated", openAiStream(u"{"_s, u"length"_s), "content", ItemState::Failed, 1, 5);
        row("error in success", jsonAnswer(200, R"({"error":{"code":402,"message":"Credits"}})"), "money",
            ItemState::Held, 0, 60);
        row(
            "50 MB",
            [] {
                ServedAnswer flood;
                flood.manner = ServedAnswer::Manner::Flood;
                flood.floodBytes = qint64{50} * 1024 * 1024;
                return flood;
            }(),
            "content", ItemState::Failed, 1, 5);
    }
    void whatAFailureDoesToItsItem()
    {
        QFETCH(ServedAnswer, answer);
        QFETCH(QString, failure);
        QFETCH(int, state);
        QFETCH(int, attempts);
        QFETCH(int, seconds);
        LoopbackServer server;
        server.add(answer);
        PlannerFixture f;
        f.addServer(server);
        f.resume(u"vision-plan"_s, f.serverId, f.serverModel);
        f.runNext();
        const BacklogItem item = f.item(u"vision-plan"_s);
        QCOMPARE(itemStateName(item.state()), itemStateName(static_cast<ItemState>(state)));
        QCOMPARE(item.attempts, attempts);
        QCOMPARE(*item.nextTryAt - f.store.clock.now(), Micros(std::chrono::seconds(seconds)));
        QCOMPARE(server.count(), 1);
        const auto list = transcripts(f);
        QCOMPARE(list.size(), 1u);
        QCOMPARE(list[0].failureClass, failure);
        QVERIFY(!list[0].error[u"code"].toString().isEmpty());
        QCOMPARE(list[0].validationStatus, failure == u"content" ? u"Failed"_s : u"Unknown"_s);
        QVERIFY(!list[0].validationDetails.isEmpty());
        const auto told =
            f.entries(state == static_cast<int>(ItemState::Held) ? u"phase.blocked"_s : u"phase.failed"_s);
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].details[u"failureClass"].toString(), failure);
    }

    void invalidAnswersBlockScrollsAndScenes()
    {
        LoopbackServer server;
        QString spoiled = u"scroll"_s;
        server.answerWith([&spoiled](const SeenRequest &request) {
            return schemaOf(request) == spoiled ? openAiFor(request, u"Once upon a time."_s)
                                                : goodServedAnswer(request);
        });
        PlannerFixture f;
        f.addServer(server);
        f.resume(u"vision-plan"_s, f.serverId, f.serverModel);
        QCOMPARE(f.runAll(), wholePlan.first(5));
        QCOMPARE(f.item(u"refine-harbour"_s).state(), ItemState::Blocked);
        QCOMPARE(f.withTask(u"refine-harbour"_s).task->status, u"Blocked"_s);
        QCOMPARE(transcripts(f, u"refine-harbour"_s).size(), 2u);
        spoiled = u"scene"_s;
        f.advance(1min);
        f.runAll();
        QCOMPARE(f.item(u"refine-harbour"_s).status, ItemStatus::Complete);
        QCOMPARE(f.item(u"draft-harbour"_s).state(), ItemState::Blocked);
        const auto list = transcripts(f, u"draft-harbour"_s);
        QCOMPARE(list.size(), 2u);
        QVERIFY(list[1].validationDetails.contains(u"does not mention"_s));
        QVERIFY(server.seen().last().json()[u"messages"][2][u"content"].toString().contains(u"does not mention"_s));
    }

    void closedLoreMakesNoCall()
    {
        LoopbackServer server;
        server.answerWith(goodServedAnswer);
        PlannerFixture f;
        f.addServer(server);
        f.resume(u"vision-plan"_s, f.serverId, f.serverModel);
        f.runNext();
        const QString scrollId = u"f3a21219-c4ef-5f13-bc37-79810bf84fe0"_s;
        must(f.store.write([&](Transaction &tx) {
            auto item = *itemstore::lock(tx, f.plan.key, u"refine-harbour"_s);
            item.outputs = outputs::withValue(item.outputs, u"chapterScrollId"_s, scrollId);
            itemstore::update(tx, item);
            auto lore = *requirementstore::findBySlug(tx.sql(), f.plan.key, u"flood-clock"_s);
            lore.scrollId = scrollId;
            requirementstore::put(tx, lore);
        }));
        QCOMPARE(f.runAll(), wholePlan.sliced(1, 4));
        QCOMPARE(f.item(u"refine-harbour"_s).state(), ItemState::Blocked);
        QCOMPARE(server.count(), 4);
        QVERIFY(transcripts(f, u"refine-harbour"_s).empty());
    }

    void aCancelledStreamKeepsWhatWasSaid()
    {
        LoopbackServer server;
        server.add(openAiStream(goodAnswer(u"vision"_s), u"stop"_s, 50));
        PlannerFixture f;
        f.addServer(server);
        StopFlag stop;
        QList<LiveChunk> chunks;
        f.options.live = [&](const LiveChunk &chunk) {
            chunks << chunk;
            stop.cancelled = stop.cancelled || chunk.kind == LiveChunk::Kind::Text;
        };
        f.resume(u"vision-plan"_s, f.serverId, f.serverModel);
        f.runNext(stop);
        QCOMPARE(f.item(u"vision-plan"_s).state(), ItemState::Cancelled);
        const auto list = transcripts(f);
        QCOMPARE(list.size(), 1u);
        QCOMPARE(list[0].failureClass, u"stopped"_s);
        QVERIFY(!list[0].responsePayload.isEmpty());
        QVERIFY(goodAnswer(u"vision"_s).startsWith(list[0].responsePayload));
        QVERIFY(chunks.first().kind == LiveChunk::Kind::Begin && chunks.last().kind == LiveChunk::Kind::End);
        QString live;
        for (const LiveChunk &chunk : chunks) {
            QCOMPARE(chunk.itemKey, f.item(u"vision-plan"_s).key);
            live += chunk.text;
        }
        QCOMPARE(live, list[0].responsePayload);
    }

    void theKeyIsInNoRecord()
    {
        LoopbackServer server;
        server.answerWith([](const SeenRequest &request) {
            QByteArray body = R"({"error":{"message":"Bad key KEY","code":"x"}})";
            return jsonAnswer(400, body.replace("KEY", request.header("authorization").mid(7)));
        });
        PlannerFixture f;
        f.addServer(server);
        f.resume(u"vision-plan"_s, f.serverId, f.serverModel);
        f.runNext();
        QCOMPARE(transcripts(f).size(), 1u);
        QVERIFY(transcripts(f).at(0).responsePayload.contains(u"Bad key"_s));
        const QString like = u"%"_s + f.key + u"%"_s;
        for (const auto &[table, columns] :
             {std::pair(u"transcripts"_s, u"coalesce(response_payload, '') || coalesce(error, '') || "
                                          "coalesce(validation_details, '') || request_payload"_s),
              std::pair(u"journal"_s, u"coalesce(details, '') || coalesce(reason, '')"_s),
              std::pair(u"jobs"_s, u"coalesce(last_error, '') || payload"_s),
              std::pair(u"providers"_s, u"coalesce(options, '')"_s),
              std::pair(u"planner_executions"_s, u"coalesce(diagnostics, '') || coalesce(transcript, '')"_s)})
            QCOMPARE(must(f.store.read([&](Connection &c) {
                         return c.count(u"SELECT count(*) FROM %1 WHERE %2 LIKE ?"_s.arg(table, columns), {like});
                     })),
                     0);
    }
};

LOOMDECK_TEST(ExchangeTest, "exchange")
#include "tst_exchange.moc"
