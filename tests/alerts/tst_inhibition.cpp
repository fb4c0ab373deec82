// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/inhibition.h"
#include "alerts/matcherparser.h"
#include "alerts/silence.h"
#include "routingtext.h"
#include "support/fakeclock.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

std::vector<LabelSet> alertsOf(const QString &text)
{
    std::vector<LabelSet> alerts;
    for (const QString &one : text.split(u';', Qt::SkipEmptyParts))
        alerts.push_back(labelsOf(one));
    return alerts;
}

Silence silenceOf(const QString &matchers, Timestamp from, Micros time)
{
    return {u"s"_s, parseMatchers(matchers).value(), from, from + time, u"ann"_s, u"known"_s};
}

} // namespace

/** What keeps an alert from being told: another one, or a silence. */
class InhibitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAlertIsInhibited_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("firing");
        QTest::addColumn<QString>("alert");
        QTest::addColumn<int>("source"); // -1: nobody
        const QString rule =
            u"{source_matchers: [severity=error], target_matchers: [severity=warning], equal: [plan]}"_s;
        QTest::newRow("the same plan") << rule << u"severity=error plan=a"_s << u"severity=warning plan=a"_s << 0;
        QTest::newRow("another plan") << rule << u"severity=error plan=a"_s << u"severity=warning plan=b"_s << -1;
        QTest::newRow("no plan on both sides") << rule << u"severity=error"_s << u"severity=warning"_s << 0;
        QTest::newRow("no plan on one side") << rule << u"severity=error"_s << u"severity=warning plan=a"_s << -1;
        QTest::newRow("no target") << rule << u"severity=error plan=a"_s << u"severity=info plan=a"_s << -1;
        QTest::newRow("the second one") << rule << u"severity=error plan=b;severity=error plan=a"_s
                                        << u"severity=warning plan=a"_s << 1;
        QTest::newRow("nothing fires") << rule << QString() << u"severity=warning plan=a"_s << -1;
        QTest::newRow("old form")
            << u"{source_match: {severity: error}, target_match_re: {severity: warn.*|info}, equal: [plan]}"_s
            << u"severity=error plan=a"_s << u"severity=info plan=a"_s << 0;
        // Both sides match whatever has a node.
        const QString both = u"{source_matchers: ['node!=\"\"'], target_matchers: ['severity=~\".+\"']}"_s;
        QTest::newRow("not by itself") << both << u"node=1 severity=error"_s << u"node=1 severity=error"_s << -1;
        QTest::newRow("not by another of both sides")
            << both << u"node=1 severity=error"_s << u"node=2 severity=error"_s << -1;
        QTest::newRow("by a source that is no target")
            << both << u"node=1 severity=error;node=3"_s << u"node=2 severity=error"_s << 1;
        QTest::newRow("a mere target, by one of both sides")
            << both << u"node=1 severity=error"_s << u"severity=error"_s << 0;
    }
    void anAlertIsInhibited()
    {
        QFETCH(QString, rule);
        QFETCH(QString, firing);
        QFETCH(QString, alert);
        const auto routing =
            routingOf("route: {receiver: a}\nreceivers: [{name: a}]\ninhibit_rules: [" + rule.toUtf8() + "]\n");
        const Inhibitor inhibitor(routing->inhibitRules, alertsOf(firing));
        const auto cause = inhibitor.inhibits(labelsOf(alert));
        QTEST(cause ? static_cast<int>(cause->source) : -1, "source");
    }

    void aSilenceSilencesFromItsStartToItsEnd()
    {
        FakeClock clock;
        const Silence one = silenceOf(u"plan=saga"_s, clock.now() + 1min, 1h);
        const LabelSet alert = labelsOf(u"plan=saga severity=error"_s);
        QVERIFY(one.state(clock.now()) == Silence::State::Pending && !one.silences(alert, clock.now()));
        clock.advance(1min);
        QVERIFY(one.state(clock.now()) == Silence::State::Active && one.silences(alert, clock.now()));
        QVERIFY(!one.silences(labelsOf(u"plan=fable"_s), clock.now()));
        clock.advance(1h);
        QVERIFY(one.state(clock.now()) == Silence::State::Expired && !one.silences(alert, clock.now()));
    }

    void silencesAreFoundAndPreviewed()
    {
        FakeClock clock;
        const std::vector<Silence> silences{
            silenceOf(u"plan=saga"_s, clock.now(), 2h), silenceOf(u"severity=~err.*"_s, clock.now(), 10min),
            silenceOf(u"plan=saga"_s, clock.now() - 2h, 1h), silenceOf(u"plan=fable"_s, clock.now(), 5min)};
        const auto found = silencesOf(silences, labelsOf(u"plan=saga severity=error"_s), clock.now());
        QVERIFY(found == std::vector<size_t>({0, 1}));
        QVERIFY(expiringWithin(silences, clock.now(), 15min) == std::vector<size_t>({3, 1}));
        const auto alerts = alertsOf(u"plan=saga;plan=fable;plan=saga severity=info"_s);
        QVERIFY(matchedBy(silences[0].matchers, alerts) == std::vector<size_t>({0, 2}));
    }

    void whatIsNoSilenceIsRefused_data()
    {
        QTest::addColumn<QString>("matchers");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        QTest::newRow("good") << u"plan=saga"_s << 60 << u"known"_s << QString();
        QTest::newRow("no matchers") << u"{}"_s << 60 << u"known"_s << u"SILENCE_MATCHERS"_s;
        QTest::newRow("matches what has no labels") << u"plan=~.*"_s << 60 << u"known"_s << u"SILENCE_MATCHERS"_s;
        QTest::newRow("ends before it begins") << u"plan=saga"_s << -1 << u"known"_s << u"SILENCE_TIMES"_s;
        QTest::newRow("no reason") << u"plan=saga"_s << 60 << u"  "_s << u"SILENCE_REASON"_s;
    }
    void whatIsNoSilenceIsRefused()
    {
        QFETCH(QString, matchers);
        QFETCH(int, minutes);
        QFETCH(QString, reason);
        FakeClock clock;
        Silence silence = silenceOf(matchers, clock.now(), std::chrono::minutes(minutes));
        silence.reason = reason;
        const auto fault = silenceFault(silence, clock.now());
        QTEST(fault ? fault->code : QString(), "code");
        silence = silenceOf(u"plan=saga"_s, clock.now(), 1h);
        silence.createdBy.clear();
        QCOMPARE(silenceFault(silence, clock.now())->code, u"SILENCE_CREATOR"_s);
    }
};

LOOMDECK_TEST(InhibitionTest, "inhibition")
#include "tst_inhibition.moc"
