// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/integrationrules.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QStringList wordsOf(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void checkUrl(DocumentReader &reader, const QString &key, const QString &value)
{
    if (value.trimmed().isEmpty() || value.contains(u"${"))
        return;
    const QUrl url(value); // as tolerant of spaces as Alertmanager
    if (url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty())
        return;
    // The address itself may be the secret.
    reader.problem(reader.line(key), u"%1 is not a web address."_s.arg(reader.named(key)),
                   u"Write http:// or https://, a host and a path."_s);
}

bool isSecretReference(const QString &text)
{
    static const QRegularExpression form(u"^\\$\\{(?:env|file|keychain):[^}]+\\}$"_s);
    return form.match(text).hasMatch();
}

QJsonValue documentJson(const DocumentNode &node, ReadingState &state)
{
    if (--state.budget <= 0)
        return {};
    switch (node.kind) {
    case DocumentNode::Kind::Null:
        return QJsonValue::Null;
    case DocumentNode::Kind::Scalar:
        return node.text;
    case DocumentNode::Kind::List: {
        QJsonArray array;
        for (const DocumentPtr &item : node.items)
            array.append(documentJson(*item, state));
        return array;
    }
    case DocumentNode::Kind::Map: {
        QJsonObject object;
        for (const DocumentNode::Entry &entry : node.entries)
            object.insert(entry.key, documentJson(*entry.value, state));
        return object;
    }
    }
    Q_UNREACHABLE();
}

const std::vector<IntegrationForm> &integrationForms()
{
    static const std::vector<IntegrationForm> forms{
        {u"email_configs"_s, Integration::Kind::Email, false,
         wordsOf("send_resolved to from hello smarthost auth_username auth_password auth_password_file auth_secret "
                 "auth_secret_file auth_identity headers html text require_tls tls_config threading "
                 "force_implicit_tls allow_private")},
        {u"pagerduty_configs"_s, Integration::Kind::PagerDuty, true,
         wordsOf("send_resolved http_config routing_key routing_key_file service_key service_key_file url client "
                 "client_url description details images links source severity class component group timeout "
                 "allow_private")},
        {u"slack_configs"_s, Integration::Kind::Slack, false,
         wordsOf(
             "send_resolved http_config api_url api_url_file app_token app_token_file app_url channel username color "
             "title title_link pretext text message_text fields short_fields footer fallback callback_id "
             "icon_emoji icon_url image_url thumb_url link_names mrkdwn_in actions timeout update_message "
             "thread_replies allow_private")},
        {u"webhook_configs"_s, Integration::Kind::Webhook, true,
         wordsOf("send_resolved http_config url url_file max_alerts timeout payload format secrets routing_key "
                 "allow_private")},
        {u"desktop_configs"_s, Integration::Kind::Desktop, true, wordsOf("send_resolved")}};
    return forms;
}

const QStringList &foreignIntegrations()
{
    static const QStringList keys =
        wordsOf("discord_configs incidentio_configs jira_configs mattermost_configs msteams_configs msteamsv2_configs "
                "opsgenie_configs pushover_configs rocketchat_configs sns_configs telegram_configs victorops_configs "
                "webex_configs wechat_configs");
    return keys;
}

const QStringList &secretKeys()
{
    static const QStringList keys =
        wordsOf("auth_password auth_secret smtp_auth_password smtp_auth_secret routing_key service_key api_url "
                "slack_api_url app_token slack_app_token bearer_token credentials password client_secret");
    return keys;
}

QString integrationName(const Integration &integration)
{
    switch (integration.kind) {
    case Integration::Kind::Webhook:
        return u"webhook"_s;
    case Integration::Kind::Slack:
        return u"slack"_s;
    case Integration::Kind::PagerDuty:
        return u"pagerduty"_s;
    case Integration::Kind::Email:
        return u"email"_s;
    case Integration::Kind::Desktop:
        return u"desktop"_s;
    case Integration::Kind::Foreign:
        return QString(integration.foreignKind).remove(u"_configs"_s);
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck
