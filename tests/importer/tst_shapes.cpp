// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "importer/importfixture.h"
#include "importer/shapes.h"
#include "importer/shapetable.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

QJsonValue json(const QByteArray &text)
{
    return must(parseJson(text));
}

/** `item×4 at /fiction_plan_backlog, task×1 at …` */
QString described(const Shape &shape)
{
    QStringList parts;
    for (const RecordGroup &group : shape.groups)
        parts << u"%1x%2 at %3"_s.arg(recordWord(group.kind)).arg(group.records.size()).arg(group.path);
    return parts.join(u", ");
}

} // namespace

/** What a payload holds is told by the names of its fields alone. */
class TestShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsRecognised_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("shape");
        QTest::newRow("projects") << u"numbers/z-projects.json"_s << u"projectx2 at "_s;
        QTest::newRow("plans") << u"names/y-plans.json"_s << u"planx2 at "_s;
        QTest::newRow("backlog") << u"numbers/a-backlog.json"_s << u"itemx4 at "_s;
        QTest::newRow("actions") << u"names/b-actions.json"_s << u"actionx2 at "_s;
        QTest::newRow("events") << u"events.json"_s << u"eventx5 at "_s;
        QTest::newRow("progress") << u"progress.json"_s << u"eventx1 at "_s;
        QTest::newRow("checkpoints") << u"checkpoints.json"_s << u"checkpointx2 at "_s;
        QTest::newRow("executions") << u"executions.json"_s << u"executionx1 at "_s;
        QTest::newRow("people")
            << u"people.json"_s
            << u"providerx1 at /providers, modelx1 at /models, personax1 at /personas, agentx1 at /agents"_s;
        QTest::newRow("created plan") << u"created-plan.json"_s
                                      << u"planx1 at /response201, itemx3 at /seededBacklog"_s;
        QTest::newRow("rows")
            << u"rows.json"_s
            << u"planx1 at /fiction_plans, passx1 at /fiction_plan_passes, conversationx1 at /conversations, "
               "conversation planx1 at /conversation_plans, itemx1 at /fiction_plan_backlog, "
               "taskx1 at /conversation_tasks, requirementx1 at /fiction_lore_requirements, "
               "obligationx1 at /fiction_persona_obligations"_s;
    }
    void everyKindIsRecognised()
    {
        QFETCH(QString, file);
        QFETCH(QString, shape);
        const auto found = shapeOf(json(readAll(importData(u"tide/"_s + file))));
        QVERIFY(found.ok());
        QCOMPARE(described(*found), shape);
    }

    void theAnswerToAResumeIsTheItem()
    {
        const auto found = shapeOf(json(readAll(importData(u"resume-answer.json"_s))));
        QVERIFY(found.ok());
        QCOMPARE(described(*found), u"itemx1 at /response200"_s);
    }

    void aSingleRecordAndAPageOfAListWillDo()
    {
        const QByteArray item = R"({"backlogId":"a","description":"b","inputs":null})";
        QCOMPARE(described(*shapeOf(json(item))), u"itemx1 at "_s);
        QCOMPARE(described(*shapeOf(json("{\"page\":1,\"data\":{\"items\":[" + item + "]}}"))),
                 u"itemx1 at /data/items"_s);
        QCOMPARE(described(*shapeOf(json(R"([{"BacklogId":"a","Description":"b","Inputs":null}])"))), u"itemx1 at "_s);
    }

    void theWrapperNamesThePlan()
    {
        const auto found = shapeOf(json(
            R"({"planId":"11111111-2222-4333-8444-555555555555","backlog":[{"backlogId":"a","description":"b","inputs":null}]})"));
        QCOMPARE(found->groups.at(0).planId, u"11111111-2222-4333-8444-555555555555"_s);
    }

    /** Fields that nobody knows must not turn a record into something that is left out. */
    void unknownFieldsDoNotHideARecord_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("shape");
        QTest::newRow("backlog") << u"numbers/a-backlog.json"_s << u"itemx4 at "_s;
        QTest::newRow("plans") << u"names/y-plans.json"_s << u"planx2 at "_s;
        QTest::newRow("projects") << u"numbers/z-projects.json"_s << u"projectx2 at "_s;
        QTest::newRow("checkpoints") << u"checkpoints.json"_s << u"checkpointx2 at "_s;
        QTest::newRow("actions") << u"names/b-actions.json"_s << u"actionx2 at "_s;
        QTest::newRow("executions") << u"executions.json"_s << u"executionx1 at "_s;
    }
    void unknownFieldsDoNotHideARecord()
    {
        QFETCH(QString, file);
        QFETCH(QString, shape);
        static const QStringList fields{u"priority"_s, u"owner"_s,       u"notes"_s,   u"tags"_s,       u"score"_s,
                                        u"delta"_s,    u"accessToken"_s, u"domain"_s,  u"messageId"_s,  u"scrollSlug"_s,
                                        u"message"_s,  u"username"_s,    u"headers"_s, u"personaName"_s};
        for (const QString &field : fields) {
            QJsonArray list = json(readAll(importData(u"tide/"_s + file))).toArray();
            for (QJsonValueRef row : list) {
                QJsonObject object = row.toObject();
                object.insert(field, 7);
                row = object;
            }
            const auto found = shapeOf(list);
            QVERIFY2(found.ok(), qPrintable(field));
            QCOMPARE(described(*found) + u' ' + field, shape + u' ' + field);
        }
    }

    void whatIsNotTakenIsNamed()
    {
        const auto found = shapeOf(json(readAll(importData(u"tide/no-records.json"_s))));
        QVERIFY(found.ok());
        QVERIFY(found->groups.empty());
        QCOMPARE(found->leftOut, QStringList{u"a planner health report, which is not imported"_s});
        QCOMPARE(shapeOf(QJsonArray())->leftOut, QStringList{u"an empty list"_s});
    }

    void strangeThingsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::newRow("null") << QByteArray("null") << u"IMPORT_UNKNOWN_SHAPE"_s << u"/"_s;
        QTest::newRow("number") << QByteArray("17") << u"IMPORT_UNKNOWN_SHAPE"_s << u"/"_s;
        QTest::newRow("text") << QByteArray("\"plans\"") << u"IMPORT_UNKNOWN_SHAPE"_s << u"/"_s;
        QTest::newRow("nothing") << QByteArray("{}") << u"IMPORT_UNKNOWN_SHAPE"_s << u"/"_s;
        QTest::newRow("foreign") << QByteArray(R"([{"colour":"blue"}])") << u"IMPORT_UNKNOWN_SHAPE"_s << u"/0"_s;
        QTest::newRow("numbers in a list") << QByteArray("[1,2]") << u"IMPORT_UNKNOWN_SHAPE"_s << u"/0"_s;
        QTest::newRow("one element is no object")
            << QByteArray(R"([{"backlogId":"a","description":"b","inputs":null},5])") << u"WRONG_TYPE"_s << u"/1"_s;
    }
    void strangeThingsAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(QString, path);
        const auto found = shapeOf(json(text));
        QVERIFY(!found.ok());
        QCOMPARE(found.error().code, code);
        QCOMPARE(found.error().details[u"path"].toString(), path);
        QVERIFY(!found.error().suggestedFix.isEmpty());
    }

    void anAnswerOfAKnownKindIsAList()
    {
        QCOMPARE(described(*shapeOfList(json("[{}]"), RecordKind::Plan)), u"planx1 at "_s);
        QCOMPARE(shapeOfList(json("{}"), RecordKind::Plan).error().code, u"WRONG_TYPE"_s);
    }
};

LOOMDECK_TEST(TestShapes, "shapes")
#include "tst_shapes.moc"
