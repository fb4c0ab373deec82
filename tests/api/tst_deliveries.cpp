// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apifixture.h"
#include "net/webhooksignature.h"
#include "support/loopbackserver.h"
#include "support/registry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QByteArray secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/** Alerts of the team `test` go to `ops`, all others to nobody. */
ApiFixture::Options toldTo(const QUrl &url)
{
    qputenv("LOOMDECK_TEST_OPS_SECRET", secret);
    ApiFixture::Options options;
    const QByteArray text = QByteArray(R"(
route:
  receiver: nobody
  routes:
    - matchers: [ team = test ]
      receiver: ops
      group_by: [alertname]
      group_wait: 100ms
      group_interval: 1s
receivers:
  - name: nobody
  - name: ops
    webhook_configs:
      - url: URL
        format: standard
        secrets: ["${env:LOOMDECK_TEST_OPS_SECRET}"]
        allow_private: true
)")
                                .replace("URL", url.toEncoded());
    const RoutingCheck check = readRouting(text);
    if (!check.routing)
        qFatal("Bad routing.");
    options.config.routing = check.routing;
    return options;
}

HttpReply post(ApiFixture &fixture, bool isOver)
{
    QJsonObject alert{{u"labels"_s, QJsonObject{{u"alertname"_s, u"disk full"_s}, {u"team"_s, u"test"_s}}},
                      {u"annotations"_s, QJsonObject{{u"summary"_s, u"The disk is full"_s}}}};
    if (isOver)
        alert.insert(u"endsAt"_s, isoText(fixture.engine().clock().now()));
    return fixture.postBytes(u"/api/v2/alerts"_s, jsonText(QJsonArray{alert}));
}

QString alertId(ApiFixture &fixture)
{
    const auto rows =
        fixture.get(u"/api/alerts?state=firing,resolved&filter=team%3D%22test%22"_s).object()[u"alerts"].toArray();
    return rows.size() == 1 ? rows[0][u"id"].toString() : QString();
}

QJsonObject trace(ApiFixture &fixture)
{
    const auto receivers =
        fixture.get(u"/api/alerts/%1/trace"_s.arg(alertId(fixture))).object()[u"receivers"].toArray();
    return receivers.size() == 1 ? receivers[0].toObject() : QJsonObject();
}

} // namespace

/** What is posted reaches a real receiver, signed and once, and the API says what became of it. */
class DeliveryApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAnAlertToItsEnd()
    {
        LoopbackServer server;
        server.answerWith([](const SeenRequest &) { return ServedAnswer(); });
        ApiFixture f(toldTo(server.url(u"/ops"_s)));
        QCOMPARE(post(f, false).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(server.count(), 1, 20'000);
        const SeenRequest seen = server.seen().at(0);
        const Timestamp signedAt{std::chrono::seconds(seen.header("webhook-timestamp").toLongLong())};
        QCOMPARE(seen.header("webhook-signature"),
                 webhooksignature::sign(seen.header("webhook-id"), signedAt, seen.body,
                                        {*webhooksignature::keyOf(QString::fromLatin1(secret))}));
        QCOMPARE(seen.json()[u"id"].toString().toLatin1(), seen.header("webhook-id"));
        QTRY_COMPARE_WITH_TIMEOUT(trace(f)[u"delivery"][u"state"].toString(), u"delivered"_s, 20'000);
        const QJsonObject told = trace(f);
        QCOMPARE(told[u"receiver"].toString(), u"ops"_s);
        QVERIFY(told[u"verdict"] == u"told"_s || told[u"verdict"] == u"known"_s);
        QCOMPARE(told[u"delivery"][u"attemptLog"].toArray().size(), 1);
        const auto path = f.get(u"/api/alerts/%1/trace"_s.arg(alertId(f))).object()[u"path"].toArray();
        QCOMPARE(path.size(), 2);
        QCOMPARE(path[1][u"notifies"].toBool(), true);
        QCOMPARE(post(f, true).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(server.count(), 2, 20'000);
        QCOMPARE(server.seen().at(1).json()[u"type"].toString(), u"loomdeck.alerts.resolved"_s);
        QTRY_COMPARE_WITH_TIMEOUT(trace(f)[u"verdict"].toString(), u"told-resolved"_s, 20'000);
        // Neither the address nor the secret is shown to anybody.
        for (const QString &where : {u"/api/deliveries"_s, u"/api/receivers"_s, u"/api/deliveries/1"_s,
                                     u"/api/alerts/%1/trace"_s.arg(alertId(f))}) {
            const QByteArray body = f.get(where, Role::Admin).body;
            QVERIFY(!body.contains(secret) && !body.contains("/ops"));
        }
    }

    void aTestMessageSaysThatItIsOne()
    {
        LoopbackServer server;
        ServedAnswer gone;
        gone.status = 410;
        server.add(gone);
        ApiFixture f(toldTo(server.url(u"/ops"_s)));
        const auto stateOf = [&f] {
            for (const QJsonValue &receiver : f.get(u"/api/receivers"_s).array()) {
                if (receiver[u"receiver"] == u"ops"_s)
                    return receiver[u"state"].toString();
            }
            return QString();
        };
        QCOMPARE(stateOf(), u"open"_s);
        QCOMPARE(f.post(u"/api/receivers/ops/test"_s, {}, Role::Viewer).status, 403);
        const HttpReply sent = f.post(u"/api/receivers/ops/test"_s);
        QCOMPARE(sent.status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(), u"retired"_s, 20'000);
        QVERIFY(server.seen().at(0).json()[u"data"][u"drill"].toBool());
        const QString path = u"/api/deliveries/%1"_s.arg(sent.object()[u"deliveries"][0].toInteger());
        QCOMPARE(f.get(path).status, 403);
        QVERIFY(f.get(path, Role::Operator).object()[u"words"].toString().contains(u"410"));
        // A success opens it again.
        server.answerWith([](const SeenRequest &) { return ServedAnswer(); });
        QCOMPARE(f.post(u"/api/receivers/ops/test"_s).status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(), u"open"_s, 20'000);
    }

    void pausedAndOpenedByAPerson()
    {
        LoopbackServer server;
        server.answerWith([](const SeenRequest &) { return ServedAnswer(); });
        ApiFixture f(toldTo(server.url(u"/ops"_s)));
        const QJsonObject why{{u"reason"_s, u"maintenance"_s}};
        QCOMPARE(f.post(u"/api/receivers/ops/pause"_s).code(), u"FIELD_REQUIRED"_s);
        QCOMPARE(f.post(u"/api/receivers/ops/pause"_s, why).object()[u"state"].toString(), u"paused"_s);
        QCOMPARE(f.post(u"/api/receivers/ops/pause"_s, why).code(), u"RECEIVER_SAME"_s);
        QCOMPARE(post(f, false).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(f.get(u"/api/deliveries?state=waiting"_s).object()[u"deliveries"].toArray().size(), 1,
                                  20'000);
        QCOMPARE(server.count(), 0);
        QCOMPARE(f.post(u"/api/receivers/ops/open"_s, why).object()[u"state"].toString(), u"open"_s);
        QTRY_COMPARE_WITH_TIMEOUT(server.count(), 1, 20'000);
    }

    void refusedRequests()
    {
        LoopbackServer server;
        server.answerWith([](const SeenRequest &) { return ServedAnswer(); });
        ApiFixture f(toldTo(server.url(u"/ops"_s)));
        QCOMPARE(f.post(u"/api/receivers/none/test"_s).code(), u"RECEIVER_UNKNOWN"_s);
        QCOMPARE(f.post(u"/api/receivers/nobody/test"_s).code(), u"RECEIVER_SILENT"_s);
        QCOMPARE(f.post(u"/api/receivers/ops/test"_s, {{u"integration"_s, 7}}).code(), u"RECEIVER_INTEGRATION"_s);
        QCOMPARE(f.post(u"/api/deliveries/replay"_s).code(), u"REPLAY_RANGE"_s);
        QCOMPARE(f.post(u"/api/deliveries/replay"_s, {{u"receiver"_s, u"ops"_s}, {u"since"_s, u"soon"_s}}).code(),
                 u"BAD_TIME"_s);
        QCOMPARE(f.post(u"/api/deliveries/replay"_s, {{u"receiver"_s, u"ops"_s},
                                                      {u"since"_s, u"2026-01-02T00:00:00Z"_s},
                                                      {u"until"_s, u"2026-01-01T00:00:00Z"_s}})
                     .code(),
                 u"REPLAY_RANGE"_s);
        QCOMPARE(f.post(u"/api/deliveries/replay"_s, {{u"delivery"_s, 12345}}).code(), u"DELIVERY_NOT_FOUND"_s);
        QCOMPARE(f.get(u"/api/deliveries/12345"_s, Role::Operator).code(), u"DELIVERY_NOT_FOUND"_s);
        QCOMPARE(f.get(u"/api/deliveries?state=odd"_s).code(), u"UNKNOWN_VALUE"_s);
        QCOMPARE(f.get(u"/api/deliveries?since=odd"_s).code(), u"BAD_TIME"_s);
        QCOMPARE(f.get(u"/api/runbooks/none"_s).code(), u"RUNBOOK_NOT_FOUND"_s);
        QVERIFY(f.get(u"/api/runbooks/backlog-stale"_s).object()[u"markdown"].toString().startsWith(u"# "));
        QCOMPARE(f.count(u"SELECT count(*) FROM deliveries"_s), 0);
        QCOMPARE(server.count(), 0);
    }

    void replaysReachTheReceiverAgainWithTheSameId()
    {
        LoopbackServer server;
        server.answerWith([](const SeenRequest &) { return ServedAnswer(); });
        ApiFixture f(toldTo(server.url(u"/ops"_s)));
        QCOMPARE(post(f, false).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(f.get(u"/api/deliveries?state=delivered"_s).object()[u"deliveries"].toArray().size(),
                                  1, 20'000);
        const HttpReply again =
            f.post(u"/api/deliveries/replay"_s, {{u"receiver"_s, u"ops"_s}, {u"since"_s, u"2020-01-01T00:00:00Z"_s}});
        QCOMPARE(again.status, 202);
        QCOMPARE(again.object()[u"count"].toInt(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(server.count(), 2, 20'000);
        QCOMPARE(server.seen().at(0).header("webhook-id"), server.seen().at(1).header("webhook-id"));
    }
};

LOOMDECK_TEST(DeliveryApiTest, "deliveries")
#include "tst_deliveries.moc"
