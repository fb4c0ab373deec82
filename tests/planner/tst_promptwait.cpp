// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sweep.h"
#include "planner/plannerfixture.h"
#include "planner/promptpreview.h"
#include "planner/promptservice.h"
#include "planner/prompttext.h"
#include "planner/transcript.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

const QString visionPrompt = u"planner.fiction.vision"_s;
const Actor editor{u"dera"_s, {}, u"test"_s, Role::Admin, {}};

Result<PromptPreview> previewed(PlannerFixture &f, const PreviewWish &wish)
{
    std::optional<PromptPreview> shown;
    const auto done = f.store.write([&](Transaction &tx) -> Result<void> {
        auto made = previewPrompt(tx, wish);
        if (!made)
            return made.error();
        shown = made.value();
        return Error::cancelled(u"only a look"_s);
    });
    return shown ? Result<PromptPreview>(*shown) : Result<PromptPreview>(done.error());
}

} // namespace

/** What phases ask with, and how they wait for it. */
class PromptWaitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhaseWaitsForAMissingPromptAndGoesOnWhenItIsMended_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::addColumn<QString>("issue");
        QTest::newRow("missing") << u"DELETE FROM prompt_templates WHERE id = 'planner.fiction.vision'"_s
                                 << u"missing"_s;
        QTest::newRow("inactive")
            << u"UPDATE prompt_templates SET active_version = NULL WHERE id = 'planner.fiction.vision'"_s
            << u"inactive"_s;
        QTest::newRow("empty")
            << u"UPDATE prompt_templates SET active_version = 77 WHERE id = 'planner.fiction.vision'"_s << u"empty"_s;
    }
    void aPhaseWaitsForAMissingPromptAndGoesOnWhenItIsMended()
    {
        QFETCH(QString, broken);
        QFETCH(QString, issue);
        PlannerFixture f;
        must(f.store.write([&](Transaction &tx) { tx.sql().exec(broken); }));
        f.canned->answers = {Completion{u"not json"_s, 5, 5, 1ms}};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        QVERIFY(f.runNext());

        const ItemWithTask waiting = f.withTask(u"vision-plan"_s);
        QCOMPARE(waiting.item.state(), ItemState::Blocked);
        QCOMPARE(waiting.toJson()[u"waitReason"].toString(), u"prompt: planner.fiction.vision is "_s + issue);
        QCOMPARE(waiting.item.attempts, 0);
        QCOMPARE(waiting.item.jobId, 0);
        QCOMPARE(f.canned->asked, 0);
        QCOMPARE(f.count(u"SELECT count(*) FROM transcripts"_s), 0);
        QCOMPARE(f.entries(u"phase.blocked"_s).size(), 1u);
        QCOMPARE(f.entries(u"phase.blocked"_s)[0].details[u"error"][u"code"].toString(),
                 u"PROMPT_"_s + issue.toUpper());
        // Looking again changes nothing and uses nothing up.
        f.advance(1min);
        must(await(Sweep(f.store.database()).run()));
        QVERIFY(f.runNext());
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 0);
        QVERIFY(!f.runNext());

        // Nobody touches the item: it goes on with the command that mends the prompt.
        must(f.store.write([](Transaction &tx) {
            return promptservice::save(tx, {visionPrompt, 0}, {u"Plan {{planName}}."_s, {}, true}, editor, {});
        }));
        QVERIFY(f.item(u"vision-plan"_s).jobId != 0);
        const QJsonArray told = f.entries(u"prompt.save"_s).back().details[u"touchedItems"].toArray();
        QVERIFY(told.contains(f.item(u"vision-plan"_s).key));
        QVERIFY(f.runNext());
        QCOMPARE(f.canned->asked, 2); // once more with what was wrong
        QCOMPARE(f.canned->last.prompt, u"Plan Saga Draft."_s);
        QCOMPARE(f.item(u"vision-plan"_s).attempts, 1);
    }

    void onlyTheItemsOfThatPhaseGoOn()
    {
        PlannerFixture f;
        must(f.store.write(
            [&](Transaction &tx) { tx.sql().exec(u"UPDATE prompt_templates SET active_version = NULL"_s); }));
        f.addItem(u"outline"_s, {}, {u"chapter-blueprint"_s});
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.resume(u"outline"_s, f.cannedId, f.cannedModel);
        f.runAll();
        QCOMPARE(f.item(u"vision-plan"_s).waitReason, WaitReason::Prompt);
        QCOMPARE(f.item(u"outline"_s).waitReason, WaitReason::Prompt);
        must(f.store.write([](Transaction &tx) {
            return promptservice::activate(tx, {u"planner.fiction.chapterArchitect"_s, 0}, 1, editor, {});
        }));
        QCOMPARE(f.item(u"vision-plan"_s).waitReason, WaitReason::Prompt);
        QVERIFY(f.item(u"outline"_s).jobId != 0);
    }

    void aLongQueueGoesOnWithTheNextSweep()
    {
        PlannerFixture f;
        must(f.store.write(
            [&](Transaction &tx) { tx.sql().exec(u"UPDATE prompt_templates SET active_version = NULL"_s); }));
        for (int i = 0; i < 120; ++i)
            f.addItem(u"outline-%1"_s.arg(i), {}, {u"chapter-blueprint"_s});
        must(f.store.write([](Transaction &tx) {
            tx.sql().exec(
                u"UPDATE backlog_items SET state = 3, wait_reason = 'prompt', wait_detail = 'x' WHERE backlog_id LIKE 'outline-%'"_s);
        }));
        must(f.store.write([&](Transaction &tx) {
            tx.sql().exec(u"UPDATE plans SET run_provider_id = ?, run_model_id = ?, run_agent_id = ?"_s,
                          {f.cannedId, f.cannedModel, f.agentId});
            return promptservice::activate(tx, {u"planner.fiction.chapterArchitect"_s, 0}, 1, editor, {});
        }));
        const auto queued = [&] { return f.count(u"SELECT count(*) FROM jobs WHERE state = 0"_s); };
        QCOMPARE(queued(), 100);
        must(await(Sweep(f.store.database()).run()));
        QCOMPARE(queued(), 120);
    }

    void everyTranscriptNamesItsPrompt()
    {
        PlannerFixture f;
        f.canned->answers = {Completion{u"not json"_s, 5, 5, 1ms}, Completion{u"nor this"_s, 5, 5, 1ms}};
        f.resume(u"vision-plan"_s, f.cannedId, f.cannedModel);
        f.runNext();
        must(f.store.write([](Transaction &tx) {
            return promptservice::save(tx, {visionPrompt, 0}, {u"Plan it."_s, {}, true}, editor, {});
        }));
        f.advance(5s);
        f.runNext();
        const qint64 key = f.item(u"vision-plan"_s).key;
        const auto both = must(f.store.read([&](Connection &c) { return transcriptstore::ofItem(c, key, 9); }));
        QCOMPARE(both.size(), 3u); // the first attempt asked once more
        for (const auto &[transcript, version] :
             {std::pair(both[2], 1), std::pair(both[1], 1), std::pair(both[0], 2)}) {
            const QJsonObject json = transcript.toJson();
            QCOMPARE(json[u"promptTemplateId"].toString(), visionPrompt);
            QCOMPARE(json[u"promptVersion"].toInt(), version);
            QCOMPARE(json[u"metadata"][u"promptVersion"].toInt(), version);
        }
        QVERIFY(Transcript().toJson()[u"promptVersion"].isNull());
    }

    void aPreviewShowsWhatAPhaseWouldAskAndLeavesNothing()
    {
        PlannerFixture f;
        const auto rows = [&] {
            QList<qint64> counts;
            for (const char *table : {"blueprints", "scrolls", "scenes", "backlog_outputs", "journal", "jobs"})
                counts << f.count(u"SELECT count(*) FROM "_s + QString::fromLatin1(table));
            return counts << f.count(u"SELECT sum(row_version) FROM backlog_items"_s);
        };
        f.addItem(u"outline"_s, {}, {u"chapter-blueprint"_s});
        f.addItem(u"scroll"_s, {}, {u"chapter-scroll"_s});
        f.addItem(u"draft"_s, {}, {u"scene-draft"_s});
        const auto before = rows();
        const QList<std::pair<Phase, QString>> items{{Phase::VisionPlanner, u"vision-plan"_s},
                                                     {Phase::WorldBibleManager, u"world-bible"_s},
                                                     {Phase::IterativePlanner, u"iteration-plan"_s},
                                                     {Phase::ChapterArchitect, u"outline"_s},
                                                     {Phase::ScrollRefiner, u"scroll"_s},
                                                     {Phase::SceneWeaver, u"draft"_s}};
        for (const auto &[phase, id] : items) {
            const PromptEntry &entry = promptbook::of(phase);
            const PromptPreview active = must(previewed(f, {entry.id, f.plan.id, id, {}}));
            QCOMPARE(active.version, 1);
            QVERIFY2(!active.text.contains(u"{{") && active.text.contains(u"main"), qPrintable(active.text));
            // Every variable that is offered is one that the phase fills.
            QString all;
            for (const QString &name : entry.variableNames())
                all += u"%1={{%1}}\n"_s.arg(name);
            const PromptPreview edited = must(previewed(f, {entry.id, f.plan.id, id, all}));
            QCOMPARE(edited.version, 0);
            QVERIFY(edited.text.contains(u"projectTitle=Saga\n") && edited.text.contains(u"backlogId=%1\n"_s.arg(id)));
            const QStringList mayBeSilent{u"blueprintSynopsis"_s, u"sceneDescription"_s};
            for (const QString &name : edited.silent)
                QVERIFY2(mayBeSilent.contains(name), qPrintable(entry.id + u' ' + name));
        }
        QCOMPARE(rows(), before);
    }

    void aPreviewThatCannotBeIsRefused()
    {
        PlannerFixture f;
        const auto code = [&](const PreviewWish &wish) { return previewed(f, wish).error().code; };
        QCOMPARE(code({u"planner.x"_s, f.plan.id, u"vision-plan"_s, {}}), u"PROMPT_NOT_FOUND"_s);
        QCOMPARE(code({visionPrompt, u"9f5e6ec1-44c7-5ba3-a154-a46de31f8ac8"_s, u"vision-plan"_s, {}}),
                 u"PLAN_NOT_FOUND"_s);
        QCOMPARE(code({visionPrompt, f.plan.id, u"nothing"_s, {}}), u"BACKLOG_ITEM_NOT_FOUND"_s);
        QCOMPARE(code({visionPrompt, f.plan.id, u"world-bible"_s, {}}), u"PROMPT_OTHER_PHASE"_s);
        QCOMPARE(code({visionPrompt, f.plan.id, u"vision-plan"_s, u"{{"_s}), u"PROMPT_UNCLOSED_BRACES"_s);
        must(f.store.write([](Transaction &tx) {
            return promptservice::deactivate(tx, {visionPrompt, 0}, editor, {});
        }));
        QCOMPARE(code({visionPrompt, f.plan.id, u"vision-plan"_s, {}}), u"PROMPT_INACTIVE"_s);
        must(previewed(f, {visionPrompt, f.plan.id, u"vision-plan"_s, u"{{planName}}"_s}));
    }
};

LOOMDECK_TEST(PromptWaitTest, "promptwait")
#include "tst_promptwait.moc"
