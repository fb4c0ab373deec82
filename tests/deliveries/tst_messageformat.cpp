// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/messagebodies.h"
#include "alerts/messageformat.h"
#include "core/json.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;

namespace {

constexpr MessageFormat allFormats[] = {MessageFormat::Alertmanager, MessageFormat::Ops, MessageFormat::Standard,
                                        MessageFormat::Slack, MessageFormat::PagerDuty};

ToldAlert staleItem(const QString &backlog)
{
    ToldAlert alert;
    alert.labels = {{u"alertname"_s, u"backlog:stale"_s},
                    {u"alert_id"_s, u"backlog:stale"_s},
                    {u"severity"_s, u"warning"_s},
                    {u"plan"_s, u"Saga"_s},
                    {u"plan_id"_s, u"p-1"_s},
                    {u"branch"_s, u"main"_s},
                    {u"backlog"_s, backlog},
                    {u"backlog_item_id"_s, u"i-"_s + backlog},
                    {u"task_id"_s, u"t-"_s + backlog},
                    {u"provider_id"_s, u"v-1"_s}};
    alert.annotations = {{u"summary"_s, u"Stale backlog items detected"_s},
                         {u"description"_s, u"%1 was not touched for 3 h."_s.arg(backlog)}};
    alert.startsAt = Timestamp(1795197600s);
    return alert;
}

AlertMessage told(std::vector<ToldAlert> alerts)
{
    AlertMessage message;
    message.id = u"0193-1"_s;
    message.receiver = u"ops"_s;
    message.groupKey = u"{}:{alertname=\"backlog:stale\"}"_s;
    message.reason = u"first_notification"_s;
    message.groupLabels = {{u"alertname"_s, u"backlog:stale"_s}};
    message.alerts = std::move(alerts);
    message.at = Timestamp(1795197630s);
    message.environment = u"production"_s;
    message.routingKey = u"planner-default"_s;
    return message;
}

QJsonObject bodyOf(const AlertMessage &message, MessageFormat format, int maxAlerts = 0)
{
    const RenderedMessage rendered = renderMessage(message, format, maxAlerts);
    const auto parsed = parseJson(rendered.body, {0, 64});
    if (!parsed)
        qFatal("No JSON: %s", qPrintable(parsed.error().toLine()));
    return parsed->toObject();
}

/** Every text in it, keys too. */
QString textsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString() + u'\n';
    QString all;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        all += it.key() + u'\n' + textsOf(it.value());
    for (const QJsonValue &one : value.toArray())
        all += textsOf(one);
    return all;
}

} // namespace

/** The bodies of messages, and that they keep to the bounds of the services. */
class MessageFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReferencesWebhookWithIds()
    {
        const QJsonObject body = bodyOf(told({staleItem(u"scene-7"_s)}), MessageFormat::Ops);
        QCOMPARE(body[u"source"], QJsonValue(u"loomdeck"_s));
        QCOMPARE(body[u"environment"], QJsonValue(u"production"_s));
        QCOMPARE(body[u"routingKey"], QJsonValue(u"planner-default"_s));
        const QJsonArray alerts = body[u"alerts"].toArray();
        QCOMPARE(alerts.size(), 1);
        const QJsonObject expected{{u"id"_s, u"backlog:stale"_s},
                                   {u"severity"_s, u"warning"_s},
                                   {u"title"_s, u"Stale backlog items detected"_s},
                                   {u"description"_s, u"scene-7 was not touched for 3 h."_s},
                                   {u"generatedAtUtc"_s, u"2026-11-20T18:00:30Z"_s},
                                   {u"sloMinutes"_s, QJsonValue()},
                                   {u"sloBreached"_s, false},
                                   {u"status"_s, u"firing"_s},
                                   {u"planId"_s, u"p-1"_s},
                                   {u"planName"_s, u"Saga"_s},
                                   {u"branch"_s, u"main"_s},
                                   {u"backlogId"_s, u"scene-7"_s},
                                   {u"backlogItemId"_s, u"i-scene-7"_s},
                                   {u"taskId"_s, u"t-scene-7"_s},
                                   {u"providerId"_s, u"v-1"_s}};
        QCOMPARE(alerts[0].toObject(), expected);
    }

    void alertmanagersWebhook()
    {
        ToldAlert over = staleItem(u"scene-8"_s);
        over.endsAt = Timestamp(1795197620s);
        const QJsonObject body = bodyOf(told({staleItem(u"scene-7"_s), over}), MessageFormat::Alertmanager);
        QCOMPARE(body[u"version"], QJsonValue(u"4"_s));
        QCOMPARE(body[u"status"], QJsonValue(u"firing"_s));
        QCOMPARE(body[u"notification_reason"], QJsonValue(u"first_notification"_s));
        QCOMPARE(body[u"commonLabels"][u"plan"], QJsonValue(u"Saga"_s));
        QVERIFY(!body[u"commonLabels"].toObject().contains(u"backlog"_s));
        const QJsonArray alerts = body[u"alerts"].toArray();
        QCOMPARE(alerts[0][u"status"], QJsonValue(u"firing"_s));
        QCOMPARE(alerts[0][u"endsAt"], QJsonValue(u"0001-01-01T00:00:00Z"_s));
        QCOMPARE(alerts[1][u"status"], QJsonValue(u"resolved"_s));
        QCOMPARE(alerts[1][u"endsAt"], QJsonValue(u"2026-11-20T18:00:20Z"_s));
        QCOMPARE(alerts[0][u"fingerprint"].toString().size(), 16);
    }

    void aCloudEventThatWebhookLibrariesTake()
    {
        const auto rendered = renderMessage(told({staleItem(u"scene-7"_s)}), MessageFormat::Standard);
        QVERIFY(rendered.contentType.startsWith("application/cloudevents+json"));
        const QJsonObject body = QJsonDocument::fromJson(rendered.body).object();
        QCOMPARE(body[u"specversion"], QJsonValue(u"1.0"_s));
        QCOMPARE(body[u"id"], QJsonValue(u"0193-1"_s));
        QCOMPARE(body[u"type"], QJsonValue(u"loomdeck.alerts.firing"_s));
        QCOMPARE(body[u"timestamp"], body[u"time"]);
        QVERIFY(!body[u"source"].toString().isEmpty());
        QCOMPARE(body[u"data"][u"alerts"].toArray().size(), 1);
    }

    void pagerDutyGetsOneIncidentAGroup()
    {
        const AlertMessage firing = told({staleItem(u"scene-7"_s)});
        AlertMessage resolved = firing;
        resolved.alerts[0].endsAt = resolved.at;
        const QJsonObject first = bodyOf(firing, MessageFormat::PagerDuty),
                          last = bodyOf(resolved, MessageFormat::PagerDuty);
        QCOMPARE(first[u"event_action"], QJsonValue(u"trigger"_s));
        QCOMPARE(last[u"event_action"], QJsonValue(u"resolve"_s));
        QCOMPARE(first[u"dedup_key"], last[u"dedup_key"]);
        QVERIFY(first[u"dedup_key"].toString().size() <= 255);
        QCOMPARE(first[u"payload"][u"severity"], QJsonValue(u"warning"_s));
        QVERIFY(!first.contains(u"routing_key"_s));
    }

    void nobodyIsMentionedByWhatAgentsWrote()
    {
        ToldAlert alert = staleItem(u"<!channel> & <@U123|boss> <https://evil.example|click>"_s);
        alert.annotations.set(u"summary"_s, u"<!here> look\u0007"_s);
        alert.annotations.set(u"description"_s, u"<#C1> <mailto:a@b.c>"_s);
        const QString texts = textsOf(bodyOf(told({alert}), MessageFormat::Slack));
        // The header is plain text, in which Slack knows no mark-up; elsewhere nothing may open a tag.
        const QString header = headlineOf(told({alert})).left(149);
        QString marked = texts;
        marked.remove(header);
        QVERIFY2(!marked.contains(u'<'), qPrintable(marked));
        QVERIFY(marked.contains(u"&lt;!channel&gt; &amp; &lt;@U123|boss&gt;"_s));
        QCOMPARE(messagebodies::slackText(u"a\u0007b\nc"_s), u"a b\nc"_s);
    }

    void drillsSaySo_data() { formats(); }
    void drillsSaySo()
    {
        QFETCH(int, format);
        AlertMessage message = told({staleItem(u"scene-7"_s)});
        const QString without = textsOf(bodyOf(message, static_cast<MessageFormat>(format)));
        QVERIFY(!without.contains(u"DRILL"_s));
        message.isDrill = true;
        const QJsonObject body = bodyOf(message, static_cast<MessageFormat>(format));
        QVERIFY(textsOf(body).contains(u"DRILL"_s) || body[u"drill"].toBool());
    }

    void whateverTheAlertsAreTheMessageFits_data() { formats(); }
    void whateverTheAlertsAreTheMessageFits()
    {
        QFETCH(int, format);
        const auto kind = static_cast<MessageFormat>(format);
        std::vector<ToldAlert> many;
        for (int i = 0; i < 3000; ++i)
            many.push_back(staleItem(u"scene-%1"_s.arg(i)));
        ToldAlert wordy = staleItem(u"scene"_s);
        wordy.annotations.set(u"description"_s, QString(65536, u'&'));
        wordy.labels.set(u"plan"_s, QString(65536, u'<'));
        ToldAlert crowded = staleItem(u"scene"_s);
        for (int i = 0; i < 2000; ++i)
            crowded.labels.set(u"label_%1"_s.arg(i), QString(200, u'x'));
        QString faces;
        for (int i = 0; i < 20'000; ++i)
            faces += u"\U0001F9F5"_s;
        ToldAlert smiling = staleItem(faces);
        const std::vector<AlertMessage> hard{told(many), told({wordy}), told({crowded}), told({smiling}),
                                             told({wordy, crowded, smiling, wordy})};
        for (const AlertMessage &message : hard) {
            const RenderedMessage rendered = renderMessage(message, kind);
            QVERIFY2(rendered.body.size() <= bodyLimit(kind), qPrintable(QString::number(rendered.body.size())));
            QVERIFY(parseJson(rendered.body, {0, 64}).ok());
            QVERIFY(!rendered.body.contains("\\ud83e\""));
        }
    }

    void whatIsLeftOutIsCounted()
    {
        std::vector<ToldAlert> many;
        for (int i = 0; i < 50; ++i)
            many.push_back(staleItem(u"scene-%1"_s.arg(i)));
        const QJsonObject body = bodyOf(told(many), MessageFormat::Alertmanager, 20);
        QCOMPARE(body[u"alerts"].toArray().size(), 20);
        QCOMPARE(body[u"truncatedAlerts"], QJsonValue(30));
        QVERIFY(textsOf(bodyOf(told(many), MessageFormat::Slack)).contains(u"and 30 more"_s));
    }

    void slackKeepsToItsBounds()
    {
        ToldAlert wordy = staleItem(QString(5000, u'&'));
        wordy.annotations.set(u"description"_s, QString(5000, u'<'));
        wordy.annotations.set(u"summary"_s, QString(5000, u'>'));
        std::vector<ToldAlert> many(60, wordy);
        const QJsonArray blocks = bodyOf(told(many), MessageFormat::Slack)[u"blocks"].toArray();
        QVERIFY(!blocks.isEmpty() && blocks.size() <= 50);
        QVERIFY(blocks[0][u"text"][u"text"].toString().size() <= 150);
        for (const QJsonValue &block : blocks) {
            if (block[u"type"] == u"section"_s)
                QVERIFY(block[u"text"][u"text"].toString().size() <= 3000);
        }
    }

    void textsAreCutBetweenCharacters()
    {
        QCOMPARE(messagebodies::shortened(u"abc"_s, 3), u"abc"_s);
        QCOMPARE(messagebodies::shortened(u"abcd"_s, 3), u"ab\u2026"_s);
        QCOMPARE(messagebodies::shortened(u"a\U0001F9F5b"_s, 3), u"a\u2026"_s);
        QCOMPARE(messagebodies::shortened(u"abcd"_s, 0), QString());
    }

private:
    void formats()
    {
        QTest::addColumn<int>("format");
        for (const MessageFormat format : allFormats)
            QTest::newRow(qPrintable(messageFormatName(format))) << static_cast<int>(format);
    }
};

LOOMDECK_TEST(MessageFormatTest, "messageformat")
#include "tst_messageformat.moc"
