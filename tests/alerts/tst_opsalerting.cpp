// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/routeindex.h"
#include "routingtext.h"
#include "support/fakeclock.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

// In the shape of the reference's section; keys with a colon are keys.
const QByteArray opsSection = R"({
  "OpsAlerting": {
    "Enabled": true,
    "WebhookUrl": "https://ops.example/hook",
    "RoutingKey": "planner-default",
    "Environment": "production",
    "DebounceWindow": "00:10:00",
    "SeverityFilter": ["Warning", "ERROR"],
    "Routes": {
      "alert:planner:recent-failures": {"WebhookUrl": "https://ops.example/high", "RoutingKey": "planner-critical"},
      "Alert:Backlog:Flapping:P_1:I.2": {"RoutingKey": "flapping"},
      "severity:error": {"RoutingKey": "planner-errors"},
      "default": {"WebhookUrl": "https://ops.example/rest"}
    },
    "AlertSloThresholds": {"alert:planner:recent-failures": "00:15:00", "severity:warning": "01:00:00"}
  }
})";

OpsAlerting enabledOps()
{
    OpsAlerting options;
    options.enabled = true;
    options.webhookUrl = u"https://ops.example/hook"_s;
    return options;
}

} // namespace

/** The reference's rules, and the same rules as routes. */
class OpsAlertingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAlertTakesTheWay_data()
    {
        QTest::addColumn<QString>("alert");
        QTest::addColumn<QString>("severity");
        QTest::addColumn<QString>("receiver");
        QTest::addColumn<QString>("url"); // empty: it is not told
        QTest::addColumn<QString>("routingKey");
        const QString high = u"https://ops.example/high"_s, hook = u"https://ops.example/hook"_s,
                      rest = u"https://ops.example/rest"_s;
        QTest::newRow("its own") << u"planner:recent-failures"_s << u"error"_s << u"alert:planner:recent-failures"_s
                                 << high << u"planner-critical"_s;
        QTest::newRow("its own in another case") << u"Planner:Recent-Failures"_s << u"warning"_s
                                                 << u"alert:planner:recent-failures"_s << high << u"planner-critical"_s;
        QTest::newRow("its own, with the root's address")
            << u"backlog:flapping:p_1:i.2"_s << u"Error"_s << u"alert:backlog:flapping:p_1:i.2"_s << hook
            << u"flapping"_s;
        QTest::newRow("no pattern") << u"backlog:flapping:p_1:ix2"_s << u"warning"_s << u"default"_s << rest
                                    << u"planner-default"_s;
        QTest::newRow("no prefix") << u"planner:recent-failures:x"_s << u"error"_s << u"severity:error"_s << hook
                                   << u"planner-errors"_s;
        QTest::newRow("its severity's") << u"backlog:contract-drift"_s << u"ERROR"_s << u"severity:error"_s << hook
                                        << u"planner-errors"_s;
        QTest::newRow("the default") << u"backlog:stale"_s << u"warning"_s << u"default"_s << rest
                                     << u"planner-default"_s;
        QTest::newRow("filtered out") << u"planner:no-executions"_s << u"info"_s << u"nobody"_s << QString()
                                      << QString();
        QTest::newRow("filtered out in spite of its own")
            << u"planner:recent-failures"_s << u"info"_s << u"nobody"_s << QString() << QString();
    }
    void anAlertTakesTheWay()
    {
        QFETCH(QString, alert);
        QFETCH(QString, severity);
        const auto routing = routingOf(opsSection);
        QVERIFY(routing->source == Routing::Source::OpsAlerting);
        const auto way = routing->ops->wayOf(alert, severity);
        QTEST(way ? way->webhookUrl : QString(), "url");
        QTEST(way ? way->routingKey : QString(), "routingKey");
        // The tree says the same.
        const auto found = RouteIndex(routing->root).match({{u"alert_id"_s, alert}, {u"severity"_s, severity}});
        QCOMPARE(found.size(), 1u);
        QTEST(found[0]->receiver, "receiver");
        const Receiver *receiver = routing->receiver(found[0]->receiver);
        QVERIFY(receiver);
        QCOMPARE(receiver->integrations.size(), way ? 1u : 0u);
        if (way) {
            QCOMPARE(receiver->integrations[0].url, way->webhookUrl);
            QCOMPARE(receiver->integrations[0].routingKey, way->routingKey);
            QCOMPARE(receiver->integrations[0].format, u"ops"_s);
        }
    }

    void whatIsWrittenIsRead()
    {
        const OpsAlerting options = *routingOf(opsSection)->ops;
        QCOMPARE(options.environment, u"production"_s);
        QCOMPARE(options.source, u"cognition-api"_s);
        QVERIFY(options.debounceWindow == Micros(10min));
        QVERIFY(options.thresholdOf(u"planner:recent-failures"_s, u"error"_s) == Micros(15min));
        QVERIFY(options.thresholdOf(u"backlog:stale"_s, u"Warning"_s) == Micros(1h));
        QVERIFY(!options.thresholdOf(u"backlog:stale"_s, u"error"_s));
        // Keys in another case, as .NET takes them.
        const auto routing = routingOf("opsalerting: {}\nOpsAlerting:\n  ENABLED: True\n  webhookurl: https://x/\n");
        QVERIFY(routing->ops->enabled);
        QCOMPARE(routing->ops->webhookUrl, u"https://x/"_s);
    }

    void switchedOffItTellsNobody()
    {
        const auto routing = routingOf(R"({"OpsAlerting": {"Enabled": false, "WebhookUrl": "", "RoutingKey": "",
            "Environment": "local", "Source": "cognition-api", "SeverityFilter": [], "DebounceWindow": "00:05:00",
            "Routes": {}, "AlertSloThresholds": {}}})");
        QCOMPARE(receiversOf(routing->root, labelsOf(u"severity=error"_s)), u"nobody"_s);
        QVERIFY(routing->receiver(u"nobody"_s)->integrations.empty());
        QVERIFY(decideOps(*routing->ops, {u"a"_s, u"error"_s, {}, {}}, {}).outcome == OpsDecision::Outcome::Disabled);
    }

    void whatWasToldIsNotToldWithinTheWindow()
    {
        FakeClock clock;
        OpsAlerting options = enabledOps();
        options.debounceWindow = 10min;
        OpsSighting sighting{u"backlog:stale"_s, u"warning"_s, clock.now(), {}};
        const OpsDecision first = decideOps(options, sighting, clock.now());
        QVERIFY(first.outcome == OpsDecision::Outcome::Sends);
        const QString key = debounceKey(sighting, first.way);
        sighting.lastSent = clock.now();
        clock.advance(10min - 1us);
        QVERIFY(decideOps(options, sighting, clock.now()).outcome == OpsDecision::Outcome::Debounced);
        clock.advance(1us);
        QVERIFY(decideOps(options, sighting, clock.now()).outcome == OpsDecision::Outcome::Sends);
        // Another severity is told at once, for its key is another.
        OpsSighting worse = sighting;
        worse.severity = u"error"_s;
        QVERIFY(debounceKey(worse, first.way) != key);
        QCOMPARE(debounceKey(sighting, first.way), key);
    }

    void anAlertIsLateFromItsThresholdOn()
    {
        FakeClock clock;
        OpsAlerting options = enabledOps();
        options.thresholds = {{u"severity:warning"_s, 15min}, {u"alert:at-once"_s, 0us}};
        const OpsSighting sighting{u"backlog:stale"_s, u"warning"_s, clock.now(), {}};
        const auto decide = [&](const OpsSighting &one) { return decideOps(options, one, clock.now()); };
        QCOMPARE(decide(sighting).sloMinutes, 15.0);
        clock.advance(15min - 1us);
        QVERIFY(!decide(sighting).sloBreached);
        clock.advance(1us);
        QVERIFY(decide(sighting).sloBreached);
        const OpsDecision atOnce = decide({u"at-once"_s, u"info"_s, clock.now(), {}});
        QVERIFY(atOnce.sloMinutes == 0.0 && atOnce.sloBreached);
        const OpsDecision none = decide({u"other"_s, u"info"_s, clock.now() - 1h, {}});
        QVERIFY(!none.sloMinutes && !none.sloBreached);
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<QString>("says"); // empty: it is good
        const auto row = [](const char *name, const QByteArray &section, const QString &says) {
            QTest::newRow(name) << section << says;
        };
        row("switched off",
            "{Enabled: false, DebounceWindow: '-00:05:00', AlertSloThresholds: {'severity:error': '00:00:00'}}", {});
        row("no webhook", "{Enabled: true}", u"WebhookUrl"_s);
        row("a blank webhook", "{Enabled: true, WebhookUrl: ' '}", u"WebhookUrl"_s);
        row("only in a route", "{Enabled: true, Routes: {default: {WebhookUrl: 'https://x/'}}}", {});
        row("no time", "{Enabled: true, WebhookUrl: 'https://x/', AlertSloThresholds: {'severity:error': '00:00:00'}}",
            u"must be greater than zero"_s);
        row("less than no time",
            "{Enabled: true, WebhookUrl: 'https://x/', AlertSloThresholds: {'alert:a': '-00:01:00'}}",
            u"must be greater than zero"_s);
        row("negative window", "{Enabled: true, WebhookUrl: 'https://x/', DebounceWindow: '-00:05:00'}",
            u"DebounceWindow"_s);
        row("no time span", "{DebounceWindow: 5m}", u"\"5m\" is not a time span"_s);
        row("unknown severity", "{SeverityFilter: [Critical, Errror]}", u"Did you mean \"error\"?"_s);
        row("unknown key", "{WebhokUrl: x}", u"Did you mean \"WebhookUrl\"?"_s);
        row("a key that never matches", "{Routes: {'severity:critical': {}}}", u"no alert is ever looked up"_s);
        row("a default threshold", "{AlertSloThresholds: {default: '01:00:00'}}", u"no alert is ever looked up"_s);
        row("sections instead of keys", "{Routes: {alert: {planner: {recent-failures: {WebhookUrl: x}}}}}",
            u"Write the whole key in quotes"_s);
        row("the same key twice", "{Routes: {'severity:error': {}, 'Severity:Error': {}}}", u"case does not count"_s);
        row("no address", "{WebhookUrl: ops.example}", u"is not a web address"_s);
    }
    void mistakesAreNamed()
    {
        QFETCH(QByteArray, section);
        QFETCH(QString, says);
        const RoutingCheck check = readRouting("OpsAlerting: " + section + "\n");
        const QString all = problemLines(check.problems);
        QVERIFY2(says.isEmpty() == check.problems.empty() && all.contains(says), qPrintable(all));
        QVERIFY(all.isEmpty() || all.startsWith(u"1: "_s));
    }

    void timeSpansAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds"); // -1: none
        QTest::newRow("minutes") << u"00:05:00"_s << qint64{300};
        QTest::newRow("hours and minutes") << u"01:30"_s << qint64{5400};
        QTest::newRow("days") << u"2.01:00:00"_s << qint64{176'400};
        QTest::newRow("whole days") << u"7"_s << qint64{604'800};
        QTest::newRow("fraction") << u"00:00:10.0000000"_s << qint64{10};
        QTest::newRow("too many hours") << u"24:00:00"_s << qint64{-1};
        QTest::newRow("too many minutes") << u"00:60:00"_s << qint64{-1};
        QTest::newRow("nothing") << u""_s << qint64{-1};
        QTest::newRow("words") << u"soon"_s << qint64{-1};
    }
    void timeSpansAreRead()
    {
        QFETCH(QString, text);
        const auto span = parseTimeSpan(text);
        QTEST(span ? qint64{std::chrono::duration_cast<std::chrono::seconds>(*span).count()} : -1, "seconds");
        QVERIFY(parseTimeSpan(u"-00:00:01"_s) == Micros(-1s));
    }
};

LOOMDECK_TEST(OpsAlertingTest, "opsalerting")
#include "tst_opsalerting.moc"
