// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QString>
#include <set>

namespace loomdeck {

/** What a receiver was last told of a group, by the fingerprints of the alerts. A value. */
struct NotificationEntry
{
    std::set<quint64> firing, resolved;
    Timestamp at{};
};

/** Why a receiver is told; None: it is not. */
enum class NotificationReason {
    None,
    First,          ///< it knows nothing of the group, or of no alert that still fires
    NewAlerts,      ///< others fire than those it knows
    NewResolved,    ///< others have resolved than those it knows
    AllResolved,    ///< nothing fires any more
    RepeatInterval, ///< nothing changed for so long
};

/** `first notification` …, as Alertmanager names it in `notification_reason`; `none`. */
QString notificationReasonName(NotificationReason reason);

/** What a receiver asks of its notifications. */
struct NotificationTerms
{
    Micros repeatInterval{};
    bool sendResolved = true;
};

/** What becomes of a group at one tick, for one receiver. */
struct NotificationDecision
{
    NotificationReason reason = NotificationReason::None;
    bool sends = false;         ///< a message goes out
    bool tellsResolved = false; ///< resolved alerts stand in it besides the firing ones
    bool records = false;       ///< the entry is written anew once that succeeded, with both sets
};

/**
 * Alertmanager's decision, row by row: `entry` is what was last told (none: nothing, or it is past keeping), the sets
 * are the group as it is now. With send_resolved off, "all resolved" is recorded without a message, so that the next
 * alert is a first one again.
 */
NotificationDecision decideNotification(const std::optional<NotificationEntry> &entry, const std::set<quint64> &firing,
                                        const std::set<quint64> &resolved, const NotificationTerms &terms,
                                        Timestamp now);

} // namespace loomdeck
