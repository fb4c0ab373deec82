// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routingtext.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Every mistake is named with its line and a fix. */
class RoutingProblemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMistakeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("problems"); // the beginning of each line, `…`, and what it says
        const QByteArray good = "route: {receiver: ops}\nreceivers: [{name: ops}]\n";
        const auto row = [](const char *name, const QByteArray &text, const QStringList &problems) {
            QTest::newRow(name) << text << problems;
        };
        row("unknown receiver", "receivers: [{name: ops}]\nroute:\n  receiver: opps\n",
            {u"3: …there is no receiver \"opps\". Did you mean \"ops\"?"_s});
        row("unknown receiver of a child",
            "receivers: [{name: ops}]\nroute:\n  receiver: ops\n  routes:\n    - receiver: pager\n",
            {u"5: …route.routes[0].receiver: there is no receiver \"pager\". Define it"_s});
        row("no receivers at all", "route:\n  receiver: ops\n", {u"2: …there is no receiver \"ops\". Define it"_s});
        row("duplicate receiver", "route: {receiver: a}\nreceivers:\n  - name: a\n  - name: a\n",
            {u"4: …Two receivers are called \"a\"."_s});
        row("a receiver without a name", "route: {receiver: a}\nreceivers:\n  - name: a\n  - webhook_configs: []\n",
            {u"4: …A receiver has no name."_s});
        row("no route", "receivers: [{name: ops}]\n", {u"1: …no route to them."_s});
        row("no root receiver", "route:\n  group_by: [a]\nreceivers: []\n", {u"2: …root route names no receiver."_s});
        row("root with matchers", "route:\n  receiver: ops\n  matchers: [a=b]\nreceivers: [{name: ops}]\n",
            {u"3: …root route has matchers"_s});
        row("root with match", "route:\n  receiver: ops\n  match: {a: b}\nreceivers: [{name: ops}]\n",
            {u"3: …root route has matchers"_s});
        row("root that continues", "route:\n  receiver: ops\n  continue: true\nreceivers: [{name: ops}]\n",
            {u"3: …has \"continue\""_s});
        row("muted root",
            "route:\n  receiver: ops\n  mute_time_intervals: [x]\nreceivers: [{name: ops}]\n"
            "time_intervals: [{name: x, time_intervals: []}]\n",
            {u"3: …root route has mute_time_intervals"_s});
        row("bad regex",
            "receivers: [{name: a}]\nroute:\n  receiver: a\n  routes:\n    - matchers:\n        - a=~\"(\"\n",
            {u"6: …missing ): ("_s});
        row("bad regex of the old form",
            "receivers: [{name: a}]\nroute:\n  receiver: a\n  routes:\n    - match_re:\n        a: '*'\n",
            {u"6: …no argument for repetition operator"_s});
        row("bad matcher", "receivers: [{name: a}]\nroute:\n  receiver: a\n  routes: [{matchers: [severity]}]\n",
            {u"4: …\"severity\" is not a matcher"_s});
        row("bad duration", "receivers: [{name: a}]\nroute:\n  receiver: a\n  group_wait: soon\n  repeat_interval: 4\n",
            {u"4: …\"soon\" is not a duration"_s, u"5: …\"4\" is not a duration"_s});
        row("zero interval", "receivers: [{name: a}]\nroute:\n  receiver: a\n  group_interval: 0s\n",
            {u"4: …route.group_interval is zero"_s});
        row("unknown key of a route", "receivers: [{name: a}]\nroute:\n  receiver: a\n  group_waits: 1s\n",
            {u"4: …\"group_waits\" is not a known key of route. Did you mean \"group_wait\"?"_s});
        row("unknown key of a receiver", "route: {receiver: a}\nreceivers:\n  - name: a\n    webhook_config: []\n",
            {u"4: …Did you mean \"webhook_configs\"?"_s});
        row("unknown key of a webhook",
            "route: {receiver: a}\nreceivers:\n  - name: a\n    webhook_configs:\n      - urll: http://x/\n",
            {u"5: …has no url"_s, u"5: …Did you mean \"url\"?"_s});
        row("unknown global key", good + "global:\n  smtp_form: x\n", {u"4: …Did you mean \"smtp_from\"?"_s});
        row("unknown interval",
            "receivers: [{name: a}]\nroute:\n  receiver: a\n  routes:\n    - active_time_intervals: [dya]\n"
            "time_intervals: [{name: day, time_intervals: []}]\n",
            {u"5: …there is no time interval \"dya\". Did you mean \"day\"?"_s});
        row("duplicate interval", good + "time_intervals: [{name: x}]\nmute_time_intervals: [{name: x}]\n",
            {u"3: …Two time intervals are called \"x\""_s});
        row("intervals that are none",
            good + "time_intervals:\n  - name: x\n    time_intervals:\n"
                   "      - weekdays: [mondya]\n"
                   "      - weekdays: ['friday:monday']\n"
                   "      - weekdays: ['1']\n"
                   "      - days_of_month: ['0']\n"
                   "      - days_of_month: ['-1:5']\n"
                   "      - days_of_month: ['31:-5']\n"
                   "      - months: ['13']\n"
                   "      - times: [{start_time: '9:00', end_time: '17:00'}]\n"
                   "      - times: [{start_time: '17:00', end_time: '09:00'}]\n"
                   "      - location: Europe/Belrin\n"
                   "      - hours: [1]\n",
            {u"6: …Did you mean \"monday\"?"_s, u"7: …ends before it begins"_s, u"8: …\"1\" is not understood"_s,
             u"9: …has a day 0"_s, u"10: …ends before it begins"_s, u"11: …ends before it begins"_s,
             u"12: …\"13\" is not understood"_s, u"13: …needs start_time and end_time"_s,
             u"14: …ends before it begins"_s, u"15: …Did you mean \"Europe/Berlin\"?"_s,
             u"16: …\"hours\" is not a known key"_s});
        row("a group by all and more", "receivers: [{name: a}]\nroute:\n  receiver: a\n  group_by: ['...', x]\n",
            {u"4: …names \"...\" and labels besides"_s});
        row("a label twice", "receivers: [{name: a}]\nroute:\n  receiver: a\n  group_by: [x, x]\n",
            {u"4: …names a label twice"_s});
        row("a key twice", "receivers: [{name: a}]\nroute:\n  receiver: a\n  receiver: b\n",
            {u"4: …The key \"receiver\" appears twice."_s});
        row("a circle", "receivers: [{name: a}]\nroute: &r\n  receiver: a\n  routes:\n    - *r\n",
            {u"5: …An alias stands inside what it stands for"_s});
        row("no address", "route: {receiver: a}\nreceivers:\n  - name: a\n    webhook_configs:\n      - {}\n",
            {u"5: …has no url"_s});
        row("a bad address",
            "route: {receiver: a}\nreceivers:\n  - name: a\n    webhook_configs:\n      - url: hooks.example/secret\n",
            {u"5: …receivers[0].webhook_configs[0].url is not a web address"_s});
        row("an unknown format",
            "route: {receiver: a}\nreceivers:\n  - name: a\n    webhook_configs:\n      - url: http://x/\n        "
            "format: slcak\n",
            {u"6: …Did you mean \"slack\"?"_s});
        row("no secret to sign with",
            "route: {receiver: a}\nreceivers:\n  - name: a\n    webhook_configs: [{url: 'http://x/', format: "
            "standard}]\n",
            {u"4: …has no secret"_s});
        row("a secret in the file",
            "route: {receiver: a}\nreceivers:\n  - name: a\n    webhook_configs: [{url: 'http://x/', secrets: "
            "[hush]}]\n",
            {u"4: …holds a secret in plain text"_s});
        row("a reference that is none",
            "route: {receiver: a}\nreceivers:\n  - name: a\n    webhook_configs: [{url: '${evn:X}'}]\n",
            {u"4: …\"${evn:X}\" is no reference"_s});
        row("email without a server", "route: {receiver: a}\nreceivers:\n  - name: a\n    email_configs: [{to: x@y}]\n",
            {u"4: …has no from"_s, u"4: …has no smarthost"_s});
        row("Slack without an address",
            "route: {receiver: a}\nreceivers:\n  - name: a\n    slack_configs: [{channel: x}]\n",
            {u"4: …has no api_url"_s});
        row("PagerDuty without a key", "route: {receiver: a}\nreceivers:\n  - name: a\n    pagerduty_configs: [{}]\n",
            {u"4: …has no routing_key"_s});
        row("both an address and its file",
            "route: {receiver: a}\nreceivers:\n  - name: a\n    webhook_configs: [{url: 'http://x/', url_file: /y}]\n",
            {u"4: …has both url and url_file"_s});
        row("an inhibition that is none",
            good + "inhibit_rules:\n  - source_matchers: [a=b]\n    equals: [x]\n    target_matchers: [b]\n",
            {u"5: …Did you mean \"equal\"?"_s, u"6: …\"b\" is not a matcher"_s});
        row("no YAML", "route: [\n", {u"2: …not YAML"_s});
        row("a list", "- a\n", {u"1: …The file is not a mapping"_s});
        row("a route that is a list", "route: [a]\nreceivers: []\n",
            {u"1: …route is not a mapping"_s, u"1: …names no receiver"_s});
        row("what Alertmanager lets pass",
            "receivers: [{name: a, webhook_configs: [{url: 'http://u:p@x:99/y?z=a b'}]}, {name: 'null'}]\n"
            "route: {receiver: 'null', matchers: [], mute_time_intervals: [], group_wait: 0, routes: [{matchers: "
            "['']}]}\n"
            "global:\ntemplates:\n",
            {});
        row("both ways", good + "OpsAlerting: {Enabled: true, WebhookUrl: 'https://x/'}\n",
            {u"3: …Both route and OpsAlerting"_s});
        row("the other way switched off", good + "OpsAlerting: {Enabled: false}\n", {});
    }
    void aMistakeIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, problems);
        const RoutingCheck check = readRouting(text);
        QCOMPARE(check.routing == nullptr, !problems.isEmpty());
        const QString all = problemLines(check.problems);
        QVERIFY2(static_cast<qsizetype>(check.problems.size()) == problems.size(), qPrintable(all));
        const QStringList lines = all.split(u'\n', Qt::SkipEmptyParts);
        QStringList left = lines;
        for (const QString &problem : problems) {
            const QString line = problem.section(u'…', 0, 0), says = problem.section(u'…', 1);
            const auto found = std::find_if(left.begin(), left.end(), [&](const QString &one) {
                return one.startsWith(line) && one.contains(says);
            });
            QVERIFY2(found != left.end(), qPrintable(problem + u"\nis not in\n"_s + all));
            left.erase(found);
        }
        for (const RoutingProblem &one : check.problems)
            QVERIFY(!one.fix.isEmpty());
    }

    void problemsComeInTheOrderOfTheLines()
    {
        const RoutingCheck check = readRouting("receivers: [{name: a}, {name: a}]\n"
                                               "route:\n"
                                               "  receiver: b\n"
                                               "  group_wait: x\n"
                                               "  routes: [{receiver: c}]\n");
        QList<int> lines;
        for (const RoutingProblem &one : check.problems)
            lines << one.line;
        QCOMPARE(lines, (QList<int>{1, 3, 4, 5}));
    }

    void whatIsAllowedButOddIsTold()
    {
        const RoutingCheck check = readRouting("receivers: [{name: a}]\n"
                                               "route:\n"
                                               "  receiver: a\n"
                                               "  repeat_interval: 1m\n"
                                               "  routes:\n"
                                               "    - receiver: a\n"
                                               "    - matchers: [x=y]\n");
        QVERIFY(check.routing);
        QCOMPARE(problemLines(check.warnings).count(u'\n'), 1);
        QVERIFY(problemLines(check.warnings).contains(u"4: route is repeated every 5m at the soonest"_s));
        QVERIFY(problemLines(check.warnings).contains(u"6: This route takes everything"_s));
    }
};

LOOMDECK_TEST(RoutingProblemsTest, "routingproblems")
#include "tst_routingproblems.moc"
