// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/messageformat.h"

#include "alerts/messagebodies.h"
#include "core/json.h"

#include <array>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr std::array formatNames{"alertmanager", "ops", "standard", "slack", "pagerduty"};

QByteArray bodyOf(const AlertMessage &message, MessageFormat format)
{
    switch (format) {
    case MessageFormat::Alertmanager:
        return jsonText(messagebodies::alertmanager(message));
    case MessageFormat::Ops:
        return jsonText(messagebodies::ops(message));
    case MessageFormat::Standard:
        return jsonText(messagebodies::standard(message));
    case MessageFormat::Slack:
        return jsonText(messagebodies::slack(message));
    case MessageFormat::PagerDuty:
        return jsonText(messagebodies::pagerDuty(message));
    }
    Q_UNREACHABLE();
}

// Nobody reads more, and a service's bound is never meant for more.
constexpr size_t mostLabels = 100;

/** What is known of every alert comes before what somebody else added. */
LabelSet cutLabels(const LabelSet &labels, qsizetype most)
{
    LabelSet shorter;
    for (const QString &name :
         {u"alertname"_s, u"alert_id"_s, u"severity"_s, u"plan"_s, u"plan_id"_s, u"branch"_s, u"backlog"_s,
          u"backlog_item_id"_s, u"task_id"_s, u"planner"_s, u"provider"_s, u"provider_id"_s})
        shorter.set(name, messagebodies::shortened(labels.value(name), most));
    for (const auto &[name, value] : labels) {
        if (shorter.size() >= mostLabels)
            break;
        shorter.set(messagebodies::shortened(name, most), messagebodies::shortened(value, most));
    }
    return shorter;
}

void cutTexts(AlertMessage &message, qsizetype most)
{
    const auto cut = [most](const LabelSet &texts) { return cutLabels(texts, most); };
    for (ToldAlert &alert : message.alerts) {
        alert.labels = cut(alert.labels);
        alert.annotations = cut(alert.annotations);
        alert.generatorUrl = messagebodies::shortened(alert.generatorUrl, most);
    }
    message.groupLabels = cut(message.groupLabels);
    message.groupKey = messagebodies::shortened(message.groupKey, most);
}

void keepAlerts(AlertMessage &message, size_t most)
{
    if (message.alerts.size() <= most)
        return;
    message.truncated += static_cast<qint64>(message.alerts.size() - most);
    message.alerts.resize(most);
}

} // namespace

QString messageFormatName(MessageFormat format)
{
    return QString::fromLatin1(formatNames.at(static_cast<size_t>(format)));
}

std::optional<MessageFormat> messageFormatFromName(const QString &name)
{
    for (size_t i = 0; i < formatNames.size(); ++i) {
        if (name == QLatin1StringView(formatNames.at(i)))
            return static_cast<MessageFormat>(i);
    }
    return std::nullopt;
}

qsizetype bodyLimit(MessageFormat format)
{
    switch (format) {
    case MessageFormat::Standard:
        // CloudEvents 1.0, "size limits": intermediaries must forward that much.
        return 64 * 1024;
    case MessageFormat::Slack:
        // Blocks fail near 13,200 characters as a whole (bolt-js #2509).
        return 13'000;
    case MessageFormat::PagerDuty:
        return 512'000;
    case MessageFormat::Alertmanager:
    case MessageFormat::Ops:
        break;
    }
    return 1024 * 1024;
}

RenderedMessage renderMessage(const AlertMessage &wanted, MessageFormat format, int maxAlerts)
{
    AlertMessage message = wanted;
    if (maxAlerts > 0)
        keepAlerts(message, static_cast<size_t>(maxAlerts));
    RenderedMessage rendered;
    rendered.contentType =
        format == MessageFormat::Standard ? "application/cloudevents+json; charset=UTF-8" : "application/json";
    rendered.body = bodyOf(message, format);
    for (const qsizetype most : {4000, 1000, 200}) {
        if (rendered.body.size() <= bodyLimit(format))
            break;
        cutTexts(message, most);
        rendered.isShortened = true;
        rendered.body = bodyOf(message, format);
    }
    while (rendered.body.size() > bodyLimit(format) && message.alerts.size() > 1) {
        keepAlerts(message, message.alerts.size() / 2);
        rendered.body = bodyOf(message, format);
    }
    // One alert with thousands of labels; what is left says at least that there is one.
    for (qsizetype most = 50; rendered.body.size() > bodyLimit(format) && !message.alerts.empty(); most /= 2) {
        ToldAlert &alert = message.alerts.front();
        LabelSet fewer;
        for (const QString &name : {u"alertname"_s, u"alert_id"_s, u"severity"_s, u"plan"_s, u"backlog"_s})
            fewer.set(name, messagebodies::shortened(alert.labels.value(name), most));
        alert.labels = fewer;
        LabelSet summary;
        summary.set(u"summary"_s, messagebodies::shortened(alert.annotations.value(u"summary"_s), most));
        alert.annotations = summary;
        message.groupLabels = {};
        rendered.body = bodyOf(message, format);
        if (most <= 1)
            break;
    }
    rendered.truncated = message.truncated;
    return rendered;
}

} // namespace loomdeck
