// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "engine/seed.h"
#include "jobs/jobqueue.h"
#include "jobs/lane.h"
#include "support/registry.h"
#include "windowfixture.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const Actor gatePerson{u"dera"_s, {}, u"test"_s, Role::Admin, {}};

QString scriptedGate()
{
    return Lane::ofProvider(seed::scriptedProviderId(), seed::scriptedModelId());
}

void runGate(WindowFixture &window, const QString &command, const QString &reason)
{
    must(await(window.session().engine()->commands().run(command, gatePerson,
                                                         {{u"key"_s, scriptedGate()}, {u"reason"_s, reason}})));
}

GateFacts gateOf(WindowFixture &window)
{
    for (const GateFacts &facts : must(await(window.queries().gates()))) {
        if (facts.gate.key == scriptedGate())
            return facts;
    }
    return {};
}

/** One call at once: such a gate is open as soon as a person opens it. */
void allowOneCall(WindowFixture &window)
{
    must(await(window.session().engine()->database().write([](Transaction &tx) {
        auto scripted = providerstore::find(tx.sql(), seed::scriptedProviderId());
        scripted->options.insert(u"concurrency"_s, 1);
        providerstore::put(tx, *scripted);
        gatestore::sync(tx);
        return true;
    })));
}

/** Gates in every state but open, with work that waits at them. */
void fillGates(WindowFixture &window)
{
    must(await(window.session().engine()->database().write([](Transaction &tx) {
        const Timestamp now = tx.now();
        const auto put = [&](const QString &provider, auto change) {
            auto row = providerstore::findByName(tx.sql(), provider);
            row->kind = u"openai"_s;
            row->isActive = true;
            providerstore::put(tx, *row);
            const ModelRow model = providerstore::models(tx.sql(), row->id).front();
            const auto before = gatestore::lock(tx, Lane::ofProvider(row->id, model.id));
            Gate gate = *before;
            gate.configured = 8;
            gate.changedAt = now - 4min;
            change(gate);
            gatestore::put(tx, *before, gate, Actor::automation());
            return gate.key;
        };
        const QString shut = put(u"halcyon"_s, [&](Gate &gate) {
            gate.state = GateState::Shut;
            gate.failure = u"money"_s;
            gate.reason = u"HTTP 402: the balance of this account is used up"_s;
        });
        const QString closed = put(u"northwind"_s, [&](Gate &gate) {
            gate.state = GateState::Closed;
            gate.failure = u"quota-window"_s;
            gate.reason = u"HTTP 429: requests per day, resets in 17 m"_s;
            gate.until = now + 17min + 42s;
        });
        put(u"lumen"_s, [&](Gate &gate) {
            gate.state = GateState::Slowed;
            gate.allowed = 2;
            gate.failure = u"rate-limit"_s;
            gate.reason = u"HTTP 429: too many requests"_s;
        });
        int number = 0;
        for (const QString &key : {shut, closed}) {
            for (int i = 0; i < 40; ++i) {
                NewJob job;
                job.kind = u"store.prune"_s;
                job.lane = key;
                const qint64 id = jobqueue::enqueue(tx, job).id;
                // Some went through before it closed, so that there is a rate.
                if (key == closed && i < 12)
                    tx.sql().exec(u"UPDATE jobs SET state = 3, started_at = ?, finished_at = ? WHERE id = ?"_s,
                                  {toMicros(now - 6min), toMicros(now - 5min), id});
                else
                    tx.sql().exec(u"UPDATE jobs SET state = -1, held_by = ? WHERE id = ?"_s, {key, id});
                ++number;
            }
            tx.sql().exec(u"UPDATE job_lanes SET holding = 1 WHERE key = ?"_s, {key});
        }
        tx.wake(Topic::Jobs);
        return number;
    })));
}

} // namespace

/** Provider gates in the window: seen, opened by keyboard, gone. */
class GatesWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClosedGateIsSeenAndOpenedByKeyboard();
    void closingAsksForAReasonAndReadsTheTime();
    void aViewerOnlyLooks();
    void pictures_data();
    void pictures();
};

void GatesWindowTest::aClosedGateIsSeenAndOpenedByKeyboard()
{
    WindowFixture window({.page = u"overview"_s});
    allowOneCall(window);
    QTRY_VERIFY(window.find(u"attentionList"_s));
    QVERIFY(!window.find(u"gatesPanel"_s));
    runGate(window, u"gate.close"_s, u"a look at the bill"_s);
    QTRY_VERIFY(window.find(u"gateRow0"_s));
    QCOMPARE(window.find(u"gateRow0"_s)->property("reason").toString(), u"a look at the bill · dera"_s);
    QCOMPARE(window.find(u"gateRow0"_s)->property("stateName").toString(), u"shut"_s);
    // Work that needs it is held by the real workers, and counted.
    const qint64 key = window.first(u"state:failed provider:scripted sort:id"_s);
    QVERIFY(key > 0);
    window.session().itemActions()->retry(key);
    QTRY_VERIFY(gateOf(window).held > 0);
    QTRY_VERIFY(window.find(u"gateRow0"_s)->property("held").toString().contains(u"job"));
    QTRY_COMPARE(window.item(key).item.waitReason, WaitReason::Provider);

    window.press(QKeySequence(u"Ctrl+K"_s));
    QTRY_VERIFY(window.find(u"paletteField"_s) && window.find(u"paletteField"_s)->hasActiveFocus());
    window.type(u">Open gate"_s);
    QTRY_VERIFY(window.find(u"paletteList"_s) && window.find(u"paletteList"_s)->property("count").toInt() == 2);
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QTRY_VERIFY(window.find(u"reasonField"_s) && window.find(u"reasonField"_s)->hasActiveFocus());
    QVERIFY(!window.find(u"verbButton"_s)->isEnabled());
    // Without a reason nothing happens.
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QCOMPARE(gateOf(window).gate.state, GateState::Shut);
    window.type(u"the bill is paid"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    QTRY_VERIFY(!window.find(u"gateRow0"_s));
    QCOMPARE(gateOf(window).gate.state, GateState::Open);
    const auto told = must(await(window.queries().journal({.kinds = {u"gate.opened"_s}})));
    QCOMPARE(told.front().reason, u"the bill is paid"_s);
    QCOMPARE(told.front().actor, u"ops.admin"_s);
}

void GatesWindowTest::closingAsksForAReasonAndReadsTheTime()
{
    WindowFixture window({.page = u"overview"_s, .workers = 0});
    QTRY_VERIFY(window.session().gates()->loaded());
    window.session().navigator()->ask(u"close-gate"_s, 0, scriptedGate());
    QTRY_VERIFY(window.find(u"reasonField"_s) && window.find(u"reasonField"_s)->hasActiveFocus());
    window.type(u"maintenance"_s);
    QTest::keyClick(&window.window(), Qt::Key_Tab);
    window.type(u"soon"_s);
    QTRY_VERIFY(window.find(u"errorLine"_s));
    QVERIFY(!window.find(u"verbButton"_s)->isEnabled());
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&window.window(), Qt::Key_Backspace);
    window.type(u"45m"_s);
    QTRY_VERIFY(!window.find(u"errorLine"_s));
    // Enter never does what is dangerous.
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QCOMPARE(gateOf(window).gate.state, GateState::Open);
    window.click(u"verbButton"_s);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    QTRY_VERIFY(window.find(u"gateCountdown"_s));
    const QString first = window.find(u"gateCountdown"_s)->property("text").toString();
    QVERIFY2(first.startsWith(u"44:") || first == u"45:00", qPrintable(first));
    QTRY_VERIFY(window.find(u"gateCountdown"_s)->property("text").toString() != first);
}

void GatesWindowTest::aViewerOnlyLooks()
{
    WindowFixture window({.page = u"overview"_s, .role = Role::Viewer, .workers = 0});
    runGate(window, u"gate.close"_s, u"a look"_s);
    QTRY_VERIFY(window.find(u"gateRow0"_s));
    QTRY_VERIFY(window.find(u"gateButton"_s, window.find(u"gateRow0"_s)));
    QVERIFY(!window.find(u"gateButton"_s)->isEnabled());
    QVERIFY(!window.find(u"gateButton"_s)->property("disabledReason").toString().isEmpty());
}

void GatesWindowTest::pictures_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            QTest::newRow(qPrintable(u"%1-%2"_s.arg(theme).arg(size.width()))) << theme << size;
    }
}

void GatesWindowTest::pictures()
{
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    WindowFixture window({.page = u"overview"_s, .theme = theme, .size = size, .workers = 0});
    fillGates(window);
    QTRY_VERIFY(window.find(u"gateRow2"_s));
    window.picture(u"gates"_s + suffix);
    window.click(u"gateButton"_s, u"gateRow0"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s));
    window.picture(u"gate-open"_s + suffix);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    window.session().navigator()->ask(u"close-gate"_s);
    QTRY_VERIFY(window.find(u"reasonField"_s) && window.find(u"reasonField"_s)->hasActiveFocus());
    window.type(u"maintenance"_s);
    QTest::keyClick(&window.window(), Qt::Key_Tab);
    window.type(u"45m"_s);
    window.picture(u"gate-close"_s + suffix);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    window.session().navigator()->openJobs(u"held"_s);
    window.picture(u"jobs-held"_s + suffix);
    window.session().navigator()->openJobs(u"next"_s);
    QTRY_VERIFY(window.find(u"nextTable"_s) && window.find(u"nextTable"_s)->property("count").toInt() > 5);
    window.picture(u"jobs-next"_s + suffix);
}

LOOMDECK_TEST(GatesWindowTest, "gates")
#include "tst_gates.moc"
