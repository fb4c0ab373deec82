// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstate.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

const QList<QString> &reasonCodes()
{
    static const QList<QString> codes{QString(),    u"inputs"_s,    u"missing-metadata"_s, u"no-phase"_s,
                                      u"lore"_s,    u"provider"_s,  u"invalid"_s,          u"failed"_s,
                                      u"gave-up"_s, u"cancelled"_s, u"paused"_s,           u"prompt"_s};
    return codes;
}

const QList<QString> &stateNames()
{
    static const QList<QString> names{u"pending"_s, u"in-progress"_s, u"stuck"_s,     u"blocked"_s,
                                      u"failed"_s,  u"held"_s,        u"cancelled"_s, u"complete"_s};
    return names;
}

} // namespace

const QList<QString> &itemStatusNames()
{
    static const QList<QString> names{u"Pending"_s, u"InProgress"_s, u"Complete"_s};
    return names;
}

QString itemStatusName(ItemStatus status)
{
    return itemStatusNames().at(static_cast<int>(status));
}

QString waitReasonCode(WaitReason reason)
{
    return reasonCodes().at(static_cast<int>(reason));
}

WaitReason waitReasonFromCode(const QString &code)
{
    const qsizetype index = code.isEmpty() ? 0 : reasonCodes().indexOf(code);
    return index < 0 ? WaitReason::None : static_cast<WaitReason>(index);
}

const QList<ItemState> &allItemStates()
{
    static const QList<ItemState> states{ItemState::Pending,   ItemState::InProgress, ItemState::Stuck,
                                         ItemState::Blocked,   ItemState::Failed,     ItemState::Held,
                                         ItemState::Cancelled, ItemState::Complete};
    return states;
}

QString itemStateName(ItemState state)
{
    return stateNames().at(static_cast<int>(state));
}

std::optional<ItemState> itemStateFromName(const QString &name)
{
    const qsizetype index = stateNames().indexOf(name.toLower());
    return index < 0 ? std::nullopt : std::optional(static_cast<ItemState>(index));
}

ItemState itemState(ItemStatus status, WaitReason reason)
{
    if (status == ItemStatus::Complete)
        return ItemState::Complete;
    if (status == ItemStatus::InProgress)
        return ItemState::InProgress;
    switch (reason) {
    case WaitReason::None:
    case WaitReason::Inputs:
        return ItemState::Pending;
    case WaitReason::MissingMetadata:
    case WaitReason::NoPhase:
        return ItemState::Stuck;
    case WaitReason::Lore:
    case WaitReason::Invalid:
    case WaitReason::Prompt:
        return ItemState::Blocked;
    case WaitReason::Provider:
    case WaitReason::Paused:
        return ItemState::Held;
    case WaitReason::Failed:
    case WaitReason::GaveUp:
        return ItemState::Failed;
    case WaitReason::Cancelled:
        return ItemState::Cancelled;
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck
