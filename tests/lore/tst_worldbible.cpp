// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planstore.h"
#include "lore/worldbible.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

class WorldBibleTest : public QObject
{
    Q_OBJECT

    static qint64 planIn(TestStore &store)
    {
        return must(store.write([](Transaction &tx) {
            Project project;
            project.id = tx.ids().next();
            project.title = u"Saga"_s;
            project.key = planstore::insertProject(tx, project);
            Plan plan;
            plan.id = tx.ids().next();
            plan.projectKey = project.key;
            plan.name = u"Saga Draft"_s;
            plan.primaryBranch = u"main"_s;
            return planstore::insertPlan(tx, plan);
        }));
    }

private Q_SLOTS:
    void oneBibleABranchAndDomain()
    {
        TestStore store;
        const qint64 plan = planIn(store);
        const auto ids = must(store.write([plan](Transaction &tx) {
            return std::vector<QString>{worldbible::ensure(tx, plan, u"main"_s),
                                        worldbible::ensure(tx, plan, u"main"_s),
                                        worldbible::ensure(tx, plan, u"lore"_s)};
        }));
        QCOMPARE(ids[0], ids[1]);
        QVERIFY(ids[0] != ids[2]);
    }

    void aRunReplacesItsCategoriesAndLeavesOthers()
    {
        TestStore store;
        const qint64 plan = planIn(store);
        const QString bible =
            must(store.write([plan](Transaction &tx) { return worldbible::ensure(tx, plan, u"main"_s); }));
        const auto run = [&](const std::vector<WorldFact> &facts) {
            must(store.write([&](Transaction &tx) { worldbible::applyRun(tx, bible, facts, {}); }));
        };
        run({{u"lore"_s, u"Fulfilled thing"_s, u"By automation."_s, u"ready"_s, {}}});
        run({{u"characters"_s, u"Captain Mira"_s, u"Leads."_s, u"Active"_s, {u"left hand"_s}},
             {u"locations"_s, u"Gate"_s, u"Shut."_s, u"Active"_s, {}}});
        run({{u"characters"_s, u"Captain  Mira"_s, u"Leads on."_s, u"Active"_s, {}},
             {u"characters"_s, u"captain mira"_s, u"twice"_s, u"Active"_s, {}},
             {u"locations"_s, u"Quay"_s, u"New."_s, u"Active"_s, {}}});
        const auto entries = must(store.read([&](Connection &c) { return worldbible::activeEntries(c, bible); }));
        QStringList slugs;
        for (const WorldBibleEntry &entry : entries)
            slugs << entry.slug;
        // The gate is not listed any more; the lore was not this run's business.
        QCOMPARE(slugs, (QStringList{u"characters:captain-mira"_s, u"locations:quay"_s, u"lore:fulfilled-thing"_s}));
        QCOMPARE(entries[0].version, 2);
        QCOMPARE(entries[0].summary, u"Leads on."_s);
        QCOMPARE(entries[0].changeType, u"Update"_s);
    }
};

LOOMDECK_TEST(WorldBibleTest, "worldbible")
#include "tst_worldbible.moc"
