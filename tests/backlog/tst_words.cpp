// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/checkpoint.h"
#include "backlog/itemstate.h"
#include "backlog/outputs.h"
#include "backlog/phase.h"
#include "backlog/plan.h"
#include "backlog/task.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

/** The pure rules of the room's nouns. */
class BacklogWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensMapToPhasesInTheReferencesOrder_data()
    {
        QTest::addColumn<QStringList>("outputs");
        QTest::addColumn<QString>("phase");
        const auto add = [](const char *name, const QStringList &outputs, const QString &phase) {
            QTest::newRow(name) << outputs << phase;
        };
        add("blueprint", {u"chapter-blueprint"_s}, u"ChapterArchitect"_s);
        add("scroll", {u"chapter-scroll"_s}, u"ScrollRefiner"_s);
        add("scene draft", {u"scene-draft"_s}, u"SceneWeaver"_s);
        add("scene", {u"scene"_s}, u"SceneWeaver"_s);
        add("world bible", {u"world-bible"_s}, u"WorldBibleManager"_s);
        add("vision", {u"vision-plan"_s}, u"VisionPlanner"_s);
        add("iteration", {u"iteration-plan"_s}, u"IterativePlanner"_s);
        add("first match wins, not first output", {u"vision-plan"_s, u"scene"_s, u"chapter-blueprint"_s},
            u"ChapterArchitect"_s);
        add("metadata is no token", {u"chapterScrollId=f3a21219-c4ef-5f13-bc37-79810bf84fe0"_s}, QString());
        add("unknown", {u"soup"_s}, QString());
        add("nothing", {}, QString());
    }

    void tokensMapToPhasesInTheReferencesOrder()
    {
        QFETCH(QStringList, outputs);
        QFETCH(QString, phase);
        QCOMPARE(phaseName(phaseForOutputs(outputs)), phase);
    }

    void outputsKeepTokensAndReplaceMetadataWhateverItsCase()
    {
        const QStringList list{u"chapter-scroll"_s, u"ChapterScrollId=1"_s};
        QCOMPARE(outputs::tokens(list), QStringList{u"chapter-scroll"_s});
        QCOMPARE(outputs::value(list, u"chapterScrollId"_s), u"1"_s);
        QCOMPARE(outputs::withValue(list, u"chapterScrollId"_s, u"2"_s),
                 (QStringList{u"chapter-scroll"_s, u"chapterScrollId=2"_s}));
        QCOMPARE(outputs::withValue(list, u"iterationIndex"_s, u"3"_s).size(), 3);
        QVERIFY(outputs::value(list, u"worldBibleId"_s).isNull());
    }

    void slugs()
    {
        QCOMPARE(slugOf(u"  Captain Mira's  Oath!! "_s, u"x"_s), u"captain-mira-s-oath"_s);
        QCOMPARE(slugOf(u"***"_s, u"backlog-7"_s), u"backlog-7"_s);
    }

    void checkpointKeysNameTheirAnchors()
    {
        const QMap<QString, QString> anchors{{u"chapterScrollId"_s, u"f3a21219-c4ef-5f13-bc37-79810bf84fe0"_s},
                                             {u"iterationIndex"_s, u"3"_s}};
        QCOMPARE(checkpointKey(Phase::ScrollRefiner, u"draft"_s, anchors),
                 u"ScrollRefiner|draft|scroll:f3a21219c4ef5f13bc3779810bf84fe0"_s);
        QCOMPARE(checkpointKey(Phase::IterativePlanner, u"main"_s, anchors), u"IterativePlanner|main|pass:3"_s);
        QCOMPARE(checkpointKey(Phase::VisionPlanner, u"main"_s, anchors), u"VisionPlanner|main"_s);
        QCOMPARE(checkpointKey(Phase::SceneWeaver, u"main"_s, {}), u"SceneWeaver|main"_s);
    }

    void checkpointsFollowThePhase()
    {
        Checkpoint checkpoint;
        const Timestamp now{Micros{5}};
        checkpoint.lock(u"agent"_s, u"conversation"_s, now);
        QCOMPARE(checkpoint.status, CheckpointStatus::InProgress);
        QCOMPARE(*checkpoint.completedCount, 0);
        for (const auto &[result, status] : {std::pair(PhaseStatus::Blocked, CheckpointStatus::Pending),
                                             std::pair(PhaseStatus::Failed, CheckpointStatus::Pending),
                                             std::pair(PhaseStatus::Cancelled, CheckpointStatus::Cancelled),
                                             std::pair(PhaseStatus::Completed, CheckpointStatus::Complete)}) {
            checkpoint.finish(result, now);
            QCOMPARE(checkpoint.status, status);
            QVERIFY(checkpoint.lockedByAgentId.isEmpty());
        }
        QCOMPARE(checkpoint.completedCount, checkpoint.targetCount);
    }

    void lineageIsExplicitOrPrimaryThenBranch()
    {
        QCOMPARE(branchLineage({}, u"main"_s, u"draft"_s), (QStringList{u"main"_s, u"draft"_s}));
        QCOMPARE(branchLineage({}, u"main"_s, u"MAIN"_s), QStringList());
        QCOMPARE(branchLineage({u"a"_s, u"b"_s}, u"main"_s, u"main"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(branchOr(u"  "_s, u" trunk "_s), u"trunk"_s);
        QCOMPARE(branchOr({}, {}), u"main"_s);
    }

    void columnsWinOverArgsAndAreNeverOverwritten()
    {
        Task task;
        task.conversationPlanId = u"cp"_s;
        task.providerId = u"column"_s;
        task.args = {{u"providerId"_s, u"args"_s}, {u"modelId"_s, u"model in args"_s}, {u"odd"_s, 1}};
        QCOMPARE(task.effective(u"providerId"_s), u"column"_s);
        QCOMPARE(task.effective(u"modelId"_s), u"model in args"_s);
        stamp(task, {u"p"_s, u"a"_s, u"c"_s, u"other"_s, u"m"_s, u"cp"_s, u"main"_s, u"item"_s});
        QCOMPARE(task.providerId, u"column"_s);
        QCOMPARE(task.modelId, u"m"_s);
        QCOMPARE(task.args.value(u"odd"_s).toInt(), 1);
        for (const QString &key : TaskMetadata::keys())
            QVERIFY(task.args.contains(key));
    }

    void statesRefineTheStatus()
    {
        QCOMPARE(itemState(ItemStatus::Complete, WaitReason::Failed), ItemState::Complete);
        QCOMPARE(itemState(ItemStatus::InProgress, WaitReason::None), ItemState::InProgress);
        QCOMPARE(itemState(ItemStatus::Pending, WaitReason::Inputs), ItemState::Pending);
        QCOMPARE(itemState(ItemStatus::Pending, WaitReason::MissingMetadata), ItemState::Stuck);
        QCOMPARE(itemState(ItemStatus::Pending, WaitReason::Lore), ItemState::Blocked);
        QCOMPARE(itemState(ItemStatus::Pending, WaitReason::GaveUp), ItemState::Failed);
        QCOMPARE(itemState(ItemStatus::Pending, WaitReason::Provider), ItemState::Held);
        for (int i = 0; i <= static_cast<int>(WaitReason::Cancelled); ++i)
            QCOMPARE(waitReasonFromCode(waitReasonCode(static_cast<WaitReason>(i))), static_cast<WaitReason>(i));
    }
};

LOOMDECK_TEST(BacklogWordsTest, "words")
#include "tst_words.moc"
