// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/prompttext.h"
#include "support/registry.h"
#include "support/teststore.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

namespace {

const PromptEntry &scene()
{
    return promptbook::of(Phase::SceneWeaver);
}

} // namespace

/** What a prompt may say, where it is wrong, and how it is filled in. */
class PromptTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPhaseHasItsPromptUnderTheReferencesName()
    {
        const QStringList ids{u"planner.fiction.vision"_s,        u"planner.fiction.worldBible"_s,
                              u"planner.fiction.iterative"_s,     u"planner.fiction.chapterArchitect"_s,
                              u"planner.fiction.scrollRefiner"_s, u"planner.fiction.sceneWeaver"_s};
        QStringList known;
        for (const PromptEntry &entry : promptbook::all()) {
            known << entry.id;
            QCOMPARE(&promptbook::of(entry.phase), &entry);
            QCOMPARE(promptbook::find(entry.id), &entry);
            QSet<QString> names;
            for (const PromptVariable &one : entry.variables) {
                QVERIFY2(!names.contains(one.name) && *one.meaning && *one.example, qPrintable(one.name));
                names << one.name;
            }
            const QString text = test::must(entry.defaultText());
            const auto fault = prompttext::fault(text, entry);
            QVERIFY2(!fault, fault ? qPrintable(fault->toLine()) : "");
            QVERIFY(!prompttext::variables(text).isEmpty());
        }
        QCOMPARE(known, ids);
        QVERIFY(!promptbook::find(u"planner.fiction.sceneweaver"_s));
        QVERIFY(promptbook::notFound(u"planner.fiction.scenWeaver"_s).suggestedFix.contains(u"sceneWeaver"));
    }

    void aFaultHasItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("fix");
        const auto row = [](const char *name, const QString &text, const char *code, int line, int column,
                            const QString &fix = {}) {
            QTest::newRow(name) << text << QString::fromLatin1(code) << line << column << fix;
        };
        row("nothing", {}, "PROMPT_EMPTY", 1, 1);
        row("blank", u" \n\t\n"_s, "PROMPT_EMPTY", 1, 1);
        row("unknown", u"Say\nof {{sceneTitel}}."_s, "PROMPT_UNKNOWN_VARIABLE", 2, 4, u"{{sceneTitle}}"_s);
        row("of another phase", u"{{worldBible}}"_s, "PROMPT_UNKNOWN_VARIABLE", 1, 1, u"sceneTitle"_s);
        row("case counts", u"{{PlanName}}"_s, "PROMPT_UNKNOWN_VARIABLE", 1, 1, u"{{planName}}"_s);
        row("no name", u"a {{  }} b"_s, "PROMPT_UNKNOWN_VARIABLE", 1, 3);
        row("a sentence", u"{{the name of the plan}}"_s, "PROMPT_UNKNOWN_VARIABLE", 1, 1);
        row("three braces", u"{{{planName}}}"_s, "PROMPT_UNKNOWN_VARIABLE", 1, 1);
        row("never closed", u"{{planName}} and {{branch"_s, "PROMPT_UNCLOSED_BRACES", 1, 18);
        row("closed in the next line", u"{{branch\n}}"_s, "PROMPT_UNCLOSED_BRACES", 1, 1);
        row("another opens first", u"{{plan {{branch}}"_s, "PROMPT_UNCLOSED_BRACES", 1, 1);
        row("one brace closes", u"{{planName} x"_s, "PROMPT_UNCLOSED_BRACES", 1, 1);
        row("behind a wide sign", u"\U0001F9F5\U0001F9F5 {{x}}"_s, "PROMPT_UNKNOWN_VARIABLE", 1, 4);
        row("half a character", u"ab\n"_s + QChar(0xd83e) + u"c"_s, "PROMPT_BAD_CHARACTER", 2, 1);
        row("the other half", QString(QChar(0xddf5)), "PROMPT_BAD_CHARACTER", 1, 1);
        row("NUL", u"a"_s + QChar(u'\0'), "PROMPT_BAD_CHARACTER", 1, 2);
        row("escape", u"a\u001b[31m"_s, "PROMPT_BAD_CHARACTER", 1, 2);
        row("too long", u"x\n"_s + QString(prompttext::mostBytes - 1, u'y'), "PROMPT_TOO_LONG", 2,
            static_cast<int>(prompttext::mostBytes) - 1);
        row("too long in bytes", QString(prompttext::mostBytes / 3 + 1, u'図'), "PROMPT_TOO_LONG", 1,
            static_cast<int>(prompttext::mostBytes / 3) + 1);
    }
    void aFaultHasItsPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, fix);
        const auto fault = prompttext::fault(text, scene());
        QVERIFY(fault);
        QTEST(fault->code, "code");
        QTEST(fault->details[u"line"].toInt(), "line");
        QTEST(fault->details[u"column"].toInt(), "column");
        QVERIFY(fault->message.startsWith(
            u"Line %1, column %2: "_s.arg(fault->details[u"line"].toInt()).arg(fault->details[u"column"].toInt())));
        QVERIFY(!fault->suggestedFix.isEmpty());
        QVERIFY2(fault->suggestedFix.contains(fix), qPrintable(fault->suggestedFix));
        const auto offset = fault->details[u"offset"].toInteger(-1), length = fault->details[u"length"].toInteger(-1);
        QVERIFY(offset >= 0 && length >= 0 && offset + length <= text.size());
    }

    void whatIsNoVariableStandsForItself_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("json") << u"{\"a\": {\"b\": [1]}}"_s;
        QTest::newRow("one brace") << u"a { b } c"_s;
        QTest::newRow("only closed") << u"planName}}"_s;
        QTest::newRow("signs of all the world") << u"Größe 図 \U0001F9F5\t مرحبا"_s;
        QTest::newRow("as long as may be") << QString(prompttext::mostBytes, u'x');
    }
    void whatIsNoVariableStandsForItself()
    {
        QFETCH(QString, text);
        QVERIFY(!prompttext::fault(text, scene()));
        QCOMPARE(prompttext::render(text, {{u"planName"_s, u"Saga"_s}}), text);
    }

    void factsArePutInOnce()
    {
        const QJsonObject facts{
            {u"planName"_s, u"{{branch}} $1 \\1"_s}, {u"branch"_s, u"main"_s}, {u"iterationIndex"_s, 3}};
        QCOMPARE(prompttext::render(u"{{planName}}/{{ branch\t}}/{{iterationIndex}}/{{branch}}"_s, facts),
                 u"{{branch}} $1 \\1/main/3/main"_s);
        QCOMPARE(prompttext::variables(u"{{b}} {{a}} {{ b }}"_s), (QStringList{u"b"_s, u"a"_s}));
    }

    void bytesThatAreNoTextAreRefusedWithTheirPlace()
    {
        QCOMPARE(test::must(prompttext::fromUtf8("Gr\xc3\xb6\xc3\x9f"
                                                 "e\n")),
                 u"Größe\n"_s);
        const auto bad = prompttext::fromUtf8("ab\ncd\xff"
                                              "e");
        QCOMPARE(bad.error().code, u"PROMPT_NOT_UTF8"_s);
        QCOMPARE(bad.error().details[u"line"].toInt(), 2);
        QCOMPARE(bad.error().details[u"column"].toInt(), 3);
        QCOMPARE(prompttext::fromUtf8("half \xf0\x9f\xa7").error().code, u"PROMPT_NOT_UTF8"_s);
        QCOMPARE(prompttext::normalized(u"a\r\nb\rc"_s), u"a\nb\nc"_s);
    }
};

LOOMDECK_TEST(PromptTextTest, "prompttext")
#include "tst_prompttext.moc"
