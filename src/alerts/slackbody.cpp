// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/messagebodies.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::messagebodies {

namespace {

// https://docs.slack.dev/reference/block-kit/blocks
constexpr int headerLimit = 150, sectionLimit = 3000, mostSections = 20;

QJsonObject plain(const QString &text)
{
    return {{u"type"_s, u"plain_text"_s}, {u"text"_s, text}, {u"emoji"_s, false}};
}

/** As many characters of the text as fit after they were written for Slack, which makes them more. */
QString fitting(const QString &text, qsizetype most)
{
    QString written = slackText(text);
    for (qsizetype length = most; written.size() > most; length = length * 3 / 4)
        written = slackText(shortened(text, length));
    return written;
}

QJsonObject section(const ToldAlert &alert)
{
    QString text = u"*%1* · %2"_s.arg(fitting(titleOf(alert), 300), fitting(severityOf(alert), 20));
    if (!alert.isFiring())
        text += u" · resolved"_s;
    const QString description = alert.annotations.value(u"description"_s);
    if (!description.isEmpty())
        text += u'\n' + fitting(description, 1200);
    QStringList places;
    for (const QString &name : {u"plan"_s, u"branch"_s, u"backlog"_s, u"task_id"_s, u"planner"_s, u"provider"_s}) {
        if (alert.labels.contains(name))
            places.append(u"%1: %2"_s.arg(name, fitting(alert.labels.value(name), 120)));
    }
    if (!places.isEmpty())
        text += u'\n' + places.join(u" · "_s);
    if (const QString runbook = alert.annotations.value(u"runbook"_s); !runbook.isEmpty())
        text += u'\n' + fitting(runbook, 300);
    Q_ASSERT(text.size() <= sectionLimit);
    return {{u"type"_s, u"section"_s},
            {u"text"_s, QJsonObject{{u"type"_s, u"mrkdwn"_s}, {u"text"_s, text}, {u"verbatim"_s, true}}}};
}

} // namespace

QString slackText(const QString &text)
{
    QString written;
    written.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'&')
            written += u"&amp;"_s;
        else if (c == u'<')
            written += u"&lt;"_s;
        else if (c == u'>')
            written += u"&gt;"_s;
        else
            written += c == u'\n' || c.category() != QChar::Other_Control ? c : QChar(u' ');
    }
    return written;
}

QJsonObject slack(const AlertMessage &message)
{
    const QString headline = headlineOf(message);
    QJsonArray blocks{QJsonObject{{u"type"_s, u"header"_s}, {u"text"_s, plain(shortened(headline, headerLimit))}}};
    int sections = 0;
    for (const ToldAlert &alert : message.alerts) {
        if (sections++ == mostSections)
            break;
        blocks.append(section(alert));
    }
    const qint64 more =
        message.truncated + std::max<qint64>(0, static_cast<qint64>(message.alerts.size()) - mostSections);
    QString footer = u"Loomdeck · %1"_s.arg(fitting(message.receiver, 100));
    if (more > 0)
        footer += u" · and %1 more"_s.arg(more);
    blocks.append(
        QJsonObject{{u"type"_s, u"context"_s},
                    {u"elements"_s,
                     QJsonArray{QJsonObject{{u"type"_s, u"mrkdwn"_s}, {u"text"_s, footer}, {u"verbatim"_s, true}}}}});
    return {{u"text"_s, fitting(headline, 1000)}, {u"blocks"_s, blocks}};
}

} // namespace loomdeck::messagebodies
