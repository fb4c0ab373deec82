// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/itemstate.h"
#include "backlog/phase.h"
#include "backlog/task.h"
#include "core/clock.h"

#include <optional>
#include <QJsonObject>

namespace loomdeck {

/** One piece of work of a plan. A value; any thread. */
struct BacklogItem
{
    qint64 key = 0;
    QString id;
    qint64 planKey = 0;
    QString backlogId; ///< unique in its plan, whatever the case
    QString description;
    ItemStatus status = ItemStatus::Pending;
    Timestamp sinceAt{}; ///< since when it is in its state
    QString branch;
    QStringList inputs, outputs;
    bool hasInputs = false, hasOutputs = false; ///< null and empty lists differ on the wire
    std::optional<Timestamp> inProgressAt, completedAt;
    Timestamp createdAt{};
    std::optional<Timestamp> updatedAt;
    qint64 rowVersion = 1;
    /** Somebody or something wants it to run; a wanted item starts by itself once nothing is in its way. */
    bool wanted = false;
    WaitReason waitReason = WaitReason::None;
    QString waitDetail; ///< what exactly, for example the names of missing inputs
    QString waitingFor; ///< the first input token that is not made yet
    std::optional<Timestamp> nextTryAt;
    std::optional<Timestamp> dueAt; ///< when somebody wants it to be done
    int attempts = 0;               ///< attempts of all its runs
    int failures = 0;               ///< failures since it was last started by somebody
    qint64 jobId = 0;               ///< its live job, 0 when none
    QString providerId, modelId;    ///< of its task, for lists
    QJsonObject extra;

    ItemState state() const { return itemState(status, waitReason); }
    Phase phase() const { return phaseForOutputs(outputs); }
    /** `inputs: chapter-scroll`, or null when it does not wait. */
    QString waitText() const;

    /** Clears both times for Pending, sets them for the others as the reference does. */
    void setStatus(ItemStatus status, Timestamp now);
    void setWait(WaitReason reason, const QString &detail, std::optional<Timestamp> nextTry, Timestamp now);
    void clearWait(Timestamp now) { setWait(WaitReason::None, {}, std::nullopt, now); }

private:
    void noteState(ItemState before, Timestamp now);
};

/** An item with the task that carries it, as lists and answers show it. */
struct ItemWithTask
{
    BacklogItem item;
    std::optional<Task> task;
    QString conversationId;
    QString planId, planName;
    /** When the lane that holds its job lets one try again. */
    std::optional<Timestamp> heldUntil;

    /** The reference's BacklogItemResponse with `waitReason`, `nextTryUtc`, `rowVersion` and, where there is one,
     * `dueAtUtc` added. */
    QJsonObject toJson() const;
};

/** Case-folded form under which an id is unique and found. */
QString backlogKey(const QString &backlogId);

} // namespace loomdeck
