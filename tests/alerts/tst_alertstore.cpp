// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertlist.h"
#include "alertworld.h"
#include "support/registry.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const QString staleRule = u"backlog:stale"_s;

/** A store of alerts and what a leader does to them. */
class AlertBook
{
public:
    TestStore store;
    std::vector<AlertRule> rules = alertrules::usual();

    AlertNews look(const std::vector<AlertCandidate> &candidates)
    {
        return must(store.write([&](Transaction &tx) { return alertstore::apply(tx, candidates, rules); }));
    }
    AlertNews look(const QStringList &plans, const QString &words = u"words"_s)
    {
        std::vector<AlertCandidate> candidates;
        for (const QString &plan : plans)
            candidates.push_back(candidateOf(staleRule, plan, words));
        return look(candidates);
    }
    Alert alert(const QString &plan)
    {
        const QString fingerprint = candidateOf(staleRule, plan).fingerprint;
        return *must(store.read([&](Connection &c) { return alertstore::findByFingerprint(c, fingerprint); }));
    }
    std::vector<Alert> live()
    {
        return must(store.read([](Connection &c) { return alertstore::live(c); }));
    }
    template<typename F>
    Result<Alert> act(F act)
    {
        return store.write([&](Transaction &tx) { return act(tx); });
    }
    AlertPage page(const AlertFilter &filter)
    {
        return must(store.read([&](Connection &c) { return alertlist::page(c, filter, store.clock.now()); }));
    }
    AlertCounts counts()
    {
        return must(store.read([&](Connection &c) { return alertlist::counts(c, store.clock.now()); }));
    }
    void patience(Micros holdFor, Micros keepFiring)
    {
        for (AlertRule &rule : rules) {
            rule.holdFor = holdFor;
            rule.keepFiring = keepFiring;
        }
    }
};

} // namespace

/** Alerts in the store: what looks write, what people do, and how fast nothing is done. */
class AlertStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesSeenAndResolves()
    {
        AlertBook book;
        const Timestamp start = book.store.clock.now();
        const AlertNews news = book.look({u"saga"_s});
        QCOMPARE(news.fired.size(), 1u);
        Alert alert = book.alert(u"saga"_s);
        QCOMPARE(alert.state, AlertState::Firing);
        QCOMPARE(alert.key, news.fired[0]);
        QCOMPARE(alert.labels, candidateOf(staleRule, u"saga"_s).labels);
        QCOMPARE(alert.annotations.value(u"description"_s), u"words"_s);
        QCOMPARE(alert.rule, staleRule);
        QCOMPARE(alert.timesFired, 1);
        QVERIFY(alert.firstSeen == start && alert.lastSeen == start && alert.startsAt == start && !alert.endsAt);

        // Seen again: only the look is noted, and nothing is journalled.
        book.store.clock.advance(15s);
        QVERIFY(book.look({u"saga"_s}).isEmpty());
        QCOMPARE(book.alert(u"saga"_s).lastSeen, start + 15s);
        QCOMPARE(book.alert(u"saga"_s).rowVersion, 1);

        book.store.reopen();
        book.store.clock.advance(15s);
        QCOMPARE(book.look(QStringList()).resolved, std::vector{alert.key});
        alert = book.alert(u"saga"_s);
        QCOMPARE(alert.state, AlertState::Resolved);
        QCOMPARE(alert.endsAt, start + 30s);
        QCOMPARE(alert.lastSeen, start + 15s);

        book.store.clock.advance(1h);
        book.look({u"saga"_s});
        alert = book.alert(u"saga"_s);
        QCOMPARE(alert.timesFired, 2);
        QCOMPARE(alert.firstSeen, start);
        QVERIFY(!alert.endsAt);

        const auto told = alertEntries(book.store, {u"alert.fired"_s, u"alert.resolved"_s});
        QCOMPARE(told.size(), 3u);
        QCOMPARE(told[0].kind, u"alert.fired"_s);
        QCOMPARE(told[0].subjectId, alert.id);
        QCOMPARE(told[0].subjectKey, alert.key);
        QCOMPARE(told[0].planId, u"id-of-saga"_s);
        QVERIFY(told[0].before.isNull());
        QCOMPARE(told[1].kind, u"alert.resolved"_s);
        QCOMPARE(told[1].before[u"state"].toString(), u"firing"_s);
        QCOMPARE(told[1].details[u"endsAtUtc"].toString(), u"2026-11-20T18:00:30Z"_s);
        QCOMPARE(told[2].before[u"state"].toString(), u"resolved"_s);
        QCOMPARE(told[2].details[u"timesFired"].toInt(), 2);
    }

    void pendingSurvivesARestart()
    {
        AlertBook book;
        book.patience(1min, 0s);
        book.look({u"saga"_s, u"short"_s});
        QCOMPARE(book.alert(u"saga"_s).state, AlertState::Pending);
        QCOMPARE(book.alert(u"saga"_s).timesFired, 0);
        book.store.clock.advance(50s);
        book.store.reopen();
        QVERIFY(book.look({u"saga"_s, u"short"_s}).isEmpty());
        book.store.clock.advance(10s);
        const AlertNews news = book.look({u"saga"_s});
        QCOMPARE(news.fired.size(), 1u);
        QCOMPARE(news.others, 1);
        QCOMPARE(book.live().size(), 1u); // the short one is forgotten
        QCOMPARE(alertEntries(book.store, {u"alert.withdrawn"_s}).size(), 1u);
        // Fired once, pending again, gone again: it is as it was.
        const Timestamp before = book.store.clock.now();
        book.store.clock.advance(15s);
        book.look(QStringList());
        book.store.clock.advance(15s);
        book.look({u"saga"_s});
        QCOMPARE(book.alert(u"saga"_s).state, AlertState::Pending);
        QVERIFY(!book.alert(u"saga"_s).endsAt);
        book.store.clock.advance(15s);
        book.look(QStringList());
        const Alert alert = book.alert(u"saga"_s);
        QCOMPARE(alert.state, AlertState::Resolved);
        QCOMPARE(alert.endsAt, before + 15s);
        QCOMPARE(alert.timesFired, 1);
    }

    void missedOnesKeepWhenTheyWereSeen()
    {
        AlertBook book;
        book.patience(0s, 5min);
        const Timestamp start = book.store.clock.now();
        book.look({u"saga"_s});
        for (int i = 0; i < 4; ++i) {
            book.store.clock.advance(1min);
            book.look(QStringList());
            QCOMPARE(book.alert(u"saga"_s).state, AlertState::Firing);
            QCOMPARE(book.alert(u"saga"_s).lastSeen, start);
        }
        book.store.clock.advance(1min);
        book.look(QStringList());
        QCOMPARE(book.alert(u"saga"_s).state, AlertState::Resolved);
        QCOMPARE(book.alert(u"saga"_s).lastSeen, start);
    }

    void whatPeopleDo()
    {
        AlertBook book;
        book.look({u"saga"_s});
        const QString id = book.alert(u"saga"_s).id;
        const Actor ann = personCalled(u"ann"_s);
        const auto acked = book.act([&](Transaction &tx) { return alertstore::acknowledge(tx, id, u"on it"_s, ann); });
        QVERIFY(acked.ok());
        QCOMPARE(book.alert(u"saga"_s).acknowledged, (Acknowledgement{u"ann"_s, u"on it"_s, book.store.clock.now()}));
        QCOMPARE(book.counts().of(AlertStanding::Acknowledged), 1);
        QCOMPARE(book.act([&](Transaction &tx) { return alertstore::acknowledge(tx, id, {}, ann); }).error().code,
                 u"ALERT_ACKNOWLEDGED"_s);
        QCOMPARE(
            book.act([&](Transaction &tx) { return alertstore::acknowledge(tx, u"none"_s, {}, ann); }).error().code,
            u"ALERT_NOT_FOUND"_s);
        QVERIFY(book.act([&](Transaction &tx) { return alertstore::unacknowledge(tx, id, {}, ann); }).ok());
        QVERIFY(!book.alert(u"saga"_s).acknowledged);
        QCOMPARE(book.act([&](Transaction &tx) { return alertstore::unacknowledge(tx, id, {}, ann); }).error().code,
                 u"ALERT_NOT_ACKNOWLEDGED"_s);

        const Timestamp now = book.store.clock.now();
        const auto snooze = [&](std::optional<Timestamp> until) {
            return book.act([&](Transaction &tx) { return alertstore::snooze(tx, id, until, {}, ann); });
        };
        QCOMPARE(snooze(now).error().code, u"SNOOZE_TIME"_s);
        QCOMPARE(snooze(now + 24h * 31).error().code, u"SNOOZE_TIME"_s);
        QCOMPARE(snooze({}).error().code, u"ALERT_NOT_SNOOZED"_s);
        QVERIFY(snooze(now + 1h).ok());
        QCOMPARE(book.counts().of(AlertStanding::Snoozed), 1);
        book.store.clock.advance(1h);
        QCOMPARE(book.counts().of(AlertStanding::Firing), 1);

        QVERIFY(must(book.store.write([&](Transaction &tx) { return alertstore::escalate(tx, id, u"30 min"_s); })));
        QVERIFY(!must(book.store.write([&](Transaction &tx) { return alertstore::escalate(tx, id, u"30 min"_s); })));
        QCOMPARE(alertEntries(book.store, {u"alert.escalated"_s}).size(), 1u);
        must(book.act([&](Transaction &tx) { return alertstore::acknowledge(tx, id, {}, ann); }));

        // Another firing must be acknowledged anew.
        book.look(QStringList());
        QCOMPARE(book.act([&](Transaction &tx) { return alertstore::acknowledge(tx, id, {}, ann); }).error().code,
                 u"ALERT_RESOLVED"_s);
        book.store.clock.advance(1min);
        book.look({u"saga"_s});
        QVERIFY(!book.alert(u"saga"_s).acknowledged && !book.alert(u"saga"_s).escalatedAt);
        const auto told =
            alertEntries(book.store, {u"alert.acknowledge"_s, u"alert.unacknowledge"_s, u"alert.snooze"_s});
        QCOMPARE(told.size(), 4u);
        QCOMPARE(told[0].actor, u"ann"_s);
        QCOMPARE(told[0].reason, u"on it"_s);
    }

    void listsInPagesByLabels()
    {
        AlertBook book;
        for (int i = 0; i < 30; ++i) {
            QStringList plans;
            for (int one = 0; one <= i; ++one)
                plans << u"plan-%1"_s.arg(one);
            book.look(plans);
            book.store.clock.advance(1s);
        }
        AlertFilter filter;
        filter.limit = 12;
        QStringList seen;
        for (bool more = true; more;) {
            const AlertPage page = book.page(filter);
            for (const AlertRow &row : page.rows)
                seen << row.alert.label(u"plan");
            filter.after = page.next;
            more = !page.next.isEmpty();
            QVERIFY(page.rows.size() == 12u || !more);
        }
        QCOMPARE(seen.size(), 30);
        QCOMPARE(seen.first(), u"plan-29"_s);
        QCOMPARE(seen.last(), u"plan-0"_s);
        filter = {};
        filter.matchers = {*Matcher::make(u"plan"_s, Matcher::Op::Regex, u"plan-[12]"_s)};
        QCOMPARE(book.page(filter).rows.size(), 2u);
        filter.planId = u"id-of-plan-2"_s;
        QCOMPARE(book.page(filter).rows.size(), 1u);
        filter = {};
        filter.standings = {AlertStanding::Resolved};
        QVERIFY(book.page(filter).rows.empty());
        book.look({u"plan-7"_s});
        QCOMPARE(book.page(filter).rows.size(), 29u);
        QCOMPARE(book.counts().of(AlertStanding::Resolved), 29);
        filter.after = u"nonsense"_s;
        const auto refused =
            book.store.read([&](Connection &c) { return alertlist::page(c, filter, book.store.clock.now()); });
        QCOMPARE(refused.error().code, u"BAD_PAGE"_s);
    }

    void rulesAreChangedInTheStore()
    {
        AlertBook book;
        const Actor ann = personCalled(u"ann"_s);
        const auto change = [&](const alertrules::Wish &wish, qint64 seen = -1) {
            return book.store.write([&](Transaction &tx) {
                return alertrulestore::change(tx, alertrules::usual(), wish, seen, u"too loud"_s, ann);
            });
        };
        const auto rule = must(change({staleRule, {}, Micros(10min), {}, {}}));
        QCOMPARE(rule.holdFor, Micros(10min));
        QCOMPARE(rule.rowVersion, 1);
        QCOMPARE(rule.changedBy, u"ann"_s);
        QCOMPARE(change({staleRule, {}, Micros(10min), {}, {}}).error().code, u"RULE_SAME"_s);
        QCOMPARE(change({staleRule, false, {}, {}, {}}, 0).error().code, u"RULE_CHANGED"_s);
        must(change({staleRule, false, {}, {}, {}}, 1));
        const auto rules =
            must(book.store.read([](Connection &c) { return alertrulestore::rules(c, alertrules::usual()); }));
        QVERIFY(!alertrules::find(rules, staleRule)->enabled);
        QCOMPARE(alertrules::find(rules, staleRule)->holdFor, Micros(10min));
        const auto told = alertEntries(book.store, {u"alert.rule"_s});
        QCOMPARE(told.size(), 2u);
        QCOMPARE(told[0].before[u"forSeconds"].toDouble(), 0.0);
        QCOMPARE(told[0].after[u"forSeconds"].toDouble(), 600.0);
        QCOMPARE(told[0].reason, u"too loud"_s);
    }

    void oldOnesAreForgotten()
    {
        AlertBook book;
        book.look({u"saga"_s, u"lives"_s});
        book.store.clock.advance(1min);
        book.look({u"lives"_s});
        book.store.clock.advance(24h * 31);
        must(book.store.write([&](Transaction &tx) { alertstore::prune(tx, tx.now() - 24h * 30); }));
        QCOMPARE(must(book.store.read([](Connection &c) { return c.count(u"SELECT count(*) FROM alerts"_s); })), 1);
    }

    void tenThousandThatDoNotChangeCostLittle()
    {
        AlertBook book;
        std::vector<AlertCandidate> candidates;
        for (int i = 0; i < 10'000; ++i)
            candidates.push_back(candidateOf(staleRule, u"plan-%1"_s.arg(i), u"words"_s));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(book.look(candidates).fired.size(), 10'000u);
        const qint64 fired = timer.restart();
        qint64 best = std::numeric_limits<qint64>::max();
        for (int round = 0; round < 5; ++round) {
            book.store.clock.advance(15s);
            timer.restart();
            QVERIFY(book.look(candidates).isEmpty());
            best = std::min(best, timer.elapsed());
        }
        timer.restart();
        book.store.clock.advance(15s);
        QCOMPARE(book.look(QStringList()).resolved.size(), 10'000u);
        qInfo("10,000 alerts: fired in %lld ms, seen again in %lld ms, resolved in %lld ms", fired, best,
              timer.elapsed());
        QCOMPARE(alertEntries(book.store, {u"alert.fired"_s, u"alert.resolved"_s}).size(), 20'000u);
        // Far above what it takes, for sanitizers and busy machines.
        QVERIFY2(best < 5000, "Nothing changed, and it took seconds.");
    }
};

LOOMDECK_TEST(AlertStoreTest, "alertstore")
#include "tst_alertstore.moc"
