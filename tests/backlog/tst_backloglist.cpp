// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/backlogsql.h"
#include "backlog/itemstore.h"
#include "backlog/planfixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

class BacklogListTest : public QObject
{
    Q_OBJECT

    static QStringList ids(PlanFixture &f, const QString &text)
    {
        const BacklogQuery query = must(BacklogQuery::parse(text));
        const Timestamp now = f.store.clock.now();
        return must(f.store.read([&](Connection &c) {
            std::vector<qint64> all;
            backlogsql::allKeys(c, query, now, 2, [&](std::vector<qint64> &&chunk) {
                all.insert(all.end(), chunk.begin(), chunk.end());
                return true;
            });
            const auto first = backlogsql::firstKeys(c, query, now, 3);
            if (!std::equal(first.begin(), first.end(), all.begin()))
                qFatal("The first keys are not the first of all keys.");
            if (backlogsql::count(c, query, now) != static_cast<qint64>(all.size()))
                qFatal("The count is not that of the list.");
            QStringList list;
            for (const ItemWithTask &both : itemstore::listByKeys(c, all)) {
                list << both.item.backlogId;
                if (!backlogsql::matches(c, query, now, both.item.key))
                    qFatal("A listed item does not match.");
            }
            return list;
        }));
    }

    static void fill(PlanFixture &f)
    {
        f.addItem(u"Alpha"_s, {}, {u"chapter-blueprint"_s});
        f.addItem(u"beta_1"_s, {}, {u"chapter-scroll"_s});
        f.addItem(u"beta-2"_s, {}, {u"scene-draft"_s});
        f.edit(u"alpha"_s, [&](BacklogItem &i) { i.setStatus(ItemStatus::Complete, f.store.clock.now()); });
        f.edit(u"beta_1"_s, [&](BacklogItem &i) {
            i.setWait(WaitReason::Lore, u"x"_s, std::nullopt, f.store.clock.now());
            i.attempts = 3;
            i.branch = u"draft"_s;
            i.providerId = someProvider;
            i.description = u"Opening 100% of it"_s;
        });
        f.store.clock.advance(3h);
        f.addItem(u"young"_s, {}, {u"scene"_s});
    }

private Q_SLOTS:
    void filters_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("expected");
        const auto add = [](const QString &query, const QStringList &expected) {
            QTest::newRow(qPrintable(query)) << query << expected;
        };
        add(u"sort:created"_s, {u"vision-plan"_s, u"world-bible"_s, u"iteration-plan"_s, u"Alpha"_s, u"beta_1"_s,
                                u"beta-2"_s, u"young"_s});
        add(u"sort:id"_s, {u"Alpha"_s, u"beta-2"_s, u"beta_1"_s, u"iteration-plan"_s, u"vision-plan"_s,
                           u"world-bible"_s, u"young"_s});
        add(u"sort:-id id:beta"_s, {u"beta_1"_s, u"beta-2"_s});
        add(u"id:BETA_"_s, {u"beta_1"_s});
        add(u"state:complete"_s, {u"Alpha"_s});
        add(u"state:blocked,complete sort:id"_s, {u"Alpha"_s, u"beta_1"_s});
        add(u"state:complete,blocked"_s, {u"Alpha"_s, u"beta_1"_s});
        add(u"state:pending,blocked sort:age id:beta"_s, {u"beta-2"_s, u"beta_1"_s});
        add(u"why:lore"_s, {u"beta_1"_s});
        add(u"phase:SceneWeaver sort:id"_s, {u"beta-2"_s, u"young"_s});
        add(u"branch:draft"_s, {u"beta_1"_s});
        add(u"provider:"_s + someProvider, {u"beta_1"_s});
        add(u"tries:>2"_s, {u"beta_1"_s});
        add(u"age:<1h"_s, {u"young"_s});
        add(u"age:>2h sort:id"_s,
            {u"Alpha"_s, u"beta-2"_s, u"beta_1"_s, u"iteration-plan"_s, u"vision-plan"_s, u"world-bible"_s});
        add(u"100%"_s, {u"beta_1"_s});
        add(u"_1"_s, {u"beta_1"_s});
        add(u"opening OF"_s, {u"beta_1"_s});
        add(u"plan:\"saga draft\" id:y"_s, {u"young"_s});
        add(u"plan:saga id:y"_s, {u"young"_s});
        add(u"plan:nosuch"_s, {});
        add(u"id:y sort:plan"_s, {u"young"_s});
    }

    void filters()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, expected);
        PlanFixture f;
        fill(f);
        QCOMPARE(ids(f, query), expected);
    }

    void countsFollow()
    {
        PlanFixture f;
        fill(f);
        const auto states = must(f.store.read([&](Connection &c) {
            return backlogsql::countByState(c, must(BacklogQuery::parse(u"state:held"_s)), f.store.clock.now());
        }));
        QCOMPARE(states, (std::vector<qint64>{5, 0, 0, 1, 0, 0, 0, 1}));
        const auto plans = must(f.store.read([](Connection &c) { return backlogsql::countByPlan(c); }));
        QCOMPARE(plans.size(), 1u);
        QCOMPARE(plans[0].total(), 7);
        QCOMPARE(plans[0].byState[static_cast<size_t>(ItemState::Complete)], 1);
        QVERIFY(plans[0].oldestSince);
    }

    void walkingStopsWhenAskedTo()
    {
        PlanFixture f;
        fill(f);
        int chunks = 0;
        must(f.store.read([&](Connection &c) {
            backlogsql::allKeys(c, {}, f.store.clock.now(), 2, [&](std::vector<qint64> &&) { return ++chunks < 2; });
            // The connection is free again.
            return c.count(u"SELECT 1"_s);
        }));
        QCOMPARE(chunks, 2);
    }
};

LOOMDECK_TEST(BacklogListTest, "backloglist")
#include "tst_backloglist.moc"
