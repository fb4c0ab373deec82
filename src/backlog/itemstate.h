// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QString>

namespace loomdeck {

/** What the reference stores; the numbers are wire values. */
enum class ItemStatus { Pending, InProgress, Complete };

/** `Pending`, `InProgress`, `Complete`. */
QString itemStatusName(ItemStatus status);
const QList<QString> &itemStatusNames();

/** Why a pending item does not run. */
enum class WaitReason {
    None,            ///< it runs when its turn comes
    Inputs,          ///< something it needs is not made yet
    MissingMetadata, ///< the resume contract is not filled
    NoPhase,         ///< no phase makes its outputs
    Lore,            ///< the lore gate is closed
    Provider,        ///< its provider cannot be used
    Invalid,         ///< the last answer did not pass validation
    Failed,          ///< the last attempt failed; it is tried again
    GaveUp,          ///< every attempt failed; somebody must look
    Cancelled,       ///< somebody cancelled it
    Paused,          ///< its plan is paused
    Prompt,          ///< its prompt is missing or cannot be used
};

/** `inputs`, `missing-metadata` … as stored and sent; empty for None. */
QString waitReasonCode(WaitReason reason);
WaitReason waitReasonFromCode(const QString &code);

/** What people see: the stored status, refined by why it waits. The numbers are stored. */
enum class ItemState { Pending, InProgress, Stuck, Blocked, Failed, Held, Cancelled, Complete };

const QList<ItemState> &allItemStates();
/** `pending`, `in-progress`, `stuck` … as queries spell it. */
QString itemStateName(ItemState state);
std::optional<ItemState> itemStateFromName(const QString &name);

ItemState itemState(ItemStatus status, WaitReason reason);

} // namespace loomdeck
