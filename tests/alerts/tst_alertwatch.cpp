// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../health/healthworld.h"
#include "alerts/alertwatch.h"
#include "alertworld.h"
#include "planner/execution.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

/** A store with health and alerts, as a leader keeps them. */
class WatchedWorld : public HealthWorld
{
public:
    AlertWatchOptions options;
    std::vector<AlertNews> heard;

    WatchedWorld()
    {
        options.storeUsed = [this] { return used; };
        // What a new store lacks is not what these tests are about.
        execution(u"Success"_s, now());
    }

    std::optional<double> used;

    void look()
    {
        evaluate();
        AlertWatch watch(store.database(), options);
        watch.setListener([this](const AlertNews &news) { heard.push_back(news); });
        must(await(watch.evaluate()));
    }
    /** Firing ones as `rule backlog-or-plan`. */
    QStringList firing()
    {
        QStringList list;
        for (const Alert &alert : must(store.read([](Connection &c) { return alertstore::live(c); }))) {
            if (alert.state != AlertState::Firing)
                continue;
            const QString backlog = alert.label(alertlabel::backlog);
            list << alert.rule + u' ' + (backlog.isEmpty() ? alert.label(alertlabel::plan) : backlog);
        }
        list.sort();
        return list;
    }
    Alert the(const QString &rule)
    {
        for (const Alert &alert : must(store.read([](Connection &c) { return alertstore::live(c); }))) {
            if (alert.rule == rule)
                return alert;
        }
        qFatal("No alert of %s lives.", qPrintable(rule));
    }
    void fails(qint64 plan, const QString &backlogId, Timestamp at)
    {
        const QString id = planId(plan);
        must(store.write([&](Transaction &tx) {
            PlannerExecution run;
            run.plannerName = u"Scene Weaver"_s;
            run.outcome = u"Failed"_s;
            run.planId = id;
            run.createdAt = at;
            run.conversationState = {{u"backlogItemId"_s, backlogId}, {u"branch"_s, u"main"_s}};
            run.diagnostics = {{u"error"_s, u"The model said no"_s}};
            executionstore::insert(tx, run);
        }));
    }
};

} // namespace

/** The whole way from what is wrong to an alert that lives and ends, on a store whose clock is moved by hand. */
class AlertWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStaleItemFiresAndEndsWhenItMoves()
    {
        WatchedWorld w;
        const qint64 saga = w.plan(u"Saga"_s);
        const qint64 one = w.item(saga, u"draft-scene"_s, ItemStatus::InProgress, w.now() - 3h);
        w.item(saga, u"refine-scroll"_s, ItemStatus::InProgress, w.now() - 4h);
        w.item(saga, u"fresh"_s, ItemStatus::InProgress, w.now() - 1h);
        w.look();
        QCOMPARE(w.firing(), (QStringList{u"backlog:stale draft-scene"_s, u"backlog:stale refine-scroll"_s}));
        QCOMPARE(w.heard.size(), 1u);
        QCOMPARE(w.heard[0].fired.size(), 2u);
        w.store.clock.advance(15s);
        w.look();
        QCOMPARE(w.heard.size(), 1u);
        w.move(one, ItemStatus::Pending);
        w.look();
        QCOMPARE(w.firing(), QStringList{u"backlog:stale refine-scroll"_s});
        QCOMPARE(w.heard.size(), 2u);
        QCOMPARE(w.heard[1].resolved.size(), 1u);
        const Alert alert = w.the(u"backlog:stale"_s);
        QCOMPARE(alert.label(alertlabel::plan), u"Saga"_s);
        QCOMPARE(alert.label(alertlabel::planId), w.planId(saga));
        QCOMPARE(alert.label(alertlabel::branch), u"main"_s);
    }

    void aFailingItemEndsWhenItCompletesOrIsForgotten()
    {
        WatchedWorld w;
        const qint64 saga = w.plan(u"Saga"_s);
        const qint64 one = w.item(saga, u"draft-scene"_s, ItemStatus::Pending, w.now());
        w.item(saga, u"other"_s, ItemStatus::Pending, w.now());
        w.fails(saga, u"Draft-Scene"_s, w.now() - 2h);
        w.fails(saga, u"draft-scene"_s, w.now() - 1h);
        w.fails(saga, u"other"_s, w.now() - 1h);
        w.execution(u"Failed"_s, w.now() - 1h); // of no item
        w.look();
        QCOMPARE(w.firing(), (QStringList{u"planner:recent-failures "_s, u"planner:recent-failures draft-scene"_s,
                                          u"planner:recent-failures other"_s}));
        const auto live = must(w.store.read([](Connection &c) { return alertstore::live(c); }));
        const auto draft = std::find_if(live.begin(), live.end(), [](const Alert &alert) {
            return alert.label(alertlabel::backlog) == u"draft-scene";
        });
        QVERIFY(draft->annotations.value(u"description"_s).contains(u"failed 2 times"));
        QVERIFY(draft->annotations.value(u"description"_s).contains(u"The model said no"));
        w.store.clock.advance(1min);
        w.move(one, ItemStatus::Complete);
        w.look();
        QCOMPARE(w.firing(), (QStringList{u"planner:recent-failures "_s, u"planner:recent-failures other"_s}));
        w.store.clock.advance(23h);
        w.execution(u"Success"_s, w.now());
        w.look();
        QCOMPARE(w.firing(), QStringList());
    }

    void plansAndBranchesHaveTheirOwn()
    {
        WatchedWorld w;
        const qint64 saga = w.plan(u"Saga"_s), tale = w.plan(u"Tale"_s);
        for (int i = 0; i < 4; ++i)
            w.lore(saga, u"lore-%1"_s.arg(i), LoreStatus::Blocked);
        w.lore(tale, u"one"_s, LoreStatus::Blocked);
        w.obligation(tale, u"owed"_s, true, w.now() - 13h);
        w.look();
        QCOMPARE(w.firing(), (QStringList{u"lore:blocked Saga"_s, u"lore:blocked Tale"_s, u"obligation:open Tale"_s}));
        QCOMPARE(w.the(u"branch:blocked"_s).state, AlertState::Pending);
        w.store.clock.advance(6h - 1s);
        w.look();
        QCOMPARE(w.the(u"branch:blocked"_s).state, AlertState::Pending);
        w.store.clock.advance(1s);
        w.look();
        QCOMPARE(w.the(u"branch:blocked"_s).state, AlertState::Firing);
        QCOMPARE(w.the(u"branch:blocked"_s).label(alertlabel::branch), u"main"_s);
        w.lore(saga, u"lore-0"_s, LoreStatus::Ready);
        w.look();
        QVERIFY(!w.firing().contains(u"branch:blocked Saga"_s));
        QVERIFY(w.firing().contains(u"lore:blocked Saga"_s));
    }

    void gatesJobsNodesAndDisks()
    {
        WatchedWorld w;
        const qint64 saga = w.plan(u"Saga"_s);
        const qint64 item = w.item(saga, u"draft-scene"_s, ItemStatus::Pending, w.now());
        w.exec(
            u"INSERT INTO nodes (name, kind, version, workers, leads, started_at, seen_at) VALUES ('serve-1', 'serve', "
            "'1', 2, 0, ?, ?), ('console-2', 'console', '1', 0, 0, ?, ?), ('serve-old', 'serve', '1', 2, 0, ?, ?)"_s,
            {toMicros(w.now()), toMicros(w.now() - 2min), toMicros(w.now()), toMicros(w.now() - 2min),
             toMicros(w.now()), toMicros(w.now() - 48h)});
        w.exec(u"INSERT INTO providers (id, name, display_name, created_at) VALUES ('p', 'openai', 'OpenAI', 0)"_s);
        w.exec(u"INSERT INTO models (id, provider_id, name, created_at) VALUES ('m', 'p', 'gpt', 0)"_s);
        w.exec(u"INSERT INTO provider_gates (key, provider_id, model_id, state, reason, changed_at) VALUES ('g', 'p', "
               u"'m', "
               "4, 'key refused', ?)"_s,
               {toMicros(w.now() - 3min)});
        w.exec(
            u"INSERT INTO jobs (kind, state, run_at, payload, max_attempts, plan_id, subject_id, subject_name, "
            "last_error, created_at, finished_at) SELECT 'phase', 4, 0, '{}', 3, p.id, i.id, i.backlog_id, "
            "'{\"message\":\"It broke\"}', 0, ? FROM backlog_items i JOIN plans p ON p.key = i.plan_key WHERE i.key = ?"_s,
            {toMicros(w.now() - 1h), item});
        w.used = 95;
        w.look();
        QCOMPARE(w.firing(),
                 (QStringList{u"gate:closed "_s, u"job:dead draft-scene"_s, u"node:gone "_s, u"store:full "_s}));
        QCOMPARE(w.the(u"node:gone"_s).label(u"node"), u"serve-1"_s);
        QCOMPARE(w.the(u"gate:closed"_s).label(alertlabel::provider), u"openai"_s);
        QCOMPARE(w.the(u"gate:closed"_s).label(alertlabel::severity), u"error"_s);
        QVERIFY(w.the(u"job:dead"_s).annotations.value(u"description"_s).contains(u"It broke"));
        w.used = 50;
        w.exec(u"UPDATE provider_gates SET state = 0"_s);
        w.exec(u"UPDATE nodes SET seen_at = ?"_s, {toMicros(w.now())});
        w.store.clock.advance(1s);
        w.move(item, ItemStatus::Complete);
        w.look();
        QCOMPARE(w.firing(), QStringList());
    }

    void anItemOfALostPlanIsOrphaned()
    {
        WatchedWorld w;
        const qint64 saga = w.plan(u"Saga"_s);
        w.item(saga, u"lost"_s, ItemStatus::Pending, w.now());
        w.look();
        QCOMPARE(w.firing(), QStringList());
        // Only a store that somebody worked on by hand has them.
        if (!onPostgres())
            must(await(
                w.store.database().writeOne({}, [](Transaction &tx) { tx.sql().exec(u"PRAGMA foreign_keys=OFF"_s); })));
        must(w.store.write([saga](Transaction &tx) {
            if (tx.sql().isPostgres())
                tx.sql().script("SET LOCAL session_replication_role = replica");
            tx.sql().exec(u"DELETE FROM plans WHERE key = ?"_s, {saga});
        }));
        w.look();
        QCOMPARE(w.firing(), QStringList{u"backlog:orphaned lost"_s});
    }

    void twoLeadersTellOnce()
    {
        WatchedWorld w;
        const qint64 saga = w.plan(u"Saga"_s);
        for (int i = 0; i < 50; ++i)
            w.item(saga, u"item-%1"_s.arg(i), ItemStatus::InProgress, w.now() - 3h);
        w.evaluate();
        auto other = Database::open(w.store.url(), w.store.clock, w.store.ids);
        QVERIFY(other.ok());
        AlertWatch here(w.store.database(), w.options), there(**other, w.options);
        auto first = here.evaluate();
        auto second = there.evaluate();
        must(await(first));
        must(await(second));
        QCOMPARE(w.firing().size(), 50);
        QCOMPARE(alertEntries(w.store, {u"alert.fired"_s}).size(), 50u);
    }

    void postsAreToldToTheListener()
    {
        WatchedWorld w;
        AlertWatch watch(w.store.database(), w.options);
        std::vector<qint64> fired;
        watch.setListener([&fired](const AlertNews &news) { fired = news.fired; });
        PostedAlert one;
        one.labels = {{u"alertname"_s, u"HostDown"_s}};
        const auto report = must(await(watch.post({one}, 5min, personCalled(u"prometheus"_s))));
        QCOMPARE(report.fired, 1);
        QCOMPARE(fired.size(), 1u);
    }
};

LOOMDECK_TEST(AlertWatchTest, "alertwatch")
#include "tst_alertwatch.moc"
