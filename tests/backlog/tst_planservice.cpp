// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstore.h"
#include "backlog/planfixture.h"
#include "backlog/planservice.h"
#include "backlog/planstore.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const AuthorLookup authors = [](Connection &, const QString &persona, const QString &agent) -> Result<AuthorChoice> {
    if (persona != somePersona)
        return Error::badInput(u"PERSONA_NOT_FOUND"_s, u"There is no such persona."_s, u"Choose one."_s);
    return AuthorChoice{persona, u"Architect"_s, agent.isEmpty() ? someAgent : agent};
};

Result<Plan> create(TestStore &store, const NewPlan &request)
{
    return store.write([&](Transaction &tx) { return planservice::createPlan(tx, request, authors, opsAdmin); });
}

NewPlan newPlan()
{
    return {{}, u"Saga"_s, u"Two branches of one city."_s, u"Saga Plan"_s, {}, {}, somePersona, {}};
}

} // namespace

class PlanServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanComesWithThreeItemsAndTheirTasks()
    {
        TestStore store;
        const Plan plan = must(create(store, newPlan()));
        QCOMPARE(plan.toJson().keys(), (QStringList{u"id"_s, u"name"_s, u"projectTitle"_s, u"status"_s}));
        QCOMPARE(plan.status, PlanStatus::Draft);
        QCOMPARE(plan.primaryBranch, u"main"_s);
        const auto items = must(store.read([&](Connection &c) { return itemstore::listOfPlan(c, plan.key); }));
        QCOMPARE(items.size(), 3u);
        const QStringList ids{u"vision-plan"_s, u"world-bible"_s, u"iteration-plan"_s};
        const QStringList tools{u"fiction.weaver.visionPlanner"_s, u"fiction.weaver.worldBibleManager"_s,
                                u"fiction.weaver.iterativePlanner"_s};
        for (int i = 0; i < 3; ++i) {
            const ItemWithTask &both = items[static_cast<size_t>(i)];
            QCOMPARE(both.item.backlogId, ids[i]);
            QCOMPARE(both.item.outputs, QStringList{ids[i]});
            QCOMPARE(both.item.inputs, i == 0 ? QStringList() : QStringList{ids[i - 1]});
            QVERIFY(both.task);
            QCOMPARE(both.task->stepNumber, i + 1);
            QCOMPARE(both.task->toolName, tools[i]);
            QCOMPARE(both.task->status, u"Pending"_s);
            QVERIFY(both.task->providerId.isEmpty());
            QVERIFY(both.task->modelId.isEmpty());
            QCOMPARE(both.task->args.value(u"agentId"_s).toString(), someAgent);
            const QJsonObject json = both.toJson();
            QCOMPARE(json[u"branchSlug"].toString(), u"main"_s);
            QCOMPARE(json[u"conversationPlanId"].toString(), plan.conversationPlanId);
            QVERIFY(json[u"providerId"].isNull());
        }
        QVERIFY(items[0].toJson()[u"inputs"].isNull());
        QCOMPARE(items[2].task->args.value(u"iterationIndex"_s).toInt(), 1);
        const auto conversation = must(
            store.read([&](Connection &c) { return planstore::findConversationPlan(c, plan.conversationPlanId); }));
        QCOMPARE(conversation->title, u"Saga Plan Backlog"_s);
        QCOMPARE(conversation->personaId, somePersona);
    }

    void exactlyOneEntryIsWritten()
    {
        TestStore store;
        must(create(store, newPlan()));
        const auto entries = must(store.read([](Connection &c) { return journal::read(c, {}); }));
        QCOMPARE(entries.size(), 1u);
        QCOMPARE(entries[0].kind, u"plan.create"_s);
        QCOMPARE(entries[0].actor, u"ops.admin"_s);
    }

    void anExistingProjectIsUsedAndItsLoglineChanged()
    {
        TestStore store;
        const Plan first = must(create(store, newPlan()));
        NewPlan second = newPlan();
        second.name = u"Another"_s;
        second.projectTitle.clear();
        second.projectId = must(store.read([](Connection &c) { return planstore::listProjects(c); })).front().id;
        second.projectLogline = u"New words."_s;
        must(create(store, second));
        const auto projects = must(store.read([](Connection &c) { return planstore::listProjects(c); }));
        QCOMPARE(projects.size(), 1u);
        QCOMPARE(projects[0].logline, u"New words."_s);
        QCOMPARE(projects[0].planCount, 2);
        QCOMPARE(projects[0].activePlanCount, 2);
    }

    void plansAreSortedByName()
    {
        TestStore store;
        for (const QString &name : {u"Plan B"_s, u"Plan A"_s}) {
            NewPlan request = newPlan();
            request.name = name;
            must(create(store, request));
        }
        const auto plans = must(store.read([](Connection &c) { return planstore::listPlans(c); }));
        QCOMPARE(plans[0].name, u"Plan A"_s);
        QCOMPARE(plans[1].name, u"Plan B"_s);
    }

    void refusalsChangeNothing_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("blank name") << u"name"_s << u"PLAN_NAME_REQUIRED"_s;
        QTest::newRow("no project") << u"project"_s << u"PROJECT_TITLE_REQUIRED"_s;
        QTest::newRow("unknown project") << u"projectId"_s << u"PROJECT_NOT_FOUND"_s;
        QTest::newRow("archived project") << u"archived"_s << u"PROJECT_ARCHIVED"_s;
        QTest::newRow("unknown persona") << u"persona"_s << u"PERSONA_NOT_FOUND"_s;
    }

    void refusalsChangeNothing()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        TestStore store;
        NewPlan request = newPlan();
        if (what == u"name")
            request.name = u"  "_s;
        if (what == u"project")
            request.projectTitle.clear();
        if (what == u"projectId")
            request.projectId = u"e29ec176-dbec-54d0-adcb-47844986302f"_s;
        if (what == u"persona")
            request.personaId = u"unknown"_s;
        if (what == u"archived") {
            request.projectId = u"e29ec176-dbec-54d0-adcb-47844986302f"_s;
            must(store.write([&](Transaction &tx) {
                Project project;
                project.id = request.projectId;
                project.title = u"Old"_s;
                project.status = ProjectStatus::Archived;
                project.createdAt = tx.now();
                return planstore::insertProject(tx, project);
            }));
        }
        const auto created = create(store, request);
        QCOMPARE(created.error().code, code);
        QCOMPARE(created.error().kind, Error::Kind::BadInput);
        QVERIFY(must(store.read([](Connection &c) { return planstore::listPlans(c); })).empty());
        QCOMPARE(must(store.read([](Connection &c) { return journal::head(c); })), 0);
    }

    void aBlankProjectTitleIsRefused()
    {
        TestStore store;
        const auto made =
            store.write([](Transaction &tx) { return planservice::createProject(tx, u" "_s, {}, opsAdmin); });
        QCOMPARE(made.error().code, u"PROJECT_TITLE_REQUIRED"_s);
        const Project project = must(store.write(
            [](Transaction &tx) { return planservice::createProject(tx, u"Atlas"_s, u"A logline."_s, opsAdmin); }));
        QCOMPARE(project.toJson()[u"status"].toString(), u"Active"_s);
    }
};

LOOMDECK_TEST(PlanServiceTest, "planservice")
#include "tst_planservice.moc"
