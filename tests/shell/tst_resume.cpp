// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/registry.h"
#include "windowfixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

/** The job the console is for: something is stuck, a person finds it, resumes it, and sees it complete. */
class ResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStuckItemIsFoundResumedAndCompletes();
    void aNewPlanGoesFromVisionToScene();
    void aFailedItemIsRetriedFromTheOverview();
    void manyAreResumedAtOnce();
    void aViewerIsToldWhyNot();

private:
    /** Chooses with the keyboard. */
    static void choose(WindowFixture &window, const QString &field, const QString &text);
};

void ResumeTest::choose(WindowFixture &window, const QString &field, const QString &text)
{
    QQuickItem *select = window.find(field);
    QVERIFY(select);
    const auto chosen = [&] { return select->property("currentText").toString().startsWith(text); };
    for (QQuickItem *child : select->findChildren<QQuickItem *>()) {
        if (child->activeFocusOnTab() && child->isVisible()) {
            child->forceActiveFocus(Qt::TabFocusReason);
            break;
        }
    }
    for (int i = 0; i < 10 && !chosen(); ++i)
        QTest::keyClick(&window.window(), Qt::Key_Down);
    QVERIFY2(chosen(), qPrintable(select->property("currentText").toString()));
}

void ResumeTest::aStuckItemIsFoundResumedAndCompletes()
{
    WindowFixture window({.page = u"backlog"_s});
    window.settle();
    const qint64 key = window.first(u"state:stuck why:missing-metadata sort:-age"_s);
    QVERIFY(key != 0);
    window.session().navigator()->openBacklog(u"state:stuck why:missing-metadata sort:-age"_s);
    window.settle();
    window.click(u"row0"_s);
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QTRY_COMPARE(window.session().navigator()->item(), key);
    window.click(u"resumeButton"_s);
    // What the task lacks is filled in with what there is, and can be changed.
    QTRY_VERIFY(window.find(u"verbButton"_s));
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    window.picture(u"resume-what-is-missing"_s);
    choose(window, u"provider"_s, u"Scripted"_s);
    choose(window, u"model"_s, u"storyteller"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    window.click(u"verbButton"_s);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(window.item(key).item.state(), ItemState::Complete, 30'000);
    const auto facts = must(await(window.queries().item(key)));
    QStringList kinds;
    for (const JournalEntry &entry : facts.history)
        kinds << entry.kind;
    QVERIFY2(kinds.contains(u"backlog.resume") && kinds.contains(u"phase.completed"), qPrintable(kinds.join(u' ')));
    // And the drawer says so by itself.
    QTRY_VERIFY(window.find(u"resumeButton"_s) && !window.find(u"resumeButton"_s)->isEnabled());
}

void ResumeTest::aNewPlanGoesFromVisionToScene()
{
    WindowFixture window({.page = u"overview"_s, .filled = false});
    window.settle();
    window.press(QKeySequence(u"Ctrl+N"_s));
    QTRY_VERIFY(window.find(u"planName"_s));
    window.click(u"planName"_s);
    window.type(u"Night Ferry"_s);
    window.click(u"projectTitle"_s);
    window.type(u"Atlas"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    window.click(u"verbButton"_s);
    // The dialog of its first item follows by itself; there is only one provider, so nothing is left to choose.
    QTRY_VERIFY(!window.find(u"planName"_s) && window.find(u"provider"_s));
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    window.settle();
    window.click(u"verbButton"_s);
    const auto count = [&](const QString &query) {
        return must(await(window.queries().count(must(BacklogQuery::parse(query)))));
    };
    QTRY_VERIFY_WITH_TIMEOUT(count(u"phase:SceneWeaver state:complete"_s) > 0, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(count(u"state:complete"_s), count({}), 60'000);
    QTRY_VERIFY(!window.find(u"resumeButton"_s)->isEnabled());
    window.picture(u"new-plan-complete"_s);
}

void ResumeTest::aFailedItemIsRetriedFromTheOverview()
{
    WindowFixture window({.page = u"overview"_s});
    window.settle();
    const qint64 key = window.first(u"why:gave-up sort:-age"_s);
    QVERIFY(key != 0);
    window.click(u"repairButton"_s, u"attentionList"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.item(key).item.waitReason != WaitReason::GaveUp, 30'000);
}

void ResumeTest::manyAreResumedAtOnce()
{
    WindowFixture window({.page = u"backlog"_s});
    window.session().navigator()->openBacklog(u"state:failed"_s);
    window.settle();
    const auto before = must(await(window.queries().count(must(BacklogQuery::parse(u"state:failed"_s)))));
    QVERIFY(before > 0);
    window.click(u"row0"_s);
    QTest::keyClick(&window.window(), Qt::Key_A, Qt::ControlModifier);
    window.click(u"bulkRetry"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s) && window.find(u"verbButton"_s)->isEnabled());
    window.click(u"verbButton"_s);
    QTRY_VERIFY(!window.session().navigator()->operation().isEmpty());
    const QString id = window.session().navigator()->operation();
    QTRY_COMPARE_WITH_TIMEOUT(must(await(window.queries().bulk(id))).state, u"complete"_s, 30'000);
    QCOMPARE(must(await(window.queries().bulk(id))).total, before);
}

void ResumeTest::aViewerIsToldWhyNot()
{
    WindowFixture window({.page = u"backlog"_s, .role = Role::Viewer});
    window.settle();
    window.session().navigator()->showItem(window.first(u"state:stuck"_s));
    QTRY_VERIFY(window.find(u"resumeButton"_s));
    QTRY_VERIFY(!window.find(u"resumeButton"_s)->property("disabledReason").toString().isEmpty());
    QVERIFY(!window.find(u"resumeButton"_s)->isEnabled());
}

LOOMDECK_TEST(ResumeTest, "resume")
#include "tst_resume.moc"
