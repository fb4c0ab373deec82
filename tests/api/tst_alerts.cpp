// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "core/json.h"
#include "core/texttime.h"
#include "support/registry.h"

#include <QUrl>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

HttpReply sendAlert(ApiFixture &f, const QByteArray &method, const QString &path, const QJsonObject &body, Role role)
{
    HttpClient client(f.port());
    return client.ask(method, path.toUtf8(), f.as(role, {{"content-type", "application/json"}}), jsonText(body));
}

/** Posts alerts as Prometheus does; `text` with ' for \". */
HttpReply postAlerts(ApiFixture &f, QByteArray text, Role role = Role::Operator)
{
    return f.postBytes(u"/api/v2/alerts"_s, text.replace('\'', '"'), role);
}

QJsonArray listed(ApiFixture &f, const QString &query = {})
{
    return f.get(u"/api/alerts"_s + query).object()[u"alerts"].toArray();
}

QString filterOf(const QString &matcher)
{
    return u"filter="_s + QString::fromLatin1(QUrl::toPercentEncoding(matcher));
}

QString inAnHour(ApiFixture &f)
{
    return isoText(f.engine().clock().now() + 1h);
}

qint64 storedAlerts(ApiFixture &f)
{
    return f.count(u"SELECT count(*) FROM alerts"_s);
}

} // namespace

/** Alerts over HTTP: posted by others, listed, acknowledged, snoozed, silenced; rules read, tried and changed. */
class AlertsApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postedListedAndResolved()
    {
        ApiFixture f;
        HttpReply reply = postAlerts(f, "[{'labels':{'alertname':'HostDown','instance':'a','severity':'error'},"
                                        "'annotations':{'summary':'a is down'},'generatorURL':'http://prom/g'},"
                                        "{'labels':{'alertname':'DiskFull','instance':'b'}}]");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.object()[u"fired"].toInt(), 2);
        QCOMPARE(listed(f).size(), 2);
        const QJsonArray down =
            listed(f, u'?' + filterOf(u"instance=~\"a|c\""_s) + u'&' + filterOf(u"severity!=info"_s));
        QCOMPARE(down.size(), 1);
        QCOMPARE(down[0][u"title"].toString(), u"a is down"_s);
        QCOMPARE(down[0][u"standing"].toString(), u"firing"_s);
        QCOMPARE(down[0][u"generatorUrl"].toString(), u"http://prom/g"_s);
        QCOMPARE(down[0][u"labels"][u"severity"].toString(), u"error"_s);

        const QString path = u"/api/alerts/"_s + down[0][u"id"].toString();
        QCOMPARE(f.get(path).object()[u"history"].toArray().size(), 1);
        QCOMPARE(f.get(u"/api/alerts/0195a000-0000-7000-8000-000000000001"_s).code(), u"ALERT_NOT_FOUND"_s);
        QCOMPARE(f.get(u"/api/alerts/none"_s).status, 404);
        QCOMPARE(f.get(u"/api/alerts?state=odd"_s).code(), u"UNKNOWN_VALUE"_s);
        QCOMPARE(f.get(u"/api/alerts?after=odd"_s).code(), u"BAD_PAGE"_s);
        QCOMPARE(f.get(u"/api/alerts?"_s + filterOf(u"a=~\"(\""_s)).code(), u"BAD_REGEX"_s);

        reply = postAlerts(f, "[{'labels':{'alertname':'HostDown','instance':'a','severity':'error'},"
                              "'endsAt':'2020-01-01T00:00:00.123456789Z'}]");
        QCOMPARE(reply.object()[u"resolved"].toInt(), 1);
        QCOMPARE(listed(f).size(), 1);
        QCOMPARE(listed(f, u"?state=resolved"_s).size(), 1);
        QCOMPARE(f.get(path).object()[u"history"].toArray().size(), 2);
        QCOMPARE(f.get(u"/api/alerts/counts"_s).object()[u"firing"].toInt(), 1);
        QCOMPARE(f.entries(u"alert.fired"_s).size(), 2u);
        QVERIFY(!f.entries(u"alert.fired"_s)[0].requestId.isEmpty());
    }

    void pagesAreWhole()
    {
        ApiFixture f;
        QJsonArray many;
        for (int i = 0; i < 25; ++i)
            many.append(QJsonObject{{u"labels"_s, QJsonObject{{u"alertname"_s, u"A%1"_s.arg(i)}}}});
        QCOMPARE(f.postBytes(u"/api/v2/alerts"_s, jsonText(many)).status, 200);
        QStringList seen;
        for (QString after;;) {
            const QJsonObject page = f.get(u"/api/alerts?limit=10&after="_s + after).object();
            for (const QJsonValue &row : page[u"alerts"].toArray())
                seen << row[u"alertId"].toString();
            after = page[u"next"].toString();
            if (after.isEmpty())
                break;
        }
        QCOMPARE(seen.size(), 25);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 25);
    }

    void oneBadElementChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("code");
        QTest::newRow("label of 64 KB") << "{'labels':{'alertname':'" + QByteArray(65536, 'x') + "'}}"
                                        << u"ALERT_TOO_LARGE"_s;
        QTest::newRow("control character")
            << QByteArray("{'labels':{'alertname':'a\\u001bb'}}") << u"ALERT_CHARACTER"_s;
        QTest::newRow("no labels") << QByteArray("{'annotations':{}}") << u"ALERT_LABELS"_s;
        QTest::newRow("no object") << QByteArray("null") << u"ALERTS_SHAPE"_s;
        QTest::newRow("end before start")
            << QByteArray("{'labels':{'a':'b'},'startsAt':'2026-11-20T18:00:00Z','endsAt':'2026-11-20T17:00:00Z'}")
            << u"ALERT_TIMES"_s;
        QTest::newRow("two of a key") << QByteArray("{'labels':{'a':'b','a':'c'}}") << u"JSON_DUPLICATE_KEY"_s;
    }

    void oneBadElementChangesNothing()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, code);
        ApiFixture f;
        const HttpReply reply = postAlerts(f, "[{'labels':{'alertname':'good'}}," + bad + ']');
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), code);
        QVERIFY(!reply.object()[u"suggestedFix"].toString().isEmpty());
        QCOMPARE(storedAlerts(f), 0);
        QVERIFY(f.entries(u"alert.fired"_s).empty());
    }

    void otherShapesAreNamed()
    {
        ApiFixture f;
        QCOMPARE(postAlerts(f, "{'labels':{}}").code(), u"ALERTS_SHAPE"_s);
        QCOMPARE(postAlerts(f, "nonsense").code(), u"JSON_MALFORMED"_s);
        QCOMPARE(postAlerts(f, "[]").object()[u"received"].toInt(-1), 0);
        QCOMPARE(f.post(u"/api/v2/webhook"_s, {{u"version"_s, u"3"_s}}).code(), u"ALERTS_SHAPE"_s);
        // Whoever may only look may not post, and nobody without a token.
        QCOMPARE(postAlerts(f, "[]", Role::Viewer).status, 403);
        HttpClient anonymous(f.port());
        QCOMPARE(anonymous.ask("POST", "/api/v2/alerts", {{"content-type", "application/json"}}, "[]").status, 401);
    }

    void anotherAlertmanagerSends()
    {
        ApiFixture f;
        QJsonObject alert{{u"status"_s, u"firing"_s},
                          {u"labels"_s, QJsonObject{{u"alertname"_s, u"HostDown"_s}}},
                          {u"annotations"_s, QJsonObject()},
                          {u"startsAt"_s, u"2026-01-01T00:00:00Z"_s},
                          {u"endsAt"_s, u"0001-01-01T00:00:00Z"_s}};
        QJsonObject body{{u"version"_s, u"4"_s}, {u"status"_s, u"firing"_s}, {u"alerts"_s, QJsonArray{alert}}};
        QCOMPARE(f.post(u"/api/v2/webhook"_s, body).object()[u"fired"].toInt(), 1);
        const QJsonValue row = listed(f)[0];
        QCOMPARE(row[u"startsAtUtc"].toString(), u"2026-01-01T00:00:00Z"_s);
        alert[u"status"_s] = u"resolved"_s;
        body[u"alerts"_s] = QJsonArray{alert};
        QCOMPARE(f.post(u"/api/v2/webhook"_s, body).object()[u"resolved"].toInt(), 1);
        QVERIFY(listed(f).isEmpty());
    }

    void acknowledgedSnoozedAndBack()
    {
        ApiFixture f;
        postAlerts(f, "[{'labels':{'alertname':'HostDown'}}]");
        const QString path = u"/api/alerts/"_s + listed(f)[0][u"id"].toString();
        QCOMPARE(f.post(path + u"/acknowledge"_s, {}, Role::Viewer).status, 403);
        HttpReply reply = f.post(path + u"/acknowledge"_s, {{u"reason"_s, u"on it"_s}});
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.object()[u"acknowledged"][u"reason"].toString(), u"on it"_s);
        QCOMPARE(listed(f, u"?state=acknowledged"_s).size(), 1);
        QCOMPARE(listed(f, u"?state=firing"_s).size(), 0);
        QCOMPARE(f.post(path + u"/acknowledge"_s).code(), u"ALERT_ACKNOWLEDGED"_s);
        QCOMPARE(f.post(path + u"/unacknowledge"_s).status, 200);
        QCOMPARE(f.post(path + u"/snooze"_s).code(), u"FIELD_REQUIRED"_s);
        QCOMPARE(f.post(path + u"/snooze"_s, {{u"until"_s, u"soon"_s}}).code(), u"BAD_TIME"_s);
        QCOMPARE(f.post(path + u"/snooze"_s, {{u"until"_s, u"2020-01-01T00:00:00Z"_s}}).code(), u"SNOOZE_TIME"_s);
        QCOMPARE(f.post(path + u"/snooze"_s, {{u"until"_s, inAnHour(f)}}).status, 200);
        QCOMPARE(listed(f, u"?state=snoozed"_s).size(), 1);
        QCOMPARE(f.post(path + u"/unsnooze"_s).status, 200);
        QCOMPARE(f.post(path + u"/unsnooze"_s).code(), u"ALERT_NOT_SNOOZED"_s);
        const QJsonArray history = f.get(path).object()[u"history"].toArray();
        QCOMPARE(history.size(), 5);
        QCOMPARE(history[0][u"kind"].toString(), u"alert.unsnooze"_s);
    }

    void silencedAndBack()
    {
        ApiFixture f;
        postAlerts(f, "[{'labels':{'alertname':'HostDown','instance':'a'}},{'labels':{'alertname':'DiskFull'}}]");
        const QJsonArray matchers{QJsonObject{{u"name"_s, u"instance"_s}, {u"op"_s, u"=~"_s}, {u"value"_s, u"a|b"_s}}};
        const HttpReply preview = f.post(u"/api/silences/preview"_s, {{u"matchers"_s, matchers}}, Role::Viewer);
        QCOMPARE(preview.object()[u"total"].toInt(), 1);
        QJsonObject wish{{u"matchers"_s, matchers}, {u"endsAt"_s, inAnHour(f)}, {u"reason"_s, u"known"_s}};
        QCOMPARE(f.post(u"/api/silences"_s, wish, Role::Viewer).status, 403);
        const HttpReply made = f.post(u"/api/silences"_s, wish);
        QCOMPARE(made.status, 201);
        const QString id = made.object()[u"id"].toString();
        QCOMPARE(listed(f, u"?state=silenced"_s)[0][u"silencedBy"][0].toString(), id);
        QCOMPARE(f.get(u"/api/silences"_s).array().size(), 1);
        QCOMPARE(f.get(u"/api/silences?expiringMinutes=30"_s).array().size(), 0);
        QCOMPARE(f.get(u"/api/silences?expiringMinutes=61"_s).array().size(), 1);
        QCOMPARE(f.get(u"/api/silences/"_s + id).object()[u"state"].toString(), u"active"_s);
        QCOMPARE(sendAlert(f, "DELETE", u"/api/silences/"_s + id, {}, Role::Operator).status, 200);
        QCOMPARE(f.post(u"/api/silences/"_s + id + u"/end"_s).code(), u"SILENCE_OVER"_s);
        QVERIFY(listed(f, u"?state=silenced"_s).isEmpty());
        QCOMPARE(f.get(u"/api/silences?expired=true"_s).array().size(), 1);
        wish.remove(u"reason"_s);
        QCOMPARE(f.post(u"/api/silences"_s, wish).code(), u"FIELD_REQUIRED"_s);
        wish[u"reason"_s] = u"why"_s;
        wish[u"matchers"_s] = u"alertname=~\".*\""_s;
        QCOMPARE(f.post(u"/api/silences"_s, wish).code(), u"SILENCE_MATCHERS"_s);
    }

    void rulesAreReadTriedAndChanged()
    {
        ApiFixture f;
        const QJsonArray rules = f.get(u"/api/alerts/rules"_s).array();
        QCOMPARE(rules.size(), 19);
        QCOMPARE(rules[2][u"name"].toString(), u"backlog:stale"_s);
        QCOMPARE(rules[2][u"severity"].toString(), u"warning"_s);
        const QJsonObject wish{{u"name"_s, u"backlog:stale"_s}, {u"forSeconds"_s, 300}, {u"reason"_s, u"too loud"_s}};
        const HttpReply trial =
            f.post(u"/api/alerts/rules/preview"_s, {{u"name"_s, u"backlog:stale"_s}, {u"forSeconds"_s, 300}});
        QCOMPARE(trial.status, 200);
        QCOMPARE(trial.object()[u"wouldFire"].toInt(-1), 0);
        QVERIFY(trial.object()[u"missing"].toArray().size() > 0); // the store is new
        QCOMPARE(sendAlert(f, "PUT", u"/api/alerts/rules"_s, wish, Role::Operator).status, 403);
        const HttpReply changed = sendAlert(f, "PUT", u"/api/alerts/rules"_s, wish, Role::Admin);
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.object()[u"forSeconds"].toDouble(), 300.0);
        QCOMPARE(changed.object()[u"rowVersion"].toInt(), 1);
        QCOMPARE(f.get(u"/api/alerts/rules"_s).array()[2][u"forSeconds"].toDouble(), 300.0);
        QCOMPARE(sendAlert(f, "PUT", u"/api/alerts/rules"_s, {{u"name"_s, u"backlog:stall"_s}}, Role::Admin).code(),
                 u"RULE_UNKNOWN"_s);
        QCOMPARE(sendAlert(f, "PUT", u"/api/alerts/rules"_s, {{u"name"_s, u"backlog:stale"_s}, {u"forSeconds"_s, 1e15}},
                           Role::Admin)
                     .code(),
                 u"RULE_RANGE"_s);
    }
};

LOOMDECK_TEST(AlertsApiTest, "alerts")
#include "tst_alerts.moc"
