// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/phase.h"
#include "core/clock.h"

#include <optional>
#include <QJsonObject>
#include <QMap>

namespace loomdeck {

enum class CheckpointStatus { Pending, InProgress, Complete, Cancelled };

const QStringList &checkpointStatusNames();

/** How far one phase of a plan has come. A value; any thread. */
struct Checkpoint
{
    QString id;
    qint64 planKey = 0;
    QString phaseKey; ///< `Phase|branch[|pass:N][|blueprint:…][|scroll:…][|scene:…]`, unique in its plan
    CheckpointStatus status = CheckpointStatus::Pending;
    std::optional<qint64> completedCount, targetCount;
    QJsonObject progress;
    QString lockedByAgentId, lockedByConversationId;
    std::optional<Timestamp> lockedAt;
    Timestamp createdAt{};
    std::optional<Timestamp> updatedAt;
    QJsonObject extra;

    void lock(const QString &agentId, const QString &conversationId, Timestamp now);
    /** Maps the result of a phase: Completed and Cancelled to their own, everything else to Pending. Clears the lock.
     */
    void finish(PhaseStatus result, Timestamp now);
};

/** The key of a phase with these anchors (output keys such as `chapterScrollId` and their values). */
QString checkpointKey(Phase phase, const QString &branch, const QMap<QString, QString> &anchors);

} // namespace loomdeck
