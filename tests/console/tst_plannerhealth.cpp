// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/plannerhealth.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

constexpr int judged = 20'000;
const QString somePrompt = u"planner.fiction.vision"_s;

void runAs(ConsoleFixture &console, const QString &command, const QJsonObject &params)
{
    must(await(console.engine().commands().run(command, {u"dera"_s, {}, u"test"_s, Role::Admin, {}}, params)));
}

QStringList titlesFor(Notifications &list, const QString &page)
{
    QStringList titles;
    for (int row = 0; row < list.rowCount(); ++row) {
        if (list.index(row).data(Notifications::PageRole).toString() == page)
            titles << list.index(row).data(Notifications::TitleRole).toString();
    }
    return titles;
}

} // namespace

/** The verdict on the planners, as the whole console knows it. */
class PlannerHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFollowsTheVerdict();
    void aPauseHoldsItStill();
};

void PlannerHealthTest::itFollowsTheVerdict()
{
    ConsoleFixture console;
    PlannerHealth &health = *console.session().plannerHealth();
    // Nothing ran yet: that is what a new store is told by.
    QTRY_VERIFY_WITH_TIMEOUT(health.known(), judged);
    QCOMPARE(health.word(), u"Degraded"_s);
    QCOMPARE(health.role(), u"warn"_s);
    QCOMPARE(health.reason(), u"No planner has run yet."_s);
    QVERIFY(health.troubled() && !health.critical());
    QVERIFY2(health.since().startsWith(u"since "), qPrintable(health.since()));
    QVERIFY(health.staleText().isEmpty() && health.moreText().isEmpty());

    Notifications &told = *console.session().notifications();
    QVERIFY(titlesFor(told, u"health"_s).isEmpty());
    runAs(console, u"prompt.deactivate"_s, {{u"templateId"_s, somePrompt}, {u"reason"_s, u"a test"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(health.critical(), judged);
    QCOMPARE(health.role(), u"bad"_s);
    QVERIFY2(health.reason().contains(somePrompt), qPrintable(health.reason()));
    QCOMPARE(health.moreText(), u"And 1 more reason(s)."_s);
    QTRY_COMPARE(titlesFor(told, u"health"_s), QStringList{u"Planner health is critical"_s});
    QCOMPARE(told.index(0).data(Notifications::TextRole).toString(), u"A prompt cannot be used"_s);
    QCOMPARE(told.unread(), 1);

    runAs(console, u"prompt.activate"_s,
          {{u"templateId"_s, somePrompt}, {u"version"_s, 1}, {u"reason"_s, u"a test"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(!health.critical(), judged);
    QTRY_COMPARE(titlesFor(told, u"health"_s).size(), 2);
    QCOMPARE(titlesFor(told, u"health"_s).front(), u"Planner health is degraded"_s);
}

void PlannerHealthTest::aPauseHoldsItStill()
{
    ConsoleFixture console;
    PlannerHealth &health = *console.session().plannerHealth();
    QTRY_VERIFY_WITH_TIMEOUT(health.known(), judged);
    console.session().live()->setPaused(true);
    QSignalSpy changes(&health, &PlannerHealth::changed);
    runAs(console, u"prompt.deactivate"_s, {{u"templateId"_s, somePrompt}, {u"reason"_s, u"a test"_s}});
    // The centre hears of it even so: who pauses a list wants to be told.
    QTRY_COMPARE_WITH_TIMEOUT(titlesFor(*console.session().notifications(), u"health"_s).size(), 1, judged);
    QVERIFY(!health.critical());
    QCOMPARE(changes.size(), 0);
    console.session().live()->setPaused(false);
    QTRY_VERIFY_WITH_TIMEOUT(health.critical(), judged);
}

LOOMDECK_TEST(PlannerHealthTest, "plannerhealth")
#include "tst_plannerhealth.moc"
