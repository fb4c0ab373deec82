// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace loomdeck {

/** A step of a conversation plan: what one backlog item does, by whom and with which model. A value; any thread. */
struct Task
{
    qint64 key = 0;
    QString id, conversationPlanId;
    int stepNumber = 0;
    QString thought, goal, rationale, toolId, toolName;
    QJsonObject args;
    QString observation, error;
    bool finish = false;
    QString finalAnswer;
    QString status; ///< free text: Pending, Running, Completed, Failed, Blocked, Cancelled, Throttled …
    /** Columns; they win over args, are filled only when empty and never overwritten. */
    QString backlogId, providerId, modelId, agentId;
    Timestamp createdAt{};
    std::optional<Timestamp> updatedAt;
    QJsonObject extra;

    /** The column, else the value in args. */
    QString effective(const QString &argsKey) const;
    QString effectiveBacklogId() const { return effective(QStringLiteral("backlogItemId")); }
};

/** The eight keys that a task's args must carry before its item may run. */
struct TaskMetadata
{
    QString planId, agentId, conversationId, providerId, modelId, conversationPlanId, branchSlug, backlogItemId;

    static const QStringList &keys();
    QString value(const QString &key) const;
    /** Keys without a value, in the order of keys(). */
    QStringList missing() const;
    QJsonObject toJson() const;
};

/** What the task says now. `conversationId` is that of its conversation plan, for args that lack it. */
TaskMetadata metadataOf(const Task &task, const QString &planId, const QString &conversationId);

/** Writes the eight keys into args (others are kept) and fills empty columns. */
void stamp(Task &task, const TaskMetadata &metadata);

} // namespace loomdeck
