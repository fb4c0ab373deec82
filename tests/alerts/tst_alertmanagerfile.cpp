// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routingtext.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

// Alertmanager's keys as a team that has used it for years might have them.
const QByteArray grownFile = R"(
global:
  resolve_timeout: 10m
  smtp_smarthost: 'mail.example.org:587'
  smtp_from: alertmanager@example.org
  smtp_auth_username: alertmanager
  smtp_auth_password_file: /run/secrets/smtp
  slack_api_url: https://hooks.slack.example/services/T0/B0/x
  opsgenie_api_key: '${env:GENIE}'
  http_config: {proxy_url: 'http://proxy:3128'}
templates: ['/etc/alertmanager/*.tmpl']
defaults: &times {group_wait: 10s, group_interval: 1m}
route:
  <<: *times
  receiver: mail
  group_by: ['alertname', 'cluster']
  routes:
    - match_re: {service: ^(foo1|foo2)$}
      receiver: chat
      routes:
        - match: {severity: critical}
          receiver: page
          continue: yes
    - matchers: [ 'owner = "team-x"', severity =~ "a|b" ]
      receiver: others
inhibit_rules:
  - source_matchers: [severity="critical"]
    target_matchers: [severity="warning"]
    equal: [alertname, cluster]
receivers:
  - name: mail
    email_configs:
      - to: 'team@example.org, other@example.org'
        send_resolved: true
        headers: {Subject: '{{ .Status }}'}
  - name: chat
    slack_configs:
      - channel: '#alerts'
        title: '{{ .CommonLabels.alertname }}'
    discord_configs: [{webhook_url: 'https://discord.example/api/webhooks/1/t'}]
  - name: page
    pagerduty_configs: [{service_key: '${env:PD}', severity: '{{ .CommonLabels.severity }}'}]
    webhook_configs:
      - url_file: /run/secrets/hook
        max_alerts: 20
        http_config: {basic_auth: {username: u, password: '${env:HOOK_PASSWORD}'}}
  - name: others
    opsgenie_configs: [{priority: P1, teams: a}]
    telegram_configs: [{bot_token: x, chat_id: 1}]
)";

} // namespace

/** Files as they were written for Alertmanager, and what they may say besides. */
class AlertmanagerFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExistingFileIsReadAsItIs()
    {
        const RoutingCheck check = readRouting(grownFile);
        QCOMPARE(problemLines(check.problems), QString());
        const Routing &routing = *check.routing;
        QVERIFY(routing.resolveTimeout == Micros(10min));
        QVERIFY(routing.root.groupWait == Micros(10s) && routing.root.groupInterval == Micros(1min));
        QCOMPARE(receiversOf(routing.root, labelsOf(u"service=foo2 severity=critical"_s)), u"page"_s);
        QCOMPARE(receiversOf(routing.root, labelsOf(u"service=foo2"_s)), u"chat"_s);
        QCOMPARE(receiversOf(routing.root, labelsOf(u"service=foo"_s)), u"mail"_s);
        QCOMPARE(receiversOf(routing.root, labelsOf(u"owner=team-x severity=b"_s)), u"others"_s);
        QCOMPARE(routing.inhibitRules.size(), 1u);
        QCOMPARE(routing.inhibitRules[0].equal, (QStringList{u"alertname"_s, u"cluster"_s}));
    }

    void receiversAreMapped()
    {
        const auto routing = routingOf(grownFile);
        const Integration &mail = routing->receiver(u"mail"_s)->integrations.at(0);
        QVERIFY(mail.kind == Integration::Kind::Email && mail.sendResolved);
        QCOMPARE(mail.settings.value(u"smarthost"_s).toString(), u"mail.example.org:587"_s);
        QCOMPARE(mail.settings.value(u"from"_s).toString(), u"alertmanager@example.org"_s);
        QCOMPARE(mail.settings.value(u"auth_password"_s).toString(), u"${file:/run/secrets/smtp}"_s);
        const auto &chat = routing->receiver(u"chat"_s)->integrations;
        QCOMPARE(chat.size(), 2u);
        QVERIFY(chat[0].kind == Integration::Kind::Slack && !chat[0].sendResolved);
        QCOMPARE(chat[0].url, u"https://hooks.slack.example/services/T0/B0/x"_s);
        QCOMPARE(chat[0].settings.value(u"channel"_s).toString(), u"#alerts"_s);
        QVERIFY(chat[1].kind == Integration::Kind::Slack && chat[1].sendResolved);
        QCOMPARE(chat[1].url, u"https://discord.example/api/webhooks/1/t/slack"_s);
        const auto &page = routing->receiver(u"page"_s)->integrations;
        QVERIFY(page[0].kind == Integration::Kind::PagerDuty && page[0].sendResolved);
        QCOMPARE(page[0].routingKey, u"${env:PD}"_s);
        QCOMPARE(page[0].url, u"https://events.pagerduty.com/v2/enqueue"_s);
        QVERIFY(page[1].kind == Integration::Kind::Webhook);
        QCOMPARE(page[1].url, u"${file:/run/secrets/hook}"_s);
        QCOMPARE(page[1].maxAlerts, 20);
        QCOMPARE(page[1].format, u"alertmanager"_s);
        const QJsonObject basic = page[1].settings[u"http_config"_s].toObject()[u"basic_auth"_s].toObject();
        QCOMPARE(basic.value(u"password"_s).toString(), u"${env:HOOK_PASSWORD}"_s);
        QCOMPARE(chat[0].settings[u"http_config"_s].toObject().value(u"proxy_url"_s).toString(),
                 u"http://proxy:3128"_s);
        const auto &others = routing->receiver(u"others"_s)->integrations;
        QCOMPARE(others.size(), 2u);
        QVERIFY(others[0].kind == Integration::Kind::Foreign);
        QCOMPARE(integrationName(others[0]), u"opsgenie"_s);
        QCOMPARE(integrationName(others[1]), u"telegram"_s);
    }

    void whatIsNotAsItWasIsTold()
    {
        const QString warnings = problemLines(readRouting(grownFile).warnings);
        for (const QString &part :
             {u"8: global.slack_api_url holds a secret in plain text"_s, u"11: Templates"_s,
              u"discord_configs[0] is told in Slack's format"_s, u"older events API"_s,
              u"Loomdeck cannot speak opsgenie, so nothing is sent there"_s, u"cannot speak telegram"_s})
            QVERIFY2(warnings.contains(part), qPrintable(part + u"\nis not in\n"_s + warnings));
        QVERIFY(!warnings.contains(u"hooks.slack.example"_s));
    }

    void secretsAreListedWithTheirLines()
    {
        const auto routing = routingOf("route: {receiver: a}\n"
                                       "global:\n"
                                       "  slack_api_url: '${env:SLACK}'\n"
                                       "receivers:\n"
                                       "  - name: a\n"
                                       "    slack_configs: [{}]\n"
                                       "    webhook_configs:\n"
                                       "      - url: 'https://h/${env:PATH_PART}'\n"
                                       "        format: standard\n"
                                       "        secrets:\n"
                                       "          - ${env:NEW}\n"
                                       "          - ${file:/old}\n");
        QStringList uses;
        for (const SecretUse &use : routing->secrets)
            uses << u"%1 %2 %3"_s.arg(use.line).arg(use.where, use.reference);
        QCOMPARE(uses.join(u'\n'), u"3 global.slack_api_url ${env:SLACK}\n"
                                   "8 receivers[0].webhook_configs[0].url ${env:PATH_PART}\n"
                                   "11 receivers[0].webhook_configs[0].secrets ${env:NEW}\n"
                                   "12 receivers[0].webhook_configs[0].secrets ${file:/old}"_s);
    }

    void ourOwnKeysAreRead()
    {
        const auto routing = routingOf("environment: {name: production}\n"
                                       "route: {receiver: ops}\n"
                                       "receivers:\n"
                                       "  - name: ops\n"
                                       "    webhook_configs:\n"
                                       "      - url: https://hooks.example/ops\n"
                                       "        format: standard\n"
                                       "        secrets: [\"${env:OPS_SECRET}\"]\n"
                                       "        allow_private: true\n"
                                       "        send_resolved: false\n"
                                       "    desktop_configs: [{send_resolved: false}]\n");
        const auto &ops = routing->receiver(u"ops"_s)->integrations;
        QCOMPARE(ops[0].format, u"standard"_s);
        QCOMPARE(ops[0].secrets, QStringList{u"${env:OPS_SECRET}"_s});
        QVERIFY(ops[0].allowPrivate && !ops[0].sendResolved);
        QVERIFY(ops[1].kind == Integration::Kind::Desktop && !ops[1].sendResolved);
    }

    void aFileThatSaysNothingOfRoutesHasNone()
    {
        for (const QByteArray text : {"", "environment: {name: x}\n", "templates: []\n", "# nothing\n"}) {
            const RoutingCheck check = readRouting(text);
            QVERIFY(!check.routing && check.problems.empty());
        }
    }
};

LOOMDECK_TEST(AlertmanagerFileTest, "alertmanagerfile")
#include "tst_alertmanagerfile.moc"
