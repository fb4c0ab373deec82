// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "engine/seed.h"
#include "importer/importfixture.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Imported work is resumed through the API: what can run runs to its end, the rest says what it waits for. */
class TestAfterwards : public QObject
{
    Q_OBJECT

    static ApiFixture::Options running(const QString &storeUrl)
    {
        ApiFixture::Options options;
        options.workers = 2;
        options.storeUrl = storeUrl;
        return options;
    }

    /** A store that took the folder before the engine starts on it. */
    static QString filledStore(const QTemporaryDir &folder)
    {
        const QString url = newStoreUrl(folder);
        const auto engine = Engine::open({must(StoreUrl::parse(url)), {}, u"cli"_s, 0});
        if (!engine)
            qFatal("%s", qPrintable(engine.error().toLine()));
        for (const FileReport &report :
             importFiles((*engine)->database(), {importData(u"tide"_s), importData(u"unstamped.json"_s)})) {
            if (report.refusal)
                qFatal("%s", qPrintable(report.refusalLine()));
        }
        return url;
    }

    static HttpReply resume(ApiFixture &api, const QString &plan, const QString &backlogId, const QString &provider,
                            const QString &model, const QString &agent)
    {
        const QJsonObject row = api.item(plan, backlogId);
        return api.post(ApiFixture::itemPath(plan, backlogId, u"resume"_s),
                        {{u"conversationId"_s, row[u"conversationId"]},
                         {u"conversationPlanId"_s, row[u"conversationPlanId"]},
                         {u"agentId"_s, agent},
                         {u"providerId"_s, provider},
                         {u"modelId"_s, model},
                         {u"taskId"_s, row[u"taskId"]},
                         {u"branchSlug"_s, row[u"branchSlug"]}});
    }

private Q_SLOTS:
    void whatCanRunRunsToItsEnd()
    {
        const QTemporaryDir folder;
        ApiFixture api(running(filledStore(folder)));
        const HttpReply reply = resume(api, tide::orchardPlan, u"vision-plan"_s, seed::scriptedProviderId(),
                                       seed::scriptedModelId(), tide::agent);
        QVERIFY2(reply.status == 200, reply.body.constData());
        // What comes after it goes on with the same choice.
        QTRY_COMPARE_WITH_TIMEOUT(api.item(tide::orchardPlan, u"iteration-plan"_s)[u"status"].toString(), u"Complete"_s,
                                  30'000);
        QCOMPARE(api.item(tide::orchardPlan, u"vision-plan"_s)[u"status"].toString(), u"Complete"_s);
        QCOMPARE(api.item(tide::orchardPlan, u"world-bible"_s)[u"taskStatus"].toString(), u"Completed"_s);
    }

    void theRestSaysWhatItWaitsFor()
    {
        const QTemporaryDir folder;
        ApiFixture api(running(filledStore(folder)));
        const auto waits = [&api](const QString &backlogId) {
            return api.item(tide::plan, backlogId)[u"waitReason"].toString();
        };
        const QJsonObject scroll = api.item(tide::plan, u"polish-lantern-scroll"_s);
        // It was in progress elsewhere, long ago: the sweep takes it up, and its provider is known by name only.
        QTRY_VERIFY_WITH_TIMEOUT(waits(u"polish-lantern-scroll"_s).startsWith(u"provider: Northwind"), 30'000);
        QCOMPARE(scroll[u"providerId"].toString(), tide::provider);
        const HttpReply scene = resume(api, tide::plan, u"write-storm-scene"_s, seed::scriptedProviderId(),
                                       seed::scriptedModelId(), tide::agent);
        QVERIFY2(scene.status == 200, scene.body.constData());
        QVERIFY2(waits(u"write-storm-scene"_s).startsWith(u"inputs: chapter-scroll"),
                 qPrintable(waits(u"write-storm-scene"_s)));
        // Without a task there is nothing to resume; the answer says so.
        const HttpReply words = resume(api, tide::plan, u"collect-sea-words"_s, seed::scriptedProviderId(),
                                       seed::scriptedModelId(), tide::agent);
        QCOMPARE(words.status, 400);
        QCOMPARE(words.code(), u"MISSING_TASK"_s);
        const HttpReply done =
            resume(api, tide::plan, u"chart-the-reef"_s, tide::provider, seed::scriptedModelId(), tide::agent);
        QCOMPARE(done.status, 409);
    }

    /** A provider that is known by name only must not be stamped on work that nobody chose one for. */
    void whatNobodyResumedKeepsItsFreedom()
    {
        const QTemporaryDir folder;
        const QString url = filledStore(folder);
        ApiFixture api(running(url));
        QTRY_VERIFY_WITH_TIMEOUT(!api.item(tide::plan, u"polish-lantern-scroll"_s)[u"waitReason"].toString().isEmpty(),
                                 30'000);
        const QString dream = u"dream-of-tides"_s;
        // The sweep ran when this one came; the next thing that looks for work is the retry of the scroll.
        QCOMPARE(api.post(ApiFixture::itemPath(tide::plan, u"polish-lantern-scroll"_s, u"retry"_s)).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(!api.item(tide::plan, u"polish-lantern-scroll"_s)[u"waitReason"].toString().isEmpty(),
                                 30'000);
        QVERIFY(api.item(tide::plan, dream)[u"providerId"].isNull());
        QCOMPARE(
            resume(api, tide::plan, dream, seed::scriptedProviderId(), seed::scriptedModelId(), tide::agent).status,
            200);
        QTRY_COMPARE_WITH_TIMEOUT(api.item(tide::plan, dream)[u"status"].toString(), u"Complete"_s, 30'000);
    }

    void theAnswersShowWhatWasImported()
    {
        const QTemporaryDir folder;
        ApiFixture::Options idle;
        idle.storeUrl = filledStore(folder);
        ApiFixture api(std::move(idle));
        const QJsonObject row = api.item(tide::plan, u"chart-the-reef"_s);
        QCOMPARE(row[u"status"].toString(), u"Complete"_s);
        QCOMPARE(row[u"conversationPlanId"].toString(), tide::conversationPlan);
        QCOMPARE(row[u"updatedAtUtc"].toString(), u"2026-03-03T08:10:00.123456Z"_s);
        QVERIFY(api.item(tide::plan, u"collect-sea-words"_s)[u"inputs"].isNull());
        const QJsonArray actions = api.get(u"/api/fiction/plans/%1/backlog/actions"_s.arg(tide::plan)).array();
        QStringList words;
        for (const QJsonValue &action : actions)
            words << action[u"action"].toString() + u' ' + action[u"timestampUtc"].toString();
        QVERIFY(words.contains(u"resume 2026-03-04T07:30:00.250125Z"_s));
        QVERIFY(words.contains(u"auto-resume 2026-03-04T06:30:00.250125Z"_s));
    }
};

LOOMDECK_TEST(TestAfterwards, "afterwards")
#include "tst_afterwards.moc"
