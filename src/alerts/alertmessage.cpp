// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertmessage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

LabelSet commonOf(const std::vector<ToldAlert> &alerts, LabelSet ToldAlert::*part)
{
    LabelSet common;
    if (alerts.empty())
        return common;
    for (const auto &[name, value] : alerts.front().*part) {
        const bool shared = std::all_of(alerts.begin(), alerts.end(),
                                        [&](const ToldAlert &alert) { return (alert.*part).value(name) == value; });
        if (shared)
            common.set(name, value);
    }
    return common;
}

int rankOf(const QString &severity)
{
    return severity == u"error"_s ? 2 : severity == u"warning"_s ? 1 : 0;
}

} // namespace

bool AlertMessage::isFiring() const
{
    return std::any_of(alerts.begin(), alerts.end(), [](const ToldAlert &alert) { return alert.isFiring(); });
}

qint64 AlertMessage::firingCount() const
{
    return std::count_if(alerts.begin(), alerts.end(), [](const ToldAlert &alert) { return alert.isFiring(); });
}

LabelSet AlertMessage::commonLabels() const
{
    return commonOf(alerts, &ToldAlert::labels);
}

LabelSet AlertMessage::commonAnnotations() const
{
    return commonOf(alerts, &ToldAlert::annotations);
}

QString titleOf(const ToldAlert &alert)
{
    const QString summary = alert.annotations.value(u"summary"_s);
    if (!summary.isEmpty())
        return summary;
    const QString name = alert.labels.value(u"alertname"_s);
    return name.isEmpty() ? u"Alert"_s : name;
}

QString severityOf(const ToldAlert &alert)
{
    const QString severity = alert.labels.value(u"severity"_s).toLower();
    if (severity == u"critical"_s || severity == u"page"_s || severity == u"error"_s)
        return u"error"_s;
    return severity == u"info"_s || severity == u"none"_s ? u"info"_s : u"warning"_s;
}

QString severityOf(const AlertMessage &message)
{
    const bool firing = message.isFiring();
    QString worst = u"info"_s;
    for (const ToldAlert &alert : message.alerts) {
        if (alert.isFiring() == firing && rankOf(severityOf(alert)) > rankOf(worst))
            worst = severityOf(alert);
    }
    return worst;
}

QString headlineOf(const AlertMessage &message)
{
    const qint64 firing = message.firingCount();
    const qint64 told = static_cast<qint64>(message.alerts.size()) + message.truncated;
    const QString title = message.alerts.empty() ? u"Nothing"_s : titleOf(message.alerts.front());
    const bool alike = std::all_of(message.alerts.begin(), message.alerts.end(),
                                   [&](const ToldAlert &alert) { return titleOf(alert) == title; });
    QString line = firing > 0 ? u"%1 firing: "_s.arg(firing + message.truncated) : u"%1 resolved: "_s.arg(told);
    line += alike ? title : u"%1 and others"_s.arg(title);
    return message.isDrill ? u"DRILL, nothing is wrong: "_s + line : line;
}

} // namespace loomdeck
