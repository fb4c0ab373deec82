// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/gateform.h"
#include "console/gatelist.h"
#include "console/gatewords.h"
#include "console/itemdetails.h"
#include "console/itemwords.h"
#include "console/jobcontroller.h"
#include "console/jobwords.h"
#include "console/palettemodel.h"
#include "console/querysuggestions.h"
#include "consolefixture.h"
#include "core/texttime.h"
#include "support/fakeclock.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

/** Provider gates in the console: the list, the words, and the dialogs that move one. */
class ConsoleGatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfEachState();
    void timesAreReadAndWritten();
    void listsWhatIsNotOpen();
    void countsDownWithoutReading();
    void opensWithAReason();
    void closesUntilATime();
    void heldWorkSaysForWhomAndUntilWhen();
    void aShutGateIsTheItemsRepair();
    void thePaletteOffersGates();
    void pausedIsAReason();

private:
    static QString text(const QAbstractItemModel &model, int row, int role)
    {
        return model.index(row, 0).data(role).toString();
    }
    static int countOf(const JobController &jobs, const QString &key)
    {
        for (const QVariant &tab : jobs.tabs()) {
            if (tab.toMap().value(u"key"_s).toString() == key)
                return tab.toMap().value(u"count"_s).toInt();
        }
        return -1;
    }
};

void ConsoleGatesTest::wordsOfEachState()
{
    FakeClock clock;
    Formats formats(clock);
    formats.setTimeStyle(u"utc"_s);
    GateFacts facts;
    facts.providerName = u"Local"_s;
    facts.modelName = u"tiny"_s;
    QCOMPARE(gatewords::title(facts), u"Local (tiny)"_s);
    facts.gate.state = GateState::Slowed;
    facts.gate.allowed = 2;
    facts.gate.configured = 8;
    facts.gate.failure = u"rate-limit"_s;
    facts.gate.reason = u"slow down"_s;
    QCOMPARE(gatewords::effect(facts, formats), u"2 of 8 calls at once"_s);
    QCOMPARE(gatewords::why(facts), u"rate limit: slow down"_s);
    QCOMPARE(gatewords::held(facts), u"nothing waits"_s);
    QVERIFY(gatewords::forecast(facts, formats).isEmpty());

    facts.gate.state = GateState::Closed;
    facts.gate.until = clock.now() + 17min + 42s;
    facts.held = 2140;
    QCOMPARE(gatewords::effect(facts, formats), u"until "_s + formats.wallTime(*facts.gate.until));
    QCOMPARE(gatewords::countdown(facts, formats), u"17:42"_s);
    QCOMPARE(gatewords::held(facts), u"2,140 jobs wait"_s);
    QCOMPARE(gatewords::forecast(facts, formats), u"end unknown yet"_s);
    facts.perMinute = 100;
    facts.throughAt = clock.now() + 40min;
    QCOMPARE(gatewords::forecast(facts, formats), u"through in about 40 m"_s);
    clock.advance(18min);
    QCOMPARE(gatewords::effect(facts, formats), u"the next call tries"_s);
    QCOMPARE(gatewords::countdown(facts, formats), u"0:00"_s);

    facts.gate.state = GateState::Shut;
    facts.gate.until.reset();
    facts.gate.failure.clear();
    facts.gate.actor = u"dera"_s;
    QCOMPARE(gatewords::effect(facts, formats), u"until a person opens it"_s);
    QCOMPARE(gatewords::why(facts), u"slow down · dera"_s);
    QVERIFY(gatewords::countdown(facts, formats).isEmpty());
    QCOMPARE(gatewords::forecast(facts, formats), u"about 21 m once it is open"_s);
    facts.perMinute.reset();
    QCOMPARE(gatewords::forecast(facts, formats), u"waits for a person"_s);
}

void ConsoleGatesTest::timesAreReadAndWritten()
{
    FakeClock clock;
    Formats formats(clock);
    formats.setTimeStyle(u"utc"_s);
    const Timestamp now = clock.now(), soon = now + 40s, late = now + 26h;
    QCOMPARE(formats.until(soon), u"until "_s + formats.wallTime(soon));
    QCOMPARE(formats.until(late), u"until "_s + formats.clockTime(late));
    const QString told = u"waiting for Local (tiny) until "_s + isoText(soon);
    QCOMPARE(gatewords::waiting(told, soon, formats), u"waiting for Local (tiny) until "_s + formats.wallTime(soon));
    QCOMPARE(gatewords::waiting(u"waiting for Local (tiny)"_s, soon, formats),
             u"waiting for Local (tiny) until "_s + formats.wallTime(soon));
    QCOMPARE(gatewords::waiting(u"the plan is paused"_s, {}, formats), u"the plan is paused"_s);
    formats.setTimeStyle(u"relative"_s);
    QCOMPARE(gatewords::waiting(told, soon, formats), u"waiting for Local (tiny) for another 40 s"_s);
    formats.setTimeStyle(u"utc"_s);
    QCOMPARE(Formats::countdown(24s), u"0:24"_s);
    QCOMPARE(Formats::countdown(500ms), u"0:01"_s);
    QCOMPARE(Formats::countdown(3h + 10min), u"3 h 10 m"_s);
    QCOMPARE(formats.readTime(u" 45m "_s), std::optional(now + 45min));
    QCOMPARE(formats.readTime(u"2 h"_s), std::optional(now + 2h));
    QCOMPARE(formats.readTime(isoText(late)), std::optional(late));
    QVERIFY(!formats.readTime(u"soon"_s) && !formats.readTime(u"25:00"_s) && !formats.readTime(u"-5m"_s));
    // A clock time is the next one there is.
    const auto midnight = std::chrono::floor<std::chrono::days>(now);
    const auto at = formats.readTime(u"0:00"_s);
    QCOMPARE(at, std::optional(Timestamp(midnight + 24h)));
    QCOMPARE(formats.readTime(u"2031-05-06 7:30"_s), std::optional(*parseIsoTime(u"2031-05-06T07:30:00Z"_s)));
}

void ConsoleGatesTest::listsWhatIsNotOpen()
{
    ConsoleFixture console;
    GateList gates;
    const QAbstractItemModelTester tester(&gates, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(console.session().gates()->loaded());
    QCOMPARE(console.session().gates()->gates().size(), 1u);
    QCOMPARE(gates.count(), 0);
    console.addHeld(3);
    console.closeGate(u"no money"_s);
    QTRY_COMPARE(gates.count(), 1);
    QCOMPARE(text(gates, 0, GateList::ProviderRole), u"Scripted"_s);
    QCOMPARE(text(gates, 0, GateList::ModelNameRole), u"storyteller"_s);
    QCOMPARE(text(gates, 0, GateList::StateRole), u"shut"_s);
    QCOMPARE(text(gates, 0, GateList::ReasonRole), u"no money · dera"_s);
    QTRY_COMPARE(text(gates, 0, GateList::HeldRole), u"3 jobs wait"_s);
    QCOMPARE(gates.summary(), u"1 of 1 closed, 3 jobs wait"_s);
    QVERIFY(gates.index(0).data(GateList::OpensRole).toBool());
    console.openGate(u"paid"_s);
    // A person may be wrong, too: one call first.
    QTRY_COMPARE(text(gates, 0, GateList::StateRole), u"slowed"_s);
    QVERIFY(!gates.index(0).data(GateList::OpensRole).toBool());
    console.change(u"UPDATE provider_gates SET state = 0, allowed = 0"_s);
    QTRY_COMPARE(gates.count(), 0);
}

void ConsoleGatesTest::countsDownWithoutReading()
{
    ConsoleFixture console;
    GateList gates;
    console.closeGate(u"a look"_s, console.engine().clock().now() + 30min);
    QTRY_COMPARE(gates.count(), 1);
    console.session().live()->setPaused(true);
    QSignalSpy read(console.session().gates(), &GateBook::changed), told(&gates, &GateList::dataChanged);
    const QString before = text(gates, 0, GateList::CountdownRole);
    gates.setTicking(true);
    QTRY_VERIFY(told.count() >= 3);
    QVERIFY(text(gates, 0, GateList::CountdownRole) != before);
    QCOMPARE(read.count(), 0);
    gates.setTicking(false);
    const auto ticks = told.count();
    // Another one that ticks on shows how much time went by.
    GateList other;
    QTRY_COMPARE(other.count(), 1);
    QSignalSpy passed(&other, &GateList::dataChanged);
    other.setTicking(true);
    QTRY_VERIFY(passed.count() >= 2);
    QCOMPARE(told.count(), ticks);
}

void ConsoleGatesTest::opensWithAReason()
{
    ConsoleFixture console;
    console.closeGate(u"a look"_s);
    QTRY_VERIFY(console.session().gates()->loaded() &&
                console.session().gates()->find(ConsoleFixture::gateKey())->gate.state == GateState::Shut);
    GateOpenForm form;
    form.begin({});
    QCOMPARE(form.gateKey(), ConsoleFixture::gateKey());
    QCOMPARE(form.title(), u"Scripted (storyteller)"_s);
    QCOMPARE(form.gates().size(), 1);
    QSignalSpy done(&form, &ActionForm::succeeded);
    form.run();
    form.setProperty("reason", u"  "_s);
    QVERIFY(!form.missing().isEmpty());
    form.run();
    QVERIFY(!form.busy());
    form.setProperty("reason", u"paid the bill"_s);
    QVERIFY(form.missing().isEmpty());
    form.run();
    QTRY_COMPARE(done.count(), 1);
    const auto told = must(await(console.engine().queries().journal({.kinds = {u"gate.slowed"_s}})));
    QCOMPARE(told.front().reason, u"paid the bill"_s);
    // Somebody was faster: the dialog says so and stays.
    console.change(u"UPDATE provider_gates SET state = 0, allowed = 0"_s);
    form.run();
    QTRY_COMPARE(form.error().code, u"GATE_OPEN"_s);
    QCOMPARE(done.count(), 1);
    form.begin(u"no.gate"_s);
    QVERIFY(!form.loaded() && !form.missing().isEmpty() && !form.error().isSet());
}

void ConsoleGatesTest::closesUntilATime()
{
    ConsoleFixture console;
    QTRY_VERIFY(console.session().gates()->loaded());
    GateCloseForm form;
    form.begin({});
    QVERIFY(form.loaded());
    form.setProperty("reason", u"maintenance"_s);
    QVERIFY(form.missing().isEmpty());
    form.setUntilText(u"later"_s);
    QVERIFY(!form.untilError().isEmpty() && !form.missing().isEmpty());
    form.setUntilText(u"2020-01-01 10:00"_s);
    QVERIFY(!form.untilError().isEmpty());
    form.setUntilText(u"45m"_s);
    QVERIFY(form.untilError().isEmpty() && form.untilWords().contains(u"in 4"));
    QSignalSpy done(&form, &ActionForm::succeeded);
    form.run();
    QTRY_COMPARE(done.count(), 1);
    const auto gates = must(await(console.engine().queries().gates()));
    QCOMPARE(gates.front().gate.state, GateState::Closed);
    const Micros left = *gates.front().gate.until - console.engine().clock().now();
    QVERIFY(left > 44min && left <= 45min);
    form.begin(ConsoleFixture::gateKey());
    QVERIFY(form.untilText().isEmpty());
}

void ConsoleGatesTest::heldWorkSaysForWhomAndUntilWhen()
{
    ConsoleFixture console;
    const Formats &formats = console.session().formats();
    const Timestamp until = console.engine().clock().now() + 40min;
    console.closeGate(u"a look"_s, until);
    JobController jobs;
    console.addHeld(2);
    QTRY_COMPARE(countOf(jobs, u"held"_s), 2);
    jobs.chooseState(u"held"_s);
    QTRY_COMPARE(jobs.list()->count(), 2);
    const auto row = [&jobs] { return jobs.list()->index(0).data(JobList::RowRole).value<JobRow>(); };
    const QString words = u"waiting for Scripted (storyteller) "_s;
    QTRY_COMPARE(row().why, words + formats.until(until));
    QCOMPARE(row().state, u"held"_s);
    console.closeGate(u"a longer look"_s);
    QTRY_COMPARE(row().why, words + u"until somebody opens it"_s);

    ItemWithTask both;
    both.item.setWait(WaitReason::Provider, u"waiting for Scripted (storyteller)"_s, {}, until);
    both.heldUntil = until;
    QCOMPARE(itemwords::why(both, formats), words + formats.until(until));
    QVERIFY(itemwords::attention(both, formats).what.contains(formats.until(until)));
}

void ConsoleGatesTest::aShutGateIsTheItemsRepair()
{
    ConsoleFixture console;
    const qint64 job = console.addPlanJob();
    const auto [row, attempts] = must(await(console.engine().queries().job(job)));
    const qint64 key = must(await(console.engine().queries().itemKey(row.planId, row.subjectName)));
    console.change(u"UPDATE jobs SET state = -1, lane = ?, held_by = ? WHERE id = ?"_s,
                   {ConsoleFixture::gateKey(), ConsoleFixture::gateKey(), job});
    console.change(
        u"UPDATE backlog_items SET wait_reason = 'provider', wait_detail = 'waiting for Scripted (storyteller)', state = ?, job_id = ? WHERE key = ?"_s,
        {static_cast<int>(ItemState::Held), job, key});
    console.closeGate(u"for a while"_s, console.engine().clock().now() + 30min);
    ItemDetails item;
    item.setKey(key);
    QTRY_VERIFY(item.loaded() && item.stuck().what.contains(u" until "));
    QCOMPARE(item.stuck().repairCommand, u"resume-dialog"_s);
    console.closeGate(u"no money"_s);
    QTRY_COMPARE(item.stuck().repairCommand, u"gate:"_s + ConsoleFixture::gateKey());
    QSignalSpy asked(console.session().navigator(), &Navigator::asked);
    console.session().itemActions()->repair(item.stuck().repairCommand, key);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), u"open-gate"_s);
    QCOMPARE(asked[0][2].toString(), ConsoleFixture::gateKey());
}

void ConsoleGatesTest::thePaletteOffersGates()
{
    ConsoleFixture console;
    QTRY_VERIFY(console.session().gates()->loaded());
    PaletteModel palette;
    const auto titles = [&palette](const QString &typed) {
        palette.setText(typed);
        QStringList list;
        for (int row = 0; row < palette.rowCount(); ++row)
            list << palette.index(row).data().toString();
        return list;
    };
    QVERIFY(titles(u">close g"_s).contains(u"Close gate…"_s));
    QCOMPARE(titles(u">open gate"_s).size(), 0);
    console.closeGate(u"a look"_s);
    QTRY_VERIFY(console.session().gates()->find(ConsoleFixture::gateKey())->gate.isClosed());
    const QStringList offered = titles(u">open gate "_s);
    QVERIFY2(offered.contains(u"Open gate of Scripted (storyteller)…"_s), qPrintable(offered.join(u'|')));
    QSignalSpy asked(console.session().navigator(), &Navigator::asked);
    QVERIFY(palette.run(palette.current()));
    QCOMPARE(asked[0][0].toString(), u"open-gate"_s);
}

void ConsoleGatesTest::pausedIsAReason()
{
    const QVariantList offers = querySuggestions(u"why:pau"_s, {});
    QCOMPARE(offers.size(), 1);
    QCOMPARE(offers[0].toMap().value(u"text"_s).toString(), u"why:paused"_s);
    FakeClock clock;
    const Formats formats(clock);
    ItemWithTask both;
    both.item.setWait(WaitReason::Paused, u"the plan is paused: budget review"_s, {}, clock.now());
    QCOMPARE(itemwords::why(both, formats), u"the plan is paused: budget review"_s);
    QCOMPARE(itemwords::attention(both, formats).what, u"Held: the plan is paused: budget review."_s);
    QCOMPARE(both.item.state(), ItemState::Held);
}

LOOMDECK_TEST(ConsoleGatesTest, "gates")
#include "tst_gates.moc"
