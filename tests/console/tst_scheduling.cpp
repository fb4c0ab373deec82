// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/attentionlist.h"
#include "console/backlogcontroller.h"
#include "console/deadlineform.h"
#include "console/itemdetails.h"
#include "console/limitlist.h"
#include "console/palettemodel.h"
#include "console/planholdform.h"
#include "console/worklimitform.h"
#include "consolefixture.h"
#include "core/texttime.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** A console with one plan, which it knows. */
struct PlanConsole : ConsoleFixture
{
    QString plan;
    qint64 job = 0;

    explicit PlanConsole(const Config &config = {})
        : ConsoleFixture(config)
    {
        job = addPlanJob();
        plan = must(await(engine().queries().plans())).front().id;
        if (!QTest::qWaitFor([this] { return session().scope()->findPlan(plan) && session().lanes()->loaded(); }))
            qFatal("The console does not know the plan.");
    }

    void run(const QString &command, QJsonObject params)
    {
        params.insert(u"planId"_s, plan);
        must(await(engine().commands().run(command, {u"dera"_s, {}, u"test"_s, Role::Admin, {}}, params)));
    }

    QString reasonOf(const QString &kind)
    {
        const auto told = must(await(engine().queries().journal({.kinds = {kind}})));
        return told.empty() ? QString() : told.back().reason;
    }
};

QStringList titlesOf(PaletteModel &palette, const QString &typed)
{
    palette.reset();
    palette.setText(typed);
    QStringList list;
    for (int row = 0; row < palette.rowCount(); ++row)
        list << palette.index(row).data().toString();
    return list;
}

LimitRow limitAt(const LimitList &list, int row)
{
    return list.index(row).data(LimitList::RowRole).value<LimitRow>();
}

} // namespace

/** Pauses, limits and deadlines in the console. */
class SchedulingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsPausedAndGoesOn();
    void pausingAsksForTheWordWhereProtected();
    void aPlanTakesAsManyAtOnceAsItMay();
    void aPhaseIsLimitedOverAllPlans();
    void limitsAreListed();
    void anItemGetsADeadline();
    void thePaletteOffersThem();
    void headingsTellThePause();
    void whatWaitsForTheSameIsOneRow();
};

void SchedulingTest::aPlanIsPausedAndGoesOn()
{
    PlanConsole console;
    PlanPauseForm pause;
    pause.begin({});
    QCOMPARE(pause.planId(), console.plan);
    QCOMPARE(pause.title(), u"Saga Draft"_s);
    QTRY_VERIFY(!pause.now().isEmpty());
    QVERIFY(pause.why().isEmpty() && !pause.missing().isEmpty());
    QSignalSpy done(&pause, &ActionForm::succeeded);
    pause.run();
    QVERIFY(!pause.busy());
    pause.setProperty("reason", u"budget review"_s);
    QVERIFY(pause.missing().isEmpty());
    pause.run();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(console.reasonOf(u"plan.paused"_s), u"budget review"_s);
    Scope &scope = *console.session().scope();
    QTRY_VERIFY(scope.index(0, 0).data(Scope::PausedRole).toBool());
    QVERIFY(!scope.isPaused());
    scope.choose(0);
    QVERIFY(scope.isPaused());
    // Nothing is left to pause; somebody else's pause is refused by the store, too.
    pause.begin({});
    QVERIFY(!pause.loaded() && !pause.missing().isEmpty());

    PlanResumeForm resume;
    resume.begin(console.plan);
    QVERIFY2(resume.why().contains(u"budget review"), qPrintable(resume.why()));
    resume.setProperty("reason", u"approved"_s);
    // Somebody was faster: the dialog says so and stays.
    console.run(u"plan.resume"_s, {{u"reason"_s, u"by another"_s}});
    QSignalSpy resumed(&resume, &ActionForm::succeeded);
    if (resume.missing().isEmpty())
        resume.run();
    QTRY_VERIFY(resume.error().code == u"PLAN_NOT_PAUSED" || resume.missing() == u"it is not paused");
    QCOMPARE(resumed.count(), 0);
    console.run(u"plan.pause"_s, {{u"reason"_s, u"again"_s}});
    QTRY_VERIFY(resume.missing().isEmpty());
    resume.run();
    QTRY_COMPARE(resumed.count(), 1);
    QCOMPARE(console.reasonOf(u"plan.resumed"_s), u"approved"_s);
    QTRY_VERIFY(!scope.isPaused());
}

void SchedulingTest::pausingAsksForTheWordWhereProtected()
{
    Config config;
    config.environment = {u"production"_s, u"bad"_s, true};
    PlanConsole console(config);
    PlanPauseForm pause;
    pause.begin(console.plan);
    QCOMPARE(pause.word(), u"production"_s);
    pause.setProperty("reason", u"a look"_s);
    pause.run();
    QVERIFY(!pause.busy());
    pause.setProperty("typed", u"production"_s);
    QSignalSpy done(&pause, &ActionForm::succeeded);
    pause.run();
    QTRY_COMPARE(done.count(), 1);
    PlanResumeForm resume;
    QVERIFY(resume.word().isEmpty());
}

void SchedulingTest::aPlanTakesAsManyAtOnceAsItMay()
{
    PlanConsole console;
    WorkLimitForm form;
    form.begin({});
    QCOMPARE(form.kind(), u"plan"_s);
    QCOMPARE(form.subject(), console.plan);
    QCOMPARE(form.present(), u"any number at once"_s);
    form.setProperty("reason", u"slow start"_s);
    QCOMPARE(form.missing(), u"say how many at once"_s);
    for (const QString &bad : {u"0"_s, u"-3"_s, u"1.5"_s, u"many"_s, u"100001"_s}) {
        form.setAtMostText(bad);
        QVERIFY2(!form.atMostError().isEmpty() && !form.missing().isEmpty(), qPrintable(bad));
    }
    form.setAtMostText(u" 2 "_s);
    QVERIFY(form.missing().isEmpty());
    QSignalSpy done(&form, &ActionForm::succeeded);
    form.run();
    QTRY_COMPARE(done.count(), 1);
    const auto lanes = must(await(console.engine().queries().lanes()));
    QCOMPARE(lanes.size(), 1u);
    QCOMPARE(lanes.front().allowed, std::optional(2));
    QCOMPARE(console.reasonOf(u"plan.limited"_s), u"slow start"_s);
    // The same again would change nothing; without a number it is lifted.
    QTRY_COMPARE(form.present(), u"2 at once"_s);
    form.begin(Lane::ofPlan(console.plan));
    form.setAtMostText(u"2"_s);
    form.setProperty("reason", u"x"_s);
    QCOMPARE(form.missing(), u"this is the limit it has"_s);
    form.setAtMostText({});
    QCOMPARE(form.verb(), u"Lift the limit"_s);
    form.run();
    QTRY_COMPARE(done.count(), 2);
    QVERIFY(must(await(console.engine().queries().lanes())).empty());
}

void SchedulingTest::aPhaseIsLimitedOverAllPlans()
{
    PlanConsole console;
    WorkLimitForm form;
    form.begin(u"phase:SceneWeaver"_s);
    QCOMPARE(form.title(), u"SceneWeaver"_s);
    QCOMPARE(form.subjects().size(), 6);
    form.setAtMostText(u"3"_s);
    form.setProperty("reason", u"one model only"_s);
    QSignalSpy done(&form, &ActionForm::succeeded);
    form.run();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(must(await(console.engine().queries().lanes())).front().key, u"phase:SceneWeaver"_s);
    form.chooseKind(u"phase"_s);
    QVERIFY(form.subject() != u"SceneWeaver");
    form.chooseKind(u"plan"_s);
    QCOMPARE(form.subject(), console.plan);
}

void SchedulingTest::limitsAreListed()
{
    PlanConsole console;
    LimitList limits;
    const QAbstractItemModelTester tester(&limits, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // A provider takes what it takes; nothing else is there yet.
    QTRY_COMPARE(limits.count(), 1);
    QVERIFY(limits.isGate(0));
    console.set(console.job, u"running"_s);
    console.change(u"UPDATE jobs SET step = 'VisionPlanner' WHERE id = ?"_s, {console.job});
    console.run(u"work.limit"_s, {{u"atMost"_s, 4}, {u"reason"_s, u"x"_s}});
    must(await(console.engine().commands().run(
        u"work.limit"_s, {u"dera"_s, {}, u"test"_s, Role::Admin, {}},
        {{u"phase"_s, u"VisionPlanner"_s}, {u"atMost"_s, 2}, {u"reason"_s, u"one at a time"_s}})));
    QTRY_COMPARE(limits.count(), 3);
    QCOMPARE(limitAt(limits, 0).name, u"VisionPlanner"_s);
    QCOMPARE(limitAt(limits, 0).why, u"one at a time · dera"_s);
    QCOMPARE(limitAt(limits, 1).atMost, u"4 at once"_s);
    QTRY_COMPARE(limitAt(limits, 0).now, u"1 run"_s);
    QTRY_COMPARE(limitAt(limits, 1).now, u"1 run"_s);
    console.run(u"plan.pause"_s, {{u"reason"_s, u"budget review"_s}});
    QTRY_VERIFY(limits.isPaused(0));
    QCOMPARE(limitAt(limits, 0).why, u"budget review · dera"_s);
    QCOMPARE(limits.summary(), u"1 plan(s) paused, 1 limit(s), 1 provider model(s)"_s);
    QSignalSpy asked(console.session().navigator(), &Navigator::asked);
    limits.hold(0);
    limits.change(1);
    limits.hold(1);
    limits.hold(2);
    QCOMPARE(asked.count(), 3);
    QCOMPARE(asked[0][0].toString(), u"plan.resume"_s);
    QCOMPARE(asked[0][2].toString(), console.plan);
    QCOMPARE(asked[1][0].toString(), u"work.limit"_s);
    QCOMPARE(asked[1][2].toString(), u"phase:VisionPlanner"_s);
    QCOMPARE(asked[2][0].toString(), u"close-gate"_s);
}

void SchedulingTest::anItemGetsADeadline()
{
    PlanConsole console;
    const auto first = must(await(console.engine().queries().backlogOf(console.plan))).front();
    ItemDetails item;
    item.setKey(first.item.key);
    QTRY_VERIFY(item.loaded());
    QVERIFY(item.dueText().isEmpty() && item.deadlineRefusal().isEmpty());
    DeadlineForm form;
    form.setKey(first.item.key);
    QTRY_VERIFY(form.loaded());
    QCOMPARE(form.present(), u"none"_s);
    QCOMPARE(form.missing(), u"say until when"_s);
    form.setDueText(u"soon"_s);
    QVERIFY(!form.dueError().isEmpty() && !form.missing().isEmpty());
    form.setDueText(u"2020-01-01 10:00"_s);
    QVERIFY(!form.dueError().isEmpty());
    form.setDueText(u"2h"_s);
    QVERIFY(form.missing().isEmpty());
    QSignalSpy done(&form, &ActionForm::succeeded);
    form.run();
    QTRY_COMPARE(done.count(), 1);
    // The drawer hears of it.
    QTRY_VERIFY(!item.dueText().isEmpty());
    QVERIFY(item.dueRole().isEmpty());
    const Micros left = *item.facts().item.item.dueAt - console.engine().clock().now();
    QVERIFY(left > 119min && left <= 2h);
    form.setKey(first.item.key);
    QTRY_VERIFY(form.loaded());
    form.setDueText(u"5m"_s);
    form.run();
    QTRY_COMPARE(item.dueRole(), u"warn"_s);
    form.setKey(first.item.key);
    QTRY_VERIFY(form.loaded());
    QCOMPARE(form.verb(), u"Remove the deadline"_s);
    form.run();
    QTRY_VERIFY(item.dueText().isEmpty());
    QCOMPARE(itempresentation::historyText(item.facts().history.front()), u"deadline removed"_s);
    console.change(u"UPDATE backlog_items SET status = 2 WHERE key = ?"_s, {first.item.key});
    form.setKey(first.item.key);
    QTRY_COMPARE(form.missing(), u"it is complete"_s);
}

void SchedulingTest::thePaletteOffersThem()
{
    PlanConsole console;
    PaletteModel palette;
    QVERIFY(titlesOf(palette, u">pause"_s).contains(u"Pause plan…"_s));
    QVERIFY(titlesOf(palette, u">limit"_s).contains(u"Limit work at once…"_s));
    QVERIFY(!titlesOf(palette, u">resume plan"_s).contains(u"Resume plan Saga Draft…"_s));
    console.session().scope()->choose(0);
    QVERIFY(titlesOf(palette, u">pause"_s).contains(u"Pause plan Saga Draft…"_s));
    QSignalSpy asked(console.session().navigator(), &Navigator::asked);
    QVERIFY(palette.run(palette.current()));
    QCOMPARE(asked[0][0].toString(), u"plan.pause"_s);
    QCOMPARE(asked[0][2].toString(), console.plan);
    console.run(u"plan.pause"_s, {{u"reason"_s, u"a look"_s}});
    QTRY_VERIFY(titlesOf(palette, u">resume plan"_s).contains(u"Resume plan Saga Draft…"_s));
}

void SchedulingTest::headingsTellThePause()
{
    PlanConsole console;
    BacklogController backlog;
    backlog.setGrouped(true);
    QTRY_VERIFY(backlog.list()->rowCount() > 0 && backlog.list()->planAt(0) == console.plan);
    QVERIFY(backlog.list()->planAt(1).isEmpty());
    QVERIFY(backlog.list()->planAt(-1).isEmpty());
    const auto note = [&backlog] { return backlog.list()->index(0).data(BacklogList::HeadingNoteRole).toString(); };
    QVERIFY(!note().contains(u"paused"));
    console.run(u"plan.pause"_s, {{u"reason"_s, u"budget review"_s}});
    QTRY_VERIFY2(note().endsWith(u"paused: budget review"), qPrintable(note()));
}

void SchedulingTest::whatWaitsForTheSameIsOneRow()
{
    PlanConsole console;
    auto items = must(await(console.engine().queries().backlogOf(console.plan)));
    QVERIFY(items.size() >= 3);
    const ItemWithTask model = items.front();
    const Timestamp now = console.engine().clock().now();
    items.clear();
    const auto add = [&](qint64 key, WaitReason reason, const QString &detail, const QString &plan) {
        ItemWithTask one = model;
        one.item.key = key;
        one.planId = one.planName = plan;
        one.item.setWait(reason, detail, {}, now);
        items.push_back(one);
    };
    add(1, WaitReason::GaveUp, u"Failed."_s, u"A"_s);
    add(2, WaitReason::GaveUp, u"Failed."_s, u"A"_s);
    add(3, WaitReason::Provider, u"waiting for Local (tiny)"_s, u"A"_s);
    add(4, WaitReason::Provider, u"waiting for Local (tiny)"_s, u"B"_s);
    add(5, WaitReason::Provider, u"waiting for Far (large)"_s, u"B"_s);
    add(6, WaitReason::Paused, u"the plan is paused: x"_s, u"A"_s);
    add(7, WaitReason::Paused, u"the plan is paused: x"_s, u"B"_s);
    add(8, WaitReason::Paused, u"the plan is paused: x"_s, u"B"_s);
    AttentionList list(console.session());
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.set(items, 10);
    const auto text = [&list](int row, int role) { return list.index(row).data(role).toString(); };
    QCOMPARE(list.count(), 6);
    QCOMPARE(list.items(), 8);
    QCOMPARE(text(0, AttentionList::SubjectRole), model.item.backlogId);
    QVERIFY(!list.index(0).data(AttentionList::FoldedRole).toBool());
    QCOMPARE(text(2, AttentionList::SubjectRole), u"2 item(s)"_s);
    QCOMPARE(text(2, AttentionList::ReasonRole), u"waiting for Local (tiny) · 2 plan(s)"_s);
    QCOMPARE(text(2, AttentionList::RepairTextRole), u"Show them"_s);
    QCOMPARE(text(5, AttentionList::RepairCommandRole), u"resume-plan:B"_s);
    QSignalSpy asked(console.session().navigator(), &Navigator::asked);
    list.repair(5);
    QCOMPARE(asked[0][0].toString(), u"plan.resume"_s);
    QCOMPARE(asked[0][2].toString(), u"B"_s);
    list.open(5);
    QCOMPARE(console.session().navigator()->takeBacklogQuery(), u"plan:\"B\" why:paused sort:age"_s);
    list.repair(2);
    QCOMPARE(console.session().navigator()->takeBacklogQuery(), u"why:provider sort:age"_s);
    // One of them goes on: rows keep their places; where there is no room the last ones are left out.
    items.erase(items.begin() + 3);
    QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
    list.set(items, 3);
    QCOMPARE(list.count(), 3);
    QCOMPARE(list.items(), 3);
    QCOMPARE(text(2, AttentionList::SubjectRole), model.item.backlogId);
    QCOMPARE(resets.count(), 0);
}

LOOMDECK_TEST(SchedulingTest, "scheduling")
#include "tst_scheduling.moc"
