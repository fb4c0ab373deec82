// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/importfixture.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

QByteArray item(const char *backlogId, const char *more = "")
{
    return QByteArray(R"({"id":"eeeeeeee-0000-4000-8000-00000000000)") + (backlogId[0] == 'a' ? "1" : "2") +
           R"(","backlogId":")" + backlogId +
           R"(","description":"d","status":0,"inputs":null,"outputs":null,"createdAtUtc":"2026-03-02T08:00:00Z")" +
           more + '}';
}

} // namespace

/** Which plan records belong to, and which project a plan. */
class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListThatNothingTellsOfNeedsAPlan()
    {
        ImportFixture f;
        f.take({u"tide/numbers/y-plans.json"_s});
        const FileReport none = f.takeText('[' + item("a") + ']');
        QVERIFY(none.refusal);
        QCOMPARE(none.refusal->code, u"IMPORT_NO_PLAN"_s);
        QVERIFY(none.refusal->suggestedFix.contains(u"--plan"));
        const FileReport unknown = f.takeText('[' + item("a") + ']', u"ffffffff-0000-4000-8000-000000000001"_s);
        QVERIFY(unknown.refusal);
        QCOMPARE(unknown.refusal->code, u"IMPORT_PLAN_UNKNOWN"_s);
        const FileReport given = f.takeText('[' + item("a") + ']', tide::orchardPlan);
        QVERIFY(!given.refusal);
        QCOMPARE(f.text(u"SELECT p.id FROM backlog_items i JOIN plans p ON p.key = i.plan_key"_s), tide::orchardPlan);
    }

    void theOthersOfAListTell()
    {
        ImportFixture f;
        f.take({u"tide/numbers/y-plans.json"_s});
        const QByteArray tells = ",\"fictionPlanId\":\"" + tide::plan.toUtf8() + '"';
        const FileReport report = f.takeText('[' + item("a") + ',' + item("b", tells) + ']');
        QVERIFY(!report.refusal);
        QCOMPARE(f.text(u"SELECT count(*) FROM backlog_items i JOIN plans p ON p.key = i.plan_key WHERE p.id = ?"_s,
                        {tide::plan}),
                 u"2"_s);
    }

    void aListOfAnotherPlanIsRefused()
    {
        ImportFixture f;
        f.take({u"tide"_s});
        const QStringList before = f.everything();
        const FileReport report = f.takeText(readAll(importData(u"tide/numbers/a-backlog.json"_s)), tide::orchardPlan);
        QVERIFY(report.refusal);
        QCOMPARE(report.refusal->code, u"IMPORT_PLAN_MISMATCH"_s);
        QVERIFY(report.refusal->message.contains(u"Tide Tables"));
        QCOMPARE(f.everything(), before);
    }

    void aPlanBringsItsProjectByTitleAndTheProjectsOwnRecordCompletesIt()
    {
        ImportFixture f;
        f.take({u"tide/numbers/y-plans.json"_s});
        const QString invented = f.text(u"SELECT id FROM projects WHERE title = 'Harbour Lights'"_s);
        f.take({u"tide/numbers/z-projects.json"_s});
        QCOMPARE(f.text(u"SELECT count(*) FROM projects"_s), u"2"_s);
        QVERIFY(f.text(u"SELECT id FROM projects WHERE title = 'Harbour Lights'"_s) != invented);
        QVERIFY(f.text(u"SELECT logline FROM projects WHERE title = 'Harbour Lights'"_s).startsWith(u"A keeper"));
    }

    void aPlanBringsItsProjectByIdAndTheListNamesIt()
    {
        ImportFixture f;
        f.take({u"tide/rows.json"_s});
        QVERIFY(f.text(u"SELECT title FROM projects"_s).startsWith(u"Imported project "));
        f.take({u"tide/numbers/y-plans.json"_s});
        QCOMPARE(f.texts(u"SELECT title FROM projects ORDER BY title"_s),
                 (QStringList{u"Harbour Lights"_s, u"Quiet Orchard"_s}));
    }

    void idsThatNobodyToldOfGetANameUntilTheyAre()
    {
        ImportFixture f;
        f.take({u"tide/numbers"_s}, tide::plan);
        QCOMPARE(f.text(u"SELECT name FROM providers"_s), u"imported-"_s + tide::provider.left(8));
        QCOMPARE(f.text(u"SELECT count(*) FROM agents"_s), u"1"_s);
        QVERIFY(f.text(u"SELECT name FROM personas"_s).startsWith(u"Imported "));
        f.take({u"tide/people.json"_s});
        QCOMPARE(f.text(u"SELECT name FROM providers"_s), u"northwind"_s);
        QCOMPARE(f.texts(u"SELECT name FROM personas"_s), QStringList{u"The Keeper"_s});
        QCOMPARE(f.text(u"SELECT persona_id FROM agents"_s), tide::persona);
    }

    void seedsGetTheirRealIdsWhenTheListComes()
    {
        ImportFixture f;
        f.take({u"tide/created-plan.json"_s});
        const QString made = f.text(u"SELECT id FROM backlog_items WHERE backlog_id = 'vision-plan'"_s);
        const QByteArray list =
            R"([{"id":"eeeeeeee-0000-4000-8000-000000000009","backlogId":"vision-plan","description":"See it","status":2,
                "inputs":null,"outputs":["vision-plan"],"createdAtUtc":"2026-03-02T08:00:00Z",
                "updatedAtUtc":"2026-03-02T09:00:00Z","conversationPlanId":"eeeeeeee-0000-4000-8000-000000000008",
                "conversationId":"eeeeeeee-0000-4000-8000-000000000007","taskId":"eeeeeeee-0000-4000-8000-000000000006",
                "stepNumber":1,"taskStatus":"Completed"}])";
        QVERIFY(!f.takeText(list, tide::orchardPlan).refusal);
        const QString now = f.text(u"SELECT id FROM backlog_items WHERE backlog_id = 'vision-plan'"_s);
        QVERIFY(now != made);
        QCOMPARE(now, u"eeeeeeee-0000-4000-8000-000000000009"_s);
        QCOMPARE(f.text(u"SELECT count(*) FROM backlog_items"_s), u"3"_s);
        QCOMPARE(f.text(u"SELECT id FROM tasks WHERE backlog_id = 'vision-plan'"_s),
                 u"eeeeeeee-0000-4000-8000-000000000006"_s);
        QCOMPARE(f.text(u"SELECT status FROM tasks WHERE backlog_id = 'vision-plan'"_s), u"Completed"_s);
        // All three tasks hang on the plan's own conversation now.
        QCOMPARE(f.text(u"SELECT count(*) FROM tasks WHERE conversation_plan_id = "
                        "'eeeeeeee-0000-4000-8000-000000000008'"_s),
                 u"3"_s);
        QCOMPARE(f.takeText(list, tide::orchardPlan).unchangedCount(), 2);
    }
};

LOOMDECK_TEST(TestPlans, "plans")
#include "tst_plans.moc"
