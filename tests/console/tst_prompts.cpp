// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/promptcontroller.h"
#include "console/promptform.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString visionPrompt = u"planner.fiction.vision"_s;

/** What another person does meanwhile. */
void elsewhere(ConsoleFixture &console, const QString &command, QJsonObject params)
{
    params.insert(u"templateId"_s, visionPrompt);
    const Actor dera{u"dera"_s, {}, u"test"_s, Role::Admin, {}};
    must(await(console.engine().commands().run(command, dera, params)));
}

QVariant cell(const QAbstractItemModel &model, int row, int role)
{
    return model.data(model.index(row, 0), role);
}

} // namespace

/** The prompts of the settings page without a window. */
class PromptModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListFollowsTheStore()
    {
        ConsoleFixture console;
        PromptController prompts;
        const QAbstractItemModelTester tester(prompts.list(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(prompts.loaded());
        QCOMPARE(prompts.list()->count(), 6);
        QCOMPARE(prompts.templateId(), visionPrompt);
        QCOMPARE(cell(*prompts.list(), 0, PromptList::ActiveRole).toString(), u"version 1"_s);
        QVERIFY(!prompts.issue().isSet());
        elsewhere(console, u"prompt.deactivate"_s, {});
        QTRY_VERIFY(prompts.issue().isSet());
        QCOMPARE(prompts.issue().code, u"PROMPT_INACTIVE"_s);
        QVERIFY(!prompts.issue().fix.isEmpty());
        QCOMPARE(cell(*prompts.list(), 0, PromptList::StateRole).toString(), u"Inactive"_s);
        // Whoever opens the page then sees that one first.
        console.session().drafts()->setCurrent({});
        PromptController later;
        QTRY_COMPARE(later.templateId(), visionPrompt);
        prompts.step(1);
        QTRY_COMPARE(prompts.title(), u"World bible"_s);
        prompts.step(-9);
        QCOMPARE(prompts.templateId(), visionPrompt);
    }

    void whatIsTypedIsCheckedAndKept()
    {
        ConsoleFixture console;
        PromptController prompts;
        QTRY_VERIFY(prompts.loaded());
        PromptEditor &editor = *prompts.editor();
        const QString stored = editor.text();
        QVERIFY(!editor.edited() && !editor.problem().isSet());
        editor.setText(u"Plan\n{{planNam}}"_s);
        QVERIFY(editor.edited());
        QCOMPARE(editor.problem().code, u"PROMPT_UNKNOWN_VARIABLE"_s);
        QCOMPARE(editor.problemLine(), 2);
        QCOMPARE(editor.problemStart(), 5);
        QCOMPARE(editor.problemLength(), 11);
        QVERIFY(cell(*prompts.list(), 0, PromptList::EditedRole).toBool());
        // Looking at another one loses nothing, nor does leaving the page.
        prompts.setTemplateId(u"planner.fiction.sceneWeaver"_s);
        QTRY_VERIFY(prompts.loaded() && editor.text().contains(u"{{sceneTitle}}"));
        QVERIFY(!editor.edited());
        prompts.setTemplateId(visionPrompt);
        QTRY_COMPARE(editor.text(), u"Plan\n{{planNam}}"_s);
        PromptController again;
        QTRY_COMPARE(again.editor()->text(), u"Plan\n{{planNam}}"_s);
        editor.setText(u"Plan {{planName}}"_s);
        QVERIFY(!editor.problem().isSet());
        QCOMPARE(console.session().drafts()->count(), 1);
        // Typing what is stored is no change.
        editor.setText(stored);
        QVERIFY(!editor.edited());
        editor.setText(u"x"_s);
        editor.discard();
        QCOMPARE(editor.text(), stored);
        QCOMPARE(console.session().drafts()->count(), 0);
        QCOMPARE(editor.variables().size(), 10);
    }

    void aSavedTextIsNoDraftAnyMore()
    {
        ConsoleFixture console;
        PromptController prompts;
        QTRY_VERIFY(prompts.loaded());
        prompts.editor()->setText(u"Plan {{planName}}."_s);
        PromptForm form;
        const QSignalSpy done(&form, &PromptForm::succeeded);
        form.setProperty("note", u"short"_s);
        form.save(visionPrompt, prompts.editor()->text(), static_cast<double>(prompts.editor()->rowVersion()));
        form.setProperty("note", u"short"_s);
        form.setProperty("reason", u"too long before"_s);
        form.run();
        QTRY_COMPARE(done.count(), 1);
        QTRY_COMPARE(prompts.active(), 2);
        QVERIFY(!prompts.editor()->edited());
        QCOMPARE(prompts.editor()->text(), u"Plan {{planName}}."_s);
        const auto told = must(await(console.engine().queries().journal({.kinds = {u"prompt.save"_s}})));
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].reason, u"too long before"_s);
        QCOMPARE(told[0].details[u"note"].toString(), u"short"_s);
    }

    void whoWasOvertakenIsToldAndMayGoOn()
    {
        ConsoleFixture console;
        PromptController prompts;
        QTRY_VERIFY(prompts.loaded());
        PromptEditor &editor = *prompts.editor();
        editor.setText(u"Mine."_s);
        QVERIFY(editor.overtaken().isEmpty());
        elsewhere(console, u"prompt.save"_s, {{u"text"_s, u"Theirs."_s}, {u"activate"_s, true}});
        QTRY_VERIFY(editor.overtaken().contains(u"dera"));
        QCOMPARE(editor.text(), u"Mine."_s);
        PromptForm form;
        form.save(visionPrompt, editor.text(), static_cast<double>(editor.rowVersion()));
        form.run();
        QTRY_COMPARE(form.error().code, u"PROMPT_CHANGED"_s);
        QVERIFY(editor.edited());
        editor.keepMine();
        QVERIFY(editor.overtaken().isEmpty());
        form.save(visionPrompt, editor.text(), static_cast<double>(editor.rowVersion()));
        form.run();
        QTRY_COMPARE(prompts.active(), 3);
        QVERIFY(!editor.edited());
    }

    void versionsAreComparedWithWhatIsInUse()
    {
        ConsoleFixture console;
        PromptController prompts;
        PromptCompare &compare = *prompts.compare();
        const QAbstractItemModelTester versions(compare.versions(),
                                                QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester lines(compare.lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(prompts.loaded() && compare.loaded());
        QCOMPARE(compare.version(), 1);
        QVERIFY(compare.versionIsActive());
        elsewhere(console, u"prompt.save"_s, {{u"text"_s, u"One\nTwo"_s}, {u"activate"_s, true}, {u"note"_s, u"n"_s}});
        elsewhere(console, u"prompt.save"_s, {{u"text"_s, u"One\nThree"_s}});
        QTRY_COMPARE(compare.versions()->count(), 3);
        QCOMPARE(cell(*compare.versions(), 1, PromptVersions::NumberRole).toInt(), 2);
        QVERIFY(cell(*compare.versions(), 1, PromptVersions::ActiveRole).toBool());
        QCOMPARE(cell(*compare.versions(), 1, PromptVersions::AuthorRole).toString(), u"dera"_s);
        QVERIFY(cell(*compare.versions(), 2, PromptVersions::DefaultRole).toBool());
        compare.setVersion(3);
        QTRY_COMPARE(compare.title(), u"Version 2 → version 3"_s);
        QTRY_VERIFY(compare.loaded() && compare.lines()->count() == 3);
        QCOMPARE(cell(*compare.lines(), 1, DiffLines::SignRole).toString(), u"−"_s);
        QCOMPARE(cell(*compare.lines(), 1, DiffLines::TextRole).toString(), u"Two"_s);
        QCOMPARE(cell(*compare.lines(), 2, DiffLines::SignRole).toString(), u"+"_s);
        QCOMPARE(cell(*compare.lines(), 2, DiffLines::SpokenRole).toString(), u"added, line 2: Three"_s);
        QVERIFY(compare.activateText().startsWith(u"Activate version 3"));
        compare.setVersion(1);
        QVERIFY(compare.activateText().startsWith(u"Roll back to version 1"));
        compare.setVersion(3);
        compare.setAgainst(u"previous"_s);
        QCOMPARE(compare.title(), u"Version 2 → version 3"_s);
        compare.setVersion(77);
        QCOMPARE(compare.version(), 3);
    }

    void aPreviewFollowsTheEditor()
    {
        ConsoleFixture console;
        console.addPlanJob();
        PromptController prompts;
        QTRY_VERIFY(prompts.loaded());
        PromptPreviewer &preview = *prompts.preview();
        preview.setShown(true);
        QTRY_VERIFY(preview.text().contains(u"Saga Draft"));
        QCOMPARE(preview.items().size(), 1);
        QVERIFY2(preview.caption().contains(u"version 1"), qPrintable(preview.caption()));
        prompts.editor()->setText(u"For {{planName}}: {{projectLogline}}"_s);
        QTRY_COMPARE(preview.text(), u"For Saga Draft: "_s);
        QCOMPARE(preview.silent(), u"projectLogline"_s);
        prompts.editor()->setText(u"{{"_s);
        QTRY_COMPARE(preview.error().code, u"PROMPT_UNCLOSED_BRACES"_s);
        prompts.editor()->setText(u"{{backlogId}}"_s);
        QTRY_COMPARE(preview.text(), u"vision-plan"_s);
        preview.chooseById(u"nobody"_s);
        QTRY_VERIFY(!preview.idError().isEmpty());
        preview.chooseById(u" Vision-Plan "_s);
        QTRY_VERIFY(preview.idError().isEmpty());
        // A phase that has no item yet.
        prompts.setTemplateId(u"planner.fiction.sceneWeaver"_s);
        QTRY_VERIFY(prompts.loaded() && !preview.busy());
        QVERIFY(preview.items().isEmpty() && preview.text().isEmpty());
    }
};

LOOMDECK_TEST(PromptModelsTest, "prompts")
#include "tst_prompts.moc"
