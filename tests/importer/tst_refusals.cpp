// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "importer/importfixture.h"
#include "support/registry.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString some = u"dddddddd-0000-4000-8000-000000000001"_s;

/** A payload of the samples with one value replaced; an undefined value removes it. */
QByteArray withValue(const QString &file, const QStringList &path, const QJsonValue &value)
{
    const std::function<QJsonValue(const QJsonValue &, qsizetype)> change = [&](const QJsonValue &node,
                                                                                qsizetype depth) -> QJsonValue {
        if (depth == path.size())
            return value;
        if (node.isArray()) {
            QJsonArray list = node.toArray();
            const int index = path[depth].toInt();
            list[index] = change(list.at(index), depth + 1);
            return list;
        }
        QJsonObject object = node.toObject();
        const QJsonValue inner = change(object.value(path[depth]), depth + 1);
        if (inner.isUndefined())
            object.remove(path[depth]);
        else
            object.insert(path[depth], inner);
        return object;
    };
    return jsonText(change(must(parseJson(readAll(importData(file)))), 0));
}

} // namespace

/** One bad record refuses its payload as a whole, with the path of the bad value. */
class TestRefusals : public QObject
{
    Q_OBJECT

    /** One store for all bad values: none of them changes it. */
    std::unique_ptr<ImportFixture> m_fixture;

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<ImportFixture>();
        m_fixture->take({u"tide/numbers/z-projects.json"_s, u"tide/numbers/y-plans.json"_s});
    }
    void cleanupTestCase()
    {
        // The payloads themselves were not what was refused.
        m_fixture->take({u"tide"_s});
        m_fixture.reset();
    }

    void aBadValueIsNamedAndChangesNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &file, const QString &path, const QJsonValue &value,
                            const QString &code) { QTest::newRow(name) << u"tide/"_s + file << path << value << code; };
        const QString projects = u"numbers/z-projects.json"_s, plans = u"numbers/y-plans.json"_s,
                      items = u"numbers/a-backlog.json"_s, actions = u"numbers/b-actions.json"_s, rows = u"rows.json"_s,
                      events = u"events.json"_s;
        const QJsonValue absent(QJsonValue::Undefined);
        row("project title is a number", projects, u"/1/title"_s, 5, u"WRONG_TYPE"_s);
        row("project title is blank", projects, u"/1/title"_s, u"  "_s, u"FIELD_REQUIRED"_s);
        row("project title is too long", projects, u"/1/title"_s, u"x"_s.repeated(257), u"TEXT_TOO_LONG"_s);
        row("project status is unknown", projects, u"/1/status"_s, u"Sleeping"_s, u"UNKNOWN_VALUE"_s);
        row("project status is beyond", projects, u"/1/status"_s, 3, u"UNKNOWN_VALUE"_s);
        row("project status is half a number", projects, u"/1/status"_s, 0.5, u"UNKNOWN_VALUE"_s);
        row("project status is missing", projects, u"/1/status"_s, absent, u"FIELD_REQUIRED"_s);
        row("project id is no id", projects, u"/1/id"_s, u"seven"_s, u"BAD_ID"_s);
        row("project id is the empty one", projects, u"/1/id"_s, u"00000000-0000-0000-0000-000000000000"_s,
            u"FIELD_REQUIRED"_s);
        row("plan id is missing", plans, u"/1/id"_s, absent, u"FIELD_REQUIRED"_s);
        row("plan name is a list", plans, u"/1/name"_s, QJsonArray{u"a"_s}, u"WRONG_TYPE"_s);
        row("item id is there twice", items, u"/3/id"_s,
            must(parseJson(readAll(importData(u"tide/numbers/a-backlog.json"_s))))[0][u"id"], u"IMPORT_DUPLICATE"_s);
        row("backlog id is there twice", items, u"/3/backlogId"_s, u"Chart-The-Reef"_s, u"IMPORT_DUPLICATE"_s);
        row("backlog id is too long", items, u"/3/backlogId"_s, u"x"_s.repeated(129), u"TEXT_TOO_LONG"_s);
        row("description is too long", items, u"/2/description"_s, u"x"_s.repeated(513), u"TEXT_TOO_LONG"_s);
        row("item status is unknown", items, u"/2/status"_s, u"blocked"_s, u"UNKNOWN_VALUE"_s);
        row("item status is a flag", items, u"/2/status"_s, true, u"UNKNOWN_VALUE"_s);
        row("inputs are a text", items, u"/0/inputs"_s, u"vision-plan"_s, u"WRONG_TYPE"_s);
        row("inputs hold a number", items, u"/0/inputs/0"_s, 3, u"WRONG_TYPE"_s);
        row("year 0", items, u"/2/createdAtUtc"_s, u"0000-01-01T00:00:00Z"_s, u"BAD_TIME"_s);
        row("year 10000", items, u"/2/createdAtUtc"_s, u"10000-01-01T00:00:00Z"_s, u"BAD_TIME"_s);
        row("30 February", items, u"/2/createdAtUtc"_s, u"2026-02-30T00:00:00Z"_s, u"BAD_TIME"_s);
        row("a time without a zone", items, u"/2/createdAtUtc"_s, u"2026-02-20T00:00:00"_s, u"BAD_TIME"_s);
        row("no time of creation", items, u"/2/createdAtUtc"_s, QJsonValue::Null, u"FIELD_REQUIRED"_s);
        row("step below zero", items, u"/1/stepNumber"_s, -1, u"OUT_OF_RANGE"_s);
        row("step beyond", items, u"/1/stepNumber"_s, 1e15, u"OUT_OF_RANGE"_s);
        row("step is a fraction", items, u"/1/stepNumber"_s, 1.5, u"WRONG_TYPE"_s);
        row("task id is no id", items, u"/1/taskId"_s, u"task"_s, u"BAD_ID"_s);
        row("provider is no id", items, u"/1/providerId"_s, u"openai"_s, u"BAD_ID"_s);
        row("action has no time", actions, u"/1/timestampUtc"_s, absent, u"FIELD_REQUIRED"_s);
        row("action status is unknown", actions, u"/1/status"_s, u"Gone"_s, u"UNKNOWN_VALUE"_s);
        row("event kind is a number", events, u"/2/kind"_s, 1, u"WRONG_TYPE"_s);
        row("event payload is a list", events, u"/2/payload"_s, QJsonArray(), u"WRONG_TYPE"_s);
        row("event plan is no id", events, u"/2/payload/planId"_s, u"tide"_s, u"BAD_ID"_s);
        row("checkpoint phase is unknown", u"checkpoints.json"_s, u"/1/phase"_s, u"Dreaming|main"_s,
            u"UNKNOWN_VALUE"_s);
        row("checkpoint count is below zero", u"checkpoints.json"_s, u"/1/completedCount"_s, -1, u"OUT_OF_RANGE"_s);
        row("execution outcome is unknown", u"executions.json"_s, u"/0/outcome"_s, u"Meh"_s, u"UNKNOWN_VALUE"_s);
        row("transcript is a text", u"executions.json"_s, u"/0/transcript"_s, u"..."_s, u"WRONG_TYPE"_s);
        row("a column in snake case", rows, u"/fiction_plan_backlog/0/created_at_utc"_s, u"yesterday"_s, u"BAD_TIME"_s);
        row("task arguments are no JSON", rows, u"/conversation_tasks/0/args_json"_s, u"{"_s, u"JSON_MALFORMED"_s);
        row("task arguments are a list", rows, u"/conversation_tasks/0/args_json"_s, u"[]"_s, u"WRONG_TYPE"_s);
        row("conversation in arguments is no id", rows, u"/conversation_tasks/0/args_json"_s,
            QJsonObject{{u"conversationId"_s, u"talk"_s}}, u"BAD_ID"_s);
        row("the row's plan is unknown", rows, u"/fiction_plan_passes/0/fiction_plan_id"_s, some,
            u"IMPORT_PLAN_UNKNOWN"_s);
        row("pass has no number", rows, u"/fiction_plan_passes/0/pass_index"_s, absent, u"FIELD_REQUIRED"_s);
        row("lore slug is too long", rows, u"/fiction_lore_requirements/0/requirement_slug"_s, u"x"_s.repeated(129),
            u"TEXT_TOO_LONG"_s);
        row("obligation status is unknown", rows, u"/fiction_persona_obligations/0/status"_s, u"Lost"_s,
            u"UNKNOWN_VALUE"_s);
        row("seed has no tool", u"created-plan.json"_s, u"/seededBacklog/2/toolName"_s, QJsonValue::Null,
            u"FIELD_REQUIRED"_s);
        row("agent has no persona", u"people.json"_s, u"/agents/0/personaId"_s, QJsonValue::Null, u"FIELD_REQUIRED"_s);
    }
    void aBadValueIsNamedAndChangesNothing()
    {
        QFETCH(QString, file);
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, code);
        ImportFixture &f = *m_fixture;
        // What is there already must stay as it is, and nothing may be added.
        const QStringList before = f.everything();
        const FileReport report = f.takeText(withValue(file, path.split(u'/').mid(1), value), tide::plan);
        QVERIFY(report.refusal);
        const Error &error = *report.refusal;
        QCOMPARE(error.code + u' ' + error.details[u"path"].toString().left(path.size()), code + u' ' + path);
        QVERIFY(!error.message.isEmpty());
        QVERIFY(!error.suggestedFix.isEmpty());
        QVERIFY2(report.refusalLine().contains(path), qPrintable(report.refusalLine()));
        QCOMPARE(f.everything(), before);
    }

    void aNewPlanNamesItsProject()
    {
        ImportFixture f;
        const FileReport report =
            f.takeText(withValue(u"tide/numbers/y-plans.json"_s, {u"1"_s, u"projectTitle"_s}, QJsonValue::Null));
        QVERIFY(report.refusal);
        QCOMPARE(report.refusal->code, u"FIELD_REQUIRED"_s);
        QCOMPARE(report.refusal->details[u"path"].toString(), u"/1/projectTitle"_s);
        QCOMPARE(f.text(u"SELECT count(*) FROM plans"_s), u"0"_s);
    }

    void theOthersStillGoIn()
    {
        ImportFixture f;
        ImportRun run(f.store.database(), Actor{u"mara"_s, {}, u"import"_s, Role::Operator, {}});
        run.add(
            must(parsePayload(u"bad.json"_s, withValue(u"tide/numbers/z-projects.json"_s, {u"1"_s, u"status"_s}, 9))));
        run.addFile(importData(u"tide/numbers/y-plans.json"_s));
        run.addFile(importData(u"tide/no-such-file.json"_s));
        const auto reports = run.run([](const FileReport &) {});
        QCOMPARE(totals(reports).refused, 2);
        QVERIFY2(summaryLine(reports).startsWith(u"taken 1 of 3, 0 left out, 2 refused"),
                 qPrintable(summaryLine(reports)));
        QCOMPARE(f.text(u"SELECT count(*) FROM plans"_s), u"2"_s);
    }

    void anIdOfSomethingElseIsAConflict()
    {
        ImportFixture f;
        f.take({u"tide"_s});
        const QStringList before = f.everything();
        const FileReport report = f.takeText(withValue(u"tide/numbers/a-backlog.json"_s, {u"3"_s, u"id"_s}, some));
        QVERIFY(report.refusal);
        QCOMPARE(report.refusal->code, u"IMPORT_ID_CONFLICT"_s);
        QCOMPARE(report.refusal->kind, Error::Kind::Conflict);
        QCOMPARE(report.refusal->details[u"path"].toString(), u"/3/backlogId"_s);
        QCOMPARE(f.everything(), before);
    }
};

LOOMDECK_TEST(TestRefusals, "refusals")
#include "tst_refusals.moc"
