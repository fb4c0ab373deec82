// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/checkpoint.h"

#include "core/ids.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

const QStringList &checkpointStatusNames()
{
    static const QStringList names{u"Pending"_s, u"InProgress"_s, u"Complete"_s, u"Cancelled"_s};
    return names;
}

void Checkpoint::lock(const QString &agentId, const QString &conversationId, Timestamp now)
{
    status = CheckpointStatus::InProgress;
    lockedByAgentId = agentId;
    lockedByConversationId = conversationId;
    lockedAt = now;
    updatedAt = now;
    if (!targetCount)
        targetCount = 1;
    if (!completedCount)
        completedCount = 0;
}

void Checkpoint::finish(PhaseStatus result, Timestamp now)
{
    status = result == PhaseStatus::Completed   ? CheckpointStatus::Complete
             : result == PhaseStatus::Cancelled ? CheckpointStatus::Cancelled
                                                : CheckpointStatus::Pending;
    if (status == CheckpointStatus::Complete)
        completedCount = targetCount.value_or(1);
    lockedByAgentId.clear();
    lockedByConversationId.clear();
    lockedAt.reset();
    updatedAt = now;
}

QString checkpointKey(Phase phase, const QString &branch, const QMap<QString, QString> &anchors)
{
    QString key = phaseName(phase) + u'|' + branch;
    const auto add = [&](const QString &label, const QString &anchor, bool isId) {
        const QString value = anchors.value(anchor);
        if (!value.isEmpty())
            key += u"|%1:%2"_s.arg(label, isId ? guidDigits(value) : value);
    };
    switch (phase) {
    case Phase::IterativePlanner:
        add(u"pass"_s, u"iterationIndex"_s, false);
        break;
    case Phase::ChapterArchitect:
        add(u"blueprint"_s, u"chapterBlueprintId"_s, true);
        break;
    case Phase::ScrollRefiner:
        add(u"scroll"_s, u"chapterScrollId"_s, true);
        break;
    case Phase::SceneWeaver:
        add(u"scene"_s, u"chapterSceneId"_s, true);
        break;
    default:
        break;
    }
    return key;
}

} // namespace loomdeck
