// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "support/registry.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString promptPath = u"/api/prompts/planner.fiction.vision"_s;

} // namespace

/** Prompts over HTTP: what there is, new versions, which one is used, and a look at what would be asked. */
class PromptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPromptIsListed()
    {
        ApiFixture f;
        const QJsonArray list = f.get(u"/api/prompts"_s).array();
        QCOMPARE(list.size(), 6);
        const QJsonObject vision = list[0].toObject();
        QCOMPARE(keysOf(vision), (QStringList{u"activeVersion"_s, u"id"_s, u"issue"_s, u"newerDefaultVersion"_s,
                                              u"newestVersion"_s, u"phase"_s, u"planner"_s, u"rowVersion"_s,
                                              u"suggestedFix"_s, u"title"_s, u"updatedAtUtc"_s, u"updatedBy"_s}));
        QCOMPARE(vision[u"id"].toString(), u"planner.fiction.vision"_s);
        QCOMPARE(vision[u"phase"].toString(), u"VisionPlanner"_s);
        QCOMPARE(vision[u"activeVersion"].toInt(), 1);
        QVERIFY(vision[u"issue"].isNull());
        const QJsonObject facts = f.get(promptPath).object();
        QVERIFY(facts[u"text"].toString().contains(u"{{planName}}"));
        QCOMPARE(facts[u"versions"].toArray().size(), 1);
        QVERIFY(facts[u"versions"][0][u"isActive"].toBool() && facts[u"versions"][0][u"isDefault"].toBool());
        bool named = false;
        for (const QJsonValue &variable : facts[u"variables"].toArray()) {
            named = named || variable[u"name"].toString() == u"backlog";
            QVERIFY(!variable[u"meaning"].toString().isEmpty() && !variable[u"example"].toString().isEmpty());
        }
        QVERIFY(named);
        QCOMPARE(f.get(promptPath + u"/versions/1"_s).object()[u"text"], facts[u"text"]);
    }

    void aVersionIsSavedActivatedAndRolledBack()
    {
        ApiFixture f;
        const qint64 seen = f.get(promptPath).object()[u"rowVersion"].toInteger();
        const HttpReply saved = f.post(
            promptPath + u"/versions"_s,
            {{u"text"_s, u"Plan {{planName}}."_s}, {u"note"_s, u"short"_s}, {u"rowVersion"_s, seen}}, Role::Admin);
        QCOMPARE(saved.status, 201);
        QCOMPARE(saved.object()[u"newestVersion"].toInt(), 2);
        QCOMPARE(saved.object()[u"activeVersion"].toInt(), 1);
        const HttpReply stale =
            f.post(promptPath + u"/activate"_s, {{u"version"_s, 2}, {u"rowVersion"_s, seen}}, Role::Admin);
        QCOMPARE(stale.status, 409);
        QCOMPARE(stale.code(), u"PROMPT_CHANGED"_s);
        const HttpReply active =
            f.post(promptPath + u"/activate"_s, {{u"version"_s, 2}, {u"reason"_s, u"tried it"_s}}, Role::Admin);
        QCOMPARE(active.status, 200);
        QCOMPARE(active.object()[u"activeVersion"].toInt(), 2);
        QCOMPARE(f.get(promptPath).object()[u"text"].toString(), u"Plan {{planName}}."_s);
        QCOMPARE(f.post(promptPath + u"/activate"_s, {{u"version"_s, 1}}, Role::Admin).status, 200);
        QCOMPARE(f.entries(u"prompt.activate"_s).size(), 2u);
        QCOMPARE(f.entries(u"prompt.activate"_s)[0].reason, u"tried it"_s);
        QCOMPARE(f.entries(u"prompt.activate"_s)[0].actor, u"the admin"_s);
        QCOMPARE(f.post(promptPath + u"/deactivate"_s, {}, Role::Admin).object()[u"issue"].toString(), u"inactive"_s);
    }

    void onlyAdminsChangePrompts()
    {
        ApiFixture f;
        for (const Role role : {Role::Viewer, Role::Operator}) {
            for (const QString &act : {u"/versions"_s, u"/activate"_s, u"/deactivate"_s}) {
                const HttpReply refused = f.post(promptPath + act, {{u"text"_s, u"x"_s}}, role);
                QCOMPARE(refused.status, 403);
                QCOMPARE(refused.code(), u"FORBIDDEN"_s);
            }
            for (const QString &command : {u"prompt.save"_s, u"prompt.activate"_s, u"prompt.deactivate"_s})
                QCOMPARE(f.post(u"/api/commands/"_s + command, {}, role).status, 403);
        }
        QCOMPARE(f.get(promptPath).object()[u"newestVersion"].toInt(), 1);
    }

    void rubbishIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &path, const QByteArray &body, int status,
                            const char *code) {
            QTest::newRow(name) << path << body << status << QString::fromLatin1(code);
        };
        row("no text", u"/versions"_s, "{}", 400, "PROMPT_EMPTY");
        row("null", u"/versions"_s, R"({"text":null})", 400, "PROMPT_EMPTY");
        row("blank", u"/versions"_s, R"({"text":" \n "})", 400, "PROMPT_EMPTY");
        row("a number", u"/versions"_s, R"({"text":7})", 400, "WRONG_TYPE");
        row("unknown variable", u"/versions"_s, R"({"text":"a\n {{nobody}}"})", 400, "PROMPT_UNKNOWN_VARIABLE");
        row("open braces", u"/versions"_s, "{\"text\":\"a {{planName\"}", 400, "PROMPT_UNCLOSED_BRACES");
        row("NUL", u"/versions"_s, R"({"text":"a\u0000b"})", 400, "BAD_CHARACTER");
        row("escape", u"/versions"_s, R"({"text":"a\u001bb"})", 400, "PROMPT_BAD_CHARACTER");
        row("too long", u"/versions"_s, "{\"text\":\"" + QByteArray(70'000, 'x') + "\"}", 400, "PROMPT_TOO_LONG");
        row("no UTF-8", u"/versions"_s, "{\"text\":\"a\xff\"}", 400, "JSON_MALFORMED");
        row("no JSON", u"/versions"_s, "text", 400, "JSON_MALFORMED");
        row("a list", u"/versions"_s, "[]", 400, "JSON_NOT_OBJECT");
        row("unknown field", u"/versions"_s, R"({"txt":"a"})", 400, "UNKNOWN_FIELD");
        row("note too long", u"/versions"_s, "{\"text\":\"a\",\"note\":\"" + QByteArray(501, 'x') + "\"}", 400,
            "TEXT_TOO_LONG");
        row("same text", u"/versions"_s, {}, 409, "PROMPT_SAME");
        row("no version", u"/activate"_s, "{}", 400, "FIELD_REQUIRED");
        row("no such version", u"/activate"_s, R"({"version":9})", 404, "PROMPT_VERSION_NOT_FOUND");
        row("below zero", u"/activate"_s, R"({"version":-1})", 404, "PROMPT_VERSION_NOT_FOUND");
        row("beyond all", u"/activate"_s, R"({"version":4294967297})", 404, "PROMPT_VERSION_NOT_FOUND");
        row("half a version", u"/activate"_s, R"({"version":1.5})", 400, "WRONG_TYPE");
        row("already", u"/activate"_s, R"({"version":1})", 409, "PROMPT_ACTIVE");
        row("stale", u"/deactivate"_s, R"({"rowVersion":99})", 409, "PROMPT_CHANGED");
        row("preview of nothing", u"/preview"_s, "{}", 400, "FIELD_REQUIRED");
        row("preview, no plan", u"/preview"_s,
            R"({"planId":"9f5e6ec1-44c7-5ba3-a154-a46de31f8ac8","backlogId":"vision-plan"})", 404, "PLAN_NOT_FOUND");
        row("preview, bad plan", u"/preview"_s, R"({"planId":"saga","backlogId":"vision-plan"})", 400, "BAD_ID");
        row("preview, unknown field", u"/preview"_s,
            R"({"planId":"9f5e6ec1-44c7-5ba3-a154-a46de31f8ac8","backlogId":"a","item":"b"})", 400, "UNKNOWN_FIELD");
    }
    void rubbishIsRefused()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        ApiFixture f;
        if (body.isEmpty())
            body = QJsonDocument(QJsonObject{{u"text"_s, f.get(promptPath).object()[u"text"]}}).toJson();
        const QStringList before = f.rows();
        const HttpReply reply = f.postBytes(promptPath + path, body, Role::Admin);
        QTEST(reply.status, "status");
        QTEST(reply.code(), "code");
        QVERIFY(!reply.object()[u"suggestedFix"].toString().isEmpty());
        if (reply.code().startsWith(u"PROMPT_") && reply.status == 400)
            QVERIFY(reply.object()[u"details"][u"line"].toInt() > 0 &&
                    reply.object()[u"details"][u"column"].toInt() > 0);
        QCOMPARE(f.rows(), before);
        QCOMPARE(f.get(promptPath).object()[u"newestVersion"].toInt(), 1);
    }

    void whatIsNotThereIsNotFound()
    {
        ApiFixture f;
        for (const QString &path :
             {u"/api/prompts/nothing"_s, u"/api/prompts/%00"_s, u"/api/prompts/nothing/versions/1"_s,
              promptPath + u"/versions/0"_s, promptPath + u"/versions/2"_s, promptPath + u"/versions/x"_s,
              promptPath + u"/versions/99999999999"_s})
            QVERIFY2(f.get(path).status == 404 || f.get(path).status == 400, qPrintable(path));
        const HttpReply near =
            f.post(u"/api/prompts/planner.fiction.visoin/activate"_s, {{u"version"_s, 1}}, Role::Admin);
        QCOMPARE(near.code(), u"PROMPT_NOT_FOUND"_s);
        QVERIFY(near.object()[u"suggestedFix"].toString().contains(u"planner.fiction.vision"));
    }

    void aPreviewIsARealItemsAndLeavesNothing()
    {
        ApiFixture f;
        const QString plan = f.newPlan(u"Night Ferry"_s);
        const QStringList before = f.rows();
        const QJsonObject wish{{u"planId"_s, plan}, {u"backlogId"_s, u"vision-plan"_s}};
        const HttpReply active = f.post(promptPath + u"/preview"_s, wish, Role::Viewer);
        QCOMPARE(active.status, 200);
        QVERIFY(active.object()[u"text"].toString().contains(u"Night Ferry"));
        QCOMPARE(active.object()[u"version"].toInt(), 1);
        QJsonObject edited = wish;
        edited.insert(u"text"_s, u"{{planName}}:{{projectLogline}}"_s);
        const QJsonObject shown = f.post(promptPath + u"/preview"_s, edited, Role::Viewer).object();
        QCOMPARE(shown[u"text"].toString(), u"Night Ferry:"_s);
        QVERIFY(shown[u"version"].isNull());
        QCOMPARE(shown[u"variablesWithoutValue"].toArray(), (QJsonArray{u"projectLogline"_s}));
        edited.insert(u"text"_s, u"x\n{{planNam}}"_s);
        const HttpReply wrong = f.post(promptPath + u"/preview"_s, edited, Role::Viewer);
        QCOMPARE(wrong.code(), u"PROMPT_UNKNOWN_VARIABLE"_s);
        QCOMPARE(wrong.object()[u"details"][u"line"].toInt(), 2);
        QCOMPARE(f.post(u"/api/prompts/planner.fiction.sceneWeaver/preview"_s, wish, Role::Viewer).code(),
                 u"PROMPT_OTHER_PHASE"_s);
        QCOMPARE(f.rows(), before);
    }

    void aPromptThatCannotBeUsedIsToldWithItsFix()
    {
        ApiFixture f;
        const auto check = [&] {
            for (const QJsonValue &one : f.get(u"/health/ready"_s).object()[u"checks"].toArray()) {
                if (one[u"name"].toString() == u"prompts")
                    return one.toObject();
            }
            return QJsonObject();
        };
        QVERIFY(check()[u"ok"].toBool());
        f.post(promptPath + u"/deactivate"_s, {}, Role::Admin);
        QVERIFY(!check()[u"ok"].toBool(true));
        const QString reason = check()[u"reason"].toString();
        QVERIFY2(reason.contains(u"planner.fiction.vision is inactive") && reason.contains(u"Activate"),
                 qPrintable(reason));
        // The node serves all the same.
        QCOMPARE(f.get(u"/health/ready"_s).status, 200);
        const QJsonObject listed = f.get(u"/api/prompts"_s).array()[0].toObject();
        QCOMPARE(listed[u"issue"].toString(), u"inactive"_s);
        QVERIFY(!listed[u"suggestedFix"].toString().isEmpty());
    }
};

LOOMDECK_TEST(PromptsTest, "prompts")
#include "tst_prompts.moc"
