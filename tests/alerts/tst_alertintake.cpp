// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertintake.h"
#include "alertworld.h"
#include "support/registry.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

PostedAlert postedOf(const QString &name, std::optional<Timestamp> endsAt = {})
{
    PostedAlert one;
    one.labels = {{u"alertname"_s, name}, {u"instance"_s, u"a:9100"_s}};
    one.annotations = {{u"summary"_s, name + u" happens"_s}};
    one.endsAt = endsAt;
    return one;
}

/** A store and another program that posts into it. */
class Post
{
public:
    TestStore store;

    IntakeReport take(const std::vector<PostedAlert> &posted)
    {
        return must(store.write([&](Transaction &tx) {
            return alertintake::take(tx, posted, postlimits::resolveTimeout, personCalled(u"prometheus"_s));
        }));
    }
    AlertNews look(const std::vector<AlertCandidate> &candidates = {})
    {
        return must(
            store.write([&](Transaction &tx) { return alertstore::apply(tx, candidates, alertrules::usual()); }));
    }
    std::optional<Alert> alert(const QString &name)
    {
        const QString fingerprint = postedOf(name).labels.fingerprintText();
        return must(store.read([&](Connection &c) { return alertstore::findByFingerprint(c, fingerprint); }));
    }
};

} // namespace

/** Alerts that other programs post: known by their labels, alive as long as they are posted. */
class AlertIntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void livesAsLongAsItIsPosted()
    {
        Post post;
        const Timestamp start = post.store.clock.now();
        IntakeReport report = post.take({postedOf(u"HostDown"_s), postedOf(u"DiskFull"_s)});
        QCOMPARE(report.fired, 2);
        QCOMPARE(report.news.fired.size(), 2u);
        Alert alert = *post.alert(u"HostDown"_s);
        QCOMPARE(alert.state, AlertState::Firing);
        QCOMPARE(alert.source, u"prometheus"_s);
        QVERIFY(alert.rule.isEmpty());
        QCOMPARE(alert.title(), u"HostDown happens"_s);
        QCOMPARE(alert.expiresAt, start + 5min);
        QCOMPARE(alert.key, report.news.fired[0]);

        post.store.clock.advance(4min);
        report = post.take({postedOf(u"HostDown"_s)});
        QCOMPARE(report.refreshed, 1);
        QVERIFY(report.news.isEmpty());
        QCOMPARE(post.alert(u"HostDown"_s)->expiresAt, start + 9min);
        QCOMPARE(post.alert(u"HostDown"_s)->lastSeen, start + 4min);

        post.store.clock.advance(1min);
        post.store.reopen();
        QCOMPARE(post.look().resolved.size(), 1u);
        QCOMPARE(post.alert(u"DiskFull"_s)->state, AlertState::Resolved);
        QCOMPARE(post.alert(u"DiskFull"_s)->endsAt, start + 5min);
        QCOMPARE(post.alert(u"HostDown"_s)->state, AlertState::Firing);

        report = post.take({postedOf(u"HostDown"_s, post.store.clock.now())});
        QCOMPARE(report.resolved, 1);
        QCOMPARE(post.alert(u"HostDown"_s)->endsAt, start + 5min);
        report = post.take({postedOf(u"HostDown"_s, post.store.clock.now()), postedOf(u"Never"_s, start)});
        QCOMPARE(report.ignored, 2);
        QVERIFY(!post.alert(u"Never"_s));

        report = post.take({postedOf(u"HostDown"_s)});
        QCOMPARE(report.fired, 1);
        alert = *post.alert(u"HostDown"_s);
        QCOMPARE(alert.timesFired, 2);
        QVERIFY(!alert.endsAt);
        const auto told = alertEntries(post.store, {u"alert.fired"_s, u"alert.resolved"_s});
        QCOMPARE(told.size(), 5u);
        QCOMPARE(told[0].actor, u"prometheus"_s);
        QCOMPARE(told[2].kind, u"alert.resolved"_s);
        QCOMPARE(told[2].reason, u"It was not posted again in time"_s);
    }

    void anEndAheadIsKept()
    {
        Post post;
        const Timestamp start = post.store.clock.now();
        PostedAlert one = postedOf(u"HostDown"_s, start + 1h);
        one.startsAt = start - 10min;
        post.take({one});
        QCOMPARE(post.alert(u"HostDown"_s)->startsAt, start - 10min);
        post.store.clock.advance(59min);
        QVERIFY(post.look().isEmpty());
        post.store.clock.advance(1min);
        QCOMPARE(post.look().resolved.size(), 1u);
    }

    void ofTwoWithTheSameLabelsTheLaterCounts()
    {
        Post post;
        const IntakeReport report =
            post.take({postedOf(u"HostDown"_s), postedOf(u"HostDown"_s, post.store.clock.now())});
        QCOMPARE(report.fired, 0);
        QCOMPARE(report.ignored, 1);
    }

    void whatARuleWatchesIsTheRules()
    {
        Post post;
        PostedAlert same;
        const AlertCandidate candidate = candidateOf(u"backlog:stale"_s, u"saga"_s);
        same.labels = candidate.labels;
        post.look({candidate});
        QCOMPARE(post.take({same}).ignored, 1);
        same.isResolved = true;
        QCOMPARE(post.take({same}).ignored, 1);
        // The other way round the rule takes it over, and it does not expire any more.
        const AlertCandidate other = candidateOf(u"backlog:stale"_s, u"other"_s);
        same.labels = other.labels;
        same.isResolved = false;
        QCOMPARE(post.take({same}).fired, 1);
        post.look({candidate, other});
        post.store.clock.advance(10min);
        QVERIFY(post.look({candidate, other}).isEmpty());
        QCOMPARE(post.look({candidate}).resolved.size(), 1u);
    }

    void manyAtOnceAndAgain()
    {
        Post post;
        std::vector<PostedAlert> many;
        for (int i = 0; i < 10'000; ++i)
            many.push_back(postedOf(u"Alert%1"_s.arg(i)));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(post.take(many).fired, 10'000);
        const qint64 fired = timer.restart();
        post.store.clock.advance(1min);
        QCOMPARE(post.take(many).refreshed, 10'000);
        qInfo("10,000 posted alerts: fired in %lld ms, posted again in %lld ms", fired, timer.elapsed());
        post.store.clock.advance(5min);
        QCOMPARE(post.look().resolved.size(), 10'000u);
    }
};

LOOMDECK_TEST(AlertIntakeTest, "alertintake")
#include "tst_alertintake.moc"
