// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/overviewhealth.h"
#include "core/texttime.h"
#include "engine/seed.h"
#include "planner/execution.h"
#include "support/registry.h"
#include "windowfixture.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

constexpr int verdict = 30'000;
const Actor dera{u"dera"_s, {}, u"test"_s, Role::Admin, {}};

QString saidBy(WindowFixture &window, const QString &objectName, const char *property = "text")
{
    const QQuickItem *item = window.find(objectName);
    return item ? item->property(property).toString() : QString();
}

void run(WindowFixture &window, const QString &command, const QJsonObject &params)
{
    must(await(window.session().engine()->commands().run(command, dera, params)));
}

/** A plan, a planner that ran well, and an item in progress that nothing touched for three hours. */
void makeStale(WindowFixture &window)
{
    run(window, u"plan.create"_s,
        {{u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, u"Saga Draft"_s}, {u"personaId"_s, seed::authorPersonaId()}});
    const QString plan = must(await(window.queries().plans())).front().id;
    const qint64 item = must(await(window.queries().backlogOf(plan))).front().item.key;
    must(await(window.session().engine()->database().write([item, plan](Transaction &tx) {
        PlannerExecution one;
        one.plannerName = u"Vision Planner"_s;
        one.outcome = u"Success"_s;
        one.createdAt = tx.now() - 4h;
        executionstore::insert(tx, one);
        tx.sql().exec(
            u"UPDATE backlog_items SET status = 1, state = 1, updated_at = ?, wait_reason = NULL WHERE key = ?"_s,
            {toMicros(tx.now() - 3h), item});
        // As the journal tells of a phase, so that the leader counts the plan anew.
        JournalEntry entry;
        entry.setActor(Actor::automation());
        entry.kind = u"phase.started"_s;
        entry.planId = plan;
        entry.subjectType = u"item"_s;
        entry.subjectKey = item;
        journal::append(tx, entry);
    })));
}

} // namespace

/** The planners' health where people first see it: the first page and the thresholds in Settings. */
class HealthFrontTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOverviewTellsWhyAndLeadsThere();
    void aCriticalVerdictIsTheBanner();
    void aThresholdChangesTheVerdict();
    void aViewerOnlyReadsThresholds();
    void pictures_data();
    void pictures();
};

void HealthFrontTest::theOverviewTellsWhyAndLeadsThere()
{
    WindowFixture window({.page = u"overview"_s, .workers = 0, .filled = false});
    makeStale(window);
    QTRY_COMPARE_WITH_TIMEOUT(saidBy(window, u"healthStatus"_s), u"Degraded"_s, verdict);
    QTRY_COMPARE_WITH_TIMEOUT(saidBy(window, u"healthReason"_s), u"1 item(s) stand still."_s, verdict);
    QCOMPARE(saidBy(window, u"healthStatus"_s, "role"), u"warn"_s);
    window.picture(u"front-degraded"_s);
    window.click(u"healthReason"_s);
    QTRY_COMPARE(window.session().navigator()->page(), u"health"_s);
    // A small chart leads to the large one.
    window.session().navigator()->openPage(u"overview"_s);
    window.settle();
    window.click(u"smallQueue"_s);
    QTRY_COMPARE(window.session().navigator()->page(), u"health"_s);
    QVERIFY(window.session().navigator()->takeHealthChart().isEmpty());
    window.session().navigator()->openPage(u"overview"_s);
    window.settle();
    window.find(u"smallOutcomes"_s)->forceActiveFocus();
    window.press(QKeySequence(Qt::Key_Return));
    QTRY_COMPARE(window.session().navigator()->page(), u"health"_s);
    window.session().navigator()->openPage(u"overview"_s);
    window.settle();
    window.click(u"driftTile"_s);
    QTRY_COMPARE(window.session().navigator()->page(), u"health"_s);
}

void HealthFrontTest::aCriticalVerdictIsTheBanner()
{
    // With made-up work something else may be critical, too.
    WindowFixture window({.page = u"overview"_s, .workers = 0, .filled = false});
    makeStale(window);
    QTRY_COMPARE_WITH_TIMEOUT(saidBy(window, u"healthStatus"_s), u"Degraded"_s, verdict);
    run(window, u"prompt.deactivate"_s, {{u"templateId"_s, u"planner.fiction.vision"_s}, {u"reason"_s, u"a test"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(saidBy(window, u"overviewBanner"_s, "what"), u"Planner health is critical."_s, verdict);
    QVERIFY(saidBy(window, u"overviewBanner"_s, "why").contains(u"planner.fiction.vision"));
    QCOMPARE(saidBy(window, u"healthStatus"_s), u"Critical"_s);
    window.settle();
    window.click(u"repairButton"_s, u"overviewBanner"_s);
    QTRY_COMPARE(window.session().navigator()->page(), u"health"_s);
}

void HealthFrontTest::aThresholdChangesTheVerdict()
{
    WindowFixture window({.page = u"overview"_s, .workers = 0, .filled = false});
    makeStale(window);
    QTRY_COMPARE_WITH_TIMEOUT(saidBy(window, u"healthReason"_s), u"1 item(s) stand still."_s, verdict);
    window.session().navigator()->openSettings(u"thresholds"_s, u"backlog.stale"_s);
    QTRY_VERIFY(window.find(u"threshold0"_s));
    window.settle();
    QCOMPARE(saidBy(window, u"thresholdValue"_s), u"2 h"_s);
    window.click(u"changeThreshold"_s, u"threshold0"_s);
    QTRY_VERIFY(window.find(u"thresholdNumber"_s));
    window.settle();
    window.type(u"900"_s);
    QTRY_COMPARE(saidBy(window, u"thresholdNumber"_s, "error"), u"Give it 1 min to 7 d."_s);
    QVERIFY(!window.find(u"verbButton"_s)->isEnabled());
    window.press(QKeySequence(QKeySequence::SelectAll));
    window.type(u"6"_s);
    QTRY_VERIFY(saidBy(window, u"thresholdNumber"_s, "error").isEmpty());
    window.click(u"reasonField"_s);
    window.type(u"slow season"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    window.click(u"verbButton"_s);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    QTRY_COMPARE(saidBy(window, u"thresholdValue"_s), u"6 h"_s);
    QTRY_VERIFY(window.find(u"resetThreshold"_s));
    window.session().navigator()->openPage(u"overview"_s);
    QTRY_COMPARE_WITH_TIMEOUT(saidBy(window, u"healthStatus"_s), u"Healthy"_s, verdict);
    QCOMPARE(saidBy(window, u"healthStatus"_s, "role"), u"neutral"_s);
    window.picture(u"front-healthy"_s);
    // Somebody else gives it back: seen here without asking.
    window.session().navigator()->openSettings(u"thresholds"_s);
    window.settle();
    run(window, u"health.threshold"_s, {{u"name"_s, u"backlog.stale"_s}, {u"value"_s, 7200}});
    QTRY_COMPARE(saidBy(window, u"thresholdValue"_s), u"2 h"_s);
    QTRY_VERIFY(!window.find(u"resetThreshold"_s));
    window.session().navigator()->openPage(u"overview"_s);
    QTRY_COMPARE_WITH_TIMEOUT(saidBy(window, u"healthStatus"_s), u"Degraded"_s, verdict);
}

void HealthFrontTest::aViewerOnlyReadsThresholds()
{
    WindowFixture window({.page = u"overview"_s, .role = Role::Viewer, .workers = 0, .filled = false});
    window.session().navigator()->openSettings(u"thresholds"_s);
    QTRY_VERIFY(window.find(u"changeThreshold"_s));
    QVERIFY(!window.find(u"changeThreshold"_s)->isEnabled());
    QVERIFY(!saidBy(window, u"changeThreshold"_s, "disabledReason").isEmpty());
}

void HealthFrontTest::pictures_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            QTest::newRow(qPrintable(u"%1-%2"_s.arg(theme).arg(size.width()))) << theme << size;
    }
}

void HealthFrontTest::pictures()
{
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    WindowFixture window({.page = u"overview"_s, .theme = theme, .size = size, .workers = 0});
    const auto *health = window.window().findChild<OverviewHealth *>();
    QVERIFY(health);
    QTRY_VERIFY_WITH_TIMEOUT(health->chart(u"outcomes"_s)->any() && health->chart(u"queue"_s)->observed(), verdict);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().plannerHealth()->known(), verdict);
    window.picture(u"front-overview"_s + suffix);
    QQuickItem *body = window.find(u"overviewBody"_s);
    const double below = body->property("contentHeight").toDouble() - body->height();
    if (below > 0) {
        body->setProperty("contentY", below);
        window.picture(u"front-overview-below"_s + suffix);
        body->setProperty("contentY", 0.0);
    }
    run(window, u"prompt.deactivate"_s, {{u"templateId"_s, u"planner.fiction.vision"_s}, {u"reason"_s, u"a test"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(window.session().plannerHealth()->critical(), verdict);
    window.picture(u"front-critical"_s + suffix);
    run(window, u"health.threshold"_s, {{u"name"_s, u"worldbible.stale"_s}, {u"value"_s, 3 * 86'400}});
    window.session().navigator()->openSettings(u"thresholds"_s);
    QTRY_VERIFY(window.find(u"resetThreshold"_s));
    window.picture(u"front-thresholds"_s + suffix);
    window.click(u"changeThreshold"_s, u"threshold0"_s);
    QTRY_VERIFY(window.find(u"thresholdNumber"_s));
    window.type(u"900"_s);
    QTRY_VERIFY(!saidBy(window, u"thresholdNumber"_s, "error").isEmpty());
    window.picture(u"front-threshold-change"_s + suffix);
}

LOOMDECK_TEST(HealthFrontTest, "healthfront")
#include "tst_healthfront.moc"
