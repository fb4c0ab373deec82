// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/starter.h"
#include "core/texttime.h"
#include "jobs/jobqueue.h"
#include "jobs/lane.h"
#include "support/registry.h"
#include "windowfixture.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

using Said = LiveChunk::Kind;

const Actor planner{u"dera"_s, {}, u"test"_s, Role::Admin, {}};

void command(WindowFixture &window, const QString &id, const QJsonObject &params)
{
    must(await(window.session().engine()->commands().run(id, planner, params)));
}

void pressKey(WindowFixture &window, Qt::Key key)
{
    QTest::keyClick(&window.window(), key);
}

bool isPaused(WindowFixture &window, const QString &plan)
{
    for (const Lane &lane : must(await(window.queries().lanes()))) {
        if (lane.key == Lane::ofPlan(plan))
            return lane.closed;
    }
    return false;
}

/** An item that this process seems to run: the test is its worker, and the model. */
struct Talk
{
    WindowFixture &window;
    qint64 item = 0, job = 0;

    explicit Talk(WindowFixture &w)
        : window(w)
    {
        item = window.first(u"state:failed sort:id"_s);
        const ItemWithTask both = window.item(item);
        job = must(await(window.session().engine()->database().write([&](Transaction &tx) {
            NewJob wanted;
            wanted.kind = phaseJobKind();
            wanted.planId = both.planId;
            wanted.subjectId = both.item.id;
            wanted.subjectName = both.item.backlogId;
            wanted.payload = {{u"itemKey"_s, both.item.key}, {u"phase"_s, phaseName(both.item.phase())}};
            const qint64 id = jobqueue::enqueue(tx, wanted).id;
            const qint64 now = toMicros(tx.now());
            tx.sql().exec(u"UPDATE jobs SET state = 2, started_at = ?, lease_owner = ?, lease_until = ?, lease_token = "
                          u"lease_token + 1 WHERE id = ?"_s,
                          {now, window.session().engine()->node().owner(), now + 600'000'000, id});
            tx.sql().exec(u"UPDATE backlog_items SET job_id = ?, status = 1, wait_reason = NULL, wait_detail = NULL, "
                          u"state = 1 WHERE key = ?"_s,
                          {id, both.item.key});
            tx.wake(Topic::Jobs);
            return id;
        })));
    }

    void say(Said kind, const QString &text = {})
    {
        window.session().engine()->liveText().sink()({kind, job, item, 1, text, 1, u"storyteller"_s});
    }
};

QString prose(int sentences)
{
    QString text;
    for (int i = 1; i <= sentences; ++i)
        text += u"%1. The tide takes what the harbour keeps, and gives back what nobody asked for. "_s.arg(i);
    return text;
}

} // namespace

/** Pauses, limits, deadlines and the text of running calls, in the window. */
class SchedulingWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsPausedFromTheTopBarByKeyboard();
    void aDeadlineIsSetFromTheDrawer();
    void aLimitIsSetFromTheJobsPage();
    void textIsFollowedUntilSomebodyScrolls();
    void aRealRunIsSeenTalking();
    void aViewerOnlyLooks();
    void pictures_data();
    void pictures();
};

void SchedulingWindowTest::aPlanIsPausedFromTheTopBarByKeyboard()
{
    WindowFixture window({.page = u"backlog"_s, .workers = 0});
    QTRY_VERIFY(window.session().lanes()->loaded() && window.session().scope()->count() > 1);
    window.click(u"scopeButton"_s);
    QTRY_VERIFY(window.find(u"scopePlans"_s) && window.find(u"scopePlans"_s)->hasActiveFocus());
    pressKey(window, Qt::Key_Down);
    const int row = window.find(u"scopePlans"_s)->property("currentIndex").toInt();
    const QString plan = window.session().scope()->plans()[static_cast<size_t>(row)].id;
    pressKey(window, Qt::Key_P);
    QTRY_VERIFY(window.find(u"reasonField"_s) && window.find(u"reasonField"_s)->hasActiveFocus());
    QVERIFY(!window.find(u"verbButton"_s)->isEnabled());
    window.type(u"budget review"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    // Enter never does what is dangerous.
    pressKey(window, Qt::Key_Return);
    QVERIFY(!isPaused(window, plan));
    window.click(u"verbButton"_s);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    QVERIFY(isPaused(window, plan));
    QTRY_VERIFY(window.session().lanes()->isPaused(plan));
    window.session().navigator()->ask(u"plan.resume"_s, 0, plan);
    QTRY_VERIFY(window.find(u"reasonField"_s) && window.find(u"reasonField"_s)->hasActiveFocus());
    window.type(u"approved"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    pressKey(window, Qt::Key_Return);
    QTRY_VERIFY(!isPaused(window, plan));
}

void SchedulingWindowTest::aDeadlineIsSetFromTheDrawer()
{
    WindowFixture window({.page = u"backlog"_s, .workers = 0});
    const qint64 key = window.first(u"state:failed sort:id"_s);
    window.session().navigator()->showItem(key);
    QTRY_VERIFY(window.find(u"moreButton"_s));
    window.settle();
    window.click(u"moreButton"_s);
    QTRY_VERIFY(window.find(u"deadlineEntry"_s));
    window.settle();
    window.click(u"deadlineEntry"_s);
    QTRY_VERIFY(window.find(u"dueField"_s) && window.find(u"dueField"_s)->hasActiveFocus());
    QVERIFY(!window.find(u"verbButton"_s)->isEnabled());
    window.type(u"2h"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    pressKey(window, Qt::Key_Return);
    QTRY_VERIFY(window.item(key).item.dueAt);
    QTRY_VERIFY(window.find(u"dueRow"_s));
}

void SchedulingWindowTest::aLimitIsSetFromTheJobsPage()
{
    WindowFixture window({.page = u"jobs"_s, .workers = 0});
    window.session().navigator()->openJobs(u"limits"_s);
    QTRY_VERIFY(window.find(u"limitTable"_s));
    window.click(u"newLimitButton"_s);
    QTRY_VERIFY(window.find(u"atMostField"_s) && window.find(u"atMostField"_s)->hasActiveFocus());
    window.type(u"2"_s);
    pressKey(window, Qt::Key_Tab);
    QTRY_VERIFY(window.find(u"reasonField"_s)->hasActiveFocus());
    window.type(u"slow start"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    pressKey(window, Qt::Key_Return);
    QTRY_VERIFY(!window.find(u"atMostField"_s));
    QTRY_COMPARE(window.session().lanes()->lanes().size(), 1u);
    QCOMPARE(window.session().lanes()->lanes().front().allowed, std::optional(2));
}

void SchedulingWindowTest::textIsFollowedUntilSomebodyScrolls()
{
    WindowFixture window({.page = u"backlog"_s, .workers = 0});
    Talk talk(window);
    window.session().navigator()->showItem(talk.item);
    talk.say(Said::Begin);
    talk.say(Said::Text, prose(40));
    QTRY_VERIFY(window.find(u"liveBox"_s));
    QQuickItem *box = window.find(u"liveBox"_s);
    QQuickItem *text = window.find(u"liveText"_s, box);
    QTRY_VERIFY(text->property("text").toString().contains(u"40. The tide"));
    QQuickItem *view = text->parentItem()->parentItem();
    const auto atEnd = [view] {
        return view->property("contentY").toReal() >= view->property("contentHeight").toReal() - view->height() - 1;
    };
    QTRY_VERIFY(atEnd());
    QVERIFY(!window.find(u"goOnButton"_s, box));
    talk.say(Said::Text, prose(3));
    QTRY_VERIFY(text->property("text").toString().count(u"1. The tide") >= 2);
    QVERIFY(atEnd());
    // Somebody reads further up: what they read stands still.
    text->forceActiveFocus();
    pressKey(window, Qt::Key_PageUp);
    QTRY_VERIFY(window.find(u"goOnButton"_s, box));
    const QString held = text->property("text").toString();
    const qreal place = view->property("contentY").toReal();
    talk.say(Said::Text, u"The last word."_s);
    QTRY_VERIFY(box->property("text").toString().endsWith(u"The last word."));
    QCOMPARE(text->property("text").toString(), held);
    QCOMPARE(view->property("contentY").toReal(), place);
    pressKey(window, Qt::Key_End);
    QTRY_VERIFY(text->property("text").toString().endsWith(u"The last word."));
    QVERIFY(atEnd());
    QVERIFY(!window.find(u"goOnButton"_s, box));
}

void SchedulingWindowTest::aRealRunIsSeenTalking()
{
    WindowFixture window({.page = u"backlog"_s, .thinks = 1500ms});
    const qint64 key = window.first(u"state:failed provider:scripted sort:id"_s);
    QVERIFY(key > 0);
    window.session().navigator()->showItem(key);
    window.session().itemActions()->retry(key);
    QTRY_VERIFY_WITH_TIMEOUT(window.find(u"liveBox"_s), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(window.find(u"liveTranscriptButton"_s), 30'000);
    QVERIFY(!window.find(u"liveBox"_s));
    window.click(u"liveTranscriptButton"_s);
    QTRY_VERIFY(window.find(u"transcriptFacts"_s));
}

void SchedulingWindowTest::aViewerOnlyLooks()
{
    WindowFixture window({.page = u"jobs"_s, .role = Role::Viewer, .workers = 0});
    window.session().navigator()->openJobs(u"limits"_s);
    QTRY_VERIFY(window.find(u"newLimitButton"_s));
    QVERIFY(!window.find(u"newLimitButton"_s)->isEnabled());
    QVERIFY(!window.find(u"pausePlanButton"_s)->isEnabled());
}

void SchedulingWindowTest::pictures_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            QTest::newRow(qPrintable(u"%1-%2"_s.arg(theme).arg(size.width()))) << theme << size;
    }
}

void SchedulingWindowTest::pictures()
{
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    WindowFixture window({.page = u"backlog"_s, .theme = theme, .size = size, .workers = 0});
    QTRY_VERIFY(window.session().lanes()->loaded() && window.session().scope()->count() > 2);
    const auto plans = window.session().scope()->plans();
    command(window, u"plan.pause"_s, {{u"planId"_s, plans[1].id}, {u"reason"_s, u"budget review until Monday"_s}});
    command(window, u"work.limit"_s, {{u"planId"_s, plans[0].id}, {u"atMost"_s, 2}, {u"reason"_s, u"slow start"_s}});
    command(window, u"work.limit"_s,
            {{u"phase"_s, u"SceneWeaver"_s}, {u"atMost"_s, 3}, {u"reason"_s, u"the local model takes no more"_s}});
    QTRY_COMPARE(window.session().lanes()->lanes().size(), 3u);
    Talk talk(window);
    const ItemWithTask item = window.item(talk.item);
    command(window, u"item.deadline"_s,
            {{u"planId"_s, item.planId},
             {u"backlogId"_s, item.item.backlogId},
             {u"dueAt"_s, isoText(window.session().formats().now() + 10min)}});
    window.session().navigator()->showItem(talk.item);
    talk.say(Said::Begin);
    talk.say(Said::Text, prose(90));
    QTRY_VERIFY(window.find(u"liveBox"_s));
    window.picture(u"live-item"_s + suffix);
    window.session().itemActions()->setDeadline(talk.item);
    QTRY_VERIFY(window.find(u"dueField"_s) && window.find(u"dueField"_s)->hasActiveFocus());
    window.type(u"18:30"_s);
    window.picture(u"deadline"_s + suffix);
    pressKey(window, Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"dueField"_s));
    window.session().navigator()->showJob(talk.job);
    QTRY_VERIFY(window.find(u"liveBox"_s));
    window.picture(u"live-job"_s + suffix);
    window.session().navigator()->closeDrawer();
    window.session().navigator()->openBacklog(u"sort:plan"_s);
    window.click(u"groupButton"_s);
    window.picture(u"backlog-paused"_s + suffix);
    window.click(u"scopeButton"_s);
    QTRY_VERIFY(window.find(u"scopePlans"_s) && window.find(u"scopePlans"_s)->hasActiveFocus());
    window.picture(u"scope-plans"_s + suffix);
    pressKey(window, Qt::Key_Escape);
    window.session().navigator()->ask(u"plan.pause"_s, 0, plans[0].id);
    QTRY_VERIFY(window.find(u"reasonField"_s));
    window.picture(u"plan-pause"_s + suffix);
    pressKey(window, Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"reasonField"_s));
    window.session().navigator()->ask(u"plan.resume"_s, 0, plans[1].id);
    QTRY_VERIFY(window.find(u"reasonField"_s));
    window.picture(u"plan-resume"_s + suffix);
    pressKey(window, Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"reasonField"_s));
    window.session().navigator()->openJobs(u"limits"_s);
    QTRY_VERIFY(window.find(u"limitTable"_s) && window.find(u"limitTable"_s)->property("count").toInt() >= 3);
    window.picture(u"jobs-limits"_s + suffix);
    window.session().navigator()->ask(u"work.limit"_s);
    QTRY_VERIFY(window.find(u"atMostField"_s) && window.find(u"atMostField"_s)->hasActiveFocus());
    window.type(u"4"_s);
    window.picture(u"limit"_s + suffix);
}

LOOMDECK_TEST(SchedulingWindowTest, "scheduling")
#include "tst_scheduling.moc"
