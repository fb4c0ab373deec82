// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/silencestore.h"
#include "notifyfixture.h"
#include "support/registry.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

using Kind = AlertVerdict::Kind;

const QByteArray plainFile = R"(
route:
  receiver: ops
  group_by: [alertname]
  group_wait: 30s
  group_interval: 5m
  repeat_interval: 1h
receivers:
  - name: ops
    webhook_configs:
      - url: http://hooks.example/ops
)";

LabelSet stale(const QString &item)
{
    return {{u"alertname"_s, u"backlog:stale"_s}, {u"severity"_s, u"warning"_s}, {u"item"_s, item}};
}

} // namespace

/** From alerts that fire to messages that arrive, and why somebody was told or not. */
class NotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupIsToldOnceAndOfItsEnd()
    {
        NotifyFixture fixture(plainFile);
        fixture.fire({stale(u"a"_s)});
        fixture.look();
        QCOMPARE(fixture.received(), QStringList());
        QCOMPARE(fixture.verdict(stale(u"a"_s)).kind, Kind::Waiting);
        fixture.store.clock.advance(10s);
        fixture.fire({stale(u"b"_s)});
        fixture.look();
        QCOMPARE(fixture.received(), QStringList());
        fixture.store.clock.advance(20s);
        fixture.look();
        QCOMPARE(fixture.received(), QStringList{u"firing a b"_s});
        const AlertVerdict told = fixture.verdict(stale(u"a"_s));
        QCOMPARE(told.kind, Kind::Told);
        QVERIFY(told.delivery > 0);
        // Nothing new for a while.
        fixture.pass(50min, 1min);
        QCOMPARE(fixture.received().size(), 1);
        QCOMPARE(fixture.verdict(stale(u"a"_s)).kind, Kind::Known);
        QCOMPARE(fixture.verdict(stale(u"a"_s)).delivery, told.delivery);
        // Repeated after an hour, at the next look at the group.
        fixture.pass(20min, 1min);
        QCOMPARE(fixture.received(), (QStringList{u"firing a b"_s, u"firing a b"_s}));
        fixture.resolve(stale(u"a"_s));
        fixture.pass(6min, 1min);
        QCOMPARE(fixture.received().mid(2), QStringList{u"firing b | resolved a"_s});
        QCOMPARE(fixture.verdict(stale(u"a"_s)).kind, Kind::ToldResolved);
        fixture.resolve(stale(u"b"_s));
        fixture.pass(6min, 1min);
        QCOMPARE(fixture.received().mid(3), QStringList{u"resolved b"_s});
        fixture.pass(3h, 10min);
        QCOMPARE(fixture.received().size(), 4);
        // It comes again: a first message.
        fixture.fire({stale(u"a"_s)});
        fixture.pass(1min, 30s);
        QCOMPARE(fixture.received().mid(4), QStringList{u"firing a"_s});
    }

    void whatEndsBeforeAnybodyWasToldIsNotTold()
    {
        NotifyFixture fixture(plainFile);
        fixture.fire({stale(u"a"_s)});
        fixture.look();
        fixture.store.clock.advance(10s);
        fixture.resolve(stale(u"a"_s));
        fixture.pass(20min, 1min);
        QCOMPARE(fixture.received(), QStringList());
        QCOMPARE(fixture.verdict(stale(u"a"_s)).kind, Kind::NotResolved);
    }

    void aReceiverThatIsDownAcrossRestartsGetsEachOnce()
    {
        NotifyFixture fixture(plainFile);
        fixture.status = 503;
        fixture.fire({stale(u"a"_s)});
        fixture.look();
        fixture.pass(30s, 30s);
        fixture.restart();
        fixture.resolve(stale(u"a"_s));
        fixture.pass(6min, 2min);
        fixture.restart();
        fixture.status = 200;
        fixture.pass(3h, 10min);
        QStringList ids;
        QStringList taken;
        const auto deliveries = must(fixture.store.read([](Connection &c) { return deliverystore::list(c, {}); }));
        QCOMPARE(deliveries.size(), size_t(2));
        for (const Delivery &delivery : deliveries)
            QCOMPARE(delivery.state, DeliveryState::Delivered);
        QCOMPARE(fixture.received().last(), u"resolved a"_s);
        QCOMPARE(fixture.received().count(u"resolved a"_s), 1);
    }

    void aSilenceHoldsBackButNotTheEndOfWhatWasTold()
    {
        NotifyFixture fixture(plainFile);
        fixture.fire({stale(u"a"_s)});
        fixture.look();
        fixture.pass(30s, 30s);
        QCOMPARE(fixture.received(), QStringList{u"firing a"_s});
        const auto silence = must(fixture.store.write([&](Transaction &tx) -> Result<StoredSilence> {
            return silencestore::create(
                tx,
                {{Matcher::make(u"alertname"_s, Matcher::Op::Equal, u"backlog:stale"_s).value()},
                 {},
                 tx.now() + 4h,
                 u"Known"_s},
                Actor::automation());
        }));
        fixture.fire({stale(u"b"_s)});
        fixture.pass(2h, 5min);
        QCOMPARE(fixture.received().size(), 1);
        QCOMPARE(fixture.verdict(stale(u"a"_s)).kind, Kind::Silenced);
        QCOMPARE(fixture.verdict(stale(u"b"_s)).details[u"silence"], QJsonValue(silence.silence.id));
        fixture.resolve(stale(u"a"_s));
        fixture.pass(10min, 5min);
        QCOMPARE(fixture.received().mid(1), QStringList{u"resolved a"_s});
        // The silence ends, the other still fires.
        fixture.pass(3h, 5min);
        QCOMPARE(fixture.received().mid(2, 1), QStringList{u"firing b"_s});
    }

    void acknowledgedIsNotRepeatedAndSnoozedIsHeldBack()
    {
        NotifyFixture fixture(plainFile);
        fixture.fire({stale(u"a"_s)});
        fixture.look();
        fixture.pass(30s, 30s);
        const QString id = fixture.alert(stale(u"a"_s)).id;
        must(fixture.store.write(
            [&](Transaction &tx) { return alertstore::acknowledge(tx, id, u"On it"_s, Actor::automation()); }));
        fixture.pass(3h, 5min);
        QCOMPARE(fixture.received().size(), 1);
        QCOMPARE(fixture.verdict(stale(u"a"_s)).kind, Kind::Acknowledged);
        // Another of the group fires: that is told, with both.
        fixture.fire({stale(u"b"_s)});
        fixture.pass(6min, 1min);
        QCOMPARE(fixture.received().mid(1), QStringList{u"firing a b"_s});
        const QString other = fixture.alert(stale(u"b"_s)).id;
        const Timestamp until = fixture.store.clock.now() + 2h;
        must(fixture.store.write(
            [&](Transaction &tx) { return alertstore::snooze(tx, other, until, u"Later"_s, Actor::automation()); }));
        fixture.pass(90min, 5min);
        QCOMPARE(fixture.received().size(), 2);
        QCOMPARE(fixture.verdict(stale(u"b"_s)).kind, Kind::Snoozed);
    }

    void everyReasonNotToTellIsExplained()
    {
        NotifyFixture fixture(R"(
route:
  receiver: ops
  group_wait: 1s
  group_interval: 1m
  routes:
    - matchers: [ team = "night" ]
      receiver: night
      mute_time_intervals: [always]
    - matchers: [ team = "nobody" ]
      receiver: nobody
    - matchers: [ team = "pager" ]
      receiver: foreign
receivers:
  - name: ops
    webhook_configs: [{ url: http://hooks.example/ops, send_resolved: false }]
  - name: night
    webhook_configs: [{ url: http://hooks.example/night }]
  - name: nobody
  - name: foreign
    email_configs: [{ to: a@b.example, from: c@d.example, smarthost: "smtp.example:25" }]
inhibit_rules:
  - source_matchers: [ alertname = "gate:closed" ]
    target_matchers: [ alertname = "backlog:stale" ]
    equal: [provider]
time_intervals:
  - name: always
    time_intervals: [{ times: [{ start_time: "00:00", end_time: "24:00" }] }]
)");
        const auto labels = [](const QString &name, const QString &team, const QString &provider) {
            return LabelSet{{u"alertname"_s, name}, {u"team"_s, team}, {u"provider"_s, provider}};
        };
        const LabelSet gate = labels(u"gate:closed"_s, u"day"_s, u"p"_s),
                       inhibited = labels(u"backlog:stale"_s, u"day"_s, u"p"_s),
                       other = labels(u"backlog:stale"_s, u"day"_s, u"q"_s),
                       night = labels(u"backlog:stale"_s, u"night"_s, u"q"_s),
                       nobody = labels(u"backlog:stale"_s, u"nobody"_s, u"q"_s),
                       foreign = labels(u"backlog:stale"_s, u"pager"_s, u"q"_s);
        fixture.fire({gate, inhibited, other, night, nobody, foreign});
        fixture.look();
        fixture.pass(2s, 1s);
        QCOMPARE(fixture.verdict(gate).kind, Kind::Told);
        QCOMPARE(fixture.verdict(inhibited).kind, Kind::Inhibited);
        QCOMPARE(fixture.verdict(inhibited).details[u"by"], QJsonValue(u"gate:closed"_s));
        QCOMPARE(fixture.verdict(other).kind, Kind::Told);
        QCOMPARE(fixture.verdict(night).kind, Kind::Muted);
        QCOMPARE(fixture.verdict(night).details[u"interval"], QJsonValue(u"always"_s));
        QCOMPARE(fixture.verdict(nobody).kind, Kind::Swallowed);
        QCOMPARE(fixture.verdict(foreign).kind, Kind::Unspoken);
        QCOMPARE(fixture.verdict(foreign).details[u"kind"], QJsonValue(u"email"_s));
        fixture.resolve(other);
        fixture.pass(2min, 1min);
        QCOMPARE(fixture.verdict(other).kind, Kind::NotResolved);
        for (const LabelSet &one : {gate, inhibited, other, night, nobody, foreign})
            QVERIFY(alertVerdictWords(fixture.verdict(one)).size() > 10);
    }

    void everyAlertHasExactlyOneExplanationAReceiver()
    {
        NotifyFixture fixture(R"(
route:
  receiver: all
  group_by: [alertname]
  group_wait: 10s
  group_interval: 1m
  repeat_interval: 5m
  routes:
    - matchers: [ severity =~ "error|warning" ]
      receiver: loud
      continue: true
    - matchers: [ 'item =~ "[abc]"' ]
      receiver: few
      group_by: ['...']
      continue: true
    - matchers: [ severity = "info" ]
      receiver: quiet
receivers:
  - name: all
    webhook_configs: [{ url: http://hooks.example/all }]
  - name: loud
    webhook_configs: [{ url: http://hooks.example/1 }, { url: http://hooks.example/2, send_resolved: false }]
  - name: few
    webhook_configs: [{ url: http://hooks.example/few }]
  - name: quiet
inhibit_rules:
  - source_matchers: [ item = "a" ]
    target_matchers: [ item = "b" ]
    equal: [alertname]
)");
        const auto routing = routingOf(R"(
route:
  receiver: all
  routes:
    - matchers: [ severity =~ "error|warning" ]
      receiver: loud
      continue: true
    - matchers: [ 'item =~ "[abc]"' ]
      receiver: few
      continue: true
    - matchers: [ severity = "info" ]
      receiver: quiet
receivers: [{ name: all }, { name: loud }, { name: few }, { name: quiet }]
)");
        std::mt19937 dice(7);
        std::vector<LabelSet> all;
        for (const QString &item : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
            for (const QString &severity : {u"info"_s, u"warning"_s, u"error"_s})
                all.push_back(
                    {{u"alertname"_s, u"n%1"_s.arg(dice() % 2)}, {u"item"_s, item}, {u"severity"_s, severity}});
        }
        std::set<size_t> known;
        for (int step = 0; step < 120; ++step) {
            const size_t at = dice() % all.size();
            if (dice() % 3 > 0) {
                fixture.fire({all[at]});
                known.insert(at);
            } else if (known.contains(at)) {
                fixture.resolve(all[at]);
            }
            if (step % 40 == 20)
                fixture.restart();
            fixture.status = dice() % 4 ? 200 : 503;
            fixture.store.clock.advance(std::chrono::seconds(dice() % 90));
            fixture.look();
            for (const size_t one : known) {
                if (fixture.alert(all[one]).state != AlertState::Firing)
                    continue;
                std::map<QString, int> expected;
                for (const RouteStep &way : routePath(routing->root, all[one])) {
                    if (way.notifies)
                        expected[way.route->receiver] = way.route->receiver == u"loud"_s ? 2 : 1;
                }
                std::map<QString, int> seen;
                for (const AlertVerdict &verdict : fixture.verdicts(all[one]))
                    ++seen[verdict.receiver];
                QCOMPARE(seen, expected);
            }
        }
        QVERIFY(fixture.server.count() > 20);
    }

    void aConfigurationThatLeadsElsewhereForgetsTheOldGroups()
    {
        NotifyFixture fixture(plainFile);
        fixture.fire({stale(u"a"_s)});
        fixture.look();
        Notifier other(fixture.store.database(), routingOf(QByteArray(plainFile).replace("[alertname]", "[item]")));
        must(await(other.run()));
        const qint64 groups = must(
            fixture.store.read([](Connection &c) { return c.count(u"SELECT count(*) FROM notification_groups"_s); }));
        QCOMPARE(groups, 1);
    }
};

LOOMDECK_TEST(NotifierTest, "notifier")
#include "tst_notifier.moc"
