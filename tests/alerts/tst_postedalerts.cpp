// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/postedalert.h"
#include "core/json.h"
#include "core/texttime.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

namespace {

/** JSON with ' for \": moc loses its way in raw texts. */
QJsonValue jsonOf(QByteArray text)
{
    const auto json = parseJson(text.replace('\'', '"'));
    return json ? *json : QJsonValue();
}

QJsonArray postOf(const QByteArray &text)
{
    const auto json = jsonOf(text);
    return json.toArray();
}

} // namespace

/** What other programs may post, and what is refused. */
class PostedAlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPrometheusSends()
    {
        const auto posted = readPostedAlerts(
            postOf("[{'labels':{'alertname':'HostDown','instance':'a:9100','empty':''},"
                   "'annotations':{'summary':'down\\nfor long'},'startsAt':'2026-11-20T18:00:00.123456789Z',"
                   "'endsAt':'2026-11-20T18:04:00+01:00','generatorURL':'http://prom/graph'},"
                   "{'labels':{'alertname':'Zero'},'endsAt':'0001-01-01T00:00:00Z'}]"));
        QVERIFY(!posted.ok()); // it ends an hour before it begins
        QCOMPARE(posted.error().code, u"ALERT_TIMES"_s);
        const auto good = readPostedAlerts(
            postOf("[{'labels':{'alertname':'HostDown','instance':'a:9100','empty':''},"
                   "'annotations':{'summary':'down\\nfor long'},'startsAt':'2026-11-20T18:00:00.123456789Z',"
                   "'endsAt':'2026-11-20T19:04:00+01:00','generatorURL':'http://prom/graph'},"
                   "{'labels':{'alertname':'Zero'},'endsAt':'0001-01-01T00:00:00Z'}]"));
        QVERIFY(good.ok());
        QCOMPARE(good->size(), 2u);
        const PostedAlert &first = good->at(0);
        QCOMPARE(first.labels, (LabelSet{{u"alertname"_s, u"HostDown"_s}, {u"instance"_s, u"a:9100"_s}}));
        QCOMPARE(isoText(first.startsAt), u"2026-11-20T18:00:00.123456Z"_s);
        QCOMPARE(isoText(first.endsAt), u"2026-11-20T18:04:00Z"_s);
        QCOMPARE(first.generatorUrl, u"http://prom/graph"_s);
        QVERIFY(!good->at(1).endsAt && !good->at(1).startsAt);
    }

    void refusesTheWholeForOneBadElement_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        const auto label = [](const QByteArray &value) { return "{'labels':{'alertname':'" + value + "'}}"; };
        QTest::newRow("no object") << QByteArray("7") << u"ALERTS_SHAPE"_s << u"/1"_s;
        QTest::newRow("no labels") << QByteArray("{}") << u"ALERT_LABELS"_s << u"/1/labels"_s;
        QTest::newRow("only empty labels") << label("") << u"ALERT_LABELS"_s << u"/1/labels"_s;
        QTest::newRow("label of 64 KB") << label(QByteArray(65536, 'x')) << u"ALERT_TOO_LARGE"_s
                                        << u"/1/labels/alertname"_s;
        QTest::newRow("label just right and one byte more")
            << label(QByteArray(4097, 'x')) << u"ALERT_TOO_LARGE"_s << u"/1/labels/alertname"_s;
        QTest::newRow("control character") << label("a\\u0007b") << u"ALERT_CHARACTER"_s << u"/1/labels/alertname"_s;
        QTest::newRow("line break in a label") << label("a\\nb") << u"ALERT_CHARACTER"_s << u"/1/labels/alertname"_s;
        QTest::newRow("number as label") << QByteArray("{'labels':{'alertname':7}}") << u"ALERTS_SHAPE"_s
                                         << u"/1/labels/alertname"_s;
        QTest::newRow("labels as list") << QByteArray("{'labels':['a']}") << u"ALERTS_SHAPE"_s << u"/1/labels"_s;
        QTest::newRow("empty name") << QByteArray("{'labels':{'':'x'}}") << u"ALERT_LABELS"_s << u"/1/labels/"_s;
        QTest::newRow("no time") << QByteArray("{'labels':{'a':'b'},'startsAt':'yesterday'}") << u"ALERT_TIMES"_s
                                 << u"/1/startsAt"_s;
        QTest::newRow("time as number") << QByteArray("{'labels':{'a':'b'},'endsAt':7}") << u"ALERT_TIMES"_s
                                        << u"/1/endsAt"_s;
        QTest::newRow("nul in an annotation")
            << QByteArray("{'labels':{'a':'b'},'annotations':{'summary':'a\\u0000b'}}") << u"ALERT_CHARACTER"_s
            << u"/1/annotations/summary"_s;
    }

    void refusesTheWholeForOneBadElement()
    {
        QFETCH(QByteArray, element);
        QFETCH(QString, code);
        QFETCH(QString, path);
        const auto posted = readPostedAlerts(postOf("[{'labels':{'alertname':'good'}}," + element + ']'));
        QVERIFY(!posted.ok());
        QCOMPARE(posted.error().code, code);
        QCOMPARE(posted.error().details[u"path"].toString(), path);
        QVERIFY(!posted.error().suggestedFix.isEmpty());
    }

    void boundsAreNotRefused()
    {
        QVERIFY(readPostedAlerts(postOf("[{'labels':{'a':'" + QByteArray(4096, 'x') + "'}}]")).ok());
        QJsonArray many;
        for (int i = 0; i < postlimits::alerts; ++i)
            many.append(QJsonObject{{u"labels"_s, QJsonObject{{u"n"_s, QString::number(i)}}}});
        QVERIFY(readPostedAlerts(many).ok());
        many.append(many.first());
        QCOMPARE(readPostedAlerts(many).error().code, u"ALERTS_TOO_MANY"_s);
        QJsonObject labels;
        for (int i = 0; i <= postlimits::labels; ++i)
            labels.insert(u"l%1"_s.arg(i), u"x"_s);
        QCOMPARE(readPostedAlerts({QJsonObject{{u"labels"_s, labels}}}).error().code, u"ALERT_TOO_LARGE"_s);
    }

    void readsWhatAnotherAlertmanagerSends()
    {
        const QJsonValue body =
            jsonOf("{'version':'4','groupKey':'{}:{}','status':'firing','receiver':'loomdeck',"
                   "'alerts':[{'status':'firing','labels':{'alertname':'A'},'annotations':{},'startsAt':'2026-11-20T18:"
                   "00:00Z',"
                   "'endsAt':'0001-01-01T00:00:00Z','generatorURL':'','fingerprint':'00'},"
                   "{'status':'resolved','labels':{'alertname':'B'},'startsAt':'2026-11-20T17:00:00Z',"
                   "'endsAt':'2026-11-20T17:30:00Z'}]}");
        const auto posted = readAlertWebhook(body.toObject());
        QVERIFY(posted.ok());
        QVERIFY(!posted->at(0).isResolved && !posted->at(0).endsAt);
        QVERIFY(posted->at(1).isResolved && posted->at(1).endsAt);
        QCOMPARE(readAlertWebhook({{u"version"_s, u"3"_s}, {u"alerts"_s, QJsonArray()}}).error().code,
                 u"ALERTS_SHAPE"_s);
        QCOMPARE(readAlertWebhook(
                     {{u"version"_s, u"4"_s},
                      {u"alerts"_s,
                       QJsonArray{QJsonObject{{u"status"_s, u"odd"_s}, {u"labels"_s, QJsonObject{{u"a"_s, u"b"_s}}}}}}})
                     .error()
                     .details[u"path"]
                     .toString(),
                 u"/alerts/0/status"_s);
    }
};

LOOMDECK_TEST(PostedAlertsTest, "postedalerts")
#include "tst_postedalerts.moc"
