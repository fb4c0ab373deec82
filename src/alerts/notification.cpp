// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/notification.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

bool isSubset(const std::set<quint64> &part, const std::set<quint64> &whole)
{
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

NotificationReason reasonFor(const std::optional<NotificationEntry> &entry, const std::set<quint64> &firing,
                             const std::set<quint64> &resolved, const NotificationTerms &terms, Timestamp now)
{
    if (!entry)
        return firing.empty() ? NotificationReason::None : NotificationReason::First;
    if (!isSubset(firing, entry->firing))
        return entry->firing.empty() ? NotificationReason::First : NotificationReason::NewAlerts;
    // What fired and resolved between two ticks is never told.
    if (firing.empty())
        return entry->firing.empty() ? NotificationReason::None : NotificationReason::AllResolved;
    if (terms.sendResolved && !isSubset(resolved, entry->resolved))
        return NotificationReason::NewResolved;
    return entry->at < now - terms.repeatInterval ? NotificationReason::RepeatInterval : NotificationReason::None;
}

} // namespace

QString notificationReasonName(NotificationReason reason)
{
    switch (reason) {
    case NotificationReason::None:
        return u"none"_s;
    case NotificationReason::First:
        return u"first notification"_s;
    case NotificationReason::NewAlerts:
        return u"new alerts added"_s;
    case NotificationReason::NewResolved:
        return u"some alerts resolved"_s;
    case NotificationReason::AllResolved:
        return u"all alerts resolved"_s;
    case NotificationReason::RepeatInterval:
        return u"repeat interval elapsed"_s;
    }
    Q_UNREACHABLE();
}

NotificationDecision decideNotification(const std::optional<NotificationEntry> &entry, const std::set<quint64> &firing,
                                        const std::set<quint64> &resolved, const NotificationTerms &terms,
                                        Timestamp now)
{
    NotificationDecision decision;
    decision.reason = reasonFor(entry, firing, resolved, terms, now);
    decision.records = decision.reason != NotificationReason::None;
    decision.sends = decision.records && (terms.sendResolved || !firing.empty());
    decision.tellsResolved = decision.sends && terms.sendResolved && !resolved.empty();
    return decision;
}

} // namespace loomdeck
