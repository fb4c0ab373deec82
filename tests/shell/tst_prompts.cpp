// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/registry.h"
#include "windowfixture.h"

#include <QQuickTextDocument>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString scenePrompt = u"planner.fiction.sceneWeaver"_s;

PromptFacts promptOf(WindowFixture &window, const QString &id)
{
    return must(await(window.queries().prompt(id)));
}

void openPrompt(WindowFixture &window, const QString &id)
{
    window.session().navigator()->openSettings(u"prompts"_s, id);
    window.settle();
}

QString shown(WindowFixture &window, const QString &objectName)
{
    const QQuickItem *item = window.find(objectName);
    return item ? item->property("text").toString() : QString();
}

QString textIn(WindowFixture &window, const QString &objectName)
{
    const QQuickItem *item = window.find(objectName);
    return item ? item->property("value").toString() : QString();
}

/** Puts a text where the cursor of the editor is, as typing does. */
void write(WindowFixture &window, const QString &text)
{
    QQuickItem *field = window.find(u"promptText"_s);
    QVERIFY(field);
    QVERIFY(QMetaObject::invokeMethod(field, "insert", Q_ARG(QString, text)));
}

} // namespace

/** Prompts in the window: edited, saved, activated, rolled back, previewed, and not lost. */
class PromptsWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPromptIsEditedSavedActivatedAndRolledBack();
    void variablesAreInsertedByKeyboard();
    void variablesAreColoured();
    void editsAreKeptAndAskedAbout();
    void aWaitingItemLeadsToItsPrompt();
    void aViewerOnlyLooks();
    void pictures_data();
    void pictures();
};

void PromptsWindowTest::aPromptIsEditedSavedActivatedAndRolledBack()
{
    WindowFixture window({.page = u"overview"_s, .workers = 0});
    openPrompt(window, scenePrompt);
    QTRY_VERIFY(window.find(u"saveButton"_s) && !window.find(u"saveButton"_s)->isEnabled());
    window.click(u"promptText"_s);
    // What is wrong is said while it is typed.
    window.type(u"Say it of "_s);
    write(window, u"{{sceneTitel}} "_s);
    QTRY_VERIFY(shown(window, u"promptFault"_s).contains(u"sceneTitel"));
    QVERIFY(!window.find(u"saveButton"_s)->isEnabled());
    window.click(u"showFaultButton"_s);
    window.type(u"the scene"_s);
    QTRY_VERIFY(!window.find(u"promptFault"_s));
    QTRY_VERIFY(window.find(u"saveButton"_s)->isEnabled());
    // Saved as a version that is not used yet.
    window.press(QKeySequence(u"Ctrl+S"_s));
    QTRY_VERIFY(window.find(u"noteField"_s));
    window.type(u"names the scene"_s);
    window.click(u"useAtOnce"_s);
    window.click(u"verbButton"_s);
    QTRY_COMPARE(promptOf(window, scenePrompt).row.newest, 2);
    QCOMPARE(promptOf(window, scenePrompt).row.active, 1);
    QTRY_VERIFY(!window.find(u"noteField"_s));
    QCOMPARE(window.session().drafts()->count(), 0);

    const auto view = [&](int segment) {
        window.click(u"segment%1"_s.arg(segment), u"promptViews"_s);
        window.settle();
    };
    view(2);
    window.click(u"version2"_s);
    QTRY_VERIFY(shown(window, u"activateButton"_s).startsWith(u"Activate version 2"));
    window.click(u"activateButton"_s);
    QTRY_VERIFY(window.find(u"reasonField"_s));
    window.type(u"reads better"_s);
    window.click(u"verbButton"_s);
    QTRY_COMPARE(promptOf(window, scenePrompt).row.active, 2);
    QTRY_VERIFY(!window.find(u"reasonField"_s));

    window.click(u"version1"_s);
    QTRY_VERIFY(shown(window, u"activateButton"_s).startsWith(u"Roll back to version 1"));
    window.click(u"activateButton"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s));
    window.click(u"verbButton"_s);
    QTRY_COMPARE(promptOf(window, scenePrompt).row.active, 1);
    const auto told = must(await(window.queries().journal({.kinds = {u"prompt.save"_s, u"prompt.activate"_s}})));
    QCOMPARE(told.size(), 3u);
    QCOMPARE(told[1].reason, u"reads better"_s);
    QVERIFY(told[2].details[u"rollback"].toBool());
}

void PromptsWindowTest::variablesAreInsertedByKeyboard()
{
    WindowFixture window({.page = u"overview"_s, .workers = 0});
    openPrompt(window, scenePrompt);
    QQuickItem *list = window.find(u"promptVariables"_s);
    QVERIFY(list);
    list->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&window.window(), Qt::Key_Down);
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QTRY_VERIFY(window.session().drafts()->draft(scenePrompt).text.startsWith(u"{{sceneSlug}}"));
    // Tab leaves the text instead of writing into it.
    QTest::keyClick(&window.window(), Qt::Key_Tab);
    QVERIFY(!window.session().drafts()->draft(scenePrompt).text.contains(u'\t'));
    QVERIFY(!window.find(u"promptText"_s)->hasActiveFocus());
    // The list of prompts is walked through by arrows.
    window.find(u"promptRows"_s)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&window.window(), Qt::Key_Up);
    QTRY_VERIFY(textIn(window, u"promptText"_s).contains(u"{{blueprintTitle}}"));
}

void PromptsWindowTest::variablesAreColoured()
{
    WindowFixture window({.page = u"settings"_s, .workers = 0});
    openPrompt(window, scenePrompt);
    QTRY_VERIFY(window.find(u"promptText"_s));
    QQuickItem *field = window.find(u"promptText"_s);
    auto *input = field->property("input").value<QQuickItem *>();
    QTextDocument *document = input->property("textDocument").value<QQuickTextDocument *>()->textDocument();
    input->setProperty("text", u"Of {{planName}} and {{ planNam }}, {{open\n{{sceneTitle}}"_s);
    struct Piece
    {
        QString text;
        QColor color;
        bool operator==(const Piece &) const = default;
    };
    const auto pieces = [document] {
        std::vector<Piece> list;
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            for (const auto &range : block.layout()->formats())
                list.push_back({block.text().mid(range.start, range.length), range.format.foreground().color()});
        }
        return list;
    };
    const QColor known(0x4b, 0x4f, 0xcb), unknown(0x84, 0x54, 0x00);
    const std::vector<Piece> wanted{
        {u"{{planName}}"_s, known}, {u"{{ planNam }}"_s, unknown}, {u"{{"_s, unknown}, {u"{{sceneTitle}}"_s, known}};
    QTRY_VERIFY(pieces() == wanted);
    // Another phase knows other names.
    openPrompt(window, u"planner.fiction.vision"_s);
    QTRY_VERIFY(!input->property("text").toString().contains(u"{{sceneTitle}}"));
    input->setProperty("text", u"{{sceneTitle}}"_s);
    QTRY_VERIFY(pieces() == (std::vector<Piece>{{u"{{sceneTitle}}"_s, unknown}}));
}

void PromptsWindowTest::editsAreKeptAndAskedAbout()
{
    WindowFixture window({.page = u"overview"_s, .workers = 0});
    openPrompt(window, scenePrompt);
    window.click(u"promptText"_s);
    window.type(u"Kept "_s);
    QTRY_COMPARE(window.session().drafts()->count(), 1);
    window.session().navigator()->openPage(u"backlog"_s);
    window.settle();
    openPrompt(window, {});
    window.click(u"section0"_s);
    window.settle();
    window.click(u"section3"_s);
    QTRY_VERIFY(window.find(u"promptText"_s));
    QTRY_VERIFY(textIn(window, u"promptText"_s).contains(u"Kept "));
    // Closing asks; who stays has everything still.
    window.window().close();
    QTRY_VERIFY(window.find(u"unsavedPrompts"_s));
    QVERIFY(window.window().isVisible());
    QCOMPARE(shown(window, u"unsavedPrompts"_s), scenePrompt);
    window.picture(u"prompts-leave"_s);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"unsavedPrompts"_s));
    QCOMPARE(window.session().drafts()->count(), 1);
    window.click(u"discardButton"_s);
    QTRY_COMPARE(window.session().drafts()->count(), 0);
    window.window().close();
    QTRY_VERIFY(!window.window().isVisible());
}

void PromptsWindowTest::aWaitingItemLeadsToItsPrompt()
{
    WindowFixture window({.page = u"overview"_s, .filled = false});
    Session &session = window.session();
    const auto run = [&](const QString &command, const QJsonObject &params) {
        return must(await(session.engine()->commands().run(command, session.engine()->localActor(u"test"_s), params)));
    };
    run(u"prompt.deactivate"_s, {{u"templateId"_s, u"planner.fiction.vision"_s}});
    const QString plan =
        run(u"plan.create"_s, {{u"projectTitle"_s, u"Atlas"_s},
                               {u"name"_s, u"Saga"_s},
                               {u"personaId"_s, must(await(window.queries().personas())).front().id}})[u"id"]
            .toString();
    const qint64 key = must(await(window.queries().itemKey(plan, u"vision-plan"_s)));
    session.itemActions()->resume(key);
    QTRY_VERIFY(window.find(u"verbButton"_s) && window.find(u"verbButton"_s)->isEnabled());
    window.click(u"verbButton"_s);
    QTRY_COMPARE(window.item(key).item.waitReason, WaitReason::Prompt);
    QCOMPARE(window.item(key).item.attempts, 0);
    session.navigator()->openPage(u"overview"_s);
    QTRY_VERIFY(window.find(u"repairButton"_s, window.find(u"attentionList"_s)));
    window.picture(u"prompts-attention"_s);
    window.click(u"repairButton"_s, u"attentionList"_s);
    QTRY_COMPARE(session.navigator()->page(), u"settings"_s);
    QTRY_COMPARE(shown(window, u"promptState"_s), u"Inactive"_s);
    window.picture(u"prompts-inactive"_s);
    window.click(u"repairButton"_s, u"promptBanner"_s);
    // By keyboard, for a notice may still lie over the corner.
    QTRY_VERIFY(window.find(u"activateButton"_s));
    window.find(u"activateButton"_s)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(&window.window(), Qt::Key_Return);
    QTRY_VERIFY(window.find(u"verbButton"_s));
    window.click(u"verbButton"_s);
    // Nobody touches the item.
    QTRY_COMPARE_WITH_TIMEOUT(window.item(key).item.state(), ItemState::Complete, 30'000);
}

void PromptsWindowTest::aViewerOnlyLooks()
{
    WindowFixture window({.page = u"overview"_s, .role = Role::Viewer, .workers = 0});
    openPrompt(window, scenePrompt);
    window.click(u"promptText"_s);
    window.type(u"no"_s);
    QCOMPARE(window.session().drafts()->count(), 0);
    QVERIFY(!window.find(u"saveButton"_s)->property("disabledReason").toString().isEmpty());
    window.click(u"segment1"_s, u"promptViews"_s);
    QTRY_VERIFY(window.find(u"previewText"_s));
    QTRY_VERIFY(!textIn(window, u"previewText"_s).isEmpty());
    window.click(u"segment2"_s, u"promptViews"_s);
    QTRY_VERIFY(window.find(u"deactivateButton"_s));
    QVERIFY(!window.find(u"deactivateButton"_s)->isEnabled());
}

void PromptsWindowTest::pictures_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            QTest::newRow(qPrintable(u"%1-%2"_s.arg(theme).arg(size.width()))) << theme << size;
    }
}

void PromptsWindowTest::pictures()
{
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    WindowFixture window({.page = u"overview"_s, .theme = theme, .size = size, .workers = 0});
    const Actor dera{u"dera"_s, {}, u"test"_s, Role::Admin, {}};
    const QString text = promptOf(window, scenePrompt).text;
    QString changed = text;
    changed.replace(u"Answer with the prose"_s,
                    u"Keep to the voice of the author: {{planName}} is told in the past.\nAnswer with the prose"_s);
    changed.replace(u"Task: {{taskThought}}\n"_s, QString());
    must(await(
        window.session().engine()->commands().run(u"prompt.save"_s, dera,
                                                  {{u"templateId"_s, scenePrompt},
                                                   {u"text"_s, changed},
                                                   {u"note"_s, u"Names the voice; the task said the same twice"_s}})));
    openPrompt(window, scenePrompt);
    QTRY_VERIFY(window.find(u"promptText"_s));
    window.click(u"promptText"_s);
    write(window, u"Mind {{sceneTitel}}. "_s);
    window.picture(u"prompts-text"_s + suffix);
    window.click(u"discardButton"_s);
    window.click(u"segment1"_s, u"promptViews"_s);
    QTRY_VERIFY(window.find(u"previewText"_s));
    QTRY_VERIFY(!textIn(window, u"previewText"_s).isEmpty());
    window.picture(u"prompts-preview"_s + suffix);
    window.click(u"segment2"_s, u"promptViews"_s);
    window.click(u"version2"_s);
    window.picture(u"prompts-versions"_s + suffix);
    window.click(u"activateButton"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s));
    window.picture(u"prompts-activate"_s + suffix);
}

LOOMDECK_TEST(PromptsWindowTest, "prompts")
#include "tst_prompts.moc"
