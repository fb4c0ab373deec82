// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/resume.h"
#include "demofixture.h"
#include "engine/seed.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

namespace {

QJsonObject resumeParams(const ItemWithTask &both)
{
    const ResumeRequest request = requestFromTask(both);
    const auto orScripted = [](const QString &value, const QString &scripted) {
        return value.isEmpty() ? scripted : value;
    };
    return {{u"planId"_s, both.planId},
            {u"backlogId"_s, both.item.backlogId},
            {u"conversationId"_s, request.conversationId},
            {u"conversationPlanId"_s, request.conversationPlanId},
            {u"agentId"_s, request.agentId},
            {u"providerId"_s, orScripted(request.providerId, seed::scriptedProviderId())},
            {u"modelId"_s, orScripted(request.modelId, seed::scriptedModelId())},
            {u"taskId"_s, request.taskId},
            {u"branchSlug"_s, request.branchSlug},
            {u"rowVersion"_s, both.item.rowVersion}};
}

} // namespace

/** What is resumed on a demo runs and completes. */
class DemoRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resumedItemsComplete_data();
    void resumedItemsComplete();
    void abandonedWorkIsTakenOver();
    void fulfilledLoreLetsItsSceneRun();
    void aNewPlanGoesToItsFirstScene();
    void heldItemsStayHeld();
};

void DemoRunsTest::resumedItemsComplete_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("failed for good") << u"why:gave-up"_s;
    QTest::newRow("about to be tried again") << u"why:failed,invalid"_s;
    QTest::newRow("nobody chose a provider") << u"why:missing-metadata"_s;
    QTest::newRow("cancelled") << u"state:cancelled"_s;
    QTest::newRow("stale") << u"state:in-progress age:>1h"_s;
}

void DemoRunsTest::resumedItemsComplete()
{
    QFETCH(QString, query);
    DemoFixture fixture(2);
    must(fillDemo(*fixture.engine));
    QStringList resumed;
    for (const qint64 key : fixture.keys(query)) {
        const ItemWithTask both = fixture.item(key);
        if (!both.task)
            continue;
        must(fixture.run(u"backlog.resume"_s, resumeParams(both)));
        resumed << QString::number(key);
    }
    QVERIFY(!resumed.isEmpty());
    fixture.engine->start();
    const QString open =
        u"SELECT count(*) FROM backlog_items WHERE status <> 2 AND key IN (%1)"_s.arg(resumed.join(u", "));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.count(open), 0, 30'000);
}

void DemoRunsTest::abandonedWorkIsTakenOver()
{
    DemoFixture fixture(2);
    must(fillDemo(*fixture.engine));
    QStringList running;
    for (const qint64 key : fixture.keys(u"state:in-progress age:<1h"_s))
        running << QString::number(key);
    QVERIFY(!running.isEmpty());
    fixture.clock.advance(3min);
    fixture.engine->start();
    const QString open =
        u"SELECT count(*) FROM backlog_items WHERE status <> 2 AND key IN (%1)"_s.arg(running.join(u", "));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.count(open), 0, 30'000);
}

void DemoRunsTest::fulfilledLoreLetsItsSceneRun()
{
    DemoFixture fixture(2);
    must(fillDemo(*fixture.engine));
    const auto blocked = fixture.keys(u"why:lore"_s);
    QVERIFY(!blocked.empty());
    const ItemWithTask both = fixture.item(blocked[0]);
    const QString requirement =
        fixture
            .texts(u"SELECT id FROM lore_requirements WHERE plan_key = %1 AND slug = '%2'"_s.arg(both.item.planKey)
                       .arg(both.item.waitDetail))
            .value(0);
    must(fixture.run(u"lore.fulfil"_s, {{u"planId"_s, both.planId}, {u"requirementId"_s, requirement}}));
    fixture.engine->start();
    QTRY_COMPARE_WITH_TIMEOUT(fixture.item(blocked[0]).item.status, ItemStatus::Complete, 30'000);
}

void DemoRunsTest::aNewPlanGoesToItsFirstScene()
{
    DemoFixture fixture(2);
    must(fillDemo(*fixture.engine));
    const qint64 plan = fixture.count(u"SELECT key FROM plans WHERE status = 0"_s);
    const qint64 vision =
        fixture.count(u"SELECT key FROM backlog_items WHERE plan_key = %1 AND backlog_id = 'vision-plan'"_s.arg(plan));
    must(fixture.run(u"backlog.resume"_s, resumeParams(fixture.item(vision))));
    fixture.engine->start();
    QTRY_VERIFY_WITH_TIMEOUT(
        fixture.count(
            u"SELECT count(*) FROM backlog_items WHERE plan_key = %1 AND status = 2 AND phase = 5"_s.arg(plan)) > 0,
        30'000);
}

void DemoRunsTest::heldItemsStayHeld()
{
    DemoFixture fixture(2);
    must(fillDemo(*fixture.engine));
    const auto held = fixture.keys(u"state:held"_s);
    QVERIFY(held.size() > 3);
    const auto refused = fixture.run(u"backlog.resume"_s, resumeParams(fixture.item(held[0])));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"PROVIDER_INACTIVE"_s);
    QVERIFY(fixture.item(held[0]).item.waitReason == WaitReason::Provider);
    // The provider is refused in the words the demo uses.
    QVERIFY(fixture.item(held[0]).item.waitDetail.contains(refused.error().message));
}

} // namespace loomdeck::test

LOOMDECK_TEST(loomdeck::test::DemoRunsTest, "demoruns")
#include "tst_demoruns.moc"
