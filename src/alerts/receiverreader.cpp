// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/receiverreader.h"

#include "alerts/integrationrules.h"
#include "core/nearest.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

const QString pagerDutyUrl = u"https://events.pagerduty.com/v2/enqueue"_s;

const QStringList &webhookFormats()
{
    static const QStringList names{u"ops"_s, u"standard"_s, u"slack"_s, u"pagerduty"_s, u"alertmanager"_s};
    return names;
}

/** Notes what refers to secrets below a node, and warns of secrets that stand there themselves. */
void findSecrets(const DocumentNode &node, const QString &key, const QString &where, ReadingState &state,
                 std::vector<SecretUse> &secrets)
{
    static const QRegularExpression reference(u"\\$\\{\\w+:[^}]*\\}"_s);
    if (--state.budget <= 0)
        return;
    for (const DocumentPtr &item : node.items)
        findSecrets(*item, key, where, state, secrets);
    for (const DocumentNode::Entry &entry : node.entries)
        findSecrets(*entry.value, entry.key, where + u'.' + entry.key, state, secrets);
    if (node.kind != DocumentNode::Kind::Scalar || node.text.isEmpty())
        return;
    bool any = false;
    for (auto it = reference.globalMatch(node.text); it.hasNext(); any = true) {
        const QString found = it.next().captured();
        if (isSecretReference(found))
            secrets.push_back({node.line, where, found});
        else
            state.add(state.problems, node.line,
                      u"%1: \"%2\" is no reference to a secret."_s.arg(where, found.left(80)),
                      u"Use ${env:NAME}, ${file:/path} or ${keychain:NAME}."_s);
    }
    if (!any && secretKeys().contains(key))
        state.add(state.warnings, node.line, u"%1 holds a secret in plain text."_s.arg(where),
                  u"Write ${env:NAME}, ${file:/path} or ${keychain:NAME} instead."_s);
}

/** The value of `key`, or a reference to the file that `key_file` names; empty when neither is there. */
QString valueOrFile(const QJsonObject &settings, const QString &key)
{
    const QString written = settings.value(key).toString();
    const QString file = settings.value(key + u"_file"_s).toString();
    return written.isEmpty() && !file.isEmpty() ? u"${file:"_s + file + u'}' : written;
}

void takeFiles(QJsonObject &settings)
{
    for (const QString &key : settings.keys()) {
        if (!key.endsWith(u"_file"))
            continue;
        const QString plain = key.chopped(5);
        settings.insert(plain, valueOrFile(settings, plain));
        settings.remove(key);
    }
}

void inherit(Integration &integration, const QString &key, const RoutingGlobals &globals, const QString &globalKey)
{
    const QJsonValue inherited = globals.settings.value(globalKey);
    if (!integration.settings.contains(key) && !inherited.isUndefined())
        integration.settings.insert(key, inherited);
}

void require(DocumentReader &reader, const QString &value, const QString &key, const QString &fix)
{
    if (value.trimmed().isEmpty())
        reader.problem(reader.line(), u"%1 has no %2."_s.arg(reader.path(), key), fix);
}

void readWebhook(DocumentReader &reader, Integration &integration)
{
    integration.url = integration.settings.take(u"url"_s).toString();
    checkUrl(reader, u"url"_s, integration.url);
    require(reader, integration.url, u"url"_s, u"Write \"url: https://…\"."_s);
    reader.number(u"max_alerts"_s, integration.maxAlerts, 0, 1'000'000);
    const QString format = reader.text(u"format"_s);
    if (!format.isNull()) {
        integration.format = format;
        if (!webhookFormats().contains(format)) {
            const QString near = nearest(format, webhookFormats());
            reader.problem(reader.line(u"format"_s),
                           u"%1 cannot be \"%2\"."_s.arg(reader.named(u"format"_s), format.left(60)),
                           near.isEmpty() ? u"Use one of %1."_s.arg(webhookFormats().join(u", "))
                                          : u"Did you mean \"%1\"?"_s.arg(near));
        }
    }
    integration.secrets = reader.texts(u"secrets"_s);
    for (const QString &secret : integration.secrets) {
        if (!isSecretReference(secret))
            reader.problem(reader.line(u"secrets"_s),
                           u"%1 holds a secret in plain text."_s.arg(reader.named(u"secrets"_s)),
                           u"Write ${env:NAME}, ${file:/path} or ${keychain:NAME} instead."_s);
    }
    if (integration.format == u"standard" && integration.secrets.isEmpty())
        reader.problem(reader.line(), u"%1 signs its messages, but has no secret."_s.arg(reader.path()),
                       u"Write secrets: [\"${env:NAME}\"]."_s);
    integration.routingKey = integration.settings.take(u"routing_key"_s).toString();
    if (integration.format == u"pagerduty")
        require(reader, integration.routingKey, u"routing_key"_s, u"Write \"routing_key: ${env:NAME}\"."_s);
}

void readPagerDuty(DocumentReader &reader, Integration &integration, const RoutingGlobals &globals)
{
    inherit(integration, u"url"_s, globals, u"pagerduty_url"_s);
    integration.url = integration.settings.take(u"url"_s).toString();
    checkUrl(reader, u"url"_s, integration.url);
    if (integration.url.isEmpty())
        integration.url = pagerDutyUrl;
    const QString service = integration.settings.take(u"service_key"_s).toString();
    integration.routingKey = integration.settings.take(u"routing_key"_s).toString();
    if (integration.routingKey.isEmpty() && !service.isEmpty()) {
        integration.routingKey = service;
        reader.warning(
            reader.line(u"service_key"_s),
            u"%1 has a key of the older events API; it is used as routing key of version 2."_s.arg(reader.path()),
            u"Make an integration of the Events API v2 in PagerDuty and write its routing_key."_s);
    }
    require(reader, integration.routingKey, u"routing_key"_s, u"Write \"routing_key: ${env:NAME}\"."_s);
}

void readSlack(DocumentReader &reader, Integration &integration, const RoutingGlobals &globals)
{
    if (!integration.settings.contains(u"app_token"_s))
        inherit(integration, u"api_url"_s, globals, u"slack_api_url"_s);
    integration.url = integration.settings.take(u"api_url"_s).toString();
    checkUrl(reader, u"api_url"_s, integration.url);
    if (integration.url.isEmpty() && integration.settings.contains(u"app_token"_s))
        reader.warning(reader.line(u"app_token"_s),
                       u"%1 speaks to Slack as an app, which Loomdeck cannot."_s.arg(reader.path()),
                       u"Make an incoming webhook in Slack and write its api_url."_s);
    else
        require(reader, integration.url, u"api_url"_s,
                u"Write \"api_url: ${env:NAME}\" here, or slack_api_url below global."_s);
}

void readEmail(DocumentReader &reader, Integration &integration, const RoutingGlobals &globals)
{
    for (const char *key : {"from", "hello", "smarthost", "auth_username", "auth_password", "auth_secret",
                            "auth_identity", "require_tls", "tls_config"})
        inherit(integration, QString::fromLatin1(key), globals, u"smtp_"_s + QString::fromLatin1(key));
    require(reader, integration.settings.value(u"to"_s).toString(), u"to"_s, u"Write \"to: ops@example.org\"."_s);
    require(reader, integration.settings.value(u"from"_s).toString(), u"from"_s,
            u"Write it here, or smtp_from below global."_s);
    const QString host = integration.settings.value(u"smarthost"_s).toString();
    require(reader, host, u"smarthost"_s,
            u"Write \"smarthost: mail.example.org:587\" here, or smtp_smarthost below global."_s);
    static const QRegularExpression hostAndPort(u"^.+:\\d{1,5}$"_s);
    if (!host.isEmpty() && !host.contains(u"${") && !hostAndPort.match(host).hasMatch())
        reader.problem(reader.line(u"smarthost"_s), u"%1 has no port."_s.arg(reader.named(u"smarthost"_s)),
                       u"Write host:port, for example mail.example.org:587."_s);
}

void readIntegration(DocumentReader &reader, const IntegrationForm &form, const RoutingGlobals &globals,
                     Receiver &receiver)
{
    Integration integration;
    integration.kind = form.kind;
    integration.line = reader.line();
    integration.sendResolved = form.sendsResolved;
    reader.flag(u"send_resolved"_s, integration.sendResolved);
    reader.flag(u"allow_private"_s, integration.allowPrivate);
    for (const QString &key : form.keys) {
        const DocumentNode *node = reader.take(key);
        static const QStringList ownFields{u"send_resolved"_s, u"allow_private"_s, u"format"_s, u"secrets"_s,
                                           u"max_alerts"_s};
        if (node && !ownFields.contains(key))
            integration.settings.insert(key, documentJson(*node, reader.state()));
    }
    for (const QString &key : integration.settings.keys()) {
        if (key.endsWith(u"_file") && reader.has(key.chopped(5)))
            reader.problem(reader.line(key), u"%1 has both %2 and %3."_s.arg(reader.path(), key.chopped(5), key),
                           u"Keep one of the two."_s);
    }
    takeFiles(integration.settings);
    inherit(integration, u"http_config"_s, globals, u"http_config"_s);
    if (form.kind == Integration::Kind::Webhook)
        readWebhook(reader, integration);
    else if (form.kind == Integration::Kind::PagerDuty)
        readPagerDuty(reader, integration, globals);
    else if (form.kind == Integration::Kind::Slack)
        readSlack(reader, integration, globals);
    else if (form.kind == Integration::Kind::Email)
        readEmail(reader, integration, globals);
    receiver.integrations.push_back(integration);
}

/** Discord and Mattermost take Slack's messages under an address of their own; the others are only known by name. */
void readForeign(DocumentReader &reader, const QString &key, const RoutingGlobals &globals, Receiver &receiver)
{
    Integration integration;
    integration.line = reader.line();
    integration.settings = documentJson(reader.node(), reader.state()).toObject();
    reader.takeRest();
    const QString name = QString(key).remove(u"_configs"_s);
    const QString address = valueOrFile(integration.settings, u"webhook_url"_s);
    if ((key == u"discord_configs" || key == u"mattermost_configs") && !address.isEmpty()) {
        integration.kind = Integration::Kind::Slack;
        integration.url = key == u"discord_configs" ? address + u"/slack"_s : address;
        reader.flag(u"send_resolved"_s, integration.sendResolved);
        checkUrl(reader, u"webhook_url"_s, integration.url);
        integration.settings = {};
        inherit(integration, u"http_config"_s, globals, u"http_config"_s);
        reader.warning(integration.line,
                       u"%1 is told in Slack's format, which %2 understands."_s.arg(reader.path(), name),
                       u"Its own title and text are not used; nothing needs to be done."_s);
    } else {
        integration.kind = Integration::Kind::Foreign;
        integration.foreignKind = key;
        reader.warning(integration.line,
                       u"%1: Loomdeck cannot speak %2, so nothing is sent there."_s.arg(reader.path(), name),
                       u"Use webhook_configs, slack_configs, pagerduty_configs or email_configs for this receiver."_s);
    }
    receiver.integrations.push_back(integration);
}

} // namespace

RoutingGlobals readGlobals(DocumentReader &reader, std::vector<SecretUse> &secrets)
{
    RoutingGlobals globals;
    reader.duration(u"resolve_timeout"_s, globals.resolveTimeout);
    static const QStringList known =
        u"http_config smtp_from smtp_hello smtp_smarthost smtp_auth_username smtp_auth_password "
        u"smtp_auth_password_file "
        "smtp_auth_secret smtp_auth_secret_file smtp_auth_identity smtp_require_tls smtp_tls_config "
        "smtp_force_implicit_tls "
        "slack_api_url slack_api_url_file slack_app_token slack_app_token_file slack_app_url pagerduty_url "
        "jira_api_url "
        "opsgenie_api_url opsgenie_api_key opsgenie_api_key_file wechat_api_url wechat_api_secret "
        "wechat_api_secret_file "
        "wechat_api_corp_id victorops_api_url victorops_api_key victorops_api_key_file telegram_api_url "
        "telegram_bot_token telegram_bot_token_file webex_api_url rocketchat_api_url rocketchat_token "
        "rocketchat_token_file rocketchat_token_id rocketchat_token_id_file mattermost_webhook_url "
        "mattermost_webhook_url_file"_s.split(u' ');
    for (const QString &key : known) {
        const DocumentNode *node = reader.take(key);
        if (!node)
            continue;
        globals.settings.insert(key, documentJson(*node, reader.state()));
        findSecrets(*node, key, reader.named(key), reader.state(), secrets);
    }
    for (const QString &key : {u"slack_api_url"_s, u"pagerduty_url"_s})
        checkUrl(reader, key, globals.settings.value(key).toString());
    takeFiles(globals.settings);
    return globals;
}

Receiver readReceiver(DocumentReader &reader, const RoutingGlobals &globals, std::vector<SecretUse> &secrets)
{
    Receiver receiver;
    receiver.line = reader.line();
    receiver.name = reader.text(u"name"_s);
    if (receiver.name.trimmed().isEmpty())
        reader.problem(receiver.line, u"A receiver has no name."_s, u"Write \"- name: ops\"."_s);
    for (const IntegrationForm &form : integrationForms()) {
        reader.list(form.key, [&](DocumentReader &r) {
            findSecrets(r.node(), {}, r.path(), r.state(), secrets);
            readIntegration(r, form, globals, receiver);
        });
    }
    for (const QString &key : foreignIntegrations())
        reader.list(key, [&](DocumentReader &r) { readForeign(r, key, globals, receiver); });
    return receiver;
}

} // namespace loomdeck
