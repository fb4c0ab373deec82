// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/registry.h"
#include "windowfixture.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

std::vector<FailureRecord> failuresIn(WindowFixture &window, const QList<TriageState> &states)
{
    FailureFilter filter;
    filter.states = states;
    return must(await(window.queries().failures(filter)));
}

void key(WindowFixture &window, int code)
{
    QTest::keyClick(&window.window(), static_cast<Qt::Key>(code));
}

void openFailures(WindowFixture &window)
{
    window.press(QKeySequence(u"G,F"_s));
    QTRY_COMPARE(window.session().navigator()->page(), u"failures"_s);
    QTRY_VERIFY(window.find(u"failureRow0"_s));
    window.settle();
}

} // namespace

/** Failures in the window: seen, assigned, tried again, resolved; and the calls behind them. */
class FailuresWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupIsAssignedRetriedAndResolved();
    void aCallIsComparedWithTheOneBefore();
    void nothingHasFailed();
    void pictures_data();
    void pictures();
};

void FailuresWindowTest::aGroupIsAssignedRetriedAndResolved()
{
    WindowFixture window({.page = u"overview"_s});
    const auto groups = must(await(window.queries().failureGroups({{}, 50})));
    QVERIFY(!groups.empty());
    // What is tried again by itself ends by itself; one that nobody works on is taken.
    openFailures(window);
    QQuickItem *rows = window.find(u"failureRows"_s);
    QVERIFY(rows);
    const auto gaveUp = failuresIn(window, {TriageState::New, TriageState::Assigned, TriageState::Acknowledged});
    QVERIFY(!gaveUp.empty());
    const FailureRecord wanted = gaveUp.front();
    window.session().navigator()->ask(u"failure.assign"_s, 1, wanted.id);
    QTRY_VERIFY(window.find(u"assigneeField"_s));
    QVERIFY(!window.find(u"verbButton"_s)->isEnabled());
    window.type(u"lea"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    key(window, Qt::Key_Return);
    QTRY_COMPARE(must(await(window.queries().failure(wanted.id))).assignee, u"lea"_s);
    QTRY_VERIFY(!window.find(u"assigneeField"_s));
    window.session().navigator()->ask(u"failure.retry-group"_s, 0, wanted.fingerprint);
    QTRY_VERIFY(window.find(u"verbButton"_s) && window.find(u"verbButton"_s)->isEnabled());
    window.click(u"verbButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(must(await(window.queries().failure(wanted.id))).state, TriageState::Resolved, 60'000);
    window.click(u"tab2"_s, u"failureTabs"_s);
    QTRY_VERIFY(window.find(u"resolverButton"_s));
    // The run that resolved it says so, too.
    window.session().navigator()->ask(u"transcript"_s, 0,
                                      must(await(window.queries().failure(wanted.id))).resolvedByTranscript);
    QTRY_VERIFY(window.find(u"transcriptFacts"_s));
}

void FailuresWindowTest::aCallIsComparedWithTheOneBefore()
{
    WindowFixture window({.page = u"failures"_s, .workers = 0});
    QTRY_VERIFY(window.find(u"failureRow0"_s));
    QString id;
    for (const FailureRecord &record : failuresIn(window, {TriageState::New, TriageState::Assigned}))
        id = record.times > 1 ? record.transcriptId : id;
    QVERIFY(!id.isEmpty());
    window.session().navigator()->ask(u"transcript"_s, 0, id);
    QTRY_VERIFY(window.find(u"compareButton"_s) && window.find(u"compareButton"_s)->isEnabled());
    window.click(u"compareButton"_s);
    QTRY_VERIFY(window.find(u"transcriptCaption"_s)->property("text").toString().startsWith(u"Since attempt"));
}

void FailuresWindowTest::nothingHasFailed()
{
    WindowFixture window({.page = u"failures"_s, .workers = 0, .filled = false});
    QTRY_VERIFY(window.find(u"nothingFailed"_s));
    QVERIFY(!window.find(u"failureBar"_s));
    window.picture(u"failures-none"_s);
}

void FailuresWindowTest::pictures_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            QTest::newRow(qPrintable(u"%1-%2"_s.arg(theme).arg(size.width()))) << theme << size;
    }
}

void FailuresWindowTest::pictures()
{
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    WindowFixture window({.page = u"failures"_s, .theme = theme, .size = size, .workers = 0});
    QTRY_VERIFY(window.find(u"failureRow0"_s));
    window.click(u"failureRow0"_s);
    key(window, Qt::Key_Right);
    QTRY_VERIFY(window.find(u"transcriptButton"_s));
    window.picture(u"failures-open"_s + suffix);
    key(window, Qt::Key_A);
    QTRY_VERIFY(window.find(u"verbButton"_s) && window.find(u"assigneeField"_s));
    window.picture(u"failures-assign"_s + suffix);
    key(window, Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"assigneeField"_s));
    key(window, Qt::Key_R);
    QTRY_VERIFY(window.find(u"paceField"_s));
    window.picture(u"failures-retry"_s + suffix);
    key(window, Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"paceField"_s));
    key(window, Qt::Key_Down);
    key(window, Qt::Key_Down);
    key(window, Qt::Key_T);
    QTRY_VERIFY(window.find(u"compareButton"_s));
    window.picture(u"failures-call"_s + suffix);
    if (window.find(u"compareButton"_s)->isEnabled()) {
        window.click(u"compareButton"_s);
        window.picture(u"failures-compare"_s + suffix);
    }
    key(window, Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"compareButton"_s));
    key(window, Qt::Key_Return);
    QTRY_VERIFY(window.find(u"itemFailures"_s));
    window.picture(u"failures-drawer"_s + suffix);
    window.session().navigator()->closeDrawer();
    window.click(u"tab2"_s, u"failureTabs"_s);
    QTRY_VERIFY(window.find(u"failureRow0"_s));
    window.picture(u"failures-resolved"_s + suffix);
}

LOOMDECK_TEST(FailuresWindowTest, "failures")
#include "tst_failures.moc"
